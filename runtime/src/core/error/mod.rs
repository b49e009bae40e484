//! The error of a failed call.
//!
//! A message contains the endpoint, method, template and status, but never a filled-in path, a query value, a header or
//! a body. A declared error whose type is an error itself is the source, with secrets masked.

mod always_declared;
mod call_error;
mod declared;
mod message;

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub use self::always_declared::AlwaysDeclared;
pub use self::call_error::CallError;
use crate::core::declared_errors::DeclaredError;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::response::{DecodeError, RawResponse};
use crate::core::retry_after::retry_after;
use crate::core::transport_error::{Sent, TransportError};

/// The error of a failed call of any endpoint. `?` converts a [`CallError`] into it.
///
/// ```
/// # use fingerpost::Error;
/// fn advice(error: &Error) -> &'static str {
///     if error.is_auth() {
///         "check the credentials"
///     } else if error.is_tls() {
///         "check the certificate"
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

struct Inner {
    endpoint: Option<&'static EndpointDescriptor>,
    attempts: Attempts,
    note: Option<&'static str>,
    kind: Kind,
}

pub(crate) enum Kind {
    /// An invalid setting of the client.
    Config(String),
    /// A person has to sign in again.
    SessionEnded(String),
    /// An argument that cannot be encoded.
    Argument { name: &'static str, problem: &'static str },
    /// A value that cannot be encoded, rejected when it was created.
    Value(Cow<'static, str>),
    /// A URL longer than `http::Uri` allows.
    AddressTooLong,
    /// A body that cannot be serialized as JSON.
    Encode(serde_json::Error),
    /// Authentication failed.
    Auth(Error),
    /// The transport failed.
    Transport(TransportError),
    /// The server's rate limit is exhausted for this time.
    RateLimited(Duration),
    /// A time limit ran out.
    Timeout { limit: Limit, after: Duration },
    /// A response with an error status.
    Status { response: RawResponse, undecodable: Option<DecodeError> },
    /// A success response that does not match the declaration.
    Decode { response: RawResponse, error: DecodeError },
    /// An invalid item of a streamed response, or an invalid separator between items.
    Item(String),
    /// An unusable link to the next page, or pages without end.
    Page(String),
    /// A response header that does not match the declaration.
    Header(String),
    /// A response larger than the client's limit.
    TooLarge { status: StatusCode, limit: usize },
}

/// A summary of all attempts of a call.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Attempts {
    /// The number of attempts.
    pub(crate) made: u32,
    /// Set if the server may have processed an attempt that got no response.
    pub(crate) unsettled: bool,
}

/// The time limit that ran out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Limit {
    Attempt,
    Call,
    Deadline,
}

impl Error {
    pub(crate) fn new(endpoint: &'static EndpointDescriptor, kind: Kind) -> Self {
        Self::sent(endpoint, Attempts::default(), None, kind)
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

    /// Creates an error of no call.
    fn without_endpoint(kind: Kind) -> Self {
        Self::of(None, kind)
    }

    fn of(endpoint: Option<&'static EndpointDescriptor>, kind: Kind) -> Self {
        let inner = Inner { endpoint, attempts: Attempts::default(), note: None, kind };
        Self { inner: Arc::new(inner), declared: None }
    }

    /// Creates the error of a body that broke off, of a response of this endpoint, if known.
    pub(crate) fn of_body(endpoint: Option<&'static EndpointDescriptor>, error: TransportError) -> Self {
        Self::of(endpoint, Kind::Transport(error))
    }

    /// Creates the error of a response with an error status.
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

    /// Creates a configuration error, for builders on top of [`Client`](crate::Client).
    pub fn config(problem: impl Into<String>) -> Self {
        Self::without_endpoint(Kind::Config(problem.into()))
    }

    /// Creates the error of a login that cannot succeed until a person has signed in again, for token sources.
    pub fn session_ended(problem: impl Into<String>) -> Self {
        Self::without_endpoint(Kind::SessionEnded(problem.into()))
    }

    /// Creates the error of an invalid response header. The message does not contain its value.
    pub(crate) fn header(name: &str, expected: &str) -> Self {
        Self::without_endpoint(Kind::Header(format!("response header `{name}` is not {expected}")))
    }

    /// Creates the error of a sequence of pages that cannot go on, of calls of any endpoint.
    pub(crate) fn page(problem: String) -> Self {
        Self::without_endpoint(Kind::Page(problem))
    }

    /// Creates the error of a value that cannot be encoded, for types that check it on creation.
    pub(crate) fn argument(problem: impl Into<Cow<'static, str>>) -> Self {
        Self::without_endpoint(Kind::Value(problem.into()))
    }

    pub(crate) fn kind(&self) -> &Kind {
        &self.inner.kind
    }

    /// Returns the endpoint that was called; `None` if the error is not that of a call.
    pub fn endpoint(&self) -> Option<&'static EndpointDescriptor> {
        self.inner.endpoint
    }

    /// Returns the number of requests that were sent, or started to be sent, for this call.
    pub fn attempts(&self) -> u32 {
        self.inner.attempts.made
    }

    /// Returns `true` if a setting is missing or invalid.
    pub fn is_config(&self) -> bool {
        matches!(self.inner.kind, Kind::Config(_))
    }

    /// Returns `true` if an argument was rejected before anything was sent.
    pub fn is_argument(&self) -> bool {
        matches!(self.inner.kind, Kind::Argument { .. } | Kind::Value(_) | Kind::AddressTooLong | Kind::Encode(_))
    }

    /// Returns `true` if the session of a person has ended, so that no call can succeed until they have signed in
    /// again.
    /// Such an error of a call [`is_auth`](Self::is_auth), too.
    pub fn is_session_ended(&self) -> bool {
        match &self.inner.kind {
            Kind::SessionEnded(_) => true,
            Kind::Auth(error) => error.is_session_ended(),
            _ => false,
        }
    }

    /// Returns `true` if authentication failed, usually a login. [`auth_error`](Self::auth_error) returns its error.
    pub fn is_auth(&self) -> bool {
        matches!(self.inner.kind, Kind::Auth(_))
    }

    /// Returns the error of the authentication, if that is why the call failed.
    pub fn auth_error(&self) -> Option<&Error> {
        match &self.inner.kind {
            Kind::Auth(error) => Some(error),
            _ => None,
        }
    }

    /// Returns `true` if a time limit ran out: of an attempt, of the call, of connecting, or the limit on stalled
    /// responses.
    pub fn is_timeout(&self) -> bool {
        match &self.inner.kind {
            Kind::Timeout { .. } => true,
            Kind::Transport(error) => error.is_timeout(),
            Kind::Auth(error) => error.is_timeout(),
            _ => false,
        }
    }

    /// Returns `true` if the response body stalled ([`StallLimit`](crate::StallLimit)).
    /// [`is_timeout`](Self::is_timeout) is then `true` as well.
    pub fn is_stall(&self) -> bool {
        match &self.inner.kind {
            Kind::Transport(error) => error.is_stall(),
            Kind::Auth(error) => error.is_stall(),
            _ => false,
        }
    }

    /// Returns `true` if the last attempt could not connect, so that it sent nothing. If an earlier attempt may have
    /// reached the server, [`is_outcome_unknown`](Self::is_outcome_unknown) is `true` as well.
    pub fn is_connect(&self) -> bool {
        match &self.inner.kind {
            Kind::Transport(error) => error.sent() == Sent::Never,
            Kind::Auth(error) => error.is_connect(),
            _ => false,
        }
    }

    /// Returns `true` if TLS failed, usually because of the server's certificate. The last
    /// [source](std::error::Error::source) tells why. [`is_connect`](Self::is_connect) is then `true` as well, unless
    /// the connection was open already.
    pub fn is_tls(&self) -> bool {
        match &self.inner.kind {
            Kind::Transport(error) => error.is_tls(),
            Kind::Auth(error) => error.is_tls(),
            _ => false,
        }
    }

    /// Returns `true` if an attempt may have reached the server, and no response tells its outcome. A write may have
    /// happened.
    pub fn is_outcome_unknown(&self) -> bool {
        let no_response =
            matches!(self.inner.kind, Kind::Transport(_) | Kind::Timeout { .. } | Kind::Auth(_) | Kind::RateLimited(_));
        no_response && self.inner.attempts.unsettled
    }

    /// Returns `true` if the response is a success, but its body, an item of its stream, a declared header or the link
    /// to the next page does not match the declaration, or if pages repeat themselves.
    pub fn is_decode(&self) -> bool {
        matches!(self.inner.kind, Kind::Decode { .. } | Kind::Item(_) | Kind::Page(_) | Kind::Header(_))
    }

    /// Returns `true` if the response exceeds the client's size limit.
    pub fn is_too_large(&self) -> bool {
        matches!(self.inner.kind, Kind::TooLarge { .. })
    }

    /// Returns the status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        match &self.inner.kind {
            Kind::Status { response, .. } | Kind::Decode { response, .. } => Some(response.status),
            Kind::TooLarge { status, .. } => Some(*status),
            _ => None,
        }
    }

    /// Returns the response, if there was one: its status, its headers and its undecoded body.
    pub fn response(&self) -> Option<&RawResponse> {
        match &self.inner.kind {
            Kind::Status { response, .. } | Kind::Decode { response, .. } => Some(response),
            _ => None,
        }
    }

    /// Returns the headers of the response, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.response().map(RawResponse::headers)
    }

    /// Returns the undecoded body of the response, if there was one.
    pub fn body(&self) -> Option<&Bytes> {
        self.response().map(RawResponse::body)
    }

    /// Returns the beginning of the response body for troubleshooting: up to 200 characters, on one line. It is not
    /// part of any message, since a body may contain secrets.
    pub fn snippet(&self) -> Option<String> {
        const LENGTH: usize = 200;
        let body = self.body()?;
        // A character has at most four bytes.
        let begin = String::from_utf8_lossy(body.get(..4 * LENGTH).unwrap_or(body));
        let characters = begin.chars().map(|char| if char.is_control() { ' ' } else { char });
        Some(characters.take(LENGTH).collect())
    }

    /// Returns `true` if the server's rate limit is exhausted: it responded with 429, or
    /// [`RateLimitHeaders`](crate::RateLimitHeaders) kept the request from being sent.
    pub fn is_rate_limited(&self) -> bool {
        matches!(self.inner.kind, Kind::RateLimited(_)) || self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Returns the wait that the server asks for in `Retry-After` (RFC 9110, section 10.2.3), or in the rate-limit
    /// headers that kept the request from being sent.
    pub fn retry_after(&self) -> Option<Duration> {
        match &self.inner.kind {
            Kind::RateLimited(wait) => Some(*wait),
            _ => self.headers().and_then(retry_after),
        }
    }
}
