//! The Looker API 4.0 for Rust: typed calls, typed errors, rendered documents.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use looker_api::prelude::*;
//!
//! let looker = Looker::from_env()?;
//! for dashboard in looker.all_dashboards().fields("id,title").await? {
//!     println!("{} {}", dashboard.id.unwrap_or_default(), dashboard.title.unwrap_or_default());
//! }
//! # Ok(()) }
//! ```
//!
//! [`Looker`] is a handle on an instance; each group of operations is a trait in a module named after Looker's own tag,
//! and all of them are implemented for the handle. Required parameters are arguments, the others are set on the builder
//! that the method returns, and awaiting it makes the call. A call fails with a
//! [`CallError`](fingerpost::CallError), whose [`declared`](fingerpost::CallError::declared) errors are exactly the
//! ones that Looker documents for the operation.
//!
//! Types that Looker answers with have every property optional, since `fields` can leave out any of them; properties
//! and enum values that this release does not know do no harm.
//!
//! The operations are all 483 of Looker 26.12, in a module for each of Looker's own groups, and the types that several
//! groups share are in [`common`]. What was not there in 25.14 says so.
//!
//! # Features
//!
//! - each group of operations, by the name of its module: `dashboard`, `scheduled_plan`, …; sessions are always there;
//! - `default`: dashboards, folders, looks, queries, render tasks and users, for a quick first build;
//! - `full`: every group;
//! - `simulator`: a Looker on loopback, for tests and examples.

mod errors;
mod login;
mod looker;
#[cfg(feature = "render_task")]
mod rendering;
mod resources;
mod settings;
#[cfg(feature = "simulator")]
pub mod simulator;

pub use fingerpost::Error;

pub use self::looker::{Looker, LookerBuilder};

#[cfg(feature = "render_task")]
pub use self::rendering::{Document, RenderError, Rendering};
pub use self::resources::*;

/// What most programs want at hand: the handle and the traits.
pub mod prelude {
    pub use fingerpost::PerCall as _;

    pub use crate::Looker;
    pub use crate::resources::traits::*;
}
