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
        // The keyword of a raw identifier that is in use is no identifier itself.
        let is_taken = |name: &str| self.0.contains(name) || names::is_keyword(name);
        let name = names::free(&name, suffix, is_taken);
        self.0.insert(name.clone());
        name
    }
}
