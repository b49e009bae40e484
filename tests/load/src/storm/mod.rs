//! The retry storm: clients calling a server that loses most of its capacity for a while.
//!
//! Clients, attempt loop, policy and budget are those of `fingerpost`; only the server and the clock are simulated, and
//! randomness is seeded. Runs are therefore fast and deterministic.

mod figures;
mod page;
mod plot;
mod server;

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use fingerpost::{Backoff, Client, RetryPolicy};
use tokio::runtime::Builder;
use tokio::time::{Instant, sleep_until};

pub use self::figures::{Failing, Figures, Overload, Targets};
pub use self::page::Comparison;
pub use self::plot::plot;
pub use self::server::Queue;
use self::server::{Weather, server};
use crate::api::Things;

/// Handling of failed attempts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Strategy {
    /// No retries.
    NoRetries,
    /// Three immediate attempts.
    Naive,
    /// The default policy of `fingerpost`.
    Ours,
}

impl Strategy {
    /// All compared strategies.
    pub const ALL: [Self; 3] = [Self::NoRetries, Self::Naive, Self::Ours];

    /// Returns the display name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoRetries => "no retries",
            Self::Naive => "naive three attempts",
            Self::Ours => "the default policy",
        }
    }

    /// Returns the results of this strategy.
    const fn of(self, run: &[Figures; 3]) -> &Figures {
        &run[self as usize]
    }

    fn policy(self) -> RetryPolicy {
        match self {
            Self::NoRetries => RetryPolicy::never(),
            Self::Naive => {
                let at_once = Duration::ZERO;
                let backoff = Backoff { base: at_once, throttled_base: at_once, max: at_once };
                RetryPolicy { backoff, budget: u32::MAX, ..RetryPolicy::default() }
            }
            Self::Ours => RetryPolicy::default(),
        }
    }
}

/// Parameters of a run.
#[derive(Clone, Copy, Debug)]
pub struct World {
    /// Number of clients; each has its own budget.
    pub clients: usize,
    /// Queue of the server.
    pub queue: Queue,
    /// Length of each run in seconds: at least the 50 of an [`Overload`], the 31 of [`Failing`].
    pub seconds: u64,
}

/// Calls per second of all clients together: 80 % of the server's capacity.
const OFFERED: f64 = 800.0;
/// Seconds of the reduced capacity.
const DIP: Range<u64> = 10..20;
/// Timeout of an attempt. It must be shorter than the queue: only abandoned calls leave work in it, which keeps an
/// overload alive after its cause is gone.
const ATTEMPT: Duration = Duration::from_secs(1);

/// One second of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Second {
    /// Calls that began.
    pub offered: u32,
    /// Requests that reached the server.
    pub requests: u32,
    /// Calls that succeeded.
    pub succeeded: u32,
    /// Calls that failed.
    pub failed: u32,
}

impl Second {
    /// Returns the fraction of finished calls that succeeded.
    pub fn success(self) -> f64 {
        f64::from(self.succeeded) / f64::from((self.succeeded + self.failed).max(1))
    }
}

/// Simulates a server that falls to a fifth of its capacity for ten seconds.
fn storm(strategy: Strategy, world: World, seed: u64) -> Vec<Second> {
    let weather = Weather { dip: Duration::from_secs(DIP.start)..Duration::from_secs(DIP.end), errors: 0.0 };
    simulate(strategy, world, weather, seed)
}

/// Simulates a server that fails a fraction of requests.
fn failing(strategy: Strategy, world: World, errors: f64, seed: u64) -> Vec<Second> {
    let weather = Weather { dip: Duration::ZERO..Duration::ZERO, errors };
    simulate(strategy, world, weather, seed)
}

fn simulate(strategy: Strategy, world: World, weather: Weather, seed: u64) -> Vec<Second> {
    // The jitter of `fingerpost` uses this thread's generator.
    fastrand::seed(seed);
    // Building this runtime only fails if the system has no file descriptors left.
    let runtime = Builder::new_current_thread().enable_time().start_paused(true).build().expect("a runtime");
    runtime.block_on(calls(strategy, world, weather, seed))
}

async fn calls(strategy: Strategy, world: World, weather: Weather, seed: u64) -> Vec<Second> {
    let record = Record::new(world.seconds);
    let counted = record.clone();
    let transport = server(weather, world.queue, seed, move || counted.note(|second| second.requests += 1));
    let client = || {
        Client::builder("https://things.example")
            .shared_transport(Arc::clone(&transport))
            .attempt_timeout(ATTEMPT)
            .retry(strategy.policy())
            .build()
            .expect("the settings are right")
    };
    // Each client has its own budget, as if it were a separate process.
    let clients: Vec<_> = std::iter::repeat_with(client).take(world.clients).collect();

    let mut random = fastrand::Rng::with_seed(seed);
    let mut next = record.start;
    loop {
        // Calls are independent, so the gaps between them are exponentially distributed.
        next += Duration::from_secs_f64(-(1.0 - random.f64()).ln() / OFFERED);
        if next >= record.start + Duration::from_secs(world.seconds) {
            return record.into_seconds();
        }
        sleep_until(next).await;
        let (client, record) = (clients[random.usize(..clients.len())].clone(), record.clone());
        record.note(|second| second.offered += 1);
        tokio::spawn(async move {
            let succeeded = client.thing(0).await.is_ok();
            record.note(|second| if succeeded { second.succeeded += 1 } else { second.failed += 1 });
        });
    }
}

/// Counters for each second so far.
#[derive(Clone, Debug)]
struct Record {
    start: Instant,
    seconds: Arc<Mutex<Vec<Second>>>,
}

impl Record {
    fn new(seconds: u64) -> Self {
        let seconds = (0..seconds).map(|_| Second::default()).collect();
        Self { start: Instant::now(), seconds: Arc::new(Mutex::new(seconds)) }
    }

    /// Updates the counters of the current second.
    fn note(&self, change: impl FnOnce(&mut Second)) {
        let now = usize::try_from(self.start.elapsed().as_secs()).unwrap_or(usize::MAX);
        // Events at the end of the run are ignored.
        if let Some(second) = self.seconds.lock().unwrap_or_else(PoisonError::into_inner).get_mut(now) {
            change(second);
        }
    }

    fn into_seconds(self) -> Vec<Second> {
        std::mem::take(&mut self.seconds.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
