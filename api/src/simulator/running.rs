//! The handle on a simulator that answers.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use std::{fmt, io};

use fingerpost::testing::{FakeService, RunningService};
use http::StatusCode;
use jiff::Timestamp;

use super::Simulator;
use super::service::service;
use super::state::State;
use crate::looker::{Looker, LookerBuilder};

/// The host of a simulator that does not listen: a name that nobody can have (RFC 6761, section 6.4).
const IN_MEMORY: &str = "https://simulator.invalid";

/// A simulator that answers: on loopback and in memory, or in memory alone.
///
/// Dropping it ends it: nothing listens any more, and open connections are closed. Who holds its
/// [`service`](Self::service) goes on.
pub struct RunningSimulator {
    state: Arc<State>,
    service: FakeService,
    /// Not there in memory.
    server: Option<RunningService>,
}

impl RunningSimulator {
    pub(super) fn in_memory(settings: Simulator) -> Self {
        let state = Arc::new(State::new(settings));
        let service = service(&state);
        Self { state, service, server: None }
    }

    pub(super) async fn start(settings: Simulator) -> io::Result<Self> {
        let simulator = Self::in_memory(settings);
        let server = simulator.service.start_on(simulator.state.settings.port).await?;
        Ok(Self { server: Some(server), ..simulator })
    }

    /// Where it is, such as `http://127.0.0.1:40123`: the host alone, as in `LOOKERSDK_BASE_URL`. In memory it is
    /// `https://simulator.invalid`, which no network leads to.
    pub fn base_url(&self) -> String {
        self.address().map_or_else(|| IN_MEMORY.to_owned(), |address| format!("http://{address}"))
    }

    /// Where it listens, if it does.
    pub fn address(&self) -> Option<SocketAddr> {
        self.server.as_ref().map(RunningService::address)
    }

    /// The id that logs in.
    pub fn client_id(&self) -> &str {
        &self.state.settings.client_id
    }

    /// The secret that belongs to it.
    pub fn client_secret(&self) -> &str {
        &self.state.settings.client_secret
    }

    /// The settings of a client for this simulator, as lines `NAME=value` with the names that Looker's SDKs read.
    pub fn environment(&self) -> String {
        format!(
            "LOOKERSDK_BASE_URL={}\nLOOKERSDK_CLIENT_ID={}\nLOOKERSDK_CLIENT_SECRET={}\n",
            self.base_url(),
            self.client_id(),
            self.client_secret()
        )
    }

    /// Settings of a [`Looker`] that reaches this simulator in memory and knows its credentials: `.build()` makes the
    /// handle. No socket is opened, so that it works with paused time.
    pub fn looker(&self) -> LookerBuilder {
        Looker::builder()
            .base_url(self.base_url())
            .client_id(self.client_id())
            .client_secret(self.client_secret())
            .transport(self.service.clone())
    }

    /// The service behind it: a [`Transport`](fingerpost::Transport), for clients of one's own making.
    ///
    /// A test that wants an operation to be answered otherwise gives it a handler there, which goes before the
    /// simulator's own. Counts, refusals and logins stay.
    ///
    /// ```
    /// # tokio::runtime::Runtime::new().unwrap().block_on(async {
    /// use fingerpost::testing::Failure;
    /// use looker_api::common::ApiError;
    /// use looker_api::dashboard::{DASHBOARD, DashboardError};
    /// use looker_api::prelude::*;
    /// use looker_api::simulator::Simulator;
    ///
    /// let simulator = Simulator::new().in_memory();
    /// simulator.service().on(&DASHBOARD, |_| async {
    ///     let error = ApiError { message: Some("gone".into()), documentation_url: None };
    ///     Err::<looker_api::dashboard::Dashboard, _>(Failure::from(DashboardError::NotFound(error)))
    /// });
    /// let error = simulator.looker().build()?.dashboard("1").await.unwrap_err();
    /// assert!(matches!(error.declared(), Some(DashboardError::NotFound(_))));
    /// # Ok::<(), looker_api::Error>(()) }).unwrap();
    /// ```
    pub const fn service(&self) -> &FakeService {
        &self.service
    }

    /// How many requests came for an operation, named as `GET /dashboards/{dashboard_id}`. Refused ones count too.
    pub fn count(&self, operation: &str) -> u64 {
        self.requests().get(operation).copied().unwrap_or(0)
    }

    /// How many requests came, by operation. Those for no operation of Looker stand under `unknown`.
    pub fn requests(&self) -> BTreeMap<String, u64> {
        self.state.gate.counts()
    }

    /// Answers the next `times` requests with an error, whatever they ask for; logging in still works.
    ///
    /// `retry_after` becomes a `Retry-After` header, in seconds and rounded up.
    pub fn refuse_next(&self, times: u32, status: StatusCode, retry_after: Option<Duration>) {
        self.state.gate.refuse_next(times, status, retry_after);
    }

    /// Makes every token invalid that was given out so far, as an administrator may do at any time.
    pub fn revoke_tokens(&self) {
        self.state.sessions.revoke_all();
    }

    /// What its clock shows. It goes on as tokio's time does, so it stands still while that is paused.
    pub fn now(&self) -> Timestamp {
        self.state.clock.now()
    }

    /// Moves its clock on. Tokens expire, tasks are finished and rate limits forget by this clock.
    ///
    /// ```
    /// # tokio::runtime::Runtime::new().unwrap().block_on(async {
    /// use std::time::Duration;
    /// use looker_api::prelude::*;
    /// use looker_api::simulator::Simulator;
    ///
    /// let simulator = Simulator::new().in_memory();
    /// let looker = simulator.looker().build()?;
    /// let task = looker.create_look_render_task("1", "png", 640, 480).await?;
    /// simulator.advance(Duration::from_secs(60));
    /// let task = looker.render_task(task.id.as_deref().unwrap_or_default()).await?;
    /// assert_eq!(task.status.as_deref(), Some("success"));
    /// # Ok::<(), looker_api::Error>(()) }).unwrap();
    /// ```
    pub fn advance(&self, by: Duration) {
        self.state.clock.advance(by);
    }

    /// Sets its clock, forth or back. What began later than that begins now.
    pub fn set_now(&self, time: Timestamp) {
        self.state.clock.set(time);
    }

    /// Ends the simulator and waits until nothing listens any more.
    pub async fn stop(self) {
        if let Some(server) = self.server {
            server.stop().await;
        }
    }
}

impl fmt::Debug for RunningSimulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RunningSimulator({})", self.base_url())
    }
}
