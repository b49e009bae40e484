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
/// It is counted in tenths of a token: a success earns a tenth, and a retry that succeeds gets its tokens back. The
/// bucket does not refill over time.
#[derive(Debug)]
pub(crate) struct Budget {
    tenths: AtomicU32,
    capacity: u32,
}

/// The cost of a retry, in tenths of a token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cost(u32);

impl Cost {
    /// A retry after a failure that ended the request.
    pub(crate) const ENDED: Self = Self(10);
    /// A retry after a timeout. The server may still process the abandoned request, so the retry adds to its queue,
    /// which keeps an overload alive after its cause is gone (`docs/storm.md`).
    pub(crate) const ABANDONED: Self = Self(50);
}

const SUCCESS: u32 = 1;

impl Budget {
    pub(crate) fn new(tokens: u32) -> Self {
        let capacity = tokens.saturating_mul(Cost::ENDED.0);
        Self { tenths: AtomicU32::new(capacity), capacity }
    }

    fn is_full(&self) -> bool {
        self.tenths.load(Ordering::Relaxed) == self.capacity
    }

    /// Takes the tokens of a retry. Returns `None`, and takes nothing, if there are not enough tokens. Otherwise
    /// returns a guard that refunds them if its call is dropped before [`Paid::sent`].
    pub(crate) fn withdraw(&self, cost: Cost) -> Option<Paid<'_>> {
        // A budget below the cost of a timeout allows one retry after a timeout.
        let cost = Cost(cost.0.min(self.capacity.max(Cost::ENDED.0)));
        let subtract = |tenths: u32| tenths.checked_sub(cost.0);
        self.tenths.fetch_update(Ordering::Relaxed, Ordering::Relaxed, subtract).ok()?;
        Some(Paid { budget: self, cost })
    }

    /// Records a success, with the cost of the retry that it needed, if any.
    pub(crate) fn succeeded(&self, retry: Option<Cost>) {
        self.earn(SUCCESS + retry.map_or(0, |cost| cost.0));
    }

    fn earn(&self, earned: u32) {
        let add = |tenths: u32| (tenths < self.capacity).then(|| tenths.saturating_add(earned).min(self.capacity));
        // `Err` means that the bucket was full already.
        let _ = self.tenths.fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
    }
}

/// A retry that is paid for and has not been sent.
#[derive(Debug)]
#[must_use]
pub(crate) struct Paid<'a> {
    budget: &'a Budget,
    cost: Cost,
}

impl Paid<'_> {
    /// Marks the retry as sent, and returns its cost.
    pub(crate) fn sent(self) -> Cost {
        let cost = self.cost;
        std::mem::forget(self);
        cost
    }
}

impl Drop for Paid<'_> {
    fn drop(&mut self) {
        self.budget.earn(self.cost.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sends a retry, if the budget allows it.
    fn retries(budget: &Budget, cost: Cost) -> bool {
        budget.withdraw(cost).map(Paid::sent).is_some()
    }

    #[test]
    fn full_budgets_are_dropped_and_spent_ones_are_kept() {
        let budget = RetryBudget::new(1);
        let known = || budget.origins.lock().unwrap().len();
        assert!(retries(&budget.of("https://failing:443".into()), Cost::ENDED));
        let kept = budget.of("https://kept:443".into());
        for number in 0..100 {
            budget.of(format!("https://good-{number}:443"));
        }
        assert_eq!(known(), 3, "failing, kept and the last one");
        assert!(!retries(&budget.of("https://failing:443".into()), Cost::ENDED));
        for number in 0..5000 {
            assert!(retries(&budget.of(format!("https://failing-{number}:443")), Cost::ENDED));
            assert!(known() <= MANY);
        }
        assert!(retries(&kept, Cost::ENDED));
        assert!(!retries(&budget.of("https://kept:443".into()), Cost::ENDED), "a budget in use is kept");
    }

    #[test]
    fn ten_retries_then_none() {
        let budget = Budget::new(10);
        assert_eq!((0..20).filter(|_| retries(&budget, Cost::ENDED)).count(), 10);
    }

    #[test]
    fn a_retry_after_a_timeout_costs_five_tokens_or_all_of_a_smaller_budget() {
        let count = |tokens| {
            let budget = Budget::new(tokens);
            (0..20).filter(|_| retries(&budget, Cost::ABANDONED)).count()
        };
        assert_eq!([10, 9, 5, 4, 1, 0].map(count), [2, 1, 1, 1, 1, 0]);
    }

    #[test]
    fn ten_successes_earn_a_retry() {
        let budget = Budget::new(1);
        assert!(retries(&budget, Cost::ENDED));
        for _ in 0..9 {
            budget.succeeded(None);
        }
        assert!(!retries(&budget, Cost::ENDED));
        budget.succeeded(None);
        assert!(retries(&budget, Cost::ENDED));
    }

    #[test]
    fn a_dropped_wait_is_refunded() {
        let budget = Budget::new(5);
        drop(budget.withdraw(Cost::ABANDONED));
        assert!(retries(&budget, Cost::ABANDONED));
        assert!(!retries(&budget, Cost::ENDED));
    }

    #[test]
    fn a_budget_without_bounds_does_not_overflow() {
        let budget = Budget::new(u32::MAX);
        assert!(retries(&budget, Cost::ABANDONED));
        budget.succeeded(Some(Cost::ABANDONED));
        assert!(retries(&budget, Cost::ENDED));
    }

    #[test]
    fn a_retry_that_succeeds_is_free_and_the_budget_is_capped() {
        for (tokens, cost) in [(1, Cost::ENDED), (5, Cost::ABANDONED)] {
            let budget = Budget::new(tokens);
            let paid = budget.withdraw(cost).map(Paid::sent);
            budget.succeeded(paid);
            budget.succeeded(paid);
            assert!(retries(&budget, cost));
            assert!(!retries(&budget, Cost::ENDED));
        }
    }
}
