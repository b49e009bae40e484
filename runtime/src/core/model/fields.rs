//! The contract with `#[derive(Model)]`: the names of a struct, and the one way to reach its fields.
//!
//! The fields are handed out together, as slices of trait objects in the order of [`StructSpec::fields`]: to the compiler
//! that is less than half of handing out each by a function or a match arm of its own.

use super::field_target::FieldTarget;
use super::read::StructReader;
use super::sink::{Fault, ModelMap, Source};
use super::spec::StructSpec;
use super::write::{Entries, Shape, ToShape};
use crate::core::schema::{ObjectSchema, Schema};

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

/// Reads a struct.
pub fn read_struct<T: Fields>(source: &mut dyn Source) -> Result<T, Fault> {
    T::read_fields(&mut StructReader { spec: T::spec(), source })
}

/// Returns the shape of a struct.
pub fn struct_shape<T: Fields>(value: &T) -> Shape<'_> {
    Shape::Struct(T::spec(), value)
}

/// Returns the schema of a struct.
pub fn struct_schema<T: Fields>() -> Schema {
    let spec = T::spec();
    Schema::Object(ObjectSchema { name: spec.name, names: spec.fields, property: field_schema::<T> })
}

/// Returns the schema of a field, which is asked of what the field would be read into.
fn field_schema<T: Fields>(index: usize) -> Schema {
    let mut reader = SchemaReader { index, schema: Schema::Any };
    // Nothing is read, so there is no value: the reader ends with a fault.
    drop(T::read_fields(&mut reader));
    reader.schema
}

/// Asks a field for its schema.
struct SchemaReader {
    index: usize,
    schema: Schema,
}

impl FieldReader for SchemaReader {
    fn read(&mut self, fields: &mut [&mut dyn FieldTarget]) -> Result<(), Fault> {
        if let Some(field) = fields.get(self.index) {
            self.schema = field.schema();
        }
        Err(Fault::Type)
    }

    fn read_with_rest(&mut self, fields: &mut [&mut dyn FieldTarget], _: &mut dyn ModelMap) -> Result<(), Fault> {
        self.read(fields)
    }
}
