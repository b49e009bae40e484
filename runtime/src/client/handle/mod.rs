//! The client: the address of a server and the settings that its calls share.

mod builder;

use std::fmt;
use std::sync::Arc;

use http::HeaderMap;

pub use self::builder::ClientBuilder;
use crate::client::auth::{Authenticate, Credential};
use crate::client::base_url::{BaseUrl, Origin};
use crate::client::options::{Layers, Options};
use crate::client::retry::{Budget, RetryBudget};
use crate::client::settings::{Layer, Settings};
use crate::client::transport::Transport;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::Error;

/// A client for every declared trait. Cheap to clone: clones share connections, credentials and retry budget.
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
    /// The placeholder of the credentials, with masked values. Kept, since every attempt looks at its names.
    pub(crate) placeholder: Credential,
    pub(crate) headers: HeaderMap,
    /// The options that the client sets; the rest comes from the endpoint, the call and the defaults.
    pub(crate) options: Options,
    /// The effective options of calls that set none, if their endpoint sets none either.
    pub(crate) shared_options: Arc<Options>,
    pub(crate) budgets: RetryBudget,
    /// The budget of the client's own origin.
    pub(crate) budget: Arc<Budget>,
    pub(crate) endpoints: Vec<&'static EndpointDescriptor>,
}

impl Inner {
    /// Returns the retry budget of a call, which may go to another origin and may have its own budget.
    pub(crate) fn budget_for(&self, elsewhere: Option<&Origin>, own: Option<&RetryBudget>) -> Arc<Budget> {
        match (elsewhere, own) {
            (None, None) => Arc::clone(&self.budget),
            _ => own.unwrap_or(&self.budgets).of(elsewhere.unwrap_or(self.base.origin()).key()),
        }
    }

    /// Returns the effective options of a call. Most calls and endpoints set none: their calls share one value, so that
    /// a waiting call does not hold 250 bytes of options.
    pub(crate) fn options_for(&self, endpoint: &EndpointDescriptor, call: Option<Box<Options>>) -> Arc<Options> {
        match (Options::of_endpoint(endpoint), call) {
            (None, None) => Arc::clone(&self.shared_options),
            (endpoint, call) => Arc::new(Options::merge(&self.options, endpoint, call.map(|call| *call))),
        }
    }

    /// Returns the effective settings for the calls of an endpoint, or for calls that set nothing.
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
    /// Creates a client with default settings.
    ///
    /// `base_url` is prepended to every path template. It may have a path; a trailing slash makes no difference. A host
    /// name beyond ASCII is written as `xn--…`, or needs the cargo feature `idna`.
    ///
    /// # Errors
    ///
    /// Returns an [`is_config`](Error::is_config) error if the base URL is invalid.
    pub fn new(base_url: &str) -> Result<Self, Error> {
        Self::builder(base_url).build()
    }

    /// Returns a builder for a client of this base URL.
    pub fn builder(base_url: &str) -> ClientBuilder {
        ClientBuilder::new(base_url)
    }

    /// Returns the transport, to share it with another client.
    pub fn transport(&self) -> Arc<dyn Transport> {
        Arc::clone(&self.0.transport)
    }

    /// Returns the effective settings of calls that set nothing else, for printing: `println!("{}",
    /// client.settings())`.
    pub fn settings(&self) -> Settings {
        self.0.settings(None, &Options::default())
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }
}

/// Prints the effective settings. Of the address it prints the host and port, of headers their number, of credentials
/// whether they are set.
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

/// A type that has a [`Client`]. Every declared trait is implemented for it.
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
///     /// Returns the number of things.
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
    /// Returns the client that sends the calls.
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
