//! The routes, and serving them until told to end.

use std::sync::Arc;

use axum::Router;
use axum::extract::{MatchedPath, Request, State as FromState};
use axum::http::Method;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use super::answer::Refusal;
use super::state::State;
use super::{dashboards, render_tasks, session, user};

const API: &str = "/api/4.0";

pub(super) async fn serve(listener: TcpListener, state: Arc<State>, end: oneshot::Receiver<()>) {
    let ended = async {
        // Also when the sender is dropped, which is how the handle says it.
        let _ = end.await;
    };
    if let Err(error) = axum::serve(listener, router(state)).with_graceful_shutdown(ended).await {
        tracing::warn!(%error, "the Looker simulator ended");
    }
}

fn router(state: Arc<State>) -> Router {
    let operations = Router::new()
        .route("/login", post(session::login))
        .route("/login/{user_id}", post(session::login_user))
        .route("/logout", delete(session::logout))
        .route("/user", get(user::me))
        .route("/dashboards", get(dashboards::all))
        .route("/dashboards/search", get(dashboards::search))
        .route("/dashboards/{dashboard_id}", get(dashboards::one))
        .route("/render_tasks/dashboards/{dashboard_id}/{result_format}", post(render_tasks::create_for_dashboard))
        .route(
            "/render_tasks/dashboard_elements/{dashboard_element_id}/{result_format}",
            post(render_tasks::create_for_element),
        )
        .route("/render_tasks/looks/{look_id}/{result_format}", post(render_tasks::create_for_look))
        .route("/render_tasks/queries/{query_id}/{result_format}", post(render_tasks::create_for_query))
        .route("/render_tasks/{render_task_id}", get(render_tasks::one))
        .route("/render_tasks/{render_task_id}/results", get(render_tasks::results));
    Router::new()
        .nest(API, operations)
        .fallback(|| async { Refusal::not_found() })
        .method_not_allowed_fallback(|| async { Refusal::method_not_allowed() })
        .layer(from_fn_with_state(Arc::clone(&state), count_and_admit))
        .with_state(state)
}

/// Counts each request, and answers it here where the rate limit or a test says so.
async fn count_and_admit(FromState(state): FromState<Arc<State>>, request: Request, next: Next) -> Response {
    let operation = operation(request.method(), request.extensions().get::<MatchedPath>());
    match state.gate.admit(&operation) {
        Ok(()) => next.run(request).await,
        Err(refusal) => refusal.into_response(),
    }
}

/// An operation's name, such as `GET /dashboards/{dashboard_id}`.
fn operation(method: &Method, path: Option<&MatchedPath>) -> String {
    let template = path.and_then(|path| path.as_str().strip_prefix(API));
    template.map_or_else(|| "unknown".to_owned(), |template| format!("{method} {template}"))
}
