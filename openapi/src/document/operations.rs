//! Paths and operations.

use heck::{ToSnakeCase, ToUpperCamelCase};

use super::Reader;
use crate::facts::{Content, Operation, Place, Status};
use crate::node::{Node, escape};

const METHODS: &[&str] = &["get", "post", "put", "patch", "delete", "head", "options", "trace"];

const KNOWN: &[&str] = &[
    "tags",
    "summary",
    "description",
    "externalDocs",
    "operationId",
    "parameters",
    "requestBody",
    "responses",
    "deprecated",
    "security",
];

impl<'a> Reader<'a> {
    pub(super) fn path(&mut self, path: &str, item: &'a Node, at: &str) {
        let Some((item, at)) = self.resolve(item, at) else { return };
        for (name, node) in item.members() {
            let here = format!("{at}/{}", escape(name));
            if METHODS.contains(&name.as_str()) {
                self.operation(path, name, item, node, &at, &here);
            } else if !matches!(name.as_str(), "parameters" | "summary" | "description") && !name.starts_with("x-") {
                self.notes.note(here, format!("`{name}` is ignored"));
            }
        }
    }

    fn operation(&mut self, path: &str, method: &str, item: &'a Node, node: &'a Node, path_at: &str, at: &str) {
        self.unread(node, at, KNOWN);
        let id = match node.get("operationId").and_then(Node::as_str) {
            Some(id) if !id.is_empty() => id.to_owned(),
            _ => {
                let id = format!("{method} {path}").to_snake_case();
                self.notes.note(at, format!("the operation has no id; `{id}` is derived from method and path"));
                id
            }
        };
        if let Some(other) = self.facts.operations.get(&id) {
            let message = format!("duplicate operation id `{id}`; the first is {} {}", other.method, other.path);
            return self.notes.error(format!("{at}/operationId"), message);
        }
        let tags = node.get("tags").map_or(&[][..], Node::items);
        if tags.len() > 1 {
            self.notes.note(format!("{at}/tags"), "the operation has several tags; the first one is used");
        }
        if node.get("security").is_some_and(|security| security.items().is_empty()) {
            self.notes.note(
                format!("{at}/security"),
                "requires no credentials; declare it with `auth = \"none\"` in the overlay",
            );
        }
        let (stability, deprecated) = self.stability(node, at);
        let mut operation = Operation {
            method: method.to_uppercase(),
            path: path.to_owned(),
            tag: tags.first().and_then(Node::as_str).map(str::to_owned),
            stability,
            deprecated: deprecated || Self::flag(node, "deprecated"),
            // Extension written by `export`.
            free_parameters: Self::flag(node, "x-free-parameters"),
            pending: node.get("x-pending").map_or(&[][..], Node::items).iter().filter_map(status).collect(),
            ..Operation::default()
        };
        let lists = [(node, at), (item, path_at)]
            .map(|(node, at)| node.get("parameters").map(|list| (list, format!("{at}/parameters"))));
        let lists: Vec<_> = lists.into_iter().flatten().collect();
        self.parameters(&mut operation, &id, &lists);
        self.template(&operation, at);
        if let Some(body) = node.get("requestBody") {
            self.request_body(&mut operation, &id, body, &format!("{at}/requestBody"));
        }
        let responses = node.get("responses").map_or(&[][..], Node::members);
        for (status, response) in responses {
            self.response(&mut operation, &id, status, response, &format!("{at}/responses/{}", escape(status)));
        }
        if operation.successes.is_empty() {
            self.notes.note(format!("{at}/responses"), "no successful response is described; the result is ignored");
        }
        self.facts.operations.insert(id, operation);
    }

    /// Checks that placeholders and path parameters have the same names.
    fn template(&mut self, operation: &Operation, at: &str) {
        let placeholders = placeholders(&operation.path);
        for name in &placeholders {
            if !operation.parameters.iter().any(|parameter| parameter.place == Place::Path && parameter.name == *name) {
                self.notes.error(at, format!("missing path parameter for `{{{name}}}` in the path"));
            }
        }
        for parameter in operation.parameters.iter().filter(|parameter| parameter.place == Place::Path) {
            if !placeholders.contains(&parameter.name.as_str()) {
                self.notes.error(at, format!("path parameter `{}` is not in the path", parameter.name));
            }
        }
    }

    fn response(&mut self, operation: &mut Operation, id: &str, status: &str, node: &'a Node, at: &str) {
        if status.starts_with("x-") {
            return;
        }
        let status: Status = match status.parse() {
            Ok(status) => status,
            Err(error) => return self.notes.error(at, error),
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
        if matches!(status, Status::Code(204 | 205)) && !contents.is_empty() {
            // RFC 9110, section 15.3.5: such a response ends after the headers.
            self.notes.note(format!("{at}/content"), "a response with this status has no content; ignored");
            operation.successes.insert(status, Vec::new());
            return;
        }
        let mut read = Vec::new();
        for (media, content) in contents {
            let at = format!("{at}/content/{}", escape(media));
            if !media.contains('/') {
                self.notes.note(&at, format!("invalid media type `{media}`; treated as text"));
            }
            let outcome = if success { "Result" } else { "Problem" };
            let name = format!("{}{outcome}", id.to_upper_camel_case());
            let kind = self.content_kind(media, content.get("schema"), &format!("{at}/schema"), &name);
            read.push(Content { media: media.clone(), kind });
        }
        if success {
            operation.successes.insert(status, read);
        } else if matches!(status, Status::Code(code) if code < 400) {
            self.notes.note(at, "neither a success nor an error status; not declared");
        } else {
            operation.errors.insert(status, self.error_contents(read, &at));
        }
        operation.errors.sort_keys();
        operation.successes.sort_keys();
    }
}

impl Reader<'_> {
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

fn status(node: &Node) -> Option<u16> {
    if let Node::Number(number) = node { u16::try_from(number.as_u64()?).ok() } else { None }
}

/// Returns the names between braces, in order.
pub(crate) fn placeholders(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}
