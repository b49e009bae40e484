//! What answers the calls of an endpoint.

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

/// A handler without its types. It fails where it cannot read an argument, or is none after all.
pub(super) type Handler = Arc<dyn Fn(Incoming) -> BoxFuture<'static, Result<StubResponse, Refusal>> + Send + Sync>;

/// The handler of an endpoint, which returns the endpoint's own types.
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

/// Why a handler gives no result: one of the endpoint's declared errors, which `.into()` or `?` makes one of these; an
/// argument that cannot be read; or a raw answer.
pub struct Failure<E>(Kind<E>);

enum Kind<E> {
    Declared(E),
    BadArgument(BadArgument),
    /// What the methods of a served trait do that its type does not have.
    Unhandled(&'static EndpointDescriptor),
    // Boxed, so that a handler returns something small.
    Raw(Box<StubResponse>),
}

impl<E> Failure<E> {
    /// Any answer at all, also one that the endpoint does not declare: what a broken server does.
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

/// The handlers of a trait's endpoints, made of one value that implements all of them.
#[derive(Default)]
pub struct Routes(Vec<(&'static EndpointDescriptor, Handler)>);

impl Routes {
    /// Adds a handler whose results are answers already.
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
