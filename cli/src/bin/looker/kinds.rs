//! Types of values: conversion of strings and JSON values, and their names.

use fingerpost::{BodyKind, Parameter, Schema, SchemaRules, Separator, ValueStyle};
use serde_json::Value;

/// Converts a value to the type of the parameter. The error is the expected type.
pub(crate) fn convert(parameter: Parameter, value: &Value) -> Result<Value, String> {
    match (parameter.value_style(), parameter.value_schema()) {
        // The string is JSON already.
        (ValueStyle::Json, _) | (_, None) => Ok(value.clone()),
        (_, Some(Schema::List(item))) => match value {
            Value::Array(items) => items.iter().map(|value| one(&item, value)).collect(),
            // A single item, or several that are joined already.
            one_item => one(&item, one_item).map(|item| Value::Array(vec![item])),
        },
        (_, Some(schema)) => one(&schema, value),
    }
}

/// Converts a value of an undeclared parameter.
pub(crate) fn free(value: &Value) -> Result<Value, String> {
    let text = |value: &Value| one(&Schema::Text, value);
    match value {
        Value::Null => Ok(Value::Null),
        Value::Array(items) => items.iter().map(text).collect(),
        scalar => text(scalar),
    }
}

/// Converts a scalar. A number given as a string is kept as written, so that no digit is lost.
fn one(schema: &Schema, value: &Value) -> Result<Value, String> {
    let converted = SchemaRules::new().refuse_null().coerce(schema, value);
    let converted = converted.map_err(|error| error.first().expected().to_owned())?;
    Ok(if *schema == Schema::Number { value.clone() } else { converted })
}

/// Returns the name of a parameter's type for the help.
pub(crate) fn name(parameter: Parameter) -> String {
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
            BodyKind::Stream | BodyKind::Multipart => "not supported here".to_owned(),
        };
    }
    match parameter.value_style() {
        ValueStyle::Plain
        | ValueStyle::Flattened
        | ValueStyle::Nested(_)
        | ValueStyle::Flag
        | ValueStyle::Expanded(_) => kind,
        ValueStyle::File => "text of a file".to_owned(),
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
        Schema::Text => "string".to_owned(),
        Schema::DateTime => "date-time".to_owned(),
        Schema::Date => "date".to_owned(),
        Schema::List(item) => format!("list of {}", schema_name(item)),
        Schema::Map(value) => format!("object of {}", schema_name(value)),
        Schema::Object(of) => of.name.to_owned(),
        Schema::Enum(of) => of.values.join(" | "),
        _ => "value".to_owned(),
    }
}
