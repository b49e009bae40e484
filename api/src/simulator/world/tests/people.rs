//! Users, groups and roles.

use serde_json::{Value, json};

use super::{admin, id};

#[test]
fn a_user_is_made_changed_and_deleted() {
    let mut looker = admin();
    let made =
        looker.ask("create_user", json!({ "body": { "first_name": "Zoë", "last_name": "Zephyr", "locale": "en" } }));
    let user_id = id(&made);
    assert_eq!(made["display_name"], "Zoë Zephyr");
    let changed =
        looker.ask("update_user", json!({ "user_id": user_id, "body": { "last_name": null, "is_disabled": true } }));
    assert_eq!((&changed["first_name"], &changed["is_disabled"]), (&json!("Zoë"), &json!(true)), "the rest stays");
    assert!(changed["last_name"].is_null());
    looker.ask("delete_user", json!({ "user_id": user_id }));
    assert_eq!(looker.refused("user", json!({ "user_id": user_id })).0, 404);
}

#[test]
fn users_are_found_as_looker_finds_them() {
    let mut looker = admin();
    let found = |looker: &mut super::Asking, arguments: Value| looker.all("search_users", arguments, "first_name");
    assert_eq!(found(&mut looker, json!({ "last_name": "dan%", "sorts": "first_name desc" })), ["Mateo", "Ines"]);
    assert_eq!(found(&mut looker, json!({ "first_name": "_en" })), ["Wen"]);
    assert_eq!(found(&mut looker, json!({ "id": "3,1", "sorts": "id" })), ["Ada", "Chidi"]);
    assert_eq!(
        found(&mut looker, json!({ "first_name": "ada", "last_name": "li", "filter_or": true, "sorts": "id" })),
        ["Ada", "Wen"]
    );
    let page = json!({ "sorts": "first_name", "limit": 2, "offset": 2, "fields": "first_name" });
    let answer = looker.ask("search_users", page);
    assert_eq!(answer, json!([{ "first_name": "Chidi" }, { "first_name": "Dana" }]));
}

#[test]
fn an_address_is_taken_once() {
    let mut looker = admin();
    let create = json!({ "user_id": "2", "body": { "email": "new@example.com" } });
    looker.asked("create_user_credentials_email", create).map(drop).unwrap_or_default();
    looker.ask("update_user_credentials_email", json!({ "user_id": "2", "body": { "email": "new@example.com" } }));
    let (status, errors) = looker
        .refused("update_user_credentials_email", json!({ "user_id": "3", "body": { "email": "NEW@example.com" } }));
    assert!(status == 422 || status == 409, "{status} {errors:?}");
}

#[test]
fn groups_have_members_and_no_two_have_one_name() {
    let mut looker = admin();
    let group = id(&looker.ask("create_group", json!({ "body": { "name": "Night shift" } })));
    looker.ask("add_group_user", json!({ "group_id": group, "body": { "user_id": "3" } }));
    assert_eq!(looker.all("all_group_users", json!({ "group_id": group }), "id"), ["3"]);
    looker.ask("delete_group_user", json!({ "group_id": group, "user_id": "3" }));
    assert_eq!(looker.all("all_group_users", json!({ "group_id": group }), "id"), [""; 0]);
    let (status, _) = looker.refused("create_group", json!({ "body": { "name": "Night shift" } }));
    assert!(status == 409 || status == 422, "{status}");
    assert_eq!(looker.refused("create_group", json!({ "body": {} })), (422, vec!["name missing_field".to_owned()]));
}

#[test]
fn roles_decide_what_a_user_may() {
    let mut looker = admin();
    looker.user_id = "3";
    let (status, _) = looker.refused("create_user", json!({ "body": { "first_name": "X" } }));
    assert!(status == 403 || status == 404, "{status}");
    looker.user_id = "1";
    let roles = looker.all("user_roles", json!({ "user_id": "1" }), "name");
    let administrators = looker.all("search_roles", json!({ "name": "Admin" }), "id");
    assert!(roles.contains(&"Admin".to_owned()), "{roles:?}");
    looker.ask("set_user_roles", json!({ "user_id": "3", "body": administrators }));
    looker.user_id = "3";
    looker.ask("create_user", json!({ "body": { "first_name": "X" } }));
}
