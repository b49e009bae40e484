//! The connection to an instance.

use std::sync::Arc;
use std::time::Duration;

use fingerpost::{Authenticate, Client, ConcurrencyLimit, Credential, Error, RetryBudget, RetryPolicy, Transport};

use crate::settings::Sources;

/// State shared by all clients of an instance.
pub(crate) struct Connection {
    pub(crate) api_url: String,
    pub(crate) allow_plain_http: bool,
    pub(crate) app_id: String,
    pub(crate) timeout: Duration,
    pub(crate) retry: RetryPolicy,
    pub(crate) transport: Arc<dyn Transport>,
    /// Shared by all sessions, since they reach the same server.
    pub(crate) concurrency: ConcurrencyLimit,
    pub(crate) budget: RetryBudget,
    /// The sources of the settings.
    pub(crate) sources: Sources,
}

impl Connection {
    /// Creates a client with these credentials.
    pub(crate) fn client(&self, auth: Option<impl Authenticate>) -> Result<Client, Error> {
        self.client_at(&self.api_url, auth)
    }

    /// Creates a client of another address of the instance, without credentials.
    #[cfg(feature = "oauth")]
    pub(crate) fn client_of(&self, url: &str) -> Result<Client, Error> {
        self.client_at(url, None::<Credential>)
    }

    fn client_at(&self, url: &str, auth: Option<impl Authenticate>) -> Result<Client, Error> {
        let mut builder = Client::builder(url)
            .shared_transport(Arc::clone(&self.transport))
            .allow_plain_http(self.allow_plain_http)
            .attempt_timeout(self.timeout)
            .retry(self.retry)
            .concurrency(self.concurrency.clone())
            .shared_budget(&self.budget)
            .header("x-looker-appid", &self.app_id)
            .header("user-agent", &self.app_id);
        if let Some(auth) = auth {
            builder = builder.auth(auth);
        }
        builder.build()
    }

    /// Creates a client without any other setting than the address.
    pub(crate) fn bare(&self) -> Result<Client, Error> {
        let builder = Client::builder(&self.api_url).shared_transport(Arc::clone(&self.transport));
        builder.allow_plain_http(self.allow_plain_http).build()
    }

    pub(crate) fn without_credentials(&self) -> Result<Client, Error> {
        self.client(None::<Credential>)
    }
}
