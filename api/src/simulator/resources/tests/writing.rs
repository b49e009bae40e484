//! Creating, changing and deleting users and their items.

use serde_json::{Value, json};

use super::super::super::world::World;

#[test]
fn invalid_bodies_are_reported_by_field_and_code() {
    let mut world = World::seeded();
    for (operation, arguments, expected) in [
        ("create_group", json!({ "body": {} }), (422, "name missing_field")),
        ("create_group", json!({ "body": { "name": null } }), (422, "name missing_field")),
        ("create_group", json!({ "body": { "name": ["A"] } }), (422, "name invalid")),
        ("create_group", json!({ "body": ["name"] }), (400, "")),
        ("create_group", json!({ "body": { "name": "sales" } }), (409, "")),
        ("update_group", json!({ "group_id": "3", "body": { "name": "Sales" } }), (422, "name already_exists")),
        ("create_user", json!({ "body": { "credentials_email": { "email": "no" } } }), (422, "email invalid")),
        (
            "create_user",
            json!({ "body": { "credentials_email": { "email": "User2@example.com" } } }),
            (422, "email already_exists"),
        ),
        (
            "create_role",
            json!({ "body": { "name": "X", "permission_set_id": "99", "model_set_id": "1" } }),
            (422, "permission_set_id invalid"),
        ),
        ("set_user_roles", json!({ "user_id": "2", "body": ["99"] }), (422, "role_ids invalid")),
        (
            "create_permission_set",
            json!({ "body": { "name": "X", "permissions": ["fly"] } }),
            (422, "permissions invalid"),
        ),
        ("update_permission_set", json!({ "permission_set_id": "1", "body": { "name": "X" } }), (405, "")),
        ("create_folder", json!({ "body": { "name": "sales", "parent_id": "1" } }), (409, "")),
        ("create_folder", json!({ "body": { "name": "X", "parent_id": "99" } }), (422, "parent_id invalid")),
        ("update_folder", json!({ "folder_id": "10", "body": { "parent_id": "15" } }), (422, "parent_id invalid")),
        ("delete_folder", json!({ "folder_id": "1" }), (422, "id invalid")),
        ("create_user_attribute", json!({ "body": { "name": "region", "label": "R", "type": "string" } }), (409, "")),
        ("create_lookml_model", json!({ "body": { "name": "thelook" } }), (409, "")),
        (
            "create_connection",
            json!({ "body": { "name": "x", "dialect_name": "abacus" } }),
            (422, "dialect_name invalid"),
        ),
        (
            "create_query",
            json!({ "body": { "model": "thelook", "view": "orders", "fields": ["orders.colour"] } }),
            (422, "fields invalid"),
        ),
        ("add_group_group", json!({ "group_id": "2", "body": { "group_id": "7" } }), (400, "")),
        ("update_session", json!({ "body": { "workspace_id": "moon" } }), (422, "workspace_id invalid")),
    ] {
        let (status, first) = world.refuse("1", operation, &arguments);
        assert_eq!((status, first.as_str()), expected, "{operation} {arguments}");
    }
}

#[test]
fn unset_fields_are_kept_and_null_clears() {
    let mut world = World::seeded();
    let arguments = json!({ "user_id": "2", "body": { "first_name": "Bo", "last_name": null }, "fields": "first_name,last_name,locale" });
    assert_eq!(world.give("update_user", &arguments), json!({ "first_name": "Bo", "locale": "en" }));
    // Read-only and unknown properties are ignored.
    let arguments = json!({ "user_id": "2", "body": { "display_name": "X", "zzz": 1 }, "fields": "display_name" });
    assert_eq!(world.give("update_user", &arguments), json!({ "display_name": "Bo" }));
}

#[test]
fn a_user_comes_and_goes_with_all_that_hangs_on_it() {
    let mut world = World::seeded();
    let body = json!({ "first_name": "New", "credentials_email": { "email": "new@example.com" } });
    let user = world.give("create_user", &json!({ "body": body }));
    assert_eq!(
        (&user["id"], &user["email"], &user["group_ids"]),
        (&json!("26"), &json!("new@example.com"), &json!(["1"]))
    );
    world.give("folder", &json!({ "folder_id": user["personal_folder_id"] }));
    world.give("delete_user", &json!({ "user_id": "2" }));
    assert_eq!(world.refuse("1", "user", &json!({ "user_id": "2" })).0, 404);
    assert_eq!(
        world.give("dashboard", &json!({ "dashboard_id": "3", "fields": "deleted" })),
        json!({ "deleted": true })
    );
    let plans = json!({ "all_users": true });
    assert_eq!(world.ids("1", "all_scheduled_plans", &plans), ["1", "3"]);
    assert_eq!(
        world
            .refuse(
                "1",
                "user_for_credential",
                &json!({ "credential_type": "email", "credential_id": "user2@example.com" })
            )
            .0,
        404
    );
    // Ids are not reused.
    assert_eq!(world.give("create_user", &json!({ "body": {} }))["id"], "27");
}

#[test]
fn a_secret_is_told_once_and_kept_nowhere() {
    let mut world = World::seeded();
    let keys = world.give("create_user_credentials_api3", &json!({ "user_id": "2" }));
    assert_eq!(
        (keys["client_id"].as_str().map(str::len), keys["client_secret"].as_str().map(str::len)),
        (Some(22), Some(22))
    );
    let again = world.give("user_credentials_api3", &json!({ "user_id": "2", "credentials_api3_id": keys["id"] }));
    assert_eq!(again.get("client_secret"), None);
    let body = json!({ "name": "new", "dialect_name": "mysql", "password": "hush-hush" });
    let made = world.give("create_connection", &json!({ "body": body }));
    assert_eq!((&made["has_password"], made.get("password")), (&json!(true), None));
    let saved = world.save().to_string();
    assert!(!saved.contains("hush-hush") && !saved.contains(keys["client_secret"].as_str().unwrap_or("?")));
}

#[test]
fn the_nearest_value_of_an_attribute_counts() {
    let mut world = World::seeded();
    let ask = json!({ "user_id": "2", "user_attribute_ids": ["6"], "fields": "value,source" });
    let mut value = |operation: &str, arguments: Value| {
        world.give(operation, &arguments);
        world.give("user_attribute_user_values", &ask)[0].clone()
    };
    assert_eq!(value("me", json!({})), json!({ "value": "EMEA", "source": "Group: Sales" }));
    let set = json!({ "user_id": "2", "user_attribute_id": "6", "body": { "value": "APAC" } });
    assert_eq!(value("set_user_attribute_user_value", set), json!({ "value": "APAC", "source": "User" }));
    value("delete_user_attribute_user_value", json!({ "user_id": "2", "user_attribute_id": "6" }));
    let gone = value("delete_user_attribute_group_value", json!({ "group_id": "2", "user_attribute_id": "6" }));
    assert_eq!(gone, json!({ "value": "EMEA", "source": "Default" }));
}

#[test]
fn a_session_works_in_one_workspace() {
    let mut world = World::seeded();
    assert_eq!(world.give("session", &json!({}))["workspace_id"], "production");
    world.give("update_session", &json!({ "body": { "workspace_id": "dev" } }));
    assert_eq!(world.give("session", &json!({}))["workspace_id"], "dev");
    let dev = json!({ "body": { "workspace_id": "dev" } });
    assert_eq!(world.refuse("2", "update_session", &dev), (422, "workspace_id invalid".to_owned()));
}

#[test]
fn the_queries_of_the_seed_have_results() {
    use crate::simulator::data::Query;
    let world = World::seeded();
    for query in world.queries.iter() {
        let rows = Query::parse(query).map(|query| query.run().len());
        assert!(rows.as_ref().is_ok_and(|rows| *rows > 0), "{query:?}: {:?}", rows.err());
    }
}
