//! What the expansion of `#[endpoints(service = …)]` names. Not for anyone else: it changes without notice.

pub use std::string::String;
pub use std::vec::Vec;

use std::future::Future;
use std::sync::Arc;

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::fake::{Failure, Routes};
use super::incoming::{BadArgument, Incoming};
use super::stub_response::{DeclaredStubResponse, StubResponse};
use crate::core::items::Items;
use crate::core::typed_endpoint::Endpoint;

/// An argument that the service of a trait can be given, as `#[endpoints(service = …)]` makes it: anything with serde's
/// `Deserialize`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a request",
    label = "`service = …` hands this over as it was decoded",
    note = "derive `serde::Deserialize` for it, or leave out `service = …` and read the arguments in handlers of your own"
)]
pub trait Argument: Sized {
    #[doc(hidden)]
    fn read(call: &Incoming, name: &str) -> Result<Self, BadArgument>;

    #[doc(hidden)]
    fn read_optional(call: &Incoming, name: &str) -> Result<Option<Self>, BadArgument>;
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned> Argument for T {
    fn read(call: &Incoming, name: &str) -> Result<Self, BadArgument> {
        call.argument(name)
    }

    fn read_optional(call: &Incoming, name: &str) -> Result<Option<Self>, BadArgument> {
        call.argument(name)
    }
}

/// A body that is not decoded: as it came, and `None` where it is empty and may be left out.
pub trait Payload {
    #[doc(hidden)]
    fn read(call: &Incoming) -> Self;
}

impl Payload for Bytes {
    fn read(call: &Incoming) -> Self {
        call.body().clone()
    }
}

impl Payload for Option<Bytes> {
    fn read(call: &Incoming) -> Self {
        Some(call.body().clone()).filter(|body| !body.is_empty())
    }
}

/// A result that comes item by item, as a list that a service can give.
pub trait Listed {
    /// All of the items.
    type List;
}

impl<T> Listed for Items<T> {
    type List = Vec<T>;
}

/// The routes of a service, one after the other.
pub struct Serving<S> {
    service: Arc<S>,
    routes: Routes,
}

impl<S: Send + Sync + 'static> Serving<S> {
    /// A service without routes.
    pub fn new(service: S) -> Self {
        Self { service: Arc::new(service), routes: Routes::default() }
    }

    /// Adds the route of an endpoint.
    pub fn route<T, E, H, Fut>(&mut self, endpoint: &'static Endpoint<T, E>, handler: H)
    where
        T: 'static,
        E: DeclaredStubResponse,
        H: Fn(Arc<S>, Incoming) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<StubResponse, Failure<E>>> + Send + 'static,
    {
        let service = Arc::clone(&self.service);
        self.routes.add(endpoint.descriptor(), move |call| handler(Arc::clone(&service), call));
    }

    /// All of them.
    pub fn routes(self) -> Routes {
        self.routes
    }
}
