//! Dashboards with their parts, looks, boards, queries and schedules.

use serde_json::{Value, json};

use super::super::super::world::World;

#[test]
fn an_equal_query_is_the_same_one() {
    let mut world = World::seeded();
    let body = json!({ "model": "thelook", "view": "order_items", "fields": ["order_items.count"], "client_id": "a" });
    let first = world.give("create_query", &json!({ "body": body }));
    assert_eq!((first["slug"].as_str().map(str::len), &first["limit"]), (Some(22), &json!("500")));
    let mut again = body.clone();
    again["client_id"] = "b".into();
    again["limit"] = 500.into();
    let second = world.give("create_query", &json!({ "body": again }));
    assert_eq!((&second["id"], &second["client_id"]), (&first["id"], &json!("b")));
    again["sorts"] = json!(["order_items.count desc"]);
    assert_ne!(world.give("create_query", &json!({ "body": again }))["id"], first["id"]);
    assert_eq!(world.give("query_for_slug", &json!({ "slug": first["slug"] }))["id"], first["id"]);
}

#[test]
fn a_dashboard_is_made_of_parts() {
    let mut world = World::seeded();
    let id = world.give("create_dashboard", &json!({ "body": { "title": "New", "folder_id": "10" } }))["id"].clone();
    let body = json!({
        "dashboard_id": id,
        "title": "Sales",
        "query": { "model": "thelook", "view": "order_items", "fields": ["order_items.total_sale_price"], "vis_config": { "type": "single_value" } },
    });
    let element = world.give("create_dashboard_element", &json!({ "body": body }));
    assert_eq!((&element["type"], &element["query"]["id"]), (&json!("vis"), &element["query_id"]));
    world.give("create_dashboard_element", &json!({ "body": { "dashboard_id": id, "body_text": "Hello" } }));
    let filter = json!({ "dashboard_id": id, "name": "Country", "title": "Country", "type": "field_filter" });
    world.give("create_dashboard_filter", &json!({ "body": filter }));
    let twice = world.refuse("1", "create_dashboard_filter", &json!({ "body": filter }));
    assert_eq!(twice, (422, "name already_exists".to_owned()));

    let shown = world.give("dashboard", &json!({ "dashboard_id": id }));
    let parts = &shown["dashboard_layouts"][0]["dashboard_layout_components"];
    assert_eq!((&parts[0]["element_title"], &parts[0]["vis_type"]), (&json!("Sales"), &json!("single_value")));
    assert_eq!((&parts[0]["row"], &parts[1]["row"]), (&json!(0), &json!(6)));
    assert_eq!(shown["dashboard_filters"][0]["name"], "Country");
    let wider = json!({ "dashboard_layout_component_id": parts[0]["id"], "body": { "width": 24 } });
    assert_eq!(world.give("update_dashboard_layout_component", &wider)["width"], 24);

    world.give("delete_dashboard_element", &json!({ "dashboard_element_id": element["id"] }));
    let shown = world.give("dashboard", &json!({ "dashboard_id": id }));
    let left = [&shown["dashboard_elements"], &shown["dashboard_layouts"][0]["dashboard_layout_components"]];
    assert_eq!(left.map(|parts| parts.as_array().map(Vec::len)), [Some(1), Some(1)]);
    world.give("delete_dashboard", &json!({ "dashboard_id": id }));
    assert_eq!(world.refuse("1", "dashboard", &json!({ "dashboard_id": id })).0, 404);
}

#[test]
fn copies_get_free_titles_and_parts_of_their_own() {
    let mut world = World::seeded();
    let copy = world.give("copy_dashboard", &json!({ "dashboard_id": "1" }));
    assert_eq!((&copy["title"], &copy["folder"]["id"]), (&json!("Sales overview (copy)"), &json!("10")));
    let again = world.give("copy_dashboard", &json!({ "dashboard_id": "1" }));
    assert_eq!(again["title"], "Sales overview (copy 2)");
    assert_eq!(copy["dashboard_elements"].as_array().map(Vec::len), Some(6));
    assert_ne!(copy["dashboard_elements"][0]["id"], "101");
    assert_eq!(copy["dashboard_elements"][0]["query_id"], "501");
    let moved = world.give("move_dashboard", &json!({ "dashboard_id": copy["id"], "folder_id": "11" }));
    assert_eq!(moved["folder"]["name"], "Marketing");
    let twice = world.refuse("1", "move_dashboard", &json!({ "dashboard_id": copy["id"], "folder_id": "11" }));
    assert_eq!(twice, (422, "folder_id invalid".to_owned()));
    let look = world.give("copy_look", &json!({ "look_id": "1", "folder_id": "11" }));
    assert_eq!((&look["title"], &look["query"]["id"]), (&json!("Orders by region"), &json!("601")));
}

#[test]
fn soft_deleted_content_can_be_restored() {
    let mut world = World::seeded();
    let change = |deleted: bool| json!({ "look_id": "1", "body": { "deleted": deleted } });
    let look = world.give("update_look", &change(true));
    assert_eq!((&look["deleter_id"], look["deleted_at"].is_string()), (&json!("1"), true));
    assert!(!world.ids("1", "all_looks", &json!({})).contains(&"1".to_owned()));
    assert_eq!(world.ids("1", "search_looks", &json!({ "deleted": true })), ["1"]);
    let look = world.give("update_look", &change(false));
    assert_eq!((&look["deleted"], look.get("deleted_at")), (&json!(false), None));
    assert!(world.ids("1", "all_looks", &json!({})).contains(&"1".to_owned()));
}

#[test]
fn a_lookml_dashboard_is_read_and_followed_but_not_changed() {
    let mut world = World::seeded();
    let lookml = "thelook::business_pulse";
    let shown = world.give("dashboard", &json!({ "dashboard_id": lookml }));
    assert_eq!((&shown["readonly"], &shown["model"]["id"]), (&json!(true), &json!("thelook")));
    assert_eq!(shown["dashboard_elements"][0]["id"], "thelook::business_pulse::total_orders");
    let change = json!({ "dashboard_id": lookml, "body": { "title": "X" } });
    assert_eq!(world.refuse("1", "update_dashboard", &change).0, 405);
    assert_eq!(world.refuse("1", "delete_dashboard", &json!({ "dashboard_id": lookml })).0, 405);

    let import = json!({ "lookml_dashboard_id": lookml, "space_id": "10" });
    let linked = world.give("import_lookml_dashboard", &import);
    assert_eq!((&linked["title"], &linked["lookml_link_id"]), (&json!("Business pulse"), &json!(lookml)));
    let id = linked["id"].clone();
    world.give("update_dashboard", &json!({ "dashboard_id": id, "body": { "title": "Mine" } }));
    let synced = world.give("sync_lookml_dashboard", &json!({ "lookml_dashboard_id": lookml }));
    assert_eq!(synced, json!([id.as_str().and_then(|id| id.parse::<i64>().ok())]));
    let shown = world.give("dashboard", &json!({ "dashboard_id": id }));
    assert_eq!(
        (&shown["title"], shown["dashboard_elements"].as_array().map(Vec::len)),
        (&json!("Business pulse"), Some(3))
    );
}

#[test]
fn a_deleted_folder_takes_all_that_is_in_it_along() {
    let mut world = World::seeded();
    let above = world.give("folder_ancestors", &json!({ "folder_id": "15", "fields": "id" }));
    assert_eq!(above, json!([{ "id": "1" }, { "id": "10" }, { "id": "14" }]));
    world.give("delete_folder", &json!({ "folder_id": "10" }));
    for (operation, arguments) in [
        ("folder", json!({ "folder_id": "15" })),
        ("dashboard", json!({ "dashboard_id": "8" })),
        ("look", json!({ "look_id": "12" })),
        ("dashboard_element", json!({ "dashboard_element_id": "101" })),
    ] {
        assert_eq!(world.refuse("1", operation, &arguments).0, 404, "{operation}");
    }
}

#[test]
fn boards_keep_their_order() {
    let mut world = World::seeded();
    let board = world.give("board", &json!({ "board_id": "1" }));
    assert_eq!(board["section_order"], json!(["1", "2"]));
    let item = &board["board_sections"][0]["board_items"][0];
    assert_eq!((&item["title"], &item["url"]), (&json!("Sales overview"), &json!("/dashboards/1")));
    let order = json!({ "board_id": "1", "body": { "section_order": ["2", "1"] } });
    assert_eq!(world.give("update_board", &order)["board_sections"][0]["id"], "2");
    let wrong = json!({ "body": { "board_section_id": "1", "dashboard_id": "99" } });
    assert_eq!(world.refuse("1", "create_board_item", &wrong), (422, "dashboard_id invalid".to_owned()));
}

#[test]
fn a_schedule_says_all_that_is_wrong_with_it() {
    let mut world = World::seeded();
    let wrong = |body: Value| {
        let refused =
            World::seeded().ask("1", "create_scheduled_plan", &json!({ "body": body })).expect_err("it is wrong");
        let fields = refused.errors.into_iter().map(|error| error.field.unwrap_or_default());
        (refused.status.as_u16(), fields.collect::<Vec<_>>())
    };
    let all = vec!["dashboard_id".to_owned(), "crontab".to_owned(), "scheduled_plan_destination".to_owned()];
    assert_eq!(wrong(json!({ "name": "X" })), (422, all));
    let destination = json!([{ "type": "pigeon" }]);
    let body =
        json!({ "name": "X", "look_id": "1", "crontab": "every day", "scheduled_plan_destination": destination });
    let fields = ["crontab", "scheduled_plan_destination.type", "scheduled_plan_destination.format"];
    assert_eq!(wrong(body).1, fields);

    let destination = json!([{ "type": "email", "format": "csv", "address": "user2@example.com" }]);
    let body =
        json!({ "name": "X", "look_id": "1", "crontab": "0 6 * * *", "scheduled_plan_destination": destination });
    let plan = world.give("create_scheduled_plan", &json!({ "body": body }));
    assert_eq!((&plan["next_run_at"], &plan["title"]), (&json!("2026-11-27T06:00:00Z"), &json!("Orders by region")));
    let destination = &plan["scheduled_plan_destination"][0];
    assert_eq!((&destination["id"], &destination["looker_recipient"]), (&json!("501"), &json!(true)));
    let off = json!({ "scheduled_plan_id": plan["id"], "body": { "enabled": false } });
    assert_eq!(world.give("update_scheduled_plan", &off).get("next_run_at"), None);
    let once = world.give("scheduled_plan_run_once_by_id", &json!({ "scheduled_plan_id": plan["id"] }));
    assert_eq!((&once["run_once"], once.get("crontab")), (&json!(true), None));
}

#[test]
fn a_favourite_is_marked_on_the_content_for_its_owner() {
    let mut world = World::seeded();
    let marked = |world: &mut World, user: &str| {
        world.ids(user, "search_dashboards", &json!({ "content_favorite_id": "NOT NULL", "sorts": "id" }))
    };
    world.give("create_content_favorite", &json!({ "body": { "content_metadata_id": "74" } }));
    assert_eq!(marked(&mut world, "1"), ["1", "4"]);
    assert_eq!(marked(&mut world, "2"), ["1", "3"]);
    let twice = json!({ "body": { "content_metadata_id": "74" } });
    assert_eq!(world.refuse("1", "create_content_favorite", &twice).0, 409);
}

#[test]
fn an_explore_names_the_fields_of_the_data() {
    let mut world = World::seeded();
    let arguments = json!({ "lookml_model_name": "thelook", "explore_name": "order_items", "fields": "fields(dimensions(name),measures(name,category))" });
    let explore = world.give("lookml_model_explore", &arguments);
    let dimensions = explore["fields"]["dimensions"].as_array().expect("dimensions");
    assert!(dimensions.contains(&json!({ "name": "users.age" })), "{dimensions:?}");
    let total = json!({ "name": "order_items.total_sale_price", "category": "measure" });
    assert!(explore["fields"]["measures"].as_array().is_some_and(|measures| measures.contains(&total)), "{explore}");
}
