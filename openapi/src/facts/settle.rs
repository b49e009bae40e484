//! Unions without members that say nothing new.

use std::collections::BTreeMap;

use super::{Facts, Kind, Member, Type, Union};

impl Facts {
    /// Simplifies a union: equal members are one, text and an enum of strings are that enum, and any value includes all
    /// others. While not all types are `complete`, references stay as they are.
    pub(crate) fn settled(&self, union: Union, complete: bool) -> Type {
        if !complete {
            return Type::Union(union);
        }
        let Union { tag, members } = union;
        let mut unique: Vec<Member> = Vec::new();
        for member in members {
            let same = |other: &&mut Member| {
                other.kind == member.kind
                    || self.plain(&other.kind).is_some_and(|kind| Some(kind) == self.plain(&member.kind))
            };
            match unique.iter_mut().find(same) {
                Some(other) => other.values.extend(member.values),
                None => unique.push(member),
            }
        }
        let mut members = unique;
        if members.iter().any(|member| *self.resolve(&member.kind) == Kind::Any) {
            return Type::Alias(Kind::Any);
        }
        if tag.is_none() {
            if let Some(ty) = self.texts(&mut members) {
                return ty;
            }
            self.numbers(&mut members);
        }
        match members.as_slice() {
            [only] => Type::Alias(only.kind.clone()),
            _ => Type::Union(Union { tag, members }),
        }
    }

    /// Returns what an alias stands for, unless it is another type.
    fn plain<'a>(&'a self, kind: &'a Kind) -> Option<&'a Kind> {
        Some(self.resolve(kind)).filter(|kind| !matches!(kind, Kind::Ref(_)))
    }

    /// Merges strings: formats are no kinds of their own beside plain text, and an enum accepts any text. Returns a
    /// type if all members are values of enums.
    fn texts(&self, members: &mut Vec<Member>) -> Option<Type> {
        let (mut values, mut names, mut enums, mut plain) = (Vec::new(), BTreeMap::new(), Vec::new(), false);
        let mut formats = 0;
        for member in members.iter() {
            match self.resolve(&member.kind) {
                Kind::Text | Kind::Binary => plain = true,
                Kind::DateTime | Kind::Date => formats += 1,
                Kind::Ref(name) => {
                    if let Some(Type::Enum { values: own, names: own_names, .. }) = self.types.get(name) {
                        values.extend(own.iter().filter(|value| !values.contains(*value)).cloned().collect::<Vec<_>>());
                        names.extend(own_names.clone());
                        enums.push(member.kind.clone());
                    }
                }
                _ => {}
            }
        }
        let is_text = |facts: &Self, kind: &Kind| match facts.resolve(kind) {
            Kind::Text | Kind::Binary => true,
            Kind::DateTime | Kind::Date => plain || formats > 1,
            Kind::Ref(name) => matches!(facts.types.get(name), Some(Type::Enum { .. })),
            _ => false,
        };
        let of_text: Vec<_> = members.iter().filter(|member| is_text(self, &member.kind)).cloned().collect();
        if of_text.len() < 2 {
            return None;
        }
        let all = of_text.len() == members.len();
        if enums.len() > 1 && all {
            return Some(Type::Enum { values, open: plain, names });
        }
        // Several enums beside other members are text.
        let merged = if let [only] = enums.as_slice() { only.clone() } else { Kind::Text };
        let first = members.iter().position(|member| is_text(self, &member.kind));
        members.retain(|member| !is_text(self, &member.kind));
        members.insert(first.unwrap_or_default().min(members.len()), Member::of(merged));
        None
    }

    /// Merges numbers: a number may be an integer, and an enum of integers accepts any.
    fn numbers(&self, members: &mut Vec<Member>) {
        let is_number = members.iter().any(|member| *self.resolve(&member.kind) == Kind::Number);
        let is_enum = |kind: &Kind| matches!(self.resolve(kind), Kind::Ref(name) if matches!(self.types.get(name), Some(Type::Integers { .. })));
        let has_enum = members.iter().any(|member| is_enum(&member.kind));
        members.retain(|member| match self.resolve(&member.kind) {
            Kind::Integer => !is_number && !has_enum,
            Kind::Unsigned => !is_number,
            _ => !(is_number && is_enum(&member.kind)),
        });
    }

    /// Settles the unions of all types, which may refer to types that were read after them. `is_named` tells the types
    /// that have a name in the document from those that only have one as long as they are unions.
    pub(crate) fn settle_unions(&mut self, is_named: impl Fn(&str) -> bool) {
        let mut gone = Vec::new();
        for index in 0..self.types.len() {
            let Some((name, Type::Union(union))) = self.types.get_index(index) else { continue };
            let (name, mut union) = (name.clone(), union.clone());
            // A member that is the union itself says nothing.
            union.members.retain(|member| !matches!(self.resolve(&member.kind), Kind::Ref(of) if *of == name));
            let settled = self.settled(union, true);
            match &settled {
                Type::Alias(kind) if !is_named(&name) && kind.name() != Some(&*name) => gone.push((name, kind.clone())),
                _ => {}
            }
            self.types[index] = settled;
        }
        // One may refer to another that was found before it.
        for (name, kind) in gone.iter().rev() {
            self.types.shift_remove(name);
            for ty in self.types.values_mut() {
                ty.replace(name, kind);
            }
        }
    }
}

impl Type {
    fn replace(&mut self, name: &str, by: &Kind) {
        match self {
            Self::Object(object) => {
                object.properties.values_mut().for_each(|property| property.kind.replace(name, by));
                object.further.iter_mut().for_each(|kind| kind.replace(name, by));
            }
            Self::Union(union) => union.members.iter_mut().for_each(|member| member.kind.replace(name, by)),
            Self::Alias(kind) => kind.replace(name, by),
            Self::Enum { .. } | Self::Integers { .. } => {}
        }
    }
}
