//! Adapters between transports and services.

use std::fmt;
use std::future::poll_fn;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body_util::BodyExt;
use tower_layer::Layer;
use tower_service::Service;

use crate::client::transport::{BoxFuture, Transport, is_tls, sources};
use crate::core::body::{Body, BoxError};
use crate::core::transport_error::TransportError;

/// A service as a [`Transport`].
///
/// Each attempt clones the service, waits until it is ready, within the attempt's time limit, and calls it, so limits
/// shared by clones apply to the whole client. Dropping a call drops the service's future.
///
/// The error of the service is the [source](std::error::Error::source) of the call's error. Its chain of sources is
/// classified: a [`TransportError`] determines the classification, a refused connection means that nothing was sent, an
/// [`io::ErrorKind::TimedOut`] is a timeout, a failure of rustls is one of TLS, and anything else leaves open how far
/// the request got. If the service fails to get ready, nothing was sent. To classify other errors, map them to
/// [`TransportError`], for example with `tower`'s `map_err`.
pub struct ServiceTransport<S>(Mutex<S>);

impl<S> ServiceTransport<S> {
    /// Creates a transport that clones `service` for every attempt.
    pub const fn new(service: S) -> Self {
        Self(Mutex::new(service))
    }
}

impl<S, B> Transport for ServiceTransport<S>
where
    S: Service<http::Request<Body>, Response = http::Response<B>> + Clone + Send + 'static,
    S::Future: Send,
    S::Error: Into<BoxError>,
    B: http_body::Body + Send + 'static,
    B::Data: Into<Bytes>,
    B::Error: Into<BoxError>,
{
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        // Cloning does not change the service, so the lock can be used even if it is poisoned.
        let mut service = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Box::pin(async move {
            let unready = |error: S::Error| TransportError::connect(error);
            poll_fn(|cx| service.poll_ready(cx)).await.map_err(unready)?;
            let response = service.call(request).await.map_err(|error| classify(error.into()))?;
            Ok(response.map(|body| Body::wrap(body.map_frame(|frame| frame.map_data(Into::into)))))
        })
    }
}

impl<S> fmt::Debug for ServiceTransport<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServiceTransport")
    }
}

/// Determines how far the request got from the error's sources.
fn classify(error: BoxError) -> TransportError {
    let error = match error.downcast::<TransportError>() {
        Ok(classified) => return *classified,
        Err(error) => error,
    };
    let known = sources(&*error).find_map(|cause| cause.downcast_ref().map(TransportError::classification));
    if let Some(classified) = known {
        return classified(error);
    }
    let kind = sources(&*error).find_map(|cause| {
        let kind = cause.downcast_ref::<io::Error>()?.kind();
        matches!(kind, io::ErrorKind::ConnectionRefused | io::ErrorKind::TimedOut).then_some(kind)
    });
    match kind {
        _ if is_tls(&*error) => TransportError::new(error).tls(),
        Some(io::ErrorKind::ConnectionRefused) => TransportError::connect(error),
        Some(_) => TransportError::new(error).timed_out(),
        None => TransportError::new(error),
    }
}

/// A [`Transport`] as a service, to wrap it in layers. It is always ready.
///
/// ```
/// # fn main() -> Result<(), fingerpost::Error> {
/// use fingerpost::tower::{ServiceTransport, TransportService};
/// use fingerpost::{Client, HyperTransport};
/// use tower::ServiceBuilder;
/// use tower_http::trace::TraceLayer;
///
/// let stack = ServiceBuilder::new()
///     .concurrency_limit(64)
///     .layer(TraceLayer::new_for_http())
///     .service(TransportService::new(HyperTransport::builder().build()?));
/// let client = Client::builder("https://things.example").transport(ServiceTransport::new(stack)).build()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct TransportService(Arc<dyn Transport>);

impl TransportService {
    /// Creates a service. Clones share the transport.
    pub fn new(transport: impl Transport) -> Self {
        Self(Arc::new(transport))
    }

    /// Creates a service from a shared transport, such as [`Client::transport`](crate::Client::transport).
    pub const fn shared(transport: Arc<dyn Transport>) -> Self {
        Self(transport)
    }
}

impl Service<http::Request<Body>> for TransportService {
    type Response = http::Response<Body>;
    type Error = TransportError;
    type Future = BoxFuture<'static, Result<Self::Response, Self::Error>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let transport = Arc::clone(&self.0);
        Box::pin(async move { transport.send(request).await })
    }
}

impl fmt::Debug for TransportService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TransportService")
    }
}

/// Wraps a transport in a layer. For several layers, use [`TransportService`].
pub fn layered<L: Layer<TransportService>>(transport: impl Transport, layer: L) -> ServiceTransport<L::Service> {
    ServiceTransport::new(layer.layer(TransportService::new(transport)))
}
