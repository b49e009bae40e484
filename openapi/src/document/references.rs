//! References within the document.

use super::Reader;
use super::files::FILES;
use super::schemas::says_null;
use crate::names::{camel, free};
use crate::node::{Node, escape};

const SCHEMAS: &str = "#/components/schemas/";

impl<'a> Reader<'a> {
    /// Checks every reference of the document, used or not, so that all broken ones are reported at once.
    pub(super) fn references(&mut self) {
        let mut todo = vec![(String::new(), self.root)];
        while let Some((at, node)) = todo.pop() {
            let parent = at.rsplit('/').next().unwrap_or_default();
            for (name, value) in node.members() {
                let here = format!("{at}/{}", escape(name));
                match value {
                    Node::Text(reference) if name == "$ref" => self.reference(reference, here),
                    value if name == FILES || !is_data(parent, name) => todo.push((here, value)),
                    _ => {}
                }
            }
            todo.extend(node.items().iter().enumerate().map(|(index, value)| (format!("{at}/{index}"), value)));
        }
    }

    fn reference(&mut self, reference: &str, at: String) {
        const EFFECT: &str = "any value as a schema, and otherwise left out";
        let message = if reference.contains("://") {
            format!("`{reference}` is on a server, which is not asked: {EFFECT}")
        } else if !reference.starts_with('#') {
            format!("`{reference}` is in another file, which cannot be read: {EFFECT}")
        } else if target(self.root, reference).is_none() {
            format!("unresolved reference `{reference}`: {EFFECT}")
        } else {
            return;
        };
        self.notes.warning(at, message);
    }

    /// Follows a chain of references, and returns its target with its pointer. Returns `None` if the chain is broken or
    /// circular, which has been reported.
    pub(super) fn resolve(&mut self, node: &'a Node, at: &str) -> Option<(&'a Node, String)> {
        let (mut node, mut at) = (node, at.to_owned());
        for _ in 0..64 {
            let Some(reference) = node.get("$ref").and_then(Node::as_str) else { return Some((node, at)) };
            let pointer = pointer(reference)?;
            (node, at) = (self.root.at(&pointer)?, pointer);
        }
        self.notes.warning(at, "circular references: any value as a schema, and otherwise left out");
        None
    }

    /// Returns the target of a reference, or `None` if it is broken, which has been reported.
    pub(super) fn target(&self, reference: &str) -> Option<(&'a Node, String)> {
        let at = pointer(reference)?;
        Some((self.root.at(&at)?, at))
    }

    /// Returns the name of the type that a reference points to, and defines it unless it is a component.
    pub(super) fn type_name(&mut self, reference: &str) -> Option<String> {
        if let Some(name) = reference.strip_prefix(SCHEMAS) {
            let name = token(&decode(name));
            if self.names.contains(name.as_str()) {
                return Some(name);
            }
        }
        let at = pointer(reference)?;
        if let Some(name) = self.shared.get(&at) {
            return Some(name.clone());
        }
        let (node, _) = self.resolve(self.root.at(&at)?, &at)?;
        let name = camel(shared_name(&at)?.as_str());
        let name = free(&name, "", |name| self.called.contains(name) || self.facts.types.contains_key(name));
        self.called.insert(name.clone());
        self.shared.insert(at.clone(), name.clone());
        if says_null(node) {
            self.nullable.insert(name.clone());
        }
        self.component(&name, node, &at);
        Some(name)
    }
}

/// Members whose own members have names of the document's choice, such as a property or a response `default`.
const NAMED: &[&str] = &[
    "$defs",
    "definitions",
    "headers",
    "parameters",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
];

/// Returns whether a member of a member called `parent` holds data and not a part of the document. A property may be
/// called `$ref`, but then its value is a schema and not a string.
pub(super) fn is_data(parent: &str, name: &str) -> bool {
    if NAMED.contains(&parent) {
        return false;
    }
    matches!(name, "example" | "examples" | "default" | "enum" | "const") || name.starts_with("x-")
}

/// Returns a name for the type at a pointer, if it is the name of something: of a file, or of a member that is not a
/// word of the specification.
fn shared_name(at: &str) -> Option<String> {
    let mut tokens: Vec<_> = at.split('/').skip(1).map(token).collect();
    let last = tokens.pop()?;
    if tokens == [FILES] {
        let file = last.rsplit('/').next().unwrap_or_default();
        return Some(file.split('.').next().unwrap_or_default().to_owned());
    }
    let is_word = matches!(last.as_str(), "schema" | "items" | "additionalProperties") || last.parse::<usize>().is_ok();
    (!is_word).then_some(last)
}

fn token(text: &str) -> String {
    text.replace("~1", "/").replace("~0", "~")
}

fn target<'a>(root: &'a Node, reference: &str) -> Option<&'a Node> {
    root.at(&pointer(reference)?)
}

fn pointer(reference: &str) -> Option<String> {
    Some(decode(reference.strip_prefix('#')?))
}

/// Decodes a reference: it is a URL fragment, with some characters percent-encoded.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let encoded = (*first == b'%').then(|| tail.get(..2)).flatten();
        let byte = encoded.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
