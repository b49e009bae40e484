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
//! The operations are those of Looker 26.12. Of its 483 this crate has the ones for sessions, dashboards (reading) and
//! render tasks so far.
//!
//! # Features
//!
//! - `simulator`: a Looker on loopback, for tests and examples.

pub mod api_auth;
pub mod common;
pub mod dashboard;
mod looker;
pub mod render_task;
mod session;
mod settings;
#[cfg(feature = "simulator")]
pub mod simulator;
pub mod user;

use fingerpost::Description;

pub use fingerpost::Error;

pub use self::looker::{Looker, LookerBuilder};

/// All operations of this crate, as they are declared: name, method, path, parameters, statuses.
///
/// A [`Looker`] can call each by its name and JSON values, through its client:
///
/// ```no_run
/// # async fn example(looker: looker_api::Looker) -> Result<(), looker_api::Error> {
/// use fingerpost::Caller;
/// use serde_json::json;
///
/// let task = looker.client().call_by_name("render_task", &json!({ "render_task_id": "42" }))?.await?;
/// println!("{}", String::from_utf8_lossy(task.body()));
/// # Ok(()) }
/// ```
pub const OPERATIONS: &[&[&Description]] = &[
    <dyn api_auth::ApiAuth>::ENDPOINTS,
    <dyn dashboard::Dashboards>::ENDPOINTS,
    <dyn render_task::RenderTasks>::ENDPOINTS,
    <dyn user::Users>::ENDPOINTS,
];

/// What most programs want at hand: the handle and the traits.
pub mod prelude {
    pub use fingerpost::PerCall as _;

    pub use crate::Looker;
    pub use crate::api_auth::ApiAuth as _;
    pub use crate::dashboard::Dashboards as _;
    pub use crate::render_task::RenderTasks as _;
    pub use crate::user::Users as _;
}
