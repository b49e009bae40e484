//! Serialization of values that are sent: the only serializer for bodies, flattened parameters and headers.
//!
//! Unlike those of `serde_json`, it leaves out unset [`Field`](crate::core::field::Field)s, rejects numbers that JSON
//! cannot express instead of writing `null`, keeps the order of the fields, and writes an `f32` with its own digits.

mod emit;
mod fields;
mod json;
mod nesting;
mod value;

use serde::Serialize;
use serde::ser::Error as _;

use self::emit::Emit;
pub(crate) use self::fields::{FlatField, FlatText, NO_FIELDS, fields, nested_fields};
use self::json::JsonText;
pub(crate) use self::nesting::NO_NAME;
pub use self::nesting::Nesting;
pub(crate) use self::value::to_value;

/// A value without parts.
#[derive(Clone, Copy)]
enum Scalar<'a> {
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

type Result<T = ()> = std::result::Result<T, serde_json::Error>;

/// The format in which a value is written: receives its parts in order. It is a trait object, so that the
/// serialization of each type is compiled once for all formats.
trait Output {
    fn scalar(&mut self, scalar: Scalar<'_>) -> Result;

    /// JSON text from a `RawValue`, or a number of any length.
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

/// Serializes a value as JSON text.
pub(crate) fn json(value: &(impl Serialize + ?Sized)) -> Result<Vec<u8>> {
    let mut text = JsonText::default();
    value.serialize(Emit(&mut text))?;
    Ok(text.into_bytes())
}

#[cfg(test)]
mod tests;
