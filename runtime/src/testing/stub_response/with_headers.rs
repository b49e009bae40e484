//! Results with response headers.

use super::{IntoStubResponse, StubResponse};
use crate::core::endpoint::EndpointDescriptor;

/// A result of an endpoint with headers of its response, for mocks, handlers of fake services and stub calls.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
/// use fingerpost::testing::{FakeService, WithHeaders};
/// use fingerpost::{Client, PerCall, endpoints};
///
/// #[endpoints]
/// pub trait Books {
///     /// Lists the titles.
///     #[endpoint(GET "/titles", paginate = link)]
///     fn titles(&self) -> Vec<String>;
/// }
///
/// let service = FakeService::new(<dyn Books>::ENDPOINTS);
/// service.on(&TITLES, |_| async {
///     let page = WithHeaders::new(vec!["Emma".to_owned()]).header("etag", "\"7\"");
///     Ok(page.link("next", "/titles?page=2"))
/// });
/// let client = Client::builder("https://shop.example").transport(service).build()?;
/// let response = client.titles().with_response().await?;
/// assert_eq!(response.headers["etag"], "\"7\"");
/// assert_eq!(response.headers["link"], "</titles?page=2>; rel=\"next\"");
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a result does nothing unless a mock or a handler sends it"]
pub struct WithHeaders<R> {
    value: R,
    headers: Vec<Header>,
}

#[derive(Clone, Debug)]
enum Header {
    Field(String, String),
    Link { rel: String, target: String },
}

impl<R> WithHeaders<R> {
    /// Creates it from a value that [`IntoStubResponse`] accepts for the endpoint.
    pub const fn new(value: R) -> Self {
        Self { value, headers: Vec::new() }
    }

    /// Sets a header of the response. Sending it panics if the name or the value is invalid.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push(Header::Field(name.into(), value.into()));
        self
    }

    /// Adds a link in the header `Link` (RFC 8288), such as `.link("next", "/things?page=2")`.
    pub fn link(mut self, rel: impl Into<String>, target: impl Into<String>) -> Self {
        self.headers.push(Header::Link { rel: rel.into(), target: target.into() });
        self
    }
}

impl<T, R: IntoStubResponse<T>> IntoStubResponse<T> for WithHeaders<R> {
    #[track_caller]
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse {
        let mut response = self.value.into_stub(endpoint);
        for header in &self.headers {
            response = match header {
                Header::Field(name, value) => response.header(name, value),
                Header::Link { rel, target } => response.link(rel, target),
            };
        }
        response
    }
}
