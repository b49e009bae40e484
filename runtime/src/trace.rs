//! Spans and events, keyed by the OpenTelemetry conventions for HTTP clients. Values, headers and bodies never appear.

use std::time::Duration;

use http::StatusCode;
use tracing::{Span, debug, debug_span};

use crate::attempt::Outgoing;

/// The span of a whole call.
pub(crate) fn call(outgoing: &Outgoing) -> Span {
    debug_span!(
        "call",
        endpoint = outgoing.endpoint.name(),
        http.request.method = outgoing.endpoint.method().as_str(),
        url.template = outgoing.endpoint.template(),
        server.address = outgoing.uri.host(),
        server.port = outgoing.port(),
    )
}

/// An answer has come.
pub(crate) fn answer(status: StatusCode) {
    debug!(http.response.status_code = status.as_u16(), "answer");
}

/// The server refused the credentials, and the request is sent again with others.
pub(crate) fn replay() {
    debug!(error.type = "401", "the credentials were refused; sending again with others");
}

/// The server sends the request elsewhere at its own origin.
pub(crate) fn redirect() {
    debug!("redirected within the origin; sending again there");
}

/// An attempt has failed, and another follows.
pub(crate) fn retry(failure: &str, wait: Duration) {
    debug!(error.type = failure, wait = ?wait, "attempt failed; trying again after a wait");
}
