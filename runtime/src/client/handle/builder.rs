//! Where a client is put together.

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, header};

use super::base::BaseUrl;
use super::{Client, Inner, MaxBodies, REDIRECTS, Timeouts};
use crate::client::auth::Authenticate;
use crate::client::concurrency::ConcurrencyLimit;
use crate::client::retry::{RetryBudget, RetryPolicy};
use crate::client::stall::StallLimit;
use crate::client::transport::Transport;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::Error;

/// Settings of a [`Client`]; what is not set has a default that is good for an API over the internet.
#[must_use]
pub struct ClientBuilder {
    base_url: String,
    allow_plain_http: bool,
    transport: Option<Arc<dyn Transport>>,
    auth: Option<Arc<dyn Authenticate>>,
    headers: Vec<(String, String)>,
    timeouts: Timeouts,
    retry: RetryPolicy,
    budget: Option<RetryBudget>,
    redirects: u32,
    concurrency: Option<ConcurrencyLimit>,
    endpoints: Vec<&'static EndpointDescriptor>,
    max_bodies: MaxBodies,
}

impl ClientBuilder {
    pub(super) fn new(base_url: &str) -> Self {
        Self {
            base_url: base_url.to_owned(),
            allow_plain_http: false,
            transport: None,
            auth: None,
            headers: Vec::new(),
            timeouts: Timeouts::default(),
            retry: RetryPolicy::default(),
            budget: None,
            redirects: REDIRECTS,
            concurrency: None,
            endpoints: Vec::new(),
            max_bodies: MaxBodies::default(),
        }
    }

    /// What carries the requests. By default reqwest with rustls, which reaches this machine without a proxy; in a
    /// test a closure, say.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// A transport that other clients use too.
    pub fn shared_transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Where credentials come from. By default there are none.
    pub fn auth(mut self, auth: impl Authenticate) -> Self {
        self.auth = Some(Arc::new(auth));
        self
    }

    /// A header of every request. A wrong name or value is reported by [`build`](Self::build).
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The longest a whole call may take, retries and waits included. 300 seconds by default.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeouts.call = limit;
        self
    }

    /// The longest one attempt may take, until its answer is complete. 120 seconds by default.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.timeouts.attempt = limit;
        self
    }

    /// How slow an answer may come. By default under one byte a second for 20 seconds is too slow. Server-sent events may
    /// pause, and JSON lines between two of them; for those only [`Call::stall_limit`](crate::Call::stall_limit) says so.
    pub fn stall_limit(mut self, limit: StallLimit) -> Self {
        self.timeouts.stall = limit;
        self
    }

    /// How many redirects of a call are followed: those of a GET or HEAD request to the same scheme, host and port. Any
    /// other is an error, and so is one more. Three by default.
    pub fn max_redirects(mut self, count: u32) -> Self {
        self.redirects = count;
        self
    }

    /// How many requests may be on their way at once. By default there is no limit.
    pub fn concurrency(mut self, limit: ConcurrencyLimit) -> Self {
        self.concurrency = Some(limit);
        self
    }

    /// When attempts are made again.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Retries that this client has together with others of the same origin, in place of
    /// [`RetryPolicy::budget`](RetryPolicy::budget). Clients of different origins can share it, too: each origin has its
    /// own.
    pub fn shared_budget(mut self, budget: &RetryBudget) -> Self {
        self.budget = Some(budget.clone());
        self
    }

    /// Endpoints that the client can call by name: a trait's table, `<dyn Trait>::ENDPOINTS`. Can be given several times.
    /// The typed methods need none of this.
    pub fn endpoints(mut self, table: &[&'static EndpointDescriptor]) -> Self {
        self.endpoints.extend_from_slice(table);
        self
    }

    /// The largest answer taken into memory, in bytes after decompression. 32 MiB by default; streams have no limit.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.max_bodies.success = bytes;
        self
    }

    /// How much of an error's body is kept, in bytes after decompression. 64 KiB by default; the rest is left unread.
    pub fn max_error_body(mut self, bytes: usize) -> Self {
        self.max_bodies.error = bytes;
        self
    }

    /// Lets requests go over plain http to other machines, readable by anyone on the way. To this machine they may
    /// without.
    pub fn allow_plain_http(mut self, allow: bool) -> Self {
        self.allow_plain_http = allow;
        self
    }

    /// The client. Fails with an error that [`is_config`](Error::is_config) if a setting is wrong.
    pub fn build(self) -> Result<Client, Error> {
        let base = BaseUrl::parse(&self.base_url, self.allow_plain_http)?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport()?,
        };
        let budgets = self.budget.unwrap_or_else(|| RetryBudget::new(self.retry.budget));
        Ok(Client(Arc::new(Inner {
            budget: budgets.of(base.origin().key()),
            budgets,
            base,
            transport,
            auth: self.auth,
            headers: headers(self.headers)?,
            timeouts: self.timeouts,
            retry: self.retry,
            redirects: self.redirects,
            concurrency: self.concurrency,
            endpoints: self.endpoints,
            max_bodies: self.max_bodies,
        })))
    }
}

/// Neither header values nor the base URL, which may be somebody's secret.
impl std::fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("timeouts", &self.timeouts)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

fn headers(pairs: Vec<(String, String)>) -> Result<HeaderMap, Error> {
    let mut headers = HeaderMap::with_capacity(pairs.len());
    for (name, value) in pairs {
        let key = HeaderName::try_from(&name).map_err(|_| Error::config(format!("`{name}` is no header name")))?;
        let mut value = HeaderValue::try_from(value).map_err(|_| {
            Error::config(format!("the value for header `{name}` holds characters that no header can carry"))
        })?;
        // These are credentials by their nature, and are not printed.
        let secret = [header::AUTHORIZATION, header::COOKIE, header::PROXY_AUTHORIZATION].contains(&key);
        value.set_sensitive(secret);
        headers.append(key, value);
    }
    Ok(headers)
}

#[cfg(feature = "reqwest")]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Ok(Arc::new(crate::client::transport::ReqwestTransport::builder().build()?))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Err(Error::config(
        "no transport is set; give one by `transport(…)`, or switch on the feature `reqwest` of fingerpost",
    ))
}
