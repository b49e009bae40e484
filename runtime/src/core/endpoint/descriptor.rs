//! Descriptors of endpoints, without their types.

use std::fmt;
use std::ops::RangeInclusive;
use std::time::Duration;

use http::{Method, StatusCode};

use super::parts::EndpointParts;
use super::{CustomMethod, EndpointOptions, EndpointRetry, Output, Pagination, Parameter, Stability};
use crate::core::declared_errors::{ErrorBody, ErrorType};
use crate::core::encode::percent_decoded;
use crate::core::path_template::PathTemplate;
use crate::core::schema::{Schema, SchemaOf};

/// The static description of an endpoint, from its declaration.
///
/// ```
/// use fingerpost::endpoints;
///
/// #[endpoints]
/// pub trait Things {
///     /// Returns the name of one thing.
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

    /// Returns the name of the method that declares it.
    pub const fn name(&self) -> &'static str {
        self.parts.name
    }

    /// Returns its name in the API's own documentation: that of the method, unless the declaration sets another.
    pub const fn operation_name(&self) -> &'static str {
        match self.parts.operation {
            Some(name) => name,
            None => self.parts.name,
        }
    }

    /// Returns the URL of its page in the API's documentation, if the declaration sets one.
    pub const fn docs_url(&self) -> Option<&'static str> {
        self.parts.docs_url
    }

    /// Returns the HTTP method.
    pub fn method(&self) -> &'static Method {
        self.parts.custom_method.map_or(self.parts.method, CustomMethod::get)
    }

    /// Returns the path template as declared: `/render_tasks/<render_task_id>`. A template that is only a placeholder,
    /// `<next>`, takes a full URL.
    pub const fn template(&self) -> PathTemplate {
        PathTemplate::new(self.parts.template)
    }

    /// Returns the constant query parameters of the template, as they are sent: `kind=user&deep`; empty without any.
    pub const fn static_query(&self) -> &'static str {
        self.parts.query
    }

    /// Returns the names and values of the constant query parameters, decoded.
    pub fn static_query_pairs(&self) -> impl Iterator<Item = (String, String)> + use<> {
        let decoded = |text: &str| String::from_utf8_lossy(&percent_decoded(text.as_bytes())).into_owned();
        self.parts.query.split('&').filter(|pair| !pair.is_empty()).map(move |pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(name), decoded(value))
        })
    }

    /// Returns the parameters, in declaration order.
    pub fn parameters(&self) -> impl ExactSizeIterator<Item = Parameter> + DoubleEndedIterator + Clone {
        self.parts.parameters.iter().map(Parameter::new)
    }

    /// Returns the parameter at this index, in declaration order, from 0.
    pub fn parameter(&self, index: usize) -> Option<Parameter> {
        self.parts.parameters.get(index).map(Parameter::new)
    }

    /// Returns the parameters with a default value, each with its index.
    pub(crate) fn defaults(&self) -> impl Iterator<Item = (usize, Parameter)> {
        self.parameters().enumerate().filter(|(_, parameter)| parameter.has_default())
    }

    /// Returns the declared error statuses, ascending, except those that `4XX`, `5XX` and `default` stand for.
    pub const fn error_statuses(&self) -> &'static [u16] {
        self.parts.errors.set.statuses
    }

    /// Returns the declared ranges of error statuses, each with the JSON schema of its body, if known: 400 to 499 for
    /// `4XX`, 500 to 599 for `5XX`, and 400 to 999 for `default`. An error belongs to its exact status, or else to the
    /// first range that contains its status.
    pub fn error_ranges(&self) -> impl ExactSizeIterator<Item = (RangeInclusive<u16>, Option<Schema>)> {
        let ranges = self.parts.errors.set.ranges;
        ranges.iter().map(|(range, bodies)| (range.clone(), bodies.first().and_then(ErrorBody::schema)))
    }

    /// Returns the JSON schema of the body of a declared error; `None` if the status is not declared, its body is not
    /// decoded, or its type has no known schema.
    pub fn error_body(&self, status: u16) -> Option<Schema> {
        self.parts.errors.set.body(status)?.first()?.schema()
    }

    /// Returns the decoding of the result.
    pub const fn output_kind(&self) -> Output {
        self.parts.output
    }

    /// Returns the statuses listed in `ok(…)`, ascending; empty if every 2xx is a success.
    pub const fn success_statuses(&self) -> &'static [u16] {
        self.parts.ok
    }

    /// Returns the JSON schema of the result for this status; `None` without a result, or if its type has no known
    /// schema.
    pub fn result_schema(&self, status: u16) -> Option<Schema> {
        let by_status = self.parts.schema_by_status.iter().find(|(of, _)| *of == status);
        by_status.map_or(self.parts.schema, |(_, schema)| *schema).map(SchemaOf::schema)
    }

    /// Returns the declared response headers, in lower case.
    pub const fn declared_response_headers(&self) -> &'static [&'static str] {
        self.parts.response_headers
    }

    /// Returns the statuses declared in `pending(…)`, ascending.
    pub const fn pending_statuses(&self) -> &'static [u16] {
        self.parts.pending
    }

    /// Returns the type of its declared errors.
    pub(crate) const fn errors(&self) -> ErrorType {
        self.parts.errors
    }

    /// Returns the options of its calls.
    pub const fn options(&self) -> &EndpointOptions {
        &self.parts.options
    }

    /// Returns `true` if credentials are sent with the request.
    pub const fn is_authenticated(&self) -> bool {
        self.options().authenticated
    }

    /// Returns `true` if the request is idempotent, by its method (RFC 9110, section 9.2.2) or by its declaration. A
    /// method that is declared as a string is not.
    pub fn is_idempotent(&self) -> bool {
        self.options().idempotent || self.method().is_idempotent()
    }

    /// Returns `true` unless retries are disabled by `retry = never`.
    pub const fn is_retried(&self) -> bool {
        !matches!(self.options().retry, EndpointRetry::Never)
    }

    /// Returns the declared time limit of a call; `None` if the client's applies.
    pub const fn time_limit(&self) -> Option<Duration> {
        self.options().timeout
    }

    /// Returns the headers of every request: names in lower case, with values.
    pub const fn static_headers(&self) -> &'static [(&'static str, &'static str)] {
        self.parts.headers
    }

    /// Returns the stability level.
    pub const fn stability_level(&self) -> Stability {
        self.parts.stability
    }

    /// Returns `true` if the endpoint is deprecated.
    pub const fn is_deprecated(&self) -> bool {
        self.parts.deprecated
    }

    /// Returns the pagination style, if the declaration sets one.
    pub const fn pagination(&self) -> Option<Pagination> {
        self.parts.pagination
    }

    /// Returns `true` if each call takes a full address.
    pub const fn takes_address(&self) -> bool {
        self.template().is_url()
    }

    /// Returns the `Accept` header of its requests.
    pub const fn accept_header(&self) -> &'static str {
        match self.output_kind() {
            // Errors are decoded even if the result is ignored.
            Output::Nothing | Output::Json | Output::Items => "application/json",
            Output::Text => "text/plain, */*;q=0.5",
            Output::Bytes | Output::Content | Output::Raw | Output::Stream => "*/*",
            Output::Lines => "application/x-ndjson, application/jsonl, application/json;q=0.5",
            Output::Events => "text/event-stream",
        }
    }

    /// Returns `true` if this status is a success: any 2xx, or those declared in `ok(…)`, and those in `pending(…)`.
    pub fn is_success(&self, status: StatusCode) -> bool {
        let listed = |statuses: &[u16]| statuses.contains(&status.as_u16());
        listed(self.parts.pending) || if self.parts.ok.is_empty() { status.is_success() } else { listed(self.parts.ok) }
    }

    pub(crate) fn is_pending(&self, status: StatusCode) -> bool {
        self.parts.pending.contains(&status.as_u16())
    }
}

/// Prints what its methods return.
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

/// Prints name, method and template, as in errors and log lines. Placeholders are printed as declared, `<id>`, or as
/// `{id}` if the declaration links to the API's documentation, where they are written so.
impl fmt::Display for EndpointDescriptor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let template = match self.docs_url() {
            Some(_) => self.template().braced(),
            None => self.template().to_string(),
        };
        // A template may be empty.
        let space = if template.is_empty() { "" } else { " " };
        write!(f, "{} ({}{space}{template})", self.name(), self.method())
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
