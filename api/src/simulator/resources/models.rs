//! `LookML` models.

use serde_json::{Value, json};

use super::super::data::{self, Explore, Model};
use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World, can_edit, row};
use super::call::Call;
use super::kinds::Models;
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::lookml_model::{
    ALL_LOOKML_MODELS, CREATE_LOOKML_MODEL, DELETE_LOOKML_MODEL, LOOKML_MODEL, UPDATE_LOOKML_MODEL,
};

impl Resource for Models {
    const ID: &'static str = "lookml_model_name";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_LOOKML_MODELS, Self::search);
        operations.on(&LOOKML_MODEL, Self::one);
        operations.on(&CREATE_LOOKML_MODEL, Self::create).permitted_by("manage_models").requires(&["name"]);
        operations.on(&UPDATE_LOOKML_MODEL, Self::update).permitted_by("manage_models");
        operations.on(&DELETE_LOOKML_MODEL, Self::delete).permitted_by("manage_models");
    }

    fn table(world: &World) -> &Table {
        &world.models
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.models
    }

    fn find<'w>(world: &'w World, id: &str) -> Option<&'w Row> {
        world.models.by("name", id)
    }

    fn may_see(_: &World, call: &Call<'_>, row: &Row) -> bool {
        call.viewer.may_use_model(row.text("name").unwrap_or_default())
    }

    fn show(_: &World, call: &Call<'_>, mut model: Row) -> Value {
        let name = model.text("name").unwrap_or_default().to_owned();
        let shown = explores(&name);
        model.insert("has_content".to_owned(), shown.as_array().is_some_and(|all| !all.is_empty()).into());
        model.insert("explores".to_owned(), shown);
        model.insert("can".to_owned(), can_edit(call.viewer.may("manage_models") || call.viewer.is_admin()));
        model.into()
    }

    /// Checks that the name is valid and unique, and that the connections exist.
    fn check(world: &World, call: &Call<'_>, id: &str) -> Result<(), Refusal> {
        if let Some(name) = call.body.text("name") {
            if !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
                return Err(Refusal::invalid_field("name", "Only lower-case letters, digits and '_' are allowed"));
            }
            if world.models.by("name", name).is_some_and(|model| model.id() != id) {
                return Err(call.conflict("name", &format!("The name '{name}' is in use by another model")));
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

    fn new_row(call: &Call<'_>) -> Row {
        let name = call.body.text("name").unwrap_or_default();
        let mut model = row(json!({ "label": name, "project_name": name, "unlimited_db_connections": false }));
        model.extend(call.body.clone());
        model.retain(|_, value| !value.is_null());
        model
    }

    fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let special = ["exclude_empty", "exclude_hidden", "include_internal", "include_self_service"];
        Self::respond_with(world, call, &special, |model| {
            let name = model.text("name").unwrap_or_default();
            let empty = explores(name).as_array().is_none_or(Vec::is_empty);
            // No explore is hidden, so `exclude_hidden` has no effect.
            !(call.flag("exclude_empty") && empty)
        })
    }
}

/// Returns id and label of a model, as part of content.
pub(super) fn label(world: &World, name: Option<&str>) -> Value {
    let model = name.and_then(|name| world.models.by("name", name));
    model.map_or(Value::Null, |model| json!({ "id": model.value("name"), "label": model.value("label") }))
}

/// Returns the explores of a model. A model created by a client has none.
fn explores(model: &str) -> Value {
    let known = data::models().iter().find(|known| known.name == model);
    known.map_or_else(|| json!([]), |model| model.describe()["explores"].take())
}

/// Returns the explore, if the caller may use its model.
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
