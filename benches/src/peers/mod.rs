//! The compared clients. Each sends the same request, `GET /api/4.0/render_tasks/42?fields=…` with a bearer token, and
//! decodes a response of 664 bytes.

mod by_hand;
mod declared;
mod progenitor;
mod reqwest;

use std::future::Future;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderValue};
use http_body_util::Full;

pub use self::by_hand::{DynTransport, HyperUtil};
pub use self::declared::{Canned, FingerpostModel, FingerpostSerde, LookerHandle, Tasks, canned, in_memory};
pub use self::progenitor::Progenitor;
pub use self::reqwest::Reqwest;

/// A client that is measured.
pub trait Peer {
    /// Sends one request and decodes its response.
    ///
    /// # Panics
    ///
    /// Panics if the call fails.
    fn call(&self) -> impl Future<Output = ()>;
}

/// A client that sends requests to a server.
pub trait Loopback: Peer {
    /// Creates the client for a server at this URL.
    fn loopback(url: &str) -> Self;
}

/// A client whose requests are answered in memory, with a streamed body.
pub trait InMemory: Peer {
    /// Creates the client, with the body of its responses.
    fn in_memory(body: Bytes) -> Self;
}

const TOKEN: &str = "0123456789abcdef0123456789abcdef01234567";
const ID: &str = "42";
const FIELDS: &str = "id,status,status_detail";

/// Returns a response as a transport in memory does.
fn response(body: &Bytes) -> http::Response<Full<Bytes>> {
    let mut response = http::Response::new(Full::new(body.clone()));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
