//! The settings of transports, which are the same for all of them.

use std::fmt;
use std::io;
use std::marker::PhantomData;
use std::net::IpAddr;
#[cfg(unix)]
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::{BoxFuture, proxy};
use crate::core::error::Error;

/// A builder for a transport, `HyperTransport` or `ReqwestTransport`. Both have the same settings.
#[must_use]
pub struct TransportBuilder<T> {
    pub(super) settings: TransportSettings,
    transport: PhantomData<fn() -> T>,
}

#[derive(Clone)]
pub(super) struct TransportSettings {
    pub(super) connect_timeout: Duration,
    idle_timeout: Duration,
    pub(super) max_idle_per_host: usize,
    pub(super) tcp: TcpSettings,
    pub(super) gzip: bool,
    pub(super) max_headers: usize,
    pub(super) accept_invalid_certificates: bool,
    /// PEM files, as passed in.
    pub(super) certificates: Vec<Vec<u8>>,
    pub(super) proxy: Proxy,
    /// PEM, as passed in.
    pub(super) client_certificate: Option<Vec<u8>>,
    pub(super) http2: bool,
    pub(super) resolver: Option<Arc<Resolve>>,
    #[cfg(unix)]
    pub(super) unix_socket: Option<PathBuf>,
}

/// Resolves a host name to its addresses.
pub(super) type Resolve = dyn Fn(String) -> BoxFuture<'static, io::Result<Vec<IpAddr>>> + Send + Sync;

/// The limit of hyper itself, and of Python's `http.client`. hyper keeps this many headers on the stack, and allocates
/// room for any other number for each response.
pub(super) const USUAL_MAX_HEADERS: usize = 100;

/// A time that no connection lives to see: a century.
const NEVER: Duration = Duration::from_hours(100 * 365 * 24);

/// Options of the sockets.
#[derive(Clone, Copy)]
pub(super) struct TcpSettings {
    /// The silence before a probe; `None` for no probes.
    pub(super) keepalive: Option<Duration>,
    pub(super) nodelay: bool,
}

/// The number of probes without an answer after which a connection ends.
pub(super) const PROBES: u32 = 3;

#[derive(Clone)]
pub(super) enum Proxy {
    Environment,
    None,
    At(String),
}

impl Default for TransportSettings {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(5),
            idle_timeout: Duration::from_mins(1),
            max_idle_per_host: 32,
            tcp: TcpSettings { keepalive: Some(Duration::from_secs(15)), nodelay: true },
            gzip: true,
            max_headers: USUAL_MAX_HEADERS,
            accept_invalid_certificates: false,
            certificates: Vec::new(),
            proxy: Proxy::Environment,
            client_certificate: None,
            http2: false,
            resolver: None,
            #[cfg(unix)]
            unix_socket: None,
        }
    }
}

impl<T> TransportBuilder<T> {
    pub(super) fn new() -> Self {
        Self { settings: TransportSettings::default(), transport: PhantomData }
    }

    /// Sets the time limit for connecting, TLS included. Five seconds by default.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.settings.connect_timeout = limit;
        self
    }

    /// Sets how long an idle connection is kept. One minute by default; `Duration::MAX` keeps it until it closes.
    pub fn pool_idle_timeout(mut self, limit: Duration) -> Self {
        self.settings.idle_timeout = limit;
        self
    }

    /// Sets the maximum number of idle connections per host. 32 by default; with 0, connections are not reused.
    pub fn pool_max_idle_per_host(mut self, count: usize) -> Self {
        self.settings.max_idle_per_host = count;
        self
    }

    /// Sets how long a connection is silent before the system probes whether its other end still exists, and the time
    /// between two probes. 15 seconds by default; a connection ends after three probes without an answer. With `None`,
    /// there are no probes, and a router in between may forget an idle connection.
    pub fn tcp_keepalive(mut self, silence: impl Into<Option<Duration>>) -> Self {
        self.settings.tcp.keepalive = silence.into();
        self
    }

    /// Sends every segment at once (`TCP_NODELAY`), in place of waiting for more to fill it. Enabled by default.
    pub fn tcp_nodelay(mut self, at_once: bool) -> Self {
        self.settings.tcp.nodelay = at_once;
        self
    }

    /// Asks for response bodies in gzip, and unpacks them; with the cargo features `brotli`, `zstd` and `deflate` also
    /// in these codings. Enabled by default. Without it, a response that is compressed all the same is an
    /// [`is_decode`](Error::is_decode) error, as is one in any other content coding.
    pub fn gzip(mut self, unpack: bool) -> Self {
        self.settings.gzip = unpack;
        self
    }

    /// Sets the maximum number of headers of a response over HTTP/1.1. 100 by default. A response with more is an error
    /// that is not retried, since the next one would have as many. Any other number costs an allocation per response.
    pub fn max_response_headers(mut self, count: usize) -> Self {
        self.settings.max_headers = count;
        self
    }

    /// Adds trusted root certificates to those of the system, such as a company's: one or more in PEM. Can be called
    /// several times.
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.settings.certificates.push(pem.into());
        self
    }

    /// Sets the certificate by which this client identifies itself (mutual TLS): the certificate, any intermediate ones
    /// and the private key, in PEM. It is presented to every server that asks for one, also to those at dynamic URLs of
    /// another origin; `Debug` and the settings do not print it.
    pub fn client_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.settings.client_certificate = Some(pem.into());
        self
    }

    /// Uses HTTP/2 for all requests without asking the server, also over plain http. Disabled by default: over TLS the
    /// server chooses, and plain http is HTTP/1.1. With it, a server that only supports HTTP/1.1 is an error.
    pub fn http2_prior_knowledge(mut self, http2: bool) -> Self {
        self.settings.http2 = http2;
        self
    }

    /// Connects to this Unix socket for all requests, such as `/run/docker.sock`, in place of the host of their URL.
    /// Proxies are not used. The base URL is usually `http://localhost`; with `https`, TLS is used over the socket.
    #[cfg(unix)]
    pub fn unix_socket(mut self, path: impl Into<PathBuf>) -> Self {
        self.settings.unix_socket = Some(path.into());
        self
    }

    /// Resolves host names with a function in place of the system's resolver; also those of proxies. A URL with an IP
    /// address is not resolved.
    ///
    /// ```
    /// # fn main() -> Result<(), fingerpost::Error> {
    /// use fingerpost::HyperTransport;
    ///
    /// let transport = HyperTransport::builder().resolver(|host| async move {
    ///     match host.as_str() {
    ///         "things.internal" => Ok(vec![[127, 0, 0, 1].into()]),
    ///         _ => Err(std::io::ErrorKind::NotFound.into()),
    ///     }
    /// });
    /// # transport.build()?; Ok(()) }
    /// ```
    pub fn resolver<F, Fut>(mut self, resolve: F) -> Self
    where
        F: Fn(String) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = io::Result<Vec<IpAddr>>> + Send + 'static,
    {
        self.settings.resolver = Some(Arc::new(move |host| Box::pin(resolve(host))));
        self
    }

    /// Sends all requests through this proxy, in place of the environment's: `http://proxy.example:3128`, optionally
    /// with `user:password@`. The scheme is `http`, `https`, `socks4`, `socks4a`, `socks5` or `socks5h`; reqwest needs
    /// the cargo feature `socks` for SOCKS. Plain http to loopback addresses is still sent directly.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.settings.proxy = Proxy::At(url.into());
        self
    }

    /// Disables proxies, including those of the environment.
    pub fn no_proxy(mut self) -> Self {
        self.settings.proxy = Proxy::None;
        self
    }

    /// Accepts invalid certificates. Anyone on the network can then read and change all traffic; use it only for hosts
    /// of your own with a self-signed certificate.
    pub fn danger_accept_invalid_certificates(mut self, accept: bool) -> Self {
        self.settings.accept_invalid_certificates = accept;
        self
    }
}

impl TransportSettings {
    /// Returns how long an idle connection is kept, `None` for ever.
    pub(super) fn idle_limit(&self) -> Option<Duration> {
        // The pool would add more to an `Instant`, which overflows.
        Some(self.idle_timeout).filter(|&limit| limit < NEVER)
    }

    /// Returns the maximum number of response headers, if it is not the limit of hyper itself.
    pub(super) fn own_max_headers(&self) -> Option<usize> {
        Some(self.max_headers).filter(|&count| count != USUAL_MAX_HEADERS)
    }

    /// Checks the URL of the proxy, also that of the environment.
    pub(super) fn check_proxy(&self, is_socks_supported: bool) -> Result<(), Error> {
        match &self.proxy {
            Proxy::Environment => proxy::check_environment(is_socks_supported),
            Proxy::None => Ok(()),
            Proxy::At(url) => proxy::check(url, is_socks_supported)
                .map_err(|problem| Error::config(format!("the proxy URL {problem}"))),
        }
    }

    /// Leaves out the proxy's URL, which may contain a password.
    pub(super) fn printed(&self) -> Vec<(&'static str, String)> {
        let proxy = match self.proxy {
            Proxy::Environment => "from the environment",
            Proxy::None => "none",
            Proxy::At(_) => "given",
        };
        let accept = if self.accept_invalid_certificates { "yes" } else { "no" };
        let mut all = vec![
            ("connect_timeout", format!("{:?}", self.connect_timeout)),
            ("pool_idle_timeout", format!("{:?}", self.idle_timeout)),
            ("pool_max_idle_per_host", self.max_idle_per_host.to_string()),
            ("tcp_keepalive", self.tcp.keepalive.map_or("no".to_owned(), |silence| format!("{silence:?}"))),
            ("max_response_headers", self.max_headers.to_string()),
            ("gzip", if self.gzip { "yes" } else { "no" }.to_owned()),
            ("root_certificates", format!("the system's and {} more", self.certificates.len())),
            ("proxy", proxy.to_owned()),
            ("accept_invalid_certificates", accept.to_owned()),
        ];
        // These are rare.
        all.extend((!self.tcp.nodelay).then(|| ("tcp_nodelay", "no".to_owned())));
        all.extend(self.client_certificate.as_ref().map(|_| ("client_certificate", "given".to_owned())));
        all.extend(self.http2.then(|| ("http2_prior_knowledge", "yes".to_owned())));
        all.extend(self.resolver.as_ref().map(|_| ("resolver", "of the program".to_owned())));
        #[cfg(unix)]
        all.extend(self.unix_socket.as_ref().map(|path| ("unix_socket", path.display().to_string())));
        all
    }
}

impl<T> Clone for TransportBuilder<T> {
    fn clone(&self) -> Self {
        Self { settings: self.settings.clone(), transport: PhantomData }
    }
}

impl<T> fmt::Debug for TransportBuilder<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = f.debug_struct("TransportBuilder");
        self.settings.printed().iter().fold(&mut all, |all, (name, value)| all.field(name, value)).finish()
    }
}
