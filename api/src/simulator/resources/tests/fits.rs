//! Whether a value has the form that its type declares.

use fingerpost::Schema;
use serde_json::Value;

use super::super::shape::has_kind;

/// Fails with the path of the first property that is not declared or has another kind. Null fits nothing: what is not
/// there is left out.
pub(super) fn fits(schema: &Schema, value: &Value) -> Result<(), String> {
    check(schema, value, "")
}

fn check(schema: &Schema, value: &Value, path: &str) -> Result<(), String> {
    match (schema, value) {
        (Schema::List(schema), Value::Array(items)) => {
            items.iter().enumerate().try_for_each(|(index, item)| check(schema, item, &format!("{path}[{index}]")))
        }
        (Schema::Map(schema), Value::Object(items)) => {
            items.iter().try_for_each(|(name, item)| check(schema, item, &format!("{path}.{name}")))
        }
        (Schema::Object(object), Value::Object(items)) => items.iter().try_for_each(|(name, item)| {
            let path = format!("{path}.{name}");
            match object.properties().find(|(known, _)| known == name) {
                Some((_, schema)) => check(&schema, item, &path),
                None => Err(format!("{path} is not declared by {}", object.name)),
            }
        }),
        _ if has_kind(value, schema) => Ok(()),
        _ => Err(format!("{path} is {value}, not {schema:?}")),
    }
}

#[test]
fn other_kinds_and_other_names_are_found_at_any_depth() {
    let schema = <crate::folder::Folder as fingerpost::Described>::schema();
    let folder = serde_json::json!({ "id": "1", "dashboards": [{ "id": "2", "folder": { "name": "A" } }] });
    assert_eq!(fits(&schema, &folder), Ok(()));
    for (name, wrong) in [("id", serde_json::json!(1)), ("colour", serde_json::json!("red")), ("can", Value::Null)] {
        let mut folder = folder.clone();
        folder["dashboards"][0]["folder"][name] = wrong;
        let error = fits(&schema, &folder).expect_err("it does not fit");
        assert!(error.starts_with(&format!(".dashboards[0].folder.{name} ")), "{error}");
    }
}
