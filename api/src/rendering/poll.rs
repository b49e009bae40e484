//! A render task, from its creation to its document.

use std::future::IntoFuture;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use fingerpost::{Body, BoxFuture, Client, Error, PerCall, Progress};
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until, timeout_at};

use super::kind::{START, fits};
use super::output::Output;
use super::{Document, RenderError, RenderProgress, RenderState};
use crate::resources::render_task::{RenderTask, RenderTasks};

/// The creation of a task.
pub(super) type Create = BoxFuture<'static, Result<RenderTask, Error>>;

/// State of a rendering while its task is polled.
pub(super) struct Watch {
    pub(super) client: Client,
    pub(super) on_status: Box<dyn FnMut(&RenderTask) + Send>,
    pub(super) progress: watch::Sender<RenderProgress>,
    /// The format that was requested, if it is known.
    pub(super) format: Option<String>,
    pub(super) limit: Duration,
    pub(super) deadline: Instant,
    pub(super) intervals: Intervals,
    pub(super) task: Option<RenderTask>,
}

impl Watch {
    /// Creates the task and waits until it has succeeded.
    pub(super) async fn finished(&mut self, create: Create) -> Result<RenderTask, RenderError> {
        self.task = None;
        self.show(RenderState::Rendering { status: String::new() });
        let mut task = self.in_time(create).await?.map_err(RenderError::Call)?;
        let id = task
            .id
            .clone()
            .ok_or_else(|| RenderError::Call(Error::config("the render task has no id; include `id` in `fields`")))?;
        loop {
            let changed = self.task.as_ref().is_none_or(|before| before.status != task.status);
            if changed {
                self.show(RenderState::Rendering { status: task.status.clone().unwrap_or_default() });
                (self.on_status)(&task);
            }
            self.task = Some(task.clone());
            match task.status.as_deref() {
                Some("success") => return Ok(task),
                Some("failure") => return Err(RenderError::Failed(Box::new(task))),
                _ => {}
            }
            let interval = self.intervals.next();
            self.wait(interval).await?;
            task = loop {
                match self.in_time(self.client.render_task(&id).into_future()).await? {
                    Ok(task) => break task,
                    // The server is busy, and `Retry-After` says for how long.
                    Err(error) if matches!(error.status().map(|status| status.as_u16()), Some(429 | 503)) => {
                        let Some(wait) = error.retry_after() else { return Err(RenderError::Call(error.into())) };
                        self.wait(wait).await?;
                    }
                    Err(error) => return Err(RenderError::Call(error.into())),
                }
            };
        }
    }

    /// Downloads the document of a finished task, and checks its first bytes before any of it is written.
    pub(super) async fn download(
        &mut self,
        task: &RenderTask,
        output: &mut Output<'_>,
    ) -> Result<Document, RenderError> {
        let mut response = self.document(task).await?;
        let content_type = response.headers().get(http::header::CONTENT_TYPE);
        let content_type = content_type.and_then(|value| value.to_str().ok()).map(str::to_owned);
        let start = self.in_time(start(response.body_mut())).await??;
        if start.is_empty() {
            return Err(RenderError::Empty(Box::new(task.clone())));
        }
        let expected = self.format.as_deref().or(task.result_format.as_deref()).unwrap_or_default();
        if !fits(expected, &start) {
            let expected = if expected.is_empty() { "a document" } else { expected }.to_owned();
            let start = start.slice(..start.len().min(START));
            return Err(RenderError::WrongKind { task: Box::new(task.clone()), expected, content_type, start });
        }
        let (mut length, mut chunk) = (0, Some(start));
        while let Some(bytes) = chunk {
            length += bytes.len() as u64;
            self.in_time(output.write(&bytes)).await?.map_err(RenderError::Write)?;
            self.show(RenderState::Downloading { bytes: length });
            chunk = self.in_time(next(response.body_mut())).await??;
        }
        Ok(Document { task: task.clone(), content_type, length })
    }

    /// Returns the document of a finished task, which may become available a moment later.
    async fn document(&mut self, task: &RenderTask) -> Result<http::Response<Body>, RenderError> {
        let id = task.id.as_deref().unwrap_or_default();
        loop {
            let results = self.client.render_task_results(id).streamed().into_future();
            match self.in_time(results).await?.map_err(|error| RenderError::Call(error.into()))? {
                Progress::Ready(response) => return Ok(response),
                Progress::Pending { retry_after } => {
                    let wait = retry_after.unwrap_or_else(|| self.intervals.next());
                    self.wait(wait).await?;
                }
            }
        }
    }

    pub(super) fn show(&self, state: RenderState) {
        self.progress.send_modify(|progress| progress.state = state);
    }

    pub(super) async fn in_time<T>(&mut self, work: impl Future<Output = T>) -> Result<T, RenderError> {
        timeout_at(self.deadline, work).await.map_err(|_| self.timed_out())
    }

    /// Waits; fails at once if the deadline comes first.
    pub(super) async fn wait(&mut self, time: Duration) -> Result<(), RenderError> {
        let until = Instant::now() + time;
        if until >= self.deadline {
            return Err(self.timed_out());
        }
        sleep_until(until).await;
        Ok(())
    }

    fn timed_out(&self) -> RenderError {
        RenderError::TimedOut { after: self.limit, task: self.task.clone().map(Box::new) }
    }
}

/// Reads chunks until there are enough bytes to check.
async fn start(body: &mut Body) -> Result<Bytes, RenderError> {
    let Some(first) = next(body).await? else { return Ok(Bytes::new()) };
    if first.len() >= START {
        return Ok(first);
    }
    let mut start = BytesMut::from(&first[..]);
    while start.len() < START {
        let Some(more) = next(body).await? else { break };
        start.extend_from_slice(&more);
    }
    Ok(start.freeze())
}

async fn next(body: &mut Body) -> Result<Option<Bytes>, RenderError> {
    body.chunk().await.map_err(|error| RenderError::Interrupted(error.into()))
}

/// Polling intervals, each half as long again as the one before.
#[derive(Clone, Copy)]
pub(super) struct Intervals {
    pub(super) next: Duration,
    pub(super) max: Duration,
}

impl Intervals {
    fn next(&mut self) -> Duration {
        let interval = self.next.min(self.max);
        self.next = interval.mul_f64(1.5);
        interval
    }
}
