//! The minimum rate of a response body, and the error of a body that falls below it.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

/// The minimum rate of a response body. The body of a streamed call is measured from the headers of the response, and
/// that of any other call, which has to be complete within the time limit of its attempt, from its first byte.
///
/// A body that delivers less over a whole period has stalled: reading it fails with [`Stalled`]. The time in which the
/// reader does not poll does not count, so a slow reader is not mistaken for a slow server.
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
    /// The minimum rate in bytes per second, after decompression. 1 by default; 0 disables the limit.
    pub bytes_per_second: u32,
    /// The period over which the rate is measured. 20 seconds by default.
    pub period: Duration,
}

impl Default for StallLimit {
    fn default() -> Self {
        Self { bytes_per_second: 1, period: Duration::from_secs(20) }
    }
}

impl StallLimit {
    /// Returns no limit: a response may pause indefinitely.
    pub fn none() -> Self {
        Self { bytes_per_second: 0, ..Self::default() }
    }

    /// The number of bytes due in a period.
    pub(crate) fn bytes(self) -> u64 {
        let period = u64::try_from(self.period.as_millis()).unwrap_or(u64::MAX);
        u64::from(self.bytes_per_second).saturating_mul(period).div_ceil(1000)
    }

    /// Returns `true` if a body may pause indefinitely.
    pub(crate) fn is_none(self) -> bool {
        self.bytes_per_second == 0 || self.period.as_millis() == 0
    }
}

/// The error of a response body that fell below its [`StallLimit`].
///
/// It is the source of an [`is_stall`](crate::Error::is_stall) error, and the error of reading a streamed
/// [`Body`](crate::Body) that stalls.
#[derive(Clone, Copy, Debug)]
pub struct Stalled(pub(crate) StallLimit);

impl Stalled {
    /// Returns the limit that the body fell below.
    pub const fn limit(&self) -> StallLimit {
        self.0
    }
}

impl fmt::Display for Stalled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let StallLimit { bytes_per_second, period } = self.0;
        write!(f, "the response stalled: less than {bytes_per_second} B/s for {period:?}")
    }
}

impl StdError for Stalled {}
