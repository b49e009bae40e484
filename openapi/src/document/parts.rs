//! Schemas that apply together: a schema, what its `allOf` lists, and what its references lead to.

use super::Reader;
use super::schemas::says_null;
use crate::node::Node;

/// Keywords that decide about the type of a value. All others are annotations, constraints or unknown.
const TELLING: &[&str] = &[
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contentMediaType",
    "enum",
    "format",
    "items",
    "oneOf",
    "patternProperties",
    "prefixItems",
    "properties",
    "required",
    "type",
    "unevaluatedProperties",
];

/// One of the schemas that apply together.
#[derive(Clone)]
pub(super) struct Part<'a> {
    pub(super) node: &'a Node,
    pub(super) at: String,
    /// Pointers of the schemas on the way here, the first of which is the start.
    from: Vec<String>,
    /// Keywords that were read already.
    done: Vec<&'static str>,
}

/// Pointer of a schema, and the keywords of it that were read already.
pub(super) type Position = (String, Vec<&'static str>);

/// Schemas that apply together, in the order of the document.
#[derive(Clone, Default)]
pub(super) struct Parts<'a>(pub(super) Vec<Part<'a>>);

impl<'a> Parts<'a> {
    /// Returns the values of a keyword, with their pointers.
    pub(super) fn all(&self, word: &str) -> Vec<(&'a Node, String)> {
        let own = self.0.iter().filter(|part| !part.done.contains(&word));
        own.filter_map(|part| Some((part.node.get(word)?, format!("{}/{word}", part.at)))).collect()
    }

    /// Returns the first value of a keyword, with its pointer.
    pub(super) fn get(&self, word: &str) -> Option<(&'a Node, String)> {
        self.all(word).into_iter().next()
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.0.iter().any(|part| part.node.get(word).is_some() && !part.done.contains(&word))
    }

    /// Returns the first value of a keyword as text.
    pub(super) fn text(&self, word: &str) -> Option<&'a str> {
        self.all(word).into_iter().find_map(|(node, _)| node.as_str())
    }

    /// Returns true if a part sets a flag.
    pub(super) fn flag(&self, word: &str) -> bool {
        self.all(word).iter().any(|(node, _)| **node == Node::Bool(true))
    }

    /// Returns the names of required properties.
    pub(super) fn required(&self) -> Vec<&'a str> {
        self.all("required").into_iter().flat_map(|(names, _)| names.items()).filter_map(Node::as_str).collect()
    }

    /// Returns the names of the properties.
    pub(super) fn names(&self) -> Vec<&'a str> {
        let properties = self.all("properties").into_iter().flat_map(|(properties, _)| properties.members());
        properties.map(|(name, _)| name.as_str()).collect()
    }

    /// Returns the schemas of a property.
    pub(super) fn property(&self, name: &str) -> Vec<(&'a Node, String)> {
        let of = |(properties, at): (&'a Node, String)| {
            Some((properties.get(name)?, format!("{at}/{}", crate::node::escape(name))))
        };
        self.all("properties").into_iter().filter_map(of).collect()
    }

    /// Returns the first union, and the schemas without it. A union that lists a schema on the way to it is that of a
    /// base, which says nothing about the schema itself.
    pub(super) fn union(&self) -> Option<(&'a Node, String, Self)> {
        for (index, part) in self.0.iter().enumerate() {
            for word in ["oneOf", "anyOf"] {
                let Some(of) = part.node.get(word).filter(|of| !of.items().is_empty()) else { continue };
                let back = |of: &Node| {
                    of.get("$ref").and_then(Node::as_str).is_some_and(|reference| {
                        part.from.iter().any(|at| reference.strip_prefix('#').is_some_and(|of| of == at))
                    })
                };
                if part.done.contains(&word) || of.items().iter().any(back) {
                    continue;
                }
                let mut rest = self.clone();
                rest.0[index].done.push(word);
                return Some((of, format!("{}/{word}", part.at), rest));
            }
        }
        None
    }

    /// Returns the positions of the schemas.
    pub(super) fn positions(&self) -> impl Iterator<Item = Position> {
        self.0.iter().map(|part| (part.at.clone(), part.done.clone()))
    }

    /// Returns the schemas of both.
    pub(super) fn with(&self, other: &Self) -> Self {
        Self(self.0.iter().chain(&other.0).cloned().collect())
    }

    /// Returns true if `null` is allowed by every schema that decides about the type.
    pub(super) fn says_null(&self) -> bool {
        let mut telling =
            self.0.iter().filter(|part| tells(part.node, &["required", "properties", "format"])).peekable();
        telling.peek().is_some() && telling.all(|part| says_null(part.node))
    }
}

/// Returns true if a schema decides about the type of a value by other keywords than these.
pub(super) fn tells(node: &Node, beside: &[&str]) -> bool {
    let counts = |name: &str, value: &Node| match name {
        "required" => !value.items().is_empty(),
        "additionalProperties" | "unevaluatedProperties" => *value != Node::Bool(false),
        "properties" => !value.members().is_empty(),
        _ => true,
    };
    node.members().iter().any(|(name, value)| {
        TELLING.contains(&name.as_str()) && !beside.contains(&name.as_str()) && counts(name, value)
    })
}

impl<'a> Reader<'a> {
    /// Collects the schemas that apply together at a pointer.
    pub(super) fn parts(&mut self, node: &'a Node, at: &str) -> Parts<'a> {
        let mut parts = Parts::default();
        self.collect(node, at, &mut Vec::new(), &mut parts);
        parts
    }

    fn collect(&mut self, node: &'a Node, at: &str, from: &mut Vec<String>, parts: &mut Parts<'a>) {
        if from.iter().any(|before| before == at) {
            self.notes.note(at, "circular schemas; the inner one is ignored");
            return;
        }
        from.push(at.to_owned());
        let reference = node.get("$ref").and_then(Node::as_str);
        if let Some((target, pointer)) = reference.and_then(|reference| self.target(reference)) {
            self.collect(target, &pointer, from, parts);
        }
        for (index, member) in node.get("allOf").map_or(&[][..], Node::items).iter().enumerate() {
            self.collect(member, &format!("{at}/allOf/{index}"), from, parts);
        }
        parts.0.push(Part { node, at: at.to_owned(), from: from.clone(), done: vec!["$ref", "allOf"] });
        from.pop();
    }

    /// Returns the one type that a schema refers to, if everything else in it is true of that type anyway.
    pub(super) fn only_reference(&mut self, node: &'a Node, at: &str) -> Option<(&'a str, String)> {
        let mut references: Vec<(&'a Node, String)> = Vec::new();
        let mut others = Vec::new();
        for (index, member) in node.get("allOf").map_or(&[][..], Node::items).iter().enumerate() {
            if member.get("$ref").is_some() && !tells(member, &["$ref"]) {
                references.push((member, format!("{at}/allOf/{index}")));
            } else if tells(member, &[]) {
                others.push(member);
            }
        }
        if node.get("$ref").is_some() {
            references.push((node, at.to_owned()));
        }
        others.push(node);
        let reference = |of: &(&'a Node, String)| of.0.get("$ref").and_then(Node::as_str);
        let first = references.first().and_then(reference)?;
        if references.iter().any(|of| reference(of) != Some(first)) {
            return None;
        }
        let (target, pointer) = self.target(first)?;
        let parts = self.parts(target, &pointer);
        // A type that leads back here is known with what stands here.
        if parts.0.iter().any(|part| part.at == at) {
            return None;
        }
        others.iter().all(|other| adds_nothing(other, &parts)).then(|| (first, references.swap_remove(0).1))
    }
}

/// Returns true if what a schema says is known from others already.
fn adds_nothing(node: &Node, known: &Parts<'_>) -> bool {
    let has_any = |words: &[&str]| words.iter().any(|word| known.has(word));
    node.members().iter().filter(|(name, _)| TELLING.contains(&name.as_str())).all(|(name, value)| {
        match name.as_str() {
            "$ref" | "allOf" | "type" => true,
            "format" => has_any(&["enum", "const", "format", "properties", "oneOf", "anyOf"]),
            "enum" | "const" => has_any(&["enum", "const", "oneOf", "anyOf"]),
            "required" => {
                let required = known.required();
                value.items().iter().filter_map(Node::as_str).all(|name| required.contains(&name))
            }
            "properties" => {
                let names = known.names();
                value.members().iter().all(|(name, of)| names.contains(&name.as_str()) && !tells(of, &[]))
            }
            "additionalProperties" | "unevaluatedProperties" => *value == Node::Bool(false),
            _ => false,
        }
    })
}
