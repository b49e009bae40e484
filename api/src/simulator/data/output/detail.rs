//! `json_detail` and `json_bi`: rows with descriptions of their fields and the query.

use std::fmt::{self, Write};

use bytes::BytesMut;
use serde_json::{Map, Value, json};

use super::super::cell::Cell;
use super::super::dataset::TODAY;
use super::super::field::Field;
use super::super::results::{Output, Results, Source};
use super::Encoder;
use super::json::{Layout, ROW_TOTAL, rendered, value};

pub(super) struct Rows {
    layout: Layout,
    outputs: Vec<Output>,
    /// `json_bi` if set, otherwise `json_detail`.
    bi: bool,
}

impl Rows {
    pub(super) fn new(results: &Results, outputs: Vec<Output>, bi: bool) -> Self {
        Self { layout: Layout::new(results, outputs.clone()), outputs, bi }
    }

    /// Writes the totals, each at the position of its column.
    fn totals(&self, results: &Results, out: &mut BytesMut) -> fmt::Result {
        let measures = self.outputs.iter().filter(|output| !matches!(output.source, Source::Dimension(_)));
        Layout::new(results, measures.cloned().collect())
            .write(out, |output, out| cell(results.total(output.source).unwrap_or(Cell::Null), output, out))
    }
}

impl Encoder for Rows {
    fn begin(&self, results: &Results, out: &mut BytesMut) -> fmt::Result {
        let facts = Value::Object(if self.bi { metadata(results) } else { facts(results) }).to_string();
        if self.bi {
            return write!(out, "{{\"metadata\":{facts},\"rows\":[");
        }
        // The facts are an object, which is closed after the rows.
        out.write_str(facts.strip_suffix('}').unwrap_or(&facts))?;
        if results.totals.is_some() {
            out.write_str(",\"totals_data\":")?;
            self.totals(results, out)?;
        }
        out.write_str(",\"data\":[")
    }

    fn row(&self, results: &Results, row: usize, out: &mut BytesMut) -> fmt::Result {
        if row > 0 {
            out.write_str(",\n")?;
        }
        self.layout.write(out, |output, out| cell(results.cell(row, output.source), output, out))
    }

    fn end(&self, _: &Results, out: &mut BytesMut) -> fmt::Result {
        out.write_str("]}")
    }
}

fn cell(cell: Cell, output: &Output, out: &mut BytesMut) -> fmt::Result {
    out.write_str("{\"value\":")?;
    value(cell, out)?;
    if cell != Cell::Null {
        out.write_str(",\"rendered\":")?;
        rendered(cell, output.field.value_format, out)?;
    }
    out.write_char('}')
}

/// Returns all properties of `json_detail` apart from its rows.
fn facts(results: &Results) -> Map<String, Value> {
    let query = &results.query;
    let explore = query.explore;
    let facts = json!({
        "fields": fields(results, |field| field.describe(explore)),
        "pivots": results.pivot.is_some().then(|| pivots(results)),
        "fill_fields": [],
        "has_totals": results.totals.is_some(),
        "has_row_totals": results.has_row_totals(),
        "has_subtotals": false,
        "columns_truncated": truncated(results),
        "applied_filters": filters(results),
        "applied_filter_expression": null,
        "number_format": "1,234.56",
        "null_sort_treatment": "low",
        "timezone": "UTC",
        "explore": { "name": explore.name, "label": explore.label(), "description": explore.description },
        "model": query.model,
        "sql": query.sql(),
        "ran_at": format!("{TODAY}T12:00:00+00:00"),
        "runtime": "0.042",
        "from_cache": false,
        "expired": false,
        "errors": [],
        "warnings": [],
        "forecast_result": null,
    });
    object(facts)
}

/// Returns all properties of `json_bi` apart from its rows.
fn metadata(results: &Results) -> Map<String, Value> {
    const KEPT: [&str; 12] = [
        "sql",
        "view",
        "dimension_group",
        "category",
        "field_group_label",
        "name",
        "type",
        "view_label",
        "label",
        "field_group_variant",
        "hidden",
        "description",
    ];
    let explore = results.query.explore;
    let field = |field: &Field| {
        let mut all = object(field.describe(explore));
        all.retain(|name, _| KEPT.contains(&name.as_str()));
        Value::Object(all)
    };
    object(json!({
        "big_query_metadata": { "total_bytes_processed": 0, "backend_cache_hit": false },
        "fields": fields(results, field),
        "pivots": pivots(results),
        "has_subtotals": false,
        "has_totals": results.totals.is_some(),
        "columns_truncated": truncated(results),
        "filter_expression": null,
        "filters": filters(results),
        "sql": results.query.sql(),
    }))
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}

fn truncated(results: &Results) -> &'static str {
    if results.pivot.as_ref().is_some_and(|pivot| pivot.truncated) { "yes" } else { "no" }
}

fn fields(results: &Results, describe: impl Fn(&Field) -> Value) -> Value {
    let all = |fields: &[&'static Field]| fields.iter().map(|field| describe(field)).collect::<Vec<_>>();
    let pivot: Vec<_> = results.pivot.iter().map(|pivot| describe(pivot.field)).collect();
    json!({
        "dimensions": all(&results.dimensions),
        "measures": all(&results.measures),
        "pivots": pivot,
        "table_calculations": [],
    })
}

fn filters(results: &Results) -> Map<String, Value> {
    let filters = results.query.filters.iter();
    filters.map(|filter| (filter.field.name.to_owned(), Value::from(filter.text.as_str()))).collect()
}

fn pivots(results: &Results) -> Vec<Value> {
    let Some(pivot) = &results.pivot else { return Vec::new() };
    let keys = pivot.keys.iter().map(|code| {
        let value = match pivot.value(*code) {
            Cell::Null => Value::Null,
            value => Value::from(value.rendered(pivot.field.value_format)),
        };
        let data = json!({ pivot.field.name: value });
        json!({ "key": pivot.key(*code), "is_total": false, "data": data, "sort_values": data })
    });
    let total = json!({ "key": ROW_TOTAL, "is_total": true, "data": {}, "sort_values": {} });
    keys.chain(results.has_row_totals().then_some(total)).collect()
}
