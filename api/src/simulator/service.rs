//! Dispatch of requests: count or refuse, look up the session, perform the operation.

use std::sync::Arc;

use fingerpost::EndpointDescriptor;
use fingerpost::testing::{FakeService, Incoming, StubResponse};
use http::{Method, StatusCode, request};

use super::handlers::{HANDLERS, Handler, generated};
use super::refusal::Refusal;
use super::request::Request;
use super::resources::run_due;
use super::response::respond;
use super::sign_in;
use super::state::State;
use crate::resources::OPERATIONS;

pub(super) const BASE_PATH: &str = "/api/4.0";

/// Logout URL of the official Python SDK, for every version of the API.
const OLD_LOGOUT: &str = "/api/logout";

pub(super) fn service(state: &Arc<State>) -> FakeService {
    let service = FakeService::with_base_path(BASE_PATH, &OPERATIONS.concat());
    let (before, handling) = (Arc::clone(state), Arc::clone(state));
    service.before(move |endpoint, head| match admit(&before, endpoint, head) {
        Ok(()) if head.method == Method::DELETE && head.uri.path() == OLD_LOGOUT => {
            before.log_out(&head.headers);
            Some(StubResponse::status(204))
        }
        admitted => admitted.err().map(Refusal::into_response),
    });
    service.refusals(refuse);
    let beside = Arc::clone(state);
    service.unknown(move |request| sign_in::respond(&beside, &request));
    // A fallback instead of a handler for each endpoint, so that handlers set by tests have priority.
    service.on_any_other(move |incoming| {
        let state = Arc::clone(&handling);
        async move { Ok(handle(state, incoming).await.unwrap_or_else(Refusal::into_response)) }
    });
    service
}

/// Counts a request, and refuses it because of the rate limit, a test's order or a missing session.
fn admit(state: &State, endpoint: Option<&'static EndpointDescriptor>, head: &request::Parts) -> Result<(), Refusal> {
    let now = state.clock.now();
    if let Some(name) = sign_in::operation(head) {
        state.gate.count(name);
        return Ok(());
    }
    state.gate.admit(endpoint, now)?;
    match endpoint {
        Some(endpoint) if endpoint.is_authenticated() => {
            state.sessions.caller(&head.headers, now).map(|_| ()).ok_or_else(Refusal::unauthenticated)
        }
        _ => Ok(()),
    }
}

/// Returns Looker's response to a request that matches no operation.
fn refuse(refusal: &fingerpost::testing::Refusal) -> StubResponse {
    use fingerpost::testing::Refusal as Reason;
    let status = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::BAD_REQUEST);
    let message = match refusal {
        Reason::NoSuchEndpoint => "Not found".to_owned(),
        Reason::MethodNotAllowed(_) => "Method not allowed".to_owned(),
        other => other.to_string(),
    };
    Refusal::new(status, message).into_response()
}

/// Performs a decoded request: with a special handler, with a resource of the instance, or with generated data.
async fn handle(state: Arc<State>, incoming: Incoming) -> Result<StubResponse, Refusal> {
    run_due(&mut state.world(), state.clock.now());
    match HANDLERS.get(incoming.endpoint()) {
        Some(Handler::Open(handler)) => handler(&state, &incoming),
        Some(Handler::LoggedIn(handler)) => handler(&Request::new(state, incoming)?).await,
        None => {
            let request = Request::new(state, incoming)?;
            match request.perform() {
                Some(outcome) => Ok(respond(&request, outcome?)),
                None => generated::respond(&request),
            }
        }
    }
}
