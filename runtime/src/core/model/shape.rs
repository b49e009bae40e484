//! The interface to `#[derive(Model)]`: the names of a struct, access to its fields, and the shapes of values.
//!
//! The fields are passed together, as slices of trait objects in the order of [`StructSpec::fields`], which costs the
//! compiler less than half as much as a function or a match arm per field.

use std::fmt::Display;

use serde_json::Value;

use super::event::{Fault, MapSource, UnionSpec};
use super::field_target::FieldTarget;
use super::spec::{EnumSpec, Mode, StructSpec};

/// Fills the fields of a struct. A trait, since calling a closure costs the compiler more than calling a method.
pub trait FieldReader {
    /// Fills the fields. Unknown properties are an error or ignored, depending on the struct.
    fn read(&mut self, fields: &mut [&mut dyn FieldTarget]) -> Result<(), Fault>;

    /// Fills the fields, and puts unknown properties into a map.
    fn read_with_rest(&mut self, fields: &mut [&mut dyn FieldTarget], rest: &mut dyn ModelMap) -> Result<(), Fault>;
}

/// Visits the fields of a struct.
pub trait FieldVisitor {
    /// Visits the fields.
    fn visit(&mut self, fields: &[&dyn ToShape]);

    /// Visits the fields and the unknown properties.
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

/// A map for the unknown properties of a struct.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot keep unknown properties",
    label = "`#[model(flatten)]` requires a map",
    note = "use `BTreeMap<String, serde_json::Value>`, or another map with `String` keys"
)]
pub trait ModelMap {
    /// Creates an empty map.
    #[doc(hidden)]
    fn empty() -> Self
    where
        Self: Sized;

    /// Reads the value of a key.
    #[doc(hidden)]
    fn entry(&mut self, key: String, source: &mut dyn MapSource, mode: Mode) -> Result<(), Fault>;

    /// Returns all entries.
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

/// A variant of a union with a tag.
#[derive(Debug)]
pub struct TaggedVariant {
    /// The union.
    pub union: &'static UnionSpec,
    /// The index of the variant.
    pub index: usize,
}

/// A value in a form that can be serialized.
#[allow(missing_debug_implementations)]
pub enum Shape<'a> {
    /// A field that is left out.
    Unset,
    /// `null` that is always written.
    Null,
    /// `null` that some structs leave out.
    None,
    /// The value of an option.
    Some(&'a dyn ToShape),
    /// The unit value.
    Unit,
    /// A boolean.
    Bool(bool),
    /// An integer.
    I8(i8),
    /// An integer.
    I16(i16),
    /// An integer.
    I32(i32),
    /// An integer.
    I64(i64),
    /// An integer.
    U8(u8),
    /// An integer.
    U16(u16),
    /// An integer.
    U32(u32),
    /// An integer.
    U64(u64),
    /// A number.
    F32(f32),
    /// A number.
    F64(f64),
    /// A character.
    Char(char),
    /// A string.
    Text(&'a str),
    /// A string that is formatted when it is written.
    Show(&'a dyn Display),
    /// A list.
    List(&'a dyn List),
    /// A map.
    Map(&'a dyn Entries),
    /// A struct.
    Struct(&'static StructSpec, &'a dyn ToShape),
    /// A variant of an enum of strings.
    Variant(&'static EnumSpec, u32),
    /// A variant of a union with a tag.
    Tagged(&'static TaggedVariant, &'a dyn ToShape),
    /// Any JSON value.
    Json(&'a Value),
    /// A value of a type that only implements serde's traits.
    Serde(Result<Value, serde_json::Error>),
}

// Each value is written by way of a shape. A larger one would cost all types, and not only those that need it.
const _: () = assert!(size_of::<Shape<'static>>() <= size_of::<Result<Value, serde_json::Error>>());

/// A value that can be serialized. Separate from deserialization, so that code which only writes does not link it.
pub trait ToShape {
    /// Returns the shape of the value.
    fn to_shape(&self, mode: Mode) -> Shape<'_>;

    /// Passes the fields of a struct to the visitor. Only called for [`Shape::Struct`].
    fn visit_fields_of(&self, visitor: &mut dyn FieldVisitor) {
        visitor.visit(&[]);
    }
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
    /// Returns `true` for a `null` that may be left out.
    pub(super) fn is_none(&self) -> bool {
        matches!(self, Shape::None | Shape::Serde(Ok(Value::Null)))
    }
}

/// The items of a list.
pub trait List {
    /// Returns the number of items.
    fn count(&self) -> usize;

    /// Returns the item at an index.
    fn item(&self, index: usize) -> Option<&dyn ToShape>;
}

/// The entries of a map.
pub trait Entries {
    /// Returns the number of entries.
    fn count(&self) -> usize;

    /// Returns the value of a key.
    fn get(&self, key: &str) -> Option<&dyn ToShape>;

    /// Passes the entries to `take` until it fails.
    fn each(&self, take: &mut Take<'_>);
}

/// A callback for an entry; returns `false` on an error.
pub(super) type Take<'a> = dyn FnMut(&str, &dyn ToShape) -> bool + 'a;

/// Returns `true` unless a struct leaves out a field with this shape.
pub(super) fn is_written(spec: &StructSpec, shape: &Shape<'_>) -> bool {
    !(matches!(shape, Shape::Unset) || spec.skip_none && shape.is_none())
}
