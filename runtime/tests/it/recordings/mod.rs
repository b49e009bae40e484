//! Recordings: replayed outcomes, removed secrets, and reports of unrecorded requests.

mod files;
mod matching;
mod outcomes;
mod secrets;
mod streams;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::support::process;
use crate::support::server::Server;
use crate::support::{Files, NewThing, Script, Sessions, Step, Thing, Things, ok, respond, status};
use fingerpost::testing::record::{Matching, Mode, RecordedRequest, Recording};
use fingerpost::{
    Body, Bytes, Client, ClientBuilder, HyperTransport, RetryPolicy, Transport, TransportError, endpoints,
};
use futures_util::stream;
use proptest::strategy::Strategy;
use tempfile::TempDir;

/// Endpoints with secrets of all kinds.
#[endpoints]
trait Vault {
    /// Opens a vault.
    #[endpoint(POST "/vault/<id>/open")]
    fn open(
        &self,
        id: &str,
        #[query]
        #[secret]
        pin: &str,
        #[query] user: &str,
        #[header("x-signature")]
        #[secret]
        signature: &str,
        #[body] content: &serde_json::Value,
    ) -> serde_json::Value;

    /// Returns text.
    #[endpoint(GET "/follow/<what>", output = text)]
    fn follow(&self, what: &str, #[query] q: Option<&str>) -> String;

    /// Uploads a stream.
    #[endpoint(POST "/upload", output = text)]
    fn upload(&self, #[body(stream)] content: Body) -> String;
}

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Creates a folder with this recording.
    fn with(text: &str) -> (Self, PathBuf) {
        let folder = Self::new();
        let path = folder.path("a.yaml");
        fs::write(&path, text).unwrap();
        (folder, path)
    }
}

fn recorded(path: &Path, transport: impl Transport) -> Recording {
    Recording::at(path).mode(Mode::Record).over(transport).open().unwrap()
}

fn replayed(path: &Path) -> Recording {
    Recording::at(path).mode(Mode::Replay).open().unwrap()
}

fn script(responses: impl Fn(usize) -> Step + Send + Sync + 'static) -> impl Transport {
    let script = Script::new(responses);
    move |request| {
        let script = Arc::clone(&script);
        async move { script.send(request).await }
    }
}

fn builder(recording: &Recording) -> ClientBuilder {
    Client::builder("https://things.example/v2").transport(recording.clone())
}

fn client(recording: &Recording) -> Client {
    builder(recording).retry(RetryPolicy::never()).build().unwrap()
}

fn json(body: &'static str) -> Step {
    respond(200, &[("content-type", "application/json")], body)
}

fn chunks(chunks: &[&'static str]) -> Body {
    let chunks: Vec<_> =
        chunks.iter().map(|chunk| Ok::<_, TransportError>(Bytes::from_static(chunk.as_bytes()))).collect();
    Body::stream(stream::iter(chunks))
}

async fn all(body: &mut Body) -> Vec<Bytes> {
    let mut all = Vec::new();
    while let Some(chunk) = body.chunk().await.unwrap() {
        all.push(chunk);
    }
    all
}

fn text_of(error: &dyn std::error::Error) -> String {
    let all = std::iter::successors(Some(error), |error| error.source());
    all.map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn panic_of(failing: impl FnOnce()) -> String {
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(failing)).unwrap_err();
    *panic.downcast::<String>().unwrap()
}

/// Creates a transport whose n-th response, from 0, is `responses(n)`. Requests need no endpoint descriptor.
fn script_raw(
    responses: impl Fn(usize) -> Result<http::Response<Body>, TransportError> + Send + Sync + 'static,
) -> impl Transport {
    let count = Mutex::new(0);
    move |_request: http::Request<Body>| {
        let mut count = count.lock().unwrap();
        *count += 1;
        let response = responses(*count - 1);
        async move { response }
    }
}

const TWO: &str = r#"
version: 1
interactions:
- request: {method: GET, target: /v2/things/1/name}
  response: {status: 200, body: '"first"'}
- request: {method: GET, target: /v2/things/2/name}
  response: {status: 200, body: '"other"'}
- request: {method: GET, target: /v2/things/1/name}
  response: {status: 200, body: '"second"'}
"#;
