//! Query tasks: creation, status and results.

use std::sync::Arc;
use std::time::Duration;

use fingerpost::testing::StubResponse;
use serde_json::{Map, Value, json};

use super::super::chance::hex;
use super::super::refusal::{Refusal, detail};
use super::super::request::Request;
use super::super::resources::project;
use super::super::run::Run;
use super::super::stores::query_tasks::QueryTask;
use crate::resources::query::QUERY;

/// `POST /query_tasks`
pub(super) fn create(request: &Request) -> Result<StubResponse, Refusal> {
    let body = request.body()?;
    let given = |name: &str| body.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let (Some(query_id), Some(format)) = (given("query_id"), given("result_format")) else {
        let missing = ["query_id", "result_format"].into_iter().filter(|name| given(name).is_none());
        let errors = missing.map(|name| detail(name, "missing_field", format!("{name} is required")));
        return Err(Refusal::invalid(errors.collect()));
    };
    let query = request.ask(&QUERY, &json!({ "query_id": query_id }))?;
    // The format of Looker's web pages: JSON, without a download.
    let run = Run::new(request.arguments(), &query, if format == "inline_json" { "json" } else { format })?;
    let flag = |name: &str| request.flag(name);
    let described = json!({
        "can": { "index": true, "show": true },
        // Set by the store.
        "id": null,
        "query_id": query_id,
        "query": query,
        "generate_links": flag("generate_drill_links"),
        "force_production": flag("force_production"),
        "path_prefix": request.text("path_prefix").unwrap_or_default(),
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
    let now = request.state.clock.now();
    let started = (body.get("deferred") != Some(&Value::Bool(true))).then_some(now);
    let task = request.state.query_tasks.create(run, request.caller.user_id.clone(), described, started);
    Ok(show(request, &task))
}

/// `GET /query_tasks/{query_task_id}`
pub(super) fn one(request: &Request) -> Result<StubResponse, Refusal> {
    let task = find(request, request.path("query_task_id")).ok_or_else(Refusal::not_found)?;
    Ok(show(request, &task))
}

fn show(request: &Request, task: &QueryTask) -> StubResponse {
    StubResponse::json(200, &project(task.task(request.state.clock.now()).into(), request.fields()))
}

/// `GET /query_tasks/{query_task_id}/results`
pub(super) async fn results(request: &Request) -> Result<StubResponse, Refusal> {
    let task = find(request, request.path("query_task_id")).ok_or_else(Refusal::not_found)?;
    let now = request.state.clock.now();
    task.start(now);
    if task.is_complete(now) {
        task.run().into_response().await
    } else {
        Ok(StubResponse::status(202).retry_after(Duration::from_secs(1)))
    }
}

/// `GET /query_tasks/multi_results`: results by task, or the status of tasks without any.
pub(super) async fn multi_results(request: &Request) -> Result<StubResponse, Refusal> {
    let ids = request.arguments().get("query_task_ids").and_then(Value::as_array);
    let (mut all, now) = (Map::new(), request.state.clock.now());
    for id in ids.into_iter().flatten().filter_map(Value::as_str) {
        let result = match find(request, id) {
            None => json!({ "status": "missing" }),
            Some(task) if task.is_complete(now) => task.run().into_value().await?,
            Some(task) => json!({ "status": task.status(now) }),
        };
        all.insert(id.to_owned(), result);
    }
    Ok(StubResponse::json(200, &Value::Object(all)))
}

/// Returns the task with this id, if the caller may see it.
fn find(request: &Request, id: &str) -> Option<Arc<QueryTask>> {
    let (user_id, task) = (&request.caller.user_id, request.state.query_tasks.get(id)?);
    (task.belongs_to(user_id) || request.state.is_admin(user_id)).then_some(task)
}
