//! Requests received by mocks and fake services, with decoded arguments.

mod decode;
mod expansion;
mod part;
pub(super) mod route;
mod scalar;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, Method, Uri, request};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use self::decode::Sources;
pub use self::part::ReceivedPart;
use super::sentence;
use crate::core::endpoint::{BodyKind, EndpointDescriptor, Parameter, Role};

/// A request received by a mock or a fake service, with its arguments decoded by the endpoint's descriptor.
///
/// Clones are cheap.
#[derive(Clone)]
pub struct Incoming {
    endpoint: &'static EndpointDescriptor,
    inner: Arc<Inner>,
}

struct Inner {
    arguments: Map<String, Value>,
    undeclared: Vec<(String, String)>,
    head: request::Parts,
    body: Bytes,
    parts: Vec<ReceivedPart>,
}

impl Incoming {
    /// Decodes a request of this endpoint. The template starts after the base path, or else wherever it matches, since
    /// an in-memory client may have another base URL.
    pub(super) fn decode(
        endpoint: &'static EndpointDescriptor,
        base_path: &str,
        head: request::Parts,
        body: Bytes,
    ) -> Result<Self, BadArgument> {
        let (path, whole) = (head.uri.path(), head.uri.to_string());
        let values = if endpoint.takes_address() {
            Some(vec![whole.as_str()])
        } else {
            let after_base =
                path.strip_prefix(base_path).and_then(|path| route::path_values(endpoint.template(), path));
            after_base.or_else(|| route::path_values_anywhere(endpoint.template(), path))
        };
        let Some(in_order_of_template) = values else {
            return Err(BadArgument::of_request(endpoint, "the path does not match the template"));
        };
        let query = if endpoint.takes_address() { "" } else { head.uri.query().unwrap_or_default() };
        let has_parts =
            |parameter: Parameter| parameter.role() == Role::Part || parameter.body_kind() == Some(BodyKind::Multipart);
        let parts = endpoint.parameters().any(has_parts).then(|| part::parts(&head.headers, &body)).flatten();
        let (headers, parts_of) = (&head.headers, parts.as_deref());
        let sources = Sources { path: in_order_of_template, query, headers, body: &body, parts: parts_of };
        let (arguments, undeclared) = decode::arguments(endpoint, &sources)?;
        let parts = parts.unwrap_or_default();
        Ok(Self { endpoint, inner: Arc::new(Inner { arguments, undeclared, head, body, parts }) })
    }

    /// Returns whether a URI matches an endpoint behind a base path: its path and its constant query parameters.
    pub(super) fn matches(endpoint: &EndpointDescriptor, base_path: &str, uri: &Uri) -> bool {
        let path = uri.path().strip_prefix(base_path);
        !endpoint.takes_address()
            && path.is_some_and(|path| route::path_values(endpoint.template(), path).is_some())
            && decode::has_constants(endpoint, uri.query().unwrap_or_default())
    }

    /// Returns the endpoint.
    pub fn endpoint(&self) -> &'static EndpointDescriptor {
        self.endpoint
    }

    /// Returns the arguments by their names in the declaration, in the format of
    /// [`Client::call_by_name`](crate::Client::call_by_name): numbers and booleans if they are declared as such, other
    /// values as strings, and lists. The body and files are included if they are JSON or text. Arguments that were not
    /// sent are missing, unless they have a default.
    pub fn arguments(&self) -> &Map<String, Value> {
        &self.inner.arguments
    }

    /// Deserializes an argument by its name in the declaration: into a `String`, an `i64` or the type of a body, or
    /// into an `Option` if the argument is optional.
    ///
    /// # Errors
    ///
    /// Fails if the argument is missing or has another type. If a handler returns the error with `?`, the response is a
    /// 400.
    ///
    /// # Panics
    ///
    /// Panics if the endpoint declares no argument of this name.
    #[track_caller]
    pub fn argument<T: DeserializeOwned>(&self, name: &str) -> Result<T, BadArgument> {
        let Some(parameter) = self.endpoint.parameters().find(|known| known.name() == name) else {
            panic!("{}", unknown_argument(self.endpoint, name));
        };
        let value = match self.inner.arguments.get(name) {
            Some(value) => value,
            // An empty list or map is not sent, and a body that is not text is not among the arguments.
            None if parameter.is_required() && parameter.role() != Role::Body => return self.empty(parameter),
            None => &Value::Null,
        };
        let read = T::deserialize(value).or_else(|error| match value {
            // A type without a schema is decoded as a string.
            Value::String(text) if parameter.value_schema().is_none() => serde_json::from_str(text).map_err(|_| error),
            _ => Err(error),
        });
        read.map_err(|_| match value {
            Value::Null => BadArgument::new(self.endpoint, parameter.name(), "is missing"),
            _ => BadArgument::new(self.endpoint, parameter.name(), "does not match the type that the handler expects"),
        })
    }

    /// Deserializes a required list or map of which nothing was sent.
    fn empty<T: DeserializeOwned>(&self, parameter: Parameter) -> Result<T, BadArgument> {
        let read = T::deserialize(Value::Array(Vec::new())).or_else(|_| T::deserialize(Value::Object(Map::new())));
        read.map_err(|_| BadArgument::new(self.endpoint, parameter.name(), "is missing"))
    }

    /// Returns the query parameters that the endpoint does not declare, which other clients may send.
    pub fn undeclared(&self) -> &[(String, String)] {
        &self.inner.undeclared
    }

    /// Returns the method.
    pub fn method(&self) -> &Method {
        &self.inner.head.method
    }

    /// Returns the URI.
    pub fn uri(&self) -> &Uri {
        &self.inner.head.uri
    }

    /// Returns the headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.inner.head.headers
    }

    /// Returns a header, if it is present and its value is ASCII.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers().get(name)?.to_str().ok()
    }

    /// Returns the extensions of the request. Those set by [`Call::extension`](crate::Call::extension) are only present
    /// in memory.
    pub fn extensions(&self) -> &http::Extensions {
        &self.inner.head.extensions
    }

    /// Returns the parts of the body, if it is a multipart form.
    pub fn parts(&self) -> &[ReceivedPart] {
        &self.inner.parts
    }

    /// Returns the parts of an argument by its name in the declaration.
    pub(super) fn files<'a>(&'a self, name: &str) -> impl Iterator<Item = ReceivedPart> + 'a {
        let parameter = self.endpoint.parameters().find(|known| known.name() == name);
        let wire_name = parameter.map(|parameter| parameter.wire_name());
        self.parts().iter().filter(move |part| Some(part.name()) == wire_name).cloned()
    }

    /// Returns whether an argument has the same bytes as in another call: the body, or files. The boundary of a form is
    /// not compared.
    pub(super) fn has_content_of(&self, other: &Self, parameter: Parameter) -> bool {
        match parameter.role() {
            Role::Part => self.files(parameter.name()).eq(other.files(parameter.name())),
            _ if parameter.body_kind() == Some(BodyKind::Multipart) && !self.parts().is_empty() => {
                self.parts() == other.parts()
            }
            _ => self.body() == other.body(),
        }
    }

    pub(super) fn missing(&self, name: &str) -> BadArgument {
        let parameter = self.endpoint.parameters().find(|known| known.name() == name);
        BadArgument::new(self.endpoint, parameter.map_or("", |parameter| parameter.name()), "is missing")
    }

    /// Returns the undecoded body.
    pub fn body(&self) -> &Bytes {
        &self.inner.body
    }
}

/// Prints the endpoint and the names of the arguments, since values may be secret.
impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.inner.arguments.keys().collect();
        write!(f, "Incoming({}, {names:?})", self.endpoint)
    }
}

/// A request whose arguments do not match the declaration of its endpoint. Messages contain no values.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BadArgument {
    endpoint: &'static EndpointDescriptor,
    name: Option<&'static str>,
    problem: Cow<'static, str>,
}

impl BadArgument {
    fn new(endpoint: &'static EndpointDescriptor, name: &'static str, problem: impl Into<Cow<'static, str>>) -> Self {
        Self { endpoint, name: Some(name), problem: problem.into() }
    }

    const fn of_request(endpoint: &'static EndpointDescriptor, problem: &'static str) -> Self {
        Self { endpoint, name: None, problem: Cow::Borrowed(problem) }
    }

    /// Returns the endpoint.
    pub const fn endpoint(&self) -> &'static EndpointDescriptor {
        self.endpoint
    }

    /// Returns the name of the invalid argument, if the error concerns one.
    pub const fn name(&self) -> Option<&'static str> {
        self.name
    }
}

impl fmt::Display for BadArgument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name {
            Some(name) => write!(f, "{}: argument `{name}` {}", self.endpoint, self.problem),
            None => write!(f, "{}: {}", self.endpoint, self.problem),
        }
    }
}

impl std::error::Error for BadArgument {}

/// Formats the message for an argument name that the endpoint does not declare.
pub(super) fn unknown_argument(endpoint: &EndpointDescriptor, name: &str) -> String {
    let known: Vec<_> = endpoint.parameters().map(|parameter| parameter.name()).collect();
    let known = if known.is_empty() { "it has none".to_owned() } else { format!("it has {}", sentence::list(&known)) };
    format!("{endpoint}: unknown argument `{name}`; {known}")
}
