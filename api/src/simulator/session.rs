//! Logging in, acting as another user, logging out.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use fingerpost::testing::{Incoming, StubResponse};
use http::{HeaderMap, StatusCode};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::answer::Refusal;
use super::call::{Call, bearer_token};
use super::clock::since;
use super::state::State;
use super::world::Caller;

/// The user to whom the credentials belong.
const API_USER: &str = "1";

/// `POST /login`
pub(super) fn login(state: &State, incoming: &Incoming) -> Result<StubResponse, Refusal> {
    // Looker still takes the credentials from the query too; the body wins.
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
pub(super) fn login_user(call: &Call) -> Result<StubResponse, Refusal> {
    if !call.state.is_admin(&call.caller.user_id) {
        return Err(Refusal::new(StatusCode::FORBIDDEN, "Only an administrator may act as another user"));
    }
    let user_id = call.path("user_id");
    call.ask("user", &json!({ "user_id": user_id }))?;
    Ok(access_token(&call.state, user_id, Some(call.caller.user_id.clone())))
}

/// `DELETE /logout`
pub(super) fn logout(state: &State, headers: &HeaderMap) -> StubResponse {
    state.sessions.end(bearer_token(headers).unwrap_or_default());
    StubResponse::status(204)
}

fn access_token(state: &State, user_id: &str, sudo_user_id: Option<String>) -> StubResponse {
    // Not `AccessToken`, which leaves out what is not there: Looker says null, and clients have to bear it.
    let token = json!({
        "access_token": state.sessions.begin(user_id, sudo_user_id, state.clock.now()),
        "token_type": "Bearer",
        "expires_in": state.sessions.lifetime.as_secs(),
        "refresh_token": null,
    });
    StubResponse::json(200, &token)
}

/// Who is logged in, by token.
pub(super) struct Sessions {
    lifetime: Duration,
    /// Keyed by chance, so its values cannot be foretold.
    tokens: RandomState,
    count: AtomicU64,
    open: Mutex<HashMap<String, Session>>,
}

struct Session {
    caller: Caller,
    began: Timestamp,
}

impl Sessions {
    pub(super) fn new(lifetime: Duration) -> Self {
        Self { lifetime, tokens: RandomState::new(), count: AtomicU64::new(0), open: Mutex::default() }
    }

    pub(super) fn caller(&self, token: &str, now: Timestamp) -> Option<Caller> {
        let open = self.open();
        let session = open.get(token)?;
        (since(session.began, now) < self.lifetime).then(|| session.caller.clone())
    }

    pub(super) fn revoke_all(&self) {
        self.open().clear();
    }

    fn begin(&self, user_id: &str, sudo_user_id: Option<String>, now: Timestamp) -> String {
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        let [a, b, c, session] = [0_u8, 1, 2, 3].map(|part| self.tokens.hash_one((number, part)));
        let token = format!("{a:016x}{b:016x}{c:016x}");
        // By chance too: a world that was saved knows the sessions of another run.
        let caller = Caller { user_id: user_id.to_owned(), session: format!("{session:016x}"), sudo_user_id };
        let mut open = self.open();
        open.retain(|_, session| since(session.began, now) < self.lifetime);
        open.insert(token.clone(), Session { caller, began: now });
        token
    }

    fn end(&self, token: &str) {
        self.open().remove(token);
    }

    fn open(&self) -> MutexGuard<'_, HashMap<String, Session>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
