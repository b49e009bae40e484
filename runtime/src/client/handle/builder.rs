//! The builder of a client.

use std::sync::Arc;

use http::{HeaderMap, HeaderName};

use super::{Client, Inner};
use crate::client::auth::{Authenticate, refuse_framing};
use crate::client::base_url::BaseUrl;
#[cfg(feature = "cookies")]
use crate::client::cookies::CookieJar;
use crate::client::options::Options;
use crate::client::retry::RetryBudget;
use crate::client::transport::Transport;
use crate::core::encode::{header_value, is_credential};
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::Error;
use crate::core::masking::MASK;

/// A builder for a [`Client`]. The defaults suit an API on the internet.
#[must_use]
pub struct ClientBuilder {
    base_url: String,
    allow_plain_http: bool,
    transport: Option<Arc<dyn Transport>>,
    auth: Option<Arc<dyn Authenticate>>,
    headers: Vec<(String, String)>,
    endpoints: Vec<&'static EndpointDescriptor>,
    #[cfg(feature = "cookies")]
    cookies: Option<CookieJar>,
    pub(in crate::client) options: Options,
}

impl ClientBuilder {
    pub(super) fn new(base_url: &str) -> Self {
        Self {
            base_url: base_url.to_owned(),
            allow_plain_http: false,
            transport: None,
            auth: None,
            headers: Vec::new(),
            endpoints: Vec::new(),
            #[cfg(feature = "cookies")]
            cookies: None,
            options: Options::default(),
        }
    }

    /// Sets the transport; in a test, for example, a closure. By default it is hyper with rustls, which connects to
    /// loopback addresses without a proxy.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Sets a transport that other clients use as well.
    pub fn shared_transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Sets the source of credentials. None by default.
    pub fn auth(mut self, auth: impl Authenticate) -> Self {
        self.auth = Some(Arc::new(auth));
        self
    }

    /// Keeps cookies in this jar, and sends them with later requests. By default they are ignored.
    #[cfg(feature = "cookies")]
    pub fn cookies(mut self, jar: &CookieJar) -> Self {
        self.cookies = Some(jar.clone());
        self
    }

    /// Adds a header to every request. An invalid name or value, and a header that only the transport may set, such as
    /// `Content-Length` or `Host`, are reported by [`build`](Self::build).
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Adds endpoints that the client can call by name: the table of a trait, `<dyn Trait>::ENDPOINTS`. Can be called
    /// several times. The typed methods do not need it.
    pub fn endpoints(mut self, table: &[&'static EndpointDescriptor]) -> Self {
        self.endpoints.extend_from_slice(table);
        self
    }

    /// Allows plain http to other machines, which is readable by anyone on the network. Loopback addresses are always
    /// allowed.
    pub fn allow_plain_http(mut self, allow: bool) -> Self {
        self.allow_plain_http = allow;
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// Returns an [`is_config`](Error::is_config) error if a setting is invalid.
    pub fn build(self) -> Result<Client, Error> {
        let base = BaseUrl::parse(&self.base_url, self.allow_plain_http)?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport()?,
        };
        #[cfg(feature = "cookies")]
        let transport = match self.cookies {
            Some(jar) => jar.over(transport),
            None => transport,
        };
        let mut options = self.options;
        // The policy of the client determines its budget, unless a shared budget is set.
        if let (None, Some(policy)) = (&options.budget, options.retry) {
            options.budget = Some(RetryBudget::new(policy.budget));
        }
        let budgets = options.budget.clone().unwrap_or_else(|| RetryBudget::new(options.retry().budget));
        Ok(Client(Arc::new(Inner {
            budget: budgets.of(base.origin().key()),
            budgets,
            base,
            transport,
            placeholder: self.auth.as_ref().map(|auth| auth.placeholder().with_values(MASK)).unwrap_or_default(),
            auth: self.auth,
            headers: headers(self.headers)?,
            shared_options: Arc::new(Options::merge(&options, None, None)),
            options,
            endpoints: self.endpoints,
        })))
    }
}

/// Prints neither header values nor the base URL, since both can contain secrets.
impl std::fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientBuilder").field("options", &self.options).finish_non_exhaustive()
    }
}

fn headers(pairs: Vec<(String, String)>) -> Result<HeaderMap, Error> {
    let mut headers = HeaderMap::with_capacity(pairs.len());
    for (index, (name, value)) in pairs.into_iter().enumerate() {
        // Not repeated: if name and value are swapped, it is the secret.
        let key = HeaderName::try_from(&name).map_err(|_| {
            let number = index + 1;
            Error::config(format!(
                "invalid name of header {number} of the client; expected letters, digits and `-`, such as `x-trace`"
            ))
        })?;
        refuse_framing(&key)?;
        let mut value = header_value(&value)
            .map_err(|problem| Error::config(format!("invalid value for header `{name}`: it {problem}")))?;
        value.set_sensitive(is_credential(key.as_str()));
        headers.append(key, value);
    }
    Ok(headers)
}

#[cfg(feature = "_hyper")]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Ok(Arc::new(crate::client::transport::HyperTransport::builder().build()?))
}

#[cfg(all(feature = "reqwest", not(feature = "_hyper")))]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Ok(Arc::new(crate::client::transport::ReqwestTransport::builder().build()?))
}

#[cfg(not(feature = "_transport"))]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Err(Error::config("missing transport; set one with `transport(…)`, or enable the feature `hyper` of fingerpost"))
}
