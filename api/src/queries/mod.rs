//! Queries from explores, looks and SQL Runner: their results as typed rows, files and bytes.
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
//!     .explore("thelook", "order_items")
//!     .fields(["users.state", "orders.count"])
//!     .filter("users.country", "USA")
//!     .sort("orders.count desc")
//!     .all_rows();
//!
//! let mut rows = sales.clone().rows::<Sales>();
//! while let Some(row) = rows.next().await {
//!     let row = row?;
//!     println!("{}: {}", row.state, row.orders);
//! }
//!
//! sales.csv_to("sales.csv").await?;
//! looker.look_results("42").in_background().csv_to("look.csv").await?;
//! let totals = looker.sql("warehouse", "select 1 as one").all::<serde_json::Value>().await?;
//! # Ok(()) }
//! ```
//!
//! # Rows
//!
//! Rows are read from the format `json`, one at a time. Any type that implements `Deserialize` can be a row, also one
//! that derives `Model`; an untyped row is a `serde_json::Map`. A field of a struct belongs to a column by the first of
//! these rules that applies:
//!
//! 1. Its name is the name of the column: `#[serde(rename = "orders.count")]`.
//! 2. Its name is that of the column with `_` for the dot: `orders_count`.
//! 3. Its name is the part of the column after the dot: `count`.
//!
//! Two columns that fit by rule 3 are an error that names both. A struct with `#[serde(flatten)]` only has rule 1,
//! since serde does not list its fields. With pivots, the value of a measure is an object with a value for each value
//! of the pivot.
//!
//! With the features `arrow` and `parquet`, `table`, `to_arrow` and `to_parquet` read the results with the types of
//! their fields: see `tables`.
//!
//! # Failures
//!
//! Looker sends the status before the rows, so a failure of the database arrives in place of rows, with status 200. It
//! is [`QueryError::Failed`], never a row: in JSON wherever it is, in CSV, text and Markdown at the beginning. Results
//! that are cut off are an error too.
//!
//! # What the API cannot run
//!
//! API 4.0 creates merge queries (`create_merge_query`) but has no operation for their results: run their source
//! queries instead, or render the dashboard tile. Query tasks take saved queries only, so SQL Runner has no
//! `in_background`.

mod background;
mod error;
mod explore;
mod guard;
mod names;
mod output;
mod rows;
mod run;
mod source;
#[cfg(feature = "arrow")]
mod table;

use std::marker::PhantomData;

use fingerpost::Caller;
use serde::de::DeserializeOwned;

pub use self::background::{QueryProgress, QueryState};
pub use self::error::{QueryError, RowError};
pub use self::output::QueryFormat;
pub use self::rows::Rows;
pub(crate) use self::source::{Plan, Source};
use crate::looker::Looker;
use crate::resources::common::WriteQuery;
use crate::resources::query::SqlQueryCreate;

/// A query and the settings of its run. The type parameter is the kind of the query, which decides what can be set.
///
/// Nothing is sent until a method that returns results is awaited.
#[derive(Clone, Debug)]
#[must_use = "a query does not run until its results are awaited"]
pub struct QueryRun<K> {
    pub(crate) plan: Plan,
    kind: PhantomData<fn() -> K>,
}

/// Kind of a query of an explore.
#[derive(Clone, Copy, Debug)]
pub enum Explore {}

/// Kind of a saved query, or of that of a look.
#[derive(Clone, Copy, Debug)]
pub enum Saved {}

/// Kind of a query in a URL, or of SQL Runner, which has no settings.
#[derive(Clone, Copy, Debug)]
pub enum Fixed {}

/// Kind of a query that runs as a background task.
#[derive(Clone, Copy, Debug)]
pub enum InBackground {}

/// A kind of query that has settings: [`Explore`] and [`Saved`].
pub trait Configurable: private::Sealed {}

impl Configurable for Explore {}
impl Configurable for Saved {}

mod private {
    pub trait Sealed {}
    impl Sealed for super::Explore {}
    impl Sealed for super::Saved {}
}

impl Looker {
    /// Creates a query of an explore. See [`queries`](crate::queries) for an example.
    pub fn explore(&self, model: impl Into<String>, explore: impl Into<String>) -> QueryRun<Explore> {
        let query = WriteQuery { model: model.into().into(), view: explore.into().into(), ..WriteQuery::default() };
        self.explore_query(query)
    }

    /// Creates a query of an explore from its definition.
    pub fn explore_query(&self, query: WriteQuery) -> QueryRun<Explore> {
        let mut run = self.query_run(Source::Inline);
        *run.plan.query = query;
        run
    }

    /// Runs a saved query, by its id.
    pub fn saved_query(&self, query_id: impl Into<String>) -> QueryRun<Saved> {
        self.query_run(Source::Saved(query_id.into()))
    }

    /// Runs the query of a look, by the look's id.
    #[cfg(feature = "look")]
    pub fn look_results(&self, look_id: impl Into<String>) -> QueryRun<Saved> {
        self.query_run(Source::Look(look_id.into()))
    }

    /// Runs SQL on a connection with SQL Runner. Each run creates a SQL Runner query.
    pub fn sql(&self, connection: impl Into<String>, sql: impl Into<String>) -> QueryRun<Fixed> {
        let connection_name = connection.into().into();
        self.sql_runner(SqlQueryCreate { connection_name, sql: sql.into().into(), ..SqlQueryCreate::default() })
    }

    /// Runs SQL on the connection of a model with SQL Runner. Each run creates a SQL Runner query.
    pub fn sql_on_model(&self, model: impl Into<String>, sql: impl Into<String>) -> QueryRun<Fixed> {
        let model_name = model.into().into();
        self.sql_runner(SqlQueryCreate { model_name, sql: sql.into().into(), ..SqlQueryCreate::default() })
    }

    /// Runs an existing query of SQL Runner, by its slug.
    pub fn sql_by_slug(&self, slug: impl Into<String>) -> QueryRun<Fixed> {
        self.query_run(Source::SqlSlug(slug.into()))
    }

    fn sql_runner(&self, query: SqlQueryCreate) -> QueryRun<Fixed> {
        self.query_run(Source::Sql(Box::new(query)))
    }

    fn query_run<K>(&self, source: Source) -> QueryRun<K> {
        QueryRun { plan: Plan::new(self.client(), source), kind: PhantomData }
    }
}

impl<K> QueryRun<K> {
    /// Streams the rows of the results in constant memory, as values of this type; see [`queries`](crate::queries) for
    /// the names of fields.
    pub fn rows<T: DeserializeOwned>(self) -> Rows<T> {
        Rows::new(self.plan)
    }

    /// Collects the rows of the results into memory; see [`rows`](Self::rows).
    pub async fn all<T: DeserializeOwned>(self) -> Result<Vec<T>, QueryError> {
        self.rows().all().await
    }

    fn with_kind<L>(self) -> QueryRun<L> {
        QueryRun { plan: self.plan, kind: PhantomData }
    }
}

impl QueryRun<Saved> {
    /// Sets the maximum number of rows, in place of that of the saved query; `-1` for all rows.
    pub fn limit(mut self, rows: i64) -> Self {
        self.plan.options.limit = Some(rows);
        self
    }

    /// Selects all rows, in place of the limit of the saved query.
    pub fn all_rows(self) -> Self {
        self.limit(-1)
    }
}

/// Defines setters of options.
macro_rules! options {
    ($($(#[$docs:meta])* $name:ident,)+) => {
        $(
            $(#[$docs])*
            pub fn $name(mut self, value: bool) -> Self {
                self.plan.options.$name = Some(value);
                self
            }
        )+
    };
}

impl<K: Configurable> QueryRun<K> {
    /// Runs the query as a task in the background and waits for it, for queries that take longer than a connection
    /// lives. A query that is not saved yet is saved first. Settings of the query and of the run must be set before.
    pub fn in_background(mut self) -> QueryRun<InBackground> {
        self.plan.background.get_or_insert_default();
        self.with_kind()
    }

    options! {
        /// Sets whether values are formatted as the model specifies, as text. Looker's default is `false`.
        apply_formatting,
        /// Sets whether the settings of the visualization apply to the results. Looker's default is `false`.
        apply_vis,
        /// Sets whether cached results may be returned. Looker's default is `true`.
        cache,
        /// Sets whether drill links are generated; only with [`QueryFormat::JsonDetail`].
        generate_drill_links,
        /// Sets whether the production models are used even in development mode.
        force_production,
        /// Sets whether results only come from the cache, even if they are expired.
        cache_only,
        /// Sets whether the persistent derived tables of the query are rebuilt.
        rebuild_pdts,
        /// Sets whether Looker computes table calculations, which results lack otherwise.
        server_table_calcs,
    }

    /// Sets the prefix of drill links, URL-encoded.
    pub fn path_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.plan.options.path_prefix = Some(prefix.into());
        self
    }

    /// Sets the size of an image in pixels. It does not apply in the background, where Looker creates no images.
    pub fn image_size(mut self, width: u32, height: u32) -> Self {
        (self.plan.options.image_width, self.plan.options.image_height) = (Some(width.into()), Some(height.into()));
        self
    }
}
