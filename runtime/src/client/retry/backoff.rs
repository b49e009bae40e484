//! The waits between attempts.

use std::time::Duration;

/// Exponential back-off with full jitter: a random time below a ceiling that doubles with each attempt.
///
/// Full jitter spreads out clients that failed together better than partial jitter.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Backoff {
    /// The first ceiling after an ordinary failure. 100 ms by default.
    pub base: Duration,
    /// The first ceiling after the server reports overload (429). One second by default.
    pub throttled_base: Duration,
    /// The maximum ceiling. 20 seconds by default.
    pub max: Duration,
}

impl Default for Backoff {
    fn default() -> Self {
        Self { base: Duration::from_millis(100), throttled_base: Duration::from_secs(1), max: Duration::from_secs(20) }
    }
}

impl Backoff {
    /// Returns the wait after attempt number `attempt` (1 is the first); `random` is in `0.0..1.0`.
    pub(crate) fn delay(&self, attempt: u32, throttled: bool, random: f64) -> Duration {
        let base = if throttled { self.throttled_base } else { self.base };
        let doubled = base.saturating_mul(1_u32.checked_shl(attempt.saturating_sub(1)).unwrap_or(u32::MAX));
        doubled.min(self.max).mul_f64(random)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ceiling_doubles_up_to_the_maximum() {
        let ceiling = |attempt, throttled| Backoff::default().delay(attempt, throttled, 1.0);
        assert_eq!(ceiling(1, false), Duration::from_millis(100));
        assert_eq!(ceiling(2, false), Duration::from_millis(200));
        assert_eq!(ceiling(1, true), Duration::from_secs(1));
        assert_eq!(ceiling(30, false), Duration::from_secs(20));
        assert_eq!(ceiling(u32::MAX, true), Duration::from_secs(20));
    }

    #[test]
    fn jitter_covers_the_whole_range() {
        assert_eq!(Backoff::default().delay(3, false, 0.0), Duration::ZERO);
        assert_eq!(Backoff::default().delay(3, false, 0.5), Duration::from_millis(200));
    }
}
