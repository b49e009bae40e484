//! Compares results with a naive computation over the raw rows, and bodies with third-party parsers.

mod bodies;
mod explores;
mod expressions;
mod refusals;
mod results;

use serde_json::{Map, Value, json};

use super::output::RowFormat;
use super::{OutputOptions, Query, QueryError, write};

fn parse(query: &Value) -> Result<Query, QueryError> {
    Query::parse(query.as_object().unwrap())
}

/// Returns a query of the explore `order_items`, with further properties.
fn order_items(fields: &[&str], more: Value) -> Value {
    let mut query = json!({ "model": "thelook", "view": "order_items", "fields": fields });
    if let Value::Object(more) = more {
        query.as_object_mut().unwrap().extend(more);
    }
    query
}

fn text(query: &Value, format: RowFormat, options: OutputOptions) -> String {
    let pieces = write(parse(query).unwrap().run(), format, options).unwrap();
    String::from_utf8(pieces.flat_map(|piece| piece.to_vec()).collect()).unwrap()
}

fn rows(query: &Value) -> Vec<Map<String, Value>> {
    serde_json::from_str(&text(query, RowFormat::Json, OutputOptions::default())).unwrap()
}

/// Returns all order items, unsorted and ungrouped.
fn all_items(fields: &[&str]) -> Vec<Map<String, Value>> {
    let fields: Vec<&str> = std::iter::once("order_items.id").chain(fields.iter().copied()).collect();
    rows(&order_items(&fields, json!({ "limit": "-1", "sorts": ["__UNSORTED__"] })))
}
