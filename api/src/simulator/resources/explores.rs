//! Explores of a model. They are those of the data set, so that all of them can be queried.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{World, row};
use super::call::Call;
use super::models;
use super::operation::Operations;
use super::outcome::Outcome;
use crate::resources::lookml_model::LOOKML_MODEL_EXPLORE;

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&LOOKML_MODEL_EXPLORE, one);
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let [model, name] = ["lookml_model_name", "explore_name"].map(|argument| call.id(argument));
    let (model, explore) = models::visible_explore(world, call, model, name).ok_or_else(Refusal::not_found)?;
    if !call.viewer.may_in("explore", model.name) {
        return Err(call.forbidden());
    }
    let connection = world.connections.by("name", model.connection);
    let mut shown = row(model.describe_explore(explore));
    shown.extend(row(json!({
        "dialect_name": connection.map_or(Value::Null, |connection| connection["dialect_name"].clone()),
        "can_develop": call.viewer.may("develop"),
        "can_see_lookml": call.viewer.may("see_lookml"),
        "can_save": call.viewer.may("save_content"),
        "can_explain": call.viewer.may("see_sql"),
    })));
    Ok(Outcome::Json(shown.into()))
}
