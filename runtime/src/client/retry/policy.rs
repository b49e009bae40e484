//! The rules of retrying.

use std::time::Duration;

use http::StatusCode;

use super::Backoff;

/// When an attempt is made again.
///
/// Retried are 408, 500, 502, 503, 504 and failures of the transport if the endpoint is idempotent, and whatever the
/// endpoint: 429, and requests that provably never left. A `Retry-After` is honoured as a floor.
///
/// ```
/// use fingerpost::{Client, RetryPolicy};
///
/// let patient = RetryPolicy { attempts: 5, ..RetryPolicy::default() };
/// let client = Client::builder("https://things.example").retry(patient);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct RetryPolicy {
    /// Attempts in all, the first included. Three by default; one means never to retry.
    pub attempts: u32,
    /// The waits between attempts.
    pub backoff: Backoff,
    /// A longer `Retry-After` than this is not waited for: the call fails at once, and its error carries it. 120
    /// seconds by default.
    pub max_retry_after: Duration,
    /// Retries that one client may make of one origin without a success: each costs a token, ten successes earn one.
    /// Ten by default. Calls to an address at another origin have a budget of that origin.
    pub budget: u32,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self { attempts: 3, backoff: Backoff::default(), max_retry_after: Duration::from_secs(120), budget: 10 }
    }
}

impl RetryPolicy {
    /// Never to retry.
    pub fn never() -> Self {
        Self { attempts: 1, ..Self::default() }
    }
}

/// What is known of a failed attempt.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RetryContext {
    /// Its number, from 1.
    pub(crate) attempt: u32,
    /// The endpoint can be called twice without doing more than once.
    pub(crate) idempotent: bool,
    /// The body can be sent again.
    pub(crate) replayable: bool,
    /// The server provably did nothing with the request: not a byte of it left, or the server says so.
    pub(crate) undone: bool,
    /// The status, if there was an answer.
    pub(crate) status: Option<StatusCode>,
    /// What the answer asked for.
    pub(crate) retry_after: Option<Duration>,
}

/// What follows a failed attempt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Verdict {
    /// Another attempt after this time.
    Retry(Duration),
    /// No other; the reason, where the failure itself does not say it.
    Fail(Option<&'static str>),
}

impl RetryPolicy {
    /// Judges a failed attempt; `random` is in `0.0..1.0`.
    pub(crate) fn judge(&self, context: RetryContext, random: f64) -> Verdict {
        let throttled = context.status == Some(StatusCode::TOO_MANY_REQUESTS);
        let transient = match context.status {
            Some(status) => matches!(status.as_u16(), 408 | 500 | 502 | 503 | 504),
            None => true,
        };
        if !(throttled || context.undone || transient && context.idempotent) {
            return Verdict::Fail(None);
        }
        if !context.replayable {
            return Verdict::Fail(Some("not retried: the request body is a stream"));
        }
        if context.attempt >= self.attempts {
            return Verdict::Fail(None);
        }
        match context.retry_after {
            Some(wait) if wait > self.max_retry_after => {
                Verdict::Fail(Some("not retried: the server asks for a longer wait than the client allows"))
            }
            // Never earlier than asked, and not all at once.
            Some(wait) => Verdict::Retry(wait.saturating_add(wait.mul_f64(random / 10.0))),
            None => Verdict::Retry(self.backoff.delay(context.attempt, throttled, random)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GET: RetryContext =
        RetryContext { attempt: 1, idempotent: true, replayable: true, undone: false, status: None, retry_after: None };
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
        let policy = RetryPolicy { max_retry_after: Duration::MAX, ..RetryPolicy::default() };
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
