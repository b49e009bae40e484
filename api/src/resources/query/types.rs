// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Queries`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use serde_json::Value;

use crate::resources::common::{Dialect, LookBasic, Query, Snippet, UserPublic};

/// What `connection` of `SqlQuery` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DBConnectionBase {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Name. Read-only.
    pub name: Option<String>,
    /// Dialect.
    pub dialect: Option<Dialect>,
    /// Snippets. Read-only.
    pub snippets: Option<Vec<Snippet>>,
    /// Pdts enabled. Read-only.
    pub pdts_enabled: Option<bool>,
}

/// The type `MergeQuery`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct MergeQuery {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Column limit.
    pub column_limit: Option<String>,
    /// Dynamic fields.
    pub dynamic_fields: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Pivots.
    pub pivots: Option<Vec<String>>,
    /// Id of the result maker. Read-only.
    pub result_maker_id: Option<String>,
    /// Sorts.
    pub sorts: Option<Vec<String>>,
    /// Source queries.
    pub source_queries: Option<Vec<MergeQuerySourceQuery>>,
    /// Total.
    pub total: Option<bool>,
    /// Limit. Not in 25.14.
    pub limit: Option<String>,
    /// Vis config.
    pub vis_config: Option<BTreeMap<String, String>>,
}

/// The type `MergeQuery`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteMergeQuery {
    /// Column limit.
    pub column_limit: Field<String>,
    /// Dynamic fields.
    pub dynamic_fields: Field<String>,
    /// Pivots.
    pub pivots: Field<Vec<String>>,
    /// Sorts.
    pub sorts: Field<Vec<String>>,
    /// Source queries.
    pub source_queries: Field<Vec<WriteMergeQuerySourceQuery>>,
    /// Total.
    pub total: Field<bool>,
    /// Limit. Not in 25.14.
    pub limit: Field<String>,
    /// Vis config.
    pub vis_config: Field<BTreeMap<String, String>>,
}

/// What `source_queries` of `MergeQuery` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct MergeQuerySourceQuery {
    /// Merge fields.
    pub merge_fields: Option<Vec<MergeFields>>,
    /// Name.
    pub name: Option<String>,
    /// Id of the query.
    pub query_id: Option<String>,
    /// Query slug.
    pub query_slug: Option<String>,
}

/// What `source_queries` of `MergeQuery` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteMergeQuerySourceQuery {
    /// Merge fields.
    pub merge_fields: Field<Vec<WriteMergeFields>>,
    /// Name.
    pub name: Field<String>,
    /// Id of the query.
    pub query_id: Field<String>,
    /// Query slug.
    pub query_slug: Field<String>,
}

/// What `merge_fields` of `MergeQuerySourceQuery` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct MergeFields {
    /// Field name.
    pub field_name: Option<String>,
    /// Source field name.
    pub source_field_name: Option<String>,
}

/// What `merge_fields` of `MergeQuerySourceQuery` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteMergeFields {
    /// Field name.
    pub field_name: Field<String>,
    /// Source field name.
    pub source_field_name: Field<String>,
}

/// The type `CreateQueryTask`.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CreateQueryTask {
    /// Id of the query. Required.
    pub query_id: Field<String>,
    /// Result format. Required.
    pub result_format: Field<CreateQueryTaskResultFormat>,
    /// Source.
    pub source: Field<String>,
    /// Deferred.
    pub deferred: Field<bool>,
    /// Id of the look.
    pub look_id: Field<String>,
    /// Id of the dashboard.
    pub dashboard_id: Field<String>,
}

/// The type `QueryTask`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct QueryTask {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the query.
    pub query_id: Option<String>,
    /// Query.
    pub query: Option<Query>,
    /// Generate links.
    pub generate_links: Option<bool>,
    /// Force production.
    pub force_production: Option<bool>,
    /// Path prefix.
    pub path_prefix: Option<String>,
    /// Cache.
    pub cache: Option<bool>,
    /// Server table calcs.
    pub server_table_calcs: Option<bool>,
    /// Cache only.
    pub cache_only: Option<bool>,
    /// Cache key. Read-only.
    pub cache_key: Option<String>,
    /// Status.
    pub status: Option<String>,
    /// Source.
    pub source: Option<String>,
    /// Runtime. Read-only.
    pub runtime: Option<f64>,
    /// Rebuild pdts.
    pub rebuild_pdts: Option<bool>,
    /// Result source. Read-only.
    pub result_source: Option<String>,
    /// Id of the look.
    pub look_id: Option<String>,
    /// Id of the dashboard.
    pub dashboard_id: Option<String>,
    /// Result format. Read-only.
    pub result_format: Option<String>,
}

/// The type `RunningQueries`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct RunningQueries {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// User.
    pub user: Option<UserPublic>,
    /// Query.
    pub query: Option<Query>,
    /// SQL query.
    pub sql_query: Option<SqlQuery>,
    /// Look.
    pub look: Option<LookBasic>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Completed at. Read-only.
    pub completed_at: Option<String>,
    /// Id of the query. Read-only.
    pub query_id: Option<String>,
    /// Source. Read-only.
    pub source: Option<String>,
    /// Id of the node. Read-only.
    pub node_id: Option<String>,
    /// Slug. Read-only.
    pub slug: Option<String>,
    /// Id of the query task. Read-only.
    pub query_task_id: Option<String>,
    /// Cache key. Read-only.
    pub cache_key: Option<String>,
    /// Connection name. Read-only.
    pub connection_name: Option<String>,
    /// Dialect. Read-only.
    pub dialect: Option<String>,
    /// Id of the connection. Read-only.
    pub connection_id: Option<String>,
    /// Message. Read-only.
    pub message: Option<String>,
    /// Status. Read-only.
    pub status: Option<String>,
    /// Runtime. Read-only.
    pub runtime: Option<f64>,
    /// SQL. Read-only.
    pub sql: Option<String>,
    /// SQL interface SQL. Read-only.
    pub sql_interface_sql: Option<String>,
}

/// The type `SqlQueryCreate`.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct SqlQueryCreate {
    /// Connection name.
    pub connection_name: Field<String>,
    /// Id of the connection. Deprecated.
    pub connection_id: Field<String>,
    /// Model name.
    pub model_name: Field<String>,
    /// SQL.
    pub sql: Field<String>,
    /// Vis config.
    pub vis_config: Field<BTreeMap<String, Value>>,
}

/// What `sql_query` of `RunningQueries` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct SqlQuery {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Slug. Read-only.
    pub slug: Option<String>,
    /// Last runtime. Read-only.
    pub last_runtime: Option<f64>,
    /// Run count. Read-only.
    pub run_count: Option<i64>,
    /// Browser limit. Read-only.
    pub browser_limit: Option<i64>,
    /// SQL. Read-only.
    pub sql: Option<String>,
    /// Last run at. Read-only.
    pub last_run_at: Option<String>,
    /// Connection.
    pub connection: Option<DBConnectionBase>,
    /// Model name. Read-only.
    pub model_name: Option<String>,
    /// Creator.
    pub creator: Option<UserPublic>,
    /// Explore URL. Read-only.
    pub explore_url: Option<String>,
    /// Plaintext. Read-only.
    pub plaintext: Option<bool>,
    /// Vis config.
    pub vis_config: Option<BTreeMap<String, Value>>,
    /// Id of the result maker.
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
