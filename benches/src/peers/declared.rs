//! fingerpost's calls.

use std::future::{Ready, ready};

use bytes::Bytes;
use fingerpost::{Body, Client, Credential, TransportError, endpoints};
use http::{Request, Response};
use looker_api::Looker;
use looker_api::render_task::{RenderTask, RenderTasks as _};

use super::{FIELDS, ID, InMemory, Loopback, Peer, TOKEN, response};
use crate::serde_types;

/// The call, with either type of result.
#[endpoints]
pub trait Tasks {
    /// Returns a type with serde's derives.
    #[endpoint(GET "/render_tasks/<id>")]
    fn serde_task(&self, id: &str, fields: Option<&str>) -> serde_types::RenderTask;

    /// Returns a type with `Model`.
    #[endpoint(GET "/render_tasks/<id>", shares_route)]
    fn model_task(&self, id: &str, fields: Option<&str>) -> RenderTask;

    /// Returns a list of types with serde's derives.
    #[endpoint(GET "/render_tasks")]
    fn serde_tasks(&self) -> Vec<serde_types::RenderTask>;

    /// Returns a list of types with `Model`.
    #[endpoint(GET "/render_tasks", shares_route)]
    fn model_tasks(&self) -> Vec<RenderTask>;
}

/// The response of a transport in memory.
pub type Canned = Ready<Result<Response<Body>, TransportError>>;

/// Returns a transport that answers in memory, with a streamed body.
pub fn canned(body: Bytes) -> impl Fn(Request<Body>) -> Canned + Send + Sync + 'static {
    move |request| {
        drop(request);
        ready(Ok(response(&body).map(Body::wrap)))
    }
}

fn bearer() -> Credential {
    Credential::bearer(&TOKEN.into()).expect("the token is valid in a header")
}

/// Creates a client with a bearer token whose calls are answered in memory.
pub fn in_memory(body: Bytes) -> Client {
    let client = Client::builder("https://looker.example/api/4.0").auth(bearer()).transport(canned(body));
    client.build().expect("the settings are valid")
}

fn loopback(url: &str) -> Client {
    let client = Client::builder(&format!("{url}/api/4.0")).auth(bearer());
    client.build().expect("the settings are valid")
}

/// A declared call whose result has serde's derives.
pub struct FingerpostSerde(Client);

impl Loopback for FingerpostSerde {
    fn loopback(url: &str) -> Self {
        Self(loopback(url))
    }
}

impl InMemory for FingerpostSerde {
    fn in_memory(body: Bytes) -> Self {
        Self(in_memory(body))
    }
}

impl Peer for FingerpostSerde {
    async fn call(&self) {
        std::hint::black_box(self.0.serde_task(ID).fields(FIELDS).await.expect("the server responds"));
    }
}

/// A declared call whose result has `Model`.
pub struct FingerpostModel(Client);

impl Loopback for FingerpostModel {
    fn loopback(url: &str) -> Self {
        Self(loopback(url))
    }
}

impl InMemory for FingerpostModel {
    fn in_memory(body: Bytes) -> Self {
        Self(in_memory(body))
    }
}

impl Peer for FingerpostModel {
    async fn call(&self) {
        std::hint::black_box(self.0.model_task(ID).fields(FIELDS).await.expect("the server responds"));
    }
}

/// The call of looker-api, through its handle.
pub struct LookerHandle(Looker);

impl Loopback for LookerHandle {
    fn loopback(url: &str) -> Self {
        Self(Looker::builder().base_url(url).token(TOKEN).build().expect("the settings are valid"))
    }
}

impl InMemory for LookerHandle {
    fn in_memory(body: Bytes) -> Self {
        let looker = Looker::builder().base_url("https://looker.example").token(TOKEN).transport(canned(body));
        Self(looker.build().expect("the settings are valid"))
    }
}

impl Peer for LookerHandle {
    async fn call(&self) {
        std::hint::black_box(self.0.render_task(ID).fields(FIELDS).await.expect("the server responds"));
    }
}
