//! What goes over the wire, for every operation, against calls recorded from the official SDKs and a strict encoding:
//! through the typed methods, and again by name.
//!
//! `vectors.jsonl` is made by `compact.py`, `typed.rs` by this test itself.

pub(crate) mod arguments;
pub(crate) mod generate;
#[rustfmt::skip]
#[allow(deprecated, clippy::unreadable_literal, reason = "values as they were recorded")]
mod typed;
pub(crate) mod vectors;

use std::collections::BTreeMap;

use expect_test::expect_file;
use fingerpost::testing::{FakeService, Incoming, StubResponse};
use fingerpost::{Body, BodyKind, Client, Schema, Transport, ValueStyle};
use jiff::{Timestamp, civil::DateTime};
use looker_api::OPERATIONS;
use serde_json::{Map, Value};

use self::arguments::Request;
use self::vectors::{Vector, endpoint, value, vectors};

fn client() -> Client {
    Client::new("https://looker.example/api/4.0").expect("a client")
}

#[test]
fn the_vectors_are_about_every_operation() {
    let mut operations: Vec<_> = vectors().into_iter().map(|vector| vector.op).collect();
    operations.sort_unstable();
    operations.dedup();
    assert_eq!(operations.len(), OPERATIONS.concat().len());
}

#[test]
fn the_typed_calls_are_those_of_the_vectors() {
    expect_file!["typed.rs"].assert_eq(&generate::typed_calls(&vectors()));
}

#[test]
fn typed_calls_send_what_was_recorded() {
    let client = client();
    let mut requests: BTreeMap<_, _> = typed::calls(&client).into_iter().collect();
    let untyped = |id: &str| generate::UNTYPED.iter().any(|(known, _)| *known == id);
    let vectors = vectors();
    let problems: Vec<_> = vectors
        .iter()
        .filter(|vector| !untyped(&vector.id))
        .filter_map(|vector| compare(vector, requests.remove(vector.id.as_str()).expect("a call for each vector")))
        .collect();
    assert!(requests.is_empty() && problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn calls_by_name_send_what_was_recorded() {
    let client = client();
    let problems: Vec<_> = vectors().iter().filter_map(|vector| compare(vector, by_name(&client, vector))).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// The way back: a service that knows all operations, and nothing of a request but its method, path, query and body.
#[tokio::test]
async fn a_fake_service_gets_the_arguments_of_every_call() {
    let operations: Vec<_> = OPERATIONS.iter().copied().flatten().copied().collect();
    let service = FakeService::with_base_path("/api/4.0", &operations);
    let (told, calls) = std::sync::mpsc::channel();
    service.on_any_other(move |call| {
        let _ = told.send(call);
        async { Ok(StubResponse::status(200)) }
    });
    let client = client();
    let mut problems = Vec::new();
    for vector in vectors().into_iter().filter(|vector| vector.target.is_some()) {
        let mut request = by_name(&client, &vector).expect("a request");
        request.extensions_mut().clear();
        let answer = service.send(request).await.expect("an answer");
        match calls.try_recv() {
            Ok(call) => problems.extend(changed_on_the_way(&vector, &call)),
            Err(_) => problems.push(format!("{}: {}", vector.id, answer.status())),
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

fn changed_on_the_way(vector: &Vector, call: &Incoming) -> Option<String> {
    let endpoint = endpoint(&vector.op);
    if call.endpoint() != endpoint {
        return Some(format!("{}: {} was asked", vector.id, call.endpoint()));
    }
    let changed = endpoint.parameters().find(|parameter| {
        let came = call.arguments().get(parameter.name()).unwrap_or(&Value::Null);
        let sent = value(vector, *parameter);
        match (parameter.value_style(), sent, came) {
            // An item with a comma is two items to whoever reads the list.
            (ValueStyle::Joined(separator), Value::Array(sent), Value::Array(came)) => {
                joined(sent, separator.as_str()) != joined(came, separator.as_str())
            }
            _ => !is_same(parameter.value_schema().as_ref(), sent, came),
        }
    });
    changed.map(|parameter| {
        format!("{}: {} came as {:?}", vector.id, parameter.name(), call.arguments().get(parameter.name()))
    })
}

fn joined(items: &[Value], separator: &str) -> String {
    items
        .iter()
        .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
        .collect::<Vec<_>>()
        .join(separator)
}

fn is_same(schema: Option<&Schema>, sent: &Value, came: &Value) -> bool {
    match (schema, sent, came) {
        (Some(Schema::DateTime), Value::String(sent), Value::String(came)) => milliseconds(sent) == milliseconds(came),
        // Written as text, whatever the caller took it for.
        (Some(Schema::Text), Value::Number(_) | Value::Bool(_), Value::String(came)) => {
            let written = sent.to_string();
            written == *came
        }
        // A list without items leaves no trace.
        (_, Value::Array(items), Value::Null) => items.is_empty(),
        (_, Value::Number(sent), Value::Number(came)) => sent.as_f64() == came.as_f64(),
        _ => sent == came,
    }
}

fn by_name(client: &Client, vector: &Vector) -> Request {
    let endpoint = endpoint(&vector.op);
    let mut arguments = Map::new();
    for parameter in endpoint.parameters() {
        let value = vectors::value(vector, parameter);
        if !value.is_null() {
            arguments.insert(parameter.name().to_owned(), value.clone());
        }
    }
    client.call_described(endpoint, &Value::Object(arguments))?.request()
}

/// What is wrong with the request for a vector.
fn compare(vector: &Vector, request: Request) -> Option<String> {
    let problem = match (request, &vector.target) {
        (Ok(request), Some(target)) => difference(vector, target, &request),
        (Err(error), None) if error.is_argument() => None,
        (Err(error), _) => Some(error.to_string()),
        (Ok(request), None) => Some(format!("{} is sent although no URL can carry it", request.uri())),
    };
    problem.map(|problem| format!("{}: {problem}", vector.id))
}

fn difference(vector: &Vector, target: &str, request: &http::Request<Body>) -> Option<String> {
    let sent = request.uri().path_and_query().expect("a path").as_str();
    for expected in
        [Some(target), vector.recorded.as_ref().and_then(|recorded| recorded.target.as_deref())].into_iter().flatten()
    {
        let (path, expected_path) = (sent.split('?').next(), expected.split('?').next());
        if path != expected_path {
            return Some(format!("the path {path:?} is not {expected_path:?}"));
        }
        let (query, expected) = (pairs(&vector.op, sent), pairs(&vector.op, expected));
        if query != expected {
            return Some(format!("the query {query:?} is not {expected:?}"));
        }
    }
    let body = request.body().as_bytes().expect("a body in memory");
    if let Some(form) = &vector.form {
        let sent: BTreeMap<_, _> = form_urlencoded::parse(body).into_owned().collect();
        let expected: BTreeMap<_, _> =
            form.iter().filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned()))).collect();
        return (sent != expected).then(|| format!("the form {sent:?} is not {expected:?}"));
    }
    let is_text = endpoint(&vector.op).parameters().any(|p| p.body_kind() == Some(BodyKind::Text));
    let read = |text: &[u8]| match text {
        [] => None,
        text if is_text => Some(Value::from(String::from_utf8_lossy(text).into_owned())),
        text => Some(serde_json::from_slice(text).expect("JSON")),
    };
    let (sent, recorded) = (read(body), vector.recorded.as_ref().and_then(|recorded| recorded.body.as_deref()));
    let recorded = recorded.map_or_else(|| vector.body.clone(), |text| read(text.as_bytes()));
    (sent != vector.body || sent != recorded).then(|| format!("the body {sent:?} is not {:?}", vector.body))
}

/// The pairs of a query, decoded and sorted; times as points in time, to the millisecond that the official SDKs send.
fn pairs(operation: &str, target: &str) -> Vec<(String, String)> {
    let query = target.split_once('?').map_or("", |(_, query)| query);
    let is_time = |name: &str| {
        let mut parameters = endpoint(operation).parameters();
        parameters.any(|parameter| parameter.wire_name() == name && parameter.value_schema() == Some(Schema::DateTime))
    };
    let pair = |(name, value): (String, String)| {
        let value = if is_time(&name) { milliseconds(&value).to_string() } else { value };
        (name, value)
    };
    let mut pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().map(pair).collect();
    pairs.sort();
    pairs
}

/// Since 1970. The last day of the year 9999 is beyond what a `Timestamp` holds.
fn milliseconds(text: &str) -> i128 {
    text.parse::<Timestamp>().map_or_else(
        |_| {
            let civil: DateTime = text.trim_end_matches('Z').parse().expect("a time");
            civil.duration_since(DateTime::constant(1970, 1, 1, 0, 0, 0, 0)).as_millis()
        },
        |time| time.as_millisecond().into(),
    )
}
