//! Admission of requests: counting, rate limits and refusals ordered by tests.

use std::collections::{BTreeMap, VecDeque};
use std::ptr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use fingerpost::EndpointDescriptor;
use http::StatusCode;
use jiff::Timestamp;

use super::clock::since;
use super::refusal::Refusal;
use crate::resources::api_auth::LOGIN;

pub(super) struct Gate {
    rate_limit: Option<(u32, Duration)>,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    counts: BTreeMap<String, u64>,
    /// Times of the requests in the current time span of the rate limit.
    recent: VecDeque<Timestamp>,
    /// Refusals ordered by a test, the next one first.
    ordered: VecDeque<Refusal>,
}

impl Gate {
    pub(super) fn new(rate_limit: Option<(u32, Duration)>) -> Self {
        Self { rate_limit, seen: Mutex::default() }
    }

    pub(super) fn counts(&self) -> BTreeMap<String, u64> {
        self.seen().counts.clone()
    }

    pub(super) fn refuse_next(&self, times: u32, status: StatusCode, retry_after: Option<Duration>) {
        let message = status.canonical_reason().unwrap_or("Refused").to_owned();
        let mut refusal = Refusal::new(status, message);
        refusal.retry_after = retry_after;
        self.seen().ordered.extend((0..times).map(|_| refusal.clone()));
    }

    /// Counts a request that belongs to a sign-in. As logins, these are never refused.
    pub(super) fn count(&self, operation: &str) {
        *self.seen().counts.entry(operation.to_owned()).or_default() += 1;
    }

    /// Counts a request for this endpoint, or for an unknown one, and refuses it if necessary.
    pub(super) fn admit(&self, endpoint: Option<&EndpointDescriptor>, now: Timestamp) -> Result<(), Refusal> {
        let mut seen = self.seen();
        *seen.counts.entry(endpoint.map_or_else(|| "unknown".to_owned(), operation)).or_default() += 1;
        // Logins are never refused here: tests examine calls, not sessions.
        if endpoint.is_some_and(|endpoint| ptr::eq(endpoint, LOGIN.descriptor())) {
            return Ok(());
        }
        if let Some(refusal) = seen.ordered.pop_front() {
            return Err(refusal);
        }
        match self.rate_limit {
            Some((requests, per)) => seen.within(requests, per, now),
            None => Ok(()),
        }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the name that an operation is counted under, such as `GET /dashboards/{dashboard_id}`.
fn operation(endpoint: &EndpointDescriptor) -> String {
    format!("{} {}", endpoint.method(), endpoint.template().braced())
}

impl Seen {
    fn within(&mut self, requests: u32, per: Duration, now: Timestamp) -> Result<(), Refusal> {
        // Requests later than now were made before the clock was set back.
        self.recent.retain(|time| *time <= now && since(*time, now) < per);
        if u32::try_from(self.recent.len()).is_ok_and(|count| count < requests) {
            self.recent.push_back(now);
            return Ok(());
        }
        let wait = self.recent.front().map_or(per, |oldest| per.saturating_sub(since(*oldest, now)));
        let mut refusal = Refusal::new(StatusCode::TOO_MANY_REQUESTS, "Too Many Requests".to_owned());
        refusal.retry_after = Some(wait.max(Duration::from_secs(1)));
        Err(refusal)
    }
}
