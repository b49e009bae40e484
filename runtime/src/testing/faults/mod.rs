//! Injection of reproducible network faults.
//!
//! [`Faults`] wrap any transport, and make some of its requests fail in the ways that networks do, so that tests can
//! check the reaction of the client and of the code around it. A seed decides which requests fail.
//!
//! ```
//! use fingerpost::testing::faults::{Fault, FaultKind, Faults};
//! use fingerpost::{Body, Client, TransportError, endpoints};
//! use std::time::Duration;
//!
//! #[endpoints]
//! pub trait Things {
//!     /// Returns the number of things.
//!     #[endpoint(GET "/things/count")]
//!     fn count(&self) -> u64;
//! }
//!
//! # #[tokio::main(flavor = "current_thread", start_paused = true)] async fn main() -> Result<(), fingerpost::Error> {
//! let faults = Faults::seeded(7)
//!     .with(Fault::delay(Duration::from_millis(50)).rate(0.3))
//!     .with(Fault::status(503).of(&COUNT).first(1))
//!     .with(Fault::reset_request().of(&COUNT).requests(2..=2));
//! let server = |_: http::Request<Body>| async { Ok::<_, TransportError>(http::Response::new("3")) };
//! let client = Client::builder("https://things.example").transport(faults.around(server)).build()?;
//!
//! assert_eq!(client.count().await?, 3);
//! assert_eq!(faults.requests(), 3);
//! assert_eq!(faults.count(FaultKind::RequestReset), 1);
//! assert!(faults.log()[0].to_string().ends_with("responded with 503"));
//! # Ok(()) }
//! ```
//!
//! # Reproducibility
//!
//! Whether a fault occurs in a request depends only on the seed, the index of the rule, the endpoint, and the number of
//! the request among the requests to this endpoint to which the rule applies. Random numbers are not shared between
//! requests, so concurrent calls and calls of other endpoints have no influence. The async runtime decides which of
//! several concurrent calls sends the third request, but the faults of the third request are always the same.
//!
//! # Combinations
//!
//! Rules apply in their order. Delays add up, and a slow body is combined with any other fault. Of all other faults,
//! the first one that occurs wins. Delays use tokio's timers, so a test with paused time does not wait.

mod body;
mod fault;
mod log;
mod plan;
mod transport;

use std::fmt;
use std::sync::Arc;

pub use self::fault::{Fault, FaultKind};
use self::log::Log;
pub use self::log::LogLine;
pub use self::transport::FaultyTransport;
use crate::client::transport::Transport;

/// The environment variable with the seed for [`Faults::random`].
pub const SEED_VARIABLE: &str = "FINGERPOST_FAULTS_SEED";

/// Rules for faults, a seed, and a log of the faults that occurred.
///
/// Clones, and all transports created by [`around`](Self::around), share counters and log. See the [module](self).
#[derive(Clone)]
pub struct Faults {
    seed: u64,
    rules: Vec<Fault>,
    log: Arc<Log>,
}

impl Faults {
    /// Creates an empty set of rules with this seed.
    pub fn seeded(seed: u64) -> Self {
        Self { seed, rules: Vec::new(), log: Arc::default() }
    }

    /// Creates an empty set of rules with the seed in the environment variable `FINGERPOST_FAULTS_SEED`, or a random
    /// one. A test that fails prints the seed to its standard error.
    ///
    /// # Panics
    ///
    /// Panics if the variable is not an integer from 0 to 2⁶⁴ - 1.
    #[track_caller]
    pub fn random() -> Self {
        let seed = match std::env::var_os(SEED_VARIABLE) {
            None => fastrand::u64(..),
            Some(text) => match text.to_str().and_then(|text| text.trim().parse().ok()) {
                Some(seed) => seed,
                None => panic!("invalid {SEED_VARIABLE}: expected an integer from 0 to {}", u64::MAX),
            },
        };
        Self { seed, rules: Vec::new(), log: Arc::new(Log::announcing(seed)) }
    }

    /// Adds a rule.
    #[must_use]
    pub fn with(mut self, fault: Fault) -> Self {
        self.rules.push(fault);
        self
    }

    /// Wraps a transport, with the rules added so far.
    pub fn around(&self, transport: impl Transport) -> FaultyTransport {
        self.around_shared(Arc::new(transport))
    }

    /// Wraps a shared transport, like [`around`](Self::around).
    pub fn around_shared(&self, transport: Arc<dyn Transport>) -> FaultyTransport {
        FaultyTransport { faults: self.clone(), inner: transport }
    }

    /// Returns the seed.
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// Returns the number of requests, including all attempts and redirects.
    pub fn requests(&self) -> usize {
        self.log.requests()
    }

    /// Returns the number of faults of this kind. Faults of a body are counted once it is read that far.
    pub fn count(&self, kind: FaultKind) -> usize {
        self.log.count(kind)
    }

    /// Returns all requests with their faults, in the order in which they were sent.
    pub fn log(&self) -> Vec<LogLine> {
        self.log.lines()
    }

    /// Asserts that every fault occurred at least once, since a test of faults that do not occur tests nothing.
    ///
    /// # Panics
    ///
    /// Panics if a fault did not occur.
    #[track_caller]
    pub fn assert_all_happened(&self) {
        let silent = self.rules.iter().enumerate().filter(|(index, _)| self.log.times(*index) == 0);
        let silent: Vec<_> = silent.map(|(index, rule)| format!("\n  rule {}: {rule}", index + 1)).collect();
        let (requests, seed) = (self.requests(), self.seed);
        let silent = silent.concat();
        assert!(silent.is_empty(), "missing faults in {requests} requests with seed {seed}:{silent}");
    }
}

/// Prints the seed, the rules and the number of requests.
impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Faults")
            .field("seed", &self.seed)
            .field("rules", &self.rules)
            .field("requests", &self.requests())
            .finish_non_exhaustive()
    }
}
