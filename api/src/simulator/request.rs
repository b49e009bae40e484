//! A request in an open session.

use std::sync::Arc;

use fingerpost::testing::Incoming;
use fingerpost::{Endpoint, EndpointDescriptor};
use http::StatusCode;
use http::header::HOST;
use serde_json::{Map, Value};

use super::refusal::Refusal;
use super::resources::{OPERATIONS, Outcome, object_of};
use super::state::State;
use super::stores::sessions::Caller;
use super::world::Columns;

pub(super) struct Request {
    pub(super) state: Arc<State>,
    pub(super) caller: Caller,
    incoming: Incoming,
}

impl Request {
    /// Fails if there is no open session.
    pub(super) fn new(state: Arc<State>, incoming: Incoming) -> Result<Self, Refusal> {
        let caller = state.sessions.caller(incoming.headers(), state.clock.now());
        Ok(Self { caller: caller.ok_or_else(Refusal::unauthenticated)?, state, incoming })
    }

    pub(super) fn endpoint(&self) -> &'static EndpointDescriptor {
        self.incoming.endpoint()
    }

    /// Returns the arguments, by their names in the declaration.
    pub(super) fn arguments(&self) -> &Map<String, Value> {
        self.incoming.arguments()
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.arguments().text(name)
    }

    /// Returns a path parameter, which is always present.
    pub(super) fn path(&self, name: &str) -> &str {
        self.text(name).unwrap_or_default()
    }

    pub(super) fn integer(&self, name: &str) -> Option<i64> {
        self.arguments().integer(name)
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        self.arguments().flag(name)
    }

    pub(super) fn fields(&self) -> &str {
        self.text("fields").unwrap_or_default()
    }

    /// Returns the JSON body, which must be an object if there is one.
    pub(super) fn body(&self) -> Result<Map<String, Value>, Refusal> {
        Ok(object_of(self.arguments(), "body")?.cloned().unwrap_or_default())
    }

    /// Performs the endpoint's operation on the instance. Returns `None` if no resource has it.
    pub(super) fn perform(&self) -> Option<Result<Outcome, Refusal>> {
        self.perform_as(self.endpoint(), self.arguments())
    }

    /// Performs another operation for the same caller, and returns its response as JSON.
    pub(super) fn ask<T, E>(&self, endpoint: &'static Endpoint<T, E>, arguments: &Value) -> Result<Value, Refusal> {
        let (endpoint, arguments) = (endpoint.descriptor(), arguments.as_object().cloned().unwrap_or_default());
        let unknown = || {
            let message = format!("The simulator does not have {}", endpoint.name());
            Refusal::new(StatusCode::NOT_IMPLEMENTED, message)
        };
        Ok(self.perform_as(endpoint, &arguments).ok_or_else(unknown)??.into_json())
    }

    fn perform_as(
        &self,
        endpoint: &EndpointDescriptor,
        arguments: &Map<String, Value>,
    ) -> Option<Result<Outcome, Refusal>> {
        let operation = OPERATIONS.get(endpoint)?;
        let now = self.state.clock.now();
        Some(operation.perform(&mut self.state.world(), &self.caller, arguments, now))
    }

    /// Returns the requested URL up to the path, as the caller knows it: `http://127.0.0.1:40123`.
    pub(super) fn origin(&self) -> String {
        let uri = self.incoming.uri();
        match (uri.scheme_str(), uri.authority()) {
            (Some(scheme), Some(authority)) => format!("{scheme}://{authority}"),
            _ => format!("http://{}", self.incoming.header(HOST.as_str()).unwrap_or("127.0.0.1")),
        }
    }

    /// Returns the path and the pairs of the query, as they were sent.
    pub(super) fn path_and_query(&self) -> (&str, Vec<(String, String)>) {
        let uri = self.incoming.uri();
        (uri.path(), form_pairs(uri.query().unwrap_or_default().as_bytes()))
    }
}

/// Parses the pairs of a query or a form.
pub(super) fn form_pairs(text: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(text).into_owned().collect()
}
