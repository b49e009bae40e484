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
    /// The failed attempts that are retried: `retry`.
    pub retry: EndpointRetry,
    /// The time limit of a call: `timeout`.
    pub timeout: Option<Duration>,
    /// The longest `Retry-After` to wait for: `retry_after_cap`.
    pub retry_after_cap: Option<Duration>,
}

impl EndpointOptions {
    /// The options of a declaration that sets none.
    pub const DEFAULT: Self = Self {
        authenticated: true,
        idempotent: false,
        retry: EndpointRetry::Policy,
        timeout: None,
        retry_after_cap: None,
    };
}

/// The failed attempts of an endpoint that are retried.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum EndpointRetry {
    /// Retries the failures that the [`RetryPolicy`](crate::RetryPolicy) retries.
    Policy,
    /// Retries the same, unless the server may still be working on the attempt: `retry = unless_running`.
    ///
    /// An attempt may still be running after it timed out, after its connection was lost, and after a 504 of a gateway.
    /// Failed connections, 429, 503 and the other statuses of the policy are retried.
    UnlessRunning,
    /// Retries nothing, regardless of the policy: `retry = never`.
    Never,
}
