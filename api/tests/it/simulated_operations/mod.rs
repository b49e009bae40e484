//! Compares the simulator's response to every operation with its declaration, over a socket and in memory.

use std::sync::{Arc, Mutex};

use fingerpost::{
    Body, BoxFuture, Client, Credential, EndpointDescriptor, HyperTransport, Output, RetryPolicy, SchemaRules,
    Transport, TransportError,
};
use http_body_util::BodyExt;
use looker_api::OPERATIONS;
use looker_api::api_auth::ApiAuth;
use looker_api::simulator::{RunningSimulator, Simulator};
use serde_json::Value;

use crate::responses::Outcome;
use crate::responses::calls::CALLS;
use crate::wire::vectors::endpoint;

/// Rejects null, since missing values are left out.
const EXACT: SchemaRules = SchemaRules::new().refuse_null().refuse_unknown_properties().refuse_unlisted_texts();

/// A raw response.
#[derive(Clone)]
struct Seen {
    status: u16,
    generated: bool,
    body: Vec<u8>,
}

/// Keeps the last response that passed through it.
#[derive(Clone)]
struct Recorder {
    inner: Arc<dyn Transport>,
    last: Arc<Mutex<Option<Seen>>>,
}

impl Recorder {
    fn new(inner: impl Transport) -> Self {
        Self { inner: Arc::new(inner), last: Arc::default() }
    }

    fn take(&self) -> Seen {
        self.last.lock().unwrap().take().expect("an answer")
    }
}

impl Transport for Recorder {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let (head, body) = self.inner.send(request).await?.into_parts();
            let body = body.collect().await.expect("a whole body").to_bytes();
            let generated = head.headers.get("x-simulator").is_some_and(|value| value == "generated");
            let seen = Seen { status: head.status.as_u16(), generated, body: body.to_vec() };
            *self.last.lock().unwrap() = Some(seen);
            Ok(http::Response::from_parts(head, Body::from(body)))
        })
    }
}

async fn client(simulator: &RunningSimulator, recorder: &Recorder) -> Client {
    let builder = || {
        let builder = Client::builder(&format!("{}/api/4.0", simulator.base_url()));
        builder.transport(recorder.clone()).retry(RetryPolicy::never())
    };
    let login = builder().build().unwrap();
    let token = login.login().client_id(simulator.client_id()).client_secret(simulator.client_secret()).await;
    let token = token.expect("a login").access_token.expect("a token");
    builder().auth(Credential::bearer(&token.expose().into()).unwrap()).build().unwrap()
}

/// Returns the problem of a response, if there is one.
fn wrong(endpoint: &EndpointDescriptor, outcome: &Outcome, seen: &Seen) -> Option<String> {
    let schema = match (outcome, seen.status) {
        (Outcome::Other(error), status) => return Some(format!("{status}: {error}")),
        (Outcome::Result(_), status) if endpoint.pending_statuses().contains(&status) => return None,
        (Outcome::Result(_), status) => endpoint.result_schema(status),
        (Outcome::Declared(_), status) => endpoint.error_body(status),
    };
    let schema = schema.filter(|_| !seen.body.is_empty() && endpoint.output_kind() != Output::Text)?;
    match serde_json::from_slice::<Value>(&seen.body) {
        Ok(value) => EXACT.validate(&schema, &value).err().map(|error| error.to_string()),
        Err(error) => Some(format!("{}: {error}", seen.status)),
    }
}

async fn every_operation(simulator: &RunningSimulator, recorder: &Recorder) {
    let (mut made_up, mut problems) = (0, Vec::new());
    for call in CALLS {
        // One of the operations ends the session.
        let client = client(simulator, recorder).await;
        let (operation, outcome) = call(&client);
        let outcome = outcome.await;
        let seen = recorder.take();
        if let Some(problem) = wrong(endpoint(operation), &outcome, &seen) {
            problems.push(format!("{operation}: {problem}"));
        }
        made_up += usize::from(seen.generated);
        assert!(!seen.generated || seen.status < 300, "{operation}");
    }
    assert!(problems.is_empty(), "{}:\n{}", problems.len(), problems.join("\n"));
    let count = OPERATIONS.concat().len();
    assert_eq!(CALLS.len(), count);
    assert!(made_up > 150, "{made_up} answers are too few: the calls go wrong before they are answered");
    assert_eq!(simulator.requests().keys().filter(|operation| *operation != "unknown").count(), count);
}

#[tokio::test]
async fn every_operation_answers_in_memory() {
    let simulator = Simulator::new().in_memory();
    every_operation(&simulator, &Recorder::new(simulator.service().clone())).await;
}

#[tokio::test]
async fn every_operation_answers_on_loopback() {
    let simulator = Simulator::new().start().await.unwrap();
    every_operation(&simulator, &Recorder::new(HyperTransport::builder().no_proxy().build().unwrap())).await;
}
