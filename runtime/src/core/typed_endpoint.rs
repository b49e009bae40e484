//! An endpoint with the types of its result and of its declared errors.

use std::fmt;
use std::marker::PhantomData;

use crate::core::body::Body;
use crate::core::endpoint::{EndpointDescriptor, EndpointParts};
use crate::core::response::{DecodeError, RawResponse};

/// A declared endpoint with the types of its result and of its declared errors.
///
/// The macro generates a `static` of this type for each method. Its [`EndpointDescriptor`] is also available without
/// the types, in the table `<dyn Trait>::ENDPOINTS` and in the extensions of every request.
pub struct Endpoint<T: 'static, E: 'static> {
    declared: &'static DeclaredEndpoint<T, E>,
}

/// The data of an endpoint, in a static that generated code refers to.
#[doc(hidden)]
pub struct DeclaredEndpoint<T, E> {
    /// Unique per endpoint, so endpoints can be compared by its address.
    pub descriptor: EndpointDescriptor,
    pub(crate) decode: Decode<T>,
    /// The kind of `decode`, so that no call asks for it.
    pub(crate) kind: DecodeKind,
    errors: PhantomData<fn() -> E>,
}

impl<T, E> DeclaredEndpoint<T, E> {
    pub const fn new(parts: EndpointParts, decode: Decode<T>) -> Self {
        Self { descriptor: EndpointDescriptor::new(parts), kind: decode.kind(), decode, errors: PhantomData }
    }
}

impl<T, E> Endpoint<T, E> {
    #[doc(hidden)]
    pub const fn new(declared: &'static DeclaredEndpoint<T, E>) -> Self {
        Self { declared }
    }

    /// Returns the descriptor of the endpoint, which has no type parameters.
    pub const fn descriptor(&self) -> &'static EndpointDescriptor {
        &self.declared.descriptor
    }

    /// Returns the data of the endpoint.
    pub(crate) const fn declared(&self) -> &'static DeclaredEndpoint<T, E> {
        self.declared
    }
}

impl<T, E> From<&Endpoint<T, E>> for &'static EndpointDescriptor {
    fn from(endpoint: &Endpoint<T, E>) -> Self {
        endpoint.descriptor()
    }
}

impl<T, E> fmt::Debug for DeclaredEndpoint<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.descriptor.fmt(f)
    }
}

impl<T, E> fmt::Debug for Endpoint<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.descriptor().fmt(f)
    }
}

/// The conversion of a response to the result of an endpoint, chosen by the declaration.
#[doc(hidden)]
pub enum Decode<T> {
    /// From a response in memory.
    Buffered(fn(&EndpointDescriptor, &RawResponse) -> Result<T, DecodeError>),
    /// From a response in memory, of any status.
    Raw(fn(RawResponse) -> T),
    /// From a response with an unread body.
    Streamed(fn(OpenResponse) -> T),
}

/// A response with an unread body.
#[doc(hidden)]
pub struct OpenResponse {
    pub(crate) endpoint: &'static EndpointDescriptor,
    pub(crate) response: http::Response<Body>,
    /// The limit on the part that may be held in memory at once.
    pub(crate) limit: usize,
}

impl<T> Clone for Decode<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Decode<T> {}

impl<T> Decode<T> {
    pub(crate) const fn kind(self) -> DecodeKind {
        match self {
            Self::Buffered(_) => DecodeKind::Buffered,
            Self::Raw(_) => DecodeKind::Raw,
            Self::Streamed(_) => DecodeKind::Streamed,
        }
    }
}

/// The response that a [`Decode`] takes.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum DecodeKind {
    Buffered,
    Raw,
    Streamed,
}
