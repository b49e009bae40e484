//! Query tasks: queries that are run while nobody waits for them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use fingerpost::testing::StubResponse;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::answer::Refusal;
use super::call::Call;
use super::clock::since;
use super::generated::hex;
use super::runs::Run;
use super::world::{detail, project};

pub(super) struct QueryTasks {
    step: Duration,
    tasks: Mutex<HashMap<String, Arc<QueryTask>>>,
}

/// A query to be run. Its rows are found anew whenever they are asked for, since they are always the same.
struct QueryTask {
    run: Run,
    user_id: String,
    /// The task as it is answered, but for what time changes.
    described: Map<String, Value>,
    /// A task that is deferred is started by whoever first asks for its results.
    started: OnceLock<Timestamp>,
    step: Duration,
}

impl QueryTasks {
    pub(super) fn new(step: Duration) -> Self {
        Self { step, tasks: Mutex::default() }
    }

    fn tasks(&self) -> MutexGuard<'_, HashMap<String, Arc<QueryTask>>> {
        self.tasks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl QueryTask {
    fn status(&self, now: Timestamp) -> &'static str {
        match self.started.get().map(|started| since(*started, now)) {
            None => "added",
            Some(elapsed) if elapsed < self.step => "added",
            Some(elapsed) if elapsed < self.step.saturating_mul(2) => "running",
            Some(_) => "complete",
        }
    }

    fn is_complete(&self, now: Timestamp) -> bool {
        self.status(now) == "complete"
    }

    fn shown(&self, call: &Call) -> StubResponse {
        let (mut task, now) = (self.described.clone(), call.state.clock.now());
        task.insert("status".to_owned(), self.status(now).into());
        if self.is_complete(now) {
            task.insert("runtime".to_owned(), self.step.as_secs_f64().into());
            task.insert("result_source".to_owned(), "query".into());
        }
        StubResponse::json(200, &project(task.into(), call.fields().unwrap_or_default()))
    }
}

/// `POST /query_tasks`
pub(super) fn create(call: &Call) -> Result<StubResponse, Refusal> {
    let body = call.body()?;
    let given = |name: &str| body.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let (Some(query_id), Some(format)) = (given("query_id"), given("result_format")) else {
        let missing = ["query_id", "result_format"].into_iter().filter(|name| given(name).is_none());
        let errors = missing.map(|name| detail(name, "missing_field", format!("{name} is required")));
        return Err(Refusal::invalid(errors.collect()));
    };
    let query = call.ask("query", &json!({ "query_id": query_id }))?;
    // What the web pages ask for: JSON, without a download.
    let run = Run::new(call, &query, if format == "inline_json" { "json" } else { format })?;
    let mut tasks = call.state.query_tasks.tasks();
    let id = hex(&format!("query task {}", tasks.len() + 1));
    let flag = |name: &str| call.flag(name);
    let described = json!({
        "can": { "index": true, "show": true },
        "id": id,
        "query_id": query_id,
        "query": query,
        "generate_links": flag("generate_drill_links"),
        "force_production": flag("force_production"),
        "path_prefix": call.text("path_prefix").unwrap_or_default(),
        "cache": flag("cache"),
        "server_table_calcs": flag("server_table_calcs"),
        "cache_only": flag("cache_only"),
        "cache_key": hex(&format!("query {query_id}")),
        "source": given("source").unwrap_or("api4"),
        "rebuild_pdts": flag("rebuild_pdts"),
        "look_id": given("look_id"),
        "dashboard_id": given("dashboard_id"),
        "result_format": format,
    });
    let described = described.as_object().cloned().unwrap_or_default();
    let step = call.state.query_tasks.step;
    let task = QueryTask { run, user_id: call.caller.user_id.clone(), described, started: OnceLock::new(), step };
    if body.get("deferred") != Some(&Value::Bool(true)) {
        task.started.get_or_init(|| call.state.clock.now());
    }
    let answer = task.shown(call);
    tasks.insert(id, Arc::new(task));
    Ok(answer)
}

/// `GET /query_tasks/{query_task_id}`
pub(super) fn one(call: &Call) -> Result<StubResponse, Refusal> {
    Ok(find(call, call.path("query_task_id")).ok_or_else(Refusal::not_found)?.shown(call))
}

/// `GET /query_tasks/{query_task_id}/results`
pub(super) async fn results(call: &Call) -> Result<StubResponse, Refusal> {
    let task = find(call, call.path("query_task_id")).ok_or_else(Refusal::not_found)?;
    let now = call.state.clock.now();
    task.started.get_or_init(|| now);
    if task.is_complete(now) {
        task.run.clone().answer().await
    } else {
        Ok(StubResponse::status(202).retry_after(Duration::from_secs(1)))
    }
}

/// `GET /query_tasks/multi_results`: results, or what stands in place of them, by task.
pub(super) async fn multi_results(call: &Call) -> Result<StubResponse, Refusal> {
    let ids = call.arguments().get("query_task_ids").and_then(Value::as_array);
    let (mut all, now) = (Map::new(), call.state.clock.now());
    for id in ids.into_iter().flatten().filter_map(Value::as_str) {
        let result = match find(call, id) {
            None => json!({ "status": "missing" }),
            Some(task) if task.is_complete(now) => task.run.clone().value().await?,
            Some(task) => json!({ "status": task.status(now) }),
        };
        all.insert(id.to_owned(), result);
    }
    Ok(StubResponse::json(200, &Value::Object(all)))
}

/// The task of this id, if the caller may know of it.
fn find(call: &Call, id: &str) -> Option<Arc<QueryTask>> {
    let task = call.state.query_tasks.tasks().get(id).cloned();
    task.filter(|task| task.user_id == call.caller.user_id || call.state.is_admin(&call.caller.user_id))
}
