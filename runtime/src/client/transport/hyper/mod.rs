//! The transport on hyper's client, with TLS by rustls.

mod connector;
mod proxies;
mod stream;
mod tls;

use std::fmt;
use std::io;
use std::sync::Arc;

use http::Version;
use http::header::PROXY_AUTHORIZATION;
use hyper_util::client::legacy::{Client, Error as ClientError};
use hyper_util::rt::{TokioExecutor, TokioTimer};

use self::connector::{Connector, InvalidUrl};
use self::proxies::Proxies;
use super::builder::TransportBuilder;
use super::codings::unpacked;
use super::exchange::{Failure, checked, complete, too_large};
use super::{BoxFuture, Transport, sources};
use crate::core::body::Body;
use crate::core::error::Error;
use crate::core::transport_error::TransportError;

/// A [`Transport`] on hyper: a connection pool with HTTP/1.1 and HTTP/2, TLS 1.2 and later with rustls, and gzip.
///
/// Proxies are taken from the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`) and on Windows and
/// macOS from the system's settings, except for plain http to loopback addresses, which is always sent directly.
/// Redirects are not followed. A request without `user-agent` gets `fingerpost/` and its version.
///
/// The cryptography of TLS is that of `ring`, with the cargo feature `aws-lc-rs` that of AWS-LC; a provider that the
/// program installs as rustls' default is used in place of both. Certificates are checked by the system's verifier.
#[derive(Clone)]
pub struct HyperTransport {
    client: Client<Connector, Body>,
    proxies: Arc<Proxies>,
    gzip: bool,
    max_headers: usize,
    settings: Arc<[(&'static str, String)]>,
}

impl HyperTransport {
    /// Returns a builder for a transport.
    pub fn builder() -> TransportBuilder<Self> {
        TransportBuilder::new()
    }
}

impl TransportBuilder<HyperTransport> {
    /// Builds the transport.
    ///
    /// # Errors
    ///
    /// Returns an [`is_config`](Error::is_config) error if the system's certificates cannot be read, or if a root
    /// certificate, the client certificate or the proxy's URL is invalid, also that of the environment. An invalid
    /// proxy is never ignored, since requests would then be sent directly.
    pub fn build(self) -> Result<HyperTransport, Error> {
        let settings = &self.settings;
        settings.check_proxy(true)?;
        let proxies = Arc::new(Proxies::new(settings));
        let connector = Connector::new(settings, Arc::clone(&proxies))?;
        let mut client = Client::builder(TokioExecutor::new());
        client
            // Only requests of which no byte was written, because their connection had ended while it was idle.
            .retry_canceled_requests(true)
            .http2_only(settings.http2)
            .pool_idle_timeout(settings.idle_limit())
            .pool_max_idle_per_host(settings.max_idle_per_host)
            .pool_timer(TokioTimer::new());
        if let Some(count) = settings.own_max_headers() {
            client.http1_max_headers(count);
        }
        let client = client.build(connector);
        let (gzip, max_headers) = (settings.gzip, settings.max_headers);
        Ok(HyperTransport { client, proxies, gzip, max_headers, settings: settings.printed().into() })
    }
}

impl Transport for HyperTransport {
    fn needs_descriptor(&self) -> bool {
        false
    }

    fn settings(&self) -> Vec<(&'static str, String)> {
        self.settings.to_vec()
    }

    fn send(&self, mut request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            check(request.uri())?;
            complete(&mut request, self.gzip);
            if let Some(credentials) = self.proxies.credentials(request.uri()) {
                request.headers_mut().entry(PROXY_AUTHORIZATION).or_insert(credentials);
            }
            // The server chooses the version.
            *request.version_mut() = Version::HTTP_11;
            let request = request.map(|body| checked(body).map_or_else(|stream| stream, Body::from));
            let response = self.client.request(request).await.map_err(|error| self.classify(error))?;
            let response = response.map(Body::wrap);
            Ok(if self.gzip { unpacked(response) } else { response })
        })
    }
}

/// Rejects URLs that no connection can be made to, or whose credentials would be lost.
fn check(uri: &http::Uri) -> Result<(), TransportError> {
    let problem = match (uri.scheme_str(), uri.authority()) {
        (Some("http" | "https"), Some(authority)) if !authority.as_str().contains('@') => return Ok(()),
        (Some("http" | "https"), Some(_)) => "contains a user name or password, which is not supported",
        (Some(_), Some(_)) => "has an unsupported scheme; expected https or http",
        _ => "has no scheme or no host; expected `https://host/path`",
    };
    Err(TransportError::connect(InvalidUrl(problem)).permanent())
}

impl HyperTransport {
    /// Determines how far the request got.
    fn classify(&self, error: ClientError) -> TransportError {
        if let Some(too_large) = too_large(&error, self.max_headers) {
            return too_large;
        }
        let any = |is: fn(&hyper::Error) -> bool| sources(&error).filter_map(|error| error.downcast_ref()).any(is);
        // An error after a connection was chosen has its description. A canceled request was not written to it.
        let never_sent = error.is_connect() || error.connect_info().is_none() || any(hyper::Error::is_canceled);
        let is_time = |error: &io::Error| error.kind() == io::ErrorKind::TimedOut;
        let timeout =
            any(hyper::Error::is_timeout) || sources(&error).filter_map(|error| error.downcast_ref()).any(is_time);
        let invalid = sources(&error).any(<dyn std::error::Error>::is::<InvalidUrl>);
        Failure { never_sent, timeout, invalid }.classify(error)
    }
}

impl fmt::Debug for HyperTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = f.debug_struct("HyperTransport");
        self.settings.iter().fold(&mut all, |all, (name, value)| all.field(name, value)).finish_non_exhaustive()
    }
}
