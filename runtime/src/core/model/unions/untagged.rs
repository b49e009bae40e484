//! Unions that are told apart by the shapes of their variants.

use serde_json::Value;

use super::Read;
use super::held::{Held, kind};
use super::nesting::Attempts;
use crate::core::json_path::is_name;
use crate::core::model::event::{Detail, Expected, ExpectedKind, Fault, UnionSpec};
use crate::core::schema::{SchemaConstant, UnionMember};

/// Reads the first variant that fits and decodes.
pub(super) fn read(spec: &'static UnionSpec, value: &Value, read: &mut Read<'_>) -> Result<(), Fault> {
    let _attempts = Attempts::begin(spec, value)?;
    let mut refused = Vec::new();
    for (index, (member, expected)) in spec.schema.members.iter().zip(spec.expected).enumerate() {
        if fits(member, expected(), value, 0) {
            Attempts::count()?;
            match read(index, &mut Held(value)) {
                Ok(()) => return Ok(()),
                Err(fault) => refused.push(fault),
            }
        }
    }
    if let Some(other) = spec.other() {
        return read(other, &mut Held(value));
    }
    // If only one variant fits, the value is probably meant for it.
    match refused.pop().filter(|_| refused.is_empty()) {
        Some(fault) => Err(fault),
        None => Err(unknown(spec, value)),
    }
}

/// The number of names of properties, and the length of the list of variants, that an error shows.
const SHOWN: (usize, usize) = (8, 160);

/// Returns the error of a value that fits no variant. It contains the names of properties, and no values.
#[cold]
fn unknown(spec: &UnionSpec, value: &Value) -> Fault {
    let names = value.as_object().into_iter().flat_map(|entries| entries.keys()).filter(|name| is_name(name));
    let names: Vec<_> = names.take(SHOWN.0).map(|name| format!("`{name}`")).collect();
    let with = if names.is_empty() { "" } else { " with " };
    let mut expected: Vec<String> = Vec::new();
    for (member, kind) in spec.schema.members.iter().zip(spec.expected) {
        let one = expected_of(member, kind());
        if !expected.contains(&one) {
            expected.push(one);
        }
    }
    let expected = Some(expected.join(" or ")).filter(|all| all.len() <= SHOWN.1);
    let expected = expected.unwrap_or_else(|| format!("union {}", spec.schema.name));
    let found = kind(value);
    Detail::Message(format!("invalid value: {found}{with}{}, expected {expected}", names.join(", ")).into()).into()
}

/// Returns a noun phrase for the values of a variant.
fn expected_of(member: &UnionMember, expected: Expected) -> String {
    let properties = member.properties.iter().map(|(name, constant)| match constant {
        None => format!("`{name}`"),
        Some(SchemaConstant::Text(text)) => format!("`{name}` = `{text}`"),
        Some(SchemaConstant::Integer(number)) => format!("`{name}` = `{number}`"),
        Some(SchemaConstant::Bool(flag)) => format!("`{name}` = `{flag}`"),
    });
    let properties: Vec<_> = properties.collect();
    let with = if properties.is_empty() { "" } else { " with " };
    format!("{}{with}{}", expected.kind, properties.join(" and "))
}

/// The number of unions in each other that are looked into for a fitting variant.
const DEPTH: usize = 16;

/// Returns `true` if a variant has the kind and the properties of a value.
fn fits(member: &UnionMember, expected: Expected, value: &Value, depth: usize) -> bool {
    is_kind(expected, value, depth) && member.has_properties(value)
}

/// Returns `true` if the kind of a value is the expected one.
fn is_kind(expected: Expected, value: &Value, depth: usize) -> bool {
    use ExpectedKind::{
        Bool, Char, Enum, F32, F64, I8, I16, I32, I64, Isize, Json, List, Map, Struct, Tagged, Text, U8, U16, U32, U64,
        Unit, Usize,
    };
    match (expected.kind, value) {
        (Json(None), _) | (Unit, Value::Null) => true,
        (_, Value::Null) if expected.is_optional => true,
        (Json(Some(spec)), _) => is_any(spec, value, depth),
        (Tagged(spec), Value::Object(entries)) => {
            let tag = spec.schema.tag.and_then(|tag| entries.get(tag)?.as_str());
            spec.schema.open || tag.is_some_and(|tag| spec.of_tag(tag).is_some())
        }
        (Bool, Value::Bool(_))
        | (F32 | F64, Value::Number(_))
        | (Char | Text | Enum(_), Value::String(_))
        | (List, Value::Array(_))
        | (Map | Struct(_), Value::Object(_)) => true,
        #[cfg(feature = "jiff")]
        (
            ExpectedKind::Timestamp | ExpectedKind::Date | ExpectedKind::DateTime | ExpectedKind::Time,
            Value::String(_),
        ) => true,
        (I8 | I16 | I32 | I64 | Isize | U8 | U16 | U32 | U64 | Usize, Value::Number(number)) => {
            number.is_i64() || number.is_u64()
        }
        _ => false,
    }
}

/// Returns `true` if any variant of a union fits.
fn is_any(spec: &UnionSpec, value: &Value, depth: usize) -> bool {
    let mut members = spec.schema.members.iter().zip(spec.expected);
    spec.schema.open || depth < DEPTH && members.any(|(member, expected)| fits(member, expected(), value, depth + 1))
}
