//! The client that progenitor generates from a document with this operation.

use ::progenitor::progenitor_client::{ClientHooks, ClientInfo, OperationInfo};
use bytes::Bytes;
use http::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use reqwest::{Body, Request, Response};

use super::{FIELDS, ID, InMemory, Loopback, Peer, TOKEN, response};

#[allow(clippy::all, clippy::pedantic, unreachable_pub, reason = "generated code")]
mod generated {
    // A body makes the client answer in memory.
    ::progenitor::generate_api!(spec = "src/peers/render_task.json", inner_type = Option<bytes::Bytes>);
}

use generated::Client;

impl ClientHooks<Option<Bytes>> for Client {
    async fn exec(&self, request: Request, _: &OperationInfo) -> reqwest::Result<Response> {
        match self.inner() {
            Some(body) => {
                drop(request);
                Ok(Response::from(response(body).map(Body::wrap)))
            }
            None => self.client().execute(request).await,
        }
    }
}

/// progenitor's client.
pub struct Progenitor(Client);

fn client(url: &str, body: Option<Bytes>) -> Progenitor {
    let bearer = HeaderValue::from_str(&format!("Bearer {TOKEN}")).expect("the token is valid in a header");
    let headers = HeaderMap::from_iter([(AUTHORIZATION, bearer)]);
    let client = reqwest::Client::builder().no_proxy().default_headers(headers).build().expect("valid settings");
    Progenitor(Client::new_with_client(&format!("{url}/api/4.0"), client, body))
}

impl Loopback for Progenitor {
    fn loopback(url: &str) -> Self {
        client(url, None)
    }
}

impl InMemory for Progenitor {
    fn in_memory(body: Bytes) -> Self {
        client("https://looker.example", Some(body))
    }
}

impl Peer for Progenitor {
    async fn call(&self) {
        let task = self.0.render_task(ID, Some(FIELDS)).await.expect("the server responds");
        std::hint::black_box(task.into_inner());
    }
}
