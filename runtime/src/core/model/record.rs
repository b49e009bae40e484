//! Structs as a whole: what the derive says of one, and how it is read and written by that.

use super::read::{Fields, read_struct, with_fields};
use super::sink::{Fault, Mode, Source};
use super::spec::StructSpec;
use super::value::ModelValue;
use super::write::Shape;
use crate::core::schema::{ObjectSchema, Schema};

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
        Some(Self {
            spec,
            default: Some(default),
            fields: T::fields,
            fields_mut: T::fields_mut,
            property: <T as Fields>::property,
        })
    }

    /// One that is read by a function of its own.
    pub fn by_slots(spec: &'static StructSpec) -> Option<Self> {
        Some(Self {
            spec,
            default: None,
            fields: T::fields,
            fields_mut: T::fields_mut,
            property: <T as Fields>::property,
        })
    }
}

impl<T> Record<T> {
    #[inline]
    pub(super) fn read(&self, source: &mut dyn Source) -> Result<T, Fault> {
        let Some(default) = self.default else { return Err(Fault::Type) };
        let mut value = default();
        match read_struct(self.spec, (self.fields_mut)(&mut value), source) {
            Ok(()) => Ok(value),
            Err(fault) => Err(fault),
        }
    }

    /// The JSON form of a field, by the default.
    #[inline]
    pub(super) fn property(&self, index: usize) -> Schema {
        let Some(default) = self.default else { return Schema::Any };
        let (value, mut property) = (default(), Schema::Any);
        with_fields(self.spec, (self.fields)(&value), &mut |fields| {
            if let Some(Shape::Form(form)) = fields.value(index).map(|field| field.show(Mode::Form)) {
                property = form();
            }
        });
        property
    }

    #[inline]
    pub(super) fn shape<'a>(&self, value: &'a T) -> Shape<'a> {
        Shape::Struct(self.spec, (self.fields)(value))
    }
}

/// Reads a struct into slots for its fields.
pub fn read_slots<T: ModelValue>(slots: &mut dyn Fields, source: &mut dyn Source) -> Result<(), Fault> {
    match T::record() {
        Some(record) => read_struct(record.spec, slots, source),
        None => Err(Fault::Type),
    }
}

/// The JSON form of a struct.
pub fn schema<T: ModelValue>() -> Schema {
    match T::record() {
        Some(Record { spec, property, .. }) => object(spec, property),
        None => Schema::Any,
    }
}

fn object(spec: &'static StructSpec, property: fn(usize) -> Schema) -> Schema {
    Schema::Object(ObjectSchema { name: spec.name, names: spec.names, property })
}
