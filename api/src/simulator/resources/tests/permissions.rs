//! Permissions.

use serde_json::json;

use super::super::super::world::World;

/// A user who only views content, one who creates it, and a developer.
const VIEWER: &str = "3";
const USER: &str = "2";
const DEVELOPER: &str = "4";

#[test]
fn forbidden_operations_are_refused() {
    let mut world = World::seeded();
    for (user, operation, arguments, status) in [
        (USER, "delete_user", json!({ "user_id": "3" }), 403),
        (USER, "update_user", json!({ "user_id": "3", "body": { "first_name": "X" } }), 403),
        (USER, "update_user", json!({ "user_id": USER, "body": { "is_disabled": true } }), 403),
        (USER, "update_group", json!({ "group_id": "2", "body": { "name": "X" } }), 403),
        (USER, "set_role_users", json!({ "role_id": "2", "body": [USER] }), 403),
        (DEVELOPER, "create_connection", json!({ "body": {} }), 403),
        // Looker responds 404 if an operation has no 403.
        (USER, "create_user", json!({ "body": {} }), 404),
        (VIEWER, "create_dashboard", json!({ "body": { "title": "X", "folder_id": "10" } }), 404),
        (VIEWER, "update_look", json!({ "look_id": "1", "body": { "title": "X" } }), 404),
        (VIEWER, "create_folder", json!({ "body": { "name": "X", "parent_id": "1" } }), 404),
        (VIEWER, "create_query", json!({ "body": { "model": "thelook", "view": "orders" } }), 404),
        (USER, "create_lookml_model", json!({ "body": { "name": "x" } }), 404),
        (USER, "user_credentials_email", json!({ "user_id": "3" }), 403),
        (USER, "all_scheduled_plans", json!({ "all_users": true }), 404),
        (USER, "delete_scheduled_plan", json!({ "scheduled_plan_id": "1" }), 404),
        (USER, "update_board", json!({ "board_id": "1", "body": { "title": "X" } }), 404),
        ("1", "delete_user", json!({ "user_id": "1" }), 403),
        ("1", "delete_role", json!({ "role_id": "2" }), 405),
    ] {
        assert_eq!(world.refuse(user, operation, &arguments).0, status, "{operation} {arguments}");
    }
}

#[test]
fn content_in_a_closed_folder_is_there_for_its_group_alone() {
    let mut world = World::seeded();
    for (operation, arguments) in [
        ("folder", json!({ "folder_id": "13" })),
        ("dashboard", json!({ "dashboard_id": "7" })),
        ("dashboard_element", json!({ "dashboard_element_id": "701" })),
        ("dashboard_filter", json!({ "dashboard_filter_id": "70" })),
        ("look", json!({ "look_id": "11" })),
        ("content_metadata", json!({ "content_metadata_id": "77" })),
        ("scheduled_plans_for_space", json!({ "space_id": "13" })),
    ] {
        assert_eq!(world.refuse(USER, operation, &arguments).0, 404, "{operation}");
        for insider in ["14", "1"] {
            world.ask(insider, operation, &arguments).unwrap_or_else(|refused| panic!("{operation}: {refused:?}"));
        }
    }
    assert!(!world.ids(USER, "search_dashboards", &json!({})).contains(&"7".to_owned()));
    assert!(!world.ids(USER, "folder_children", &json!({ "folder_id": "1" })).contains(&"13".to_owned()));
    let body = json!({ "content_metadata_id": "77", "user_id": USER, "permission_type": "view" });
    world.give("create_content_metadata_access", &json!({ "body": body }));
    // The dashboard inherits its access from the folder.
    assert_eq!(world.refuse(USER, "dashboard", &json!({ "dashboard_id": "7" })).0, 404);
    world.give("add_group_user", &json!({ "group_id": "5", "body": { "user_id": USER } }));
    world.ask(USER, "dashboard", &json!({ "dashboard_id": "7" })).expect("a member sees it");
}

#[test]
fn a_personal_folder_is_its_owners() {
    let mut world = World::seeded();
    let me = world.ask(USER, "me", &json!({ "fields": "personal_folder_id" }));
    let Ok(super::super::outcome::Outcome::Json(me)) = me else { panic!("{me:?}") };
    let folder = json!({ "folder_id": me["personal_folder_id"] });
    world.ask(USER, "folder", &folder).expect("it is one's own");
    assert_eq!(world.refuse(DEVELOPER, "folder", &folder).0, 404);
    world.ask("1", "folder", &folder).expect("administrators see all");
}

#[test]
fn a_role_holds_through_groups_and_groups_of_groups() {
    let mut world = World::seeded();
    let create = json!({ "body": { "title": "X", "folder_id": "10" } });
    assert_eq!(world.refuse("19", "create_dashboard", &json!({ "body": {} })).0, 422);
    assert_eq!(world.refuse("18", "create_dashboard", &create).0, 404);
    // Group 7 has the role of analysts, and group 2 is in it.
    world.give("add_group_user", &json!({ "group_id": "2", "body": { "user_id": "18" } }));
    world.ask("18", "create_dashboard", &create).expect("the group's role permits it");
    let roles = world.give("user_roles", &json!({ "user_id": "18", "fields": "name" }));
    assert_eq!(roles, json!([{ "name": "Viewer" }, { "name": "Sales analyst" }]));
}

#[test]
fn models_are_there_for_roles_that_name_them() {
    let mut world = World::seeded();
    // Analysts only have the models of sales.
    assert_eq!(world.refuse("10", "lookml_model", &json!({ "lookml_model_name": "faa" })).0, 404);
    world.ask("10", "lookml_model", &json!({ "lookml_model_name": "thelook" })).expect("it is in the set");
    world.give("lookml_model", &json!({ "lookml_model_name": "faa" }));
}

#[test]
fn others_are_seen_by_name_and_administrators_see_all() {
    let mut world = World::seeded();
    let Ok(super::super::outcome::Outcome::Json(seen)) = world.ask(USER, "user", &json!({ "user_id": "4" })) else {
        panic!()
    };
    assert_eq!((&seen["display_name"], seen.get("email")), (&json!("Dana Developer"), None));
    let seen = world.give("user", &json!({ "user_id": "4" }));
    assert_eq!((&seen["email"], &seen["role_ids"]), (&json!("user4@example.com"), &json!(["3"])));
}
