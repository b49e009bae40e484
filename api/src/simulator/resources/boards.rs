//! Boards: collections of content, in sections.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World, can_edit, display_name, row};
use super::call::Call;
use super::kinds::{BoardItems, BoardSections, Boards, Dashboards, Looks};
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::board::{
    ALL_BOARD_ITEMS, ALL_BOARD_SECTIONS, ALL_BOARDS, BOARD, BOARD_ITEM, BOARD_SECTION, CREATE_BOARD, CREATE_BOARD_ITEM,
    CREATE_BOARD_SECTION, DELETE_BOARD, DELETE_BOARD_ITEM, DELETE_BOARD_SECTION, SEARCH_BOARDS, UPDATE_BOARD,
    UPDATE_BOARD_ITEM, UPDATE_BOARD_SECTION,
};

impl Resource for Boards {
    const ID: &'static str = "board_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_BOARDS, Self::search);
        operations.on(&SEARCH_BOARDS, Self::search);
        operations.on(&BOARD, Self::one);
        operations.on(&CREATE_BOARD, Self::create).permitted_by("save_content").requires(&["title"]);
        operations.on(&UPDATE_BOARD, Self::update);
        operations.on(&DELETE_BOARD, Self::delete);
    }

    fn table(world: &World) -> &Table {
        &world.boards
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.boards
    }

    fn may_edit(_: &World, call: &Call<'_>, row: &Row) -> bool {
        // Everyone sees boards; owners and administrators can change them.
        let own = row.is("user_id", call.user_id()) && call.viewer.may("save_content");
        own || call.viewer.is_admin()
    }

    fn columns(world: &World, call: &Call<'_>, board: &Row) -> Row {
        let mut all = board.clone();
        let owner = board.text("user_id").and_then(|id| world.users.find(id));
        let favorite = world.favorite_of(call.user_id(), board.text("content_metadata_id"));
        all.extend(row(json!({
            "first_name": owner.map(|owner| owner.value("first_name")),
            "last_name": owner.map(|owner| owner.value("last_name")),
            "creator_id": board.value("user_id"),
            "favorited": favorite.is_some(),
            "primary_homepage": false,
            "can": can_edit(Self::may_edit(world, call, board)),
        })));
        all
    }

    fn show(world: &World, call: &Call<'_>, mut board: Row) -> Value {
        let id = board.id().to_owned();
        let mut sections: Vec<_> = world.board_sections.all_by("board_id", &id).collect();
        let order = board.texts("section_order");
        sections.sort_by_key(|section| order.iter().position(|id| *id == section.id()).unwrap_or(usize::MAX));
        let order: Value = sections.iter().map(|section| section.value("id")).collect();
        let sections = sections.into_iter().map(|section| BoardSections::present(world, call, section)).collect();
        board.insert("board_sections".to_owned(), sections);
        board.insert("section_order".to_owned(), order);
        board.into()
    }

    fn changes(call: &Call<'_>) -> Row {
        let mut changes = call.body.clone();
        changes.insert("updated_at".to_owned(), call.time());
        changes
    }

    fn remove(world: &mut World, id: &str) -> Result<(), Refusal> {
        let board = world.boards.remove(id)?;
        world.remove_metadata(board.text("content_metadata_id"));
        let sections: Vec<_> = world.board_sections.all_by("board_id", id).map(|row| row.id().to_owned()).collect();
        for section in sections {
            world.board_items.remove_by("board_section_id", &section);
        }
        world.board_sections.remove_by("board_id", id);
        Ok(())
    }

    fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let editable = call.text("permission") == Some("update");
        Self::respond_with(world, call, &["permission"], |board| {
            !board.contains_key("deleted_at") && (!editable || Self::may_edit(world, call, board))
        })
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let mut board = new_row(call);
        board.insert("user_id".to_owned(), call.user_id().into());
        board.insert("content_metadata_id".to_owned(), world.add_metadata("board", false).into());
        let id = world.boards.insert(board);
        Self::respond(world, call, &id)
    }
}

impl Resource for BoardSections {
    const ID: &'static str = "board_section_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_BOARD_SECTIONS, Self::search);
        operations.on(&BOARD_SECTION, Self::one);
        operations.on(&CREATE_BOARD_SECTION, Self::create).requires(&["board_id"]);
        operations.on(&UPDATE_BOARD_SECTION, Self::update);
        operations.on(&DELETE_BOARD_SECTION, Self::delete);
    }

    fn table(world: &World) -> &Table {
        &world.board_sections
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.board_sections
    }

    fn may_edit(world: &World, call: &Call<'_>, row: &Row) -> bool {
        let board = row.text("board_id").and_then(|id| world.boards.find(id));
        board.is_some_and(|board| Boards::may_edit(world, call, board))
    }

    fn show(world: &World, call: &Call<'_>, mut section: Row) -> Value {
        let id = section.id().to_owned();
        let mut items: Vec<_> = world.board_items.all_by("board_section_id", &id).collect();
        let order = section.texts("item_order");
        items.sort_by_key(|item| order.iter().position(|id| *id == item.id()).unwrap_or(usize::MAX));
        let order: Value = items.iter().map(|item| item.value("id")).collect();
        let items = items.into_iter().map(|item| BoardItems::present(world, call, item)).collect();
        section.insert("board_items".to_owned(), items);
        section.insert("item_order".to_owned(), order.clone());
        section.insert("visible_item_order".to_owned(), order);
        section.insert("can".to_owned(), can_edit(Self::may_edit(world, call, &section)));
        section.into()
    }

    fn check(world: &World, call: &Call<'_>, id: &str) -> Result<(), Refusal> {
        if !id.is_empty() {
            return Ok(());
        }
        let board_id = call.body.text("board_id").unwrap_or_default();
        let board = world.boards.find(board_id);
        let missing = || Refusal::invalid_field("board_id", format!("There is no board '{board_id}'"));
        if Boards::may_edit(world, call, board.ok_or_else(missing)?) { Ok(()) } else { Err(call.forbidden()) }
    }

    fn new_row(call: &Call<'_>) -> Row {
        new_row(call)
    }

    fn changes(call: &Call<'_>) -> Row {
        let mut changes = call.body.clone();
        changes.remove("board_id");
        changes.insert("updated_at".to_owned(), call.time());
        changes
    }

    fn remove(world: &mut World, id: &str) -> Result<(), Refusal> {
        world.board_sections.remove(id)?;
        world.board_items.remove_by("board_section_id", id);
        Ok(())
    }
}

impl Resource for BoardItems {
    const ID: &'static str = "board_item_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_BOARD_ITEMS, Self::search);
        operations.on(&BOARD_ITEM, Self::one);
        operations.on(&CREATE_BOARD_ITEM, Self::create).requires(&["board_section_id"]);
        operations.on(&UPDATE_BOARD_ITEM, Self::update);
        operations.on(&DELETE_BOARD_ITEM, Self::delete);
    }

    fn table(world: &World) -> &Table {
        &world.board_items
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.board_items
    }

    fn may_edit(world: &World, call: &Call<'_>, row: &Row) -> bool {
        let section = row.text("board_section_id").and_then(|id| world.board_sections.find(id));
        section.is_some_and(|section| BoardSections::may_edit(world, call, section))
    }

    fn columns(world: &World, call: &Call<'_>, item: &Row) -> Row {
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

    fn show(world: &World, call: &Call<'_>, mut item: Row) -> Value {
        let may = Self::may_edit(world, call, &item);
        item.insert("can".to_owned(), can_edit(may));
        item.into()
    }

    /// Checks that the body refers to existing items.
    fn check(world: &World, call: &Call<'_>, _: &str) -> Result<(), Refusal> {
        if let Some(id) = call.body.text("board_section_id") {
            let found = world.board_sections.find(id);
            let missing = || Refusal::invalid_field("board_section_id", format!("There is no section '{id}'"));
            if !BoardSections::may_edit(world, call, found.ok_or_else(missing)?) {
                return Err(call.forbidden());
            }
        }
        for field in ["dashboard_id", "lookml_dashboard_id"] {
            if let Some(id) = call.body.text(field)
                && Dashboards::visible(world, call, id).is_err()
            {
                return Err(Refusal::invalid_field(field, format!("There is no dashboard '{id}'")));
            }
        }
        match call.body.text("look_id") {
            Some(id) if Looks::visible(world, call, id).is_err() => {
                Err(Refusal::invalid_field("look_id", format!("There is no look '{id}'")))
            }
            _ => Ok(()),
        }
    }

    fn new_row(call: &Call<'_>) -> Row {
        let mut item = new_row(call);
        for written_only in ["custom_image_data_base64", "updated_at"] {
            item.remove(written_only);
        }
        item
    }
}

/// Returns the dashboard or look of an item.
fn content_of<'a>(world: &'a World, item: &Row) -> Option<&'a Row> {
    let dashboard = item.text("dashboard_id").or_else(|| item.text("lookml_dashboard_id"));
    let dashboard = dashboard.and_then(|id| world.dashboards.find(id));
    dashboard.or_else(|| item.text("look_id").and_then(|id| world.looks.find(id)))
}

/// Returns the columns of the body, with time and author.
fn new_row(call: &Call<'_>) -> Row {
    let mut new = row(json!({ "created_at": call.time(), "updated_at": call.time() }));
    new.extend(call.body.clone());
    new.retain(|_, value| !value.is_null());
    new
}
