//! A client: a server's address and everything that its calls have in common.

mod base;
mod builder;
mod settings;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;
use tokio::time::Instant;

#[cfg(feature = "reqwest")]
pub(crate) use self::base::is_loopback;
pub(crate) use self::base::{BaseUrl, Origin, redirect};
pub use self::builder::ClientBuilder;
pub use self::settings::Settings;
use crate::client::auth::Authenticate;
use crate::client::concurrency::ConcurrencyLimit;
use crate::client::retry::{Budget, RetryBudget, RetryPolicy};
use crate::client::stall::StallLimit;
use crate::client::transport::Transport;
use crate::core::endpoint::{EndpointDescriptor, Output};
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
    pub(crate) timeouts: Timeouts,
    pub(crate) retry: RetryPolicy,
    pub(crate) budgets: RetryBudget,
    /// That of its own origin.
    pub(crate) budget: Arc<Budget>,
    pub(crate) redirects: u32,
    pub(crate) concurrency: Option<ConcurrencyLimit>,
    pub(crate) endpoints: Vec<&'static EndpointDescriptor>,
    pub(crate) max_bodies: MaxBodies,
}

impl Inner {
    /// What pays for the retries of a call, which may go to another origin, and may have a budget of its own.
    pub(crate) fn budget_for(&self, elsewhere: Option<&Origin>, own: Option<&RetryBudget>) -> Arc<Budget> {
        match (elsewhere, own) {
            (None, None) => Arc::clone(&self.budget),
            _ => own.unwrap_or(&self.budgets).of(elsewhere.unwrap_or(self.base.origin()).key()),
        }
    }
}

/// Defaults that have no type of their own to stand at.
const REDIRECTS: u32 = 3;

/// What holds for one call: its client's values, and the endpoint's, unless it says otherwise.
#[derive(Clone)]
pub(crate) struct CallOptions {
    pub(crate) timeouts: Timeouts,
    /// When the call has to be over, whatever its time limit.
    pub(crate) deadline: Option<Instant>,
    pub(crate) retry: RetryPolicy,
    /// How many redirects may still be followed.
    pub(crate) redirects: u32,
    pub(crate) max_bodies: MaxBodies,
    /// In place of what the client shares between its calls.
    pub(crate) budget: Option<RetryBudget>,
    pub(crate) concurrency: Option<ConcurrencyLimit>,
    pub(crate) transport: Option<Arc<dyn Transport>>,
}

impl CallOptions {
    /// Those of a call that says nothing.
    pub(crate) fn new(client: &Inner, endpoint: &EndpointDescriptor) -> Self {
        Self {
            timeouts: client.timeouts.of(endpoint),
            deadline: None,
            retry: client.retry,
            redirects: client.redirects,
            max_bodies: client.max_bodies,
            budget: None,
            concurrency: None,
            transport: None,
        }
    }
}

/// How much of an answer is taken into memory, in bytes after decompression.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct MaxBodies {
    /// Of a success.
    pub(crate) success: usize,
    /// Of an error.
    pub(crate) error: usize,
}

impl Default for MaxBodies {
    fn default() -> Self {
        Self { success: 32 << 20, error: 64 << 10 }
    }
}

/// How long things may take.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Timeouts {
    /// A whole call, retries and waits included.
    pub(crate) call: Duration,
    /// One attempt, until its answer is complete; for a streamed answer until its headers are there.
    pub(crate) attempt: Duration,
    /// How slow an answer may come.
    pub(crate) stall: StallLimit,
    /// Whether the answer may pause for as long as it likes where a line has ended.
    pub(crate) pauses: bool,
}

impl Timeouts {
    /// Those of calls of an endpoint.
    pub(crate) fn of(mut self, endpoint: &EndpointDescriptor) -> Self {
        self.call = endpoint.time_limit().unwrap_or(self.call);
        match endpoint.output_kind() {
            // Events come when something happens, which may be never.
            Output::Events => self.stall = StallLimit::none(),
            // So may lines; but one that has begun has to come to its end.
            Output::Lines => self.pauses = true,
            _ => {}
        }
        self
    }
}

impl Default for Timeouts {
    fn default() -> Self {
        let (call, attempt) = (Duration::from_secs(300), Duration::from_secs(120));
        Self { call, attempt, stall: StallLimit::default(), pauses: false }
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

    /// The settings in force for calls that say nothing else, for a person to read: `println!("{}", client.settings())`.
    pub fn settings(&self) -> Settings {
        Settings::new(&self.0, None)
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
            .field("timeouts", &self.0.timeouts)
            .field("retry", &self.0.retry)
            .field("redirects", &self.0.redirects)
            .field("concurrency", &self.0.concurrency)
            .field("max_bodies", &self.0.max_bodies)
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
