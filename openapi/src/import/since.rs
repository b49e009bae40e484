//! Notes on the releases in which operations, parameters, types and properties were added.

use crate::facts::{Facts, Type};

/// Documents of older releases with the names of the releases, the oldest first.
#[derive(Clone, Debug, Default)]
pub struct Since(Vec<(String, Facts)>);

impl Since {
    /// Adds a release, which must be newer than those before it.
    pub fn add(&mut self, name: impl Into<String>, facts: Facts) {
        self.0.push((name.into(), facts));
    }

    /// Adds the name of the newest release, which the code is generated from.
    pub(super) fn until<'a>(&'a self, newest: &'a str) -> Releases<'a> {
        Releases { older: &self.0, newest }
    }
}

/// All known releases.
pub(super) struct Releases<'a> {
    older: &'a [(String, Facts)],
    newest: &'a str,
}

impl Releases<'_> {
    pub(super) fn operation(&self, id: &str) -> Option<String> {
        self.lacking(|facts| facts.operations.contains_key(id))
    }

    /// Returns `None` if the whole operation was added.
    pub(super) fn parameter(&self, id: &str, name: &str) -> Option<String> {
        self.lacking(|facts| {
            let operation = facts.operations.get(id);
            operation.is_none_or(|operation| {
                let named = operation.parameters.iter().any(|parameter| parameter.name == name);
                named || (name == "body" && operation.body.is_some()) || name == "more"
            })
        })
    }

    pub(super) fn of_type(&self, name: &str) -> Option<String> {
        self.lacking(|facts| facts.types.contains_key(name))
    }

    /// Returns `None` if the whole type was added.
    pub(super) fn property(&self, ty: &str, name: &str) -> Option<String> {
        self.lacking(|facts| match facts.types.get(ty) {
            Some(Type::Object(properties)) => properties.contains_key(name),
            Some(Type::Enum { .. } | Type::Integers { .. } | Type::Union(_) | Type::Alias(_)) | None => true,
        })
    }

    /// Names the last release that lacks the item and the next known one, as there may be releases in between.
    fn lacking(&self, has: impl Fn(&Facts) -> bool) -> Option<String> {
        let last = self.older.iter().rposition(|(_, facts)| !has(facts))?;
        let first = self.older.get(last + 1).map_or(self.newest, |(name, _)| name);
        Some(format!("Added after {}, no later than {first}.", self.older.get(last)?.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Operation;

    #[test]
    fn the_last_release_without_it_counts() {
        let with =
            Facts { operations: [("book".to_owned(), Operation::default())].into_iter().collect(), ..Facts::default() };
        let note = |older: [(&str, &Facts); 3]| {
            let mut since = Since::default();
            for (name, facts) in older {
                since.add(name, facts.clone());
            }
            since.until("4").operation("book")
        };
        let without = &Facts::default();
        assert_eq!(note([("1", without), ("2", &with), ("3", &with)]).unwrap(), "Added after 1, no later than 2.");
        assert_eq!(note([("1", without), ("2", without), ("3", without)]).unwrap(), "Added after 3, no later than 4.");
        assert_eq!(note([("1", &with), ("2", without), ("3", &with)]).unwrap(), "Added after 2, no later than 3.");
        assert_eq!(note([("1", &with), ("2", &with), ("3", &with)]), None);
    }
}
