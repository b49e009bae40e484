//! Points in time that a call must not pass.

use std::time::Duration;

use tokio::time::Instant;

use crate::core::error::{Kind, Limit};

/// When a call has to be over: by its time limit or by the point in time it was given, whichever comes first.
#[derive(Clone, Copy)]
pub(crate) struct Deadline {
    pub(crate) at: Instant,
    pub(crate) limit: Limit,
    /// How long the call had in all.
    pub(crate) after: Duration,
}

impl Deadline {
    pub(crate) fn new(limit: Duration, given: Option<Instant>) -> Self {
        let by_limit = after(limit);
        match given {
            Some(at) if at < by_limit => {
                Self { at, limit: Limit::Deadline, after: at.saturating_duration_since(Instant::now()) }
            }
            _ => Self { at: by_limit, limit: Limit::Call, after: limit },
        }
    }

    pub(crate) fn missed(self) -> Kind {
        Kind::Timeout { limit: self.limit, after: self.after }
    }
}

/// A point in time; one beyond the clock is as good as never.
pub(crate) fn after(limit: Duration) -> Instant {
    const NEVER: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);
    let now = Instant::now();
    now.checked_add(limit.min(NEVER)).unwrap_or(now)
}
