//! Columns of results as fields of a row type.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, IntoDeserializer, MapAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value};

use super::guard::{KEY, failure_of};
use super::{QueryError, RowError};

/// The most characters of a value in an error.
const MAX_VALUE: usize = 80;

/// The columns of the results, and the fields of the row type that they belong to.
#[derive(Default)]
pub(super) struct Names {
    columns: Vec<Column>,
    /// The fields of the row type, once it has been asked for.
    fields: Option<&'static [&'static str]>,
    /// The index of the column that is expected next: rows have their columns in the same order.
    next: usize,
    /// The column whose value is being read.
    current: Option<usize>,
    /// A row had a column that is not in `columns`.
    is_incomplete: bool,
}

struct Column {
    name: String,
    field: Option<&'static str>,
}

impl Names {
    /// Reads a row.
    pub(super) fn row<T: DeserializeOwned>(&mut self, row: u64, json: &[u8]) -> Result<T, QueryError> {
        if let Some(failure) = failure_in(json) {
            return Err(failure);
        }
        let error = match self.read(json) {
            Err(_) if self.is_incomplete => {
                self.add_columns(json).map_err(|error| self.invalid(row, json, &error))?;
                // An optional field would otherwise be empty without a word.
                if let Some(error) = self.ambiguous() {
                    return Err(error);
                }
                match self.read(json) {
                    Ok(value) => return Ok(value),
                    Err(error) => error,
                }
            }
            Err(error) => error,
            Ok(value) => return Ok(value),
        };
        Err(self.invalid(row, json, &error))
    }

    fn read<T: DeserializeOwned>(&mut self, json: &[u8]) -> Result<T, serde_json::Error> {
        (self.next, self.current, self.is_incomplete) = (0, None, false);
        let mut json = serde_json::Deserializer::from_slice(json);
        let value = T::deserialize(Row { json: &mut json, names: self })?;
        json.end()?;
        Ok(value)
    }

    /// Adds the columns of a row that are not known yet, and assigns the fields again.
    fn add_columns(&mut self, json: &[u8]) -> Result<(), serde_json::Error> {
        struct Keys(Vec<String>);

        impl<'de> Deserialize<'de> for Keys {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_map(Keys(Vec::new()))
            }
        }

        impl<'de> Visitor<'de> for Keys {
            type Value = Self;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a row")
            }

            fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self, A::Error> {
                while let Some((key, IgnoredAny)) = map.next_entry()? {
                    self.0.push(key);
                }
                Ok(self)
            }
        }

        let Keys(keys) = serde_json::from_slice(json)?;
        for name in keys {
            if !self.columns.iter().any(|column| column.name == name) {
                self.columns.push(Column { name, field: None });
            }
        }
        self.assign();
        Ok(())
    }

    /// Assigns columns to fields: by the whole name, then by `view_field`, then by the part after the dot. A column
    /// belongs to one field only.
    fn assign(&mut self) {
        for column in &mut self.columns {
            column.field = None;
        }
        let rules: [fn(&str, &str) -> bool; 3] = [
            |column, field| column == field,
            |column, field| {
                column.contains('.')
                    && column.len() == field.len()
                    && column.bytes().zip(field.bytes()).all(|(a, b)| a == b || a == b'.' && b == b'_')
            },
            |column, field| column.rsplit_once('.').is_some_and(|(_, short)| short == field),
        ];
        for fits in rules {
            for field in self.fields.into_iter().flatten() {
                if self.columns.iter().any(|column| column.field == Some(field)) {
                    continue;
                }
                let mut fitting =
                    self.columns.iter_mut().filter(|column| column.field.is_none() && fits(&column.name, field));
                if let (Some(column), None) = (fitting.next(), fitting.next()) {
                    column.field = Some(field);
                }
            }
        }
    }

    /// Returns the first field that several columns fit, with these columns.
    fn ambiguous(&self) -> Option<QueryError> {
        self.fields.into_iter().flatten().find_map(|field| {
            if self.columns.iter().any(|column| column.field == Some(field)) {
                return None;
            }
            let short = |column: &&Column| {
                column.field.is_none() && column.name.rsplit_once('.').is_some_and(|(_, short)| short == *field)
            };
            let columns: Vec<_> = self.columns.iter().filter(short).map(|column| column.name.clone()).collect();
            (columns.len() > 1).then(|| QueryError::Ambiguous { field: (*field).to_owned(), columns })
        })
    }

    /// Returns the field of a column, or the name of the column if no field has it; `None` for an unknown column.
    fn field<'a>(&'a mut self, name: &'a str) -> Option<&'a str> {
        let is_next = self.columns.get(self.next).is_some_and(|column| column.name == name);
        let at = if is_next { Some(self.next) } else { self.columns.iter().position(|column| column.name == name) };
        self.current = at;
        let at = at?;
        self.next = at + 1;
        Some(self.columns[at].field.unwrap_or(name))
    }

    fn invalid(&self, row: u64, json: &[u8], error: &serde_json::Error) -> QueryError {
        let text = error.to_string();
        let problem = text.rsplit_once(" at line ").map_or(&*text, |(problem, _)| problem);
        let column = self.current.and_then(|at| self.columns.get(at)).map(|column| column.name.clone());
        let values: Map<String, Value> = serde_json::from_slice(json).unwrap_or_default();
        let value = column.as_ref().and_then(|column| values.get(column)).map(shortened);
        let problem = match column {
            None if !values.is_empty() => {
                let columns: Vec<_> = values.keys().map(|name| format!("`{name}`")).collect();
                format!("{problem}; the columns are {}", columns.join(", "))
            }
            _ => problem.to_owned(),
        };
        QueryError::Row(RowError { row, column, value, problem })
    }
}

fn shortened(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(MAX_VALUE) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Returns the failure that Looker reports as a row.
fn failure_in(json: &[u8]) -> Option<QueryError> {
    // Most rows are not parsed for it: the key is the first one.
    let object = json.trim_ascii_start().strip_prefix(b"{")?.trim_ascii_start();
    if !object.strip_prefix(b"\"")?.starts_with(KEY.as_bytes()) {
        return None;
    }
    failure_of(&serde_json::from_slice(json).ok()?)
}

/// A row whose keys are given as fields of the type that reads it.
struct Row<'a, D> {
    json: D,
    names: &'a mut Names,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Row<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.json.deserialize_any(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.names.fields = Some(fields);
        self.json.deserialize_map(Renaming { inner: visitor, names: self.names })
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct seq
        tuple tuple_struct map enum identifier ignored_any
    }
}

struct Renaming<'a, V> {
    inner: V,
    names: &'a mut Names,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Renaming<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(Renamed { map, names: self.names })
    }
}

struct Renamed<'a, A> {
    map: A,
    names: &'a mut Names,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Renamed<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        self.names.current = None;
        self.map.next_key_seed(Key { seed, names: self.names })
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let value = self.map.next_value_seed(seed)?;
        self.names.current = None;
        Ok(value)
    }
}

struct Key<'a, K> {
    seed: K,
    names: &'a mut Names,
}

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for Key<'_, K> {
    type Value = K::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<K::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de, K: DeserializeSeed<'de>> Visitor<'de> for Key<'_, K> {
    type Value = K::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a column")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<K::Value, E> {
        let Self { seed, names } = self;
        match names.field(name) {
            Some(field) => seed.deserialize(field.into_deserializer()),
            None => {
                names.is_incomplete = true;
                Err(E::custom("unknown column"))
            }
        }
    }
}
