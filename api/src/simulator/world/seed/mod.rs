//! What a new instance holds.

mod content;
mod instance;
mod people;
mod plans;

use jiff::Timestamp;
use serde_json::Value;

use super::World;

impl World {
    /// An instance with people, content and a model, the same every time.
    pub(in crate::simulator) fn seeded() -> Self {
        let mut world = Self::default();
        instance::fill(&mut world);
        people::fill(&mut world);
        content::fill(&mut world);
        plans::fill(&mut world);
        world
    }
}

/// A morning so many days after the first of January 2025.
fn day(number: i64) -> Value {
    const FIRST: i64 = 1_735_722_000;
    Timestamp::from_second(FIRST + number * 86_400).unwrap_or_default().to_string().into()
}
