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
    /// Starts running a query in the background.
    ///
    /// The query has to exist: `create_query` makes it. Ask `query_task` until `status` is `complete`, then fetch the
    /// rows with `query_task_results`.
    #[endpoint(
        POST "/query_tasks",
        errors(400, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/create_query_task"
    )]
    fn create_query_task(
        &self,
        /// The `query_id` of the query and the `result_format` of its results, both needed.
        #[body]
        body: &CreateQueryTask,
        /// The most results to give.
        limit: Option<i64>,
        /// Whether values are formatted as the model says.
        apply_formatting: Option<bool>,
        /// Whether the settings of the visualization act on the results.
        apply_vis: Option<bool>,
        /// Whether a result from the cache will do.
        cache: Option<bool>,
        /// Whether to add links for drilling down; only with `json_detail`.
        generate_drill_links: Option<bool>,
        /// Whether to use the production models also in development mode. `false` does not ensure development models.
        force_production: Option<bool>,
        /// Whether to take only results from the cache, even outdated ones.
        cache_only: Option<bool>,
        /// Beginning of the links for drilling down, URL-encoded.
        path_prefix: Option<&str>,
        /// Whether to build anew the persistent derived tables that it reads.
        rebuild_pdts: Option<bool>,
        /// Whether Looker works out table calculations too.
        server_table_calcs: Option<bool>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> QueryTask;

    /// Fetches the results of several query tasks in one call, by task id.
    ///
    /// A task that is still running gives its status in place of results; one whose results are gone gives `expired`,
    /// and one the caller may not see gives `missing`.
    #[endpoint(
        GET "/query_tasks/multi_results",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/query_task_multi_results"
    )]
    fn query_task_multi_results(
        &self,
        /// Ids of the tasks.
        #[query(comma)]
        query_task_ids: &[&str],
    ) -> BTreeMap<String, serde_json::Value>;

    /// Says how far a query task is.
    ///
    /// Once `status` is `complete`, `query_task_results` gives the rows.
    #[endpoint(
        GET "/query_tasks/<query_task_id>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/query_task"
    )]
    fn query_task(
        &self,
        /// Id of the query task.
        query_task_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> QueryTask;

    /// Fetches the results of a query task that has completed.
    ///
    /// Until then the answer is 202; for an unknown id or results gone from the cache it is 404. SQL that the database
    /// refuses is answered with 400, but with `json_detail` by 200, no rows and the details in `errors`.
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

    /// Gives one query, that is, what it asks for and not its results.
    ///
    /// Queries never change and are never deleted. Looker also makes one whenever a user explores data.
    #[endpoint(
        GET "/queries/<query_id>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/query"
    )]
    fn query(
        &self,
        /// Id of the query.
        query_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Query;

    /// Gives the query that a short name from Looker's web pages stands for.
    ///
    /// This brings a query built on the explore page into a program: run it by its id, or make a new one from its
    /// settings.
    #[endpoint(
        GET "/queries/slug/<slug>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/query_for_slug"
    )]
    fn query_for_slug(
        &self,
        /// Short name: the last part of a share URL, or the `qid` in the URL of an explore.
        slug: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Query;

    /// Makes a query, which can then be run by its id.
    ///
    /// If there is a query just like it, that one is given back and none is made. Queries can neither be changed nor
    /// deleted.
    #[endpoint(
        POST "/queries",
        errors(400, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/create_query"
    )]
    fn create_query(
        &self,
        /// What to ask for: at least `model` and `view`, usually with `fields`, `filters`, `sorts` and `limit`.
        /// `filter_config` and `vis_config` serve only the web pages.
        #[body]
        body: &WriteQuery,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Query;

    /// Runs a query and gives the results in the wanted format.
    ///
    /// The query may come from `create_query`, from the web pages or from a look. `run_inline_query` does without a
    /// saved query.
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
        /// `json_bi` (the one Looker advises, with facts about the fields), `json`, `json_detail` (its predecessor),
        /// `csv`, `txt` (with tabs), `html`, `md`, `xlsx`, `sql` (the SQL, without running it), `png` or `jpg`.
        result_format: &str,
        /// The most results to give.
        limit: Option<i64>,
        /// Whether values are formatted as the model says.
        apply_formatting: Option<bool>,
        /// Whether the settings of the visualization act on the results.
        apply_vis: Option<bool>,
        /// Whether a result from the cache will do.
        cache: Option<bool>,
        /// Width of a `png` or `jpg`, in pixels.
        image_width: Option<i64>,
        /// Height of a `png` or `jpg`, in pixels.
        image_height: Option<i64>,
        /// Whether to add links for drilling down; only with `json_detail`.
        generate_drill_links: Option<bool>,
        /// Whether to use the production models also in development mode. `false` does not ensure development models.
        force_production: Option<bool>,
        /// Whether to take only results from the cache, even outdated ones.
        cache_only: Option<bool>,
        /// Beginning of the links for drilling down, URL-encoded.
        path_prefix: Option<&str>,
        /// Whether to build anew the persistent derived tables that it reads.
        rebuild_pdts: Option<bool>,
        /// Whether Looker works out table calculations too.
        server_table_calcs: Option<bool>,
    ) -> fingerpost::Content;

    /// Runs the query in the body and gives the results in the wanted format.
    ///
    /// It saves the two steps of `create_query` and `run_query`.
    #[endpoint(
        POST "/queries/run/<result_format>",
        output = content,
        errors(400, 403 => ValidationError, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/run_inline_query"
    )]
    fn run_inline_query(
        &self,
        /// `json_bi` (the one Looker advises, with facts about the fields), `json`, `json_detail` (its predecessor),
        /// `csv`, `txt` (with tabs), `html`, `md`, `xlsx`, `sql` (the SQL, without running it), `png` or `jpg`.
        result_format: &str,
        /// What to ask for: at least `model` and `view`, usually with `fields`, `filters`, `sorts` and `limit`.
        #[body]
        body: &WriteQuery,
        /// The most results to give.
        limit: Option<i64>,
        /// Whether values are formatted as the model says.
        apply_formatting: Option<bool>,
        /// Whether the settings of the visualization act on the results.
        apply_vis: Option<bool>,
        /// Whether a result from the cache will do.
        cache: Option<bool>,
        /// Width of a `png` or `jpg`, in pixels.
        image_width: Option<i64>,
        /// Height of a `png` or `jpg`, in pixels.
        image_height: Option<i64>,
        /// Whether to add links for drilling down; only with `json_detail`.
        generate_drill_links: Option<bool>,
        /// Whether to use the production models also in development mode. `false` does not ensure development models.
        force_production: Option<bool>,
        /// Whether to take only results from the cache, even outdated ones.
        cache_only: Option<bool>,
        /// Beginning of the links for drilling down, URL-encoded.
        path_prefix: Option<&str>,
        /// Whether to build anew the persistent derived tables that it reads.
        rebuild_pdts: Option<bool>,
        /// Whether Looker works out table calculations too.
        server_table_calcs: Option<bool>,
    ) -> fingerpost::Content;

    /// Runs a query that is spelled out in the address and gives the results in the wanted format.
    ///
    /// What to select goes into the URL's query: `fields`, `sorts`, `limit`, and each filter as `f[view.field]`.
    /// Looker's description names no parameters for these. Unless it has to be a GET, `run_inline_query` is easier.
    #[endpoint(
        GET "/queries/models/<model_name>/views/<view_name>/run/<result_format>",
        output = content,
        errors(400, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/run_url_encoded_query"
    )]
    fn run_url_encoded_query(
        &self,
        /// Name of the model.
        model_name: &str,
        /// Name of the explore.
        view_name: &str,
        /// `json_bi` (the one Looker advises, with facts about the fields), `json`, `json_detail` (its predecessor),
        /// `csv`, `txt` (with tabs), `html`, `md`, `xlsx`, `sql` (the SQL, without running it), `png` or `jpg`.
        result_format: &str,
        /// Further parameters, by their names.
        #[query(flatten)]
        more: Option<&BTreeMap<String, String>>,
    ) -> fingerpost::Content;

    /// Gives one merge query, that is, how it joins its queries and not the results.
    #[endpoint(
        GET "/merge_queries/<merge_query_id>",
        errors(400),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/merge_query"
    )]
    fn merge_query(
        &self,
        /// Id of the merge query.
        merge_query_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> MergeQuery;

    /// Makes a merge query, which joins the results of several queries, of different databases even.
    ///
    /// The first of `source_queries` sets the key that the others are joined to, much like a left join. A merge query
    /// never changes: if there is one just like it, that one is given back.
    #[endpoint(
        POST "/merge_queries",
        errors(400, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/create_merge_query"
    )]
    fn create_merge_query(
        &self,
        /// The `source_queries`, the main one first, with the fields that each of them brings in.
        #[body]
        body: Option<&WriteMergeQuery>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> MergeQuery;

    /// Lists the queries that are running now.
    #[endpoint(
        GET "/running_queries",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/all_running_queries"
    )]
    fn all_running_queries(&self) -> Vec<RunningQueries>;

    /// Stops a running query.
    #[endpoint(
        DELETE "/running_queries/<query_task_id>",
        errors(400, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/kill_query"
    )]
    fn kill_query(
        &self,
        /// Id of the task that runs it, as `all_running_queries` gives it.
        query_task_id: &str,
    ) -> ();

    /// Makes a SQL Runner query, without running it.
    ///
    /// `run_sql_query` runs it by the `slug` of the answer.
    #[endpoint(
        POST "/sql_queries",
        errors(400, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/create_sql_query"
    )]
    fn create_sql_query(
        &self,
        /// The `sql`, with either `connection_name` or `model_name` to say where it runs.
        #[body]
        body: &SqlQueryCreate,
    ) -> SqlQuery;

    /// Gives one SQL Runner query, that is, its SQL and not the results.
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

    /// Runs a SQL Runner query and gives the results in the wanted format.
    #[endpoint(
        POST "/sql_queries/<slug>/run/<result_format>",
        output = content,
        errors(400, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Query/run_sql_query"
    )]
    fn run_sql_query(
        &self,
        /// Short name of the query, as `create_sql_query` gave it.
        slug: &str,
        /// `json`, `json_bi`, `json_detail`, `json_fe`, `json_label` or `inline_json`; `csv`, `txt`, `html` or `md`;
        /// `xlsx`, `gsxml` or `odc`; or `sql`.
        result_format: &str,
        /// Whether the answer has headers that make a browser save it as a file; a text, `true` or `false`. No, if not
        /// set.
        download: Option<&str>,
    ) -> fingerpost::Content;
}
