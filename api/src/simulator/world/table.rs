//! Tables of rows, with ids.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::super::refusal::Refusal;

/// Values by column name. A missing column is null.
pub(in crate::simulator) type Row = Map<String, Value>;

/// Converts an object literal to a row.
pub(in crate::simulator) fn row(value: Value) -> Row {
    match value {
        Value::Object(row) => row,
        _ => Row::new(),
    }
}

/// Typed access to columns; values of another type are treated as missing.
pub(in crate::simulator) trait Columns {
    fn text(&self, name: &str) -> Option<&str>;
    fn flag(&self, name: &str) -> bool;
    fn integer(&self, name: &str) -> Option<i64>;
    fn texts(&self, name: &str) -> Vec<&str>;
    /// Returns a copy, for another row.
    fn value(&self, name: &str) -> Value;

    fn number(&self, name: &str) -> i64 {
        self.integer(name).unwrap_or_default()
    }

    fn id(&self) -> &str {
        self.text("id").unwrap_or_default()
    }

    fn has(&self, name: &str, item: &str) -> bool {
        self.texts(name).contains(&item)
    }

    fn is(&self, name: &str, value: &str) -> bool {
        self.text(name) == Some(value)
    }
}

impl Columns for Row {
    fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }

    fn flag(&self, name: &str) -> bool {
        self.get(name).and_then(Value::as_bool).unwrap_or_default()
    }

    fn integer(&self, name: &str) -> Option<i64> {
        self.get(name)?.as_i64()
    }

    fn texts(&self, name: &str) -> Vec<&str> {
        let items = self.get(name).and_then(Value::as_array);
        items.into_iter().flatten().filter_map(Value::as_str).collect()
    }

    fn value(&self, name: &str) -> Value {
        self.get(name).cloned().unwrap_or_default()
    }
}

/// Adds an item to a list of strings, or removes it.
pub(in crate::simulator) fn set_member(row: &mut Row, name: &str, item: &str, member: bool) {
    let mut items: Vec<String> = row.texts(name).into_iter().map(str::to_owned).collect();
    items.retain(|known| known != item);
    if member {
        items.push(item.to_owned());
    }
    row.insert(name.to_owned(), items.into());
}

/// Rows in order of insertion, and the next id.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::simulator) struct Table {
    next: u64,
    rows: Vec<Row>,
}

impl Table {
    pub(in crate::simulator) fn iter(&self) -> std::slice::Iter<'_, Row> {
        self.rows.iter()
    }

    pub(in crate::simulator) fn iter_mut(&mut self) -> std::slice::IterMut<'_, Row> {
        self.rows.iter_mut()
    }

    pub(in crate::simulator) fn find(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id() == id)
    }

    /// Returns the first row with a value in a column.
    pub(in crate::simulator) fn by(&self, column: &str, value: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.is(column, value))
    }

    /// Returns the rows with a value in a column.
    pub(in crate::simulator) fn all_by<'a>(&'a self, column: &'a str, value: &'a str) -> impl Iterator<Item = &'a Row> {
        self.rows.iter().filter(move |row| row.is(column, value))
    }

    /// Returns the row, or a refusal with status 404.
    pub(in crate::simulator) fn get(&self, id: &str) -> Result<&Row, Refusal> {
        self.find(id).ok_or_else(Refusal::not_found)
    }

    pub(in crate::simulator) fn get_mut(&mut self, id: &str) -> Result<&mut Row, Refusal> {
        self.rows.iter_mut().find(|row| row.id() == id).ok_or_else(Refusal::not_found)
    }

    /// Adds a row, with the next id unless it has one, and returns its id.
    pub(in crate::simulator) fn insert(&mut self, mut row: Row) -> String {
        let taken = self.rows.iter().filter_map(|row| row.id().parse().ok()).max().unwrap_or(0);
        self.next = self.next.max(taken + 1);
        let id = match row.text("id") {
            Some(id) => id.to_owned(),
            None => self.next.to_string(),
        };
        if id.parse() == Ok(self.next) {
            self.next += 1;
        }
        row.insert("id".to_owned(), id.clone().into());
        self.rows.push(row);
        id
    }

    /// Sets the given columns; null clears a column.
    pub(in crate::simulator) fn patch(&mut self, id: &str, changes: &Row) -> Result<(), Refusal> {
        let row = self.get_mut(id)?;
        for (name, value) in changes {
            if value.is_null() {
                row.remove(name);
            } else {
                row.insert(name.clone(), value.clone());
            }
        }
        Ok(())
    }

    pub(in crate::simulator) fn remove(&mut self, id: &str) -> Result<Row, Refusal> {
        let index = self.rows.iter().position(|row| row.id() == id).ok_or_else(Refusal::not_found)?;
        Ok(self.rows.remove(index))
    }

    /// Removes all rows with a value in a column.
    pub(in crate::simulator) fn remove_by(&mut self, column: &str, value: &str) {
        self.rows.retain(|row| !row.is(column, value));
    }
}

/// Returns Looker's property `can`, with the caller's rights.
pub(in crate::simulator) fn can(all: &[(&str, bool)]) -> Value {
    all.iter().map(|(name, may)| ((*name).to_owned(), Value::from(*may))).collect::<Row>().into()
}

/// Like [`can`], for items that everyone may read and whose other rights are all the same.
pub(in crate::simulator) fn can_edit(may: bool) -> Value {
    can(&[("index", true), ("show", true), ("create", may), ("update", may), ("destroy", may)])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Table, row};

    #[test]
    fn numbers_go_on_after_those_that_were_given_and_are_not_used_again() {
        let mut table = Table::default();
        assert_eq!(table.insert(row(json!({ "id": "7" }))), "7");
        assert_eq!(table.insert(row(json!({ "id": "thelook::pulse" }))), "thelook::pulse");
        assert_eq!(table.insert(row(json!({}))), "8");
        table.remove("8").expect("it is there");
        assert_eq!(table.insert(row(json!({}))), "9");
    }

    #[test]
    fn null_clears_a_column() {
        let mut table = Table::default();
        let id = table.insert(row(json!({ "name": "A", "note": "B" })));
        table.patch(&id, &row(json!({ "note": null, "name": "C" }))).expect("it is there");
        assert_eq!(table.find(&id), Some(&row(json!({ "id": "1", "name": "C" }))));
        assert_eq!(table.patch("2", &row(json!({}))).map_err(|refused| refused.status.as_u16()), Err(404));
    }
}
