//! The server of the simulation: requests stand in line, and are worked off even if nobody waits for them any more.

use std::collections::VecDeque;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use fingerpost::{Body, Transport, TransportError};
use http::StatusCode;
use tokio::time::{Instant, sleep_until};

/// What happens to the server.
#[derive(Clone, Debug)]
pub(super) struct Weather {
    /// When it has a fifth of its capacity.
    pub(super) dip: Range<Duration>,
    /// The share of requests that it answers with 503 at once, `0.0..=1.0`.
    pub(super) errors: f64,
}

/// How many requests may wait for the server.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Queue {
    /// So many seconds of full capacity; what comes then is answered with 503 at once. Real servers have a bound: that
    /// of their threads, their accept queue, their memory or the proxy before them.
    Seconds(u32),
    /// Any number.
    Endless,
}

impl Queue {
    fn has_place(self, waiting: usize) -> bool {
        match self {
            Self::Seconds(seconds) => u32::try_from(waiting).is_ok_and(|waiting| waiting < seconds * CAPACITY),
            Self::Endless => true,
        }
    }
}

/// Calls a second that the server can answer.
const CAPACITY: u32 = 1000;

#[derive(Debug)]
struct Line {
    queue: Queue,
    /// When each request that is not done will be. The next begins when the last is done.
    done: VecDeque<Instant>,
    random: fastrand::Rng,
}

/// A transport to a new server; `noted` is told of every request.
pub(super) fn server(
    weather: Weather,
    queue: Queue,
    seed: u64,
    noted: impl Fn() + Send + Sync + 'static,
) -> Arc<dyn Transport> {
    let start = Instant::now();
    let random = fastrand::Rng::with_seed(seed);
    let line = Mutex::new(Line { queue, done: VecDeque::new(), random });
    Arc::new(move |_: http::Request<Body>| {
        noted();
        let mut line = line.lock().unwrap_or_else(PoisonError::into_inner);
        let fails = line.random.f64() < weather.errors;
        let answered = if fails { None } else { line.accept(&weather, start) };
        async move {
            let mut response = http::Response::new(r#"{"id":0}"#);
            match answered {
                Some(at) => sleep_until(at).await,
                None => *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE,
            }
            Ok::<_, TransportError>(response)
        }
    })
}

impl Line {
    /// When a request that comes now is answered: after all before it. `None` if there is no place for it.
    fn accept(&mut self, weather: &Weather, start: Instant) -> Option<Instant> {
        let now = Instant::now();
        while self.done.front().is_some_and(|at| *at <= now) {
            self.done.pop_front();
        }
        if !self.queue.has_place(self.done.len()) {
            return None;
        }
        let begins = self.done.back().copied().unwrap_or(now);
        let slow = weather.dip.contains(&begins.saturating_duration_since(start));
        let at = begins + Duration::from_secs(1) / if slow { CAPACITY / 5 } else { CAPACITY };
        self.done.push_back(at);
        Some(at)
    }
}
