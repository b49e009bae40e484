//! Render tasks and their statuses over time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use jiff::Timestamp;
use tokio::sync::OnceCell;

use super::super::clock::{later, since};
use super::super::data::Query;
use super::super::document::{self, Format, Page, Size};
use super::super::refusal::Refusal;
use super::super::run::figures;
use crate::resources::render_task::RenderTask;

pub(in crate::simulator) struct RenderJobs {
    step: Duration,
    jobs: Mutex<HashMap<String, Arc<RenderJob>>>,
}

/// A page, and the queries of its tiles in order.
pub(in crate::simulator) struct Picture {
    pub(in crate::simulator) page: Page,
    pub(in crate::simulator) queries: Vec<Option<Query>>,
}

/// An order for a document.
pub(in crate::simulator) struct Order {
    pub(in crate::simulator) picture: Picture,
    pub(in crate::simulator) format: Format,
    pub(in crate::simulator) size: Size,
    /// Error message, if the rendering is to fail.
    pub(in crate::simulator) failure: Option<String>,
    /// Properties of the task that describe what is rendered.
    pub(in crate::simulator) described: RenderTask,
}

pub(in crate::simulator) struct RenderJob {
    order: Order,
    created_at: Timestamp,
    step: Duration,
    document: OnceCell<Bytes>,
}

/// Status of a job. All but the last take one step.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Phase {
    EnqueuedForQuery,
    Querying,
    EnqueuedForRender,
    Rendering,
    Done,
}

/// Outcome of `GET /render_tasks/{render_task_id}/results`.
pub(in crate::simulator) enum Rendering {
    Unfinished,
    Document(Bytes),
    Failed(String),
}

impl Order {
    fn draw(&self) -> Result<Vec<u8>, image::ImageError> {
        let mut page = self.picture.page.clone();
        for (tile, query) in page.tiles.iter_mut().zip(&self.picture.queries) {
            tile.figures = query.clone().map(figures).unwrap_or_default();
        }
        document::render(&page, self.format, self.size)
    }
}

impl RenderJobs {
    pub(in crate::simulator) fn new(step: Duration) -> Self {
        Self { step, jobs: Mutex::default() }
    }

    /// Adds a task for the order, and returns it.
    pub(in crate::simulator) fn create(&self, mut order: Order, now: Timestamp) -> RenderTask {
        let mut jobs = self.jobs();
        let id = (jobs.len() + 1).to_string();
        order.described.id = Some(id.clone());
        let job = RenderJob { order, created_at: now, step: self.step, document: OnceCell::new() };
        let task = job.task_after(Phase::EnqueuedForQuery, Duration::ZERO);
        jobs.insert(id, Arc::new(job));
        task
    }

    pub(in crate::simulator) fn get(&self, id: &str) -> Option<Arc<RenderJob>> {
        self.jobs().get(id).cloned()
    }

    fn jobs(&self) -> MutexGuard<'_, HashMap<String, Arc<RenderJob>>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RenderJob {
    pub(in crate::simulator) fn belongs_to(&self, user_id: &str) -> bool {
        self.order.described.user_id.as_deref() == Some(user_id)
    }

    pub(in crate::simulator) fn content_type(&self) -> &'static str {
        self.order.format.content_type()
    }

    /// Returns the task at this time.
    pub(in crate::simulator) fn task(&self, now: Timestamp) -> RenderTask {
        let elapsed = since(self.created_at, now);
        self.task_after(self.phase_after(elapsed), elapsed)
    }

    pub(in crate::simulator) async fn rendering(self: &Arc<Self>, now: Timestamp) -> Result<Rendering, Refusal> {
        if self.phase_after(since(self.created_at, now)) != Phase::Done {
            return Ok(Rendering::Unfinished);
        }
        if let Some(reason) = &self.order.failure {
            return Ok(Rendering::Failed(reason.clone()));
        }
        // Drawn once, at the first request: large pictures take a moment.
        let document = self.document.get_or_try_init(|| async {
            let job = Arc::clone(self);
            let drawn = tokio::task::spawn_blocking(move || job.order.draw());
            let drawn = drawn.await.map_err(|error| Refusal::internal(&error))?;
            drawn.map(Bytes::from).map_err(|error| Refusal::internal(&error))
        });
        Ok(Rendering::Document(document.await?.clone()))
    }

    fn phase_after(&self, elapsed: Duration) -> Phase {
        let phases = [Phase::EnqueuedForQuery, Phase::Querying, Phase::EnqueuedForRender, Phase::Rendering];
        let current = (1_u32..).zip(phases).find(|(number, _)| elapsed < self.step.saturating_mul(*number));
        current.map_or(Phase::Done, |(_, phase)| phase)
    }

    fn task_after(&self, phase: Phase, elapsed: Duration) -> RenderTask {
        let failure = self.order.failure.as_ref();
        let (status, detail) = match (phase, failure) {
            (Phase::EnqueuedForQuery, _) => ("enqueued_for_query", "Waiting for a query slot"),
            (Phase::Querying, _) => ("querying", "Running the queries"),
            (Phase::EnqueuedForRender, _) => ("enqueued_for_render", "Waiting for a renderer"),
            (Phase::Rendering, _) => ("rendering", "Drawing the document"),
            (Phase::Done, None) => ("success", "The document is ready"),
            (Phase::Done, Some(reason)) => ("failure", reason.as_str()),
        };
        let whole = self.step.saturating_mul(4);
        // Time spent in the step after `before` others.
        let spent = |before: u32| elapsed.saturating_sub(self.step.saturating_mul(before)).min(self.step).as_secs_f64();
        RenderTask {
            created_at: Some(self.created_at.to_string()),
            status: Some(status.to_owned()),
            status_detail: Some(detail.to_owned()),
            query_runtime: Some(spent(1)),
            render_runtime: Some(spent(3)),
            runtime: Some(elapsed.min(whole).as_secs_f64()),
            finalized_at: (phase == Phase::Done).then(|| later(self.created_at, whole).to_string()),
            ..self.order.described.clone()
        }
    }
}
