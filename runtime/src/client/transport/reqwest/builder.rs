//! The builder of the default transport.

use std::fmt;
#[cfg(unix)]
use std::path::PathBuf;
use std::time::Duration;

use super::ReqwestTransport;
use crate::client::transport::{proxy, sources};
use crate::core::error::Error;

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
    /// PEM, as passed in.
    client_certificate: Option<Vec<u8>>,
    http2: bool,
    #[cfg(unix)]
    unix_socket: Option<PathBuf>,
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
    pub(super) fn new() -> Self {
        Self {
            connect_timeout: Duration::from_secs(5),
            idle_timeout: Duration::from_mins(1),
            max_idle_per_host: 32,
            gzip: true,
            max_headers: 256,
            accept_invalid_certificates: false,
            certificates: Vec::new(),
            proxy: Proxy::Environment,
            client_certificate: None,
            http2: false,
            #[cfg(unix)]
            unix_socket: None,
        }
    }

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

    /// Asks for response bodies in gzip, and unpacks them; with the cargo features `brotli`, `zstd` and `deflate` also
    /// in these codings. Enabled by default. Without it, a response that is compressed all the same is an
    /// [`is_decode`](Error::is_decode) error, as is one in any other content coding.
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

    /// Sets the certificate by which this client identifies itself (mutual TLS): the certificate, any intermediate ones
    /// and the private key, in PEM. It is presented to every server that asks for one, also to those at dynamic URLs of
    /// another origin; `Debug` and the settings do not print it.
    pub fn client_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.client_certificate = Some(pem.into());
        self
    }

    /// Uses HTTP/2 for all requests without asking the server, also over plain http. Disabled by default: over TLS the
    /// server chooses, and plain http is HTTP/1.1. With it, a server that only supports HTTP/1.1 is an error.
    pub fn http2_prior_knowledge(mut self, http2: bool) -> Self {
        self.http2 = http2;
        self
    }

    /// Connects to this Unix socket for all requests, such as `/run/docker.sock`, in place of the host of their URL.
    /// Proxies are not used. The base URL is usually `http://localhost`; with `https`, TLS is used over the socket.
    #[cfg(unix)]
    pub fn unix_socket(mut self, path: impl Into<PathBuf>) -> Self {
        self.unix_socket = Some(path.into());
        self
    }

    /// Sends all requests through this proxy, in place of the environment's: `http://proxy.example:3128`, optionally
    /// with `user:password@`. The scheme is `http` or `https`, and with the cargo feature `socks` also `socks4`,
    /// `socks4a`, `socks5` or `socks5h`. Plain http to loopback addresses is still sent directly.
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
    /// certificate, the client certificate or the proxy's URL is invalid, also that of the environment. An invalid
    /// proxy is never ignored, since requests would then be sent directly.
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
        let settings = match &self.client_certificate {
            Some(pem) => settings.identity(reqwest::Identity::from_pem(pem).map_err(|_| {
                Error::config("invalid client certificate: expected a certificate and its private key in PEM")
            })?),
            None => settings,
        };
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
        let settings = reqwest::Client::builder();
        let settings = if self.http2 { settings.http2_prior_knowledge() } else { settings };
        #[cfg(unix)]
        let settings = match &self.unix_socket {
            Some(path) => settings.unix_socket(path.as_path()),
            None => settings,
        };
        settings
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
        let mut all = vec![
            ("connect_timeout", format!("{:?}", self.connect_timeout)),
            ("pool_idle_timeout", format!("{:?}", self.idle_timeout)),
            ("pool_max_idle_per_host", self.max_idle_per_host.to_string()),
            ("max_response_headers", self.max_headers.to_string()),
            ("gzip", if self.gzip { "yes" } else { "no" }.to_owned()),
            ("root_certificates", format!("the system's and {} more", self.certificates.len())),
            ("proxy", proxy.to_owned()),
            ("accept_invalid_certificates", accept.to_owned()),
        ];
        // These are rare.
        all.extend(self.client_certificate.as_ref().map(|_| ("client_certificate", "given".to_owned())));
        all.extend(self.http2.then(|| ("http2_prior_knowledge", "yes".to_owned())));
        #[cfg(unix)]
        all.extend(self.unix_socket.as_ref().map(|path| ("unix_socket", path.display().to_string())));
        all
    }
}

impl fmt::Debug for ReqwestBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = f.debug_struct("ReqwestBuilder");
        self.printed().iter().fold(&mut all, |all, (name, value)| all.field(name, value)).finish()
    }
}
