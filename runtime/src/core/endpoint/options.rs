//! The options of `#[endpoint]` that decide how its calls behave.

use std::time::Duration;

/// Options of an endpoint that decide how its calls behave.
///
/// The macro writes those that a declaration sets, in the form `timeout: Some(…)`, and takes the others from
/// [`DEFAULT`](Self::DEFAULT). A new option is a field here and a row in the macro's table of options.
///
/// Where a client and a call have the same setting, `None` leaves the choice to the client.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EndpointOptions {
    /// Whether credentials go with the request: `auth`.
    pub authenticated: bool,
    /// Whether the declaration calls it idempotent, whatever its method: `idempotent`.
    pub idempotent: bool,
    /// Whether failed attempts are repeated: `retry`.
    pub retried: bool,
    /// The longest a call may take: `timeout`.
    pub timeout: Option<Duration>,
    /// The longest `Retry-After` that is waited for: `retry_after_cap`.
    pub retry_after_cap: Option<Duration>,
}

impl EndpointOptions {
    /// The options of an endpoint whose declaration sets none.
    pub const DEFAULT: Self =
        Self { authenticated: true, idempotent: false, retried: true, timeout: None, retry_after_cap: None };
}
