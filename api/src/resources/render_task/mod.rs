// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Render tasks turn dashboards, looks, queries and single tiles into documents and pictures.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Render tasks turn dashboards, looks, queries and single tiles into documents and pictures.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait RenderTasks {
    /// Begins to render a look as a picture.
    ///
    /// Answers at once, before anything is drawn: ask `render_task` until the task has ended, then fetch the outcome
    /// with `render_task_results`.
    #[endpoint(
        POST "/render_tasks/looks/<look_id>/<result_format>",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/RenderTask/create_look_render_task"
    )]
    fn create_look_render_task(
        &self,
        /// Id of the look.
        look_id: &str,
        /// `png` or `jpg`.
        result_format: &str,
        /// Width in pixels.
        width: i64,
        /// Height in pixels.
        height: i64,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> RenderTask;

    /// Begins to render a stored query as a picture.
    ///
    /// Answers at once, before anything is drawn: ask `render_task` until the task has ended, then fetch the outcome
    /// with `render_task_results`.
    #[endpoint(
        POST "/render_tasks/queries/<query_id>/<result_format>",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/RenderTask/create_query_render_task"
    )]
    fn create_query_render_task(
        &self,
        /// Id of the query.
        query_id: &str,
        /// `png` or `jpg`.
        result_format: &str,
        /// Width in pixels.
        width: i64,
        /// Height in pixels.
        height: i64,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> RenderTask;

    /// Begins to render a dashboard as a document or a picture.
    ///
    /// Answers at once, before anything is drawn: ask `render_task` until the task has ended, then fetch the outcome
    /// with `render_task_results`.
    #[endpoint(
        POST "/render_tasks/dashboards/<dashboard_id>/<result_format>",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/RenderTask/create_dashboard_render_task"
    )]
    fn create_dashboard_render_task(
        &self,
        /// Id of the dashboard, one defined in `LookML` too.
        dashboard_id: &str,
        /// `pdf`, `png` or `jpg`.
        result_format: &str,
        /// Width in pixels.
        width: i64,
        /// Height in pixels.
        height: i64,
        /// Filters and layout.
        #[body]
        body: &CreateDashboardRenderTask,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Size of a PDF's paper: `letter`, `legal`, `tabloid`, or `a0` to `a5`.
        pdf_paper_size: Option<&str>,
        /// Turns a PDF's paper to landscape.
        pdf_landscape: Option<bool>,
        /// Shows tables with all their rows instead of as high as their tiles.
        long_tables: Option<bool>,
        /// Name of a theme; with a valid one the embedded form of the dashboard is rendered.
        theme: Option<&str>,
    ) -> RenderTask;

    /// Says how far a task is.
    ///
    /// A caller who waits should ask here again and again, not at `render_task_results`.
    #[endpoint(
        GET "/render_tasks/<render_task_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/RenderTask/render_task"
    )]
    fn render_task(
        &self,
        /// Id of the task.
        render_task_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> RenderTask;

    /// Gives the document of a finished task; pending until it is finished.
    ///
    /// A document that may be large is better taken [as a stream](fingerpost::Call::streamed). A task that failed, one
    /// whose document has expired and one that the caller may not see are all answered with 404.
    #[endpoint(
        GET "/render_tasks/<render_task_id>/results",
        pending(202),
        output = content,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/RenderTask/render_task_results"
    )]
    fn render_task_results(
        &self,
        /// Id of the task.
        render_task_id: &str,
    ) -> fingerpost::Content;

    /// Begins to render a single tile of a dashboard as a picture.
    ///
    /// Answers at once, before anything is drawn: ask `render_task` until the task has ended, then fetch the outcome
    /// with `render_task_results`.
    #[endpoint(
        POST "/render_tasks/dashboard_elements/<dashboard_element_id>/<result_format>",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/RenderTask/create_dashboard_element_render_task"
    )]
    fn create_dashboard_element_render_task(
        &self,
        /// Id of the tile: a number, or `model::dashboard::link` on a dashboard defined in `LookML`.
        dashboard_element_id: &str,
        /// `png` or `jpg`.
        result_format: &str,
        /// Width in pixels.
        width: i64,
        /// Height in pixels.
        height: i64,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> RenderTask;
}
