//! A request by someone who is logged in: who it is, and what is asked for.

use std::sync::Arc;

use fingerpost::EndpointDescriptor;
use fingerpost::testing::Incoming;
use http::header::{AUTHORIZATION, HOST};
use http::{HeaderMap, StatusCode};
use serde_json::{Map, Value};

use super::answer::Refusal;
use super::respond;
use super::state::State;
use super::world::Caller;

pub(super) struct Call {
    pub(super) state: Arc<State>,
    pub(super) caller: Caller,
    incoming: Incoming,
}

impl Call {
    /// Fails where nobody is logged in, or not any more.
    pub(super) fn new(state: Arc<State>, incoming: Incoming) -> Result<Self, Refusal> {
        let caller = state.caller(incoming.headers()).ok_or_else(Refusal::unauthenticated)?;
        Ok(Self { state, caller, incoming })
    }

    pub(super) fn endpoint(&self) -> &'static EndpointDescriptor {
        self.incoming.endpoint()
    }

    /// By the names of the declaration.
    pub(super) fn arguments(&self) -> &Map<String, Value> {
        self.incoming.arguments()
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.arguments().get(name).and_then(Value::as_str)
    }

    /// A value that is there, since the path has it.
    pub(super) fn path(&self, name: &str) -> &str {
        self.text(name).unwrap_or_default()
    }

    pub(super) fn integer(&self, name: &str) -> Option<i64> {
        self.arguments().get(name).and_then(Value::as_i64)
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        self.arguments().get(name).and_then(Value::as_bool) == Some(true)
    }

    pub(super) fn fields(&self) -> Option<&str> {
        self.text("fields")
    }

    /// The JSON body, which has to be an object where there is one.
    pub(super) fn body(&self) -> Result<Map<String, Value>, Refusal> {
        match self.arguments().get("body") {
            None | Some(Value::Null) => Ok(Map::new()),
            Some(Value::Object(body)) => Ok(body.clone()),
            Some(_) => Err(Refusal::bad_request("The body must be a JSON object")),
        }
    }

    /// What is answered to another operation of the same caller, as JSON.
    pub(super) fn ask(&self, operation: &str, arguments: &Value) -> Result<Value, Refusal> {
        let arguments = arguments.as_object().cloned().unwrap_or_default();
        let unknown = || Refusal::new(StatusCode::NOT_IMPLEMENTED, format!("The simulator does not know {operation}"));
        Ok(respond::json(self.state.perform(operation, &arguments, &self.caller).ok_or_else(unknown)??))
    }

    /// The address that was asked for up to the path, as the caller knows it: `http://127.0.0.1:40123`.
    pub(super) fn origin(&self) -> String {
        let uri = self.incoming.uri();
        match (uri.scheme_str(), uri.authority()) {
            (Some(scheme), Some(authority)) => format!("{scheme}://{authority}"),
            _ => format!("http://{}", self.incoming.header(HOST.as_str()).unwrap_or("127.0.0.1")),
        }
    }

    /// The path and the pairs of the query as they came.
    pub(super) fn path_and_query(&self) -> (&str, Vec<(String, String)>) {
        let uri = self.incoming.uri();
        (uri.path(), form_pairs(uri.query().unwrap_or_default().as_bytes()))
    }
}

/// The pairs of a query or a form.
pub(super) fn form_pairs(text: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(text).into_owned().collect()
}

/// `Bearer X`, or `token X` as older clients send it.
pub(super) fn bearer_token(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let known = ["bearer", "token"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    known.then(|| token.trim())
}
