//! Common behaviour of all kinds of items.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World};
use super::call::Call;
use super::listing::list;
use super::operation::Operations;
use super::outcome::Outcome;

/// A kind of item: table, access, display and operations.
///
/// The default implementations are the operations of most kinds.
pub(super) trait Resource {
    /// Argument with the id of a row, such as `dashboard_id`.
    const ID: &'static str;

    /// Binds the operations of this kind to their endpoints.
    fn operations(operations: &mut Operations);

    fn table(world: &World) -> &Table;

    fn table_mut(world: &mut World) -> &mut Table;

    /// Returns the row with an id, without checking access.
    fn find<'w>(world: &'w World, id: &str) -> Option<&'w Row> {
        Self::table(world).find(id)
    }

    fn may_see(_world: &World, _call: &Call<'_>, _row: &Row) -> bool {
        true
    }

    fn may_edit(_world: &World, _call: &Call<'_>, _row: &Row) -> bool {
        true
    }

    /// Returns the row if the caller may see it, otherwise 404.
    fn visible<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        Self::find(world, id).filter(|row| Self::may_see(world, call, row)).ok_or_else(Refusal::not_found)
    }

    /// Returns the row, if the caller may change it.
    fn editable<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        let row = Self::visible(world, call, id)?;
        if Self::may_edit(world, call, row) { Ok(row) } else { Err(call.forbidden()) }
    }

    /// Returns the row with derived columns: all that can be searched and sorted by.
    fn columns(_world: &World, _call: &Call<'_>, row: &Row) -> Row {
        row.clone()
    }

    /// Returns the columns with nested items, as in responses.
    fn show(_world: &World, _call: &Call<'_>, columns: Row) -> Value {
        columns.into()
    }

    /// Returns a row as in responses.
    fn present(world: &World, call: &Call<'_>, row: &Row) -> Value {
        Self::show(world, call, Self::columns(world, call, row))
    }

    /// Returns the response with one row, if the caller may see it.
    fn respond(world: &World, call: &Call<'_>, id: &str) -> Result<Outcome, Refusal> {
        Ok(Outcome::Json(Self::present(world, call, Self::visible(world, call, id)?)))
    }

    /// Returns the response with the rows that the caller may see and that match the search. Parameters in `special`
    /// are not conditions on columns.
    fn respond_with(
        world: &World,
        call: &Call<'_>,
        special: &[&str],
        filter: impl Fn(&Row) -> bool,
    ) -> Result<Outcome, Refusal> {
        let rows = Self::table(world).iter().filter(|row| filter(row) && Self::may_see(world, call, row));
        let rows = rows.map(|row| Self::columns(world, call, row)).collect();
        list(world, call, special, rows, Self::show)
    }

    /// Checks a body against the other rows; `id` is empty for a new row.
    fn check(_world: &World, _call: &Call<'_>, _id: &str) -> Result<(), Refusal> {
        Ok(())
    }

    /// Returns the columns of a new row, from the body.
    fn new_row(call: &Call<'_>) -> Row {
        call.body.clone()
    }

    /// Returns the columns that the body changes; null clears a column.
    fn changes(call: &Call<'_>) -> Row {
        call.body.clone()
    }

    /// Removes a row and all its dependents.
    fn remove(world: &mut World, id: &str) -> Result<(), Refusal> {
        Self::table_mut(world).remove(id).map(drop)
    }

    fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        Self::respond(world, call, call.id(Self::ID))
    }

    fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        Self::respond_with(world, call, &[], |_| true)
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        Self::check(world, call, "")?;
        let id = Self::table_mut(world).insert(Self::new_row(call));
        Ok(Outcome::Json(Self::present(world, call, Self::table(world).get(&id)?)))
    }

    fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = Self::editable(world, call, call.id(Self::ID))?.id().to_owned();
        Self::check(world, call, &id)?;
        Self::table_mut(world).patch(&id, &Self::changes(call))?;
        Ok(Outcome::Json(Self::present(world, call, Self::table(world).get(&id)?)))
    }

    fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = Self::editable(world, call, call.id(Self::ID))?.id().to_owned();
        Self::remove(world, &id)?;
        Ok(Outcome::NoContent)
    }
}
