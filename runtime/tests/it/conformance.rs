//! The conformance suite for transports, run over all transports of the crate and over one of a program.

use std::time::Duration;

use fingerpost::testing::conformance::{Capability, Setup, Suite};
use fingerpost::{Body, BoxFuture, HyperTransport, Transport, TransportBuilder, TransportError};
use http::header::{CONTENT_LENGTH, HOST, LOCATION};
use http::{HeaderMap, HeaderValue, Request, Response, Uri};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// Applies the settings of a check.
fn with<T>(setup: &Setup, builder: TransportBuilder<T>) -> TransportBuilder<T> {
    let builder = builder.http2_prior_knowledge(setup.http2_prior_knowledge);
    let builder = setup.connect_timeout.into_iter().fold(builder, TransportBuilder::connect_timeout);
    let builder = setup.root_certificates.iter().fold(builder, |all, pem| all.root_certificates(pem.as_bytes()));
    let builder = setup.client_certificate.iter().fold(builder, |all, pem| all.client_certificate(pem.as_bytes()));
    #[cfg(unix)]
    let builder = setup.unix_socket.iter().fold(builder, TransportBuilder::unix_socket);
    match &setup.proxy {
        Some(proxy) => builder.proxy(proxy),
        None => builder.no_proxy(),
    }
}

fn hyper(setup: &Setup) -> HyperTransport {
    with(setup, HyperTransport::builder()).build().expect("a transport")
}

#[tokio::test]
async fn the_transport_on_hyper_conforms() {
    Suite::new(hyper).with(Capability::ALL.iter().copied()).run().await;
}

#[cfg(feature = "reqwest")]
#[tokio::test]
async fn the_transport_on_reqwest_conforms() {
    let reqwest = |setup: &Setup| with(setup, fingerpost::ReqwestTransport::builder()).build().expect("a transport");
    let socks = cfg!(feature = "socks");
    let capabilities = Capability::ALL.iter().filter(move |&&capability| socks || capability != Capability::Socks);
    Suite::new(reqwest).with(capabilities.copied()).run().await;
}

#[cfg(feature = "tower")]
#[tokio::test]
async fn a_stack_of_tower_layers_conforms() {
    use fingerpost::tower::{ServiceTransport, TransportService};
    use tower::ServiceBuilder;
    use tower_http::trace::TraceLayer;

    let stack = |setup: &Setup| {
        let layers = ServiceBuilder::new().concurrency_limit(64).layer(TraceLayer::new_for_http());
        ServiceTransport::new(layers.service(TransportService::new(hyper(setup))))
    };
    Suite::new(stack).with(Capability::ALL.iter().copied()).run().await;
}

/// Sends a request on a connection of its own.
async fn send_once(
    mut request: Request<Body>,
    limit: Option<Duration>,
) -> Result<Response<hyper::body::Incoming>, TransportError> {
    let uri = request.uri().clone();
    let authority = uri.authority().filter(|_| uri.scheme_str() == Some("http"));
    let authority = authority.ok_or_else(|| TransportError::connect("expected a URL with http"))?;
    let address = format!("{}:{}", authority.host(), authority.port_u16().unwrap_or(80));
    let connecting = TcpStream::connect(address);
    let connected = match limit {
        Some(limit) => tokio::time::timeout(limit, connecting)
            .await
            .map_err(|elapsed| TransportError::connect(elapsed).timed_out())?,
        None => connecting.await,
    };
    let stream = TokioIo::new(connected.map_err(TransportError::connect)?);
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(stream).await.map_err(TransportError::connect)?;
    tokio::spawn(connection);
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    *request.uri_mut() = target.parse::<Uri>().map_err(TransportError::connect)?;
    let host = HeaderValue::from_str(authority.as_str()).map_err(TransportError::connect)?;
    request.headers_mut().entry(HOST).or_insert(host);
    if http_body::Body::is_end_stream(request.body()) && !request.method().is_safe() {
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    sender.send_request(request).await.map_err(TransportError::new)
}

#[tokio::test]
async fn a_minimal_transport_of_a_program_conforms() {
    let transport = |setup: &Setup| {
        let limit = setup.connect_timeout;
        move |request: Request<Body>| async move { send_once(request, limit).await.map(wrapped) }
    };
    Suite::new(transport).with([Capability::ConnectTimeout]).run().await;
}

/// Asserts that a transport fails a check.
async fn fails<T: Transport>(check: &str, transport: impl Fn() -> T + Send + Sync + 'static) {
    let suite = Suite::new(move |_| transport());
    let check = suite.checks().find(|known| known.name() == check).expect("the name of a check");
    assert!(suite.check(check).await.is_err(), "{check:?} must fail");
}

fn wrapped(response: Response<hyper::body::Incoming>) -> Response<Body> {
    response.map(Body::wrap)
}

#[tokio::test]
async fn transports_with_mistakes_do_not_conform() {
    let merging = || {
        |mut request: Request<Body>| async move {
            if let Some(last) = request.headers().get_all("x-repeated").iter().next_back().cloned() {
                request.headers_mut().insert("x-repeated", last);
            }
            send_once(request, None).await.map(wrapped)
        }
    };
    fails("repeated_headers_are_sent_in_order", merging).await;

    let repeating = || {
        |request: Request<Body>| async move {
            let mut again = Request::post(request.uri()).body(request.body().try_clone().unwrap_or_default()).unwrap();
            *again.headers_mut() = request.headers().clone();
            match send_once(request, None).await {
                Ok(response) => Ok(wrapped(response)),
                Err(_) => send_once(again, None).await.map(wrapped),
            }
        }
    };
    fails("a_close_before_the_response_leaves_the_outcome_unknown", repeating).await;
    fails("a_close_after_an_interim_response_leaves_the_outcome_unknown", repeating).await;

    let careless =
        || |request| async move { send_once(request, None).await.map(wrapped).map_err(TransportError::connect) };
    fails("a_reset_after_the_request_leaves_the_outcome_unknown", careless).await;

    let silencing = || {
        |request| async move {
            let mut body = wrapped(send_once(request, None).await?).into_body();
            let mut all = Vec::new();
            while let Ok(Some(chunk)) = body.chunk().await {
                all.extend_from_slice(&chunk);
            }
            Ok::<_, TransportError>(Response::new(Body::from(all)))
        }
    };
    fails("a_body_shorter_than_its_length_is_an_error", silencing).await;
    fails("a_chunked_body_without_its_end_is_an_error", silencing).await;
    fails("a_response_body_is_returned_as_it_comes", silencing).await;
    fails("the_status_and_the_headers_are_returned", silencing).await;
}

/// A mistake that authors of transports make.
#[derive(Clone, Copy, Debug)]
enum Mistake {
    DropsRepeatedHeaders,
    EndsBodiesThatBreakOff,
    FollowsRedirects,
    RepeatsWrites,
    IgnoresTheConnectLimit,
}

/// A transport that is correct apart from one mistake.
struct Mistaken(HyperTransport, Mistake);

impl Transport for Mistaken {
    fn send(&self, mut request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        Box::pin(async move {
            if matches!(self.1, Mistake::DropsRepeatedHeaders) {
                keep_first(request.headers_mut());
            }
            let again = request.body().try_clone().map(|body| {
                let mut again = Request::new(body);
                (*again.method_mut(), *again.uri_mut()) = (request.method().clone(), request.uri().clone());
                *again.headers_mut() = request.headers().clone();
                again
            });
            let response = match (self.0.send(request).await, again) {
                (Err(_), Some(again)) if matches!(self.1, Mistake::RepeatsWrites) => self.0.send(again).await?,
                (response, _) => response?,
            };
            Ok(match self.1 {
                Mistake::DropsRepeatedHeaders => {
                    let mut response = response;
                    keep_first(response.headers_mut());
                    response
                }
                Mistake::EndsBodiesThatBreakOff => response.map(|body| {
                    Body::stream(futures_util::stream::unfold(body, |mut body| async {
                        let chunk = body.chunk().await.ok().flatten()?;
                        Some((Ok::<_, TransportError>(chunk), body))
                    }))
                }),
                Mistake::FollowsRedirects if response.headers().contains_key(LOCATION) => {
                    let location = response.headers()[LOCATION].to_str().map_err(TransportError::new)?;
                    let next = Request::get(location).body(Body::empty()).map_err(TransportError::new)?;
                    self.0.send(next).await?
                }
                _ => response,
            })
        })
    }
}

/// Removes all but the first of the headers of a name.
fn keep_first(headers: &mut HeaderMap) {
    for name in headers.keys().cloned().collect::<Vec<_>>() {
        let first = headers[&name].clone();
        headers.insert(name, first);
    }
}

/// Returns the names of the checks that a transport with this mistake fails.
async fn failed_by(mistake: Mistake) -> Vec<&'static str> {
    let suite = Suite::new(move |setup: &Setup| {
        let mut setup = setup.clone();
        if matches!(mistake, Mistake::IgnoresTheConnectLimit) {
            setup.connect_timeout = Some(Duration::from_mins(1));
        }
        Mistaken(hyper(&setup), mistake)
    });
    let suite = suite.with(Capability::ALL.iter().copied());
    let mut failed = Vec::new();
    for check in suite.checks() {
        if suite.check(check).await.is_err() {
            failed.push(check.name());
        }
    }
    failed
}

#[tokio::test]
async fn each_mistake_is_named_by_the_checks_that_it_fails() {
    let named = [
        (
            Mistake::DropsRepeatedHeaders,
            &["repeated_headers_are_sent_in_order", "the_status_and_the_headers_are_returned"][..],
        ),
        (
            Mistake::EndsBodiesThatBreakOff,
            &[
                "a_body_shorter_than_its_length_is_an_error",
                "a_chunked_body_without_its_end_is_an_error",
                "a_body_that_is_reset_is_an_error",
            ],
        ),
        (Mistake::FollowsRedirects, &["redirects_are_not_followed"]),
        (
            Mistake::RepeatsWrites,
            &[
                "a_request_on_a_stale_connection_is_not_sent_twice",
                "a_close_before_the_response_leaves_the_outcome_unknown",
                "a_refused_stream_is_unprocessed",
            ],
        ),
        (
            Mistake::IgnoresTheConnectLimit,
            &["a_connection_that_takes_too_long_was_never_sent", "a_handshake_that_takes_too_long_was_never_sent"],
        ),
    ];
    let all = named.map(|(mistake, checks)| async move {
        let failed = failed_by(mistake).await;
        assert!(checks.iter().all(|check| failed.contains(check)), "{mistake:?}: {failed:?}");
        assert!(failed.len() < 15, "{mistake:?}: {failed:?}");
    });
    futures_util::future::join_all(all).await;
}

#[tokio::test]
#[should_panic(expected = "checks of the transport failed:\n  ✗ the_method_and_the_target_are_sent_byte_for_byte: ")]
async fn a_report_lists_the_checks_that_failed() {
    let failing = |_: &Setup| |_: Request<Body>| async { Err::<Response<Body>, _>(TransportError::new("broken")) };
    Suite::new(failing).run().await;
}

#[test]
fn checks_are_only_listed_for_the_capabilities_of_the_transport() {
    let suite = || Suite::new(|_: &Setup| |_: Request<Body>| async { Ok::<_, TransportError>(Response::new("")) });
    assert!(suite().checks().count() > 40 && suite().checks().all(|check| check.needs().is_empty()));
    let pooled = suite().with([Capability::Pool]);
    assert_eq!(pooled.checks().count(), suite().checks().count() + 1);
    assert_eq!(format!("{pooled:?}"), "Suite { capabilities: [Pool], .. }");
}
