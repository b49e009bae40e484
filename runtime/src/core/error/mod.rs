//! What a failed call says.
//!
//! A message names endpoint, method, template and status: never a filled-in path, a query value, a header or a body.

mod call_error;
mod declared;

use std::any::Any;
use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub use self::call_error::CallError;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::response::{DecodeError, RawResponse};
use crate::core::retry_after::retry_after;
use crate::core::transport_error::{Sent, TransportError};

/// Why a call failed, whichever endpoint it was: what `?` makes of every [`CallError`].
///
/// ```
/// # use fingerpost::Error;
/// fn advice(error: &Error) -> &'static str {
///     if error.is_auth() {
///         "check the credentials"
///     } else if error.is_connect() {
///         "check the address"
///     } else if error.is_timeout() {
///         "try again, with more time"
///     } else {
///         "see the status"
///     }
/// }
/// ```
#[derive(Clone)]
pub struct Error {
    inner: Arc<Inner>,
    declared: Option<DeclaredError>,
}

/// A declared error whose type is not known here.
pub(crate) type DeclaredError = Arc<dyn Any + Send + Sync>;

struct Inner {
    endpoint: Option<&'static EndpointDescriptor>,
    attempts: Attempts,
    note: Option<&'static str>,
    kind: Kind,
}

pub(crate) enum Kind {
    /// The client cannot be built like this.
    Config(String),
    /// An argument that no request can carry.
    Argument { name: &'static str, problem: &'static str },
    /// A value that no request can carry, refused when it was made.
    Value(Cow<'static, str>),
    /// The arguments make an address that is longer than `http::Uri` holds.
    AddressTooLong,
    /// A body that cannot be written as JSON.
    Encode(serde_json::Error),
    /// No credentials could be had.
    Auth(Error),
    /// The transport failed.
    Transport(TransportError),
    /// A time limit ran out.
    Timeout { limit: Limit, after: Duration },
    /// An answer that is no success.
    Status { response: RawResponse, undecodable: Option<DecodeError> },
    /// A success that is not what was declared.
    Decode { response: RawResponse, error: DecodeError },
    /// One of the items of a streamed answer, or what is between them, cannot be read.
    Item(String),
    /// The link to the next page leads nowhere we go.
    Page(&'static str),
    /// A header of an answer is not what was declared.
    Header(String),
    /// An answer larger than the client takes.
    TooLarge { status: StatusCode, limit: usize },
}

/// What is known of all attempts of a call together.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Attempts {
    /// How many there were.
    pub(crate) made: u32,
    /// The server may have seen one of them, and no answer says what became of it.
    pub(crate) unsettled: bool,
}

/// Which time limit ran out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Limit {
    Attempt,
    Call,
    Deadline,
}

impl Error {
    pub(crate) fn new(endpoint: &'static EndpointDescriptor, kind: Kind) -> Self {
        let inner = Inner { endpoint: Some(endpoint), attempts: Attempts::default(), note: None, kind };
        Self { inner: Arc::new(inner), declared: None }
    }

    pub(crate) fn sent(
        endpoint: &'static EndpointDescriptor,
        attempts: Attempts,
        note: Option<&'static str>,
        kind: Kind,
    ) -> Self {
        let inner = Inner { endpoint: Some(endpoint), attempts, note, kind };
        Self { inner: Arc::new(inner), declared: None }
    }

    /// An answer that is no success.
    pub(crate) fn of_status(
        endpoint: &'static EndpointDescriptor,
        attempts: Attempts,
        note: Option<&'static str>,
        response: RawResponse,
        declared: Option<Result<DeclaredError, DecodeError>>,
    ) -> Self {
        let (declared, undecodable) = match declared {
            Some(Ok(value)) => (Some(value), None),
            Some(Err(error)) => (None, Some(error)),
            None => (None, None),
        };
        let error = Self::sent(endpoint, attempts, note, Kind::Status { response, undecodable });
        Self { declared, ..error }
    }

    /// The client or a part of it cannot be built as asked for. For builders on top of [`Client`](crate::Client).
    pub fn config(problem: impl Into<String>) -> Self {
        let kind = Kind::Config(problem.into());
        let inner = Inner { endpoint: None, attempts: Attempts::default(), note: None, kind };
        Self { inner: Arc::new(inner), declared: None }
    }

    /// A header of an answer that is not what was declared. Its value is not told.
    pub(crate) fn header(name: &str, expected: &str) -> Self {
        let kind = Kind::Header(format!("the header `{name}` of the answer is no {expected}"));
        let inner = Inner { endpoint: None, attempts: Attempts::default(), note: None, kind };
        Self { inner: Arc::new(inner), declared: None }
    }

    /// A value that no request can carry, of a type that says so when it is made.
    pub(crate) fn argument(problem: impl Into<Cow<'static, str>>) -> Self {
        let inner =
            Inner { endpoint: None, attempts: Attempts::default(), note: None, kind: Kind::Value(problem.into()) };
        Self { inner: Arc::new(inner), declared: None }
    }

    pub(crate) fn kind(&self) -> &Kind {
        &self.inner.kind
    }

    /// The endpoint that was called; `None` if the client could not even be built.
    pub fn endpoint(&self) -> Option<&'static EndpointDescriptor> {
        self.inner.endpoint
    }

    /// How many requests went out for this call, or at least started to.
    pub fn attempts(&self) -> u32 {
        self.inner.attempts.made
    }

    /// The client could not be built: a setting is missing or wrong.
    pub fn is_config(&self) -> bool {
        matches!(self.inner.kind, Kind::Config(_))
    }

    /// An argument was refused, before anything was sent.
    pub fn is_argument(&self) -> bool {
        matches!(self.inner.kind, Kind::Argument { .. } | Kind::Value(_) | Kind::AddressTooLong | Kind::Encode(_))
    }

    /// No credentials could be had: the login failed. Its own error is the [source](StdError::source).
    pub fn is_auth(&self) -> bool {
        matches!(self.inner.kind, Kind::Auth(_))
    }

    /// The login's own error, if that is why the call failed.
    pub fn auth_error(&self) -> Option<&Error> {
        match &self.inner.kind {
            Kind::Auth(error) => Some(error),
            _ => None,
        }
    }

    /// A time limit ran out: of an attempt, of the whole call, of connecting, or of an answer that stalled.
    pub fn is_timeout(&self) -> bool {
        match &self.inner.kind {
            Kind::Timeout { .. } => true,
            Kind::Transport(error) => error.is_timeout(),
            Kind::Auth(error) => error.is_timeout(),
            _ => false,
        }
    }

    /// The answer began and then came too slowly ([`StallLimit`](crate::StallLimit)). It
    /// [`is_timeout`](Self::is_timeout), too.
    pub fn is_stall(&self) -> bool {
        match &self.inner.kind {
            Kind::Transport(error) => error.is_stall(),
            Kind::Auth(error) => error.is_stall(),
            _ => false,
        }
    }

    /// No connection could be made, so nothing was sent: not this time. If an earlier attempt may have been, the
    /// error [`is_outcome_unknown`](Self::is_outcome_unknown) too.
    pub fn is_connect(&self) -> bool {
        match &self.inner.kind {
            Kind::Transport(error) => error.sent() == Sent::Never,
            Kind::Auth(error) => error.is_connect(),
            _ => false,
        }
    }

    /// The request may have reached the server, in the last attempt or in one before, and no answer says what became
    /// of it. A write may have happened.
    pub fn is_outcome_unknown(&self) -> bool {
        let no_answer = matches!(self.inner.kind, Kind::Transport(_) | Kind::Timeout { .. } | Kind::Auth(_));
        no_answer && self.inner.attempts.unsettled
    }

    /// The answer was a success, but not what the endpoint declares; or an item of a streamed one, a declared header or
    /// the link to the next page is not.
    pub fn is_decode(&self) -> bool {
        matches!(self.inner.kind, Kind::Decode { .. } | Kind::Item(_) | Kind::Page(_) | Kind::Header(_))
    }

    /// The answer was larger than the client takes.
    pub fn is_too_large(&self) -> bool {
        matches!(self.inner.kind, Kind::TooLarge { .. })
    }

    /// The status, if there was an answer.
    pub fn status(&self) -> Option<StatusCode> {
        match &self.inner.kind {
            Kind::Status { response, .. } | Kind::Decode { response, .. } => Some(response.status),
            Kind::TooLarge { status, .. } => Some(*status),
            _ => None,
        }
    }

    /// The whole answer, if there was one: status, headers and the body as it came.
    pub fn response(&self) -> Option<&RawResponse> {
        match &self.inner.kind {
            Kind::Status { response, .. } | Kind::Decode { response, .. } => Some(response),
            _ => None,
        }
    }

    /// The headers of the answer, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.response().map(RawResponse::headers)
    }

    /// The body of the answer as it came, if there was one.
    pub fn body(&self) -> Option<&Bytes> {
        self.response().map(RawResponse::body)
    }

    /// How the body of the answer begins, for a person who looks into a failure: up to 200 characters on one line. It
    /// is in no message, as a body can hold anything, a secret too.
    pub fn snippet(&self) -> Option<String> {
        const LENGTH: usize = 200;
        let body = self.body()?;
        // No character takes more than four bytes.
        let begin = String::from_utf8_lossy(body.get(..4 * LENGTH).unwrap_or(body));
        let characters = begin.chars().map(|char| if char.is_control() { ' ' } else { char });
        Some(characters.take(LENGTH).collect())
    }

    /// How long the server asked to be left alone (RFC 9110, section 10.2.3), if it did.
    pub fn retry_after(&self) -> Option<Duration> {
        self.headers().and_then(retry_after)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { endpoint, attempts, note, kind } = &*self.inner;
        if let Some(endpoint) = endpoint {
            write!(f, "{endpoint}: ")?;
        }
        match kind {
            Kind::Config(problem) | Kind::Header(problem) => f.write_str(problem)?,
            Kind::Argument { name, problem } => write!(f, "argument `{name}` {problem}; nothing was sent")?,
            Kind::Value(problem) => f.write_str(problem)?,
            Kind::AddressTooLong => {
                f.write_str("the arguments make an address of more than 65,534 bytes; nothing was sent")?;
            }
            Kind::Encode(_) => f.write_str("the body cannot be written as JSON; nothing was sent")?,
            Kind::Auth(_) => f.write_str("no credentials could be had")?,
            Kind::Transport(error) => write!(f, "{error}")?,
            Kind::Timeout { limit: Limit::Attempt, after } => write!(f, "no complete answer within {after:?}")?,
            Kind::Timeout { limit: Limit::Call, after } => write!(f, "not done within the {after:?} of the call")?,
            Kind::Timeout { limit: Limit::Deadline, after } => {
                write!(f, "not done by the deadline of the call, which was {after:?} away")?;
            }
            Kind::Page(problem) => write!(f, "the next page cannot be asked for: its link {problem}")?,
            Kind::Status { response, undecodable } => {
                write!(f, "{}", response.status)?;
                if let Some(error) = undecodable {
                    write!(f, ", with a body that is not the declared one ({error})")?;
                }
            }
            Kind::Decode { response, error } => {
                let media_type = response.headers.get(http::header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
                // The type alone, and not at any length: a server can write anything there.
                let media_type = media_type.map_or("no content type", |value| value.split(';').next().unwrap_or(value));
                let media_type = media_type.get(..60).unwrap_or(media_type).trim();
                write!(f, "{} with {media_type}, but {error}", response.status)?;
            }
            Kind::Item(problem) => write!(f, "an item of the stream cannot be read: {problem}")?,
            Kind::TooLarge { status, limit } => {
                write!(f, "{status}, but the body is larger than the {limit} bytes this client takes")?;
            }
        }
        if attempts.made > 1 {
            write!(f, ", after {} attempts", attempts.made)?;
        }
        if let Some(note) = note {
            write!(f, " ({note})")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({self}")?;
        let mut source = self.source();
        while let Some(error) = source {
            write!(f, ": {error}")?;
            source = error.source();
        }
        f.write_str(")")
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.inner.kind {
            Kind::Auth(error) => Some(error),
            Kind::Transport(error) => error.source(),
            Kind::Encode(error) => Some(error),
            Kind::Decode { error, .. } => Some(error),
            _ => None,
        }
    }
}
