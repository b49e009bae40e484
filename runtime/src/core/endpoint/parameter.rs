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
    style: ValueStyle,
    body: BodyKind,
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

/// Style in which the value of a path, query, form or header parameter is written.
///
/// A list that repeats its name needs no style of its own: it is `Plain`. A new separator is added to [`Separator`]; a new
/// style is a variant here, and the compiler then leads to the other places, each of which matches exhaustively:
/// - `core/encode/styles.rs` of the runtime writes a JSON value in the style and reads it back;
/// - `style.rs` of the macros has the word of the attribute;
/// - `expand/method.rs` of the macros writes the typed value;
/// - `endpoints.rs` of the OpenAPI crate exports it.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum ValueStyle {
    /// As text; a list repeats its name.
    #[default]
    Plain,
    /// A list as one value, with the separator between its items.
    Joined(Separator),
    /// As JSON text.
    Json,
    /// Each field or entry as a parameter of its own.
    Flattened,
}

/// Separator between the items of a list that is written as one value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Separator {
    /// `a,b`
    Comma,
    /// `a b`
    Space,
    /// The items are separated by tabs.
    Tab,
    /// `a|b`
    Pipe,
}

impl Separator {
    /// Returns the character that stands between two items.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Space => " ",
            Self::Tab => "\t",
            Self::Pipe => "|",
        }
    }
}

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

impl ParameterDetails {
    /// Nothing is said.
    pub const NONE: Self = Self {
        wire_name: None,
        secret: false,
        style: ValueStyle::Plain,
        body: BodyKind::Json,
        media_type: None,
        default: None,
    };

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
    pub const fn style(mut self, style: ValueStyle) -> Self {
        self.style = style;
        self
    }

    /// What kind of body the value is.
    #[must_use]
    pub const fn body(mut self, kind: BodyKind) -> Self {
        self.body = kind;
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

    /// Returns the style in which its value is written. A body has none, and is [`ValueStyle::Plain`] here.
    pub const fn value_style(&self) -> ValueStyle {
        self.details.style
    }

    /// Returns the kind of the body, if the value is the body.
    pub const fn body_kind(&self) -> Option<BodyKind> {
        match self.role {
            Role::Body => Some(self.details.body),
            Role::Path | Role::Query | Role::Form | Role::Header => None,
        }
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
