//! What dashboards and looks have in common, and searching both.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Access, Columns, LOOKML_FOLDER, Row, Table, USERS_FOLDER, World, display_name, row};
use super::call::Call;
use super::kinds::Folders;
use super::listing::{list, plain};
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::content::{SEARCH_CONTENT, SEARCH_CONTENT_VIEWS};

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&SEARCH_CONTENT, search);
    operations.on(&SEARCH_CONTENT_VIEWS, views);
}

/// The columns that follow from folder, owner and favourites.
pub(super) fn columns(world: &World, call: &Call<'_>, content: &Row) -> Row {
    let mut all = content.clone();
    let folder = content.text("folder_id").and_then(|id| world.folders.find(id));
    let favorite = world.favorite_of(call.user_id(), content.text("content_metadata_id"));
    let owner = content.text("user_id").and_then(|id| world.users.find(id));
    let updater = content.text("last_updater_id").and_then(|id| world.users.find(id));
    all.extend(row(json!({
        "folder": folder.map(|folder| Folders::columns(world, call, folder)),
        "content_favorite_id": favorite.map(Columns::id),
        "favorite_count": content.number("favorite_count") + world.favorite_count(content),
        "user_name": owner.map(display_name),
        "last_updater_name": updater.map(display_name),
        "is_owner_disabled": owner.is_some_and(|owner| owner.flag("is_disabled")),
        "usage_count": content.number("view_count"),
        "certification_status": content.get("certification_metadata").map(|certification| &certification["certification_status"]),
    })));
    all
}

/// The columns of what the caller makes now.
pub(super) fn new(call: &Call<'_>) -> Row {
    row(json!({
        "user_id": call.user_id(),
        "created_at": call.time(),
        "updated_at": call.time(),
        "last_updater_id": call.user_id(),
        "deleted": false,
        "view_count": 0,
        "favorite_count": 0,
    }))
}

/// A copy that belongs to the caller.
pub(super) fn copy(call: &Call<'_>, content: &Row) -> Row {
    let mut copy = content.clone();
    copy.retain(|name, _| {
        !["id", "slug", "deleted_at", "deleter_id", "last_viewed_at", "certification_metadata", "lookml_link_id"]
            .contains(&name.as_str())
    });
    copy.extend(new(call));
    copy
}

/// The title, with `(copy)` after it where it is taken in the folder.
pub(super) fn free_title(table: &Table, folder_id: &str, title: &str) -> String {
    let taken = |title: &str| table.all_by("folder_id", folder_id).any(|row| row.is("title", title));
    if !taken(title) {
        return title.to_owned();
    }
    let numbered = (2..).map(|number| format!("{title} (copy {number})"));
    let mut names = std::iter::once(format!("{title} (copy)")).chain(numbered);
    names.find(|name| !taken(name)).unwrap_or_default()
}

/// What a body changes, with who did it and when. Deleting and restoring are changes, too.
pub(super) fn changes(world: &World, call: &Call<'_>, content: &Row) -> Result<Row, Refusal> {
    let mut changes = call.body.clone();
    changes.retain(|name, _| !["query", "folder", "model", "certification_metadata"].contains(&name.as_str()));
    if let Some(id) = changes.text("user_id")
        && world.users.find(id).is_none()
    {
        return Err(Refusal::invalid_field("user_id", format!("There is no user {id}")));
    }
    changes.insert("updated_at".to_owned(), call.time());
    changes.insert("last_updater_id".to_owned(), call.user_id().into());
    let (was, is) = (content.flag("deleted"), changes.get("deleted").and_then(Value::as_bool));
    match is {
        Some(true) if !was => {
            changes.insert("deleted_at".to_owned(), call.time());
            changes.insert("deleter_id".to_owned(), call.user_id().into());
        }
        Some(false) if was => {
            changes.insert("deleted_at".to_owned(), Value::Null);
            changes.insert("deleter_id".to_owned(), Value::Null);
        }
        _ => {}
    }
    Ok(changes)
}

/// Somebody looks at it.
pub(super) fn viewed(content: &mut Row, call: &Call<'_>) {
    content.insert("last_accessed_at".to_owned(), call.time());
}

/// Not in the personal folder of somebody else.
pub(super) fn is_curated(world: &World, call: &Call<'_>, content: &Row) -> bool {
    let folder = content.text("folder_id").and_then(|id| world.folders.find(id));
    folder.is_none_or(|folder| !folder.is("parent_id", USERS_FOLDER) || folder.is("creator_id", call.user_id()))
}

/// The folder that a field names is there, and the caller may put content into it.
pub(super) fn check_folder(world: &World, call: &Call<'_>, field: &str, id: &str) -> Result<(), Refusal> {
    if Folders::visible(world, call, id).is_err() || id == LOOKML_FOLDER {
        return Err(Refusal::invalid_field(field, format!("There is no folder '{id}' that takes content")));
    }
    if world.may_edit_in(&call.viewer, id) { Ok(()) } else { Err(call.forbidden()) }
}

/// The dashboards and looks that the caller may see and that are not deleted, each with the name of its kind.
fn visible<'a>(world: &'a World, call: &Call<'_>) -> Vec<(&'static str, &'a Row)> {
    let dashboards = world.dashboards.iter().filter(|row| world.may_see_dashboard(&call.viewer, row));
    let looks = world.looks.iter().filter(|row| world.may_see_look(&call.viewer, row));
    let kind = |row: &Row| if row.id().contains("::") { "lookml_dashboard" } else { "dashboard" };
    let all = dashboards.map(|row| (kind(row), row)).chain(looks.map(|row| ("look", row)));
    all.filter(|(_, row)| !row.flag("deleted")).collect()
}

fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let terms = call.id("terms").to_lowercase();
    let terms: Vec<_> = terms.split_whitespace().collect();
    let types = call.text("types").map(|types| types.split(',').map(str::trim).collect::<Vec<_>>());
    let mut rows = Vec::new();
    let folders = world.folders.iter().filter(|row| world.folder_access(&call.viewer, row.id()) > Access::None);
    for (kind, content) in visible(world, call).into_iter().chain(folders.map(|row| ("folder", row))) {
        let name = content.text("title").or_else(|| content.text("name")).unwrap_or_default();
        let text = format!("{name} {}", content.text("description").unwrap_or_default()).to_lowercase();
        if types.as_ref().is_some_and(|types| !types.contains(&kind)) || !terms.iter().all(|term| text.contains(term)) {
            continue;
        }
        let column = if kind == "folder" { "parent_id" } else { "folder_id" };
        let folder = content.text(column).and_then(|id| world.folders.find(id));
        let above = folder.and_then(|folder| folder.text("parent_id")).and_then(|id| world.folders.find(id));
        let owner = content.text("user_id").or_else(|| content.text("creator_id"));
        rows.push(row(json!({
            "content_id": content.id(),
            "type": kind,
            "title": name,
            "description": content.value("description"),
            "folder_id": folder.map(Columns::id),
            "folder_name": folder.map(|folder| folder.value("name")),
            "parent_folder_name": above.map(|folder| folder.value("name")),
            "view_count": content.number("view_count"),
            "preferred_viewer": content.value("preferred_viewer"),
            "created_by_id": owner.and_then(|id| id.parse::<i64>().ok()),
        })));
    }
    list(world, call, &["types"], rows, plain)
}

/// How often content is looked at, over all time.
fn views(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let mut rows = Vec::new();
    for (kind, content) in visible(world, call) {
        let column = if kind == "look" { "look_id" } else { "dashboard_id" };
        let mut view = row(json!({
            "id": (rows.len() + 1).to_string(),
            "title": content.value("title"),
            "content_metadata_id": content.value("content_metadata_id"),
            "user_id": content.value("user_id"),
            "view_count": content.number("view_count"),
            "favorite_count": content.number("favorite_count") + world.favorite_count(content),
            "last_viewed_at": content.value("last_viewed_at"),
        }));
        view.insert(column.to_owned(), content.id().into());
        rows.push(view);
    }
    list(world, call, &["all_time"], rows, plain)
}
