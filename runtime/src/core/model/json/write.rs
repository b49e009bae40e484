//! Models as JSON text, without serde.

use serde::ser::{Error as _, Serialize, Serializer};

use crate::core::model::shape::{Entries, Shape, ToShape, is_written};
use crate::core::model::spec::{Mode, Names, StructSpec};
use crate::core::model::unions::TaggedEntries;
use crate::core::serialize::{Emit, JsonText, Output as _, Result, Scalar};

/// The JSON text of a model, as a string.
pub(in crate::core::model) struct TextOf<'a>(pub(in crate::core::model) &'a dyn ToShape);

impl Serialize for TextOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut text = JsonText::for_parts();
        write_value(&mut text, self.0, Mode::Exact).map_err(S::Error::custom)?;
        serializer.serialize_str(&text.into_text())
    }
}

/// Writes a value. `mode` is that of the struct around it.
fn write_value(text: &mut JsonText, value: &dyn ToShape, mode: Mode) -> Result {
    write(text, value.to_shape(mode), mode)
}

fn write(text: &mut JsonText, mut shape: Shape<'_>, mode: Mode) -> Result {
    loop {
        return match shape {
            // Most fields are options, so this saves a call for each.
            Shape::Some(inner) => {
                shape = inner.to_shape(mode);
                continue;
            }
            Shape::Unset => text.scalar(Scalar::Unset),
            Shape::Null | Shape::None | Shape::Unit => text.scalar(Scalar::Null),
            Shape::Bool(value) => text.scalar(Scalar::Bool(value)),
            Shape::I8(value) => text.scalar(Scalar::I64(value.into())),
            Shape::I16(value) => text.scalar(Scalar::I64(value.into())),
            Shape::I32(value) => text.scalar(Scalar::I64(value.into())),
            Shape::I64(value) => text.scalar(Scalar::I64(value)),
            Shape::U8(value) => text.scalar(Scalar::U64(value.into())),
            Shape::U16(value) => text.scalar(Scalar::U64(value.into())),
            Shape::U32(value) => text.scalar(Scalar::U64(value.into())),
            Shape::U64(value) => text.scalar(Scalar::U64(value)),
            Shape::F32(value) => text.scalar(Scalar::F32(value)),
            Shape::F64(value) => text.scalar(Scalar::F64(value)),
            Shape::Char(value) => text.string(value.encode_utf8(&mut [0; 4])),
            Shape::Text(value) => text.string(value),
            Shape::Show(value) => text.display(value),
            Shape::Variant(spec, index) => text.string(spec.text(index)),
            Shape::List(list) => {
                text.begin_list()?;
                for item in (0..list.count()).filter_map(|index| list.item(index)) {
                    text.item()?;
                    write_value(text, item, mode)?;
                }
                text.end_list()
            }
            Shape::Map(entries) => {
                text.begin_map()?;
                write_entries(text, entries, mode)?;
                text.end_map()
            }
            Shape::Struct(spec, fields) => {
                let mut written = Ok(());
                fields.visit_fields_of(&mut |fields: &[&dyn ToShape], rest: Option<&dyn Entries>| {
                    written = write_struct(text, spec, fields, rest);
                });
                written
            }
            Shape::Tagged(variant, content) => {
                let entries = TaggedEntries::of(variant, content, mode).map_err(serde_json::Error::custom)?;
                text.begin_map()?;
                write_entries(text, &entries, mode)?;
                text.end_map()
            }
            Shape::Json(value) => value.serialize(Emit(text)),
            Shape::Serde(value) => value?.serialize(Emit(text)),
        };
    }
}

fn write_struct(text: &mut JsonText, spec: &StructSpec, fields: &[&dyn ToShape], rest: Option<&dyn Entries>) -> Result {
    let mode = spec.mode();
    text.begin_map()?;
    for (name, field) in spec.fields.iter().zip(fields) {
        let shape = field.to_shape(mode);
        if is_written(spec, &shape) {
            match spec.names {
                Names::Plain => text.plain_key(name),
                Names::Escaped => text.key(name)?,
            }
            write(text, shape, mode)?;
        }
    }
    if let Some(rest) = rest {
        write_entries(text, rest, mode)?;
    }
    text.end_map()
}

fn write_entries(text: &mut JsonText, entries: &dyn Entries, mode: Mode) -> Result {
    let mut result = Ok(());
    entries.each(&mut |key, value| {
        result = text.key(key).and_then(|()| write_value(text, value, mode));
        result.is_ok()
    });
    result
}
