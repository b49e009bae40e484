//! Where the tiles of dashboards stand.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, World, can_edit, row};
use super::call::Call;
use super::dashboards;
use super::operation::Operations;
use super::outcome::Outcome;
use crate::resources::dashboard::{
    CREATE_DASHBOARD_LAYOUT, DASHBOARD_DASHBOARD_LAYOUTS, DASHBOARD_LAYOUT, DASHBOARD_LAYOUT_COMPONENT,
    DASHBOARD_LAYOUT_DASHBOARD_LAYOUT_COMPONENTS, DELETE_DASHBOARD_LAYOUT, UPDATE_DASHBOARD_LAYOUT,
    UPDATE_DASHBOARD_LAYOUT_COMPONENT,
};

/// The kinds of layouts that Looker knows.
const TYPES: [&str; 4] = ["newspaper", "grid", "static", "drag"];

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&DASHBOARD_DASHBOARD_LAYOUTS, of_dashboard);
    operations.on(&DASHBOARD_LAYOUT, one);
    operations.on(&CREATE_DASHBOARD_LAYOUT, create).permitted_by("save_content").requires(&["dashboard_id"]);
    operations.on(&UPDATE_DASHBOARD_LAYOUT, update).permitted_by("save_content");
    operations.on(&DELETE_DASHBOARD_LAYOUT, delete).permitted_by("save_content");
    operations.on(&DASHBOARD_LAYOUT_DASHBOARD_LAYOUT_COMPONENTS, components);
    operations.on(&DASHBOARD_LAYOUT_COMPONENT, component);
    operations.on(&UPDATE_DASHBOARD_LAYOUT_COMPONENT, update_component).permitted_by("save_content");
}

fn show_component(world: &World, component: &Row) -> Value {
    let mut component = component.clone();
    let element = component.text("dashboard_element_id").and_then(|id| world.elements.find(id));
    if let Some(element) = element {
        let query = element.text("query_id").and_then(|id| world.queries.find(id));
        let vis_type = query.and_then(|query| query.get("vis_config")).map(|config| config["type"].clone());
        component.insert("element_title".to_owned(), element.value("title"));
        component.insert("element_title_hidden".to_owned(), element.flag("title_hidden").into());
        component.insert("vis_type".to_owned(), vis_type.unwrap_or_default());
    }
    component.insert("can".to_owned(), can_edit(true));
    component.into()
}

fn show(world: &World, layout: &Row) -> Value {
    let mut layout = layout.clone();
    let parts = world.layout_components.all_by("dashboard_layout_id", layout.id());
    let parts = parts.map(|part| show_component(world, part)).collect();
    let dashboard = layout.text("dashboard_id").and_then(|id| world.dashboards.find(id));
    layout.insert("dashboard_title".to_owned(), dashboard.map_or(Value::Null, |row| row.value("title")));
    layout.insert("dashboard_layout_components".to_owned(), parts);
    layout.insert("can".to_owned(), can_edit(true));
    layout.into()
}

/// The layouts of a dashboard, as answers show them.
pub(super) fn of(world: &World, dashboard_id: &str) -> Value {
    world.layouts.all_by("dashboard_id", dashboard_id).map(|layout| show(world, layout)).collect()
}

fn visible<'a>(world: &'a World, call: &Call<'_>, id: &str) -> Result<&'a Row, Refusal> {
    let layout = world.layouts.get(id)?;
    dashboards::visible(world, call, layout.text("dashboard_id").unwrap_or_default())?;
    Ok(layout)
}

fn editable<'a>(world: &'a World, call: &Call<'_>, id: &str) -> Result<&'a Row, Refusal> {
    let layout = visible(world, call, id)?;
    dashboards::editable(world, call, layout.text("dashboard_id").unwrap_or_default())?;
    Ok(layout)
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    Ok(Outcome::Json(show(world, visible(world, call, call.id("dashboard_layout_id"))?)))
}

fn of_dashboard(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = dashboards::visible(world, call, call.id("dashboard_id"))?.id();
    Ok(Outcome::Json(of(world, id)))
}

fn check(call: &Call<'_>) -> Result<(), Refusal> {
    match call.body.text("type").filter(|kind| !TYPES.contains(kind)) {
        Some(kind) => Err(Refusal::invalid_field("type", format!("'{kind}' is none of {}", TYPES.join(", ")))),
        None => Ok(()),
    }
}

/// One layout of a dashboard is active.
fn deactivate_others(world: &mut World, id: &str) {
    let layout = world.layouts.find(id).filter(|layout| layout.flag("active"));
    let Some(dashboard_id) = layout.and_then(|layout| layout.text("dashboard_id")).map(str::to_owned) else { return };
    for other in world.layouts.iter_mut().filter(|row| row.is("dashboard_id", &dashboard_id) && row.id() != id) {
        other.insert("active".to_owned(), false.into());
    }
}

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let dashboard_id = dashboards::named_by_body(world, call)?;
    check(call)?;
    let mut layout = row(json!({ "type": "newspaper", "active": false, "deleted": false }));
    layout.extend(call.body.clone());
    layout.retain(|_, value| !value.is_null());
    layout.insert("dashboard_id".to_owned(), dashboard_id.into());
    let id = world.layouts.insert(layout);
    deactivate_others(world, &id);
    Ok(Outcome::Json(show(world, world.layouts.get(&id)?)))
}

fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = editable(world, call, call.id("dashboard_layout_id"))?.id().to_owned();
    check(call)?;
    let mut changes = call.body.clone();
    changes.remove("dashboard_id");
    world.layouts.patch(&id, &changes)?;
    deactivate_others(world, &id);
    one(world, call)
}

fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = editable(world, call, call.id("dashboard_layout_id"))?.id().to_owned();
    world.layouts.remove(&id)?;
    world.layout_components.remove_by("dashboard_layout_id", &id);
    Ok(Outcome::NoContent)
}

fn components(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = visible(world, call, call.id("dashboard_layout_id"))?.id();
    let parts = world.layout_components.all_by("dashboard_layout_id", id);
    Ok(Outcome::Json(parts.map(|part| show_component(world, part)).collect()))
}

fn component(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let part = world.layout_components.get(call.id("dashboard_layout_component_id"))?;
    visible(world, call, part.text("dashboard_layout_id").unwrap_or_default())?;
    Ok(Outcome::Json(show_component(world, part)))
}

fn update_component(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = call.id("dashboard_layout_component_id");
    editable(world, call, world.layout_components.get(id)?.text("dashboard_layout_id").unwrap_or_default())?;
    let mut changes = call.body.clone();
    changes.retain(|name, _| name != "dashboard_layout_id" && name != "dashboard_element_id");
    world.layout_components.patch(id, &changes)?;
    component(world, call)
}
