//! Queries in URL parameters, as in links to explores.

use serde_json::{Map, Value};

/// Returns the query of a `run_url_encoded_query`, with the properties of Looker's `Query`.
///
/// `fields`, `pivots`, `fill_fields`, `subtotals` and `sorts` are separated by commas, `f[users.country]` is a filter,
/// and `vis` is a visualization in JSON. The last value of a repeated parameter applies.
pub(in crate::simulator) fn from_url<'a>(
    model: &str,
    view: &str,
    parameters: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Map<String, Value> {
    let mut query = Map::new();
    let mut filters = Map::new();
    for (name, value) in parameters {
        let filter = name.strip_prefix("f[").and_then(|name| name.strip_suffix(']'));
        if let Some(field) = filter {
            filters.insert(field.to_owned(), Value::from(value));
            continue;
        }
        let (name, value) = match name {
            "fields" | "pivots" | "fill_fields" | "subtotals" | "sorts" => {
                let items = value.split(',').map(str::trim).filter(|item| !item.is_empty());
                (name, items.map(Value::from).collect())
            }
            "total" => (name, Value::from(matches!(value, "true" | "on" | "1" | "yes"))),
            // An invalid visualization is ignored.
            "vis" => ("vis_config", serde_json::from_str(value).unwrap_or_default()),
            _ => (name, Value::from(value)),
        };
        query.insert(name.to_owned(), value);
    }
    query.insert("filters".to_owned(), Value::Object(filters));
    query.insert("model".to_owned(), Value::from(model));
    query.insert("view".to_owned(), Value::from(view));
    query
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::from_url;

    #[test]
    fn parameters_become_properties() {
        let parameters = [
            ("fields", "users.country,users.count"),
            ("f[users.age]", ">=18"),
            ("f[users.name]", "A%,B%"),
            ("sorts", "users.count desc 0, users.country"),
            ("limit", "10"),
            ("total", "on"),
            ("vis", "{\"type\":\"table\"}"),
            ("model", "another"),
        ];
        let expected = json!({
            "model": "thelook",
            "view": "users",
            "fields": ["users.country", "users.count"],
            "filters": { "users.age": ">=18", "users.name": "A%,B%" },
            "sorts": ["users.count desc 0", "users.country"],
            "limit": "10",
            "total": true,
            "vis_config": { "type": "table" },
        });
        assert_eq!(json!(from_url("thelook", "users", parameters)), expected);
    }
}
