//! How slow a response may come, and the error of one that comes slower.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

/// How slow the body of an answer may come, from its first byte on.
///
/// A body of which less comes over a whole period has stalled: reading it fails with [`Stalled`]. Time in which nobody
/// asks for more does not count, so a slow reader is not taken for a slow server.
///
/// ```
/// use fingerpost::{Client, StallLimit};
/// use std::time::Duration;
///
/// let impatient = StallLimit { bytes_per_second: 1000, period: Duration::from_secs(5) };
/// let client = Client::builder("https://things.example").stall_limit(impatient);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct StallLimit {
    /// The least that has to come, in bytes a second after decompression. One by default; with zero nothing stalls.
    pub bytes_per_second: u32,
    /// Over how long that is measured. 20 seconds by default.
    pub period: Duration,
}

impl Default for StallLimit {
    fn default() -> Self {
        Self { bytes_per_second: 1, period: Duration::from_secs(20) }
    }
}

impl StallLimit {
    /// No limit: an answer may pause for as long as it likes.
    pub fn none() -> Self {
        Self { bytes_per_second: 0, ..Self::default() }
    }

    /// What has to come in a period.
    pub(crate) fn bytes(self) -> u128 {
        (u128::from(self.bytes_per_second) * self.period.as_millis()).div_ceil(1000)
    }
}

/// The body of an answer stalled: less of it came than the [`StallLimit`] asks for.
///
/// It is the source of an error that [`is_stall`](crate::Error::is_stall), and what reading a streamed
/// [`Body`](crate::Body) fails with.
#[derive(Clone, Copy, Debug)]
pub struct Stalled(pub(crate) StallLimit);

impl Stalled {
    /// The limit that was missed.
    pub const fn limit(&self) -> StallLimit {
        self.0
    }
}

impl fmt::Display for Stalled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let StallLimit { bytes_per_second, period } = self.0;
        write!(f, "the answer stalled: under {bytes_per_second} bytes a second for {period:?}")
    }
}

impl StdError for Stalled {}
