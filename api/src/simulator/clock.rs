//! The simulator's clock: tokio's, which tests can pause, plus an offset.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

pub(super) struct Clock {
    began: Instant,
    /// Simulated time at the start, including later changes.
    showed: Mutex<Timestamp>,
}

impl Clock {
    pub(super) fn starting_at(time: Timestamp) -> Self {
        Self { began: Instant::now(), showed: Mutex::new(time) }
    }

    pub(super) fn now(&self) -> Timestamp {
        later(*self.showed.lock().unwrap_or_else(PoisonError::into_inner), self.began.elapsed())
    }

    pub(super) fn advance(&self, by: Duration) {
        let mut showed = self.showed.lock().unwrap_or_else(PoisonError::into_inner);
        *showed = later(*showed, by);
    }

    pub(super) fn set(&self, time: Timestamp) {
        let since = SignedDuration::try_from(self.began.elapsed()).unwrap_or(SignedDuration::MAX);
        let began = time.saturating_sub(since).unwrap_or(Timestamp::MIN);
        *self.showed.lock().unwrap_or_else(PoisonError::into_inner) = began;
    }
}

/// Adds a duration to a time, up to the maximum.
pub(super) fn later(time: Timestamp, by: Duration) -> Timestamp {
    let by = SignedDuration::try_from(by).unwrap_or(SignedDuration::MAX);
    time.saturating_add(by).unwrap_or(Timestamp::MAX)
}

/// Returns the time since `then`, or zero if it lies in the future, since the clock can be set back.
pub(super) fn since(then: Timestamp, now: Timestamp) -> Duration {
    now.duration_since(then).try_into().unwrap_or_default()
}
