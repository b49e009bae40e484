//! Fake services with a handler for each endpoint, in memory or on loopback.

mod handler;
mod refusal;
mod server;

use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use bytes::Bytes;
use http::request;
use http_body_util::{BodyExt, LengthLimitError, Limited};

pub use self::handler::{Failure, Routes};
use self::handler::{Handler, typed};
pub use self::refusal::Refusal;
pub use self::server::RunningService;
use super::incoming::{BadArgument, Incoming, route};
use super::key::{Key, key};
use super::stub_response::{DeclaredStubResponse, IntoStubResponse, StubResponse};
use crate::client::handle::Client;
use crate::client::transport::{BoxFuture, Transport};
use crate::core::body::Body;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::transport_error::TransportError;
use crate::core::typed_endpoint::Endpoint;

/// A fake service with a handler for each endpoint. Clones share handlers and state.
///
/// A handler receives the arguments, decoded by the endpoint's descriptor, and returns the endpoint's own result or one
/// of its declared errors; others do not compile. An endpoint without a handler responds with 501 and its name.
///
/// A fake service is a [`Transport`], so that clients call it in memory. It can also be [started](Self::start) on
/// loopback, for clients in any language.
///
/// ```
/// use fingerpost::endpoints;
/// use fingerpost::testing::FakeService;
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
///
///     /// Deletes a task.
///     #[endpoint(DELETE "/tasks/<id>", errors(404))]
///     fn delete_task(&self, id: &str) -> ();
/// }
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let service = FakeService::new(<dyn Tasks>::ENDPOINTS);
/// service.on(&TASK, |call| async move {
///     match call.argument::<String>("id")? {
///         id if id == "42" => Ok(Task { id, status: "success".into() }),
///         id => Err(TaskError::NotFound(ApiError { message: format!("no task {id}") }).into()),
///     }
/// });
///
/// let client = service.client();
/// assert_eq!(client.task("42").await?.status, "success");
/// assert!(matches!(client.task("1/2").await.unwrap_err().declared(), Some(TaskError::NotFound(_))));
/// assert_eq!(client.delete_task("42").await.unwrap_err().status().unwrap(), 501);
/// assert_eq!(service.count(&TASK), 2);
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct FakeService {
    shared: Arc<Shared>,
}

struct Shared {
    base_path: String,
    state: RwLock<State>,
}

#[derive(Default)]
struct State {
    /// Sorted by template, the most specific one first.
    endpoints: Vec<&'static EndpointDescriptor>,
    handlers: HashMap<Key, Handler>,
    /// Handler of endpoints without one of their own.
    other: Option<Handler>,
    before: Option<Before>,
    /// Handler of requests that match no endpoint.
    unknown: Option<Unknown>,
    refusals: Option<Refuse>,
    counts: HashMap<Key, u64>,
    max_body: Option<usize>,
}

/// The default limit on the body of a request, which is held in memory.
const MAX_BODY: usize = 64 * 1024 * 1024;

type Before = Arc<dyn Fn(Option<&'static EndpointDescriptor>, &request::Parts) -> Option<StubResponse> + Send + Sync>;
type Unknown = Arc<dyn Fn(http::Request<Bytes>) -> Option<StubResponse> + Send + Sync>;
type Refuse = Arc<dyn Fn(&Refusal) -> StubResponse + Send + Sync>;

impl FakeService {
    /// Creates a service with these endpoints, such as `<dyn Tasks>::ENDPOINTS`, without handlers. To add the endpoints
    /// of further traits, call [`endpoints`](Self::endpoints).
    pub fn new(endpoints: &[&'static EndpointDescriptor]) -> Self {
        Self::with_base_path("", endpoints)
    }

    /// Creates a service whose paths all start with this base path, such as `/api/4.0`.
    ///
    /// # Panics
    ///
    /// Panics if the base path does not start with `/`, or ends with `/`.
    #[track_caller]
    pub fn with_base_path(base_path: &str, endpoints: &[&'static EndpointDescriptor]) -> Self {
        assert!(
            base_path.is_empty() || base_path.starts_with('/') && !base_path.ends_with('/'),
            "invalid base path {base_path:?}: it must start with `/` and not end with `/`, as in `/api/4.0`"
        );
        let shared = Shared { base_path: base_path.to_owned(), state: RwLock::default() };
        let service = Self { shared: Arc::new(shared) };
        service.endpoints(endpoints);
        service
    }

    /// Adds endpoints. A request for an endpoint without a handler is answered with 501, and for an unknown endpoint
    /// with 404.
    pub fn endpoints(&self, endpoints: &[&'static EndpointDescriptor]) -> &Self {
        self.write().know(endpoints);
        self
    }

    /// Sets or replaces the handler of an endpoint, also while the service is running.
    pub fn on<T, E, R, H, Fut>(&self, endpoint: &'static Endpoint<T, E>, handler: H) -> &Self
    where
        T: 'static,
        E: DeclaredStubResponse,
        R: IntoStubResponse<T>,
        H: Fn(Incoming) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<R, Failure<E>>> + Send + 'static,
    {
        self.write().handle(endpoint.descriptor(), typed(endpoint, handler));
        self
    }

    /// Sets the handlers of all endpoints of a trait that is declared with `#[endpoints(service = …)]`; see
    /// [`declare`](crate::declare::calls#services-for-tests).
    pub fn serve(&self, routes: Routes) -> &Self {
        let mut state = self.write();
        for (endpoint, handler) in routes.into_handlers() {
            state.handle(endpoint, handler);
        }
        drop(state);
        self
    }

    /// Sets the handler of all endpoints without one of their own. Its responses are raw: they are not checked against
    /// the declaration of the endpoint.
    pub fn on_any_other<H, Fut>(&self, handler: H) -> &Self
    where
        H: Fn(Incoming) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<StubResponse, BadArgument>> + Send + 'static,
    {
        let handler = move |call| -> BoxFuture<'static, _> {
            let result = handler(call);
            Box::pin(async move { result.await.map_err(Refusal::BadArgument) })
        };
        self.write().other = Some(Arc::new(handler));
        self
    }

    /// Sets a function that is called with each request before it is decoded, and can respond in place of the handler:
    /// for authentication, rate limits and injected failures. The endpoint is `None` if the request matches none.
    pub fn before(
        &self,
        look: impl Fn(Option<&'static EndpointDescriptor>, &request::Parts) -> Option<StubResponse> + Send + Sync + 'static,
    ) -> &Self {
        self.write().before = Some(Arc::new(look));
        self
    }

    /// Sets a function that responds to requests that match no endpoint, such as those for pages beside the API or for
    /// another version of it. Requests for which it returns `None` are refused as before.
    pub fn unknown(
        &self,
        respond: impl Fn(http::Request<Bytes>) -> Option<StubResponse> + Send + Sync + 'static,
    ) -> &Self {
        self.write().unknown = Some(Arc::new(respond));
        self
    }

    /// Sets the responses to requests that reach no handler, in place of a status and one line of text. They are raw.
    pub fn refusals(&self, respond: impl Fn(&Refusal) -> StubResponse + Send + Sync + 'static) -> &Self {
        self.write().refusals = Some(Arc::new(respond));
        self
    }

    /// Sets the limit on the body of a request, in bytes: 64 MiB by default. A longer one is refused with 413.
    pub fn max_body(&self, bytes: usize) -> &Self {
        self.write().max_body = Some(bytes);
        self
    }

    /// Returns the number of requests of an endpoint, including those that were refused.
    pub fn count<T, E>(&self, endpoint: &'static Endpoint<T, E>) -> u64 {
        self.count_of(endpoint.descriptor())
    }

    /// Like [`count`](Self::count), for a descriptor.
    pub fn count_of(&self, endpoint: &'static EndpointDescriptor) -> u64 {
        self.read().counts.get(&key(endpoint)).copied().unwrap_or(0)
    }

    /// Creates an in-memory client of this service without retries, so that each call is one request. For other
    /// clients, pass a clone of the service to [`ClientBuilder::transport`](crate::ClientBuilder::transport).
    pub fn client(&self) -> Client {
        super::client(&self.shared.base_path, self.clone())
    }

    /// Serves on a free port of 127.0.0.1, on the caller's tokio runtime, until the returned value is dropped.
    pub async fn start(&self) -> std::io::Result<RunningService> {
        self.start_on(0).await
    }

    /// Serves on this port of 127.0.0.1. Fails if the port is in use.
    pub async fn start_on(&self, port: u16) -> std::io::Result<RunningService> {
        RunningService::start(self.clone(), port).await
    }

    fn read(&self) -> RwLockReadGuard<'_, State> {
        self.shared.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.shared.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the response to a request.
    async fn respond(&self, request: http::Request<Body>) -> StubResponse {
        let (head, body) = request.into_parts();
        let found = self.find(&head);
        let early = {
            let mut state = self.write();
            if let Ok(endpoint) = found {
                *state.counts.entry(key(endpoint)).or_default() += 1;
            }
            state.before.clone()
        };
        if let Some(response) = early.and_then(|look| look(found.as_ref().ok().copied(), &head)) {
            return response;
        }
        match self.dispatch(found, head, body).await {
            Ok(response) => response,
            Err(refusal) => {
                let respond = self.read().refusals.clone();
                respond.map_or_else(|| refusal.to_response(), |respond| respond(&refusal))
            }
        }
    }

    async fn dispatch(
        &self,
        found: Result<&'static EndpointDescriptor, Refusal>,
        head: request::Parts,
        body: Body,
    ) -> Result<StubResponse, Refusal> {
        let unknown = self.read().unknown.clone().filter(|_| matches!(found, Err(Refusal::NoSuchEndpoint)));
        let endpoint = match &unknown {
            None => Some(found?),
            Some(_) => None,
        };
        let limit = self.read().max_body.unwrap_or(MAX_BODY);
        let body = match Limited::new(body, limit).collect().await {
            Ok(body) => body.to_bytes(),
            Err(error) if error.is::<LengthLimitError>() => return Err(Refusal::BodyTooLarge(limit)),
            Err(_) => return Err(Refusal::BrokenBody),
        };
        let Some(endpoint) = endpoint else {
            let response = unknown.and_then(|respond| respond(http::Request::from_parts(head, body)));
            return response.ok_or(Refusal::NoSuchEndpoint);
        };
        let handler = self.read().handler_of(endpoint).ok_or(Refusal::NoHandler(endpoint))?;
        let call = Incoming::decode(endpoint, &self.shared.base_path, head, body)?;
        let result = handler(call.clone()).await;
        let other = self.read().other.clone();
        match (result, other) {
            // The served type does not implement the method.
            (Err(Refusal::NoHandler(_)), Some(other)) => other(call).await,
            (result, _) => result,
        }
    }

    /// Finds the endpoint of a request: by its extensions in memory, otherwise by method and path.
    fn find(&self, head: &request::Parts) -> Result<&'static EndpointDescriptor, Refusal> {
        let state = self.read();
        if let Some(endpoint) = head.extensions.get::<&'static EndpointDescriptor>()
            && state.endpoints.iter().any(|known| key(known) == key(endpoint))
        {
            return Ok(endpoint);
        }
        let fitting =
            |endpoint: &&&'static EndpointDescriptor| Incoming::matches(endpoint, &self.shared.base_path, &head.uri);
        let fitting: Vec<_> = state.endpoints.iter().filter(fitting).copied().collect();
        // Of endpoints that share a route, one with a handler is preferred.
        let matching: Vec<_> = fitting.iter().copied().filter(|endpoint| *endpoint.method() == head.method).collect();
        let handled = matching.iter().find(|endpoint| state.handlers.contains_key(&key(endpoint)));
        match handled.filter(|one| same_route(one, matching.first())).or(matching.first()) {
            Some(endpoint) => Ok(endpoint),
            None if fitting.is_empty() => Err(Refusal::NoSuchEndpoint),
            None => Err(Refusal::MethodNotAllowed(fitting.iter().map(|endpoint| endpoint.method().clone()).collect())),
        }
    }
}

/// Returns whether two templates are equally specific.
fn same_route(one: &EndpointDescriptor, most_exact: Option<&&'static EndpointDescriptor>) -> bool {
    most_exact.is_some_and(|other| route::exactness(one) == route::exactness(other))
}

impl State {
    fn know(&mut self, endpoints: &[&'static EndpointDescriptor]) {
        for endpoint in endpoints {
            if !self.endpoints.iter().any(|known| key(known) == key(endpoint)) {
                self.endpoints.push(endpoint);
            }
        }
        self.endpoints.sort_by_cached_key(|endpoint| route::exactness(endpoint));
    }

    fn handle(&mut self, endpoint: &'static EndpointDescriptor, handler: Handler) {
        self.know(&[endpoint]);
        self.handlers.insert(key(endpoint), handler);
    }

    fn handler_of(&self, endpoint: &'static EndpointDescriptor) -> Option<Handler> {
        self.handlers.get(&key(endpoint)).or(self.other.as_ref()).cloned()
    }
}

impl Transport for FakeService {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move { self.respond(request).await.send().await })
    }
}

impl fmt::Debug for FakeService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.read();
        write!(f, "FakeService({} endpoints, {} handlers)", state.endpoints.len(), state.handlers.len())
    }
}
