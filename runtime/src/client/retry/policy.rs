//! The retry policy.

use std::time::Duration;

use http::StatusCode;

use super::{Backoff, RetryDecision};

/// The policy that decides which failed attempts are retried.
///
/// For idempotent endpoints it retries the statuses 408, 500, 502, 503 and 504 and failures of the transport; for all
/// endpoints, 429 and requests that the server certainly did not process. The wait is never shorter than `Retry-After`.
/// A [`RetryRule`](crate::RetryRule) can decide otherwise.
///
/// ```
/// use fingerpost::{Client, RetryPolicy};
///
/// let patient = RetryPolicy { attempts: 5, ..RetryPolicy::default() };
/// let client = Client::builder("https://things.example").retry(patient);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct RetryPolicy {
    /// The maximum number of attempts, including the first. Three by default; one disables retries.
    pub attempts: u32,
    /// The waits between attempts.
    pub backoff: Backoff,
    /// The longest `Retry-After` to wait for. If the server asks for more, the call fails at once, and its error
    /// carries the wait. 120 seconds by default.
    pub retry_after_cap: Duration,
    /// The retry budget per origin, in tokens. Ten by default.
    ///
    /// A retry costs one token. After a timeout, a stalled response or a 504 it costs five, or all of a smaller budget:
    /// the server may still process the abandoned request, and retries would keep an overload alive. A retry that
    /// succeeds gets its tokens back, and ten successes earn one; time alone earns none. Calls to an address at another
    /// origin use the budget of that origin.
    pub budget: u32,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self { attempts: 3, backoff: Backoff::default(), retry_after_cap: Duration::from_mins(2), budget: 10 }
    }
}

impl RetryPolicy {
    /// Returns a policy without retries.
    pub fn never() -> Self {
        Self { attempts: 1, ..Self::default() }
    }
}

/// The facts about a failed attempt that decide on a retry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RetryContext {
    /// The number of the attempt, from 1.
    pub(crate) attempt: u32,
    /// The call is idempotent.
    pub(crate) idempotent: bool,
    /// The body can be sent again.
    pub(crate) replayable: bool,
    /// The server certainly did not process the request: nothing was sent, or the server says so.
    pub(crate) undone: bool,
    /// The status of the response, if there was one.
    pub(crate) status: Option<StatusCode>,
    /// The wait that the response asks for.
    pub(crate) retry_after: Option<Duration>,
    /// The decision of the program's rule.
    pub(crate) decision: RetryDecision,
}

/// The decision about a failed attempt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Verdict {
    /// Retry after this wait.
    Retry(Duration),
    /// Give up, with a reason if the failure does not tell it.
    Fail(Option<&'static str>),
}

impl RetryPolicy {
    /// Decides about a failed attempt; `random` is in `0.0..1.0`.
    pub(crate) fn judge(&self, context: RetryContext, random: f64) -> Verdict {
        let throttled = context.status == Some(StatusCode::TOO_MANY_REQUESTS);
        let transient = match context.status {
            Some(status) => matches!(status.as_u16(), 408 | 500 | 502 | 503 | 504),
            None => true,
        };
        let by_policy = throttled || context.undone || transient && context.idempotent;
        let retried = match context.decision {
            RetryDecision::Policy => by_policy,
            RetryDecision::Retry => by_policy || context.idempotent,
            RetryDecision::RetryNonIdempotent => true,
            RetryDecision::Fail => return Verdict::Fail(Some("not retried: the retry rule of the call says so")),
        };
        if !retried {
            return Verdict::Fail(None);
        }
        if !context.replayable {
            return Verdict::Fail(Some("not retried: the request body is a stream"));
        }
        if context.attempt >= self.attempts {
            return Verdict::Fail(None);
        }
        match context.retry_after {
            Some(wait) if wait > self.retry_after_cap => {
                Verdict::Fail(Some("not retried: the server asks for a longer wait than `retry_after_cap` allows"))
            }
            // Never earlier than the server asked, and with jitter.
            Some(wait) => Verdict::Retry(wait.saturating_add(wait.mul_f64(random / 10.0))),
            None => Verdict::Retry(self.backoff.delay(context.attempt, throttled, random)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GET: RetryContext = RetryContext {
        attempt: 1,
        idempotent: true,
        replayable: true,
        undone: false,
        status: None,
        retry_after: None,
        decision: RetryDecision::Policy,
    };
    const POST: RetryContext = RetryContext { idempotent: false, ..GET };

    fn retried(context: RetryContext) -> bool {
        matches!(RetryPolicy::default().judge(context, 0.5), Verdict::Retry(_))
    }

    fn with(context: RetryContext, status: u16) -> RetryContext {
        RetryContext { status: StatusCode::from_u16(status).ok(), ..context }
    }

    #[test]
    fn by_status_and_idempotence() {
        for status in [408, 500, 502, 503, 504] {
            assert!(retried(with(GET, status)), "GET {status}");
            assert!(!retried(with(POST, status)), "POST {status}");
        }
        for status in [400, 401, 404, 409, 422, 501, 505] {
            assert!(!retried(with(GET, status)), "GET {status}");
        }
        assert!(retried(with(POST, 429)));
    }

    #[test]
    fn by_how_far_the_request_got() {
        assert!(retried(GET));
        assert!(!retried(POST));
        assert!(retried(RetryContext { undone: true, ..POST }));
    }

    #[test]
    fn a_stream_is_not_sent_twice_and_the_error_says_so() {
        let verdict = RetryPolicy::default().judge(RetryContext { replayable: false, ..with(GET, 503) }, 0.5);
        assert_eq!(verdict, Verdict::Fail(Some("not retried: the request body is a stream")));
    }

    #[test]
    fn retry_after_is_a_floor_with_a_tenth_of_jitter() {
        let wait = |random| {
            let context = RetryContext { retry_after: Some(Duration::from_secs(2)), ..with(POST, 429) };
            RetryPolicy::default().judge(context, random)
        };
        assert_eq!(wait(0.0), Verdict::Retry(Duration::from_secs(2)));
        assert_eq!(wait(1.0), Verdict::Retry(Duration::from_millis(2200)));
    }

    #[test]
    fn no_wait_is_too_long_to_be_added_up() {
        let policy = RetryPolicy { retry_after_cap: Duration::MAX, ..RetryPolicy::default() };
        let context = RetryContext { retry_after: Some(Duration::from_secs(u64::MAX)), ..with(GET, 503) };
        assert_eq!(policy.judge(context, 0.5), Verdict::Retry(Duration::MAX));
    }

    #[test]
    fn too_long_a_wait_fails_at_once() {
        let context = RetryContext { retry_after: Some(Duration::from_secs(121)), ..with(GET, 503) };
        assert!(!retried(context));
    }

    #[test]
    fn the_last_attempt_is_the_last() {
        assert!(retried(RetryContext { attempt: 2, ..with(GET, 503) }));
        assert!(!retried(RetryContext { attempt: 3, ..with(GET, 503) }));
    }
}
