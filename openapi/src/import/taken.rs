//! Names that are given out once.

use std::collections::HashSet;

use crate::names;

/// Names that are given out one after another, each once.
#[derive(Default)]
pub(super) struct Taken(HashSet<String>);

impl Taken {
    /// The name, or one like it that no other has.
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
