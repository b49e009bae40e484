//! Validation of a value against its declared type.

use fingerpost::{Schema, SchemaRules};
use serde_json::Value;

/// Rejects null, since missing values are left out.
const EXACT: SchemaRules = SchemaRules::new().refuse_null().refuse_unknown_properties().refuse_unlisted_texts();

/// Fails with the pointer of each property that is undeclared or has another type.
pub(super) fn fits(schema: &Schema, value: &Value) -> Result<(), String> {
    EXACT.validate(schema, value).map_err(|error| error.to_string())
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
        assert!(error.starts_with(&format!("at `/dashboards/0/folder/{name}`: ")), "{error}");
    }
}
