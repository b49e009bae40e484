//! Recordings of real answers, and playing them back.
//!
//! A [`Recording`] is a transport with a file behind it. Run with `FINGERPOST_RECORD=1`, it passes requests on to a
//! real transport and writes down what goes by; run without, it answers from the file, without a network and without
//! waiting.
//!
//! ```no_run
//! use fingerpost::testing::record::Recording;
//! use fingerpost::{Client, ReqwestTransport, endpoints};
//!
//! #[endpoints]
//! pub trait Users {
//!     /// A user's name.
//!     #[endpoint(GET "/users/<id>/name")]
//!     fn name(&self, id: i64) -> String;
//! }
//!
//! # async fn test() -> Result<(), Box<dyn std::error::Error>> {
//! let recording = Recording::at("tests/recordings/users.yaml").over(ReqwestTransport::builder().build()?).open()?;
//! let users = Client::builder("https://users.example").transport(recording.clone()).build()?;
//! assert_eq!(users.name(7).await?, "Ada");
//! recording.assert_all_played();
//! # Ok(()) }
//! ```
//!
//! # The file
//!
//! It is YAML, or JSON if its name ends in `.json`, and made to be read and reviewed. An interaction is a `request`
//! with a `response`, with the `failure` of a transport, or `unanswered` if the caller gave up. Text stands as it came,
//! other bodies as `base64`. An answer that was read as a stream has its `chunks`, and comes in the same ones again.
//! How it `ended` says whether it broke off or was not read to its end. The host, trailers and headers that are another
//! each time (`date`, `user-agent`, …) are not recorded.
//!
//! # Secrets
//!
//! They are taken out before anything is written, and stand as `***`:
//!
//! - the headers `authorization`, `proxy-authorization`, `cookie`, `set-cookie`, those named like a secret
//!   (`x-api-key`), and all that [are sensitive](http::HeaderValue::is_sensitive);
//! - arguments declared `#[secret]`;
//! - query parameters, form fields and JSON properties named like a secret: `token`, and what ends in `password`,
//!   `secret`, `api_key`, `access_token`, `refresh_token` or `private_key`, in any spelling;
//! - what [`RecordingBuilder`] is told besides;
//! - and each of these values wherever else it stands in the recording, in the clear or encoded. A value of fewer than
//!   4 bytes is left there, and one of fewer than 8 is looked for as a word, since they are part of much else.
//!
//! A number becomes the text `"***"`. In a body that is compressed, or is a file of some kind, nothing is found.

mod content;
mod difference;
mod error;
mod file;
mod format;
mod log;
mod matching;
mod redact;
mod report;
mod request;
mod scan;
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
use crate::core::transport_error::TransportError;

/// The environment variable that makes recordings be recorded anew.
const VARIABLE: &str = "FINGERPOST_RECORD";

/// Whether a recording is made or played.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mode {
    /// Requests are answered from the file.
    Replay,
    /// Requests go to the real service, and the file is written.
    Record,
}

/// A transport that plays a recording, or makes it; clones are the same recording.
///
/// A file is written by [`save`](Self::save), or when the last clone is gone, with all answers that were still read
/// from: whole or not at all. It is not written if a clone is dropped while its thread panics, since the recording of a
/// test that failed is half of one; the file is then as it was. Two recordings cannot be made in one file at once.
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

/// What a recording is to be: from [`Recording::at`] to [`open`](Self::open).
#[must_use = "a recording is there once it is opened"]
pub struct RecordingBuilder {
    path: PathBuf,
    transport: Option<Box<dyn Transport>>,
    mode: Option<Mode>,
    names: SecretNames,
    matching: Matching,
    repeat_last: bool,
}

impl Recording {
    /// The recording in this file. A relative path counts from where the test runs, which under cargo is the folder of
    /// its package.
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

    /// Whether it is made or played.
    pub fn mode(&self) -> Mode {
        match self.shared.side {
            Side::Play(_) => Mode::Replay,
            Side::Record(..) => Mode::Record,
        }
    }

    /// Writes the file now, if the recording is being made; what comes later is written when the last clone is gone.
    ///
    /// An answer that is still being read is in it as far as it was read. Fails if the file cannot be written.
    pub fn save(&self) -> Result<(), RecordingError> {
        match &self.shared.side {
            Side::Play(_) => Ok(()),
            Side::Record(log, _) => log.save(),
        }
    }

    /// Checks that all that is recorded was asked for, and nothing else. A recording that is being made has no such
    /// faults.
    ///
    /// # Panics
    ///
    /// If not, with a list of both.
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
            Side::Play(_) => vec![("recording played", path)],
            Side::Record(_, transport) => {
                let mut settings = transport.settings();
                settings.push(("recording made", path));
                settings
            }
        }
    }
}

/// The file and the mode; nothing of what is recorded.
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
    /// What carries the requests when the recording is made. Playing needs none.
    pub fn over(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// Makes it or plays it, whatever the environment says. By default it is made if `FINGERPOST_RECORD` is `1`, and
    /// otherwise played.
    pub fn mode(mut self, mode: Mode) -> Self {
        self.mode = Some(mode);
        self
    }

    /// Which recorded request a request is taken for.
    pub fn matching(mut self, matching: Matching) -> Self {
        self.matching = matching;
        self
    }

    /// Lets the last of several equal requests answer all that come after it: for code that polls. By default each
    /// interaction is played once, and one request more fails.
    pub fn repeat_last(mut self) -> Self {
        self.repeat_last = true;
        self
    }

    /// Takes the values of this header for secrets.
    pub fn secret_header(mut self, name: &str) -> Self {
        self.names.headers.insert(name.to_ascii_lowercase());
        self
    }

    /// Takes the values of this query parameter for secrets, in requests and in all addresses that a text holds.
    pub fn secret_query_parameter(mut self, name: &str) -> Self {
        self.names.query.insert(name.to_owned());
        self
    }

    /// Takes the values of this JSON property for secrets, wherever it stands, and those of the form field.
    pub fn secret_property(mut self, name: &str) -> Self {
        self.names.properties.insert(name.to_owned());
        self
    }

    /// Finds secrets that no name tells: the function gets each path with its query, header value and body, and returns
    /// the secrets that it sees in it. They are taken out of the whole recording.
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

    /// Opens it.
    ///
    /// To play it, the file has to be there and to be a recording. To make it, a transport has to be given by
    /// [`over`](Self::over), and nobody else may be making one in the same file.
    #[track_caller]
    pub fn open(self) -> Result<Recording, RecordingError> {
        let opened = std::panic::Location::caller();
        let Self { path, transport, mode, names, matching, repeat_last } = self;
        let names = Arc::new(names);
        let mode = mode.map_or_else(|| mode_of(&path), Ok)?;
        let side = match mode {
            Mode::Replay => Side::Play(Tape::new(file::read(&path)?, matching, repeat_last)),
            Mode::Record => {
                let transport = transport.ok_or_else(|| {
                    RecordingError::new(&path, "a recording is made over a transport; give it one by `over`")
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

/// What the environment says.
fn mode_of(path: &std::path::Path) -> Result<Mode, RecordingError> {
    match std::env::var(VARIABLE).as_deref() {
        Err(std::env::VarError::NotPresent) | Ok("" | "0") => Ok(Mode::Replay),
        Ok("1") => Ok(Mode::Record),
        _ => Err(RecordingError::new(
            path,
            format_args!("{VARIABLE} has a value that means nothing: 1 records, and 0 or none plays"),
        )),
    }
}
