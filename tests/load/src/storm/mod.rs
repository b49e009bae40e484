//! The retry storm: what clients do to a server that loses most of its capacity for a while.
//!
//! Clients, attempt loop, policy and budget are those of `fingerpost`; only the server and the clock are simulated, and
//! randomness is seeded. So a minute takes a moment, and the same seed gives the same figures.

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

/// What the clients do about a failed attempt.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Strategy {
    /// Nothing.
    NoRetries,
    /// Three attempts, at once and whatever happens.
    Naive,
    /// The default policy of `fingerpost`.
    Ours,
}

impl Strategy {
    /// All that are compared.
    pub const ALL: [Self; 3] = [Self::NoRetries, Self::Naive, Self::Ours];

    /// Its name, for people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoRetries => "no retries",
            Self::Naive => "naive three attempts",
            Self::Ours => "the default policy",
        }
    }

    /// Its figures among those of all.
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

/// Who calls what.
#[derive(Clone, Copy, Debug)]
pub struct World {
    /// How many clients there are; each has a budget of its own.
    pub clients: usize,
    /// What the server does with requests that it cannot work on yet.
    pub queue: Queue,
    /// How long each run lasts, in seconds: at least the 50 of an [`Overload`], the 31 of [`Failing`].
    pub seconds: u64,
}

/// Calls a second that all clients together make: 80 % of what the server can answer.
const OFFERED: f64 = 800.0;
/// When the capacity falls, and when it is back.
const DIP: Range<u64> = 10..20;
/// How long a client waits for an answer. It has to be less than the queue can hold: only calls that are given up leave
/// work that nobody waits for, which keeps an overload alive when its cause is gone.
const ATTEMPT: Duration = Duration::from_secs(1);

/// One second of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Second {
    /// Calls that began.
    pub offered: u32,
    /// Requests that came to the server.
    pub requests: u32,
    /// Calls that ended well.
    pub succeeded: u32,
    /// Calls that ended with an error.
    pub failed: u32,
}

impl Second {
    /// The share of calls ended that ended well.
    pub fn success(self) -> f64 {
        f64::from(self.succeeded) / f64::from((self.succeeded + self.failed).max(1))
    }
}

/// A server that falls to a fifth of its capacity for ten seconds.
fn storm(strategy: Strategy, world: World, seed: u64) -> Vec<Second> {
    let weather = Weather { dip: Duration::from_secs(DIP.start)..Duration::from_secs(DIP.end), errors: 0.0 };
    simulate(strategy, world, weather, seed)
}

/// A server that fails a share of requests.
fn failing(strategy: Strategy, world: World, errors: f64, seed: u64) -> Vec<Second> {
    let weather = Weather { dip: Duration::ZERO..Duration::ZERO, errors };
    simulate(strategy, world, weather, seed)
}

fn simulate(strategy: Strategy, world: World, weather: Weather, seed: u64) -> Vec<Second> {
    // The jitter of `fingerpost` comes from the generator of its thread, which is this one.
    fastrand::seed(seed);
    // The one way in which building this runtime fails is that the system has no descriptors left.
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
    // Each is a process of its own: it has a budget of its own.
    let clients: Vec<_> = std::iter::repeat_with(client).take(world.clients).collect();

    let mut random = fastrand::Rng::with_seed(seed);
    let mut next = record.start;
    loop {
        // Calls come independently of each other, so the gaps between them are exponentially distributed.
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

/// What happened in each second so far.
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

    /// Notes something that happens now.
    fn note(&self, change: impl FnOnce(&mut Second)) {
        let now = usize::try_from(self.start.elapsed().as_secs()).unwrap_or(usize::MAX);
        // What happens as the run ends is no part of it.
        if let Some(second) = self.seconds.lock().unwrap_or_else(PoisonError::into_inner).get_mut(now) {
            change(second);
        }
    }

    fn into_seconds(self) -> Vec<Second> {
        std::mem::take(&mut self.seconds.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
