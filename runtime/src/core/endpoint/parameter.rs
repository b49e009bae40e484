//! Descriptions of parameters.

use std::fmt;

use crate::core::encode::{QueryValues, ValueStyle};
use crate::core::schema::{Schema, SchemaOf};

/// A declared parameter.
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct Parameter(&'static ParameterParts);

/// The kind of a request body.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum BodyKind {
    /// A value serialized as JSON.
    #[default]
    Json,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
    /// A stream of bytes.
    Stream,
    /// A multipart form (`multipart/form-data`).
    Multipart,
}

impl Parameter {
    pub(super) const fn new(parts: &'static ParameterParts) -> Self {
        Self(parts)
    }

    /// Returns the name of the argument or setter.
    pub const fn name(&self) -> &'static str {
        self.0.name
    }

    /// Returns the name in the request.
    pub const fn wire_name(&self) -> &'static str {
        match self.0.wire_name {
            Some(name) => name,
            None => self.0.name,
        }
    }

    /// Returns the part of the request that the value is sent in.
    pub const fn role(&self) -> Role {
        self.0.role
    }

    /// Returns the JSON schema of its value, if its type has one.
    pub fn value_schema(&self) -> Option<Schema> {
        self.0.schema.map(SchemaOf::schema)
    }

    /// Returns the encoding style of its value. Bodies have none, and return [`ValueStyle::Plain`].
    pub const fn value_style(&self) -> ValueStyle {
        self.0.style
    }

    /// Returns the kind of the body, if the parameter is the body.
    pub const fn body_kind(&self) -> Option<BodyKind> {
        match self.0.role {
            Role::Body => Some(self.0.body),
            Role::Path | Role::Query | Role::Form | Role::Part | Role::Header => None,
        }
    }

    /// Returns the media type of the body or the part, if the declaration sets one.
    pub const fn body_media_type(&self) -> Option<&'static str> {
        self.0.media_type
    }

    /// Returns the file name of the part, if the declaration sets one.
    pub const fn file_name(&self) -> Option<&'static str> {
        self.0.file_name
    }

    /// Returns `true` if it has a default value, which is sent unless the parameter is set.
    pub const fn has_default(&self) -> bool {
        self.0.default.is_some()
    }

    pub(crate) const fn write_default(self) -> Option<fn(&mut QueryValues<'_>)> {
        match self.0.default {
            Some(DefaultValue(write)) => Some(write),
            None => None,
        }
    }

    /// Returns the text that is sent before and after the value of a header, if the declaration sets one.
    pub const fn format(&self) -> Option<(&'static str, &'static str)> {
        self.0.format
    }

    /// Returns the text before the names of flattened fields; empty unless the declaration sets one.
    pub const fn prefix(&self) -> &'static str {
        self.0.prefix
    }

    /// Returns `true` if the parameter is marked `#[deprecated]`.
    pub const fn is_deprecated(&self) -> bool {
        self.0.deprecated
    }

    /// Returns `true` if its value is a secret, which is never printed.
    pub const fn is_secret(&self) -> bool {
        self.0.secret
    }

    /// Returns `true` if the parameter is required.
    pub const fn is_required(&self) -> bool {
        self.0.required
    }
}

/// Prints what its methods return.
impl fmt::Debug for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parameter")
            .field("name", &self.name())
            .field("wire_name", &self.wire_name())
            .field("role", &self.role())
            .field("required", &self.is_required())
            .field("schema", &self.value_schema())
            .field("style", &self.value_style())
            .field("body", &self.body_kind())
            .field("media_type", &self.body_media_type())
            .field("default", &self.has_default())
            .field("secret", &self.is_secret())
            .finish()
    }
}

/// The part of the request that a parameter is sent in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Role {
    /// The path, in place of `<name>`.
    Path,
    /// The query.
    Query,
    /// A field of a form body.
    Form,
    /// A part of a multipart form (`multipart/form-data`).
    Part,
    /// The body.
    Body,
    /// A header.
    Header,
}

/// The output of the macro for a parameter; [`Parameter`] is its public interface.
///
/// A plain parameter is a call of a constant function, which costs the compiler a fifth less than a struct with a base.
/// Rarely used fields are set around such a call.
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
    /// The media type of the body or the part, if it is not the default one.
    pub media_type: Option<&'static str>,
    /// The file name of the part.
    pub file_name: Option<&'static str>,
    /// The value that is sent unless the parameter is set.
    pub default: Option<DefaultValue>,
    /// The text before and after the value of a header.
    pub format: Option<(&'static str, &'static str)>,
    /// The text before the names of flattened fields.
    pub prefix: &'static str,
    /// Marks the parameter as deprecated.
    pub deprecated: bool,
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
            file_name: None,
            default: None,
            format: None,
            prefix: "",
            deprecated: false,
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

    /// Creates a required part of a multipart form.
    pub const fn part(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Part, true)
    }

    /// Creates an optional part of a multipart form.
    pub const fn optional_part(name: &'static str, schema: Option<SchemaOf>) -> Self {
        Self::new(name, schema, Role::Part, false)
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
