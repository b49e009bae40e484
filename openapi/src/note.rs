//! Notes and errors about a document, each with its position.

use std::fmt;

use indexmap::{IndexMap, IndexSet};

/// Severity of a note.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Severity {
    /// The document must be corrected before it can be used.
    Error,
    /// The document is wrong, and was read as the message says. `--strict` refuses it.
    Warning,
    /// A part of the document is changed or not used.
    Note,
}

/// A remark about a document.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Note {
    /// Severity.
    pub severity: Severity,
    /// JSON pointer into the document, or the entry of another file.
    pub at: String,
    /// File and line, if they are known: see [`Locator`](crate::Locator).
    pub position: Option<Position>,
    /// Description of the problem and its effect.
    pub message: String,
}

/// A line of a file.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Position {
    /// Path of the file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

impl Note {
    /// Returns the position for people: `shop.yaml:42: /paths/~1books`.
    pub(crate) fn place(&self) -> String {
        let at = if self.at.is_empty() { "(the document)" } else { &self.at };
        match &self.position {
            Some(position) => format!("{position}: {at}"),
            None => at.to_owned(),
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        write!(f, "{severity}: {}\n  --> {}", self.message, self.place())
    }
}

/// A collection of notes.
#[derive(Clone, Debug, Default)]
pub struct Notes(IndexSet<Note>);

impl Notes {
    /// Adds an error.
    pub fn error(&mut self, at: impl Into<String>, message: impl Into<String>) {
        self.push(Severity::Error, at.into(), message.into());
    }

    /// Adds a warning.
    pub fn warning(&mut self, at: impl Into<String>, message: impl Into<String>) {
        self.push(Severity::Warning, at.into(), message.into());
    }

    /// Adds a note.
    pub fn note(&mut self, at: impl Into<String>, message: impl Into<String>) {
        self.push(Severity::Note, at.into(), message.into());
    }

    // The same position is often reached several times; it is reported once.
    fn push(&mut self, severity: Severity, at: String, message: String) {
        self.0.insert(Note { severity, at, message, position: None });
    }

    /// Changes the positions of all notes.
    pub(crate) fn relocate(&mut self, place: impl Fn(&str) -> String) {
        self.change(|note| Note { at: place(&note.at), ..note });
    }

    /// Removes all notes that are not errors.
    pub fn keep_errors(&mut self) {
        self.0.retain(|note| note.severity == Severity::Error);
    }

    /// Changes all notes.
    pub(crate) fn change(&mut self, change: impl Fn(Note) -> Note) {
        self.0 = self.0.drain(..).map(change).collect();
    }

    /// Returns all notes, in the order in which they were found.
    pub fn all(&self) -> impl Iterator<Item = &Note> {
        self.0.iter()
    }

    /// Returns the errors.
    pub fn errors(&self) -> impl Iterator<Item = &Note> {
        self.0.iter().filter(|note| note.severity == Severity::Error)
    }

    /// Returns the warnings.
    pub fn warnings(&self) -> impl Iterator<Item = &Note> {
        self.0.iter().filter(|note| note.severity == Severity::Warning)
    }

    /// Returns true if there is an error.
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    /// Formats the notes for a terminal: every error, then warnings and notes grouped by message, each with at most
    /// `places` positions.
    pub fn summary(&self, places: usize) -> String {
        use std::fmt::Write as _;
        let mut text = String::new();
        for note in self.errors() {
            let _ = writeln!(text, "{note}");
        }
        for (severity, word) in [(Severity::Warning, "warning"), (Severity::Note, "note")] {
            let mut groups: IndexMap<&str, Vec<String>> = IndexMap::new();
            for note in self.0.iter().filter(|note| note.severity == severity) {
                groups.entry(&note.message).or_default().push(note.place());
            }
            for (message, at) in groups {
                let _ = writeln!(text, "{word}: {message}");
                for place in at.iter().take(places) {
                    let _ = writeln!(text, "  --> {place}");
                }
                match at.len().saturating_sub(places) {
                    0 => {}
                    1 if places == 0 => text.push_str("  at 1 place\n"),
                    all if places == 0 => drop(writeln!(text, "  at {all} places")),
                    more => drop(writeln!(text, "  and at {more} more")),
                }
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_listed_once_and_errors_come_first() {
        let mut notes = Notes::default();
        notes.note("/a", "a thing");
        notes.note("/b", "a thing");
        notes.note("/a", "a thing");
        notes.error("/c", "broken");
        assert_eq!(notes.all().count(), 3);
        assert_eq!(notes.summary(1), "error: broken\n  --> /c\nnote: a thing\n  --> /a\n  and at 1 more\n");
        assert_eq!(notes.summary(0), "error: broken\n  --> /c\nnote: a thing\n  at 2 places\n");
    }
}
