//! Responses: results and errors, with one type for each response that several operations share.

use std::collections::HashMap;

use fingerpost::http::StatusCode;
use heck::ToUpperCamelCase;

use super::Reader;
use super::operations::members;
use super::references::is_data;
use crate::facts::{BYTES, Content, Kind, Operation, Status, in_lower_case, is_json};
use crate::names;
use crate::node::{Node, escape};

/// Place of the document's shared responses.
const RESPONSES: &str = "/components/responses/";

/// Name of an error that several operations define alike.
const SHARED_ERROR: &str = "Problem";

impl<'a> Reader<'a> {
    pub(super) fn response(&mut self, operation: &mut Operation, id: &str, status: &str, node: &'a Node, at: &str) {
        if status.starts_with("x-") {
            return;
        }
        let status: Status = match status.parse() {
            Ok(status) => status,
            Err(error) => return self.notes.warning(at, format!("{error}; left out")),
        };
        let Some((node, at)) = self.resolve(node, at) else { return };
        if node.get("links").is_some() {
            self.notes.note(format!("{at}/links"), "`links` is ignored");
        }
        self.unread(node, &at, &["description", "content", "headers", "links"]);
        let contents = node.get("content").map_or(&[][..], Node::members);
        let success = match status {
            Status::Code(code) => (200..300).contains(&code),
            Status::Class(class) => class == 2,
            Status::Default => false,
        };
        if !success && matches!(status, Status::Code(..400) | Status::Class(..4)) {
            return self.notes.note(at, "neither a success nor an error status; not declared");
        }
        // RFC 9110, sections 9.3.2 and 15.3.5: such responses end after the headers.
        let is_empty = operation.method == "HEAD" || matches!(status, Status::Code(204 | 205));
        if is_empty && !contents.is_empty() {
            let of = if operation.method == "HEAD" { "a response to HEAD" } else { "a response with this status" };
            self.notes.note(format!("{at}/content"), format!("{of} has no content; ignored"));
        }
        let mut read = Vec::new();
        for (media, content) in contents.iter().filter(|_| !is_empty) {
            let at_media = format!("{at}/content/{}", escape(media));
            let media = in_lower_case(media);
            if !media.contains('/') {
                self.notes.note(&at_media, format!("invalid media type `{media}`; treated as text"));
            }
            let schema = content.get("schema");
            let name = match self.shared_response(&at) {
                Some(name) => name,
                None if success => format!("{}Result", id.to_upper_camel_case()),
                None => match schema.filter(|schema| self.is_shared_error(schema)) {
                    Some(schema) => self.shared_problem(schema, status, id),
                    None => format!("{}Problem", id.to_upper_camel_case()),
                },
            };
            // Several results of an operation are told apart by their statuses, and so are its errors.
            let of_operation = id.to_upper_camel_case();
            if name.starts_with(&of_operation) {
                self.otherwise.insert(names::camel(&name), names::camel(&format!("{of_operation}{}", word_of(status))));
            }
            let form = self.content_form(&media, schema, &format!("{at_media}/schema"), &name);
            // A result that may be `null` is an `Option`; of an error, the status says what happened.
            let kind = if success && is_json(&media) { form.inside() } else { form.kind };
            // Bytes of any media type are not JSON.
            let is_bytes = media == "*/*" && kind == Kind::Binary;
            read.push(Content { media: if is_bytes { BYTES.to_owned() } else { media }, kind });
        }
        if success {
            operation.successes.insert(status, read);
        } else {
            operation.errors.insert(status, self.error_contents(read, &at));
        }
        operation.errors.sort_keys();
        operation.successes.sort_keys();
    }

    /// Returns the name for a type that a response of the document's components defines.
    fn shared_response(&self, at: &str) -> Option<String> {
        let key = at.strip_prefix(RESPONSES).filter(|key| !key.contains('/'))?;
        let name = names::camel(key);
        Some(if self.called.contains(&name) { format!("{name}Response") } else { name })
    }

    /// Returns true if several operations define an error with this schema.
    fn is_shared_error(&mut self, schema: &'a Node) -> bool {
        if self.shared_errors.is_none() {
            self.shared_errors = Some(shared_errors(self.root));
        }
        self.shared_errors.as_ref().is_some_and(|shared| shared.get(&shape(schema)).is_some_and(|uses| *uses > 1))
    }

    /// Returns the name of an error that several operations define alike: `Problem`, or else after its status, or else
    /// after the first operation.
    fn shared_problem(&mut self, schema: &Node, status: Status, id: &str) -> String {
        let shape = shape(schema);
        if let Some(name) = self.problems.get(&shape) {
            return name.clone();
        }
        let of_operation = format!("{}Problem", id.to_upper_camel_case());
        let names = [SHARED_ERROR.to_owned(), format!("{}Problem", word_of(status)), of_operation];
        let is_free =
            |name: &&String| !self.called.contains(*name) && !self.problems.values().any(|other| other == *name);
        let name = names.iter().find(is_free).unwrap_or(&names[2]).clone();
        self.problems.insert(shape, name.clone());
        name
    }

    /// Takes a response `default` for that of a success, too, if the document describes no other response.
    pub(super) fn lone_default(&mut self, operation: &mut Operation, at: &str) {
        let (true, Some(contents)) = (operation.successes.is_empty(), operation.errors.get(&Status::Default)) else {
            return;
        };
        // A success that cannot be decoded is a failed call, so an error must not become a result.
        let is_error = |content: &Content| {
            let name = content.kind.name().unwrap_or_default().to_lowercase();
            ["error", "problem", "fault", "exception", "failure"].iter().any(|word| name.contains(word))
        };
        if operation.errors.len() == 1 && !contents.is_empty() && !contents.iter().any(is_error) {
            operation.successes.insert(Status::Class(2), contents.clone());
            self.notes.note(at, "only the response `default` is described; it is the result of a success, too");
        }
    }

    /// Returns the contents of an error. An error with named properties is JSON, regardless of its media type:
    /// documents that list the media types of the result for its errors, too, mean the result.
    fn error_contents(&mut self, contents: Vec<Content>, at: &str) -> Vec<Content> {
        if contents.iter().any(Content::is_json) {
            return contents;
        }
        match contents.iter().find(|content| content.kind.name().is_some()) {
            Some(named) => {
                self.notes
                    .note(format!("{at}/content"), "the error has properties, but no JSON media type; treated as JSON");
                vec![Content::json(named.kind.clone())]
            }
            None => contents,
        }
    }
}

/// Returns the word for a status in names: that of HTTP.
fn word_of(status: Status) -> String {
    let reason = match status {
        Status::Code(code) => StatusCode::from_u16(code).ok().and_then(|status| status.canonical_reason()),
        Status::Class(2) => Some("Success"),
        Status::Class(4) => Some("Client error"),
        Status::Class(5) => Some("Server error"),
        Status::Class(_) | Status::Default => Some("Other"),
    };
    reason.map_or_else(|| format!("Status{status}"), ToUpperCamelCase::to_upper_camel_case)
}

/// Counts the operations that define an error with the same schema, by its [`shape`].
fn shared_errors(root: &Node) -> HashMap<String, usize> {
    let mut uses = HashMap::new();
    let items = root.get("paths").map_or(&[][..], Node::members).iter().map(|(_, item)| item);
    for operation in items.flat_map(members).map(|member| member.node) {
        let responses = operation.get("responses").map_or(&[][..], Node::members);
        let errors = responses.iter().filter(|(status, _)| !status.starts_with(['1', '2', '3', 'x']));
        let contents = errors.flat_map(|(_, response)| response.get("content").map_or(&[][..], Node::members));
        let schemas = contents.filter_map(|(_, content)| content.get("schema"));
        let mut own: Vec<_> = schemas.filter(|schema| schema.get("$ref").is_none()).map(shape).collect();
        own.sort_unstable();
        own.dedup();
        for shape in own {
            *uses.entry(shape).or_default() += 1;
        }
    }
    uses
}

/// Returns the text of a schema without its prose and examples, to compare it with others.
fn shape(schema: &Node) -> String {
    fn plain(node: &Node, parent: &str) -> Node {
        let is_prose = |name: &str, value: &Node| {
            let is_text = matches!(name, "description" | "title" | "summary") && value.as_str().is_some();
            parent != "properties" && (is_text || (is_data(parent, name) && !matches!(name, "enum" | "const")))
        };
        match node {
            Node::Map(members) => {
                let kept = members.iter().filter(|(name, value)| !is_prose(name, value));
                Node::Map(kept.map(|(name, value)| (name.clone(), plain(value, name))).collect())
            }
            Node::List(items) => Node::List(items.iter().map(|item| plain(item, "")).collect()),
            other => other.clone(),
        }
    }
    // All values of a node are valid in JSON.
    serde_json::to_string(&plain(schema, "")).unwrap_or_default()
}
