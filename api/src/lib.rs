//! A typed client for the Looker API 4.0.
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
//! [`Looker`] is a handle to an instance. Each group of operations is a trait in a module named after Looker's own tag,
//! and the handle implements all of them. Required parameters are arguments of the method, optional ones are set on the
//! builder that it returns, and awaiting the builder makes the call. The handle logs in with its first call and again
//! before its token expires.
//!
//! Every property of a response type is optional, since `fields` can leave out any of them. Properties and enum values
//! that are unknown to this release are ignored or kept as they are; they never make a call fail.
//!
//! # Settings
//!
//! [`Looker::from_env`] reads the environment variables of the official SDKs, and missing settings from `looker.ini` in
//! the current folder:
//!
//! ```ini
//! [Looker]
//! base_url=https://example.cloud.looker.com
//! client_id=…
//! client_secret=…
//! verify_ssl=true
//! timeout=120
//! ```
//!
//! [`Looker::builder`] sets everything in code instead, and reads other prefixes, files and sections.
//! [`Looker::settings`] lists the effective settings and their sources.
//!
//! # Rendering
//!
//! [`Looker::render_dashboard`] creates a render task, polls it and downloads the document; `render_look`,
//! `render_query` and `render_tile` render images. [`Looker::render`] takes what a call returned.
//!
#![cfg_attr(feature = "full", doc = "```no_run")]
#![cfg_attr(not(feature = "full"), doc = "```ignore")]
//! # async fn example(looker: looker_api::Looker) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
//! use looker_api::prelude::*;
//!
//! looker.render_dashboard("42").filter("State", "California").pdf().to_file("sales.pdf").await?;
//!
//! let png = looker.render(&looker.look("7").await?).size(800, 600).png().bytes().await?;
//! # Ok(()) }
//! ```
//!
//! The file appears once it is complete. [`Looker::render_all`] renders many at a time.
//!
//! # Queries
//!
//! `Looker::explore` builds a query, whose results are typed rows, streamed in constant memory, or a file. Saved
//! queries, looks and SQL Runner have the same methods; see `queries`.
//!
#![cfg_attr(feature = "full", doc = "```no_run")]
#![cfg_attr(not(feature = "full"), doc = "```ignore")]
//! # async fn example(looker: looker_api::Looker) -> Result<(), looker_api::queries::QueryError> {
//! #[derive(serde::Deserialize)]
//! struct Sales {
//!     state: String,
//!     #[serde(rename = "orders.count")]
//!     orders: u64,
//! }
//!
//! let sales = looker
//!     .explore("thelook", "orders")
//!     .fields(["users.state", "orders.count"])
//!     .filter("users.country", "USA")
//!     .sort("orders.count desc")
//!     .all_rows();
//! for row in sales.clone().all::<Sales>().await? {
//!     println!("{}: {}", row.state, row.orders);
//! }
//! sales.in_background().csv_to("sales.csv").await?;
//! # Ok(()) }
//! ```
//!
//! # Operations and lists
//!
//! The result of an operation that runs a query depends on its format: a [`Content`](fingerpost::Content) is read as
//! JSON, text or bytes, and large results are streamed. `pages` turns a list with `limit` and `offset` into a stream of
//! its items.
//!
#![cfg_attr(feature = "full", doc = "```no_run")]
#![cfg_attr(not(feature = "full"), doc = "```ignore")]
//! # async fn example(looker: looker_api::Looker) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
//! use looker_api::prelude::*;
//! use looker_api::query::WriteQuery;
//!
//! let query = WriteQuery {
//!     model: "thelook".into(),
//!     view: "orders".into(),
//!     fields: ["orders.status", "orders.count"].into(),
//!     filters: [("orders.status", "complete")].into(),
//!     limit: 500.into(),
//!     ..Default::default()
//! };
//! let rows = looker.run_inline_query("json", &query).await?.json::<Vec<serde_json::Value>>()?;
//!
//! let mut csv = looker.run_look("42", "csv").limit(-1).call().streamed().await?;
//! while let Some(chunk) = csv.body_mut().chunk().await? {
//!     println!("{} more bytes", chunk.len());
//! }
//!
//! let mut users = looker.search_users().last_name("A%").fields("id,email").pages();
//! while let Some(user) = users.next().await {
//!     println!("{}", user?.email.unwrap_or_default());
//! }
//! # Ok(()) }
//! ```
//!
//! # Creating and updating
//!
//! Request bodies have types of their own, in which every property is a [`Field`](fingerpost::Field): unset, null or a
//! value. Set the properties that you need and leave the rest at their defaults.
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
//! let look = WriteLookWithQuery {
//!     title: "Sales".into(),
//!     query_id: "7".into(),
//!     folder_id: "1".into(),
//!     ..Default::default()
//! };
//! let look = looker.create_look(&look).fields("id").await?;
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
//! # Content as files, and access
//!
//! `content_files` exports dashboards, looks and folders to files, compares them and imports them elsewhere;
//! `access` tells who may see and edit them, and why.
//!
#![cfg_attr(feature = "full", doc = "```no_run")]
#![cfg_attr(not(feature = "full"), doc = "```ignore")]
//! # async fn example(dev: looker_api::Looker, prod: looker_api::Looker) -> Result<(), Box<dyn std::error::Error>> {
//! let dashboard = dev.export_dashboard("42").await?;
//! dashboard.write("sales.dashboard.json")?;
//! println!("{}", prod.import_content(&dashboard).into_folder("12").await?);
//! println!("{}", prod.access().of_folder("12").await?);
//! # Ok(()) }
//! ```
//!
//! # Acting as another user
//!
//! [`Looker::as_user`] returns a handle with a session of another user (sudo). The API user must be an administrator.
//!
#![cfg_attr(feature = "full", doc = "```no_run")]
#![cfg_attr(not(feature = "full"), doc = "```ignore")]
//! # async fn example(looker: looker_api::Looker) -> Result<(), looker_api::Error> {
//! use looker_api::prelude::*;
//!
//! let ada = looker.as_user("5")?;
//! println!("{:?}", ada.me().await?.display_name);
//! # Ok(()) }
//! ```
//!
//! # Errors
//!
//! A call fails with a [`CallError`](fingerpost::CallError). Its [`declared`](fingerpost::CallError::declared) errors
//! are exactly the ones that Looker documents for the operation, as an enum. `?` turns it into an [`Error`], which
//! covers every other failure too: undeclared statuses, timeouts, broken connections, invalid responses. Looker's own
//! message, with the invalid fields, is the [source](std::error::Error::source) of the error, which `anyhow` prints
//! with `{:#}`. [`Looker::explain`] describes an error in one line, with a hint for the users of a program.
//!
#![cfg_attr(feature = "full", doc = "```no_run")]
#![cfg_attr(not(feature = "full"), doc = "```ignore")]
//! # async fn example(looker: looker_api::Looker) -> Result<(), looker_api::Error> {
//! use looker_api::prelude::*;
//! use looker_api::user::UserError;
//!
//! match looker.user("5").await {
//!     Ok(user) => println!("{:?}", user.display_name),
//!     Err(error) => match error.declared() {
//!         Some(UserError::NotFound(body)) => println!("no such user: {body}"),
//!         _ => return Err(error.into()),
//!     },
//! }
//! # Ok(()) }
//! ```
//!
//! # Features
//!
//! - `default`: dashboards, folders, looks, queries, render tasks and users, for a fast first build.
//! - `access`: who may see, edit and manage content and models: see `Looker::access`.
//! - `content-files`: dashboards, looks and folders as files: see `Looker::export_dashboard` and
//!   `Looker::import_content`.
//! - `full`: every group of operations.
//! - `blocking`: calls without `async`, see `fingerpost::blocking`.
//! - `oauth`: the sign-in of people, see `looker_api::sign_in`.
//! - `token-file`: sessions in files that processes share, see `fingerpost::FileStore`.
//! - `arrow`, `parquet`: results as Arrow record batches and Parquet files, see `tables`.
//! - `object-store`: results to object stores, see `destinations`; `s3://`, `gs://` and `az://` with the features
//!   `object-store-aws`, `object-store-gcp` and `object-store-azure`.
//! - `simulator`: a simulated Looker on loopback, for tests and examples. Enables `full`.
//! - One feature for each group of operations, with the name of its module. A method that the compiler does not find is
//!   in a group whose feature is off; this table lists all 483 operations of [`LOOKER_RELEASE`]. Operations and
//!   properties that older releases lack say when they were added. Types that several groups share are in [`common`].
//!
#![doc = include_str!("operations.md")]
// Shows on docs.rs which feature an item needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "access")]
pub mod access;
mod builder;
mod by_name;
#[cfg(feature = "content-files")]
pub mod content_files;
#[cfg(feature = "query")]
pub mod destinations;
mod errors;
mod explain;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
mod instance;
mod login;
mod looker;
#[cfg(feature = "query")]
pub mod queries;
#[cfg(feature = "render_task")]
mod rendering;
mod resources;
mod settings;
#[cfg(feature = "oauth")]
pub mod sign_in;
#[cfg(feature = "simulator")]
pub mod simulator;
#[cfg(feature = "arrow")]
pub mod tables;
#[cfg(any(feature = "query", feature = "render_task"))]
mod whole_file;

pub use fingerpost::Error;

pub use self::builder::LookerBuilder;
pub use self::looker::Looker;

#[cfg(feature = "render_task")]
pub use self::rendering::{
    DashboardRendering, Document, ImageRendering, PaperSize, RenderAll, RenderError, RenderFormat, RenderOutcome,
    RenderProgress, RenderState, RenderToFile, Renderable, Rendering, UnknownFormat,
};
pub use self::resources::{OPERATIONS, api_auth, common, traits};

/// Re-exports the module of each group by its name. With a glob import, the compiler would not name the feature of a
/// module that is missing.
macro_rules! groups {
    ($($feature:literal $group:ident,)+) => {
        $(
            #[cfg(feature = $feature)]
            pub use self::resources::$group;
        )+
    };
}

groups! {
    "alert" alert,
    "artifact" artifact,
    "auth" auth,
    "board" board,
    "color_collection" color_collection,
    "config" config,
    "connection" connection,
    "content" content,
    "conversational_analytics" conversational_analytics,
    "dashboard" dashboard,
    "data_action" data_action,
    "datagroup" datagroup,
    "derived_table" derived_table,
    "folder" folder,
    "group" group,
    "homepage" homepage,
    "integration" integration,
    "key_driver_analysis" key_driver_analysis,
    "look" look,
    "lookml_model" lookml_model,
    "metadata" metadata,
    "project" project,
    "query" query,
    "render_task" render_task,
    "report" report,
    "role" role,
    "scheduled_plan" scheduled_plan,
    "self_service" self_service,
    "session" session,
    "sql_interface_query" sql_interface_query,
    "theme" theme,
    "user" user,
    "user_attribute" user_attribute,
    "workspace" workspace,
}

/// The Looker release that the operations are generated from. `cargo xtask looker-release` updates it.
pub const LOOKER_RELEASE: &str = include_str!("../spec/release").trim_ascii();

/// The handle and all traits, for `use looker_api::prelude::*`.
pub mod prelude {
    pub use fingerpost::PerCall as _;

    pub use crate::Looker;
    pub use crate::resources::traits::*;
}
