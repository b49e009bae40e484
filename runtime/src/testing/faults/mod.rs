//! Failures on purpose, by seed.
//!
//! [`Faults`] are rules and a seed; put around a transport, any one, they make some of its requests go wrong as a
//! network does, so that a test sees what the client and the code around it do then.
//!
//! ```
//! use fingerpost::testing::faults::{Fault, FaultKind, Faults};
//! use fingerpost::{Body, Client, TransportError, endpoints};
//! use std::time::Duration;
//!
//! #[endpoints]
//! pub trait Things {
//!     /// How many there are.
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
//! assert!(faults.log()[0].to_string().ends_with("responded 503"));
//! # Ok(()) }
//! ```
//!
//! # The same seed, the same run
//!
//! Whether a rule strikes a request is decided from four things alone: the seed, the index of the rule among the rules,
//! the endpoint, and the number of the request among those to its endpoint that the rule is for. No generator is
//! shared, so it does not matter what else runs at the same time, nor how often other endpoints are called. Which of
//! several calls that run concurrently sends the third request is up to the runtime; what happens to the third request
//! is not.
//!
//! # What happens together
//!
//! The rules are looked at in their order. Delays add up; a slow body is slow whatever else happens to it; of
//! everything else the first rule that strikes is the one. Time is tokio's, so a test with paused time waits for
//! nothing.

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

/// The environment variable that [`Faults::random`] takes its seed from.
pub const SEED_VARIABLE: &str = "FINGERPOST_FAULTS_SEED";

/// Rules for what goes wrong, a seed, and a log of what did.
///
/// Clones, and all transports that [`around`](Self::around) makes, count and log together. See the [module](self).
#[derive(Clone)]
pub struct Faults {
    seed: u64,
    rules: Vec<Fault>,
    log: Arc<Log>,
}

impl Faults {
    /// No faults yet, decided by this seed.
    pub fn seeded(seed: u64) -> Self {
        Self { seed, rules: Vec::new(), log: Arc::default() }
    }

    /// No faults yet, decided by a seed that is another in every run, unless the environment variable
    /// `FINGERPOST_FAULTS_SEED` has one. A test that fails says which it was, on its standard error.
    ///
    /// # Panics
    ///
    /// If the variable is not an integer from 0 to 2⁶⁴ - 1.
    #[track_caller]
    pub fn random() -> Self {
        let seed = match std::env::var_os(SEED_VARIABLE) {
            None => fastrand::u64(..),
            Some(text) => match text.to_str().and_then(|text| text.trim().parse().ok()) {
                Some(seed) => seed,
                None => panic!("{SEED_VARIABLE} must be an integer from 0 to {}, or unset", u64::MAX),
            },
        };
        Self { seed, rules: Vec::new(), log: Arc::new(Log::announcing(seed)) }
    }

    /// With one more rule.
    #[must_use]
    pub fn with(mut self, fault: Fault) -> Self {
        self.rules.push(fault);
        self
    }

    /// This transport with the rules given so far.
    pub fn around(&self, transport: impl Transport) -> FaultyTransport {
        self.around_shared(Arc::new(transport))
    }

    /// [`around`](Self::around) a transport that others have, too.
    pub fn around_shared(&self, transport: Arc<dyn Transport>) -> FaultyTransport {
        FaultyTransport { faults: self.clone(), inner: transport }
    }

    /// The seed.
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// How many requests were sent, each attempt and redirect counted.
    pub fn requests(&self) -> usize {
        self.log.requests()
    }

    /// How often this was done. A fault of the body counts once a reader has met it.
    pub fn count(&self, kind: FaultKind) -> usize {
        self.log.count(kind)
    }

    /// All requests and what was done to them, in the order in which they were sent.
    pub fn log(&self) -> Vec<LogLine> {
        self.log.lines()
    }

    /// That every rule struck, at least once: a test of what happens then has otherwise tested nothing.
    ///
    /// # Panics
    ///
    /// If one did not.
    #[track_caller]
    pub fn assert_all_happened(&self) {
        let silent = self.rules.iter().enumerate().filter(|(index, _)| self.log.times(*index) == 0);
        let silent: Vec<_> = silent.map(|(index, rule)| format!("\n  rule {}: {rule}", index + 1)).collect();
        let (requests, seed) = (self.requests(), self.seed);
        let silent = silent.concat();
        assert!(silent.is_empty(), "not every fault happened in {requests} requests with seed {seed}:{silent}");
    }
}

/// The seed, the rules and how many requests there were.
impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Faults")
            .field("seed", &self.seed)
            .field("rules", &self.rules)
            .field("requests", &self.requests())
            .finish_non_exhaustive()
    }
}
