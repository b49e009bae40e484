//! The output of the macro for an endpoint: a struct with public fields, of which a declaration sets some and takes the
//! rest from a constant. [`EndpointDescriptor`](super::EndpointDescriptor) is its public interface.

use http::Method;

use super::{CustomMethod, EndpointOptions, Output, Pagination, ParameterParts, Stability};
use crate::core::declared_errors::ErrorType;
use crate::core::path_template::PathPiece;
use crate::core::schema::SchemaOf;

/// The static parts of an endpoint.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EndpointParts {
    /// The name of the trait's method.
    pub name: &'static str,
    /// The HTTP method.
    pub method: &'static Method,
    /// The HTTP method, if it has no constant.
    pub custom_method: Option<&'static CustomMethod>,
    /// The path template.
    pub template: &'static [PathPiece],
    /// The constant query parameters, encoded, without `?`.
    pub query: &'static str,
    /// The parameters, in declaration order.
    pub parameters: &'static [ParameterParts],
    /// The decoding of the result.
    pub output: Output,
    /// The schema of a JSON result that is the same for all statuses, if known.
    pub schema: Option<SchemaOf>,
    /// The schemas of a result that differs by status.
    pub schema_by_status: &'static [(u16, Option<SchemaOf>)],
    /// The success statuses, ascending; empty for all 2xx.
    pub ok: &'static [u16],
    /// The statuses of a pending result, ascending.
    pub pending: &'static [u16],
    /// The headers of every request: names in lower case, with values.
    pub headers: &'static [(&'static str, &'static str)],
    /// The declared response headers, in lower case.
    pub response_headers: &'static [&'static str],
    /// The declared errors.
    pub errors: ErrorType,
    /// The pagination style.
    pub pagination: Option<Pagination>,
    /// The options of its calls.
    pub options: EndpointOptions,
    /// The stability level.
    pub stability: Stability,
    /// Marks the endpoint as deprecated.
    pub deprecated: bool,
    /// The name in the API's own documentation, if different.
    pub operation: Option<&'static str>,
    /// The page of the API's documentation.
    pub docs_url: Option<&'static str>,
}

impl EndpointParts {
    /// The defaults of an endpoint.
    pub const DEFAULT: Self = Self {
        name: "",
        method: &Method::GET,
        custom_method: None,
        template: &[],
        query: "",
        parameters: &[],
        output: Output::Nothing,
        schema: None,
        schema_by_status: &[],
        ok: &[],
        pending: &[],
        headers: &[],
        response_headers: &[],
        errors: ErrorType::NONE,
        pagination: None,
        options: EndpointOptions::DEFAULT,
        stability: Stability::Stable,
        deprecated: false,
        operation: None,
        docs_url: None,
    };
}
