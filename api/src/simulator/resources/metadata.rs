//! Content metadata: access to folders, dashboards, looks and boards.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::{Access, Columns, Row, Table, World, can_edit};
use super::call::Call;
use super::kinds::{Boards, ContentAccesses, ContentMetadata};
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::content::{
    ALL_CONTENT_METADATA_ACCESSES, ALL_CONTENT_METADATAS, CONTENT_METADATA, CREATE_CONTENT_METADATA_ACCESS,
    DELETE_CONTENT_METADATA_ACCESS, UPDATE_CONTENT_METADATA, UPDATE_CONTENT_METADATA_ACCESS,
};

impl Resource for ContentMetadata {
    const ID: &'static str = "content_metadata_id";

    fn operations(operations: &mut Operations) {
        operations.on(&CONTENT_METADATA, Self::one);
        operations.on(&ALL_CONTENT_METADATAS, children);
        operations.on(&UPDATE_CONTENT_METADATA, Self::update);
    }

    fn table(world: &World) -> &Table {
        &world.content_metadata
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.content_metadata
    }

    fn may_see(world: &World, call: &Call<'_>, row: &Row) -> bool {
        access(world, call, row.id()) != Access::None
    }

    fn may_edit(world: &World, call: &Call<'_>, row: &Row) -> bool {
        access(world, call, row.id()) == Access::Edit
    }

    fn show(world: &World, call: &Call<'_>, metadata: Row) -> Value {
        let mut shown = metadata;
        let id = shown.id().to_owned();
        if let Some((kind, content)) = world.content_of(&id) {
            let name = content.get("name").or_else(|| content.get("title")).cloned().unwrap_or_default();
            shown.insert("name".to_owned(), name);
            let column = if kind == "board" { "homepage_id".to_owned() } else { format!("{kind}_id") };
            shown.insert(column, content.id().into());
            let folder = if kind == "folder" { content.text("parent_id") } else { content.text("folder_id") };
            let parent = folder.and_then(|id| world.folders.find(id)).map(|folder| folder.value("content_metadata_id"));
            if shown.flag("inherits") {
                shown.insert("inheriting_id".to_owned(), parent.clone().unwrap_or_default());
            }
            shown.insert("parent_id".to_owned(), parent.unwrap_or_default());
        }
        let edit = Self::may_edit(world, call, &shown);
        shown.insert("can".to_owned(), can_edit(edit));
        shown.into()
    }
}

impl Resource for ContentAccesses {
    const ID: &'static str = "content_metadata_access_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_CONTENT_METADATA_ACCESSES, accesses);
        operations.on(&CREATE_CONTENT_METADATA_ACCESS, Self::create);
        operations.on(&UPDATE_CONTENT_METADATA_ACCESS, Self::update);
        operations.on(&DELETE_CONTENT_METADATA_ACCESS, Self::delete);
    }

    fn table(world: &World) -> &Table {
        &world.content_accesses
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.content_accesses
    }

    fn editable<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        let access = world.content_accesses.get(id)?;
        ContentMetadata::editable(world, call, access.text("content_metadata_id").unwrap_or_default())?;
        Ok(access)
    }

    fn show(_: &World, _: &Call<'_>, mut access: Row) -> Value {
        access.insert("can".to_owned(), can_edit(true));
        access.into()
    }

    fn changes(call: &Call<'_>) -> Row {
        let mut changes = call.body.clone();
        changes.retain(|name, value| name == "permission_type" && !value.is_null());
        changes
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let given = &call.body;
        let metadata_id = given.text("content_metadata_id").unwrap_or_default();
        if world.content_metadata.find(metadata_id).is_none() {
            return Err(Refusal::invalid_field("content_metadata_id", "There is no such content"));
        }
        ContentMetadata::editable(world, call, metadata_id)?;
        let (owner, owner_id) = match (given.text("group_id"), given.text("user_id")) {
            (Some(id), None) if world.groups.find(id).is_some() => ("group_id", id),
            (None, Some(id)) if world.users.find(id).is_some() => ("user_id", id),
            _ => return Err(Refusal::invalid_field("group_id", "Expected one existing group or user")),
        };
        let permission = given.text("permission_type").unwrap_or("view");
        let same = |row: &Row| row.is("content_metadata_id", metadata_id) && row.is(owner, owner_id);
        if world.content_accesses.iter().any(same) {
            return Err(call.conflict(owner, "The access exists already"));
        }
        world.grant(metadata_id, owner, owner_id, permission);
        let added = world.content_accesses.iter().find(|row| same(row)).map(|row| Self::present(world, call, row));
        added.map(Outcome::Json).ok_or_else(Refusal::not_found)
    }
}

/// Returns the caller's access to the content with this metadata.
pub(super) fn access(world: &World, call: &Call<'_>, metadata_id: &str) -> Access {
    match world.content_of(metadata_id) {
        Some(("folder", folder)) => world.folder_access(&call.viewer, folder.id()),
        Some(("board", board)) => {
            if Boards::may_edit(world, call, board) {
                Access::Edit
            } else {
                Access::View
            }
        }
        Some((_, content)) => world.folder_access(&call.viewer, content.text("folder_id").unwrap_or_default()),
        None => Access::None,
    }
}

fn children(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let parent = call.id("parent_id");
    let all = world.content_metadata.iter().filter(|metadata| access(world, call, metadata.id()) > Access::None);
    let all = all.map(|metadata| ContentMetadata::present(world, call, metadata));
    Ok(Outcome::Json(all.filter(|metadata| metadata["parent_id"] == parent).collect()))
}

fn accesses(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = ContentMetadata::visible(world, call, call.id("content_metadata_id"))?.id();
    Ok(Outcome::Json(
        world
            .content_accesses
            .all_by("content_metadata_id", id)
            .map(|access| ContentAccesses::present(world, call, access))
            .collect(),
    ))
}
