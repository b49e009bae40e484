//! A request as the other side sees it: with arguments instead of a path, a query and a body.

mod decode;
pub(super) mod route;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, Method, Uri, request};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use self::decode::Sources;
use super::sentence;
use crate::core::endpoint::{EndpointDescriptor, Parameter, Role};

/// A request that has arrived at a mock or a fake service, decoded by the description of its endpoint.
///
/// Clones share all of it.
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
}

impl Incoming {
    /// Decodes a request of this endpoint. The template begins behind the base path; or wherever it fits, since a
    /// client in memory has a base URL of its own.
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
            let behind = path.strip_prefix(base_path).and_then(|path| route::path_values(endpoint.template(), path));
            behind.or_else(|| route::path_values_anywhere(endpoint.template(), path))
        };
        let Some(in_order_of_template) = values else {
            return Err(BadArgument::of_request(endpoint, "the path does not fit the template"));
        };
        let query = if endpoint.takes_address() { "" } else { head.uri.query().unwrap_or_default() };
        let sources = Sources { path: in_order_of_template, query, headers: &head.headers, body: &body };
        let (arguments, undeclared) = decode::arguments(endpoint, &sources)?;
        Ok(Self { endpoint, inner: Arc::new(Inner { arguments, undeclared, head, body }) })
    }

    /// The endpoint that is called.
    pub fn endpoint(&self) -> &'static EndpointDescriptor {
        self.endpoint
    }

    /// The arguments by the names of the declaration, as [`Client::call_by_name`](crate::Client::call_by_name) takes
    /// them: numbers and flags where the declaration says so, else text; lists; a JSON body as it is, another one if it
    /// is text. What was not sent is not there, except for what the declaration sends by default.
    pub fn arguments(&self) -> &Map<String, Value> {
        &self.inner.arguments
    }

    /// One argument by its name in the declaration, as any type that can be read from its JSON form: a `String`, an
    /// `i64`, the type of a body. One that may be left out is read as an `Option`.
    ///
    /// Fails if it is of another shape, or missing; a handler returns that by `?`, and the answer is 400.
    ///
    /// # Panics
    ///
    /// If the endpoint declares no argument of this name.
    #[track_caller]
    pub fn argument<T: DeserializeOwned>(&self, name: &str) -> Result<T, BadArgument> {
        let Some(parameter) = self.endpoint.parameters().find(|known| known.name() == name) else {
            panic!("{}", unknown_argument(self.endpoint, name));
        };
        let value = match self.inner.arguments.get(name) {
            Some(value) => value,
            // It leaves no trace where it is empty; a body that is not there may just be no text.
            None if parameter.is_required() && parameter.role() != Role::Body => return self.empty(parameter),
            None => &Value::Null,
        };
        let read = T::deserialize(value).or_else(|error| match value {
            // Where the declaration does not know the form of a type, its value is text, whatever it was.
            Value::String(text) if parameter.value_schema().is_none() => serde_json::from_str(text).map_err(|_| error),
            _ => Err(error),
        });
        read.map_err(|_| match value {
            Value::Null => BadArgument::new(self.endpoint, parameter.name(), "is missing"),
            _ => BadArgument::new(self.endpoint, parameter.name(), "has not the form that the handler reads it as"),
        })
    }

    /// A required argument of which nothing was sent: no items, or no fields.
    fn empty<T: DeserializeOwned>(&self, parameter: Parameter) -> Result<T, BadArgument> {
        let read = T::deserialize(Value::Array(Vec::new())).or_else(|_| T::deserialize(Value::Object(Map::new())));
        read.map_err(|_| BadArgument::new(self.endpoint, parameter.name(), "is missing"))
    }

    /// Query parameters that the endpoint does not declare, which clients of other makers may send.
    pub fn undeclared(&self) -> &[(String, String)] {
        &self.inner.undeclared
    }

    /// The method.
    pub fn method(&self) -> &Method {
        &self.inner.head.method
    }

    /// The address that was asked for.
    pub fn uri(&self) -> &Uri {
        &self.inner.head.uri
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.inner.head.headers
    }

    /// A header, if it is there and is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers().get(name)?.to_str().ok()
    }

    /// The extensions of the request: what its call was given by [`Call::extension`](crate::Call::extension), if it
    /// came in memory.
    pub fn extensions(&self) -> &http::Extensions {
        &self.inner.head.extensions
    }

    /// The body as it came.
    pub fn body(&self) -> &Bytes {
        &self.inner.body
    }
}

/// The endpoint and the names of the arguments; their values may be secret.
impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.inner.arguments.keys().collect();
        write!(f, "Incoming({}, {names:?})", self.endpoint)
    }
}

/// Why the arguments of a request cannot be read as the endpoint declares them. No message of it shows a value.
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

    /// The endpoint that was asked for.
    pub const fn endpoint(&self) -> &'static EndpointDescriptor {
        self.endpoint
    }

    /// The argument, if it is about one.
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

/// What to say where a test names an argument that there is not.
pub(super) fn unknown_argument(endpoint: &EndpointDescriptor, name: &str) -> String {
    let known: Vec<_> = endpoint.parameters().map(|parameter| parameter.name()).collect();
    let known = if known.is_empty() { "it has none".to_owned() } else { format!("it has {}", sentence::list(&known)) };
    format!("{endpoint} declares no argument `{name}`; {known}")
}
