//! Changes of kinds and types.

use std::collections::BTreeSet;

use super::{Change, Comparison, Direction, Level, Pair, Subject};
use crate::facts::{Facts, Kind, Object, Property, Type, Union};

/// The item whose value is compared.
pub(super) struct Owner<'o> {
    pub(super) of: Subject,
    pub(super) name: &'o str,
    pub(super) part: &'o str,
    /// Set for parameters, whose values are sent as text.
    pub(super) is_parameter: bool,
}

impl<'o> Owner<'o> {
    fn part_of(name: &'o str, part: &'o str) -> Self {
        Self { of: Subject::Type, name, part, is_parameter: false }
    }
}

impl Comparison<'_> {
    fn tell(&mut self, owner: &Owner<'_>, level: Level, direction: Direction, change: impl Into<String>) {
        // The part of an operation says its direction.
        let direction = (owner.of == Subject::Type).then_some(direction);
        self.add(owner.of, owner.name, owner.part, level, direction, change.into());
    }

    /// Compares two kinds. Types that both name are compared later, once.
    pub(super) fn kinds(&mut self, owner: &Owner<'_>, before: &Kind, after: &Kind, direction: Direction) {
        let (old, new) = (self.old.resolve(before), self.new.resolve(after));
        match (old, new) {
            (Kind::Nullable(of), Kind::Nullable(with)) => return self.kinds(owner, of, with, direction),
            (Kind::Nullable(of), _) => {
                let level = if direction == Direction::Request { Level::Breaking } else { Level::Info };
                self.tell(owner, level, direction, "an item can no longer be null");
                return self.kinds(owner, of, after, direction);
            }
            (_, Kind::Nullable(with)) if *old != Kind::Any => {
                let level = if direction == Direction::Request { Level::Info } else { Level::Breaking };
                self.tell(owner, level, direction, "an item can be null now");
                return self.kinds(owner, before, with, direction);
            }
            (Kind::List(of), Kind::List(with)) | (Kind::Map(of), Kind::Map(with)) => {
                return self.kinds(owner, of, with, direction);
            }
            (Kind::Ref(of), Kind::Ref(with)) if self.is_comparable(of, with) => {
                return self.direct.push((of.clone(), with.clone(), direction));
            }
            _ if old == new && old.name().is_none() => return,
            _ => {}
        }
        // Every value that was sent is still valid, or every value that comes was valid before.
        let (narrow, wide) = match direction {
            Direction::Request => ((self.old, old), (self.new, new)),
            Direction::Response => ((self.new, new), (self.old, old)),
        };
        let is_safe = includes(wide, narrow) || (owner.is_parameter && *new == Kind::Text && self.old.is_scalar(old));
        let level = if is_safe { Level::Warning } else { Level::Breaking };
        self.tell(owner, level, direction, format!("{} is now {}", words(self.old, before), words(self.new, after)));
    }

    /// Returns true if two types are of one sort, so that their parts can be compared.
    fn is_comparable(&self, old: &str, new: &str) -> bool {
        match (self.old.types.get(old), self.new.types.get(new)) {
            (Some(old), Some(new)) => std::mem::discriminant(old) == std::mem::discriminant(new),
            (None, None) => true,
            _ => false,
        }
    }

    /// Compares two types, unless that is done, and returns the pairs of types that they refer to.
    pub(super) fn of_types(&mut self, pair: &Pair) -> &[Pair] {
        if !self.types.contains_key(pair) {
            let found = std::mem::take(&mut self.found);
            self.direct.clear();
            self.types(pair);
            let changes: Vec<Change> = std::mem::replace(&mut self.found, found);
            self.types.insert(pair.clone(), (changes, std::mem::take(&mut self.direct)));
        }
        self.types.get(pair).map_or(&[], |(_, next)| next)
    }

    fn types(&mut self, (name, new_name, direction): &Pair) {
        let (old, new) = (self.old, self.new);
        let whole = Owner::part_of(name, "");
        if name != new_name && !new.types.contains_key(name) {
            self.tell(&whole, Level::Warning, *direction, format!("now called `{new_name}`"));
        }
        match (old.types.get(name), new.types.get(new_name)) {
            (Some(Type::Object(before)), Some(Type::Object(after))) => self.objects(name, before, after, *direction),
            (Some(Type::Enum { values: before, .. }), Some(Type::Enum { values: after, .. })) => {
                self.values(name, before, after, *direction);
            }
            (Some(Type::Integers { values: before, .. }), Some(Type::Integers { values: after, .. })) => {
                self.values(name, before, after, *direction);
            }
            (Some(Type::Union(before)), Some(Type::Union(after))) => self.unions(name, before, after, *direction),
            _ => {}
        }
    }

    fn values<V: std::fmt::Display + Ord>(&mut self, name: &str, before: &[V], after: &[V], direction: Direction) {
        let (before, after): (BTreeSet<_>, BTreeSet<_>) = (before.iter().collect(), after.iter().collect());
        for value in before.difference(&after) {
            let part = format!("value {value}");
            let owner = Owner::part_of(name, &part);
            let level = if direction == Direction::Request { Level::Breaking } else { Level::Info };
            self.tell(&owner, level, direction, "removed");
        }
        for value in after.difference(&before) {
            let part = format!("value {value}");
            let owner = Owner::part_of(name, &part);
            // Enums of generated code have a variant for unknown values.
            let level = if direction == Direction::Request { Level::Info } else { Level::Warning };
            self.tell(&owner, level, direction, "added");
        }
    }

    fn unions(&mut self, name: &str, before: &Union, after: &Union, direction: Direction) {
        if before.tag != after.tag {
            let word = |tag: &Option<String>| tag.as_ref().map_or("none".to_owned(), |tag| format!("`{tag}`"));
            let change = format!("{} is now {}", word(&before.tag), word(&after.tag));
            self.tell(&Owner::part_of(name, "tag"), Level::Breaking, direction, change);
        }
        let is_same = |old: &crate::facts::Member, new: &crate::facts::Member| {
            old.kind == new.kind && (before.tag.is_none() || old.values == new.values)
        };
        for old in &before.members {
            let part = format!("member {}", old.kind);
            match after.members.iter().find(|new| is_same(old, new)) {
                Some(new) => self.kinds(&Owner::part_of(name, &part), &old.kind, &new.kind, direction),
                None => {
                    let level = if direction == Direction::Request { Level::Breaking } else { Level::Info };
                    self.tell(&Owner::part_of(name, &part), level, direction, "removed");
                }
            }
        }
        for new in after.members.iter().filter(|new| !before.members.iter().any(|old| is_same(old, new))) {
            let part = format!("member {}", new.kind);
            let level = if direction == Direction::Request { Level::Info } else { Level::Warning };
            self.tell(&Owner::part_of(name, &part), level, direction, "added");
        }
    }

    fn objects(&mut self, name: &str, before: &Object, after: &Object, direction: Direction) {
        // A property of the other direction is not there.
        let is_there = |property: &&Property| match direction {
            Direction::Request => !property.read_only,
            Direction::Response => !property.write_only,
        };
        for (property, old) in before.iter().filter(|(_, old)| is_there(old)) {
            let part = format!("property {property}");
            let owner = Owner::part_of(name, &part);
            let Some(new) = after.get(property).filter(|new| is_there(new)) else {
                let change = match (after.contains_key(property), direction) {
                    (true, Direction::Request) => "now read-only",
                    (true, Direction::Response) => "now write-only",
                    (false, _) => "removed",
                };
                self.tell(&owner, Level::Breaking, direction, change);
                continue;
            };
            self.property(&owner, old, new, direction);
        }
        for (property, new) in after.iter().filter(|(_, new)| is_there(new)) {
            if before.get(property).is_none_or(|old| !is_there(&old)) {
                let part = format!("property {property}");
                let owner = Owner::part_of(name, &part);
                if new.required && direction == Direction::Request {
                    self.tell(&owner, Level::Breaking, direction, "added, and is required");
                } else {
                    self.tell(&owner, Level::Info, direction, "added");
                }
            }
        }
        let owner = Owner::part_of(name, "further properties");
        match (&before.further, &after.further) {
            (Some(old), Some(new)) => self.kinds(&owner, old, new, direction),
            (Some(_), None) => self.tell(&owner, Level::Breaking, direction, "removed"),
            (None, Some(_)) => self.tell(&owner, Level::Info, direction, "added"),
            (None, None) => {}
        }
    }

    fn property(&mut self, owner: &Owner<'_>, old: &Property, new: &Property, direction: Direction) {
        let is_request = direction == Direction::Request;
        let level = |breaks: bool| if breaks { Level::Breaking } else { Level::Info };
        match (old.required, new.required) {
            (false, true) => self.tell(owner, level(is_request), direction, "now required"),
            // Fields of generated types for responses are optional anyway.
            (true, false) if !is_request => self.tell(owner, Level::Warning, direction, "no longer required"),
            (true, false) => self.tell(owner, Level::Info, direction, "no longer required"),
            _ => {}
        }
        match (old.nullable, new.nullable) {
            (true, false) => self.tell(owner, level(is_request), direction, "can no longer be null"),
            (false, true) if !is_request => self.tell(owner, Level::Warning, direction, "can be null now"),
            (false, true) => self.tell(owner, Level::Info, direction, "can be null now"),
            _ => {}
        }
        match (old.deprecated, new.deprecated) {
            (false, true) => self.tell(owner, Level::Info, direction, "now deprecated"),
            (true, false) => self.tell(owner, Level::Info, direction, "no longer deprecated"),
            _ => {}
        }
        self.kinds(owner, &old.kind, &new.kind, direction);
    }
}

/// Returns true if every value of the second kind is one of the first.
fn includes((wide_facts, wide): (&Facts, &Kind), (narrow_facts, narrow): (&Facts, &Kind)) -> bool {
    let ty = |facts: &Facts, kind: &Kind| match kind {
        Kind::Ref(name) => facts.types.get(name).cloned(),
        _ => None,
    };
    match (wide, narrow) {
        (Kind::Any, _)
        | (Kind::Number, Kind::Integer | Kind::Unsigned)
        | (Kind::Integer, Kind::Unsigned)
        | (Kind::Text, Kind::DateTime | Kind::Date) => return true,
        _ => {}
    }
    match (ty(wide_facts, wide), ty(narrow_facts, narrow)) {
        (None, Some(Type::Enum { .. })) => *wide == Kind::Text,
        (None, Some(Type::Integers { .. })) => matches!(wide, Kind::Integer | Kind::Number),
        (Some(Type::Union(union)), _) => union.members.iter().any(|member| member.kind == *narrow),
        _ => false,
    }
}

/// Returns a kind in words. A type that both documents have under one name has its sort, too.
fn words(facts: &Facts, kind: &Kind) -> String {
    let Kind::Ref(name) = facts.resolve(kind) else { return facts.resolve(kind).to_string() };
    let sort = match facts.types.get(name) {
        Some(Type::Object(_)) => "object",
        Some(Type::Enum { .. } | Type::Integers { .. }) => "enum",
        Some(Type::Union(_)) => "union",
        Some(Type::Alias(_)) | None => "type",
    };
    format!("the {sort} `{name}`")
}
