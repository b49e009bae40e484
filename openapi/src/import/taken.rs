//! Unique names.

use std::collections::HashSet;

use crate::names;

/// A set of names that are in use.
#[derive(Default)]
pub(super) struct Taken(HashSet<String>);

impl Taken {
    /// Reserves the name, or a similar one if it is in use.
    pub(super) fn give(&mut self, name: String, suffix: &str) -> String {
        let name = match name.strip_prefix("r#") {
            Some(keyword) if self.0.contains(&name) => keyword.to_owned(),
            _ => name,
        };
        let name = names::free(&name, suffix, |name| self.0.contains(name));
        self.0.insert(name.clone());
        name
    }
}
