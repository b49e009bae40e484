//! Whether JSON has a given form.

use fingerpost::Schema;
use serde_json::Value;

/// Where and how a value is not of this form; `None` where it is. Properties may be missing or null.
pub(crate) fn problem(schema: &Schema, value: &Value) -> Option<String> {
    find(schema, value, "$")
}

fn find(schema: &Schema, value: &Value, place: &str) -> Option<String> {
    let fits = match (schema, value) {
        (Schema::List(item), Value::Array(items)) => {
            let mut numbered = items.iter().enumerate();
            return numbered.find_map(|(number, value)| find(item, value, &format!("{place}[{number}]")));
        }
        (Schema::Map(item), Value::Object(entries)) => {
            return entries.iter().find_map(|(name, value)| find(item, value, &format!("{place}.{name}")));
        }
        (Schema::Object(object), Value::Object(properties)) => {
            return properties.iter().filter(|(_, value)| !value.is_null()).find_map(|(name, value)| {
                let place = format!("{place}.{name}");
                match object.properties().find(|(known, _)| known == name) {
                    Some((_, schema)) => find(&schema, value, &place),
                    None => Some(format!("{place} is no property of {}", object.name)),
                }
            });
        }
        (Schema::Any, _)
        | (Schema::Text, Value::String(_))
        | (Schema::Boolean, Value::Bool(_))
        | (Schema::Number, Value::Number(_)) => true,
        (Schema::Integer, Value::Number(number)) => number.is_i64() || number.is_u64(),
        (Schema::DateTime, Value::String(text)) => text.parse::<jiff::Timestamp>().is_ok(),
        (Schema::Date, Value::String(text)) => text.parse::<jiff::civil::Date>().is_ok(),
        (Schema::Enum(known), Value::String(text)) => known.values.contains(&text.as_str()),
        _ => false,
    };
    (!fits).then(|| format!("{place} is {value}, which is not {schema:?}"))
}
