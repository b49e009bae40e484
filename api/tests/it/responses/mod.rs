//! Decoding of every operation's responses: each status of the document with a body of its type, complete, and with
//! fields that are missing, null, unknown or of another type.

mod bodies;
#[rustfmt::skip]
#[allow(deprecated, clippy::unreadable_literal, reason = "values as they were recorded")]
pub(crate) mod calls;

use std::collections::{HashMap, HashSet};
use std::fmt::{Debug, Write};
use std::future::IntoFuture;
use std::sync::Arc;

use expect_test::expect_file;
use fingerpost::{Body, BoxFuture, CallError, Client, DeclaredErrors, EndpointDescriptor, RetryPolicy, TransportError};
use fingerpost_openapi::{Facts, Status};
use looker_api::OPERATIONS;

use self::bodies::Variation;
use crate::wire::arguments::{body, time};
use crate::wire::generate;
use crate::wire::vectors::{endpoint, vectors};

/// The outcome of a call, formatted: its result or its declared error.
#[derive(Debug)]
#[cfg_attr(not(feature = "simulator"), expect(dead_code, reason = "shown where an outcome is wrong"))]
pub(crate) enum Outcome {
    Result(String),
    Declared(String),
    Other(String),
}

/// Makes a call; with the name of its operation.
pub(crate) type Call = fn(&Client) -> (&'static str, BoxFuture<'static, Outcome>);

/// A response, and the expected outcome.
#[derive(Debug)]
#[expect(dead_code, reason = "shown where an outcome is wrong")]
struct Case {
    status: u16,
    variation: Variation,
    body: String,
    expected: Expected,
}

#[derive(Debug)]
enum Expected {
    /// A result that starts with this.
    Result(&'static str),
    /// The declared error of this variant.
    Declared(String),
}

/// Generates the code of the calls: one for each operation.
fn text_of_calls() -> String {
    let mut text = String::from(
        "// Made of `wire/vectors.jsonl` by the test `the_calls_are_one_for_each_operation`, with `UPDATE_EXPECT=1`.\n\n\
         use looker_api::prelude::*;\n\nuse super::{Call, body, outcome, time};\n\n",
    );
    let mut seen = HashSet::new();
    let typed = |id: &str| !generate::UNTYPED.iter().any(|(untyped, _)| *untyped == id);
    let vectors: Vec<_> = vectors().into_iter().filter(|vector| vector.target.is_some() && typed(&vector.id)).collect();
    let first: Vec<_> = vectors.iter().filter(|vector| seen.insert(vector.op.as_str())).collect();
    text.push_str("pub(crate) const CALLS: &[Call] = &[\n");
    for vector in first {
        let _ = writeln!(text, "    |looker| ({:?}, outcome({})),", vector.op, generate::call(vector));
    }
    text.push_str("];\n");
    text
}

#[test]
fn the_calls_are_one_for_each_operation() {
    expect_file!["calls.rs"].assert_eq(&text_of_calls());
    assert_eq!(calls::CALLS.len(), OPERATIONS.concat().len());
}

fn outcome<C, T, E>(call: C) -> BoxFuture<'static, Outcome>
where
    C: IntoFuture<Output = Result<T, CallError<E>>>,
    C::IntoFuture: Send + 'static,
    T: Debug,
    E: DeclaredErrors,
{
    let call = call.into_future();
    Box::pin(async move {
        match call.await {
            Ok(value) => Outcome::Result(format!("{value:?}")),
            Err(error) => match error.declared() {
                Some(declared) => Outcome::Declared(format!("{declared:?}")),
                None => Outcome::Other(error.to_string()),
            },
        }
    })
}

/// Returns all cases of an operation, with the statuses of the document.
fn cases(facts: &Facts, endpoint: &EndpointDescriptor) -> Vec<Case> {
    let operation = &facts.operations[endpoint.operation_name()];
    let mut cases = Vec::new();
    let code = |status: &Status| match status {
        Status::Code(code) => *code,
        other => panic!("{endpoint}: {other} is no single status"),
    };
    for status in operation.successes.keys().map(code) {
        let by_status = endpoint.success_statuses().len() > 1;
        let expected = match status {
            status if endpoint.pending_statuses().contains(&status) => "Pending {",
            200 if by_status => "Ok",
            201 if by_status => "Created",
            204 if by_status => "NoContent",
            _ => "",
        };
        for (variation, body) in bodies::all(endpoint.result_schema(status).as_ref()) {
            // A pending response is recognized by its status only.
            let body = if expected == "Pending {" { String::new() } else { body };
            cases.push(Case { status, variation, body, expected: Expected::Result(expected) });
        }
    }
    for status in operation.errors.keys().map(code) {
        for (variation, body) in bodies::all(endpoint.error_body(status).as_ref()) {
            cases.push(Case { status, variation, body, expected: Expected::Declared(variant(status)) });
        }
    }
    cases
}

fn variant(status: u16) -> String {
    let name = match status {
        400 => "BadRequest",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        409 => "Conflict",
        422 => "UnprocessableContent",
        429 => "TooManyRequests",
        500 => "InternalServerError",
        other => panic!("{other} is a new one"),
    };
    format!("{name}(")
}

#[tokio::test]
async fn every_status_of_every_operation_is_what_the_document_says() {
    let facts = Facts::from_json(include_str!("../../../spec/looker.facts.json")).unwrap();
    let cases: HashMap<&str, Vec<Case>> = calls::CALLS
        .iter()
        .map(|call| {
            let (operation, _) = call(&Client::new("https://looker.example").unwrap());
            (operation, self::cases(&facts, endpoint(operation)))
        })
        .collect();
    let cases = Arc::new(cases);
    let most = cases.values().map(Vec::len).max().unwrap();
    let (mut tried, mut problems) = (0, Vec::new());
    for round in 0..most {
        let answers = Arc::clone(&cases);
        let transport = move |request: http::Request<Body>| {
            let endpoint = request.extensions().get::<&EndpointDescriptor>().expect("the description rides along");
            let case = answers[endpoint.operation_name()].get(round);
            let (status, body) = case.map_or((599, String::new()), |case| (case.status, case.body.clone()));
            let response = http::Response::builder().status(status).body(body).unwrap();
            async move { Ok::<_, TransportError>(response) }
        };
        let builder = Client::builder("https://looker.example/api/4.0").transport(transport);
        let looker = builder.retry(RetryPolicy::never()).build().unwrap();
        for call in calls::CALLS {
            let (operation, outcome) = call(&looker);
            let Some(case) = cases[operation].get(round) else { continue };
            tried += 1;
            let outcome = outcome.await;
            let right = match (&case.expected, &outcome) {
                (Expected::Result(prefix), Outcome::Result(text)) => text.starts_with(prefix),
                (Expected::Declared(prefix), Outcome::Declared(text)) => text.starts_with(prefix),
                _ => false,
            };
            if !right {
                problems.push(format!("{operation}: {case:?} gives {outcome:?}"));
            }
        }
    }
    // Each operation has four or more statuses, with five variations.
    assert!(tried > 8_000, "{tried} answers are too few");
    assert!(problems.is_empty(), "{} of {tried}:\n{}", problems.len(), problems[..problems.len().min(20)].join("\n"));
}
