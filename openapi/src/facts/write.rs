//! Formatting of facts: JSON with one operation or type per line, so that tables can be compared by line.

use std::fmt::{self, Write as _};

use super::read::{DEFAULT, MEMBERS};
use super::{
    Constant, Content, Facts, JSON, Kind, Member, Operation, Parameter, Property, Stability, Status, Style, Type,
    access,
};
use crate::node::Node;

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "{code}"),
            Self::Class(class) => write!(f, "{class}XX"),
            Self::Default => f.write_str("default"),
        }
    }
}

impl Facts {
    /// Formats the table. Operations and types are sorted by name, so that the text changes only if the API does.
    pub fn to_json(&self) -> String {
        let mut head = vec![
            ("title", Node::text(&self.title)),
            ("version", Node::text(&self.version)),
            ("declared", self.declared.into()),
        ];
        if !self.source.is_empty() {
            head.push(("source", Node::List(self.source.iter().map(Node::text).collect())));
        }
        if !self.servers.is_empty() {
            head.push(("servers", access::servers_node(&self.servers)));
        }
        if !self.schemes.is_empty() {
            let schemes = self.schemes.iter().map(|(name, scheme)| (name.clone(), access::scheme_node(scheme)));
            head.push(("schemes", Node::Map(schemes.collect())));
        }
        if !self.security.is_empty() {
            head.push(("security", access::security_node(&self.security)));
        }
        let mut text = String::from("{\n");
        for (name, value) in head {
            let _ = writeln!(text, "\"{name}\": {},", compact(&value));
        }
        section(&mut text, "operations", self.operations.iter().map(|(id, operation)| (id, operation_node(operation))));
        text.push_str(",\n");
        if !self.webhooks.is_empty() {
            let webhooks = self.webhooks.iter().map(|(id, kind)| (id, Node::text(kind.to_string())));
            section(&mut text, "webhooks", webhooks);
            text.push_str(",\n");
        }
        section(&mut text, "types", self.types.iter().map(|(name, ty)| (name, type_node(ty))));
        text.push_str("\n}\n");
        text
    }
}

/// Returns a value as JSON in one line.
pub(crate) fn compact(node: &Node) -> String {
    // All values of a node are valid in JSON.
    serde_json::to_string(node).unwrap_or_default()
}

fn section<'a>(text: &mut String, name: &str, entries: impl Iterator<Item = (&'a String, Node)>) {
    let mut entries: Vec<_> = entries.collect();
    entries.sort_by_key(|(key, _)| *key);
    let lines: Vec<_> =
        entries.iter().map(|(key, value)| format!("{}: {}", compact(&Node::text(*key)), compact(value))).collect();
    let _ = write!(text, "\"{name}\": {{\n{}\n}}", lines.join(",\n"));
}

fn operation_node(operation: &Operation) -> Node {
    let mut node = Node::map().with("call", Node::text(format!("{} {}", operation.method, operation.path)));
    if let Some(tag) = &operation.tag {
        node = node.with("tag", Node::text(tag));
    }
    if operation.stability != Stability::Stable {
        node = node.with("stability", Node::text(operation.stability.to_string()));
    }
    if operation.deprecated {
        node = node.with("deprecated", true.into());
    }
    if !operation.parameters.is_empty() {
        let parameters = operation.parameters.iter().fold(Node::map(), |map, parameter| {
            map.with(format!("{} {}", parameter.place, parameter.name), Node::text(parameter_words(parameter)))
        });
        node = node.with("parameters", parameters);
    }
    if operation.free_parameters {
        node = node.with("free_parameters", true.into());
    }
    if let Some(body) = &operation.body {
        let required = if body.required { " required" } else { "" };
        let entry = Node::map().with(&*body.content.media, Node::text(format!("{}{required}", body.content.kind)));
        node = node.with("body", entry);
    }
    if !operation.successes.is_empty() {
        node = node.with("ok", responses(&operation.successes));
    }
    if !operation.pending.is_empty() {
        let statuses = operation.pending.iter().map(|status| Node::Number((*status).into())).collect();
        node = node.with("pending", Node::List(statuses));
    }
    if !operation.errors.is_empty() {
        node = node.with("errors", responses(&operation.errors));
    }
    if !operation.servers.is_empty() {
        node = node.with("servers", access::servers_node(&operation.servers));
    }
    if let Some(security) = &operation.security {
        node = node.with("security", access::security_node(security));
    }
    node
}

fn parameter_words(parameter: &Parameter) -> String {
    let mut words = vec![parameter.kind.to_string()];
    if parameter.style != Style::Plain {
        words.push(parameter.style.to_string());
    }
    words.extend(parameter.required.then(|| "required".to_owned()));
    words.extend(parameter.deprecated.then(|| "deprecated".to_owned()));
    words.extend(parameter.default.as_deref().map(|json| format!("{DEFAULT}{}", one_word(json))));
    words.join(" ")
}

/// Escapes the spaces in the strings of a JSON value, since words are separated by them, and `>`, which ends a kind.
fn one_word(json: &str) -> String {
    let mut word = String::new();
    for character in json.chars() {
        if character.is_whitespace() || character == '>' {
            let _ = write!(word, "\\u{:04x}", u32::from(character));
        } else {
            word.push(character);
        }
    }
    word
}

/// Writes a single JSON content as its kind, no content as `nothing`, and others by media type.
fn responses(responses: &indexmap::IndexMap<Status, Vec<Content>>) -> Node {
    responses.iter().fold(Node::map(), |map, (status, contents)| {
        let entry = match contents.as_slice() {
            [] => "nothing".into(),
            [only] if only.media == JSON => Node::text(only.kind.to_string()),
            several => several
                .iter()
                .fold(Node::map(), |map, content| map.with(&*content.media, Node::text(content.kind.to_string()))),
        };
        map.with(status.to_string(), entry)
    })
}

fn type_node(ty: &Type) -> Node {
    match ty {
        Type::Object(object) => {
            let node = object
                .iter()
                .fold(Node::map(), |map, (name, property)| map.with(name, Node::text(property_words(property))));
            // The list tells it apart from a property that is called `*`.
            let further = |kind: &Kind| Node::List(vec![Node::text(kind.to_string())]);
            object.further.iter().fold(node, |node, kind| node.with("*", further(kind)))
        }
        Type::Enum { values, open, names } => {
            let mut values: Vec<_> =
                values.iter().map(|value| named(Node::text(value), names.get(value).map(String::as_str))).collect();
            if *open {
                values.push(Node::Null);
            }
            Node::List(values)
        }
        Type::Integers { values, names } => Node::List(
            values
                .iter()
                .map(|value| named(Node::Number((*value).into()), names.get(value).map(String::as_str)))
                .collect(),
        ),
        Type::Union(union) => {
            let node = Node::map().with(MEMBERS, Node::List(union.members.iter().map(member_node).collect()));
            union.tag.iter().fold(node, |node, tag| node.with("tag", Node::text(tag)))
        }
        Type::Alias(kind) => Node::text(kind.to_string()),
    }
}

/// Writes a value of an enum: as itself, or as a list with its name.
fn named(value: Node, name: Option<&str>) -> Node {
    match name {
        Some(name) => Node::List(vec![value, name.into()]),
        None => value,
    }
}

fn member_node(member: &Member) -> Node {
    Node::map().with(member.kind.to_string(), member.distinction())
}

impl Member {
    /// Returns the list of what tells the member apart: values of the tag, or properties with their constants.
    pub(crate) fn distinction(&self) -> Node {
        let values = self.values.iter().map(Node::text);
        let has = self.has.iter().map(|(name, constant)| match constant {
            None => Node::text(name),
            Some(constant) => Node::map().with(name, constant.into()),
        });
        Node::List(values.chain(has).collect())
    }
}

impl From<&Constant> for Node {
    fn from(constant: &Constant) -> Self {
        match constant {
            Constant::Text(text) => Self::text(text),
            Constant::Integer(number) => Self::Number((*number).into()),
            Constant::Boolean(flag) => (*flag).into(),
        }
    }
}

fn property_words(property: &Property) -> String {
    let flags = [
        (property.required, " required"),
        (property.nullable, " nullable"),
        (property.read_only, " read-only"),
        (property.write_only, " write-only"),
        (property.deprecated, " deprecated"),
    ];
    let words: String = flags.iter().filter(|(is, _)| *is).map(|(_, word)| *word).collect();
    format!("{}{words}", property.kind)
}
