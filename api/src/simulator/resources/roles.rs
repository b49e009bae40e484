//! Roles: a set of permissions for a set of models.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::{ADMIN_ROLE, Columns, Row, Table, World, can_edit, set_member};
use super::call::Call;
use super::kinds::{Groups, ModelSets, PermissionSets, Roles, Users};
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::role::{
    ALL_ROLES, CREATE_ROLE, DELETE_ROLE, ROLE, ROLE_GROUPS, ROLE_USERS, SEARCH_ROLES, SEARCH_ROLES_WITH_USER_COUNT,
    SET_ROLE_GROUPS, SET_ROLE_USERS, UPDATE_ROLE,
};

impl Resource for Roles {
    const ID: &'static str = "role_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_ROLES, Self::search);
        operations.on(&SEARCH_ROLES, Self::search);
        operations.on(&SEARCH_ROLES_WITH_USER_COUNT, Self::search);
        operations.on(&ROLE, Self::one);
        operations.on(&CREATE_ROLE, Self::create).permitted_by("administer").requires(&[
            "name",
            "permission_set_id",
            "model_set_id",
        ]);
        operations.on(&UPDATE_ROLE, Self::update).permitted_by("administer");
        operations.on(&DELETE_ROLE, Self::delete).permitted_by("administer");
        operations.on(&ROLE_GROUPS, role_groups).permitted_by("administer");
        operations.on(&SET_ROLE_GROUPS, set_groups).permitted_by("administer");
        operations.on(&ROLE_USERS, role_users).permitted_by("administer");
        operations.on(&SET_ROLE_USERS, set_users).permitted_by("administer");
    }

    fn table(world: &World) -> &Table {
        &world.roles
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.roles
    }

    fn columns(world: &World, _: &Call<'_>, role: &Row) -> Row {
        let mut all = role.clone();
        for column in ["permission_set_id", "model_set_id"] {
            let id = role.value(column);
            all.insert(format!("{column}s"), id);
        }
        all.insert("built_in".to_owned(), (role.id() == ADMIN_ROLE).into());
        all.insert("user_count".to_owned(), holders(world, role.id(), false).len().into());
        all
    }

    fn show(world: &World, call: &Call<'_>, mut role: Row) -> Value {
        let id = role.id().to_owned();
        let set = role.text("permission_set_id").and_then(|id| world.permission_sets.find(id));
        let set = set.map_or(Value::Null, |set| PermissionSets::present(world, call, set));
        role.insert("permission_set".to_owned(), set);
        let set = role.text("model_set_id").and_then(|id| world.model_sets.find(id));
        let set = set.map_or(Value::Null, |set| ModelSets::present(world, call, set));
        role.insert("model_set".to_owned(), set);
        role.insert("internal".to_owned(), (id == ADMIN_ROLE).into());
        role.insert("can".to_owned(), can_edit(call.viewer.is_admin() && id != ADMIN_ROLE));
        role.insert("url".to_owned(), format!("/api/4.0/roles/{id}").into());
        role.insert("users_url".to_owned(), format!("/api/4.0/roles/{id}/users").into());
        role.into()
    }

    /// Checks that the name is unique and both sets exist.
    fn check(world: &World, call: &Call<'_>, id: &str) -> Result<(), Refusal> {
        if let Some(name) = call.body.text("name")
            && world.roles.iter().any(|role| role.id() != id && role.is("name", name))
        {
            return Err(call.conflict("name", &format!("The name '{name}' is in use by another role")));
        }
        for (column, table) in [("permission_set_id", &world.permission_sets), ("model_set_id", &world.model_sets)] {
            if let Some(id) = call.body.text(column)
                && table.find(id).is_none()
            {
                return Err(Refusal::invalid_field(column, format!("There is no set {id}")));
            }
        }
        Ok(())
    }

    fn new_row(call: &Call<'_>) -> Row {
        Self::changes(call)
    }

    /// Returns the columns of the body. The sets have separate operations.
    fn changes(call: &Call<'_>) -> Row {
        let mut changes = call.body.clone();
        changes.retain(|name, _| name != "permission_set" && name != "model_set");
        changes
    }

    fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        Self::respond_with(world, call, &["get_all_support_roles"], |_| true)
    }

    fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = call.id("role_id");
        world.roles.get(id)?;
        if id == ADMIN_ROLE {
            return Err(call.read_only("id", "The administrator role cannot be changed"));
        }
        Self::check(world, call, id)?;
        world.roles.patch(id, &Self::changes(call))?;
        Self::respond(world, call, id)
    }

    fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = call.id("role_id");
        world.roles.get(id)?;
        if id == ADMIN_ROLE {
            return Err(call.read_only("id", "The administrator role cannot be deleted"));
        }
        world.roles.remove(id)?;
        for row in world.users.iter_mut().chain(world.groups.iter_mut()) {
            set_member(row, "role_ids", id, false);
        }
        Ok(Outcome::NoContent)
    }
}

/// Returns the users with the role, optionally including those through groups.
fn holders<'a>(world: &'a World, role_id: &str, direct: bool) -> Vec<&'a Row> {
    let all = world.users.iter();
    if direct {
        all.filter(|user| user.has("role_ids", role_id)).collect()
    } else {
        all.filter(|user| world.roles_of(user.id()).iter().any(|role| role.id() == role_id)).collect()
    }
}

/// Checks that all of these are roles.
pub(super) fn known(world: &World, ids: &[String]) -> Result<(), Refusal> {
    match ids.iter().find(|id| world.roles.find(id).is_none()) {
        Some(id) => Err(Refusal::invalid_field("role_ids", format!("There is no role {id}"))),
        None => Ok(()),
    }
}

fn role_groups(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = world.roles.get(call.id("role_id"))?.id();
    let found = world.groups.iter().filter(|group| group.has("role_ids", id));
    let found = found.map(|group| Groups::present(world, call, group));
    Ok(Outcome::Json(found.collect()))
}

fn set_groups(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (id, wanted) = (call.id("role_id"), call.texts("body")?);
    world.roles.get(id)?;
    if let Some(unknown) = wanted.iter().find(|id| world.groups.find(id).is_none()) {
        return Err(Refusal::invalid_field("group_ids", format!("There is no group {unknown}")));
    }
    for group in world.groups.iter_mut() {
        let member = wanted.iter().any(|wanted| wanted == group.id());
        set_member(group, "role_ids", id, member);
    }
    role_groups(world, call)
}

fn role_users(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = world.roles.get(call.id("role_id"))?.id();
    let found = holders(world, id, call.flag("direct_association_only")).into_iter();
    Ok(Outcome::Json(found.map(|user| Users::present(world, call, user)).collect()))
}

fn set_users(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (id, wanted) = (call.id("role_id"), call.texts("body")?);
    world.roles.get(id)?;
    if let Some(unknown) = wanted.iter().find(|id| world.users.find(id).is_none()) {
        return Err(Refusal::invalid_field("user_ids", format!("There is no user {unknown}")));
    }
    if id == ADMIN_ROLE && wanted.is_empty() {
        return Err(Refusal::invalid_field("user_ids", "At least one administrator is required"));
    }
    for user in world.users.iter_mut() {
        let member = wanted.iter().any(|wanted| wanted == user.id());
        set_member(user, "role_ids", id, member);
    }
    role_users(world, call)
}
