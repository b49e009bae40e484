//! Sets of permissions and sets of models, of which roles are made.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, PERMISSIONS, Row, Table, World, can_edit};
use super::call::Call;
use super::listing::list;
use super::operation::Operations;
use super::outcome::Outcome;
use crate::resources::role::{
    ALL_MODEL_SETS, ALL_PERMISSION_SETS, ALL_PERMISSIONS, CREATE_MODEL_SET, CREATE_PERMISSION_SET, DELETE_MODEL_SET,
    DELETE_PERMISSION_SET, MODEL_SET, PERMISSION_SET, SEARCH_MODEL_SETS, SEARCH_PERMISSION_SETS, UPDATE_MODEL_SET,
    UPDATE_PERMISSION_SET,
};

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&ALL_PERMISSIONS, all_permissions);
    operations.on(&ALL_PERMISSION_SETS, |world, call| all(world, call, &world.permission_sets));
    operations.on(&SEARCH_PERMISSION_SETS, |world, call| all(world, call, &world.permission_sets));
    operations.on(&PERMISSION_SET, |world, call| one(world, call, &world.permission_sets, "permission_set_id"));
    operations.on(&CREATE_PERMISSION_SET, create_permission_set).permitted_by("administer").requires(&["name"]);
    operations.on(&UPDATE_PERMISSION_SET, update_permission_set).permitted_by("administer");
    operations.on(&DELETE_PERMISSION_SET, delete_permission_set).permitted_by("administer");
    operations.on(&ALL_MODEL_SETS, |world, call| all(world, call, &world.model_sets));
    operations.on(&SEARCH_MODEL_SETS, |world, call| all(world, call, &world.model_sets));
    operations.on(&MODEL_SET, |world, call| one(world, call, &world.model_sets, "model_set_id"));
    operations.on(&CREATE_MODEL_SET, create_model_set).permitted_by("administer").requires(&["name"]);
    operations.on(&UPDATE_MODEL_SET, update_model_set).permitted_by("administer");
    operations.on(&DELETE_MODEL_SET, delete_model_set).permitted_by("administer");
}

fn all_permissions(_: &mut World, _: &Call<'_>) -> Result<Outcome, Refusal> {
    let all = PERMISSIONS.iter().map(|(name, parent)| {
        json!({ "permission": name, "parent": parent, "description": name.replace('_', " "), "can": can_edit(false) })
    });
    Ok(Outcome::Json(all.collect()))
}

pub(super) fn show(_: &World, call: &Call<'_>, mut set: Row) -> Value {
    let may = call.viewer.is_admin() && !set.flag("built_in");
    set.insert("can".to_owned(), can_edit(may));
    let kind = if set.contains_key("models") { "model_sets" } else { "permission_sets" };
    set.insert("url".to_owned(), format!("/api/4.0/{kind}/{}", set.id()).into());
    set.into()
}

fn all(world: &World, call: &Call<'_>, table: &Table) -> Result<Outcome, Refusal> {
    list(world, call, &[], table.iter().cloned().collect(), show)
}

fn one(world: &World, call: &Call<'_>, table: &Table, id: &str) -> Result<Outcome, Refusal> {
    Ok(Outcome::Json(show(world, call, table.get(call.id(id))?.clone())))
}

/// The set may be changed, and its name is free.
fn check(call: &Call<'_>, table: &Table, id: &str) -> Result<(), Refusal> {
    if !id.is_empty() && table.get(id)?.flag("built_in") {
        return Err(call.read_only("id", "A set that is built in cannot be changed"));
    }
    match call.body.text("name") {
        Some(name) if table.iter().any(|set| set.id() != id && set.is("name", name)) => {
            Err(call.conflict("name", &format!("There is a set '{name}' already")))
        }
        _ => Ok(()),
    }
}

fn check_permissions(call: &Call<'_>) -> Result<(), Refusal> {
    let unknown = |name: &&str| !PERMISSIONS.iter().any(|(known, _)| known == name);
    match call.body.texts("permissions").into_iter().find(unknown) {
        Some(name) => Err(Refusal::invalid_field("permissions", format!("There is no permission '{name}'"))),
        None => Ok(()),
    }
}

fn new(call: &Call<'_>, list: &str) -> Row {
    let mut set = call.body.clone();
    set.entry(list).or_insert(json!([]));
    set.insert("built_in".to_owned(), false.into());
    set.insert("all_access".to_owned(), false.into());
    set
}

fn used(world: &World, call: &Call<'_>, column: &str, id: &str) -> Result<(), Refusal> {
    if world.roles.by(column, id).is_some() {
        return Err(call.read_only("id", "A role uses this set"));
    }
    Ok(())
}

fn create_permission_set(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    check(call, &world.permission_sets, "")?;
    check_permissions(call)?;
    let id = world.permission_sets.insert(new(call, "permissions"));
    Ok(Outcome::Json(show(world, call, world.permission_sets.get(&id)?.clone())))
}

fn update_permission_set(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = call.id("permission_set_id");
    check(call, &world.permission_sets, id)?;
    check_permissions(call)?;
    world.permission_sets.patch(id, &call.body)?;
    one(world, call, &world.permission_sets, "permission_set_id")
}

fn delete_permission_set(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = call.id("permission_set_id");
    check(call, &world.permission_sets, id)?;
    used(world, call, "permission_set_id", id)?;
    world.permission_sets.remove(id)?;
    Ok(Outcome::NoContent)
}

fn create_model_set(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    check(call, &world.model_sets, "")?;
    let id = world.model_sets.insert(new(call, "models"));
    Ok(Outcome::Json(show(world, call, world.model_sets.get(&id)?.clone())))
}

fn update_model_set(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = call.id("model_set_id");
    check(call, &world.model_sets, id)?;
    world.model_sets.patch(id, &call.body)?;
    one(world, call, &world.model_sets, "model_set_id")
}

fn delete_model_set(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = call.id("model_set_id");
    check(call, &world.model_sets, id)?;
    used(world, call, "model_set_id", id)?;
    world.model_sets.remove(id)?;
    Ok(Outcome::NoContent)
}
