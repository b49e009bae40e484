//! The contract with `#[derive(Model)]`: the names of a struct, the one way to reach its fields, and values as they are
//! to be written.
//!
//! The fields are handed out together, as slices of trait objects in the order of [`StructSpec::fields`]: to the
//! compiler that is less than half of handing out each by a function or a match arm of its own.

use std::fmt::Display;

use serde_json::Value;

use super::field_target::FieldTarget;
use super::sink::{Fault, MapSource};
use super::spec::{EnumSpec, Mode, StructSpec};

/// A struct by its fields. Written by the derive.
pub trait Fields {
    /// The names and options. A function and not a constant, as the compiler computes all constants, needed or not.
    fn spec() -> &'static StructSpec
    where
        Self: Sized;

    /// Makes a value out of what the reader puts into its fields.
    fn read_fields(reader: &mut dyn FieldReader) -> Result<Self, Fault>
    where
        Self: Sized;

    /// Shows all fields to the visitor.
    fn visit_fields(&self, visitor: &mut dyn FieldVisitor);
}

/// Fills the fields of a struct. A trait and not a closure, whose call costs the compiler more than that of a method.
pub trait FieldReader {
    /// Fills the fields; an unknown property is an error or passed over, as the struct says.
    fn read(&mut self, fields: &mut [&mut dyn FieldTarget]) -> Result<(), Fault>;

    /// Fills the fields, and puts unknown properties into a map.
    fn read_with_rest(&mut self, fields: &mut [&mut dyn FieldTarget], rest: &mut dyn ModelMap) -> Result<(), Fault>;
}

/// Looks at the fields of a struct.
pub trait FieldVisitor {
    /// Looks at the fields.
    fn visit(&mut self, fields: &[&dyn ToShape]);

    /// Looks at the fields and the unknown properties.
    fn visit_with_rest(&mut self, fields: &[&dyn ToShape], rest: &dyn Entries);
}

impl<F: FnMut(&[&dyn ToShape], Option<&dyn Entries>)> FieldVisitor for F {
    fn visit(&mut self, fields: &[&dyn ToShape]) {
        self(fields, None);
    }

    fn visit_with_rest(&mut self, fields: &[&dyn ToShape], rest: &dyn Entries) {
        self(fields, Some(rest));
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

/// A value as it is to be written.
#[allow(missing_debug_implementations)]
pub enum Shape<'a> {
    /// Not at all.
    Unset,
    /// `null`, always written.
    Null,
    /// `null`, which some fields leave out.
    None,
    /// A value that might be missing.
    Some(&'a dyn ToShape),
    /// Nothing.
    Unit,
    /// A flag.
    Bool(bool),
    /// A whole number.
    I8(i8),
    /// A whole number.
    I16(i16),
    /// A whole number.
    I32(i32),
    /// A whole number.
    I64(i64),
    /// A whole number.
    U8(u8),
    /// A whole number.
    U16(u16),
    /// A whole number.
    U32(u32),
    /// A whole number.
    U64(u64),
    /// A number.
    F32(f32),
    /// A number.
    F64(f64),
    /// A character.
    Char(char),
    /// Text.
    Text(&'a str),
    /// Text that is made on the way.
    Show(&'a dyn Display),
    /// A list.
    List(&'a dyn List),
    /// Names with values.
    Map(&'a dyn Entries),
    /// Fields.
    Struct(&'static StructSpec, &'a dyn Fields),
    /// One of several texts.
    Variant(&'static EnumSpec, u32),
    /// Any value.
    Json(&'a Value),
    /// A value of a type that only serde knows.
    Serde(Result<Value, serde_json::Error>),
}

/// A value that can be written. Not a part of what is read into: who only writes needs none of what reads.
pub trait ToShape {
    /// Returns what to write.
    fn to_shape(&self, mode: Mode) -> Shape<'_>;
}

/// A field that is left out if it is `None`.
pub struct SkipNone<'a>(pub &'a dyn ToShape);

impl ToShape for SkipNone<'_> {
    fn to_shape(&self, mode: Mode) -> Shape<'_> {
        let shape = self.0.to_shape(mode);
        if shape.is_none() { Shape::Unset } else { shape }
    }
}

impl Shape<'_> {
    /// Whether it is a `null` that may be left out.
    pub(super) fn is_none(&self) -> bool {
        matches!(self, Shape::None | Shape::Serde(Ok(Value::Null)))
    }
}

/// The items of a list.
pub trait List {
    /// How many there are.
    fn count(&self) -> usize;

    /// One of them.
    fn item(&self, index: usize) -> Option<&dyn ToShape>;
}

/// The entries of a map.
pub trait Entries {
    /// How many there are.
    fn count(&self) -> usize;

    /// One of them.
    fn get(&self, key: &str) -> Option<&dyn ToShape>;

    /// Gives each of them, until there is an error.
    fn each(&self, take: &mut Take<'_>);
}

/// Takes an entry; `false` for an error.
pub(super) type Take<'a> = dyn FnMut(&str, &dyn ToShape) -> bool + 'a;

/// Returns the shape of a struct.
pub fn struct_shape<T: Fields>(value: &T) -> Shape<'_> {
    Shape::Struct(T::spec(), value)
}
