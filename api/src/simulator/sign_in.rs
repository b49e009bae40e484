//! The sign-in of people, beside the API: `/auth`, a page of a browser, and `/api/token`.

use std::collections::BTreeMap;

use bytes::Bytes;
use fingerpost::testing::StubResponse;
use http::{Method, Request, StatusCode, request};
use serde_json::{Value, json};

use super::refusal::Refusal;
use super::request::form_pairs;
use super::state::State;
use super::stores::sign_ins::{Grant, Renewal};
use crate::sign_in::challenge;

const PAGE: &str = "/auth";
const TOKEN: &str = "/api/token";

type Fields = BTreeMap<String, String>;

/// Returns the name that a request is counted under, if it belongs to a sign-in.
pub(super) fn operation(head: &request::Parts) -> Option<&'static str> {
    match (&head.method, head.uri.path()) {
        (&Method::GET, PAGE) => Some("GET /auth"),
        (&Method::POST, TOKEN) => Some("POST /api/token"),
        _ => None,
    }
}

/// Responds to a request that belongs to a sign-in.
pub(super) fn respond(state: &State, request: &Request<Bytes>) -> Option<StubResponse> {
    match (request.method(), request.uri().path()) {
        (&Method::GET, PAGE) => Some(page(state, request.uri().query().unwrap_or_default())),
        (&Method::POST, TOKEN) => Some(token(state, request.body()).unwrap_or_else(|(error, description)| {
            StubResponse::json(400, &json!({ "error": error, "error_description": description }))
        })),
        _ => None,
    }
}

/// The person signs in, and is sent back at once.
fn page(state: &State, query: &str) -> StubResponse {
    let fields: Fields = form_pairs(query.as_bytes()).into_iter().collect();
    let field = |name: &str| fields.get(name).map_or("", String::as_str);
    let (client_id, redirect_uri) = (field("client_id"), field("redirect_uri"));
    // The browser is not sent to an address that is not registered.
    if !state.settings.oauth_clients.iter().any(|known| known.0 == client_id && known.1 == redirect_uri) {
        let message = "Unknown client_id, or a redirect_uri that is not registered for it";
        return Refusal::new(StatusCode::BAD_REQUEST, message).into_response();
    }
    let mut pairs = vec![("state", field("state").to_owned())];
    match authorize(state, &fields) {
        Ok(code) => pairs.insert(0, ("code", code)),
        Err((error, description)) => {
            pairs.insert(0, ("error_description", description.to_owned()));
            pairs.insert(0, ("error", error.to_owned()));
        }
    }
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let separator = if redirect_uri.contains('?') { '&' } else { '?' };
    StubResponse::status(302).header("location", &format!("{redirect_uri}{separator}{query}"))
}

/// An error of OAuth and its description.
type Problem = (&'static str, &'static str);

fn authorize(state: &State, fields: &Fields) -> Result<String, Problem> {
    let field = |name: &str| fields.get(name).map_or("", String::as_str);
    if field("response_type") != "code" {
        return Err(("unsupported_response_type", "response_type must be code"));
    }
    if field("scope") != "cors_api" {
        return Err(("invalid_scope", "scope must be cors_api"));
    }
    if field("code_challenge_method") != "S256" || field("code_challenge").is_empty() {
        return Err(("invalid_request", "code_challenge with the method S256 is required"));
    }
    if field("state").is_empty() {
        return Err(("invalid_request", "state is required"));
    }
    let user_id = state.settings.person.clone();
    if !state.may_sign_in(&user_id) {
        return Err(("access_denied", "The user may not sign in"));
    }
    let grant = Grant {
        client_id: field("client_id").to_owned(),
        redirect_uri: field("redirect_uri").to_owned(),
        challenge: field("code_challenge").trim_end_matches('=').to_owned(),
        user_id,
        began: state.clock.now(),
    };
    let code = state.sessions.random();
    state.sign_ins.issue(code.clone(), grant);
    Ok(code)
}

/// Exchanges a code or a refresh token.
fn token(state: &State, body: &[u8]) -> Result<StubResponse, Problem> {
    let fields: Fields = match serde_json::from_slice::<BTreeMap<String, Value>>(body) {
        Ok(fields) => fields.into_iter().filter_map(|(key, value)| Some((key, value.as_str()?.to_owned()))).collect(),
        Err(_) => form_pairs(body).into_iter().collect(),
    };
    let field = |name: &str| fields.get(name).map_or("", String::as_str);
    let now = state.clock.now();
    let (client_id, user_id, refresh_token) = match field("grant_type") {
        "authorization_code" => {
            let grant = state.sign_ins.take(field("code"), now);
            let grant = grant.ok_or(("invalid_grant", "The code is unknown, expired or used"))?;
            if (grant.client_id.as_str(), grant.redirect_uri.as_str()) != (field("client_id"), field("redirect_uri")) {
                return Err(("invalid_grant", "The code was issued to another client_id or redirect_uri"));
            }
            if challenge(field("code_verifier")).trim_end_matches('=') != grant.challenge {
                return Err(("invalid_grant", "The code_verifier does not match the code_challenge"));
            }
            (grant.client_id, grant.user_id, None)
        }
        "refresh_token" => {
            let refresh_token = field("refresh_token").to_owned();
            let renewal = state.sign_ins.renewal(&refresh_token).filter(|one| one.client_id == field("client_id"));
            let renewal = renewal.ok_or(("invalid_grant", "The refresh token is unknown, expired or revoked"))?;
            (renewal.client_id, renewal.user_id, Some(refresh_token))
        }
        _ => return Err(("unsupported_grant_type", "grant_type must be authorization_code or refresh_token")),
    };
    if !state.may_sign_in(&user_id) {
        return Err(("invalid_grant", "The user may not sign in"));
    }
    let access_token = state.sessions.begin(&user_id, None, now);
    let mut response = json!({
        "access_token": access_token,
        "token_type": "Bearer",
        "expires_in": state.sessions.lifetime().as_secs(),
    });
    // A refreshed session keeps its refresh token, which Looker does not repeat.
    if refresh_token.is_none() {
        response["refresh_token"] = state.sessions.random().into();
    }
    let refresh_token = refresh_token.or_else(|| response["refresh_token"].as_str().map(str::to_owned));
    state.sign_ins.keep(refresh_token.unwrap_or_default(), Renewal { client_id, user_id, access_token });
    Ok(StubResponse::json(200, &response))
}
