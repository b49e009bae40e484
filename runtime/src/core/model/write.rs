//! Serialization into any format: the only step that depends on it. The JSON of requests is written by `json/write.rs`.

use serde::ser::{Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::json::TextOf;
use super::shape::{Entries, List, Shape, ToShape, is_written};
use super::spec::{Mode, StructSpec};
use super::unions::TaggedEntries;
use crate::core::field::unset;
use crate::core::serialize::{MODEL, TEXT, is_emit};

/// Serializes a value into any format.
pub fn serialize<S: Serializer>(value: &dyn ToShape, serializer: S) -> Result<S::Ok, S::Error> {
    if is_emit::<S>() {
        let mut either = serializer.serialize_struct(MODEL, 2)?;
        either.serialize_field(TEXT, &TextOf(value))?;
        either.serialize_field("parts", &Written::of(value, Mode::Exact))?;
        return either.end();
    }
    Written(value.to_shape(Mode::Exact), Mode::Exact).serialize(serializer)
}

/// A shape as a serde value.
struct Written<'a>(Shape<'a>, Mode);

impl Written<'_> {
    fn of(value: &dyn ToShape, mode: Mode) -> Written<'_> {
        Written(value.to_shape(mode), mode)
    }
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mode = self.1;
        match self.0 {
            // Fields check for it first.
            Shape::Unset => unset(serializer),
            Shape::Null | Shape::None => serializer.serialize_none(),
            Shape::Some(inner) => serializer.serialize_some(&Written::of(inner, mode)),
            Shape::Unit => serializer.serialize_unit(),
            Shape::Bool(value) => serializer.serialize_bool(value),
            Shape::I8(value) => serializer.serialize_i8(value),
            Shape::I16(value) => serializer.serialize_i16(value),
            Shape::I32(value) => serializer.serialize_i32(value),
            Shape::I64(value) => serializer.serialize_i64(value),
            Shape::U8(value) => serializer.serialize_u8(value),
            Shape::U16(value) => serializer.serialize_u16(value),
            Shape::U32(value) => serializer.serialize_u32(value),
            Shape::U64(value) => serializer.serialize_u64(value),
            Shape::F32(value) => serializer.serialize_f32(value),
            Shape::F64(value) => serializer.serialize_f64(value),
            Shape::Char(value) => serializer.serialize_char(value),
            Shape::Text(text) => serializer.serialize_str(text),
            Shape::Show(value) => serializer.collect_str(value),
            Shape::List(list) => write_list(list, mode, serializer),
            Shape::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.count()))?;
                write_entries(entries, mode, &mut map)?;
                map.end()
            }
            Shape::Struct(spec, fields) => {
                let (mut serializer, mut written) = (Some(serializer), None);
                fields.visit_fields_of(&mut |fields: &[&dyn ToShape], rest: Option<&dyn Entries>| {
                    written = serializer.take().map(|serializer| write_struct(spec, fields, rest, serializer));
                });
                written.unwrap_or_else(|| Err(S::Error::custom("a struct did not pass its fields")))
            }
            Shape::Variant(spec, index) => serializer.serialize_unit_variant(spec.name, index, spec.text(index)),
            Shape::Tagged(variant, content) => {
                let entries = TaggedEntries::of(variant, content, mode).map_err(S::Error::custom)?;
                let mut map = serializer.serialize_map(Some(entries.count()))?;
                write_entries(&entries, mode, &mut map)?;
                map.end()
            }
            Shape::Json(value) => value.serialize(serializer),
            Shape::Serde(ref value) => value.as_ref().map_err(S::Error::custom)?.serialize(serializer),
        }
    }
}

fn write_list<S: Serializer>(list: &dyn List, mode: Mode, serializer: S) -> Result<S::Ok, S::Error> {
    let count = list.count();
    let mut items = serializer.serialize_seq(Some(count))?;
    for item in (0..count).filter_map(|index| list.item(index)) {
        items.serialize_element(&Written::of(item, mode))?;
    }
    items.end()
}

fn write_entries<M: SerializeMap>(entries: &dyn Entries, mode: Mode, map: &mut M) -> Result<(), M::Error> {
    let mut result = Ok(());
    entries.each(&mut |key, value| {
        result = map.serialize_entry(key, &Written::of(value, mode));
        result.is_ok()
    });
    result
}

fn write_struct<S: Serializer>(
    spec: &'static StructSpec,
    fields: &[&dyn ToShape],
    rest: Option<&dyn Entries>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mode = spec.mode();
    let written = fields.iter().map(|field| Some(field.to_shape(mode)).filter(|shape| is_written(spec, shape)));
    if spec.is_open() {
        // Unknown names are only possible in a map.
        let mut map = serializer.serialize_map(None)?;
        for (name, shape) in spec.fields.iter().zip(written) {
            if let Some(shape) = shape {
                map.serialize_entry(name, &Written(shape, mode))?;
            }
        }
        if let Some(rest) = rest {
            write_entries(rest, mode, &mut map)?;
        }
        return map.end();
    }
    // Collected first, since the format needs the count.
    let written: Vec<_> = written.collect();
    let count = written.iter().flatten().count();
    let mut record = serializer.serialize_struct(spec.name, count)?;
    for (name, shape) in spec.fields.iter().zip(written) {
        match shape {
            Some(shape) => record.serialize_field(name, &Written(shape, mode))?,
            None => record.skip_field(name)?,
        }
    }
    record.end()
}
