//! A rendering of one document: its settings, and its attempts.

use std::fmt;
use std::future::IntoFuture;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use fingerpost::{BoxFuture, CallError, Caller, Client, DeclaredErrors, Error};
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::sync::watch;
use tokio::time::Instant;

use super::output::Output;
use super::poll::{Create, Intervals, Watch};
use super::{Document, RenderError, RenderFormat, RenderProgress, RenderState};
use crate::resources::render_task::RenderTask;
use crate::whole_file::WholeFile;

/// The number of times that a failed rendering is attempted again, unless [`Rendering::retries`] sets another.
const RETRIES: u32 = 2;

/// A rendering: creates its task, polls it until it is finished, and downloads the document.
///
/// It polls at growing intervals, or when the server's `Retry-After` says so. The document is checked before any of it
/// is written: an empty one, or one of another kind, such as an HTML page in place of a PDF, is an error. Nothing is
/// sent until [`bytes`](Self::bytes), [`write_to`](Self::write_to) or [`to_file`](Self::to_file) is awaited. Dropping
/// the future stops the rendering; its task goes on at the server, since Looker cannot cancel it.
#[must_use = "a rendering does nothing until `bytes`, `write_to` or `to_file` is awaited"]
pub struct Rendering {
    client: Client,
    tasks: Tasks,
    format: Option<RenderFormat>,
    on_status: Box<dyn FnMut(&RenderTask) + Send>,
    progress: watch::Sender<RenderProgress>,
    limit: Duration,
    intervals: Intervals,
    retries: u32,
}

/// The creation of tasks.
enum Tasks {
    /// A call that can be made once; `None` once it is.
    Once(Option<Create>),
    /// Calls for any number of attempts.
    Each(Box<dyn FnMut() -> Create + Send>),
}

impl Tasks {
    fn next(&mut self) -> Option<Create> {
        match self {
            Self::Once(create) => create.take(),
            Self::Each(create) => Some(create()),
        }
    }

    const fn is_exhausted(&self) -> bool {
        matches!(self, Self::Once(None))
    }
}

impl Rendering {
    /// Creates a rendering of the task that `create` returns: any call that returns a render task. The call is made
    /// once, so a failed task is not attempted again.
    pub fn new<C, E>(caller: &(impl Caller + ?Sized), create: C) -> Self
    where
        C: IntoFuture<Output = Result<RenderTask, CallError<E>>>,
        C::IntoFuture: Send + 'static,
        E: DeclaredErrors,
    {
        Self::of(caller.client().clone(), Tasks::Once(Some(boxed(create))), None)
    }

    /// Creates a rendering of the tasks that calls of `create` return, one for each attempt; see
    /// [`retries`](Self::retries).
    pub fn repeatable<C, E>(caller: &(impl Caller + ?Sized), mut create: impl FnMut() -> C + Send + 'static) -> Self
    where
        C: IntoFuture<Output = Result<RenderTask, CallError<E>>>,
        C::IntoFuture: Send + 'static,
        E: DeclaredErrors,
    {
        Self::of(caller.client().clone(), Tasks::Each(Box::new(move || boxed(create()))), None)
    }

    /// Creates a rendering in this format.
    pub(super) fn with_format(
        client: Client,
        format: RenderFormat,
        create: impl FnMut() -> Create + Send + 'static,
    ) -> Self {
        Self::of(client, Tasks::Each(Box::new(create)), Some(format))
    }

    fn of(client: Client, tasks: Tasks, format: Option<RenderFormat>) -> Self {
        Self {
            client,
            tasks,
            format,
            on_status: Box::new(|_| ()),
            progress: watch::Sender::default(),
            limit: Duration::from_mins(10),
            intervals: Intervals { next: Duration::from_millis(250), max: Duration::from_secs(5) },
            retries: RETRIES,
        }
    }

    /// Calls a function with the task whenever its status has changed, and with its first status.
    pub fn on_status(mut self, tell: impl FnMut(&RenderTask) + Send + 'static) -> Self {
        self.on_status = Box::new(tell);
        self
    }

    /// Returns the progress of the rendering, to be watched from another task while this one runs. It ends without a
    /// final state if the rendering is dropped.
    ///
    /// ```
    /// # async fn example(looker: looker_api::Looker) -> Result<(), looker_api::RenderError> {
    /// let rendering = looker.render_dashboard("42").pdf();
    /// let mut progress = rendering.progress();
    /// tokio::spawn(async move {
    ///     while progress.changed().await.is_ok() {
    ///         eprintln!("{}", *progress.borrow());
    ///     }
    /// });
    /// rendering.to_file("dashboard.pdf").await?;
    /// # Ok(()) }
    /// ```
    pub fn progress(&self) -> watch::Receiver<RenderProgress> {
        self.progress.subscribe()
    }

    /// Limits the time of the whole rendering, including the download and all attempts. The default is ten minutes.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Sets the polling intervals: the first one, and the longest one that they grow to. The defaults are 250
    /// milliseconds and 5 seconds.
    pub fn intervals(mut self, first: Duration, max: Duration) -> Self {
        self.intervals = Intervals { next: first, max };
        self
    }

    /// Sets how often a failed rendering is attempted again, after a wait of the longest polling interval. The default
    /// is 2; 0 makes one attempt.
    ///
    /// A new task is created after a failed task and after a document that is empty or of another kind, unless the
    /// rendering was created from a single call. A download that breaks is repeated from the same task, unless
    /// [`write_to`](Self::write_to) has written part of it. Errors of calls, such as 404 for a missing dashboard, are
    /// not attempted again here: the client's retry policy decides on them.
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// Renders the document and returns its bytes.
    pub async fn bytes(self) -> Result<Bytes, RenderError> {
        let mut output = Output::Memory(BytesMut::new());
        self.run(&mut output).await?;
        let Output::Memory(bytes) = output else { return Ok(Bytes::new()) };
        Ok(bytes.freeze())
    }

    /// Renders the document, writes it in chunks as they arrive, and flushes. On an error, part of it may have been
    /// written.
    pub async fn write_to(self, writer: &mut (impl AsyncWrite + Unpin + Send)) -> Result<Document, RenderError> {
        let document = self.run(&mut Output::Writer { writer, is_written: false }).await?;
        writer.flush().await.map_err(RenderError::Write)?;
        Ok(document)
    }

    /// Renders the document to a file, when awaited or passed to [`Looker::render_all`](crate::Looker::render_all).
    ///
    /// The file appears when it is complete: it is written under a temporary name in the same folder, and replaces a
    /// file with its name at the end. On an error, and when the rendering is dropped, nothing remains.
    pub fn to_file(self, path: impl AsRef<Path>) -> RenderToFile {
        RenderToFile { rendering: self, path: path.as_ref().to_owned() }
    }

    async fn run(self, output: &mut Output<'_>) -> Result<Document, RenderError> {
        let Self { client, mut tasks, format, on_status, progress, limit, intervals, retries } = self;
        let deadline = Instant::now() + limit;
        let format = format.map(|format| format.as_str().to_owned());
        let mut watch = Watch { client, on_status, progress, format, limit, deadline, intervals, task: None };
        let (mut finished, mut attempt) = (None, 1);
        loop {
            watch.intervals = intervals;
            watch.progress.send_modify(|progress| progress.attempt = attempt);
            let error = match watch.attempt(&mut tasks, &mut finished, output).await {
                Ok(document) => {
                    watch.show(RenderState::Done { bytes: document.length });
                    return Ok(document);
                }
                Err(error) => error,
            };
            let is_again = attempt <= retries
                && error.is_of_the_attempt()
                && !(finished.is_none() && tasks.is_exhausted())
                && output.restart().await.map_err(RenderError::Write)?
                && watch.wait(intervals.max).await.is_ok();
            if !is_again {
                watch.show(RenderState::Failed);
                return Err(error);
            }
            attempt += 1;
        }
    }
}

impl Watch {
    /// Makes one attempt. `finished` is the task whose download broke, if there is one.
    async fn attempt(
        &mut self,
        tasks: &mut Tasks,
        finished: &mut Option<RenderTask>,
        output: &mut Output<'_>,
    ) -> Result<Document, RenderError> {
        let task = match finished.take() {
            Some(task) => task,
            None => {
                let create = tasks.next().ok_or_else(|| Error::config("the render task was created already"));
                self.finished(create.map_err(RenderError::Call)?).await?
            }
        };
        let document = self.download(&task, output).await;
        if let Err(RenderError::Interrupted(_)) = document {
            *finished = Some(task);
        }
        document
    }
}

/// A rendering to a file: [`Rendering::to_file`].
#[must_use = "a rendering does nothing until it is awaited"]
pub struct RenderToFile {
    rendering: Rendering,
    path: PathBuf,
}

impl RenderToFile {
    /// Returns the path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the progress of the rendering; see [`Rendering::progress`].
    pub fn progress(&self) -> watch::Receiver<RenderProgress> {
        self.rendering.progress()
    }

    pub(super) async fn run(self) -> Result<Document, RenderError> {
        let Self { rendering, path } = self;
        let progress = rendering.progress.clone();
        let document = async {
            // Before the rendering, which may take minutes.
            let mut output = Output::File(WholeFile::create(&path).await.map_err(RenderError::Write)?);
            let document = rendering.run(&mut output).await?;
            if let Output::File(file) = output {
                file.finish().await.map_err(RenderError::Write)?;
            }
            Ok(document)
        };
        let document = document.await;
        if document.is_err() {
            failed(&progress);
        }
        document
    }

    /// Fails without an attempt.
    pub(super) fn refused(self, error: RenderError) -> Result<Document, RenderError> {
        failed(&self.rendering.progress);
        Err(error)
    }
}

impl IntoFuture for RenderToFile {
    type Output = Result<Document, RenderError>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

fn failed(progress: &watch::Sender<RenderProgress>) {
    progress.send_modify(|progress| progress.state = RenderState::Failed);
}

/// Boxes a call that creates a task.
pub(super) fn boxed<C, E>(create: C) -> Create
where
    C: IntoFuture<Output = Result<RenderTask, CallError<E>>>,
    C::IntoFuture: Send + 'static,
    E: DeclaredErrors,
{
    let create = create.into_future();
    Box::pin(async move { create.await.map_err(Error::from) })
}

impl fmt::Debug for Rendering {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rendering").field("limit", &self.limit).finish_non_exhaustive()
    }
}

impl fmt::Debug for RenderToFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RenderToFile").field("path", &self.path).finish_non_exhaustive()
    }
}
