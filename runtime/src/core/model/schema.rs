//! The schema of a struct.

use super::event::Fault;
use super::field_target::FieldTarget;
use super::shape::{FieldReader, ModelMap};
use super::spec::StructSpec;
use super::value::ModelValue;
use crate::core::schema::{ObjectSchema, Schema};

/// Returns the schema of a struct.
pub fn struct_schema<T: ModelValue>() -> Schema {
    schema_of(T::spec(), field_schema::<T>, read_nothing::<T>)
}

/// The part that does not depend on the type.
fn schema_of(
    spec: &'static StructSpec,
    property: fn(usize) -> Schema,
    read_fields: fn(&mut dyn FieldReader),
) -> Schema {
    Schema::Object(ObjectSchema { name: spec.name, names: spec.fields, property, open: has_rest(read_fields) })
}

/// Returns the schema of a field, obtained from its target.
fn field_schema<T: ModelValue>(index: usize) -> Schema {
    schema_at(index, read_nothing::<T>)
}

/// Passes the fields to a reader that reads nothing, so that this always fails.
fn read_nothing<T: ModelValue>(reader: &mut dyn FieldReader) {
    drop(T::read_fields(reader));
}

/// Returns `true` if the struct has a field for other properties.
fn has_rest(read_fields: fn(&mut dyn FieldReader)) -> bool {
    let mut reader = RestReader(false);
    read_fields(&mut reader);
    reader.0
}

/// Finds out how a struct is read.
struct RestReader(bool);

impl FieldReader for RestReader {
    fn read(&mut self, _: &mut [&mut dyn FieldTarget]) -> Result<(), Fault> {
        Err(Fault::Type)
    }

    fn read_with_rest(&mut self, _: &mut [&mut dyn FieldTarget], _: &mut dyn ModelMap) -> Result<(), Fault> {
        self.0 = true;
        Err(Fault::Type)
    }
}

/// The part that does not depend on the type.
fn schema_at(index: usize, read_fields: fn(&mut dyn FieldReader)) -> Schema {
    let mut reader = SchemaReader { index, schema: Schema::Any };
    read_fields(&mut reader);
    reader.schema
}

/// Gets the schema of one field.
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
