//! Retry policies, rules, back-off and budgets.

mod backoff;
mod budget;
mod policy;
mod rule;

pub use self::backoff::Backoff;
pub use self::budget::RetryBudget;
pub(crate) use self::budget::{Budget, Cost, Paid};
pub use self::policy::RetryPolicy;
pub(crate) use self::policy::{RetryContext, Verdict};
pub use self::rule::{FailedAttempt, RetryDecision, RetryRule};
