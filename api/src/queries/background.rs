//! Queries that run in the background, as query tasks.

use std::future::IntoFuture;
use std::time::Duration;

use fingerpost::{Error, PerCall, Progress};
use serde_json::{Map, Value};
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until, timeout, timeout_at};

use super::run::{Opened, call, with_options};
use super::source::{Plan, Source};
use super::{InBackground, QueryError, QueryRun};
#[cfg(feature = "look")]
use crate::resources::look::Looks;
use crate::resources::query::{CreateQueryTask, CreateQueryTaskResultFormat, QUERY_TASK_RESULTS, Queries};

/// The time that a `kill_query` after a timeout may take.
const KILL_LIMIT: Duration = Duration::from_secs(10);

/// The progress of a query in the background, as [`QueryRun::progress`] shows it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct QueryProgress {
    /// The id of the query task, once it exists. `kill_query` stops it.
    pub task: Option<String>,
    /// The state.
    pub state: QueryState,
}

/// The state of a query in the background.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub enum QueryState {
    /// Not begun yet.
    #[default]
    Queued,
    /// Looker queues or runs the task.
    Running {
        /// The status of the task, such as `added` or `running`.
        status: String,
    },
    /// The results are complete, and can be read.
    Complete,
    /// The query failed or ran out of time.
    Failed,
}

/// The settings of a query in the background.
#[derive(Clone)]
pub(super) struct Background {
    limit: Duration,
    kills: bool,
    progress: watch::Sender<QueryProgress>,
}

impl Default for Background {
    fn default() -> Self {
        Self { limit: Duration::from_hours(1), kills: false, progress: watch::Sender::new(QueryProgress::default()) }
    }
}

impl QueryRun<InBackground> {
    /// Sets the time limit from the start of the query until its results can be read. The default is one hour.
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.background().limit = limit;
        self
    }

    /// Stops the query on the server when the time limit is reached. By default it runs on, and its results can still
    /// be read by the id of the task, which the error has.
    pub fn kill_on_timeout(mut self) -> Self {
        self.background().kills = true;
        self
    }

    /// Returns the progress, which changes while the results are awaited.
    ///
    /// ```no_run
    /// # async fn example(looker: looker_api::Looker) -> Result<(), looker_api::queries::QueryError> {
    /// let run = looker.saved_query("42").in_background();
    /// let mut progress = run.progress();
    /// tokio::spawn(async move {
    ///     while progress.changed().await.is_ok() {
    ///         println!("{:?}", progress.borrow().state);
    ///     }
    /// });
    /// run.csv_to("sales.csv").await?;
    /// # Ok(()) }
    /// ```
    pub fn progress(&self) -> watch::Receiver<QueryProgress> {
        match &self.plan.background {
            Some(background) => background.progress.subscribe(),
            None => Background::default().progress.subscribe(),
        }
    }

    fn background(&mut self) -> &mut Background {
        self.plan.background.get_or_insert_default()
    }
}

impl Background {
    /// Creates the task, waits until it is complete, and opens its results.
    pub(super) async fn open(&self, plan: &Plan, format: &str) -> Result<Opened, QueryError> {
        let mut wait = Wait { background: self, deadline: Instant::now() + self.limit, next: FIRST_INTERVAL };
        let opened = wait.opened(plan, format).await;
        self.show(if opened.is_ok() { QueryState::Complete } else { QueryState::Failed });
        if let (Err(QueryError::TimedOut { task: Some(task), .. }), true) = (&opened, self.kills) {
            // The query may have ended meanwhile, and the error to report is the timeout.
            let _ = timeout(KILL_LIMIT, plan.client.kill_query(task).into_future()).await;
        }
        opened
    }

    fn show(&self, state: QueryState) {
        self.progress.send_modify(|progress| progress.state = state);
    }
}

/// The intervals of polling: each is half as long again as the one before.
const FIRST_INTERVAL: Duration = Duration::from_millis(250);
const MAX_INTERVAL: Duration = Duration::from_secs(10);

/// State while a task is polled.
struct Wait<'a> {
    background: &'a Background,
    deadline: Instant,
    next: Duration,
}

impl Wait<'_> {
    async fn opened(&mut self, plan: &Plan, format: &str) -> Result<Opened, QueryError> {
        // One progress for each run of a cloned builder would need a channel each; the last run shows.
        self.background.progress.send_replace(QueryProgress::default());
        let body = self.in_time(task_of(plan, format)).await??;
        let create = with_options!(plan.client.create_query_task(&body), plan.options).fields("id,status");
        let task = self.in_time(create.into_future()).await?.map_err(call)?;
        let id = task.id.ok_or_else(|| QueryError::Failed("Looker created a query task without an id".to_owned()))?;
        self.background.progress.send_modify(|progress| progress.task = Some(id.clone()));
        let mut status = task.status.unwrap_or_default();
        while status != "complete" {
            if matches!(&*status, "error" | "failure" | "failed" | "killed" | "cancelled" | "expired" | "missing") {
                return Err(self.failure(plan, &id, &status).await);
            }
            self.background.show(QueryState::Running { status });
            let interval = self.interval();
            self.wait(interval).await?;
            status = self.status(plan, &id).await?;
        }
        loop {
            let results = plan.client.query_task_results(&id).streamed().into_future();
            match self.in_time(results).await?.map_err(failed)? {
                Progress::Ready(response) => {
                    return Ok(Opened { endpoint: QUERY_TASK_RESULTS.descriptor(), response });
                }
                Progress::Pending { retry_after } => {
                    let wait = retry_after.unwrap_or_else(|| self.interval());
                    self.wait(wait).await?;
                }
            }
        }
    }

    async fn status(&mut self, plan: &Plan, id: &str) -> Result<String, QueryError> {
        loop {
            match self.in_time(plan.client.query_task(id).fields("status").into_future()).await? {
                Ok(task) => return Ok(task.status.unwrap_or_default()),
                // The server is busy, and `Retry-After` says for how long.
                Err(error) if matches!(error.status().map(|status| status.as_u16()), Some(429 | 503)) => {
                    let Some(wait) = error.retry_after() else { return Err(call(error)) };
                    self.wait(wait).await?;
                }
                Err(error) => return Err(call(error)),
            }
        }
    }

    /// Returns the error of a task that failed. Its reason is in the response to the request for its results.
    async fn failure(&mut self, plan: &Plan, id: &str, status: &str) -> QueryError {
        let results = plan.client.query_task_results(id).streamed().into_future();
        match self.in_time(results).await {
            Ok(Err(error)) => failed(error),
            Ok(Ok(_)) => QueryError::Failed(format!("query task {id} has the status `{status}`")),
            Err(timed_out) => timed_out,
        }
    }

    fn interval(&mut self) -> Duration {
        let interval = self.next;
        self.next = interval.mul_f64(1.5).min(MAX_INTERVAL);
        interval
    }

    async fn in_time<T>(&self, work: impl Future<Output = T>) -> Result<T, QueryError> {
        timeout_at(self.deadline, work).await.map_err(|_| self.timed_out())
    }

    /// Waits; fails at once if the deadline comes first.
    async fn wait(&self, time: Duration) -> Result<(), QueryError> {
        let until = Instant::now() + time;
        if until >= self.deadline {
            return Err(self.timed_out());
        }
        sleep_until(until).await;
        Ok(())
    }

    fn timed_out(&self) -> QueryError {
        let task = self.background.progress.borrow().task.clone();
        QueryError::TimedOut { after: self.background.limit, task }
    }
}

/// Returns the error of a request for results: with 400, the failure of the query in Looker's words.
fn failed<E: fingerpost::DeclaredErrors>(error: fingerpost::CallError<E>) -> QueryError {
    let error = Error::from(error);
    let is_failure = error.status().is_some_and(|status| status == 400);
    let body = error.body().filter(|_| is_failure);
    let message = body.and_then(|body| serde_json::from_slice::<Map<String, Value>>(body).ok());
    match message.as_ref().and_then(|body| body.get("message")).and_then(Value::as_str) {
        Some(message) => QueryError::Failed(message.to_owned()),
        None => QueryError::Call(error),
    }
}

/// Returns the task of a run. A query that is not saved yet is saved.
async fn task_of(plan: &Plan, format: &str) -> Result<CreateQueryTask, QueryError> {
    let mut task = CreateQueryTask::default();
    let id = match &plan.source {
        Source::Inline | Source::InUrl => plan.client.create_query(&plan.query).fields("id").await.map_err(call)?.id,
        Source::Saved(id) => Some(id.clone()),
        #[cfg(feature = "look")]
        Source::Look(id) => {
            task.look_id = id.as_str().into();
            plan.client.look(id).fields("query_id").await.map_err(call)?.query_id
        }
        Source::Sql(_) | Source::SqlSlug(_) => {
            return Err(QueryError::Call(Error::config("a query of SQL Runner cannot run in the background")));
        }
    };
    task.query_id = id.ok_or_else(|| QueryError::Failed("Looker returned no query id".to_owned()))?.into();
    let known = serde_json::from_value(format.into());
    task.result_format = known.unwrap_or_else(|_| CreateQueryTaskResultFormat::Unknown(format.to_owned())).into();
    Ok(task)
}
