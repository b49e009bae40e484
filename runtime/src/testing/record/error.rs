//! Errors of recordings.

use std::fmt;
use std::path::Path;

/// A recording that cannot be opened or written. The message contains the path, the reason and what to do.
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

/// Prints the message, since tests unwrap this error.
impl fmt::Debug for RecordingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecordingError({self})")
    }
}

impl std::error::Error for RecordingError {}
