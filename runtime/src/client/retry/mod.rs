//! When a failed attempt is made again, and after how long.

mod backoff;
mod budget;
mod policy;
mod retry_after;

pub use self::backoff::Backoff;
pub use self::budget::RetryBudget;
pub(crate) use self::budget::{Budget, Waiting};
pub use self::policy::RetryPolicy;
pub(crate) use self::policy::{RetryContext, Verdict};
pub(crate) use self::retry_after::retry_after;
