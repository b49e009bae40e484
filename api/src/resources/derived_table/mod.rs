// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Derived tables that the database keeps: what they depend on, and their builds.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::ApiError;

pub use self::types::*;

/// Derived tables that the database keeps: what they depend on, and their builds.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait DerivedTables {
    /// The operation `graph_derived_tables_for_model`.
    #[endpoint(
        GET "/derived_table/graph/model/<model>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/DerivedTable/graph_derived_tables_for_model"
    )]
    fn graph_derived_tables_for_model(
        &self,
        /// Model.
        model: &str,
        /// Format.
        format: Option<&str>,
        /// Color.
        color: Option<&str>,
    ) -> DependencyGraph;

    /// The operation `graph_derived_tables_for_view`.
    #[endpoint(
        GET "/derived_table/graph/view/<view>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/DerivedTable/graph_derived_tables_for_view"
    )]
    fn graph_derived_tables_for_view(
        &self,
        /// View.
        view: &str,
        /// Models.
        models: Option<&str>,
        /// Workspace.
        workspace: Option<&str>,
    ) -> DependencyGraph;

    /// The operation `start_pdt_build`.
    #[endpoint(
        GET "/derived_table/<model_name>/<view_name>/start",
        retry = never,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/DerivedTable/start_pdt_build"
    )]
    fn start_pdt_build(
        &self,
        /// Model name.
        model_name: &str,
        /// View name.
        view_name: &str,
        /// Force rebuild.
        force_rebuild: Option<&str>,
        /// Force full incremental.
        force_full_incremental: Option<&str>,
        /// Workspace.
        workspace: Option<&str>,
        /// Source.
        source: Option<&str>,
    ) -> MaterializePDT;

    /// The operation `check_pdt_build`.
    #[endpoint(
        GET "/derived_table/<materialization_id>/status",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/DerivedTable/check_pdt_build"
    )]
    fn check_pdt_build(
        &self,
        /// Id of the materialization.
        materialization_id: &str,
    ) -> MaterializePDT;

    /// The operation `stop_pdt_build`.
    #[endpoint(
        GET "/derived_table/<materialization_id>/stop",
        retry = never,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/DerivedTable/stop_pdt_build"
    )]
    fn stop_pdt_build(
        &self,
        /// Id of the materialization.
        materialization_id: &str,
        /// Source.
        source: Option<&str>,
    ) -> MaterializePDT;
}
