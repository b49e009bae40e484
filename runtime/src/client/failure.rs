//! The failure of an attempt, and what it says about a retry.

use std::time::Duration;

use http::StatusCode;

use crate::client::retry::{Cost, FailedAttempt, RetryContext, RetryDecision};
use crate::client::trace;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::Limit;
use crate::core::response::{DecodeError, RawResponse};
use crate::core::retry_after::retry_after;
use crate::core::transport_error::TransportError;

/// The failure of an attempt.
pub(crate) enum Failure {
    Response(RawResponse),
    Transport(TransportError),
    Timeout {
        limit: Limit,
        after: Duration,
    },
    TooLarge {
        status: StatusCode,
        limit: usize,
    },
    /// A success with headers that say that its body is not of the declared kind. Its body is not read.
    Undecodable {
        response: RawResponse,
        error: DecodeError,
    },
}

impl Failure {
    pub(crate) fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Response(response) => Some(response.status),
            _ => None,
        }
    }

    /// Returns the `error.type` of the attempt.
    pub(crate) fn error_type(&self) -> &str {
        match self {
            Self::Response(response) => response.status.as_str(),
            Self::Transport(error) => trace::transport_error_type(error),
            Self::Timeout { .. } => trace::TIMEOUT,
            Self::TooLarge { .. } => trace::TOO_LARGE,
            Self::Undecodable { .. } => trace::DECODE,
        }
    }

    /// Returns `true` if the server may have received the request, and no response tells its outcome.
    pub(crate) fn is_unsettled(&self) -> bool {
        match self {
            Self::Transport(error) => !error.is_undone(),
            Self::Timeout { .. } => true,
            Self::Response(_) | Self::TooLarge { .. } | Self::Undecodable { .. } => false,
        }
    }

    /// Returns `true` if the server may still be working on the request: nobody has its response, or a gateway gave up
    /// waiting for it.
    pub(crate) fn may_be_running(&self) -> bool {
        self.is_unsettled() || self.status() == Some(StatusCode::GATEWAY_TIMEOUT)
    }

    /// Returns the cost of a retry.
    pub(crate) fn retry_cost(&self) -> Cost {
        let timed_out = match self {
            Self::Transport(error) => error.is_timeout(),
            Self::Timeout { .. } => true,
            _ => self.status() == Some(StatusCode::GATEWAY_TIMEOUT),
        };
        if timed_out && self.may_be_running() { Cost::ABANDONED } else { Cost::ENDED }
    }

    /// Returns the context for the retry policy; `None` if a retry cannot succeed.
    pub(crate) fn retry_context(
        &self,
        attempt: u32,
        endpoint: &EndpointDescriptor,
        replayable: bool,
    ) -> Option<RetryContext> {
        let (status, undone, retry_after) = match self {
            Self::Response(response) => (Some(response.status), false, retry_after(&response.headers)),
            Self::Transport(error) if error.is_permanent() => return None,
            Self::Transport(error) => (None, error.is_undone(), None),
            Self::Timeout { limit: Limit::Attempt, .. } => (None, false, None),
            Self::Timeout { limit: Limit::Call | Limit::Deadline, .. }
            | Self::TooLarge { .. }
            | Self::Undecodable { .. } => return None,
        };
        let idempotent = endpoint.is_idempotent();
        let decision = RetryDecision::Policy;
        Some(RetryContext { attempt, idempotent, replayable, undone, status, retry_after, decision })
    }

    /// Returns the failure as a retry rule sees it.
    pub(crate) fn as_seen(&self, endpoint: &'static EndpointDescriptor, attempt: u32) -> FailedAttempt<'_> {
        let (response, transport) = match self {
            Self::Response(response) => (Some(response), None),
            Self::Transport(error) => (None, Some(error)),
            Self::Timeout { .. } | Self::TooLarge { .. } | Self::Undecodable { .. } => (None, None),
        };
        FailedAttempt { endpoint, attempt, response, transport, may_be_running: self.may_be_running() }
    }
}
