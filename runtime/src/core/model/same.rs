//! Comparison: two values of a type are equal if their shapes are equal.

use super::shape::{Entries, List, Shape, ToShape};
use super::spec::Mode;

/// Compares like `PartialEq`.
pub(super) fn same(value: &dyn ToShape, other: &dyn ToShape) -> bool {
    same_shape(&value.to_shape(Mode::Exact), &other.to_shape(Mode::Exact))
}

fn same_shape(value: &Shape<'_>, other: &Shape<'_>) -> bool {
    match (value, other) {
        (Shape::Some(value), Shape::Some(other)) => same(*value, *other),
        (Shape::Bool(value), Shape::Bool(other)) => value == other,
        (Shape::I8(value), Shape::I8(other)) => value == other,
        (Shape::I16(value), Shape::I16(other)) => value == other,
        (Shape::I32(value), Shape::I32(other)) => value == other,
        (Shape::I64(value), Shape::I64(other)) => value == other,
        (Shape::U8(value), Shape::U8(other)) => value == other,
        (Shape::U16(value), Shape::U16(other)) => value == other,
        (Shape::U32(value), Shape::U32(other)) | (Shape::Variant(_, value), Shape::Variant(_, other)) => value == other,
        (Shape::U64(value), Shape::U64(other)) => value == other,
        #[allow(clippy::float_cmp)] // As `==` does.
        (Shape::F32(value), Shape::F32(other)) => value == other,
        #[allow(clippy::float_cmp)]
        (Shape::F64(value), Shape::F64(other)) => value == other,
        (Shape::Char(value), Shape::Char(other)) => value == other,
        (Shape::Text(value), Shape::Text(other)) => value == other,
        (Shape::Show(value), Shape::Show(other)) => value.to_string() == other.to_string(),
        (Shape::List(value), Shape::List(other)) => same_list(*value, *other),
        (Shape::Map(value), Shape::Map(other)) => same_map(*value, *other),
        (Shape::Struct(_, value), Shape::Struct(_, other)) => same_struct(*value, *other),
        (Shape::Tagged(variant, value), Shape::Tagged(other_variant, other)) => {
            variant.index == other_variant.index && same(*value, *other)
        }
        (Shape::Serde(Ok(value)), Shape::Serde(Ok(other))) => value == other,
        (Shape::Json(value), Shape::Json(other)) => value == other,
        (Shape::Unset, Shape::Unset)
        | (Shape::Null, Shape::Null)
        | (Shape::None, Shape::None)
        | (Shape::Unit, Shape::Unit) => true,
        _ => false,
    }
}

fn same_list(value: &dyn List, other: &dyn List) -> bool {
    let same_item = |index| match (value.item(index), other.item(index)) {
        (Some(value), Some(other)) => same(value, other),
        (value, other) => value.is_none() && other.is_none(),
    };
    value.count() == other.count() && (0..value.count()).all(same_item)
}

fn same_map(value: &dyn Entries, other: &dyn Entries) -> bool {
    let mut is_same = value.count() == other.count();
    if is_same {
        value.each(&mut |key, value| {
            is_same = other.get(key).is_some_and(|other| same(value, other));
            is_same
        });
    }
    is_same
}

fn same_struct(value: &dyn ToShape, other: &dyn ToShape) -> bool {
    let mut is_same = false;
    value.visit_fields_of(&mut |fields: &[&dyn ToShape], rest: Option<&dyn Entries>| {
        other.visit_fields_of(&mut |others: &[&dyn ToShape], other_rest: Option<&dyn Entries>| {
            let same_rest = match (rest, other_rest) {
                (Some(rest), Some(other)) => same_map(rest, other),
                (rest, other) => rest.is_none() && other.is_none(),
            };
            is_same = same_rest && fields.iter().zip(others).all(|(field, other)| same(*field, *other));
        });
    });
    is_same
}
