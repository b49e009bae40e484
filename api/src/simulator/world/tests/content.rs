//! Folders, looks, dashboards, boards, queries and plans.

use serde_json::json;

use super::{admin, id};

#[test]
fn folders_are_a_tree() {
    let mut looker = admin();
    let made = looker.ask("create_folder", json!({ "body": { "name": "Quarter", "parent_id": "10" } }));
    let folder = id(&made);
    assert!(looker.all("folder_children", json!({ "folder_id": "10" }), "id").contains(&folder));
    assert!(looker.all("folder_ancestors", json!({ "folder_id": folder }), "id").contains(&"10".to_owned()));
    let (status, _) = looker.refused("create_folder", json!({ "body": { "name": "Quarter", "parent_id": "10" } }));
    assert!(status == 409 || status == 422, "two of one name: {status}");
    let inside = json!({ "folder_id": "10", "body": { "parent_id": folder } });
    assert_eq!(looker.refused("update_folder", inside).0, 422, "a folder cannot be inside of itself");
    looker.ask("delete_folder", json!({ "folder_id": folder }));
    assert_eq!(looker.refused("folder", json!({ "folder_id": folder })).0, 404);
}

#[test]
fn a_dashboard_has_elements_filters_and_a_layout() {
    let mut looker = admin();
    let dashboard = id(&looker.ask("create_dashboard", json!({ "body": { "title": "New", "folder_id": "10" } })));
    let query = looker
        .ask("create_query", json!({ "body": { "model": "thelook", "view": "orders", "fields": ["orders.count"] } }));
    let element = json!({ "dashboard_id": dashboard, "title": "Orders", "type": "vis", "query_id": id(&query) });
    let element = id(&looker.ask("create_dashboard_element", json!({ "body": element })));
    let filter = json!({ "dashboard_id": dashboard, "name": "Date", "title": "Date", "type": "date_filter" });
    looker.ask("create_dashboard_filter", json!({ "body": filter }));
    let shown = looker.ask("dashboard", json!({ "dashboard_id": dashboard }));
    assert_eq!(shown["dashboard_elements"][0]["id"], json!(element));
    assert_eq!(shown["dashboard_filters"][0]["name"], "Date");
    let placed = &shown["dashboard_layouts"][0]["dashboard_layout_components"][0];
    assert_eq!(placed["dashboard_element_id"], json!(element));
    looker.ask("delete_dashboard_element", json!({ "dashboard_element_id": element }));
    let shown = looker.ask("dashboard", json!({ "dashboard_id": dashboard }));
    assert_eq!(shown["dashboard_elements"], json!([]));
}

#[test]
fn a_dashboard_is_copied_moved_deleted_softly_and_restored() {
    let mut looker = admin();
    let copy = looker.ask("copy_dashboard", json!({ "dashboard_id": "1", "folder_id": "11" }));
    assert_eq!((&copy["folder"]["id"], copy["dashboard_elements"].as_array().unwrap().len()), (&json!("11"), 6));
    let moved = looker.ask("move_dashboard", json!({ "dashboard_id": id(&copy), "folder_id": "12" }));
    assert_eq!(moved["folder"]["id"], "12");
    let softly = json!({ "dashboard_id": id(&copy), "body": { "deleted": true } });
    assert_eq!(looker.ask("update_dashboard", softly)["deleted"], true);
    assert!(!looker.all("all_dashboards", json!({}), "id").contains(&id(&copy)));
    looker.ask("update_dashboard", json!({ "dashboard_id": id(&copy), "body": { "deleted": false } }));
    assert!(looker.all("all_dashboards", json!({}), "id").contains(&id(&copy)));
}

#[test]
fn one_query_has_one_id() {
    let mut looker = admin();
    let body = json!({ "body": { "model": "thelook", "view": "orders", "fields": ["orders.status", "orders.count"], "limit": "7" } });
    let (first, second) = (looker.ask("create_query", body.clone()), looker.ask("create_query", body));
    assert_eq!(first["id"], second["id"]);
    let by_slug = looker.ask("query_for_slug", json!({ "slug": first["slug"] }));
    assert_eq!(by_slug["id"], first["id"]);
    let unknown = json!({ "body": { "model": "thelook", "view": "orders", "fields": ["orders.nothing"] } });
    assert_eq!(looker.refused("create_query", unknown), (422, vec!["fields invalid".to_owned()]));
}

#[test]
fn a_board_has_sections_with_items() {
    let mut looker = admin();
    let board = id(&looker.ask("create_board", json!({ "body": { "title": "Start here" } })));
    let section = id(&looker.ask("create_board_section", json!({ "body": { "board_id": board, "title": "First" } })));
    let item = json!({ "board_section_id": section, "dashboard_id": "1" });
    let item = id(&looker.ask("create_board_item", json!({ "body": item })));
    let shown = looker.ask("board", json!({ "board_id": board }));
    assert_eq!(shown["board_sections"][0]["board_items"][0]["id"], json!(item));
    let dangling = json!({ "body": { "board_section_id": section, "dashboard_id": "999999" } });
    assert_eq!(looker.refused("create_board_item", dangling).0, 422);
}

#[test]
fn a_plan_knows_when_it_runs_next() {
    let mut looker = admin();
    let plan = json!({
        "name": "Mornings", "dashboard_id": "1", "crontab": "0 6 * * 1", "enabled": true,
        "scheduled_plan_destination": [{ "type": "email", "format": "wysiwyg_pdf", "address": "ada@example.com" }],
    });
    let made = looker.ask("create_scheduled_plan", json!({ "body": plan }));
    // The third of February 2026 is a Tuesday.
    assert_eq!(made["next_run_at"], "2026-02-09T06:00:00Z");
    let wrong = json!({ "scheduled_plan_id": id(&made), "body": { "crontab": "61 * * * *" } });
    assert_eq!(looker.refused("update_scheduled_plan", wrong), (422, vec!["crontab invalid".to_owned()]));
    assert!(
        looker
            .all("scheduled_plans_for_dashboard", json!({ "dashboard_id": "1" }), "name")
            .contains(&"Mornings".to_owned())
    );
}

#[test]
fn content_in_lookml_is_read_only() {
    let mut looker = admin();
    let change = json!({ "dashboard_id": "thelook::business_pulse", "body": { "title": "Mine" } });
    let (status, _) = looker.refused("update_dashboard", change);
    assert!(status == 405 || status == 422, "{status}");
}

#[test]
fn what_the_seed_asks_can_be_asked() {
    use crate::simulator::data::Query;
    let looker = admin();
    for query in looker.world.queries.iter() {
        let run = Query::parse(query).map(|query| query.run().len());
        assert!(run.as_ref().is_ok_and(|rows| *rows > 0), "{query:?}: {:?}", run.err());
    }
}
