//! Rules of programs about retries.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::core::endpoint::EndpointDescriptor;
use crate::core::response::RawResponse;
use crate::core::transport_error::TransportError;

/// A rule about retries that is asked before the [`RetryPolicy`](crate::RetryPolicy): a function from a failed attempt
/// to a [`RetryDecision`]. Clones share the function.
///
/// It is asked about error statuses, failures of the transport and attempts that timed out, unless a retry cannot
/// succeed, as with an invalid certificate. It is not asked about successful statuses, nor if the endpoint is declared
/// with `retry = never`. Whatever it decides, the policy limits the number of attempts and the waits, the budget and
/// the time limit of the call apply, and a body that is a stream is not sent again.
///
/// ```
/// use fingerpost::{Client, RetryDecision, RetryRule};
///
/// // The server is known to have done nothing if it says that it is starting.
/// let starting = RetryRule::new(|failed| match failed.body() {
///     Some(body) if body.starts_with(b"starting") => RetryDecision::RetryNonIdempotent,
///     _ => RetryDecision::Policy,
/// });
/// let client = Client::builder("https://things.example").retry_rule(starting);
///
/// let also_conflicts = RetryRule::statuses([409, 423]);
/// let client = Client::builder("https://things.example").retry_rule(also_conflicts);
/// ```
#[derive(Clone)]
pub struct RetryRule(Arc<dyn Fn(&FailedAttempt<'_>) -> RetryDecision + Send + Sync>);

/// The decision of a [`RetryRule`].
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub enum RetryDecision {
    /// The policy decides, as without a rule.
    #[default]
    Policy,
    /// Retry if the endpoint is idempotent, or if the server certainly did not process the request.
    Retry,
    /// Retry even if the endpoint is not idempotent. A write may then happen twice.
    RetryNonIdempotent,
    /// Do not retry.
    Fail,
}

impl RetryRule {
    /// Creates a rule from a function, which should return quickly.
    pub fn new(decide: impl Fn(&FailedAttempt<'_>) -> RetryDecision + Send + Sync + 'static) -> Self {
        Self(Arc::new(decide))
    }

    /// Creates a rule that retries these statuses in addition to those of the policy, for idempotent endpoints.
    pub fn statuses(statuses: impl IntoIterator<Item = u16>) -> Self {
        let statuses: Vec<_> = statuses.into_iter().collect();
        Self::new(move |failed| match failed.status() {
            Some(status) if statuses.contains(&status.as_u16()) => RetryDecision::Retry,
            _ => RetryDecision::Policy,
        })
    }

    pub(crate) fn decide(&self, failed: &FailedAttempt<'_>) -> RetryDecision {
        self.0(failed)
    }
}

impl fmt::Debug for RetryRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RetryRule").finish_non_exhaustive()
    }
}

/// A failed attempt, as a [`RetryRule`] sees it.
#[derive(Clone, Copy)]
pub struct FailedAttempt<'a> {
    pub(crate) endpoint: &'static EndpointDescriptor,
    pub(crate) attempt: u32,
    pub(crate) response: Option<&'a RawResponse>,
    pub(crate) transport: Option<&'a TransportError>,
    pub(crate) may_be_running: bool,
}

impl<'a> FailedAttempt<'a> {
    /// Returns the endpoint that was called.
    pub fn endpoint(&self) -> &'static EndpointDescriptor {
        self.endpoint
    }

    /// Returns the number of the attempt, from 1.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// Returns the status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.response.map(RawResponse::status)
    }

    /// Returns the headers of the response, if there was one.
    pub fn headers(&self) -> Option<&'a HeaderMap> {
        self.response.map(RawResponse::headers)
    }

    /// Returns the undecoded body of the response, if there was one, up to the client's `max_error_body`.
    pub fn body(&self) -> Option<&'a Bytes> {
        self.response.map(RawResponse::body)
    }

    /// Returns the error of the transport, if it failed.
    pub fn transport_error(&self) -> Option<&'a TransportError> {
        self.transport
    }

    /// Returns `true` if the server may still process the request: after a timeout, a lost connection or a 504.
    pub fn may_be_running(&self) -> bool {
        self.may_be_running
    }
}

/// Prints the endpoint, the attempt and the status or error, but neither headers nor body.
impl fmt::Debug for FailedAttempt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = f.debug_struct("FailedAttempt");
        all.field("endpoint", &self.endpoint.name()).field("attempt", &self.attempt);
        all.field("status", &self.status()).field("transport_error", &self.transport).finish_non_exhaustive()
    }
}
