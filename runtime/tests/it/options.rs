//! Options of an endpoint and of a single call.

use std::sync::Arc;
use std::time::Duration;

use crate::support::{ApiError, Script, Step, respond, status};
use fingerpost::{
    Backoff, Body, Bytes, CallError, Client, DeclaredErrors, EndpointDescriptor, Error, Items, PerCall, RetryBudget,
    RetryPolicy, StallLimit, Transport, TransportError, endpoints,
};
use tokio::time::Instant;

const SECOND: Duration = Duration::from_secs(1);

/// Endpoints with all options.
#[endpoints(error = ApiError)]
trait Jobs {
    /// Starts a job, idempotently.
    #[endpoint(POST "/jobs/<id>/start", idempotent)]
    fn start(&self, id: &str) -> ();

    /// Starts a job.
    #[endpoint(POST "/jobs/<id>/again")]
    fn again(&self, id: &str) -> ();

    /// Starts a job with streamed input.
    #[endpoint(PUT "/jobs/<id>/input", idempotent)]
    fn input(&self, id: &str, #[body(stream)] input: Body) -> ();

    /// Returns the current status, without retries.
    #[endpoint(GET "/jobs/<id>/now", retry = never, errors(429))]
    fn now(&self, id: &str) -> String;

    /// Responds quickly.
    #[endpoint(GET "/jobs/<id>/quick", timeout = "5s")]
    fn quick(&self, id: &str, limit: Option<i64>) -> String;

    /// Responds slowly.
    #[endpoint(GET "/jobs/<id>/slow", timeout = "10min")]
    fn slow(&self, id: &str) -> String;

    /// Returns an optional result.
    #[endpoint(GET "/jobs/<id>/result", errors(404))]
    fn result(&self, id: &str) -> Option<i64>;

    /// Returns a result.
    #[endpoint(GET "/jobs/<id>/number")]
    fn number(&self, id: &str) -> i64;

    /// Streams the log.
    #[endpoint(GET "/jobs/<id>/log", output = lines)]
    fn log(&self, id: &str) -> Items<String>;

    /// Returns the output.
    #[endpoint(GET "/jobs/<id>/output", output = bytes)]
    fn output(&self, id: &str) -> Bytes;
}

fn text<E: DeclaredErrors>(error: CallError<E>) -> String {
    Error::from(error).to_string()
}

#[tokio::test(start_paused = true)]
async fn an_idempotent_post_is_retried_and_any_other_is_not() {
    let failing = || Script::new(|number| status(if number < 3 { 503 } else { 204 }));
    let script = failing();
    script.client().start("7").await.unwrap();
    let targets: Vec<_> = script.take().into_iter().map(|seen| seen.target).collect();
    assert_eq!(targets, ["POST https://things.example/v2/jobs/7/start"; 3]);

    let script = failing();
    let error = script.client().again("7").await.unwrap_err();
    assert_eq!((script.count(), error.attempts()), (1, 1));
    assert_eq!(text(error), "again (POST /jobs/<id>/again): 503 Service Unavailable");

    let script = Script::new(|number| if number == 1 { Step::Fail(TransportError::new("reset")) } else { status(204) });
    script.client().start("7").await.unwrap();
    assert_eq!(script.count(), 2, "its response was lost, and the read is repeated");
}

#[tokio::test(start_paused = true)]
async fn a_body_that_is_a_stream_is_sent_once_even_so() {
    let script = Script::new(|_| status(503));
    let error = script.client().input("7", Body::wrap(Body::from("x"))).await.unwrap_err();
    assert_eq!(script.count(), 1);
    let why = "503 Service Unavailable (not retried: the request body is a stream)";
    assert_eq!(text(error), format!("input (PUT /jobs/<id>/input): {why}"));
}

#[tokio::test(start_paused = true)]
async fn retry_never_sends_one_request() {
    let failures: [fn() -> Step; 5] = [
        || status(503),
        || respond(429, &[("retry-after", "1")], r#"{"message":"slow down"}"#),
        || Step::Fail(TransportError::connect("refused")),
        || Step::Fail(TransportError::new("reset")),
        || Step::Silence,
    ];
    for (number, failure) in failures.into_iter().enumerate() {
        let script = Script::new(move |_| failure());
        let error = script.client().now("7").await.unwrap_err();
        assert_eq!((script.count(), error.attempts()), (1, 1), "failure {number}");
        match number {
            1 => {
                let NowError::TooManyRequests(body) = error.declared().expect("a declared error");
                assert_eq!((&*body.message, error.retry_after()), ("slow down", Some(SECOND)));
            }
            _ => assert!(error.declared().is_none(), "failure {number}"),
        }
    }
    // A policy of the call does not override `retry = never`. Without it, the same failure is retried.
    let script = Script::new(|_| status(503));
    let eager = RetryPolicy { attempts: 9, ..RetryPolicy::default() };
    script.client().now("7").retry(eager).await.unwrap_err();
    assert_eq!(script.take().len(), 1);
    script.client().quick("7").await.unwrap_err();
    assert_eq!(script.take().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn the_time_limit_of_an_endpoint_and_of_a_call() {
    let silent = Script::new(|_| Step::Silence);
    let started = Instant::now();
    let error = silent.client().quick("7").await.unwrap_err();
    assert_eq!(started.elapsed().as_secs(), 5);
    assert!(error.is_timeout());
    assert_eq!(text(error), "quick (GET /jobs/<id>/quick): call timed out after 5s");

    // An option of the call takes precedence, whether it is larger or smaller, before or after a setter.
    for (limit, call) in [
        (2, PerCall::timeout(silent.client().quick("7"), 2 * SECOND).limit(1)),
        (90, silent.client().quick("7").limit(1).timeout(90 * SECOND)),
    ] {
        let started = Instant::now();
        let error = call.await.unwrap_err();
        assert_eq!(started.elapsed().as_secs(), limit);
        assert!(text(error).ends_with(&format!("call timed out after {limit}s")));
    }

    // Otherwise the limits of the client apply, and that of attempts in any case.
    let short = silent.builder().timeout(SECOND).build().unwrap();
    for (call, limit) in [(short.output("7").streamed(), 1), (short.output("7").streamed().timeout(3 * SECOND), 3)] {
        let started = Instant::now();
        assert!(call.await.unwrap_err().is_timeout());
        assert_eq!(started.elapsed().as_secs(), limit);
    }
    let (started, before) = (Instant::now(), silent.count());
    assert!(
        text(short.slow("7").attempt_timeout(7 * SECOND).await.unwrap_err()).contains("attempt timed out after 7s")
    );
    assert_eq!(silent.count() - before, 3);
    assert!(started.elapsed() >= 21 * SECOND && started.elapsed() < 30 * SECOND, "{:?}", started.elapsed());
}

#[tokio::test(start_paused = true)]
async fn time_limits_end_where_a_stream_begins() {
    let client = Client::builder("https://things.example")
        .transport(|_: http::Request<Body>| async {
            let lines = futures_util::stream::unfold(0, |number| async move {
                tokio::time::sleep(60 * SECOND).await;
                (number < 3).then(|| (Ok::<_, std::io::Error>(Bytes::from(format!("\"{number}\"\n"))), number + 1))
            });
            Ok::<_, TransportError>(http::Response::new(Body::stream(lines)))
        })
        .build()
        .unwrap();
    let started = Instant::now();
    let mut log =
        client.log("7").attempt_timeout(SECOND).timeout(2 * SECOND).stall_limit(StallLimit::none()).await.unwrap();
    for expected in ["0", "1", "2"] {
        assert_eq!(log.next().await.unwrap().unwrap(), expected);
    }
    assert!(log.next().await.is_none());
    assert!(started.elapsed() >= 180 * SECOND);
    // The same response must be complete in time if it is read into memory.
    assert!(client.output("7").attempt_timeout(SECOND).timeout(2 * SECOND).await.unwrap_err().is_timeout());
}

#[tokio::test(start_paused = true)]
async fn the_retry_policy_of_a_call() {
    let script = Script::new(|_| status(503));
    let client = script.client();
    client.quick("7").retry(RetryPolicy::never()).limit(1).await.unwrap_err();
    assert_eq!(script.take().len(), 1);
    let backoff = Backoff { base: Duration::ZERO, ..Backoff::default() };
    let eager = RetryPolicy { attempts: 6, backoff, ..RetryPolicy::default() };
    let started = Instant::now();
    assert_eq!(client.slow("7").retry(eager).await.unwrap_err().attempts(), 6);
    assert_eq!((script.take().len(), started.elapsed()), (6, Duration::ZERO));
    client.slow("7").await.unwrap_err();
    assert_eq!(script.take().len(), 3, "other calls use the client's limit");
}

#[tokio::test(start_paused = true)]
async fn a_header_and_an_extension_of_a_call_go_with_each_of_its_attempts() {
    #[derive(Clone, Debug, Eq, PartialEq)]
    struct Trace(u32);

    let script = Script::new(|number| if number < 3 { status(503) } else { respond(200, &[], "\"done\"") });
    let client = script.builder().header("x-app", "client").header("x-keep", "yes").build().unwrap();
    assert_eq!(client.quick("7").header("X-App", "call").limit(3).await.unwrap(), "done");
    let seen = script.take();
    assert_eq!(seen.len(), 3);
    for request in &seen {
        assert_eq!(request.target, "GET https://things.example/v2/jobs/7/quick?limit=3");
        assert_eq!(
            (&request.headers["x-app"], &request.headers["x-keep"]),
            (&"call".parse().unwrap(), &"yes".parse().unwrap())
        );
        assert_eq!(request.headers.get_all("x-app").iter().count(), 1);
    }

    let client = Client::builder("https://things.example")
        .transport(|request: http::Request<Body>| async move {
            let found = request.extensions().get::<Trace>() == Some(&Trace(9))
                && request
                    .extensions()
                    .get::<&EndpointDescriptor>()
                    .is_some_and(|endpoint| endpoint.name() == "number");
            Ok::<_, TransportError>(http::Response::new(if found { "1" } else { "0" }))
        })
        .build()
        .unwrap();
    assert_eq!(client.number("7").extension(Trace(9)).await.unwrap(), 1);
    assert_eq!(client.number("7").extension(Trace(8)).await.unwrap(), 0);
}

/// Headers from all sources.
#[endpoints(headers("a: trait", "b: trait", "c: trait", "d: trait", "e: trait"))]
trait Headers {
    /// Sends headers from all sources.
    #[endpoint(GET "/headers", headers("b: endpoint", "c: endpoint", "d: endpoint", "e: endpoint"))]
    fn all(&self, #[header("d")] d: &str, #[header("e")] e: Option<&str>) -> ();
}

#[test]
fn the_precedence_of_headers() {
    let client = Script::new(|_| status(204)).builder();
    let client = client.header("C", "client").header("D", "client").header("E", "client").build().unwrap();
    let sent = |request: Result<http::Request<Body>, Error>| {
        let headers = request.unwrap().into_parts().0.headers;
        ["a", "b", "c", "d", "e"].map(|name| {
            let values: Vec<_> = headers.get_all(name).iter().map(|value| value.to_str().unwrap()).collect();
            values.join(" and ")
        })
    };
    assert_eq!(sent(client.all("argument").request()), ["trait", "endpoint", "client", "argument", "client"]);
    let call = client.all("argument").header("E", "call").e("argument");
    assert_eq!(sent(call.request())[4], "argument", "the last value of a call applies");
    assert_eq!(sent(client.all("argument").e("argument").header("E", "call").request())[4], "call");
}

#[tokio::test]
async fn an_invalid_header_is_rejected_and_not_printed() {
    let script = Script::new(|_| status(204));
    for (name, value) in [("x y", "hush"), ("", "hush"), ("x-key", "hush\r\nx-admin: 1"), ("x-key", "hush\0")] {
        let error = script.client().start("7").header(name, value).await.unwrap_err();
        assert!(error.is_argument() && !text(error.clone()).contains("hush"), "{name:?}: {error}");
        assert!(text(error).ends_with("; nothing was sent"));
    }
    assert_eq!(script.count(), 0);
}

#[tokio::test]
async fn a_result_with_status_and_headers() {
    let script = Script::new(|number| match number {
        1 => respond(203, &[("x-total", "12"), ("retry-after", "30")], "\"done\""),
        2 => respond(200, &[("x-total", "3")], "\"0\"\n\"1\"\n"),
        3 => respond(404, &[("x-total", "0")], r#"{"message":"no job"}"#),
        _ => respond(200, &[("x-total", "1")], "[]"),
    });
    let client = script.client();
    let response = client.quick("7").limit(1).with_response().await.unwrap();
    assert_eq!((&*response.value, response.status.as_u16()), ("done", 203));
    assert_eq!((&response.headers["x-total"], response.retry_after()), (&"12".parse().unwrap(), Some(30 * SECOND)));

    let mut response = client.log("7").with_response().await.unwrap();
    assert_eq!((&response.headers["x-total"], response.retry_after()), (&"3".parse().unwrap(), None));
    assert_eq!(response.value.next().await.unwrap().unwrap(), "0");
    assert_eq!(response.value.headers()["x-total"], "3");

    let error = client.result("7").with_response().await.unwrap_err();
    assert!(matches!(error.declared(), Some(ResultError::NotFound(ApiError { message })) if message == "no job"));
    assert_eq!(error.headers().unwrap()["x-total"], "0");
    assert!(client.number("7").with_response().await.unwrap_err().is_decode());
}

#[tokio::test]
async fn an_empty_body_is_none_for_an_option() {
    for (step, expected) in [
        ((|| status(204)) as fn() -> Step, None),
        (|| status(200), None),
        (|| respond(200, &[], "null"), None),
        (|| respond(200, &[], " null\n"), None),
        (|| respond(200, &[], "7"), Some(7)),
    ] {
        assert_eq!(Script::new(move |_| step()).client().result("7").await.unwrap(), expected);
    }
    // An empty body is an error for other types, and an error status is not `None`.
    let error = Script::new(|_| status(204)).client().number("7").await.unwrap_err();
    assert_eq!(
        text(error),
        "number (GET /jobs/<id>/number): cannot decode the response (204 No Content, no content type): unexpected end of JSON"
    );
    assert!(Script::new(|_| respond(200, &[], "null")).client().number("7").await.unwrap_err().is_decode());
    assert!(Script::new(|_| respond(200, &[], "\"x\"")).client().result("7").await.unwrap_err().is_decode());
    assert_eq!(Script::new(|_| status(404)).client().result("7").await.unwrap_err().status().unwrap(), 404);
}

#[tokio::test(start_paused = true)]
async fn a_call_may_take_less_or_more_of_an_answer_than_its_client() {
    let script = Script::new(|_| respond(200, &[], "\"0123456789\""));
    let client = script.builder().max_body(11).build().unwrap();
    assert!(client.quick("7").await.unwrap_err().is_too_large());
    assert_eq!(client.quick("7").max_body(12).await.unwrap(), "0123456789");
    let script = Script::new(|_| respond(409, &[], "0123456789"));
    let error = script.client().quick("7").max_error_body(4).await.unwrap_err();
    assert_eq!(error.body().unwrap().as_ref(), b"0123");
}

#[tokio::test(start_paused = true)]
async fn a_batch_with_a_budget_of_its_own_leaves_the_client_its_retries() {
    let script = Script::new(|_| status(503));
    let client = script.client();
    let of_batch = RetryBudget::new(1);
    for expected in [2, 1, 1] {
        client.quick("7").shared_budget(&of_batch).await.unwrap_err();
        assert_eq!(script.take().len(), expected);
    }
    client.quick("7").await.unwrap_err();
    assert_eq!(script.take().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_call_may_go_through_another_transport() {
    let (usual, other) = (Script::new(|_| status(500)), Script::new(|_| respond(200, &[], "\"here\"")));
    let transport: Arc<dyn Transport> = other.clone();
    assert_eq!(usual.client().quick("7").shared_transport(transport).await.unwrap(), "here");
    assert_eq!((usual.count(), other.count()), (0, 1));
}
