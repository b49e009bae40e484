//! Connections, models, permissions and user attributes.

use serde_json::json;

use super::super::World;
use super::super::permissions::{DEVELOPER, PERMISSIONS, USER, VIEWER};
use super::super::table::row;
use super::day;

pub(super) fn fill(world: &mut World) {
    connections(world);
    models(world);
    roles(world);
    attributes(world);
}

fn connections(world: &mut World) {
    for (name, dialect, host) in [
        ("thelook", "bigquery_standard_sql", "thelook-project"),
        ("warehouse", "postgres", "warehouse.example.com"),
        ("legacy", "mysql", "broken.example.com"),
    ] {
        world.connections.insert(row(json!({
            "name": name,
            "dialect_name": dialect,
            "host": host,
            "port": if dialect == "postgres" { "5432" } else { "443" },
            "database": name,
            "username": "looker",
            "has_password": true,
            "db_timezone": "UTC",
            "query_timezone": "UTC",
            "max_connections": 20,
            "pool_timeout": 120,
            "ssl": true,
            "verify_ssl": true,
            "user_id": "1",
            "created_at": day(0),
        })));
    }
}

fn models(world: &mut World) {
    for (name, label, connection) in [("thelook", "The look", "thelook"), ("faa", "FAA", "warehouse")] {
        world.models.insert(row(json!({
            "name": name,
            "label": label,
            "project_name": name,
            "allowed_db_connection_names": [connection],
            "unlimited_db_connections": false,
        })));
    }
}

/// Adds the predefined roles: ids and names as in Looker.
fn roles(world: &mut World) {
    let all: Vec<&str> = PERMISSIONS.iter().map(|(name, _)| *name).collect();
    let developer = [USER, DEVELOPER].concat();
    let sets: [(&str, &[&str], bool); 4] =
        [("Admin", &all, true), ("Developer", &developer, false), ("User", USER, false), ("Viewer", VIEWER, false)];
    for (number, (name, permissions, admin)) in (1..).zip(sets) {
        world.permission_sets.insert(row(json!({
            "id": number.to_string(),
            "name": name,
            "permissions": permissions,
            "built_in": admin,
            "all_access": admin,
        })));
    }
    world.model_sets.insert(row(json!({ "name": "All", "models": [], "built_in": true, "all_access": true })));
    world
        .model_sets
        .insert(row(json!({ "name": "Sales", "models": ["thelook"], "built_in": false, "all_access": false })));
    for (id, name, permissions, models) in [
        ("2", "Admin", "1", "1"),
        ("3", "Developer", "2", "1"),
        ("4", "User", "3", "1"),
        ("5", "Viewer", "4", "1"),
        ("6", "Sales analyst", "3", "2"),
    ] {
        world.roles.insert(row(json!({
            "id": id,
            "name": name,
            "permission_set_id": permissions,
            "model_set_id": models,
        })));
    }
}

fn attributes(world: &mut World) {
    for (name, label, kind, default, system) in [
        ("email", "Email", "string", None, true),
        ("first_name", "First Name", "string", None, true),
        ("last_name", "Last Name", "string", None, true),
        ("id", "ID", "number", None, true),
        ("locale", "Locale", "string", Some("en"), true),
        ("region", "Region", "string", Some("EMEA"), false),
        ("cost_center", "Cost Center", "number", None, false),
    ] {
        let mut attribute = row(json!({
            "name": name,
            "label": label,
            "type": kind,
            "is_system": system,
            "is_permanent": system,
            "value_is_hidden": false,
            "user_can_view": true,
            "user_can_edit": name == "region",
        }));
        if let Some(default) = default {
            attribute.insert("default_value".to_owned(), default.into());
        }
        world.user_attributes.insert(attribute);
    }
    for (rank, (group, value)) in (1..).zip([("2", "EMEA"), ("3", "AMER")]) {
        let value = json!({ "user_attribute_id": "6", "group_id": group, "value": value, "rank": rank });
        world.attribute_values.insert(row(value));
    }
}
