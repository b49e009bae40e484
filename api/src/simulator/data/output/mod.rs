//! Result bodies, which are written in pieces while they are read.

mod detail;
mod json;
mod markup;
mod separated;
mod workbook;

use std::fmt;

use bytes::{Bytes, BytesMut};
use rust_xlsxwriter::XlsxError;

use super::super::document;
use super::results::Results;

/// A result format, by its name in the path of a run.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::simulator) enum ResultFormat {
    /// Rows, written by [`write`].
    Rows(RowFormat),
    /// A chart of [`Results::series`].
    Image(document::Format),
    /// The query's SQL, without running it.
    Sql,
}

/// A format of rows.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::simulator) enum RowFormat {
    Json,
    JsonBi,
    JsonDetail,
    Csv,
    Txt,
    Html,
    Md,
    Xlsx,
}

impl ResultFormat {
    /// Parses the name of a format.
    pub(in crate::simulator) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "json" => Self::Rows(RowFormat::Json),
            "json_bi" => Self::Rows(RowFormat::JsonBi),
            "json_detail" => Self::Rows(RowFormat::JsonDetail),
            "csv" => Self::Rows(RowFormat::Csv),
            "txt" => Self::Rows(RowFormat::Txt),
            "html" => Self::Rows(RowFormat::Html),
            "md" => Self::Rows(RowFormat::Md),
            "xlsx" => Self::Rows(RowFormat::Xlsx),
            "sql" => Self::Sql,
            "png" => Self::Image(document::Format::Png),
            "jpg" => Self::Image(document::Format::Jpg),
            _ => return None,
        })
    }

    /// Returns the `Content-Type`.
    pub(in crate::simulator) fn content_type(self) -> &'static str {
        match self {
            Self::Rows(RowFormat::Json | RowFormat::JsonBi | RowFormat::JsonDetail) => "application/json",
            Self::Rows(RowFormat::Csv) => "text/csv; charset=utf-8",
            Self::Rows(RowFormat::Html) => "text/html; charset=utf-8",
            Self::Rows(RowFormat::Md) => "text/markdown; charset=utf-8",
            Self::Rows(RowFormat::Xlsx) => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Rows(RowFormat::Txt) | Self::Sql => "text/plain; charset=utf-8",
            Self::Image(format) => format.content_type(),
        }
    }
}

/// Display options of a run.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::simulator) struct OutputOptions {
    /// Formats values: `$1,234.50`.
    pub(in crate::simulator) apply_formatting: bool,
    /// Applies the names and hidden fields of the query's `vis_config`.
    pub(in crate::simulator) apply_vis: bool,
}

/// Returns the result as a body. Only a workbook is built as a whole, and fails beyond its maximum number of rows.
pub(in crate::simulator) fn write(
    results: Results,
    format: RowFormat,
    options: OutputOptions,
) -> Result<Pieces, XlsxError> {
    let outputs = results.outputs(options.apply_vis);
    let formatted = options.apply_formatting;
    let encoder: Box<dyn Encoder> = match format {
        RowFormat::Json => Box::new(json::Rows::new(&results, outputs, formatted)),
        RowFormat::JsonBi => Box::new(detail::Rows::new(&results, outputs, true)),
        RowFormat::JsonDetail => Box::new(detail::Rows::new(&results, outputs, false)),
        RowFormat::Csv => Box::new(separated::Rows::csv(outputs, formatted)),
        RowFormat::Txt => Box::new(separated::Rows::tabs(outputs, formatted)),
        RowFormat::Html => Box::new(markup::Html::new(outputs, formatted)),
        RowFormat::Md => Box::new(markup::Markdown::new(outputs, formatted)),
        RowFormat::Xlsx => {
            let buffer = BytesMut::from(workbook::write(&results, &outputs)?.as_slice());
            return Ok(Pieces { writing: None, buffer });
        }
    };
    Ok(Pieces { writing: Some(Writing { results, encoder, next: Next::Begin }), buffer: BytesMut::new() })
}

/// A writer of rows.
trait Encoder: Send + Sync {
    /// Writes the text before all rows.
    fn begin(&self, results: &Results, out: &mut BytesMut) -> fmt::Result;

    fn row(&self, results: &Results, row: usize, out: &mut BytesMut) -> fmt::Result;

    /// Writes the text after all rows.
    fn end(&self, results: &Results, out: &mut BytesMut) -> fmt::Result;
}

/// Maximum size of a piece, in bytes.
pub(in crate::simulator) const PIECE: usize = 64 * 1024;

/// A body in pieces of [`PIECE`] bytes, the last one shorter. Rows are written when pieces are read, so that at most a
/// piece and a row are buffered.
pub(in crate::simulator) struct Pieces {
    /// The rest to be written.
    writing: Option<Writing>,
    buffer: BytesMut,
}

struct Writing {
    results: Results,
    encoder: Box<dyn Encoder>,
    next: Next,
}

enum Next {
    Begin,
    Row(usize),
}

impl Iterator for Pieces {
    type Item = Bytes;

    fn next(&mut self) -> Option<Bytes> {
        while let Some(writing) = self.writing.as_mut().filter(|_| self.buffer.len() < PIECE) {
            if !writing.step(&mut self.buffer) {
                self.writing = None;
            }
        }
        let piece = self.buffer.split_to(self.buffer.len().min(PIECE));
        (!piece.is_empty()).then(|| piece.freeze())
    }
}

#[cfg(test)]
impl Pieces {
    /// Returns the number of buffered bytes.
    pub(super) fn held(&self) -> usize {
        self.buffer.len()
    }
}

impl Writing {
    /// Writes the next part, and returns true if there is another one.
    fn step(&mut self, out: &mut BytesMut) -> bool {
        out.reserve(PIECE.saturating_sub(out.len()));
        let (results, encoder) = (&self.results, &self.encoder);
        // Writing to memory does not fail.
        let written = match self.next {
            Next::Begin => encoder.begin(results, out).map(|()| Some(Next::Row(0))),
            Next::Row(row) if row < results.len() => encoder.row(results, row, out).map(|()| Some(Next::Row(row + 1))),
            Next::Row(_) => encoder.end(results, out).map(|()| None),
        };
        let next = written.unwrap_or_default();
        let more = next.is_some();
        if let Some(next) = next {
            self.next = next;
        }
        more
    }
}

impl fmt::Debug for Pieces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pieces").field("buffered", &self.buffer.len()).finish_non_exhaustive()
    }
}
