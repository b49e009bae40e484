//! What can be wrong with a recording as a whole.

use std::fmt;
use std::path::Path;

/// A recording cannot be opened or written. Its text says which file, why, and what to do.
pub struct RecordingError(String);

impl RecordingError {
    pub(super) fn new(path: &Path, why: impl fmt::Display) -> Self {
        Self(format!("{}: {why}", path.display()))
    }
}

impl fmt::Display for RecordingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// As its text: this is what a test that unwraps it prints.
impl fmt::Debug for RecordingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecordingError({self})")
    }
}

impl std::error::Error for RecordingError {}
