//! Values in a format, as events, and their destinations: trait objects, so that nothing is compiled once per type.

use serde::de::Unexpected;
use serde_json::Value;

use super::spec::{EnumSpec, Mode, StructSpec, Unknown, index_of};
use crate::core::schema::{UnionMember, UnionSchema};

/// The reason why a value cannot be read. The bridge knows what was found, and combines both into an error.
#[derive(Debug)]
pub enum Fault {
    /// The format returned an error, which the bridge keeps.
    Format,
    /// The value has the wrong type.
    Type,
    /// The value has the right type, but is out of bounds.
    Value,
    /// Anything else. Behind a pointer, so that a result is returned in registers.
    Other(Box<Detail>),
}

/// A reason that needs more words.
#[derive(Debug)]
pub enum Detail {
    /// A field is missing.
    Missing(&'static str),
    /// A field is duplicated.
    Duplicate(&'static str),
    /// A field is unknown.
    Field(Box<str>, &'static [&'static str]),
    /// A variant of an enum is unknown.
    Variant(&'static [&'static str]),
    /// A list in place of a struct has this number of items.
    Length(usize, &'static StructSpec),
    /// Anything else.
    Message(Box<str>),
    /// A message about a part of the value, with its path.
    Part(Box<str>, String),
}

impl From<Detail> for Fault {
    #[cold]
    fn from(detail: Detail) -> Self {
        Self::Other(Box::new(detail))
    }
}

/// The kind of value that a type expects. The bridge passes it to the format, since some formats are not
/// self-describing.
#[derive(Clone, Copy, Debug)]
pub enum ExpectedKind {
    Bool,
    I8,
    I16,
    I32,
    I64,
    Isize,
    U8,
    U16,
    U32,
    U64,
    Usize,
    F32,
    F64,
    Char,
    Text,
    #[cfg(feature = "jiff")]
    Timestamp,
    #[cfg(feature = "jiff")]
    Date,
    #[cfg(feature = "jiff")]
    DateTime,
    #[cfg(feature = "jiff")]
    Time,
    Unit,
    List,
    Map,
    Struct(&'static StructSpec),
    Enum(&'static EnumSpec),
    /// An object of a union with a tag.
    Tagged(&'static UnionSpec),
    /// Any value, as [`Event::Json`]; with a union, a value that fits one of its variants.
    Json(Option<&'static UnionSpec>),
}

/// The kind of value that a type expects, and whether it may be absent.
#[derive(Clone, Copy, Debug)]
pub struct Expected {
    pub(super) kind: ExpectedKind,
    /// Accepts the absence of a value, too.
    pub(super) is_optional: bool,
    /// The value of the option is an option, too.
    pub(super) is_nested: bool,
}

impl Expected {
    /// Expects a variant of an enum.
    pub const fn variant(spec: &'static EnumSpec) -> Self {
        Self { kind: ExpectedKind::Enum(spec), is_optional: false, is_nested: false }
    }

    /// Expects a value of a union.
    pub const fn union(spec: &'static UnionSpec) -> Self {
        let kind = if spec.schema.tag.is_some() { ExpectedKind::Tagged(spec) } else { ExpectedKind::Json(Some(spec)) };
        Self { kind, is_optional: false, is_nested: false }
    }
}

/// The static description of a union.
#[derive(Debug)]
pub struct UnionSpec {
    /// The description that users see.
    pub schema: &'static UnionSchema,
    /// The kind of value that each variant expects, in the order of the members.
    pub expected: &'static [fn() -> Expected],
}

impl UnionSpec {
    /// Returns the variant with this value of the tag.
    pub(super) fn of_tag(&self, value: &str) -> Option<usize> {
        self.schema.members.iter().position(|member| member.tags.contains(&value))
    }

    pub(super) fn member(&self, index: usize) -> Option<&'static UnionMember> {
        self.schema.members.get(index)
    }

    /// Returns the index of the variant that keeps other values, if there is one.
    pub(super) fn other(&self) -> Option<usize> {
        self.schema.open.then_some(self.schema.members.len())
    }
}

impl From<ExpectedKind> for Expected {
    fn from(kind: ExpectedKind) -> Self {
        Self { kind, is_optional: false, is_nested: false }
    }
}

/// A value in a format. It only borrows, so that no code to drop it is compiled for each type.
#[allow(missing_debug_implementations)]
pub enum Event<'a> {
    /// A string, a number, a boolean or null.
    Scalar(Scalar<'a>),
    /// The value of an option of an option, in formats that mark options.
    Some(&'a mut dyn Source),
    /// A list.
    List(&'a mut dyn SeqSource),
    /// A map or a struct.
    Map(&'a mut dyn MapSource),
    /// Any value, for types that expect any.
    Json(&'a mut Value),
    /// A value that may be read again, for unions.
    Held(&'a Value),
}

/// A scalar value.
#[derive(Clone, Copy, Debug)]
pub enum Scalar<'a> {
    /// In formats that distinguish options from null.
    None,
    Null,
    Bool(bool),
    I64(i64),
    U64(u64),
    F64(f64),
    Text(&'a str),
    Bytes(&'a [u8]),
    /// The index of a variant, in formats without names.
    Index(u64),
}

impl<'a> Scalar<'a> {
    pub(super) fn unexpected(self) -> Unexpected<'a> {
        match self {
            Self::None => Unexpected::Option,
            Self::Null => Unexpected::Unit,
            Self::Bool(value) => Unexpected::Bool(value),
            Self::I64(value) => Unexpected::Signed(value),
            Self::U64(value) | Self::Index(value) => Unexpected::Unsigned(value),
            Self::F64(value) => Unexpected::Float(value),
            Self::Text(text) => Unexpected::Str(text),
            Self::Bytes(bytes) => Unexpected::Bytes(bytes),
        }
    }
}

impl<'a> Event<'a> {
    /// Returns the scalar; any other value has the wrong type.
    pub(super) fn scalar(self) -> Result<Scalar<'a>, Fault> {
        match self {
            Event::Scalar(scalar) => Ok(scalar),
            Event::Some(_) | Event::List(_) | Event::Map(_) | Event::Json(_) | Event::Held(_) => Err(Fault::Type),
        }
    }

    /// Returns the string; any other value has the wrong type.
    pub(super) fn text(self) -> Result<&'a str, Fault> {
        self.scalar()?.text()
    }
}

impl<'a> Scalar<'a> {
    /// Returns the string; any other value has the wrong type.
    pub(super) fn text(self) -> Result<&'a str, Fault> {
        match self {
            Scalar::Text(text) => Ok(text),
            Scalar::Bytes(bytes) => std::str::from_utf8(bytes).map_err(|_| Fault::Value),
            _ => Err(Fault::Type),
        }
    }
}

/// A value that has not been read yet.
pub trait Source {
    /// Reads the value into a target.
    fn read(&mut self, target: &mut dyn Target, mode: Mode) -> Result<(), Fault>;
}

/// The items of a list.
pub trait SeqSource {
    /// Reads the next item; `false` at the end.
    fn next(&mut self, target: &mut dyn Target, mode: Mode) -> Result<bool, Fault>;

    /// Returns the number of items, if the format knows it.
    fn size_hint(&self) -> Option<usize>;
}

/// The entries of a map.
pub trait MapSource {
    /// Reads the next key as the name of a field; `None` at the end.
    fn field(&mut self, spec: &'static StructSpec) -> Result<Option<FieldName>, Fault>;

    /// Reads the next key; `None` at the end.
    fn key(&mut self) -> Result<Option<String>, Fault>;

    /// Reads the value of that key.
    fn value(&mut self, target: &mut dyn Target, mode: Mode) -> Result<(), Fault>;

    /// Skips the value.
    fn skip(&mut self) -> Result<(), Fault>;
}

/// The name of a field.
#[derive(Debug)]
pub enum FieldName {
    /// The index of the field.
    Known(usize),
    /// The name, if the struct needs it.
    Unknown(String),
}

impl StructSpec {
    /// Returns the field with this name, trying that at `hint` first.
    pub(super) fn field_name(&self, name: &[u8], hint: usize) -> FieldName {
        match index_of(name, hint, self.fields, self.aliases) {
            Some(index) => FieldName::Known(index),
            None if self.unknown == Unknown::Ignored => FieldName::Unknown(String::new()),
            None => FieldName::Unknown(String::from_utf8_lossy(name).into_owned()),
        }
    }
}

/// The destination of a value.
pub trait Target {
    /// Reads a value, replacing the current one. After an error the value is unspecified.
    fn fill(&mut self, event: Event<'_>, mode: Mode) -> Result<(), Fault>;

    /// Returns what the target expects.
    fn expects(&self) -> Expected;
}
