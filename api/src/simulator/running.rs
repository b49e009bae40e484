//! The handle on a started simulator.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use std::{fmt, io};

use http::StatusCode;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::state::State;
use super::{Simulator, server};

/// A simulator that listens. Dropping it ends it: nothing listens any more, and open connections are closed.
pub struct RunningSimulator {
    address: SocketAddr,
    state: Arc<State>,
    server: JoinHandle<()>,
    /// Dropping it tells the server to end.
    ending: Option<oneshot::Sender<()>>,
}

impl RunningSimulator {
    pub(super) async fn start(settings: Simulator) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", settings.port)).await?;
        let address = listener.local_addr()?;
        let state = Arc::new(State::new(settings, address));
        let (ending, end) = oneshot::channel();
        let server = tokio::spawn(server::serve(listener, Arc::clone(&state), end));
        Ok(Self { address, state, server, ending: Some(ending) })
    }

    /// Where it listens, such as `http://127.0.0.1:40123`: the host alone, as in `LOOKERSDK_BASE_URL`.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
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

    /// How many requests came for an operation, named as `GET /dashboards/{dashboard_id}`. Refused ones count too.
    pub fn count(&self, operation: &str) -> u64 {
        self.requests().get(operation).copied().unwrap_or(0)
    }

    /// How many requests came, by operation. Those for no operation of the simulator stand under `unknown`.
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

    /// Ends the simulator and waits until nothing listens any more.
    pub async fn stop(mut self) {
        self.ending = None;
        // A client that never finishes its request is not waited for.
        let _ = tokio::time::timeout(Duration::from_secs(2), &mut self.server).await;
    }
}

impl Drop for RunningSimulator {
    fn drop(&mut self) {
        self.ending = None;
    }
}

impl fmt::Debug for RunningSimulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RunningSimulator").field("address", &self.address).finish_non_exhaustive()
    }
}
