//! Conversions between kinds of scalars, for servers that mix them up.

use serde_json::Number;

use super::sink::{ExpectedKind, Fault, Scalar, Sink};

/// 2^53: every integer up to it can be represented exactly as a float.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Passes the value to the sink, converted to the kind that the sink expects if possible.
pub(super) fn give(sink: &mut dyn Sink, scalar: Scalar<'_>) -> Result<(), Fault> {
    match (sink.expected(), scalar) {
        (
            ExpectedKind::Text | ExpectedKind::Char | ExpectedKind::Enum(_),
            Scalar::Bool(_) | Scalar::I64(_) | Scalar::U64(_),
        ) => {
            let text = match scalar {
                Scalar::Bool(value) => value.to_string(),
                Scalar::I64(value) => value.to_string(),
                Scalar::U64(value) => value.to_string(),
                _ => return Err(Fault::Type),
            };
            sink.scalar(Scalar::Text(&text))
        }
        (ExpectedKind::Text | ExpectedKind::Char | ExpectedKind::Enum(_), Scalar::F64(value)) => {
            match Number::from_f64(value) {
                Some(number) => sink.scalar(Scalar::Text(&number.to_string())),
                None => Err(Fault::Type),
            }
        }
        (ExpectedKind::Bool, Scalar::Text(text)) => match text {
            "true" => sink.scalar(Scalar::Bool(true)),
            "false" => sink.scalar(Scalar::Bool(false)),
            _ => Err(Fault::Type),
        },
        (ExpectedKind::F32 | ExpectedKind::F64, Scalar::Text(text)) => sink.scalar(number(text)?),
        (expected, Scalar::Text(text)) if is_integer(expected) => sink.scalar(whole(number(text)?)),
        (expected, scalar @ Scalar::F64(_)) if is_integer(expected) => sink.scalar(whole(scalar)),
        _ => sink.scalar(scalar),
    }
}

fn is_integer(expected: ExpectedKind) -> bool {
    use ExpectedKind::{I8, I16, I32, I64, Isize, U8, U16, U32, U64, Usize};
    matches!(expected, I8 | I16 | I32 | I64 | Isize | U8 | U16 | U32 | U64 | Usize)
}

/// Parses a JSON number from text. Leading zeros are allowed, as in an id.
fn number(text: &str) -> Result<Scalar<'static>, Fault> {
    if let Ok(value) = text.parse() {
        return Ok(Scalar::I64(value));
    }
    if let Ok(value) = text.parse() {
        return Ok(Scalar::U64(value));
    }
    // JSON's grammar excludes `inf` and `nan`.
    match serde_json::from_str::<Number>(text).ok().and_then(|number| number.as_f64()) {
        Some(value) if !text.starts_with(char::is_whitespace) => Ok(Scalar::F64(value)),
        _ => Err(Fault::Type),
    }
}

/// Converts a float without a fraction to an integer.
fn whole(scalar: Scalar<'_>) -> Scalar<'_> {
    match scalar {
        #[allow(clippy::cast_possible_truncation)] // It is in range.
        Scalar::F64(value) if value.fract() == 0.0 && value.abs() <= EXACT => Scalar::I64(value as i64),
        other => other,
    }
}
