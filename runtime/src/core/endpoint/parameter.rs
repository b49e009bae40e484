//! What is known of a parameter.

use std::fmt;

use super::parts::{DefaultValue, ParameterParts};
use crate::core::encode::{QueryValues, ValueStyle};
use crate::core::schema::{Schema, SchemaOf};

/// A declared parameter.
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct Parameter(&'static ParameterParts);

/// Kind of a request body.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum BodyKind {
    /// A value as JSON.
    #[default]
    Json,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
    /// A stream of bytes.
    Stream,
    /// Several parts, as `multipart/form-data`.
    Multipart,
}

impl Parameter {
    pub(super) const fn new(parts: &'static ParameterParts) -> Self {
        Self(parts)
    }

    /// The name of the argument or setter.
    pub const fn name(&self) -> &'static str {
        self.0.name
    }

    /// The name that stands in the request.
    pub const fn wire_name(&self) -> &'static str {
        match self.0.wire_name {
            Some(name) => name,
            None => self.0.name,
        }
    }

    /// Where the value goes.
    pub const fn role(&self) -> Role {
        self.0.role
    }

    /// The JSON schema of its value, if its type has one.
    pub fn value_schema(&self) -> Option<Schema> {
        self.0.schema.map(SchemaOf::schema)
    }

    /// Returns the style in which its value is written. A body has none, and is [`ValueStyle::Plain`] here.
    pub const fn value_style(&self) -> ValueStyle {
        self.0.style
    }

    /// Returns the kind of the body, if the value is the body.
    pub const fn body_kind(&self) -> Option<BodyKind> {
        match self.0.role {
            Role::Body => Some(self.0.body),
            Role::Path | Role::Query | Role::Form | Role::Header => None,
        }
    }

    /// The media type of a body, if the declaration gives one.
    pub const fn body_media_type(&self) -> Option<&'static str> {
        self.0.media_type
    }

    /// Whether something is sent unless it is set.
    pub const fn has_default(&self) -> bool {
        self.0.default.is_some()
    }

    pub(crate) const fn write_default(self) -> Option<fn(&mut QueryValues<'_>)> {
        match self.0.default {
            Some(DefaultValue(write)) => Some(write),
            None => None,
        }
    }

    /// Whether its value is a secret, which nothing prints.
    pub const fn is_secret(&self) -> bool {
        self.0.secret
    }

    /// Whether every call has it.
    pub const fn is_required(&self) -> bool {
        self.0.required
    }
}

/// What its methods return.
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
