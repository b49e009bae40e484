//! Limits on the number of retries.

use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// A retry budget shared by several clients, separate for each origin. Clones share the budget.
///
/// See [`RetryPolicy::budget`](crate::RetryPolicy::budget) for how it is spent and refilled. Without a shared budget,
/// each client has its own.
///
/// ```
/// use fingerpost::{Client, RetryBudget};
///
/// let budget = RetryBudget::new(10);
/// let first = Client::builder("https://things.example").shared_budget(&budget);
/// let second = Client::builder("https://things.example/admin").shared_budget(&budget);
/// ```
#[derive(Clone)]
pub struct RetryBudget {
    retries: u32,
    origins: Arc<Mutex<HashMap<String, Arc<Budget>>>>,
}

impl RetryBudget {
    /// Creates a budget of this many retries per origin.
    pub fn new(retries: u32) -> Self {
        Self { retries, origins: Arc::default() }
    }

    pub(crate) const fn retries(&self) -> u32 {
        self.retries
    }

    /// Returns the budget of an origin, which must be in the form of `Origin::key`.
    pub(crate) fn of(&self, origin: String) -> Arc<Budget> {
        let mut origins = self.origins.lock().unwrap_or_else(PoisonError::into_inner);
        if !origins.contains_key(&origin) {
            // A full budget is the same as a new one. Above the limit, unused budgets are dropped even if they are not
            // full.
            let forget = origins.len() >= MANY;
            origins.retain(|_, budget| Arc::strong_count(budget) > 1 || !(forget || budget.is_full()));
        }
        Arc::clone(origins.entry(origin).or_insert_with(|| Arc::new(Budget::new(self.retries))))
    }
}

/// The number of origins above which unused budgets are dropped.
const MANY: usize = 1000;

/// Prints no origins.
impl fmt::Debug for RetryBudget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RetryBudget").field("retries", &self.retries).finish_non_exhaustive()
    }
}

/// A token bucket that retries spend and successes refill, so that retries do not multiply the load of a failing
/// server.
///
/// It is counted in tenths of a token: a retry costs one token, a success earns a tenth, and a retry that succeeds gets
/// its token back. The bucket does not refill over time.
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

    fn is_full(&self) -> bool {
        self.tenths.load(Ordering::Relaxed) == self.capacity
    }

    /// Takes the token of a retry. Returns `false`, and takes nothing, if there are not enough tokens.
    pub(crate) fn withdraw(&self) -> bool {
        self.tenths.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |tenths| tenths.checked_sub(RETRY)).is_ok()
    }

    /// Records a success; `retried` if it needed a retry.
    pub(crate) fn succeeded(&self, retried: bool) {
        self.earn(SUCCESS + if retried { RETRY } else { 0 });
    }

    fn earn(&self, earned: u32) {
        let add = |tenths: u32| (tenths < self.capacity).then(|| tenths.saturating_add(earned).min(self.capacity));
        // `Err` means that the bucket was full already.
        let _ = self.tenths.fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
    }

    /// Returns a guard that refunds a retry if its call is dropped before [`Waiting::over`].
    pub(crate) const fn waiting(&self) -> Waiting<'_> {
        Waiting(self)
    }
}

/// A retry that is paid for and has not been sent.
#[derive(Debug)]
#[must_use]
pub(crate) struct Waiting<'a>(&'a Budget);

impl Waiting<'_> {
    /// Marks the retry as sent.
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
    fn full_budgets_are_dropped_and_spent_ones_are_kept() {
        let budget = RetryBudget::new(1);
        let known = || budget.origins.lock().unwrap().len();
        assert!(budget.of("https://failing:443".into()).withdraw());
        let kept = budget.of("https://kept:443".into());
        for number in 0..100 {
            budget.of(format!("https://good-{number}:443"));
        }
        assert_eq!(known(), 3, "failing, kept and the last one");
        assert!(!budget.of("https://failing:443".into()).withdraw());
        for number in 0..5000 {
            assert!(budget.of(format!("https://failing-{number}:443")).withdraw());
            assert!(known() <= MANY);
        }
        assert!(kept.withdraw() && !budget.of("https://kept:443".into()).withdraw(), "a budget in use is kept");
    }

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
    fn a_dropped_wait_is_refunded() {
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
    fn a_retry_that_succeeds_is_free_and_the_budget_is_capped() {
        let budget = Budget::new(1);
        assert!(budget.withdraw());
        budget.succeeded(true);
        budget.succeeded(true);
        assert!(budget.withdraw());
        assert!(!budget.withdraw());
    }
}
