//! Results as text, bytes and files.

use std::fmt;

use bytes::{Bytes, BytesMut};
use tokio::io::AsyncWrite;

use super::{QueryError, QueryRun};
use crate::destinations::{Destination, Sink};

/// A format of results.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum QueryFormat {
    /// Comma-separated values, with a header.
    Csv,
    /// Tab-separated values, with a header.
    Txt,
    /// An array of objects.
    Json,
    /// An array of objects whose keys are the labels of the fields.
    JsonLabel,
    /// An object with rows and metadata of the fields, recommended by Looker.
    JsonBi,
    /// The predecessor of `json_bi`.
    JsonDetail,
    /// The format of Looker's own pages.
    JsonFe,
    /// JSON in one line for each row.
    InlineJson,
    /// A table in HTML.
    Html,
    /// A table in Markdown.
    Md,
    /// An Excel workbook.
    Xlsx,
    /// A spreadsheet in XML.
    Gsxml,
    /// An office data connection.
    Odc,
    /// The SQL, without running it.
    Sql,
    /// A PNG image of the visualization. Not available in the background.
    Png,
    /// A JPEG image of the visualization. Not available in the background.
    Jpg,
}

impl QueryFormat {
    /// Returns Looker's name of the format, such as `json_bi`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Txt => "txt",
            Self::Json => "json",
            Self::JsonLabel => "json_label",
            Self::JsonBi => "json_bi",
            Self::JsonDetail => "json_detail",
            Self::JsonFe => "json_fe",
            Self::InlineJson => "inline_json",
            Self::Html => "html",
            Self::Md => "md",
            Self::Xlsx => "xlsx",
            Self::Gsxml => "gsxml",
            Self::Odc => "odc",
            Self::Sql => "sql",
            Self::Png => "png",
            Self::Jpg => "jpg",
        }
    }
}

impl fmt::Display for QueryFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<K> QueryRun<K> {
    /// Writes the results to a destination: a path, the URL of an object store, or a writer; see
    /// [`destinations`](crate::destinations). Returns the number of bytes. Memory use does not depend on it.
    ///
    /// A file or an object appears when it is complete, and replaces what was there. After an error, or when the
    /// operation is dropped, nothing of it remains; a failure that Looker reports within the results is such an error.
    pub async fn save(self, to: impl Into<Destination<'_>>, format: QueryFormat) -> Result<u64, QueryError> {
        let mut sink = to.into().open().await.map_err(QueryError::Save)?;
        let mut length = 0;
        // The query runs only if the destination can be written to.
        match self.copy(&mut sink, format, &mut length).await {
            Ok(()) => sink.finish().await.map_err(QueryError::Save)?,
            Err(error) => {
                sink.abort().await;
                return Err(error);
            }
        }
        Ok(length)
    }

    async fn copy(self, sink: &mut Sink<'_>, format: QueryFormat, length: &mut u64) -> Result<(), QueryError> {
        let mut chunks = self.plan.chunks(format.as_str()).await?;
        while let Some(chunk) = chunks.next().await? {
            *length += chunk.len() as u64;
            sink.write(chunk).await.map_err(QueryError::Save)?;
        }
        Ok(())
    }

    /// Writes the results as CSV to a destination; see [`save`](Self::save).
    pub async fn csv_to(self, to: impl Into<Destination<'_>>) -> Result<u64, QueryError> {
        self.save(to, QueryFormat::Csv).await
    }

    /// Writes the results to a writer and flushes it. Returns the number of bytes. After an error, the writer has the
    /// part of the results that came before it.
    pub async fn to_writer<W>(self, writer: W, format: QueryFormat) -> Result<u64, QueryError>
    where
        W: AsyncWrite + Send + Unpin,
    {
        self.save(Destination::writer(writer), format).await
    }

    /// Returns the results in memory.
    pub async fn bytes(self, format: QueryFormat) -> Result<Bytes, QueryError> {
        let mut chunks = self.plan.chunks(format.as_str()).await?;
        let mut bytes = BytesMut::new();
        while let Some(chunk) = chunks.next().await? {
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes.freeze())
    }

    /// Returns the results as text in memory.
    ///
    /// # Errors
    ///
    /// Fails for a format that is not text, such as an image.
    pub async fn text(self, format: QueryFormat) -> Result<String, QueryError> {
        let bytes = self.bytes(format).await?;
        String::from_utf8(bytes.into()).map_err(QueryError::NotText)
    }

    /// Returns the results as CSV in memory.
    pub async fn csv(self) -> Result<String, QueryError> {
        self.text(QueryFormat::Csv).await
    }

    /// Returns the SQL of the query, which is not run.
    pub async fn sql(self) -> Result<String, QueryError> {
        self.text(QueryFormat::Sql).await
    }
}
