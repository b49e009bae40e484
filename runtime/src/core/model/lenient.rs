//! Conversions between kinds of scalars, for servers that mix them up.

use serde_json::Number;

use super::event::{Event, ExpectedKind, Fault, Scalar, Target};
use super::spec::Mode;
use crate::core::schema::is_exact;

/// Passes a value of another kind to the target, converted to the kind that it expects if possible.
pub(super) fn give(target: &mut dyn Target, scalar: Scalar<'_>) -> Result<(), Fault> {
    let expected = target.expects().kind;
    let mut give = |scalar: Scalar<'_>| target.fill(Event::Scalar(scalar), Mode::Lenient);
    match (expected, scalar) {
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
            give(Scalar::Text(&text))
        }
        (ExpectedKind::Text | ExpectedKind::Char | ExpectedKind::Enum(_), Scalar::F64(value)) => {
            match Number::from_f64(value).filter(|_| is_exact(value)) {
                Some(number) => give(Scalar::Text(&number.to_string())),
                None => Err(Fault::Type),
            }
        }
        (ExpectedKind::Bool, Scalar::Text(text)) => match text {
            "true" => give(Scalar::Bool(true)),
            "false" => give(Scalar::Bool(false)),
            _ => Err(Fault::Type),
        },
        (ExpectedKind::F32 | ExpectedKind::F64, Scalar::Text(text)) => give(number(text)?),
        (expected, Scalar::Text(text)) if is_integer(expected) => give(whole(number(text)?)),
        (expected, scalar @ Scalar::F64(_)) if is_integer(expected) => give(whole(scalar)),
        _ => give(scalar),
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
        Scalar::F64(value) if value.fract() == 0.0 && is_exact(value) => Scalar::I64(value as i64),
        other => other,
    }
}
