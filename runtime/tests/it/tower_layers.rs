//! Layers of tower and tower-http: timeouts, decompression and tracing.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::support::server::Server;
use crate::support::{NewThing, Script, Step, Things};
use fingerpost::tower::{ClientService, ServiceTransport, TransportService};
use fingerpost::{BoxError, Client, ConcurrencyLimit, HyperTransport, PerCall, Transport, TransportError};
use http::{HeaderName, HeaderValue, StatusCode};
use tower::timeout::error::Elapsed;
use tower::{ServiceBuilder, ServiceExt};
use tower_http::decompression::DecompressionLayer;
use tower_http::set_header::SetRequestHeaderLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

const SECOND: Duration = Duration::from_secs(1);

/// Creates a server that never responds.
fn silence() -> (Arc<Script>, TransportService) {
    let script = Script::new(|_| Step::Silence);
    let transport = TransportService::shared(Arc::clone(&script) as Arc<dyn Transport>);
    (script, transport)
}

fn over(transport: impl Transport) -> Client {
    Client::builder("https://things.example/v2").transport(transport).build().expect("a client")
}

fn new_thing() -> NewThing {
    NewThing { name: "new".into() }
}

#[tokio::test(start_paused = true)]
async fn a_time_limit_around_the_transport_is_a_failure_of_each_attempt() {
    let (script, silent) = silence();
    let client = over(ServiceTransport::new(ServiceBuilder::new().timeout(SECOND).service(silent)));
    let error = client.thing("1").await.unwrap_err();
    assert_eq!(script.count(), 3, "reading again is harmless");
    assert!(std::error::Error::source(&error).unwrap().is::<Elapsed>(), "{error:?}");
    // Tower's error is unknown to the runtime, so the outcome is unknown.
    assert!(error.is_outcome_unknown() && !error.is_timeout(), "{error:?}");
    let error = client.create(&new_thing()).await.unwrap_err();
    assert!(error.is_outcome_unknown(), "{error:?}");
    assert_eq!(script.count(), 4, "a write with an unknown outcome is not retried");
}

#[tokio::test(start_paused = true)]
async fn a_time_limit_that_is_mapped_is_a_timeout() {
    let (script, silent) = silence();
    let late = |error: BoxError| match error.downcast::<TransportError>() {
        Ok(known) => *known,
        Err(other) => TransportError::new(other).timed_out(),
    };
    let limited = ServiceBuilder::new().map_err(late).timeout(SECOND).service(silent);
    let error = over(ServiceTransport::new(limited)).create(&new_thing()).await.unwrap_err();
    assert!(error.is_timeout() && error.is_outcome_unknown(), "{error:?}");
    assert_eq!(script.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_time_limit_that_answers_is_judged_by_its_status() {
    let (script, silent) = silence();
    let layer = TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, SECOND);
    let client = over(ServiceTransport::new(ServiceBuilder::new().layer(layer).service(silent)));
    let error = client.thing("1").await.unwrap_err();
    assert_eq!((error.status(), script.count()), (Some(StatusCode::REQUEST_TIMEOUT), 3));
    let error = client.create(&new_thing()).await.unwrap_err();
    assert_eq!((error.status(), script.count()), (Some(StatusCode::REQUEST_TIMEOUT), 4));
}

#[tokio::test(start_paused = true)]
async fn a_time_limit_around_the_client_drops_the_call() {
    let (script, _) = silence();
    let limit = ConcurrencyLimit::new(1);
    let client = script.builder().concurrency(limit.clone()).build().unwrap();
    let request = client.thing("1").request().unwrap();
    let service = ServiceBuilder::new().timeout(SECOND).service(ClientService::new(&client));
    let error = service.oneshot(request).await.unwrap_err();
    assert!(error.is::<Elapsed>(), "{error:?}");
    assert_eq!((script.count(), limit.in_flight()), (1, 0), "its permit is released");
}

/// `{"id":"42"}`, compressed.
const GZIP: &str = "1f8b0800000000000203ab56ca4c51b252323152aa0500bb4b2fce0b000000";
/// A JSON string of 5000 letters `a`, compressed.
const BOMB: &str = "1f8b0800000000000203edc1b100000000023097ccf29788a26f5b0a00000000dc659e236f0f8a130000";

fn gzipped(hex: &str) -> &'static [u8] {
    let bytes: Vec<_> = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n", bytes.len());
    [head.as_bytes(), &bytes].concat().leak()
}

/// Creates a service that does not decompress bodies.
fn packed() -> TransportService {
    TransportService::new(HyperTransport::builder().gzip(false).no_proxy().build().unwrap())
}

#[tokio::test]
async fn a_layer_that_unpacks_answers_acts_before_they_are_read() {
    let server = Server::responding(gzipped(GZIP)).await;
    let unpacking = || ServiceTransport::new(ServiceBuilder::new().layer(DecompressionLayer::new()).service(packed()));
    let client = server.builder().transport(unpacking()).build().unwrap();
    assert_eq!(client.thing("42").await.unwrap().id, "42");
    assert!(server.requests()[0].contains("accept-encoding: gzip"), "{}", server.requests()[0]);
    // Without the layer, the body is not decompressed.
    let bare = server.builder().transport(ServiceTransport::new(packed())).build().unwrap();
    assert!(bare.thing("42").await.unwrap_err().is_decode());

    let server = Server::responding(gzipped(BOMB)).await;
    let limited = |bytes| server.builder().transport(unpacking()).max_body(bytes).build().unwrap();
    assert_eq!(limited(5002).name("42").await.unwrap().len(), 5000);
    let error = limited(5001).name("42").await.unwrap_err();
    assert!(error.is_too_large(), "the limit applies to the decompressed size: {error}");
}

#[tokio::test]
async fn a_layer_around_the_transport_sees_attempts_and_one_around_the_client_sees_calls() {
    let server = Server::start(|number, mut connection| async move {
        connection.request().await;
        let status = if number == 1 { "503 X" } else { "200 OK" };
        let response = format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: 11\r\n\r\n{{\"id\":\"42\"}}");
        connection.write(response).await;
    })
    .await;
    let (attempts, calls) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let watch = |count: &Arc<AtomicUsize>| {
        let count = Arc::clone(count);
        TraceLayer::new_for_http().on_request(move |_: &http::Request<fingerpost::Body>, _: &tracing::Span| {
            count.fetch_add(1, Ordering::SeqCst);
        })
    };
    let header =
        |name, value| SetRequestHeaderLayer::overriding(HeaderName::from_static(name), HeaderValue::from_static(value));
    let sockets = TransportService::new(HyperTransport::builder().build().unwrap());
    let inner = ServiceBuilder::new().layer(watch(&attempts)).layer(header("x-inner", "attempt")).service(sockets);
    let client = server.builder().transport(ServiceTransport::new(inner)).build().unwrap();
    let outer = ServiceBuilder::new().layer(watch(&calls)).layer(header("x-outer", "call"));
    let request = client.thing("42").request().unwrap();
    let response = outer.service(ClientService::new(&client)).oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!((attempts.load(Ordering::SeqCst), calls.load(Ordering::SeqCst)), (2, 1));
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    for request in requests {
        assert!(request.contains("x-inner: attempt") && request.contains("x-outer: call"), "{request}");
    }
}
