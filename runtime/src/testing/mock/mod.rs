//! A mock transport with expected calls and stub responses.

mod condition;
mod expectation;
mod report;
mod rule;

use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::ops::RangeInclusive;
use std::panic::Location;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http_body_util::BodyExt;

use self::condition::Condition;
pub use self::expectation::{Expectation, Times};
use self::rule::{Responder, Rule};
use super::incoming::Incoming;
use super::key::{Key, key};
use crate::client::handle::Client;
use crate::client::per_call::PerCall;
use crate::client::transport::{BoxFuture, Transport};
use crate::core::body::Body;
use crate::core::encode::ValueStyle;
use crate::core::endpoint::{BodyKind, EndpointDescriptor, Parameter};
use crate::core::transport_error::TransportError;
use crate::core::typed_endpoint::Endpoint;

/// A transport that sends stub responses to the calls that a test expects.
///
/// Responses have the endpoint's own types: a status that the endpoint does not declare does not compile, unless it is
/// [`raw`](Expectation::raw). An unexpected call fails with a report of the nearest expectation. The test fails when
/// the mock is dropped or [verified](Self::verify), if a call was unexpected or an expectation was not met.
///
/// ```
/// use fingerpost::endpoints;
/// use fingerpost::testing::Mock;
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Debug, Deserialize, Serialize)]
/// pub struct Task { pub id: String, pub status: String }
///
/// #[derive(Debug, Deserialize, Serialize)]
/// pub struct ApiError { pub message: String }
///
/// #[endpoints(error = ApiError)]
/// pub trait Tasks {
///     /// Returns a task.
///     #[endpoint(GET "/tasks/<id>", errors(404))]
///     fn task(&self, id: &str, fields: Option<&str>) -> Task;
/// }
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let mock = Mock::new();
/// let client = mock.client();
/// mock.on(&TASK).with("id", "42").respond(&Task { id: "42".into(), status: "success".into() });
/// mock.expect(client.task("43").fields("id")).fail(TaskError::NotFound(ApiError { message: "gone".into() }));
///
/// assert_eq!(client.task("42").await?.status, "success");
/// let error = client.task("43").fields("id").await.unwrap_err();
/// assert!(matches!(error.declared(), Some(TaskError::NotFound(_))));
/// mock.verify();
/// # Ok(()) }
/// ```
#[derive(Default)]
pub struct Mock {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    rules: Vec<Rule>,
    calls: Vec<Incoming>,
    /// Reports of unexpected calls.
    unexpected: Vec<String>,
    /// The statuses of the responses so far, by endpoint.
    tried: HashMap<Key, BTreeSet<u16>>,
    /// Whether the report was returned.
    verified: bool,
}

/// A required order of expectations; see [`Expectation::in_order`].
#[derive(Debug)]
pub struct Order {
    id: usize,
}

impl Order {
    /// Creates a new, independent order.
    #[allow(clippy::new_without_default, reason = "each one is distinct")]
    pub fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        Self { id: NEXT.fetch_add(1, Ordering::Relaxed) }
    }
}

/// Returns whether an argument is bytes, which may have no JSON value.
fn is_content(parameter: Parameter) -> bool {
    match parameter.body_kind() {
        Some(BodyKind::Bytes | BodyKind::Stream | BodyKind::Multipart) => true,
        Some(BodyKind::Json | BodyKind::Text) => false,
        None => parameter.value_style() == ValueStyle::File,
    }
}

impl Mock {
    /// Creates a mock without expectations.
    pub fn new() -> Self {
        Self::default()
    }

    /// Expects calls of this endpoint, such as `&TASK`: the macro generates a `static` for each method, with its name
    /// in upper case.
    #[track_caller]
    pub fn on<T, E>(&self, endpoint: &'static Endpoint<T, E>) -> Expectation<T, E> {
        Expectation::new(Arc::clone(&self.shared), Rule::new(endpoint.descriptor(), Location::caller()))
    }

    /// Expects this call, with exactly these arguments. Headers set on the call are not compared.
    ///
    /// # Panics
    ///
    /// Panics if an argument is invalid, or if the body is a stream.
    #[track_caller]
    pub fn expect<C: PerCall>(&self, call: C) -> Expectation<C::Output, C::Errors> {
        let (call, at) = (call.call(), Location::caller());
        let endpoint = call.endpoint();
        let expected = match call.request() {
            Ok(request) => request,
            Err(error) => panic!("invalid expected call: {error}"),
        };
        let (head, body) = expected.into_parts();
        let Ok(body) = body.into_bytes() else {
            panic!("{endpoint}: cannot expect a streamed body; use `on` with `matching`");
        };
        let expected = match Incoming::decode(endpoint, "", head, body) {
            Ok(expected) => expected,
            Err(problem) => panic!("cannot decode the expected call: {problem}"),
        };
        let mut rule = Rule::new(endpoint, at);
        for parameter in endpoint.parameters() {
            rule.conditions.push(match expected.arguments().get(parameter.name()) {
                _ if is_content(parameter) => {
                    let expected = expected.clone();
                    Condition::Content(parameter, Arc::new(move |call| call.has_content_of(&expected, parameter)))
                }
                Some(value) => Condition::Equal(parameter, value.clone()),
                None => Condition::Absent(parameter),
            });
        }
        Expectation::new(Arc::clone(&self.shared), rule)
    }

    /// Creates a client of this mock without retries, so that each call is one request. To test retries, create a
    /// client with [`transport`](Self::transport).
    pub fn client(&self) -> Client {
        super::client("", self.transport())
    }

    /// Returns the transport for clients of this mock.
    pub fn transport(&self) -> MockTransport {
        MockTransport(Arc::clone(&self.shared))
    }

    /// Returns the calls of an endpoint in their order, including unexpected ones.
    pub fn calls<T, E>(&self, endpoint: &'static Endpoint<T, E>) -> Vec<Incoming> {
        let of_endpoint = |call: &&Incoming| key(call.endpoint()) == key(endpoint.descriptor());
        self.shared.state().calls.iter().filter(of_endpoint).cloned().collect()
    }

    /// Returns all calls in their order.
    pub fn all_calls(&self) -> Vec<Incoming> {
        self.shared.state().calls.clone()
    }

    /// Returns the number of calls of an endpoint.
    pub fn count<T, E>(&self, endpoint: &'static Endpoint<T, E>) -> usize {
        self.calls(endpoint).len()
    }

    /// Asserts that this mock has responded with every status that the endpoint declares in `ok(…)`, `pending(…)` and
    /// `errors(…)`.
    ///
    /// # Panics
    ///
    /// Panics if a status is missing.
    #[track_caller]
    pub fn assert_every_status_tried<T, E>(&self, endpoint: &'static Endpoint<T, E>) {
        let endpoint = endpoint.descriptor();
        let state = self.shared.state();
        let tried = state.tried.get(&key(endpoint)).cloned().unwrap_or_default();
        drop(state);
        let listed = [endpoint.success_statuses(), endpoint.pending_statuses(), endpoint.error_statuses()].concat();
        let mut missing: Vec<_> = listed.into_iter().filter(|status| !tried.contains(status)).map(named).collect();
        let any_success = |status: &u16| (200..300).contains(status) && !endpoint.pending_statuses().contains(status);
        if endpoint.success_statuses().is_empty() && !tried.iter().any(any_success) {
            missing.insert(0, "a success".to_owned());
        }
        let other = |range: &RangeInclusive<u16>| {
            tried.iter().any(|status| range.contains(status) && !endpoint.error_statuses().contains(status))
        };
        let ranges = endpoint.error_ranges().filter(|(range, _)| !other(range));
        missing.extend(ranges.map(|(range, _)| format!("another status from {} to {}", range.start(), range.end())));
        assert!(missing.is_empty(), "{endpoint}: missing responses with: {}", missing.join(", "));
    }

    /// Verifies all expectations. Dropping the mock does the same.
    ///
    /// # Panics
    ///
    /// Panics with a report if an expectation was not met or a call was unexpected.
    #[track_caller]
    pub fn verify(&self) {
        if let Some(report) = self.shared.report() {
            panic!("{report}");
        }
    }
}

/// Formats a status as `404 Not Found`.
fn named(status: u16) -> String {
    http::StatusCode::from_u16(status).map_or_else(|_| status.to_string(), |status| status.to_string())
}

impl Drop for Mock {
    fn drop(&mut self) {
        // A second panic would hide the first one and abort the test process.
        if !std::thread::panicking()
            && let Some(report) = self.shared.report()
        {
            panic!("{report}");
        }
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.shared.state();
        write!(f, "Mock({} expectations, {} calls)", state.rules.len(), state.calls.len())
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, rule: Rule) -> usize {
        let mut state = self.state();
        state.verified = false;
        state.rules.push(rule);
        state.rules.len() - 1
    }

    fn change<R>(&self, index: usize, change: impl FnOnce(&mut Rule) -> R) -> R {
        change(&mut self.state().rules[index])
    }

    /// Returns the report of unmet expectations and unexpected calls, but only once.
    fn report(&self) -> Option<String> {
        let mut state = self.state();
        if std::mem::replace(&mut state.verified, true) {
            return None;
        }
        let unmet = state.rules.iter().filter(|rule| !rule.is_met()).map(report::unmet);
        let reports: Vec<_> = state.unexpected.iter().cloned().chain(unmet).collect();
        (!reports.is_empty()).then(|| reports.join("\n"))
    }

    /// Returns the response to a call, or the report if it is unexpected.
    fn take(&self, call: &Incoming) -> Result<Responder, String> {
        let mut state = self.state();
        state.verified = false;
        state.calls.push(call.clone());
        let fits = |rule: &Rule| key(rule.endpoint) == key(call.endpoint()) && rule.matches(call);
        let fitting =
            (0..state.rules.len()).filter(|&index| fits(&state.rules[index]) && !state.rules[index].is_exhausted());
        let mut blocked = None;
        let mut taken = None;
        for index in fitting {
            match state.comes_before(index) {
                None => {
                    taken = Some(index);
                    break;
                }
                Some(earlier) => blocked = blocked.or(Some(earlier)),
            }
        }
        let responder = match taken {
            Some(index) => state.rules[index].respond().map_err(|problem| {
                let at = state.rules[index].at;
                format!("{}\nthe call matches an expectation ({at}), but {problem}\n", report::call(call))
            }),
            None => Err(report::unexpected(call, &state.rules, blocked.map(|index| &state.rules[index]))),
        };
        if let Err(report) = &responder {
            let report = report.clone();
            state.unexpected.push(report);
        }
        responder
    }

    fn refuse(&self, report: String) -> TransportError {
        let mut state = self.state();
        state.verified = false;
        state.unexpected.push(report.clone());
        drop(state);
        unexpected(report)
    }
}

impl State {
    /// Returns an expectation that must be met before the one at `index` can take a call.
    fn comes_before(&self, index: usize) -> Option<usize> {
        let order = self.rules[index].order?;
        let in_order = |rule: &Rule| rule.order == Some(order);
        let waits = (0..index).find(|&earlier| in_order(&self.rules[earlier]) && !self.rules[earlier].is_met());
        // If a later one has been called, this one can no longer be called in order.
        waits.or_else(|| {
            (index + 1..self.rules.len()).find(|&later| in_order(&self.rules[later]) && self.rules[later].called > 0)
        })
    }
}

/// Creates the error of an unexpected call, which is not retried.
fn unexpected(report: String) -> TransportError {
    TransportError::unprocessed(report).permanent()
}

/// The transport of a [`Mock`].
#[derive(Clone)]
pub struct MockTransport(Arc<Shared>);

impl Transport for MockTransport {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let Some(&endpoint) = head.extensions.get::<&'static EndpointDescriptor>() else {
                return Err(self.0.refuse("unexpected request: it has no endpoint descriptor\n".to_owned()));
            };
            let body = body.collect().await.map_err(TransportError::new)?.to_bytes();
            let call = match Incoming::decode(endpoint, "", head, body) {
                Ok(call) => call,
                Err(problem) => return Err(self.0.refuse(report::undecodable(endpoint, &problem.to_string()))),
            };
            let response = match self.0.take(&call) {
                Ok(Responder::Fixed(response)) => response,
                Ok(Responder::Computed(make)) => make(call),
                Err(report) => return Err(unexpected(report)),
            };
            if let Some(status) = response.status_code() {
                let mut state = self.0.state();
                state.tried.entry(key(endpoint)).or_default().insert(status.as_u16());
            }
            response.send().await
        })
    }
}

impl fmt::Debug for MockTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MockTransport").finish_non_exhaustive()
    }
}
