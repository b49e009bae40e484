//! The result of an endpoint that may not be ready yet.

use std::time::Duration;

/// What an endpoint with `pending(…)` answers: the result, or that it takes longer.
///
/// ```
/// use fingerpost::Progress;
/// use std::time::Duration;
///
/// fn wait_for(answer: &Progress<String>) -> Option<Duration> {
///     match answer {
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
    /// Ask again later.
    Pending {
        /// How long the server wants to be left alone, if it said so in `Retry-After`.
        retry_after: Option<Duration>,
    },
}

impl<T> Progress<T> {
    /// The result, if it is there.
    pub fn ready(self) -> Option<T> {
        match self {
            Self::Ready(value) => Some(value),
            Self::Pending { .. } => None,
        }
    }
}
