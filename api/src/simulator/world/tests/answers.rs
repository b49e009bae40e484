//! Every operation answers what its declared type says.

use std::collections::BTreeMap;

use fingerpost::{Role, Schema};
use serde_json::{Map, Value, json};

use super::super::{Answer, KNOWN, World};
use super::admin;

/// What there is in the seeded instance, by the name of the argument that says which.
fn argument(name: &str) -> Option<Value> {
    Some(match name {
        "dashboard_id" => json!("1"),
        "lookml_dashboard_id" => json!("thelook::business_pulse"),
        "dashboard_element_id" => json!("101"),
        "lookml_model_name" => json!("thelook"),
        "explore_name" => json!("order_items"),
        "connection_name" => json!("thelook"),
        "workspace_id" => json!("production"),
        "terms" | "pattern" => json!("sales"),
        "space_id" | "folder_id" | "parent_id" => json!("1"),
        "credential_type" => json!("email"),
        _ => return None,
    })
}

/// Where the schema and the value do not agree.
fn misfits(schema: &Schema, value: &Value, path: &str, found: &mut Vec<String>) {
    let fits = match (schema, value) {
        (_, Value::Null) | (Schema::Any, _) => true,
        (Schema::Boolean, _) => value.is_boolean(),
        (Schema::Integer, _) => value.is_i64(),
        (Schema::Number, _) => value.is_number(),
        (Schema::Text | Schema::Enum(_), _) => value.is_string(),
        (Schema::DateTime, Value::String(text)) => text.parse::<jiff::Timestamp>().is_ok(),
        (Schema::Date, Value::String(text)) => text.parse::<jiff::civil::Date>().is_ok(),
        (Schema::List(item), Value::Array(items)) => {
            items
                .iter()
                .enumerate()
                .for_each(|(place, value)| misfits(item, value, &format!("{path}[{place}]"), found));
            true
        }
        (Schema::Map(item), Value::Object(entries)) => {
            entries.iter().for_each(|(name, value)| misfits(item, value, &format!("{path}.{name}"), found));
            true
        }
        (Schema::Object(object), Value::Object(entries)) => {
            let known: BTreeMap<_, _> = object.properties().collect();
            for (name, value) in entries {
                match known.get(name.as_str()) {
                    Some(schema) => misfits(schema, value, &format!("{path}.{name}"), found),
                    None => found.push(format!("{path}.{name} is not declared")),
                }
            }
            true
        }
        _ => false,
    };
    if !fits {
        found.push(format!("{path} is no {schema:?}"));
    }
}

/// Each operation is asked of an instance of its own, with ids that there are, or with the first ones.
#[test]
fn answers_are_of_the_declared_types() {
    let (mut wrong, mut answered) = (Vec::new(), 0);
    for operation in World::operations() {
        let known = KNOWN.get(operation).unwrap_or_else(|| panic!("{operation} is declared"));
        let mut asking = admin();
        let mut arguments = Map::new();
        for parameter in known.endpoint.parameters().iter().filter(|parameter| parameter.is_required()) {
            let value = match (parameter.role(), parameter.value_schema()) {
                (Role::Body, Some(Schema::List(_))) => json!(["1"]),
                (Role::Body, _) => body(operation),
                _ => argument(parameter.name()).unwrap_or_else(|| json!("1")),
            };
            arguments.insert(parameter.name().to_owned(), value);
        }
        match asking.asked(operation, Value::Object(arguments)) {
            Ok(Answer::Json(value) | Answer::Page { items: value, .. }) => {
                answered += 1;
                let mut found = Vec::new();
                match &known.result {
                    Some(schema) => misfits(schema, &value, operation, &mut found),
                    None => assert!(value.is_null() || value.is_string(), "{operation} has a result: {value}"),
                }
                wrong.extend(found);
            }
            Ok(Answer::NoContent) => answered += 1,
            // What these ask for is not in the seed, or is not to be done to it.
            Err(refused) => {
                let status = refused.status.as_u16();
                let declared = known.endpoint.error_statuses();
                if !declared.contains(&status) {
                    wrong.push(format!("{operation} is refused with {status}, which it does not declare: {refused:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let all = World::operations().count();
    assert!(answered * 10 >= all * 7, "only {answered} of {all} operations had an answer");
}

/// A body that has what is required.
fn body(operation: &str) -> Value {
    let required = KNOWN.get(operation).map(|known| known.operation.required).unwrap_or_default();
    let value = |name: &str| match name {
        "parent_id" | "folder_id" | "space_id" => json!("1"),
        "model" | "model_name" | "connection_name" => json!("thelook"),
        "view" => json!("orders"),
        "crontab" => json!("0 6 * * *"),
        "permissions" => json!(["access_data"]),
        "models" => json!(["thelook"]),
        name if name.ends_with("_id") => json!("1"),
        _ => json!("something new"),
    };
    required.iter().map(|name| ((*name).to_owned(), value(name))).collect::<Map<_, _>>().into()
}
