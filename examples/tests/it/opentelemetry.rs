//! The exported spans of the example's calls, and its output.

#[path = "../../examples/opentelemetry.rs"]
#[allow(dead_code, reason = "its `main` and its output are only used as a program")]
mod program;

use fingerpost::Client;
use opentelemetry::trace::{SpanId, SpanKind, Status};
use opentelemetry::{StringValue, Value};
use opentelemetry_sdk::trace::SpanData;
use program::{Lighthouse, Telemetry, server};

use crate::support::example;

/// Returns the compared attributes of the conventions; `None` if a span does not have one.
fn attributes(span: &SpanData) -> [Option<Value>; 6] {
    let keys = [
        "http.request.method",
        "url.template",
        "server.address",
        "http.response.status_code",
        "error.type",
        "http.request.resend_count",
    ];
    keys.map(|key| span.attributes.iter().find(|pair| pair.key.as_str() == key).map(|pair| pair.value.clone()))
}

/// Returns the expected attributes of a span for `/lamps/<id>`: integers for numbers, strings for the rest.
fn expected(status: i64, error: Option<&'static str>, resent: Option<i64>) -> [Option<Value>; 6] {
    let text = |text: &'static str| Some(Value::String(StringValue::from(text)));
    [
        text("GET"),
        text("/lamps/<id>"),
        text("127.0.0.1"),
        Some(Value::I64(status)),
        error.and_then(text),
        resent.map(Value::I64),
    ]
}

fn failed() -> Status {
    Status::error("")
}

#[tokio::test]
async fn a_call_and_each_of_its_attempts_are_spans_with_the_keys_of_the_conventions() {
    let telemetry = Telemetry::new();
    let _guard = tracing::subscriber::set_default(telemetry.subscriber());
    let client = Client::new(&server::start().await.unwrap()).unwrap();
    assert_eq!(client.lamp("1").await.unwrap(), "lit");
    client.lamp("2").await.unwrap_err();

    let spans = telemetry.spans().unwrap();
    let [busy, again, first, missing, second] = &spans[..] else { panic!("{spans:?}") };
    assert!(spans.iter().all(|span| span.name == "GET /lamps/<id>"), "{spans:?}");

    for (call, attempts) in [(first, &[busy, again][..]), (second, &[missing])] {
        assert_eq!((call.parent_span_id, &call.span_kind), (SpanId::INVALID, &SpanKind::Internal));
        for attempt in attempts {
            assert_eq!(attempt.parent_span_id, call.span_context.span_id());
            assert_eq!(attempt.span_context.trace_id(), call.span_context.trace_id());
            assert_eq!(attempt.span_kind, SpanKind::Client);
        }
    }
    assert_ne!(first.span_context.trace_id(), second.span_context.trace_id(), "calls are in separate traces");

    assert_eq!((attributes(busy), &busy.status), (expected(503, Some("503"), None), &failed()));
    assert_eq!((attributes(again), &again.status), (expected(200, None, Some(1)), &Status::Unset));
    assert_eq!((attributes(first), &first.status), (expected(200, None, None), &Status::Unset));
    assert_eq!((attributes(missing), &missing.status), (expected(404, Some("404"), None), &failed()));
    assert_eq!((attributes(second), &second.status), (expected(404, Some("404"), None), &failed()));

    let port = busy.attributes.iter().find(|pair| pair.key.as_str() == "server.port").expect("a port");
    assert!(matches!(port.value, Value::I64(1..)), "{port:?}");
}

const PRINTED: &str = "\
lamp 1 is lit
lamp (GET /lamps/<id>): 404 Not Found
GET /lamps/<id> (Internal, Unset)
    http.request.method = GET
    http.response.status_code = 200
    server.address = 127.0.0.1
    url.template = /lamps/<id>
  GET /lamps/<id> (Client, Error { description: \"\" })
      error.type = 503
      http.request.method = GET
      http.response.status_code = 503
      server.address = 127.0.0.1
      url.template = /lamps/<id>
  GET /lamps/<id> (Client, Unset)
      http.request.method = GET
      http.request.resend_count = 1
      http.response.status_code = 200
      server.address = 127.0.0.1
      url.template = /lamps/<id>
GET /lamps/<id> (Internal, Error { description: \"\" })
    error.type = 404
    http.request.method = GET
    http.response.status_code = 404
    server.address = 127.0.0.1
    url.template = /lamps/<id>
  GET /lamps/<id> (Client, Error { description: \"\" })
      error.type = 404
      http.request.method = GET
      http.response.status_code = 404
      server.address = 127.0.0.1
      url.template = /lamps/<id>
http.client.request.duration: 1 recorded
    http.request.method = GET
    http.response.status_code = 200
    server.address = 127.0.0.1
    url.template = /lamps/<id>
http.client.request.duration: 1 recorded
    error.type = 404
    http.request.method = GET
    http.response.status_code = 404
    server.address = 127.0.0.1
    url.template = /lamps/<id>
";

#[test]
fn the_program_prints_the_spans_and_the_histogram() {
    let output = example("opentelemetry").output().unwrap();
    let (stdout, stderr) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!((output.status.code(), &*stderr), (Some(0), ""), "{stdout}");
    assert_eq!(stdout, PRINTED);
}
