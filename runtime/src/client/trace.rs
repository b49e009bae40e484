//! Instrumentation with `tracing`: spans, events and a metric, named after OpenTelemetry's [conventions for HTTP
//! clients](https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span).
//!
//! The target is `fingerpost`, and the level is DEBUG except for warnings about tokens, so the filter
//! `fingerpost=debug` enables everything. Nothing is formatted unless a subscriber is interested.
//!
//! # Spans
//!
//! Each call has a span from its first poll until its result is read, and each attempt has a span within it. A call
//! that is rejected before anything is sent, for example because of an invalid argument, has no span.
//!
//! | field | span | meaning |
//! |---|---|---|
//! | `otel.name` | call, attempt | method and template: `GET /things/<id>` |
//! | `otel.kind` | call, attempt | `internal` for calls, `client` for attempts, each of which is one request |
//! | `endpoint` | call | the name of the declared method |
//! | `http.request.method` | call, attempt | the method |
//! | `url.template` | call, attempt | the path template, never a filled-in path |
//! | `server.address`, `server.port` | call, attempt | the server that the request is sent to |
//! | `http.request.resend_count` | attempt | the ordinal of the resend, from 1; absent for the first attempt |
//! | `http.response.status_code` | call, attempt | the status, if there was a response; for a call, of the last one |
//! | `error.type` | call, attempt | the cause of the failure, if it failed |
//! | `otel.status_code` | call, attempt | `ERROR` if it failed |
//!
//! `error.type` is the status of an error response (`503`), or one of these:
//!
//! | `error.type` | cause |
//! |---|---|
//! | `timeout` | a time limit ran out: of connecting, of the attempt or of the call |
//! | `connect` | the connection could not be established |
//! | `unprocessed` | the server stated that it did not process the request |
//! | `disconnect` | the connection failed before the response |
//! | `truncated` | the connection failed during the response |
//! | `too_large` | the response exceeds the client's limit |
//! | `decode` | the success response does not match the declaration; the attempt itself has no error |
//! | `auth` | authentication failed |
//! | `rate_limited` | not sent, since the server's rate limit is exhausted |
//! | `cancelled` | the future was dropped |
//!
//! The spans of a streamed result end with its headers; they do not include the time that the caller reads it.
//!
//! # Events
//!
//! The call's span contains an event for each wait before a retry, with the `error.type` of the last attempt and the
//! `wait`; for each request that is sent again because its credentials were rejected; and for each redirect that is
//! followed. Events of level WARN report that a login to refresh a token failed (with its `error.type`), and that a
//! token store could not be read or written.
//!
//! # Metric
//!
//! Each call ends with an event whose field `histogram.http.client.request.duration` is its duration in seconds,
//! including retries and waits. Its other fields are the attributes of the metric: `http.request.method`,
//! `url.template`, `server.address`, `server.port`, `http.response.status_code` and `error.type`. `MetricsLayer` of
//! `tracing-opentelemetry` turns it into the histogram `http.client.request.duration`.
//!
//! # What is never recorded
//!
//! Bodies, headers, query values, filled-in paths, credentials and the messages of other crates' errors are not
//! recorded at any level. This does not cover a custom transport's own logging.
//!
//! # Example
//!
//! To print the spans to a terminal:
//!
//! ```
//! tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG).init();
//! ```

use http::uri::Authority;
use http::{Method, StatusCode, Uri};
use tokio::time::{Duration, Instant};
use tracing::{Level, Span, debug, debug_span, enabled, field, warn};

use crate::client::base_url::{usual_port, without_brackets};
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::{Error, Kind};
use crate::core::transport_error::{Sent, TransportError};

pub(crate) const TIMEOUT: &str = "timeout";
pub(crate) const DECODE: &str = "decode";
pub(crate) const TOO_LARGE: &str = "too_large";
const CANCELLED: &str = "cancelled";

/// The span of a call or an attempt, with the fields that both have. Integers are `i64`, the only integer type of
/// OpenTelemetry's attributes; `tracing-opentelemetry` converts `u64` to a string.
macro_rules! request_span {
    ($name:literal, $kind:literal, $endpoint:expr, $method:expr, $uri:expr, { $($more:tt)* }) => {{
        let (endpoint, method, uri) = ($endpoint, $method, $uri);
        debug_span!(
            target: "fingerpost",
            $name,
            otel.name = %format_args!("{} {}", method, endpoint.template()),
            otel.kind = $kind,
            http.request.method = method.as_str(),
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

/// The span of a call. If dropped before it is closed, it is recorded as cancelled.
pub(crate) struct Call {
    span: Span,
    endpoint: &'static EndpointDescriptor,
    /// The data of the closing event; `None` without a subscriber, and once it has been sent. Boxed, since a waiting
    /// call holds it, mostly for nobody.
    closing: Option<Box<Closing>>,
}

struct Closing {
    began: Instant,
    server: Option<Authority>,
    port: u16,
}

impl Call {
    pub(crate) fn new(endpoint: &'static EndpointDescriptor, uri: &Uri) -> Self {
        let span = request_span!("call", "internal", endpoint, endpoint.method(), uri, { endpoint = endpoint.name() });
        let closing = enabled!(target: "fingerpost", Level::DEBUG)
            .then(|| Box::new(Closing { began: Instant::now(), server: uri.authority().cloned(), port: port(uri) }));
        Self { span, endpoint, closing }
    }

    pub(crate) fn span(&self) -> &Span {
        &self.span
    }

    /// Closes the call with the status of its response, and with the `error.type` if it failed.
    pub(crate) fn ended(mut self, status: Option<StatusCode>, error: Option<&str>) {
        self.close(status, error);
    }

    /// Closes a call that failed without a response.
    pub(crate) fn failed(self, error: &Error) {
        self.ended(error.status(), Some(error_type(error.kind())));
    }

    fn close(&mut self, status: Option<StatusCode>, error: Option<&str>) {
        let Some(closing) = self.closing.take() else { return };
        let Closing { began, server, port } = *closing;
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
            "call finished",
        );
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.close(None, Some(CANCELLED));
    }
}

/// The span of one attempt. If dropped before it is closed, it is recorded as cancelled.
pub(crate) struct Attempt {
    span: Span,
    ended: bool,
}

impl Attempt {
    /// `before` is the number of requests already sent for this call.
    pub(crate) fn new(endpoint: &EndpointDescriptor, method: &Method, uri: &Uri, before: u32) -> Self {
        let before = (before > 0).then_some(i64::from(before));
        let span = request_span!("attempt", "client", endpoint, method, uri, { http.request.resend_count = before });
        Self { span, ended: false }
    }

    pub(crate) fn span(&self) -> &Span {
        &self.span
    }

    /// Records the status of the response, whose body is still to come.
    pub(crate) fn responded(&self, status: StatusCode) {
        record(&self.span, Some(status), None);
    }

    /// Closes the attempt, with its `error.type` if it failed.
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

/// Returns the port of an address, or the default port of its scheme.
fn port(uri: &Uri) -> u16 {
    uri.port_u16().unwrap_or_else(|| usual_port(uri.scheme()))
}

/// Returns the host, without the brackets of an IPv6 address, which are URL syntax.
fn address(server: &Authority) -> &str {
    without_brackets(server.host())
}

/// Records that credentials were rejected and the request is sent again with new ones.
pub(crate) fn replay() {
    debug!(target: "fingerpost", { error.type = "401" }, "credentials rejected; sending the request again with new ones");
}

/// Records that a redirect is followed.
pub(crate) fn redirect() {
    debug!(target: "fingerpost", "following a redirect within the origin");
}

/// Records that an early refresh of a token failed. The error's message is left out, since it may contain anything.
pub(crate) fn refresh_failed(error: &Error) {
    warn!(target: "fingerpost", { error.type = error_type(error.kind()) }, "cannot refresh the token; using the old one until it expires");
}

/// Records that a new token is used but could not be stored for others.
pub(crate) fn token_not_stored(error: &Error) {
    warn!(target: "fingerpost", { error.type = error_type(error.kind()) }, "cannot store the new token");
}

/// Records an invalid entry of a token store.
#[cfg(feature = "token-file")]
pub(crate) fn stored_token_unreadable() {
    warn!(target: "fingerpost", "invalid file in the token store; logging in again");
}

/// Records a retry.
pub(crate) fn retry(error: &str, wait: Duration) {
    debug!(target: "fingerpost", { error.type = error, ?wait }, "attempt failed; retrying after a wait");
}

pub(crate) fn transport_error_type(error: &TransportError) -> &'static str {
    match error.sent() {
        _ if error.is_timeout() => TIMEOUT,
        Sent::Never => "connect",
        Sent::Unprocessed => "unprocessed",
        Sent::Maybe => "disconnect",
        Sent::Responded => "truncated",
    }
}

pub(crate) fn error_type(kind: &Kind) -> &str {
    match kind {
        Kind::Status { response, .. } => response.status.as_str(),
        Kind::Timeout { .. } => TIMEOUT,
        Kind::Transport(error) => transport_error_type(error),
        Kind::TooLarge { .. } => TOO_LARGE,
        Kind::Auth(_) => "auth",
        Kind::RateLimited(_) => "rate_limited",
        Kind::Decode { .. } | Kind::Item(_) | Kind::Page(_) | Kind::Header(_) => DECODE,
        // These are rejected before there is a span; `_OTHER` is the conventions' fallback.
        Kind::Config(_)
        | Kind::SessionEnded(_)
        | Kind::Argument { .. }
        | Kind::Value(_)
        | Kind::AddressTooLong
        | Kind::Encode(_) => "_OTHER",
    }
}
