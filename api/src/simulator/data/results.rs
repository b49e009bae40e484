//! Results of queries. Only aggregated values are stored; the values of dimensions are looked up for output.

use std::collections::HashMap;

use serde_json::Value;

use super::cell::Cell;
use super::column::Column;
use super::dataset::dataset;
use super::field::Field;
use super::query::Query;

/// The rows of a result, in order.
#[derive(Debug)]
pub(in crate::simulator) struct Results {
    pub(super) query: Query,
    /// Dimensions that identify a row.
    pub(super) dimensions: Vec<&'static Field>,
    pub(super) measures: Vec<&'static Field>,
    /// A row of the base table for each group, to read its dimensions.
    pub(super) first_rows: Vec<u32>,
    /// Values by measure and group.
    pub(super) values: Vec<Vec<Cell>>,
    /// Groups in the order of the result.
    pub(super) order: Vec<u32>,
    pub(super) pivot: Option<Pivot>,
    /// Totals by measure, over all rows, including those beyond the limit.
    pub(super) totals: Option<Vec<Cell>>,
}

/// A dimension whose values are columns.
#[derive(Debug)]
pub(super) struct Pivot {
    pub(super) field: &'static Field,
    pub(super) column: Column,
    /// Codes of its values, in the order of the columns.
    pub(super) keys: Vec<u32>,
    /// Set if there are more values than the limit of columns.
    pub(super) truncated: bool,
    /// Index of the values for a group and key that have rows.
    pub(super) places: HashMap<(u32, u32), u32>,
    /// Values by measure and index.
    pub(super) values: Vec<Vec<Cell>>,
    /// Index of the totals for a key.
    pub(super) total_places: HashMap<u32, u32>,
    pub(super) total_values: Vec<Vec<Cell>>,
}

/// Source of a column of the output, by indices into the lists of [`Results`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Source {
    Dimension(usize),
    Measure(usize),
    /// A key of the pivot, and a measure.
    Pivoted(usize, usize),
}

/// A column of a flat output.
#[derive(Clone, Debug)]
pub(super) struct Output {
    pub(super) label: String,
    pub(super) field: &'static Field,
    pub(super) source: Source,
}

impl Results {
    /// Returns the number of rows.
    pub(in crate::simulator) fn len(&self) -> usize {
        self.order.len()
    }

    /// Returns the value at a row and column; null without one.
    pub(super) fn cell(&self, row: usize, source: Source) -> Cell {
        self.order.get(row).and_then(|group| self.find(*group, source)).unwrap_or(Cell::Null)
    }

    fn find(&self, group: u32, source: Source) -> Option<Cell> {
        match source {
            Source::Dimension(place) => {
                let column = self.dimensions.get(place)?.column()?;
                let row = *self.first_rows.get(group as usize)?;
                let data = dataset();
                Some(data.codes(column).cell(data.code(self.query.explore.base, row, column)))
            }
            Source::Measure(place) => self.values.get(place)?.get(group as usize).copied(),
            Source::Pivoted(key, measure) => {
                let pivot = self.pivot.as_ref()?;
                Some(pivot.cell(group, *pivot.keys.get(key)?, measure))
            }
        }
    }

    /// Returns the total of a column, if it is a measure and totals were requested.
    pub(super) fn total(&self, source: Source) -> Option<Cell> {
        let totals = self.totals.as_ref()?;
        match source {
            Source::Dimension(_) => None,
            Source::Measure(place) => totals.get(place).copied(),
            Source::Pivoted(key, measure) => {
                let pivot = self.pivot.as_ref()?;
                let place = *pivot.total_places.get(pivot.keys.get(key)?)?;
                pivot.total_values.get(measure)?.get(place as usize).copied()
            }
        }
    }

    /// Returns true if rows have totals over all columns of the pivot.
    pub(super) fn has_row_totals(&self) -> bool {
        self.query.row_total && self.pivot.is_some()
    }

    /// Returns the columns of a flat output. With `vis`, fields that the visualization hides are left out, and those
    /// that it renames have their new names.
    pub(super) fn outputs(&self, vis: bool) -> Vec<Output> {
        let vis = if vis { Some(&self.query.vis_config) } else { None };
        let hidden = vis.and_then(|vis| vis.get("hidden_fields")).and_then(Value::as_array);
        let labels = vis.and_then(|vis| vis.get("series_labels")).and_then(Value::as_object);
        let shown = |field: &Field| !hidden.is_some_and(|hidden| hidden.iter().any(|name| name == field.name));
        let label = |field: &Field| {
            let label = labels.and_then(|labels| labels.get(field.name)).and_then(Value::as_str);
            label.map_or_else(|| field.label(), str::to_owned)
        };
        let mut outputs = Vec::new();
        let mut add = |label: String, field: &'static Field, source: Source| {
            if shown(field) {
                outputs.push(Output { label, field, source });
            }
        };
        let Some(pivot) = &self.pivot else {
            // Dimensions and measures may be mixed.
            for field in &self.query.fields {
                let place = |list: &[&Field]| list.iter().position(|other| other.name == field.name);
                if let Some(place) = place(&self.dimensions) {
                    add(label(field), field, Source::Dimension(place));
                } else if let Some(place) = place(&self.measures) {
                    add(label(field), field, Source::Measure(place));
                }
            }
            return outputs;
        };
        for (place, field) in self.dimensions.iter().enumerate() {
            add(label(field), field, Source::Dimension(place));
        }
        for (key, code) in pivot.keys.iter().enumerate() {
            for (measure, field) in self.measures.iter().enumerate() {
                add(format!("{} - {}", pivot.key(*code), label(field)), field, Source::Pivoted(key, measure));
            }
        }
        if self.has_row_totals() {
            for (place, field) in self.measures.iter().enumerate() {
                add(format!("Row Total - {}", label(field)), field, Source::Measure(place));
            }
        }
        outputs
    }
}

impl Pivot {
    /// Returns the measure for a group and key; null if there are no rows.
    pub(super) fn cell(&self, group: u32, key: u32, measure: usize) -> Cell {
        let place = self.places.get(&(group, key));
        place.and_then(|place| self.values.get(measure)?.get(*place as usize).copied()).unwrap_or(Cell::Null)
    }

    pub(super) fn value(&self, key: u32) -> Cell {
        dataset().codes(self.column).cell(key)
    }

    /// Returns the name of a pivot's column, which is its value.
    pub(super) fn key(&self, key: u32) -> String {
        match self.value(key) {
            Cell::Null => "null".to_owned(),
            value => value.rendered(self.field.value_format),
        }
    }
}
