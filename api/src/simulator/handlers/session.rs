//! Login, login as another user, logout.

use fingerpost::testing::{Incoming, StubResponse};
use http::StatusCode;
use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::request::Request;
use super::super::state::State;
use crate::resources::user::USER;

/// The user of the API key.
const API_USER: &str = "1";

/// `POST /login`
pub(super) fn login(state: &State, incoming: &Incoming) -> Result<StubResponse, Refusal> {
    // Looker still accepts the credentials in the query, too; the body has priority.
    let given = |name: &str| {
        let in_query = || incoming.undeclared().iter().rev().find(|(known, _)| known == name);
        let in_form = incoming.arguments().get(name).and_then(Value::as_str);
        in_form.or_else(|| in_query().map(|(_, value)| value.as_str()))
    };
    let (id, secret) = (given("client_id"), given("client_secret"));
    if (id, secret) != (Some(&state.settings.client_id), Some(&state.settings.client_secret)) {
        return Err(Refusal::not_found());
    }
    Ok(access_token(state, API_USER, None))
}

/// `POST /login/{user_id}`
pub(super) fn login_user(request: &Request) -> Result<StubResponse, Refusal> {
    if !request.state.is_admin(&request.caller.user_id) {
        return Err(Refusal::new(StatusCode::FORBIDDEN, "Only an administrator may act as another user"));
    }
    let user_id = request.path("user_id");
    request.ask(&USER, &json!({ "user_id": user_id }))?;
    Ok(access_token(&request.state, user_id, Some(request.caller.user_id.clone())))
}

/// `DELETE /logout`
pub(super) fn logout(state: &State, incoming: &Incoming) -> StubResponse {
    state.log_out(incoming.headers());
    StubResponse::status(204)
}

fn access_token(state: &State, user_id: &str, sudo_user_id: Option<String>) -> StubResponse {
    // Not an `AccessToken`, which leaves out missing values: Looker sends null, and clients must accept it.
    let token = json!({
        "access_token": state.sessions.begin(user_id, sudo_user_id, state.clock.now()),
        "token_type": "Bearer",
        "expires_in": state.sessions.lifetime().as_secs(),
        "refresh_token": null,
    });
    StubResponse::json(200, &token)
}
