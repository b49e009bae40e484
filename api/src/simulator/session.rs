//! Logging in, acting as another user, logging out.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::extract::State as FromState;
use axum::extract::rejection::BytesRejection;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderMap, StatusCode, Uri, header};
use serde_json::json;
use tokio::time::Instant;

use super::answer::{self, Refusal};
use super::call::{Call, find, form_pairs};
use super::content::API_USER;
use super::state::State;

const FORM: &str = "application/x-www-form-urlencoded";

/// `POST /login`
pub(super) async fn login(
    FromState(state): FromState<Arc<State>>,
    uri: Uri,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Refusal> {
    let body = body.map_err(|_| Refusal::bad_request("The body could not be read"))?;
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // Looker still takes the credentials from the query too; the body comes last, so it wins.
    let mut given = form_pairs(uri.query().unwrap_or_default().as_bytes());
    if content_type.starts_with(FORM) {
        given.extend(form_pairs(&body));
    }
    let (id, secret) = (find(&given, "client_id"), find(&given, "client_secret"));
    if (id, secret) != (Some(&state.settings.client_id), Some(&state.settings.client_secret)) {
        return Err(Refusal::not_found());
    }
    access_token(&state, API_USER)
}

/// `POST /login/{user_id}`
pub(super) async fn login_user(call: Call) -> Result<Response, Refusal> {
    if !call.is_admin() {
        return Err(Refusal::new(StatusCode::FORBIDDEN, "Only an administrator may act as another user"));
    }
    let user_id = call.path("user_id");
    call.state.content.user(user_id).ok_or_else(Refusal::not_found)?;
    access_token(&call.state, user_id)
}

/// `DELETE /logout`
pub(super) async fn logout(call: Call) -> StatusCode {
    call.state.sessions.end(&call.token);
    StatusCode::NO_CONTENT
}

fn access_token(state: &State, user_id: &str) -> Result<Response, Refusal> {
    // Not `AccessToken`, which leaves out what is not there: Looker says null, and clients have to bear it.
    let token = json!({
        "access_token": state.sessions.begin(user_id),
        "token_type": "Bearer",
        "expires_in": state.sessions.lifetime.as_secs(),
        "refresh_token": null,
    });
    answer::json(&token, None)
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
    user_id: String,
    began: Instant,
}

impl Sessions {
    pub(super) fn new(lifetime: Duration) -> Self {
        Self { lifetime, tokens: RandomState::new(), count: AtomicU64::new(0), open: Mutex::default() }
    }

    pub(super) fn user_of(&self, token: &str) -> Option<String> {
        let open = self.open();
        let session = open.get(token)?;
        (session.began.elapsed() < self.lifetime).then(|| session.user_id.clone())
    }

    pub(super) fn revoke_all(&self) {
        self.open().clear();
    }

    fn begin(&self, user_id: &str) -> String {
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        let [a, b, c] = [0_u8, 1, 2].map(|part| self.tokens.hash_one((number, part)));
        let token = format!("{a:016x}{b:016x}{c:016x}");
        let mut open = self.open();
        open.retain(|_, session| session.began.elapsed() < self.lifetime);
        open.insert(token.clone(), Session { user_id: user_id.to_owned(), began: Instant::now() });
        token
    }

    fn end(&self, token: &str) {
        self.open().remove(token);
    }

    fn open(&self) -> MutexGuard<'_, HashMap<String, Session>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
