//! Connections to databases, and their dialects.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World, can, row};
use super::call::Call;
use super::kinds::Connections;
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::connection::{
    ALL_CONNECTIONS, ALL_DIALECT_INFOS, CONNECTION, CREATE_CONNECTION, DELETE_CONNECTION, TEST_CONNECTION,
    TEST_CONNECTION_CONFIG, UPDATE_CONNECTION,
};

/// Name, label, default port, support of derived tables, support of cost estimates.
const DIALECTS: [(&str, &str, &str, bool, bool); 6] = [
    ("bigquery_standard_sql", "Google BigQuery Standard SQL", "443", true, true),
    ("postgres", "PostgreSQL 9.5+", "5432", true, false),
    ("snowflake", "Snowflake", "443", true, true),
    ("mysql", "MySQL", "3306", true, false),
    ("redshift", "Amazon Redshift", "5439", true, false),
    ("athena", "Amazon Athena", "443", false, false),
];

/// Tests of a connection.
const TESTS: [&str; 5] = ["connect", "kill", "query", "tmp_table", "cdt"];

const SECRETS: [&str; 3] = ["password", "certificate", "file_type"];

impl Resource for Connections {
    const ID: &'static str = "connection_name";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_CONNECTIONS, Self::search);
        operations.on(&CONNECTION, Self::one);
        operations.on(&CREATE_CONNECTION, Self::create).permitted_by("administer").requires(&["name", "dialect_name"]);
        operations.on(&UPDATE_CONNECTION, Self::update).permitted_by("administer");
        operations.on(&DELETE_CONNECTION, Self::delete).permitted_by("administer");
        operations.on(&TEST_CONNECTION, test).permitted_by("develop");
        operations.on(&TEST_CONNECTION_CONFIG, test_config).permitted_by("administer").requires(&["dialect_name"]);
        operations.on(&ALL_DIALECT_INFOS, dialects);
    }

    fn table(world: &World) -> &Table {
        &world.connections
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.connections
    }

    fn find<'w>(world: &'w World, id: &str) -> Option<&'w Row> {
        // Names are not case-sensitive.
        let same = |row: &&Row| row.text("name").is_some_and(|known| known.eq_ignore_ascii_case(id));
        world.connections.iter().find(same)
    }

    fn may_see(_: &World, call: &Call<'_>, _: &Row) -> bool {
        call.viewer.is_admin() || call.viewer.may("develop") || call.viewer.may("use_sql_runner")
    }

    fn show(_: &World, call: &Call<'_>, connection: Row) -> Value {
        let mut shown = connection.clone();
        let admin = call.viewer.is_admin();
        shown.extend(row(json!({
            "dialect": dialect(connection.text("dialect_name")),
            "snippets": [],
            "pdts_enabled": connection.contains_key("tmp_db_name"),
            "uses_oauth": false,
            "managed": false,
            "example": false,
            "can": can(&[
                ("index", true),
                ("show", true),
                ("test", admin || call.viewer.may("develop")),
                ("index_limited", true),
                ("explore", call.viewer.may("use_sql_runner")),
                ("update", admin),
                ("destroy", admin),
            ]),
        })));
        if !admin {
            shown.retain(|name, _| {
                ["name", "dialect", "snippets", "pdts_enabled", "can", "dialect_name"].contains(&name.as_str())
            });
        }
        shown.into()
    }

    fn check(_: &World, call: &Call<'_>, _: &str) -> Result<(), Refusal> {
        check_dialect(&call.body)
    }

    fn changes(call: &Call<'_>) -> Row {
        let mut changes = body_columns(call);
        // The name cannot be changed, since models refer to it.
        changes.remove("name");
        changes
    }

    fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        if !Self::may_see(world, call, &Row::new()) {
            return Err(call.forbidden());
        }
        Self::respond(world, call, call.id(Self::ID))
    }

    fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let visible = world.connections.iter().filter(|connection| Self::may_see(world, call, connection));
        Ok(Outcome::Json(visible.map(|connection| Self::present(world, call, connection)).collect()))
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let name = call.body.text("name").unwrap_or_default();
        check_dialect(&call.body)?;
        if !name.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c)) {
            return Err(Refusal::invalid_field("name", "Only letters, digits, '_' and '-' are allowed"));
        }
        if world.connections.by("name", name).is_some() {
            return Err(call.conflict("name", &format!("The name '{name}' is in use by another connection")));
        }
        let mut connection = row(json!({
            "created_at": call.time(),
            "user_id": call.user_id(),
            "max_connections": 5,
            "pool_timeout": 120,
            "ssl": true,
            "verify_ssl": true,
            "has_password": false,
            "db_timezone": "UTC",
        }));
        connection.extend(body_columns(call));
        connection.retain(|_, value| !value.is_null());
        let id = world.connections.insert(connection);
        Ok(Outcome::Json(Self::present(world, call, world.connections.get(&id)?)))
    }
}

fn dialect(name: Option<&str>) -> Value {
    let Some((name, label, _, tables, costs)) = DIALECTS.into_iter().find(|dialect| Some(dialect.0) == name) else {
        return Value::Null;
    };
    json!({
        "name": name,
        "label": label,
        "supports_cost_estimate": costs,
        "persistent_table_indexes": "",
        "persistent_table_sortkeys": "",
        "persistent_table_distkey": "",
        "supports_streaming": true,
        "automatically_run_sql_runner_snippets": false,
        "connection_tests": TESTS,
        "supports_inducer": false,
        "supports_multiple_databases": false,
        "supports_persistent_derived_tables": tables,
        "has_ssl_support": true,
    })
}

fn check_dialect(given: &Row) -> Result<(), Refusal> {
    match given.text("dialect_name") {
        Some(name) if !DIALECTS.iter().any(|dialect| dialect.0 == name) => {
            Err(Refusal::invalid_field("dialect_name", format!("Unknown dialect '{name}'")))
        }
        _ => Ok(()),
    }
}

/// Returns the columns of the body, with secrets reduced to whether they are set.
fn body_columns(call: &Call<'_>) -> Row {
    let mut columns = call.body.clone();
    if let Some(password) = columns.get("password") {
        let there = password.as_str().is_some_and(|password| !password.is_empty());
        columns.insert("has_password".to_owned(), there.into());
    }
    columns.retain(|name, _| !SECRETS.contains(&name.as_str()) && name != "dialect" && name != "pdt_context_override");
    columns
}

/// Returns the results of testing a connection. The test fails if the host contains `broken`.
fn results(call: &Call<'_>, connection: &Row) -> Result<Outcome, Refusal> {
    let wanted = call.texts("tests")?;
    if let Some(unknown) = wanted.iter().find(|name| !TESTS.contains(&name.as_str())) {
        return Err(Refusal::bad_request(format!("Unknown test '{unknown}'")));
    }
    let broken = connection.text("host").is_some_and(|host| host.contains("broken"));
    let chosen = TESTS.into_iter().filter(|name| wanted.is_empty() || wanted.iter().any(|wanted| wanted == name));
    let all = chosen.map(|name| {
        let (status, message) = if broken { ("error", "Cannot connect") } else { ("success", "Can connect") };
        json!({ "name": name, "status": status, "message": format!("{message}: {name}"), "can": { "show": true } })
    });
    Ok(Outcome::Json(all.collect()))
}

fn test(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    results(call, Connections::visible(world, call, call.id(Connections::ID))?)
}

fn test_config(_: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    check_dialect(&call.body)?;
    results(call, &call.body)
}

fn dialects(_: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let all = DIALECTS.into_iter().map(|(name, label, port, tables, costs)| {
        json!({
            "name": name,
            "label": label,
            "default_port": port,
            "default_max_connections": "5",
            "installed": true,
            "label_for_database_equivalent": if costs { "Project" } else { "Database" },
            "label_for_schema_equivalent": if costs { "Dataset" } else { "Schema" },
            "supported_options": {
                "additional_params": true,
                "auth": true,
                "cost_estimate": costs,
                "host": true,
                "port": true,
                "schema": true,
                "ssl": true,
                "timezone": true,
                "tmp_table": tables,
                "username": true,
                "username_required": true,
            },
            "can": can(&[("show", true), ("index", call.viewer.is_admin())]),
        })
    });
    Ok(Outcome::Json(all.collect()))
}
