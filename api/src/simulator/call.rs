//! A request by someone who is logged in: who it is, and what the URL says.

use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams};
use http::header::AUTHORIZATION;
use http::request::Parts;

use super::answer::Refusal;
use super::state::State;
use crate::resources::user::User;

pub(super) struct Call {
    pub(super) state: Arc<State>,
    pub(super) user_id: String,
    pub(super) token: String,
    path: Vec<(String, String)>,
    query: Vec<(String, String)>,
}

impl FromRequestParts<Arc<State>> for Call {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &Arc<State>) -> Result<Self, Refusal> {
        let token = bearer_token(parts).ok_or_else(Refusal::unauthenticated)?;
        let user_id = state.sessions.user_of(&token).ok_or_else(Refusal::unauthenticated)?;
        let path = RawPathParams::from_request_parts(parts, state)
            .await
            .map_err(|_| Refusal::bad_request("The path is not UTF-8"))?;
        let path = path.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let query = form_pairs(parts.uri.query().unwrap_or_default().as_bytes());
        Ok(Self { state: Arc::clone(state), user_id, token, path, query })
    }
}

impl Call {
    /// A segment of the path by the name that the route gives it.
    pub(super) fn path(&self, name: &str) -> &str {
        find(&self.path, name).unwrap_or_default()
    }

    pub(super) fn query(&self, name: &str) -> Option<&str> {
        find(&self.query, name)
    }

    pub(super) fn query_pairs(&self) -> &[(String, String)] {
        &self.query
    }

    pub(super) fn integer(&self, name: &str) -> Result<Option<i64>, Refusal> {
        let wrong = |_| Refusal::bad_request(format!("Parameter '{name}' must be an integer"));
        self.query(name).map(|value| value.trim().parse().map_err(wrong)).transpose()
    }

    pub(super) fn boolean(&self, name: &str) -> Result<Option<bool>, Refusal> {
        let wrong = |_| Refusal::bad_request(format!("Parameter '{name}' must be true or false"));
        self.query(name).map(|value| value.trim().to_ascii_lowercase().parse().map_err(wrong)).transpose()
    }

    pub(super) fn fields(&self) -> Option<&str> {
        self.query("fields")
    }

    pub(super) fn user(&self) -> Result<&User, Refusal> {
        self.state.content.user(&self.user_id).ok_or_else(Refusal::not_found)
    }

    pub(super) fn is_admin(&self) -> bool {
        self.state.content.is_admin(&self.user_id)
    }
}

/// The pairs of a query or a form.
pub(super) fn form_pairs(text: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(text).into_owned().collect()
}

/// The value of a name. Where it stands several times, the last one counts.
pub(super) fn find<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// `Bearer X`, or `token X` as older clients send it.
fn bearer_token(parts: &Parts) -> Option<String> {
    let (scheme, token) = parts.headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let known = ["bearer", "token"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    known.then(|| token.trim().to_owned())
}
