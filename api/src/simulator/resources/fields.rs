//! The properties of a response: those of its declared type, reduced to those in the parameter `fields`.

use fingerpost::Schema;
use serde_json::{Map, Value};

/// Removes properties that are not part of the schema, at any depth, and nulls, which mean the same. Rows may have
/// columns that are not shown.
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

/// Keeps only the listed properties of an object, or of each object of a list: `id,folder(id,name)`. An empty list
/// keeps all.
pub(in crate::simulator) fn project(value: Value, fields: &str) -> Value {
    if fields.trim().is_empty() {
        return value;
    }
    match value {
        Value::Array(items) => items.into_iter().map(|item| project(item, fields)).collect(),
        Value::Object(mut all) => {
            let mut kept = Map::new();
            for (name, inner) in field_list(fields) {
                if let Some(property) = all.remove(name) {
                    kept.insert(name.to_owned(), project(property, inner.unwrap_or_default()));
                }
            }
            Value::Object(kept)
        }
        other => other,
    }
}

/// Returns the names of a field list, each with its nested list in parentheses.
fn field_list(fields: &str) -> Vec<(&str, Option<&str>)> {
    let mut depth = 0_usize;
    let parts = fields.split(move |c| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    });
    parts
        .map(|part| match part.split_once('(') {
            Some((name, inner)) => (name.trim(), Some(inner.trim().strip_suffix(')').unwrap_or(inner))),
            None => (part.trim(), None),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::project;

    #[test]
    fn fields_may_be_nested_and_unknown() {
        let value = json!([{ "id": "1", "title": "A", "folder": { "id": "2", "name": "B", "parent_id": null } }]);
        let kept = project(value.clone(), "id, folder(name,id) ,nothing");
        assert_eq!(kept, json!([{ "id": "1", "folder": { "id": "2", "name": "B" } }]));
        assert_eq!(project(value.clone(), " "), value);
        assert_eq!(project(value, "((,)))a(,(("), json!([{}]));
    }

    #[test]
    fn parentheses_nest() {
        let value = json!({ "a": { "b": { "c": 1, "d": 2 }, "e": 3 }, "f": 4 });
        assert_eq!(project(value, "a(b(c)),f"), json!({ "a": { "b": { "c": 1 } }, "f": 4 }));
    }
}
