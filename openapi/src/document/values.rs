//! Enums and constants.

use std::collections::BTreeMap;

use super::Reader;
use super::parts::Parts;
use super::schemas::Naming;
use crate::facts::{Kind, Type};
use crate::node::Node;

/// Extensions with the names of an enum's values, in their order.
const NAMES: &[&str] = &["x-enum-varnames", "x-enumNames", "x-enum-names"];

/// A value of an enum, with its name if the document has one.
#[derive(Clone)]
pub(super) struct Value<'a> {
    pub(super) node: &'a Node,
    pub(super) name: Option<&'a str>,
}

impl<'a> Parts<'a> {
    /// Returns the values that every schema allows, apart from `null`. Returns `None` if any value is allowed.
    pub(super) fn values(&self) -> Option<Vec<Value<'a>>> {
        let mut lists = self.0.iter().filter_map(|part| values(part.node));
        let first = lists.next()?;
        let mut all = first.clone();
        for list in lists {
            let is_in = |value: &Value<'a>| list.iter().any(|other| other.node == value.node);
            all.retain(is_in);
        }
        // Contradictions are mistakes, and the outer schema is the less exact one.
        Some(if all.is_empty() { first } else { all })
    }
}

fn values(node: &Node) -> Option<Vec<Value<'_>>> {
    let names = NAMES.iter().find_map(|word| node.get(word)).map_or(&[][..], Node::items);
    let listed = match (node.get("enum"), node.get("const")) {
        (_, Some(only)) => std::slice::from_ref(only),
        (Some(listed), None) => listed.items(),
        (None, None) => return None,
    };
    // The title of a constant is its name.
    let title = node.get("const").and(node.get("title")).and_then(Node::as_str);
    let name = |index: usize| names.get(index).and_then(Node::as_str).or(title).filter(|name| !name.is_empty());
    let all = listed.iter().enumerate().map(|(index, node)| Value { node, name: name(index) });
    Some(all.filter(|value| *value.node != Node::Null).collect())
}

impl<'a> Reader<'a> {
    /// Returns the kind of a value that is one of a list.
    pub(super) fn values(&mut self, values: &[Value<'a>], open: bool, at: &str, naming: Naming<'_>) -> Kind {
        let (mut texts, mut text_names) = (Vec::new(), BTreeMap::new());
        let (mut integers, mut integer_names) = (Vec::new(), BTreeMap::new());
        let mut others = Vec::new();
        for Value { node, name } in values {
            // A name that is the value says nothing.
            let name = name.filter(|name| node.as_str() != Some(name)).map(str::to_owned);
            match (node, node.as_i64()) {
                (Node::Text(text), _) => {
                    if !texts.contains(text) {
                        texts.push(text.clone());
                        text_names.extend(name.map(|name| (text.clone(), name)));
                    }
                }
                (_, Some(integer)) => {
                    if !integers.contains(&integer) {
                        integers.push(integer);
                        integer_names.extend(name.map(|name| (integer, name)));
                    }
                }
                (Node::Bool(_), _) => others.push(Kind::Boolean),
                (Node::Number(_), _) => others.push(Kind::Number),
                _ => {
                    self.notes.note(at, "the enum has values that are lists or objects; treated as any value");
                    return Kind::Any;
                }
            }
        }
        let several = usize::from(!texts.is_empty()) + usize::from(!integers.is_empty()) + others.len() > 1;
        let mut kinds = Vec::new();
        // All numbers together, so that none is read as another.
        if others.contains(&Kind::Number) {
            integers.clear();
        }
        let part = |word: &str| if several { naming.inner(word) } else { String::new() };
        if !integers.is_empty() {
            let name = part("Integer");
            let naming = if several { Naming::Place(&name) } else { naming };
            kinds.push(self.define(naming, Type::Integers { values: integers, names: integer_names }));
        }
        if !texts.is_empty() {
            let name = part("Text");
            let naming = if several { Naming::Place(&name) } else { naming };
            kinds.push(self.define(naming, Type::Enum { values: texts, open, names: text_names }));
        }
        kinds.extend(others);
        if kinds.is_empty() {
            return Kind::Text;
        }
        self.one_of(kinds, naming)
    }
}
