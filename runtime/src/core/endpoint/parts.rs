//! The output of the macro for an endpoint: structs with public fields, of which a declaration sets some and takes the
//! rest from a constant. [`EndpointDescriptor`](super::EndpointDescriptor) and [`Parameter`](super::Parameter) are
//! their public interface.
//!
//! A plain parameter is a call of a constant function, which costs the compiler a fifth less than a struct with a base.
//! Rarely used fields are set around such a call.

use http::Method;

use super::{BodyKind, EndpointOptions, Output, Pagination, Role, Stability};
use crate::core::declared_errors::ErrorSet;
use crate::core::encode::{QueryValues, ValueStyle};
use crate::core::path_template::PathPiece;
use crate::core::schema::SchemaOf;

/// The static parts of an endpoint.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EndpointParts {
    /// The name of the trait's method.
    pub name: &'static str,
    /// The HTTP method.
    pub method: &'static Method,
    /// The path template.
    pub template: &'static [PathPiece],
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
    pub errors: ErrorSet,
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
        template: &[],
        parameters: &[],
        output: Output::Nothing,
        schema: None,
        schema_by_status: &[],
        ok: &[],
        pending: &[],
        headers: &[],
        response_headers: &[],
        errors: ErrorSet::NONE,
        pagination: None,
        options: EndpointOptions::DEFAULT,
        stability: Stability::Stable,
        deprecated: false,
        operation: None,
        docs_url: None,
    };
}

/// The static parts of a parameter.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ParameterParts {
    /// The name of the argument or setter.
    pub name: &'static str,
    /// The name in the request, if different.
    pub wire_name: Option<&'static str>,
    /// The part of the request that the value is sent in.
    pub role: Role,
    /// Marks the parameter as required.
    pub required: bool,
    /// The schema of the value, if known.
    pub schema: Option<SchemaOf>,
    /// The encoding style of the value.
    pub style: ValueStyle,
    /// The kind of the body, for a body.
    pub body: BodyKind,
    /// The media type of the body, if it is not the default one.
    pub media_type: Option<&'static str>,
    /// The value that is sent unless the parameter is set.
    pub default: Option<DefaultValue>,
    /// Marks the value as secret.
    pub secret: bool,
}

impl ParameterParts {
    const fn new(name: &'static str, schema: Option<SchemaOf>, role: Role, required: bool) -> Self {
        let (style, body) = (ValueStyle::Plain, BodyKind::Json);
        Self {
            name,
            wire_name: None,
            role,
            required,
            schema,
            style,
            body,
            media_type: None,
            default: None,
            secret: false,
        }
    }

    /// Creates a path parameter, which is always required.
    pub const fn path(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Path, true)
    }

    /// Creates a required query parameter.
    pub const fn query(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Query, true)
    }

    /// Creates an optional query parameter.
    pub const fn optional_query(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Query, false)
    }

    /// Creates a required form field.
    pub const fn form(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Form, true)
    }

    /// Creates an optional form field.
    pub const fn optional_form(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Form, false)
    }

    /// Creates a required body.
    pub const fn body(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Body, true)
    }

    /// Creates an optional body.
    pub const fn optional_body(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Body, false)
    }

    /// Creates a required header.
    pub const fn header(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Header, true)
    }

    /// Creates an optional header.
    pub const fn optional_header(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Header, false)
    }
}

/// A function that writes the default value of a parameter.
#[derive(Clone, Copy, Debug)]
pub struct DefaultValue(pub fn(&mut QueryValues<'_>));

impl PartialEq for DefaultValue {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

impl Eq for DefaultValue {}
