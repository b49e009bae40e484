//! Queries: parsed from JSON with the properties of Looker's `Query`, and checked against their explore.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::explore::{self, Explore};
use super::field::Field;
use super::filter::Expression;
use super::problem::{Code, Problems, QueryError};

const ROWS: usize = 500;
const COLUMNS: usize = 50;
const MOST_COLUMNS: usize = 200;

/// A valid query.
#[derive(Clone, Debug)]
pub(in crate::simulator) struct Query {
    pub(super) model: String,
    pub(super) explore: &'static Explore,
    /// Fields in the order of the query, without duplicates.
    pub(super) fields: Vec<&'static Field>,
    /// Dimension whose values become columns.
    pub(super) pivot: Option<&'static Field>,
    pub(super) filters: Vec<Filter>,
    pub(super) sorts: Sorts,
    /// Maximum number of rows; `None` for all.
    pub(super) limit: Option<usize>,
    /// Maximum number of values of the pivot.
    pub(super) column_limit: usize,
    pub(super) total: bool,
    pub(super) row_total: bool,
    /// Display options, with any properties of the visualization.
    pub(super) vis_config: Map<String, Value>,
}

#[derive(Clone, Debug)]
pub(super) struct Filter {
    pub(super) field: &'static Field,
    /// Text of the filter.
    pub(super) text: String,
    pub(super) expression: Expression,
}

#[derive(Clone, Debug)]
pub(super) enum Sorts {
    /// By the first date, newest first; or else by the first measure, highest first; or else by the first dimension.
    Default,
    /// In the order of the rows.
    Unsorted,
    By(Vec<Sort>),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Sort {
    pub(super) field: &'static Field,
    pub(super) descending: bool,
    /// Column of the pivot whose measure is compared.
    pub(super) column: usize,
}

impl Query {
    /// Parses a query. Properties that do not affect its result, such as `id` or `slug`, are ignored.
    ///
    /// Fails if the model or explore is unknown, or with all problems of the query.
    pub(in crate::simulator) fn parse(query: &Map<String, Value>) -> Result<Self, QueryError> {
        let explore = find_explore(query)?;
        let mut problems = Problems::default();
        let fields = read_fields(query, "fields", explore, &mut problems);
        let pivot = read_pivot(query, explore, &fields, &mut problems);
        let filters = read_filters(query, explore, pivot.is_some(), &mut problems);
        let sorts = read_sorts(query, explore, &fields, &mut problems);
        let limit = match read_count(query, "limit", &mut problems) {
            Some(-1) => None,
            count => Some(count.and_then(|count| usize::try_from(count).ok()).unwrap_or(ROWS)),
        };
        let columns = read_count(query, "column_limit", &mut problems).and_then(|count| usize::try_from(count).ok());
        refuse_unsupported(query, &mut problems);
        let total = query.get("total").and_then(Value::as_bool).unwrap_or_default();
        let row_total = query.get("row_total").and_then(Value::as_str).is_some_and(|side| !side.is_empty());
        problems.or(Self {
            model: text(query, "model").unwrap_or_default().to_owned(),
            explore,
            fields,
            pivot,
            filters,
            sorts,
            limit,
            column_limit: columns.unwrap_or(COLUMNS).clamp(1, MOST_COLUMNS),
            total,
            row_total,
            vis_config: query.get("vis_config").and_then(Value::as_object).cloned().unwrap_or_default(),
        })
    }

    /// Replaces the limit of rows, as the parameter `limit` of a run does: -1 is no limit.
    pub(in crate::simulator) fn limited(mut self, limit: i64) -> Self {
        self.limit = usize::try_from(limit).ok();
        self
    }

    pub(in crate::simulator) const fn explore(&self) -> &'static Explore {
        self.explore
    }

    pub(super) fn measures(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().copied().filter(|field| field.is_measure())
    }

    /// Returns the dimensions that identify a row: all but the pivot.
    pub(super) fn dimensions(&self) -> impl Iterator<Item = &'static Field> {
        let pivot = self.pivot.map(|pivot| pivot.name);
        self.fields.iter().copied().filter(move |field| !field.is_measure() && Some(field.name) != pivot)
    }
}

fn text<'a>(query: &'a Map<String, Value>, property: &str) -> Option<&'a str> {
    query.get(property).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty())
}

fn find_explore(query: &Map<String, Value>) -> Result<&'static Explore, QueryError> {
    let mut problems = Problems::default();
    for property in ["model", "view"] {
        if text(query, property).is_none() {
            problems.add(property, Code::Missing, format!("A query needs a `{property}`."));
        }
    }
    problems.or(())?;
    let (model, view) = (text(query, "model").unwrap_or_default(), text(query, "view").unwrap_or_default());
    explore::explore(model, view).ok_or_else(|| {
        let all = explore::models().iter().flat_map(|model| &model.explores).map(|explore| explore.name);
        let names = explore::models().iter().map(|model| model.name);
        QueryError::NotFound(if explore::models().iter().any(|known| known.name == model) {
            format!("The model `{model}` has no explore `{view}`; it has {}.", listed(all))
        } else {
            format!("Unknown model `{model}`; expected {}.", listed(names))
        })
    })
}

fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Returns the strings of an optional list.
fn texts<'a>(query: &'a Map<String, Value>, property: &'static str, problems: &mut Problems) -> Vec<&'a str> {
    let list = match query.get(property) {
        None | Some(Value::Null) => &[],
        Some(Value::Array(list)) => list.as_slice(),
        Some(_) => {
            problems.add(property, Code::Invalid, format!("`{property}` must be a list of strings."));
            &[]
        }
    };
    let texts: Vec<&str> = list.iter().filter_map(Value::as_str).map(str::trim).collect();
    if texts.len() < list.len() {
        problems.add(property, Code::Invalid, format!("`{property}` contains a value that is not a string."));
    }
    texts
}

fn find_field(
    explore: &'static Explore,
    name: &str,
    property: &'static str,
    problems: &mut Problems,
) -> Option<&'static Field> {
    let field = explore.field(name);
    if field.is_none() {
        let view = name.split_once('.').map_or(name, |(view, _)| view);
        let near: Vec<&str> = explore.fields.iter().filter(|field| field.view() == view).map(|f| f.name).collect();
        let has = if near.is_empty() {
            format!("no view `{view}`")
        } else {
            format!("in that view {}", listed(near.into_iter()))
        };
        let message = format!("The explore `{}` has no field `{name}`; it has {has}.", explore.name);
        problems.add(property, Code::Unknown, message);
    }
    field
}

fn read_fields(
    query: &Map<String, Value>,
    property: &'static str,
    explore: &'static Explore,
    problems: &mut Problems,
) -> Vec<&'static Field> {
    let names = texts(query, property, problems);
    if names.is_empty() {
        problems.add(property, Code::Missing, "A query needs at least one field.");
    }
    let mut seen = HashSet::new();
    let names = names.into_iter().filter(|name| seen.insert(*name));
    names.filter_map(|name| find_field(explore, name, property, problems)).collect()
}

fn read_pivot(
    query: &Map<String, Value>,
    explore: &'static Explore,
    fields: &[&'static Field],
    problems: &mut Problems,
) -> Option<&'static Field> {
    const PIVOTS: &str = "pivots";
    let names = texts(query, PIVOTS, problems);
    let [name] = names.as_slice() else {
        if names.len() > 1 {
            problems.add(PIVOTS, Code::Unsupported, "The simulator supports only one pivot.");
        }
        return None;
    };
    let pivot = find_field(explore, name, PIVOTS, problems)?;
    if pivot.is_measure() {
        problems.add(PIVOTS, Code::Invalid, format!("`{name}` is a measure; only dimensions can be pivoted."));
    } else if !fields.iter().any(|field| field.name == pivot.name) {
        problems.add(PIVOTS, Code::Invalid, format!("The pivot `{name}` must be one of the `fields`."));
    } else if !fields.iter().any(|field| field.is_measure()) {
        problems.add(PIVOTS, Code::Invalid, "A pivot needs a measure among the `fields`.");
    }
    Some(pivot)
}

fn read_filters(
    query: &Map<String, Value>,
    explore: &'static Explore,
    pivoted: bool,
    problems: &mut Problems,
) -> Vec<Filter> {
    const FILTERS: &str = "filters";
    let empty = Map::new();
    let filters = match query.get(FILTERS) {
        None | Some(Value::Null) => &empty,
        Some(Value::Object(filters)) => filters,
        Some(_) => {
            problems.add(FILTERS, Code::Invalid, "`filters` must be an object of filter expressions by field.");
            &empty
        }
    };
    let mut read = Vec::new();
    for (name, text) in filters {
        let Some(field) = find_field(explore, name, FILTERS, problems) else { continue };
        let text = match text {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => {
                problems.add(FILTERS, Code::Invalid, format!("The filter of `{name}` must be a string."));
                continue;
            }
        };
        if pivoted && field.is_measure() {
            let message =
                format!("The simulator does not support filters by measures such as `{name}` together with a pivot.");
            problems.add(FILTERS, Code::Unsupported, message);
        }
        match Expression::parse(field, &text) {
            Ok(expression) => read.push(Filter { field, text, expression }),
            Err(reason) => {
                problems.add(FILTERS, Code::Invalid, format!("The filter `{text}` of `{name}`: {reason}."));
            }
        }
    }
    read
}

fn read_sorts(
    query: &Map<String, Value>,
    explore: &'static Explore,
    fields: &[&'static Field],
    problems: &mut Problems,
) -> Sorts {
    const SORTS: &str = "sorts";
    let texts = texts(query, SORTS, problems);
    if texts == ["__UNSORTED__"] {
        return Sorts::Unsorted;
    }
    let mut sorts = Vec::new();
    for text in texts {
        let mut words = text.split_whitespace();
        let name = words.next().unwrap_or_default();
        let Some(field) = find_field(explore, name, SORTS, problems) else { continue };
        if !fields.iter().any(|selected| selected.name == field.name) {
            problems.add(SORTS, Code::Invalid, format!("The sort field `{name}` must be one of the `fields`."));
            continue;
        }
        let (mut descending, mut column, mut understood) = (false, 0, true);
        for word in words {
            match word {
                "asc" | "ASC" => descending = false,
                "desc" | "DESC" => descending = true,
                number => match number.parse() {
                    Ok(number) => column = number,
                    Err(_) => understood = false,
                },
            }
        }
        if understood {
            sorts.push(Sort { field, descending, column });
        } else {
            problems.add(SORTS, Code::Invalid, format!("Invalid sort `{text}`; expected `{name}` or `{name} desc 0`."));
        }
    }
    if sorts.is_empty() { Sorts::Default } else { Sorts::By(sorts) }
}

/// Reads a number of rows or columns, which Looker represents as a string.
fn read_count(query: &Map<String, Value>, property: &'static str, problems: &mut Problems) -> Option<i64> {
    let count = match query.get(property)? {
        Value::Null => return None,
        Value::String(text) if text.trim().is_empty() => return None,
        Value::String(text) => text.trim().parse().ok(),
        Value::Number(number) => number.as_i64(),
        _ => None,
    };
    let count = count.filter(|count| *count >= -1);
    if count.is_none() {
        let message = format!("`{property}` must be a number in a string, such as `\"500\"`; `\"-1\"` means no limit.");
        problems.add(property, Code::Invalid, message);
    }
    count
}

/// Rejects properties that would change the result, but are not supported.
fn refuse_unsupported(query: &Map<String, Value>, problems: &mut Problems) {
    for property in ["dynamic_fields", "filter_expression", "subtotals", "fill_fields"] {
        let empty = match query.get(property) {
            None | Some(Value::Null) => true,
            Some(Value::String(text)) => matches!(text.trim(), "" | "[]"),
            Some(Value::Array(list)) => list.is_empty(),
            Some(_) => false,
        };
        if !empty {
            problems.add(
                property,
                Code::Unsupported,
                format!("The simulator does not support `{property}`; leave it out."),
            );
        }
    }
}
