//! Lists and searches: matching, sorting and paginating rows.
//!
//! Everything is derived from the endpoint's descriptor: a query parameter without a special meaning is a condition on
//! the column with its name.

use std::cmp::Ordering;

use fingerpost::{Role, Schema};
use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::{Row, World};
use super::call::Call;
use super::like::like;
use super::outcome::Outcome;

const HOW: [&str; 7] = ["fields", "limit", "offset", "page", "per_page", "sorts", "filter_or"];

const ROWS_PER_PAGE: usize = 25;

/// Former names of columns, which are still accepted for sorting.
const ALIASES: [(&str, &str); 2] = [("space_id", "folder_id"), ("certification_status", "certification_status")];

pub(super) struct Listing {
    conditions: Vec<Condition>,
    /// Combines the conditions with OR.
    any: bool,
    sorts: Vec<Sort>,
    offset: usize,
    limit: Option<usize>,
}

struct Condition {
    column: &'static str,
    test: Test,
}

enum Test {
    IsNull,
    NotNull,
    /// Matches a lower-case pattern; for numbers and ids, one of several values separated by commas.
    Like(String),
    /// Equals one of these.
    In(Vec<String>),
}

struct Sort {
    column: String,
    descending: bool,
}

/// Finds, sorts and shows rows as the call requests. Parameters in `special` are handled by the operation.
pub(super) fn list(
    world: &World,
    call: &Call<'_>,
    special: &[&str],
    rows: Vec<Row>,
    show: impl Fn(&World, &Call<'_>, Row) -> Value,
) -> Result<Outcome, Refusal> {
    let listing = Listing::read(call, special)?;
    let (rows, total) = listing.run(rows);
    let items = rows.into_iter().map(|row| show(world, call, row)).collect();
    Ok(Outcome::Page { items, total, offset: listing.offset, limit: listing.limit })
}

/// Shows a row unchanged.
pub(super) fn plain(_: &World, _: &Call<'_>, row: Row) -> Value {
    row.into()
}

impl Listing {
    fn read(call: &Call<'_>, special: &[&str]) -> Result<Self, Refusal> {
        let mut conditions = Vec::new();
        let query = call.endpoint.parameters().filter(|parameter| parameter.role() == Role::Query);
        for column in query.map(|parameter| parameter.name()) {
            if HOW.contains(&column) || special.contains(&column) {
                continue;
            }
            if let Some(value) = call.argument(column) {
                let column = if column == "ids" { "id" } else { column };
                conditions.push(Condition { column, test: Test::read(column, value)? });
            }
        }
        let natural = |name: &str, least: i64| match call.argument(name).and_then(Value::as_i64) {
            Some(value) if value < least => {
                Err(Refusal::bad_request(format!("Parameter '{name}' must be at least {least}")))
            }
            value => Ok(value.and_then(|value| usize::try_from(value).ok())),
        };
        let (limit, offset) = (natural("limit", 0)?, natural("offset", 0)?);
        let (page, per_page) = (natural("page", 1)?, natural("per_page", 1)?);
        let (offset, limit) = if limit.is_none() && offset.is_none() && (page.is_some() || per_page.is_some()) {
            let rows = per_page.unwrap_or(ROWS_PER_PAGE);
            ((page.unwrap_or(1) - 1).saturating_mul(rows), Some(rows))
        } else {
            (offset.unwrap_or(0), limit)
        };
        let sorts = Sort::read(call)?;
        Ok(Self { conditions, any: call.flag("filter_or"), sorts, offset, limit })
    }

    /// Returns the rows of the page, and the total number of matches.
    fn run(&self, mut rows: Vec<Row>) -> (Vec<Row>, usize) {
        rows.retain(|row| {
            let mut results = self.conditions.iter().map(|condition| condition.holds(row));
            if self.any && !self.conditions.is_empty() {
                results.any(|holds| holds)
            } else {
                results.all(|holds| holds)
            }
        });
        rows.sort_by(|a, b| {
            self.sorts.iter().map(|sort| sort.compare(a, b)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
        });
        let total = rows.len();
        let shown = rows.into_iter().skip(self.offset).take(self.limit.unwrap_or(usize::MAX));
        (shown.collect(), total)
    }
}

impl Condition {
    fn holds(&self, row: &Row) -> bool {
        let value = row.get(self.column).filter(|value| !value.is_null());
        match &self.test {
            Test::IsNull => value.is_none(),
            Test::NotNull => value.is_some(),
            Test::In(wanted) => value.is_some_and(|value| wanted.contains(&as_text(value))),
            Test::Like(pattern) => value.is_some_and(|value| match value {
                Value::Array(items) => items.iter().any(|item| like(&as_text(item).to_lowercase(), pattern)),
                _ => {
                    let text = as_text(value).to_lowercase();
                    let listed = value.is_number()
                        || self.column == "id"
                        || self.column.ends_with("_id")
                        || self.column.ends_with("_ids");
                    if listed { pattern.split(',').any(|part| like(&text, part.trim())) } else { like(&text, pattern) }
                }
            }),
        }
    }
}

impl Test {
    fn read(column: &str, value: &Value) -> Result<Self, Refusal> {
        if let Value::Array(items) = value {
            return Ok(Self::In(items.iter().map(as_text).collect()));
        }
        let text = as_text(value);
        Ok(match text.trim().to_ascii_uppercase().as_str() {
            "IS NULL" | "NULL" => Self::IsNull,
            "NOT NULL" | "IS NOT NULL" => Self::NotNull,
            "TRUE" | "FALSE" => Self::In(vec![text.trim().to_ascii_lowercase()]),
            // The only flag that is declared as text.
            _ if column == "deleted" => {
                return Err(Refusal::bad_request(format!("Parameter '{column}' must be true or false")));
            }
            _ => Self::Like(text.to_lowercase()),
        })
    }
}

impl Sort {
    /// Parses `title desc,id`.
    fn read(call: &Call<'_>) -> Result<Vec<Self>, Refusal> {
        let text = call.text("sorts").unwrap_or_default();
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        parts
            .map(|part| {
                let (name, order) = part.split_once(char::is_whitespace).unwrap_or((part, "asc"));
                let alias = ALIASES.iter().find(|(alias, _)| *alias == name);
                let column = alias.map_or(name, |(_, column)| column);
                let known = alias.is_some() || is_sortable(call, name);
                let descending = match order.trim().to_ascii_lowercase().as_str() {
                    "asc" => Some(false),
                    "desc" => Some(true),
                    _ => None,
                };
                match descending {
                    Some(descending) if known => Ok(Self { column: column.to_owned(), descending }),
                    _ => Err(Refusal::bad_request(format!("Cannot sort by '{part}'"))),
                }
            })
            .collect()
    }

    fn compare(&self, a: &Row, b: &Row) -> Ordering {
        let value = |row: &Row| row.get(&self.column).filter(|value| !value.is_null()).map(as_text);
        let order = match (value(a), value(b)) {
            (Some(a), Some(b)) => match (a.parse::<i64>(), b.parse::<i64>()) {
                (Ok(a), Ok(b)) => a.cmp(&b),
                _ => a.to_lowercase().cmp(&b.to_lowercase()),
            },
            (a, b) => a.is_some().cmp(&b.is_some()),
        };
        if self.descending { order.reverse() } else { order }
    }
}

/// Returns true if the items have a property of this name that can be sorted by.
fn is_sortable(call: &Call<'_>, name: &str) -> bool {
    let Some(Schema::List(item)) = call.endpoint.result_schema(200) else { return false };
    let Schema::Object(object) = *item else { return false };
    object.properties().any(|(known, schema)| {
        known == name && !matches!(schema, Schema::List(_) | Schema::Map(_) | Schema::Object(_) | Schema::Any)
    })
}

fn as_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
