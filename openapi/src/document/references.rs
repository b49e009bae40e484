//! References within the document.

use super::Reader;
use crate::node::{Node, escape};

const SCHEMAS: &str = "#/components/schemas/";

impl<'a> Reader<'a> {
    /// Checks every reference of the document, used or not, so that all broken ones are reported at once.
    pub(super) fn references(&mut self) {
        let mut todo = vec![(String::new(), self.root)];
        while let Some((at, node)) = todo.pop() {
            for (name, value) in node.members() {
                // Examples are data. A property may be called `$ref`, but then its value is a schema and not a string.
                if matches!(name.as_str(), "example" | "examples" | "default" | "enum" | "const")
                    || name.starts_with("x-")
                {
                    continue;
                }
                let here = format!("{at}/{}", escape(name));
                match value {
                    Node::Text(reference) if name == "$ref" => self.reference(reference, here),
                    value => todo.push((here, value)),
                }
            }
            todo.extend(node.items().iter().enumerate().map(|(index, value)| (format!("{at}/{index}"), value)));
        }
    }

    fn reference(&mut self, reference: &str, at: String) {
        if !reference.starts_with('#') {
            self.notes.error(at, format!("`{reference}` is in another document; merge the documents into one"));
        } else if target(self.root, reference).is_none() {
            self.notes.error(at, format!("unresolved reference `{reference}`"));
        }
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
        self.notes.error(at, "circular references");
        None
    }

    /// Returns the name of the type that a reference points to.
    pub(super) fn type_name(&self, reference: &str) -> Option<&'a str> {
        let name = decode(reference.strip_prefix(SCHEMAS)?).replace("~1", "/").replace("~0", "~");
        self.names.get(name.as_str()).copied()
    }
}

fn target<'a>(root: &'a Node, reference: &str) -> Option<&'a Node> {
    root.at(&pointer(reference)?)
}

fn pointer(reference: &str) -> Option<String> {
    Some(decode(reference.strip_prefix('#')?))
}

/// Decodes a reference: it is a URL fragment, with some characters percent-encoded.
fn decode(text: &str) -> String {
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
