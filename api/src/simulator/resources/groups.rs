//! Groups of users and of other groups.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::{Columns, EVERYONE_GROUP, Row, World, can_edit, set_member};
use super::call::Call;
use super::listing::list;
use super::operation::Operations;
use super::outcome::Outcome;
use super::users;
use crate::resources::group::{
    ADD_GROUP_GROUP, ADD_GROUP_USER, ALL_GROUP_GROUPS, ALL_GROUP_USERS, ALL_GROUPS, CREATE_GROUP, DELETE_GROUP,
    DELETE_GROUP_FROM_GROUP, DELETE_GROUP_USER, GROUP, SEARCH_GROUPS, SEARCH_GROUPS_WITH_HIERARCHY,
    SEARCH_GROUPS_WITH_ROLES, UPDATE_GROUP,
};

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&ALL_GROUPS, search);
    operations.on(&SEARCH_GROUPS, search);
    operations.on(&SEARCH_GROUPS_WITH_ROLES, search);
    operations.on(&SEARCH_GROUPS_WITH_HIERARCHY, search);
    operations.on(&GROUP, one);
    operations.on(&CREATE_GROUP, create).permitted_by("administer").requires(&["name"]);
    operations.on(&UPDATE_GROUP, update).permitted_by("administer");
    operations.on(&DELETE_GROUP, delete).permitted_by("administer");
    operations.on(&ALL_GROUP_GROUPS, groups);
    operations.on(&ADD_GROUP_GROUP, add_group).permitted_by("administer");
    operations.on(&DELETE_GROUP_FROM_GROUP, remove_group).permitted_by("administer");
    operations.on(&ALL_GROUP_USERS, members);
    operations.on(&ADD_GROUP_USER, add_user).permitted_by("administer");
    operations.on(&DELETE_GROUP_USER, remove_user).permitted_by("administer");
}

fn flat(world: &World, call: &Call<'_>, group: &Row) -> Row {
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

pub(super) fn show(world: &World, call: &Call<'_>, mut group: Row) -> Value {
    group.insert("can".to_owned(), can_edit(call.viewer.is_admin()));
    let outer = world.groups.iter().filter(|outer| outer.has("group_ids", group.id())).map(Columns::id);
    let outer = outer.collect::<Vec<_>>().into();
    let roles = group.texts("role_ids").into_iter().filter_map(|id| world.roles.find(id));
    let roles = roles.map(|role| super::roles::show(world, call, role.clone())).collect();
    group.insert("parent_group_ids".to_owned(), outer);
    group.insert("roles".to_owned(), roles);
    group.into()
}

/// The groups with these ids, as answers show them.
pub(super) fn shown_all<'a>(world: &World, call: &Call<'_>, ids: impl IntoIterator<Item = &'a str>) -> Value {
    let found = ids.into_iter().filter_map(|id| world.groups.find(id));
    found.map(|group| show(world, call, flat(world, call, group))).collect()
}

fn shown(world: &World, call: &Call<'_>, id: &str) -> Result<Outcome, Refusal> {
    let group = world.groups.get(id)?;
    Ok(Outcome::Json(show(world, call, flat(world, call, group))))
}

fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let rows = world.groups.iter().map(|group| flat(world, call, group)).collect();
    list(world, call, &["content_metadata_id", "can_add_to_content_metadata"], rows, show)
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    shown(world, call, call.id("group_id"))
}

/// No other group has the name.
fn check_name(world: &World, call: &Call<'_>, id: &str) -> Result<(), Refusal> {
    let Some(name) = call.body.text("name") else { return Ok(()) };
    let same =
        |group: &Row| group.id() != id && group.text("name").is_some_and(|known| known.eq_ignore_ascii_case(name));
    if world.groups.iter().any(same) {
        return Err(call.conflict("name", &format!("There is a group '{name}' already")));
    }
    Ok(())
}

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    check_name(world, call, "")?;
    let id = world.groups.insert(call.body.clone());
    shown(world, call, &id)
}

fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = call.id("group_id");
    world.groups.get(id)?;
    check_name(world, call, id)?;
    if call.body.get("name").is_some_and(Value::is_null) {
        return Err(Refusal::invalid_field("name", "A group must have a name"));
    }
    world.groups.patch(id, &call.body)?;
    shown(world, call, id)
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

fn groups(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let group = world.groups.get(call.id("group_id"))?;
    Ok(Outcome::Json(shown_all(world, call, group.texts("group_ids"))))
}

fn add_group(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (outer, inner) = (call.id("group_id"), call.body.text("group_id").unwrap_or_default());
    world.groups.get(outer)?;
    world.groups.get(inner)?;
    if inner == outer || is_inside(world, outer, inner) {
        return Err(Refusal::bad_request("A group cannot be inside of itself"));
    }
    set_member(world.groups.get_mut(outer)?, "group_ids", inner, true);
    shown(world, call, inner)
}

/// Whether a group is anywhere inside of another.
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
    let rows = found.map(|user| users::flat(world, call, user)).collect();
    list(world, call, &[], rows, users::show)
}

fn add_user(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let user_id = call.body.text("user_id").unwrap_or_default();
    world.users.get(user_id)?;
    set_member(world.groups.get_mut(call.id("group_id"))?, "user_ids", user_id, true);
    users::shown(world, call, user_id)
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
