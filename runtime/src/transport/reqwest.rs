//! The default transport: reqwest with rustls.

use std::error::Error as StdError;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::uri::Scheme;
use http::{HeaderValue, Method};

use super::{BoxFuture, Transport, TransportError};
use crate::body::{Body, BoxError};
use crate::client::is_loopback;
use crate::error::Error;

/// The default [`Transport`]: a connection pool over HTTP/1.1 and HTTP/2, TLS 1.2 and up by rustls, gzip.
///
/// Proxies come from the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`), but plain http to this machine never
/// leaves it. Redirects are not followed.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
    /// For plain http to this machine, which a proxy could read.
    direct: reqwest::Client,
}

impl ReqwestTransport {
    /// Settings for a transport of its own.
    pub fn builder() -> ReqwestBuilder {
        ReqwestBuilder { connect_timeout: Duration::from_secs(5), accept_invalid_certificates: false }
    }
}

/// Settings of a [`ReqwestTransport`].
#[derive(Clone, Debug)]
#[must_use]
pub struct ReqwestBuilder {
    connect_timeout: Duration,
    accept_invalid_certificates: bool,
}

impl ReqwestBuilder {
    /// How long connecting may take, TLS included. Five seconds by default.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// Talks to servers whose certificate proves nothing. Anyone on the way can then read and change everything; it
    /// is for hosts of your own with a self-signed certificate.
    pub fn danger_accept_invalid_certificates(mut self, accept: bool) -> Self {
        self.accept_invalid_certificates = accept;
        self
    }

    /// The transport. Fails where the system's certificates cannot be read.
    pub fn build(self) -> Result<ReqwestTransport, Error> {
        // Without TLS there is nothing to verify with, so no certificates are read for it.
        let direct = self.settings().no_proxy().tls_certs_only([]).build();
        let client = self.settings().tls_danger_accept_invalid_certs(self.accept_invalid_certificates).build();
        match (client, direct) {
            (Ok(client), Ok(direct)) => Ok(ReqwestTransport { client, direct }),
            (Err(error), _) | (_, Err(error)) => {
                Err(Error::config(format!("the HTTP transport cannot be set up: {}", innermost(&error))))
            }
        }
    }

    fn settings(&self) -> reqwest::ClientBuilder {
        reqwest::Client::builder()
            .connect_timeout(self.connect_timeout)
            .redirect(reqwest::redirect::Policy::none())
            // The client has the one retry loop.
            .retry(reqwest::retry::never())
            .referer(false)
            .pool_idle_timeout(Duration::from_secs(60))
            .pool_max_idle_per_host(32)
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, mut request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let plain = request.uri().scheme() == Some(&Scheme::HTTP);
            let to_this_machine = plain && request.uri().host().is_some_and(is_loopback);
            let client = if to_this_machine { &self.direct } else { &self.client };
            say_that_there_is_no_body(&mut request);
            let request = request.map(|body| body.into_bytes().map_or_else(stream, reqwest::Body::from));
            let request = reqwest::Request::try_from(request).map_err(|error| classify(error).permanent())?;
            let response = client.execute(request).await.map_err(classify)?;
            Ok(http::Response::from(response).map(|body| {
                use http_body_util::BodyExt;
                Body::wrap(body.map_err(reqwest::Error::without_url))
            }))
        })
    }
}

/// `Content-Length: 0` where a body is customary and there is none (RFC 9110, section 8.6): hyper leaves it out, and
/// some servers answer 411 then.
fn say_that_there_is_no_body(request: &mut http::Request<Body>) {
    let customary = matches!(*request.method(), Method::POST | Method::PUT | Method::PATCH);
    if customary && request.body().as_bytes().is_some_and(<[u8]>::is_empty) {
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
}

fn stream(body: Body) -> reqwest::Body {
    reqwest::Body::wrap(Shareable(Mutex::new(body)))
}

/// A stream that reqwest may share between threads, as it asks for. It is only ever polled by its one owner, so the
/// lock is never taken.
struct Shareable(Mutex<Body>);

impl http_body::Body for Shareable {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, BoxError>>> {
        Pin::new(self.0.get_mut().unwrap_or_else(PoisonError::into_inner)).poll_frame(cx)
    }
}

/// Says how far the request got. The URL goes: it holds the query.
fn classify(error: reqwest::Error) -> TransportError {
    let (connect, timeout) = (error.is_connect(), error.is_timeout());
    let error = error.without_url();
    let permanent = is_tls(&error);
    let mut classified = if connect { TransportError::connect(error) } else { TransportError::new(error) };
    if timeout {
        classified = classified.timed_out();
    }
    if permanent {
        classified = classified.permanent();
    }
    classified
}

/// Whether TLS itself said no: a certificate does not get better by asking again.
fn is_tls(error: &(dyn StdError + 'static)) -> bool {
    let mut source = Some(error);
    while let Some(error) = source {
        if error.is::<rustls::Error>() {
            return true;
        }
        // An `io::Error` hides what it wraps from `source`.
        let inner = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        source = inner.map(|inner| inner as &(dyn StdError + 'static)).or_else(|| error.source());
    }
    false
}

fn innermost<'a>(error: &'a (dyn StdError + 'static)) -> &'a (dyn StdError + 'static) {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error
}
