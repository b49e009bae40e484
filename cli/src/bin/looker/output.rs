//! Standard output and output files.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::Failure;

/// Prints a string without a line break after it.
pub(crate) fn say(text: &str) -> Result<(), Failure> {
    print(text.as_bytes())
}

pub(crate) fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut output = std::io::stdout().lock();
    output.write_all(bytes).and_then(|()| output.flush()).map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Failure::OutputClosed,
        _ => Failure::Failed(format!("cannot write to standard output: {error}")),
    })
}

/// An output file that replaces an existing one only when it is complete.
pub(crate) struct Whole {
    path: PathBuf,
    target: Target,
}

enum Target {
    Part(NamedTempFile),
    /// A device or a pipe, which is written in place.
    Device(File),
}

impl Whole {
    pub(crate) fn create(path: &Path) -> Result<Self, Failure> {
        // Follows a symbolic link, so that it is kept.
        let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let is_other = std::fs::metadata(&path).is_ok_and(|found| !found.is_file());
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let target = if is_other {
            OpenOptions::new().write(true).open(&path).map(Target::Device)
        } else {
            let mut builder = tempfile::Builder::new();
            builder.prefix(".looker-").suffix(".part");
            // The usual permissions of a new file, subject to the umask.
            #[cfg(unix)]
            builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
            builder.tempfile_in(folder).map(Target::Part)
        };
        match target {
            Ok(target) => Ok(Self { path, target }),
            Err(error) => Err(cannot_write(&path, &error)),
        }
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let written = match &mut self.target {
            Target::Part(file) => file.write_all(bytes),
            Target::Device(file) => file.write_all(bytes),
        };
        written.map_err(|error| cannot_write(&self.path, &error))
    }

    pub(crate) fn finish(self) -> Result<(), Failure> {
        match self.target {
            Target::Part(file) => match file.persist(&self.path) {
                Ok(_) => Ok(()),
                Err(error) => Err(cannot_write(&self.path, &error.error)),
            },
            Target::Device(_) => Ok(()),
        }
    }
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Failure {
    Failure::Failed(format!("cannot write {}: {error}", path.display()))
}
