//! The columns of a result, from its own description of the fields.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::Value;

use super::column::{Column, ColumnKind};
use super::error::TableError;

/// The columns of a result, and where their values are in a row.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) columns: Vec<Column>,
    pub(super) places: HashMap<String, Place>,
    /// Each value is an object, such as `{"value":1,"rendered":"1"}`.
    pub(super) has_cells: bool,
    /// The timezone of the query, if the result tells.
    pub(super) timezone: Option<String>,
}

/// The columns of a property of a row.
#[derive(Debug)]
pub(super) enum Place {
    Column(usize),
    /// The columns by the keys of a pivot.
    Pivot(HashMap<String, usize>),
}

/// The properties of `json_detail`, and those in `metadata` of `json_bi`, that concern columns.
#[derive(Deserialize)]
struct Description {
    fields: Option<Fields>,
    pivots: Option<Vec<Pivot>>,
    timezone: Option<String>,
    columns_truncated: Option<Value>,
}

#[derive(Default, Deserialize)]
struct Fields {
    dimensions: Option<Vec<Field>>,
    measures: Option<Vec<Field>>,
    table_calculations: Option<Vec<Field>>,
}

#[derive(Deserialize)]
struct Field {
    name: String,
    label: Option<String>,
    r#type: Option<String>,
    /// `false` for table calculations with one value for a row with pivots.
    can_pivot: Option<bool>,
}

#[derive(Deserialize)]
struct Pivot {
    key: String,
}

impl Layout {
    /// Reads the properties before the rows.
    pub(super) fn of_header(header: &[u8]) -> Result<Self, TableError> {
        let invalid = |error: serde_json::Error| TableError::malformed(0, error.to_string());
        let header: Value = serde_json::from_slice(header).map_err(invalid)?;
        check(&header)?;
        let description = header.get("metadata").unwrap_or(&header);
        let description = Description::deserialize(description).map_err(invalid)?;
        let Some(fields) = description.fields else {
            return Err(TableError::malformed(
                0,
                "the rows come before the description of their fields; ask for `json_bi`",
            ));
        };
        let mut layout = Self { has_cells: true, timezone: description.timezone, ..Self::default() };
        let keys: Vec<String> = description.pivots.unwrap_or_default().into_iter().map(|pivot| pivot.key).collect();
        for field in fields.dimensions.unwrap_or_default() {
            layout.add(field, &[])?;
        }
        for field in fields.measures.into_iter().chain(fields.table_calculations).flatten() {
            let keys = if field.can_pivot == Some(false) { &[] } else { &keys[..] };
            layout.add(field, keys)?;
        }
        // `"yes"` in `json_detail`.
        let is_truncated =
            |value: &Value| matches!(value.as_str(), Some("yes" | "true")) || value.as_bool() == Some(true);
        if description.columns_truncated.as_ref().is_some_and(is_truncated) {
            return Err(TableError::Truncated);
        }
        Ok(layout)
    }

    /// Takes the names of the columns from the first row, all as text.
    pub(super) fn of_row(row: &[u8]) -> Result<Self, TableError> {
        let row: Value = serde_json::from_slice(row).map_err(|error| TableError::malformed(0, error.to_string()))?;
        if let Some(message) = looker_error(&row) {
            return Err(TableError::Failed { message });
        }
        let mut layout = Self::default();
        for (name, value) in row.as_object().into_iter().flatten() {
            let keys: Vec<String> = value.as_object().into_iter().flat_map(|keys| keys.keys().cloned()).collect();
            layout.add(Field { name: name.clone(), label: None, r#type: None, can_pivot: None }, &keys)?;
        }
        Ok(layout)
    }

    fn add(&mut self, field: Field, keys: &[String]) -> Result<(), TableError> {
        let kind = field.r#type.as_deref().map_or(ColumnKind::Text, ColumnKind::of);
        let mut column = |name| {
            let Field { label, r#type, .. } = &field;
            self.columns.push(Column { name, label: label.clone(), looker_type: r#type.clone(), kind });
            self.columns.len() - 1
        };
        let place = if keys.is_empty() {
            Place::Column(column(field.name.clone()))
        } else {
            let pivoted = keys.iter().map(|key| (key.clone(), column(format!("{}[{key}]", field.name))));
            Place::Pivot(pivoted.collect())
        };
        match self.places.insert(field.name.clone(), place) {
            None => Ok(()),
            Some(_) => Err(TableError::Column { column: field.name, reason: "the result has it twice".to_owned() }),
        }
    }
}

/// Reads the properties after the rows. Errors can be there, too.
pub(super) fn check_trailer(trailer: &[u8], rows: u64) -> Result<(), TableError> {
    let trailer: Value =
        serde_json::from_slice(trailer).map_err(|error| TableError::malformed(rows, error.to_string()))?;
    check(&trailer)
}

/// Returns the error that Looker reports in the result, if any.
fn check(properties: &Value) -> Result<(), TableError> {
    let failed = |message: String| Err(TableError::Failed { message });
    if let Some(message) = looker_error(properties) {
        return failed(message);
    }
    let errors = [properties.get("errors"), properties.pointer("/metadata/errors")].into_iter().flatten();
    let words: Vec<String> = errors.filter_map(Value::as_array).flatten().map(words).collect();
    if words.is_empty() { Ok(()) } else { failed(words.join("; ")) }
}

/// Returns the error that a result consists of: the value of `looker_error`.
pub(super) fn looker_error(row: &Value) -> Option<String> {
    row.get("looker_error").filter(|error| !error.is_null()).map(words)
}

/// Returns the text of an error, which is a string or an object with a message.
fn words(error: &Value) -> String {
    let text = |name: &str| error.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    match (error.as_str(), text("message"), text("message_details")) {
        (Some(text), ..) | (_, Some(text), None) | (_, None, Some(text)) => text.to_owned(),
        (_, Some(message), Some(details)) => format!("{message} {details}"),
        _ => error.to_string(),
    }
}
