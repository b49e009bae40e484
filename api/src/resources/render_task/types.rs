// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `RenderTasks`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};

/// A job that turns a dashboard, tile, look or query into a document or picture, and how far it has come. `render_task`
/// is asked until `status` is `success` or `failure`.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct RenderTask {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// When the task was made, as text. Read-only.
    pub created_at: Option<String>,
    /// Values for the dashboard's filters, written like a URL's query. Read-only.
    pub dashboard_filters: Option<String>,
    /// Id of the dashboard to render. Read-only.
    pub dashboard_id: Option<String>,
    /// Arrangement of the tiles: `single_column` or `tiled`. Read-only.
    pub dashboard_style: Option<String>,
    /// When the task came to its end, as text. Read-only.
    pub finalized_at: Option<String>,
    /// Height of the output in pixels; a layout that flows may disregard it. Read-only.
    pub height: Option<i64>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the look to render. Read-only.
    pub look_id: Option<String>,
    /// Id of the `LookML` dashboard to render. Read-only.
    pub lookml_dashboard_id: Option<String>,
    /// Id of the query to render. Read-only.
    pub query_id: Option<String>,
    /// Id of the tile to render: a number in text on a user-defined dashboard, otherwise `model::dashboard::link`.
    /// Read-only.
    pub dashboard_element_id: Option<String>,
    /// Seconds spent running queries. Read-only.
    pub query_runtime: Option<f64>,
    /// Seconds spent rendering. Read-only.
    pub render_runtime: Option<f64>,
    /// Output format: `pdf`, `png` or `jpg`. Read-only.
    pub result_format: Option<String>,
    /// Seconds the task took in all. Read-only.
    pub runtime: Option<f64>,
    /// How far the task is: `enqueued_for_query`, then `querying`, then `enqueued_for_render`, then `rendering`; in the
    /// end `success` or `failure`. Read-only.
    pub status: Option<String>,
    /// More about the status, where there is more to say. Read-only.
    pub status_detail: Option<String>,
    /// Id of the user with whose permissions the task runs. Read-only.
    pub user_id: Option<String>,
    /// Width of the output in pixels. Read-only.
    pub width: Option<i64>,
}

/// What the body of `create_dashboard_render_task` may say about the dashboard to render. Size and output format are
/// parameters of the call, not part of this body.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CreateDashboardRenderTask {
    /// Values for the dashboard's filters, written like a URL's query: `Region=West&Status=open`.
    pub dashboard_filters: Field<String>,
    /// Arrangement of the tiles: `single_column` or `tiled`.
    pub dashboard_style: Field<String>,
    /// Tabs to render: ids for a user-defined dashboard, tab labels for a `LookML` one. Since 4.0.26.12; not in 25.14.
    pub tab_ids: Field<Vec<String>>,
}
