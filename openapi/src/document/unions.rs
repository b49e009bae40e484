//! `oneOf` and `anyOf`: enums of values, one of several types, or simplified where nothing is lost.

use heck::ToUpperCamelCase;
use indexmap::IndexMap;

use super::Reader;
use super::members::{self, Candidate};
use super::parts::{Parts, tells};
use super::schemas::{Form, Naming, is_null, says_null};
use super::values::Value;
use crate::facts::{Kind, Member, Type, Union};
use crate::names;
use crate::node::{Node, escape};

/// Maximum depth of unions in unions.
const DEEPEST: usize = 8;

/// A schema of a union, and the schemas that apply together there.
struct Choice<'a> {
    node: &'a Node,
    at: String,
    parts: Parts<'a>,
    /// Discriminator of an inner union, with its values for the schema.
    tag: Option<(&'a str, Vec<String>)>,
}

impl<'a> Reader<'a> {
    /// Reads a union. `rest` has the schemas that apply to each of its members.
    pub(super) fn union(
        &mut self,
        members: &'a Node,
        union_at: &str,
        rest: &Parts<'a>,
        at: &str,
        naming: Naming<'_>,
    ) -> Form {
        let mut nullable = members.items().iter().any(is_null);
        let others: Vec<_> = members.items().iter().enumerate().filter(|(_, member)| !is_null(member)).collect();
        if let Some(union) = self.exported(members, union_at, rest, naming) {
            return Form { kind: self.define_union(union, naming), nullable };
        }
        let has_properties = !rest.names().is_empty();
        if others.is_empty() {
            return Form { kind: self.together(rest, at, naming).kind, nullable };
        }
        if has_properties && others.iter().all(|(_, member)| !tells(member, &["required", "type"])) {
            self.notes.note(union_at, "the union is ignored: combinations of required properties cannot be declared");
            return self.together(rest, at, naming);
        }
        if let Some(kind) = self.several_unions(members, union_at, rest, naming) {
            return Form { kind, nullable };
        }
        if let [(index, only)] = others.as_slice() {
            let only_at = format!("{union_at}/{index}");
            let form = if rest.0.iter().any(|part| tells(part.node, &["oneOf", "anyOf", "type"])) {
                let parts = rest.with(&self.parts(only, &only_at));
                self.together(&parts, at, naming)
            } else {
                self.form(only, &only_at, naming)
            };
            return Form { nullable: nullable || form.nullable, ..form };
        }
        let mut choices = Vec::new();
        for (index, member) in others {
            self.choices(member, &format!("{union_at}/{index}"), &mut choices, &mut nullable, 0);
        }
        if let Some(values) = constants(&choices) {
            let kind = self.values(&values, rest.flag("x-open"), union_at, naming);
            return Form { kind, nullable };
        }
        let tag = rest.all("discriminator").into_iter().find_map(|(node, _)| node.get("propertyName")?.as_str());
        let mapping = rest.all("discriminator").into_iter().find_map(|(node, _)| node.get("mapping"));
        let (mut candidates, mut all_parts): (Vec<Candidate>, Vec<_>) = (Vec::new(), Vec::new());
        for (choice, name) in choices.iter().zip(choice_names(&choices, naming)) {
            let (form, parts) = self.choice(choice, rest, &name);
            nullable |= form.nullable;
            let mut candidate = members::candidate(self, form.inside_without_null(), &parts);
            if let Some((inner, values)) =
                choice.tag.as_ref().filter(|(inner, _)| Some(*inner) != tag || mapping.is_none())
            {
                let values = tag_values(choice, inner, values.clone(), &candidate);
                candidate.discriminated(inner, &values);
            }
            if let Some(tag) = tag {
                let mapped = mapped(choice.node, mapping);
                candidate.values = tag_values(choice, tag, mapped, &candidate);
            }
            candidates.push(candidate);
            all_parts.push(parts);
        }
        let indistinct = members::indistinct(&candidates, tag);
        if !indistinct.is_empty() {
            let message = "members of the union cannot be told apart; they are one type with the properties of all";
            self.notes.note(union_at, message);
            let parts: Vec<_> = indistinct.iter().map(|index| &all_parts[*index]).collect();
            let name = naming.inner("Object");
            let is_all = indistinct.len() == candidates.len();
            let kind = self.merged(&parts, if is_all { naming } else { Naming::Place(&name) });
            if is_all {
                return Form { kind, nullable };
            }
            let mut index = 0;
            candidates.retain(|_| {
                index += 1;
                !indistinct.contains(&(index - 1))
            });
            candidates.push(Candidate::merged(kind, &parts));
        }
        let union = members::told_apart(candidates, tag, &mut |message| self.notes.note(union_at, message));
        Form { kind: self.define_union(union, naming), nullable }
    }

    /// Reads a union that `export` wrote: it says what tells its members apart.
    fn exported(&mut self, members: &'a Node, at: &str, rest: &Parts<'a>, naming: Naming<'_>) -> Option<Union> {
        let (has, _) = rest.get("x-has").filter(|(has, _)| has.items().len() == members.items().len())?;
        let tag = rest.get("discriminator").and_then(|(node, _)| node.get("propertyName")?.as_str());
        let mut union = Union { tag: tag.map(str::to_owned), members: Vec::new() };
        for (index, (member, has)) in members.items().iter().zip(has.items()).enumerate() {
            let kind = self.form(member, &format!("{at}/{index}"), naming).inside_without_null();
            union.members.push(Member::told_apart_by(kind, has, tag.is_some()).ok()?);
        }
        Some(union)
    }

    /// Reads unions of objects that apply together: a value has properties of a member of each, so it is one type with
    /// the properties of all.
    fn several_unions(
        &mut self,
        members: &'a Node,
        union_at: &str,
        rest: &Parts<'a>,
        naming: Naming<'_>,
    ) -> Option<Kind> {
        let mut unions = vec![(members, union_at.to_owned())];
        let mut plain = rest.clone();
        while let Some((members, at, rest)) = plain.union() {
            unions.push((members, at));
            plain = rest;
        }
        if unions.len() < 2 {
            return None;
        }
        let mut all = Vec::new();
        let mut with_properties = 0;
        for (members, at) in unions {
            let before = all.len();
            for (index, member) in members.items().iter().enumerate() {
                let parts = self.parts(member, &format!("{at}/{index}"));
                if !parts.names().is_empty() {
                    all.push(plain.with(&parts));
                }
            }
            with_properties += usize::from(all.len() > before);
        }
        // Any other union only limits this one.
        if with_properties < 2 {
            return None;
        }
        self.notes
            .note(union_at, "several unions apply together; they are one type with the properties of all members");
        let all: Vec<_> = all.iter().collect();
        Some(self.merged(&all, naming))
    }

    /// Lists the schemas of a union. Those of an inner one are members of the outer one.
    fn choices(&mut self, node: &'a Node, at: &str, choices: &mut Vec<Choice<'a>>, nullable: &mut bool, depth: usize) {
        let parts = self.parts(node, at);
        let is_plain = |parts: &Parts<'a>| {
            parts.0.iter().all(|part| !tells(part.node, &["$ref", "allOf", "oneOf", "anyOf", "type", "required"]))
        };
        if let Some((inner, inner_at, rest)) = parts.union().filter(|(.., rest)| is_plain(rest) && depth < DEEPEST) {
            *nullable |= inner.items().iter().any(is_null) || says_null(node);
            let discriminator = rest.get("discriminator").map(|(node, _)| node);
            let mapping = discriminator.and_then(|node| node.get("mapping"));
            let tag = discriminator.and_then(|node| node.get("propertyName")).and_then(Node::as_str);
            for (index, member) in inner.items().iter().enumerate().filter(|(_, member)| !is_null(member)) {
                let before = choices.len();
                self.choices(member, &format!("{inner_at}/{index}"), choices, nullable, depth + 1);
                if let (Some(tag), [only]) = (tag, &mut choices[before..]) {
                    only.tag = Some((tag, mapped(member, mapping)));
                }
            }
            return;
        }
        choices.push(Choice { node, at: at.to_owned(), parts, tag: None });
    }

    /// Reads a schema of a union together with what applies to all of them.
    fn choice(&mut self, choice: &Choice<'a>, rest: &Parts<'a>, name: &str) -> (Form, Parts<'a>) {
        let own = choice.parts.names();
        let adds_properties = rest.names().iter().any(|name| !own.contains(name));
        let is_object = !own.is_empty() || choice.parts.text("type") == Some("object");
        let is_typed = ["type", "enum", "const", "items", "properties", "oneOf", "anyOf"]
            .iter()
            .any(|word| choice.parts.has(word));
        if is_object && adds_properties || !is_typed && rest.0.iter().any(|part| tells(part.node, &["oneOf", "anyOf"]))
        {
            let parts = rest.with(&choice.parts);
            // The type has more properties than that of the member, so it needs a name of its own.
            let form = self.together(&parts, &choice.at, Naming::Place(name));
            return (form, parts);
        }
        (self.form(choice.node, &choice.at, Naming::Place(name)), choice.parts.clone())
    }

    /// Returns the kind of values that are of one of several kinds.
    pub(super) fn one_of(&mut self, mut kinds: Vec<Kind>, naming: Naming<'_>) -> Kind {
        kinds.dedup();
        if let [only] = kinds.as_slice() {
            return only.clone();
        }
        let nullable = kinds.iter().any(|kind| matches!(kind, Kind::Nullable(_)));
        let members = kinds.iter().map(|kind| Member::of(kind.without_null().clone())).collect();
        let kind = self.define_union(Union { tag: None, members }, naming);
        if nullable && kind != Kind::Any { Kind::Nullable(Box::new(kind)) } else { kind }
    }

    fn define_union(&mut self, union: Union, naming: Naming<'_>) -> Kind {
        match self.facts.settled(union, self.is_complete) {
            Type::Alias(kind) => kind,
            ty => self.define(naming, ty),
        }
    }

    /// Reads a component that others extend by `allOf`, if its discriminator tells them apart: a union of itself and
    /// these.
    pub(super) fn base(&mut self, name: &str, node: &'a Node, at: &str) -> Option<Kind> {
        let discriminator = node.get("discriminator")?;
        let tag = discriminator.get("propertyName").and_then(Node::as_str)?;
        if node.get("oneOf").is_some() || node.get("anyOf").is_some() || node.get("properties").is_none() {
            return None;
        }
        let mapping = discriminator.get("mapping").map_or(&[][..], Node::members);
        let mut values: IndexMap<String, Vec<String>> = IndexMap::new();
        for (value, target) in mapping {
            let target = target.as_str().and_then(|target| target.rsplit('/').next()).unwrap_or_default();
            let target = super::references::decode(target);
            if self.names.contains(target.as_str()) {
                values.entry(target).or_default().push(value.clone());
            }
        }
        for child in self.children(name) {
            values.entry(child.to_owned()).or_insert_with(|| vec![child.to_owned()]);
        }
        let own = values.swap_remove(name).unwrap_or_else(|| vec![name.to_owned()]);
        if values.is_empty() {
            return None;
        }
        let parts = self.parts(node, at);
        let kind = self.kind_of_base(&parts, at, Naming::Place(&format!("{name}Base")));
        let base = Member { values: own, ..Member::of(kind) };
        let children = values.into_iter().map(|(name, values)| Member { values, ..Member::of(Kind::Ref(name)) });
        let members = children.chain([base]).collect();
        Some(self.define(Naming::Component(name), Type::Union(Union { tag: Some(tag.to_owned()), members })))
    }

    /// Returns true if a component extends the base that it refers to. It is a separate type, even if it adds nothing.
    pub(super) fn is_child(&self, reference: &str, naming: Naming<'_>) -> bool {
        let base = self.target(reference).map(|(node, _)| node);
        let is_base = |node: &Node| {
            node.get("discriminator").is_some() && node.get("oneOf").is_none() && node.get("anyOf").is_none()
        };
        matches!(naming, Naming::Component(_)) && base.is_some_and(is_base)
    }

    /// Returns the components that extend one by `allOf`, at any depth.
    fn children(&self, name: &str) -> Vec<&'a str> {
        let schemas = self.root.at("/components/schemas").map_or(&[][..], Node::members);
        let mut found = vec![name];
        let mut all: Vec<&'a str> = Vec::new();
        while let Some(parent) = found.pop() {
            let reference = format!("#/components/schemas/{}", escape(parent));
            for (child, schema) in schemas {
                let members = schema.get("allOf").map_or(&[][..], Node::items).iter();
                let extends = members.filter_map(|of| of.get("$ref")?.as_str()).any(|of| of == reference);
                if extends && child != name && !all.contains(&child.as_str()) {
                    all.push(child);
                    found.push(child);
                }
            }
        }
        all
    }
}

/// Returns the values of a discriminator that mean a schema: those of the mapping, or else the constants of its
/// property, or else the name of the schema.
fn tag_values(choice: &Choice<'_>, tag: &str, mapped: Vec<String>, of: &Candidate) -> Vec<String> {
    if !mapped.is_empty() {
        return mapped;
    }
    let constant = of.texts(tag);
    if !constant.is_empty() {
        return constant;
    }
    let reference = choice.node.get("$ref").and_then(Node::as_str).and_then(|text| text.rsplit('/').next());
    reference.map(super::references::decode).into_iter().collect()
}

/// Returns the values of a mapping that lead to a schema.
fn mapped(node: &Node, mapping: Option<&Node>) -> Vec<String> {
    let Some(reference) = node.get("$ref").and_then(Node::as_str) else { return Vec::new() };
    let name = reference.rsplit('/').next();
    let leads = |target: &str| target == reference || Some(target) == name;
    let entries = mapping.map_or(&[][..], Node::members).iter();
    entries.filter(|(_, target)| target.as_str().is_some_and(leads)).map(|(value, _)| value.clone()).collect()
}

/// Returns the values of a union of constants.
fn constants<'a>(choices: &[Choice<'a>]) -> Option<Vec<Value<'a>>> {
    let is_constant = |choice: &Choice<'a>| choice.node.get("$ref").is_none() && choice.parts.names().is_empty();
    let values = |choice: &Choice<'a>| is_constant(choice).then(|| choice.parts.values()).flatten();
    let all = choices.iter().map(values).collect::<Option<Vec<_>>>()?;
    Some(all.into_iter().flatten().collect())
}

/// Returns the names of the types of a union's schemas. Those of one name are told apart by a property that no other
/// schema has, required ones first.
fn choice_names(choices: &[Choice<'_>], naming: Naming<'_>) -> Vec<String> {
    let plain: Vec<_> = choices.iter().map(|choice| choice_name(choice, naming)).collect();
    let own = |index: usize| {
        let others = || choices.iter().enumerate().filter(move |(other, _)| *other != index);
        let is_own = |name: &&str| others().all(|(_, other)| !other.parts.names().contains(name));
        let parts = &choices[index].parts;
        let all = parts.names();
        parts.required().into_iter().filter(|name| all.contains(name)).chain(all.iter().copied()).find(is_own)
    };
    let told_apart = |(index, name): (usize, &String)| {
        let is_reference = choices[index].node.get("$ref").is_some();
        let is_unique = plain.iter().filter(|other| *other == name).count() < 2;
        let property = own(index).filter(|_| !is_unique && !is_reference);
        property.map_or_else(|| name.clone(), |property| naming.inner(property))
    };
    plain.iter().enumerate().map(told_apart).collect()
}

/// Returns the name of the type of a schema in a union: its title, or else its constant, or else the word for its type.
fn choice_name(choice: &Choice<'_>, naming: Naming<'_>) -> String {
    let parts = &choice.parts;
    let title = parts.text("title").map(ToUpperCamelCase::to_upper_camel_case);
    if let Some(title) = title.filter(|title| title.len() > 2 && title.len() < 40 && title.is_ascii()) {
        return names::inner(naming.text(), &title);
    }
    let only_constant = parts.names().into_iter().find_map(|name| {
        let (node, _) = parts.property(name).into_iter().next()?;
        let value =
            node.get("const").or_else(|| node.get("enum").filter(|of| of.items().len() == 1)?.items().first())?;
        value.as_str()
    });
    if let Some(value) = only_constant.filter(|value| value.len() < 40) {
        return names::inner(naming.text(), &names::variant(value));
    }
    let word = match parts.text("type") {
        Some("array") => "Items",
        Some("string") => "Text",
        Some("integer" | "number") => "Number",
        _ if !parts.names().is_empty() => "Object",
        Some("object") => "Map",
        _ => "Value",
    };
    naming.inner(word)
}
