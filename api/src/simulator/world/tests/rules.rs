//! What holds for all operations alike.

use serde_json::json;

use super::{admin, id};

#[test]
fn fields_may_be_nested_and_unknown() {
    let mut looker = admin();
    let shown = looker.ask("dashboard", json!({ "dashboard_id": "1", "fields": "id,folder(name),nothing" }));
    assert_eq!(shown, json!({ "id": "1", "folder": { "name": "Sales" } }));
}

#[test]
fn a_value_of_another_kind_is_told_with_its_field() {
    let mut looker = admin();
    let (status, errors) =
        looker.refused("update_dashboard", json!({ "dashboard_id": "1", "body": { "hidden": "perhaps" } }));
    assert_eq!((status, errors), (422, vec!["hidden invalid".to_owned()]));
    let shown = looker.ask("dashboard", json!({ "dashboard_id": "1" }));
    assert_eq!(shown["hidden"], false, "what is refused has changed nothing");
}

#[test]
fn sorts_that_there_are_not_are_refused() {
    let mut looker = admin();
    let (status, _) = looker.refused("search_dashboards", json!({ "sorts": "nothing desc" }));
    assert!(status == 400 || status == 422, "{status}");
}

#[test]
fn limits_that_are_none_are_refused() {
    let mut looker = admin();
    let (status, _) = looker.refused("search_looks", json!({ "limit": -1 }));
    assert!(status == 400 || status == 422, "{status}");
}

#[test]
fn a_user_without_the_right_to_see_a_folder_does_not_see_what_is_in_it() {
    let mut looker = admin();
    let folder = id(&looker.ask("create_folder", json!({ "body": { "name": "Secret", "parent_id": "1" } })));
    let hidden = id(&looker.ask("create_dashboard", json!({ "body": { "title": "Plans", "folder_id": folder } })));
    let metadata = looker.ask("folder", json!({ "folder_id": folder }))["content_metadata_id"].clone();
    looker.ask("update_content_metadata", json!({ "content_metadata_id": metadata, "body": { "inherits": false } }));
    looker.user_id = "3";
    assert_eq!(looker.refused("dashboard", json!({ "dashboard_id": hidden })).0, 404);
    assert!(!looker.all("all_dashboards", json!({}), "id").contains(&hidden));
}
