//! `Debug` output without unset fields.

use std::fmt::{self, Debug, Display, Formatter};

use super::shape::{Entries, List, Shape, ToShape};
use super::spec::{Mode, StructSpec};

/// Prints a value like `Debug`: set fields by their names on the wire, and secrets as `***`.
pub(super) fn debug(value: &dyn ToShape, f: &mut Formatter<'_>) -> fmt::Result {
    Printed::of(value).fmt(f)
}

/// A shape, as it is printed.
struct Printed<'a>(Shape<'a>);

impl Printed<'_> {
    fn of(value: &dyn ToShape) -> Printed<'_> {
        Printed(value.to_shape(Mode::Print))
    }
}

impl Debug for Printed<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Shape::Unset => f.write_str("Unset"),
            Shape::Null => f.write_str("Null"),
            Shape::None => f.write_str("None"),
            Shape::Some(inner) | Shape::Tagged(_, inner) => debug(inner, f),
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
                fields.visit_fields_of(&mut |fields: &[&dyn ToShape], rest: Option<&dyn Entries>| {
                    printed = print_struct(spec, fields, rest, f);
                });
                printed
            }
            Shape::Variant(spec, index) => Debug::fmt(spec.text(index), f),
            Shape::Json(value) => Debug::fmt(value, f),
            Shape::Serde(ref value) => match value {
                Ok(value) => Debug::fmt(value, f),
                Err(error) => write!(f, "<{error}>"),
            },
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

/// Prints a struct without its unset fields, with two dots if there are any.
fn print_struct(
    spec: &StructSpec,
    fields: &[&dyn ToShape],
    rest: Option<&dyn Entries>,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    let mut record = f.debug_struct(spec.name);
    let mut is_whole = true;
    for (name, field) in spec.fields.iter().zip(fields) {
        let shape = field.to_shape(Mode::Print);
        if matches!(shape, Shape::Unset) || shape.is_none() {
            is_whole = false;
        } else {
            record.field(name, &Printed(shape));
        }
    }
    if let Some(rest) = rest {
        rest.each(&mut |key, value| {
            record.field(key, &Printed::of(value));
            true
        });
    }
    if is_whole { record.finish() } else { record.finish_non_exhaustive() }
}
