//! Checks of requests and responses against an OpenAPI document.
//!
//! A [`Contract`] is an OpenAPI document of version 3.0, 3.1 or 3.2. It wraps a transport, and checks whether the
//! operation, parameters, bodies, statuses and response headers match the document. A violation fails the call, or is
//! collected for the end of the test.
//!
//! ```
//! use fingerpost::testing::contract::Contract;
//! use fingerpost::{Client, TransportError, endpoints};
//!
//! #[endpoints]
//! pub trait Things {
//!     /// Returns the number of things.
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
//! # Checks
//!
//! - Parameters must be declared, required ones must be present, and values must match their schema in the styles
//!   `simple`, `form`, `spaceDelimited` and `pipeDelimited`. Objects as parameters, cookies and credentials are not
//!   checked.
//! - Bodies must have a declared media type, and match its schema if they are JSON or forms. `readOnly` properties are
//!   not required in requests, and `writeOnly` properties not in responses. JSON lines and server-sent events are not
//!   checked.
//!
//! A response that the client reads as a whole is checked before the client receives it. A streamed request or response
//! is checked at its end, and fails there. Bodies of more than 32 MiB are not checked.

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

/// An OpenAPI document with the violations that were found.
///
/// Clones, and all transports created by [`around`](Self::around), share the violations. See the [module](self).
#[derive(Clone)]
pub struct Contract {
    document: Arc<Document>,
    schemas: Arc<Schemas>,
    base: Option<String>,
    collecting: bool,
    exceptions: Vec<Exception>,
    found: Arc<Mutex<Found>>,
}

/// A known error of the document.
#[derive(Clone)]
struct Exception {
    operation: String,
    /// Prefix of the locations to which it applies.
    location: String,
    reason: String,
}

#[derive(Default)]
struct Found {
    violations: Vec<Violation>,
    /// Operations that were called.
    called: BTreeSet<String>,
    /// Indexes of the exceptions that applied.
    used: BTreeSet<usize>,
}

/// The properties of a request that are needed to check its response.
struct Exchange {
    method: Method,
    uri: Uri,
    endpoint: Option<&'static EndpointDescriptor>,
    /// Index of the operation.
    operation: Option<usize>,
}

impl Contract {
    /// Creates a contract from a parsed document. Fails if it is not OpenAPI 3.0, 3.1 or 3.2.
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

    /// Creates a contract from a document in JSON, if it starts with `{`, or YAML. Fails if it cannot be parsed, or is
    /// not OpenAPI 3.0, 3.1 or 3.2.
    pub fn from_text(text: &str) -> Result<Self, Error> {
        let value = if text.trim_start().starts_with('{') {
            serde_json::from_str(text).map_err(|error| format!("invalid JSON in the OpenAPI document: {error}"))
        } else {
            yaml_serde::from_str(text).map_err(|error| format!("invalid YAML in the OpenAPI document: {error}"))
        };
        Self::new(value.map_err(Error::config)?)
    }

    /// Sets the base path of the API, such as `/api/4.0` or an empty string, in place of those in the document's
    /// `servers`.
    #[must_use]
    pub fn base_path(mut self, path: &str) -> Self {
        self.base = Some(path.trim_end_matches('/').to_owned());
        self
    }

    /// Collects violations for [`assert_clean`](Self::assert_clean), instead of failing calls.
    #[must_use]
    pub const fn collecting(mut self) -> Self {
        self.collecting = true;
        self
    }

    /// Ignores all violations in an operation, such as a known error of the document, for this reason. `*` is every
    /// operation.
    ///
    /// # Panics
    ///
    /// Panics if the document has no such operation.
    #[must_use]
    #[track_caller]
    pub fn allow(self, operation: &str, reason: &str) -> Self {
        self.allow_at(operation, "", reason)
    }

    /// Ignores violations at a location in an operation, and everything below it, such as `response, body /0/id` or
    /// `response, status 418` ([`Violation::location`]).
    ///
    /// # Panics
    ///
    /// Panics if the document has no such operation.
    #[must_use]
    #[track_caller]
    pub fn allow_at(mut self, operation: &str, location: &str, reason: &str) -> Self {
        let known = operation == "*" || self.document.operations.iter().any(|known| known.name == operation);
        assert!(known, "unknown operation `{operation}`: expected an operation of the document, or `*`");
        let (operation, location, reason) = (operation.to_owned(), location.to_owned(), reason.to_owned());
        self.exceptions.push(Exception { operation, location, reason });
        self
    }

    /// Wraps a transport, and checks its requests and responses.
    pub fn around(&self, transport: impl Transport) -> ContractTransport {
        self.around_shared(Arc::new(transport))
    }

    /// Wraps a shared transport, like [`around`](Self::around).
    pub fn around_shared(&self, transport: Arc<dyn Transport>) -> ContractTransport {
        ContractTransport { contract: self.clone(), inner: transport }
    }

    /// Checks a request without sending it. A streamed body is not checked, and violations are not collected.
    pub fn check_request(&self, request: &http::Request<Body>) -> Result<(), Violations> {
        some(self.request_problems(&self.exchange(request), request))
    }

    /// Checks the response to a request. A streamed body is not checked, and violations are not collected.
    pub fn check_response(
        &self,
        request: &http::Request<Body>,
        response: &http::Response<Body>,
    ) -> Result<(), Violations> {
        some(self.response_problems(&self.exchange(request), response, response.body().as_bytes()))
    }

    /// Compiles all schemas of all operations, and returns their number, or the invalid ones. Otherwise, each schema is
    /// compiled on first use.
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
                        problem: format!("invalid schema: {problem}"),
                    }),
                }
            }
        }
        some(found).map(|()| good.len())
    }

    /// Returns all violations in requests and responses of the transports, without ignored ones.
    pub fn violations(&self) -> Vec<Violation> {
        self.found().violations.clone()
    }

    /// Asserts that there were no violations, and that all exceptions for called operations applied.
    ///
    /// # Panics
    ///
    /// Panics with a list of all violations and unused exceptions.
    #[track_caller]
    pub fn assert_clean(&self) {
        let found = self.found();
        let mut lines: Vec<_> = found.violations.iter().map(ToString::to_string).collect();
        for (_, exception) in self.exceptions.iter().enumerate().filter(|(index, _)| !found.used.contains(index)) {
            let Exception { operation, location, reason } = exception;
            if operation == "*" || found.called.contains(operation) {
                let at = if location.is_empty() { String::new() } else { format!(" at `{location}`") };
                lines.push(format!("unused exception for {operation}{at} ({reason}): remove it"));
            }
        }
        drop(found);
        assert!(lines.is_empty(), "violations of the OpenAPI document:\n  {}", lines.join("\n  "));
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

    /// Returns the operation of a request, and the values in its path.
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
            let problem = "no operation in the document has this method and path, relative to the paths of its servers";
            return vec![Violation { operation: called, location: "request".to_owned(), problem: problem.to_owned() }];
        };
        self.found().called.insert(check.operation.name.clone());
        let in_path = self.operation(&exchange.method, exchange.uri.path()).map_or_else(Vec::new, |(_, values)| values);
        check.head(&exchange.uri, request.headers(), &in_path);
        check.request_body(request.headers(), request.body().as_bytes());
        self.allowed(check.found)
    }

    /// Checks the streamed body of a request.
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
        // An unknown operation was reported with the request.
        let Some(mut check) = self.check(exchange) else { return Vec::new() };
        let (status, without) = (response.status(), [StatusCode::NO_CONTENT, StatusCode::NOT_MODIFIED]);
        let has_body = exchange.method != Method::HEAD && !without.contains(&status);
        check.response(status, response.headers(), has_body, body);
        self.allowed(check.found)
    }

    /// Removes violations that an exception covers.
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

    /// Collects violations, and returns an error if they must fail the call.
    fn seen(&self, violations: Vec<Violation>) -> Result<(), Violations> {
        self.found().violations.extend(violations.iter().cloned());
        if self.collecting { Ok(()) } else { some(violations) }
    }
}

fn some(violations: Vec<Violation>) -> Result<(), Violations> {
    if violations.is_empty() { Ok(()) } else { Err(Violations(violations)) }
}

/// Prints the number of operations, and the violations.
impl fmt::Debug for Contract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contract")
            .field("operations", &self.document.operations.len())
            .field("violations", &self.found().violations)
            .finish_non_exhaustive()
    }
}
