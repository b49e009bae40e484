//! Rendering: from a dashboard, look, query or tile to its document.

mod all;
mod content;
mod error;
mod job;
mod kind;
mod output;
mod poll;
mod progress;

pub use self::all::{RenderAll, RenderOutcome};
pub use self::content::{DashboardRendering, ImageRendering, PaperSize, Renderable};
pub use self::error::RenderError;
pub use self::job::{RenderToFile, Rendering};
pub use self::kind::{RenderFormat, UnknownFormat};
pub use self::progress::{RenderProgress, RenderState};

use self::content::Image;
use crate::looker::Looker;
use crate::resources::render_task::RenderTask;

/// The default number of renderings at a time.
const AT_A_TIME: usize = 4;

/// A rendered document that has been written.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The finished task.
    pub task: RenderTask,
    /// Content type of the document, such as `application/pdf`; `None` if the server does not send it.
    pub content_type: Option<String>,
    /// Length in bytes.
    pub length: u64,
}

impl Looker {
    /// Renders a dashboard, look, query or tile that a call returned, or the task of a call.
    ///
    /// A call is one of the four that create a task, or [`render_task`](crate::render_task::RenderTasks::render_task)
    /// to resume an existing task.
    ///
    /// ```no_run
    /// # async fn example(looker: looker_api::Looker) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    /// use looker_api::prelude::*;
    ///
    /// for dashboard in looker.all_dashboards().fields("id").await? {
    ///     let path = format!("{}.pdf", dashboard.id.as_deref().unwrap_or_default());
    ///     looker.render(&dashboard).filters([("State", "California")]).pdf().to_file(path).await?;
    /// }
    /// looker.render(looker.render_task("7")).to_file("resumed.pdf").await?;
    /// # Ok(()) }
    /// ```
    pub fn render<R: Renderable>(&self, content: R) -> R::Rendering {
        content.rendering(self)
    }

    /// Renders a dashboard: user-defined or LookML, by its id.
    ///
    /// ```no_run
    /// # async fn example(looker: looker_api::Looker) -> Result<(), looker_api::RenderError> {
    /// use looker_api::PaperSize;
    ///
    /// let sales = looker.render_dashboard("42").filter("State", "California").paper(PaperSize::A4);
    /// sales.pdf().to_file("sales.pdf").await?;
    /// # Ok(()) }
    /// ```
    pub fn render_dashboard(&self, dashboard_id: impl Into<String>) -> DashboardRendering {
        DashboardRendering::new(self, Some(dashboard_id.into()))
    }

    /// Renders a look as an image. Its rows come from `run_look`, in formats such as `csv` and `xlsx`.
    pub fn render_look(&self, look_id: impl Into<String>) -> ImageRendering {
        ImageRendering::new(self, Image::Look, Some(look_id.into()))
    }

    /// Renders a saved query as an image.
    pub fn render_query(&self, query_id: impl Into<String>) -> ImageRendering {
        ImageRendering::new(self, Image::Query, Some(query_id.into()))
    }

    /// Renders a dashboard tile as an image: by its number, or `model::dashboard::link` on a LookML dashboard.
    pub fn render_tile(&self, dashboard_element_id: impl Into<String>) -> ImageRendering {
        ImageRendering::new(self, Image::Tile, Some(dashboard_element_id.into()))
    }

    /// Renders many documents to files, a limited number at a time, as a stream of outcomes in the order of completion.
    ///
    /// ```no_run
    /// # async fn example(looker: looker_api::Looker) {
    /// let states = ["California", "Oregon", "Nevada"];
    /// let renderings = states.map(|state| {
    ///     looker.render_dashboard("42").filter("State", state).pdf().to_file(format!("{state}.pdf"))
    /// });
    /// let mut all = looker.render_all(renderings).limit(2);
    /// while let Some(outcome) = all.next().await {
    ///     match outcome.result {
    ///         Ok(document) => println!("{}: {} bytes", outcome.path.display(), document.length),
    ///         Err(error) => println!("{}: {error}", outcome.path.display()),
    ///     }
    /// }
    /// # }
    /// ```
    ///
    /// The default limit is 4, or that of the handle's [concurrency](crate::LookerBuilder::concurrency) if it is lower.
    pub fn render_all(&self, renderings: impl IntoIterator<Item = RenderToFile>) -> RenderAll {
        RenderAll::new(renderings, AT_A_TIME.min(self.connection().concurrency.limit()))
    }
}
