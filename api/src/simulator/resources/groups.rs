//! Groups of users and of other groups.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::{Columns, EVERYONE_GROUP, Row, Table, World, can_edit, set_member};
use super::call::Call;
use super::kinds::{Groups, Roles, Users};
use super::listing::list;
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::group::{
    ADD_GROUP_GROUP, ADD_GROUP_USER, ALL_GROUP_GROUPS, ALL_GROUP_USERS, ALL_GROUPS, CREATE_GROUP, DELETE_GROUP,
    DELETE_GROUP_FROM_GROUP, DELETE_GROUP_USER, GROUP, SEARCH_GROUPS, SEARCH_GROUPS_WITH_HIERARCHY,
    SEARCH_GROUPS_WITH_ROLES, UPDATE_GROUP,
};

impl Resource for Groups {
    const ID: &'static str = "group_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_GROUPS, Self::search);
        operations.on(&SEARCH_GROUPS, Self::search);
        operations.on(&SEARCH_GROUPS_WITH_ROLES, Self::search);
        operations.on(&SEARCH_GROUPS_WITH_HIERARCHY, Self::search);
        operations.on(&GROUP, Self::one);
        operations.on(&CREATE_GROUP, Self::create).permitted_by("administer").requires(&["name"]);
        operations.on(&UPDATE_GROUP, Self::update).permitted_by("administer");
        operations.on(&DELETE_GROUP, Self::delete).permitted_by("administer");
        operations.on(&ALL_GROUP_GROUPS, groups);
        operations.on(&ADD_GROUP_GROUP, add_group).permitted_by("administer");
        operations.on(&DELETE_GROUP_FROM_GROUP, remove_group).permitted_by("administer");
        operations.on(&ALL_GROUP_USERS, members);
        operations.on(&ADD_GROUP_USER, add_user).permitted_by("administer");
        operations.on(&DELETE_GROUP_USER, remove_user).permitted_by("administer");
    }

    fn table(world: &World) -> &Table {
        &world.groups
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.groups
    }

    fn columns(world: &World, call: &Call<'_>, group: &Row) -> Row {
        let mut all = group.clone();
        let id = group.id();
        all.insert("contains_current_user".to_owned(), world.groups_of(call.user_id()).contains(id).into());
        all.insert("user_count".to_owned(), group.texts("user_ids").len().into());
        all.insert("include_by_default".to_owned(), false.into());
        all.insert("externally_managed".to_owned(), false.into());
        all.insert("externally_orphaned".to_owned(), false.into());
        all.entry("can_add_to_content_metadata").or_insert(true.into());
        all
    }

    fn show(world: &World, call: &Call<'_>, mut group: Row) -> Value {
        group.insert("can".to_owned(), can_edit(call.viewer.is_admin()));
        let outer = world.groups.iter().filter(|outer| outer.has("group_ids", group.id())).map(Columns::id);
        let outer = outer.collect::<Vec<_>>().into();
        let roles = group.texts("role_ids").into_iter().filter_map(|id| world.roles.find(id));
        let roles = roles.map(|role| Roles::show(world, call, role.clone())).collect();
        group.insert("parent_group_ids".to_owned(), outer);
        group.insert("roles".to_owned(), roles);
        group.into()
    }

    /// Checks that the name is unique.
    fn check(world: &World, call: &Call<'_>, id: &str) -> Result<(), Refusal> {
        let Some(name) = call.body.text("name") else {
            return match call.body.get("name") {
                Some(_) => Err(Refusal::invalid_field("name", "A group must have a name")),
                None => Ok(()),
            };
        };
        let same =
            |group: &Row| group.id() != id && group.text("name").is_some_and(|known| known.eq_ignore_ascii_case(name));
        if world.groups.iter().any(same) {
            return Err(call.conflict("name", &format!("The name '{name}' is in use by another group")));
        }
        Ok(())
    }

    fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        Self::respond_with(world, call, &["content_metadata_id", "can_add_to_content_metadata"], |_| true)
    }

    fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = call.id("group_id");
        world.groups.get(id)?;
        if id == EVERYONE_GROUP {
            return Err(call.forbidden());
        }
        world.groups.remove(id)?;
        for group in world.groups.iter_mut() {
            set_member(group, "group_ids", id, false);
        }
        world.content_accesses.remove_by("group_id", id);
        world.attribute_values.remove_by("group_id", id);
        Ok(Outcome::NoContent)
    }
}

fn groups(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let group = world.groups.get(call.id("group_id"))?;
    let inside = group.texts("group_ids").into_iter().filter_map(|id| world.groups.find(id));
    Ok(Outcome::Json(inside.map(|group| Groups::present(world, call, group)).collect()))
}

fn add_group(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (outer, inner) = (call.id("group_id"), call.body.text("group_id").unwrap_or_default());
    world.groups.get(outer)?;
    world.groups.get(inner)?;
    if inner == outer || is_inside(world, outer, inner) {
        return Err(Refusal::bad_request("A group cannot contain itself"));
    }
    set_member(world.groups.get_mut(outer)?, "group_ids", inner, true);
    Groups::respond(world, call, inner)
}

/// Returns true if a group is contained in another, directly or indirectly.
fn is_inside(world: &World, inner: &str, outer: &str) -> bool {
    let Some(group) = world.groups.find(outer) else { return false };
    group.texts("group_ids").into_iter().any(|id| id == inner || is_inside(world, inner, id))
}

fn remove_group(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (outer, inner) = (call.id("group_id"), call.id("deleting_group_id"));
    let group = world.groups.get_mut(outer)?;
    if !group.has("group_ids", inner) {
        return Err(Refusal::not_found());
    }
    set_member(group, "group_ids", inner, false);
    Ok(Outcome::NoContent)
}

fn members(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let group = world.groups.get(call.id("group_id"))?;
    let found = group.texts("user_ids").into_iter().filter_map(|id| world.users.find(id));
    let rows = found.map(|user| Users::columns(world, call, user)).collect();
    list(world, call, &[], rows, Users::show)
}

fn add_user(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let user_id = call.body.text("user_id").unwrap_or_default();
    world.users.get(user_id)?;
    set_member(world.groups.get_mut(call.id("group_id"))?, "user_ids", user_id, true);
    Users::respond(world, call, user_id)
}

fn remove_user(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (group_id, user_id) = (call.id("group_id"), call.id("user_id"));
    let group = world.groups.get_mut(group_id)?;
    if !group.has("user_ids", user_id) {
        return Err(Refusal::not_found());
    }
    if group_id == EVERYONE_GROUP {
        return Err(call.forbidden());
    }
    set_member(group, "user_ids", user_id, false);
    Ok(Outcome::NoContent)
}
