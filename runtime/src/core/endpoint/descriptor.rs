//! An endpoint without its types.

use std::fmt;
use std::time::Duration;

use http::{Method, StatusCode};

use super::parts::EndpointParts;
use super::{EndpointOptions, Output, Pagination, Parameter, Stability};
use crate::core::path_template::PathTemplate;
use crate::core::schema::{Schema, SchemaOf};

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
/// assert_eq!(name.parameter(1).unwrap().wire_name(), "language");
/// assert!(name.is_idempotent());
/// ```
#[derive(Clone, Eq, PartialEq)]
pub struct EndpointDescriptor {
    parts: EndpointParts,
}

impl EndpointDescriptor {
    #[doc(hidden)]
    pub const fn new(parts: EndpointParts) -> Self {
        Self { parts }
    }

    /// The name of the method that declares it.
    pub const fn name(&self) -> &'static str {
        self.parts.name
    }

    /// The name that the API's own documentation has for it: that of the method, unless the declaration says otherwise.
    pub const fn operation_name(&self) -> &'static str {
        match self.parts.operation {
            Some(name) => name,
            None => self.parts.name,
        }
    }

    /// The page of the API's documentation that describes it, if the declaration names one.
    pub const fn docs_url(&self) -> Option<&'static str> {
        self.parts.docs_url
    }

    /// The HTTP method.
    pub const fn method(&self) -> &'static Method {
        self.parts.method
    }

    /// The path template as declared, with its placeholders: `/render_tasks/<render_task_id>`. A placeholder alone
    /// stands for a whole URL: `<next>`.
    pub const fn template(&self) -> PathTemplate {
        PathTemplate::new(self.parts.template)
    }

    /// The parameters in the order of the declaration.
    pub fn parameters(&self) -> impl ExactSizeIterator<Item = Parameter> + DoubleEndedIterator + Clone {
        self.parts.parameters.iter().map(Parameter::new)
    }

    /// The parameter at this index in the order of the declaration, from 0.
    pub fn parameter(&self, index: usize) -> Option<Parameter> {
        self.parts.parameters.get(index).map(Parameter::new)
    }

    /// The parameters with a value that is sent unless they are set, each with its index.
    pub(crate) fn defaults(&self) -> impl Iterator<Item = (usize, Parameter)> {
        self.parameters().enumerate().filter(|(_, parameter)| parameter.has_default())
    }

    /// The statuses declared as errors, ascending.
    pub const fn error_statuses(&self) -> &'static [u16] {
        self.parts.errors.statuses
    }

    /// The JSON schema of the body of a declared error; `None` if the status is not declared, its body is not read, or
    /// the schema of its type is not known.
    pub fn error_body(&self, status: u16) -> Option<Schema> {
        let (_, schema) = self.parts.errors.schemas.iter().find(|(of, _)| *of == status)?;
        schema.map(SchemaOf::schema)
    }

    /// How the result is read.
    pub const fn output_kind(&self) -> Output {
        self.parts.output
    }

    /// The statuses that `ok(…)` lists, ascending; none if every 2xx is a success.
    pub const fn success_statuses(&self) -> &'static [u16] {
        self.parts.ok
    }

    /// The JSON schema of the result with this status; `None` if there is none, or if the schema of its type is not
    /// known.
    pub fn result_schema(&self, status: u16) -> Option<Schema> {
        let by_status = self.parts.schema_by_status.iter().find(|(of, _)| *of == status);
        by_status.map_or(self.parts.schema, |(_, schema)| *schema).map(SchemaOf::schema)
    }

    /// The headers of its answers that the declaration names, in lower case.
    pub const fn declared_response_headers(&self) -> &'static [&'static str] {
        self.parts.response_headers
    }

    /// The statuses that say "not ready yet", ascending.
    pub const fn pending_statuses(&self) -> &'static [u16] {
        self.parts.pending
    }

    /// The options that decide how its calls behave.
    pub const fn options(&self) -> &EndpointOptions {
        &self.parts.options
    }

    /// Whether credentials go with the request.
    pub const fn is_authenticated(&self) -> bool {
        self.options().authenticated
    }

    /// Whether the request can be repeated without doing more than once: by its method (RFC 9110, section 9.2.2), or
    /// because it is declared to be.
    pub const fn is_idempotent(&self) -> bool {
        self.options().idempotent
            || matches!(
                *self.method(),
                Method::GET | Method::HEAD | Method::OPTIONS | Method::PUT | Method::DELETE | Method::TRACE
            )
    }

    /// Whether failed attempts are made again at all.
    pub const fn is_retried(&self) -> bool {
        self.options().retried
    }

    /// The longest a call may take, if the declaration says so; otherwise the client does.
    pub const fn time_limit(&self) -> Option<Duration> {
        self.options().timeout
    }

    /// The headers of every request: names in lower case, and values.
    pub const fn static_headers(&self) -> &'static [(&'static str, &'static str)] {
        self.parts.headers
    }

    /// How settled the endpoint is.
    pub const fn stability_level(&self) -> Stability {
        self.parts.stability
    }

    /// Whether it is better not used any more.
    pub const fn is_deprecated(&self) -> bool {
        self.parts.deprecated
    }

    /// How its results come by pages, if the declaration says so.
    pub const fn pagination(&self) -> Option<Pagination> {
        self.parts.pagination
    }

    /// Whether the address comes with the call, as a whole.
    pub const fn takes_address(&self) -> bool {
        self.template().is_url()
    }

    /// The `Accept` header of its requests.
    pub const fn accept_header(&self) -> &'static str {
        match self.output_kind() {
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
        listed(self.parts.pending) || if self.parts.ok.is_empty() { status.is_success() } else { listed(self.parts.ok) }
    }

    pub(crate) fn is_pending(&self, status: StatusCode) -> bool {
        self.parts.pending.contains(&status.as_u16())
    }
}

/// What its methods say, and not how that is written down.
impl fmt::Debug for EndpointDescriptor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EndpointDescriptor")
            .field("name", &self.name())
            .field("method", self.method())
            .field("template", &self.template())
            .field("parameters", &self.parameters().collect::<Vec<_>>())
            .field("output", &self.output_kind())
            .field("errors", &self.error_statuses())
            .field("options", self.options())
            .field("docs_url", &self.docs_url())
            .finish_non_exhaustive()
    }
}

/// Name, method and template: what an error or a log line calls it.
impl fmt::Display for EndpointDescriptor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} {})", self.name(), self.method(), self.template())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::endpoint::ParameterParts;
    use crate::core::path_template::PathPiece;
    use crate::core::schema::Probe;

    const PARTS: EndpointParts = EndpointParts {
        name: "thing",
        method: &Method::PATCH,
        template: &[PathPiece::Literal("/things/"), PathPiece::Value("id")],
        parameters: &[
            ParameterParts::path("id", None),
            ParameterParts { secret: true, ..ParameterParts::optional_query("language", None) },
        ],
        output: Output::Text,
        ..EndpointParts::DEFAULT
    };

    #[test]
    fn a_descriptor_prints_what_its_methods_return() {
        let printed = format!("{:?}", EndpointDescriptor::new(PARTS));
        for part in [
            r#"EndpointDescriptor { name: "thing", method: PATCH, template: "/things/<id>""#,
            r#"Parameter { name: "id", wire_name: "id", role: Path, required: true, schema: None"#,
            r#"Parameter { name: "language", wire_name: "language", role: Query, required: false, schema: None"#,
            "output: Text",
        ] {
            assert!(printed.contains(part), "{printed}");
        }
    }

    #[test]
    fn a_result_schema_by_status_goes_before_that_of_all() {
        let parts = EndpointParts { schema: Probe::<i64>::SCHEMA, schema_by_status: &[(201, None)], ..PARTS };
        let descriptor = EndpointDescriptor::new(parts);
        assert_eq!(descriptor.result_schema(200), Some(Schema::Integer));
        assert_eq!(descriptor.result_schema(201), None);
    }
}
