//! Favourites: marks that users put on content.

use serde_json::{Value, json};

use super::access::Access;
use super::call::Call;
use super::listing::list;
use super::operation::{Operation, op};
use super::table::{Columns, Row, row};
use super::{Outcome, Refused, World, dashboards, looks, metadata};

pub(super) const OPERATIONS: &[Operation] = &[
    op("search_content_favorites", search),
    op("content_favorite", one),
    op("create_content_favorite", create).requires(&["content_metadata_id"]),
    op("delete_content_favorite", delete),
];

/// The mark of a user on what has this metadata.
pub(super) fn of<'a>(world: &'a World, user_id: &str, metadata_id: Option<&str>) -> Option<&'a Row> {
    let metadata_id = metadata_id?;
    world.favorites.iter().find(|row| row.is("user_id", user_id) && row.is("content_metadata_id", metadata_id))
}

/// How many users have marked it.
pub(super) fn count(world: &World, content: &Row) -> i64 {
    let metadata_id = content.text("content_metadata_id").unwrap_or_default();
    i64::try_from(world.favorites.all_by("content_metadata_id", metadata_id).count()).unwrap_or(i64::MAX)
}

fn flat(world: &World, favorite: &Row) -> Row {
    let mut all = favorite.clone();
    if let Some((kind, content)) = metadata::content_of(world, favorite.text("content_metadata_id").unwrap_or_default())
    {
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
fn visible<'a>(world: &'a World, call: &Call<'_>, id: &str) -> Result<&'a Row, Refused> {
    let favorite = world.favorites.get(id)?;
    let own = favorite.is("user_id", call.user_id()) || call.viewer.is_admin();
    if own { Ok(favorite) } else { Err(Refused::not_found()) }
}

fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let own = |row: &&Row| call.viewer.is_admin() || row.is("user_id", call.user_id());
    let rows = world.favorites.iter().filter(own).map(|row| flat(world, row)).collect();
    list(world, call, &["include_board_items"], rows, show)
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let favorite = visible(world, call, call.id("content_favorite_id"))?;
    Ok(Outcome::Json(show(world, call, flat(world, favorite))))
}

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let metadata_id = call.body.text("content_metadata_id").unwrap_or_default();
    let user_id = call.body.text("user_id").unwrap_or(call.user_id());
    if !call.viewer.is(user_id) {
        return Err(Refused::invalid_field("user_id", "A favourite can only be one's own"));
    }
    if metadata::access(world, call, metadata_id) == Access::None {
        return Err(Refused::invalid_field("content_metadata_id", "There is no such content"));
    }
    if of(world, user_id, Some(metadata_id)).is_some() {
        return Err(call.conflict("content_metadata_id", "It is a favourite already"));
    }
    let favorite = json!({ "user_id": user_id, "content_metadata_id": metadata_id });
    let id = world.favorites.insert(row(favorite));
    let favorite = world.favorites.get(&id)?;
    Ok(Outcome::Json(show(world, call, flat(world, favorite))))
}

fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let id = call.id("content_favorite_id");
    visible(world, call, id)?;
    world.favorites.remove(id)?;
    Ok(Outcome::NoContent)
}
