//! What the macro writes of an endpoint: structs of named fields, in which a declaration sets some and takes the rest
//! from a constant. [`EndpointDescriptor`](super::EndpointDescriptor) and [`Parameter`](super::Parameter) are how they
//! are read.
//!
//! A plain parameter is a call of a constant function, which is four fifths of the compiler's work for a struct with a
//! base, and less to read. Fields that few parameters set are written around such a call.

use http::Method;

use super::{BodyKind, EndpointOptions, Output, Pagination, Role, Stability};
use crate::core::declared_errors::ErrorSet;
use crate::core::encode::{QueryValues, ValueStyle};
use crate::core::path_template::PathPiece;
use crate::core::schema::SchemaOf;

/// Static parts of an endpoint.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EndpointParts {
    /// Name of the trait's method.
    pub name: &'static str,
    /// The HTTP method.
    pub method: &'static Method,
    /// The path template.
    pub template: &'static [PathPiece],
    /// The parameters, in the order of the declaration.
    pub parameters: &'static [ParameterParts],
    /// How the result is read.
    pub output: Output,
    /// Schema of a result that is read as JSON and is the same for all statuses, if it is known.
    pub schema: Option<SchemaOf>,
    /// Schemas of a result that differs by status.
    pub schema_by_status: &'static [(u16, Option<SchemaOf>)],
    /// The statuses that are successes, ascending; all 2xx if there are none.
    pub ok: &'static [u16],
    /// The statuses that say "not ready yet", ascending.
    pub pending: &'static [u16],
    /// The headers of every request: names in lower case, and values.
    pub headers: &'static [(&'static str, &'static str)],
    /// The declared headers of responses, in lower case.
    pub response_headers: &'static [&'static str],
    /// The declared errors.
    pub errors: ErrorSet,
    /// How pages of the result are asked for.
    pub pagination: Option<Pagination>,
    /// The options that decide how calls behave.
    pub options: EndpointOptions,
    /// Stability level.
    pub stability: Stability,
    /// Whether the endpoint is deprecated.
    pub deprecated: bool,
    /// Name in the API's own documentation, where that is another.
    pub operation: Option<&'static str>,
    /// Page of the API's documentation.
    pub docs_url: Option<&'static str>,
}

impl EndpointParts {
    /// An endpoint of which nothing is said.
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

/// Static parts of a parameter.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ParameterParts {
    /// Name of the argument or setter.
    pub name: &'static str,
    /// Name in the request, where that is another.
    pub wire_name: Option<&'static str>,
    /// Where the value goes.
    pub role: Role,
    /// Whether every call has it.
    pub required: bool,
    /// Schema of the value, if it is known.
    pub schema: Option<SchemaOf>,
    /// How the value is written.
    pub style: ValueStyle,
    /// What kind of body the value is, if it is one.
    pub body: BodyKind,
    /// Media type of a body, where it is not the usual one.
    pub media_type: Option<&'static str>,
    /// What is sent unless the parameter is set.
    pub default: Option<DefaultValue>,
    /// Whether the value is a secret.
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

    /// A path parameter. Every call has it.
    pub const fn path(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Path, true)
    }

    /// A required query parameter.
    pub const fn query(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Query, true)
    }

    /// An optional query parameter.
    pub const fn optional_query(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Query, false)
    }

    /// A required form field.
    pub const fn form(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Form, true)
    }

    /// An optional form field.
    pub const fn optional_form(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Form, false)
    }

    /// A required body.
    pub const fn body(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Body, true)
    }

    /// An optional body.
    pub const fn optional_body(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Body, false)
    }

    /// A required header.
    pub const fn header(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Header, true)
    }

    /// An optional header.
    pub const fn optional_header(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Header, false)
    }
}

/// Function that writes the value which is sent unless the parameter is set.
#[derive(Clone, Copy, Debug)]
pub struct DefaultValue(pub fn(&mut QueryValues<'_>));

impl PartialEq for DefaultValue {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

impl Eq for DefaultValue {}
