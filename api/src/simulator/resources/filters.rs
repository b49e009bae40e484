//! The filters of dashboards.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, World, can_edit, row};
use super::call::Call;
use super::dashboards;
use super::operation::Operations;
use super::outcome::Outcome;
use crate::resources::dashboard::{
    CREATE_DASHBOARD_FILTER, DASHBOARD_DASHBOARD_FILTERS, DASHBOARD_FILTER, DELETE_DASHBOARD_FILTER,
    UPDATE_DASHBOARD_FILTER,
};

/// The kinds of filters that Looker knows.
const TYPES: [&str; 5] = ["date_filter", "number_filter", "string_filter", "field_filter", "advanced_filter"];

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&DASHBOARD_DASHBOARD_FILTERS, of_dashboard);
    operations.on(&DASHBOARD_FILTER, one);
    operations.on(&CREATE_DASHBOARD_FILTER, create).permitted_by("save_content").requires(&[
        "dashboard_id",
        "name",
        "title",
        "type",
    ]);
    operations.on(&UPDATE_DASHBOARD_FILTER, update).permitted_by("save_content");
    operations.on(&DELETE_DASHBOARD_FILTER, delete).permitted_by("save_content");
}

fn show(filter: &Row) -> Value {
    let mut filter = filter.clone();
    filter.insert("can".to_owned(), can_edit(true));
    filter.into()
}

/// The filters of a dashboard in their order, as answers show them.
pub(super) fn of(world: &World, dashboard_id: &str) -> Value {
    let mut filters: Vec<_> = world.filters.all_by("dashboard_id", dashboard_id).collect();
    filters.sort_by_key(|filter| filter.number("row"));
    filters.into_iter().map(show).collect()
}

fn shown(world: &World, call: &Call<'_>, id: &str) -> Result<Outcome, Refusal> {
    let filter = world.filters.get(id)?;
    dashboards::visible(world, call, filter.text("dashboard_id").unwrap_or_default())?;
    Ok(Outcome::Json(show(filter)))
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    shown(world, call, call.id("dashboard_filter_id"))
}

fn of_dashboard(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = dashboards::visible(world, call, call.id("dashboard_id"))?.id();
    Ok(Outcome::Json(of(world, id)))
}

/// The kind is known, and no other filter of the dashboard has the name.
fn check(world: &World, call: &Call<'_>, id: &str, dashboard_id: &str) -> Result<(), Refusal> {
    if let Some(kind) = call.body.text("type").filter(|kind| !TYPES.contains(kind)) {
        return Err(Refusal::invalid_field("type", format!("'{kind}' is none of {}", TYPES.join(", "))));
    }
    let Some(name) = call.body.text("name") else { return Ok(()) };
    let same = |filter: &Row| filter.id() != id && filter.is("name", name);
    if world.filters.all_by("dashboard_id", dashboard_id).any(same) {
        return Err(Refusal::taken("name", format!("The dashboard has a filter '{name}' already")));
    }
    Ok(())
}

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let dashboard_id = dashboards::named_by_body(world, call)?;
    check(world, call, "", &dashboard_id)?;
    let place = world.filters.all_by("dashboard_id", &dashboard_id).count();
    let mut filter = row(json!({ "row": place, "allow_multiple_values": true, "required": false }));
    filter.extend(call.body.clone());
    filter.retain(|_, value| !value.is_null());
    filter.insert("dashboard_id".to_owned(), dashboard_id.into());
    let id = world.filters.insert(filter);
    shown(world, call, &id)
}

/// The filter and its dashboard, if the caller may change it.
fn editable(world: &World, call: &Call<'_>) -> Result<(String, String), Refusal> {
    let filter = world.filters.get(call.id("dashboard_filter_id"))?;
    let dashboard = dashboards::editable(world, call, filter.text("dashboard_id").unwrap_or_default())?;
    Ok((filter.id().to_owned(), dashboard.id().to_owned()))
}

fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (id, dashboard_id) = editable(world, call)?;
    check(world, call, &id, &dashboard_id)?;
    world.filters.patch(&id, &call.body)?;
    shown(world, call, &id)
}

fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (id, _) = editable(world, call)?;
    world.filters.remove(&id)?;
    Ok(Outcome::NoContent)
}
