//! Results that may still be pending.

use std::time::Duration;

/// The result of an endpoint with `pending(…)`: a value, or the information that it is not ready.
///
/// ```
/// use fingerpost::Progress;
/// use std::time::Duration;
///
/// fn wait_for(result: &Progress<String>) -> Option<Duration> {
///     match result {
///         Progress::Ready(_) => None,
///         Progress::Pending { retry_after } => Some(retry_after.unwrap_or(Duration::from_secs(1))),
///     }
/// }
/// # assert_eq!(wait_for(&Progress::Pending { retry_after: None }), Some(Duration::from_secs(1)));
/// # assert_eq!(wait_for(&Progress::Ready(String::new())), None);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[must_use = "the result may not be there yet"]
pub enum Progress<T> {
    /// The result.
    Ready(T),
    /// The result is not ready.
    Pending {
        /// The wait that the server asks for in `Retry-After`, if any.
        retry_after: Option<Duration>,
    },
}

impl<T> Progress<T> {
    /// Returns the result, if it is ready.
    pub fn ready(self) -> Option<T> {
        match self {
            Self::Ready(value) => Some(value),
            Self::Pending { .. } => None,
        }
    }
}
