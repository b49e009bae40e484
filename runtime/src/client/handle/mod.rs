//! A client: a server's address and everything that its calls have in common.

mod builder;

use std::fmt;
use std::sync::Arc;

use http::HeaderMap;

pub use self::builder::ClientBuilder;
use crate::client::auth::Authenticate;
use crate::client::base_url::{BaseUrl, Origin};
use crate::client::options::{Layers, Options};
use crate::client::retry::{Budget, RetryBudget};
use crate::client::settings::{Layer, Settings};
use crate::client::transport::Transport;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::Error;

/// Makes the calls of every declared trait. Cheap to clone; clones share connections, credentials and retry budget.
///
/// ```
/// # fn main() -> Result<(), fingerpost::Error> {
/// use fingerpost::Client;
/// use std::time::Duration;
///
/// let client = Client::builder("https://things.example/api/v2")
///     .header("user-agent", "inventory/1.0")
///     .timeout(Duration::from_secs(30))
///     .build()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client(Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) base: BaseUrl,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) auth: Option<Arc<dyn Authenticate>>,
    pub(crate) headers: HeaderMap,
    /// What the client sets; the rest is up to the endpoint, the call and the defaults.
    pub(crate) options: Options,
    pub(crate) budgets: RetryBudget,
    /// That of its own origin.
    pub(crate) budget: Arc<Budget>,
    pub(crate) endpoints: Vec<&'static EndpointDescriptor>,
}

impl Inner {
    /// What pays for the retries of a call, which may go to another origin, and may have a budget of its own.
    pub(crate) fn budget_for(&self, elsewhere: Option<&Origin>, own: Option<&RetryBudget>) -> Arc<Budget> {
        match (elsewhere, own) {
            (None, None) => Arc::clone(&self.budget),
            _ => own.unwrap_or(&self.budgets).of(elsewhere.unwrap_or(self.base.origin()).key()),
        }
    }

    /// The settings in force for the calls of an endpoint, or for all calls that set nothing.
    pub(crate) fn settings(&self, endpoint: Option<&'static EndpointDescriptor>, call: &Options) -> Settings {
        let (mut all, origin) = (Settings::new(), self.base.origin());
        all.add("server", format!("{}:{}", origin.host(), origin.port()), Layer::Client);
        Layers::of(&self.options, endpoint, call, |layers| layers.print(&mut all));
        let yes_or_no = |is: bool| if is { "yes" } else { "no" }.to_owned();
        let of_client = |is_set: bool| if is_set { Layer::Client } else { Layer::Default };
        let plain_http = self.base.allows_plain_http();
        all.add("allow_plain_http", yes_or_no(plain_http), of_client(plain_http));
        let names: Vec<_> = self.headers.keys().map(http::HeaderName::as_str).collect();
        let header = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
        all.add("header", header, of_client(!names.is_empty()));
        let (has_auth, goes_without) =
            (self.auth.is_some(), endpoint.is_some_and(|endpoint| !endpoint.is_authenticated()));
        let from = if has_auth && goes_without { Layer::Endpoint } else { of_client(has_auth) };
        all.add("auth", yes_or_no(has_auth && !goes_without), from);
        for (name, value) in call.transport.as_ref().unwrap_or(&self.transport).settings() {
            all.add(name, value, Layer::Transport);
        }
        all
    }
}

impl Client {
    /// A client with the default settings.
    ///
    /// `base_url` stands before every template; it may have a path, and ends with a slash or not.
    pub fn new(base_url: &str) -> Result<Self, Error> {
        Self::builder(base_url).build()
    }

    /// Settings for a client.
    pub fn builder(base_url: &str) -> ClientBuilder {
        ClientBuilder::new(base_url)
    }

    /// The transport, to be shared with another client.
    pub fn transport(&self) -> Arc<dyn Transport> {
        Arc::clone(&self.0.transport)
    }

    /// The settings in force for calls that set nothing else, for a person to read:
    /// `println!("{}", client.settings())`.
    pub fn settings(&self) -> Settings {
        self.0.settings(None, &Options::default())
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }
}

/// The settings in force. Headers and credentials are only counted, and of the address there is the host alone.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("host", &self.0.base.origin().host())
            .field("port", &self.0.base.origin().port())
            .field("plain_http", &self.0.base.allows_plain_http())
            .field("options", &self.0.options)
            .field("headers", &self.0.headers.len())
            .field("authenticated", &self.0.auth.is_some())
            .finish_non_exhaustive()
    }
}

/// Anything that has a [`Client`]: every declared trait is implemented for it.
///
/// ```
/// use fingerpost::{Caller, Client, endpoints};
///
/// pub struct Inventory { client: Client }
///
/// impl Caller for Inventory {
///     fn client(&self) -> &Client { &self.client }
/// }
///
/// #[endpoints]
/// pub trait Things {
///     /// How many there are.
///     #[endpoint(GET "/things/count")]
///     fn count(&self) -> u64;
/// }
///
/// async fn total(inventory: &Inventory) -> Result<u64, fingerpost::Error> {
///     Ok(inventory.count().await?)
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no client, so it cannot call endpoints",
    note = "`fingerpost::Client` is a `Caller`; implement `fingerpost::Caller` for a type of yours that holds one"
)]
pub trait Caller {
    /// The client that makes the calls.
    fn client(&self) -> &Client;
}

impl Caller for Client {
    fn client(&self) -> &Client {
        self
    }
}

impl<C: Caller + ?Sized> Caller for &C {
    fn client(&self) -> &Client {
        (**self).client()
    }
}

impl<C: Caller + ?Sized> Caller for Arc<C> {
    fn client(&self) -> &Client {
        (**self).client()
    }
}

impl<C: Caller + ?Sized> Caller for Box<C> {
    fn client(&self) -> &Client {
        (**self).client()
    }
}
