//! The file of a recording on disk: who writes it, and how.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::panic::Location;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::VARIABLE;
use super::error::RecordingError;
use super::format::{self, Interaction};

/// The files that this process records at the moment, and where in the code each was opened.
static RECORDED: Mutex<BTreeMap<PathBuf, &'static Location<'static>>> = Mutex::new(BTreeMap::new());

/// The right to record a file: nobody else in this process has it.
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
                    "the file is being recorded already, opened at {other}; give each test a file of its own, or one \
                     recording to all that share the file (clones of it are the same)"
                ),
            ));
        }
        all.insert(absolute.clone(), opened);
        Ok(Self { path, absolute })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the file, whole or not at all, with the folders it is in.
    pub(super) fn write(&self, interactions: Vec<Interaction>) -> Result<(), RecordingError> {
        let text = format::print(&self.path, interactions)?;
        replace(&self.absolute, &text).map_err(|error| {
            RecordingError::new(
                &self.path,
                format_args!(
                    "the recording cannot be written: {error}; the folder has to be one that this program may write to"
                ),
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
    let mut new = tempfile::Builder::new();
    // As any file of a repository, and not its owner's alone, as temporary files are.
    #[cfg(unix)]
    new.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = new.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Reads a recording to play it.
pub(super) fn read(path: &Path) -> Result<Vec<Interaction>, RecordingError> {
    let text = fs::read_to_string(path).map_err(|error| {
        let why = match error.kind() {
            ErrorKind::NotFound => {
                format!("there is no recording; run the test once with {VARIABLE}=1 to make it from the real service")
            }
            ErrorKind::InvalidData => {
                format!("the file is no recording, since it is no text; record it anew with {VARIABLE}=1")
            }
            _ => format!("the recording cannot be read: {error}"),
        };
        RecordingError::new(path, why)
    })?;
    format::parse(path, &text)
}
