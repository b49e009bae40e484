//! Tables as Parquet files.

use bytes::Bytes;
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;

use super::{Batches, Table, TableError};
use crate::destinations::{Destination, DestinationError, Sink};

/// The memory of a row group that is not written yet. Larger groups are read faster, but are kept in memory.
const GROUP_BYTES: usize = 8 << 20;

impl Table {
    /// Writes a Parquet file, compressed with Snappy. Returns the number of rows.
    ///
    /// The file appears when it is complete; see [`destinations`](crate::destinations). Row groups take up to 8 MiB of
    /// memory.
    ///
    /// # Errors
    ///
    /// Fails if the result is invalid, a value does not fit its column, or the destination cannot be written.
    pub async fn to_parquet<'a>(self, destination: impl Into<Destination<'a>>) -> Result<u64, TableError> {
        let destination = destination.into();
        let batches = self.to_arrow()?;
        let mut sink = destination.open().await?;
        match write(batches, &mut sink).await {
            Ok(rows) => {
                sink.finish().await?;
                Ok(rows)
            }
            Err(error) => {
                sink.abort().await;
                Err(error)
            }
        }
    }
}

async fn write(mut batches: Batches, sink: &mut Sink<'_>) -> Result<u64, TableError> {
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_created_by(concat!("looker-api ", env!("CARGO_PKG_VERSION")).to_owned())
        .build();
    let invalid = |error: ParquetError| TableError::malformed(0, error.to_string());
    let mut writer = ArrowWriter::try_new(Vec::new(), batches.schema(), Some(properties)).map_err(invalid)?;
    let mut rows = 0;
    while let Some(batch) = batches.next().await {
        let batch = batch?;
        rows += batch.num_rows() as u64;
        writer.write(&batch).map_err(invalid)?;
        if writer.memory_size() >= GROUP_BYTES {
            writer.flush().map_err(invalid)?;
        }
        // Up to what the writer has not passed on yet.
        writer.sync().map_err(|error| TableError::malformed(rows, error.to_string()))?;
        send(std::mem::take(writer.inner_mut()), sink).await?;
    }
    writer.finish().map_err(invalid)?;
    send(std::mem::take(writer.inner_mut()), sink).await?;
    Ok(rows)
}

async fn send(bytes: Vec<u8>, sink: &mut Sink<'_>) -> Result<(), TableError> {
    if bytes.is_empty() { Ok(()) } else { Ok(sink.write(Bytes::from(bytes)).await?) }
}

impl From<DestinationError> for TableError {
    fn from(error: DestinationError) -> Self {
        match error {
            DestinationError::Interrupted(source) => Self::Interrupted(source),
            DestinationError::Write { destination, source } => Self::Destination { destination, source },
        }
    }
}
