//! What is known of an endpoint before any call: the single source for encoding, errors, telemetry and tests.

mod parameter;

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use http::{Method, StatusCode};

pub use self::parameter::{Parameter, Role, Style};
use crate::decode::Decode;

/// A declared endpoint with the types of its result and of its declared errors.
///
/// The macro makes one `static` of each method. Its [`Description`] can be reached without the types, too: through the
/// table `<dyn Trait>::ENDPOINTS`, and in the extensions of every request.
pub struct Endpoint<T, E> {
    description: Description,
    pub(crate) decode: Decode<T>,
    errors: PhantomData<fn() -> E>,
}

impl<T, E> Endpoint<T, E> {
    #[doc(hidden)]
    pub const fn new(description: Description, decode: Decode<T>) -> Self {
        Self { description, decode, errors: PhantomData }
    }

    /// The endpoint without its types.
    pub const fn description(&self) -> &Description {
        &self.description
    }
}

impl<T, E> fmt::Debug for Endpoint<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.description.fmt(f)
    }
}

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
    name: &'static str,
    method: Method,
    template: &'static str,
    pub(crate) pieces: &'static [Piece],
    parameters: &'static [Parameter],
    ok: &'static [u16],
    pending: &'static [u16],
    errors: &'static [u16],
    authenticated: bool,
    idempotent: bool,
    retried: bool,
    timeout: Option<Duration>,
    accept: &'static str,
    headers: &'static [(&'static str, &'static str)],
    stability: Stability,
}

impl Description {
    #[doc(hidden)]
    pub const fn new(
        name: &'static str,
        method: Method,
        template: &'static str,
        pieces: &'static [Piece],
        parameters: &'static [Parameter],
    ) -> Self {
        let idempotent = matches!(
            method,
            Method::GET | Method::HEAD | Method::OPTIONS | Method::PUT | Method::DELETE | Method::TRACE
        );
        Self {
            name,
            method,
            template,
            pieces,
            parameters,
            ok: &[],
            pending: &[],
            errors: &[],
            authenticated: true,
            idempotent,
            retried: true,
            timeout: None,
            accept: "application/json",
            headers: &[],
            stability: Stability::Stable,
        }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn ok(mut self, statuses: &'static [u16]) -> Self {
        self.ok = statuses;
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn pending(mut self, statuses: &'static [u16]) -> Self {
        self.pending = statuses;
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn errors(mut self, statuses: &'static [u16]) -> Self {
        self.errors = statuses;
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn accept(mut self, media_type: &'static str) -> Self {
        self.accept = media_type;
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn unauthenticated(mut self) -> Self {
        self.authenticated = false;
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn idempotent(mut self) -> Self {
        self.idempotent = true;
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn never_retried(mut self) -> Self {
        self.retried = false;
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn stability(mut self, stability: Stability) -> Self {
        self.stability = stability;
        self
    }

    /// The name of the method that declares it.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The HTTP method.
    pub const fn method(&self) -> &Method {
        &self.method
    }

    /// The path template as declared, with its placeholders: `/render_tasks/<render_task_id>`.
    pub const fn template(&self) -> &'static str {
        self.template
    }

    /// The parameters in the order of the declaration.
    pub const fn parameters(&self) -> &'static [Parameter] {
        self.parameters
    }

    /// The statuses declared as errors, ascending.
    pub const fn error_statuses(&self) -> &'static [u16] {
        self.errors
    }

    /// The statuses that say "not ready yet", ascending.
    pub const fn pending_statuses(&self) -> &'static [u16] {
        self.pending
    }

    /// Whether credentials go with the request.
    pub const fn is_authenticated(&self) -> bool {
        self.authenticated
    }

    /// Whether the request can be repeated without doing more than once: by its method (RFC 9110, section 9.2.2), or
    /// because it is declared to be.
    pub const fn is_idempotent(&self) -> bool {
        self.idempotent
    }

    /// Whether failed attempts are made again at all.
    pub const fn is_retried(&self) -> bool {
        self.retried
    }

    /// The longest a call may take, if the declaration says so; otherwise the client does.
    pub const fn time_limit(&self) -> Option<Duration> {
        self.timeout
    }

    /// The headers of every request: names in lower case, and values.
    pub const fn static_headers(&self) -> &'static [(&'static str, &'static str)] {
        self.headers
    }

    /// How settled the endpoint is.
    pub const fn stability_level(&self) -> Stability {
        self.stability
    }

    /// The `Accept` header of its requests.
    pub const fn accept_header(&self) -> &'static str {
        self.accept
    }

    /// Whether an answer with this status is one of the declared good ones: any 2xx unless `ok(…)` names them.
    pub fn is_success(&self, status: StatusCode) -> bool {
        let listed = |statuses: &[u16]| statuses.contains(&status.as_u16());
        listed(self.pending) || if self.ok.is_empty() { status.is_success() } else { listed(self.ok) }
    }

    pub(crate) fn is_pending(&self, status: StatusCode) -> bool {
        self.pending.contains(&status.as_u16())
    }
}

/// Name, method and template: what an error or a log line calls it.
impl fmt::Display for Description {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} {})", self.name, self.method, self.template)
    }
}

/// A piece of a path template, as the macro has read it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Piece {
    /// Text that stands in every path, encoded already.
    Literal(&'static str),
    /// The value of a path parameter, by its place among the path parameters.
    Value(usize),
    /// The value of a path parameter that is several segments.
    Segments(usize),
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
