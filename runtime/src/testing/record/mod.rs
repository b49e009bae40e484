//! Recording and replaying of real responses.
//!
//! A [`Recording`] is a transport that reads and writes a file. With `FINGERPOST_RECORD=1` in the environment, it sends
//! requests over a real transport and records requests and responses. Without it, it replays the responses from the
//! file, without a network and without delays.
//!
//! ```no_run
//! use fingerpost::testing::record::Recording;
//! use fingerpost::{Client, HyperTransport, endpoints};
//!
//! #[endpoints]
//! pub trait Users {
//!     /// Returns the name of a user.
//!     #[endpoint(GET "/users/<id>/name")]
//!     fn name(&self, id: i64) -> String;
//! }
//!
//! # async fn test() -> Result<(), Box<dyn std::error::Error>> {
//! let recording = Recording::at("tests/recordings/users.yaml").over(HyperTransport::builder().build()?).open()?;
//! let users = Client::builder("https://users.example").transport(recording.clone()).build()?;
//! assert_eq!(users.name(7).await?, "Ada");
//! recording.assert_all_played();
//! # Ok(()) }
//! ```
//!
//! # File format
//!
//! The file is YAML, or JSON if its name ends in `.json`, and is meant to be read and reviewed. An interaction is a
//! `request` with a `response`, with the `failure` of the transport, or with `unanswered` if the caller gave up. Text
//! is recorded verbatim, other bodies as `base64`. A response that was read as a stream has `chunks`, and is replayed
//! in the same chunks. `ended` says that a body broke off or was not read to its end. The host, trailers and headers
//! that vary (`date`, `user-agent`, …) are not recorded.
//!
//! # Secrets
//!
//! These values are replaced with `***` before anything is written:
//!
//! - all headers, except well-known ones that carry no secrets (such as `content-type`, `etag`, `link` and
//!   `x-ratelimit-*`), those that the endpoint declares under names that are not those of secrets, and those passed to
//!   [`keep_header`](RecordingBuilder::keep_header) or compared by the [`Matching`].
//!   [Sensitive](http::HeaderValue::is_sensitive) headers are never kept;
//! - arguments marked `#[secret]`;
//! - query parameters, form fields and JSON properties with the name of a secret, in any case and with any separators:
//!   names that end in `token`, `password`, `passphrase`, `secret`, `credentials`, `signature`, `api_key`,
//!   `access_key`, `private_key` and the like. `token_type` and `next_page_token` are kept;
//! - strings in JSON, queries and forms that look like a secret: private keys, the keys of well-known services, JSON
//!   web tokens, and long words of mixed letters and digits that look random. UUIDs and checksums are kept;
//! - user names and passwords in URLs: of `https://user:password@host` the password;
//! - secrets that are specified on the [`RecordingBuilder`];
//! - all other occurrences of these values in the recording, plain or encoded: in JSON, URLs, hexadecimal and base64.
//!   Values of fewer than 4 bytes are only replaced in the locations above, and values of fewer than 8 bytes only as
//!   whole words.
//!
//! Everything else is kept, so read a recording before you commit it. On Unix, only its owner can read the file.
//! [`Call::to_curl`](crate::Call::to_curl) follows the same rule.
//!
//! A number is replaced with the string `"***"`. Secrets in compressed bodies and binary files are not found.

mod content;
mod depth;
mod difference;
mod error;
mod file;
mod format;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
mod log;
mod matching;
mod redact;
mod report;
mod request;
mod secret_names;
mod tape;
mod tee;

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

pub use self::error::RecordingError;
use self::file::Claim;
use self::log::Log;
pub use self::matching::Matching;
pub use self::request::RecordedRequest;
use self::secret_names::SecretNames;
use self::tape::Tape;
use crate::client::transport::{BoxFuture, Transport};
use crate::core::body::Body;
use crate::core::masking::is_secret_name;
use crate::core::transport_error::TransportError;

/// The environment variable that switches from replaying to recording.
const VARIABLE: &str = "FINGERPOST_RECORD";

/// Mode of a recording.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mode {
    /// Responses are replayed from the file.
    Replay,
    /// Requests are sent to the real service, and the file is written.
    Record,
}

/// A transport that records or replays interactions with a service. Clones share the recording.
///
/// The file is written atomically by [`save`](Self::save), or when the last clone and the last unread response are
/// dropped. It is not written if a clone is dropped while its thread panics, since a failed test has only recorded a
/// part of its interactions. Two recordings cannot write the same file at the same time.
#[derive(Clone)]
pub struct Recording {
    shared: Arc<Shared>,
}

struct Shared {
    path: PathBuf,
    names: Arc<SecretNames>,
    side: Side,
}

enum Side {
    Play(Tape),
    Record(Arc<Log>, Box<dyn Transport>),
}

/// A builder for a [`Recording`], created by [`Recording::at`].
#[must_use = "a recording builder does nothing until `open` is called"]
pub struct RecordingBuilder {
    path: PathBuf,
    transport: Option<Box<dyn Transport>>,
    mode: Option<Mode>,
    names: SecretNames,
    matching: Matching,
    repeat_last: bool,
}

impl Recording {
    /// Creates a builder for the recording in this file. A relative path is resolved against the current directory,
    /// which cargo sets to the directory of the package.
    pub fn at(path: impl Into<PathBuf>) -> RecordingBuilder {
        RecordingBuilder {
            path: path.into(),
            transport: None,
            mode: None,
            names: SecretNames::default(),
            matching: Matching::default(),
            repeat_last: false,
        }
    }

    /// Returns the mode.
    pub fn mode(&self) -> Mode {
        match self.shared.side {
            Side::Play(_) => Mode::Replay,
            Side::Record(..) => Mode::Record,
        }
    }

    /// Writes the recording now, if the mode is [`Record`](Mode::Record). Later interactions are written when the last
    /// clone is dropped. A response that is still being read is included up to what has been read.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be written.
    pub fn save(&self) -> Result<(), RecordingError> {
        match &self.shared.side {
            Side::Play(_) => Ok(()),
            Side::Record(log, _) => log.save(),
        }
    }

    /// Asserts that all recorded requests were made, and no others. In the mode [`Record`](Mode::Record) it always
    /// succeeds.
    ///
    /// # Panics
    ///
    /// Panics with a list of missing and unexpected requests.
    #[track_caller]
    pub fn assert_all_played(&self) {
        if let Side::Play(tape) = &self.shared.side
            && let Some(complaint) = tape.complaint(&self.shared.path.display().to_string())
        {
            panic!("{complaint}");
        }
    }
}

impl Transport for Recording {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        match &self.shared.side {
            Side::Record(log, transport) => Box::pin(log.send(&**transport, request)),
            Side::Play(tape) => Box::pin(async move {
                let file = self.shared.path.display().to_string();
                tape.send(&self.shared.names, &file, request).await
            }),
        }
    }

    fn settings(&self) -> Vec<(&'static str, String)> {
        let path = self.shared.path.display().to_string();
        match &self.shared.side {
            Side::Play(_) => vec![("recording replayed", path)],
            Side::Record(_, transport) => {
                let mut settings = transport.settings();
                settings.push(("recording written", path));
                settings
            }
        }
    }
}

/// Prints the path and the mode, but nothing of the recorded data.
impl fmt::Debug for Recording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recording").field("path", &self.shared.path).field("mode", &self.mode()).finish_non_exhaustive()
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        if let Side::Record(log, _) = &self.shared.side
            && std::thread::panicking()
        {
            log.abandon();
        }
    }
}

impl RecordingBuilder {
    /// Sets the transport for recording. Replaying does not need one.
    pub fn over(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// Sets the mode, regardless of the environment. The default is [`Record`](Mode::Record) if `FINGERPOST_RECORD` is
    /// `1`, and [`Replay`](Mode::Replay) otherwise.
    pub fn mode(mut self, mode: Mode) -> Self {
        self.mode = Some(mode);
        self
    }

    /// Sets the rules by which requests match recorded ones.
    pub fn matching(mut self, matching: Matching) -> Self {
        self.matching = matching;
        self
    }

    /// Repeats the response of the last of several equal requests, for code that polls. By default each interaction is
    /// replayed once, and further requests fail.
    pub fn repeat_last(mut self) -> Self {
        self.repeat_last = true;
        self
    }

    /// Marks the values of this header as secret.
    pub fn secret_header(mut self, name: &str) -> Self {
        self.names.headers.insert(name.to_ascii_lowercase());
        self
    }

    /// Keeps the values of this header, which would be masked since its name is unknown or looks like that of a secret.
    pub fn keep_header(mut self, name: &str) -> Self {
        self.names.kept.insert(name.to_ascii_lowercase());
        self
    }

    /// Marks the values of this query parameter as secret, in requests and in all URLs in the recording.
    pub fn secret_query_parameter(mut self, name: &str) -> Self {
        self.names.query.insert(name.to_owned());
        self
    }

    /// Marks the values of this JSON property as secret, at any depth, and those of the form field of that name.
    pub fn secret_property(mut self, name: &str) -> Self {
        self.names.properties.insert(name.to_owned());
        self
    }

    /// Adds a function that finds secrets by their value. It is called with each path and query, header value and body,
    /// and returns the secrets in it. They are replaced in the whole recording.
    ///
    /// ```
    /// use fingerpost::testing::record::Recording;
    ///
    /// let keys = |text: &str| text.split('"').filter(|part| part.starts_with("sk-")).map(str::to_owned).collect();
    /// let recording = Recording::at("tests/recordings/keys.yaml").find_secrets(keys);
    /// ```
    pub fn find_secrets(mut self, find: impl Fn(&str) -> Vec<String> + Send + Sync + 'static) -> Self {
        self.names.finders.push(Arc::new(find));
        self
    }

    /// Opens the recording.
    ///
    /// # Errors
    ///
    /// Fails to replay if the file is missing or not a recording. Fails to record without a transport, set by
    /// [`over`](Self::over), or if another recording of this process writes the same file.
    #[track_caller]
    pub fn open(self) -> Result<Recording, RecordingError> {
        let opened = std::panic::Location::caller();
        let Self { path, transport, mode, mut names, matching, repeat_last } = self;
        names.kept.extend(matching.headers().filter(|name| !is_secret_name(name)).cloned());
        let names = Arc::new(names);
        let mode = mode.map_or_else(|| mode_of(&path), Ok)?;
        let side = match mode {
            Mode::Replay => Side::Play(Tape::new(file::read(&path)?, matching, repeat_last)),
            Mode::Record => {
                let transport = transport.ok_or_else(|| {
                    RecordingError::new(&path, "missing transport for recording: set one with `over`")
                })?;
                Side::Record(Arc::new(Log::new(Claim::new(path.clone(), opened)?, Arc::clone(&names))), transport)
            }
        };
        Ok(Recording { shared: Arc::new(Shared { path, names, side }) })
    }
}

impl fmt::Debug for RecordingBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, transport: _, mode, names, matching, repeat_last } = self;
        let mut shown = f.debug_struct("RecordingBuilder");
        shown.field("path", path).field("mode", mode).field("names", names).field("matching", matching);
        shown.field("repeat_last", repeat_last).finish_non_exhaustive()
    }
}

/// Returns the mode that the environment selects.
fn mode_of(path: &std::path::Path) -> Result<Mode, RecordingError> {
    match std::env::var(VARIABLE).as_deref() {
        Err(std::env::VarError::NotPresent) | Ok("" | "0") => Ok(Mode::Replay),
        Ok("1") => Ok(Mode::Record),
        _ => Err(RecordingError::new(
            path,
            format_args!("invalid value of {VARIABLE}: expected 1 to record, or 0 to replay"),
        )),
    }
}
