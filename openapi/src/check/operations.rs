//! Comparison of operations.

use std::collections::BTreeSet;

use super::{Comparison, Of, Side};
use crate::document::operations::placeholders;
use crate::facts::{Content, Facts, Kind, Operation, Security, Server, Status, preferred, without_parameters};

impl Comparison<'_> {
    pub(super) fn operation(&mut self, id: &str, ours: &Operation, theirs: &Operation) {
        self.word(id, "method", &ours.method, &theirs.method);
        self.path(id, ours, theirs);
        if let (Some(our), Some(their), false) = (&ours.tag, &theirs.tag, self.loose) {
            self.word(id, "tag", our, their);
        }
        self.word(id, "stability", &ours.stability.to_string(), &theirs.stability.to_string());
        self.word(id, "deprecated", &ours.deprecated.to_string(), &theirs.deprecated.to_string());
        self.parameters(id, ours, theirs);
        self.body(id, ours, theirs);
        let statuses =
            |pending: &[u16]| format!("{:?}", pending.iter().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>());
        self.word(id, "pending", &statuses(&ours.pending), &statuses(&theirs.pending));
        self.successes(id, ours, theirs);
        self.errors(id, ours, theirs);
        self.access(id, ours, theirs);
    }

    /// Compares servers and credentials. Declared endpoints only say that they send none.
    fn access(&mut self, id: &str, ours: &Operation, theirs: &Operation) {
        let (our, their) = (self.declared.security_of(ours), self.document.security_of(theirs));
        if !self.loose {
            self.word(id, "servers", &server_words(&ours.servers), &server_words(&theirs.servers));
            return self.word(id, "credentials", &security_words(our), &security_words(their));
        }
        let sends_none =
            |facts: &Facts, of: &Operation| facts.declared && of.security.as_ref().is_some_and(Vec::is_empty);
        let requires = |security: &Security| !security.is_empty() && security.iter().all(|names| !names.is_empty());
        let is_lacking = (sends_none(self.declared, ours) && requires(their))
            || (sends_none(self.document, theirs) && requires(our));
        if is_lacking {
            self.word(id, "credentials", &security_words(our), &security_words(their));
        }
    }

    pub(super) fn word(&mut self, id: &str, part: &str, ours: &str, theirs: &str) {
        if ours != theirs {
            self.report.add(Of::Operation, id, part, Some(ours.to_owned()), Some(theirs.to_owned()));
        }
    }

    /// Compares paths. Declarations may use other names for placeholders.
    fn path(&mut self, id: &str, ours: &Operation, theirs: &Operation) {
        let bare = |path: &str| {
            placeholders(path).iter().fold(path.to_owned(), |path, name| path.replacen(&format!("{{{name}}}"), "{}", 1))
        };
        let same = if self.loose { bare(&ours.path) == bare(&theirs.path) } else { ours.path == theirs.path };
        if !same {
            self.report.add(Of::Operation, id, "path", Some(ours.path.clone()), Some(theirs.path.clone()));
        }
    }

    fn body(&mut self, id: &str, ours: &Operation, theirs: &Operation) {
        match (&ours.body, &theirs.body) {
            (None, None) => {}
            (Some(our), Some(their)) => {
                let essence = |content: &Content| without_parameters(&content.media).to_owned();
                if !(self.loose && our.content.is_json() && their.content.is_json()) {
                    self.word(id, "body, media type", &essence(&our.content), &essence(&their.content));
                }
                self.kind(id, "body", &our.content.kind, &their.content.kind, Side::Write);
                self.word(id, "body, required", &our.required.to_string(), &their.required.to_string());
            }
            (our, their) => {
                let word = |body: &Option<crate::facts::Body>| {
                    body.as_ref().map(|body| format!("{} {}", body.content.media, body.content.kind))
                };
                self.report.add(Of::Operation, id, "body", word(our), word(their));
            }
        }
    }

    fn successes(&mut self, id: &str, ours: &Operation, theirs: &Operation) {
        // A result declared without a status is that of all statuses.
        if let (true, [(Status::Class(2), our)]) = (self.loose, ours.successes.iter().collect::<Vec<_>>().as_slice()) {
            let results = theirs.successes.iter().filter(|(status, _)| !is_pending(theirs, **status));
            let results: Vec<_> = results.map(|(status, contents)| (*status, contents.clone())).collect();
            let raw = results.iter().any(|(_, contents)| contents.iter().any(|content| !content.is_json()));
            for (status, their) in results {
                // A declaration can return any of the media types, unparsed.
                let skip = raw && our.iter().all(|content| !content.is_json());
                if !skip {
                    self.contents(id, &format!("result {status}"), our, &their);
                }
            }
            return;
        }
        for (status, their) in &theirs.successes {
            match ours.successes.get(status) {
                Some(our) => self.contents(id, &format!("result {status}"), our, their),
                None if self.loose && is_pending(theirs, *status) => {}
                None => self.report.add(Of::Operation, id, format!("result {status}"), None, Some(words(their))),
            }
        }
        for (status, our) in ours.successes.iter().filter(|(status, _)| !theirs.successes.contains_key(*status)) {
            self.report.add(Of::Operation, id, format!("result {status}"), Some(words(our)), None);
        }
    }

    fn errors(&mut self, id: &str, ours: &Operation, theirs: &Operation) {
        for (status, their) in &theirs.errors {
            match ours.errors.get(status) {
                Some(our) => {
                    if self.loose {
                        self.contents(id, &format!("error {status}"), &read(our), &read(their));
                    } else {
                        self.contents(id, &format!("error {status}"), our, their);
                    }
                }
                // Other statuses without a body need no declaration.
                None if self.loose && their.is_empty() && !matches!(status, Status::Code(_)) => {}
                None => self.report.add(Of::Operation, id, format!("error {status}"), None, Some(words(their))),
            }
        }
        for (status, our) in ours.errors.iter().filter(|(status, _)| !theirs.errors.contains_key(*status)) {
            self.report.add(Of::Operation, id, format!("error {status}"), Some(words(our)), None);
        }
    }

    fn contents(&mut self, id: &str, part: &str, ours: &[Content], theirs: &[Content]) {
        if !self.loose {
            let (our, their) = (words(ours), words(theirs));
            return self.word(id, part, &our, &their);
        }
        let json = |contents: &[Content]| self.document.json(contents).is_some();
        match (preferred(ours), preferred(theirs)) {
            (None, None) => {}
            (Some(our), Some(their)) if json(ours) && json(theirs) => {
                self.kind(id, part, &our.kind, &their.kind, Side::Read);
            }
            (Some(_), Some(_)) if json(ours) == json(theirs) => {}
            // An unknown kind is also equal to a missing one.
            (Some(our), None) if our.kind == Kind::Any => {}
            _ => self.word(id, part, &words(ours), &words(theirs)),
        }
    }
}

/// Returns the contents of an error that are parsed: JSON if there is any, otherwise a body with a named type, whatever
/// its media type is. The import does the same.
fn read(contents: &[Content]) -> Vec<Content> {
    let json = preferred(contents).filter(|content| content.is_json()).cloned();
    let named = || contents.iter().find(|content| matches!(content.kind, Kind::Ref(_)));
    json.or_else(|| named().map(|content| Content::json(content.kind.clone()))).into_iter().collect()
}

fn is_pending(operation: &Operation, status: Status) -> bool {
    matches!(status, Status::Code(code) if operation.pending.contains(&code))
}

pub(super) fn server_words(servers: &[Server]) -> String {
    let words = servers.iter().map(|server| {
        let variables = server.variables.iter().map(|(name, of)| {
            let values = if of.values.is_empty() { String::new() } else { format!(" of {}", of.values.join(" ")) };
            format!(", {name}={}{values}", of.default)
        });
        format!("{}{}", server.url, variables.collect::<String>())
    });
    or_nothing(&words.collect::<Vec<_>>())
}

pub(super) fn security_words(security: &Security) -> String {
    let words = security.iter().map(|names| if names.is_empty() { "none".to_owned() } else { names.join(" & ") });
    or_nothing(&words.collect::<Vec<_>>())
}

fn or_nothing(words: &[String]) -> String {
    if words.is_empty() { "nothing".to_owned() } else { words.join(" or ") }
}

fn words(contents: &[Content]) -> String {
    if contents.is_empty() {
        return "nothing".to_owned();
    }
    let words: BTreeSet<_> = contents.iter().map(|content| format!("{} {}", content.media, content.kind)).collect();
    words.into_iter().collect::<Vec<_>>().join(", ")
}
