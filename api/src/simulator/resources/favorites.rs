//! Favourites of users.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Access, Columns, Row, Table, World, row};
use super::call::Call;
use super::kinds::{Dashboards, Favorites, Looks};
use super::metadata;
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use crate::resources::content::{
    CONTENT_FAVORITE, CREATE_CONTENT_FAVORITE, DELETE_CONTENT_FAVORITE, SEARCH_CONTENT_FAVORITES,
};

impl Resource for Favorites {
    const ID: &'static str = "content_favorite_id";

    fn operations(operations: &mut Operations) {
        operations.on(&SEARCH_CONTENT_FAVORITES, Self::search);
        operations.on(&CONTENT_FAVORITE, Self::one);
        operations.on(&CREATE_CONTENT_FAVORITE, Self::create).requires(&["content_metadata_id"]);
        operations.on(&DELETE_CONTENT_FAVORITE, Self::delete);
    }

    fn table(world: &World) -> &Table {
        &world.favorites
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.favorites
    }

    fn may_see(_: &World, call: &Call<'_>, row: &Row) -> bool {
        // Users can change their own, administrators all.
        row.is("user_id", call.user_id()) || call.viewer.is_admin()
    }

    fn columns(world: &World, _: &Call<'_>, favorite: &Row) -> Row {
        let mut all = favorite.clone();
        if let Some((kind, content)) = world.content_of(favorite.text("content_metadata_id").unwrap_or_default()) {
            all.insert(format!("{kind}_id"), content.id().into());
        }
        all
    }

    fn show(world: &World, call: &Call<'_>, mut favorite: Row) -> Value {
        let look = favorite.text("look_id").and_then(|id| world.looks.find(id)).filter(|look| {
            world.folder_access(&call.viewer, look.text("folder_id").unwrap_or_default()) > Access::None
        });
        let look = look.map_or(Value::Null, |look| Looks::columns(world, call, look).into());
        let dashboard = favorite.text("dashboard_id").and_then(|id| world.dashboards.find(id));
        let dashboard = dashboard.map_or(Value::Null, |row| Dashboards::columns(world, call, row).into());
        favorite.insert("look".to_owned(), look);
        favorite.insert("dashboard".to_owned(), dashboard);
        favorite.into()
    }

    fn check(world: &World, call: &Call<'_>, _: &str) -> Result<(), Refusal> {
        let metadata_id = call.body.text("content_metadata_id").unwrap_or_default();
        let user_id = call.body.text("user_id").unwrap_or(call.user_id());
        if !call.viewer.is(user_id) {
            return Err(Refusal::invalid_field("user_id", "Favourites can only be set for yourself"));
        }
        if metadata::access(world, call, metadata_id) == Access::None {
            return Err(Refusal::invalid_field("content_metadata_id", "There is no such content"));
        }
        if world.favorite_of(user_id, Some(metadata_id)).is_some() {
            return Err(call.conflict("content_metadata_id", "The content is a favourite already"));
        }
        Ok(())
    }

    fn new_row(call: &Call<'_>) -> Row {
        let user_id = call.body.text("user_id").unwrap_or(call.user_id());
        row(json!({ "user_id": user_id, "content_metadata_id": call.body.value("content_metadata_id") }))
    }

    fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        Self::respond_with(world, call, &["include_board_items"], |_| true)
    }
}
