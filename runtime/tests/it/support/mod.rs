//! What the tests share: a small declared API, and a transport that answers from a script.

#![allow(dead_code, unreachable_pub, reason = "shared by all tests, of which builds with fewer features have a part")]

pub mod process;
#[cfg(feature = "reqwest")]
pub mod server;
#[cfg(feature = "reqwest")]
pub mod tls;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use fingerpost::{
    Body, BoxFuture, Bytes, Client, ClientBuilder, EndpointDescriptor, Transport, TransportError, endpoints,
};
use serde::{Deserialize, Serialize};
use tokio::time::Instant;

#[derive(Debug, Deserialize, Eq, PartialEq)]
pub struct Thing {
    pub id: String,
}

#[derive(Debug, Serialize)]
pub struct NewThing {
    pub name: String,
}

#[derive(Debug, Deserialize, Eq, PartialEq)]
pub struct ApiError {
    pub message: String,
}

#[derive(Debug, Deserialize, Eq, PartialEq)]
pub struct Invalid {
    pub fields: Vec<String>,
}

/// Things of all kinds.
#[endpoints(error = ApiError)]
pub trait Things {
    /// One thing.
    #[endpoint(GET "/things/<id>", errors(404, 429))]
    fn thing(&self, id: &str, fields: Option<&str>, tags: Option<&[&str]>, limit: Option<i64>) -> Thing;

    /// Makes a thing.
    #[endpoint(POST "/things", errors(404, 422 => Invalid))]
    fn create(&self, #[body] thing: &NewThing, #[query("dry-run")] dry_run: Option<bool>) -> Thing;

    /// Starts a thing.
    #[endpoint(POST "/things/<id>/start")]
    fn start(&self, id: &str) -> ();

    /// Locks a thing.
    #[endpoint(PUT "/things/<id>/lock")]
    fn lock(&self, id: &str) -> ();

    /// Whether a thing is there.
    #[endpoint(HEAD "/things/<id>")]
    fn exists(&self, id: &str) -> ();

    /// A thing on paper.
    #[endpoint(GET "/things/<id>/document", pending(202), output = bytes)]
    fn document(&self, id: &str) -> Bytes;

    /// A thing's name, as a JSON string.
    #[endpoint(GET "/things/<id>/name")]
    fn name(&self, id: &str) -> String;

    /// Any JSON there is.
    #[endpoint(GET "/anything")]
    fn anything(&self) -> serde_json::Value;
}

/// Files by their path.
#[endpoints]
pub trait Files {
    /// The bytes of a file.
    #[endpoint(GET "/files/<path..>", output = bytes)]
    fn file(&self, path: &str) -> Bytes;

    /// A file's own description.
    #[endpoint(GET "/meta/<name>.json")]
    fn meta(&self, name: &str) -> BTreeMap<String, String>;

    /// What is said of two of them.
    #[endpoint(GET "/compare/<old>/<new>", ok(200))]
    fn compare(&self, old: i64, new: &str) -> ();
}

/// Who is there, and whether anyone is.
#[endpoints]
pub trait Sessions {
    /// Logs in.
    #[endpoint(POST "/login", errors(403 => Denied), auth = none)]
    fn login(&self, #[form] client_id: &str, #[form] client_secret: &str, #[form] scope: Option<&str>) -> Session;

    /// Whether the server is up.
    #[endpoint(GET "/health", auth = none, output = text)]
    fn health(&self) -> String;
}

#[derive(Debug, Deserialize)]
pub struct Session {
    pub access_token: String,
}

#[derive(Debug, Deserialize, Eq, PartialEq)]
pub struct Denied {
    pub why: String,
}

/// What comes of one request.
pub enum Step {
    Response(http::Response<Body>),
    Fail(TransportError),
    /// Nothing, for ever.
    Silence,
}

/// An answer with this status and no body.
pub fn status(status: u16) -> Step {
    answer(status, &[], "")
}

/// A thing, in JSON.
pub fn ok() -> Step {
    answer(200, &[("content-type", "application/json")], r#"{"id":"42"}"#)
}

pub fn answer(status: u16, headers: &[(&str, &str)], body: &'static str) -> Step {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    Step::Response(response.body(body.into()).expect("a response as the test wants it"))
}

/// A request as the transport had it.
#[derive(Debug)]
pub struct Seen {
    pub at: Instant,
    pub endpoint: &'static str,
    pub target: String,
    pub headers: http::HeaderMap,
    pub body: Option<Bytes>,
}

impl Seen {
    pub fn authorization(&self) -> Option<&str> {
        self.headers.get("authorization").map(|value| value.to_str().expect("text"))
    }
}

type Answers = dyn Fn(usize, &Seen) -> Step + Send + Sync;

/// Answers the n-th request (from 1) as the test says, and remembers all of them.
pub struct Script {
    answers: Box<Answers>,
    seen: Mutex<Vec<Seen>>,
}

impl Script {
    pub fn new(answers: impl Fn(usize) -> Step + Send + Sync + 'static) -> Arc<Self> {
        Self::judging(move |number, _| answers(number))
    }

    pub fn judging(answers: impl Fn(usize, &Seen) -> Step + Send + Sync + 'static) -> Arc<Self> {
        Arc::new(Self { answers: Box::new(answers), seen: Mutex::default() })
    }

    pub fn builder(self: &Arc<Self>) -> ClientBuilder {
        Client::builder("https://things.example/v2").shared_transport(Arc::clone(self) as Arc<dyn Transport>)
    }

    pub fn client(self: &Arc<Self>) -> Client {
        self.builder().build().expect("a client")
    }

    /// How many requests came.
    pub fn count(&self) -> usize {
        self.seen.lock().expect("unpoisoned").len()
    }

    /// What is remembered, taken out.
    pub fn take(&self) -> Vec<Seen> {
        std::mem::take(&mut self.seen.lock().expect("unpoisoned"))
    }
}

impl Transport for Script {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let endpoint = request.extensions().get::<&EndpointDescriptor>().expect("the description rides along");
        let seen = Seen {
            at: Instant::now(),
            endpoint: endpoint.name(),
            target: format!("{} {}", request.method(), request.uri()),
            headers: request.headers().clone(),
            body: request.body().as_bytes().map(Bytes::copy_from_slice),
        };
        let step = {
            let mut all = self.seen.lock().expect("unpoisoned");
            let step = (self.answers)(all.len() + 1, &seen);
            all.push(seen);
            step
        };
        Box::pin(async move {
            match step {
                Step::Response(response) => Ok(response),
                Step::Fail(error) => Err(error),
                Step::Silence => std::future::pending().await,
            }
        })
    }
}
