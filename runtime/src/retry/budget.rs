//! How many retries a client can afford.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// The retries that several clients of one origin can afford together; clones are the same budget.
///
/// What it is and how it is earned is said at [`RetryPolicy::budget`](crate::RetryPolicy::budget). A client has one of
/// its own unless it is given another's.
///
/// ```
/// use fingerpost::{Client, RetryBudget};
///
/// let budget = RetryBudget::new(10);
/// let first = Client::builder("https://things.example").shared_budget(&budget);
/// let second = Client::builder("https://things.example/admin").shared_budget(&budget);
/// ```
#[derive(Clone, Debug)]
pub struct RetryBudget(pub(crate) Arc<Budget>);

impl RetryBudget {
    /// A budget of this many retries without a success.
    pub fn new(retries: u32) -> Self {
        Self(Arc::new(Budget::new(retries)))
    }
}

/// Tokens that retries cost and successes earn, so that a failing server is not met with several times its load.
///
/// Counted in tenths of a token: a retry costs one token, a success earns a tenth, and a retry that succeeds gets its
/// token back. Time earns nothing.
#[derive(Debug)]
pub(crate) struct Budget {
    tenths: AtomicU32,
    capacity: u32,
}

const RETRY: u32 = 10;
const SUCCESS: u32 = 1;

impl Budget {
    pub(crate) fn new(tokens: u32) -> Self {
        let capacity = tokens.saturating_mul(RETRY);
        Self { tenths: AtomicU32::new(capacity), capacity }
    }

    /// Pays for a retry. Without enough tokens nothing is taken and there is none.
    pub(crate) fn withdraw(&self) -> bool {
        self.tenths.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |tenths| tenths.checked_sub(RETRY)).is_ok()
    }

    /// A call succeeded; `retried` if by a retry.
    pub(crate) fn succeeded(&self, retried: bool) {
        self.earn(SUCCESS + if retried { RETRY } else { 0 });
    }

    fn earn(&self, earned: u32) {
        let add = |tenths: u32| (tenths < self.capacity).then(|| tenths.saturating_add(earned).min(self.capacity));
        // A full budget stays as it is.
        let _ = self.tenths.fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
    }

    /// Gives back what a retry has cost if its call is dropped before [`Waiting::over`].
    pub(crate) const fn waiting(&self) -> Waiting<'_> {
        Waiting(self)
    }
}

/// A retry that is paid for and has not begun.
#[derive(Debug)]
#[must_use]
pub(crate) struct Waiting<'a>(&'a Budget);

impl Waiting<'_> {
    /// The retry begins.
    pub(crate) fn over(self) {
        std::mem::forget(self);
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.earn(RETRY);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_retries_then_none() {
        let budget = Budget::new(10);
        assert_eq!((0..20).filter(|_| budget.withdraw()).count(), 10);
    }

    #[test]
    fn ten_successes_earn_a_retry() {
        let budget = Budget::new(1);
        assert!(budget.withdraw());
        for _ in 0..9 {
            budget.succeeded(false);
        }
        assert!(!budget.withdraw());
        budget.succeeded(false);
        assert!(budget.withdraw());
    }

    #[test]
    fn a_wait_that_is_left_costs_nothing() {
        let budget = Budget::new(1);
        assert!(budget.withdraw());
        drop(budget.waiting());
        assert!(budget.withdraw());
        budget.waiting().over();
        assert!(!budget.withdraw());
    }

    #[test]
    fn a_budget_without_bounds_does_not_overflow() {
        let budget = Budget::new(u32::MAX);
        assert!(budget.withdraw());
        budget.succeeded(true);
        assert!(budget.withdraw());
    }

    #[test]
    fn a_retry_that_succeeds_is_free_and_the_budget_has_a_brim() {
        let budget = Budget::new(1);
        assert!(budget.withdraw());
        budget.succeeded(true);
        budget.succeeded(true);
        assert!(budget.withdraw());
        assert!(!budget.withdraw());
    }
}
