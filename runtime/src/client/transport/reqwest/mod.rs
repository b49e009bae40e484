//! The transport on reqwest, with TLS by rustls.

mod build;

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use http::uri::Scheme;
use http_body::{Body as _, SizeHint};
use url::Url;

use super::builder::{TransportBuilder, USUAL_MAX_HEADERS};
use super::codings::unpacked;
use super::exchange::{Failure, checked, complete, too_large};
use super::{BoxFuture, Transport, TransportError};
use crate::client::base_url::is_loopback;
use crate::core::body::{Body, BoxError};

/// A [`Transport`] on reqwest: a connection pool with HTTP/1.1 and HTTP/2, TLS 1.2 and later with rustls, and gzip.
///
/// Proxies are taken from the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`), except for plain http to loopback
/// addresses, which is always sent directly. Redirects are not followed. A request without `user-agent` gets
/// `fingerpost/` and its version.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
    /// For plain http to loopback addresses, which a proxy could read.
    direct: reqwest::Client,
    gzip: bool,
    max_headers: usize,
    /// The last URL, which those of the same origin are made from.
    last: Arc<Mutex<Option<Url>>>,
    settings: Arc<[(&'static str, String)]>,
}

impl ReqwestTransport {
    /// Returns a builder for a transport.
    pub fn builder() -> TransportBuilder<Self> {
        TransportBuilder::new()
    }

    /// Creates a transport from a client of your own, for settings that [`TransportBuilder`] lacks. It is used for all
    /// requests, with its own limits, certificates and proxies; also for plain http to loopback addresses.
    ///
    /// Build it with `redirect(Policy::none())`, since redirects to other servers could take credentials along, and
    /// with `retry(reqwest::retry::never())`. A response to a redirected request is an error.
    ///
    /// The type is that of reqwest 0.13. Another version of reqwest can be used behind a [`Transport`] of your own.
    pub fn from_client(client: reqwest::Client) -> Self {
        let settings = [("reqwest", "a client of the program".to_owned())];
        Self {
            direct: client.clone(),
            client,
            gzip: true,
            max_headers: USUAL_MAX_HEADERS,
            last: Arc::default(),
            settings: settings.into(),
        }
    }
}

impl Transport for ReqwestTransport {
    fn needs_descriptor(&self) -> bool {
        false
    }

    fn settings(&self) -> Vec<(&'static str, String)> {
        self.settings.to_vec()
    }

    fn send(&self, mut request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let plain = request.uri().scheme() == Some(&Scheme::HTTP);
            let to_this_machine = plain && request.uri().host().is_some_and(is_loopback);
            let client = if to_this_machine { &self.direct } else { &self.client };
            complete(&mut request, self.gzip);
            let url = self.url(request.uri())?;
            let (head, body) = request.into_parts();
            let mut request = reqwest::Request::new(head.method, url.clone());
            *request.headers_mut() = head.headers;
            *request.body_mut() = Some(checked(body).map_or_else(Shareable::wrap, reqwest::Body::from));
            let response = client.execute(request).await.map_err(|error| self.classify(error))?;
            if *response.url() != url {
                return Err(TransportError::body(Redirected).permanent());
            }
            let response = http::Response::from(response).map(|body| {
                use http_body_util::BodyExt;
                Body::wrap(body.map_err(reqwest::Error::without_url))
            });
            Ok(if self.gzip { unpacked(response) } else { response })
        })
    }
}

impl ReqwestTransport {
    /// Returns the URL of a request. To parse all of it costs more than to replace the path and the query of the last
    /// one, whose origin is usually the same.
    fn url(&self, uri: &http::Uri) -> Result<Url, TransportError> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(url) = last.as_mut().filter(|url| is_origin(url, uri)) {
            url.set_path(uri.path());
            url.set_query(uri.query());
            return Ok(url.clone());
        }
        let url = Url::parse(&uri.to_string()).map_err(|error| TransportError::connect(error).permanent())?;
        Ok(last.insert(url).clone())
    }

    fn classify(&self, error: reqwest::Error) -> TransportError {
        too_large(&error, self.max_headers).unwrap_or_else(|| classify(error))
    }
}

/// Returns `true` if both have the same scheme, host and port, in the same spelling.
fn is_origin(url: &Url, uri: &http::Uri) -> bool {
    uri.authority().is_some_and(|authority| {
        Some(url.scheme()) == uri.scheme_str()
            && url.host_str() == Some(authority.host())
            && url.port() == authority.port_u16()
            && !authority.as_str().contains('@')
            && url.username().is_empty()
    })
}

/// The error of a client of the program that follows redirects.
#[derive(Debug)]
struct Redirected;

impl fmt::Display for Redirected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "the reqwest client of the transport has followed a redirect; build it with \
             `redirect(reqwest::redirect::Policy::none())`",
        )
    }
}

impl StdError for Redirected {}

/// A `Sync` wrapper, which reqwest requires of streams. Only its owner polls it, so the lock is never contended.
struct Shareable {
    body: Mutex<Body>,
    /// The size, as it was before the first chunk.
    size: SizeHint,
}

impl Shareable {
    fn wrap(body: Body) -> reqwest::Body {
        reqwest::Body::wrap(Self { size: body.size_hint(), body: Mutex::new(body) })
    }
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
    Failure { never_sent: connect || invalid, timeout, invalid }.classify(error.without_url())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_that_is_made_from_the_last_one_is_the_parsed_one() {
        let transport = ReqwestTransport::from_client(reqwest::Client::new());
        let targets =
            ["/", "/?", "", "//a//b/", "/a%2Fb/%7e~?x=%20&y='+b", "/a|b/[c]?{d}|[e]?f=%zz", "/a;b,c:d@e!$&'()*+="];
        for origin in
            ["http://host:80", "http://host:8080", "https://HOST", "http://[::1]:1", "http://0x7f.1", "http://u:p@host"]
        {
            for target in targets.into_iter().chain(targets) {
                let url = format!("{origin}{target}");
                let Ok(uri) = url.parse() else { continue };
                let expected = Url::parse(&http::Uri::to_string(&uri)).unwrap();
                assert_eq!(transport.url(&uri).unwrap(), expected, "{url}");
            }
        }
        assert!(transport.url(&"/relative".parse().unwrap()).is_err());
    }
}
