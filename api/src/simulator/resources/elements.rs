//! The tiles of dashboards.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World, can_edit};
use super::call::Call;
use super::kinds::{Dashboards, Elements, Looks};
use super::listing::list;
use super::operation::Operations;
use super::outcome::Outcome;
use super::parts;
use super::queries;
use super::resource::Resource;
use crate::resources::dashboard::{
    CREATE_DASHBOARD_ELEMENT, DASHBOARD_DASHBOARD_ELEMENTS, DASHBOARD_ELEMENT, DELETE_DASHBOARD_ELEMENT,
    SEARCH_DASHBOARD_ELEMENTS, UPDATE_DASHBOARD_ELEMENT,
};

impl Resource for Elements {
    const ID: &'static str = "dashboard_element_id";

    fn operations(operations: &mut Operations) {
        operations.on(&SEARCH_DASHBOARD_ELEMENTS, Self::search);
        operations.on(&DASHBOARD_DASHBOARD_ELEMENTS, parts::of_dashboard::<Self>);
        operations.on(&DASHBOARD_ELEMENT, Self::one);
        operations.on(&CREATE_DASHBOARD_ELEMENT, Self::create).permitted_by("save_content").requires(&["dashboard_id"]);
        operations.on(&UPDATE_DASHBOARD_ELEMENT, Self::update).permitted_by("save_content");
        operations.on(&DELETE_DASHBOARD_ELEMENT, Self::delete).permitted_by("save_content");
    }

    fn table(world: &World) -> &Table {
        &world.elements
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.elements
    }

    fn may_see(world: &World, call: &Call<'_>, row: &Row) -> bool {
        parts::may_see(world, call, row)
    }

    fn editable<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        parts::editable::<Self>(world, call, id)
    }

    fn show(world: &World, call: &Call<'_>, mut element: Row) -> Value {
        let look_id = element.text("look_id").map(str::to_owned);
        let look = look_id.as_deref().and_then(|id| world.looks.find(id));
        let query_id = element.text("query_id").or_else(|| look.and_then(|look| look.text("query_id")));
        let query = queries::shown_by_id(world, call, query_id);
        if !query.is_null() {
            let filterables = element.remove("filterables").unwrap_or_else(|| serde_json::json!([]));
            let result_maker = serde_json::json!({
                "filterables": filterables,
                "query_id": query["id"],
                "query": query,
                "vis_config": query["vis_config"],
                "sorts": query["sorts"],
                "total": query["total"].as_bool().unwrap_or_default(),
            });
            element.insert("result_maker".to_owned(), result_maker);
        }
        element.insert("query".to_owned(), query);
        if let Some(look) = look {
            let look = Looks::present(world, call, look);
            element.insert("look".to_owned(), look);
        }
        for text in ["body_text", "note_text", "title_text", "subtitle_text"] {
            if let Some(plain) = element.text(text).map(str::to_owned) {
                element.insert(format!("{text}_as_html"), format!("<p>{plain}</p>").into());
            }
        }
        let dashboard = element.text("dashboard_id").and_then(|id| world.dashboards.find(id));
        let edit = dashboard.is_some_and(|dashboard| Dashboards::may_edit(world, call, dashboard));
        element.insert("can".to_owned(), can_edit(edit));
        element.insert("alert_count".to_owned(), 0.into());
        element.into()
    }

    fn remove(world: &mut World, id: &str) -> Result<(), Refusal> {
        world.elements.remove(id)?;
        world.layout_components.remove_by("dashboard_element_id", id);
        Ok(())
    }

    fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let deleted = call.flag("deleted");
        let mut rows = Vec::new();
        for dashboard in world.dashboards.iter().filter(|row| row.flag("deleted") == deleted) {
            if world.may_see_dashboard(&call.viewer, dashboard) {
                rows.extend(world.elements.all_by("dashboard_id", dashboard.id()).cloned());
            }
        }
        list(world, call, &["deleted"], rows, Self::show)
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let dashboard_id = parts::dashboard_of_body(world, call)?;
        let mut element = read_body(world, call)?;
        element.retain(|_, value| !value.is_null());
        let shows_data = ["query_id", "look_id", "merge_result_id"].iter().any(|column| element.contains_key(*column));
        element.entry("type").or_insert(if shows_data { "vis" } else { "text" }.into());
        element.entry("title_hidden").or_insert(false.into());
        element.insert("dashboard_id".to_owned(), dashboard_id.into());
        let id = world.add_element(element, &Row::new());
        Self::respond(world, call, &id)
    }

    fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = Self::editable(world, call, call.id(Self::ID))?.id().to_owned();
        if call.body.contains_key("dashboard_id") {
            parts::dashboard_of_body(world, call)?;
        }
        let changes = read_body(world, call)?;
        world.elements.patch(&id, &changes)?;
        Self::respond(world, call, &id)
    }
}

/// Returns the columns of the body, after checking its references.
fn read_body(world: &mut World, call: &Call<'_>) -> Result<Row, Refusal> {
    let mut element = call.body.clone();
    if let Some(id) = element.text("look_id")
        && Looks::visible(world, call, id).is_err()
    {
        return Err(Refusal::invalid_field("look_id", format!("There is no look '{id}'")));
    }
    for (column, table) in [("query_id", &world.queries), ("merge_result_id", &world.merge_queries)] {
        if let Some(id) = element.text(column)
            && table.find(id).is_none()
        {
            return Err(Refusal::invalid_field(column, format!("There is no query '{id}'")));
        }
    }
    let made = element.get("result_maker").and_then(|made| made.get("query"));
    if let Some(query) = element.get("query").or(made).and_then(Value::as_object).cloned() {
        queries::check(world, call, &query)?;
        element.insert("query_id".to_owned(), world.find_or_add_query(query).into());
    }
    // The filters of the dashboard that the tile listens to.
    if let Some(filterables) = element.get("result_maker").and_then(|maker| maker.get("filterables")).cloned() {
        element.insert("filterables".to_owned(), filterables);
    }
    for nested in ["query", "look", "result_maker", "certification_metadata"] {
        element.remove(nested);
    }
    Ok(element)
}
