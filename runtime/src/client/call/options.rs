//! What can be said of one call alone, without leaving its builder.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Call, ResponseCall};
use crate::client::concurrency::ConcurrencyLimit;
use crate::client::handle::Settings;
use crate::client::retry::{RetryBudget, RetryPolicy};
use crate::client::stall::StallLimit;
use crate::client::transport::Transport;
use crate::core::body::Body;
#[cfg(feature = "testing")]
use crate::core::endpoint::Endpoint;
use crate::core::error::Error;
#[cfg(feature = "testing")]
use crate::testing::{self, DeclaredStubResponse, IntoStubResponse, StubResponse};

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

    #[doc(hidden)]
    fn from_call(call: Call<Self::Output, Self::Errors>) -> Self;

    #[doc(hidden)]
    fn inner(&self) -> &Call<Self::Output, Self::Errors>;

    /// The call with what has been set so far: the same type for all endpoints of one result and one set of errors.
    fn call(self) -> Call<Self::Output, Self::Errors>;

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

    /// A call that has its result already and goes nowhere: what a trait implemented by hand gives back in a test. What the
    /// result may be is said at [`IntoStubResponse`](crate::testing::IntoStubResponse); it is decoded as if it had come from a server.
    ///
    /// ```
    /// use fingerpost::{PerCall, endpoints};
    ///
    /// #[endpoints]
    /// pub trait Things {
    ///     /// One thing's name.
    ///     #[endpoint(GET "/things/<id>/name")]
    ///     fn name(&self, id: i64, language: Option<&str>) -> String;
    /// }
    ///
    /// struct Double;
    ///
    /// impl Things for Double {
    ///     fn name(&self, id: i64) -> NameBuilder {
    ///         NameBuilder::ready(&NAME, &format!("thing {id}"))
    ///     }
    /// }
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
    /// assert_eq!(Double.name(7).language("en").await?, "thing 7");
    /// # Ok(()) }
    /// ```
    #[cfg(feature = "testing")]
    #[track_caller]
    fn ready<R: IntoStubResponse<Self::Output>>(
        endpoint: &'static Endpoint<Self::Output, Self::Errors>,
        result: R,
    ) -> Self {
        Self::answered(endpoint, result.into_answer(endpoint.description()))
    }

    /// A call that fails with this declared error and goes nowhere.
    #[cfg(feature = "testing")]
    #[track_caller]
    fn failing(endpoint: &'static Endpoint<Self::Output, Self::Errors>, error: Self::Errors) -> Self
    where
        Self::Errors: DeclaredStubResponse,
    {
        Self::answered(endpoint, error.answer())
    }

    /// A call that is answered with anything at all and goes nowhere. If the body is a stream, it is not asked twice.
    #[cfg(feature = "testing")]
    #[track_caller]
    fn answered(endpoint: &'static Endpoint<Self::Output, Self::Errors>, answer: StubResponse) -> Self {
        Self::from_call(testing::ready(endpoint, answer))
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
