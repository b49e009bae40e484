//! Boards: collections of content, in sections.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Access, Columns, Row, World, can_edit, display_name, row};
use super::call::Call;
use super::dashboards;
use super::listing::list;
use super::looks;
use super::operation::Operations;
use super::outcome::Outcome;
use crate::resources::board::{
    ALL_BOARD_ITEMS, ALL_BOARD_SECTIONS, ALL_BOARDS, BOARD, BOARD_ITEM, BOARD_SECTION, CREATE_BOARD, CREATE_BOARD_ITEM,
    CREATE_BOARD_SECTION, DELETE_BOARD, DELETE_BOARD_ITEM, DELETE_BOARD_SECTION, SEARCH_BOARDS, UPDATE_BOARD,
    UPDATE_BOARD_ITEM, UPDATE_BOARD_SECTION,
};

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&ALL_BOARDS, search);
    operations.on(&SEARCH_BOARDS, search);
    operations.on(&BOARD, one);
    operations.on(&CREATE_BOARD, create).permitted_by("save_content").requires(&["title"]);
    operations.on(&UPDATE_BOARD, update);
    operations.on(&DELETE_BOARD, delete);
    operations.on(&ALL_BOARD_SECTIONS, sections);
    operations.on(&BOARD_SECTION, section);
    operations.on(&CREATE_BOARD_SECTION, create_section).requires(&["board_id"]);
    operations.on(&UPDATE_BOARD_SECTION, update_section);
    operations.on(&DELETE_BOARD_SECTION, delete_section);
    operations.on(&ALL_BOARD_ITEMS, items);
    operations.on(&BOARD_ITEM, item);
    operations.on(&CREATE_BOARD_ITEM, create_item).requires(&["board_section_id"]);
    operations.on(&UPDATE_BOARD_ITEM, update_item);
    operations.on(&DELETE_BOARD_ITEM, delete_item);
}

/// Everyone sees boards; their owners change them, and administrators do.
pub(super) fn access(call: &Call<'_>, board: &Row) -> Access {
    let own = board.is("user_id", call.user_id()) && call.viewer.may("save_content");
    if own || call.viewer.is_admin() { Access::Edit } else { Access::View }
}

fn flat(world: &World, call: &Call<'_>, board: &Row) -> Row {
    let mut all = board.clone();
    let owner = board.text("user_id").and_then(|id| world.users.find(id));
    let favorite = world.favorite_of(call.user_id(), board.text("content_metadata_id"));
    all.extend(row(json!({
        "first_name": owner.map(|owner| owner.value("first_name")),
        "last_name": owner.map(|owner| owner.value("last_name")),
        "creator_id": board.value("user_id"),
        "favorited": favorite.is_some(),
        "primary_homepage": false,
        "can": can_edit(access(call, board) == Access::Edit),
    })));
    all
}

fn show(world: &World, call: &Call<'_>, mut board: Row) -> Value {
    let id = board.id().to_owned();
    let mut sections: Vec<_> = world.board_sections.all_by("board_id", &id).collect();
    let order = board.texts("section_order");
    sections.sort_by_key(|section| order.iter().position(|id| *id == section.id()).unwrap_or(usize::MAX));
    let order: Value = sections.iter().map(|section| section.value("id")).collect();
    let sections = sections.into_iter().map(|section| show_section(world, call, section.clone())).collect();
    board.insert("board_sections".to_owned(), sections);
    board.insert("section_order".to_owned(), order);
    board.into()
}

fn show_section(world: &World, call: &Call<'_>, mut section: Row) -> Value {
    let id = section.id().to_owned();
    let mut items: Vec<_> = world.board_items.all_by("board_section_id", &id).collect();
    let order = section.texts("item_order");
    items.sort_by_key(|item| order.iter().position(|id| *id == item.id()).unwrap_or(usize::MAX));
    let order: Value = items.iter().map(|item| item.value("id")).collect();
    let items = items.into_iter().map(|item| show_item(world, call, flat_item(world, call, item))).collect();
    section.insert("board_items".to_owned(), items);
    section.insert("item_order".to_owned(), order.clone());
    section.insert("visible_item_order".to_owned(), order);
    section.insert("can".to_owned(), can_edit(may_edit(world, call, section.text("board_id"))));
    section.into()
}

/// The dashboard or look that an item shows.
fn content_of<'a>(world: &'a World, item: &Row) -> Option<&'a Row> {
    let dashboard = item.text("dashboard_id").or_else(|| item.text("lookml_dashboard_id"));
    let dashboard = dashboard.and_then(|id| world.dashboards.find(id));
    dashboard.or_else(|| item.text("look_id").and_then(|id| world.looks.find(id)))
}

fn flat_item(world: &World, call: &Call<'_>, item: &Row) -> Row {
    let mut all = item.clone();
    let flags = ["use_custom_title", "use_custom_description", "use_custom_url", "use_custom_image"];
    for flag in flags {
        all.entry(flag).or_insert(false.into());
    }
    let Some(content) = content_of(world, item) else {
        all.insert("url".to_owned(), item.text("custom_url").unwrap_or_default().into());
        return all;
    };
    let folder = content.text("folder_id").and_then(|id| world.folders.find(id));
    let owner = content.text("user_id").and_then(|id| world.users.find(id));
    let kind = if item.contains_key("look_id") { "looks" } else { "dashboards" };
    let favorite = world.favorite_of(call.user_id(), content.text("content_metadata_id"));
    all.extend(row(json!({
        "title": content.value("title"),
        "description": content.value("description"),
        "url": format!("/{kind}/{}", content.id()),
        "location": folder.map(|folder| folder.value("name")),
        "view_count": content.number("view_count"),
        "favorite_count": content.number("favorite_count") + world.favorite_count(content),
        "content_created_by": owner.map(display_name),
        "content_metadata_id": content.value("content_metadata_id"),
        "content_updated_at": content.value("updated_at"),
        "content_favorite_id": favorite.map(Columns::id),
    })));
    all
}

fn show_item(world: &World, call: &Call<'_>, mut item: Row) -> Value {
    let section = item.text("board_section_id").and_then(|id| world.board_sections.find(id));
    let may = may_edit(world, call, section.and_then(|section| section.text("board_id")));
    item.insert("can".to_owned(), can_edit(may));
    item.into()
}

fn may_edit(world: &World, call: &Call<'_>, board_id: Option<&str>) -> bool {
    let board = board_id.and_then(|id| world.boards.find(id));
    board.is_some_and(|board| access(call, board) == Access::Edit)
}

fn check_edit(world: &World, call: &Call<'_>, board_id: Option<&str>) -> Result<(), Refusal> {
    if may_edit(world, call, board_id) { Ok(()) } else { Err(call.forbidden()) }
}

fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let editable = call.text("permission") == Some("update");
    let all = world.boards.iter().filter(|board| !board.contains_key("deleted_at"));
    let all = all.filter(|board| !editable || access(call, board) == Access::Edit);
    let rows = all.map(|board| flat(world, call, board)).collect();
    list(world, call, &["permission"], rows, show)
}

fn shown(world: &World, call: &Call<'_>, id: &str) -> Result<Outcome, Refusal> {
    Ok(Outcome::Json(show(world, call, flat(world, call, world.boards.get(id)?))))
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    shown(world, call, call.id("board_id"))
}

/// The body as columns, beside when and by whom.
fn new(call: &Call<'_>) -> Row {
    let mut new = row(json!({ "created_at": call.time(), "updated_at": call.time() }));
    new.extend(call.body.clone());
    new.retain(|_, value| !value.is_null());
    new
}

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let mut board = new(call);
    board.insert("user_id".to_owned(), call.user_id().into());
    board.insert("content_metadata_id".to_owned(), world.add_metadata("board", false).into());
    let id = world.boards.insert(board);
    shown(world, call, &id)
}

fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = call.id("board_id");
    world.boards.get(id)?;
    check_edit(world, call, Some(id))?;
    let mut changes = call.body.clone();
    changes.insert("updated_at".to_owned(), call.time());
    world.boards.patch(id, &changes)?;
    shown(world, call, id)
}

fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = call.id("board_id");
    world.boards.get(id)?;
    check_edit(world, call, Some(id))?;
    let board = world.boards.remove(id)?;
    world.remove_metadata(board.text("content_metadata_id"));
    let sections: Vec<_> = world.board_sections.all_by("board_id", id).map(|row| row.id().to_owned()).collect();
    for section in sections {
        world.board_items.remove_by("board_section_id", &section);
    }
    world.board_sections.remove_by("board_id", id);
    Ok(Outcome::NoContent)
}

fn sections(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    list(world, call, &[], world.board_sections.iter().cloned().collect(), show_section)
}

fn section(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let section = world.board_sections.get(call.id("board_section_id"))?;
    Ok(Outcome::Json(show_section(world, call, section.clone())))
}

fn create_section(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let board_id = call.body.text("board_id").unwrap_or_default();
    if world.boards.find(board_id).is_none() {
        return Err(Refusal::invalid_field("board_id", format!("There is no board '{board_id}'")));
    }
    check_edit(world, call, Some(board_id))?;
    let id = world.board_sections.insert(new(call));
    Ok(Outcome::Json(show_section(world, call, world.board_sections.get(&id)?.clone())))
}

/// The section's id, if the caller may change its board.
fn editable_section(world: &World, call: &Call<'_>, id: &str) -> Result<String, Refusal> {
    let section = world.board_sections.get(id)?;
    check_edit(world, call, section.text("board_id"))?;
    Ok(section.id().to_owned())
}

fn update_section(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = editable_section(world, call, call.id("board_section_id"))?;
    let mut changes = call.body.clone();
    changes.remove("board_id");
    changes.insert("updated_at".to_owned(), call.time());
    world.board_sections.patch(&id, &changes)?;
    section(world, call)
}

fn delete_section(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = editable_section(world, call, call.id("board_section_id"))?;
    world.board_sections.remove(&id)?;
    world.board_items.remove_by("board_section_id", &id);
    Ok(Outcome::NoContent)
}

fn items(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let rows = world.board_items.iter().map(|item| flat_item(world, call, item)).collect();
    list(world, call, &[], rows, show_item)
}

fn shown_item(world: &World, call: &Call<'_>, id: &str) -> Result<Outcome, Refusal> {
    let item = world.board_items.get(id)?;
    Ok(Outcome::Json(show_item(world, call, flat_item(world, call, item))))
}

fn item(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    shown_item(world, call, call.id("board_item_id"))
}

/// What the body refers to is there.
fn check_item(world: &World, call: &Call<'_>) -> Result<(), Refusal> {
    if let Some(id) = call.body.text("board_section_id") {
        let found = world.board_sections.find(id);
        let missing = || Refusal::invalid_field("board_section_id", format!("There is no section '{id}'"));
        check_edit(world, call, found.ok_or_else(missing)?.text("board_id"))?;
    }
    for field in ["dashboard_id", "lookml_dashboard_id"] {
        if let Some(id) = call.body.text(field)
            && dashboards::visible(world, call, id).is_err()
        {
            return Err(Refusal::invalid_field(field, format!("There is no dashboard '{id}'")));
        }
    }
    match call.body.text("look_id") {
        Some(id) if looks::visible(world, call, id).is_err() => {
            Err(Refusal::invalid_field("look_id", format!("There is no look '{id}'")))
        }
        _ => Ok(()),
    }
}

fn create_item(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    check_item(world, call)?;
    let mut item = new(call);
    for written_only in ["custom_image_data_base64", "updated_at"] {
        item.remove(written_only);
    }
    let id = world.board_items.insert(item);
    shown_item(world, call, &id)
}

fn editable_item(world: &World, call: &Call<'_>) -> Result<String, Refusal> {
    let item = world.board_items.get(call.id("board_item_id"))?;
    editable_section(world, call, item.text("board_section_id").unwrap_or_default())?;
    Ok(item.id().to_owned())
}

fn update_item(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = editable_item(world, call)?;
    check_item(world, call)?;
    world.board_items.patch(&id, &call.body)?;
    shown_item(world, call, &id)
}

fn delete_item(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = editable_item(world, call)?;
    world.board_items.remove(&id)?;
    Ok(Outcome::NoContent)
}
