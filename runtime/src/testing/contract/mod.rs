//! Requests and responses held against an OpenAPI document.
//!
//! A [`Contract`] is a document, of OpenAPI 3.0 or 3.1. Around a transport it checks what passes through: is there such
//! an operation, are the parameters, the body, the status, the headers and the answer as the document has them? What is
//! not fails the call, or is collected for the end of the test.
//!
//! ```
//! use fingerpost::testing::contract::Contract;
//! use fingerpost::{Client, TransportError, endpoints};
//!
//! #[endpoints]
//! pub trait Things {
//!     /// How many there are.
//!     #[endpoint(GET "/things/count")]
//!     fn count(&self, kind: Option<&str>) -> u64;
//! }
//!
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! let contract = Contract::from_text(r#"
//! openapi: 3.1.0
//! info: {title: Things, version: "1"}
//! paths:
//!   /things/count:
//!     get:
//!       operationId: count
//!       parameters: [{name: kind, in: query, schema: {enum: [big, small]}}]
//!       responses:
//!         200: {description: It, content: {application/json: {schema: {type: integer, minimum: 0}}}}
//! "#)?;
//! let server = |_: http::Request<fingerpost::Body>| async {
//!     let response = http::Response::builder().header("content-type", "application/json");
//!     Ok::<_, TransportError>(response.body("3").unwrap())
//! };
//! let client = Client::builder("https://things.example").transport(contract.around(server)).build()?;
//! assert_eq!(client.count().kind("big").await?, 3);
//! contract.assert_clean();
//!
//! assert!(client.count().kind("green").await.is_err());
//! assert_eq!(contract.violations()[0].location(), "request, query parameter `kind`");
//! # Ok(()) }
//! ```
//!
//! # What is checked and what is not
//!
//! Of parameters: whether they are declared and required, and their values, in the styles `simple`, `form`,
//! `spaceDelimited` and `pipeDelimited`. Objects as parameters, cookies and credentials are not looked into. Of bodies:
//! their media type; against the schema those in JSON and forms. Properties that only the server sets (`readOnly`) are
//! not required of a request, those that only come to it (`writeOnly`) not of a response. JSON lines and server-sent
//! events are not looked into.
//!
//! An answer that the client reads as a whole is checked before the client has it. A stream, of a request or a
//! response, is checked when it ends, and fails there. Bodies of more than 32 MiB are not checked.

mod check;
mod document;
mod path;
mod schema;
mod transport;
mod values;
mod violation;

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http::{HeaderMap, Method, StatusCode, Uri};
use serde_json::Value;

use self::check::Check;
use self::document::{Document, Operation};
use self::schema::{Direction, Schemas};
pub use self::transport::ContractTransport;
pub use self::violation::{Violation, Violations};
use crate::client::transport::Transport;
use crate::core::body::Body;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::Error;

/// An OpenAPI document that requests and responses are held against, and what was found.
///
/// Clones, and all transports that [`around`](Self::around) makes, collect together. See the [module](self).
#[derive(Clone)]
pub struct Contract {
    document: Arc<Document>,
    schemas: Arc<Schemas>,
    base: Option<String>,
    collecting: bool,
    exceptions: Vec<Exception>,
    found: Arc<Mutex<Found>>,
}

/// A known fault of the document.
#[derive(Clone)]
struct Exception {
    operation: String,
    /// The beginning of the locations that it is for.
    location: String,
    reason: String,
}

#[derive(Default)]
struct Found {
    violations: Vec<Violation>,
    /// Operations of which a request came.
    called: BTreeSet<String>,
    /// Exceptions that were needed, by their index.
    used: BTreeSet<usize>,
}

/// What a request is, for its response to be checked.
struct Exchange {
    method: Method,
    uri: Uri,
    endpoint: Option<&'static EndpointDescriptor>,
    /// The index of its operation.
    operation: Option<usize>,
}

impl Contract {
    /// A document as a value. Fails if it is none of OpenAPI 3.0 or 3.1.
    pub fn new(document: Value) -> Result<Self, Error> {
        let document = Document::new(document).map_err(Error::config)?;
        Ok(Self {
            document: Arc::new(document),
            schemas: Arc::default(),
            base: None,
            collecting: false,
            exceptions: Vec::new(),
            found: Arc::default(),
        })
    }

    /// A document as text, in JSON or YAML; what begins with `{` is JSON. Fails if it is neither, or no document of
    /// OpenAPI 3.0 or 3.1.
    pub fn from_text(text: &str) -> Result<Self, Error> {
        let value = if text.trim_start().starts_with('{') {
            serde_json::from_str(text).map_err(|error| format!("the document is no JSON: {error}"))
        } else {
            yaml_serde::from_str(text).map_err(|error| format!("the document is neither JSON nor YAML: {error}"))
        };
        Self::new(value.map_err(Error::config)?)
    }

    /// The path under which the server has the API, in place of those of the document's `servers`: `/api/4.0`, or
    /// nothing.
    #[must_use]
    pub fn base_path(mut self, path: &str) -> Self {
        self.base = Some(path.trim_end_matches('/').to_owned());
        self
    }

    /// What does not hold fails no call: [`assert_clean`](Self::assert_clean) says it at the end.
    #[must_use]
    pub const fn collecting(mut self) -> Self {
        self.collecting = true;
        self
    }

    /// Nothing is said of this operation, for a reason: a known fault of the document. `*` is every operation.
    ///
    /// # Panics
    ///
    /// If the document has no such operation.
    #[must_use]
    #[track_caller]
    pub fn allow(self, operation: &str, reason: &str) -> Self {
        self.allow_at(operation, "", reason)
    }

    /// Nothing is said of a location in this operation, and of what is in it: `response, body /0/id`,
    /// `response, status 418` ([`Violation::location`]).
    ///
    /// # Panics
    ///
    /// If the document has no such operation.
    #[must_use]
    #[track_caller]
    pub fn allow_at(mut self, operation: &str, location: &str, reason: &str) -> Self {
        let known = operation == "*" || self.document.operations.iter().any(|known| known.name == operation);
        assert!(known, "the document has no operation `{operation}`: an exception is for one that it has, or for `*`");
        let (operation, location, reason) = (operation.to_owned(), location.to_owned(), reason.to_owned());
        self.exceptions.push(Exception { operation, location, reason });
        self
    }

    /// This transport, with what passes through it checked.
    pub fn around(&self, transport: impl Transport) -> ContractTransport {
        self.around_shared(Arc::new(transport))
    }

    /// [`around`](Self::around) a transport that others have, too.
    pub fn around_shared(&self, transport: Arc<dyn Transport>) -> ContractTransport {
        ContractTransport { contract: self.clone(), inner: transport }
    }

    /// Checks a request without sending it. A body that is a stream is not looked into. Nothing is collected.
    pub fn check_request(&self, request: &http::Request<Body>) -> Result<(), Violations> {
        some(self.request_problems(&self.exchange(request), request))
    }

    /// Checks the response to a request. A body that is a stream is not looked into. Nothing is collected.
    pub fn check_response(
        &self,
        request: &http::Request<Body>,
        response: &http::Response<Body>,
    ) -> Result<(), Violations> {
        some(self.response_problems(&self.exchange(request), response, response.body().as_bytes()))
    }

    /// Compiles all schemas of the operations: how many there are, or which of them cannot be used. Without it each is
    /// compiled when it is first needed.
    pub fn check_document(&self) -> Result<usize, Violations> {
        let (mut good, mut found) = (BTreeSet::new(), Vec::new());
        for operation in &self.document.operations {
            let bodies = operation.body.iter().flat_map(|(_, content)| content).map(|media| &media.schema);
            let parameters = operation.parameters.iter().map(|parameter| &parameter.schema);
            let sent = bodies.chain(parameters).flatten().map(|schema| (Direction::Request, schema));
            let received = operation.responses.iter().flat_map(|(_, response)| {
                let bodies = response.content.iter().map(|media| &media.schema);
                bodies.chain(response.headers.iter().map(|header| &header.schema))
            });
            for (way, schema) in sent.chain(received.flatten().map(|schema| (Direction::Response, schema))) {
                match &*self.schemas.at(&self.document, way, schema) {
                    Ok(_) => _ = good.insert((way == Direction::Request, schema)),
                    Err(problem) => found.push(Violation {
                        operation: operation.name.clone(),
                        location: format!("document, {schema}"),
                        problem: format!("the schema cannot be used: {problem}"),
                    }),
                }
            }
        }
        some(found).map(|()| good.len())
    }

    /// What passed through the transports and did not hold, without the exceptions.
    pub fn violations(&self) -> Vec<Violation> {
        self.found().violations.clone()
    }

    /// That everything held that passed through the transports, and that each exception for an operation that was
    /// called was needed.
    ///
    /// # Panics
    ///
    /// If it is not so. The message has all of it.
    #[track_caller]
    pub fn assert_clean(&self) {
        let found = self.found();
        let mut lines: Vec<_> = found.violations.iter().map(ToString::to_string).collect();
        for (_, exception) in self.exceptions.iter().enumerate().filter(|(index, _)| !found.used.contains(index)) {
            let Exception { operation, location, reason } = exception;
            if operation == "*" || found.called.contains(operation) {
                let at = if location.is_empty() { String::new() } else { format!(" at `{location}`") };
                lines.push(format!("the exception for {operation}{at} ({reason}) was not needed: remove it"));
            }
        }
        drop(found);
        assert!(lines.is_empty(), "not as the OpenAPI document has it:\n  {}", lines.join("\n  "));
    }

    fn found(&self) -> MutexGuard<'_, Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn exchange(&self, request: &http::Request<Body>) -> Exchange {
        Exchange {
            method: request.method().clone(),
            uri: request.uri().clone(),
            endpoint: request.extensions().get::<&'static EndpointDescriptor>().copied(),
            operation: self.operation(request.method(), request.uri().path()).map(|(index, _)| index),
        }
    }

    /// The operation of a request, and the values in its path.
    fn operation(&self, method: &Method, path: &str) -> Option<(usize, Vec<(&str, String)>)> {
        let matched = self.document.operations.iter().enumerate().filter(|(_, known)| known.method == method);
        let matched = matched.filter_map(|(index, operation)| {
            let bases = self.base.as_ref().map_or(operation.bases.as_slice(), std::slice::from_ref);
            let values = bases.iter().find_map(|base| operation.template.values(path.strip_prefix(base.as_str())?))?;
            Some((operation.template.rank(), index, values))
        });
        matched.min_by(|(left, ..), (right, ..)| left.cmp(right)).map(|(_, index, values)| (index, values))
    }

    fn check(&self, exchange: &Exchange) -> Option<Check<'_>> {
        let operation: &Operation = &self.document.operations[exchange.operation?];
        let (document, schemas) = (&*self.document, &*self.schemas);
        Some(Check { document, schemas, operation, endpoint: exchange.endpoint, found: Vec::new() })
    }

    fn request_problems(&self, exchange: &Exchange, request: &http::Request<Body>) -> Vec<Violation> {
        let Some(mut check) = self.check(exchange) else {
            let called = exchange.endpoint.map_or_else(|| exchange.method.to_string(), ToString::to_string);
            let problem = "the document has no operation of this method and path, under the paths of its servers";
            return vec![Violation { operation: called, location: "request".to_owned(), problem: problem.to_owned() }];
        };
        self.found().called.insert(check.operation.name.clone());
        let in_path = self.operation(&exchange.method, exchange.uri.path()).map_or_else(Vec::new, |(_, values)| values);
        check.head(&exchange.uri, request.headers(), &in_path);
        check.request_body(request.headers(), request.body().as_bytes());
        self.allowed(check.found)
    }

    /// Of a request's body that was a stream.
    fn body_problems(&self, exchange: &Exchange, headers: &HeaderMap, body: &[u8]) -> Vec<Violation> {
        let Some(mut check) = self.check(exchange) else { return Vec::new() };
        check.request_body(headers, Some(body));
        self.allowed(check.found)
    }

    fn response_problems<B>(
        &self,
        exchange: &Exchange,
        response: &http::Response<B>,
        body: Option<&[u8]>,
    ) -> Vec<Violation> {
        // That there is none was said of the request.
        let Some(mut check) = self.check(exchange) else { return Vec::new() };
        let (status, without) = (response.status(), [StatusCode::NO_CONTENT, StatusCode::NOT_MODIFIED]);
        let has_body = exchange.method != Method::HEAD && !without.contains(&status);
        check.response(status, response.headers(), has_body, body);
        self.allowed(check.found)
    }

    /// Those for which there is no exception.
    fn allowed(&self, mut violations: Vec<Violation>) -> Vec<Violation> {
        violations.retain(|violation| {
            let meant = |exception: &Exception| {
                let operation = exception.operation == "*" || exception.operation == violation.operation;
                operation && violation.location.starts_with(&exception.location)
            };
            let exception = self.exceptions.iter().position(meant);
            self.found().used.extend(exception);
            exception.is_none()
        });
        violations
    }

    /// Takes down what was found; an error if the call is to fail for it.
    fn seen(&self, violations: Vec<Violation>) -> Result<(), Violations> {
        self.found().violations.extend(violations.iter().cloned());
        if self.collecting { Ok(()) } else { some(violations) }
    }
}

fn some(violations: Vec<Violation>) -> Result<(), Violations> {
    if violations.is_empty() { Ok(()) } else { Err(Violations(violations)) }
}

/// How many operations it has, and what was found.
impl fmt::Debug for Contract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contract")
            .field("operations", &self.document.operations.len())
            .field("violations", &self.found().violations)
            .finish_non_exhaustive()
    }
}
