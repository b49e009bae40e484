// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Derived tables that the database keeps: what they depend on, and their builds.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::ApiError;

pub use self::types::*;

/// Derived tables that the database keeps: what they depend on, and their builds.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait DerivedTables {
    /// Draws how the derived tables of a model depend on each other, as a graph in the dot language.
    #[endpoint(
        GET "/derived_table/graph/model/<model>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/DerivedTable/graph_derived_tables_for_model"
    )]
    fn graph_derived_tables_for_model(
        &self,
        /// Model.
        model: &str,
        /// Language of the graph; `dot` is the only one there is.
        format: Option<&str>,
        /// Colours by which the graph tells the state of each table: grey for not built, yellow for being built, green
        /// for built, red for failed.
        color: Option<&str>,
    ) -> DependencyGraph;

    /// Draws one derived table and what it depends on, as a graph in the dot language.
    #[endpoint(
        GET "/derived_table/graph/view/<view>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/DerivedTable/graph_derived_tables_for_view"
    )]
    fn graph_derived_tables_for_view(
        &self,
        /// Name of the view that defines the table.
        view: &str,
        /// Models that have the table.
        models: Option<&str>,
        /// Whether to look at the models in `dev` or in `production`.
        workspace: Option<&str>,
    ) -> DependencyGraph;

    /// Queues the build of a persistent derived table and answers with the id of the job.
    ///
    /// It changes data although it is sent as a GET. It does not wait for the build: ask `check_pdt_build` with the
    /// `materialization_id` of the answer.
    #[endpoint(
        GET "/derived_table/<model_name>/<view_name>/start",
        retry = never,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/DerivedTable/start_pdt_build"
    )]
    fn start_pdt_build(
        &self,
        /// Model that has the table.
        model_name: &str,
        /// Name of the view that defines the table.
        view_name: &str,
        /// Whether to build anew also the tables it needs that are already there; a text such as `true`.
        force_rebuild: Option<&str>,
        /// Whether incremental tables are built from scratch and not just extended; a text such as `true`.
        force_full_incremental: Option<&str>,
        /// Whether to build the table of `dev` or of `production`; without it, of `production`.
        workspace: Option<&str>,
        /// A word of the caller's that says where the request comes from.
        source: Option<&str>,
    ) -> MaterializePDT;

    /// Says how far the build of a persistent derived table is.
    #[endpoint(
        GET "/derived_table/<materialization_id>/status",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/DerivedTable/check_pdt_build"
    )]
    fn check_pdt_build(
        &self,
        /// Id of the job, as `start_pdt_build` gave it.
        materialization_id: &str,
    ) -> MaterializePDT;

    /// Breaks off the build of a persistent derived table.
    ///
    /// It changes something although it is sent as a GET.
    #[endpoint(
        GET "/derived_table/<materialization_id>/stop",
        retry = never,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/DerivedTable/stop_pdt_build"
    )]
    fn stop_pdt_build(
        &self,
        /// Id of the job, as `start_pdt_build` gave it.
        materialization_id: &str,
        /// A word of the caller's that says where the request comes from.
        source: Option<&str>,
    ) -> MaterializePDT;
}
