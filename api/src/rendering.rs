//! Rendering: from a render task to its document.

use std::error::Error as StdError;
use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use fingerpost::{Body, BoxError, BoxFuture, CallError, Caller, Client, DeclaredErrors, Error, PerCall, Progress};
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::time::{Instant, sleep_until, timeout_at};

use crate::resources::render_task::{RenderTask, RenderTasks};

/// A rendering: creates its task, polls it until it is finished, and downloads the document.
///
/// It polls at growing intervals, or when the server's `Retry-After` says so. Nothing is sent until
/// [`bytes`](Self::bytes) or [`write_to`](Self::write_to) is awaited.
#[must_use = "a rendering does nothing until `bytes` or `write_to` is awaited"]
pub struct Rendering {
    client: Client,
    create: BoxFuture<'static, Result<RenderTask, Error>>,
    on_status: Box<dyn FnMut(&RenderTask) + Send>,
    limit: Duration,
    first_interval: Duration,
    max_interval: Duration,
}

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

/// The error of a rendering.
#[derive(Debug)]
#[non_exhaustive]
pub enum RenderError {
    /// The server could not render the document; the task's `status_detail` has the reason.
    Failed(Box<RenderTask>),
    /// The rendering took longer than its time limit. The task may still succeed on the server.
    TimedOut {
        /// The time limit.
        after: Duration,
        /// The last known state of the task; `None` if its creation had no response yet.
        task: Option<Box<RenderTask>>,
    },
    /// A call failed.
    Call(Error),
    /// The connection broke during the download.
    Interrupted(BoxError),
    /// Writing the document failed.
    Write(std::io::Error),
}

impl Rendering {
    /// Creates a rendering of the task that `create` returns: any call that returns a render task.
    pub fn new<C, E>(caller: &(impl Caller + ?Sized), create: C) -> Self
    where
        C: IntoFuture<Output = Result<RenderTask, CallError<E>>>,
        C::IntoFuture: Send + 'static,
        E: DeclaredErrors,
    {
        let create = create.into_future();
        Self {
            client: caller.client().clone(),
            create: Box::pin(async move { create.await.map_err(Error::from) }),
            on_status: Box::new(|_| ()),
            limit: Duration::from_mins(10),
            first_interval: Duration::from_millis(250),
            max_interval: Duration::from_secs(5),
        }
    }

    /// Calls a function with the task whenever its status has changed, and with its first status.
    pub fn on_status(mut self, tell: impl FnMut(&RenderTask) + Send + 'static) -> Self {
        self.on_status = Box::new(tell);
        self
    }

    /// Limits the time of the whole rendering, including the download. The default is ten minutes.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Sets the polling intervals: the first one, and the longest one that they grow to. The defaults are 250
    /// milliseconds and 5 seconds.
    pub fn intervals(mut self, first: Duration, max: Duration) -> Self {
        self.first_interval = first;
        self.max_interval = max;
        self
    }

    /// Renders the document and returns its bytes.
    pub async fn bytes(self) -> Result<Bytes, RenderError> {
        let mut bytes = BytesMut::new();
        self.each_chunk(async |chunk| {
            bytes.extend_from_slice(&chunk);
            Ok(())
        })
        .await?;
        Ok(bytes.freeze())
    }

    /// Renders the document, writes it in chunks as they arrive, and flushes. On an error, part of it may have been
    /// written.
    pub async fn write_to(self, writer: &mut (impl AsyncWrite + Unpin + Send)) -> Result<Document, RenderError> {
        let document = self.each_chunk(async |chunk| writer.write_all(&chunk).await).await?;
        writer.flush().await.map_err(RenderError::Write)?;
        Ok(document)
    }

    async fn each_chunk(
        self,
        mut take: impl AsyncFnMut(Bytes) -> std::io::Result<()>,
    ) -> Result<Document, RenderError> {
        let Self { client, create, on_status, limit, first_interval, max_interval } = self;
        let deadline = Instant::now() + limit;
        let intervals = Intervals { next: first_interval, max: max_interval };
        let mut watch = Watch { client, on_status, limit, deadline, intervals, task: None };
        let task = watch.finished(create).await?;
        let mut response = watch.document(&task).await?;
        let content_type = response.headers().get(http::header::CONTENT_TYPE);
        let content_type = content_type.and_then(|value| value.to_str().ok()).map(str::to_owned);
        let mut length = 0;
        let transfer = async {
            while let Some(chunk) =
                response.body_mut().chunk().await.map_err(|error| RenderError::Interrupted(error.into()))?
            {
                length += chunk.len() as u64;
                take(chunk).await.map_err(RenderError::Write)?;
            }
            Ok(())
        };
        timeout_at(deadline, transfer).await.map_err(|_| watch.timed_out())??;
        Ok(Document { task, content_type, length })
    }
}

/// State of a rendering while its task is polled.
struct Watch {
    client: Client,
    on_status: Box<dyn FnMut(&RenderTask) + Send>,
    limit: Duration,
    deadline: Instant,
    intervals: Intervals,
    task: Option<RenderTask>,
}

impl Watch {
    /// Creates the task and waits until it has succeeded.
    async fn finished(
        &mut self,
        create: BoxFuture<'static, Result<RenderTask, Error>>,
    ) -> Result<RenderTask, RenderError> {
        let mut task = self.in_time(create).await?.map_err(RenderError::Call)?;
        let id = task
            .id
            .clone()
            .ok_or_else(|| RenderError::Call(Error::config("the render task has no id; include `id` in `fields`")))?;
        loop {
            let changed = self.task.as_ref().is_none_or(|before| before.status != task.status);
            if changed {
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

    async fn in_time<T>(&self, work: impl Future<Output = T>) -> Result<T, RenderError> {
        timeout_at(self.deadline, work).await.map_err(|_| self.timed_out())
    }

    /// Waits; fails at once if the deadline comes first.
    async fn wait(&self, time: Duration) -> Result<(), RenderError> {
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

/// Polling intervals, each half as long again as the one before.
struct Intervals {
    next: Duration,
    max: Duration,
}

impl Intervals {
    fn next(&mut self) -> Duration {
        let interval = self.next.min(self.max);
        self.next = interval.mul_f64(1.5);
        interval
    }
}

impl fmt::Debug for Rendering {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rendering").field("limit", &self.limit).finish_non_exhaustive()
    }
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = |task: &RenderTask| task.id.clone().unwrap_or_else(|| "?".to_owned());
        match self {
            Self::Failed(task) => {
                let detail = task.status_detail.as_deref().unwrap_or("the server gave no reason");
                write!(f, "render task {} failed: {detail}", id(task))
            }
            Self::TimedOut { after, task: None } => write!(f, "no render task was created within {after:?}"),
            Self::TimedOut { after, task: Some(task) } => {
                let status = task.status.as_deref().unwrap_or("unknown");
                write!(f, "render task {} did not finish within {after:?}; its last status was {status}", id(task))
            }
            Self::Call(error) => error.fmt(f),
            Self::Interrupted(_) => f.write_str("the connection broke during the download of the document"),
            Self::Write(_) => f.write_str("cannot write the document"),
        }
    }
}

impl StdError for RenderError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Failed(_) | Self::TimedOut { .. } => None,
            // Its message is used as this error's message, so its source is, too.
            Self::Call(error) => error.source(),
            Self::Interrupted(error) => Some(&**error),
            Self::Write(error) => Some(error),
        }
    }
}
