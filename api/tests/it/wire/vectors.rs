//! Recorded calls.

use fingerpost::{EndpointDescriptor, Parameter, Role};
use looker_api::OPERATIONS;
use serde::Deserialize;
use serde_json::{Map, Value};

/// A recorded call.
#[derive(Debug, Deserialize)]
pub(crate) struct Vector {
    pub(crate) id: String,
    pub(crate) op: String,
    /// Path and query parameters by name.
    pub(crate) args: Map<String, Value>,
    pub(crate) body: Option<Value>,
    pub(crate) form: Option<Map<String, Value>>,
    /// The strictly encoded target; `None` if no URL can contain the values.
    pub(crate) target: Option<String>,
    pub(crate) recorded: Option<Recorded>,
}

/// The request of an official SDK, where it differs.
#[derive(Debug, Deserialize)]
pub(crate) struct Recorded {
    pub(crate) target: Option<String>,
    pub(crate) body: Option<String>,
}

pub(crate) fn vectors() -> Vec<Vector> {
    include_str!("vectors.jsonl").lines().map(|line| serde_json::from_str(line).expect("a vector")).collect()
}

pub(crate) fn endpoint(operation: &str) -> &'static EndpointDescriptor {
    let mut endpoints = OPERATIONS.iter().copied().flatten();
    endpoints.find(|endpoint| endpoint.operation_name() == operation).expect("a declared operation")
}

/// Returns the vector's value for a parameter, or null.
pub(crate) fn value(vector: &Vector, parameter: Parameter) -> &Value {
    let name = parameter.wire_name();
    let found = match parameter.role() {
        Role::Body => vector.body.as_ref(),
        Role::Form => vector.form.as_ref().and_then(|form| form.get(name)),
        _ => vector.args.get(name),
    };
    found.unwrap_or(&Value::Null)
}
