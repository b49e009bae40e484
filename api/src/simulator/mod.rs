//! A simulated Looker on loopback or in memory, for tests and examples.
//!
//! The simulator behaves like a small Looker instance: it issues tokens that expire, stores users, content and queries,
//! runs queries over a data set, and renders dashboards to documents. It needs no installation and no network. Clients
//! in any language reach it over HTTP, and a [`Looker`](crate::Looker) also without a socket.
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
//! # Initial content
//!
//! | | |
//! |---|---|
//! | users | `1` (an administrator, who owns the credentials), `2`, `3` (a viewer) and others, in groups and roles |
//! | dashboards | `1` to `8`; `4` fails to render, `5` is deleted; `thelook::business_pulse` is defined in `LookML` |
//! | looks | `1` to `12` |
//! | model | `thelook`, with the explores `order_items`, `orders`, `users` and `inventory_items` |
//! | data | 100,000 order items of the years up to 2025-12-31, which is the "today" of date filters |
//!
//! The content is the same in every run. [`Simulator::state`] sets another one, and [`RunningSimulator::save`] returns
//! the current one.
//!
//! # Operations
//!
//! The simulator has all operations of Looker.
//!
//! - **Users, groups, roles, folders, dashboards with their parts, looks, boards, queries, schedules, connections and
//!   models** can be created, read, updated, deleted and searched, subject to the caller's permissions. A forbidden
//!   request gets 403 or 404, an invalid one 422 with its fields, a duplicate 409.
//! - **Queries** run in all formats of Looker, saved or inline. Results are streamed, so that all rows can be fetched.
//!   **Query tasks** take two steps of [`query_step`](Simulator::query_step).
//! - **Render tasks** take four steps of [`render_step`](Simulator::render_step) and end in a real PDF, PNG or JPEG.
//!   Rendering a tile with the title `Division by zero` fails, to test failures.
//! - **Projects** have files, which [`write_project_file`](RunningSimulator::write_project_file) writes, and branches:
//!   a personal one for each developer in the `dev` workspace. Validation finds mistakes in their `LookML`, data tests
//!   compare figures, and only sound branches are deployed. The branch `returns` of the project `thelook` has a mistake
//!   and a test that fails. Files do not change what queries return.
//! - **All other operations** return generated data that is valid for their type: the same for the same request, with
//!   the ids of the path, the properties of the body, and as many items as `limit` and `offset` allow. They change
//!   nothing. Their responses have the header `x-simulator: generated`.
//!
//! The simulator uses tokio's clock, which tests can pause; [`advance`](RunningSimulator::advance) and
//! [`set_now`](RunningSimulator::set_now) move it. A test that needs another response sets a handler for the operation
//! on [`RunningSimulator::service`].
//!
//! # Sign-in of people
//!
//! `GET /auth` signs in a [person](Simulator::person) without a page, and redirects to the redirect URI of a
//! [registered](Simulator::oauth_client) application with a code, or with an error. `POST /api/token` exchanges the
//! code once, checks its verifier, and refreshes tokens. Both count as `GET /auth` and `POST /api/token`.
//!
//! # Limitations
//!
//! - Only one pair of credentials can log in, that of user `1`. Keys created by `create_user_credentials_api3` cannot.
//! - SQL is not parsed: every SQL query returns the same small table, which is marked as generated.
//! - Queries have no table calculations, custom fields or subtotals, and at most one pivot; others are rejected.
//! - Schedules send nothing, and alerts are not checked. Plans that have come due have a `last_run_at`.
//! - Filters of a dashboard are printed on its documents, but do not change the figures.

mod bindings;
mod chance;
mod clock;
mod data;
mod document;
mod gate;
mod handlers;
mod lookml;
mod refusal;
mod request;
mod resources;
mod response;
mod run;
mod running;
mod service;
mod sign_in;
mod state;
mod stores;
mod world;

use std::time::Duration;
use std::{fmt, io};

use jiff::Timestamp;

pub use self::running::RunningSimulator;
use self::world::World;

/// A builder for a simulator.
#[derive(Clone)]
#[must_use = "a simulator does nothing until it is started"]
pub struct Simulator {
    port: u16,
    client_id: String,
    client_secret: String,
    token_lifetime: Duration,
    /// Client ids and redirect URIs of the registered applications.
    oauth_clients: Vec<(String, String)>,
    /// The user who signs in.
    person: String,
    render_step: Duration,
    query_step: Duration,
    rate_limit: Option<(u32, Duration)>,
    /// Initial time of its clock; that of the machine by default.
    time: Option<Timestamp>,
    /// Initial content; the usual content by default.
    world: Option<World>,
}

/// Leaves out the secret and the content.
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
            token_lifetime: Duration::from_hours(1),
            oauth_clients: vec![("com.looker.cli".to_owned(), "http://127.0.0.1:7777".to_owned())],
            person: "2".to_owned(),
            render_step: Duration::from_millis(250),
            query_step: Duration::from_millis(50),
            rate_limit: None,
            time: None,
            world: None,
        }
    }
}

impl Simulator {
    /// Creates a simulator on any free port, with tokens that last an hour, renderings of a second and no rate limit.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the port on 127.0.0.1. The default is 0, any free port.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Sets the credentials that can log in. The defaults are `simulator-id` and `simulator-secret`.
    pub fn client(mut self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        self.client_id = id.into();
        self.client_secret = secret.into();
        self
    }

    /// Registers an application that people can sign in to, with its redirect URI. Looker's own command line,
    /// `com.looker.cli` with `http://127.0.0.1:7777`, always is.
    pub fn oauth_client(mut self, client_id: impl Into<String>, redirect_uri: impl Into<String>) -> Self {
        self.oauth_clients.push((client_id.into(), redirect_uri.into()));
        self
    }

    /// Sets the user who signs in at `/auth`, instead of the user `2`. One who is disabled or unknown is denied.
    pub fn person(mut self, user_id: impl Into<String>) -> Self {
        self.person = user_id.into();
        self
    }

    /// Sets the lifetime of tokens. Responses contain whole seconds, rounded down.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.token_lifetime = lifetime;
        self
    }

    /// Sets the time that a render task spends in each of its four unfinished statuses.
    pub fn render_step(mut self, step: Duration) -> Self {
        self.render_step = step;
        self
    }

    /// Sets the time that a query task spends in each of its two unfinished statuses.
    pub fn query_step(mut self, step: Duration) -> Self {
        self.query_step = step;
        self
    }

    /// Limits each time span of `per` to `requests` requests; others get 429. Logins are not counted.
    pub fn rate_limit(mut self, requests: u32, per: Duration) -> Self {
        self.rate_limit = Some((requests, per));
        self
    }

    /// Sets the initial time of the simulator's clock, instead of the machine's time.
    pub fn clock(mut self, time: Timestamp) -> Self {
        self.time = Some(time);
        self
    }

    /// Sets the initial content, instead of the usual one: the output of [`RunningSimulator::save`], or a part of it.
    /// Missing tables are empty; without users and roles, every request is forbidden.
    ///
    /// # Errors
    ///
    /// An invalid state is an error that [`is_config`](fingerpost::Error::is_config).
    pub fn state(mut self, saved: serde_json::Value) -> Result<Self, fingerpost::Error> {
        let world = World::load(saved)
            .map_err(|problem| fingerpost::Error::config(format!("invalid state of the simulator: {problem}")))?;
        self.world = Some(world);
        Ok(self)
    }

    /// Starts a simulator without a socket: see [`RunningSimulator::looker`].
    pub fn in_memory(self) -> RunningSimulator {
        RunningSimulator::in_memory(self)
    }

    /// Starts listening, on the current tokio runtime. Fails if the port is in use.
    pub async fn start(self) -> io::Result<RunningSimulator> {
        RunningSimulator::start(self).await
    }
}
