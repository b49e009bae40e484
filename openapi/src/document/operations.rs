//! Paths and operations.

use fingerpost::http::Method;
use heck::ToSnakeCase;

use super::Reader;
use super::path::Settled;
use crate::facts::Operation;
use crate::names;
use crate::node::{Node, escape};

/// The methods that a path item has a member for; version 3.2 added `query`. The macro has a word for each.
const METHODS: &[&str] = &["get", "post", "put", "patch", "delete", "head", "options", "trace", QUERY];

pub(super) const QUERY: &str = "query";

/// The member of a path item with the operations of all other methods, by method; of version 3.2.
pub(crate) const ADDITIONAL: &str = "additionalOperations";

/// Returns true for a member of a path item that is an operation in every version.
pub(super) fn is_method_of_every_version(member: &str) -> bool {
    member != QUERY && METHODS.contains(&member)
}

/// Returns true for a method in upper case that a path item of `OpenAPI` 3.2 has a member for.
pub(crate) fn has_member(method: &str) -> bool {
    METHODS.iter().any(|known| known.to_uppercase() == method)
}

/// Returns the reason why a method cannot be declared, if there is one.
pub(crate) fn gap_of_method(method: &str) -> Option<&'static str> {
    if Method::from_bytes(method.as_bytes()).is_err() {
        Some("it is no token of RFC 9110")
    } else if method == "CONNECT" {
        Some("it opens a tunnel and has no path")
    } else if method.contains(|letter: char| letter.is_ascii_lowercase()) {
        // In upper case it would be another method.
        Some("methods in lower case cannot be declared")
    } else {
        None
    }
}

/// An operation of a path item.
pub(super) struct Member<'n> {
    /// Method, as it is sent.
    pub(super) method: String,
    pub(super) node: &'n Node,
    /// Pointer within the path item.
    pub(super) at: String,
}

/// Returns the operations of a path item.
pub(super) fn members(item: &Node) -> Vec<Member<'_>> {
    let own = item.members().iter().filter(|(name, _)| METHODS.contains(&name.as_str()));
    let own = own.map(|(name, node)| Member { method: name.to_uppercase(), node, at: name.clone() });
    let additional = item.get(ADDITIONAL).map_or(&[][..], Node::members).iter().map(|(name, node)| Member {
        method: name.clone(),
        node,
        at: format!("{ADDITIONAL}/{}", escape(name)),
    });
    own.chain(additional.filter(|member| !member.method.starts_with("x-"))).collect()
}

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
    "servers",
];

impl<'a> Reader<'a> {
    pub(super) fn path(&mut self, path: &str, item: &'a Node, at: &str) {
        let mut items = Vec::new();
        // Operations beside a reference are operations, too, and win over those that it leads to.
        if item.get("$ref").is_some() && !members(item).is_empty() {
            items.push((item, at.to_owned()));
        }
        items.extend(self.resolve(item, at));
        let Some((_, at)) = items.last() else { return };
        let path = self.settle_path(path, at);
        let mut methods = Vec::new();
        for (item, at) in &items {
            for Member { method, node, at: member } in members(item) {
                let here = format!("{at}/{member}");
                if let Some(reason) = gap_of_method(&method) {
                    self.notes.warning(here, format!("the method `{method}` is left out: {reason}"));
                } else if !methods.contains(&method) {
                    self.operation(&path, &method, item, node, at, &here);
                    methods.push(method);
                }
            }
            let known = ["$ref", "parameters", "summary", "description", "servers", ADDITIONAL];
            for (name, _) in item.members().iter().filter(|(name, _)| !METHODS.contains(&name.as_str())) {
                if !known.contains(&name.as_str()) && !name.starts_with("x-") {
                    self.notes.note(format!("{at}/{}", escape(name)), format!("`{name}` is ignored"));
                }
            }
        }
    }

    fn operation(&mut self, path: &Settled, method: &str, item: &'a Node, node: &'a Node, path_at: &str, at: &str) {
        self.unread(node, at, KNOWN);
        let id = self.operation_id(&path.path, method, node, at);
        let tags = node.get("tags").map_or(&[][..], Node::items);
        if tags.len() > 1 {
            self.notes.note(format!("{at}/tags"), "the operation has several tags; the first one is used");
        }
        let (stability, deprecated) = self.stability(node, at);
        let mut operation = Operation {
            method: method.to_owned(),
            path: path.path.clone(),
            tag: tags.first().and_then(Node::to_text).filter(|tag| !tag.trim().is_empty()),
            stability,
            deprecated: deprecated || Self::flag(node, "deprecated"),
            // Extension written by `export`.
            free_parameters: Self::flag(node, "x-free-parameters"),
            pending: node.get("x-pending").map_or(&[][..], Node::items).iter().filter_map(status).collect(),
            security: self.security_of(node, at),
            servers: self.servers(node, at),
            ..Operation::default()
        };
        if operation.servers.is_empty() {
            operation.servers = self.servers(item, path_at);
        }
        if operation.servers == self.facts.servers {
            operation.servers.clear();
        }
        self.access_notes(&operation, at);
        let lists = [(node, at), (item, path_at)]
            .map(|(node, at)| node.get("parameters").map(|list| (list, format!("{at}/parameters"))));
        let lists: Vec<_> = lists.into_iter().flatten().collect();
        self.parameters(&mut operation, &id, &lists);
        self.settle_placeholders(&mut operation, path, at);
        if let Some(body) = node.get("requestBody") {
            self.request_body(&mut operation, &id, body, &format!("{at}/requestBody"));
        }
        let responses = node.get("responses").map_or(&[][..], Node::members);
        for (status, response) in responses {
            self.response(&mut operation, &id, status, response, &format!("{at}/responses/{}", escape(status)));
        }
        self.lone_default(&mut operation, &format!("{at}/responses"));
        if operation.successes.is_empty() {
            self.notes.note(format!("{at}/responses"), "no successful response is described; the result is ignored");
        }
        self.origins.operation(&id, node, item, at);
        self.facts.operations.insert(id, operation);
    }

    /// Returns the id of an operation, which no other one has: its own, or else one derived from method and path.
    fn operation_id(&mut self, path: &str, method: &str, node: &Node, at: &str) -> String {
        let derived = format!("{method} {path}").to_snake_case();
        let is_taken = |reader: &Self, id: &str| reader.facts.operations.contains_key(id);
        let at_id = format!("{at}/operationId");
        let own = node.get("operationId").and_then(Node::as_str).map(str::trim).unwrap_or_default();
        let words = own.split(|c: char| c.is_whitespace() || c.is_control()).collect::<Vec<_>>().join("_");
        if own.is_empty() {
            let id = names::free(&derived, "", |id| is_taken(self, id));
            self.notes.note(at, format!("the operation has no id; `{id}` is derived from method and path"));
            return id;
        }
        if let Some(other) = self.facts.operations.get(&words) {
            let other = format!("{} {}", other.method, other.path);
            let id = names::free(&derived, "", |id| is_taken(self, id));
            let message = format!("duplicate operation id `{own}`, first used by {other}; `{id}` is used instead");
            self.notes.warning(at_id, message);
            return id;
        }
        if words != own {
            self.notes.warning(at_id, format!("the operation id `{own}` is not one word; `{words}` is used instead"));
        }
        words
    }
}

fn status(node: &Node) -> Option<u16> {
    if let Node::Number(number) = node { u16::try_from(number.as_u64()?).ok() } else { None }
}

/// Returns the names between braces, in order.
pub(crate) fn placeholders(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}
