//! Enums that are defined by parameters: one type for equal enums of one parameter name, whatever the operation.

use super::Reader;
use crate::facts::{Kind, Type};
use crate::names;

/// An enum that parameters define.
pub(super) struct Shared {
    /// Name after the first operation that has it.
    name: String,
    /// Set if another operation has it, too.
    several: bool,
}

impl Reader<'_> {
    /// Returns the kind of a parameter, in which an enum that its schema defines is replaced by an equal one of another
    /// parameter with this name. `before` is the number of types before the schema was read.
    pub(super) fn shared_enum(&mut self, kind: Kind, before: usize, parameter: &str) -> Kind {
        let Some(name) = kind.name() else { return kind };
        // An enum that is defined on its own has its own name.
        let is_own = !self.called.contains(name) && self.facts.types.get_index_of(name) >= Some(before);
        let values = match self.facts.types.get(name).filter(|_| is_own) {
            Some(Type::Enum { values, .. }) => values.clone(),
            Some(Type::Integers { values, .. }) => values.iter().map(i64::to_string).collect(),
            _ => return kind,
        };
        match self.parameter_enums.entry((parameter.to_owned(), values)) {
            indexmap::map::Entry::Vacant(free) => {
                free.insert(Shared { name: name.to_owned(), several: false });
                kind
            }
            indexmap::map::Entry::Occupied(mut known) => {
                self.facts.types.truncate(before);
                let known = known.get_mut();
                known.several = true;
                renamed(&kind, &known.name)
            }
        }
    }

    /// Names the enums that several operations have after the parameter alone, unless the name is in use.
    pub(super) fn name_shared_enums(&mut self) {
        for ((parameter, _), Shared { name, .. }) in
            std::mem::take(&mut self.parameter_enums).into_iter().filter(|(_, shared)| shared.several)
        {
            // A list of an enum has its singular.
            let wanted = names::camel(if name.ends_with('s') { &parameter } else { parameter.trim_end_matches('s') });
            if self.called.contains(&wanted) || self.facts.types.contains_key(&wanted) {
                continue;
            }
            let Some(ty) = self.facts.types.swap_remove(&name) else { continue };
            self.facts.types.insert(wanted.clone(), ty);
            self.origins.renamed(&name, &wanted);
            for parameter in self.facts.operations.values_mut().flat_map(|operation| &mut operation.parameters) {
                if parameter.kind.name() == Some(&name) {
                    parameter.kind = renamed(&parameter.kind, &wanted);
                }
            }
        }
    }
}

/// Returns the kind with another name in it.
fn renamed(kind: &Kind, name: &str) -> Kind {
    match kind {
        Kind::List(of) => Kind::list(renamed(of, name)),
        Kind::Map(of) => Kind::map(renamed(of, name)),
        Kind::Nullable(of) => Kind::Nullable(Box::new(renamed(of, name))),
        Kind::Ref(_) => Kind::Ref(name.to_owned()),
        plain => plain.clone(),
    }
}
