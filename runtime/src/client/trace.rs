//! What a call tells `tracing`: spans, events and a metric, keyed by OpenTelemetry's
//! [conventions for HTTP clients](https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span).
//!
//! All of it has the target `fingerpost` and, with one exception, the level DEBUG, so the filter `fingerpost=debug`
//! turns it on. Where nobody
//! listens no text is formatted.
//!
//! # Spans
//!
//! Each call is one span, from the moment it is first polled until its result is read; in it, each attempt is one. A
//! call that is refused before anything is sent, for an argument say, has none.
//!
//! | field | of the | what it is |
//! |---|---|---|
//! | `otel.name` | call, attempt | method and template: `GET /things/<id>` |
//! | `otel.kind` | call, attempt | `internal` of a call, `client` of an attempt, which is one request on the wire |
//! | `endpoint` | call | the name of the method that was declared |
//! | `http.request.method` | call, attempt | the method |
//! | `url.template` | call, attempt | the path as it was declared, never as it was filled in |
//! | `server.address`, `server.port` | call, attempt | where the request goes |
//! | `http.request.resend_count` | attempt | which resending it is, from 1; the first attempt has none |
//! | `http.response.status_code` | call, attempt | the status, if an answer came; of a call, that of its last answer |
//! | `error.type` | call, attempt | why it failed, if it did |
//! | `otel.status_code` | call, attempt | `ERROR` if it failed |
//!
//! `error.type` is the status where an answer was no success (`503`), and otherwise one of these:
//!
//! | `error.type` | what happened |
//! |---|---|
//! | `timeout` | a time limit ran out: of connecting, of the attempt or of the call |
//! | `connect` | no connection could be made |
//! | `unprocessed` | the server said that it did nothing with the request |
//! | `disconnect` | the connection failed before an answer came |
//! | `truncated` | the answer broke off |
//! | `too_large` | the answer is larger than the client takes |
//! | `decode` | the answer is a success, but not what was declared; the attempt itself is fine |
//! | `auth` | no credentials could be had |
//! | `cancelled` | the future was dropped |
//!
//! Of a streamed result the spans end when its headers are there: what is read of it afterwards is the caller's time.
//!
//! # Events
//!
//! An event in the call's span tells of each wait before another attempt, with the `error.type` of the last one and the
//! `wait`, of each request that is sent again because its credentials were refused, and of each redirect that is
//! followed. One of level WARN says that a token was to be replaced and the login failed, with its `error.type`.
//!
//! # Metric
//!
//! Each call closes with one event whose field `histogram.http.client.request.duration` is the time it took in seconds,
//! retries and waits included. The fields beside it are those a metric may have: `http.request.method`, `url.template`,
//! `server.address`, `server.port`, `http.response.status_code` and `error.type`. `MetricsLayer` of
//! `tracing-opentelemetry` makes the histogram `http.client.request.duration` of it, as the prefix asks for.
//!
//! # What is never recorded
//!
//! Bodies, headers, query values, filled-in paths and credentials are not, at any level. Neither are the messages of
//! other crates' errors. A transport of your own answers for what it logs itself.
//!
//! # Example
//!
//! To read the spans on a terminal:
//!
//! ```
//! tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG).init();
//! ```

use http::uri::{Authority, Scheme};
use http::{StatusCode, Uri};
use tokio::time::{Duration, Instant};
use tracing::{Level, Span, debug, debug_span, enabled, field, warn};

use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::{Error, Kind};
use crate::core::transport_error::{Sent, TransportError};

pub(crate) const TIMEOUT: &str = "timeout";
pub(crate) const TOO_LARGE: &str = "too_large";
const CANCELLED: &str = "cancelled";

/// A span of a call or an attempt, with the fields that both have. Whole numbers are `i64`: OpenTelemetry's attributes
/// have no other, and `tracing-opentelemetry` makes text of `u64`.
macro_rules! request_span {
    ($name:literal, $kind:literal, $endpoint:expr, $uri:expr, { $($more:tt)* }) => {{
        let (endpoint, uri) = ($endpoint, $uri);
        debug_span!(
            target: "fingerpost",
            $name,
            otel.name = %format_args!("{} {}", endpoint.method(), endpoint.template()),
            otel.kind = $kind,
            http.request.method = endpoint.method().as_str(),
            url.template = %endpoint.template(),
            server.address = uri.authority().map(address),
            server.port = i64::from(port(uri)),
            http.response.status_code = field::Empty,
            error.type = field::Empty,
            otel.status_code = field::Empty,
            $($more)*
        )
    }};
}

/// The span of a whole call. Dropped before it has ended, it tells of a call that was cancelled.
pub(crate) struct Call {
    span: Span,
    endpoint: &'static EndpointDescriptor,
    /// What the closing event needs; `None` if nobody listens, or once it has been sent.
    closing: Option<Closing>,
}

struct Closing {
    began: Instant,
    server: Option<Authority>,
    port: u16,
}

impl Call {
    pub(crate) fn new(endpoint: &'static EndpointDescriptor, uri: &Uri) -> Self {
        let span = request_span!("call", "internal", endpoint, uri, { endpoint = endpoint.name() });
        let closing = enabled!(target: "fingerpost", Level::DEBUG).then(|| Closing {
            began: Instant::now(),
            server: uri.authority().cloned(),
            port: port(uri),
        });
        Self { span, endpoint, closing }
    }

    pub(crate) fn span(&self) -> &Span {
        &self.span
    }

    /// The call has a result: the status of its answer, and the `error.type` if it failed.
    pub(crate) fn ended(mut self, status: Option<StatusCode>, error: Option<&str>) {
        self.close(status, error);
    }

    /// The call has no answer to judge.
    pub(crate) fn failed(self, error: &Error) {
        self.ended(error.status(), Some(error_type(error.kind())));
    }

    fn close(&mut self, status: Option<StatusCode>, error: Option<&str>) {
        let Some(Closing { began, server, port }) = self.closing.take() else { return };
        record(&self.span, status, error);
        debug!(
            target: "fingerpost",
            parent: &self.span,
            {
                histogram.http.client.request.duration = began.elapsed().as_secs_f64(),
                http.request.method = self.endpoint.method().as_str(),
                url.template = %self.endpoint.template(),
                server.address = server.as_ref().map(address),
                server.port = i64::from(port),
                http.response.status_code = status.map(|status| i64::from(status.as_u16())),
                error.type = error,
            },
            "the call is over",
        );
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.close(None, Some(CANCELLED));
    }
}

/// The span of one attempt. Dropped before it has ended, it tells of an attempt that was cancelled.
pub(crate) struct Attempt {
    span: Span,
    ended: bool,
}

impl Attempt {
    /// `before` is how many requests of this call went out before.
    pub(crate) fn new(endpoint: &EndpointDescriptor, uri: &Uri, before: u32) -> Self {
        let before = (before > 0).then_some(i64::from(before));
        let span = request_span!("attempt", "client", endpoint, uri, { http.request.resend_count = before });
        Self { span, ended: false }
    }

    pub(crate) fn span(&self) -> &Span {
        &self.span
    }

    /// An answer has begun, whatever becomes of it.
    pub(crate) fn answered(&self, status: StatusCode) {
        record(&self.span, Some(status), None);
    }

    /// The attempt is over; `error` is its `error.type` if it failed.
    pub(crate) fn ended(mut self, error: Option<&str>) {
        self.ended = true;
        record(&self.span, None, error);
    }
}

impl Drop for Attempt {
    fn drop(&mut self) {
        if !self.ended {
            record(&self.span, None, Some(CANCELLED));
        }
    }
}

fn record(span: &Span, status: Option<StatusCode>, error: Option<&str>) {
    if let Some(status) = status {
        span.record("http.response.status_code", i64::from(status.as_u16()));
    }
    if let Some(error) = error {
        span.record("error.type", error).record("otel.status_code", "ERROR");
    }
}

/// The port of an address, written out or not.
fn port(uri: &Uri) -> u16 {
    let usual = if uri.scheme() == Some(&Scheme::HTTP) { 80 } else { 443 };
    uri.port_u16().unwrap_or(usual)
}

/// An IPv6 address goes without its brackets, which belong to URLs.
fn address(server: &Authority) -> &str {
    server.host().trim_start_matches('[').trim_end_matches(']')
}

/// The server refused the credentials, and the request is sent again with others.
pub(crate) fn replay() {
    debug!(target: "fingerpost", { error.type = "401" }, "the credentials were refused; sending again with others");
}

/// The server sends the request elsewhere at its own origin.
pub(crate) fn redirect() {
    debug!(target: "fingerpost", "redirected within the origin; sending again there");
}

/// A token was to be replaced before it expires, and the login failed. The login's own words may hold anything.
pub(crate) fn refresh_failed(error: &Error) {
    warn!(target: "fingerpost", { error.type = error_type(error.kind()) }, "no new token could be had before the old one expires");
}

/// A new token is used, but others will not find it.
pub(crate) fn token_not_stored(error: &Error) {
    warn!(target: "fingerpost", { error.type = error_type(error.kind()) }, "a new token could not be put into its store");
}

/// What stands in a store is no token.
#[cfg(feature = "token-file")]
pub(crate) fn stored_token_unreadable() {
    warn!(target: "fingerpost", "a file of the token store holds no token; logging in anew");
}

/// An attempt has failed, and another follows.
pub(crate) fn retry(error: &str, wait: Duration) {
    debug!(target: "fingerpost", { error.type = error, ?wait }, "attempt failed; trying again after a wait");
}

pub(crate) fn transport_error_type(error: &TransportError) -> &'static str {
    match error.sent() {
        _ if error.is_timeout() => TIMEOUT,
        Sent::Never => "connect",
        Sent::Unprocessed => "unprocessed",
        Sent::Maybe => "disconnect",
        Sent::Answered => "truncated",
    }
}

pub(crate) fn error_type(kind: &Kind) -> &str {
    match kind {
        Kind::Status { response, .. } => response.status.as_str(),
        Kind::Timeout { .. } => TIMEOUT,
        Kind::Transport(error) => transport_error_type(error),
        Kind::TooLarge { .. } => TOO_LARGE,
        Kind::Auth(_) => "auth",
        Kind::Decode { .. } | Kind::Item(_) | Kind::Page(_) | Kind::Header(_) => "decode",
        // Refused before anything is sent, so before there is a span; `_OTHER` is the conventions' word.
        Kind::Config(_) | Kind::Argument { .. } | Kind::Value(_) | Kind::AddressTooLong | Kind::Encode(_) => "_OTHER",
    }
}
