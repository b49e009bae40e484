//! Positions of the tiles of dashboards.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World, can_edit, row};
use super::call::Call;
use super::kinds::{LayoutComponents, Layouts};
use super::operation::Operations;
use super::outcome::Outcome;
use super::parts;
use super::resource::Resource;
use crate::resources::dashboard::{
    CREATE_DASHBOARD_LAYOUT, DASHBOARD_DASHBOARD_LAYOUTS, DASHBOARD_LAYOUT, DASHBOARD_LAYOUT_COMPONENT,
    DASHBOARD_LAYOUT_DASHBOARD_LAYOUT_COMPONENTS, DELETE_DASHBOARD_LAYOUT, UPDATE_DASHBOARD_LAYOUT,
    UPDATE_DASHBOARD_LAYOUT_COMPONENT,
};

/// Looker's types of layouts.
const TYPES: [&str; 4] = ["newspaper", "grid", "static", "drag"];

impl Resource for Layouts {
    const ID: &'static str = "dashboard_layout_id";

    fn operations(operations: &mut Operations) {
        operations.on(&DASHBOARD_DASHBOARD_LAYOUTS, parts::of_dashboard::<Self>);
        operations.on(&DASHBOARD_LAYOUT, Self::one);
        operations.on(&CREATE_DASHBOARD_LAYOUT, Self::create).permitted_by("save_content").requires(&["dashboard_id"]);
        operations.on(&UPDATE_DASHBOARD_LAYOUT, Self::update).permitted_by("save_content");
        operations.on(&DELETE_DASHBOARD_LAYOUT, Self::delete).permitted_by("save_content");
    }

    fn table(world: &World) -> &Table {
        &world.layouts
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.layouts
    }

    fn may_see(world: &World, call: &Call<'_>, row: &Row) -> bool {
        parts::may_see(world, call, row)
    }

    fn editable<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        parts::editable::<Self>(world, call, id)
    }

    fn show(world: &World, call: &Call<'_>, mut layout: Row) -> Value {
        let parts = world.layout_components.all_by("dashboard_layout_id", layout.id());
        let parts = parts.map(|part| LayoutComponents::present(world, call, part)).collect();
        let dashboard = layout.text("dashboard_id").and_then(|id| world.dashboards.find(id));
        layout.insert("dashboard_title".to_owned(), dashboard.map_or(Value::Null, |row| row.value("title")));
        layout.insert("dashboard_layout_components".to_owned(), parts);
        layout.insert("can".to_owned(), can_edit(true));
        layout.into()
    }

    fn remove(world: &mut World, id: &str) -> Result<(), Refusal> {
        world.layouts.remove(id)?;
        world.layout_components.remove_by("dashboard_layout_id", id);
        Ok(())
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let dashboard_id = parts::dashboard_of_body(world, call)?;
        parts::check_type(call, &TYPES)?;
        let mut layout = row(json!({ "type": "newspaper", "active": false, "deleted": false }));
        layout.extend(call.body.clone());
        layout.retain(|_, value| !value.is_null());
        layout.insert("dashboard_id".to_owned(), dashboard_id.into());
        let id = world.layouts.insert(layout);
        deactivate_others(world, &id);
        Ok(Outcome::Json(Self::present(world, call, world.layouts.get(&id)?)))
    }

    fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = Self::editable(world, call, call.id(Self::ID))?.id().to_owned();
        parts::check_type(call, &TYPES)?;
        let mut changes = call.body.clone();
        changes.remove("dashboard_id");
        world.layouts.patch(&id, &changes)?;
        deactivate_others(world, &id);
        Self::one(world, call)
    }
}

impl Resource for LayoutComponents {
    const ID: &'static str = "dashboard_layout_component_id";

    fn operations(operations: &mut Operations) {
        operations.on(&DASHBOARD_LAYOUT_DASHBOARD_LAYOUT_COMPONENTS, components);
        operations.on(&DASHBOARD_LAYOUT_COMPONENT, Self::one);
        operations.on(&UPDATE_DASHBOARD_LAYOUT_COMPONENT, Self::update).permitted_by("save_content");
    }

    fn table(world: &World) -> &Table {
        &world.layout_components
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.layout_components
    }

    fn may_see(world: &World, call: &Call<'_>, row: &Row) -> bool {
        Layouts::visible(world, call, row.text("dashboard_layout_id").unwrap_or_default()).is_ok()
    }

    fn editable<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        let part = world.layout_components.get(id)?;
        Layouts::editable(world, call, part.text("dashboard_layout_id").unwrap_or_default())?;
        Ok(part)
    }

    fn show(world: &World, _: &Call<'_>, mut component: Row) -> Value {
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

    fn changes(call: &Call<'_>) -> Row {
        let mut changes = call.body.clone();
        changes.retain(|name, _| name != "dashboard_layout_id" && name != "dashboard_element_id");
        changes
    }
}

/// Ensures that only one layout of a dashboard is active.
fn deactivate_others(world: &mut World, id: &str) {
    let layout = world.layouts.find(id).filter(|layout| layout.flag("active"));
    let Some(dashboard_id) = layout.and_then(|layout| layout.text("dashboard_id")).map(str::to_owned) else { return };
    for other in world.layouts.iter_mut().filter(|row| row.is("dashboard_id", &dashboard_id) && row.id() != id) {
        other.insert("active".to_owned(), false.into());
    }
}

fn components(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = Layouts::visible(world, call, call.id("dashboard_layout_id"))?.id();
    let parts = world.layout_components.all_by("dashboard_layout_id", id);
    Ok(Outcome::Json(parts.map(|part| LayoutComponents::present(world, call, part)).collect()))
}
