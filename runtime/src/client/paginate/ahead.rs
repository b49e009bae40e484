//! Pages that are requested before their turn.

use std::collections::VecDeque;
use std::task::Context;

use crate::client::call::Stage;

/// The calls for pages after the one in progress, in order. Their responses are kept, and decoded in their turn.
pub(super) struct Ahead {
    requested: VecDeque<Requested>,
    /// Number of pages that are requested at a time, with the one in progress.
    pub(super) concurrent: usize,
    /// That number while the end is not known: two after the first page, and twice as many after each other one, so
    /// that few pages are requested past the end of a short list.
    burst: usize,
    /// The distance between the starts of two pages.
    pub(super) step: u64,
}

/// A call for a page.
struct Requested {
    /// The start of the page.
    number: u64,
    call: Stage,
    has_arrived: bool,
}

impl Default for Ahead {
    fn default() -> Self {
        Self { requested: VecDeque::new(), concurrent: 1, burst: 1, step: 0 }
    }
}

impl Ahead {
    /// Returns the number of pages to request at a time.
    pub(super) fn most(&self, is_end_known: bool) -> usize {
        if is_end_known { self.concurrent } else { self.concurrent.min(self.burst) }
    }

    /// Registers a page with another one after it.
    pub(super) fn advance(&mut self, step: u64) {
        self.step = step;
        self.burst = self.burst.saturating_mul(2);
    }

    /// Returns the call for the page with this start. If it was not the next one, the others are cancelled: their
    /// starts were counted from a page that is another than expected.
    pub(super) fn take(&mut self, number: u64) -> Option<Stage> {
        match self.requested.pop_front() {
            Some(next) if next.number == number => Some(next.call),
            _ => {
                self.requested.clear();
                None
            }
        }
    }

    pub(super) fn push(&mut self, number: u64, call: Stage) {
        self.requested.push_back(Requested { number, call, has_arrived: false });
    }

    /// Cancels all calls.
    pub(super) fn clear(&mut self) {
        self.requested.clear();
    }

    pub(super) fn len(&self) -> usize {
        self.requested.len()
    }

    /// Makes progress with all calls.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) {
        for page in self.requested.iter_mut().filter(|page| !page.has_arrived) {
            page.has_arrived = page.call.poll_arrival(cx).is_ready();
        }
    }
}
