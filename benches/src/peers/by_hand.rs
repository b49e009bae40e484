//! Calls by hand, without a client library: the lower limit.

use std::error::Error;
use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION};
use http::{Request, Response};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Empty};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use super::{FIELDS, ID, InMemory, Loopback, Peer, TOKEN, response};
use crate::serde_types::RenderTask;

type BoxError = Box<dyn Error + Send + Sync>;
type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Returns the request, with the id and the query as they are, since neither needs encoding.
fn request<B: Default>(base: &str) -> Request<B> {
    let request = Request::get(format!("{base}/api/4.0/render_tasks/{ID}?fields={FIELDS}"));
    let request = request.header(ACCEPT, "application/json").header(AUTHORIZATION, format!("Bearer {TOKEN}"));
    request.body(B::default()).expect("the request is valid")
}

/// Reads and decodes a response.
async fn decode<B>(response: Response<B>) -> RenderTask
where
    B: http_body_util::BodyExt,
    B::Error: std::fmt::Debug,
{
    assert!(response.status().is_success());
    let body = response.into_body().collect().await.expect("the body ends").to_bytes();
    serde_json::from_slice(&body).expect("the body is a render task")
}

/// hyper-util's client with a pool.
pub struct HyperUtil {
    client: Client<HttpConnector, Empty<Bytes>>,
    base: String,
}

impl Loopback for HyperUtil {
    fn loopback(url: &str) -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        Self { client: Client::builder(TokioExecutor::new()).build(connector), base: url.to_owned() }
    }
}

impl Peer for HyperUtil {
    async fn call(&self) {
        let response = self.client.request(request(&self.base)).await.expect("the server responds");
        std::hint::black_box(decode(response).await);
    }
}

/// A transport that can be replaced, as a test needs it.
trait Transport {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<UnsyncBoxBody<Bytes, BoxError>>, BoxError>>;
}

struct Stub(Bytes);

impl Transport for Stub {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<UnsyncBoxBody<Bytes, BoxError>>, BoxError>> {
        Box::pin(async move {
            drop(request);
            Ok(response(&self.0).map(|body| body.map_err(Into::into).boxed_unsync()))
        })
    }
}

/// A call by hand over a transport that is a trait object.
pub struct DynTransport(Box<dyn Transport>);

impl InMemory for DynTransport {
    fn in_memory(body: Bytes) -> Self {
        Self(Box::new(Stub(body)))
    }
}

impl Peer for DynTransport {
    async fn call(&self) {
        let response = self.0.send(request("https://looker.example")).await.expect("the transport responds");
        std::hint::black_box(decode(response).await);
    }
}
