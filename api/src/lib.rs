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
//! # Making and changing things
//!
//! What is sent has types of its own, in which every property is a [`Field`](fingerpost::Field): unset, null or a
//! value. One names what there is to say, and leaves the rest at its default.
//!
#![cfg_attr(feature = "full", doc = "```no_run")]
#![cfg_attr(not(feature = "full"), doc = "```ignore")]
//! # async fn example(looker: looker_api::Looker) -> Result<(), looker_api::Error> {
//! use fingerpost::Field;
//! use looker_api::look::WriteLookWithQuery;
//! use looker_api::prelude::*;
//! use looker_api::scheduled_plan::{WriteScheduledPlan, WriteScheduledPlanDestination};
//! use looker_api::user::{WriteCredentialsEmail, WriteUser};
//!
//! let look = WriteLookWithQuery { title: "Sales".into(), query_id: "7".into(), folder_id: "1".into(),
//! ..Default::default() }; let look = looker.create_look(&look).fields("id").await?;
//!
//! let email = WriteCredentialsEmail { email: "ada@example.com".into(), ..Default::default() };
//! let user = WriteUser { first_name: "Ada".into(), last_name: Field::Null, ..Default::default() };
//! let user = looker.create_user().body(&user).await?;
//! looker.create_user_credentials_email(user.id.as_deref().unwrap_or_default(), &email).await?;
//!
//! let to = WriteScheduledPlanDestination {
//!     r#type: "email".into(),
//!     address: "ada@example.com".into(),
//!     format: "csv".into(),
//!     ..Default::default()
//! };
//! let plan = WriteScheduledPlan {
//!     name: "Sales, every morning".into(),
//!     look_id: look.id.unwrap_or_default().into(),
//!     crontab: "0 6 * * *".into(),
//!     scheduled_plan_destination: vec![to].into(),
//!     ..Default::default()
//! };
//! looker.create_scheduled_plan(&plan).await?;
//! # Ok(()) }
//! ```
//!
//! # Lists and results
//!
//! Lists with `limit` and `offset` come as one stream of items by `pages`. What a query gives depends on the format
//! that it is run for: text, bytes and JSON are taken from a [`Content`](fingerpost::Content), and large ones as a
//! stream.
//!
#![cfg_attr(feature = "full", doc = "```no_run")]
#![cfg_attr(not(feature = "full"), doc = "```ignore")]
//! # async fn example(looker: looker_api::Looker) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
//! use looker_api::prelude::*;
//!
//! let mut users = looker.search_users().last_name("A%").fields("id,email").pages();
//! while let Some(user) = users.next().await {
//!     println!("{}", user?.email.unwrap_or_default());
//! }
//!
//! let rows = looker.run_look("42", "json").await?.json::<Vec<serde_json::Value>>()?;
//! let mut csv = looker.run_look("42", "csv").limit(-1).call().streamed().await?;
//! while let Some(chunk) = csv.body_mut().chunk().await? {
//!     println!("{} bytes more", chunk.len());
//! }
//! # Ok(()) }
//! ```
//!
//! # Operations
//!
//! The operations are all 483 of [`LOOKER_RELEASE`], in a module for each of Looker's own groups, and the types that
//! several groups share are in [`common`]. What older releases lack says since when it is there.
//!
//! # Features
//!
//! - each group of operations, by the name of its module: `dashboard`, `scheduled_plan`, …; sessions are always there;
//! - `default`: dashboards, folders, looks, queries, render tasks and users, for a quick first build;
//! - `full`: every group;
//! - `simulator`: a Looker on loopback, for tests and examples.

mod by_name;
mod errors;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
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

/// The release of Looker whose document the operations are made from. `cargo xtask looker-release` moves it.
pub const LOOKER_RELEASE: &str = include_str!("../spec/release").trim_ascii();

/// What most programs want at hand: the handle and the traits.
pub mod prelude {
    pub use fingerpost::PerCall as _;

    pub use crate::Looker;
    pub use crate::resources::traits::*;
}
