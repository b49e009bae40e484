//! Render tasks.

use std::collections::BTreeMap;

use fingerpost::Field;
use serde::{Deserialize, Serialize};

/// A job that turns a dashboard, tile, look or query into a document or picture, and how far it has come.
///
/// Given by `create_dashboard_render_task`, `create_dashboard_element_render_task`, `create_look_render_task` and
/// `create_query_render_task`, and by `render_task`, which is asked until `status` is `success` or `failure`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RenderTask {
    /// What the calling user may do with this task, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// When the task was made, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Values for the dashboard's filters, written like a URL's query. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_filters: Option<String>,
    /// Id of the dashboard to render. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_id: Option<String>,
    /// Arrangement of the tiles: `single_column` or `tiled`. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_style: Option<String>,
    /// When the task came to its end, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finalized_at: Option<String>,
    /// Height of the output in pixels; a layout that flows may disregard it. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// Id of the task. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Id of the look to render. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub look_id: Option<String>,
    /// Id of the `LookML` dashboard to render. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lookml_dashboard_id: Option<String>,
    /// Id of the query to render. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_id: Option<String>,
    /// Id of the tile to render: a number in text on a user-defined dashboard, otherwise
    /// `model_name::dashboard_title::lookml_link_id`. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_element_id: Option<String>,
    /// Seconds spent running queries. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_runtime: Option<f64>,
    /// Seconds spent rendering. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub render_runtime: Option<f64>,
    /// Output format: `pdf`, `png` or `jpg`. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result_format: Option<String>,
    /// Seconds the task took in all. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime: Option<f64>,
    /// How far the task is: `enqueued_for_query`, `querying`, `enqueued_for_render`, `rendering`, `success` or
    /// `failure`. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// More about the status, where there is more to say. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_detail: Option<String>,
    /// Id of the user with whose permissions the task runs. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// Width of the output in pixels. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
}

/// What the body of `create_dashboard_render_task` may say about the dashboard to render.
///
/// Size and output format are parameters of the call, not part of this body.
///
/// ```
/// use looker_api::render_task::CreateDashboardRenderTask;
///
/// let task = CreateDashboardRenderTask {
///     dashboard_filters: "Region=West&Order+Date=7+days".into(),
///     dashboard_style: "tiled".into(),
///     ..CreateDashboardRenderTask::default()
/// };
/// assert_eq!(
///     serde_json::to_string(&task).unwrap(),
///     r#"{"dashboard_filters":"Region=West&Order+Date=7+days","dashboard_style":"tiled"}"#
/// );
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDashboardRenderTask {
    /// Values for the dashboard's filters, written like a URL's query: `Region=West&Status=open`.
    #[serde(default, skip_serializing_if = "Field::is_unset")]
    pub dashboard_filters: Field<String>,
    /// Arrangement of the tiles: `single_column` or `tiled`.
    #[serde(default, skip_serializing_if = "Field::is_unset")]
    pub dashboard_style: Field<String>,
    /// Tabs to render: ids for a user-defined dashboard, tab labels for a `LookML` one.
    #[serde(default, skip_serializing_if = "Field::is_unset")]
    pub tab_ids: Field<Vec<String>>,
}
