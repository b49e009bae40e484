//! `html` and `md`: tables for people.

use std::fmt::{self, Write};

use bytes::BytesMut;

use super::super::results::{Output, Results};
use super::Encoder;

pub(super) struct Html {
    outputs: Vec<Output>,
    formatted: bool,
}

pub(super) struct Markdown {
    outputs: Vec<Output>,
    formatted: bool,
}

/// Returns the text of a cell.
fn text(results: &Results, row: usize, output: &Output, formatted: bool) -> String {
    let cell = results.cell(row, output.source);
    if formatted {
        return cell.rendered(output.field.value_format);
    }
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = cell.write_plain(&mut text);
    text
}

impl Html {
    pub(super) fn new(outputs: Vec<Output>, formatted: bool) -> Self {
        Self { outputs, formatted }
    }
}

/// Writes a text with markup escaped.
fn escaped(text: &str, out: &mut BytesMut) -> fmt::Result {
    text.chars().try_for_each(|character| match character {
        '&' => out.write_str("&amp;"),
        '<' => out.write_str("&lt;"),
        '>' => out.write_str("&gt;"),
        '"' => out.write_str("&quot;"),
        other => out.write_char(other),
    })
}

impl Encoder for Html {
    fn begin(&self, _: &Results, out: &mut BytesMut) -> fmt::Result {
        out.write_str("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body><table>\n<thead><tr>")?;
        for output in &self.outputs {
            out.write_str("<th>")?;
            escaped(&output.label, out)?;
            out.write_str("</th>")?;
        }
        out.write_str("</tr></thead>\n<tbody>\n")
    }

    fn row(&self, results: &Results, row: usize, out: &mut BytesMut) -> fmt::Result {
        out.write_str("<tr>")?;
        for output in &self.outputs {
            out.write_str("<td>")?;
            escaped(&text(results, row, output, self.formatted), out)?;
            out.write_str("</td>")?;
        }
        out.write_str("</tr>\n")
    }

    fn end(&self, _: &Results, out: &mut BytesMut) -> fmt::Result {
        out.write_str("</tbody>\n</table></body></html>\n")
    }
}

impl Markdown {
    pub(super) fn new(outputs: Vec<Output>, formatted: bool) -> Self {
        Self { outputs, formatted }
    }

    fn line(out: &mut BytesMut, cells: impl Iterator<Item = String>) -> fmt::Result {
        for cell in cells {
            write!(out, "| {} ", cell.replace('\\', "\\\\").replace('|', "\\|"))?;
        }
        out.write_str("|\n")
    }
}

impl Encoder for Markdown {
    fn begin(&self, _: &Results, out: &mut BytesMut) -> fmt::Result {
        Self::line(out, self.outputs.iter().map(|output| output.label.clone()))?;
        let rule = |output: &Output| if output.field.is_numeric() { "---:" } else { "---" }.to_owned();
        Self::line(out, self.outputs.iter().map(rule))
    }

    fn row(&self, results: &Results, row: usize, out: &mut BytesMut) -> fmt::Result {
        Self::line(out, self.outputs.iter().map(|output| text(results, row, output, self.formatted)))
    }

    fn end(&self, _: &Results, _: &mut BytesMut) -> fmt::Result {
        Ok(())
    }
}
