//! Content metadata: who may see and edit which folder, dashboard, look or board.

use serde_json::{Value, json};

use super::access::Access;
use super::call::Call;
use super::operation::{Operation, op};
use super::table::{Columns, Row, can_edit, row};
use super::{Outcome, Refused, World};

pub(super) const OPERATIONS: &[Operation] = &[
    op("content_metadata", one),
    op("all_content_metadatas", children),
    op("update_content_metadata", update),
    op("all_content_metadata_accesses", accesses),
    op("create_content_metadata_access", create_access),
    op("update_content_metadata_access", update_access),
    op("delete_content_metadata_access", delete_access),
];

/// Adds metadata of new content and gives its id.
pub(super) fn add(world: &mut World, content_type: &str, inherits: bool) -> String {
    world.content_metadata.insert(row(json!({ "content_type": content_type, "inherits": inherits })))
}

/// Lets a user or a group into what has this metadata.
pub(super) fn grant(world: &mut World, metadata_id: &str, owner: &str, owner_id: &str, permission: &str) {
    world.content_accesses.insert(row(json!({
        "content_metadata_id": metadata_id,
        owner: owner_id,
        "permission_type": permission,
    })));
}

/// Removes the metadata of content that is deleted, and all that hangs on it.
pub(super) fn remove(world: &mut World, metadata_id: Option<&str>) {
    if let Some(id) = metadata_id {
        world.content_metadata.remove_by("id", id);
        world.content_accesses.remove_by("content_metadata_id", id);
        world.favorites.remove_by("content_metadata_id", id);
    }
}

/// What has this metadata, and the name of its kind.
pub(super) fn content_of<'a>(world: &'a World, metadata_id: &str) -> Option<(&'static str, &'a Row)> {
    let tables = [
        ("folder", &world.folders),
        ("dashboard", &world.dashboards),
        ("look", &world.looks),
        ("board", &world.boards),
    ];
    tables.into_iter().find_map(|(kind, table)| Some((kind, table.by("content_metadata_id", metadata_id)?)))
}

/// What the caller may do with the content that has this metadata.
pub(super) fn access(world: &World, call: &Call<'_>, metadata_id: &str) -> Access {
    match content_of(world, metadata_id) {
        Some(("folder", folder)) => world.folder_access(&call.viewer, folder.id()),
        Some(("board", board)) => super::boards::access(call, board),
        Some((_, content)) => world.folder_access(&call.viewer, content.text("folder_id").unwrap_or_default()),
        None => Access::None,
    }
}

fn show(world: &World, call: &Call<'_>, metadata: &Row) -> Value {
    let mut shown = metadata.clone();
    let id = metadata.id();
    if let Some((kind, content)) = content_of(world, id) {
        let name = content.get("name").or_else(|| content.get("title")).cloned().unwrap_or_default();
        shown.insert("name".to_owned(), name);
        let column = if kind == "board" { "homepage_id".to_owned() } else { format!("{kind}_id") };
        shown.insert(column, content.id().into());
        let folder = if kind == "folder" { content.text("parent_id") } else { content.text("folder_id") };
        let parent = folder.and_then(|id| world.folders.find(id)).map(|folder| folder.value("content_metadata_id"));
        if metadata.flag("inherits") {
            shown.insert("inheriting_id".to_owned(), parent.clone().unwrap_or_default());
        }
        shown.insert("parent_id".to_owned(), parent.unwrap_or_default());
    }
    shown.insert("can".to_owned(), can_edit(access(world, call, id) == Access::Edit));
    shown.into()
}

fn visible<'a>(world: &'a World, call: &Call<'_>, id: &str) -> Result<&'a Row, Refused> {
    let metadata = world.content_metadata.get(id)?;
    if access(world, call, id) == Access::None { Err(Refused::not_found()) } else { Ok(metadata) }
}

fn editable(world: &World, call: &Call<'_>, id: &str) -> Result<(), Refused> {
    visible(world, call, id)?;
    if access(world, call, id) == Access::Edit { Ok(()) } else { Err(call.forbidden()) }
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    Ok(Outcome::Json(show(world, call, visible(world, call, call.id("content_metadata_id"))?)))
}

fn children(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let parent = call.id("parent_id");
    let all = world.content_metadata.iter().filter(|metadata| access(world, call, metadata.id()) > Access::None);
    let all = all.map(|metadata| show(world, call, metadata));
    Ok(Outcome::Json(all.filter(|metadata| metadata["parent_id"] == parent).collect()))
}

fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = call.id("content_metadata_id");
    editable(world, call, id)?;
    world.content_metadata.patch(id, &call.body)?;
    one(world, call)
}

fn show_access(access: &Row) -> Value {
    let mut access = access.clone();
    access.insert("can".to_owned(), can_edit(true));
    access.into()
}

fn accesses(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = visible(world, call, call.id("content_metadata_id"))?.id();
    Ok(Outcome::Json(world.content_accesses.all_by("content_metadata_id", id).map(show_access).collect()))
}

fn create_access(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let given = &call.body;
    let metadata_id = given.text("content_metadata_id").unwrap_or_default();
    if world.content_metadata.find(metadata_id).is_none() {
        return Err(Refused::invalid_field("content_metadata_id", "There is no such content"));
    }
    editable(world, call, metadata_id)?;
    let (owner, owner_id) = match (given.text("group_id"), given.text("user_id")) {
        (Some(id), None) if world.groups.find(id).is_some() => ("group_id", id),
        (None, Some(id)) if world.users.find(id).is_some() => ("user_id", id),
        _ => return Err(Refused::invalid_field("group_id", "It must be one group or one user that is there")),
    };
    let permission = given.text("permission_type").unwrap_or("view");
    let same = |row: &Row| row.is("content_metadata_id", metadata_id) && row.is(owner, owner_id);
    if world.content_accesses.iter().any(same) {
        return Err(call.conflict(owner, "It is listed already"));
    }
    grant(world, metadata_id, owner, owner_id, permission);
    let added = world.content_accesses.iter().find(|row| same(row)).map(show_access);
    added.map(Outcome::Json).ok_or_else(Refused::not_found)
}

fn find_access(world: &World, call: &Call<'_>) -> Result<String, Refused> {
    let access = world.content_accesses.get(call.id("content_metadata_access_id"))?;
    editable(world, call, access.text("content_metadata_id").unwrap_or_default())?;
    Ok(access.id().to_owned())
}

fn update_access(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = find_access(world, call)?;
    let mut changes = call.body.clone();
    changes.retain(|name, value| name == "permission_type" && !value.is_null());
    world.content_accesses.patch(&id, &changes)?;
    Ok(Outcome::Json(show_access(world.content_accesses.get(&id)?)))
}

fn delete_access(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = find_access(world, call)?;
    world.content_accesses.remove(&id)?;
    Ok(Outcome::NoContent)
}
