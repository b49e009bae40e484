//! Calls that take minutes: their time limits, and reads that are not repeated while they may be running.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::support::{Script, Step, ok, respond, status};
use fingerpost::{Body, Client, ClientBuilder, EndpointRetry, PerCall, RetryPolicy, TransportError, endpoints};
use tokio::time::Instant;

const MINUTE: Duration = Duration::from_mins(1);

/// Endpoints that take minutes.
#[endpoints]
trait Reports {
    /// Runs a query.
    #[endpoint(GET "/reports/<id>/run", retry = unless_running, output = text)]
    fn run(&self, id: &str) -> String;

    /// Runs a query and says so in its declaration.
    #[endpoint(POST "/reports/<id>/run", idempotent, retry = unless_running, output = text)]
    fn start(&self, id: &str) -> String;

    /// Returns a report.
    #[endpoint(GET "/reports/<id>", output = text)]
    fn report(&self, id: &str) -> String;

    /// Returns a report within ten minutes.
    #[endpoint(GET "/reports/<id>/slow", timeout = "10min", output = text)]
    fn slow(&self, id: &str) -> String;
}

/// A client whose server responds after this time, and the number of its requests.
fn after(time: Duration, set: fn(ClientBuilder) -> ClientBuilder) -> (Client, Arc<AtomicUsize>) {
    let requests = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&requests);
    let builder = Client::builder("https://reports.example").transport(move |_: http::Request<Body>| {
        count.fetch_add(1, Ordering::SeqCst);
        async move {
            tokio::time::sleep(time).await;
            Ok::<_, TransportError>(http::Response::new("done"))
        }
    });
    (set(builder).build().unwrap(), requests)
}

#[tokio::test(start_paused = true)]
async fn a_time_limit_that_is_given_is_had_by_the_first_attempt() {
    let longer = |builder: ClientBuilder| builder.timeout(12 * MINUTE);
    let attempts = |builder: ClientBuilder| builder.attempt_timeout(12 * MINUTE);
    let short_attempts = |builder: ClientBuilder| builder.attempt_timeout(Duration::from_secs(10));
    let (plain, of_client, of_attempt) = (|builder| builder, longer, attempts);

    for time in [9 * MINUTE, 30 * MINUTE] {
        let is_enough = time < 10 * MINUTE;
        for (set, limit, of) in [
            (plain as fn(ClientBuilder) -> ClientBuilder, 10, "the endpoint"),
            (short_attempts, 10, "the endpoint, above the client's attempts"),
            (of_client, 12, "the client"),
            (of_attempt, 12, "the attempts of the client"),
            (plain, 11, "the call"),
            (short_attempts, 11, "the call, above the client's attempts"),
            (plain, 13, "the attempts of the call"),
        ] {
            let (client, requests) = after(time, set);
            let started = Instant::now();
            let outcome = match limit {
                10 => client.slow("7").await,
                11 => client.report("7").timeout(11 * MINUTE).await,
                13 => client.report("7").attempt_timeout(13 * MINUTE).await,
                _ => client.report("7").await,
            };
            let expected = if is_enough { time } else { limit * MINUTE };
            assert_eq!((outcome.is_ok(), started.elapsed().as_secs()), (is_enough, expected.as_secs()), "{of}");
            assert_eq!(requests.load(Ordering::SeqCst), 1, "{of}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_shorter_limit_of_the_same_layer_or_above_holds() {
    // Two retries after timeouts exhaust the budget of a client.
    let new = || after(9 * MINUTE, |builder| builder.timeout(10 * MINUTE).attempt_timeout(MINUTE));
    let (client, requests) = new();
    assert!(client.report("7").await.unwrap_err().is_timeout());
    assert_eq!(requests.load(Ordering::SeqCst), 3);
    let (client, requests) = new();
    assert!(client.slow("7").attempt_timeout(MINUTE).await.unwrap_err().is_timeout());
    assert_eq!(requests.load(Ordering::SeqCst), 3);
    let (client, requests) = after(9 * MINUTE, |builder| builder);
    let deadline = (Instant::now() + 2 * MINUTE).into_std();
    let started = Instant::now();
    assert!(client.slow("7").deadline(deadline).await.unwrap_err().is_timeout());
    assert!(started.elapsed() < 3 * MINUTE);
    assert_eq!(requests.load(Ordering::SeqCst), 1);
}

#[test]
fn settings_print_the_limit_that_follows_with_its_layer() {
    let client = Script::new(|_| ok()).client();
    let settings = client.slow("7").settings().to_string();
    assert!(settings.contains("attempt_timeout              = 600s (endpoint)\n"), "{settings}");
    let settings = client.report("7").attempt_timeout(6 * MINUTE).settings().to_string();
    assert!(settings.contains("timeout                      = 360s (call)\n"), "{settings}");
    let settings = client.run("7").settings().to_string();
    assert!(
        settings.contains("retry.attempts               = 3, unless one may be running (endpoint)\n"),
        "{settings}"
    );
}

#[tokio::test(start_paused = true)]
async fn an_attempt_that_may_be_running_is_not_repeated() {
    type Failing = (&'static str, fn() -> Step);
    let running: [Failing; 4] = [
        ("call timed out", || Step::Silence),
        ("attempt timed out", || Step::Silence),
        ("reset", || Step::Fail(TransportError::new("reset"))),
        ("504 Gateway Timeout", || status(504)),
    ];
    for (what, failure) in running {
        let script = Script::new(move |_| failure());
        let limit = if what.starts_with("call") { 20 * MINUTE } else { MINUTE };
        let client = script.builder().attempt_timeout(limit).build().unwrap();
        let text = client.run("7").await.unwrap_err().to_string();
        assert_eq!(script.take().len(), 1, "{what}");
        let explained = text.contains("(not retried: the server may still be working on it");
        assert_eq!(explained, !what.starts_with("call"), "{text}");
        client.start("7").await.unwrap_err();
        assert_eq!(script.take().len(), 1, "{what}");
        // A policy of the call does not change that.
        client.run("7").retry(RetryPolicy { attempts: 9, ..RetryPolicy::default() }).await.unwrap_err();
        assert_eq!(script.take().len(), 1, "{what}");
    }
    // Without the option, an attempt that timed out is repeated.
    let script = Script::new(|_| Step::Silence);
    script.builder().attempt_timeout(MINUTE).build().unwrap().report("7").await.unwrap_err();
    assert_eq!(script.take().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn an_attempt_that_is_not_running_is_repeated() {
    let over: [fn() -> Step; 6] = [
        || Step::Fail(TransportError::connect("refused")),
        || respond(429, &[("retry-after", "1")], ""),
        || status(503),
        || status(502),
        || status(500),
        || status(408),
    ];
    for (number, failure) in over.into_iter().enumerate() {
        let script = Script::new(move |attempt| if attempt < 3 { failure() } else { respond(200, &[], "done") });
        assert_eq!(script.client().run("7").await.unwrap(), "done", "failure {number}");
        assert_eq!(script.client().start("7").await.unwrap(), "done", "failure {number}");
    }
}

#[test]
fn the_descriptor_names_the_retries() {
    let [run, _, report, _] = <dyn Reports>::ENDPOINTS else { panic!("expected four endpoints") };
    assert_eq!(run.options().retry, EndpointRetry::UnlessRunning);
    assert!(run.is_retried());
    assert_eq!(report.options().retry, EndpointRetry::Policy);
}
