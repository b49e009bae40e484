//! The tree of a parsed document: JSON values with ordered members.

use std::collections::HashSet;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Number;

/// A JSON value. Objects keep the order of their members, and all members of a name: `serde_json::Value` silently drops
/// all but the last one.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Node>),
    /// An object.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// Creates an object without members.
    pub fn map() -> Self {
        Self::Map(Vec::new())
    }

    /// Creates a string.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Returns the object with one more member; other values are returned unchanged.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: Self) -> Self {
        if let Self::Map(members) = &mut self {
            members.push((name.into(), value));
        }
        self
    }

    /// Returns the member with that name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Returns the string, or `None` for other values.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// Returns the text of a string, a number or a boolean: YAML reads `1.0` and `true` without quotes as such.
    pub(crate) fn to_text(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Number(number) => Some(number.to_string()),
            Self::Bool(flag) => Some(flag.to_string()),
            Self::Null | Self::List(_) | Self::Map(_) => None,
        }
    }

    /// Returns the boolean, or `None` for other values.
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(flag) = self { Some(*flag) } else { None }
    }

    /// Returns the number if it is an integer, or `None` for other values.
    pub fn as_i64(&self) -> Option<i64> {
        if let Self::Number(number) = self { number.as_i64() } else { None }
    }

    /// Returns the members of an object, or nothing for other values.
    pub fn members(&self) -> &[(String, Self)] {
        if let Self::Map(members) = self { members } else { &[] }
    }

    /// Returns the items of an array, or nothing for other values.
    pub fn items(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }

    /// Removes all but the first member of each name, and calls `removed` with the pointer of each.
    pub(crate) fn remove_duplicates(&mut self, removed: &mut impl FnMut(String)) {
        self.remove_duplicates_at("", removed);
    }

    fn remove_duplicates_at(&mut self, at: &str, removed: &mut impl FnMut(String)) {
        match self {
            Self::Map(members) => {
                let mut names = HashSet::new();
                members.retain(|(name, _)| {
                    let is_new = names.insert(name.clone());
                    if !is_new {
                        removed(format!("{at}/{}", escape(name)));
                    }
                    is_new
                });
                for (name, value) in members {
                    value.remove_duplicates_at(&format!("{at}/{}", escape(name)), removed);
                }
            }
            Self::List(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    item.remove_duplicates_at(&format!("{at}/{index}"), removed);
                }
            }
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(_) => {}
        }
    }

    /// Replaces the merge keys of YAML, `<<: *anchor`, by the members that they stand for. Members of the object itself
    /// win, and those of an earlier object over those of a later one.
    pub(crate) fn merge(&mut self) {
        match self {
            Self::Map(members) => {
                let is_key = |(name, value): &(String, Self)| {
                    let is_map = |value: &Self| matches!(value, Self::Map(_));
                    name == "<<" && (is_map(value) || !value.items().is_empty() && value.items().iter().all(is_map))
                };
                while let Some(index) = members.iter().position(is_key) {
                    let (_, merged) = members.remove(index);
                    let merged = if let Self::List(all) = merged { all } else { vec![merged] };
                    let mut at = index;
                    for (name, value) in merged.iter().flat_map(Self::members) {
                        if members.iter().all(|(own, _)| own != name) {
                            members.insert(at, (name.clone(), value.clone()));
                            at += 1;
                        }
                    }
                }
                for (_, value) in members {
                    value.merge();
                }
            }
            Self::List(items) => items.iter_mut().for_each(Self::merge),
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(_) => {}
        }
    }

    /// Returns the value at a JSON pointer (RFC 6901).
    pub fn at(&self, pointer: &str) -> Option<&Self> {
        let mut node = self;
        for token in tokens(pointer)? {
            node = match node {
                Self::Map(_) => node.get(&token)?,
                Self::List(items) => items.get(token.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(node)
    }

    /// Returns a mutable reference to the value at a JSON pointer.
    pub fn at_mut(&mut self, pointer: &str) -> Option<&mut Self> {
        let mut node = self;
        for token in tokens(pointer)? {
            node = match node {
                Self::Map(members) => members.iter_mut().find(|(key, _)| *key == token).map(|(_, value)| value)?,
                Self::List(items) => items.get_mut(token.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(node)
    }
}

/// Splits a pointer into unescaped tokens. Returns `None` if it does not start with `/`.
fn tokens(pointer: &str) -> Option<Vec<String>> {
    if pointer.is_empty() {
        return Some(Vec::new());
    }
    let rest = pointer.strip_prefix('/')?;
    Some(rest.split('/').map(|token| token.replace("~1", "/").replace("~0", "~")).collect())
}

/// Escapes a token of a pointer.
pub(crate) fn escape(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<bool> for Node {
    fn from(flag: bool) -> Self {
        Self::Bool(flag)
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => items.serialize(serializer),
            Self::Map(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

/// The name of a member. In YAML, statuses parse as numbers and `on` as a boolean.
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Node::deserialize(deserializer)? {
            Node::Text(text) => Ok(Self(text)),
            Node::Number(number) => Ok(Self(number.to_string())),
            Node::Bool(flag) => Ok(Self(flag.to_string())),
            _ => Err(de::Error::custom("expected a string as the name of a member")),
        }
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Node, E> {
        Ok(Node::Bool(flag))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Number(number.into()))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Number(number.into()))
    }

    // Integers beyond 64 bits only occur as limits, which nothing reads. JSON's are read as floating point, too.
    #[allow(clippy::cast_precision_loss)]
    fn visit_i128<E: de::Error>(self, number: i128) -> Result<Node, E> {
        self.visit_f64(number as f64)
    }

    #[allow(clippy::cast_precision_loss)]
    fn visit_u128<E: de::Error>(self, number: u128) -> Result<Node, E> {
        self.visit_f64(number as f64)
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Node, E> {
        // YAML's `.nan` and `.inf` have no counterpart in JSON, and no number that is used here can have these values.
        Ok(Number::from_f64(number).map_or(Node::Null, Node::Number))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Node, E> {
        Ok(Node::text(text))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E: de::Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        Node::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Node, A::Error> {
        let mut map = Vec::new();
        while let Some((Name(name), value)) = members.next_entry()? {
            map.push((name, value));
        }
        Ok(Node::Map(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_order_and_finds_by_pointer() {
        let node: Node = serde_json::from_str(r#"{"b":[1,{"a/b":"x","m~n":null}],"a":true}"#).unwrap();
        assert_eq!(serde_json::to_string(&node).unwrap(), r#"{"b":[1,{"a/b":"x","m~n":null}],"a":true}"#);
        assert_eq!(node.at("/b/1/a~1b"), Some(&"x".into()));
        assert_eq!(node.at("/b/1/m~0n"), Some(&Node::Null));
        assert_eq!(node.at(""), Some(&node));
        assert_eq!((node.at("/b/2"), node.at("b"), node.at("/a/x")), (None, None, None));
    }

    #[test]
    fn only_the_first_member_of_a_name_is_kept() {
        let mut node: Node = serde_json::from_str(r#"{"x":[{"get":1,"put":0,"get":2}]}"#).unwrap();
        let mut removed = Vec::new();
        node.remove_duplicates(&mut |at| removed.push(at));
        assert_eq!(
            (removed.as_slice(), node.at("/x/0/get")),
            (&["/x/0/get".to_owned()][..], Some(&Node::Number(1.into())))
        );
    }

    #[test]
    fn integers_beyond_64_bits_are_numbers() {
        let node: Node = yaml_serde::from_str("maximum: 18446744073709551616\n").unwrap();
        assert!(matches!(node.at("/maximum"), Some(Node::Number(_))));
    }

    #[test]
    fn statuses_in_yaml_are_names() {
        let node: Node = yaml_serde::from_str("responses:\n  200: fine\n").unwrap();
        assert_eq!(node.at("/responses/200"), Some(&"fine".into()));
    }
}
