//! What is known of a parameter.

use crate::encode::QueryValues;
use crate::schema::{Schema, SchemaOf};

/// A declared parameter.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Parameter {
    name: &'static str,
    wire_name: &'static str,
    role: Role,
    required: bool,
    secret: bool,
    style: Style,
    media_type: Option<&'static str>,
    default: Option<DefaultValue>,
    schema: Option<SchemaOf>,
}

/// Writes what is sent unless it is set.
#[derive(Clone, Copy, Debug)]
struct DefaultValue(fn(&mut QueryValues<'_>));

impl PartialEq for DefaultValue {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

impl Eq for DefaultValue {}

/// How the value of a parameter is written.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub enum Style {
    /// As text, a list by repeating the name; a body as JSON.
    #[default]
    Plain,
    /// A list as one value, with this between its items.
    Joined(&'static str),
    /// As JSON text.
    Json,
    /// Each field as a parameter of its own.
    Flattened,
    /// A body of text.
    Text,
    /// A body of bytes.
    Bytes,
    /// A body that is a stream.
    Stream,
    /// A body of several parts.
    Multipart,
}

impl Parameter {
    #[doc(hidden)]
    pub const fn new(role: Role, name: &'static str, required: bool, schema: Option<SchemaOf>) -> Self {
        Self {
            name,
            wire_name: name,
            role,
            required,
            secret: false,
            style: Style::Plain,
            media_type: None,
            default: None,
            schema,
        }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn named(mut self, wire_name: &'static str) -> Self {
        self.wire_name = wire_name;
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// The name of the argument or setter.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The name that stands in the request.
    pub const fn wire_name(&self) -> &'static str {
        self.wire_name
    }

    /// Where the value goes.
    pub const fn role(&self) -> Role {
        self.role
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn style(mut self, style: Style) -> Self {
        self.style = style;
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn media_type(mut self, media_type: &'static str) -> Self {
        self.media_type = Some(media_type);
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn default(mut self, write: fn(&mut QueryValues<'_>)) -> Self {
        self.default = Some(DefaultValue(write));
        self
    }

    /// The JSON form of its value, if that is known of its type.
    pub fn value_schema(&self) -> Option<Schema> {
        self.schema.map(SchemaOf::schema)
    }

    /// How its value is written.
    pub const fn value_style(&self) -> Style {
        self.style
    }

    /// The media type of a body, if the declaration gives one.
    pub const fn body_media_type(&self) -> Option<&'static str> {
        self.media_type
    }

    /// Whether something is sent unless it is set.
    pub const fn has_default(&self) -> bool {
        self.default.is_some()
    }

    pub(crate) const fn write_default(&self) -> Option<fn(&mut QueryValues<'_>)> {
        match self.default {
            Some(DefaultValue(write)) => Some(write),
            None => None,
        }
    }

    /// Whether its value is a secret, which nothing prints.
    pub const fn is_secret(&self) -> bool {
        self.secret
    }

    /// Whether every call has it.
    pub const fn is_required(&self) -> bool {
        self.required
    }
}

/// Where the value of a parameter goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Role {
    /// Into the path, in place of `<name>`.
    Path,
    /// Into the query.
    Query,
    /// Into a form body, as one field.
    Form,
    /// It is the body.
    Body,
    /// Into a header.
    Header,
}
