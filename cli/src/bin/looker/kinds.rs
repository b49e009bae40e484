//! The kinds of values: what a text or a JSON value becomes, and what they are called.

use fingerpost::{BodyKind, Parameter, Schema, Separator, ValueStyle};
use serde_json::Value;

/// The value as the parameter takes it, or what it has to be.
pub(crate) fn convert(parameter: &Parameter, value: &Value) -> Result<Value, String> {
    match (parameter.value_style(), parameter.value_schema()) {
        // Text is the JSON text itself.
        (ValueStyle::Json, _) | (_, None) => Ok(value.clone()),
        (_, Some(Schema::List(item))) => match value {
            Value::Array(items) => items.iter().map(|value| one(&item, value)).collect(),
            // One item, or several that are joined already.
            one_item => one(&item, one_item).map(|item| Value::Array(vec![item])),
        },
        (_, Some(schema)) => one(&schema, value),
    }
}

/// A value of a parameter whose kind is not known.
pub(crate) fn free(value: &Value) -> Result<Value, String> {
    let text = |value: &Value| one(&Schema::Text, value);
    match value {
        Value::Null => Ok(Value::Null),
        Value::Array(items) => items.iter().map(text).collect(),
        scalar => text(scalar),
    }
}

fn one(schema: &Schema, value: &Value) -> Result<Value, String> {
    let converted = match (schema, value) {
        (Schema::Any, _) | (Schema::Boolean, Value::Bool(_)) | (Schema::Number, Value::Number(_)) => {
            Some(value.clone())
        }
        (Schema::Boolean, Value::String(text)) => text.parse().ok().map(Value::Bool),
        (Schema::Integer, Value::String(text)) => {
            let negative = || text.parse::<i64>().map(Value::from);
            text.parse::<u64>().map(Value::from).or_else(|_| negative()).ok()
        }
        (Schema::Integer, Value::Number(number)) => (!number.is_f64()).then(|| value.clone()),
        // As it is written: no digit is lost.
        (Schema::Number, Value::String(text)) => {
            text.parse::<f64>().ok().filter(|number| number.is_finite()).map(|_| value.clone())
        }
        (Schema::Boolean | Schema::Integer | Schema::Number, _) => None,
        (Schema::Enum(of), _) => {
            as_text(value).filter(|text| of.open || of.values.iter().any(|known| text.as_str() == Some(*known)))
        }
        _ => as_text(value),
    };
    converted.ok_or_else(|| required(schema))
}

fn as_text(value: &Value) -> Option<Value> {
    match value {
        Value::String(_) => Some(value.clone()),
        Value::Bool(flag) => Some(flag.to_string().into()),
        // A whole number that is held as another has lost digits on the way.
        Value::Number(number) if number.as_f64().is_some_and(|float| number.is_f64() && float.abs() > 1e15) => None,
        Value::Number(number) => Some(number.to_string().into()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn required(schema: &Schema) -> String {
    match schema {
        Schema::Boolean => "`true` or `false`".to_owned(),
        Schema::Integer => "a whole number of at most 64 bits".to_owned(),
        Schema::Number => "a number".to_owned(),
        Schema::Enum(of) if !of.open => format!("one of: {}", of.values.join(", ")),
        _ => "text".to_owned(),
    }
}

/// What the help calls it.
pub(crate) fn name(parameter: &Parameter) -> String {
    let schema = parameter.value_schema();
    if let (ValueStyle::Flattened, Some(Schema::Map(value))) = (parameter.value_style(), &schema) {
        return schema_name(value);
    }
    let kind = schema.map_or("value".to_owned(), |schema| schema_name(&schema));
    if let Some(body) = parameter.body_kind() {
        return match body {
            BodyKind::Json => kind,
            BodyKind::Text => "text".to_owned(),
            BodyKind::Bytes => "bytes".to_owned(),
            BodyKind::Stream | BodyKind::Multipart => "cannot be given here".to_owned(),
        };
    }
    match parameter.value_style() {
        ValueStyle::Plain | ValueStyle::Flattened => kind,
        ValueStyle::Joined(Separator::Comma) => format!("{kind}, joined by commas"),
        ValueStyle::Joined(separator) => format!("{kind}, joined by `{}`", separator.as_str()),
        ValueStyle::Json => format!("{kind}, as JSON text"),
    }
}

fn schema_name(schema: &Schema) -> String {
    match schema {
        Schema::Any => "any JSON".to_owned(),
        Schema::Boolean => "boolean".to_owned(),
        Schema::Integer => "integer".to_owned(),
        Schema::Number => "number".to_owned(),
        Schema::Text => "text".to_owned(),
        Schema::DateTime => "date-time".to_owned(),
        Schema::Date => "date".to_owned(),
        Schema::List(item) => format!("list of {}", schema_name(item)),
        Schema::Map(value) => format!("object of {}", schema_name(value)),
        Schema::Object(of) => of.name.to_owned(),
        Schema::Enum(of) => of.values.join(" | "),
        _ => "value".to_owned(),
    }
}
