//! Calls with stub responses, for traits that a test implements by hand.

use std::sync::{Mutex, PoisonError};

use super::stub_response::{DeclaredStubResponse, IntoStubResponse, StubResponse};
use crate::client::per_call::PerCall;
use crate::client::transport::{BoxFuture, Transport};
use crate::core::body::Body;
use crate::core::encode::PathParam;
use crate::core::endpoint::Role;
use crate::core::transport_error::TransportError;
use crate::core::typed_endpoint::Endpoint;

/// Constructors for calls with a stub response, which send nothing. Implemented for every request builder and for
/// [`Call`](crate::Call).
///
/// A test that implements a trait of endpoints by hand returns such calls. The stub response is decoded like a response
/// of a server.
///
/// ```
/// use fingerpost::endpoints;
/// use fingerpost::testing::StubCall;
///
/// #[endpoints]
/// pub trait Things {
///     /// Returns the name of a thing.
///     #[endpoint(GET "/things/<id>/name")]
///     fn name(&self, id: i64, language: Option<&str>) -> String;
/// }
///
/// struct Double;
///
/// impl Things for Double {
///     fn name(&self, id: i64) -> NameBuilderForThings {
///         NameBuilderForThings::ready(&NAME, &format!("thing {id}"))
///     }
/// }
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
/// assert_eq!(Double.name(7).language("en").await?, "thing 7");
/// # Ok(()) }
/// ```
pub trait StubCall: PerCall {
    /// Creates a call that returns this value. [`IntoStubResponse`] lists the accepted types.
    ///
    /// # Panics
    ///
    /// Panics if the value cannot be encoded as the endpoint declares.
    #[track_caller]
    fn ready<R: IntoStubResponse<Self::Output>>(
        endpoint: &'static Endpoint<Self::Output, Self::Errors>,
        result: R,
    ) -> Self {
        Self::responding(endpoint, result.into_stub(endpoint.descriptor()))
    }

    /// Creates a call that fails with this declared error.
    #[track_caller]
    fn failing(endpoint: &'static Endpoint<Self::Output, Self::Errors>, error: Self::Errors) -> Self
    where
        Self::Errors: DeclaredStubResponse,
    {
        Self::responding(endpoint, error.to_stub())
    }

    /// Creates a call that receives any stub response, even one that the endpoint does not declare: another status, an
    /// invalid body, a transport error. A response with a streamed body can be sent once.
    #[track_caller]
    fn responding(endpoint: &'static Endpoint<Self::Output, Self::Errors>, response: StubResponse) -> Self {
        let descriptor = endpoint.descriptor();
        let count = descriptor.parameters().filter(|parameter| parameter.role() == Role::Path).count();
        // Nothing reads the path: the test double already has the arguments.
        let any: &dyn PathParam = if descriptor.takes_address() { &"/ready" } else { &"ready" };
        let client = super::client("", Once(Mutex::new(Some(response))));
        Self::from_call(endpoint.call(&client, &vec![any; count]))
    }
}

impl<C: PerCall> StubCall for C {}

/// A transport with one response.
struct Once(Mutex<Option<StubResponse>>);

impl Transport for Once {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async {
            let response = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
            response.unwrap_or_else(StubResponse::spent).send().await
        })
    }
}
