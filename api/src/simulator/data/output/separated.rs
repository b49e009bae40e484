//! `csv` and `txt`: values separated by commas or tabs, after a line of labels.

use std::fmt::{self, Write};

use bytes::BytesMut;

use super::super::results::{Output, Results};
use super::Encoder;

pub(super) struct Rows {
    outputs: Vec<Output>,
    formatted: bool,
    /// Tabs if set, otherwise commas.
    tabs: bool,
}

impl Rows {
    /// Writes CSV (RFC 4180): lines end with CR LF, and values with a comma, a quotation mark or a line break are
    /// quoted.
    pub(super) fn csv(outputs: Vec<Output>, formatted: bool) -> Self {
        Self { outputs, formatted, tabs: false }
    }

    /// Writes values separated by tabs. A tab in a value is replaced by a space, since it cannot be quoted.
    pub(super) fn tabs(outputs: Vec<Output>, formatted: bool) -> Self {
        Self { outputs, formatted, tabs: true }
    }

    fn line(&self, out: &mut BytesMut, mut value: impl FnMut(&Output, &mut dyn Write) -> fmt::Result) -> fmt::Result {
        let mut text = String::new();
        for (place, output) in self.outputs.iter().enumerate() {
            if place > 0 {
                out.write_char(if self.tabs { '\t' } else { ',' })?;
            }
            text.clear();
            value(output, &mut text)?;
            self.field(&text, out)?;
        }
        out.write_str(if self.tabs { "\n" } else { "\r\n" })
    }

    fn field(&self, text: &str, out: &mut BytesMut) -> fmt::Result {
        if self.tabs {
            return text
                .chars()
                .try_for_each(|c| out.write_char(if matches!(c, '\t' | '\r' | '\n') { ' ' } else { c }));
        }
        // A line with a single empty field would look like no line.
        let no_line = text.is_empty() && self.outputs.len() == 1;
        if no_line || text.contains([',', '"', '\r', '\n']) {
            return write!(out, "\"{}\"", text.replace('"', "\"\""));
        }
        out.write_str(text)
    }
}

impl Encoder for Rows {
    fn begin(&self, _: &Results, out: &mut BytesMut) -> fmt::Result {
        self.line(out, |output, text| text.write_str(&output.label))
    }

    fn row(&self, results: &Results, row: usize, out: &mut BytesMut) -> fmt::Result {
        self.line(out, |output, text| {
            let cell = results.cell(row, output.source);
            if self.formatted { cell.write_rendered(output.field.value_format, text) } else { cell.write_plain(text) }
        })
    }

    fn end(&self, _: &Results, _: &mut BytesMut) -> fmt::Result {
        Ok(())
    }
}
