//! Tokens in files, for the processes of one machine.
//!
//! Files are read and written on the calling thread: they are a few hundred bytes long, and work on another thread
//! could outlive the lock.

use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::store::{StoredToken, TokenEntry, TokenStore};
use crate::client::trace;
use crate::client::transport::BoxFuture;
use crate::core::error::Error;
use fs4::{FileExt, TryLockError};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

/// The interval between attempts to take a lock that is held elsewhere.
const POLL: Duration = Duration::from_millis(50);

/// A store in a folder, for the processes of one machine (feature `token-file`).
///
/// Each token is a file that only its owner can read (on Unix; elsewhere the folder's permissions apply), replaced
/// atomically. Next to it is a lock file, which is never removed; the lock itself is released when its process ends,
/// however it ends. The folder is created when needed. On network file systems, locks may not work between machines.
///
/// On Unix, a folder that others may write to, and a token that others may read, are refused with an error, and so is a
/// symbolic link in place of a token. A file that was being written when its process was killed is removed.
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
            check_private(&folder, WRITE_BY_OTHERS)?;
            check_private(&path, WRITE_BY_OTHERS)?;
            let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
            let lock = lock.map_err(|error| store_error("open", &path, &error))?;
            loop {
                match FileExt::try_lock(&lock) {
                    Ok(()) => break,
                    Err(TryLockError::WouldBlock) => tokio::time::sleep(POLL).await,
                    Err(TryLockError::Error(error)) => return Err(store_error("lock", &path, &error)),
                }
            }
            let new = folder.join(format!("{name}.new"));
            sweep(&folder, &new);
            let entry: Box<dyn TokenEntry> =
                Box::new(InFile { path: folder.join(format!("{name}.json")), new, _lock: lock });
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

/// The permissions with which others could replace a token, and so choose who receives the requests' secrets.
const WRITE_BY_OTHERS: u32 = 0o022;
/// The permissions with which others could read or change a token.
const ANY_BY_OTHERS: u32 = 0o077;

/// Refuses a path, if it exists, that is a symbolic link to a file or gives others these permissions (on Unix). A link
/// to the folder is the caller's own.
fn check_private(path: &Path, refused: u32) -> Result<(), Error> {
    let Ok(found) = fs::symlink_metadata(path) else { return Ok(()) };
    let shown = path.display();
    let found = match fs::metadata(path) {
        Ok(target) if target.is_dir() => target,
        _ if found.is_symlink() => {
            let help = "remove it, or use another folder";
            return Err(Error::config(format!("the token store refuses {shown}: it is a symbolic link; {help}")));
        }
        _ => found,
    };
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&found.permissions()) & 0o777;
        if mode & refused != 0 {
            let whose = if mode & refused & WRITE_BY_OTHERS == 0 { "read" } else { "change" };
            return Err(Error::config(format!(
                "the token store refuses {shown}: its mode {mode:03o} lets others {whose} it; run `chmod go= {shown}`, or \
                 remove it"
            )));
        }
    }
    // Elsewhere the folder's permissions apply.
    #[cfg(not(unix))]
    let _ = (found, refused);
    Ok(())
}

/// Removes what processes left that ended while they wrote: the file of this entry, which is locked, and those of other
/// entries once they are old. A file that cannot be removed is not in the way.
fn sweep(folder: &Path, new: &Path) {
    const OLD: Duration = Duration::from_hours(1);
    let _ = fs::remove_file(new);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let unfinished = name.to_string_lossy().starts_with(".tmp") || name.to_string_lossy().ends_with(".new");
        let modified = || entry.metadata().ok()?.modified().ok()?.elapsed().ok();
        if unfinished && modified().is_some_and(|age| age > OLD) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

struct InFile {
    path: PathBuf,
    /// The file that is written before it replaces the token.
    new: PathBuf,
    /// Locked; closing it releases the lock.
    _lock: File,
}

/// A token as stored in its file. Times are in seconds; the expiry is a Unix timestamp.
#[derive(Deserialize, Serialize)]
struct Written<'a> {
    access_token: std::borrow::Cow<'a, str>,
    lifetime: Option<u64>,
    expires_at: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    refresh_token: Option<std::borrow::Cow<'a, str>>,
}

impl TokenEntry for InFile {
    fn load(&mut self) -> BoxFuture<'_, Result<Option<StoredToken>, Error>> {
        if let Err(refused) = check_private(&self.path, ANY_BY_OTHERS) {
            return Box::pin(std::future::ready(Err(refused)));
        }
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

    fn remove(&mut self) -> BoxFuture<'_, Result<(), Error>> {
        let result = match fs::remove_file(&self.path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(store_error("remove", &self.path, &error)),
            _ => Ok(()),
        };
        Box::pin(std::future::ready(result))
    }
}

impl InFile {
    /// Writes the file atomically. On Unix only its owner can read it.
    fn write(&self, written: &Written<'_>) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let text = serde_json::to_vec(written)?;
        let result = options.open(&self.new).and_then(|mut file| file.write_all(&text));
        let result = result.and_then(|()| fs::rename(&self.new, &self.path));
        if result.is_err() {
            let _ = fs::remove_file(&self.new);
        }
        result
    }
}

impl<'a> Written<'a> {
    fn new(token: &'a StoredToken, now: SystemTime) -> Self {
        let left = token.expires_at.map(|at| at.saturating_duration_since(tokio::time::Instant::now().into_std()));
        Self {
            access_token: token.secret.expose_secret().into(),
            lifetime: token.lifetime.map(|life| life.as_secs()),
            expires_at: left.map(|left| (seconds(now) + left).as_secs()),
            refresh_token: token.refresh_token.as_ref().map(|token| token.expose_secret().into()),
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
            refresh_token: self.refresh_token.map(|token| token.into_owned().into()),
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
        let written = Written {
            access_token: "x".into(),
            lifetime: Some(3600),
            expires_at: Some(1_003_600),
            refresh_token: None,
        };
        assert_eq!(written.left(now), Some(hour));
        assert_eq!(written.left(now + hour / 2), Some(hour / 2));
        assert_eq!(written.left(now + 2 * hour), Some(Duration::ZERO));
        assert_eq!(written.left(now - 24 * hour), Some(hour), "the clock was set back by a day");
        assert_eq!(written.left(SystemTime::UNIX_EPOCH - hour), Some(hour));
        assert_eq!(Written { expires_at: None, ..written }.left(now), None);
    }
}
