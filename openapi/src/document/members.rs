//! The members of a union: what tells them apart.

use super::Reader;
use super::parts::Parts;
use crate::facts::{Constant, Kind, Member, Union};
use crate::node::Node;

/// A member of a union, with what its schema says about an object.
#[derive(Clone)]
pub(super) struct Candidate {
    kind: Kind,
    /// Set if the value is an object with named properties.
    is_object: bool,
    /// Named properties.
    names: Vec<String>,
    /// Required properties that responses have.
    required: Vec<String>,
    /// Properties that have one of a few values.
    constants: Vec<(String, Vec<Constant>)>,
    /// Values of the tag.
    pub(super) values: Vec<String>,
}

impl Candidate {
    /// Creates an object with all properties of several.
    pub(super) fn merged(kind: Kind, of: &[&Parts<'_>]) -> Self {
        let mut names: Vec<String> = Vec::new();
        for name in of.iter().flat_map(|parts| parts.names()) {
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
        Self { kind, is_object: true, names, required: Vec::new(), constants: Vec::new(), values: Vec::new() }
    }

    /// Returns the constant strings of a property.
    pub(super) fn texts(&self, name: &str) -> Vec<String> {
        let constants = self.constants.iter().find(|(property, _)| property == name);
        let texts = constants.into_iter().flat_map(|(_, values)| values).filter_map(|value| match value {
            Constant::Text(text) => Some(text.clone()),
            Constant::Integer(_) | Constant::Boolean(_) => None,
        });
        texts.collect()
    }

    /// Adds the values that a discriminator has for the member.
    pub(super) fn discriminated(&mut self, tag: &str, values: &[String]) {
        if !self.constants.iter().any(|(name, _)| name == tag) {
            self.constants.push((tag.to_owned(), values.iter().cloned().map(Constant::Text).collect()));
        }
    }

    /// Returns true if the value is an object, with or without named properties.
    fn is_any_object(&self) -> bool {
        self.is_object || matches!(self.kind, Kind::Map(_))
    }

    /// Returns the only value of a property.
    fn constant(&self, name: &str) -> Option<&Constant> {
        match self.constants.iter().find(|(property, _)| property == name)?.1.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// Reads what tells a member of a union apart.
pub(super) fn candidate<'a>(reader: &mut Reader<'a>, kind: Kind, parts: &Parts<'a>) -> Candidate {
    let names: Vec<_> = parts.names().into_iter().map(str::to_owned).collect();
    let mut constants = Vec::new();
    let mut hidden = Vec::new();
    for name in parts.names() {
        let mut all = Parts::default();
        for (node, at) in parts.property(name) {
            if node.get("writeOnly") == Some(&Node::Bool(true)) {
                hidden.push(name);
            }
            all = all.with(&reader.parts(node, &at));
        }
        let values = all.values().unwrap_or_default();
        let values: Option<Vec<_>> = values.iter().map(|value| Constant::of(value.node)).collect();
        if let Some(values) = values.filter(|values| !values.is_empty()) {
            constants.push((name.to_owned(), values));
        }
    }
    let required =
        parts.required().into_iter().filter(|name| names.iter().any(|own| own == name) && !hidden.contains(name));
    Candidate {
        kind,
        is_object: !names.is_empty(),
        required: required.map(str::to_owned).collect(),
        names,
        constants,
        values: Vec::new(),
    }
}

/// Returns the indexes of the objects that nothing tells apart from others, so that each of them accepts any object. If
/// there are several, the first would take the values of all.
pub(super) fn indistinct(all: &[Candidate], tag: Option<&str>) -> Vec<usize> {
    let first = |index: &usize| all[..*index].iter().all(|before| before.kind != all[*index].kind);
    let indexes: Vec<usize> = (0..all.len()).filter(first).collect();
    let mut unique: Vec<_> = indexes.iter().map(|index| all[*index].clone()).collect();
    if tag.is_some() && is_told_apart(&unique) || common_tag(&mut unique).is_some() {
        return Vec::new();
    }
    let accepts_any = |of: &usize| unique[*of].is_object && distinction(&unique, *of).is_empty();
    let all: Vec<_> = (0..unique.len()).filter(accepts_any).map(|of| indexes[of]).collect();
    if all.len() > 1 { all } else { Vec::new() }
}

/// Returns the union of the members, with a tag if one tells all of them apart. `note` gets what does not.
pub(super) fn told_apart(mut all: Vec<Candidate>, tag: Option<&str>, note: &mut dyn FnMut(String)) -> Union {
    // Equal members are one, with the values of all.
    let mut unique: Vec<Candidate> = Vec::new();
    for candidate in all.drain(..) {
        match unique.iter_mut().find(|other| other.kind == candidate.kind) {
            Some(same) => {
                let values = candidate.values.into_iter().filter(|value| !same.values.contains(value));
                same.values.extend(values.collect::<Vec<_>>());
            }
            None => unique.push(candidate),
        }
    }
    let mut all = unique;
    if let Some(tag) = tag {
        if is_told_apart(&all) {
            return union(Some(tag), all);
        }
        note(format!("the discriminator `{tag}` does not tell all members apart; their shapes do"));
    }
    if let Some(tag) = common_tag(&mut all) {
        return union(Some(&tag), all);
    }
    let has: Vec<_> = (0..all.len()).map(|index| distinction(&all, index)).collect();
    let mut members: Vec<_> =
        all.iter().zip(has).map(|(of, has)| Member { has, ..Member::of(of.kind.clone()) }).collect();
    // A member that accepts less is tried before one that accepts more; a map accepts every object.
    let rank = |member: &Member| match &member.kind {
        Kind::Map(_) => 2,
        Kind::Ref(_) if member.has.is_empty() => 1,
        _ => 0,
    };
    if members.iter().any(|member| rank(member) == 0 && !member.has.is_empty())
        || members.iter().any(|of| rank(of) == 2)
    {
        members.sort_by_key(rank);
    }
    Union { tag: None, members }
}

fn union(tag: Option<&str>, all: Vec<Candidate>) -> Union {
    let members = all.into_iter().map(|of| Member { values: of.values, ..Member::of(of.kind) });
    Union { tag: tag.map(str::to_owned), members: members.collect() }
}

/// Returns true if every member is an object with values of its own.
fn is_told_apart(all: &[Candidate]) -> bool {
    let mut seen = Vec::new();
    all.iter().all(|of| {
        let is_own = of.values.iter().all(|value| !seen.contains(&value));
        seen.extend(&of.values);
        is_own && !of.values.is_empty() && matches!(of.kind, Kind::Ref(_))
    })
}

/// Returns a property that has other constant values in each member, and sets them as values of the tag. A required one
/// is better; an object without the property is kept as it is.
fn common_tag(all: &mut [Candidate]) -> Option<String> {
    let names = all.first()?.names.clone();
    [true, false]
        .into_iter()
        .find_map(|required| {
            names.iter().find(|name| {
                for of in all.iter_mut() {
                    let is_there = !required || of.required.contains(name);
                    of.values = if is_there { of.texts(name) } else { Vec::new() };
                }
                is_told_apart(all)
            })
        })
        .cloned()
}

/// Returns true if a property tells a member apart from another one.
type Test<'t> = &'t dyn Fn(&str, &Candidate) -> bool;

/// Returns as few properties as possible that tell a member apart from the other objects: constants before properties
/// that others do not have, and those before properties that others may leave out.
fn distinction(all: &[Candidate], index: usize) -> Vec<(String, Option<Constant>)> {
    let own = &all[index];
    let mut left: Vec<_> =
        all.iter().enumerate().filter(|(other, of)| *other != index && of.is_any_object()).map(|(_, of)| of).collect();
    let mut has = Vec::new();
    if !own.is_object {
        return has;
    }
    let differs = |name: &str, of: &Candidate| {
        own.constant(name).is_some_and(|value| match of.constants.iter().find(|(property, _)| property == name) {
            Some((_, values)) => !values.contains(value),
            None => !of.names.iter().any(|other| other == name),
        })
    };
    let lacks = |name: &str, of: &Candidate| !of.names.iter().any(|other| other == name);
    let may_lack = |name: &str, of: &Candidate| !of.required.iter().any(|other| other == name);
    let tests: [(Test<'_>, bool); 3] = [(&differs, true), (&lacks, false), (&may_lack, false)];
    for (test, constant) in tests {
        while !left.is_empty() {
            let count = |name: &&String| left.iter().filter(|of| test(name, of)).count();
            // The first of those that tell most members apart.
            let Some(best) = own.required.iter().rev().max_by_key(count).filter(|name| count(name) > 0) else { break };
            left.retain(|of| !test(best, of));
            let value = if constant { own.constant(best).cloned() } else { None };
            // It may be there for others already.
            if !has.iter().any(|(name, _)| name == best) {
                has.push((best.clone(), value));
            }
        }
    }
    has
}
