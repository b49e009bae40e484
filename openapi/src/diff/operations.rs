//! Changes of the API and its operations.

use indexmap::IndexSet;

use super::types::Owner;
use super::{Comparison, Direction, Level, Subject};
use crate::document::operations::placeholders;
use crate::facts::{Body, Content, Operation, Parameter, Place, Scheme, Security, Server, Status, without_parameters};

/// The differences of an operation.
struct Found<'f> {
    id: &'f str,
    part: String,
}

impl<'a> Comparison<'a> {
    pub(super) fn api(&mut self) {
        let (old, new) = (self.old, self.new);
        for (name, before) in &old.schemes {
            let part = format!("security scheme {name}");
            let (level, change) = match (before, new.schemes.get(name)) {
                // The operations that required it tell what they require now.
                (_, None) => continue,
                (before, Some(after)) if before == after => continue,
                (Scheme::OAuth2(_), Some(Scheme::OAuth2(_))) => {
                    (Level::Warning, "other flows, URLs or scopes".to_owned())
                }
                (before, Some(after)) => (Level::Breaking, format!("{} is now {}", before.words(), after.words())),
            };
            self.add(Subject::Api, "", &part, level, None, change);
        }
        self.servers(Subject::Api, "", &old.servers, &new.servers);
    }

    fn servers(&mut self, of: Subject, name: &str, before: &[Server], after: &[Server]) {
        for server in before {
            let part = format!("server {}", server.url);
            let Some(other) = after.iter().find(|other| other.url == server.url) else {
                self.add(of, name, &part, Level::Warning, None, "removed".to_owned());
                continue;
            };
            for (variable, old) in &server.variables {
                // The names of variables are part of the URL.
                let Some(new) = other.variables.get(variable) else { continue };
                let part = format!("{part} variable {variable}");
                if old.default != new.default {
                    let change = format!("the default {} is now {}", old.default, new.default);
                    self.add(of, name, &part, Level::Warning, None, change);
                }
                // Without a list, any value is allowed.
                let gone = |value: &&String| !new.values.is_empty() && !new.values.contains(*value);
                for value in old.values.iter().filter(gone) {
                    self.add(of, name, &part, Level::Warning, None, format!("value {value} removed"));
                }
            }
        }
        let is_in = |servers: &[Server], server: &Server| servers.iter().any(|other| other.url == server.url);
        for server in after.iter().filter(|server| !is_in(before, server)) {
            self.add(of, name, &format!("server {}", server.url), Level::Info, None, "added".to_owned());
        }
        if let (Some(old), Some(new)) = (before.first(), after.first())
            && old.url != new.url
            && is_in(after, old)
        {
            let change = format!("the default {} is now {}", old.url, new.url);
            self.add(of, name, "servers", Level::Warning, None, change);
        }
    }

    /// Returns the operation after the change: with the same id, or else with the same method and path.
    pub(super) fn twin(&self, id: &str, before: &Operation) -> Option<(&'a String, &'a Operation)> {
        let (old, new) = (self.old, self.new);
        new.operations.get_key_value(id).or_else(|| {
            let same = |(other, after): &(&String, &Operation)| {
                after.method == before.method
                    && bare(&after.path) == bare(&before.path)
                    && !old.operations.contains_key(*other)
            };
            new.operations.iter().find(same)
        })
    }

    fn note(&mut self, found: &Found<'_>, level: Level, change: impl Into<String>) {
        self.add(Subject::Operation, found.id, &found.part, level, None, change.into());
    }

    pub(super) fn operation(&mut self, id: &str, before: &Operation, new_id: &str, after: &Operation) {
        let whole = |part: &str| Found { id, part: part.to_owned() };
        if id != new_id {
            self.note(&whole("id"), Level::Warning, format!("`{id}` is now `{new_id}`"));
        }
        if before.method != after.method {
            self.note(&whole("method"), Level::Breaking, format!("{} is now {}", before.method, after.method));
        }
        if bare(&before.path) != bare(&after.path) {
            self.note(&whole("path"), Level::Breaking, format!("`{}` is now `{}`", before.path, after.path));
        }
        if before.tag != after.tag {
            let name = |tag: &Option<String>| tag.as_ref().map_or("none".to_owned(), |tag| format!("`{tag}`"));
            let change = format!("{} is now {}", name(&before.tag), name(&after.tag));
            self.note(&whole("tag"), Level::Warning, change);
        }
        if before.stability != after.stability {
            let level = if after.stability == crate::facts::Stability::Stable { Level::Info } else { Level::Warning };
            self.note(&whole("stability"), level, format!("{} is now {}", before.stability, after.stability));
        }
        self.deprecated(&whole(""), before.deprecated, after.deprecated);
        self.parameters(id, before, after);
        if before.free_parameters && !after.free_parameters {
            self.note(&whole("further parameters"), Level::Breaking, "no longer accepted");
        }
        self.body(id, before.body.as_ref(), after.body.as_ref());
        self.responses(id, before, after);
        self.security(id, self.old.security_of(before), self.new.security_of(after));
        let (old, new) = (self.old, self.new);
        if !before.servers.is_empty() || !after.servers.is_empty() {
            // An operation without servers of its own has those of the document.
            let old = if before.servers.is_empty() { &old.servers } else { &before.servers };
            let new = if after.servers.is_empty() { &new.servers } else { &after.servers };
            self.servers(Subject::Operation, id, old, new);
        }
    }

    fn deprecated(&mut self, found: &Found<'_>, before: bool, after: bool) {
        match (before, after) {
            (false, true) => self.note(found, Level::Info, "now deprecated"),
            (true, false) => self.note(found, Level::Info, "no longer deprecated"),
            _ => {}
        }
    }

    fn required(&mut self, found: &Found<'_>, before: bool, after: bool) {
        match (before, after) {
            (false, true) => self.note(found, Level::Breaking, "now required"),
            (true, false) => self.note(found, Level::Info, "no longer required"),
            _ => {}
        }
    }

    /// Compares defaults: callers that leave the parameter out get what the new one asks for.
    fn default(&mut self, found: &Found<'_>, before: Option<&str>, after: Option<&str>) {
        match (before, after) {
            (Some(old), Some(new)) if old != new => {
                self.note(found, Level::Breaking, format!("the default {old} is now {new}"));
            }
            (Some(old), None) => self.note(found, Level::Breaking, format!("no longer has the default {old}")),
            (None, Some(new)) => self.note(found, Level::Breaking, format!("now has the default {new}")),
            _ => {}
        }
    }

    fn parameters(&mut self, id: &str, before: &Operation, after: &Operation) {
        let index = |of: &Operation, parameter: &Parameter| {
            placeholders(&of.path).iter().position(|name| *name == parameter.name)
        };
        let same = |old: &Parameter, new: &Parameter| {
            old.place == new.place
                && match old.place {
                    // The names of placeholders are not sent.
                    Place::Path => index(before, old) == index(after, new),
                    // RFC 9110, section 5.1.
                    Place::Header => old.name.eq_ignore_ascii_case(&new.name),
                    Place::Query | Place::Form | Place::Part | Place::Cookie => old.name == new.name,
                }
        };
        for old in &before.parameters {
            let found = Found { id, part: format!("parameter {} {}", old.place, old.name) };
            let Some(new) = after.parameters.iter().find(|new| same(old, new)) else {
                self.note(&found, Level::Breaking, "removed");
                continue;
            };
            self.required(&found, old.required, new.required);
            let owner = Owner { of: Subject::Operation, name: id, part: &found.part, is_parameter: true };
            self.kinds(&owner, &old.kind, &new.kind, Direction::Request);
            let is_plain = self.old.is_scalar(&old.kind) && self.new.is_scalar(&new.kind);
            if old.style != new.style && !is_plain {
                self.note(&found, Level::Breaking, format!("the style {} is now {}", old.style, new.style));
            }
            if !new.required {
                self.default(&found, old.default.as_deref(), new.default.as_deref());
            }
            self.deprecated(&found, old.deprecated, new.deprecated);
        }
        for new in after.parameters.iter().filter(|new| !before.parameters.iter().any(|old| same(old, new))) {
            let found = Found { id, part: format!("parameter {} {}", new.place, new.name) };
            if new.required {
                self.note(&found, Level::Breaking, "added, and is required");
            } else {
                self.note(&found, Level::Info, "added");
            }
        }
    }

    fn body(&mut self, id: &str, before: Option<&Body>, after: Option<&Body>) {
        let found = Found { id, part: "body".to_owned() };
        match (before, after) {
            (None, None) => {}
            (Some(_), None) => self.note(&found, Level::Breaking, "removed"),
            (None, Some(body)) if body.required => self.note(&found, Level::Breaking, "added, and is required"),
            (None, Some(_)) => self.note(&found, Level::Info, "added"),
            (Some(before), Some(after)) => {
                let (old, new) = (&before.content, &after.content);
                if without_parameters(&old.media) != without_parameters(&new.media) {
                    self.note(&found, Level::Breaking, format!("{} is now {}", old.media, new.media));
                }
                self.required(&found, before.required, after.required);
                let owner = Owner { of: Subject::Operation, name: id, part: "body", is_parameter: false };
                self.kinds(&owner, &old.kind, &new.kind, Direction::Request);
            }
        }
    }

    fn responses(&mut self, id: &str, before: &Operation, after: &Operation) {
        for (is_success, old, new) in
            [(true, &before.successes, &after.successes), (false, &before.errors, &after.errors)]
        {
            let word = if is_success { "result" } else { "error" };
            for (status, contents) in old {
                let found = Found { id, part: format!("{word} {status}") };
                // A class includes its statuses.
                let class = new.keys().find(|new| match (new, status) {
                    (Status::Class(class), Status::Code(code)) => u16::from(*class) == code / 100,
                    _ => false,
                });
                match new.get(status).or_else(|| new.get(class?)) {
                    Some(others) => self.contents(&found, contents, others),
                    None if is_success => self.note(&found, Level::Breaking, "removed"),
                    None => self.note(&found, Level::Warning, "removed"),
                }
            }
            for status in new.keys().filter(|status| !old.contains_key(*status)) {
                let found = Found { id, part: format!("{word} {status}") };
                self.note(&found, if is_success { Level::Warning } else { Level::Info }, "added");
            }
        }
    }

    fn contents(&mut self, found: &Found<'_>, before: &[Content], after: &[Content]) {
        let essence = |content: &Content| without_parameters(&content.media).to_owned();
        for old in before {
            let Some(new) = after.iter().find(|new| essence(new) == essence(old)) else {
                self.note(found, Level::Breaking, format!("{} removed", old.media));
                continue;
            };
            let owner = Owner { of: Subject::Operation, name: found.id, part: &found.part, is_parameter: false };
            self.kinds(&owner, &old.kind, &new.kind, Direction::Response);
        }
        for new in after.iter().filter(|new| !before.iter().any(|old| essence(old) == essence(new))) {
            self.note(found, Level::Info, format!("{} added", new.media));
        }
    }

    fn security(&mut self, id: &str, before: &Security, after: &Security) {
        let found = Found { id, part: "security".to_owned() };
        let alternatives = |security: &Security| -> Vec<IndexSet<String>> {
            match security.as_slice() {
                [] => vec![IndexSet::new()],
                all => all.iter().map(|names| names.iter().cloned().collect()).collect(),
            }
        };
        let words = |names: &IndexSet<String>| match names.len() {
            0 => "none".to_owned(),
            _ => names.iter().map(String::as_str).collect::<Vec<_>>().join(" & "),
        };
        let (before, after) = (alternatives(before), alternatives(after));
        // Credentials beyond those that are required do no harm.
        let lost: Vec<_> = before.iter().filter(|old| !after.iter().any(|new| new.is_subset(old))).map(words).collect();
        let all = after.iter().map(words).collect::<Vec<_>>().join(" or ");
        if !lost.is_empty() {
            return self.note(&found, Level::Breaking, format!("{} no longer accepted; now {all}", lost.join(", ")));
        }
        for new in after.iter().filter(|new| !before.contains(new)) {
            self.note(&found, Level::Info, format!("{} accepted, too", words(new)));
        }
    }
}

/// Returns a path without the names of its placeholders.
fn bare(path: &str) -> String {
    placeholders(path).iter().fold(path.to_owned(), |path, name| path.replacen(&format!("{{{name}}}"), "{}", 1))
}
