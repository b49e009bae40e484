//! Calls by hand over reqwest.

use std::future::Future;
use std::pin::Pin;

use ::reqwest::{Body, Client, Request, Response};
use bytes::Bytes;
use http::header::ACCEPT;

use super::{FIELDS, ID, InMemory, Loopback, Peer, TOKEN, response};
use crate::serde_types::RenderTask;

/// Sends a request, or answers it in memory.
type Send = dyn Fn(Request) -> Pin<Box<dyn Future<Output = ::reqwest::Result<Response>>>>;

/// reqwest with its builder, a check of the status and `json`.
pub struct Reqwest {
    client: Client,
    base: String,
    stub: Option<Box<Send>>,
}

impl Loopback for Reqwest {
    fn loopback(url: &str) -> Self {
        let client = Client::builder().no_proxy().build().expect("the settings are valid");
        Self { client, base: url.to_owned(), stub: None }
    }
}

impl InMemory for Reqwest {
    fn in_memory(body: Bytes) -> Self {
        let stub: Box<Send> = Box::new(move |request| {
            drop(request);
            let response = Response::from(response(&body).map(Body::wrap));
            Box::pin(async move { Ok(response) })
        });
        Self { stub: Some(stub), ..Self::loopback("https://looker.example") }
    }
}

impl Reqwest {
    /// Builds a request with this many query parameters, which is dropped.
    pub fn build(&self, pairs: &[(&str, &str)]) {
        let url = format!("{}/wide", self.base);
        let request = self.client.get(url).query(pairs).header(ACCEPT, "application/json").bearer_auth(TOKEN).build();
        std::hint::black_box(request.expect("the request is valid"));
    }
}

impl Peer for Reqwest {
    async fn call(&self) {
        let url = format!("{}/api/4.0/render_tasks/{ID}", self.base);
        let request = self.client.get(url).query(&[("fields", FIELDS)]).header(ACCEPT, "application/json");
        let request = request.bearer_auth(TOKEN);
        let response = match &self.stub {
            Some(stub) => stub(request.build().expect("the request is valid")).await,
            None => request.send().await,
        };
        let response = response.and_then(Response::error_for_status).expect("the server responds");
        let task: RenderTask = response.json().await.expect("the body is a render task");
        std::hint::black_box(task);
    }
}
