//! A client that the build script generates from `documents/library.yaml`. Nothing generated is checked in.
//!
//! ```no_run
//! use openapi_build::library::client::Library;
//! use openapi_build::library::traits::*;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Library::builder().card("1234").build()?;
//! let book = client.book(7).await?;
//! println!("{:?}", book.title);
//! # Ok(()) }
//! ```

/// The library's operations, types and client.
#[allow(clippy::all, clippy::pedantic, reason = "generated: names and sizes are those of the document")]
pub mod library {
    include!(concat!(env!("OUT_DIR"), "/library.rs"));
}
