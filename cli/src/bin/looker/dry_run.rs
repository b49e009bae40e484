//! Dry runs: requests as they would be sent, without secrets.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fingerpost::{Body, BodyKind, Caller, EndpointDescriptor, Parameter, TransportError};
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use looker_api::Looker;
use serde::Serialize;
use serde_json::Value;

const MASK: &str = "***";

/// Creates a handle that cannot send anything. Credentials are only added when an attempt is made, which never happens.
pub(crate) fn placeholder() -> Result<Looker, looker_api::Error> {
    Looker::builder()
        .base_url("https://looker.invalid")
        .client_id(MASK)
        .client_secret(MASK)
        .transport(|_: http::Request<Body>| async {
            Err::<http::Response<Body>, _>(TransportError::connect("a dry run sends nothing"))
        })
        .build()
}

#[derive(Serialize)]
struct Shown<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a Value>,
    operation: &'static str,
    method: &'a str,
    target: &'a str,
    headers: BTreeMap<&'a str, Cow<'a, str>>,
    body: Value,
}

/// Returns the request as a line of JSON, or the reason why it cannot be built.
pub(crate) fn line(
    looker: &Looker,
    endpoint: &'static EndpointDescriptor,
    arguments: &Value,
    id: Option<&Value>,
) -> Result<String, String> {
    let request = |arguments: &Value| {
        let call = looker.client().call_described_open(endpoint, arguments).and_then(fingerpost::Call::request);
        call.map_err(|error| error.to_string())
    };
    // The masked request is shown, but the real one must be valid, too.
    let (parts, body) = match (request(arguments)?, masked(endpoint, arguments)) {
        (request, None) => request,
        (_, Some(masked)) => request(&masked)?,
    }
    .into_parts();
    let target = parts.uri.path_and_query().map(http::uri::PathAndQuery::as_str).unwrap_or_default();
    let mut headers = BTreeMap::new();
    for name in parts.headers.keys() {
        let values = parts.headers.get_all(name).iter().map(|value| match value.to_str() {
            Ok(text) if !value.is_sensitive() => text,
            _ => MASK,
        });
        let values: Vec<_> = values.collect();
        headers.insert(name.as_str(), values.join(", ").into());
    }
    let body = shown_body(endpoint, &parts.headers, &body)?;
    let shown =
        Shown { id, operation: endpoint.operation_name(), method: parts.method.as_str(), target, headers, body };
    serde_json::to_string(&shown).map_err(|error| error.to_string())
}

/// Returns the arguments with secret ones masked, or `None` if none is secret.
fn masked(endpoint: &EndpointDescriptor, arguments: &Value) -> Option<Value> {
    let mut masked = arguments.as_object()?.clone();
    let mut any = false;
    for parameter in endpoint.parameters().filter(Parameter::is_secret) {
        if let Some(value) = masked.get_mut(parameter.name()).filter(|value| !value.is_null()) {
            *value = if value.is_array() { Value::from(vec![MASK]) } else { Value::from(MASK) };
            any = true;
        }
    }
    any.then_some(Value::Object(masked))
}

fn shown_body(endpoint: &EndpointDescriptor, headers: &HeaderMap, body: &Body) -> Result<Value, String> {
    // A text body can be empty, so the header decides if there is a body.
    if !headers.contains_key(CONTENT_TYPE) {
        return Ok(Value::Null);
    }
    let bytes = body.as_bytes().ok_or_else(|| format!("{endpoint}: cannot show a body that is a stream"))?;
    let is_json = |parameter: Parameter| parameter.body_kind() == Some(BodyKind::Json);
    if endpoint.parameters().any(is_json) {
        return serde_json::from_slice(bytes).map_err(|error| format!("{endpoint}: invalid JSON in the body: {error}"));
    }
    Ok(String::from_utf8_lossy(bytes).into_owned().into())
}
