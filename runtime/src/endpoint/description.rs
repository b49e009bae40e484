//! An endpoint without its types.

use std::fmt;
use std::time::Duration;

use http::{Method, StatusCode};

use super::{Output, Pagination, Parameter, Piece, Stability};
use crate::decode::ErrorSet;
use crate::schema::{Schema, SchemaOf};

/// An endpoint as it was declared.
///
/// ```
/// use fingerpost::endpoints;
///
/// #[endpoints]
/// pub trait Things {
///     /// One thing's name.
///     #[endpoint(GET "/things/<id>/name")]
///     fn name(&self, id: i64, language: Option<&str>) -> String;
/// }
///
/// let name = <dyn Things>::ENDPOINTS[0];
/// assert_eq!(name.to_string(), "name (GET /things/<id>/name)");
/// assert_eq!(name.parameters()[1].wire_name(), "language");
/// assert!(name.is_idempotent());
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Description {
    declared: Declared,
    errors: ErrorSet,
}

/// What the expansion writes out of a declaration: to the compiler that is less than calls of functions.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Declared {
    /// Of the method.
    pub name: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path template.
    pub template: &'static str,
    /// The same, as the macro has read it.
    pub pieces: &'static [Piece],
    /// In the order of the declaration.
    pub parameters: &'static [Parameter],
    /// How the result is read.
    pub output: Output,
    /// The forms of the result by status; a single one with status 0 is that of all successes.
    pub results: &'static [(u16, Option<SchemaOf>)],
    /// The page of the API's documentation, or nothing.
    pub docs: &'static str,
    /// Whatever else is said.
    pub details: Option<&'static EndpointDetails>,
}

/// What is said of some endpoints only.
#[derive(Clone, Debug, Eq, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own in a declaration")]
pub struct EndpointDetails {
    ok: &'static [u16],
    pending: &'static [u16],
    response_headers: &'static [&'static str],
    authenticated: bool,
    idempotent: bool,
    retried: bool,
    timeout: Option<Duration>,
    headers: &'static [(&'static str, &'static str)],
    stability: Stability,
    deprecated: bool,
    operation: Option<&'static str>,
    pagination: Option<Pagination>,
}

/// No details, by a name: to the compiler that is less than the `None` of a type that it has to find out.
pub const NO_ENDPOINT_DETAILS: Option<&EndpointDetails> = None;

impl EndpointDetails {
    /// Nothing is said.
    pub const NONE: Self = Self {
        ok: &[],
        pending: &[],
        response_headers: &[],
        authenticated: true,
        idempotent: false,
        retried: true,
        timeout: None,
        headers: &[],
        stability: Stability::Stable,
        deprecated: false,
        operation: None,
        pagination: None,
    };

    /// The only statuses that are successes.
    #[must_use]
    pub const fn ok(mut self, statuses: &'static [u16]) -> Self {
        self.ok = statuses;
        self
    }

    /// The statuses that say "not ready yet".
    #[must_use]
    pub const fn pending(mut self, statuses: &'static [u16]) -> Self {
        self.pending = statuses;
        self
    }

    /// The headers of answers that are declared.
    #[must_use]
    pub const fn response_headers(mut self, names: &'static [&'static str]) -> Self {
        self.response_headers = names;
        self
    }

    /// It is better not used any more.
    #[must_use]
    pub const fn deprecated(mut self) -> Self {
        self.deprecated = true;
        self
    }

    /// The name that the API's own documentation has for it.
    #[must_use]
    pub const fn operation(mut self, name: &'static str) -> Self {
        self.operation = Some(name);
        self
    }

    /// How its results come by pages.
    #[must_use]
    pub const fn paginated(mut self, pagination: Pagination) -> Self {
        self.pagination = Some(pagination);
        self
    }

    /// No credentials go with the request.
    #[must_use]
    pub const fn unauthenticated(mut self) -> Self {
        self.authenticated = false;
        self
    }

    /// It is idempotent, whatever its method.
    #[must_use]
    pub const fn idempotent(mut self) -> Self {
        self.idempotent = true;
        self
    }

    /// Failed attempts are not made again.
    #[must_use]
    pub const fn never_retried(mut self) -> Self {
        self.retried = false;
        self
    }

    /// The longest a call may take.
    #[must_use]
    pub const fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// The headers of every request.
    #[must_use]
    pub const fn headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
        self
    }

    /// How settled it is.
    #[must_use]
    pub const fn stability(mut self, stability: Stability) -> Self {
        self.stability = stability;
        self
    }
}

impl Description {
    pub(crate) const fn new(declared: Declared, errors: ErrorSet) -> Self {
        Self { declared, errors }
    }

    const fn details(&self) -> &EndpointDetails {
        match self.declared.details {
            Some(details) => details,
            None => &EndpointDetails::NONE,
        }
    }

    /// The template, as the macro has read it.
    pub(crate) const fn pieces(&self) -> &'static [Piece] {
        self.declared.pieces
    }

    /// The name of the method that declares it.
    pub const fn name(&self) -> &'static str {
        self.declared.name
    }

    /// The name that the API's own documentation has for it: that of the method, unless the declaration says otherwise.
    pub const fn operation_name(&self) -> &'static str {
        match self.details().operation {
            Some(name) => name,
            None => self.declared.name,
        }
    }

    /// The page of the API's documentation that describes it, if the declaration names one.
    pub const fn docs_url(&self) -> Option<&'static str> {
        if self.declared.docs.is_empty() { None } else { Some(self.declared.docs) }
    }

    /// The HTTP method.
    pub const fn method(&self) -> &Method {
        &self.declared.method
    }

    /// The path template as declared, with its placeholders: `/render_tasks/<render_task_id>`. A placeholder alone is
    /// where a whole address goes: `<next>`.
    pub const fn template(&self) -> &'static str {
        self.declared.template
    }

    /// The parameters in the order of the declaration.
    pub const fn parameters(&self) -> &'static [Parameter] {
        self.declared.parameters
    }

    /// The statuses declared as errors, ascending.
    pub const fn error_statuses(&self) -> &'static [u16] {
        self.errors.statuses
    }

    /// The JSON form of the body of a declared error; `None` if it is not declared, has no body that is read, or if the
    /// form of its type is not known.
    pub fn error_body(&self, status: u16) -> Option<Schema> {
        let place = self.errors.statuses.iter().position(|&declared| declared == status)?;
        Some(self.errors.bodies.get(place).copied()??.schema())
    }

    /// How the result is read.
    pub const fn output_kind(&self) -> Output {
        self.declared.output
    }

    /// The statuses that `ok(…)` lists, ascending; none if every 2xx is a success.
    pub const fn success_statuses(&self) -> &'static [u16] {
        self.details().ok
    }

    /// The JSON form of the result with this status; `None` if there is none, or if the form of its type is not known.
    pub fn result_schema(&self, status: u16) -> Option<Schema> {
        let of = |wanted: u16| self.declared.results.iter().find(|(status, _)| *status == wanted);
        let (_, schema) = of(status).or_else(|| of(0))?;
        schema.map(SchemaOf::schema)
    }

    /// The headers of its answers that the declaration names, in lower case.
    pub const fn declared_response_headers(&self) -> &'static [&'static str] {
        self.details().response_headers
    }

    /// The statuses that say "not ready yet", ascending.
    pub const fn pending_statuses(&self) -> &'static [u16] {
        self.details().pending
    }

    /// Whether credentials go with the request.
    pub const fn is_authenticated(&self) -> bool {
        self.details().authenticated
    }

    /// Whether the request can be repeated without doing more than once: by its method (RFC 9110, section 9.2.2), or
    /// because it is declared to be.
    pub const fn is_idempotent(&self) -> bool {
        self.details().idempotent
            || matches!(
                self.declared.method,
                Method::GET | Method::HEAD | Method::OPTIONS | Method::PUT | Method::DELETE | Method::TRACE
            )
    }

    /// Whether failed attempts are made again at all.
    pub const fn is_retried(&self) -> bool {
        self.details().retried
    }

    /// The longest a call may take, if the declaration says so; otherwise the client does.
    pub const fn time_limit(&self) -> Option<Duration> {
        self.details().timeout
    }

    /// The headers of every request: names in lower case, and values.
    pub const fn static_headers(&self) -> &'static [(&'static str, &'static str)] {
        self.details().headers
    }

    /// How settled the endpoint is.
    pub const fn stability_level(&self) -> Stability {
        self.details().stability
    }

    /// Whether it is better not used any more.
    pub const fn is_deprecated(&self) -> bool {
        self.details().deprecated
    }

    /// How its results come by pages, if the declaration says so.
    pub const fn pagination(&self) -> Option<Pagination> {
        self.details().pagination
    }

    /// Whether the address comes with the call, as a whole.
    pub const fn takes_address(&self) -> bool {
        matches!(self.declared.pieces, [Piece::Address(_)])
    }

    /// The `Accept` header of its requests.
    pub const fn accept_header(&self) -> &'static str {
        match self.declared.output {
            // Even where the result is ignored, errors are read.
            Output::Nothing | Output::Json | Output::Items => "application/json",
            Output::Text => "text/plain, */*;q=0.5",
            Output::Bytes | Output::Content | Output::Raw | Output::Stream => "*/*",
            Output::Lines => "application/x-ndjson, application/jsonl, application/json;q=0.5",
            Output::Events => "text/event-stream",
        }
    }

    /// Whether an answer with this status is one of the declared good ones: any 2xx unless `ok(…)` names them.
    pub fn is_success(&self, status: StatusCode) -> bool {
        let listed = |statuses: &[u16]| statuses.contains(&status.as_u16());
        listed(self.details().pending)
            || if self.details().ok.is_empty() { status.is_success() } else { listed(self.details().ok) }
    }

    pub(crate) fn is_pending(&self, status: StatusCode) -> bool {
        self.details().pending.contains(&status.as_u16())
    }
}

/// Name, method and template: what an error or a log line calls it.
impl fmt::Display for Description {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} {})", self.declared.name, self.declared.method, self.declared.template)
    }
}
