//! The simulated server: requests are queued, and processed even if the client has abandoned them.

use std::collections::VecDeque;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use fingerpost::{Body, Transport, TransportError};
use http::StatusCode;
use tokio::time::{Instant, sleep_until};

/// Faults of the server.
#[derive(Clone, Debug)]
pub(super) struct Weather {
    /// Period of a fifth of the capacity.
    pub(super) dip: Range<Duration>,
    /// Fraction of requests that immediately get a 503, `0.0..=1.0`.
    pub(super) errors: f64,
}

/// Limit of the queue.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Queue {
    /// Seconds of full capacity; further requests immediately get a 503. Real servers have such a limit: their threads,
    /// accept queue, memory or proxy.
    Seconds(u32),
    /// No limit.
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

/// Capacity of the server in calls per second.
const CAPACITY: u32 = 1000;

#[derive(Debug)]
struct Line {
    queue: Queue,
    /// Completion time of each queued request, one after the other.
    done: VecDeque<Instant>,
    random: fastrand::Rng,
}

/// Returns a transport to a new server; `noted` is called for every request.
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
    /// Returns the completion time of a new request, after all queued ones, or `None` if the queue is full.
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
