//! From a render task to its document.

use std::error::Error as StdError;
use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use fingerpost::{Body, BoxError, BoxFuture, CallError, Caller, Client, DeclaredErrors, Error, PerCall, Progress};
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::time::{Instant, sleep_until, timeout_at};

use crate::resources::render_task::{RenderTask, RenderTasks};

/// A rendering under way: creates its task, asks how far it is, and ends in the document.
///
/// It asks at growing intervals, or when the server's `Retry-After` says so. Nothing happens until
/// [`bytes`](Self::bytes) or [`write_to`](Self::write_to) is awaited.
#[must_use = "a rendering begins when its document is asked for"]
pub struct Rendering {
    client: Client,
    create: BoxFuture<'static, Result<RenderTask, Error>>,
    on_status: Box<dyn FnMut(&RenderTask) + Send>,
    limit: Duration,
    first_interval: Duration,
    max_interval: Duration,
}

/// A document that has been written.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The finished task.
    pub task: RenderTask,
    /// What kind of document it is, such as `application/pdf`; `None` if the server does not say.
    pub content_type: Option<String>,
    /// How many bytes it has.
    pub length: u64,
}

/// Why there is no document.
#[derive(Debug)]
#[non_exhaustive]
pub enum RenderError {
    /// The server could not render it; the task's `status_detail` says why.
    Failed(Box<RenderTask>),
    /// It took longer than the rendering's time limit. The task, as it was last seen, may still succeed on the server;
    /// it is `None` if not even its creation was answered.
    TimedOut {
        /// The time limit.
        after: Duration,
        /// The task as it was last seen.
        task: Option<Box<RenderTask>>,
    },
    /// A call failed.
    Call(Error),
    /// The document broke off on its way.
    Interrupted(BoxError),
    /// The document could not be written.
    Write(std::io::Error),
}

impl Rendering {
    /// A rendering of what `create` asks for: any call that gives a render task.
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
            limit: Duration::from_secs(600),
            first_interval: Duration::from_millis(250),
            max_interval: Duration::from_secs(5),
        }
    }

    /// Is told the task whenever its status has changed, the first one included.
    pub fn on_status(mut self, tell: impl FnMut(&RenderTask) + Send + 'static) -> Self {
        self.on_status = Box::new(tell);
        self
    }

    /// The longest all of it may take, the document's transfer included. Ten minutes by default.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// The times between two questions: the first, and the longest to which they grow. A quarter of a second and five
    /// seconds by default.
    pub fn intervals(mut self, first: Duration, max: Duration) -> Self {
        self.first_interval = first;
        self.max_interval = max;
        self
    }

    /// The document in memory.
    pub async fn bytes(self) -> Result<Bytes, RenderError> {
        let mut bytes = BytesMut::new();
        self.each_chunk(async |chunk| {
            bytes.extend_from_slice(&chunk);
            Ok(())
        })
        .await?;
        Ok(bytes.freeze())
    }

    /// Writes the document as it comes, and flushes. On an error part of it may have been written.
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
            while let Some(chunk) = response.body_mut().chunk().await.map_err(RenderError::Interrupted)? {
                length += chunk.len() as u64;
                take(chunk).await.map_err(RenderError::Write)?;
            }
            Ok(())
        };
        timeout_at(deadline, transfer).await.map_err(|_| watch.timed_out())??;
        Ok(Document { task, content_type, length })
    }
}

/// What is known while a task is watched.
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
        let id = task.id.clone().ok_or_else(|| {
            RenderError::Call(Error::config("the render task came without its id; ask for it in `fields`"))
        })?;
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
                    // The server is busy, and has said for how long.
                    Err(error) if matches!(error.status().map(|status| status.as_u16()), Some(429 | 503)) => {
                        let Some(wait) = error.retry_after() else { return Err(RenderError::Call(error.into())) };
                        self.wait(wait).await?;
                    }
                    Err(error) => return Err(RenderError::Call(error.into())),
                }
            };
        }
    }

    /// The document of a finished task, which may take another moment to be there.
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

    /// Waits, unless the deadline comes first: then it is no use to begin.
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

/// Times between two questions, each half as long again as the one before.
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
                let detail = task.status_detail.as_deref().unwrap_or("the server gives no reason");
                write!(f, "render task {} failed: {detail}", id(task))
            }
            Self::TimedOut { after, task: None } => write!(f, "no render task was created within {after:?}"),
            Self::TimedOut { after, task: Some(task) } => {
                let status = task.status.as_deref().unwrap_or("an unknown status");
                write!(f, "render task {} was not done within {after:?}; it was last seen in {status}", id(task))
            }
            Self::Call(error) => error.fmt(f),
            Self::Interrupted(_) => f.write_str("the document broke off on its way"),
            Self::Write(_) => f.write_str("the document could not be written"),
        }
    }
}

impl StdError for RenderError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Failed(_) | Self::TimedOut { .. } => None,
            // Its message is this one's, so its source is, too.
            Self::Call(error) => error.source(),
            Self::Interrupted(error) => Some(&**error),
            Self::Write(error) => Some(error),
        }
    }
}
