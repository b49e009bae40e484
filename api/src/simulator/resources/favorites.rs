//! Favourites: marks that users put on content.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Access, Columns, Row, World, row};
use super::call::Call;
use super::dashboards;
use super::listing::list;
use super::looks;
use super::metadata;
use super::operation::Operations;
use super::outcome::Outcome;
use crate::resources::content::{
    CONTENT_FAVORITE, CREATE_CONTENT_FAVORITE, DELETE_CONTENT_FAVORITE, SEARCH_CONTENT_FAVORITES,
};

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&SEARCH_CONTENT_FAVORITES, search);
    operations.on(&CONTENT_FAVORITE, one);
    operations.on(&CREATE_CONTENT_FAVORITE, create).requires(&["content_metadata_id"]);
    operations.on(&DELETE_CONTENT_FAVORITE, delete);
}

fn flat(world: &World, favorite: &Row) -> Row {
    let mut all = favorite.clone();
    if let Some((kind, content)) = world.content_of(favorite.text("content_metadata_id").unwrap_or_default()) {
        all.insert(format!("{kind}_id"), content.id().into());
    }
    all
}

fn show(world: &World, call: &Call<'_>, mut favorite: Row) -> Value {
    let look = looks::basic(world, call, favorite.text("look_id"));
    let dashboard = favorite.text("dashboard_id").and_then(|id| world.dashboards.find(id));
    let dashboard = dashboard.map_or(Value::Null, |row| dashboards::base(world, call, row).into());
    favorite.insert("look".to_owned(), look);
    favorite.insert("dashboard".to_owned(), dashboard);
    favorite.into()
}

/// One's own, or anybody's for administrators.
fn visible<'a>(world: &'a World, call: &Call<'_>, id: &str) -> Result<&'a Row, Refusal> {
    let favorite = world.favorites.get(id)?;
    let own = favorite.is("user_id", call.user_id()) || call.viewer.is_admin();
    if own { Ok(favorite) } else { Err(Refusal::not_found()) }
}

fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let own = |row: &&Row| call.viewer.is_admin() || row.is("user_id", call.user_id());
    let rows = world.favorites.iter().filter(own).map(|row| flat(world, row)).collect();
    list(world, call, &["include_board_items"], rows, show)
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let favorite = visible(world, call, call.id("content_favorite_id"))?;
    Ok(Outcome::Json(show(world, call, flat(world, favorite))))
}

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let metadata_id = call.body.text("content_metadata_id").unwrap_or_default();
    let user_id = call.body.text("user_id").unwrap_or(call.user_id());
    if !call.viewer.is(user_id) {
        return Err(Refusal::invalid_field("user_id", "A favourite can only be one's own"));
    }
    if metadata::access(world, call, metadata_id) == Access::None {
        return Err(Refusal::invalid_field("content_metadata_id", "There is no such content"));
    }
    if world.favorite_of(user_id, Some(metadata_id)).is_some() {
        return Err(call.conflict("content_metadata_id", "It is a favourite already"));
    }
    let favorite = json!({ "user_id": user_id, "content_metadata_id": metadata_id });
    let id = world.favorites.insert(row(favorite));
    let favorite = world.favorites.get(&id)?;
    Ok(Outcome::Json(show(world, call, flat(world, favorite))))
}

fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = call.id("content_favorite_id");
    visible(world, call, id)?;
    world.favorites.remove(id)?;
    Ok(Outcome::NoContent)
}
