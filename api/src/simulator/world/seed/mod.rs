//! The initial content of an instance.

mod content;
mod instance;
mod people;
mod plans;
mod projects;

use jiff::Timestamp;
use serde_json::Value;

use super::World;

impl World {
    /// Returns an instance with people, content and a model, the same in every run.
    pub(in crate::simulator) fn seeded() -> Self {
        let mut world = Self::default();
        instance::fill(&mut world);
        people::fill(&mut world);
        content::fill(&mut world);
        plans::fill(&mut world);
        projects::fill(&mut world);
        world
    }
}

/// Returns a morning so many days after 1 January 2025.
fn day(number: i64) -> Value {
    const FIRST: i64 = 1_735_722_000;
    Timestamp::from_second(FIRST + number * 86_400).unwrap_or_default().to_string().into()
}
