//! Results as text, bytes and files.

use std::fmt;
use std::path::Path;

use bytes::{Bytes, BytesMut};
use tokio::io::{AsyncWrite, AsyncWriteExt};

use super::{QueryError, QueryRun};
use crate::whole_file::WholeFile;

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
    /// Writes the results to a file, and returns its length in bytes. Memory use does not depend on the length.
    ///
    /// The file appears when it is complete, and replaces what was there. After an error, or when the operation is
    /// dropped, nothing of it remains.
    pub async fn to_file(self, path: impl AsRef<Path>, format: QueryFormat) -> Result<u64, QueryError> {
        let mut file = WholeFile::create(path.as_ref()).await.map_err(QueryError::Write)?;
        let length = self.to_writer(file.file(), format).await?;
        file.finish().await.map_err(QueryError::Write)?;
        Ok(length)
    }

    /// Writes the results to a CSV file; see [`to_file`](Self::to_file).
    pub async fn csv_to(self, path: impl AsRef<Path>) -> Result<u64, QueryError> {
        self.to_file(path, QueryFormat::Csv).await
    }

    /// Writes the results to a writer and flushes it. Returns the number of bytes. After an error, the writer has the
    /// part of the results that came before it.
    pub async fn to_writer<W>(self, writer: &mut W, format: QueryFormat) -> Result<u64, QueryError>
    where
        W: AsyncWrite + Unpin + ?Sized,
    {
        let mut chunks = self.plan.chunks(format.as_str()).await?;
        let mut length = 0;
        while let Some(chunk) = chunks.next().await? {
            writer.write_all(&chunk).await.map_err(QueryError::Write)?;
            length += chunk.len() as u64;
        }
        writer.flush().await.map_err(QueryError::Write)?;
        Ok(length)
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
