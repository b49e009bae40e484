//! Reading and writing of recording files.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::panic::Location;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::VARIABLE;
use super::error::RecordingError;
use super::format::{self, Interaction};

/// The files that this process is recording, with the source location that opened each.
static RECORDED: Mutex<BTreeMap<PathBuf, &'static Location<'static>>> = Mutex::new(BTreeMap::new());

/// An exclusive claim, within this process, to record a file.
pub(super) struct Claim {
    path: PathBuf,
    absolute: PathBuf,
}

impl Claim {
    pub(super) fn new(path: PathBuf, opened: &'static Location<'static>) -> Result<Self, RecordingError> {
        let absolute = std::path::absolute(&path).map_err(|error| RecordingError::new(&path, error))?;
        let mut all = RECORDED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(other) = all.get(&absolute) {
            return Err(RecordingError::new(
                &path,
                format_args!(
                    "the file is already being recorded, opened at {other}; use a file for each test, or clones of \
                     one recording"
                ),
            ));
        }
        all.insert(absolute.clone(), opened);
        Ok(Self { path, absolute })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the file atomically, and creates its directories.
    pub(super) fn write(&self, interactions: Vec<Interaction>) -> Result<(), RecordingError> {
        let text = format::print(&self.path, interactions)?;
        replace(&self.absolute, &text).map_err(|error| {
            RecordingError::new(
                &self.path,
                format_args!("cannot write the recording: {error}; check that the directory is writable"),
            )
        })
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        RECORDED.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.absolute);
    }
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    // On Unix only its owner can read a temporary file. It stays so, since a secret of an unknown kind may be in it.
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Reads a recording.
pub(super) fn read(path: &Path) -> Result<Vec<Interaction>, RecordingError> {
    let text = fs::read_to_string(path).map_err(|error| {
        let why = match error.kind() {
            ErrorKind::NotFound => {
                format!("no such recording; run the test once with {VARIABLE}=1 to record the real service")
            }
            ErrorKind::InvalidData => {
                format!("not a recording: the file is not UTF-8; record it again with {VARIABLE}=1")
            }
            _ => format!("cannot read the recording: {error}"),
        };
        RecordingError::new(path, why)
    })?;
    format::parse(path, &text)
}
