//! An endpoint with the types of its result and of its declared errors.

use std::fmt;
use std::marker::PhantomData;

use crate::core::body::Body;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::response::{DecodeError, RawResponse};

/// A declared endpoint with the types of its result and of its declared errors.
///
/// The macro makes one `static` of each method. Its [`EndpointDescriptor`] can be reached without the types, too:
/// through the table `<dyn Trait>::ENDPOINTS`, and in the extensions of every request.
pub struct Endpoint<T, E> {
    /// One for each endpoint, so that its address says which endpoint it is.
    descriptor: &'static EndpointDescriptor,
    pub(crate) decode: Decode<T>,
    errors: PhantomData<fn() -> E>,
}

impl<T, E> Endpoint<T, E> {
    #[doc(hidden)]
    pub const fn new(descriptor: &'static EndpointDescriptor, decode: Decode<T>) -> Self {
        Self { descriptor, decode, errors: PhantomData }
    }

    /// Returns the descriptor of the endpoint, which has no types.
    pub const fn descriptor(&self) -> &'static EndpointDescriptor {
        self.descriptor
    }
}

impl<T, E> From<&Endpoint<T, E>> for &'static EndpointDescriptor {
    fn from(endpoint: &Endpoint<T, E>) -> Self {
        endpoint.descriptor()
    }
}

impl<T, E> fmt::Debug for Endpoint<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.descriptor.fmt(f)
    }
}

/// How an endpoint's answer becomes its result. Chosen where the endpoint is declared.
#[doc(hidden)]
pub enum Decode<T> {
    /// From an answer in memory.
    Buffered(fn(&EndpointDescriptor, &RawResponse) -> Result<T, DecodeError>),
    /// From an answer in memory, whatever its status.
    Raw(fn(RawResponse) -> T),
    /// From an answer whose body is still to come.
    Streamed(fn(OpenResponse) -> T),
}

/// An answer whose body is still to come.
#[doc(hidden)]
pub struct OpenResponse {
    pub(crate) endpoint: &'static EndpointDescriptor,
    pub(crate) response: http::Response<Body>,
    /// The most that may be held of it in memory at once.
    pub(crate) limit: usize,
}

impl<T> Clone for Decode<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Decode<T> {}

impl<T> Decode<T> {
    pub(crate) const fn is_buffered(self) -> bool {
        !matches!(self, Self::Streamed(_))
    }

    pub(crate) const fn is_raw(self) -> bool {
        matches!(self, Self::Raw(_))
    }
}
