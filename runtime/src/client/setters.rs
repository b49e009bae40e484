//! The setters of [`Options`](super::options::Options): of a client, of a call, and of every request builder.

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
    /// The longest a whole call may take, retries and waits included. 300 seconds by default.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.options.timeout = Some(limit);
        self
    }

    /// The longest one attempt may take, until its answer is complete. 120 seconds by default.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.options.attempt_timeout = Some(limit);
        self
    }

    /// How slow an answer may come. By default under one byte a second for 20 seconds is too slow. Server-sent events
    /// may pause, and JSON lines between two of them; for those only [`Call::stall_limit`](crate::Call::stall_limit)
    /// says so.
    pub fn stall_limit(mut self, limit: StallLimit) -> Self {
        self.options.stall_limit = Some(limit);
        self
    }

    /// How many redirects of a call are followed: those of a GET or HEAD request to the same scheme, host and port. Any
    /// other is an error, and so is one more. Three by default.
    pub fn max_redirects(mut self, count: u32) -> Self {
        self.options.max_redirects = Some(count);
        self
    }

    /// How many requests may be on their way at once. By default there is no limit.
    pub fn concurrency(mut self, limit: ConcurrencyLimit) -> Self {
        self.options.concurrency = Some(limit);
        self
    }

    /// When attempts are made again.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.options.retry = Some(policy);
        self
    }

    /// Retries that this client has together with others of the same origin, in place of
    /// [`RetryPolicy::budget`](RetryPolicy::budget). Clients of different origins can share it, too: each origin has
    /// its own.
    pub fn shared_budget(mut self, budget: &RetryBudget) -> Self {
        self.options.budget = Some(budget.clone());
        self
    }

    /// The largest answer taken into memory, in bytes after decompression. 32 MiB by default; streams have no limit.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.options.max_body = Some(bytes);
        self
    }

    /// How much of an error's body is kept, in bytes after decompression. 64 KiB by default; the rest is left unread.
    pub fn max_error_body(mut self, bytes: usize) -> Self {
        self.options.max_error_body = Some(bytes);
        self
    }
}

/// The options of one call.
impl<T, E> Call<T, E> {
    /// The longest this call may take, retries and waits included, in place of the client's limit.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.options_mut().timeout = Some(limit);
        self
    }

    /// When this call has to be over, whatever time it has: where several calls have one deadline between them.
    pub fn deadline(mut self, at: Instant) -> Self {
        self.options_mut().deadline = Some(at.into());
        self
    }

    /// The longest one attempt of this call may take, in place of the client's limit.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.options_mut().attempt_timeout = Some(limit);
        self
    }

    /// How slow the answer of this call may come, in place of the client's limit. It holds for events and between
    /// lines, too, which may pause otherwise.
    pub fn stall_limit(mut self, limit: StallLimit) -> Self {
        self.options_mut().stall_limit = Some(limit);
        self.options_mut().pauses = Some(false);
        self
    }

    /// How many redirects of this call are followed, in place of the client's number.
    pub fn max_redirects(mut self, count: u32) -> Self {
        self.options_mut().max_redirects = Some(count);
        self
    }

    /// Sets when attempts of this call are made again, in place of the client's policy and of the `retry_after_cap` of
    /// the endpoint. An endpoint with `retry = never` is still sent once. The budget stays the client's, unless
    /// [`shared_budget`](Self::shared_budget) gives it another.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.options_mut().retry = Some(policy);
        self
    }

    /// Sets the longest `Retry-After` that this call waits for, in place of [`RetryPolicy::max_retry_after`], whichever
    /// policy is in force. If the server asks for a longer wait, the call fails at once, and its error carries the
    /// wait.
    pub fn retry_after_cap(mut self, cap: Duration) -> Self {
        self.options_mut().retry_after_cap = Some(cap);
        self
    }

    /// What pays for the retries of this call, in place of the client's budget: for a batch, say, whose failures are
    /// not to leave the others without retries.
    pub fn shared_budget(mut self, budget: &RetryBudget) -> Self {
        self.options_mut().budget = Some(budget.clone());
        self
    }

    /// How many requests may be on their way at once, this one among them, in place of the client's limit: for a batch,
    /// say, that is to leave room for the others.
    pub fn concurrency(mut self, limit: ConcurrencyLimit) -> Self {
        self.options_mut().concurrency = Some(limit);
        self
    }

    /// What carries this call, in place of the client's transport: where its connections are to be others, with a time
    /// limit, a proxy or certificates of their own.
    pub fn shared_transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.options_mut().transport = Some(transport);
        self
    }

    /// The largest answer of this call that is taken into memory, in bytes after decompression, in place of the
    /// client's limit.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.options_mut().max_body = Some(bytes);
        self
    }

    /// How much of an error's body is kept of this call, in bytes after decompression, in place of the client's number.
    pub fn max_error_body(mut self, bytes: usize) -> Self {
        self.options_mut().max_error_body = Some(bytes);
        self
    }
}

/// What can be said of one call alone: every builder has it. [`Call`] has methods of the same names.
///
/// It is a trait so that no parameter's setter can collide with it: a setter of the same name goes first.
///
/// ```
/// # fn main() -> Result<(), fingerpost::Error> {
/// use fingerpost::{Client, PerCall, endpoints};
/// use std::time::Duration;
///
/// #[endpoints]
/// pub trait Things {
///     /// All names.
///     #[endpoint(GET "/names")]
///     fn names(&self, limit: Option<i64>) -> Vec<String>;
/// }
///
/// let client = Client::new("https://things.example")?;
/// let call = client.names().header("x-trace", "7").limit(3).timeout(Duration::from_secs(2));
/// assert_eq!(
///     call.to_curl()?,
///     "curl -X GET 'https://things.example/names?limit=3' -H 'accept: application/json' -H 'x-trace: 7'"
/// );
/// # Ok(()) }
/// ```
pub trait PerCall: Sized {
    /// What the call results in.
    type Output;
    /// Its declared errors.
    type Errors;

    /// Wraps a call in the builder of its endpoint.
    fn from_call(call: Call<Self::Output, Self::Errors>) -> Self;

    /// Returns the call with what has been set so far, and leaves it in the builder.
    fn inner(&self) -> &Call<Self::Output, Self::Errors>;

    /// The call with what has been set so far: the same type for all endpoints of one result and one set of errors.
    fn call(self) -> Call<Self::Output, Self::Errors>;

    /// Sets an optional value: applies `set` to the builder and the value, if there is one.
    ///
    /// ```
    /// # use fingerpost::{Client, PerCall, endpoints};
    /// #[endpoints]
    /// pub trait Things {
    ///     /// All names.
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

/// A call without setters of its own is one, too.
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
