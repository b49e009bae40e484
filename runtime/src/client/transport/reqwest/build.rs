//! The settings of transports as settings of reqwest.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolving};

use super::ReqwestTransport;
use crate::client::transport::builder::{PROBES, Proxy, Resolve, TransportBuilder, TransportSettings};
use crate::client::transport::sources;
use crate::core::body::BoxError;
use crate::core::error::Error;

impl TransportBuilder<ReqwestTransport> {
    /// Builds the transport.
    ///
    /// # Errors
    ///
    /// Returns an [`is_config`](Error::is_config) error if the system's certificates cannot be read, or if a root
    /// certificate, the client certificate or the proxy's URL is invalid, also that of the environment. An invalid
    /// proxy is never ignored, since requests would then be sent directly.
    pub fn build(self) -> Result<ReqwestTransport, Error> {
        let settings = &self.settings;
        // Plain http needs no certificates, so none are loaded.
        let direct = of_connections(settings).no_proxy().tls_certs_only([]).build();
        let client = verified(settings)?.build();
        let (gzip, max_headers) = (settings.gzip, settings.max_headers);
        match (client, direct) {
            (Ok(client), Ok(direct)) => {
                let settings = settings.printed().into();
                Ok(ReqwestTransport { client, direct, gzip, max_headers, last: Arc::default(), settings })
            }
            (Err(error), _) | (_, Err(error)) => {
                let cause = sources(&error).last().map(ToString::to_string).unwrap_or_default();
                Err(Error::config(format!("cannot set up the HTTP transport: {cause}")))
            }
        }
    }
}

/// Returns the settings for everything except plain http to loopback addresses.
fn verified(settings: &TransportSettings) -> Result<reqwest::ClientBuilder, Error> {
    settings.check_proxy(cfg!(feature = "socks"))?;
    let mut trusted = Vec::new();
    for pem in &settings.certificates {
        let of_this = reqwest::Certificate::from_pem_bundle(pem).ok().filter(|found| !found.is_empty());
        trusted.extend(of_this.ok_or_else(|| Error::config("invalid root certificate: expected PEM"))?);
    }
    let all = of_connections(settings).tls_danger_accept_invalid_certs(settings.accept_invalid_certificates);
    let all = if trusted.is_empty() { all } else { all.tls_certs_merge(trusted) };
    let all = match &settings.client_certificate {
        Some(pem) => all.identity(reqwest::Identity::from_pem(pem).map_err(|_| {
            Error::config("invalid client certificate: expected a certificate and its private key in PEM")
        })?),
        None => all,
    };
    Ok(match &settings.proxy {
        Proxy::Environment => all,
        Proxy::None => all.no_proxy(),
        Proxy::At(url) => all
            .proxy(reqwest::Proxy::all(url).map_err(|_| {
                Error::config("invalid proxy URL; expected something like `http://proxy.example:3128`")
            })?),
    })
}

fn of_connections(settings: &TransportSettings) -> reqwest::ClientBuilder {
    let all = reqwest::Client::builder();
    let all = if settings.http2 { all.http2_prior_knowledge() } else { all };
    #[cfg(unix)]
    let all = match &settings.unix_socket {
        Some(path) => all.unix_socket(path.as_path()),
        None => all,
    };
    let all = match &settings.resolver {
        Some(resolve) => all.dns_resolver(Arc::new(Resolver(Arc::clone(resolve)))),
        None => all,
    };
    let all = match settings.own_max_headers() {
        Some(count) => all.http1_max_headers(count),
        None => all,
    };
    all.connect_timeout(settings.connect_timeout)
        .redirect(reqwest::redirect::Policy::none())
        // Only the client retries.
        .retry(reqwest::retry::never())
        .referer(false)
        .tcp_keepalive(settings.tcp.keepalive)
        .tcp_keepalive_interval(settings.tcp.keepalive)
        .tcp_keepalive_retries(settings.tcp.keepalive.map(|_| PROBES))
        .tcp_nodelay(settings.tcp.nodelay)
        .pool_idle_timeout(settings.idle_limit())
        .pool_max_idle_per_host(settings.max_idle_per_host)
}

/// The resolver of the program.
struct Resolver(Arc<Resolve>);

impl reqwest::dns::Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let resolving = (self.0)(name.as_str().to_owned());
        Box::pin(async move {
            let found: io::Result<Vec<_>> = resolving.await;
            // The connector sets the port.
            let found = found.map_err(BoxError::from)?.into_iter().map(|address| SocketAddr::new(address, 0));
            Ok(Box::new(found) as Addrs)
        })
    }
}
