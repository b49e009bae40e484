//! A Looker on loopback or in memory, for tests and examples.
//!
//! The simulator behaves like a small Looker instance: it logs clients in, lets their tokens expire, keeps users,
//! content and queries, runs queries over a data set, and renders dashboards to documents in its own time. Nothing has
//! to be installed, and nothing leaves the machine. Clients in any language reach it over HTTP, and a
//! [`Looker`](crate::Looker) also without a socket.
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
//! # What it holds
//!
//! | | |
//! |---|---|
//! | users | `1` (an administrator, who owns the credentials), `2`, `3` (a viewer) and others, in groups and roles |
//! | dashboards | `1` to `8`; `4` fails to render, `5` is deleted; `thelook::business_pulse` is defined in `LookML` |
//! | looks | `1` to `12` |
//! | model | `thelook`, with the explores `order_items`, `orders`, `users` and `inventory_items` |
//! | data | 100,000 order items of the years up to 2025-12-31, which is the "today" of date filters |
//!
//! It is the same every time. [`Simulator::state`] begins with something else, and [`RunningSimulator::save`] gives
//! what it has become.
//!
//! # What it does
//!
//! It has all operations of Looker.
//!
//! - **Users, groups, roles, folders, dashboards with their parts, looks, boards, queries, schedules, connections and
//!   models** are made, read, changed, deleted and searched for, as far as the caller may: what is not allowed is 403
//!   or 404, what is not right 422 with the fields, what is there already 409.
//! - **Queries** are run, saved or not, in all formats of Looker. Bodies are written as they are read, so that all rows
//!   can be had. **Query tasks** take two steps of [`query_step`](Simulator::query_step).
//! - **Render tasks** take four steps of [`render_step`](Simulator::render_step) and end in a real PDF, PNG or JPEG. A
//!   tile of the title `Division by zero` cannot be drawn: that is how to see a rendering fail.
//! - **All others** answer something that is made up and valid for their type: the same for the same request, with the
//!   ids of the path, the properties of the body, and as many items as `limit` and `offset` say. Nothing of it is kept.
//!   Such an answer has the header `x-simulator: generated`.
//!
//! Its time is that of tokio, which tests can pause; [`advance`](RunningSimulator::advance) and
//! [`set_now`](RunningSimulator::set_now) move it. A test that wants another answer gives the operation a handler in
//! [`RunningSimulator::service`].
//!
//! # Where it is simpler
//!
//! - One pair of credentials logs in, that of user `1`. Keys that are made by `create_user_credentials_api3` log nobody
//!   in.
//! - SQL is not read: SQL queries answer with one and the same small table, which is marked as made up.
//! - Queries have no table calculations, custom fields or subtotals, and one pivot; what is not there is refused.
//! - Nothing happens by itself: schedules send nothing, and alerts do not look.
//! - A filter of a dashboard stands on its documents and changes no figures.

mod bindings;
mod chance;
mod clock;
mod data;
mod document;
mod gate;
mod handlers;
mod refusal;
mod request;
mod resources;
mod response;
mod run;
mod running;
mod service;
mod state;
mod stores;
mod world;

use std::time::Duration;
use std::{fmt, io};

use jiff::Timestamp;

pub use self::running::RunningSimulator;
use self::world::World;

/// A Looker that is not started yet.
#[derive(Clone)]
#[must_use = "a simulator answers once it is started"]
pub struct Simulator {
    port: u16,
    client_id: String,
    client_secret: String,
    token_lifetime: Duration,
    render_step: Duration,
    query_step: Duration,
    rate_limit: Option<(u32, Duration)>,
    /// What its clock shows first; the time of the machine without it.
    time: Option<Timestamp>,
    /// What it holds; the usual content without it.
    world: Option<World>,
}

/// Without the secret, and without what it holds.
impl fmt::Debug for Simulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Simulator")
            .field("port", &self.port)
            .field("client_id", &self.client_id)
            .field("token_lifetime", &self.token_lifetime)
            .field("render_step", &self.render_step)
            .field("query_step", &self.query_step)
            .field("rate_limit", &self.rate_limit)
            .field("time", &self.time)
            .finish_non_exhaustive()
    }
}

impl Default for Simulator {
    fn default() -> Self {
        Self {
            port: 0,
            client_id: "simulator-id".to_owned(),
            client_secret: "simulator-secret".to_owned(),
            token_lifetime: Duration::from_secs(3600),
            render_step: Duration::from_millis(250),
            query_step: Duration::from_millis(50),
            rate_limit: None,
            time: None,
            world: None,
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

    /// How long a query task stays in each of its two unfinished statuses.
    pub fn query_step(mut self, step: Duration) -> Self {
        self.query_step = step;
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

    /// What it holds at first, in place of the usual content: what [`RunningSimulator::save`] gave, or a part of it. A
    /// table that is not there is empty; without users and roles nobody may do anything.
    ///
    /// Fails with an error that [`is_config`](fingerpost::Error::is_config) if it is no such state.
    pub fn state(mut self, saved: serde_json::Value) -> Result<Self, fingerpost::Error> {
        let world = World::load(saved).map_err(|problem| {
            fingerpost::Error::config(format!("the state of the simulator cannot be read: {problem}"))
        })?;
        self.world = Some(world);
        Ok(self)
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
