//! Static descriptions of endpoints: the single source for encoding, errors, telemetry and tests.

mod descriptor;
mod method;
mod options;
mod parameter;
mod parts;

pub use self::descriptor::EndpointDescriptor;
pub use self::method::CustomMethod;
pub use self::options::{EndpointOptions, EndpointRetry};
pub use self::parameter::{BodyKind, DefaultValue, Parameter, ParameterParts, Role};
pub use self::parts::EndpointParts;

/// The stability level of an endpoint.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Stability {
    /// Stable: no breaking changes are expected.
    Stable,
    /// Beta: it may still change.
    Beta,
    /// Alpha: it may change or be removed at any time.
    Alpha,
}

/// The decoding of an endpoint's result.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Output {
    /// The body is ignored.
    Nothing,
    /// The body is deserialized from JSON.
    Json,
    /// The body is a string.
    Text,
    /// The body is bytes.
    Bytes,
    /// The body and its media type: a [`Content`](crate::Content).
    Content,
    /// The undecoded response, of any status.
    Raw,
    /// A stream of bytes.
    Stream,
    /// A stream of the items of a JSON array.
    Items,
    /// A stream of JSON lines.
    Lines,
    /// A stream of server-sent events.
    Events,
}

/// The pagination style of an endpoint. Parameters are indexes into [`EndpointDescriptor::parameters`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Pagination {
    /// Each page is requested with its maximum size and the number of items before it.
    Offset {
        /// The parameter for the maximum size of a page.
        limit: usize,
        /// The parameter for the number of items before the page.
        offset: usize,
    },
    /// Each page is requested by its number and maximum size.
    Page {
        /// The parameter for the number of the page.
        page: usize,
        /// The parameter for the maximum size of a page.
        per_page: usize,
    },
    /// Each page contains a token for the next one.
    Token {
        /// The parameter for the token.
        token: usize,
    },
    /// Each response has a `Link` header to the next page (RFC 8288).
    Link,
}
