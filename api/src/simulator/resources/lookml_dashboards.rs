//! Dashboards that are defined in `LookML`, and their linked copies.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, World, is_lookml, row};
use super::call::Call;
use super::dashboards;
use super::kinds::Dashboards;
use super::listing::{list, plain};
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::dashboard::{
    DASHBOARD_LOOKML, IMPORT_LOOKML_DASHBOARD, SEARCH_LOOKML_DASHBOARDS, SYNC_LOOKML_DASHBOARD,
};

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&SEARCH_LOOKML_DASHBOARDS, search);
    operations.on(&DASHBOARD_LOOKML, lookml).permitted_by("see_lookml");
    operations.on(&IMPORT_LOOKML_DASHBOARD, import).permitted_by("save_content");
    operations.on(&SYNC_LOOKML_DASHBOARD, sync).permitted_by("save_content");
}

fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let all = world.dashboards.iter().filter(|row| is_lookml(row));
    let all = all.filter(|row| world.may_see_dashboard(&call.viewer, row));
    let rows = all.map(|row| {
        let mut shown = Dashboards::columns(world, call, row);
        shown.insert("dashboard_id".to_owned(), row.id().into());
        shown.insert("lookml".to_owned(), as_lookml(world, row).into());
        shown
    });
    list(world, call, &[], rows.collect(), plain)
}

/// Returns the dashboard as `LookML`.
fn as_lookml(world: &World, dashboard: &Row) -> String {
    let name = dashboard.id().rsplit("::").next().unwrap_or_default();
    let title = dashboard.text("title").unwrap_or_default();
    let mut text = format!("- dashboard: {name}\n  title: {}\n  layout: newspaper\n  elements:\n", Value::from(title));
    for element in world.elements.all_by("dashboard_id", dashboard.id()) {
        let title = element.text("title").unwrap_or_default();
        let name = title.to_lowercase().replace(' ', "_");
        let _ = writeln!(text, "  - name: {name}\n    title: {}", Value::from(title));
        if let Some(query) = element.text("query_id").and_then(|id| world.queries.find(id)) {
            let [model, view] = ["model", "view"].map(|column| query.text(column).unwrap_or_default());
            let fields = query.texts("fields").join(", ");
            let _ = writeln!(text, "    model: {model}\n    explore: {view}\n    fields: [{fields}]");
        }
    }
    text
}

fn lookml(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let dashboard = Dashboards::visible(world, call, call.id("dashboard_id"))?;
    let folder_id = dashboard.value("folder_id");
    Ok(Outcome::Json(json!({
        "dashboard_id": dashboard.id(),
        "folder_id": folder_id,
        "lookml": as_lookml(world, dashboard),
    })))
}

fn origin(world: &World, call: &Call<'_>) -> Result<Row, Refusal> {
    let origin = Dashboards::visible(world, call, call.id("lookml_dashboard_id"))?;
    if is_lookml(origin) { Ok(origin.clone()) } else { Err(Refusal::not_found()) }
}

fn import(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let origin = origin(world, call)?;
    let mut beneath = row(json!({ "lookml_link_id": origin.id(), "folder_id": call.id("space_id") }));
    for column in ["title", "description"] {
        beneath.insert(column.to_owned(), origin.value(column));
    }
    let id = dashboards::create_from(world, call, beneath)?;
    world.copy_dashboard_parts(origin.id(), &id);
    Dashboards::respond(world, call, &id)
}

/// Synchronizes the linked copies, and returns their ids.
fn sync(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let origin = origin(world, call)?;
    let wanted = call.texts("dashboard_ids")?;
    let linked = world.dashboards.all_by("lookml_link_id", origin.id()).filter(|row| {
        let chosen = wanted.is_empty() || wanted.iter().any(|id| id == row.id());
        chosen && Dashboards::may_edit(world, call, row)
    });
    let linked: Vec<_> = linked.map(|row| row.id().to_owned()).collect();
    for id in &linked {
        let dashboard = world.dashboards.get_mut(id)?;
        for column in ["title", "description"] {
            dashboard.insert(column.to_owned(), origin.value(column));
        }
        dashboard.insert("updated_at".to_owned(), call.time());
        world.remove_layouts(id);
        world.elements.remove_by("dashboard_id", id);
        world.filters.remove_by("dashboard_id", id);
        world.add_layout(id);
        world.copy_dashboard_parts(origin.id(), id);
    }
    Ok(Outcome::Json(linked.iter().filter_map(|id| id.parse::<i64>().ok()).collect()))
}
