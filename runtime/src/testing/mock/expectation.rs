//! Expectations of calls.

use std::marker::PhantomData;
use std::ops::{Bound, RangeBounds};
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::super::fake::{Failure, Refusal};
use super::super::incoming::{Incoming, unknown_argument};
use super::super::stub_response::{DeclaredStubResponse, IntoStubResponse, StubResponse, pending};
use super::condition::{Condition, misfit};
use super::rule::{Responder, Rule};
use super::{Order, Shared};
use crate::core::endpoint::{EndpointDescriptor, Parameter};
use crate::core::progress::Progress;

/// An expectation of a [`Mock`](super::Mock): its conditions, its number of calls and its responses.
///
/// A call matches if it meets all conditions. Of several matching expectations, the first one that has not had all of
/// its calls takes the call. By default, an expectation with one response takes one or more calls, and an expectation
/// with several responses takes one call for each, in their order. [`times`](Self::times) sets another number.
pub struct Expectation<T, E> {
    shared: Arc<Shared>,
    index: usize,
    endpoint: &'static EndpointDescriptor,
    types: PhantomData<fn() -> (T, E)>,
}

impl<T, E> Expectation<T, E> {
    pub(super) fn new(shared: Arc<Shared>, rule: Rule) -> Self {
        let endpoint = rule.endpoint;
        let index = shared.add(rule);
        Self { shared, index, endpoint, types: PhantomData }
    }

    /// Requires an argument to equal this value. `name` is its name in the declaration; the value is a number, a
    /// boolean, a string, a list, or the whole body.
    ///
    /// # Panics
    ///
    /// Panics if the endpoint has no argument of this name, or if the value does not match its
    /// [schema](crate::Schema::validate).
    #[track_caller]
    pub fn with(self, name: &str, value: impl Serialize) -> Self {
        let (parameter, value) = (self.parameter(name), json(&value));
        if let Some(error) = misfit(parameter, &value) {
            panic!("invalid expected value for argument `{name}` of {}: {error}", self.endpoint);
        }
        self.condition(Condition::Equal(parameter, value))
    }

    /// Requires an argument to contain at least these properties, at any depth. Useful for large bodies.
    ///
    /// # Panics
    ///
    /// Panics if the endpoint has no argument of this name.
    #[track_caller]
    pub fn containing(self, name: &str, part: impl Serialize) -> Self {
        let (parameter, part) = (self.parameter(name), json(&part));
        self.condition(Condition::Containing(parameter, part))
    }

    /// Requires an argument not to be set.
    ///
    /// # Panics
    ///
    /// Panics if the endpoint has no argument of this name.
    #[track_caller]
    pub fn without(self, name: &str) -> Self {
        let parameter = self.parameter(name);
        self.condition(Condition::Absent(parameter))
    }

    /// Requires an argument to satisfy a predicate: `.when("limit", |limit: i64| limit > 3)`. An argument that is not
    /// set only matches a predicate that takes an `Option`.
    ///
    /// # Panics
    ///
    /// Panics if the endpoint has no argument of this name.
    #[track_caller]
    pub fn when<A: DeserializeOwned>(self, name: &str, test: impl Fn(A) -> bool + Send + Sync + 'static) -> Self {
        let parameter = self.parameter(name);
        let test = move |call: &Incoming| call.argument(parameter.name()).is_ok_and(&test);
        self.condition(Condition::Passes(parameter, Arc::new(test)))
    }

    /// Requires a call to satisfy a predicate, which reports refer to by this name.
    pub fn matching(self, name: impl Into<String>, test: impl Fn(&Incoming) -> bool + Send + Sync + 'static) -> Self {
        self.condition(Condition::Called(name.into(), Arc::new(test)))
    }

    /// Requires the request to have a header with this value. [`response_header`](Self::response_header) sets one of
    /// the response.
    pub fn with_header(self, name: &str, value: &str) -> Self {
        self.condition(Condition::Header(name.to_ascii_lowercase(), value.to_owned()))
    }

    /// Sets the number of calls: `2`, `1..` or `..=3`. Further calls are unexpected, and fewer calls fail the test.
    ///
    /// # Panics
    ///
    /// Panics if the range is empty.
    #[track_caller]
    pub fn times(self, count: impl Times) -> Self {
        let (least, most) = count.bounds();
        assert!(least <= most, "invalid number of calls: at least {least} and at most {most}");
        self.change(|rule| rule.times = Some(least..=most))
    }

    /// Takes no calls: a matching call is unexpected, unless another expectation takes it.
    pub fn never(self) -> Self {
        self.change(|rule| rule.times = Some(0..=0))
    }

    /// Requires the calls to follow those of the expectations that were added to this order before.
    pub fn in_order(self, order: &Order) -> Self {
        self.change(|rule| rule.order = Some(order.id))
    }

    /// Responds with a result of the endpoint. [`IntoStubResponse`] lists the accepted types.
    #[track_caller]
    pub fn respond<R: IntoStubResponse<T>>(self, value: R) -> Self {
        let response = value.into_stub(self.endpoint);
        self.raw(response)
    }

    /// Responds with a declared error of the endpoint.
    #[track_caller]
    #[allow(clippy::needless_pass_by_value, reason = "callers construct the error for this call")]
    pub fn fail(self, error: E) -> Self
    where
        E: DeclaredStubResponse,
    {
        self.raw(error.to_stub())
    }

    /// Responds with any stub response, even one that the endpoint does not declare: another status, an invalid body, a
    /// transport error.
    pub fn raw(self, response: StubResponse) -> Self {
        self.change(|rule| rule.responses.push(Responder::Fixed(response)))
    }

    /// Responds with a function of the call.
    pub fn respond_with<R: IntoStubResponse<T>>(
        self,
        respond: impl Fn(&Incoming) -> Result<R, Failure<E>> + Send + Sync + 'static,
    ) -> Self
    where
        E: DeclaredStubResponse + 'static,
        T: 'static,
    {
        let endpoint = self.endpoint;
        let make = move |call: Incoming| match respond(&call) {
            Ok(value) => value.into_stub(endpoint),
            Err(failure) => failure.into_stub().unwrap_or_else(|refusal| match refusal {
                Refusal::BadArgument(problem) => StubResponse::status(400).body(problem.to_string()),
                refusal => refusal.to_response(),
            }),
        };
        self.change(|rule| rule.responses.push(Responder::Computed(Arc::new(make))))
    }

    /// Delays the last response that was added. With tokio's paused time, this takes no real time.
    ///
    /// # Panics
    ///
    /// Panics without a previous response, or if that is a function of the call; the function sets the delay then.
    #[track_caller]
    pub fn delay(self, delay: Duration) -> Self {
        self.change_response("delay", |response| response.delayed(delay))
    }

    /// Sets a header of the last response that was added, replacing headers of the same name.
    ///
    /// # Panics
    ///
    /// Panics without a previous response, or if that is a function of the call, which returns a [`WithHeaders`] then.
    /// Panics if the name or the value is invalid.
    ///
    /// [`WithHeaders`]: crate::testing::WithHeaders
    #[track_caller]
    pub fn response_header(self, name: &str, value: &str) -> Self {
        self.change_response("response_header", |response| response.header(name, value))
    }

    /// Adds a link to the last response that was added, in its header `Link` (RFC 8288):
    /// `.response_link("next", "/things?page=2")`.
    ///
    /// # Panics
    ///
    /// Panics like [`response_header`](Self::response_header).
    #[track_caller]
    pub fn response_link(self, rel: &str, target: &str) -> Self {
        self.change_response("response_link", |response| response.link(rel, target))
    }

    #[track_caller]
    fn change_response(self, method: &str, change: impl FnOnce(StubResponse) -> StubResponse) -> Self {
        let last = self.shared.change(self.index, |rule| rule.responses.pop());
        let Some(Responder::Fixed(response)) = last else {
            panic!("`{method}` must follow a response: `.respond(…).{method}(…)`");
        };
        self.raw(change(response))
    }

    #[track_caller]
    fn parameter(&self, name: &str) -> Parameter {
        match self.endpoint.parameters().find(|known| known.name() == name) {
            Some(parameter) => parameter,
            None => panic!("{}", unknown_argument(self.endpoint, name)),
        }
    }

    pub(super) fn condition(self, condition: Condition) -> Self {
        self.change(|rule| rule.conditions.push(condition))
    }

    fn change(self, change: impl FnOnce(&mut Rule)) -> Self {
        self.shared.change(self.index, change);
        self
    }
}

impl<T, E> Expectation<Progress<T>, E> {
    /// Responds that the result is not ready yet, with the first status in the endpoint's `pending(…)`.
    pub fn pending(self, retry_after: Option<Duration>) -> Self {
        let response = pending(self.endpoint, retry_after);
        self.raw(response)
    }
}

impl<T, E> std::fmt::Debug for Expectation<T, E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Expectation({})", self.endpoint)
    }
}

#[track_caller]
fn json(value: &impl Serialize) -> Value {
    match serde_json::to_value(value) {
        Ok(value) => value,
        Err(error) => panic!("cannot serialize the expected value: {error}"),
    }
}

/// A number of calls: one number, or a range.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a number of calls",
    note = "expected a `usize`, such as `2`, or a range, such as `1..` or `1..=3`"
)]
pub trait Times {
    #[doc(hidden)]
    fn bounds(self) -> (usize, usize);
}

impl Times for usize {
    fn bounds(self) -> (usize, usize) {
        (self, self)
    }
}

macro_rules! times {
    ($($range:ty),+) => {
        $(impl Times for $range {
            fn bounds(self) -> (usize, usize) {
                let least = match RangeBounds::<usize>::start_bound(&self) {
                    Bound::Included(&least) => least,
                    Bound::Excluded(&below) => below.saturating_add(1),
                    Bound::Unbounded => 0,
                };
                let most = match RangeBounds::<usize>::end_bound(&self) {
                    Bound::Included(&most) => most,
                    Bound::Excluded(&above) => above.saturating_sub(1),
                    Bound::Unbounded => usize::MAX,
                };
                (least, most)
            }
        })+
    };
}

times!(
    std::ops::Range<usize>,
    std::ops::RangeInclusive<usize>,
    std::ops::RangeFrom<usize>,
    std::ops::RangeFull,
    std::ops::RangeTo<usize>,
    std::ops::RangeToInclusive<usize>
);
