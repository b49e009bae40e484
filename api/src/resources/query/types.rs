// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Queries`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use serde_json::Value;

use crate::resources::common::{Dialect, LookBasic, Query, Snippet, UserPublic};

/// A database connection in brief, as part of a SQL Runner query.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DBConnectionBase {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Name of the connection, which is its id too. Read-only.
    pub name: Option<String>,
    /// SQL dialect of the database, and what it can do.
    pub dialect: Option<Dialect>,
    /// Ready-made pieces of SQL for SQL Runner. Read-only.
    pub snippets: Option<Vec<Snippet>>,
    /// Whether persistent derived tables are switched on for it. Read-only.
    pub pdts_enabled: Option<bool>,
}

/// The joining of the results of several queries. A merge query never changes once made.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct MergeQuery {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Greatest number of pivoted columns, as text.
    pub column_limit: Option<String>,
    /// Custom fields and table calculations, a JSON text.
    pub dynamic_fields: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Fields whose values become columns.
    pub pivots: Option<Vec<String>>,
    /// Id by which its results can be had. Read-only.
    pub result_maker_id: Option<String>,
    /// Sort order, each as `view.field` or `view.field desc`.
    pub sorts: Option<Vec<String>>,
    /// The queries to join; the first sets the key.
    pub source_queries: Option<Vec<MergeQuerySourceQuery>>,
    /// Whether a row of totals is computed.
    pub total: Option<bool>,
    /// Greatest number of rows, as text. Since 4.0.26.12; not in 25.14.
    pub limit: Option<String>,
    /// Settings of the visualization.
    pub vis_config: Option<BTreeMap<String, String>>,
}

/// The joining of the results of several queries. A merge query never changes once made.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteMergeQuery {
    /// Greatest number of pivoted columns, as text.
    pub column_limit: Field<String>,
    /// Custom fields and table calculations, a JSON text.
    pub dynamic_fields: Field<String>,
    /// Fields whose values become columns.
    pub pivots: Field<Vec<String>>,
    /// Sort order, each as `view.field` or `view.field desc`.
    pub sorts: Field<Vec<String>>,
    /// The queries to join; the first sets the key.
    pub source_queries: Field<Vec<WriteMergeQuerySourceQuery>>,
    /// Whether a row of totals is computed.
    pub total: Field<bool>,
    /// Greatest number of rows, as text. Since 4.0.26.12; not in 25.14.
    pub limit: Field<String>,
    /// Settings of the visualization.
    pub vis_config: Field<BTreeMap<String, String>>,
}

/// One of the queries that a merge query joins.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct MergeQuerySourceQuery {
    /// Which of its fields go with which fields of the merged results.
    pub merge_fields: Option<Vec<MergeFields>>,
    /// Name shown for it.
    pub name: Option<String>,
    /// Id of the query.
    pub query_id: Option<String>,
    /// Short name of the query, as used in URLs.
    pub query_slug: Option<String>,
}

/// One of the queries that a merge query joins.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteMergeQuerySourceQuery {
    /// Which of its fields go with which fields of the merged results.
    pub merge_fields: Field<Vec<WriteMergeFields>>,
    /// Name shown for it.
    pub name: Field<String>,
    /// Id of the query.
    pub query_id: Field<String>,
    /// Short name of the query, as used in URLs.
    pub query_slug: Field<String>,
}

/// A field of a joined query and the field of the merged results that it goes with.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct MergeFields {
    /// Field of the merged results.
    pub field_name: Option<String>,
    /// Field of the joined query.
    pub source_field_name: Option<String>,
}

/// A field of a joined query and the field of the merged results that it goes with.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteMergeFields {
    /// Field of the merged results.
    pub field_name: Field<String>,
    /// Field of the joined query.
    pub source_field_name: Field<String>,
}

/// A query to run in the background, and in which format to keep its results.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CreateQueryTask {
    /// Id of the query. Required.
    pub query_id: Field<String>,
    /// Format of the results. Required.
    pub result_format: Field<CreateQueryTaskResultFormat>,
    /// A word that says where the query comes from; it shows up in the query history.
    pub source: Field<String>,
    /// Whether the task is only made and not yet run.
    pub deferred: Field<bool>,
    /// Id of the look that the query is run for.
    pub look_id: Field<String>,
    /// Id of the dashboard that the query is run for.
    pub dashboard_id: Field<String>,
}

/// A query being run in the background, and how far it is.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct QueryTask {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the query.
    pub query_id: Option<String>,
    /// The query itself.
    pub query: Option<Query>,
    /// Whether links for drilling down are added.
    pub generate_links: Option<bool>,
    /// Whether the production models are used even in development mode.
    pub force_production: Option<bool>,
    /// Beginning of the links for drilling down.
    pub path_prefix: Option<String>,
    /// Whether results may come from the cache.
    pub cache: Option<bool>,
    /// Whether Looker works out table calculations too.
    pub server_table_calcs: Option<bool>,
    /// Whether only results from the cache are taken, even outdated ones.
    pub cache_only: Option<bool>,
    /// Name of the results within the cache. Read-only.
    pub cache_key: Option<String>,
    /// How far it is; `complete` once the results are there.
    pub status: Option<String>,
    /// Where the query comes from.
    pub source: Option<String>,
    /// How long the query took when it ran before. Read-only.
    pub runtime: Option<f64>,
    /// Whether persistent derived tables that it reads are built anew.
    pub rebuild_pdts: Option<bool>,
    /// Where the results came from, such as the cache or the database. Read-only.
    pub result_source: Option<String>,
    /// Id of the look that the query is run for.
    pub look_id: Option<String>,
    /// Id of the dashboard that the query is run for.
    pub dashboard_id: Option<String>,
    /// Format of the results. Read-only.
    pub result_format: Option<String>,
}

/// A query that is running, who runs it and since when.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct RunningQueries {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Who runs it.
    pub user: Option<UserPublic>,
    /// The query, where it is one of an explore.
    pub query: Option<Query>,
    /// The query, where it is one of SQL Runner.
    pub sql_query: Option<SqlQuery>,
    /// The look it is run for.
    pub look: Option<LookBasic>,
    /// When it was started. Read-only.
    pub created_at: Option<String>,
    /// When it ended. Read-only.
    pub completed_at: Option<String>,
    /// Id of the query. Read-only.
    pub query_id: Option<String>,
    /// What it was started from, such as `look`, `dashboard`, `explore` or `queryrunner`. Read-only.
    pub source: Option<String>,
    /// Id of the node of the Looker cluster that runs it. Read-only.
    pub node_id: Option<String>,
    /// Slug. Read-only.
    pub slug: Option<String>,
    /// Id of its task, by which `kill_query` stops it. Read-only.
    pub query_task_id: Option<String>,
    /// Name of its results within the cache. Read-only.
    pub cache_key: Option<String>,
    /// Name of the database connection it runs on. Read-only.
    pub connection_name: Option<String>,
    /// Name of the database's SQL dialect. Read-only.
    pub dialect: Option<String>,
    /// Id of the connection. Read-only.
    pub connection_id: Option<String>,
    /// An error message, or more about the status. Read-only.
    pub message: Option<String>,
    /// How far it is, in words. Read-only.
    pub status: Option<String>,
    /// How long it has been running, in seconds. Read-only.
    pub runtime: Option<f64>,
    /// The SQL that was sent to the database. Read-only.
    pub sql: Option<String>,
    /// The SQL that came in, where it was asked through the SQL interface. Read-only.
    pub sql_interface_sql: Option<String>,
}

/// A SQL Runner query to be made.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SqlQueryCreate {
    /// Name of the database connection to run it on; this or `model_name` has to be there.
    pub connection_name: Field<String>,
    /// Former name of `connection_name`. Deprecated.
    pub connection_id: Field<String>,
    /// Name of the model whose connection it runs on; this or `connection_name` has to be there.
    pub model_name: Field<String>,
    /// SQL.
    pub sql: Field<String>,
    /// Settings of the visualization. Its keys depend on the kind, which is usually named under `type`; unknown keys
    /// are ignored.
    pub vis_config: Field<BTreeMap<String, Value>>,
}

/// A query of SQL Runner: SQL written by hand, and where it runs.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SqlQuery {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Short name, which is its id. Read-only.
    pub slug: Option<String>,
    /// How long it took when it last ran, in seconds. Read-only.
    pub last_runtime: Option<f64>,
    /// How often it has run. Read-only.
    pub run_count: Option<i64>,
    /// Greatest number of rows shown on the SQL Runner page. Read-only.
    pub browser_limit: Option<i64>,
    /// SQL. Read-only.
    pub sql: Option<String>,
    /// Last run at. Read-only.
    pub last_run_at: Option<String>,
    /// Database connection it runs on.
    pub connection: Option<DBConnectionBase>,
    /// Name of the model it runs on, if it is tied to one. Read-only.
    pub model_name: Option<String>,
    /// User who made it.
    pub creator: Option<UserPublic>,
    /// URL of the explore page for it. Read-only.
    pub explore_url: Option<String>,
    /// Whether the results are shown as plain text. Read-only.
    pub plaintext: Option<bool>,
    /// Settings of the visualization. Its keys depend on the kind, which is usually named under `type`; unknown keys
    /// are ignored.
    pub vis_config: Option<BTreeMap<String, Value>>,
    /// Id by which its results can be had.
    pub result_maker_id: Option<String>,
}

/// What `result_format` of `CreateQueryTask` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum CreateQueryTaskResultFormat {
    /// `inline_json`.
    #[model(rename = "inline_json")]
    InlineJson,
    /// `json`.
    #[model(rename = "json")]
    Json,
    /// `json_detail`.
    #[model(rename = "json_detail")]
    JsonDetail,
    /// `json_fe`.
    #[model(rename = "json_fe")]
    JsonFe,
    /// `json_bi`.
    #[model(rename = "json_bi")]
    JsonBi,
    /// `csv`.
    #[model(rename = "csv")]
    Csv,
    /// `html`.
    #[model(rename = "html")]
    Html,
    /// `md`.
    #[model(rename = "md")]
    Md,
    /// `txt`.
    #[model(rename = "txt")]
    Txt,
    /// `xlsx`.
    #[model(rename = "xlsx")]
    Xlsx,
    /// `gsxml`.
    #[model(rename = "gsxml")]
    Gsxml,
    /// `sql`.
    #[model(rename = "sql")]
    Sql,
    /// `odc`.
    #[model(rename = "odc")]
    Odc,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}
