//! The options of one call, as methods of every request builder.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::client::call::{Call, ExtraCall, ResponseCall};
use crate::client::concurrency::ConcurrencyLimit;
use crate::client::rate_limit::RateLimitHeaders;
use crate::client::redirect_policy::RedirectPolicy;
use crate::client::retry::{RetryBudget, RetryPolicy, RetryRule};
use crate::client::settings::Settings;
use crate::client::transport::Transport;
use crate::core::body::Body;
use crate::core::decode::Streamable;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::Error;
use crate::core::schema::Described;
use crate::core::stall::StallLimit;

/// The options of one call, as methods of every request builder. [`Call`] has methods of the same names.
///
/// It is a trait so that it cannot collide with the setter of a parameter: an inherent method of the same name wins.
///
/// ```
/// # fn main() -> Result<(), fingerpost::Error> {
/// use fingerpost::{Client, PerCall, endpoints};
/// use std::time::Duration;
///
/// #[endpoints]
/// pub trait Things {
///     /// Lists all names.
///     #[endpoint(GET "/names")]
///     fn names(&self, limit: Option<i64>) -> Vec<String>;
/// }
///
/// let client = Client::new("https://things.example")?;
/// let call = client.names().header("x-trace", "7").limit(3).timeout(Duration::from_secs(2));
/// assert_eq!(
///     call.to_curl()?,
///     "curl -X GET 'https://things.example/names?limit=3' -H 'accept: application/json' -H 'x-trace: ***'"
/// );
/// # Ok(()) }
/// ```
pub trait PerCall: Sized {
    /// The result of the call.
    type Output;
    /// The declared errors of the call.
    type Errors;

    /// Wraps a call in the request builder of its endpoint.
    fn from_call(call: Call<Self::Output, Self::Errors>) -> Self;

    /// Returns a reference to the call built so far.
    fn inner(&self) -> &Call<Self::Output, Self::Errors>;

    /// Returns the call built so far. Endpoints with the same result and the same errors share its type.
    fn call(self) -> Call<Self::Output, Self::Errors>;

    /// Sets an optional value: applies `set` to the builder and the value if it is `Some`.
    ///
    /// ```
    /// # use fingerpost::{Client, PerCall, endpoints};
    /// #[endpoints]
    /// pub trait Things {
    ///     /// Lists all names.
    ///     #[endpoint(GET "/names")]
    ///     fn names(&self, limit: Option<i64>, like: Option<&str>) -> Vec<String>;
    /// }
    ///
    /// fn target(client: &Client, limit: Option<i64>, like: Option<&str>) -> Result<String, fingerpost::Error> {
    ///     let call = client.names().maybe(limit, |call, limit| call.limit(limit));
    ///     let call = call.maybe(like, |call, like| call.like(like));
    ///     Ok(call.request()?.uri().to_string())
    /// }
    ///
    /// # fn main() -> Result<(), fingerpost::Error> {
    /// let client = Client::new("https://things.example")?;
    /// assert_eq!(target(&client, None, Some("a"))?, "https://things.example/names?like=a");
    /// # Ok(()) }
    /// ```
    #[must_use]
    fn maybe<V>(self, value: Option<V>, set: impl FnOnce(Self, V) -> Self) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// See [`Call::timeout`].
    #[must_use]
    fn timeout(self, limit: Duration) -> Self {
        Self::from_call(self.call().timeout(limit))
    }

    /// See [`Call::deadline`].
    #[must_use]
    fn deadline(self, at: Instant) -> Self {
        Self::from_call(self.call().deadline(at))
    }

    /// See [`Call::attempt_timeout`].
    #[must_use]
    fn attempt_timeout(self, limit: Duration) -> Self {
        Self::from_call(self.call().attempt_timeout(limit))
    }

    /// See [`Call::stall_limit`].
    #[must_use]
    fn stall_limit(self, limit: StallLimit) -> Self {
        Self::from_call(self.call().stall_limit(limit))
    }

    /// See [`Call::max_redirects`].
    #[must_use]
    fn max_redirects(self, count: u32) -> Self {
        Self::from_call(self.call().max_redirects(count))
    }

    /// See [`Call::redirects`].
    #[must_use]
    fn redirects(self, policy: RedirectPolicy) -> Self {
        Self::from_call(self.call().redirects(policy))
    }

    /// See [`Call::retry`].
    #[must_use]
    fn retry(self, policy: RetryPolicy) -> Self {
        Self::from_call(self.call().retry(policy))
    }

    /// See [`Call::retry_rule`].
    #[must_use]
    fn retry_rule(self, rule: RetryRule) -> Self {
        Self::from_call(self.call().retry_rule(rule))
    }

    /// See [`Call::rate_limit`].
    #[must_use]
    fn rate_limit(self, limits: RateLimitHeaders) -> Self {
        Self::from_call(self.call().rate_limit(limits))
    }

    /// See [`Call::retry_after_cap`].
    #[must_use]
    fn retry_after_cap(self, cap: Duration) -> Self {
        Self::from_call(self.call().retry_after_cap(cap))
    }

    /// See [`Call::shared_budget`].
    #[must_use]
    fn shared_budget(self, budget: &RetryBudget) -> Self {
        Self::from_call(self.call().shared_budget(budget))
    }

    /// See [`Call::concurrency`].
    #[must_use]
    fn concurrency(self, limit: ConcurrencyLimit) -> Self {
        Self::from_call(self.call().concurrency(limit))
    }

    /// See [`Call::shared_transport`].
    #[must_use]
    fn shared_transport(self, transport: Arc<dyn Transport>) -> Self {
        Self::from_call(self.call().shared_transport(transport))
    }

    /// See [`Call::max_body`].
    #[must_use]
    fn max_body(self, bytes: usize) -> Self {
        Self::from_call(self.call().max_body(bytes))
    }

    /// See [`Call::max_error_body`].
    #[must_use]
    fn max_error_body(self, bytes: usize) -> Self {
        Self::from_call(self.call().max_error_body(bytes))
    }

    /// See [`Call::header`].
    #[must_use]
    fn header(self, name: &str, value: &str) -> Self {
        Self::from_call(self.call().header(name, value))
    }

    /// See [`Call::extension`].
    #[must_use]
    fn extension<X: Clone + Send + Sync + 'static>(self, value: X) -> Self {
        Self::from_call(self.call().extension(value))
    }

    /// See [`Call::request`].
    fn request(self) -> Result<http::Request<Body>, Error> {
        self.call().request()
    }

    /// See [`Call::settings`].
    fn settings(&self) -> Settings {
        self.inner().settings()
    }

    /// See [`Call::to_curl`].
    fn to_curl(&self) -> Result<String, Error> {
        self.inner().to_curl()
    }

    /// See [`Call::with_response`].
    fn with_response(self) -> ResponseCall<Self::Output, Self::Errors> {
        self.call().with_response()
    }

    /// See [`Call::with_extra`].
    fn with_extra(self) -> ExtraCall<Self::Output, Self::Errors>
    where
        Self::Output: Described,
    {
        self.call().with_extra()
    }

    /// See [`Call::body_extra`].
    #[must_use]
    fn body_extra(self, properties: &serde_json::Map<String, serde_json::Value>) -> Self {
        Self::from_call(self.call().body_extra(properties))
    }

    /// See [`Call::streamed`].
    fn streamed(self) -> Call<<Self::Output as Streamable>::Streamed, Self::Errors>
    where
        Self::Output: Streamable,
    {
        self.call().streamed()
    }

    /// See [`Call::endpoint`].
    fn endpoint(&self) -> &'static EndpointDescriptor {
        self.inner().endpoint()
    }
}

/// Calls have the same methods as request builders.
impl<T, E> PerCall for Call<T, E> {
    type Output = T;
    type Errors = E;

    fn from_call(call: Self) -> Self {
        call
    }

    fn inner(&self) -> &Self {
        self
    }

    fn call(self) -> Self {
        self
    }
}
