//! Structs as a whole: what the derive says of one, and how it is read and written by that.

use super::read::{Fields, read_struct};
use super::sink::{Fault, Source};
use super::spec::StructSpec;
use super::value::ModelValue;
use super::write::Shape;
use crate::schema::{ObjectSchema, Schema};

/// How a struct is read and written: given by its type, so that the two functions for it are written once. No constant, as
/// the compiler computes all of those, needed or not.
#[allow(missing_debug_implementations)]
pub struct Record<T> {
    spec: &'static StructSpec,
    /// What it is read into. Nothing if it has to be read otherwise.
    default: Option<fn() -> T>,
    fields: fn(&T) -> &dyn Fields,
    fields_mut: fn(&mut T) -> &mut dyn Fields,
    property: fn(usize) -> Schema,
}

impl<T: Fields + ModelValue> Record<T> {
    /// One that is read into its default.
    pub fn by_default(default: fn() -> T, spec: &'static StructSpec) -> Option<Self> {
        Some(Self { spec, default: Some(default), fields, fields_mut, property: <T as Fields>::property })
    }

    /// One that is read by a function of its own.
    pub fn by_slots(spec: &'static StructSpec) -> Option<Self> {
        Some(Self { spec, default: None, fields, fields_mut, property: <T as Fields>::property })
    }
}

impl<T> Record<T> {
    /// Inlined, as a function of its own would need copies of how a type is dropped.
    #[inline]
    pub(super) fn read(&self, source: &mut dyn Source) -> Result<T, Fault> {
        let mut value = self.default.ok_or(Fault::Type)?();
        read_struct(self.spec, (self.fields_mut)(&mut value), source)?;
        Ok(value)
    }

    #[inline]
    pub(super) fn shape<'a>(&self, value: &'a T) -> Shape<'a> {
        Shape::Struct(self.spec, (self.fields)(value))
    }
}

/// Reads a struct into slots for its fields.
pub fn read_slots<T: ModelValue>(slots: &mut dyn Fields, source: &mut dyn Source) -> Result<(), Fault> {
    T::record().map_or(Err(Fault::Type), |record| read_struct(record.spec, slots, source))
}

fn fields<T: Fields>(value: &T) -> &dyn Fields {
    value
}

fn fields_mut<T: Fields>(value: &mut T) -> &mut dyn Fields {
    value
}

/// The JSON form of a struct.
pub fn schema<T: ModelValue>() -> Schema {
    T::record().map_or(Schema::Any, |Record { spec, property, .. }| {
        Schema::Object(ObjectSchema { name: spec.name, names: spec.names, property })
    })
}
