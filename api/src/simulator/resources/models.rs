//! `LookML` models.

use serde_json::{Value, json};

use super::super::data::{self, Explore, Model};
use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, World, can_edit, row};
use super::call::Call;
use super::listing::list;
use super::operation::Operations;
use super::outcome::Outcome;
use crate::resources::lookml_model::{
    ALL_LOOKML_MODELS, CREATE_LOOKML_MODEL, DELETE_LOOKML_MODEL, LOOKML_MODEL, UPDATE_LOOKML_MODEL,
};

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&ALL_LOOKML_MODELS, all);
    operations.on(&LOOKML_MODEL, one);
    operations.on(&CREATE_LOOKML_MODEL, create).permitted_by("manage_models").requires(&["name"]);
    operations.on(&UPDATE_LOOKML_MODEL, update).permitted_by("manage_models");
    operations.on(&DELETE_LOOKML_MODEL, delete).permitted_by("manage_models");
}

/// Id and label of a model, as they stand beside content.
pub(super) fn label(world: &World, name: Option<&str>) -> Value {
    let model = name.and_then(|name| world.models.by("name", name));
    model.map_or(Value::Null, |model| json!({ "id": model.value("name"), "label": model.value("label") }))
}

/// The explores of a model, with their names, as Looker lists them. One that was made here has none.
fn explores(model: &str) -> Value {
    let known = data::models().iter().find(|known| known.name == model);
    known.map_or_else(|| json!([]), |model| model.describe()["explores"].take())
}

/// The explore, if the caller may use its model.
pub(super) fn visible_explore(
    world: &World,
    call: &Call<'_>,
    model: &str,
    name: &str,
) -> Option<(&'static Model, &'static Explore)> {
    world.models.by("name", model)?;
    let known = data::models().iter().find(|known| known.name == model)?;
    let explore = data::explore(model, name)?;
    call.viewer.may_use_model(model).then_some((known, explore))
}

fn show(_: &World, call: &Call<'_>, mut model: Row) -> Value {
    let name = model.text("name").unwrap_or_default().to_owned();
    let shown = explores(&name);
    model.insert("has_content".to_owned(), shown.as_array().is_some_and(|all| !all.is_empty()).into());
    model.insert("explores".to_owned(), shown);
    model.insert("can".to_owned(), can_edit(call.viewer.may("manage_models") || call.viewer.is_admin()));
    model.into()
}

fn find<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a Row, Refusal> {
    let name = call.id("lookml_model_name");
    let model = world.models.by("name", name).ok_or_else(Refusal::not_found)?;
    if call.viewer.may_use_model(name) { Ok(model) } else { Err(Refusal::not_found()) }
}

fn all(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let special = ["exclude_empty", "exclude_hidden", "include_internal", "include_self_service"];
    let usable = world.models.iter().filter(|model| {
        let name = model.text("name").unwrap_or_default();
        let empty = explores(name).as_array().is_none_or(Vec::is_empty);
        // No explore is hidden, so `exclude_hidden` leaves out nothing.
        call.viewer.may_use_model(name) && !(call.flag("exclude_empty") && empty)
    });
    list(world, call, &special, usable.cloned().collect(), show)
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    Ok(Outcome::Json(show(world, call, find(world, call)?.clone())))
}

/// The name is free and can be one, and the connections are there.
fn check(world: &World, call: &Call<'_>, id: &str) -> Result<(), Refusal> {
    if let Some(name) = call.body.text("name") {
        if !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
            return Err(Refusal::invalid_field("name", "It must be of small letters, digits and '_'"));
        }
        if world.models.by("name", name).is_some_and(|model| model.id() != id) {
            return Err(call.conflict("name", &format!("There is a model '{name}' already")));
        }
    }
    let unknown = |name: &&str| world.connections.by("name", name).is_none();
    match call.body.texts("allowed_db_connection_names").into_iter().find(unknown) {
        Some(name) => {
            Err(Refusal::invalid_field("allowed_db_connection_names", format!("There is no connection '{name}'")))
        }
        None => Ok(()),
    }
}

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    check(world, call, "")?;
    let name = call.body.text("name").unwrap_or_default();
    let mut model = row(json!({ "label": name, "project_name": name, "unlimited_db_connections": false }));
    model.extend(call.body.clone());
    model.retain(|_, value| !value.is_null());
    let id = world.models.insert(model);
    Ok(Outcome::Json(show(world, call, world.models.get(&id)?.clone())))
}

fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = find(world, call)?.id().to_owned();
    check(world, call, &id)?;
    world.models.patch(&id, &call.body)?;
    Ok(Outcome::Json(show(world, call, world.models.get(&id)?.clone())))
}

/// Only the configuration goes; nobody sees the explores while it is gone.
fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let model = find(world, call)?;
    let id = model.id().to_owned();
    world.models.remove(&id)?;
    Ok(Outcome::NoContent)
}
