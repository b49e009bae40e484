//! Conversion of schemas to kinds and types.

use indexmap::IndexMap;

use super::Reader;
use crate::facts::{Kind, Property, Type};
use crate::names;
use crate::node::{Node, escape};

/// Keywords that are read, and constraints, which types do not express.
const KNOWN: &[&str] = &[
    "$comment",
    "$id",
    "$ref",
    "$schema",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contentEncoding",
    "contentMediaType",
    "default",
    "deprecated",
    "description",
    "discriminator",
    "enum",
    "example",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "externalDocs",
    "format",
    "items",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "nullable",
    "oneOf",
    "pattern",
    "properties",
    "readOnly",
    "required",
    "title",
    "type",
    "uniqueItems",
    "writeOnly",
    "xml",
];

/// Keywords that do not affect the kind of a value.
pub(super) const REMARKS: &[&str] = &[
    "$comment",
    "default",
    "deprecated",
    "description",
    "example",
    "examples",
    "externalDocs",
    "nullable",
    "readOnly",
    "title",
    "writeOnly",
];

/// Maximum depth of schemas, far beyond any valid one; circular `allOf`s reach it.
const DEEPEST: usize = 100;

/// The name of a type that is defined by the current schema.
#[derive(Clone, Copy)]
pub(super) enum Naming<'n> {
    /// Name of a component in the document.
    Component(&'n str),
    /// Name derived from the position of the schema.
    Place(&'n str),
}

impl<'n> Naming<'n> {
    pub(super) fn text(self) -> &'n str {
        match self {
            Self::Component(name) | Self::Place(name) => name,
        }
    }

    pub(super) fn inner(self, part: &str) -> String {
        names::inner(self.text(), part)
    }
}

/// The kind of a value, and the flags of its schema.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) kind: Kind,
    pub(super) nullable: bool,
}

impl Form {
    pub(super) fn of(kind: Kind) -> Self {
        Self { kind, nullable: false }
    }

    /// Returns the kind for items and values, where nullability is part of the kind.
    pub(super) fn inside(self) -> Kind {
        // `any` includes null.
        if self.nullable && self.kind != Kind::Any { Kind::Nullable(Box::new(self.kind)) } else { self.kind }
    }
}

/// Returns true if a schema explicitly allows `null`.
pub(super) fn says_null(node: &Node) -> bool {
    node.get("nullable") == Some(&Node::Bool(true))
        || node.get("type").is_some_and(|ty| ty.items().contains(&"null".into()))
        || node.get("enum").is_some_and(|values| values.items().contains(&Node::Null))
        || ["anyOf", "oneOf"].iter().any(|union| node.get(union).is_some_and(|of| of.items().iter().any(is_null)))
}

pub(super) fn is_null(node: &Node) -> bool {
    node.get("type") == Some(&"null".into()) || node.get("const") == Some(&Node::Null)
}

impl<'a> Reader<'a> {
    pub(super) fn component(&mut self, name: &str, node: &'a Node, at: &str) {
        let form = self.form(node, at, Naming::Component(name));
        if form.kind != Kind::Ref(name.to_owned()) {
            self.facts.types.insert(name.to_owned(), Type::Alias(form.kind));
        }
    }

    /// Reads a schema, and defines its types.
    pub(super) fn form(&mut self, node: &'a Node, at: &str, naming: Naming<'_>) -> Form {
        if self.depth == DEEPEST {
            self.notes.note(at, "circular schemas; treated as any value");
            return Form::of(Kind::Any);
        }
        self.depth += 1;
        let form = self.form_of(node, at, naming);
        self.depth -= 1;
        self.told(&form.kind, node, naming);
        Form { nullable: form.nullable || says_null(node), ..form }
    }

    fn form_of(&mut self, node: &'a Node, at: &str, naming: Naming<'_>) -> Form {
        if let Some(reference) = node.get("$ref").and_then(Node::as_str) {
            if let Some(name) = self.type_name(reference) {
                let nullable = self.nullable.contains(&name);
                return Form { kind: Kind::Ref(name), nullable };
            }
            return match self.resolve(node, at) {
                Some((node, at)) => self.form(node, &at, naming),
                None => Form::of(Kind::Any),
            };
        }
        if !matches!(node, Node::Map(_) | Node::Bool(true)) {
            self.notes.note(at, "the schema accepts no value or is invalid; treated as any value");
        }
        self.unread(node, at, KNOWN);
        if node.get("discriminator").is_some() {
            self.notes.note(at, "`discriminator` is ignored");
        }
        if node.get("allOf").is_some() {
            return self.all_of(node, at, naming);
        }
        for union in ["oneOf", "anyOf"] {
            if let Some(form) = node.get(union).and_then(|_| self.union(node, union, at, naming)) {
                return form;
            }
        }
        Form::of(self.kind(node, at, naming))
    }

    fn kind(&mut self, node: &'a Node, at: &str, naming: Naming<'_>) -> Kind {
        let types: Vec<&str> = match node.get("type") {
            Some(Node::Text(ty)) => vec![ty],
            Some(types) => types.items().iter().filter_map(Node::as_str).filter(|ty| *ty != "null").collect(),
            None => Vec::new(),
        };
        let ty = match types.as_slice() {
            [] if node.get("properties").is_some() || node.get("additionalProperties").is_some() => "object",
            [] if node.get("items").is_some() => "array",
            [] if node.get("enum").is_some() || node.get("const").is_some() => "string",
            [] => return Kind::Any,
            ["integer", "number"] | ["number", "integer"] => "number",
            [one] => one,
            several => {
                self.notes
                    .note(format!("{at}/type"), format!("several types: {}; treated as any value", several.join(", ")));
                return Kind::Any;
            }
        };
        match ty {
            "string" => self.text(node, at, naming),
            "boolean" => Kind::Boolean,
            "integer" => Kind::Integer,
            "number" => Kind::Number,
            "array" => self.list(node, at, naming),
            "object" => self.object(node, at, naming),
            "null" => Kind::Any,
            other => {
                self.notes.note(format!("{at}/type"), format!("unknown type `{other}`; treated as any value"));
                Kind::Any
            }
        }
    }

    fn text(&mut self, node: &'a Node, at: &str, naming: Naming<'_>) -> Kind {
        let values = node.get("enum").map(Node::items).or_else(|| node.get("const").map(std::slice::from_ref));
        if let Some(values) = values {
            return self.values(values, Self::flag(node, "x-open"), at, naming);
        }
        match node.get("format").and_then(Node::as_str) {
            Some("date-time") => Kind::DateTime,
            Some("date") => Kind::Date,
            Some("binary") => Kind::Binary,
            _ if node.get("contentMediaType").is_some() && node.get("contentEncoding").is_none() => Kind::Binary,
            _ => Kind::Text,
        }
    }

    fn values(&mut self, values: &[Node], open: bool, at: &str, naming: Naming<'_>) -> Kind {
        let mut texts = Vec::new();
        for value in values.iter().filter(|value| **value != Node::Null) {
            match value {
                Node::Text(text) if !texts.contains(text) => texts.push(text.clone()),
                Node::Text(_) => {}
                _ => {
                    self.notes
                        .note(format!("{at}/enum"), "the enum has values that are not strings; treated as any value");
                    return Kind::Any;
                }
            }
        }
        if texts.is_empty() {
            return Kind::Text;
        }
        self.define(naming, Type::Enum { values: texts, open })
    }

    fn list(&mut self, node: &'a Node, at: &str, naming: Naming<'_>) -> Kind {
        let singular = match naming {
            Naming::Component(name) => format!("{name}Item"),
            Naming::Place(name) => {
                name.strip_suffix('s').filter(|name| !name.ends_with('s')).unwrap_or(name).to_owned()
            }
        };
        if let Some(values) = node.get("enum") {
            self.notes.note(format!("{at}/enum"), "the enum of the list is treated as that of its items");
            return Kind::list(self.values(values.items(), false, at, Naming::Place(&singular)));
        }
        match node.get("items") {
            Some(items) => Kind::list(self.form(items, &format!("{at}/items"), Naming::Place(&singular)).inside()),
            None => Kind::list(Kind::Any),
        }
    }

    fn object(&mut self, node: &'a Node, at: &str, naming: Naming<'_>) -> Kind {
        let further = node.get("additionalProperties");
        let properties = node.get("properties");
        let closed = matches!(further, None | Some(Node::Bool(false)));
        if properties.is_some_and(|properties| closed || !properties.members().is_empty()) {
            if !closed {
                let at = format!("{at}/additionalProperties");
                self.notes.note(at, "additional properties beside named ones are ignored");
            }
            let mut properties = IndexMap::new();
            self.properties(node, at, naming, &mut properties);
            return self.define(naming, Type::Object(properties));
        }
        match further {
            Some(schema @ Node::Map(_)) => {
                let name = naming.inner("Value");
                Kind::map(self.form(schema, &format!("{at}/additionalProperties"), Naming::Place(&name)).inside())
            }
            _ => Kind::map(Kind::Any),
        }
    }

    /// Adds the properties of an object schema to those of an object.
    pub(super) fn properties(
        &mut self,
        node: &'a Node,
        at: &str,
        naming: Naming<'_>,
        properties: &mut IndexMap<String, Property>,
    ) {
        for (name, schema) in node.get("properties").map_or(&[][..], Node::members) {
            let at = format!("{at}/properties/{}", escape(name));
            let property = self.property(schema, &at, &naming.inner(name));
            properties.insert(name.clone(), property);
        }
        for required in node.get("required").map_or(&[][..], Node::items) {
            match required.as_str().and_then(|name| properties.get_mut(name)) {
                Some(property) => property.required = true,
                None => self.notes.note(format!("{at}/required"), "a required property is not defined"),
            }
        }
    }

    fn property(&mut self, node: &'a Node, at: &str, name: &str) -> Property {
        let form = self.form(node, at, Naming::Place(name));
        let write_only = self.overlay.document.write_only.as_deref().is_some_and(|key| Self::flag(node, key));
        // Flags beside a reference apply here; flags of its target apply wherever that is used.
        Property {
            kind: form.kind,
            required: false,
            nullable: form.nullable,
            read_only: Self::flag(node, "readOnly"),
            write_only: write_only || Self::flag(node, "writeOnly"),
            deprecated: Self::flag(node, "deprecated"),
        }
    }

    /// Defines a type with a unique name, and returns a reference to it.
    pub(super) fn define(&mut self, naming: Naming<'_>, ty: Type) -> Kind {
        let name = match naming {
            Naming::Component(name) => name.to_owned(),
            Naming::Place(name) => {
                let taken = |candidate: &str| {
                    self.called.contains(candidate) || self.facts.types.get(candidate).is_some_and(|other| *other != ty)
                };
                names::free(&names::camel(name), "", taken)
            }
        };
        self.facts.types.insert(name.clone(), ty);
        Kind::Ref(name)
    }
}
