//! Deadlines of calls.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use crate::core::error::{Kind, Limit};

/// The end of a call: its time limit or its absolute deadline, whichever comes first.
#[derive(Clone, Copy)]
pub(crate) struct Deadline {
    pub(crate) at: Instant,
    pub(crate) limit: Limit,
    /// The total time that the call had.
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

    /// Waits for the future until the end of an attempt that begins now, or of the call.
    pub(crate) async fn or_attempt<F: Future + Unpin>(
        &self,
        limit: Duration,
        mut future: F,
    ) -> Result<F::Output, Kind> {
        // Most are ready at once, and need neither a timer nor the time.
        if let Poll::Ready(output) = poll_fn(|cx| Poll::Ready(Pin::new(&mut future).poll(cx))).await {
            return Ok(output);
        }
        let end = after(limit);
        // On the heap, since it would be the largest part of the memory of calls that wait for anything else.
        match Box::pin(timeout_at(end.min(self.at), future)).await {
            Ok(output) => Ok(output),
            Err(_) if end < self.at => Err(Kind::Timeout { limit: Limit::Attempt, after: limit }),
            Err(_) => Err(self.missed()),
        }
    }

    pub(crate) fn missed(self) -> Kind {
        Kind::Timeout { limit: self.limit, after: self.after }
    }
}

/// The instant after `limit`, from now.
pub(crate) fn after(limit: Duration) -> Instant {
    later(Instant::now(), limit)
}

/// The instant after `limit`; capped, since adding more to an `Instant` can overflow.
pub(crate) fn later(now: Instant, limit: Duration) -> Instant {
    const NEVER: Duration = Duration::from_hours(876_000);
    now.checked_add(limit.min(NEVER)).unwrap_or(now)
}
