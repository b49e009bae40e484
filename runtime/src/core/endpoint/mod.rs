//! What is known of an endpoint before any call: the single source for encoding, errors, telemetry and tests.

mod descriptor;
mod options;
mod parameter;
mod parts;

pub use self::descriptor::EndpointDescriptor;
pub use self::options::EndpointOptions;
pub use self::parameter::{BodyKind, Parameter, Role};
pub use self::parts::{DefaultValue, EndpointParts, ParameterParts};

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
