//! An endpoint without its types.

use std::fmt;
use std::time::Duration;

use http::{Method, StatusCode};

use super::declared::{Declared, EndpointDetails};
use super::path::{self, Pieces};
use super::{EndpointOptions, Output, Pagination, Parameter, Role, Stability};
use crate::core::decode::ErrorSet;
use crate::core::schema::{Schema, SchemaOf, form_at};

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
    declared: Declared,
    errors: ErrorSet,
}

impl EndpointDescriptor {
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
    pub(crate) const fn pieces(&self) -> Pieces<'static> {
        Pieces::new(self.declared.path)
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
    pub const fn method(&self) -> &'static Method {
        match self.declared.method.as_bytes() {
            b"GET" => &Method::GET,
            b"HEAD" => &Method::HEAD,
            b"POST" => &Method::POST,
            b"PUT" => &Method::PUT,
            b"PATCH" => &Method::PATCH,
            b"DELETE" => &Method::DELETE,
            b"OPTIONS" => &Method::OPTIONS,
            // The macro knows no others, and this one only who sends a request of his own through `tower`.
            _ => &Method::TRACE,
        }
    }

    /// The path template as declared, with its placeholders: `/render_tasks/<render_task_id>`. A placeholder alone is
    /// where a whole address goes: `<next>`.
    pub const fn template(&self) -> &'static str {
        self.declared.template
    }

    /// The parameters in the order of the declaration.
    pub fn parameters(&self) -> impl ExactSizeIterator<Item = Parameter> + DoubleEndedIterator + Clone {
        self.declared.parameters.iter().enumerate().map(|(place, name)| self.parameter_named(place, name))
    }

    /// The parameter at this place in the order of the declaration, from 0.
    pub fn parameter(&self, place: usize) -> Option<Parameter> {
        self.declared.parameters.get(place).map(|name| self.parameter_named(place, name))
    }

    pub(crate) const fn parameter_names(&self) -> &'static [&'static str] {
        self.declared.parameters
    }

    fn parameter_named(&self, place: usize, name: &'static str) -> Parameter {
        let letter = self.declared.roles.get(place).copied().unwrap_or_default();
        Parameter::new(name, letter, self.form(place), self.details().parameter(place))
    }

    /// The form of a parameter, or, after all of them, of the result.
    fn form(&self, place: usize) -> Option<SchemaOf> {
        form_at(self.declared.forms, self.declared.places, place)
    }

    /// The path parameter that is the first, second, … in the order of the declaration, from 0.
    pub(crate) fn path_parameter(&self, index: usize) -> Option<Parameter> {
        self.parameters().filter(|parameter| parameter.role() == Role::Path).nth(index)
    }

    /// The parameters with a value that is sent unless they are set, each with its place.
    pub(crate) fn defaults(&self) -> impl Iterator<Item = (usize, Parameter)> {
        let said = self.details().parameters.iter().filter(|(_, details)| details.has_default());
        said.filter_map(|&(place, _)| Some((place, self.parameter(place)?)))
    }

    /// The statuses declared as errors, ascending.
    pub const fn error_statuses(&self) -> &'static [u16] {
        self.errors.statuses
    }

    /// The JSON form of the body of a declared error; `None` if it is not declared, has no body that is read, or if the
    /// form of its type is not known.
    pub fn error_body(&self, status: u16) -> Option<Schema> {
        let place = self.errors.statuses.iter().position(|&declared| declared == status)?;
        form_at(self.errors.forms, self.errors.places, place).map(SchemaOf::schema)
    }

    /// How the result is read.
    pub const fn output_kind(&self) -> Output {
        Output::of_letter(self.declared.output)
    }

    /// The statuses that `ok(…)` lists, ascending; none if every 2xx is a success.
    pub const fn success_statuses(&self) -> &'static [u16] {
        self.details().ok
    }

    /// The JSON form of the result with this status; `None` if there is none, or if the form of its type is not known.
    pub fn result_schema(&self, status: u16) -> Option<Schema> {
        let by_status = self.details().results;
        let form = match by_status.iter().find(|(of, _)| *of == status) {
            Some((_, form)) => *form,
            // One form is that of all successes.
            None if by_status.is_empty() => self.form(self.declared.parameters.len()),
            None => None,
        };
        form.map(SchemaOf::schema)
    }

    /// The headers of its answers that the declaration names, in lower case.
    pub const fn declared_response_headers(&self) -> &'static [&'static str] {
        self.details().response_headers
    }

    /// The statuses that say "not ready yet", ascending.
    pub const fn pending_statuses(&self) -> &'static [u16] {
        self.details().pending
    }

    /// The options that decide how its calls behave.
    pub const fn options(&self) -> &EndpointOptions {
        &self.details().options
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
        path::is_address(self.declared.path)
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
        listed(self.details().pending)
            || if self.details().ok.is_empty() { status.is_success() } else { listed(self.details().ok) }
    }

    pub(crate) fn is_pending(&self, status: StatusCode) -> bool {
        self.details().pending.contains(&status.as_u16())
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
            .field("docs", &self.docs_url())
            .field("details", self.details())
            .finish()
    }
}

/// Name, method and template: what an error or a log line calls it.
impl fmt::Display for EndpointDescriptor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} {})", self.declared.name, self.declared.method, self.declared.template)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DECLARED: Declared = Declared {
        name: "thing",
        method: "PATCH",
        template: "/things/<id>",
        path: "/things/<0>",
        parameters: &["id", "language"],
        roles: b"Pq",
        places: b"\xff\xff",
        forms: &[],
        output: b't',
        docs: "",
        details: None,
    };

    #[test]
    fn what_is_printed_are_words_and_not_letters() {
        let printed = format!("{:?}", EndpointDescriptor::new(DECLARED, ErrorSet::NONE));
        for part in [
            r#"EndpointDescriptor { name: "thing", method: PATCH, template: "/things/<id>""#,
            r#"Parameter { name: "id", role: Path, required: true, form: None"#,
            r#"Parameter { name: "language", role: Query, required: false, form: None"#,
            "output: Text",
        ] {
            assert!(printed.contains(part), "{printed}");
        }
    }

    #[test]
    fn every_method_is_its_own() {
        for method in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] {
            let description = EndpointDescriptor::new(Declared { method, ..DECLARED }, ErrorSet::NONE);
            assert_eq!(description.method().as_str(), method);
        }
    }
}
