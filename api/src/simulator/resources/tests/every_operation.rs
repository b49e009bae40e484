//! Calls every operation with valid arguments, and checks the response against its declaration.

use std::collections::BTreeSet;

use fingerpost::{EndpointDescriptor, Output, Role};
use serde_json::{Value, json};

use super::super::super::chance::slug;
use super::super::super::handlers::HANDLERS;
use super::super::super::world::World;
use super::super::{OPERATIONS, Outcome};
use super::fits::fits;
use super::operation_of;

/// Returns the id of an existing item for each argument of a path and each required argument.
fn known(argument: &str, operation: &str) -> Value {
    let value = match argument {
        "user_id" if operation.contains("service_account") => "26",
        "user_id" | "deleting_group_id" => "2",
        "group_id" => "7",
        "model_set_id" | "permission_set_id"
            if operation.starts_with("delete_") || operation.starts_with("update_") =>
        {
            return if argument == "model_set_id" { "3" } else { "5" }.into();
        }
        "role_id" | "user_attribute_id" => "6",
        "folder_id" if operation.contains("move_") || operation.contains("copy_") => "12",
        "folder_id" => "14",
        "dashboard_element_id" => "101",
        "dashboard_filter_id" | "space_id" => "10",
        "lookml_dashboard_id" => "thelook::business_pulse",
        "query_id" => "501",
        "slug" if operation == "sql_query" => return slug("sql", "1").into(),
        "slug" => return slug("query", "501").into(),
        "connection_name" => "warehouse",
        "lookml_model_name" | "project_id" => "thelook",
        "explore_name" => "order_items",
        "workspace_id" => "production",
        "branch_name" => "returns",
        "file_id" => "views/users.view.lkml",
        "credential_type" => "email",
        "credential_id" => "user2@example.com",
        "pattern" | "terms" => "a",
        "content_metadata_id" => "71",
        "parent_id" => return "3".into(),
        _ => "1",
    };
    value.into()
}

/// Returns the names of all operations on the instance.
fn operations() -> impl Iterator<Item = &'static str> {
    OPERATIONS.iter().map(|operation| operation.endpoint.name())
}

/// Returns a valid body.
fn body(operation: &str) -> Value {
    let destination = json!({ "type": "email", "format": "csv", "address": "user3@example.com" });
    let plan = json!({
        "name": "New",
        "look_id": "2",
        "crontab": "0 6 * * *",
        "scheduled_plan_destination": [destination],
    });
    match operation {
        "create_user" => json!({ "first_name": "New", "credentials_email": { "email": "new@example.com" } }),
        "create_user_credentials_email" | "update_user_credentials_email" | "wipeout_user_emails" => {
            json!({ "email": "new@example.com" })
        }
        "create_service_account" => json!({ "service_account_name": "Robot" }),
        "create_group" | "create_model_set" | "create_permission_set" => json!({ "name": "New" }),
        "create_role" => json!({ "name": "New", "permission_set_id": "3", "model_set_id": "2" }),
        "set_role_users" | "set_role_groups" | "set_user_roles" => json!(["2", "3"]),
        "add_group_group" => json!({ "group_id": "3" }),
        "add_group_user" => json!({ "user_id": "3" }),
        "create_user_attribute" => json!({ "name": "new", "label": "New", "type": "string" }),
        "set_user_attribute_group_values" => json!([{ "group_id": "5", "value": "APAC" }]),
        "update_user_attribute_group_value" | "set_user_attribute_user_value" => json!({ "value": "APAC" }),
        "create_folder" => json!({ "name": "New", "parent_id": "10" }),
        "create_content_metadata_access" => {
            json!({ "content_metadata_id": "71", "group_id": "3", "permission_type": "view" })
        }
        "update_content_metadata_access" => json!({ "permission_type": "view" }),
        "create_content_favorite" => json!({ "content_metadata_id": "73" }),
        "create_look" => json!({ "title": "New", "folder_id": "10", "query_id": "601" }),
        "create_dashboard" => json!({ "title": "New", "folder_id": "10" }),
        "create_dashboard_element" => json!({ "dashboard_id": "1", "query_id": "501", "title": "New" }),
        "create_dashboard_filter" => {
            json!({ "dashboard_id": "1", "name": "New", "title": "New", "type": "string_filter" })
        }
        "create_dashboard_layout" => json!({ "dashboard_id": "1" }),
        "create_board" => json!({ "title": "New" }),
        "create_board_section" => json!({ "board_id": "1", "title": "New" }),
        "create_board_item" => json!({ "board_section_id": "1", "look_id": "2" }),
        "create_query" => json!({ "model": "thelook", "view": "order_items", "fields": ["order_items.count"] }),
        "create_merge_query" => json!({ "source_queries": [{ "query_id": "501", "name": "A" }] }),
        "create_sql_query" => json!({ "sql": "SELECT 1", "connection_name": "warehouse" }),
        "create_scheduled_plan" | "scheduled_plan_run_once" => plan,
        "create_connection" => json!({ "name": "new", "dialect_name": "postgres", "password": "hush" }),
        "test_connection_config" => json!({ "dialect_name": "postgres" }),
        "create_lookml_model" => json!({ "name": "new_model" }),
        "create_project" | "create_git_branch" => json!({ "name": "new" }),
        "import_lookml_dashboard" => json!({ "title": "Linked" }),
        name if name.ends_with("_certification") => json!({ "certification_status": "certified" }),
        _ => json!({}),
    }
}

/// Returns the seeded instance with one item of each missing kind.
fn complete() -> World {
    let mut world = World::seeded();
    world.give("update_session", &json!({ "body": { "workspace_id": "dev" } }));
    world.give("validate_project", &json!({ "project_id": "thelook" }));
    world.give("create_service_account", &json!({ "body": body("create_service_account") }));
    world.give("create_model_set", &json!({ "body": { "name": "Another" } }));
    world.give("create_permission_set", &json!({ "body": { "name": "Another" } }));
    world.give("create_sql_query", &json!({ "body": body("create_sql_query") }));
    world.give("create_merge_query", &json!({ "body": body("create_merge_query") }));
    world.give("create_user_credentials_api3", &json!({ "user_id": "2" }));
    let linked = json!({ "lookml_dashboard_id": "thelook::business_pulse", "space_id": "10", "body": {} });
    world.give("import_lookml_dashboard", &linked);
    let value = json!({ "user_id": "2", "user_attribute_id": "6", "body": { "value": "APAC" } });
    world.give("set_user_attribute_user_value", &value);
    let value = json!({ "group_id": "7", "user_attribute_id": "6", "body": { "value": "APAC" } });
    world.give("update_user_attribute_group_value", &value);
    world
}

fn arguments(operation: &str) -> Value {
    let endpoint = operation_of(operation).endpoint;
    let mut arguments = serde_json::Map::new();
    for parameter in endpoint.parameters() {
        let name = parameter.name();
        if parameter.role() == Role::Body {
            arguments.insert(name.to_owned(), body(operation));
        } else if parameter.is_required() {
            arguments.insert(name.to_owned(), known(name, operation));
        }
    }
    let own = ["dashboard_id", "look_id"].map(|name| arguments.contains_key(name));
    match operation {
        "create_user_credentials_email" => drop(arguments.insert("user_id".to_owned(), json!("26"))),
        "user_credentials_api3" | "update_user_credentials_api3" | "delete_user_credentials_api3" => {
            arguments.insert("credentials_api3_id".to_owned(), json!("2"));
        }
        "deploy_ref_to_production" => drop(arguments.insert("branch".to_owned(), json!("main"))),
        "delete_group_user" => drop(arguments.insert("group_id".to_owned(), json!("2"))),
        "copy_dashboard" | "copy_look" if own != [false; 2] => {
            arguments.insert("folder_id".to_owned(), json!("12"));
        }
        _ => {}
    }
    arguments.into()
}

#[test]
fn every_operation_is_bound_once() {
    let names: Vec<_> = operations().collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    let declared: BTreeSet<_> =
        crate::resources::OPERATIONS.iter().copied().flatten().map(|known| known.name()).collect();
    for name in names {
        assert!(declared.contains(name), "{name} is not declared");
        assert!(HANDLERS.get(operation_of(name).endpoint).is_none(), "{name} has a handler of its own");
    }
    let handled: Vec<_> = HANDLERS.endpoints().map(EndpointDescriptor::name).collect();
    assert_eq!(handled.iter().collect::<BTreeSet<_>>().len(), handled.len(), "two handlers for one endpoint");
}

#[test]
fn every_response_matches_its_declared_type() {
    let complete = complete();
    for operation in operations() {
        let known = operation_of(operation);
        let arguments = arguments(operation);
        let mut world = complete.clone();
        match world.ask("1", operation, &arguments) {
            Ok(Outcome::Json(value) | Outcome::Page { items: value, .. }) => {
                let schema = known.result.as_ref().unwrap_or_else(|| panic!("{operation} answers nothing"));
                fits(schema, &value).unwrap_or_else(|error| panic!("{operation}: {error}"));
                assert!(!value.is_null() && value != json!({}), "{operation} says nothing");
            }
            Ok(Outcome::NoContent) => assert_eq!(known.endpoint.output_kind(), Output::Nothing, "{operation}"),
            Err(refused) => panic!("{operation} {arguments}: {refused:?}"),
        }
    }
}

#[test]
fn responses_for_a_viewer_match_the_declaration() {
    let complete = complete();
    for operation in operations() {
        let known = operation_of(operation);
        let mut world = complete.clone();
        match world.ask("3", operation, &arguments(operation)) {
            Ok(Outcome::Json(value) | Outcome::Page { items: value, .. }) => {
                let schema = known.result.as_ref().unwrap_or_else(|| panic!("{operation} answers nothing"));
                fits(schema, &value).unwrap_or_else(|error| panic!("{operation}: {error}"));
            }
            Ok(Outcome::NoContent) => {}
            Err(refused) => {
                let status = refused.status.as_u16();
                assert!(known.endpoint.error_statuses().contains(&status), "{operation}: {refused:?}");
                assert_eq!(world.save(), complete.save(), "{operation}");
            }
        }
    }
}

#[test]
fn unknown_names_are_not_found() {
    for operation in operations() {
        let endpoint = operation_of(operation).endpoint;
        let mut arguments = arguments(operation);
        let mut path = endpoint.parameters().filter(|parameter| parameter.role() == Role::Path);
        let Some(first) = path.next() else { continue };
        if ["parent_id", "pattern", "terms"].contains(&first.name()) || operation.starts_with("scheduled_plans_for_") {
            continue;
        }
        arguments[first.name()] = "9999".into();
        let (status, _) = World::seeded().refuse("1", operation, &arguments);
        assert_eq!(status, 404, "{operation}");
    }
}

#[test]
fn a_saved_instance_is_loaded_as_it_was() {
    let world = complete();
    let saved = world.save();
    let mut loaded = World::load(saved.clone()).expect("an instance");
    assert_eq!(loaded.save(), saved);
    let group = json!({ "body": { "name": "Another" } });
    assert_eq!(loaded.give("create_group", &group), world.clone().give("create_group", &group));
    assert!(World::load(json!({ "people": {} })).is_err());
}
