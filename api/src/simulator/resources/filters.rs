//! The filters of dashboards.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World, can_edit, row};
use super::call::Call;
use super::kinds::Filters;
use super::operation::Operations;
use super::outcome::Outcome;
use super::parts;
use super::resource::Resource;
use crate::resources::dashboard::{
    CREATE_DASHBOARD_FILTER, DASHBOARD_DASHBOARD_FILTERS, DASHBOARD_FILTER, DELETE_DASHBOARD_FILTER,
    UPDATE_DASHBOARD_FILTER,
};

/// Looker's types of filters.
const TYPES: [&str; 5] = ["date_filter", "number_filter", "string_filter", "field_filter", "advanced_filter"];

impl Resource for Filters {
    const ID: &'static str = "dashboard_filter_id";

    fn operations(operations: &mut Operations) {
        operations.on(&DASHBOARD_DASHBOARD_FILTERS, parts::of_dashboard::<Self>);
        operations.on(&DASHBOARD_FILTER, Self::one);
        operations.on(&CREATE_DASHBOARD_FILTER, Self::create).permitted_by("save_content").requires(&[
            "dashboard_id",
            "name",
            "title",
            "type",
        ]);
        operations.on(&UPDATE_DASHBOARD_FILTER, Self::update).permitted_by("save_content");
        operations.on(&DELETE_DASHBOARD_FILTER, Self::delete).permitted_by("save_content");
    }

    fn table(world: &World) -> &Table {
        &world.filters
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.filters
    }

    fn may_see(world: &World, call: &Call<'_>, row: &Row) -> bool {
        parts::may_see(world, call, row)
    }

    fn editable<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        parts::editable::<Self>(world, call, id)
    }

    fn show(_: &World, _: &Call<'_>, mut filter: Row) -> Value {
        filter.insert("can".to_owned(), can_edit(true));
        filter.into()
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let dashboard_id = parts::dashboard_of_body(world, call)?;
        check_names(world, call, "", &dashboard_id)?;
        let index = world.filters.all_by("dashboard_id", &dashboard_id).count();
        let mut filter = row(json!({ "row": index, "allow_multiple_values": true, "required": false }));
        filter.extend(call.body.clone());
        filter.retain(|_, value| !value.is_null());
        filter.insert("dashboard_id".to_owned(), dashboard_id.into());
        let id = world.filters.insert(filter);
        Self::respond(world, call, &id)
    }

    fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let filter = Self::editable(world, call, call.id(Self::ID))?;
        let (id, dashboard_id) = (filter.id().to_owned(), filter.text("dashboard_id").unwrap_or_default());
        check_names(world, call, &id, dashboard_id)?;
        world.filters.patch(&id, &call.body)?;
        Self::respond(world, call, &id)
    }
}

/// Checks that the type is known and the name unique in the dashboard.
fn check_names(world: &World, call: &Call<'_>, id: &str, dashboard_id: &str) -> Result<(), Refusal> {
    parts::check_type(call, &TYPES)?;
    let Some(name) = call.body.text("name") else { return Ok(()) };
    let same = |filter: &Row| filter.id() != id && filter.is("name", name);
    if world.filters.all_by("dashboard_id", dashboard_id).any(same) {
        return Err(Refusal::taken("name", format!("The dashboard already has a filter '{name}'")));
    }
    Ok(())
}
