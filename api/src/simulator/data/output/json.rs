//! `json`: a list of objects, one for each row.

use std::fmt::{self, Write};

use bytes::{BufMut, BytesMut};

use super::super::cell::{Cell, ValueFormat};
use super::super::results::{Output, Results, Source};
use super::Encoder;

/// Writes a string as JSON.
pub(super) fn text(text: &str, out: &mut BytesMut) -> fmt::Result {
    serde_json::to_writer((&mut *out).writer(), text).map_err(|_| fmt::Error)
}

/// Writes a stored value as JSON.
pub(super) fn value(cell: Cell, out: &mut BytesMut) -> fmt::Result {
    match cell {
        Cell::Null => out.write_str("null"),
        Cell::Text(value) => text(value, out),
        Cell::Day(_) | Cell::Month(_) => {
            out.write_char('"')?;
            cell.write_plain(out)?;
            out.write_char('"')
        }
        Cell::Integer(_) | Cell::Cents(_) | Cell::Real(_) => cell.write_plain(out),
    }
}

/// Writes a formatted value as a JSON string.
pub(super) fn rendered(cell: Cell, format: ValueFormat, out: &mut BytesMut) -> fmt::Result {
    match cell {
        Cell::Text(value) => text(value, out),
        _ => {
            // Numbers and dates need no escaping.
            out.write_char('"')?;
            cell.write_rendered(format, out)?;
            out.write_char('"')
        }
    }
}

/// The columns of an object. Those of a pivot are objects in it: `{"orders.count":{"Complete":3,"Shipped":1}}`.
pub(super) struct Layout {
    properties: Vec<Property>,
}

struct Property {
    /// Text before the value, after the previous one.
    before: String,
    output: Output,
    /// Additional text after the value.
    after: &'static str,
}

impl Layout {
    pub(super) fn new(results: &Results, outputs: Vec<Output>) -> Self {
        let quoted = |name: &str| serde_json::Value::from(name).to_string();
        let mut properties: Vec<Property> = Vec::new();
        let mut add = |mut before: String, output: Output, after| {
            if !properties.is_empty() {
                before.insert(0, ',');
            }
            properties.push(Property { before, output, after });
        };
        let Some(pivot) = &results.pivot else {
            for output in outputs {
                add(format!("{}:", quoted(output.field.name)), output, "");
            }
            return Self { properties };
        };
        let (dimensions, measures): (Vec<_>, Vec<_>) =
            outputs.into_iter().partition(|output| matches!(output.source, Source::Dimension(_)));
        for output in dimensions {
            add(format!("{}:", quoted(output.field.name)), output, "");
        }
        for measure in &results.measures {
            let columns: Vec<&Output> = measures.iter().filter(|output| output.field.name == measure.name).collect();
            for (place, output) in columns.iter().enumerate() {
                let key = match output.source {
                    Source::Pivoted(key, _) => pivot.keys.get(key).map_or_else(String::new, |code| pivot.key(*code)),
                    Source::Dimension(_) | Source::Measure(_) => ROW_TOTAL.to_owned(),
                };
                let opening = if place == 0 { format!("{}:{{", quoted(measure.name)) } else { String::new() };
                let after = if place + 1 == columns.len() { "}" } else { "" };
                add(format!("{opening}{}:", quoted(&key)), (*output).clone(), after);
            }
        }
        Self { properties }
    }

    /// Writes the object, with its values from `value`.
    pub(super) fn write(
        &self,
        out: &mut BytesMut,
        mut value: impl FnMut(&Output, &mut BytesMut) -> fmt::Result,
    ) -> fmt::Result {
        out.write_char('{')?;
        for property in &self.properties {
            out.write_str(&property.before)?;
            value(&property.output, out)?;
            out.write_str(property.after)?;
        }
        out.write_char('}')
    }
}

/// Looker's name of the total column beside a pivot.
pub(super) const ROW_TOTAL: &str = "$$$_row_total_$$$";

pub(super) struct Rows {
    layout: Layout,
    formatted: bool,
}

impl Rows {
    pub(super) fn new(results: &Results, outputs: Vec<Output>, formatted: bool) -> Self {
        Self { layout: Layout::new(results, outputs), formatted }
    }
}

impl Encoder for Rows {
    fn begin(&self, _: &Results, out: &mut BytesMut) -> fmt::Result {
        out.write_char('[')
    }

    fn row(&self, results: &Results, row: usize, out: &mut BytesMut) -> fmt::Result {
        if row > 0 {
            out.write_str(",\n")?;
        }
        self.layout.write(out, |output, out| match results.cell(row, output.source) {
            cell if self.formatted && cell != Cell::Null => rendered(cell, output.field.value_format, out),
            cell => value(cell, out),
        })
    }

    fn end(&self, _: &Results, out: &mut BytesMut) -> fmt::Result {
        out.write_char(']')
    }
}
