//! Connections of the transport on hyper: to the server, to a Unix socket, or through a proxy; with TLS and the time
//! limit around them.

use std::io;
use std::net::SocketAddr;
#[cfg(unix)]
use std::path::PathBuf;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::Either;
use http::Uri;
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use hyper_util::client::legacy::connect::proxy::{SocksV4, SocksV5, Tunnel};
use hyper_util::client::proxy::matcher::Intercept;
use hyper_util::rt::TokioIo;
use tower_service::Service;

use super::proxies::Proxies;
use super::stream::Stream;
use super::tls;
use crate::client::base_url::usual_port;
use crate::client::host::Host;
use crate::client::transport::BoxFuture;
use crate::client::transport::builder::{PROBES, Resolve, TransportSettings};
use crate::core::body::BoxError;
use crate::core::error::Error;

/// The error of a URL to which no connection can be made.
#[derive(Debug)]
pub(super) struct InvalidUrl(pub(super) &'static str);

impl std::fmt::Display for InvalidUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the URL of the request {}", self.0)
    }
}

impl std::error::Error for InvalidUrl {}

/// Connects within a time limit, TLS included.
#[derive(Clone)]
pub(super) struct Connector {
    https: HttpsConnector<Route>,
    limit: Duration,
}

impl Connector {
    pub(super) fn new(settings: &TransportSettings, proxies: Arc<Proxies>) -> Result<Self, Error> {
        let mut tcp = HttpConnector::new_with_resolver(Resolver(settings.resolver.clone()));
        tcp.enforce_http(false);
        tcp.set_nodelay(settings.tcp.nodelay);
        // A server that is gone without a word is noticed, by default after a minute.
        tcp.set_keepalive(settings.tcp.keepalive);
        tcp.set_keepalive_interval(settings.tcp.keepalive);
        tcp.set_keepalive_retries(settings.tcp.keepalive.map(|_| PROBES));
        #[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
        tcp.set_tcp_user_timeout(Some(Duration::from_secs(30)));
        let tls = tls::config(settings)?;
        // A proxy with TLS is asked for nothing but HTTP/1.1.
        let mut tls_of_proxy = tls.clone();
        tls_of_proxy.alpn_protocols.clear();
        let route = Route {
            to_proxy: HttpsConnector::from((tcp.clone(), Arc::new(tls_of_proxy))),
            tcp,
            proxies,
            #[cfg(unix)]
            unix_socket: settings.unix_socket.clone(),
        };
        Ok(Self { https: HttpsConnector::from((route, Arc::new(tls))), limit: settings.connect_timeout })
    }
}

impl Service<Uri> for Connector {
    type Response = MaybeHttpsStream<Stream>;
    type Error = BoxError;
    type Future = BoxFuture<'static, Result<Self::Response, BoxError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        // In the spellings of addresses that the system's resolver would take for names.
        if let Err(problem) = Host::parse(to.host().unwrap_or_default()) {
            return Box::pin(async move { Err(InvalidUrl(problem).into()) });
        }
        let connecting = tokio::time::timeout(self.limit, self.https.call(to));
        Box::pin(async move {
            let timed_out = |_| io::Error::new(io::ErrorKind::TimedOut, "the time limit for connecting ran out");
            connecting.await.map_err(timed_out)?
        })
    }
}

type Tcp = HttpConnector<Resolver>;

/// Opens the stream on which the server is spoken to.
#[derive(Clone)]
struct Route {
    tcp: Tcp,
    to_proxy: HttpsConnector<Tcp>,
    proxies: Arc<Proxies>,
    #[cfg(unix)]
    unix_socket: Option<PathBuf>,
}

impl Service<Uri> for Route {
    type Response = Stream;
    type Error = BoxError;
    type Future = BoxFuture<'static, Result<Stream, BoxError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        #[cfg(unix)]
        if let Some(path) = self.unix_socket.clone() {
            return Box::pin(
                async move { Ok(Stream::Unix(TokioIo::new(tokio::net::UnixStream::connect(path).await?))) },
            );
        }
        match self.proxies.intercept(&to) {
            Some(proxy) => self.through(proxy, to),
            None => {
                let connecting = self.tcp.call(to);
                Box::pin(async move { Ok(Stream::Tcp(connecting.await?)) })
            }
        }
    }
}

impl Route {
    fn through(&self, proxy: Intercept, to: Uri) -> BoxFuture<'static, Result<Stream, BoxError>> {
        let at = proxy.uri().clone();
        let scheme = at.scheme_str().unwrap_or_default();
        // Proxies that resolve names themselves get them as they are.
        let resolves = matches!(scheme, "socks4a" | "socks5h");
        if scheme.starts_with("socks") {
            let tcp = self.tcp.clone();
            let (is_version_5, at) = (scheme.starts_with("socks5"), with_port(&at, 1080));
            let to = with_port(&to, usual_port(to.scheme()));
            return Box::pin(async move {
                let (at, to) = (at?, to?);
                let stream = if is_version_5 {
                    let socks = SocksV5::new(at, tcp).local_dns(!resolves);
                    let mut socks = match proxy.raw_auth() {
                        Some((user, password)) => socks.with_auth(user.to_owned(), password.to_owned()),
                        None => socks,
                    };
                    socks.call(to).await?
                } else {
                    SocksV4::new(at, tcp).local_dns(!resolves).call(to).await?
                };
                Ok(Stream::Tcp(stream))
            });
        }
        let mut to_proxy = self.to_proxy.clone();
        if to.scheme_str() == Some("https") {
            let tunnel = Tunnel::new(at, to_proxy);
            let mut tunnel = match proxy.basic_auth() {
                Some(credentials) => tunnel.with_auth(credentials.clone()),
                None => tunnel,
            };
            return Box::pin(async move { Ok(Stream::Tunnel(Box::new(tunnel.call(to).await?))) });
        }
        Box::pin(async move { Ok(Stream::Forwarding(Box::new(to_proxy.call(at).await?))) })
    }
}

/// Returns the URL with a port.
fn with_port(uri: &Uri, usual: u16) -> Result<Uri, http::Error> {
    let authority = format!("{}:{}", uri.host().unwrap_or_default(), uri.port_u16().unwrap_or(usual));
    let scheme = uri.scheme_str().unwrap_or_default();
    Uri::builder().scheme(scheme).authority(authority).path_and_query("/").build()
}

/// The system's resolver, or one of the program.
#[derive(Clone)]
pub(super) struct Resolver(Option<Arc<Resolve>>);

impl Service<Name> for Resolver {
    type Response = std::vec::IntoIter<SocketAddr>;
    type Error = io::Error;
    type Future = BoxFuture<'static, io::Result<Self::Response>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let resolving = match &self.0 {
            // The connector sets the port.
            Some(resolve) => Either::Left(resolve(name.as_str().to_owned()).map(|found| {
                Ok::<Vec<_>, io::Error>(found?.into_iter().map(|address| SocketAddr::new(address, 0)).collect())
            })),
            None => Either::Right(GaiResolver::new().call(name).map(|found| Ok(found?.collect()))),
        };
        Box::pin(resolving.map(|found| Ok(found?.into_iter())))
    }
}
