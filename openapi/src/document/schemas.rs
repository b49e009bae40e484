//! Conversion of schemas to kinds and types.

use super::Reader;
use super::parts::{Parts, tells};
use crate::facts::{Kind, Type};
use crate::names;
use crate::node::Node;

/// Keywords that are read, and constraints, which types do not express.
const KNOWN: &[&str] = &[
    "$anchor",
    "$comment",
    "$defs",
    "$dynamicAnchor",
    "$id",
    "$ref",
    "$schema",
    "additionalItems",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contentEncoding",
    "contentMediaType",
    "default",
    "definitions",
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
    "patternProperties",
    "prefixItems",
    "properties",
    "readOnly",
    "required",
    "title",
    "type",
    "unevaluatedItems",
    "unevaluatedProperties",
    "uniqueItems",
    "writeOnly",
    "xml",
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

    /// Returns the kind of a member of a union, which has a flag for `null` itself.
    pub(super) fn inside_without_null(&self) -> Kind {
        self.kind.without_null().clone()
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
        || node.get("type").is_some_and(|ty| *ty == "null".into() || ty.items().contains(&"null".into()))
        || node.get("enum").is_some_and(|values| values.items().contains(&Node::Null))
        || ["anyOf", "oneOf"].iter().any(|union| node.get(union).is_some_and(|of| of.items().iter().any(says_null)))
}

/// Returns true if a schema allows nothing else than `null`. Generators for `OpenAPI` 3.0 write `{ nullable: true }`.
pub(super) fn is_null(node: &Node) -> bool {
    let is_null = Node::Null;
    node.get("type").is_some_and(|ty| *ty == "null".into() || *ty == Node::List(vec!["null".into()]))
        || node.get("const") == Some(&is_null)
        || node.get("enum").is_some_and(|of| !of.items().is_empty() && of.items().iter().all(|value| *value == is_null))
        || node.get("nullable") == Some(&Node::Bool(true)) && !tells(node, &[])
}

impl<'a> Reader<'a> {
    pub(super) fn component(&mut self, name: &str, node: &'a Node, at: &str) {
        let form = match self.base(name, node, at) {
            Some(union) => Form::of(union),
            None => self.form(node, at, Naming::Component(name)),
        };
        self.told(&form.kind, node, at, Naming::Component(name));
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
        self.told(&form.kind, node, at, naming);
        Form { nullable: form.nullable || says_null(node), ..form }
    }

    fn form_of(&mut self, node: &'a Node, at: &str, naming: Naming<'_>) -> Form {
        if let Some(reference) = node.get("$ref").and_then(Node::as_str).filter(|_| !tells(node, &["$ref"])) {
            return self.reference_form(reference, at, naming);
        }
        if !matches!(node, Node::Map(_) | Node::Bool(true)) {
            self.notes.note(at, "the schema accepts no value or is invalid; treated as any value");
        }
        self.unread(node, at, KNOWN);
        if let Some((reference, at)) = self.only_reference(node, at).filter(|of| !self.is_child(of.0, naming)) {
            return self.reference_form(reference, &at, naming);
        }
        let parts = self.parts(node, at);
        let form = self.together(&parts, at, naming);
        Form { nullable: form.nullable || parts.says_null(), ..form }
    }

    fn reference_form(&mut self, reference: &str, at: &str, naming: Naming<'_>) -> Form {
        if let Some(name) = self.type_name(reference) {
            let nullable = self.nullable.contains(&name);
            return Form { kind: Kind::Ref(name), nullable };
        }
        match self.target(reference) {
            Some((target, pointer)) if pointer != at => self.form(target, &pointer, naming),
            Some(_) => {
                self.notes.warning(at, "circular references: any value as a schema, and otherwise left out");
                Form::of(Kind::Any)
            }
            None => Form::of(Kind::Any),
        }
    }

    /// Reads schemas that apply together.
    pub(super) fn together(&mut self, parts: &Parts<'a>, at: &str, naming: Naming<'_>) -> Form {
        match parts.union() {
            Some((members, union_at, rest)) => self.union(members, &union_at, &rest, at, naming),
            None => Form::of(self.kind(parts, at, naming)),
        }
    }

    /// Reads the object that others extend.
    pub(super) fn kind_of_base(&mut self, parts: &Parts<'a>, at: &str, naming: Naming<'_>) -> Kind {
        self.kind(parts, at, naming)
    }

    fn kind(&mut self, parts: &Parts<'a>, at: &str, naming: Naming<'_>) -> Kind {
        let types = self.types(parts);
        match types.as_slice() {
            [] if ["properties", "additionalProperties", "patternProperties", "unevaluatedProperties"]
                .iter()
                .any(|word| parts.has(word)) =>
            {
                self.object(parts, naming)
            }
            [] if parts.has("items") || parts.has("prefixItems") => self.list(parts, at, naming),
            [] if parts.has("enum") || parts.has("const") => self.scalar("", parts, at, naming),
            [] if parts
                .text("format")
                .is_some_and(|format| matches!(format, "date-time" | "date" | "binary" | "uuid")) =>
            {
                self.scalar("string", parts, at, naming)
            }
            [] => Kind::Any,
            [one] => self.of_type(one, parts, at, naming),
            several if parts.has("enum") && several.iter().all(|ty| !matches!(*ty, "array" | "object")) => {
                self.scalar("", parts, at, naming)
            }
            several => {
                let kinds = several
                    .iter()
                    .map(|ty| {
                        let name = naming.inner(word_of(ty));
                        self.of_type(ty, parts, at, Naming::Place(&name))
                    })
                    .collect();
                self.one_of(kinds, naming)
            }
        }
    }

    /// Returns the types that every schema allows, apart from `null`.
    fn types(&mut self, parts: &Parts<'a>) -> Vec<&'a str> {
        let mut allowed: Option<Vec<&str>> = None;
        for (node, at) in parts.all("type") {
            let of = match node {
                Node::Text(ty) => vec![ty.as_str()],
                types => types.items().iter().filter_map(Node::as_str).collect(),
            };
            let mut of: Vec<_> = of.into_iter().filter(|ty| *ty != "null").collect();
            for ty in &mut of {
                if let Some(meant) = meant(ty) {
                    self.notes.warning(&at, format!("unknown type `{ty}`; read as `{meant}`"));
                    *ty = meant;
                }
            }
            if of.contains(&"number") {
                of.retain(|ty| *ty != "integer");
            }
            allowed = Some(match allowed {
                None => of,
                Some(before) => {
                    let fits = |ty: &&str| of.contains(ty) || *ty == "integer" && of.contains(&"number");
                    let mut both: Vec<_> = before.iter().copied().filter(fits).collect();
                    if of.contains(&"integer") && before.contains(&"number") {
                        both.push("integer");
                    }
                    if both.is_empty() && !of.is_empty() && !before.is_empty() {
                        self.notes.note(at, "the types of schemas that apply together differ; the first one is used");
                        both = before;
                    }
                    both
                }
            });
        }
        allowed.unwrap_or_default()
    }

    fn of_type(&mut self, ty: &str, parts: &Parts<'a>, at: &str, naming: Naming<'_>) -> Kind {
        match ty {
            "string" | "integer" | "number" | "boolean" => self.scalar(ty, parts, at, naming),
            "array" => self.list(parts, at, naming),
            "object" => self.object(parts, naming),
            // The name of a type in some older generators.
            "file" => Kind::Binary,
            other => {
                self.notes.note(format!("{at}/type"), format!("unknown type `{other}`; treated as any value"));
                Kind::Any
            }
        }
    }

    /// Reads a scalar. The type is empty if only its values are known.
    fn scalar(&mut self, ty: &str, parts: &Parts<'a>, at: &str, naming: Naming<'_>) -> Kind {
        let plain = match ty {
            "boolean" => return Kind::Boolean,
            "number" => return Kind::Number,
            "integer" if is_unsigned(parts) => Kind::Unsigned,
            "integer" => Kind::Integer,
            _ => match parts.text("format") {
                Some("date-time") => Kind::DateTime,
                Some("date") => Kind::Date,
                Some("binary") => Kind::Binary,
                _ if parts.has("contentMediaType") && !parts.has("contentEncoding") => Kind::Binary,
                _ => Kind::Text,
            },
        };
        let Some(mut values) = parts.values() else { return plain };
        if ty == "integer" {
            // Some documents list the values of integers as text.
            values.retain(|value| value.node.as_i64().is_some());
        }
        if values.is_empty() {
            return plain;
        }
        self.values(&values, parts.flag("x-open"), at, naming)
    }

    /// Defines a type with a unique name, and returns a reference to it.
    pub(super) fn define(&mut self, naming: Naming<'_>, ty: Type) -> Kind {
        let name = match naming {
            Naming::Component(name) => name.to_owned(),
            Naming::Place(name) => {
                let taken = |candidate: &str| {
                    self.called.contains(candidate) || self.facts.types.get(candidate).is_some_and(|other| *other != ty)
                };
                let wanted = names::camel(name);
                let second = self.otherwise.get(&wanted).filter(|second| taken(&wanted) && !taken(second));
                second.cloned().unwrap_or_else(|| names::free(&wanted, "", taken))
            }
        };
        self.facts.types.insert(name.clone(), ty);
        Kind::Ref(name)
    }
}

/// Returns the type that an unknown one means: those of programming languages and of other formats.
fn meant(ty: &str) -> Option<&'static str> {
    Some(match ty {
        "array" | "boolean" | "file" | "integer" | "number" | "object" | "string" => return None,
        _ => match ty.to_ascii_lowercase().as_str() {
            "array" | "list" | "set" => "array",
            "bool" | "boolean" => "boolean",
            "byte" | "int" | "int32" | "int64" | "integer" | "long" | "short" => "integer",
            "decimal" | "double" | "float" | "number" => "number",
            "dict" | "hash" | "map" | "object" => "object",
            "char" | "date" | "date-time" | "datetime" | "email" | "enum" | "str" | "string" | "text" | "time"
            | "uri" | "url" | "uuid" => "string",
            _ => return None,
        },
    })
}

/// Returns the word for a type in the names of inner types.
fn word_of(ty: &str) -> &'static str {
    match ty {
        "array" => "Items",
        "object" => "Object",
        "integer" => "Integer",
        "number" => "Number",
        "boolean" => "Bool",
        _ => "Text",
    }
}

/// Returns true if an integer needs 64 bits without a sign.
fn is_unsigned(parts: &Parts<'_>) -> bool {
    let number = |word: &str| match parts.get(word) {
        Some((Node::Number(number), _)) => number.as_f64(),
        _ => None,
    };
    let is_big = number("maximum").is_some_and(|most| most >= 2_f64.powi(63));
    matches!(parts.text("format"), Some("uint64" | "u64"))
        || is_big && number("minimum").is_some_and(|least| least >= 0.0)
}
