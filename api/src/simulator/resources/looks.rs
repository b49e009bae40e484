//! Looks: saved queries with a visualization.

use serde_json::{Value, json};

use super::super::chance::slug;
use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World, row};
use super::call::Call;
use super::certification::certify;
use super::content::{self, Content};
use super::kinds::Looks;
use super::listing::{list, plain};
use super::models;
use super::operation::Operations;
use super::outcome::Outcome;
use super::queries;
use super::resource::Resource;
use crate::resources::look::{
    ALL_LOOKS, COPY_LOOK, CREATE_LOOK, DELETE_LOOK, LOOK, MOVE_LOOK, SEARCH_LOOKS, UPDATE_LOOK,
    UPDATE_LOOK_CERTIFICATION,
};

impl Resource for Looks {
    const ID: &'static str = "look_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_LOOKS, |world, call| search(world, call, false));
        operations.on(&SEARCH_LOOKS, |world, call| search(world, call, call.argument("deleted").is_some()));
        operations.on(&LOOK, content::view::<Self>);
        operations.on(&CREATE_LOOK, Self::create).permitted_by("save_content").requires(&["title"]);
        operations.on(&UPDATE_LOOK, Self::update).permitted_by("save_content");
        operations.on(&DELETE_LOOK, Self::delete).permitted_by("save_content");
        operations.on(&COPY_LOOK, content::copy::<Self>).permitted_by("save_content");
        operations.on(&MOVE_LOOK, content::move_to::<Self>).permitted_by("save_content");
        operations.on(&UPDATE_LOOK_CERTIFICATION, certify::<Self>).permitted_by("save_content");
    }

    fn table(world: &World) -> &Table {
        &world.looks
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.looks
    }

    fn may_see(world: &World, call: &Call<'_>, row: &Row) -> bool {
        world.may_see_look(&call.viewer, row)
    }

    fn may_edit(world: &World, call: &Call<'_>, row: &Row) -> bool {
        world.may_edit_content(&call.viewer, row)
    }

    fn columns(world: &World, call: &Call<'_>, look: &Row) -> Row {
        let mut all = content::columns(world, call, look);
        let query = look.text("query_id").and_then(|id| world.queries.find(id));
        let model = query.and_then(|query| query.text("model"));
        let slug = slug("look", look.id());
        all.extend(row(json!({
            "model": models::label(world, model),
            "short_url": format!("/looks/{}", look.id()),
            "embed_url": format!("/embed/looks/{}", look.id()),
            "url": format!("/looks/{}", look.id()),
            "public_slug": slug,
            "can": content::rights(call, Self::may_edit(world, call, look), &[]),
        })));
        all
    }

    fn show(world: &World, call: &Call<'_>, mut look: Row) -> Value {
        let query = queries::shown_by_id(world, call, look.text("query_id"));
        look.insert("query".to_owned(), query);
        look.into()
    }

    fn remove(world: &mut World, id: &str) -> Result<(), Refusal> {
        world.remove_look(id)
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let folder_id =
            call.body.text("folder_id").or(content::home_folder(world, call)).unwrap_or_default().to_owned();
        content::check_folder(world, call, "folder_id", &folder_id)?;
        content::check_title::<Self>(world, call, "", &folder_id, call.body.text("title").unwrap_or_default())?;
        let query = check_query(world, call)?;
        if query.is_none() && call.body.text("query_id").is_none() {
            return Err(Refusal::missing_field("query_id"));
        }
        let mut look = content::new(call);
        look.extend(call.body.clone());
        look.retain(|name, value| {
            !value.is_null() && !["query", "folder", "model", "certification_metadata"].contains(&name.as_str())
        });
        look.insert("folder_id".to_owned(), folder_id.into());
        if let Some(query) = query {
            look.insert("query_id".to_owned(), world.find_or_add_query(query).into());
        }
        let id = world.add_look(look);
        Self::respond(world, call, &id)
    }

    fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = call.id("look_id");
        let look = Self::editable(world, call, id)?;
        content::check_changes::<Self>(world, call, look)?;
        let query = check_query(world, call)?;
        let mut changes = content::changes(world, call, look)?;
        if let Some(query) = query {
            changes.insert("query_id".to_owned(), world.find_or_add_query(query).into());
        }
        world.looks.patch(id, &changes)?;
        Self::respond(world, call, id)
    }
}

impl Content for Looks {
    const NOUN: &'static str = "look";

    fn add_copy(world: &mut World, _: &str, copy: Row) -> String {
        world.add_look(copy)
    }
}

fn search(world: &World, call: &Call<'_>, deleted: bool) -> Result<Outcome, Refusal> {
    let all = world.looks.iter().filter(|look| deleted || !look.flag("deleted"));
    let all = all.filter(|look| world.may_see_look(&call.viewer, look));
    let all = all.filter(|look| !call.flag("curate") || content::is_curated(world, call, look));
    let rows = all.map(|look| Looks::columns(world, call, look)).collect();
    list(world, call, &["curate"], rows, plain)
}

/// Checks the query of the body or its id. Returns a query that must be added.
fn check_query(world: &World, call: &Call<'_>) -> Result<Option<Row>, Refusal> {
    if let Some(query) = call.body.get("query").and_then(Value::as_object) {
        queries::check(world, call, query)?;
        return Ok(Some(query.clone()));
    }
    match call.body.text("query_id") {
        Some(id) if world.queries.find(id).is_none() => {
            Err(Refusal::invalid_field("query_id", format!("There is no query {id}")))
        }
        _ => Ok(None),
    }
}
