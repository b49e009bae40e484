//! Looks: saved queries, each shown by itself.

use serde_json::{Value, json};

use super::super::chance::slug;
use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World, can, row};
use super::call::Call;
use super::certification;
use super::content;
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
        operations.on(&LOOK, Self::one);
        operations.on(&CREATE_LOOK, Self::create).permitted_by("save_content").requires(&["title"]);
        operations.on(&UPDATE_LOOK, Self::update).permitted_by("save_content");
        operations.on(&DELETE_LOOK, Self::delete).permitted_by("save_content");
        operations.on(&COPY_LOOK, copy).permitted_by("save_content");
        operations.on(&MOVE_LOOK, move_to).permitted_by("save_content");
        operations.on(&UPDATE_LOOK_CERTIFICATION, certify).permitted_by("save_content");
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
        world.may_edit_in(&call.viewer, row.text("folder_id").unwrap_or_default())
    }

    fn columns(world: &World, call: &Call<'_>, look: &Row) -> Row {
        let mut all = content::columns(world, call, look);
        let query = look.text("query_id").and_then(|id| world.queries.find(id));
        let model = query.and_then(|query| query.text("model"));
        let edit = world.may_edit_in(&call.viewer, look.text("folder_id").unwrap_or_default());
        let slug = slug("look", look.id());
        all.extend(row(json!({
            "model": models::label(world, model),
            "short_url": format!("/looks/{}", look.id()),
            "embed_url": format!("/embed/looks/{}", look.id()),
            "url": format!("/looks/{}", look.id()),
            "public_slug": slug,
            "can": can(&[
                ("index", true),
                ("show", true),
                ("copy", true),
                ("run", true),
                ("explore", call.viewer.may("explore")),
                ("create", edit),
                ("update", edit),
                ("move", edit),
                ("destroy", edit),
                ("recover", edit),
                ("download", call.viewer.may("download_with_limit")),
                ("schedule", call.viewer.may("schedule_look_emails")),
            ]),
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

    fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = call.id("look_id");
        Self::visible(world, call, id)?;
        content::viewed(world.looks.get_mut(id)?, call);
        Self::respond(world, call, id)
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let home = world.users.find(call.user_id()).and_then(|user| user.text("personal_folder_id"));
        let folder_id = call.body.text("folder_id").or(home).unwrap_or_default().to_owned();
        content::check_folder(world, call, "folder_id", &folder_id)?;
        check_title(world, call, "", &folder_id, call.body.text("title").unwrap_or_default())?;
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
        let folder_id = look.text("folder_id").unwrap_or_default();
        let target = call.body.text("folder_id").unwrap_or(folder_id);
        if target != folder_id {
            content::check_folder(world, call, "folder_id", target)?;
        }
        let title = call.body.text("title").or_else(|| look.text("title")).unwrap_or_default();
        if title.trim().is_empty() || call.body.get("title").is_some_and(Value::is_null) {
            return Err(Refusal::invalid_field("title", "A look must have a title"));
        }
        check_title(world, call, id, target, title)?;
        let query = check_query(world, call)?;
        let mut changes = content::changes(world, call, look)?;
        if let Some(query) = query {
            changes.insert("query_id".to_owned(), world.find_or_add_query(query).into());
        }
        world.looks.patch(id, &changes)?;
        Self::respond(world, call, id)
    }
}

fn search(world: &World, call: &Call<'_>, deleted: bool) -> Result<Outcome, Refusal> {
    let all = world.looks.iter().filter(|look| deleted || !look.flag("deleted"));
    let all = all.filter(|look| world.may_see_look(&call.viewer, look));
    let all = all.filter(|look| !call.flag("curate") || content::is_curated(world, call, look));
    let rows = all.map(|look| Looks::columns(world, call, look)).collect();
    list(world, call, &["curate"], rows, plain)
}

/// No other look in the folder has the title.
fn check_title(world: &World, call: &Call<'_>, id: &str, folder_id: &str, title: &str) -> Result<(), Refusal> {
    let same = |look: &&Row| look.id() != id && look.is("title", title) && !look.flag("deleted");
    match world.looks.all_by("folder_id", folder_id).find(same) {
        Some(_) => Err(call.conflict("title", &format!("There is a look '{title}' in this folder already"))),
        None => Ok(()),
    }
}

/// The query that the body has or names is there. Gives the one that is to be added.
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

fn copy(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let look = Looks::visible(world, call, call.id("look_id"))?;
    let mut copy = content::copy(call, look);
    let folder_id = call.text("folder_id").or_else(|| look.text("folder_id")).unwrap_or_default();
    content::check_folder(world, call, "folder_id", folder_id)?;
    let title = content::free_title(&world.looks, folder_id, look.text("title").unwrap_or_default());
    copy.insert("title".to_owned(), title.into());
    copy.insert("folder_id".to_owned(), folder_id.into());
    let id = world.add_look(copy);
    Looks::respond(world, call, &id)
}

fn move_to(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (id, folder_id) = (call.id("look_id"), call.id("folder_id"));
    let look = Looks::editable(world, call, id)?;
    if look.is("folder_id", folder_id) {
        return Err(Refusal::invalid_field("folder_id", "The look is in this folder already"));
    }
    content::check_folder(world, call, "folder_id", folder_id)?;
    check_title(world, call, id, folder_id, look.text("title").unwrap_or_default())?;
    world.looks.get_mut(id)?.insert("folder_id".to_owned(), folder_id.into());
    Looks::respond(world, call, id)
}

fn certify(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = call.id("look_id");
    Looks::editable(world, call, id)?;
    let certification = certification::read(world, call)?;
    certification::set(world.looks.get_mut(id)?, certification);
    Looks::respond(world, call, id)
}
