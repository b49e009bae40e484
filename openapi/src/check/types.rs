//! Comparison of types.

use std::collections::BTreeSet;

use super::{Comparison, Of, Side};
use crate::facts::{Kind, Object, Property, Type, Union};

impl Comparison<'_> {
    /// Compares two kinds of an operation.
    pub(super) fn kind(&mut self, id: &str, part: &str, ours: &Kind, theirs: &Kind, side: Side) {
        if !self.agree(ours, theirs, side) {
            self.report.add(Of::Operation, id, part, Some(ours.to_string()), Some(theirs.to_string()));
        }
    }

    /// Returns true if two kinds agree, apart from the structure of types. Pairs of types are queued for a later
    /// comparison.
    fn agree(&mut self, ours: &Kind, theirs: &Kind, side: Side) -> bool {
        if !self.loose {
            return ours == theirs;
        }
        let (ours, theirs) = (self.declared.resolve_without_null(ours), self.document.resolve_without_null(theirs));
        match (ours, theirs) {
            (Kind::List(our), Kind::List(their)) | (Kind::Map(our), Kind::Map(their)) => self.agree(our, their, side),
            (Kind::Ref(our), Kind::Ref(their)) => {
                let pair = (our.clone(), their.clone(), side);
                if self.seen.insert(pair.clone()) {
                    self.todo.push(pair);
                }
                true
            }
            // Declarations say the same of all integers.
            (Kind::Integer, Kind::Ref(name)) => {
                matches!(self.document.types.get(name), Some(Type::Integers { .. }))
            }
            // Bytes in JSON are encoded as text, and an unknown kind is equal to any other.
            (Kind::Any, _)
            | (Kind::Text, Kind::Binary)
            | (Kind::Binary, Kind::Text)
            | (Kind::Integer | Kind::Unsigned, Kind::Integer | Kind::Unsigned) => true,
            (ours, theirs) => ours == theirs,
        }
    }

    /// Returns true if two kinds can be those of one member. Declared types can have other names, but they are in the
    /// same order.
    fn may_agree(&self, ours: &Kind, theirs: &Kind) -> bool {
        if !self.loose {
            return ours == theirs;
        }
        let (ours, theirs) = (self.declared.resolve_without_null(ours), self.document.resolve_without_null(theirs));
        match (ours, theirs) {
            (Kind::List(our), Kind::List(their)) | (Kind::Map(our), Kind::Map(their)) => self.may_agree(our, their),
            (Kind::Any, _)
            | (Kind::Ref(_), Kind::Ref(_))
            | (Kind::Text, Kind::Binary)
            | (Kind::Integer, Kind::Unsigned) => true,
            (Kind::Integer, Kind::Ref(name)) => matches!(self.document.types.get(name), Some(Type::Integers { .. })),
            (ours, theirs) => ours == theirs,
        }
    }

    /// Compares the queued types, and those that they refer to.
    pub(super) fn types_on_the_way(&mut self) {
        while let Some((our, their, side)) = self.todo.pop() {
            let (declared, document) = (self.declared, self.document);
            if let (Some(ours), Some(theirs)) = (declared.types.get(&our), document.types.get(&their)) {
                self.types(&their, ours, theirs, Some(side));
            }
        }
        // A type can be queued several times, and not in the order of the document.
        let place = |name: &str| self.document.types.get_index_of(name);
        self.report.drifts.sort_by_key(|drift| (drift.of == Of::Type).then(|| place(&drift.name)));
        self.report.drifts.dedup();
    }

    /// Compares all types by name.
    pub(super) fn types_by_name(&mut self) {
        let (declared, document) = (self.declared, self.document);
        for (name, theirs) in &document.types {
            match declared.types.get(name) {
                Some(ours) => self.types(name, ours, theirs, None),
                None => self.report.add(Of::Type, name, "", None, Some(sort(theirs).to_owned())),
            }
        }
        for (name, ours) in declared.types.iter().filter(|(name, _)| !document.types.contains_key(*name)) {
            self.report.add(Of::Type, name, "", Some(sort(ours).to_owned()), None);
        }
    }

    fn types(&mut self, name: &str, ours: &Type, theirs: &Type, side: Option<Side>) {
        match (ours, theirs) {
            (Type::Object(ours), Type::Object(theirs)) => self.properties(name, ours, theirs, side),
            (Type::Enum { values: ours, .. }, Type::Enum { values: theirs, .. }) => self.values(name, ours, theirs),
            (Type::Integers { values: ours, .. }, Type::Integers { values: theirs, .. }) => {
                let texts = |values: &[i64]| values.iter().map(i64::to_string).collect::<Vec<_>>();
                self.values(name, &texts(ours), &texts(theirs));
            }
            (Type::Union(ours), Type::Union(theirs)) => self.members(name, ours, theirs, side.unwrap_or(Side::Read)),
            (Type::Alias(our), Type::Alias(their)) if our == their => {}
            (ours, theirs) => {
                self.report.add(Of::Type, name, "", Some(sort(ours).to_owned()), Some(sort(theirs).to_owned()));
            }
        }
    }

    /// Compares the members of two unions: those of one tag value, or otherwise those of one kind.
    fn members(&mut self, name: &str, ours: &Union, theirs: &Union, side: Side) {
        if ours.tag != theirs.tag {
            self.report.add(Of::Type, name, "tag", ours.tag.clone(), theirs.tag.clone());
        }
        let (mut left, theirs) = (by_value(ours), by_value(theirs));
        for (value, their) in theirs {
            let part = part_of(value, their);
            let same = |(our_value, our): &(Option<&String>, &Kind)| {
                *our_value == value && (value.is_some() || self.may_agree(our, their))
            };
            let Some(at) = left.iter().position(same) else {
                self.report.add(Of::Type, name, part, None, Some(their.to_string()));
                continue;
            };
            let (_, our) = left.remove(at);
            if !self.agree(our, their, side) {
                self.report.add(Of::Type, name, part, Some(our.to_string()), Some(their.to_string()));
            }
        }
        for (value, our) in left {
            self.report.add(Of::Type, name, part_of(value, our), Some(our.to_string()), None);
        }
    }

    fn values(&mut self, name: &str, ours: &[String], theirs: &[String]) {
        let (ours, theirs): (BTreeSet<_>, BTreeSet<_>) = (ours.iter().collect(), theirs.iter().collect());
        for value in theirs.difference(&ours) {
            self.report.add(Of::Type, name, format!("value {value}"), None, Some("a value".to_owned()));
        }
        for value in ours.difference(&theirs) {
            self.report.add(Of::Type, name, format!("value {value}"), Some("a value".to_owned()), None);
        }
    }

    fn properties(&mut self, name: &str, ours: &Object, theirs: &Object, side: Option<Side>) {
        for (property, their) in theirs {
            let part = format!("property {property}");
            let Some(our) = ours.get(property) else {
                // Request and response types leave out properties of the other direction.
                let elsewhere = match side {
                    Some(Side::Write) => their.read_only,
                    Some(Side::Read) => their.write_only,
                    None => false,
                };
                if !elsewhere {
                    self.report.add(Of::Type, name, part, None, Some(their.kind.to_string()));
                }
                continue;
            };
            if !self.agree(&our.kind, &their.kind, side.unwrap_or(Side::Read)) {
                self.report.add(Of::Type, name, &*part, Some(our.kind.to_string()), Some(their.kind.to_string()));
            }
            if !self.loose {
                let (our, their) = (flags(our), flags(their));
                if our != their {
                    self.report.add(Of::Type, name, part, Some(our), Some(their));
                }
            }
        }
        // Declarations do not say the kind of further properties.
        if !self.loose && ours.further != theirs.further {
            let text = |further: &Option<Kind>| further.as_ref().map(ToString::to_string);
            self.report.add(Of::Type, name, "further properties", text(&ours.further), text(&theirs.further));
        }
        for (property, our) in ours.iter().filter(|(property, _)| !theirs.contains_key(*property)) {
            self.report.add(Of::Type, name, format!("property {property}"), Some(our.kind.to_string()), None);
        }
    }
}

/// Returns the kinds of a union's members with each value of the tag.
fn by_value(union: &Union) -> Vec<(Option<&String>, &Kind)> {
    let mut all = Vec::new();
    for member in &union.members {
        if member.values.is_empty() {
            all.push((None, &member.kind));
        }
        all.extend(member.values.iter().map(|value| (Some(value), &member.kind)));
    }
    all
}

fn part_of(value: Option<&String>, kind: &Kind) -> String {
    value.map_or_else(|| format!("member {kind}"), |value| format!("member {value}"))
}

fn sort(ty: &Type) -> &'static str {
    match ty {
        Type::Object(_) => "an object",
        Type::Enum { .. } => "an enum",
        Type::Integers { .. } => "an enum of integers",
        Type::Union(_) => "a union",
        Type::Alias(_) => "another name",
    }
}

fn flags(property: &Property) -> String {
    let words = [
        (property.required, "required"),
        (property.nullable, "nullable"),
        (property.read_only, "read-only"),
        (property.write_only, "write-only"),
        (property.deprecated, "deprecated"),
    ];
    let words: Vec<_> = words.iter().filter(|(is, _)| *is).map(|(_, word)| *word).collect();
    if words.is_empty() { "plain".to_owned() } else { words.join(" ") }
}
