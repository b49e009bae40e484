//! Sets of permissions and sets of models, of which roles are made.

use serde_json::{Value, json};

use super::call::Call;
use super::listing::list;
use super::operation::{Operation, op};
use super::permissions::PERMISSIONS;
use super::table::{Columns, Row, Table, can_edit};
use super::{Outcome, Refused, World};

pub(super) const OPERATIONS: &[Operation] = &[
    op("all_permissions", all_permissions),
    op("all_permission_sets", |world, call| all(world, call, &world.permission_sets)),
    op("search_permission_sets", |world, call| all(world, call, &world.permission_sets)),
    op("permission_set", |world, call| one(world, call, &world.permission_sets, "permission_set_id")),
    op("create_permission_set", create_permission_set).permitted_by("administer").requires(&["name"]),
    op("update_permission_set", update_permission_set).permitted_by("administer"),
    op("delete_permission_set", delete_permission_set).permitted_by("administer"),
    op("all_model_sets", |world, call| all(world, call, &world.model_sets)),
    op("search_model_sets", |world, call| all(world, call, &world.model_sets)),
    op("model_set", |world, call| one(world, call, &world.model_sets, "model_set_id")),
    op("create_model_set", create_model_set).permitted_by("administer").requires(&["name"]),
    op("update_model_set", update_model_set).permitted_by("administer"),
    op("delete_model_set", delete_model_set).permitted_by("administer"),
];

fn all_permissions(_: &mut World, _: &Call<'_>) -> Result<Outcome, Refused> {
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

fn all(world: &World, call: &Call<'_>, table: &Table) -> Result<Outcome, Refused> {
    list(world, call, &[], table.iter().cloned().collect(), show)
}

fn one(world: &World, call: &Call<'_>, table: &Table, id: &str) -> Result<Outcome, Refused> {
    Ok(Outcome::Json(show(world, call, table.get(call.id(id))?.clone())))
}

/// The set may be changed, and its name is free.
fn check(call: &Call<'_>, table: &Table, id: &str) -> Result<(), Refused> {
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

fn check_permissions(call: &Call<'_>) -> Result<(), Refused> {
    let unknown = |name: &&str| !PERMISSIONS.iter().any(|(known, _)| known == name);
    match call.body.texts("permissions").into_iter().find(unknown) {
        Some(name) => Err(Refused::invalid_field("permissions", format!("There is no permission '{name}'"))),
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

fn used(world: &World, call: &Call<'_>, column: &str, id: &str) -> Result<(), Refused> {
    if world.roles.by(column, id).is_some() {
        return Err(call.read_only("id", "A role uses this set"));
    }
    Ok(())
}

fn create_permission_set(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    check(call, &world.permission_sets, "")?;
    check_permissions(call)?;
    let id = world.permission_sets.insert(new(call, "permissions"));
    Ok(Outcome::Json(show(world, call, world.permission_sets.get(&id)?.clone())))
}

fn update_permission_set(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = call.id("permission_set_id");
    check(call, &world.permission_sets, id)?;
    check_permissions(call)?;
    world.permission_sets.patch(id, &call.body)?;
    one(world, call, &world.permission_sets, "permission_set_id")
}

fn delete_permission_set(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = call.id("permission_set_id");
    check(call, &world.permission_sets, id)?;
    used(world, call, "permission_set_id", id)?;
    world.permission_sets.remove(id)?;
    Ok(Outcome::NoContent)
}

fn create_model_set(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    check(call, &world.model_sets, "")?;
    let id = world.model_sets.insert(new(call, "models"));
    Ok(Outcome::Json(show(world, call, world.model_sets.get(&id)?.clone())))
}

fn update_model_set(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = call.id("model_set_id");
    check(call, &world.model_sets, id)?;
    world.model_sets.patch(id, &call.body)?;
    one(world, call, &world.model_sets, "model_set_id")
}

fn delete_model_set(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = call.id("model_set_id");
    check(call, &world.model_sets, id)?;
    used(world, call, "model_set_id", id)?;
    world.model_sets.remove(id)?;
    Ok(Outcome::NoContent)
}
