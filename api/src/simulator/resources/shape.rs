//! Values and the declared forms of their types.

use fingerpost::Schema;
use serde_json::Value;

/// What the type does not have is left out, at any depth, and null where it cannot be told from that. So rows may know
/// more than they show.
pub(super) fn prune(value: Value, schema: &Schema) -> Value {
    match (value, schema) {
        (Value::Array(items), Schema::List(schema)) => items.into_iter().map(|item| prune(item, schema)).collect(),
        (Value::Object(items), Schema::Map(schema)) => {
            items.into_iter().map(|(name, item)| (name, prune(item, schema))).collect()
        }
        (Value::Object(mut all), Schema::Object(object)) => {
            let kept = object.properties().filter_map(|(name, schema)| {
                let value = all.remove(name).filter(|value| !value.is_null())?;
                Some((name.to_owned(), prune(value, &schema)))
            });
            kept.collect()
        }
        (value, _) => value,
    }
}

/// The value in the declared kind, as forgiving as Looker: ids may be numbers. `None` where it is of another kind.
pub(super) fn coerce(value: &Value, schema: &Schema) -> Option<Value> {
    match (value, schema) {
        (Value::Null, _) => Some(Value::Null),
        (Value::Number(number), Schema::Text) => Some(number.to_string().into()),
        (Value::String(text), Schema::Integer) => text.trim().parse::<i64>().ok().map(Value::from),
        (Value::String(text), Schema::Number) => text.trim().parse::<f64>().ok().map(Value::from),
        (Value::String(text), Schema::Enum(known)) => known.values.contains(&text.as_str()).then(|| value.clone()),
        (Value::Array(items), Schema::List(schema)) => {
            items.iter().map(|item| coerce(item, schema)).collect::<Option<Vec<_>>>().map(Value::from)
        }
        (Value::Object(items), Schema::Map(schema)) => {
            items.iter().map(|(name, item)| Some((name.clone(), coerce(item, schema)?))).collect()
        }
        (Value::Object(given), Schema::Object(object)) => {
            let mut kept = serde_json::Map::new();
            for (name, schema) in object.properties() {
                if let Some(value) = given.get(name) {
                    kept.insert(name.to_owned(), coerce(value, &schema)?);
                }
            }
            Some(kept.into())
        }
        (_, Schema::Any) => Some(value.clone()),
        _ => has_kind(value, schema).then(|| value.clone()),
    }
}

/// Whether a value that is no list and no object is of the kind.
pub(super) fn has_kind(value: &Value, schema: &Schema) -> bool {
    match schema {
        Schema::Any => true,
        Schema::Boolean => value.is_boolean(),
        Schema::Integer => value.is_i64() || value.is_u64(),
        Schema::Number => value.is_number(),
        Schema::Text => value.is_string(),
        Schema::DateTime => value.as_str().is_some_and(|text| text.parse::<jiff::Timestamp>().is_ok()),
        Schema::Date => value.as_str().is_some_and(|text| text.parse::<jiff::civil::Date>().is_ok()),
        Schema::Enum(known) => value.as_str().is_some_and(|text| known.values.contains(&text)),
        _ => false,
    }
}
