//! The default transport: reqwest with rustls.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT_ENCODING, CONTENT_LENGTH, RANGE};
use http::uri::Scheme;
use http::{HeaderMap, HeaderValue, Method};
use http_body::{Body as _, SizeHint};

use super::gzip::unpacked;
use super::{BoxFuture, Transport, TransportError, is_tls, proxy, sources};
use crate::client::base_url::is_loopback;
use crate::core::body::{Body, BoxError, SizedBody};
use crate::core::error::Error;
use crate::core::transport_error::HeadersTooLarge;

/// The default [`Transport`]: a connection pool with HTTP/1.1 and HTTP/2, TLS 1.2 and later with rustls, and gzip.
///
/// Proxies are taken from the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`), except for plain http to loopback
/// addresses, which is always sent directly. Redirects are not followed.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
    /// For plain http to loopback addresses, which a proxy could read.
    direct: reqwest::Client,
    gzip: bool,
    max_headers: usize,
    settings: Arc<[(&'static str, String)]>,
}

impl ReqwestTransport {
    /// Returns a builder for a transport.
    pub fn builder() -> ReqwestBuilder {
        ReqwestBuilder {
            connect_timeout: Duration::from_secs(5),
            idle_timeout: Duration::from_mins(1),
            max_idle_per_host: 32,
            gzip: true,
            max_headers: 256,
            accept_invalid_certificates: false,
            certificates: Vec::new(),
            proxy: Proxy::Environment,
        }
    }
}

/// A builder for a [`ReqwestTransport`].
#[derive(Clone)]
#[must_use]
pub struct ReqwestBuilder {
    connect_timeout: Duration,
    idle_timeout: Duration,
    max_idle_per_host: usize,
    gzip: bool,
    max_headers: usize,
    accept_invalid_certificates: bool,
    /// PEM files, as passed in.
    certificates: Vec<Vec<u8>>,
    proxy: Proxy,
}

/// A time that no connection lives to see: a century.
const NEVER: Duration = Duration::from_hours(100 * 365 * 24);

#[derive(Clone)]
enum Proxy {
    Environment,
    None,
    At(String),
}

impl ReqwestBuilder {
    /// Sets the time limit for connecting, TLS included. Five seconds by default.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// Sets how long an idle connection is kept. One minute by default; `Duration::MAX` keeps it until it closes.
    pub fn pool_idle_timeout(mut self, limit: Duration) -> Self {
        self.idle_timeout = limit;
        self
    }

    /// Sets the maximum number of idle connections per host. 32 by default; with 0, connections are not reused.
    pub fn pool_max_idle_per_host(mut self, count: usize) -> Self {
        self.max_idle_per_host = count;
        self
    }

    /// Asks for response bodies in gzip, and unpacks them. Enabled by default. Without it, a response that is
    /// compressed all the same is an [`is_decode`](Error::is_decode) error, as is one in any other content coding.
    pub fn gzip(mut self, unpack: bool) -> Self {
        self.gzip = unpack;
        self
    }

    /// Sets the maximum number of headers of a response over HTTP/1.1. 256 by default. A response with more is an error
    /// that is not retried, since the next one would have as many.
    pub fn max_response_headers(mut self, count: usize) -> Self {
        self.max_headers = count;
        self
    }

    /// Adds trusted root certificates to those of the system, such as a company's: one or more in PEM. Can be called
    /// several times.
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.certificates.push(pem.into());
        self
    }

    /// Sends all requests through this proxy, in place of the environment's: `http://proxy.example:3128`, optionally
    /// with `user:password@`. The scheme is `http` or `https`; SOCKS is not supported. Plain http to loopback addresses
    /// is still sent directly.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Proxy::At(url.into());
        self
    }

    /// Disables proxies, including those of the environment.
    pub fn no_proxy(mut self) -> Self {
        self.proxy = Proxy::None;
        self
    }

    /// Accepts invalid certificates. Anyone on the network can then read and change all traffic; use it only for hosts
    /// of your own with a self-signed certificate.
    pub fn danger_accept_invalid_certificates(mut self, accept: bool) -> Self {
        self.accept_invalid_certificates = accept;
        self
    }

    /// Builds the transport.
    ///
    /// # Errors
    ///
    /// Returns an [`is_config`](Error::is_config) error if the system's certificates cannot be read, or if a root
    /// certificate or the proxy's URL is invalid, also that of the environment. An invalid proxy is never ignored,
    /// since requests would then be sent directly.
    pub fn build(self) -> Result<ReqwestTransport, Error> {
        // Plain http needs no certificates, so none are loaded.
        let direct = self.client_settings().no_proxy().tls_certs_only([]).build();
        let client = self.verified()?.build();
        let (gzip, max_headers) = (self.gzip, self.max_headers);
        match (client, direct) {
            (Ok(client), Ok(direct)) => {
                Ok(ReqwestTransport { client, direct, gzip, max_headers, settings: self.printed().into() })
            }
            (Err(error), _) | (_, Err(error)) => {
                let cause = sources(&error).last().map(ToString::to_string).unwrap_or_default();
                Err(Error::config(format!("cannot set up the HTTP transport: {cause}")))
            }
        }
    }

    /// Returns the settings for everything except plain http to loopback addresses.
    fn verified(&self) -> Result<reqwest::ClientBuilder, Error> {
        let mut trusted = Vec::new();
        for pem in &self.certificates {
            let of_this = reqwest::Certificate::from_pem_bundle(pem).ok().filter(|found| !found.is_empty());
            trusted.extend(of_this.ok_or_else(|| Error::config("invalid root certificate: expected PEM"))?);
        }
        let settings = self.client_settings().tls_danger_accept_invalid_certs(self.accept_invalid_certificates);
        let settings = if trusted.is_empty() { settings } else { settings.tls_certs_merge(trusted) };
        Ok(match &self.proxy {
            Proxy::Environment => {
                proxy::check_environment()?;
                settings
            }
            Proxy::None => settings.no_proxy(),
            Proxy::At(url) => {
                proxy::check(url).map_err(|problem| Error::config(format!("the proxy URL {problem}")))?;
                settings.proxy(reqwest::Proxy::all(url).map_err(|_| {
                    Error::config("invalid proxy URL; expected something like `http://proxy.example:3128`")
                })?)
            }
        })
    }

    fn client_settings(&self) -> reqwest::ClientBuilder {
        reqwest::Client::builder()
            .connect_timeout(self.connect_timeout)
            .redirect(reqwest::redirect::Policy::none())
            // Only the client retries.
            .retry(reqwest::retry::never())
            .referer(false)
            // The pool would add more to an `Instant`, which overflows.
            .pool_idle_timeout(Some(self.idle_timeout).filter(|&limit| limit < NEVER))
            .pool_max_idle_per_host(self.max_idle_per_host)
            .http1_max_headers(self.max_headers)
    }

    /// Leaves out the proxy's URL, which may contain a password.
    fn printed(&self) -> Vec<(&'static str, String)> {
        let proxy = match self.proxy {
            Proxy::Environment => "from the environment",
            Proxy::None => "none",
            Proxy::At(_) => "given",
        };
        let accept = if self.accept_invalid_certificates { "yes" } else { "no" };
        vec![
            ("connect_timeout", format!("{:?}", self.connect_timeout)),
            ("pool_idle_timeout", format!("{:?}", self.idle_timeout)),
            ("pool_max_idle_per_host", self.max_idle_per_host.to_string()),
            ("max_response_headers", self.max_headers.to_string()),
            ("gzip", if self.gzip { "yes" } else { "no" }.to_owned()),
            ("root_certificates", format!("the system's and {} more", self.certificates.len())),
            ("proxy", proxy.to_owned()),
            ("accept_invalid_certificates", accept.to_owned()),
        ]
    }
}

impl fmt::Debug for ReqwestBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = f.debug_struct("ReqwestBuilder");
        self.printed().iter().fold(&mut all, |all, (name, value)| all.field(name, value)).finish()
    }
}

impl Transport for ReqwestTransport {
    fn settings(&self) -> Vec<(&'static str, String)> {
        self.settings.to_vec()
    }

    fn send(&self, mut request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let plain = request.uri().scheme() == Some(&Scheme::HTTP);
            let to_this_machine = plain && request.uri().host().is_some_and(is_loopback);
            let client = if to_this_machine { &self.direct } else { &self.client };
            say_that_there_is_no_body(&mut request);
            if self.gzip {
                ask_for_gzip(request.headers_mut());
            }
            let request = request.map(|body| body.into_bytes().map_or_else(stream, reqwest::Body::from));
            let request = reqwest::Request::try_from(request).map_err(classify)?;
            let response = client.execute(request).await.map_err(|error| self.classify(error))?;
            let response = http::Response::from(response).map(|body| {
                use http_body_util::BodyExt;
                Body::wrap(body.map_err(reqwest::Error::without_url))
            });
            Ok(if self.gzip { unpacked(response) } else { response })
        })
    }
}

impl ReqwestTransport {
    fn classify(&self, error: reqwest::Error) -> TransportError {
        let parsing = sources(&error).filter_map(|error| error.downcast_ref::<hyper::Error>());
        if parsing.into_iter().any(hyper::Error::is_parse_too_large) {
            return TransportError::body(HeadersTooLarge(self.max_headers)).permanent();
        }
        classify(error)
    }
}

/// Sets `Content-Length: 0` for methods that usually have a body (RFC 9110, section 8.6). hyper leaves it out, and some
/// servers then respond with 411.
fn say_that_there_is_no_body(request: &mut http::Request<Body>) {
    let customary = matches!(*request.method(), Method::POST | Method::PUT | Method::PATCH | Method::QUERY);
    if customary && request.body().size_hint().exact() == Some(0) {
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
}

/// Asks for gzip, unless the request says otherwise. A range of a packed body could not be unpacked.
fn ask_for_gzip(headers: &mut HeaderMap) {
    if !headers.contains_key(ACCEPT_ENCODING) && !headers.contains_key(RANGE) {
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
    }
}

/// A body of known size is sent with `Content-Length`, any other in chunks.
fn stream(body: Body) -> reqwest::Body {
    let body = match body.size_hint().exact() {
        Some(bytes) => Body::wrap(SizedBody::new(body, bytes)),
        None => body,
    };
    reqwest::Body::wrap(Shareable { size: body.size_hint(), body: Mutex::new(body) })
}

/// A `Sync` wrapper, which reqwest requires of streams. Only its owner polls it, so the lock is never contended.
struct Shareable {
    body: Mutex<Body>,
    /// The size, as it was before the first chunk.
    size: SizeHint,
}

impl http_body::Body for Shareable {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, BoxError>>> {
        Pin::new(self.body.get_mut().unwrap_or_else(PoisonError::into_inner)).poll_frame(cx)
    }

    fn size_hint(&self) -> SizeHint {
        self.size
    }
}

/// Determines how far the request got. Drops the URL, whose query may be secret.
fn classify(error: reqwest::Error) -> TransportError {
    // An invalid request is rejected before it is sent.
    let (connect, timeout, invalid) = (error.is_connect(), error.is_timeout(), error.is_builder());
    let error = error.without_url();
    let tls = is_tls(&error);
    let unprocessed = sources(&error).filter_map(|error| error.downcast_ref()).any(is_unprocessed);
    let mut classified = if unprocessed {
        TransportError::unprocessed(error)
    } else if connect || invalid {
        TransportError::connect(error)
    } else {
        TransportError::new(error)
    };
    if timeout {
        classified = classified.timed_out();
    }
    if tls {
        classified = classified.tls();
    }
    if invalid {
        classified = classified.permanent();
    }
    classified
}

/// Returns `true` if the server states that it did not process an HTTP/2 stream (RFC 9113, section 8.7): it refused the
/// stream, or sent a graceful GOAWAY with a lower last stream.
fn is_unprocessed(error: &h2::Error) -> bool {
    let refused = error.is_reset() && error.reason() == Some(h2::Reason::REFUSED_STREAM);
    let gone = error.is_go_away() && error.reason() == Some(h2::Reason::NO_ERROR);
    error.is_remote() && (refused || gone)
}
