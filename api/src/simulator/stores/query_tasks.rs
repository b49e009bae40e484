//! Query tasks: queries that run in the background.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::super::chance::hex;
use super::super::clock::since;
use super::super::run::Run;

pub(in crate::simulator) struct QueryTasks {
    step: Duration,
    tasks: Mutex<HashMap<String, Arc<QueryTask>>>,
}

/// A query task. Results are not stored; they are computed for each request, since they are always the same.
pub(in crate::simulator) struct QueryTask {
    run: Run,
    user_id: String,
    /// The task as in responses, without the properties that change over time.
    described: Map<String, Value>,
    /// Start time. A deferred task starts with the first request for its results.
    started: OnceLock<Timestamp>,
    step: Duration,
}

impl QueryTasks {
    pub(in crate::simulator) fn new(step: Duration) -> Self {
        Self { step, tasks: Mutex::default() }
    }

    /// Adds a task under a new id, which is also added to its description. It starts now unless it is deferred.
    pub(in crate::simulator) fn create(
        &self,
        run: Run,
        user_id: String,
        mut described: Map<String, Value>,
        started: Option<Timestamp>,
    ) -> Arc<QueryTask> {
        let mut tasks = self.tasks();
        let id = hex(&format!("query task {}", tasks.len() + 1));
        described.insert("id".to_owned(), id.clone().into());
        let started = started.map_or_else(OnceLock::new, OnceLock::from);
        let task = Arc::new(QueryTask { run, user_id, described, started, step: self.step });
        tasks.insert(id, Arc::clone(&task));
        task
    }

    pub(in crate::simulator) fn get(&self, id: &str) -> Option<Arc<QueryTask>> {
        self.tasks().get(id).cloned()
    }

    fn tasks(&self) -> MutexGuard<'_, HashMap<String, Arc<QueryTask>>> {
        self.tasks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl QueryTask {
    pub(in crate::simulator) fn belongs_to(&self, user_id: &str) -> bool {
        self.user_id == user_id
    }

    /// Starts the task, unless it has started already.
    pub(in crate::simulator) fn start(&self, now: Timestamp) {
        self.started.get_or_init(|| now);
    }

    /// Returns the run of the task.
    pub(in crate::simulator) fn run(&self) -> Run {
        self.run.clone()
    }

    pub(in crate::simulator) fn status(&self, now: Timestamp) -> &'static str {
        match self.started.get().map(|started| since(*started, now)) {
            None => "added",
            Some(elapsed) if elapsed < self.step => "added",
            Some(elapsed) if elapsed < self.step.saturating_mul(2) => "running",
            Some(_) => "complete",
        }
    }

    pub(in crate::simulator) fn is_complete(&self, now: Timestamp) -> bool {
        self.status(now) == "complete"
    }

    /// Returns the task at this time.
    pub(in crate::simulator) fn task(&self, now: Timestamp) -> Map<String, Value> {
        let mut task = self.described.clone();
        task.insert("status".to_owned(), self.status(now).into());
        if self.is_complete(now) {
            task.insert("runtime".to_owned(), self.step.as_secs_f64().into());
            task.insert("result_source".to_owned(), "query".into());
        }
        task
    }
}
