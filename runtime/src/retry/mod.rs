//! When a failed attempt is made again, and after how long.

mod backoff;
mod budget;
mod policy;
mod retry_after;

pub use self::backoff::Backoff;
pub(crate) use self::budget::Budget;
pub use self::budget::RetryBudget;
pub use self::policy::RetryPolicy;
pub(crate) use self::policy::{Facts, Verdict};
pub(crate) use self::retry_after::retry_after;
