//! Common parts of dashboards and looks, and searching both.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{
    Access, Columns, LOOKML_FOLDER, Row, Table, USERS_FOLDER, World, can, display_name, is_lookml, row,
};
use super::call::Call;
use super::kinds::Folders;
use super::listing::{list, plain};
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::content::{SEARCH_CONTENT, SEARCH_CONTENT_VIEWS};

/// A kind of content in folders: dashboards and looks. Titles are unique within a folder.
pub(super) trait Content: Resource {
    /// Noun in messages.
    const NOUN: &'static str;

    /// Adds a copy of the content with the id `from`, and returns its id.
    fn add_copy(world: &mut World, from: &str, copy: Row) -> String;
}

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&SEARCH_CONTENT, search);
    operations.on(&SEARCH_CONTENT_VIEWS, views);
}

/// Returns the columns that depend on folder, owner and favourites.
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

/// Returns the columns of new content of the caller.
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

/// Returns the title, with the suffix `(copy)` if it is in use in the folder.
fn free_title(table: &Table, folder_id: &str, title: &str) -> String {
    let taken = |title: &str| table.all_by("folder_id", folder_id).any(|row| row.is("title", title));
    if !taken(title) {
        return title.to_owned();
    }
    let numbered = (2..).map(|number| format!("{title} (copy {number})"));
    let mut names = std::iter::once(format!("{title} (copy)")).chain(numbered);
    names.find(|name| !taken(name)).unwrap_or_default()
}

/// Returns the changes of a body, with author and time. They include deleting and restoring.
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

/// Returns true unless the content is in another user's personal folder.
pub(super) fn is_curated(world: &World, call: &Call<'_>, content: &Row) -> bool {
    let folder = content.text("folder_id").and_then(|id| world.folders.find(id));
    folder.is_none_or(|folder| !folder.is("parent_id", USERS_FOLDER) || folder.is("creator_id", call.user_id()))
}

/// Checks that the folder of a field exists and that the caller may put content into it.
pub(super) fn check_folder(world: &World, call: &Call<'_>, field: &str, id: &str) -> Result<(), Refusal> {
    if Folders::visible(world, call, id).is_err() || id == LOOKML_FOLDER {
        return Err(Refusal::invalid_field(field, format!("There is no folder '{id}' for content")));
    }
    if world.may_edit_in(&call.viewer, id) { Ok(()) } else { Err(call.forbidden()) }
}

/// Returns the caller's personal folder, the default for new content.
pub(super) fn home_folder<'w>(world: &'w World, call: &Call<'_>) -> Option<&'w str> {
    world.users.find(call.user_id()).and_then(|user| user.text("personal_folder_id"))
}

/// Checks that there is a title, unique for its kind in the folder. The `id` of new content is empty.
pub(super) fn check_title<C: Content>(
    world: &World,
    call: &Call<'_>,
    id: &str,
    folder_id: &str,
    title: &str,
) -> Result<(), Refusal> {
    if title.trim().is_empty() {
        return Err(Refusal::invalid_field("title", format!("A {} must have a title", C::NOUN)));
    }
    let same = |row: &Row| row.id() != id && row.is("title", title) && !row.flag("deleted");
    if C::table(world).all_by("folder_id", folder_id).any(same) {
        return Err(call.conflict("title", &format!("This folder already contains a {} '{title}'", C::NOUN)));
    }
    Ok(())
}

/// Checks folder and title after the changes of the body.
pub(super) fn check_changes<C: Content>(world: &World, call: &Call<'_>, content: &Row) -> Result<(), Refusal> {
    let folder_id = content.text("folder_id").unwrap_or_default();
    let target = call.body.text("folder_id").unwrap_or(folder_id);
    if target != folder_id {
        check_folder(world, call, "folder_id", target)?;
    }
    let title = match call.body.get("title") {
        Some(title) => title.as_str(),
        None => content.text("title"),
    };
    check_title::<C>(world, call, content.id(), target, title.unwrap_or_default())
}

/// Returns Looker's property `can` with the caller's rights; `more` has additional rights of one kind.
pub(super) fn rights(call: &Call<'_>, edit: bool, more: &[(&str, bool)]) -> Value {
    let all = [
        ("index", true),
        ("show", true),
        ("run", true),
        ("copy", true),
        ("explore", call.viewer.may("explore")),
        ("create", edit),
        ("update", edit),
        ("move", edit),
        ("destroy", edit),
        ("recover", edit),
        ("download", call.viewer.may("download_with_limit")),
        ("schedule", call.viewer.may("schedule_look_emails")),
    ];
    can(&[&all, more].concat())
}

/// Shows content, and counts a view.
pub(super) fn view<C: Content>(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = C::visible(world, call, call.id(C::ID))?.id().to_owned();
    C::table_mut(world).get_mut(&id)?.insert("last_accessed_at".to_owned(), call.time());
    C::respond(world, call, &id)
}

/// Copies content; the copy belongs to the caller.
pub(super) fn copy<C: Content>(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    const OF_THE_ORIGINAL: [&str; 9] = [
        "id",
        "slug",
        "deleted_at",
        "deleter_id",
        "last_viewed_at",
        "certification_metadata",
        "content_metadata_id",
        "lookml_link_id",
        "model_name",
    ];
    let content = C::visible(world, call, call.id(C::ID))?;
    let from = content.id().to_owned();
    let mut copy = content.clone();
    copy.retain(|name, _| !OF_THE_ORIGINAL.contains(&name.as_str()));
    copy.extend(new(call));
    let folder_id = call.text("folder_id").or_else(|| content.text("folder_id")).unwrap_or_default();
    check_folder(world, call, "folder_id", folder_id)?;
    let title = free_title(C::table(world), folder_id, content.text("title").unwrap_or_default());
    copy.insert("title".to_owned(), title.into());
    copy.insert("folder_id".to_owned(), folder_id.into());
    let id = C::add_copy(world, &from, copy);
    C::respond(world, call, &id)
}

/// Moves content into another folder.
pub(super) fn move_to<C: Content>(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let folder_id = call.id("folder_id");
    let content = C::editable(world, call, call.id(C::ID))?;
    let id = content.id().to_owned();
    if content.is("folder_id", folder_id) {
        return Err(Refusal::invalid_field("folder_id", format!("The {} is already in this folder", C::NOUN)));
    }
    check_folder(world, call, "folder_id", folder_id)?;
    check_title::<C>(world, call, &id, folder_id, content.text("title").unwrap_or_default())?;
    C::table_mut(world).get_mut(&id)?.insert("folder_id".to_owned(), folder_id.into());
    C::respond(world, call, &id)
}

/// Returns the dashboards and looks that the caller may see and that are not deleted, each with the name of its kind.
fn visible<'a>(world: &'a World, call: &Call<'_>) -> Vec<(&'static str, &'a Row)> {
    let dashboards = world.dashboards.iter().filter(|row| world.may_see_dashboard(&call.viewer, row));
    let looks = world.looks.iter().filter(|row| world.may_see_look(&call.viewer, row));
    let kind = |row: &Row| if is_lookml(row) { "lookml_dashboard" } else { "dashboard" };
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

/// Returns the number of views of content, over all time.
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
