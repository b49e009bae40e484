//! Services and layers of tower and tower-http around the transport and the client, over sockets.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::support::server::Server;
use fingerpost::tower::{ClientService, ServiceTransport, TransportService, layered};
use fingerpost::{
    Body, BoxFuture, Client, Error, HyperTransport, PerCall, Token, TokenAuth, TokenSource, TransportError, endpoints,
};
use http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use tower::{Service, ServiceBuilder, ServiceExt};
use tower_http::decompression::DecompressionLayer;
use tower_http::set_header::SetRequestHeaderLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

/// A small API.
#[endpoints]
trait Counts {
    /// Returns the count.
    #[endpoint(GET "/count")]
    fn count(&self) -> u64;

    /// Increments the count.
    #[endpoint(POST "/count")]
    fn add(&self) -> u64;
}

struct Login;

impl TokenSource for Login {
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        Box::pin(async { Ok(Token::new("t0ken")) })
    }
}

const THREE: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n3";
const BUSY: &[u8] = b"HTTP/1.1 503 X\r\ncontent-length: 4\r\n\r\nbusy";

fn sockets() -> TransportService {
    TransportService::new(HyperTransport::builder().build().expect("a transport"))
}

/// Creates a client whose transport fails with this error, and a counter of its calls.
fn failing<X>(error: fn() -> X) -> (Client, Arc<AtomicUsize>)
where
    X: Into<fingerpost::BoxError> + Send + 'static,
{
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let service = tower::service_fn(move |_: Request<Body>| {
        counted.fetch_add(1, Ordering::SeqCst);
        async move { Err::<Response<Body>, X>(error()) }
    });
    let client = crate::support::server::builder(([127, 0, 0, 1], 1).into())
        .transport(ServiceTransport::new(service))
        .build()
        .expect("a client");
    (client, count)
}

#[tokio::test]
async fn a_stack_of_layers_carries_a_call() {
    let server = Server::responding(THREE).await;
    let stack = ServiceBuilder::new()
        .concurrency_limit(1)
        .layer(TraceLayer::new_for_http())
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_mins(1)))
        .layer(SetRequestHeaderLayer::overriding(HeaderName::from_static("x-layer"), HeaderValue::from_static("outer")))
        .layer(DecompressionLayer::new())
        .service(sockets());
    let client = server.builder().transport(ServiceTransport::new(stack)).build().unwrap();
    // More calls than the limit allows at a time.
    let (a, b, c) = tokio::join!(client.count(), client.count(), client.count());
    assert_eq!((a.unwrap(), b.unwrap(), c.unwrap()), (3, 3, 3));
    assert_eq!(server.requests().len(), 3);
    assert!(server.requests().iter().all(|request| request.contains("x-layer: outer")), "{:?}", server.requests());
}

#[tokio::test]
async fn one_layer_around_a_transport() {
    let server = Server::responding(THREE).await;
    let layer = SetRequestHeaderLayer::overriding(HeaderName::from_static("x-layer"), HeaderValue::from_static("1"));
    let transport = layered(HyperTransport::builder().build().unwrap(), layer);
    let client = server.builder().transport(transport).build().unwrap();
    assert_eq!(client.count().await.unwrap(), 3);
    assert!(server.requests()[0].contains("x-layer: 1"));
}

#[tokio::test]
async fn errors_keep_their_source_and_say_how_far_the_request_got() {
    // A refused connection, even as the source of an error, means that nothing was sent, so a write is retried.
    let (client, count) = failing(|| io::Error::from(io::ErrorKind::ConnectionRefused));
    let error = client.add().await.unwrap_err();
    assert!(error.is_connect(), "{error}");
    assert_eq!(count.load(Ordering::SeqCst), 3);
    // For other errors the outcome is unknown.
    let (client, count) = failing(|| io::Error::other("a fuse has blown"));
    let error = client.add().await.unwrap_err();
    assert!(error.is_outcome_unknown(), "{error}");
    assert_eq!(count.load(Ordering::SeqCst), 1);
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "a fuse has blown");
    let (client, _) = failing(|| io::Error::from(io::ErrorKind::TimedOut));
    assert!(client.add().await.unwrap_err().is_timeout());
    // A `TransportError` is passed on unchanged.
    let (client, count) = failing(|| TransportError::connect("a wrong certificate").permanent());
    assert!(client.count().await.unwrap_err().is_connect());
    assert_eq!(count.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_service_that_does_not_get_ready_was_sent_nothing() {
    #[derive(Clone)]
    struct Broken(Arc<AtomicUsize>);

    impl Service<Request<Body>> for Broken {
        type Response = Response<Body>;
        type Error = io::Error;
        type Future = std::future::Ready<io::Result<Response<Body>>>;

        fn poll_ready(&mut self, _: &mut std::task::Context<'_>) -> std::task::Poll<io::Result<()>> {
            self.0.fetch_add(1, Ordering::SeqCst);
            std::task::Poll::Ready(Err(io::Error::other("closed")))
        }

        fn call(&mut self, _: Request<Body>) -> Self::Future {
            unreachable!("it is never ready")
        }
    }

    let count = Arc::new(AtomicUsize::new(0));
    let transport = ServiceTransport::new(Broken(Arc::clone(&count)));
    let client = crate::support::server::builder(([127, 0, 0, 1], 1).into()).transport(transport).build().unwrap();
    let error = client.add().await.unwrap_err();
    assert!(error.is_connect() && !error.is_outcome_unknown(), "{error}");
    assert_eq!(count.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn the_client_is_a_service_that_authenticates_and_retries() {
    let server = Server::start(|number, mut connection| async move {
        connection.request().await;
        if number == 1 {
            // The connection closes, so that the next attempt uses another one.
            connection.write(b"HTTP/1.1 503 X\r\nconnection: close\r\ncontent-length: 0\r\n\r\n").await;
        } else {
            connection.write(THREE).await;
        }
    })
    .await;
    let client = server.builder().auth(TokenAuth::new(Login)).build().unwrap();
    let layer = SetRequestHeaderLayer::overriding(HeaderName::from_static("x-layer"), HeaderValue::from_static("1"));
    let service = ServiceBuilder::new().layer(layer).service(ClientService::new(&client));
    let mut response = service.oneshot(Request::get("/a?b=c").body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.body_mut().chunk().await.unwrap().unwrap(), "3");
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    for request in requests {
        assert!(request.starts_with("GET /a?b=c HTTP/1.1\r\n") && request.contains("x-layer: 1"), "{request}");
        assert!(request.contains("authorization: Bearer t0ken"), "{request}");
    }
}

#[tokio::test]
async fn a_failure_is_a_response_and_a_write_is_sent_once() {
    let server = Server::responding(BUSY).await;
    let client = server.client();
    // A request with a descriptor is sent with the options of its endpoint.
    let request = client.add().request().unwrap();
    let response = ClientService::new(&client).oneshot(request).await.unwrap();
    assert_eq!((response.status().as_u16(), response.body().as_bytes()), (503, Some(&b"busy"[..])));
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn another_origin_is_refused_and_not_repeated() {
    let server = Server::responding(THREE).await;
    let service = ClientService::new(&server.client());
    for uri in ["https://evil.example/s3cret", "http://127.0.0.1:1/s3cret", "//evil.example/s3cret"] {
        let error = service.clone().oneshot(Request::get(uri).body(Body::empty()).unwrap()).await.unwrap_err();
        assert!(error.is_argument() && !error.to_string().contains("s3cret"), "{error}");
    }
    let lunar = Request::builder().method("LUNAR").uri("/").body(Body::empty()).unwrap();
    assert!(service.oneshot(lunar).await.unwrap_err().is_argument());
    assert_eq!(server.requests(), Vec::<String>::new());
}
