//! The comparison of JSON values with schemas.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde_json::{Map, Number, Value};

use super::error::{SchemaError, SchemaMismatch, UNKNOWN_PROPERTY};
use super::nearest::nearest;
use super::{ObjectSchema, Schema, UnionSchema};

/// Rules for comparing a JSON value with a [`Schema`].
///
/// [`Schema::validate`] and [`Schema::coerce`] use the default rules, which accept everything that a type with that
/// schema accepts: null anywhere, since schemas do not mark optional values; properties that the schema does not list;
/// and any string for an open enum. Each method rejects one of these.
///
/// ```
/// use fingerpost::{Described, SchemaRules};
/// use serde_json::json;
///
/// let schema = <Vec<Option<i64>>>::schema();
/// assert!(schema.validate(&json!([1, null])).is_ok());
/// let error = SchemaRules::new().refuse_null().validate(&schema, &json!([1, null])).unwrap_err();
/// assert_eq!(error.to_string(), "at `/1`: expected a 64-bit integer, found null");
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct SchemaRules {
    null_refused: bool,
    unknown_properties_refused: bool,
    unlisted_texts_refused: bool,
}

impl SchemaRules {
    /// Creates the default rules.
    #[must_use]
    pub const fn new() -> Self {
        Self { null_refused: false, unknown_properties_refused: false, unlisted_texts_refused: false }
    }

    /// Rejects null, except where the schema is [`Schema::Any`].
    #[must_use]
    pub const fn refuse_null(mut self) -> Self {
        self.null_refused = true;
        self
    }

    /// Rejects properties of objects that the schema does not list.
    #[must_use]
    pub const fn refuse_unknown_properties(mut self) -> Self {
        self.unknown_properties_refused = true;
        self
    }

    /// Rejects strings that an enum does not list, even if it is open.
    #[must_use]
    pub const fn refuse_unlisted_texts(mut self) -> Self {
        self.unlisted_texts_refused = true;
        self
    }

    /// Checks a value with these rules; see [`Schema::validate`].
    ///
    /// # Errors
    ///
    /// Returns all mismatches if the value does not fit.
    pub fn validate(self, schema: &Schema, value: &Value) -> Result<(), SchemaError> {
        let mut check = Check { rules: self, pointer: String::new(), mismatches: Vec::new() };
        check.value(schema, value);
        match SchemaError::of(check.mismatches) {
            None => Ok(()),
            Some(error) => Err(error),
        }
    }

    /// Converts a value with these rules; see [`Schema::coerce`].
    ///
    /// # Errors
    ///
    /// Returns all mismatches if the converted value does not fit.
    pub fn coerce(self, schema: &Schema, value: &Value) -> Result<Value, SchemaError> {
        let converted = self.converted(schema, value);
        self.validate(schema, &converted).map(|()| converted)
    }

    /// Converts all parts that can be converted. Other parts are left unchanged for `validate` to report.
    fn converted(self, schema: &Schema, value: &Value) -> Value {
        match (schema, value) {
            (Schema::List(item), Value::Array(items)) => {
                items.iter().map(|value| self.converted(item, value)).collect()
            }
            (Schema::Map(item), Value::Object(entries)) => {
                entries.iter().map(|(name, value)| (name.clone(), self.converted(item, value))).collect()
            }
            (Schema::Object(object), Value::Object(given)) => Value::Object(self.converted_object(*object, given)),
            (Schema::Union(union), _) => self.converted_union(union, value).unwrap_or_else(|| value.clone()),
            (Schema::Boolean | Schema::Integer | Schema::Number, Value::String(text)) => {
                from_text(schema, text.trim()).unwrap_or_else(|| value.clone())
            }
            (Schema::Text | Schema::Enum(_), Value::Bool(_) | Value::Number(_)) => {
                to_text(value).unwrap_or_else(|| value.clone())
            }
            _ => value.clone(),
        }
    }

    /// Converts a value to the first member that it fits, as it is or converted.
    fn converted_union(self, union: &UnionSchema, value: &Value) -> Option<Value> {
        let as_it_is = union.candidates(value).map(|member| (member.schema)());
        let as_it_is = as_it_is.filter(|schema| self.validate(schema, value).is_ok());
        let all = union.members.iter().filter(|_| union.tag.is_none()).map(|member| (member.schema)());
        let tagged = union.candidates(value).filter(|_| union.tag.is_some()).map(|member| (member.schema)());
        let mut converted = as_it_is.chain(tagged).chain(all).filter_map(|schema| {
            let converted = self.converted(&schema, value);
            self.validate(&schema, &converted).is_ok().then_some(converted)
        });
        let mut converted = converted.next()?;
        // Its type may have no field for the tag.
        if let (Some(tag), Value::Object(entries)) = (union.tag, &mut converted)
            && let Some(value) = value.get(tag)
        {
            entries.insert(tag.to_owned(), value.clone());
        }
        Some(converted)
    }

    fn converted_object(self, object: ObjectSchema, given: &Map<String, Value>) -> Map<String, Value> {
        let properties = object.properties().filter_map(|(name, schema)| Some((name, schema, given.get(name)?)));
        let mut converted: Map<_, _> =
            properties.map(|(name, schema, value)| (name.to_owned(), self.converted(&schema, value))).collect();
        if self.unknown_properties_refused || object.open {
            let unknown = given.iter().filter(|(name, _)| !object.names.contains(&name.as_str()));
            converted.extend(unknown.map(|(name, value)| (name.clone(), value.clone())));
        }
        converted
    }
}

/// Parses a string as a boolean or a number.
fn from_text(schema: &Schema, text: &str) -> Option<Value> {
    let integer = || text.parse::<i64>().map(Value::from).or_else(|_| text.parse::<u64>().map(Value::from)).ok();
    match schema {
        Schema::Boolean if text.eq_ignore_ascii_case("true") => Some(Value::Bool(true)),
        Schema::Boolean if text.eq_ignore_ascii_case("false") => Some(Value::Bool(false)),
        Schema::Integer => integer(),
        Schema::Number => integer().or_else(|| Number::from_f64(text.parse().ok()?).map(Value::Number)),
        Schema::Any
        | Schema::Boolean
        | Schema::Text
        | Schema::DateTime
        | Schema::Date
        | Schema::List(_)
        | Schema::Map(_)
        | Schema::Object(_)
        | Schema::Enum(_)
        | Schema::Union(_) => None,
    }
}

/// Returns `false` for a float that may stand for another whole number: one from 2^53 on, since those beyond have lost
/// digits. As an identifier it would be wrong.
pub(crate) const fn is_exact(float: f64) -> bool {
    float.abs() < 9_007_199_254_740_992.0
}

/// Converts a boolean or a number to a string. An integer beyond 64 bits is stored as a float and has lost digits, so
/// it is not converted.
fn to_text(value: &Value) -> Option<Value> {
    match value {
        Value::Bool(flag) => Some(flag.to_string().into()),
        Value::Number(number) if number.is_f64() && !number.as_f64().is_some_and(is_exact) => None,
        Value::Number(number) => Some(number.to_string().into()),
        Value::Null | Value::String(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

/// A traversal of a value along with its schema.
struct Check {
    rules: SchemaRules,
    pointer: String,
    mismatches: Vec<SchemaMismatch>,
}

impl Check {
    fn value(&mut self, schema: &Schema, value: &Value) {
        match (schema, value) {
            (Schema::List(item), Value::Array(items)) => {
                for (index, value) in items.iter().enumerate() {
                    self.at(&index.to_string(), |check| check.value(item, value));
                }
            }
            (Schema::Map(item), Value::Object(entries)) => {
                for (name, value) in entries {
                    self.at(name, |check| check.value(item, value));
                }
            }
            (Schema::Object(object), Value::Object(given)) => self.object(*object, given),
            (Schema::Union(union), value) if !value.is_null() => self.union(union, value),
            _ if self.is_scalar_of(schema, value) => {}
            _ => self.mismatch(schema.noun(), found(schema, value)),
        }
    }

    fn object(&mut self, object: ObjectSchema, given: &Map<String, Value>) {
        for (name, value) in given {
            let index = object.names.iter().position(|known| known == name);
            self.at(name, |check| match index {
                Some(index) => check.value(&(object.property)(index), value),
                None if check.rules.unknown_properties_refused && !object.open => {
                    check.mismatches.push(SchemaMismatch {
                        pointer: check.pointer.clone(),
                        expected: format!("a property of `{}`", object.name).into(),
                        found: UNKNOWN_PROPERTY,
                        nearest: nearest(name, object.names),
                    });
                }
                None => {}
            });
        }
    }

    fn union(&mut self, union: &'static UnionSchema, value: &Value) {
        let before = self.mismatches.len();
        let mut candidates = 0;
        let mut first = Vec::new();
        for member in union.candidates(value) {
            self.value(&(member.schema)(), value);
            let found = self.mismatches.split_off(before);
            let found: Vec<_> = found.into_iter().filter(|mismatch| !self.is_tag(union, mismatch)).collect();
            if found.is_empty() {
                return;
            }
            candidates += 1;
            first = found;
        }
        match candidates {
            1 if union.tag.is_some() || !union.open => self.mismatches.append(&mut first),
            _ if union.open && (union.tag.is_none() || value.is_object()) => {}
            _ => self.mismatch(Schema::Union(union).noun(), found(&Schema::Union(union), value)),
        }
    }

    /// Returns `true` for the tag of a union, for which the type may have no field.
    fn is_tag(&self, union: &UnionSchema, mismatch: &SchemaMismatch) -> bool {
        let name = mismatch.pointer.strip_prefix(&self.pointer).and_then(|rest| rest.strip_prefix('/'));
        mismatch.is_unknown_property() && name.is_some() && name == union.tag
    }

    fn is_scalar_of(&self, schema: &Schema, value: &Value) -> bool {
        match (schema, value) {
            (Schema::Any, _)
            | (Schema::Boolean, Value::Bool(_))
            | (Schema::Number, Value::Number(_))
            | (Schema::Text, Value::String(_)) => true,
            (_, Value::Null) => !self.rules.null_refused,
            (Schema::Integer, Value::Number(number)) => number.is_i64() || number.is_u64(),
            (Schema::DateTime, Value::String(text)) => is_date_time(text),
            (Schema::Date, Value::String(text)) => is_date(text),
            (Schema::Enum(known), Value::String(text)) => {
                known.values.contains(&text.as_str()) || known.open && !self.rules.unlisted_texts_refused
            }
            _ => false,
        }
    }

    fn mismatch(&mut self, expected: Cow<'static, str>, found: &'static str) {
        self.mismatches.push(SchemaMismatch { pointer: self.pointer.clone(), expected, found, nearest: None });
    }

    /// Checks a property or an item of the current part.
    fn at(&mut self, token: &str, check: impl FnOnce(&mut Self)) {
        let length = self.pointer.len();
        self.pointer.push('/');
        for character in token.chars() {
            match character {
                '~' => self.pointer.push_str("~0"),
                '/' => self.pointer.push_str("~1"),
                other => self.pointer.push(other),
            }
        }
        check(self);
        self.pointer.truncate(length);
    }
}

impl Schema {
    /// Returns a noun phrase for its values.
    fn noun(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Any => "any value",
            Self::Boolean => "`true` or `false`",
            Self::Integer => "a 64-bit integer",
            Self::Number => "a number",
            Self::Text => "a string",
            Self::DateTime => "a date and time (RFC 3339)",
            Self::Date => "a date, such as `2024-06-30`",
            Self::List(_) => "a list",
            Self::Map(_) | Self::Object(_) => "an object",
            Self::Enum(known) => {
                let mut noun = String::from("one of: ");
                for (index, value) in known.values.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    let _ = write!(noun, "{comma}`{value}`");
                }
                return Cow::Owned(noun);
            }
            Self::Union(union) => return Cow::Owned(union.noun()),
        })
    }
}

/// Returns a noun phrase for a value that does not fit.
fn found(schema: &Schema, value: &Value) -> &'static str {
    match (schema, value) {
        (_, Value::Null) => "null",
        (_, Value::Bool(_)) => "a boolean",
        (Schema::Integer, Value::Number(_)) => "another number",
        (_, Value::Number(_)) => "a number",
        (Schema::DateTime | Schema::Date | Schema::Enum(_), Value::String(_)) => "another string",
        (_, Value::String(_)) => "a string",
        (_, Value::Array(_)) => "a list",
        (_, Value::Object(_)) => "an object",
    }
}

#[cfg(feature = "jiff")]
fn is_date_time(text: &str) -> bool {
    text.parse::<jiff::Timestamp>().is_ok()
}

#[cfg(feature = "jiff")]
fn is_date(text: &str) -> bool {
    text.parse::<jiff::civil::Date>().is_ok()
}

/// Without the feature, only custom types have this schema, and they parse the string themselves.
#[cfg(not(feature = "jiff"))]
const fn is_date_time(_text: &str) -> bool {
    true
}

#[cfg(not(feature = "jiff"))]
const fn is_date(_text: &str) -> bool {
    true
}
