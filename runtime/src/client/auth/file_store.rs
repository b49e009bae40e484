//! Tokens in files, for the processes of one machine.
//!
//! Files are read and written on the calling thread: they are a few hundred bytes long, and work on another thread
//! could outlive the lock.

use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use fs4::{FileExt, TryLockError};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use super::store::{StoredToken, TokenEntry, TokenStore};
use crate::client::trace;
use crate::client::transport::BoxFuture;
use crate::core::error::Error;

/// The interval between attempts to take a lock that is held elsewhere.
const POLL: Duration = Duration::from_millis(50);

/// A store in a folder, for the processes of one machine (feature `token-file`).
///
/// Each token is a file that only its owner can read (on Unix; elsewhere the folder's permissions apply), replaced
/// atomically. Next to it is a lock file, which is never removed; the lock itself is released when its process ends,
/// however it ends. The folder is created when needed. On network file systems, locks may not work between machines.
///
/// A file that cannot be read as a token is ignored with a warning and replaced by the next login. Expiry is stored as
/// wall-clock time: if the clock is set back, a token counts as new, and if it is set forward, as expired. In both
/// cases the server has the last word.
#[derive(Clone, Debug)]
pub struct FileStore {
    folder: PathBuf,
}

impl FileStore {
    /// Creates a store in this folder.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }
}

impl TokenStore for FileStore {
    fn open(&self, key: &str) -> BoxFuture<'static, Result<Box<dyn TokenEntry>, Error>> {
        let (folder, name) = (self.folder.clone(), file_name(key));
        Box::pin(async move {
            make_folder(&folder).map_err(|error| store_error("create the folder", &folder, &error))?;
            let path = folder.join(format!("{name}.lock"));
            let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
            let lock = lock.map_err(|error| store_error("open", &path, &error))?;
            loop {
                match FileExt::try_lock(&lock) {
                    Ok(()) => break,
                    Err(TryLockError::WouldBlock) => tokio::time::sleep(POLL).await,
                    Err(TryLockError::Error(error)) => return Err(store_error("lock", &path, &error)),
                }
            }
            let entry: Box<dyn TokenEntry> =
                Box::new(InFile { path: folder.join(format!("{name}.json")), folder, _lock: lock });
            Ok(entry)
        })
    }
}

/// Encodes a key as a file name: everything except ASCII letters, digits, `-` and `_` becomes `%` and two hex digits.
fn file_name(key: &str) -> String {
    let mut name = String::with_capacity(key.len());
    for byte in key.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') {
            name.push(char::from(byte));
        } else {
            // Writing to a `String` cannot fail.
            let _ = write!(name, "%{byte:02X}");
        }
    }
    name
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn store_error(verb: &str, path: &Path, error: &io::Error) -> Error {
    let path = path.display();
    Error::config(format!(
        "the token store cannot {verb} {path}: {error}; use a folder that this program may create and write to"
    ))
}

struct InFile {
    path: PathBuf,
    folder: PathBuf,
    /// Locked; closing it releases the lock.
    _lock: File,
}

/// A token as stored in its file. Times are in seconds; the expiry is a Unix timestamp.
#[derive(Deserialize, Serialize)]
struct Written<'a> {
    access_token: std::borrow::Cow<'a, str>,
    lifetime: Option<u64>,
    expires_at: Option<u64>,
}

impl TokenEntry for InFile {
    fn load(&mut self) -> BoxFuture<'_, Result<Option<StoredToken>, Error>> {
        let text = match fs::read(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Box::pin(std::future::ready(Ok(None))),
            Err(error) => return Box::pin(std::future::ready(Err(store_error("read", &self.path, &error)))),
        };
        let token =
            serde_json::from_slice::<Written<'_>>(&text).ok().map(|written| written.into_token(SystemTime::now()));
        if token.is_none() {
            trace::stored_token_unreadable();
        }
        Box::pin(std::future::ready(Ok(token)))
    }

    fn save(&mut self, token: &StoredToken) -> BoxFuture<'_, Result<(), Error>> {
        let written = Written::new(token, SystemTime::now());
        let result = self.write(&written).map_err(|error| store_error("write", &self.path, &error));
        Box::pin(std::future::ready(result))
    }
}

impl InFile {
    /// Writes the file atomically. On Unix only its owner can read a temporary file.
    fn write(&self, written: &Written<'_>) -> io::Result<()> {
        let mut file = NamedTempFile::new_in(&self.folder)?;
        file.write_all(&serde_json::to_vec(written)?)?;
        file.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }
}

impl<'a> Written<'a> {
    fn new(token: &'a StoredToken, now: SystemTime) -> Self {
        let left = token.expires_at.map(|at| at.saturating_duration_since(tokio::time::Instant::now().into_std()));
        Self {
            access_token: token.secret.expose_secret().into(),
            lifetime: token.lifetime.map(|life| life.as_secs()),
            expires_at: left.map(|left| (seconds(now) + left).as_secs()),
        }
    }

    /// The remaining lifetime, capped at the total lifetime in case the clock was set back.
    fn left(&self, now: SystemTime) -> Option<Duration> {
        let left = Duration::from_secs(self.expires_at?).saturating_sub(seconds(now));
        Some(left.min(self.lifetime.map_or(left, Duration::from_secs)))
    }

    fn into_token(self, now: SystemTime) -> StoredToken {
        let expires_at = self.left(now).and_then(|left| tokio::time::Instant::now().into_std().checked_add(left));
        StoredToken {
            lifetime: self.lifetime.map(Duration::from_secs),
            expires_at,
            secret: SecretString::from(self.access_token.into_owned()),
        }
    }
}

/// The time since the Unix epoch.
fn seconds(time: SystemTime) -> Duration {
    time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_names_of_files() {
        assert_eq!(file_name("../é b_c-1"), "%2E%2E%2F%C3%A9%20b_c-1");
    }

    #[test]
    fn the_time_of_day_is_not_trusted_beyond_the_life_of_a_token() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        let hour = Duration::from_hours(1);
        let written = Written { access_token: "x".into(), lifetime: Some(3600), expires_at: Some(1_003_600) };
        assert_eq!(written.left(now), Some(hour));
        assert_eq!(written.left(now + hour / 2), Some(hour / 2));
        assert_eq!(written.left(now + 2 * hour), Some(Duration::ZERO));
        assert_eq!(written.left(now - 24 * hour), Some(hour), "the clock was set back by a day");
        assert_eq!(written.left(SystemTime::UNIX_EPOCH - hour), Some(hour));
        assert_eq!(Written { expires_at: None, ..written }.left(now), None);
    }
}
