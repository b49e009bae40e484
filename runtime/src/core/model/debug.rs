//! Printing: a value for people to look at, without what is not set in it.

use std::fmt::{self, Debug, Display, Formatter};

use super::read::{Fields, with_fields};
use super::sink::Mode;
use super::spec::StructSpec;
use super::write::{Entries, List, Shape, Shown};

/// Prints as `Debug` does: what is set, under its name on the wire; a secret as `***`.
pub(super) fn debug(value: &dyn Shown, f: &mut Formatter<'_>) -> fmt::Result {
    Printed::of(value).fmt(f)
}

/// A shape, as it is printed.
struct Printed<'a>(Shape<'a>);

impl Printed<'_> {
    fn of(value: &dyn Shown) -> Printed<'_> {
        Printed(value.show(Mode::Print))
    }
}

impl Debug for Printed<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Shape::Unset => f.write_str("Unset"),
            Shape::Null => f.write_str("Null"),
            Shape::None | Shape::Form(_) => f.write_str("None"),
            Shape::Some(inner) => debug(inner, f),
            Shape::Unit => f.write_str("()"),
            Shape::Bool(value) => Debug::fmt(&value, f),
            Shape::I8(value) => Debug::fmt(&value, f),
            Shape::I16(value) => Debug::fmt(&value, f),
            Shape::I32(value) => Debug::fmt(&value, f),
            Shape::I64(value) => Debug::fmt(&value, f),
            Shape::U8(value) => Debug::fmt(&value, f),
            Shape::U16(value) => Debug::fmt(&value, f),
            Shape::U32(value) => Debug::fmt(&value, f),
            Shape::U64(value) => Debug::fmt(&value, f),
            Shape::F32(value) => Debug::fmt(&value, f),
            Shape::F64(value) => Debug::fmt(&value, f),
            Shape::Char(value) => Debug::fmt(&value, f),
            Shape::Text(text) => Debug::fmt(text, f),
            Shape::Show(value) => Display::fmt(value, f),
            Shape::List(list) => print_list(list, f),
            Shape::Map(entries) => print_map(entries, f),
            Shape::Struct(spec, fields) => {
                let mut printed = Ok(());
                with_fields(spec, fields, &mut |fields| printed = print_struct(spec, fields, f));
                printed
            }
            Shape::Variant(spec, index) => {
                let text = usize::try_from(index).ok().and_then(|index| spec.texts.get(index));
                Debug::fmt(text.copied().unwrap_or_default(), f)
            }
            Shape::Json(value) => Debug::fmt(value, f),
        }
    }
}

fn print_list(list: &dyn List, f: &mut Formatter<'_>) -> fmt::Result {
    let items = (0..list.count()).filter_map(|index| list.item(index));
    f.debug_list().entries(items.map(Printed::of)).finish()
}

fn print_map(entries: &dyn Entries, f: &mut Formatter<'_>) -> fmt::Result {
    let mut map = f.debug_map();
    entries.each(&mut |key, value| {
        map.entry(&key, &Printed::of(value));
        true
    });
    map.finish()
}

/// A field that is not set is left out, and two dots say that there is one.
fn print_struct(spec: &StructSpec, fields: &dyn Fields, f: &mut Formatter<'_>) -> fmt::Result {
    let mut record = f.debug_struct(spec.name);
    let mut is_whole = true;
    for (index, name) in spec.names.iter().enumerate() {
        match fields.value(index).map(|field| field.show(Mode::Print)) {
            Some(Shape::Unset | Shape::None) => is_whole = false,
            Some(shape) => {
                record.field(name, &Printed(shape));
            }
            None => match fields.foreign_value(index) {
                Ok(serde_json::Value::Null) => is_whole = false,
                Ok(value) => {
                    record.field(name, &value);
                }
                Err(error) => {
                    record.field(name, &format_args!("<{error}>"));
                }
            },
        }
    }
    if let Some(rest) = fields.rest() {
        rest.each(&mut |key, value| {
            record.field(key, &Printed::of(value));
            true
        });
    }
    if is_whole { record.finish() } else { record.finish_non_exhaustive() }
}
