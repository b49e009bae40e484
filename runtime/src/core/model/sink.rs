//! The two sides of reading, each as `dyn`: what a format gives, and what a type takes.

use serde::de::Unexpected;
use serde_json::Value;

use super::spec::{EnumSpec, Mode, StructSpec};

/// Why a value cannot be read. What was found there instead is known to the bridge, which makes an error of both.
#[derive(Debug)]
pub enum Fault {
    /// The format has failed with an error of its own, which the bridge keeps.
    Format,
    /// A value of another kind.
    Type,
    /// The right kind, but out of bounds.
    Value,
    /// A field is missing.
    Missing(&'static str),
    /// A field stands there twice.
    Duplicate(&'static str),
    /// There is no such field.
    Field(Box<str>, &'static [&'static str]),
    /// There is no such text in the enum.
    Variant(&'static [&'static str]),
    /// A list in place of a struct has this many items.
    Length(usize, &'static StructSpec),
    /// Anything else.
    Other(Box<str>),
}

/// The kind of value that a sink expects. The bridge asks the format for it: some formats do not describe themselves.
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
    Unit,
    Optional,
    List,
    Map,
    Struct(&'static StructSpec),
    Enum(&'static EnumSpec),
    /// The key of a struct's field.
    Key,
}

/// A value without parts.
#[derive(Clone, Copy, Debug)]
pub enum Scalar<'a> {
    /// Of a format that tells an option from nothing.
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

/// Takes one value, whatever it turns out to be.
pub trait Sink {
    /// Returns the kind of value that it expects.
    fn expected(&self) -> ExpectedKind;

    fn scalar(&mut self, _: Scalar<'_>) -> Result<(), Fault> {
        Err(Fault::Type)
    }

    /// A value that might have been missing.
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

/// A value that is still in its format.
pub trait Source {
    /// Hands the value to a sink.
    fn drive(&mut self, sink: &mut dyn Sink, mode: Mode) -> Result<(), Fault>;

    /// Any value at all.
    fn json(&mut self) -> Result<Value, Fault>;
}

/// The items of a list.
pub trait SeqSource {
    /// Reads the next item; `false` if there is none.
    fn next(&mut self, target: &mut dyn Target, mode: Mode) -> Result<bool, Fault>;

    /// How many there are, if the format says so.
    fn size_hint(&self) -> Option<usize>;
}

/// Names with values.
pub trait MapSource {
    /// Reads the next key; `false` if there is none.
    fn key(&mut self, sink: &mut dyn Sink) -> Result<bool, Fault>;

    /// Reads the value of that key.
    fn value(&mut self, target: &mut dyn Target, mode: Mode) -> Result<(), Fault>;

    /// Passes over it.
    fn skip(&mut self) -> Result<(), Fault>;
}

/// Where a value is to go.
pub trait Target {
    /// Reads a value in place of what is there.
    fn fill(&mut self, source: &mut dyn Source, mode: Mode) -> Result<(), Fault>;
}
