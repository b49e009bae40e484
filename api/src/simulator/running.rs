//! The handle to a running simulator.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use std::{fmt, io};

use fingerpost::testing::{FakeService, RunningService};
use http::StatusCode;
use jiff::Timestamp;
use serde_json::Value;

use super::Simulator;
use super::service::service;
use super::state::State;
use crate::builder::LookerBuilder;
use crate::looker::Looker;

/// Host of a simulator that does not listen: a reserved name that never resolves (RFC 6761, section 6.4).
const IN_MEMORY: &str = "https://simulator.invalid";

/// A running simulator: on loopback and in memory, or only in memory.
///
/// Dropping it stops the server and closes open connections. Clones of its [`service`](Self::service) keep working.
pub struct RunningSimulator {
    state: Arc<State>,
    service: FakeService,
    /// `None` in memory.
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

    /// Returns the base URL, such as `http://127.0.0.1:40123`, as for `LOOKERSDK_BASE_URL`. In memory it is
    /// `https://simulator.invalid`, which never resolves.
    pub fn base_url(&self) -> String {
        self.address().map_or_else(|| IN_MEMORY.to_owned(), |address| format!("http://{address}"))
    }

    /// Returns the address that it listens on, if it does.
    pub fn address(&self) -> Option<SocketAddr> {
        self.server.as_ref().map(RunningService::address)
    }

    /// Returns the client id that can log in.
    pub fn client_id(&self) -> &str {
        &self.state.settings.client_id
    }

    /// Returns the client secret of that id.
    pub fn client_secret(&self) -> &str {
        &self.state.settings.client_secret
    }

    /// Returns the settings for a client, as lines `NAME=value` with the variables that Looker's SDKs read.
    pub fn environment(&self) -> String {
        format!(
            "LOOKERSDK_BASE_URL={}\nLOOKERSDK_CLIENT_ID={}\nLOOKERSDK_CLIENT_SECRET={}\n",
            self.base_url(),
            self.client_id(),
            self.client_secret()
        )
    }

    /// Returns a builder for a [`Looker`] that calls this simulator in memory, with its credentials. No socket is
    /// opened, so that it works with paused time.
    pub fn looker(&self) -> LookerBuilder {
        Looker::builder()
            .base_url(self.base_url())
            .client_id(self.client_id())
            .client_secret(self.client_secret())
            .transport(self.service.clone())
    }

    /// Returns the service of the simulator: a [`Transport`](fingerpost::Transport), for custom clients.
    ///
    /// A handler that a test sets on it overrides the simulator's own. Requests are still counted, and refusals and
    /// logins still work.
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

    /// Returns the number of requests for an operation such as `GET /dashboards/{dashboard_id}`, including refused
    /// ones.
    pub fn count(&self, operation: &str) -> u64 {
        self.requests().get(operation).copied().unwrap_or(0)
    }

    /// Returns the number of requests by operation. Requests for unknown operations are counted as `unknown`.
    pub fn requests(&self) -> BTreeMap<String, u64> {
        self.state.gate.counts()
    }

    /// Rejects the next `times` requests with this status, except logins.
    ///
    /// `retry_after` becomes a `Retry-After` header, in seconds and rounded up.
    pub fn refuse_next(&self, times: u32, status: StatusCode, retry_after: Option<Duration>) {
        self.state.gate.refuse_next(times, status, retry_after);
    }

    /// Ends the sessions of all people who signed in: their refresh tokens are revoked, and all access tokens.
    pub fn end_sign_ins(&self) {
        self.state.sign_ins.revoke_all();
        self.state.sessions.revoke_all();
    }

    /// Revokes all access tokens, as an administrator can at any time.
    pub fn revoke_tokens(&self) {
        self.state.sessions.revoke_all();
    }

    /// Returns the time of its clock. It advances with tokio's, so it stops while that is paused.
    pub fn now(&self) -> Timestamp {
        self.state.clock.now()
    }

    /// Advances its clock, which determines when tokens expire, tasks finish and rate limits reset.
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

    /// Sets its clock, forward or back. Everything that began later than the new time begins now.
    pub fn set_now(&self, time: Timestamp) {
        self.state.clock.set(time);
    }

    /// Returns the content as JSON, for [`Simulator::state`] or a file: users, content, queries and everything else
    /// that operations change. Tokens, tasks, the clock and secrets are not part of it.
    ///
    /// ```
    /// # tokio::runtime::Runtime::new().unwrap().block_on(async {
    /// use looker_api::prelude::*;
    /// use looker_api::simulator::Simulator;
    ///
    /// let first = Simulator::new().in_memory();
    /// first.looker().build()?.delete_look("1").await?;
    /// let second = Simulator::new().state(first.save())?.in_memory();
    /// assert_eq!(second.looker().build()?.look("1").await.unwrap_err().status().unwrap(), 404);
    /// # Ok::<(), looker_api::Error>(()) }).unwrap();
    /// ```
    pub fn save(&self) -> Value {
        self.state.world().save()
    }

    /// Writes a file of a branch of a project, or deletes it if `text` is `None`. Looker's API cannot: there, files are
    /// written in its editor or in Git. The branch `main` is in production.
    ///
    /// # Errors
    ///
    /// An unknown project, branch or deleted file is an error that [`is_config`](fingerpost::Error::is_config).
    ///
    /// ```
    /// # tokio::runtime::Runtime::new().unwrap().block_on(async {
    /// use looker_api::prelude::*;
    /// use looker_api::simulator::Simulator;
    ///
    /// let simulator = Simulator::new().in_memory();
    /// simulator.write_project_file("thelook", "main", "views/users.view.lkml", Some("view: users {"))?;
    /// let found = simulator.looker().build()?.validate_project("thelook").await?;
    /// let errors = found.errors.unwrap_or_default();
    /// assert!(errors.iter().any(|error| error.message.as_deref() == Some("A block has no closing '}'")));
    /// # Ok::<(), looker_api::Error>(()) }).unwrap();
    /// ```
    pub fn write_project_file(
        &self,
        project: &str,
        branch: &str,
        path: &str,
        text: Option<&str>,
    ) -> Result<(), fingerpost::Error> {
        let time = self.now().as_second();
        self.state.world().commit(project, branch, (path, text), time).map_err(|_| {
            fingerpost::Error::config(format!("the project `{project}` has no branch `{branch}` with a file `{path}`"))
        })
    }

    /// Stops the simulator and waits until the port is closed.
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
