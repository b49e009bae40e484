//! The setters of [`Options`](super::options::Options): on a client, on a call, and on every request builder.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::client::call::{Call, ResponseCall};
use crate::client::concurrency::ConcurrencyLimit;
use crate::client::handle::ClientBuilder;
use crate::client::retry::{RetryBudget, RetryPolicy};
use crate::client::settings::Settings;
use crate::client::transport::Transport;
use crate::core::body::Body;
use crate::core::decode::Streamable;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::Error;
use crate::core::stall::StallLimit;

/// The options of all calls of a client.
impl ClientBuilder {
    /// Sets the time limit of a whole call, retries and waits included. 300 seconds by default, or the
    /// [`attempt_timeout`](Self::attempt_timeout) if that is longer.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.options.timeout = Some(limit);
        self
    }

    /// Sets the time limit of one attempt, until its response is complete. 120 seconds by default, or the
    /// [`timeout`](Self::timeout) if that is set and longer: a single attempt may take all the time of its call. Calls
    /// that have a longer timeout of their own, from their declaration or their builder, are not limited by it either.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.options.attempt_timeout = Some(limit);
        self
    }

    /// Sets the minimum rate of a response body. By default a response stalls below one byte per second over 20
    /// seconds. Server-sent events are exempt, and so are the pauses between JSON lines;
    /// [`Call::stall_limit`](crate::Call::stall_limit) applies to those, too.
    pub fn stall_limit(mut self, limit: StallLimit) -> Self {
        self.options.stall_limit = Some(limit);
        self
    }

    /// Sets the maximum number of redirects that a call follows. Three by default. Only redirects of GET and HEAD
    /// requests to the same scheme, host and port are followed; any other is an error, and so is one too many. The
    /// `Location` is resolved against the URL of the request (RFC 3986), and its fragment is dropped.
    pub fn max_redirects(mut self, count: u32) -> Self {
        self.options.max_redirects = Some(count);
        self
    }

    /// Limits the number of requests in flight. Unlimited by default.
    pub fn concurrency(mut self, limit: ConcurrencyLimit) -> Self {
        self.options.concurrency = Some(limit);
        self
    }

    /// Sets the retry policy.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.options.retry = Some(policy);
        self
    }

    /// Shares a retry budget with other clients, in place of [`RetryPolicy::budget`](RetryPolicy::budget). Clients of
    /// different origins can share it as well: each origin is counted separately.
    pub fn shared_budget(mut self, budget: &RetryBudget) -> Self {
        self.options.budget = Some(budget.clone());
        self
    }

    /// Sets the maximum size of a response read into memory, in bytes after decompression. 32 MiB by default; streams
    /// are not limited.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.options.max_body = Some(bytes);
        self
    }

    /// Sets how much of the body of an error response is kept, in bytes after decompression. 64 KiB by default; the
    /// rest is left unread.
    pub fn max_error_body(mut self, bytes: usize) -> Self {
        self.options.max_error_body = Some(bytes);
        self
    }
}

/// The options of one call.
impl<T, E> Call<T, E> {
    /// Sets the time limit of this call, retries and waits included, in place of the client's.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.options_mut().timeout = Some(limit);
        self
    }

    /// Sets an absolute deadline for this call, in addition to its time limit, so that several calls can share one.
    pub fn deadline(mut self, at: Instant) -> Self {
        self.options_mut().deadline = Some(at.into());
        self
    }

    /// Sets the time limit of one attempt of this call, in place of the client's. Without it, an attempt may take the
    /// call's [`timeout`](Self::timeout) if that is longer than the client's limit.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.options_mut().attempt_timeout = Some(limit);
        self
    }

    /// Sets the minimum rate of this call's response body, in place of the client's. Unlike the client's, it applies to
    /// server-sent events and between lines as well.
    pub fn stall_limit(mut self, limit: StallLimit) -> Self {
        self.options_mut().stall_limit = Some(limit);
        self.options_mut().pauses = Some(false);
        self
    }

    /// Sets the maximum number of redirects that this call follows, in place of the client's.
    pub fn max_redirects(mut self, count: u32) -> Self {
        self.options_mut().max_redirects = Some(count);
        self
    }

    /// Sets the retry policy of this call, in place of the client's and of the endpoint's `retry_after_cap`. An
    /// endpoint declared with `retry = never` is still sent once. The client's budget applies unless
    /// [`shared_budget`](Self::shared_budget) replaces it.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.options_mut().retry = Some(policy);
        self
    }

    /// Sets the longest `Retry-After` that this call waits for, in place of [`RetryPolicy::retry_after_cap`]. If the
    /// server asks for a longer wait, the call fails at once, and its error carries the wait.
    pub fn retry_after_cap(mut self, cap: Duration) -> Self {
        self.options_mut().retry_after_cap = Some(cap);
        self
    }

    /// Sets the retry budget of this call, in place of the client's; for example, so that a failing batch does not use
    /// up the retries of other calls.
    pub fn shared_budget(mut self, budget: &RetryBudget) -> Self {
        self.options_mut().budget = Some(budget.clone());
        self
    }

    /// Sets the concurrency limit of this call, in place of the client's; for example, for a batch that must leave room
    /// for other calls.
    pub fn concurrency(mut self, limit: ConcurrencyLimit) -> Self {
        self.options_mut().concurrency = Some(limit);
        self
    }

    /// Overrides the transport for this call; for example, to use another connect timeout, proxy or certificate.
    pub fn shared_transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.options_mut().transport = Some(transport);
        self
    }

    /// Sets the maximum size of this call's response read into memory, in bytes after decompression, in place of the
    /// client's.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.options_mut().max_body = Some(bytes);
        self
    }

    /// Sets how much of the body of an error response is kept, in bytes after decompression, in place of the client's.
    pub fn max_error_body(mut self, bytes: usize) -> Self {
        self.options_mut().max_error_body = Some(bytes);
        self
    }
}

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

    /// See [`Call::retry`].
    #[must_use]
    fn retry(self, policy: RetryPolicy) -> Self {
        Self::from_call(self.call().retry(policy))
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
