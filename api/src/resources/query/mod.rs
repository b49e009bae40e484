// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Queries are made, run, and run in the background as tasks; also those in SQL.

mod types;

use std::collections::BTreeMap;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, Query, ValidationError, WriteQuery};

pub use self::types::*;

/// Queries are made, run, and run in the background as tasks; also those in SQL.
#[endpoints(error = ApiError, errors(404, 429))]
pub trait Queries {
    /// The operation `create_query_task`.
    #[endpoint(
        POST "/query_tasks",
        errors(400, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/create_query_task"
    )]
    fn create_query_task(
        &self,
        /// The body.
        #[body]
        body: &CreateQueryTask,
        /// Limit.
        limit: Option<i64>,
        /// Apply formatting.
        apply_formatting: Option<bool>,
        /// Apply vis.
        apply_vis: Option<bool>,
        /// Cache.
        cache: Option<bool>,
        /// Generate drill links.
        generate_drill_links: Option<bool>,
        /// Force production.
        force_production: Option<bool>,
        /// Cache only.
        cache_only: Option<bool>,
        /// Path prefix.
        path_prefix: Option<&str>,
        /// Rebuild pdts.
        rebuild_pdts: Option<bool>,
        /// Server table calcs.
        server_table_calcs: Option<bool>,
        /// Fields.
        fields: Option<&str>,
    ) -> QueryTask;

    /// The operation `query_task_multi_results`.
    #[endpoint(
        GET "/query_tasks/multi_results",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/query_task_multi_results"
    )]
    fn query_task_multi_results(
        &self,
        /// Query task ids.
        #[query(comma)]
        query_task_ids: &[&str],
    ) -> BTreeMap<String, serde_json::Value>;

    /// The operation `query_task`.
    #[endpoint(
        GET "/query_tasks/<query_task_id>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/query_task"
    )]
    fn query_task(
        &self,
        /// Id of the query task.
        query_task_id: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> QueryTask;

    /// The operation `query_task_results`.
    #[endpoint(
        GET "/query_tasks/<query_task_id>/results",
        pending(202),
        output = content,
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/query_task_results"
    )]
    fn query_task_results(
        &self,
        /// Id of the query task.
        query_task_id: &str,
    ) -> fingerpost::Content;

    /// The operation `query`.
    #[endpoint(
        GET "/queries/<query_id>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/query"
    )]
    fn query(
        &self,
        /// Id of the query.
        query_id: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> Query;

    /// The operation `query_for_slug`.
    #[endpoint(
        GET "/queries/slug/<slug>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/query_for_slug"
    )]
    fn query_for_slug(
        &self,
        /// Slug.
        slug: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> Query;

    /// The operation `create_query`.
    #[endpoint(
        POST "/queries",
        errors(400, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/create_query"
    )]
    fn create_query(
        &self,
        /// The body.
        #[body]
        body: &WriteQuery,
        /// Fields.
        fields: Option<&str>,
    ) -> Query;

    /// The operation `run_query`.
    #[endpoint(
        GET "/queries/<query_id>/run/<result_format>",
        output = content,
        errors(400, 403 => ValidationError, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/run_query"
    )]
    fn run_query(
        &self,
        /// Id of the query.
        query_id: &str,
        /// Result format.
        result_format: &str,
        /// Limit.
        limit: Option<i64>,
        /// Apply formatting.
        apply_formatting: Option<bool>,
        /// Apply vis.
        apply_vis: Option<bool>,
        /// Cache.
        cache: Option<bool>,
        /// Image width.
        image_width: Option<i64>,
        /// Image height.
        image_height: Option<i64>,
        /// Generate drill links.
        generate_drill_links: Option<bool>,
        /// Force production.
        force_production: Option<bool>,
        /// Cache only.
        cache_only: Option<bool>,
        /// Path prefix.
        path_prefix: Option<&str>,
        /// Rebuild pdts.
        rebuild_pdts: Option<bool>,
        /// Server table calcs.
        server_table_calcs: Option<bool>,
    ) -> fingerpost::Content;

    /// The operation `run_inline_query`.
    #[endpoint(
        POST "/queries/run/<result_format>",
        output = content,
        errors(400, 403 => ValidationError, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/run_inline_query"
    )]
    fn run_inline_query(
        &self,
        /// Result format.
        result_format: &str,
        /// The body.
        #[body]
        body: &WriteQuery,
        /// Limit.
        limit: Option<i64>,
        /// Apply formatting.
        apply_formatting: Option<bool>,
        /// Apply vis.
        apply_vis: Option<bool>,
        /// Cache.
        cache: Option<bool>,
        /// Image width.
        image_width: Option<i64>,
        /// Image height.
        image_height: Option<i64>,
        /// Generate drill links.
        generate_drill_links: Option<bool>,
        /// Force production.
        force_production: Option<bool>,
        /// Cache only.
        cache_only: Option<bool>,
        /// Path prefix.
        path_prefix: Option<&str>,
        /// Rebuild pdts.
        rebuild_pdts: Option<bool>,
        /// Server table calcs.
        server_table_calcs: Option<bool>,
    ) -> fingerpost::Content;

    /// The operation `run_url_encoded_query`.
    #[endpoint(
        GET "/queries/models/<model_name>/views/<view_name>/run/<result_format>",
        output = content,
        errors(400, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/run_url_encoded_query"
    )]
    fn run_url_encoded_query(
        &self,
        /// Model name.
        model_name: &str,
        /// View name.
        view_name: &str,
        /// Result format.
        result_format: &str,
        /// Further parameters, by their names.
        #[query(flatten)]
        more: Option<&BTreeMap<String, String>>,
    ) -> fingerpost::Content;

    /// The operation `merge_query`.
    #[endpoint(
        GET "/merge_queries/<merge_query_id>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/merge_query"
    )]
    fn merge_query(
        &self,
        /// Id of the merge query.
        merge_query_id: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> MergeQuery;

    /// The operation `create_merge_query`.
    #[endpoint(
        POST "/merge_queries",
        errors(400, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/create_merge_query"
    )]
    fn create_merge_query(
        &self,
        /// The body.
        #[body]
        body: Option<&WriteMergeQuery>,
        /// Fields.
        fields: Option<&str>,
    ) -> MergeQuery;

    /// The operation `all_running_queries`.
    #[endpoint(
        GET "/running_queries",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/all_running_queries"
    )]
    fn all_running_queries(&self) -> Vec<RunningQueries>;

    /// The operation `kill_query`.
    #[endpoint(
        DELETE "/running_queries/<query_task_id>",
        errors(400, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/kill_query"
    )]
    fn kill_query(
        &self,
        /// Id of the query task.
        query_task_id: &str,
    ) -> ();

    /// The operation `create_sql_query`.
    #[endpoint(
        POST "/sql_queries",
        errors(400, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/create_sql_query"
    )]
    fn create_sql_query(
        &self,
        /// The body.
        #[body]
        body: &SqlQueryCreate,
    ) -> SqlQuery;

    /// The operation `sql_query`.
    #[endpoint(
        GET "/sql_queries/<slug>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/sql_query"
    )]
    fn sql_query(
        &self,
        /// Slug.
        slug: &str,
    ) -> SqlQuery;

    /// The operation `run_sql_query`.
    #[endpoint(
        POST "/sql_queries/<slug>/run/<result_format>",
        output = content,
        errors(400, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/run_sql_query"
    )]
    fn run_sql_query(
        &self,
        /// Slug.
        slug: &str,
        /// Result format.
        result_format: &str,
        /// Download.
        download: Option<&str>,
    ) -> fingerpost::Content;
}
