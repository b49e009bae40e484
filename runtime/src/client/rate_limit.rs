//! Waits for the rate limits that servers announce in response headers.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http::{HeaderMap, StatusCode};
use tokio::time::Instant;

use crate::client::deadline::after;
use crate::core::rate_limit::{Remaining, remaining};
use crate::core::retry_after::retry_after;

/// A policy that waits before a request if earlier responses say that the server would refuse it. Clones share what is
/// known, which is separate for each origin.
///
/// It reads `RateLimit` with `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers), `RateLimit-Remaining` with
/// `RateLimit-Reset`, `X-RateLimit-Remaining` with `X-RateLimit-Reset` in seconds or as a Unix time, and the
/// `Retry-After` of a 429. Each request reduces the number that remains, so that calls at the same time do not exceed
/// it. Other headers and incomplete ones are ignored.
///
/// The wait counts towards the call's time limit. If it is longer than
/// [`retry_after_cap`](crate::RetryPolicy::retry_after_cap) or the time left, the call fails at once and sends nothing;
/// [`Error::retry_after`](crate::Error::retry_after) returns the wait.
///
/// ```
/// use fingerpost::{Client, RateLimitHeaders};
///
/// let client = Client::builder("https://things.example").rate_limit(RateLimitHeaders::new());
/// ```
#[derive(Clone, Default)]
pub struct RateLimitHeaders {
    origins: Arc<Mutex<HashMap<String, Arc<Window>>>>,
}

/// The number of origins above which those are dropped that no call uses.
const MANY: usize = 1000;

impl RateLimitHeaders {
    /// Creates a policy that knows of no limit yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the window of an origin, which must be in the form of `Origin::key`.
    pub(crate) fn of(&self, origin: String) -> Arc<Window> {
        let mut origins = self.origins.lock().unwrap_or_else(PoisonError::into_inner);
        if origins.len() >= MANY && !origins.contains_key(&origin) {
            origins.retain(|_, window| Arc::strong_count(window) > 1);
        }
        Arc::clone(origins.entry(origin).or_default())
    }
}

/// Prints no origins.
impl fmt::Debug for RateLimitHeaders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RateLimitHeaders").finish_non_exhaustive()
    }
}

/// The requests that an origin accepts until an instant, if it has told.
#[derive(Debug, Default)]
pub(crate) struct Window(Mutex<Option<(u64, Instant)>>);

impl Window {
    /// Takes one of the remaining requests, or returns the time until there are new ones.
    pub(crate) fn take(&self) -> Result<(), Duration> {
        let mut window = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((requests, reset)) = &mut *window else { return Ok(()) };
        let wait = reset.saturating_duration_since(Instant::now());
        if wait.is_zero() {
            *window = None;
        } else if *requests == 0 {
            return Err(wait);
        } else {
            *requests -= 1;
        }
        Ok(())
    }

    /// Learns from the headers of a response.
    pub(crate) fn learn(&self, status: StatusCode, headers: &HeaderMap) {
        let refused = || retry_after(headers).filter(|_| status == StatusCode::TOO_MANY_REQUESTS);
        let told = remaining(headers).or_else(|| Some(Remaining { requests: 0, reset: refused()? }));
        let Some(Remaining { requests, reset }) = told.filter(|told| !told.reset.is_zero()) else { return };
        let mut window = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (now, reset) = (Instant::now(), after(reset));
        // Requests in flight are not counted in a response yet, but they are in the number that is known. Clocks of
        // servers have a resolution of a second.
        let known = window.filter(|(_, known)| now < *known && reset < *known + Duration::from_secs(2));
        *window = Some((known.map_or(requests, |(known, _)| known.min(requests)), reset));
    }
}
