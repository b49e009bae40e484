//! Destinations of results: files, writers and object stores.
//!
#![cfg_attr(feature = "object-store", doc = "```no_run")]
#![cfg_attr(not(feature = "object-store"), doc = "```ignore")]
//! # async fn example(looker: looker_api::Looker) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
//! use looker_api::destinations::Destination;
//! use looker_api::prelude::*;
//!
//! let csv = looker.run_look("42", "csv").limit(-1).call().streamed().await?.into_body();
//! let bytes = Destination::from("s3://reports/sales.csv").save(csv).await?;
//! println!("{bytes} bytes");
//! # Ok(()) }
//! ```
//!
//! Text is the URL of an object store if it begins with `s3://`, `gs://`, `az://`, `file://` or `memory://`, and a path
//! otherwise. Object stores need the feature `object-store`, and the first three one of their own:
//! `object-store-aws`, `object-store-gcp` and `object-store-azure`. Their settings, such as credentials and region,
//! come from the environment variables that begin with `AWS_`, `GOOGLE_` and `AZURE_`, as for the clouds' own programs.
//!
//! A file or an object appears when it is complete, and replaces what was there. After an error, or when the operation
//! is dropped, nothing of it remains: the temporary file is removed and the upload aborted. Uploads are in parts of
//! 5 MiB, of which two are sent at a time, so that an upload takes 15 MiB of memory and an object has at most 48 GiB.

mod error;
#[cfg(feature = "object-store")]
mod upload;
#[cfg(feature = "object-store")]
mod url;

use std::fmt;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use fingerpost::{Body, BoxError};
use tokio::io::{AsyncWrite, AsyncWriteExt};

pub use self::error::DestinationError;
#[cfg(feature = "object-store")]
pub use self::url::memory;
use crate::whole_file::WholeFile;

/// The schemes of object stores.
const SCHEMES: [&str; 9] = ["s3", "s3a", "gs", "az", "azure", "abfs", "abfss", "file", "memory"];

/// A destination of a result: a path, the URL of an object store, or a writer.
///
/// See the [module](self) for what text stands for.
#[must_use = "nothing is written before a result is"]
pub struct Destination<'a>(Kind<'a>);

enum Kind<'a> {
    Path(PathBuf),
    Url(String),
    Writer(Box<dyn AsyncWrite + Send + Unpin + 'a>),
    #[cfg(feature = "object-store")]
    Store(std::sync::Arc<dyn object_store::ObjectStore>, object_store::path::Path),
}

impl<'a> Destination<'a> {
    /// Writes to a file, whatever its name begins with.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        Self(Kind::Path(path.into()))
    }

    /// Writes to a writer, or to a `&mut` of one. It is flushed at the end, but not shut down.
    ///
    /// After an error, the writer has the beginning of the result.
    pub fn writer(writer: impl AsyncWrite + Send + Unpin + 'a) -> Self {
        Self(Kind::Writer(Box::new(writer)))
    }

    /// Writes to an object of a store that is already open, such as one with settings of its own.
    #[cfg(feature = "object-store")]
    pub fn store(store: std::sync::Arc<dyn object_store::ObjectStore>, path: object_store::path::Path) -> Self {
        Self(Kind::Store(store, path))
    }

    /// Writes the body of a streamed response as it is. Returns the number of bytes.
    ///
    /// # Errors
    ///
    /// Fails if the connection breaks, or the destination cannot be written.
    pub async fn save(self, mut body: Body) -> Result<u64, DestinationError> {
        let mut sink = self.open().await?;
        let mut bytes = 0;
        loop {
            match body.chunk().await {
                Ok(Some(chunk)) => {
                    bytes += chunk.len() as u64;
                    sink.write(chunk).await?;
                }
                Ok(None) => break,
                Err(error) => {
                    sink.abort().await;
                    return Err(DestinationError::Interrupted(error.into()));
                }
            }
        }
        sink.finish().await?;
        Ok(bytes)
    }

    /// Opens the destination.
    pub(crate) async fn open(self) -> Result<Sink<'a>, DestinationError> {
        let name = self.to_string();
        let output = match self.0 {
            Kind::Path(path) => WholeFile::create(&path).await.map(Output::File).map_err(BoxError::from),
            Kind::Writer(writer) => Ok(Output::Writer(writer)),
            #[cfg(feature = "object-store")]
            Kind::Url(url) => self::url::open(&url).map(|(store, path)| Output::upload(store, path)),
            #[cfg(not(feature = "object-store"))]
            Kind::Url(_) => Err("object stores need the feature `object-store` of `looker-api`".into()),
            #[cfg(feature = "object-store")]
            Kind::Store(store, path) => Ok(Output::upload(store, path)),
        };
        match output {
            Ok(output) => Ok(Sink { name, output }),
            Err(source) => Err(DestinationError::Write { destination: name, source }),
        }
    }
}

/// Text that begins with the scheme of an object store is a URL, other text a path.
impl From<&str> for Destination<'_> {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// Text that begins with the scheme of an object store is a URL, other text a path.
impl From<String> for Destination<'_> {
    fn from(text: String) -> Self {
        let scheme = text.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
        let is_url = scheme.is_some_and(|scheme| SCHEMES.contains(&scheme.as_str()));
        Self(if is_url { Kind::Url(text) } else { Kind::Path(text.into()) })
    }
}

/// Text that begins with the scheme of an object store is a URL, other text a path.
impl From<&String> for Destination<'_> {
    fn from(text: &String) -> Self {
        text.clone().into()
    }
}

impl From<&Path> for Destination<'_> {
    fn from(path: &Path) -> Self {
        Self::path(path)
    }
}

impl From<PathBuf> for Destination<'_> {
    fn from(path: PathBuf) -> Self {
        Self::path(path)
    }
}

impl From<&PathBuf> for Destination<'_> {
    fn from(path: &PathBuf) -> Self {
        Self::path(path)
    }
}

/// Prints the path, or the URL without its query, which can have credentials.
impl fmt::Display for Destination<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Path(path) => path.display().fmt(f),
            Kind::Url(url) => f.write_str(url.split('?').next().unwrap_or_default()),
            Kind::Writer(_) => f.write_str("the writer"),
            #[cfg(feature = "object-store")]
            Kind::Store(store, path) => write!(f, "{path} of {store}"),
        }
    }
}

impl fmt::Debug for Destination<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Destination({self})")
    }
}

/// A destination that is being written to. Dropped before [`finish`](Self::finish), nothing of the result remains.
pub(crate) struct Sink<'a> {
    name: String,
    output: Output<'a>,
}

enum Output<'a> {
    File(WholeFile),
    Writer(Box<dyn AsyncWrite + Send + Unpin + 'a>),
    #[cfg(feature = "object-store")]
    Upload(Box<upload::Upload>),
}

#[cfg(feature = "object-store")]
impl Output<'_> {
    fn upload(store: std::sync::Arc<dyn object_store::ObjectStore>, path: object_store::path::Path) -> Self {
        Self::Upload(Box::new(upload::Upload::new(store, path)))
    }
}

impl Sink<'_> {
    /// Writes the next bytes.
    pub(crate) async fn write(&mut self, bytes: Bytes) -> Result<(), DestinationError> {
        let written = match &mut self.output {
            Output::File(file) => file.file().write_all(&bytes).await.map_err(BoxError::from),
            Output::Writer(writer) => writer.write_all(&bytes).await.map_err(BoxError::from),
            #[cfg(feature = "object-store")]
            Output::Upload(upload) => upload.write(bytes).await.map_err(BoxError::from),
        };
        match written {
            Ok(()) => Ok(()),
            Err(source) => {
                // The first error is the one to report.
                #[cfg(feature = "object-store")]
                if let Output::Upload(upload) = &mut self.output {
                    upload.abort().await;
                }
                Err(DestinationError::Write { destination: self.name.clone(), source })
            }
        }
    }

    /// Lets the file or object appear.
    pub(crate) async fn finish(self) -> Result<(), DestinationError> {
        let finished = match self.output {
            Output::File(file) => file.finish().await.map_err(BoxError::from),
            Output::Writer(mut writer) => writer.flush().await.map_err(BoxError::from),
            #[cfg(feature = "object-store")]
            Output::Upload(upload) => upload.finish().await.map_err(BoxError::from),
        };
        finished.map_err(|source| DestinationError::Write { destination: self.name, source })
    }

    /// Removes what was written, and waits until it is removed, unlike a drop.
    #[cfg_attr(not(feature = "object-store"), expect(clippy::unused_async, reason = "only an upload waits"))]
    pub(crate) async fn abort(self) {
        match self.output {
            Output::File(file) => drop(file),
            Output::Writer(_) => {}
            #[cfg(feature = "object-store")]
            Output::Upload(mut upload) => upload.abort().await,
        }
    }
}
