//! What is known of a parameter.

use crate::core::encode::QueryValues;
use crate::core::schema::{Schema, SchemaOf};

/// A declared parameter.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Parameter {
    name: &'static str,
    role: Role,
    required: bool,
    form: Option<SchemaOf>,
    details: &'static ParameterDetails,
}

/// What is said of some parameters only.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ParameterDetails {
    wire_name: Option<&'static str>,
    secret: bool,
    style: Style,
    media_type: Option<&'static str>,
    default: Option<DefaultValue>,
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

impl ParameterDetails {
    /// Nothing is said.
    pub const NONE: Self =
        Self { wire_name: None, secret: false, style: Style::Plain, media_type: None, default: None };

    /// Another name than the argument's stands in the request.
    #[must_use]
    pub const fn named(mut self, wire_name: &'static str) -> Self {
        self.wire_name = Some(wire_name);
        self
    }

    /// The value is a secret.
    #[must_use]
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// How the value is written.
    #[must_use]
    pub const fn style(mut self, style: Style) -> Self {
        self.style = style;
        self
    }

    /// The media type of a body.
    #[must_use]
    pub const fn media_type(mut self, media_type: &'static str) -> Self {
        self.media_type = Some(media_type);
        self
    }

    /// What is sent unless it is set.
    #[must_use]
    pub const fn default(mut self, write: fn(&mut QueryValues<'_>)) -> Self {
        self.default = Some(DefaultValue(write));
        self
    }

    pub(super) const fn has_default(&self) -> bool {
        self.default.is_some()
    }
}

impl Parameter {
    /// From the letter of its role, a capital if it is required.
    pub(super) const fn new(
        name: &'static str,
        letter: u8,
        form: Option<SchemaOf>,
        details: &'static ParameterDetails,
    ) -> Self {
        let role = match letter.to_ascii_lowercase() {
            b'p' => Role::Path,
            b'q' => Role::Query,
            b'f' => Role::Form,
            b'h' => Role::Header,
            _ => Role::Body,
        };
        Self { name, role, required: letter.is_ascii_uppercase(), form, details }
    }

    /// The name of the argument or setter.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The name that stands in the request.
    pub const fn wire_name(&self) -> &'static str {
        match self.details.wire_name {
            Some(name) => name,
            None => self.name,
        }
    }

    /// Where the value goes.
    pub const fn role(&self) -> Role {
        self.role
    }

    /// The JSON form of its value, if that is known of its type.
    pub fn value_schema(&self) -> Option<Schema> {
        self.form.map(SchemaOf::schema)
    }

    /// How its value is written.
    pub const fn value_style(&self) -> Style {
        self.details.style
    }

    /// The media type of a body, if the declaration gives one.
    pub const fn body_media_type(&self) -> Option<&'static str> {
        self.details.media_type
    }

    /// Whether something is sent unless it is set.
    pub const fn has_default(&self) -> bool {
        self.details.has_default()
    }

    pub(crate) const fn write_default(&self) -> Option<fn(&mut QueryValues<'_>)> {
        match self.details.default {
            Some(DefaultValue(write)) => Some(write),
            None => None,
        }
    }

    /// Whether its value is a secret, which nothing prints.
    pub const fn is_secret(&self) -> bool {
        self.details.secret
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
