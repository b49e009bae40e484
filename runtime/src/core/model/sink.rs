//! The two sides of deserialization as trait objects: the source in a format, and the sink of a type.

use serde::de::Unexpected;
use serde_json::Value;

use super::spec::{EnumSpec, Mode, StructSpec};

/// The reason why a value cannot be read. The bridge knows what was found, and combines both into an error.
#[derive(Debug)]
pub enum Fault {
    /// The format returned an error, which the bridge keeps.
    Format,
    /// The value has the wrong type.
    Type,
    /// The value has the right type, but is out of bounds.
    Value,
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
    Other(Box<str>),
}

/// The kind of value that a sink expects. The bridge passes it to the format, since some formats are not
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
    Optional,
    List,
    Map,
    Struct(&'static StructSpec),
    Enum(&'static EnumSpec),
    /// The key of a struct's field.
    Key,
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
}

impl<'a> Scalar<'a> {
    pub(super) fn unexpected(self) -> Unexpected<'a> {
        match self {
            Self::None => Unexpected::Option,
            Self::Null => Unexpected::Unit,
            Self::Bool(value) => Unexpected::Bool(value),
            Self::I64(value) => Unexpected::Signed(value),
            Self::U64(value) => Unexpected::Unsigned(value),
            Self::F64(value) => Unexpected::Float(value),
            Self::Text(text) => Unexpected::Str(text),
            Self::Bytes(bytes) => Unexpected::Bytes(bytes),
        }
    }
}

/// Accepts one value of any kind.
pub trait Sink {
    /// Returns the kind of value that it expects.
    fn expected(&self) -> ExpectedKind;

    fn scalar(&mut self, _: Scalar<'_>) -> Result<(), Fault> {
        Err(Fault::Type)
    }

    /// Accepts the value of an option.
    fn some(&mut self, _: &mut dyn Source) -> Result<(), Fault> {
        Err(Fault::Type)
    }

    fn list(&mut self, _: &mut dyn SeqSource) -> Result<(), Fault> {
        Err(Fault::Type)
    }

    fn map(&mut self, _: &mut dyn MapSource) -> Result<(), Fault> {
        Err(Fault::Type)
    }
}

/// A value in a format.
pub trait Source {
    /// Passes the value to a sink.
    fn drive(&mut self, sink: &mut dyn Sink, mode: Mode) -> Result<(), Fault>;

    /// Returns any value as JSON.
    fn json(&mut self) -> Result<Value, Fault>;
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
    /// Reads the next key; `false` at the end.
    fn key(&mut self, sink: &mut dyn Sink) -> Result<bool, Fault>;

    /// Reads the value of that key.
    fn value(&mut self, target: &mut dyn Target, mode: Mode) -> Result<(), Fault>;

    /// Skips the value.
    fn skip(&mut self) -> Result<(), Fault>;
}

/// The destination of a value.
pub trait Target {
    /// Reads a value, replacing the current one.
    fn fill(&mut self, source: &mut dyn Source, mode: Mode) -> Result<(), Fault>;
}
