//! What a request says, where an answer can say it too.

use fingerpost::Schema;
use serde_json::Value;

/// The value in the given form, if it has it or can be written in it. Null is in every form.
pub(super) fn fitted(schema: &Schema, value: &Value) -> Option<Value> {
    let fitting = match (schema, value) {
        (_, Value::Null)
        | (Schema::Any, _)
        | (Schema::Text, Value::String(_))
        | (Schema::Boolean, Value::Bool(_))
        | (Schema::Number, Value::Number(_)) => true,
        (Schema::Text, Value::Number(number)) => return Some(number.to_string().into()),
        (Schema::Integer, Value::String(text)) => return text.parse::<i64>().ok().map(Value::from),
        (Schema::Integer, Value::Number(number)) => number.is_i64() || number.is_u64(),
        (Schema::DateTime, Value::String(text)) => text.parse::<jiff::Timestamp>().is_ok(),
        (Schema::Date, Value::String(text)) => text.parse::<jiff::civil::Date>().is_ok(),
        (Schema::Enum(known), Value::String(text)) => known.open || known.values.contains(&text.as_str()),
        (Schema::List(item), Value::Array(items)) => {
            return items.iter().map(|value| fitted(item, value)).collect::<Option<_>>().map(Value::Array);
        }
        (Schema::Map(item), Value::Object(entries)) => {
            let fitting = entries.iter().map(|(name, value)| Some((name.clone(), fitted(item, value)?)));
            return fitting.collect::<Option<_>>().map(Value::Object);
        }
        (Schema::Object(object), Value::Object(given)) => {
            let properties = object.properties().filter_map(|(name, schema)| Some((name, schema, given.get(name)?)));
            let fitting = properties.map(|(name, schema, value)| Some((name.to_owned(), fitted(&schema, value)?)));
            return fitting.collect::<Option<_>>().map(Value::Object);
        }
        _ => false,
    };
    fitting.then(|| value.clone())
}
