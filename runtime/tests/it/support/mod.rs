//! Shared code of the tests: a small API, and a transport with scripted responses.

#![allow(dead_code, unreachable_pub, reason = "shared by all tests, of which builds with fewer features have a part")]

pub mod process;
#[cfg(feature = "hyper")]
pub mod server;
#[cfg(feature = "hyper")]
pub mod tls;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use fingerpost::{
    Body, BoxFuture, Bytes, Client, ClientBuilder, EndpointDescriptor, Model, Transport, TransportError, endpoints,
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

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct ApiError {
    pub message: String,
}

/// The body and result type of the served endpoints.
#[derive(Clone, Debug, Default, Model, PartialEq)]
#[model(default, skip_none)]
pub struct Note {
    pub id: Option<i64>,
    pub text: Option<String>,
}

/// The query parameters of a search for notes.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct NoteFilter {
    pub author: String,
    pub tag: Vec<String>,
}

#[derive(Debug, Deserialize, Eq, PartialEq)]
pub struct Invalid {
    pub fields: Vec<String>,
}

/// Things of all kinds.
#[endpoints(error = ApiError)]
pub trait Things {
    /// Returns a thing.
    #[endpoint(GET "/things/<id>", errors(404, 429))]
    fn thing(&self, id: &str, fields: Option<&str>, tags: Option<&[&str]>, limit: Option<i64>) -> Thing;

    /// Creates a thing.
    #[endpoint(POST "/things", errors(404, 422 => Invalid))]
    fn create(&self, #[body] thing: &NewThing, #[query("dry-run")] dry_run: Option<bool>) -> Thing;

    /// Starts a thing.
    #[endpoint(POST "/things/<id>/start")]
    fn start(&self, id: &str) -> ();

    /// Locks a thing.
    #[endpoint(PUT "/things/<id>/lock")]
    fn lock(&self, id: &str) -> ();

    /// Checks whether a thing exists.
    #[endpoint(HEAD "/things/<id>")]
    fn exists(&self, id: &str) -> ();

    /// Returns a thing as a document.
    #[endpoint(GET "/things/<id>/document", pending(202), output = bytes)]
    fn document(&self, id: &str) -> Bytes;

    /// Returns the name of a thing.
    #[endpoint(GET "/things/<id>/name")]
    fn name(&self, id: &str) -> String;

    /// Returns any JSON.
    #[endpoint(GET "/anything")]
    fn anything(&self) -> serde_json::Value;
}

/// Files by their path.
#[endpoints]
pub trait Files {
    /// Returns a file.
    #[endpoint(GET "/files/<path..>", output = bytes)]
    fn file(&self, path: &str) -> Bytes;

    /// Returns the metadata of a file.
    #[endpoint(GET "/meta/<name>.json")]
    fn meta(&self, name: &str) -> BTreeMap<String, String>;

    /// Compares two files.
    #[endpoint(GET "/compare/<old>/<new>", ok(200))]
    fn compare(&self, old: i64, new: &str) -> ();
}

/// Logins and health checks.
#[endpoints]
pub trait Sessions {
    /// Logs in.
    #[endpoint(POST "/login", errors(403 => Denied), auth = none)]
    fn login(&self, #[form] client_id: &str, #[form] client_secret: &str, #[form] scope: Option<&str>) -> Session;

    /// Checks whether the server is up.
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

/// The outcome of one request.
pub enum Step {
    Response(http::Response<Body>),
    Fail(TransportError),
    /// No response.
    Silence,
}

/// Creates a response with this status and no body.
pub fn status(status: u16) -> Step {
    respond(status, &[], "")
}

/// Creates a response with a thing.
pub fn ok() -> Step {
    respond(200, &[("content-type", "application/json")], r#"{"id":"42"}"#)
}

pub fn respond(status: u16, headers: &[(&str, &str)], body: impl Into<Body>) -> Step {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    Step::Response(response.body(body.into()).expect("a valid response"))
}

/// A received request.
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

type Responses = dyn Fn(usize, &Seen) -> Step + Send + Sync;

/// A transport with a function for the outcome of the n-th request, from 1. It records all requests.
pub struct Script {
    responses: Box<Responses>,
    seen: Mutex<Vec<Seen>>,
}

impl Script {
    pub fn new(responses: impl Fn(usize) -> Step + Send + Sync + 'static) -> Arc<Self> {
        Self::judging(move |number, _| responses(number))
    }

    pub fn judging(responses: impl Fn(usize, &Seen) -> Step + Send + Sync + 'static) -> Arc<Self> {
        Arc::new(Self { responses: Box::new(responses), seen: Mutex::default() })
    }

    pub fn builder(self: &Arc<Self>) -> ClientBuilder {
        Client::builder("https://things.example/v2").shared_transport(Arc::clone(self) as Arc<dyn Transport>)
    }

    pub fn client(self: &Arc<Self>) -> Client {
        self.builder().build().expect("a client")
    }

    /// Returns the number of requests.
    pub fn count(&self) -> usize {
        self.seen.lock().expect("unpoisoned").len()
    }

    /// Takes the recorded requests.
    pub fn take(&self) -> Vec<Seen> {
        std::mem::take(&mut self.seen.lock().expect("unpoisoned"))
    }
}

impl Transport for Script {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let endpoint = request.extensions().get::<&EndpointDescriptor>().expect("the request has a descriptor");
        let seen = Seen {
            at: Instant::now(),
            endpoint: endpoint.name(),
            target: format!("{} {}", request.method(), request.uri()),
            headers: request.headers().clone(),
            body: request.body().as_bytes().map(Bytes::copy_from_slice),
        };
        let step = {
            let mut all = self.seen.lock().expect("unpoisoned");
            let step = (self.responses)(all.len() + 1, &seen);
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
