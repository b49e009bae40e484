//! Lists and searches.

use serde_json::{Value, json};

use super::super::super::world::World;
use super::super::outcome::Outcome;

#[test]
fn search_finds_what_the_parameters_say() {
    let mut world = World::seeded();
    let all = ["1", "2", "3", "4", "6", "7", "8"];
    for (arguments, expected) in [
        (json!({}), &all[..]),
        (json!({ "title": "sales%" }), &["1"]),
        (json!({ "title": "UMS_TZE%" }), &["2"]),
        (json!({ "title": "Sales" }), &[]),
        (json!({ "id": "3,1,5" }), &["1", "3"]),
        (json!({ "deleted": "true" }), &["5"]),
        (json!({ "description": "IS NULL" }), &["3", "6"]),
        (json!({ "description": "NULL" }), &["3", "6"]),
        (json!({ "description": "NOT NULL", "user_id": "2" }), &["2"]),
        (json!({ "slug": "supportanswers" }), &["6"]),
        (json!({ "view_count": "42, 7" }), &["3", "4", "6"]),
        (json!({ "folder_id": "10", "user_id": "3", "offset": 0 }), &[]),
        (json!({ "folder_id": "10", "user_id": "3", "filter_or": true }), &["1", "2", "4", "6"]),
        (json!({ "filter_or": true }), &all),
        (json!({ "user_id": "2", "not_owned_by": true }), &["1", "4", "6", "7", "8"]),
        (json!({ "content_favorite_id": "NOT NULL" }), &["1"]),
        (json!({ "id": "1,2,3,6", "sorts": "title desc" }), &["2", "6", "1", "3"]),
        (json!({ "id": "1,2,3,4,6", "sorts": "view_count,id desc" }), &["4", "6", "3", "2", "1"]),
        (json!({ "limit": 2, "offset": 1 }), &["2", "3"]),
        (json!({ "page": 2, "per_page": 2 }), &["3", "4"]),
        (json!({ "page": 2, "per_page": 2, "limit": 1 }), &["1"]),
    ] {
        assert_eq!(world.ids("1", "search_dashboards", &arguments), expected, "{arguments}");
    }
    for wrong in [
        json!({ "limit": -1 }),
        json!({ "page": 0 }),
        json!({ "deleted": "perhaps" }),
        json!({ "sorts": "colour" }),
        json!({ "sorts": "id up" }),
        json!({ "sorts": "folder" }),
    ] {
        assert_eq!(world.refuse("1", "search_dashboards", &wrong).0, 400, "{wrong}");
    }
}

#[test]
fn each_kind_is_searched_by_its_own_columns() {
    let mut world = World::seeded();
    for (operation, arguments, expected) in [
        ("search_users", json!({ "last_name": "dan%" }), &["9", "13"][..]),
        ("search_users", json!({ "email": "USER4@%" }), &["4"]),
        ("search_users", json!({ "is_disabled": true }), &["25"]),
        ("search_users", json!({ "group_id": "6" }), &["1", "21"]),
        ("search_users", json!({ "full_name": "wen li" }), &["23"]),
        ("all_users", json!({ "ids": ["3", "1"], "sorts": "id desc" }), &["3", "1"]),
        ("all_users", json!({ "ids": [] }), &[]),
        ("search_users_names", json!({ "pattern": "okaf" }), &["3"]),
        ("search_groups", json!({ "name": "%a_min%" }), &["6"]),
        ("search_roles", json!({ "built_in": true }), &["2"]),
        ("search_roles", json!({ "model_set_ids": "2" }), &["6"]),
        ("search_model_sets", json!({ "models": "thelook" }), &["2"]),
        ("search_permission_sets", json!({ "permissions": "develop" }), &["1", "2"]),
        ("search_folders", json!({ "is_shared_root": true }), &["1"]),
        ("search_folders", json!({ "parent_id": "1", "name": "%a%", "sorts": "name" }), &["13", "11", "12", "10"]),
        ("folder_children_search", json!({ "folder_id": "1", "name": "s%" }), &["10"]),
        ("search_looks", json!({ "query_id": "601,602" }), &["1", "2"]),
        ("search_boards", json!({ "last_name": "admin" }), &["1"]),
        ("search_content_favorites", json!({ "dashboard_id": "1", "user_id": "2" }), &["2"]),
        ("search_dashboard_elements", json!({ "title": "returns%" }), &["104", "105"]),
        ("search_scheduled_plans", json!({ "all_users": true, "destination_type": "sftp" }), &["3"]),
        ("search_scheduled_plans", json!({ "all_users": true, "recipient": "user1@%" }), &["4"]),
    ] {
        assert_eq!(world.ids("1", operation, &arguments), expected, "{operation} {arguments}");
    }
}

#[test]
fn fields_choose_properties_at_any_depth() {
    let mut world = World::seeded();
    let folder = json!({ "name": "Sales", "parent_id": "1" });
    assert_eq!(
        world.give("dashboard", &json!({ "dashboard_id": "1", "fields": "id,folder(name,parent_id)" })),
        json!({ "id": "1", "folder": folder })
    );
    let found = world.give("all_dashboards", &json!({ "fields": "id" }));
    assert_eq!(found[0], json!({ "id": "1" }));
}

#[test]
fn a_page_says_how_many_there_are() {
    let mut world = World::seeded();
    let arguments = json!({ "limit": 2, "offset": 4, "fields": "id", "id": "%" });
    let Ok(Outcome::Page { items, total, offset, limit }) = world.ask("1", "search_users", &arguments) else {
        panic!("it is no page")
    };
    assert_eq!(items, json!([{ "id": "5" }, { "id": "6" }]));
    assert_eq!((total, offset, limit), (25, 4, Some(2)));
}

#[test]
fn content_is_found_by_its_words() {
    let mut world = World::seeded();
    let types =
        |found: &Value| found.as_array().map(|all| all.iter().map(|one| one["type"].clone()).collect::<Vec<_>>());
    let found = world.give("search_content", &json!({ "terms": "sales" }));
    assert_eq!(types(&found).map(|types| types.len()), Some(5), "{found}");
    let found = world.give("search_content", &json!({ "terms": "Sales EMEA", "types": "look,dashboard" }));
    assert_eq!(types(&found), Some(vec![json!("look")]));
}
