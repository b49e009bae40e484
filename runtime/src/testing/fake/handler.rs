//! Handlers of fake services.

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use super::super::incoming::{BadArgument, Incoming};
use super::super::stub_response::{DeclaredStubResponse, IntoStubResponse, StubResponse};
use super::Refusal;
use crate::client::transport::BoxFuture;
use crate::core::declared_errors::DeclaredErrors;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::typed_endpoint::Endpoint;

/// A type-erased handler. It fails if it cannot decode an argument, or if the served type does not implement the
/// method.
pub(super) type Handler = Arc<dyn Fn(Incoming) -> BoxFuture<'static, Result<StubResponse, Refusal>> + Send + Sync>;

/// Erases the types of a handler.
pub(super) fn typed<T, E, R, H, Fut>(endpoint: &'static Endpoint<T, E>, handler: H) -> Handler
where
    T: 'static,
    E: DeclaredStubResponse,
    R: IntoStubResponse<T>,
    H: Fn(Incoming) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<R, Failure<E>>> + Send + 'static,
{
    let descriptor = endpoint.descriptor();
    Arc::new(move |call| {
        let result = handler(call);
        Box::pin(async move {
            match result.await {
                Ok(value) => Ok(value.into_stub(descriptor)),
                Err(failure) => failure.into_stub(),
            }
        })
    })
}

/// The error of a handler: a declared error of the endpoint, an argument that cannot be decoded, or a raw response.
/// `.into()` and `?` convert the former two.
pub struct Failure<E>(Kind<E>);

enum Kind<E> {
    Declared(E),
    BadArgument(BadArgument),
    /// Result of a method that the served type does not implement.
    Unhandled(&'static EndpointDescriptor),
    // Boxed to keep the result of handlers small.
    Raw(Box<StubResponse>),
}

impl<E> Failure<E> {
    /// Sends any response, even one that the endpoint does not declare.
    pub fn raw(response: StubResponse) -> Self {
        Self(Kind::Raw(Box::new(response)))
    }

    #[doc(hidden)]
    pub const fn unhandled(endpoint: &'static EndpointDescriptor) -> Self {
        Self(Kind::Unhandled(endpoint))
    }
}

impl<E: DeclaredStubResponse> Failure<E> {
    pub(in crate::testing) fn into_stub(self) -> Result<StubResponse, Refusal> {
        match self.0 {
            Kind::Declared(error) => Ok(error.to_stub()),
            Kind::Raw(response) => Ok(*response),
            Kind::BadArgument(problem) => Err(Refusal::BadArgument(problem)),
            Kind::Unhandled(endpoint) => Err(Refusal::NoHandler(endpoint)),
        }
    }
}

impl<E: DeclaredErrors> From<E> for Failure<E> {
    fn from(error: E) -> Self {
        Self(Kind::Declared(error))
    }
}

impl<E> From<BadArgument> for Failure<E> {
    fn from(problem: BadArgument) -> Self {
        Self(Kind::BadArgument(problem))
    }
}

impl<E: fmt::Debug> fmt::Debug for Failure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Declared(error) => write!(f, "Failure({error:?})"),
            Kind::BadArgument(problem) => write!(f, "Failure({problem})"),
            Kind::Unhandled(endpoint) => write!(f, "Failure({})", Refusal::NoHandler(endpoint)),
            Kind::Raw(response) => write!(f, "Failure({response:?})"),
        }
    }
}

/// The handlers of all endpoints of a trait, created from one value that implements them.
#[derive(Default)]
pub struct Routes(Vec<(&'static EndpointDescriptor, Handler)>);

impl Routes {
    /// Adds a handler that returns stub responses.
    pub(in crate::testing) fn add<E, H, Fut>(&mut self, endpoint: &'static EndpointDescriptor, handler: H)
    where
        E: DeclaredStubResponse,
        H: Fn(Incoming) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<StubResponse, Failure<E>>> + Send + 'static,
    {
        let handler = move |call| -> BoxFuture<'static, _> {
            let result = handler(call);
            Box::pin(async move { result.await.or_else(Failure::into_stub) })
        };
        self.0.push((endpoint, Arc::new(handler)));
    }

    pub(super) fn into_handlers(self) -> Vec<(&'static EndpointDescriptor, Handler)> {
        self.0
    }
}

impl fmt::Debug for Routes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(endpoint, _)| endpoint.name())).finish()
    }
}
