//! The options of `#[endpoint]` that affect calls.

use std::time::Duration;

/// The options of an endpoint that affect its calls.
///
/// The macro writes the options that a declaration sets, in the form `timeout: Some(…)`, and takes the others from
/// [`DEFAULT`](Self::DEFAULT). To add an option, add a field here and a row to the macro's table of options.
///
/// For options that clients and calls have as well, `None` means that the client's applies.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EndpointOptions {
    /// Sends credentials with the request: `auth`.
    pub authenticated: bool,
    /// Declares the endpoint idempotent, regardless of its method: `idempotent`.
    pub idempotent: bool,
    /// Retries failed attempts: `retry`.
    pub retried: bool,
    /// The time limit of a call: `timeout`.
    pub timeout: Option<Duration>,
    /// The longest `Retry-After` to wait for: `retry_after_cap`.
    pub retry_after_cap: Option<Duration>,
}

impl EndpointOptions {
    /// The options of a declaration that sets none.
    pub const DEFAULT: Self =
        Self { authenticated: true, idempotent: false, retried: true, timeout: None, retry_after_cap: None };
}
