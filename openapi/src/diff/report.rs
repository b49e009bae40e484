//! The text and JSON of changes.

use std::fmt;

use super::{Changes, Direction, Level, Subject};

/// Most operations that are listed for a type.
const MOST: usize = 5;

impl Level {
    fn word(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Breaking => "breaking",
        }
    }
}

impl Changes {
    /// Returns the changes as JSON.
    pub fn to_json(&self) -> String {
        // The report only consists of strings, so serialization cannot fail.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

/// Writes a report for people, grouped by operation and type.
impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut last = None;
        for change in &self.changes {
            let group = (change.of, &change.name, &change.operations);
            if last != Some(group) {
                last = Some(group);
                match change.of {
                    Subject::Api => writeln!(f, "the API")?,
                    Subject::Operation => writeln!(f, "operation {}", change.name)?,
                    Subject::Type => {
                        let listed: Vec<_> = change.operations.iter().take(MOST).map(String::as_str).collect();
                        write!(f, "type {}, used by {}", change.name, listed.join(", "))?;
                        match change.operations.len().saturating_sub(MOST) {
                            0 => writeln!(f)?,
                            more => writeln!(f, " and {more} more")?,
                        }
                    }
                }
            }
            let direction = match change.directions.as_slice() {
                [Direction::Request] => " in requests",
                [Direction::Response] => " in responses",
                _ => "",
            };
            let part = format!("{}{direction}", change.part);
            let part = if part.is_empty() { part } else { format!("{}: ", part.trim_start()) };
            writeln!(f, "  {:8}  {part}{}", change.level.word(), change.change)?;
        }
        let count = |level, one: &str, several: &str| match self.count(level) {
            0 => None,
            1 => Some(format!("1 {one}")),
            count => Some(format!("{count} {several}")),
        };
        let counts: Vec<_> = [
            count(Level::Breaking, "breaking change", "breaking changes"),
            count(Level::Warning, "warning", "warnings"),
            count(Level::Info, "other change", "other changes"),
        ]
        .into_iter()
        .flatten()
        .collect();
        if counts.is_empty() { writeln!(f, "no changes") } else { writeln!(f, "{}", counts.join(", ")) }
    }
}
