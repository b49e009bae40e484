//! Preparation of requests and classification of failures, for all transports of this crate.

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, USER_AGENT};
use http::{HeaderMap, HeaderValue, Method};
use http_body::Body as _;

use super::codings::ask_for_codings;
use super::{is_tls, sources};
use crate::core::body::{Body, SizedBody};
use crate::core::transport_error::{HeadersTooLarge, TransportError};

/// Adds the headers of the transport to a request, unless it has them.
pub(super) fn complete(request: &mut http::Request<Body>, gzip: bool) {
    say_that_there_is_no_body(request);
    if gzip {
        ask_for_codings(request.headers_mut());
    }
    name_the_program(request.headers_mut());
}

/// Sets the user agent, unless the request has one.
fn name_the_program(headers: &mut HeaderMap) {
    const NAME: HeaderValue = HeaderValue::from_static(concat!("fingerpost/", env!("CARGO_PKG_VERSION")));
    headers.entry(USER_AGENT).or_insert(NAME);
}

/// Sets `Content-Length: 0` for methods that usually have a body (RFC 9110, section 8.6). hyper leaves it out, and some
/// servers then respond with 411.
fn say_that_there_is_no_body(request: &mut http::Request<Body>) {
    let customary = matches!(*request.method(), Method::POST | Method::PUT | Method::PATCH | Method::QUERY);
    if customary && request.body().size_hint().exact() == Some(0) {
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
}

/// Returns the body in memory, or a stream. A stream of known size is sent with `Content-Length`, and must have that
/// size; any other is sent in chunks.
pub(super) fn checked(body: Body) -> Result<Bytes, Body> {
    body.into_bytes().map_err(|body| match body.size_hint().exact() {
        Some(bytes) => Body::wrap(SizedBody::new(body, bytes)),
        None => body,
    })
}

/// Returns the error of a response with too many or too long headers, if that is the cause.
pub(super) fn too_large(error: &(dyn std::error::Error + 'static), max_headers: usize) -> Option<TransportError> {
    let mut parsing = sources(error).filter_map(|error| error.downcast_ref());
    parsing
        .any(hyper::Error::is_parse_too_large)
        .then(|| TransportError::body(HeadersTooLarge(max_headers)).permanent())
}

/// The failure of a request, as far as its client knows it.
pub(super) struct Failure {
    /// Nothing of the request was written.
    pub(super) never_sent: bool,
    /// A time limit of the transport passed.
    pub(super) timeout: bool,
    /// The request cannot be sent at all.
    pub(super) invalid: bool,
}

impl Failure {
    /// Determines how far the request got, and what a caller may do about it.
    pub(super) fn classify(self, error: impl std::error::Error + Send + Sync + 'static) -> TransportError {
        let tls = is_tls(&error);
        let mut classified = match (is_unprocessed(&error), self.never_sent) {
            (true, _) => TransportError::unprocessed(error),
            (false, true) => TransportError::connect(error),
            (false, false) => TransportError::new(error),
        };
        if self.timeout {
            classified = classified.timed_out();
        }
        if tls {
            classified = classified.tls();
        }
        if self.invalid {
            classified = classified.permanent();
        }
        classified
    }
}

/// Returns `true` if the server states that it did not process an HTTP/2 stream (RFC 9113, section 8.7): it refused the
/// stream, or sent a graceful GOAWAY with a lower last stream.
fn is_unprocessed(error: &(dyn std::error::Error + 'static)) -> bool {
    sources(error).filter_map(|error| error.downcast_ref::<h2::Error>()).any(|error| {
        let refused = error.is_reset() && error.reason() == Some(h2::Reason::REFUSED_STREAM);
        let gone = error.is_go_away() && error.reason() == Some(h2::Reason::NO_ERROR);
        error.is_remote() && (refused || gone)
    })
}
