//! Permission sets and model sets, the parts of roles.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, PERMISSIONS, Row, Table, World, can_edit};
use super::call::Call;
use super::kinds::{ModelSets, PermissionSets};
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::role::{
    ALL_MODEL_SETS, ALL_PERMISSION_SETS, ALL_PERMISSIONS, CREATE_MODEL_SET, CREATE_PERMISSION_SET, DELETE_MODEL_SET,
    DELETE_PERMISSION_SET, MODEL_SET, PERMISSION_SET, SEARCH_MODEL_SETS, SEARCH_PERMISSION_SETS, UPDATE_MODEL_SET,
    UPDATE_PERMISSION_SET,
};

impl Resource for PermissionSets {
    const ID: &'static str = "permission_set_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_PERMISSION_SETS, Self::search);
        operations.on(&SEARCH_PERMISSION_SETS, Self::search);
        operations.on(&PERMISSION_SET, Self::one);
        operations.on(&CREATE_PERMISSION_SET, Self::create).permitted_by("administer").requires(&["name"]);
        operations.on(&UPDATE_PERMISSION_SET, Self::update).permitted_by("administer");
        operations.on(&DELETE_PERMISSION_SET, Self::delete).permitted_by("administer");
    }

    fn table(world: &World) -> &Table {
        &world.permission_sets
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.permission_sets
    }

    fn editable<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        editable(call, &world.permission_sets, id)
    }

    fn show(_: &World, call: &Call<'_>, set: Row) -> Value {
        show(call, "permission_sets", set)
    }

    fn check(world: &World, call: &Call<'_>, id: &str) -> Result<(), Refusal> {
        check_name(call, &world.permission_sets, id)?;
        check_permissions(call)
    }

    fn new_row(call: &Call<'_>) -> Row {
        new_row(call, "permissions")
    }

    fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        delete::<Self>(world, call)
    }
}

impl Resource for ModelSets {
    const ID: &'static str = "model_set_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_MODEL_SETS, Self::search);
        operations.on(&SEARCH_MODEL_SETS, Self::search);
        operations.on(&MODEL_SET, Self::one);
        operations.on(&CREATE_MODEL_SET, Self::create).permitted_by("administer").requires(&["name"]);
        operations.on(&UPDATE_MODEL_SET, Self::update).permitted_by("administer");
        operations.on(&DELETE_MODEL_SET, Self::delete).permitted_by("administer");
    }

    fn table(world: &World) -> &Table {
        &world.model_sets
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.model_sets
    }

    fn editable<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        editable(call, &world.model_sets, id)
    }

    fn show(_: &World, call: &Call<'_>, set: Row) -> Value {
        show(call, "model_sets", set)
    }

    fn check(world: &World, call: &Call<'_>, id: &str) -> Result<(), Refusal> {
        check_name(call, &world.model_sets, id)
    }

    fn new_row(call: &Call<'_>) -> Row {
        new_row(call, "models")
    }

    fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        delete::<Self>(world, call)
    }
}

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&ALL_PERMISSIONS, all_permissions);
}

fn all_permissions(_: &mut World, _: &Call<'_>) -> Result<Outcome, Refusal> {
    let all = PERMISSIONS.iter().map(|(name, parent)| {
        json!({ "permission": name, "parent": parent, "description": name.replace('_', " "), "can": can_edit(false) })
    });
    Ok(Outcome::Json(all.collect()))
}

/// Returns the set, if it may be changed.
fn editable<'w>(call: &Call<'_>, table: &'w Table, id: &str) -> Result<&'w Row, Refusal> {
    let set = table.get(id)?;
    if set.flag("built_in") {
        return Err(call.read_only("id", "A built-in set cannot be changed"));
    }
    Ok(set)
}

/// Deletes a set that is not used by a role.
fn delete<S: Resource>(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = S::editable(world, call, call.id(S::ID))?.id().to_owned();
    if world.roles.by(S::ID, &id).is_some() {
        return Err(call.read_only("id", "A role uses this set"));
    }
    S::remove(world, &id)?;
    Ok(Outcome::NoContent)
}

fn show(call: &Call<'_>, kind: &str, mut set: Row) -> Value {
    let may = call.viewer.is_admin() && !set.flag("built_in");
    set.insert("can".to_owned(), can_edit(may));
    set.insert("url".to_owned(), format!("/api/4.0/{kind}/{}", set.id()).into());
    set.into()
}

/// Checks that the name is unique.
fn check_name(call: &Call<'_>, table: &Table, id: &str) -> Result<(), Refusal> {
    match call.body.text("name") {
        Some(name) if table.iter().any(|set| set.id() != id && set.is("name", name)) => {
            Err(call.conflict("name", &format!("The name '{name}' is in use by another set")))
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

fn new_row(call: &Call<'_>, list: &str) -> Row {
    let mut set = call.body.clone();
    set.entry(list).or_insert(json!([]));
    set.insert("built_in".to_owned(), false.into());
    set.insert("all_access".to_owned(), false.into());
    set
}
