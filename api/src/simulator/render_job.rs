//! Render tasks as time takes them through their statuses.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use jiff::Timestamp;
use tokio::sync::OnceCell;

use super::answer::Refusal;
use super::clock::{later, since};
use super::document::{self, Format, Page, Size};
use crate::resources::render_task::RenderTask;

pub(super) struct RenderJobs {
    step: Duration,
    jobs: Mutex<HashMap<String, Arc<RenderJob>>>,
}

/// What is asked for.
pub(super) struct Order {
    pub(super) page: Page,
    pub(super) format: Format,
    pub(super) size: Size,
    /// It ends in failure, for this reason.
    pub(super) failure: Option<String>,
    /// The properties of the task that say what is rendered.
    pub(super) described: RenderTask,
}

pub(super) struct RenderJob {
    order: Order,
    created_at: Timestamp,
    step: Duration,
    document: OnceCell<Bytes>,
}

/// Where a job is. All but the last take one step.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Phase {
    EnqueuedForQuery,
    Querying,
    EnqueuedForRender,
    Rendering,
    Done,
}

/// What `GET /render_tasks/{render_task_id}/results` has to say.
pub(super) enum Outcome {
    Unfinished,
    Document(Bytes),
    Failed(String),
}

impl RenderJobs {
    pub(super) fn new(step: Duration) -> Self {
        Self { step, jobs: Mutex::default() }
    }

    /// Takes the order, and gives the task as it is at that moment.
    pub(super) fn create(&self, mut order: Order, now: Timestamp) -> RenderTask {
        let mut jobs = self.jobs();
        let id = (jobs.len() + 1).to_string();
        order.described.id = Some(id.clone());
        let job = RenderJob { order, created_at: now, step: self.step, document: OnceCell::new() };
        let task = job.task_after(Phase::EnqueuedForQuery, Duration::ZERO);
        jobs.insert(id, Arc::new(job));
        task
    }

    pub(super) fn get(&self, id: &str) -> Option<Arc<RenderJob>> {
        self.jobs().get(id).cloned()
    }

    fn jobs(&self) -> MutexGuard<'_, HashMap<String, Arc<RenderJob>>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RenderJob {
    pub(super) fn belongs_to(&self, user_id: &str) -> bool {
        self.order.described.user_id.as_deref() == Some(user_id)
    }

    pub(super) fn content_type(&self) -> &'static str {
        self.order.format.content_type()
    }

    /// The task as it is at this time.
    pub(super) fn task(&self, now: Timestamp) -> RenderTask {
        let elapsed = since(self.created_at, now);
        self.task_after(self.phase_after(elapsed), elapsed)
    }

    pub(super) async fn outcome(self: &Arc<Self>, now: Timestamp) -> Result<Outcome, Refusal> {
        if self.phase_after(since(self.created_at, now)) != Phase::Done {
            return Ok(Outcome::Unfinished);
        }
        if let Some(reason) = &self.order.failure {
            return Ok(Outcome::Failed(reason.clone()));
        }
        // Drawn when first asked for, and once: large pictures take a moment.
        let document = self.document.get_or_try_init(|| async {
            let job = Arc::clone(self);
            let drawn = tokio::task::spawn_blocking(move || {
                document::render(&job.order.page, job.order.format, job.order.size)
            });
            let drawn = drawn.await.map_err(|error| Refusal::internal(&error))?;
            drawn.map(Bytes::from).map_err(|error| Refusal::internal(&error))
        });
        Ok(Outcome::Document(document.await?.clone()))
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
        // How much of the step that begins after `before` others is over.
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
