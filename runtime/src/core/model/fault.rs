//! Faults and expectations in the words of serde's errors.

use std::fmt;

use serde::de::{self, Error, Unexpected};

use super::event::{Detail, ExpectedKind, Fault};

/// Returns the format's own error, or one for the fault.
pub(super) fn error_for<E: Error>(
    error: Option<E>,
    fault: Fault,
    found: Unexpected<'_>,
    expected: &dyn de::Expected,
) -> E {
    match fault {
        Fault::Format => error.unwrap_or_else(|| E::invalid_value(found, expected)),
        Fault::Type => E::invalid_type(found, expected),
        Fault::Value => E::invalid_value(found, expected),
        Fault::Other(detail) => error_of(*detail, found, expected),
    }
}

fn error_of<E: Error>(detail: Detail, found: Unexpected<'_>, expected: &dyn de::Expected) -> E {
    match detail {
        Detail::Missing(name) => E::missing_field(name),
        Detail::Duplicate(name) => E::duplicate_field(name),
        Detail::Field(name, names) => E::unknown_field(&name, names),
        Detail::Variant(texts) => match found {
            Unexpected::Str(text) => E::unknown_variant(text, texts),
            _ => E::invalid_value(found, expected),
        },
        Detail::Length(length, spec) => {
            let (name, of) = (spec.name, spec.fields.len());
            let fields = if of == 1 { "element" } else { "elements" };
            E::invalid_length(length, &format!("struct {name} with {of} {fields}").as_str())
        }
        Detail::Message(message) => E::custom(message),
        Detail::Part(message, path) => {
            E::custom(format_args!("{message} in `{}`", path.strip_prefix('.').unwrap_or(&path)))
        }
    }
}

impl fmt::Display for ExpectedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bool => "a boolean",
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
            Self::Isize => "isize",
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
            Self::Usize => "usize",
            Self::F32 => "f32",
            Self::F64 => "f64",
            Self::Char => "a character",
            Self::Text => "a string",
            #[cfg(feature = "jiff")]
            Self::Timestamp => "a timestamp string",
            #[cfg(feature = "jiff")]
            Self::Date => "a date string",
            #[cfg(feature = "jiff")]
            Self::DateTime => "a date and time string",
            #[cfg(feature = "jiff")]
            Self::Time => "a time string",
            Self::Unit => "unit",
            Self::List => "a sequence",
            Self::Map => "a map",
            Self::Json(None) => "any value",
            Self::Struct(spec) => return write!(f, "struct {}", spec.name),
            Self::Enum(spec) => return write!(f, "enum {}", spec.name),
            Self::Tagged(spec) | Self::Json(Some(spec)) => return write!(f, "union {}", spec.schema.name),
        })
    }
}

impl de::Expected for ExpectedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
