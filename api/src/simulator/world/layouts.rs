//! Where the tiles of dashboards stand.

use serde_json::{Value, json};

use super::call::Call;
use super::operation::{Operation, op};
use super::table::{Columns, Row, can_edit, row};
use super::{Outcome, Refused, World, dashboards};

/// The kinds of layouts that Looker knows.
const TYPES: [&str; 4] = ["newspaper", "grid", "static", "drag"];

pub(super) const OPERATIONS: &[Operation] = &[
    op("dashboard_dashboard_layouts", of_dashboard),
    op("dashboard_layout", one),
    op("create_dashboard_layout", create).permitted_by("save_content").requires(&["dashboard_id"]),
    op("update_dashboard_layout", update).permitted_by("save_content"),
    op("delete_dashboard_layout", delete).permitted_by("save_content"),
    op("dashboard_layout_dashboard_layout_components", components),
    op("dashboard_layout_component", component),
    op("update_dashboard_layout_component", update_component).permitted_by("save_content"),
];

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

/// Adds the layout that every dashboard has.
pub(super) fn add(world: &mut World, dashboard_id: &str) {
    world.layouts.insert(row(json!({
        "dashboard_id": dashboard_id,
        "type": "newspaper",
        "active": true,
        "deleted": false,
    })));
}

pub(super) fn remove_all(world: &mut World, dashboard_id: &str) {
    let layouts: Vec<_> = world.layouts.all_by("dashboard_id", dashboard_id).map(|row| row.id().to_owned()).collect();
    for id in layouts {
        world.layout_components.remove_by("dashboard_layout_id", &id);
    }
    world.layouts.remove_by("dashboard_id", dashboard_id);
}

/// Where an element stands.
pub(super) fn place_of(world: &World, element_id: &str) -> Row {
    let mut place = world.layout_components.by("dashboard_element_id", element_id).cloned().unwrap_or_default();
    place.retain(|name, _| ["row", "column", "width", "height"].contains(&name.as_str()));
    place
}

/// Puts an element into every layout of its dashboard: below all others, as far as its place is not given.
pub(super) fn add_component(world: &mut World, dashboard_id: &str, element_id: &str, place: &Row) {
    let layouts: Vec<_> = world.layouts.all_by("dashboard_id", dashboard_id).map(|row| row.id().to_owned()).collect();
    for layout_id in layouts {
        let parts = world.layout_components.all_by("dashboard_layout_id", &layout_id);
        let below = parts.map(|part| part.number("row") + part.number("height")).max().unwrap_or(0);
        let mut part = row(json!({ "row": below, "column": 0, "width": 8, "height": 6 }));
        part.extend(place.clone());
        part.extend(row(json!({
            "dashboard_layout_id": layout_id,
            "dashboard_element_id": element_id,
            "deleted": false,
        })));
        world.layout_components.insert(part);
    }
}

fn visible<'a>(world: &'a World, call: &Call<'_>, id: &str) -> Result<&'a Row, Refused> {
    let layout = world.layouts.get(id)?;
    dashboards::visible(world, call, layout.text("dashboard_id").unwrap_or_default())?;
    Ok(layout)
}

fn editable<'a>(world: &'a World, call: &Call<'_>, id: &str) -> Result<&'a Row, Refused> {
    let layout = visible(world, call, id)?;
    dashboards::editable(world, call, layout.text("dashboard_id").unwrap_or_default())?;
    Ok(layout)
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    Ok(Outcome::Json(show(world, visible(world, call, call.id("dashboard_layout_id"))?)))
}

fn of_dashboard(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = dashboards::visible(world, call, call.id("dashboard_id"))?.id();
    Ok(Outcome::Json(of(world, id)))
}

fn check(call: &Call<'_>) -> Result<(), Refused> {
    match call.body.text("type").filter(|kind| !TYPES.contains(kind)) {
        Some(kind) => Err(Refused::invalid_field("type", format!("'{kind}' is none of {}", TYPES.join(", ")))),
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

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
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

fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = editable(world, call, call.id("dashboard_layout_id"))?.id().to_owned();
    check(call)?;
    let mut changes = call.body.clone();
    changes.remove("dashboard_id");
    world.layouts.patch(&id, &changes)?;
    deactivate_others(world, &id);
    one(world, call)
}

fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = editable(world, call, call.id("dashboard_layout_id"))?.id().to_owned();
    world.layouts.remove(&id)?;
    world.layout_components.remove_by("dashboard_layout_id", &id);
    Ok(Outcome::NoContent)
}

fn components(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = visible(world, call, call.id("dashboard_layout_id"))?.id();
    let parts = world.layout_components.all_by("dashboard_layout_id", id);
    Ok(Outcome::Json(parts.map(|part| show_component(world, part)).collect()))
}

fn component(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let part = world.layout_components.get(call.id("dashboard_layout_component_id"))?;
    visible(world, call, part.text("dashboard_layout_id").unwrap_or_default())?;
    Ok(Outcome::Json(show_component(world, part)))
}

fn update_component(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = call.id("dashboard_layout_component_id");
    editable(world, call, world.layout_components.get(id)?.text("dashboard_layout_id").unwrap_or_default())?;
    let mut changes = call.body.clone();
    changes.retain(|name, _| name != "dashboard_layout_id" && name != "dashboard_element_id");
    world.layout_components.patch(id, &changes)?;
    component(world, call)
}
