//! The destinations of a document.

use std::io::Result;

use bytes::BytesMut;
use tokio::io::{AsyncWrite, AsyncWriteExt};

use crate::whole_file::WholeFile;

/// The destination of a document.
pub(super) enum Output<'a> {
    Memory(BytesMut),
    File(WholeFile),
    Writer { writer: &'a mut (dyn AsyncWrite + Unpin + Send), is_written: bool },
}

impl Output<'_> {
    pub(super) async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        match self {
            Self::Memory(memory) => {
                memory.extend_from_slice(bytes);
                Ok(())
            }
            Self::File(file) => file.file().write_all(bytes).await,
            Self::Writer { writer, is_written } => {
                *is_written = true;
                writer.write_all(bytes).await
            }
        }
    }

    /// Drops what was written, to begin again. Returns `false` if part of it cannot be taken back.
    pub(super) async fn restart(&mut self) -> Result<bool> {
        match self {
            Self::Memory(memory) => memory.clear(),
            Self::File(file) => file.restart().await?,
            Self::Writer { is_written, .. } => return Ok(!*is_written),
        }
        Ok(true)
    }
}
