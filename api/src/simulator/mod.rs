//! A Looker on loopback or in memory, for tests and examples.
//!
//! The simulator behaves like a small Looker instance: it logs clients in, lets their tokens expire, knows a few users,
//! dashboards and looks, and renders them to documents in its own time. Nothing has to be installed, and nothing leaves
//! the machine. Clients in any language reach it over HTTP, and a [`Looker`](crate::Looker) also without a socket.
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! use std::time::Duration;
//! use looker_api::simulator::Simulator;
//!
//! let looker = Simulator::new().render_step(Duration::from_millis(5)).start().await?;
//! print!("{}", looker.environment());
//! // … point a client at `looker.base_url()` …
//! assert_eq!(looker.count("POST /login"), 0);
//! looker.stop().await;
//! # std::io::Result::Ok(()) }).unwrap();
//! ```
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! use looker_api::prelude::*;
//! use looker_api::simulator::Simulator;
//!
//! let simulator = Simulator::new().in_memory();
//! let looker = simulator.looker().build()?;
//! assert_eq!(looker.me().await?.display_name.as_deref(), Some("Ada Admin"));
//! # Ok::<(), Box<dyn std::error::Error>>(()) }).unwrap();
//! ```
//!
//! # What it knows
//!
//! | | |
//! |---|---|
//! | users | `1` (an administrator, the owner of the credentials), `2` and `3` |
//! | dashboards | `1` to `6`; `4` always fails to render, `5` is deleted; `thelook::business_pulse` is defined in `LookML` |
//! | looks | `1` and `2` |
//! | elements, queries | the ones that those dashboards and looks name |
//!
//! # What it does not know
//!
//! It has all 483 operations. Those of sessions, dashboards (reading) and render tasks do what they say. All others answer
//! something that is made up and valid for their type: the same for the same request, with the ids of the path, the
//! properties of the body, and as many items as `limit` and `offset` say. Nothing of it is kept. Such an answer has the
//! header `x-simulator: generated`.
//!
//! # Where it is simpler
//!
//! Every user sees all content.

mod answer;
mod call;
mod clock;
mod content;
mod dashboards;
mod document;
mod gate;
mod generated;
mod render_job;
mod render_tasks;
mod respond;
mod running;
mod search;
mod service;
mod session;
mod state;

use std::io;
use std::time::Duration;

use jiff::Timestamp;

pub use running::RunningSimulator;

/// A Looker that is not started yet.
#[derive(Clone, Debug)]
#[must_use = "a simulator answers once it is started"]
pub struct Simulator {
    port: u16,
    client_id: String,
    client_secret: String,
    token_lifetime: Duration,
    render_step: Duration,
    rate_limit: Option<(u32, Duration)>,
    /// What its clock shows first; the time of the machine without it.
    time: Option<Timestamp>,
}

impl Default for Simulator {
    fn default() -> Self {
        Self {
            port: 0,
            client_id: "simulator-id".to_owned(),
            client_secret: "simulator-secret".to_owned(),
            token_lifetime: Duration::from_secs(3600),
            render_step: Duration::from_millis(250),
            rate_limit: None,
            time: None,
        }
    }
}

impl Simulator {
    /// A simulator on any free port, with tokens of an hour, renderings of a second and no rate limit.
    pub fn new() -> Self {
        Self::default()
    }

    /// Listens on this port of 127.0.0.1; 0, the default, is any free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// The credentials that log in. Without this they are `simulator-id` and `simulator-secret`.
    pub fn client(mut self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        self.client_id = id.into();
        self.client_secret = secret.into();
        self
    }

    /// How long a token lasts. Clients are told whole seconds, rounded down.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.token_lifetime = lifetime;
        self
    }

    /// How long a render task stays in each of its four unfinished statuses.
    pub fn render_step(mut self, step: Duration) -> Self {
        self.render_step = step;
        self
    }

    /// Answers 429 to whoever asks more than `requests` times within any time span of `per`. Logging in is not counted.
    pub fn rate_limit(mut self, requests: u32, per: Duration) -> Self {
        self.rate_limit = Some((requests, per));
        self
    }

    /// What the simulator's clock shows first, in place of the machine's time.
    pub fn clock(mut self, time: Timestamp) -> Self {
        self.time = Some(time);
        self
    }

    /// A simulator without a socket, which answers at once: see [`RunningSimulator::looker`].
    pub fn in_memory(self) -> RunningSimulator {
        RunningSimulator::in_memory(self)
    }

    /// Starts to listen, on the tokio runtime of the caller. Fails where the port is taken.
    pub async fn start(self) -> io::Result<RunningSimulator> {
        RunningSimulator::start(self).await
    }
}
