//! What is known of an endpoint before any call: the single source for encoding, errors, telemetry and tests.

mod descriptor;
mod options;
mod parameter;
mod parts;
mod path;

use std::fmt;
use std::marker::PhantomData;

pub use self::descriptor::EndpointDescriptor;
pub use self::options::EndpointOptions;
pub use self::parameter::{BodyKind, Parameter, Role, Separator, ValueStyle};
pub use self::parts::{DefaultValue, EndpointParts, ParameterParts};
pub use self::path::{PathPiece, PathTemplate};
use crate::core::decode::Decode;

/// A declared endpoint with the types of its result and of its declared errors.
///
/// The macro makes one `static` of each method. Its [`EndpointDescriptor`] can be reached without the types, too: through the
/// table `<dyn Trait>::ENDPOINTS`, and in the extensions of every request.
pub struct Endpoint<T, E> {
    /// One for each endpoint, so that its address says which endpoint it is.
    description: &'static EndpointDescriptor,
    pub(crate) decode: Decode<T>,
    errors: PhantomData<fn() -> E>,
}

impl<T, E> Endpoint<T, E> {
    #[doc(hidden)]
    pub const fn new(description: &'static EndpointDescriptor, decode: Decode<T>) -> Self {
        Self { description, decode, errors: PhantomData }
    }

    /// The endpoint without its types.
    pub const fn description(&self) -> &'static EndpointDescriptor {
        self.description
    }
}

impl<T, E> From<&Endpoint<T, E>> for &'static EndpointDescriptor {
    fn from(endpoint: &Endpoint<T, E>) -> Self {
        endpoint.description()
    }
}

impl<T, E> fmt::Debug for Endpoint<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.description.fmt(f)
    }
}

/// How settled an endpoint is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Stability {
    /// It stays as it is.
    Stable,
    /// It may still change.
    Beta,
    /// It may change or go at any time.
    Alpha,
}

/// How the result of an endpoint is read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Output {
    /// Not at all.
    Nothing,
    /// As JSON.
    Json,
    /// As text.
    Text,
    /// As bytes.
    Bytes,
    /// As whatever it says it is: a [`Content`](crate::Content).
    Content,
    /// As the answer that it is, whatever its status.
    Raw,
    /// As a stream of bytes.
    Stream,
    /// As the items of a JSON array, one by one.
    Items,
    /// As JSON lines, one by one.
    Lines,
    /// As server-sent events, one by one.
    Events,
}

/// How results come by pages. Parameters are given by their indexes in [`EndpointDescriptor::parameters`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Pagination {
    /// Each page is asked for by how many items it has at most and how many come before it.
    Offset {
        /// The parameter that says how many items.
        limit: usize,
        /// The parameter that says how many come before.
        offset: usize,
    },
    /// Each page has a token that asks for the next.
    Token {
        /// The parameter that takes the token.
        token: usize,
    },
    /// Each answer has a `Link` header that leads to the next page (RFC 8288).
    Link,
}
