//! The two sides of reading, each as `dyn`: what a format gives, and what a type takes.

use serde::de::Unexpected;
use serde_json::Value;

use super::spec::{EnumSpec, StructSpec};
use super::value::ModelValue;
use super::write::Entries;

/// How strictly kinds are told apart. Chosen by a struct for its fields.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mode {
    /// As serde's own derives do.
    Exact,
    /// Text, numbers and flags stand for each other where that is clear.
    Lenient,
    /// For people to look at: what is secret is not shown.
    Print,
}

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

impl<T: ModelValue> Target for T {
    fn fill(&mut self, source: &mut dyn Source, mode: Mode) -> Result<(), Fault> {
        self.read_over(source, mode)
    }
}

/// A map that takes the properties which a struct does not know.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot keep unknown properties",
    label = "`#[model(flatten)]` is for a map",
    note = "write `BTreeMap<String, serde_json::Value>`, or another map of `String`s"
)]
pub trait ModelMap {
    /// One without entries.
    #[doc(hidden)]
    fn empty() -> Self
    where
        Self: Sized;

    /// Reads the value of a key.
    #[doc(hidden)]
    fn entry(&mut self, key: String, source: &mut dyn MapSource, mode: Mode) -> Result<(), Fault>;

    /// All there are.
    #[doc(hidden)]
    fn entries(&self) -> &dyn Entries;

    #[doc(hidden)]
    fn rest(&mut self) -> &mut dyn ModelMap
    where
        Self: Sized,
    {
        self
    }
}
