//! Transports, which send requests and return responses. Tests replace them.

#[cfg(feature = "_transport")]
mod builder;
#[cfg(feature = "_transport")]
mod codings;
#[cfg(feature = "_transport")]
mod exchange;
#[cfg(feature = "_transport")]
mod gzip;
#[cfg(feature = "_hyper")]
mod hyper;
#[cfg(feature = "_transport")]
mod proxy;
#[cfg(feature = "reqwest")]
mod reqwest;

#[cfg(any(feature = "_transport", feature = "tower"))]
use std::error::Error as StdError;
use std::future::Future;
use std::pin::Pin;

use crate::core::body::Body;
use crate::core::transport_error::TransportError;

#[cfg(feature = "_transport")]
pub use self::builder::TransportBuilder;
#[cfg(feature = "_hyper")]
pub use self::hyper::HyperTransport;
#[cfg(feature = "reqwest")]
pub use self::reqwest::ReqwestTransport;

/// The boxed future that a [`Transport`] returns.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Sends one request and returns its response. Retries, redirects and authentication are done by the client.
///
/// The module `testing::conformance` (feature `conformance`) checks whether a transport of your own does what the
/// client relies on.
///
/// - The request has an absolute URL, and its body knows its length unless it is a stream. The transport adds `host`
///   and the framing: `content-length`, or `transfer-encoding: chunked` for a stream.
/// - The response has the status and headers as received; it is returned as soon as they are there, with a body that is
///   read on demand ([`Body::wrap`]). Redirects and error statuses are responses, too.
/// - A transport that sends `accept-encoding` also unpacks the response and removes its `content-encoding`. Without
///   that header servers rarely compress; a coding that is left fails the call.
/// - An error says how far the request got: [`TransportError::connect`] if nothing was sent, so that any request may be
///   sent again, [`unprocessed`](TransportError::unprocessed) if the server says that it did nothing, and otherwise
///   [`new`](TransportError::new). Errors within a response body are passed on by the body as they are.
///
/// The request's extensions contain the endpoint's [`EndpointDescriptor`](crate::EndpointDescriptor), as `&'static
/// EndpointDescriptor`, unless the transport [does without](Self::needs_descriptor). A closure is a transport:
///
/// ```
/// use fingerpost::{Body, Client, EndpointDescriptor, endpoints};
///
/// #[endpoints]
/// pub trait Things {
///     /// Returns the number of things.
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
    message = "`{Self}` is not a transport",
    note = "a transport is a type that implements `fingerpost::Transport`, or a closure from `http::Request<Body>` to a \
            future of `Result<http::Response<impl Into<Body>>, impl Into<TransportError>>`"
)]
pub trait Transport: Send + Sync + 'static {
    /// Sends the request. Dropping the future cancels it.
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;

    /// Returns `true` if requests need the [`EndpointDescriptor`](crate::EndpointDescriptor) in their extensions, which
    /// costs three allocations. `true` by default; a transport that passes requests on should leave it so.
    fn needs_descriptor(&self) -> bool {
        true
    }

    /// Returns its settings as names and values, which [`Client::settings`](crate::Client::settings) prints. They must
    /// not contain secrets, such as the address of a proxy with a password.
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
        let future = self(request);
        Box::pin(async move {
            match future.await {
                Ok(response) => Ok(response.map(Into::into)),
                Err(error) => Err(error.into()),
            }
        })
    }
}

/// Iterates over the error and its sources. For example, only the innermost one tells that a certificate is invalid, so
/// that a retry is useless.
#[cfg(any(feature = "_transport", feature = "tower"))]
pub(crate) fn sources<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&error| {
        // An `io::Error` hides what it wraps from `source`.
        let inner = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        inner.map(|inner| inner as &(dyn StdError + 'static)).or_else(|| error.source())
    })
}

/// Returns `true` if rustls failed.
#[cfg(feature = "_transport")]
pub(crate) fn is_tls(error: &(dyn StdError + 'static)) -> bool {
    sources(error).any(<dyn StdError>::is::<rustls::Error>)
}

/// Without rustls, no error is known to be one of TLS.
#[cfg(all(feature = "tower", not(feature = "_transport")))]
pub(crate) const fn is_tls(_: &(dyn StdError + 'static)) -> bool {
    false
}
