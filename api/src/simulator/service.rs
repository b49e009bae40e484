//! The simulator as a service: what stands before its operations, and which part of it does which of them.

use std::sync::Arc;

use fingerpost::EndpointDescriptor;
use fingerpost::testing::{FakeService, Incoming, StubResponse};
use http::{Method, StatusCode, request};

use super::answer::Refusal;
use super::call::Call;
use super::respond::respond;
use super::state::State;
use super::{generated, query_tasks, render_tasks, runs, session, thumbnails};
use crate::resources::OPERATIONS;

pub(super) const BASE_PATH: &str = "/api/4.0";

/// Where the official Python SDK logs out, whatever the version of the API.
const OLD_LOGOUT: &str = "/api/logout";

pub(super) fn service(state: &Arc<State>) -> FakeService {
    let service = FakeService::with_base_path(BASE_PATH, &OPERATIONS.concat());
    let (before, handling) = (Arc::clone(state), Arc::clone(state));
    service.before(move |endpoint, head| match admit(&before, endpoint, head) {
        Ok(()) if head.method == Method::DELETE && head.uri.path() == OLD_LOGOUT => {
            Some(session::logout(&before, &head.headers))
        }
        admitted => admitted.err().map(Refusal::answer),
    });
    service.refusals(refusal);
    service.on_any_other(move |incoming| {
        let state = Arc::clone(&handling);
        async move { Ok(answer(state, incoming).await.unwrap_or_else(Refusal::answer)) }
    });
    service
}

/// Counts a request, and refuses it where the rate limit, a test or a missing login says so.
fn admit(state: &State, endpoint: Option<&'static EndpointDescriptor>, head: &request::Parts) -> Result<(), Refusal> {
    let operation = endpoint.map_or_else(|| "unknown".to_owned(), operation);
    state.gate.admit(&operation, state.clock.now())?;
    match endpoint {
        Some(endpoint) if endpoint.is_authenticated() => {
            state.caller(&head.headers).map(|_| ()).ok_or_else(Refusal::unauthenticated)
        }
        _ => Ok(()),
    }
}

/// An operation's name, such as `GET /dashboards/{dashboard_id}`.
fn operation(endpoint: &'static EndpointDescriptor) -> String {
    let path = endpoint.template().replace('<', "{").replace('>', "}");
    format!("{} {path}", endpoint.method())
}

/// What reaches no operation, in Looker's words.
fn refusal(refusal: &fingerpost::testing::Refusal) -> StubResponse {
    use fingerpost::testing::Refusal as Reason;
    let status = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::BAD_REQUEST);
    let message = match refusal {
        Reason::NoSuchEndpoint => "Not found".to_owned(),
        Reason::MethodNotAllowed(_) => "Method not allowed".to_owned(),
        other => other.to_string(),
    };
    Refusal::new(status, message).answer()
}

async fn answer(state: Arc<State>, incoming: Incoming) -> Result<StubResponse, Refusal> {
    match incoming.endpoint().name() {
        "login" => return session::login(&state, &incoming),
        "logout" => return Ok(session::logout(&state, incoming.headers())),
        _ => {}
    }
    let call = Call::new(state, incoming)?;
    match call.endpoint().name() {
        "login_user" => session::login_user(&call),
        "create_dashboard_render_task" => render_tasks::create_for_dashboard(&call),
        "create_dashboard_element_render_task" => render_tasks::create_for_element(&call),
        "create_look_render_task" => render_tasks::create_for_look(&call),
        "create_query_render_task" => render_tasks::create_for_query(&call),
        "render_task" => render_tasks::one(&call),
        "render_task_results" => render_tasks::results(&call).await,
        "content_thumbnail" => thumbnails::content(&call).await,
        "vector_thumbnail" => thumbnails::vector(&call),
        "create_query_task" => query_tasks::create(&call),
        "query_task" => query_tasks::one(&call),
        "query_task_results" => query_tasks::results(&call).await,
        "query_task_multi_results" => query_tasks::multi_results(&call).await,
        "run_query" => runs::saved(&call).await,
        "run_inline_query" => runs::inline(&call).await,
        "run_look" => runs::look(&call).await,
        "run_url_encoded_query" => runs::url_encoded(&call).await,
        "run_sql_query" | "run_sql_interface_query" => runs::sql(&call).await,
        name => match call.state.perform(name, call.arguments(), &call.caller) {
            Some(done) => Ok(respond(&call, done?)),
            None => Ok(generated::answer(&call)),
        },
    }
}
