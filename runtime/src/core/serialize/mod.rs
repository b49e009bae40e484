//! Serialization of values that are sent: the only serializer for bodies, flattened parameters and headers.
//!
//! Unlike those of `serde_json`, it leaves out unset [`Field`](crate::core::field::Field)s, rejects numbers that JSON
//! cannot express instead of writing `null`, keeps the order of the fields, and writes an `f32` with its own digits.

mod emit;
mod fields;
mod json;
mod nesting;
mod value;

use std::any::type_name;

use serde::Serialize;
use serde::ser::Error as _;

pub(crate) use self::emit::Emit;
pub(crate) use self::fields::{FlatField, FlatText, NO_FIELDS, fields, nested_fields};
pub(crate) use self::json::JsonText;
pub(crate) use self::nesting::NO_NAME;
pub use self::nesting::Nesting;
pub(crate) use self::value::to_value;

/// A value without parts.
#[derive(Clone, Copy)]
pub(crate) enum Scalar<'a> {
    Null,
    /// An unset [`Field`](crate::core::field::Field).
    Unset,
    Bool(bool),
    I64(i64),
    U64(u64),
    I128(i128),
    U128(u128),
    F32(f32),
    F64(f64),
    Text(&'a str),
    /// Text that is percent-encoded already.
    Encoded(&'a str),
}

pub(crate) type Result<T = ()> = std::result::Result<T, serde_json::Error>;

/// The format in which a value is written: receives its parts in order. It is a trait object, so that the
/// serialization of each type is compiled once for all formats.
pub(crate) trait Output {
    fn scalar(&mut self, scalar: Scalar<'_>) -> Result;

    /// Returns `true` if JSON text can be passed to `raw` in place of the parts of a value.
    fn is_json(&self) -> bool {
        false
    }

    /// JSON text from a `RawValue`, from a model, or a number of any length.
    fn raw(&mut self, json: &str) -> Result;

    fn begin_list(&mut self) -> Result;

    /// Precedes each item of a list.
    fn item(&mut self) -> Result;

    fn end_list(&mut self) -> Result;

    fn begin_map(&mut self) -> Result;

    /// Precedes each value of a map.
    fn key(&mut self, name: &str) -> Result;

    fn end_map(&mut self) -> Result;
}

/// Returns the text of a JSON number as a parameter: a float without `.0` and without an exponent, like one of Rust,
/// and with all of its digits.
pub(crate) fn number_text(json: &str) -> String {
    // The digits that count, without the position of the point.
    let digits = |number: &str| {
        let number = number.split(['e', 'E']).next().unwrap_or_default();
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        digits.trim_matches('0').to_owned()
    };
    let float = json.contains(['.', 'e', 'E']).then(|| json.parse::<f64>().ok()).flatten();
    match float.filter(|float| float.is_finite()).map(|float| float.to_string()) {
        Some(text) if digits(&text) == digits(json) => text,
        _ => json.to_owned(),
    }
}

fn refused<T>(why: &'static str) -> Result<T> {
    Err(serde_json::Error::custom(why))
}

const NOT_FINITE: &str = "a number is not finite, which JSON cannot express";
const UNSET_OUTSIDE: &str =
    "a `Field` is `Unset` outside of an object, where it cannot be left out; use `Null`, or remove it";

/// Returns `true` if `S` is [`Emit`], which takes [`MODEL`]s.
pub(crate) fn is_emit<S>() -> bool {
    type_name::<S>() == type_name::<Emit<'_>>()
}

/// The name of the struct by which a model passes itself to [`Emit`]: its first field is the JSON text of the model,
/// and the second one consists of its parts. Only one of them is serialized, depending on the output.
pub(crate) const MODEL: &str = "$fingerpost::Model";

/// The name of its first field.
pub(crate) const TEXT: &str = "text";

/// Serializes a value as JSON text.
pub(crate) fn json(value: &(impl Serialize + ?Sized)) -> Result<Vec<u8>> {
    let mut text = JsonText::default();
    value.serialize(Emit(&mut text))?;
    Ok(text.into_text().into_bytes())
}

#[cfg(test)]
mod tests;
