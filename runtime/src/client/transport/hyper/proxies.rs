//! The decision which requests go through which proxy.

use http::{HeaderValue, Uri};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};

use crate::client::base_url::is_loopback;
use crate::client::host::with_ascii_host;
use crate::client::transport::builder::{Proxy, TransportSettings};
use crate::client::transport::proxy;

/// The proxies of a transport.
pub(super) struct Proxies(Option<Matcher>);

impl Proxies {
    /// Takes the proxies of the settings, which are valid.
    pub(super) fn new(settings: &TransportSettings) -> Self {
        #[cfg(unix)]
        if settings.unix_socket.is_some() {
            return Self(None);
        }
        Self(match &settings.proxy {
            // Without a matcher, requests are not held against the names of `NO_PROXY`: 700 instructions each.
            Proxy::Environment => proxy::may_be_set().then(Matcher::from_system),
            Proxy::None => None,
            Proxy::At(url) => Some(Matcher::builder().all(normal(url)).build()),
        })
    }

    /// Returns the proxy for a URL. Plain http to loopback addresses is sent directly, since a proxy could read it.
    pub(super) fn intercept(&self, to: &Uri) -> Option<Intercept> {
        let proxy = self.0.as_ref()?.intercept(to)?;
        let to_this_machine = to.scheme_str() == Some("http") && to.host().is_some_and(is_loopback);
        (!to_this_machine).then_some(proxy)
    }

    /// Returns the credentials for a proxy that forwards the request. A tunnel gets them when it is opened.
    pub(super) fn credentials(&self, to: &Uri) -> Option<HeaderValue> {
        if self.0.is_none() || to.scheme_str() != Some("http") {
            return None;
        }
        self.intercept(to)?.basic_auth().cloned()
    }
}

/// Returns the URL of a proxy in the spelling that the matcher does not ignore.
fn normal(url: &str) -> String {
    let url = with_ascii_host(url).unwrap_or_default();
    match url.split_once("://") {
        Some((scheme, rest)) => format!("{}://{rest}", scheme.to_ascii_lowercase()),
        None => url.into_owned(),
    }
}
