//! Decoding of values without parts.

use std::borrow::Cow;

use percent_encoding::percent_decode;
use serde_json::Value;

use crate::core::schema::Schema;

/// Reason that an argument cannot be decoded.
pub(super) type Problem = Cow<'static, str>;

pub(super) const NOT_UTF8: Problem = Cow::Borrowed("is not UTF-8");

/// Decodes a scalar of a path.
pub(super) fn encoded_scalar(encoded: &str, schema: Option<&Schema>) -> Result<Value, Problem> {
    scalar(&percent_decode(encoded.as_bytes()).decode_utf8().map_err(|_| NOT_UTF8)?, schema)
}

/// Converts text into a JSON value of its schema. Dates and enums remain strings, which are checked when the argument
/// is deserialized.
pub(super) fn scalar(text: &str, schema: Option<&Schema>) -> Result<Value, Problem> {
    let value = Value::from(text);
    match schema {
        Some(schema @ (Schema::Boolean | Schema::Integer | Schema::Number)) => {
            schema.coerce(&value).map_err(|error| format!("is not {}", error.first().expected()).into())
        }
        Some(
            Schema::Any
            | Schema::Text
            | Schema::DateTime
            | Schema::Date
            | Schema::List(_)
            | Schema::Map(_)
            | Schema::Object(_)
            | Schema::Enum(_),
        )
        | None => Ok(value),
        // Text has no kind: the first member that takes it decides.
        Some(Schema::Union(union)) => {
            let members = union.members.iter().map(|member| (member.schema)());
            let mut values =
                members.filter(|member| !matches!(member, Schema::List(_) | Schema::Map(_) | Schema::Object(_)));
            Ok(values.find_map(|member| scalar(text, Some(&member)).ok()).unwrap_or(value))
        }
    }
}
