//! Results as tables: Arrow record batches and Parquet files, in constant memory.
//!
#![cfg_attr(feature = "parquet", doc = "```no_run")]
#![cfg_attr(not(feature = "parquet"), doc = "```ignore")]
//! # async fn example(looker: looker_api::Looker) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
//! use looker_api::prelude::*;
//! use looker_api::tables::{ColumnKind, Table};
//!
//! let result = looker.run_look("42", "json_bi").limit(-1).call().streamed().await?;
//! let rows = Table::open(result.into_body())
//!     .await?
//!     .with_kind("orders.total", ColumnKind::Decimal { precision: 18, scale: 2 })?
//!     .to_parquet("orders.parquet")
//!     .await?;
//! println!("{rows} rows");
//! # Ok(()) }
//! ```
//!
//! # Formats
//!
//! Names and types of the columns come from the result itself, so ask for `json_bi`, which describes its fields before
//! its rows: dimensions, measures, custom fields and table calculations, in Looker's order. `json_detail` works if its
//! fields come before its rows. `json` has no description: its columns are those of the first row, all text. Do not set
//! `apply_formatting`, which turns numbers into text for people.
//!
//! A measure of a query with pivots has a column for each key, such as `orders.count[complete]`. Results of SQL Runner
//! have the types that Looker tells for them, otherwise text.
//!
//! # Types
//!
//! [`ColumnKind::of`] lists the kind for each of Looker's types. All columns can be null, and are so only where the
//! result is null or a pivot has no value. Nothing is rounded or dropped: a value that does not fit its column, a
//! column that a row lacks, and a property that is no column are errors.
//!
//! # Timezones
//!
//! Looker converts times to the timezone of the query (`query_timezone`) and writes them without it. Timestamps are
//! kept as they are written, without a timezone; the metadata `looker.timezone` of the schema names it if the result
//! does. [`Table::in_timezone`] reads them as points in time instead. Its timezone must be that of the query. It is
//! not the default, since an hour of each autumn would be ambiguous, and fields with `convert_tz: no` keep the timezone
//! of the database.
//!
//! # Errors in results
//!
//! Looker reports some errors of a query with status 200, inside the result. They are [`TableError::Failed`], never
//! rows. A pivot that Looker cut off is [`TableError::Truncated`].

mod builder;
mod column;
mod envelope;
mod error;
mod layout;
#[cfg(feature = "parquet")]
mod parquet;
mod rows;
mod value;

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use arrow_array::{RecordBatch, RecordBatchOptions};
use arrow_schema::{Schema, SchemaRef};
use bytes::Bytes;
use fingerpost::Body;
use futures_util::Stream;
use jiff::tz::TimeZone;

use self::builder::Zone;
pub use self::column::{Column, ColumnKind};
use self::envelope::{Part, Splitter};
pub use self::error::TableError;
use self::layout::Layout;
use self::rows::Columns;

/// The number of rows of a batch. A batch also ends after [`BATCH_BYTES`].
const BATCH_ROWS: usize = 8192;
/// The number of bytes of a batch's rows as JSON, so that long rows take no more memory than short ones.
const BATCH_BYTES: usize = 4 << 20;

/// A result whose columns are known and whose rows are still to come.
#[must_use = "rows come as they are asked for"]
pub struct Table {
    source: Source,
    layout: Layout,
    zone: Zone,
}

/// The rows of a table, as record batches of at most 8192 rows.
///
/// Dropping it closes the connection.
#[must_use = "batches come as they are asked for"]
pub struct Batches {
    source: Source,
    layout: Layout,
    schema: SchemaRef,
    columns: Columns,
    ended: bool,
}

/// The parts of a response.
struct Source {
    body: Body,
    splitter: Splitter,
    chunk: Bytes,
    /// Parts that were read to find the columns.
    ready: VecDeque<Part>,
    ended: bool,
}

impl Source {
    /// Returns the next part; `None` after the trailer. `rows` is the number of rows before it.
    async fn next(&mut self, rows: u64) -> Result<Option<Part>, TableError> {
        if let Some(part) = self.ready.pop_front() {
            return Ok(Some(part));
        }
        loop {
            let part = self.splitter.next(&mut self.chunk);
            if let Some(part) = part.map_err(|reason| TableError::malformed(rows, reason))? {
                return Ok(Some(part));
            }
            if self.ended {
                self.splitter.finish().map_err(|reason| TableError::malformed(rows, reason))?;
                return Ok(None);
            }
            match self.body.chunk().await {
                Ok(Some(chunk)) => self.chunk = chunk,
                Ok(None) => self.ended = true,
                Err(error) => return Err(TableError::Interrupted(error.into())),
            }
        }
    }
}

impl Table {
    /// Reads the description of the columns from the body of a streamed response: `json_bi`, `json_detail` or `json`.
    ///
    /// # Errors
    ///
    /// Fails if the connection breaks, the query failed, or the body is something else.
    pub async fn open(body: Body) -> Result<Self, TableError> {
        let (splitter, chunk) = (Splitter::default(), Bytes::new());
        let mut source = Source { body, splitter, chunk, ready: VecDeque::new(), ended: false };
        let layout = match source.next(0).await? {
            Some(Part::Header(Some(header))) => Layout::of_header(&header)?,
            Some(Part::Header(None)) => match source.next(0).await? {
                Some(Part::Row(row)) => {
                    let layout = Layout::of_row(&row)?;
                    source.ready.push_back(Part::Row(row));
                    layout
                }
                other => {
                    source.ready.extend(other);
                    Layout::default()
                }
            },
            Some(Part::Trailer(object)) => {
                layout::check_trailer(&object, 0)?;
                return Err(TableError::malformed(0, "the result has no rows; ask for `json_bi`"));
            }
            Some(Part::Row(_)) | None => return Err(TableError::malformed(0, "the result is empty")),
        };
        Ok(Self { source, layout, zone: Zone::None })
    }

    /// Returns the columns.
    pub fn columns(&self) -> &[Column] {
        &self.layout.columns
    }

    /// Sets the kind of a column.
    ///
    /// # Errors
    ///
    /// Fails for a column that the result does not have, and for a decimal of no or more than 38 digits.
    pub fn with_kind(mut self, column: &str, kind: ColumnKind) -> Result<Self, TableError> {
        let failed = |reason: String| Err(TableError::Column { column: column.to_owned(), reason });
        if let ColumnKind::Decimal { precision, scale } = kind
            && (precision == 0 || precision > 38 || scale > precision)
        {
            return failed(format!("a decimal has 1 to 38 digits, found {precision} with {scale} after the point"));
        }
        let Some(found) = self.layout.columns.iter_mut().find(|found| found.name == column) else {
            let names: Vec<_> = self.layout.columns.iter().map(|column| column.name.as_str()).collect();
            return failed(format!("the result only has {}", names.join(", ")));
        };
        found.kind = kind;
        Ok(self)
    }

    /// Reads all timestamps as points in time of this timezone, which must be that of the query.
    ///
    /// A time that its clocks passed twice or skipped is an error. Zones other than UTC need the database of the crate
    /// `jiff` or of the system: `TimeZone::get("America/New_York")?`.
    pub fn in_timezone(mut self, zone: &TimeZone) -> Self {
        let name = match (zone.iana_name(), zone.to_fixed_offset()) {
            (Some(name), _) => name.into(),
            // Arrow's notation: `+02:00`.
            (None, Ok(offset)) => {
                let minutes = offset.seconds().unsigned_abs() / 60;
                let sign = if offset.is_negative() { '-' } else { '+' };
                format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60).into()
            }
            (None, Err(_)) => "unknown".into(),
        };
        self.zone = Zone::Named(zone.clone(), name);
        self
    }

    /// Returns the Arrow schema. Labels and Looker's types are metadata of its fields.
    pub fn schema(&self) -> SchemaRef {
        let fields: Vec<_> = self.layout.columns.iter().map(|column| column.field(&self.zone)).collect();
        let timezone = self.layout.timezone.iter().map(|zone| ("looker.timezone".to_owned(), zone.clone()));
        Arc::new(Schema::new_with_metadata(fields, timezone.collect::<HashMap<_, _>>()))
    }

    /// Returns the rows as record batches.
    ///
    /// # Errors
    ///
    /// Fails for a column whose kind has no Arrow type.
    pub fn to_arrow(self) -> Result<Batches, TableError> {
        let schema = self.schema();
        let builders = self.layout.columns.iter().map(|column| column.builder(&self.zone)).collect::<Result<_, _>>()?;
        let Self { source, layout, .. } = self;
        Ok(Batches { source, layout, schema, columns: Columns::new(builders), ended: false })
    }
}

impl Batches {
    /// Returns the schema of the batches.
    pub fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    /// Returns the next batch; `None` after the last, and after an error.
    pub async fn next(&mut self) -> Option<Result<RecordBatch, TableError>> {
        if self.ended {
            return None;
        }
        let batch = self.read().await;
        if batch.is_err() {
            self.ended = true;
            // Closes the connection.
            self.source.body = Body::empty();
        }
        batch.transpose()
    }

    /// Returns the batches as a stream.
    pub fn into_stream(self) -> impl Stream<Item = Result<RecordBatch, TableError>> + Send {
        futures_util::stream::unfold(self, |mut batches| async { Some((batches.next().await?, batches)) })
    }

    async fn read(&mut self) -> Result<Option<RecordBatch>, TableError> {
        let (mut rows, mut bytes) = (0, 0);
        while rows < BATCH_ROWS && bytes < BATCH_BYTES {
            match self.source.next(self.columns.rows).await? {
                Some(Part::Row(row)) => {
                    self.columns.append(&row, &self.layout)?;
                    rows += 1;
                    bytes += row.len();
                }
                Some(Part::Trailer(trailer)) => layout::check_trailer(&trailer, self.columns.rows)?,
                Some(Part::Header(_)) => {}
                None => {
                    self.ended = true;
                    break;
                }
            }
        }
        if rows == 0 {
            return Ok(None);
        }
        let columns = self.columns.builders.iter_mut().map(builder::Builder::finish).collect();
        // The number of rows of a table without columns.
        let options = RecordBatchOptions::new().with_row_count(Some(rows));
        let batch = RecordBatch::try_new_with_options(Arc::clone(&self.schema), columns, &options);
        batch.map(Some).map_err(|error| TableError::malformed(self.columns.rows, error.to_string()))
    }
}

impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Table({} columns)", self.layout.columns.len())
    }
}

impl std::fmt::Debug for Batches {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Batches({} columns, {} rows so far)", self.layout.columns.len(), self.columns.rows)
    }
}
