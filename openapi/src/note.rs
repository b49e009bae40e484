//! What is to be said of a document: all of it at once, each with the place.

use std::fmt;

use indexmap::{IndexMap, IndexSet};

/// How much a note weighs.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Severity {
    /// Nothing can be made of the document before this is mended.
    Error,
    /// Something is not as the document has it, or is not used.
    Note,
}

/// One thing to say, and where.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Note {
    /// How much it weighs.
    pub severity: Severity,
    /// JSON pointer into the document, or the entry of another file.
    pub at: String,
    /// What is there and what becomes of it.
    pub message: String,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Note => "note",
        };
        write!(
            f,
            "{severity}: {}\n  --> {}",
            self.message,
            if self.at.is_empty() { "(the document)" } else { &self.at }
        )
    }
}

/// Notes as they come up.
#[derive(Clone, Debug, Default)]
pub struct Notes(IndexSet<Note>);

impl Notes {
    /// Adds an error.
    pub fn error(&mut self, at: impl Into<String>, message: impl Into<String>) {
        self.push(Severity::Error, at.into(), message.into());
    }

    /// Adds a note.
    pub fn note(&mut self, at: impl Into<String>, message: impl Into<String>) {
        self.push(Severity::Note, at.into(), message.into());
    }

    /// One place is often reached along several ways; it is spoken of once.
    fn push(&mut self, severity: Severity, at: String, message: String) {
        self.0.insert(Note { severity, at, message });
    }

    /// All of them, in the order of the reading.
    pub fn all(&self) -> impl Iterator<Item = &Note> {
        self.0.iter()
    }

    /// The errors alone.
    pub fn errors(&self) -> impl Iterator<Item = &Note> {
        self.0.iter().filter(|note| note.severity == Severity::Error)
    }

    /// Whether there is an error.
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    /// For a terminal: errors in full; notes by what they say, each with its first places.
    pub fn summary(&self, places: usize) -> String {
        use std::fmt::Write as _;
        let mut text = String::new();
        for note in self.errors() {
            let _ = writeln!(text, "{note}");
        }
        let mut groups: IndexMap<&str, Vec<&str>> = IndexMap::new();
        for note in self.0.iter().filter(|note| note.severity == Severity::Note) {
            groups.entry(&note.message).or_default().push(&note.at);
        }
        for (message, at) in groups {
            let _ = writeln!(text, "note: {message}");
            for place in at.iter().take(places) {
                let _ = writeln!(text, "  --> {place}");
            }
            if at.len() > places {
                let _ = writeln!(text, "  and at {} further places", at.len() - places);
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_spoken_of_once_and_errors_come_first() {
        let mut notes = Notes::default();
        notes.note("/a", "a thing");
        notes.note("/b", "a thing");
        notes.note("/a", "a thing");
        notes.error("/c", "broken");
        assert_eq!(notes.all().count(), 3);
        assert_eq!(notes.summary(1), "error: broken\n  --> /c\nnote: a thing\n  --> /a\n  and at 1 further places\n");
    }
}
