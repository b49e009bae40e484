//! The server of the simulation: a queue without end, and work that is done even if nobody waits for it any more.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use fingerpost::{Body, Transport, TransportError};
use tokio::time::{Instant, sleep_until};

/// What happens to the server.
#[derive(Clone, Debug)]
pub(super) struct Weather {
    /// When it has a fifth of its capacity.
    pub(super) dip: Range<Duration>,
    /// The share of requests that it answers with 503 at once, `0.0..=1.0`.
    pub(super) errors: f64,
}

/// Calls a second that the server can answer.
pub(super) const CAPACITY: u32 = 1000;

#[derive(Debug)]
struct Queue {
    /// When everything accepted so far is done.
    free_at: Instant,
    random: fastrand::Rng,
}

/// A transport to a new server; `seen` is told of every request.
pub(super) fn server(weather: Weather, seed: u64, seen: impl Fn() + Send + Sync + 'static) -> Arc<dyn Transport> {
    let start = Instant::now();
    let queue = Mutex::new(Queue { free_at: start, random: fastrand::Rng::with_seed(seed) });
    Arc::new(move |_: http::Request<Body>| {
        seen();
        let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
        let (status, at) = if queue.random.f64() < weather.errors {
            (503, Instant::now())
        } else {
            (200, queue.accept(&weather, start))
        };
        async move {
            sleep_until(at).await;
            let mut response = http::Response::new(r#"{"id":0}"#);
            *response.status_mut() = http::StatusCode::from_u16(status).map_err(TransportError::new)?;
            Ok::<_, TransportError>(response)
        }
    })
}

impl Queue {
    /// When a request that comes now is answered: after all before it.
    fn accept(&mut self, weather: &Weather, start: Instant) -> Instant {
        let begins = self.free_at.max(Instant::now());
        let slow = weather.dip.contains(&begins.saturating_duration_since(start));
        let work = Duration::from_secs(1) / if slow { CAPACITY / 5 } else { CAPACITY };
        self.free_at = begins + work;
        self.free_at
    }
}
