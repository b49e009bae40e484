//! What carries a request to its server and an answer back. Anything can, and swapping it is the way to test.

#[cfg(feature = "reqwest")]
mod reqwest;

#[cfg(any(feature = "reqwest", feature = "tower"))]
use std::error::Error as StdError;
use std::future::Future;
use std::pin::Pin;

use crate::core::body::Body;
use crate::core::transport_error::TransportError;

#[cfg(feature = "reqwest")]
pub use self::reqwest::{ReqwestBuilder, ReqwestTransport};

/// A boxed future, as a [`Transport`] returns it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Carries one request and returns its answer. It does not retry, redirect or authenticate: the client does.
///
/// The endpoint's [`EndpointDescriptor`](crate::EndpointDescriptor) rides along in the request's extensions, as
/// `&'static EndpointDescriptor`. A closure is a transport:
///
/// ```
/// use fingerpost::{Body, Client, EndpointDescriptor, endpoints};
///
/// #[endpoints]
/// pub trait Things {
///     /// How many there are.
///     #[endpoint(GET "/things/count")]
///     fn count(&self) -> u64;
/// }
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
/// let things = Client::builder("https://things.example")
///     .transport(|request: http::Request<Body>| async move {
///         assert_eq!(request.uri(), "https://things.example/things/count");
///         assert_eq!(request.extensions().get::<&EndpointDescriptor>().unwrap().name(), "count");
///         Ok::<_, fingerpost::TransportError>(http::Response::new("3"))
///     })
///     .build()?;
/// assert_eq!(things.count().await?, 3);
/// # Ok(()) }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no transport",
    note = "a transport is a type that implements `fingerpost::Transport`, or a closure from `http::Request<Body>` to a \
            future of `Result<http::Response<impl Into<Body>>, impl Into<TransportError>>`"
)]
pub trait Transport: Send + Sync + 'static {
    /// Sends the request. The future is dropped to cancel it.
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;

    /// How it is set up, by name and value, for a person to read: [`Client::settings`](crate::Client::settings) repeats
    /// it. Nothing in it may be secret, as the address of a proxy can be.
    fn settings(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

impl<F, Fut, B, X> Transport for F
where
    F: Fn(http::Request<Body>) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<http::Response<B>, X>> + Send + 'static,
    B: Into<Body>,
    X: Into<TransportError>,
{
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let answer = self(request);
        Box::pin(async move {
            match answer.await {
                Ok(response) => Ok(response.map(Into::into)),
                Err(error) => Err(error.into()),
            }
        })
    }
}

/// The error and what caused it, down to the first cause. A certificate, say, does not get better by asking again, and
/// only the cause knows.
#[cfg(any(feature = "reqwest", feature = "tower"))]
pub(crate) fn sources<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&error| {
        // An `io::Error` hides what it wraps from `source`.
        let inner = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        inner.map(|inner| inner as &(dyn StdError + 'static)).or_else(|| error.source())
    })
}
