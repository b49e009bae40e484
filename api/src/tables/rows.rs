//! Rows of a result, written to the columns of a batch.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::builder::Builder;
use super::error::TableError;
use super::layout::{Layout, Place};
use super::value::Scalar;

/// The number of characters of a value that an error shows.
const SHOWN: usize = 100;

/// Columns that rows are written to.
pub(super) struct Columns {
    pub(super) builders: Vec<Builder>,
    /// The last row that has a value for each column, to find columns that a row lacks.
    written: Vec<u64>,
    /// The number of rows so far, over all batches.
    pub(super) rows: u64,
}

impl Columns {
    pub(super) fn new(builders: Vec<Builder>) -> Self {
        let written = vec![0; builders.len()];
        Self { builders, written, rows: 0 }
    }

    /// Adds a row.
    ///
    /// # Errors
    ///
    /// The columns are of no use after an error, since they may differ in their lengths.
    pub(super) fn append(&mut self, row: &[u8], layout: &Layout) -> Result<(), TableError> {
        self.rows += 1;
        let mut failure = None;
        let mut json = serde_json::Deserializer::from_slice(row);
        let seed = Row { columns: self, layout, failure: &mut failure };
        let result = seed.deserialize(&mut json).and_then(|()| json.end());
        if let Some(failure) = failure {
            return Err(failure);
        }
        result.map_err(|error| TableError::malformed(self.rows - 1, error.to_string()))?;
        self.fill(layout)
    }

    /// Adds null for the values of a pivot that the row does not have.
    fn fill(&mut self, layout: &Layout) -> Result<(), TableError> {
        if self.written.iter().all(|row| *row == self.rows) {
            return Ok(());
        }
        for (name, place) in &layout.places {
            match place {
                Place::Column(at) if self.written[*at] == self.rows => {}
                Place::Column(_) => {
                    let reason = format!("row {} does not have it", self.rows);
                    return Err(TableError::Column { column: name.clone(), reason });
                }
                Place::Pivot(keys) => {
                    for at in keys.values().filter(|at| self.written[**at] != self.rows) {
                        self.builders[*at].append_null();
                    }
                }
            }
        }
        Ok(())
    }

    fn write(&mut self, at: usize, json: &RawValue, layout: &Layout) -> Result<(), TableError> {
        if std::mem::replace(&mut self.written[at], self.rows) == self.rows {
            let reason = format!("row {} has it twice", self.rows);
            return Err(TableError::Column { column: layout.columns[at].name.clone(), reason });
        }
        let json = json.get();
        let json = if layout.has_cells && json.starts_with('{') { of_cell(json) } else { Some(json) };
        let appended = json.and_then(Scalar::of).and_then(|value| self.builders[at].append(&value));
        appended.ok_or_else(|| TableError::Value {
            row: self.rows,
            column: layout.columns[at].name.clone(),
            value: json.unwrap_or("without a property `value`").chars().take(SHOWN).collect(),
            kind: layout.columns[at].kind,
        })
    }
}

/// Returns the value of a cell such as `{"value":1,"rendered":"1"}`.
fn of_cell(json: &str) -> Option<&str> {
    #[derive(serde::Deserialize)]
    struct Cell<'a> {
        #[serde(borrow)]
        value: Option<&'a RawValue>,
    }
    // Without a value, it is null.
    let cell: Cell<'_> = serde_json::from_str(json).ok()?;
    Some(cell.value.map_or("null", RawValue::get))
}

/// Reads a row, or what a pivot has of it.
struct Row<'a> {
    columns: &'a mut Columns,
    layout: &'a Layout,
    /// The error, which those of the parser cannot hold.
    failure: &'a mut Option<TableError>,
}

impl Row<'_> {
    fn fail<E: serde::de::Error>(&mut self, failure: TableError) -> E {
        *self.failure = Some(failure);
        E::custom("")
    }

    fn unknown<E: serde::de::Error>(&mut self, name: &str) -> E {
        let reason = format!("row {} has it, but the description of the fields does not", self.columns.rows);
        self.fail(TableError::Column { column: name.to_owned(), reason })
    }
}

impl<'de> DeserializeSeed<'de> for Row<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(found) = map.next_key_seed(Name { layout: self.layout })? {
            match found {
                Found::Column(at) => {
                    let json = map.next_value::<&RawValue>()?;
                    if let Err(failure) = self.columns.write(at, json, self.layout) {
                        return Err(self.fail(failure));
                    }
                }
                Found::Pivot(name) => self.pivot(&name, map.next_value::<&RawValue>()?)?,
                Found::Unknown(name) if name == "looker_error" => {
                    let error = serde_json::json!({ name: map.next_value::<serde_json::Value>()? });
                    let message = super::layout::looker_error(&error).unwrap_or_default();
                    return Err(self.fail(TableError::Failed { message }));
                }
                Found::Unknown(name) => {
                    map.next_value::<IgnoredAny>()?;
                    return Err(self.unknown(&name));
                }
            }
        }
        Ok(())
    }
}

impl Row<'_> {
    /// Writes the values of a pivot, which are an object by its keys, or null.
    fn pivot<E: serde::de::Error>(&mut self, name: &str, json: &RawValue) -> Result<(), E> {
        let values: Option<std::collections::BTreeMap<std::borrow::Cow<'_, str>, &RawValue>> =
            serde_json::from_str(json.get()).map_err(E::custom)?;
        let layout = self.layout;
        let Some(Place::Pivot(keys)) = layout.places.get(name) else { return Ok(()) };
        for (key, json) in values.into_iter().flatten() {
            let Some(at) = keys.get(&*key) else { return Err(self.unknown(&format!("{name}[{key}]"))) };
            if let Err(failure) = self.columns.write(*at, json, layout) {
                return Err(self.fail(failure));
            }
        }
        Ok(())
    }
}

/// Finds the columns of a property by its name, without a copy of the name.
struct Name<'a> {
    layout: &'a Layout,
}

enum Found {
    Column(usize),
    Pivot(String),
    Unknown(String),
}

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Found;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a property")
    }

    fn visit_str<E>(self, name: &str) -> Result<Found, E> {
        Ok(match self.layout.places.get(name) {
            Some(Place::Column(at)) => Found::Column(*at),
            Some(Place::Pivot(_)) => Found::Pivot(name.to_owned()),
            None => Found::Unknown(name.to_owned()),
        })
    }
}
