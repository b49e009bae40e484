//! Conversion of kinds to schemas.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::facts::{Kind, Member, Object, Property, Union};
use crate::node::{Node, escape};

pub(super) fn schema(kind: &Kind) -> Node {
    let typed = |ty: &str| Node::map().with("type", ty.into());
    match kind {
        Kind::Boolean => typed("boolean"),
        Kind::Integer => typed("integer"),
        Kind::Unsigned => typed("integer").with("format", "uint64".into()),
        Kind::Number => typed("number"),
        Kind::Text => typed("string"),
        Kind::DateTime => typed("string").with("format", "date-time".into()),
        Kind::Date => typed("string").with("format", "date".into()),
        Kind::Binary => typed("string").with("contentMediaType", "application/octet-stream".into()),
        Kind::Any => Node::map(),
        Kind::List(of) => typed("array").with("items", schema(of)),
        Kind::Map(of) => {
            let node = typed("object");
            if **of == Kind::Any { node } else { node.with("additionalProperties", schema(of)) }
        }
        Kind::Nullable(of) => nullable(of),
        Kind::Ref(name) => Node::map().with("$ref", Node::text(reference(name))),
    }
}

/// Returns a reference to a schema. It is a URL fragment: other characters are percent-encoded.
fn reference(name: &str) -> String {
    let mut text = String::from("#/components/schemas/");
    for byte in escape(name).bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

/// Returns the schema of a kind, or `null`.
pub(super) fn nullable(kind: &Kind) -> Node {
    let plain = schema(kind);
    let null = Node::map().with("type", "null".into());
    match plain.get("type") {
        Some(ty) => {
            let both = Node::List(vec![ty.clone(), "null".into()]);
            plain.members().iter().fold(Node::map(), |node, (name, value)| {
                node.with(&**name, if name == "type" { both.clone() } else { value.clone() })
            })
        }
        None => Node::map().with("anyOf", Node::List(vec![plain, null])),
    }
}

/// Returns the schema of an enum, with the names of its values if there are any.
pub(super) fn enumeration<V: Ord>(
    ty: &str,
    values: &[V],
    names: &BTreeMap<V, String>,
    node: impl Fn(&V) -> Node,
) -> Node {
    let of = Node::map().with("type", ty.into()).with("enum", Node::List(values.iter().map(node).collect()));
    if names.is_empty() {
        return of;
    }
    let name = |value| Node::text(names.get(value).map_or("", String::as_str));
    of.with("x-enum-varnames", Node::List(values.iter().map(name).collect()))
}

/// Returns the schema of a union. Its discriminator has all values of each member, and `x-has` what tells the members
/// apart, so that a reader neither has to find that again nor merges a member that is a union itself.
pub(super) fn union(union: &Union) -> Node {
    let members = union.members.iter().map(|member| schema(&member.kind)).collect();
    let has = union.members.iter().map(Member::distinction).collect();
    let node = Node::map().with("oneOf", Node::List(members)).with("x-has", Node::List(has));
    let Some(tag) = &union.tag else { return node };
    let mapping = union.members.iter().fold(Node::map(), |mapping, member| {
        let Kind::Ref(name) = &member.kind else { return mapping };
        member.values.iter().fold(mapping, |mapping, value| mapping.with(value, Node::text(reference(name))))
    });
    node.with("discriminator", Node::map().with("propertyName", Node::text(tag)).with("mapping", mapping))
}

pub(super) fn object(object: &Object) -> Node {
    let members = object.iter().fold(Node::map(), |node, (name, property)| node.with(name, of_property(property)));
    let required: Vec<_> = object.iter().filter(|(_, of)| of.required).map(|(name, _)| Node::text(name)).collect();
    let mut node = Node::map().with("type", "object".into()).with("properties", members);
    if let Some(further) = &object.further {
        let further = if *further == Kind::Any { true.into() } else { schema(further) };
        node = node.with("additionalProperties", further);
    }
    if required.is_empty() { node } else { node.with("required", Node::List(required)) }
}

fn of_property(property: &Property) -> Node {
    let node = if property.nullable { nullable(&property.kind) } else { schema(&property.kind) };
    let flags =
        [("readOnly", property.read_only), ("writeOnly", property.write_only), ("deprecated", property.deprecated)];
    flags.into_iter().filter(|(_, is)| *is).fold(node, |node, (name, _)| node.with(name, true.into()))
}
