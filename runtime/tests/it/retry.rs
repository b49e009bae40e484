//! Retries with paused time: the number of requests, their delays, and errors.

use std::future::IntoFuture;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::support::{Files, NewThing, Script, Step, Things, ok, respond, status};
use fingerpost::{Backoff, Body, Client, Error, PerCall, RetryBudget, RetryPolicy, TransportError, endpoints};
use tokio::time::Instant;

/// Returns the time between requests, and from the last one until now.
fn gaps(script: &Script) -> Vec<Duration> {
    let times: Vec<_> = script.take().iter().map(|seen| seen.at).chain([Instant::now()]).collect();
    times.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

fn thing() -> NewThing {
    NewThing { name: "x".into() }
}

fn reset() -> Step {
    Step::Fail(TransportError::new("reset"))
}

fn refused() -> Step {
    Step::Fail(TransportError::connect("refused"))
}

fn asking_for(code: u16, wait: &str) -> Step {
    respond(code, &[("retry-after", wait)], "{}")
}

const MS: Duration = Duration::from_millis(1);
const SECOND: Duration = Duration::from_secs(1);

#[tokio::test(start_paused = true)]
async fn a_get_is_retried_until_it_succeeds() {
    let mut slowest = Duration::ZERO;
    for _ in 0..50 {
        let script = Script::new(|n| if n < 3 { status(503) } else { ok() });
        assert_eq!(script.client().thing("42").await.unwrap().id, "42");
        let gaps = gaps(&script);
        assert_eq!(gaps.len(), 3);
        // Timers have a resolution of a millisecond.
        assert!(gaps[0] <= 101 * MS && gaps[1] <= 201 * MS && gaps[2] == Duration::ZERO, "{gaps:?}");
        slowest = slowest.max(gaps[0] + gaps[1]);
    }
    assert!(slowest > 50 * MS, "expected delays: {slowest:?}");
}

#[tokio::test(start_paused = true)]
async fn which_statuses_are_retried_for_whom() {
    for code in [408, 500, 502, 503, 504] {
        let script = Script::new(move |_| status(code));
        // Each client has its own budget.
        let error: Error = script.client().thing("42").await.unwrap_err().into();
        assert_eq!((script.take().len(), error.attempts()), (3, 3), "GET {code}");
        let _ = script.client().lock("42").await.unwrap_err();
        assert_eq!(script.take().len(), 3, "PUT {code}");
        let _ = script.client().start("42").await.unwrap_err();
        assert_eq!(gaps(&script), [Duration::ZERO], "POST {code}");
    }
    for code in [301, 400, 401, 403, 404, 409, 422, 501, 505] {
        let script = Script::new(move |_| status(code));
        assert_eq!(script.client().thing("42").await.unwrap_err().status().unwrap(), code);
        assert_eq!(gaps(&script), [Duration::ZERO], "GET {code}");
    }
}

/// Endpoints with each method.
#[endpoints]
trait Methods {
    #[endpoint(GET "/a")]
    fn get(&self) -> ();

    #[endpoint(HEAD "/a")]
    fn head(&self) -> ();

    #[endpoint(PUT "/a")]
    fn put(&self) -> ();

    #[endpoint(DELETE "/a")]
    fn delete(&self) -> ();

    #[endpoint(OPTIONS "/a")]
    fn options(&self) -> ();

    #[endpoint(POST "/a")]
    fn post(&self) -> ();

    #[endpoint(PATCH "/a")]
    fn patch(&self) -> ();
}

#[tokio::test(start_paused = true)]
async fn which_methods_are_retried() {
    let failures: [fn() -> Step; 3] = [|| status(503), reset, || status(429)];
    for (number, failure) in failures.into_iter().enumerate() {
        let script = Script::new(move |_| failure());
        for name in ["get", "head", "put", "delete", "options", "post", "patch"] {
            // Each client has its own budget.
            let client = script.builder().endpoints(<dyn Methods>::ENDPOINTS).build().unwrap();
            client.call_by_name(name, &serde_json::json!({})).unwrap().await.unwrap_err();
            let once = matches!(name, "post" | "patch") && number < 2;
            assert_eq!(script.take().len(), if once { 1 } else { 3 }, "{name}, failure {number}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_post_that_was_never_sent_is_retried_with_the_same_body() {
    let script = Script::new(|n| if n < 3 { refused() } else { ok() });
    script.client().create(&thing()).dry_run(true).await.unwrap();
    let seen = script.take();
    assert_eq!(seen.len(), 3);
    for request in &seen {
        assert_eq!(request.target, "POST https://things.example/v2/things?dry-run=true");
        assert_eq!(request.body.as_deref(), Some(&br#"{"name":"x"}"#[..]));
        assert_eq!(request.headers["content-type"], "application/json");
    }
}

#[tokio::test(start_paused = true)]
async fn a_post_that_may_have_arrived_is_not_repeated() {
    let script = Script::new(|_| reset());
    let error = script.client().create(&thing()).await.unwrap_err();
    assert!(error.is_outcome_unknown() && !error.is_connect());
    assert_eq!(gaps(&script), [Duration::ZERO]);
}

#[tokio::test(start_paused = true)]
async fn a_put_that_may_have_arrived_stays_unknown_when_the_server_is_gone_afterwards() {
    let script = Script::new(|n| if n == 1 { reset() } else { refused() });
    let error = script.client().lock("42").await.unwrap_err();
    assert_eq!(script.count(), 3);
    assert!(error.is_outcome_unknown(), "the first attempt may have had an effect");
    assert!(error.is_connect());
    assert_eq!(error.to_string(), "lock (PUT /things/<id>/lock): cannot connect to the server, after 3 attempts");
    // A response settles the outcome.
    let script = Script::new(|n| if n == 1 { reset() } else { status(404) });
    assert!(!script.client().lock("42").await.unwrap_err().is_outcome_unknown());
    // A request that was never sent is known to have no effect.
    assert!(!Script::new(|_| refused()).client().lock("42").await.unwrap_err().is_outcome_unknown());
}

#[tokio::test(start_paused = true)]
async fn permanent_errors_are_not_retried() {
    let script = Script::new(|_| Step::Fail(TransportError::connect("a wrong certificate").permanent()));
    let error = script.client().thing("42").await.unwrap_err();
    assert!(error.is_connect());
    assert_eq!(script.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_breaks_off_is_fetched_again() {
    let script = Script::new(|n| {
        let cut = [Ok("{\"id\":".into()), Err(std::io::Error::other("cut"))];
        if n == 1 { Step::Response(http::Response::new(Body::stream(futures_util::stream::iter(cut)))) } else { ok() }
    });
    assert_eq!(script.client().thing("42").await.unwrap().id, "42");
    assert_eq!(script.count(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_backoff_longer_than_the_time_left_fails_at_once() {
    let script = Script::new(|_| status(503));
    let years = 1_000_000 * 60 * 60 * SECOND;
    let backoff = Backoff { base: years, throttled_base: years, max: years };
    let client = script.builder().retry(RetryPolicy { backoff, ..RetryPolicy::default() }).build().unwrap();
    let error = client.thing("42").await.unwrap_err();
    assert_eq!(gaps(&script), [Duration::ZERO]);
    assert!(error.to_string().ends_with("(not retried: the wait would exceed the call's time limit)"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn extreme_settings_do_not_overflow() {
    let script = Script::new(|_| asking_for(503, "18446744073709551615"));
    let boundless = RetryPolicy {
        retry_after_cap: Duration::MAX,
        backoff: Backoff { base: Duration::MAX, throttled_base: Duration::MAX, max: Duration::MAX },
        attempts: u32::MAX,
        budget: u32::MAX,
    };
    let builder = || script.builder().retry(boundless).timeout(Duration::MAX).attempt_timeout(Duration::MAX);
    let error = builder().build().unwrap().thing("42").await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(u64::MAX)));
    assert_eq!(script.count(), 1);
    let script = Script::new(|n| if n == 1 { status(503) } else { ok() });
    let quick = RetryPolicy { backoff: Backoff::default(), ..boundless };
    for _ in 0..2 {
        script.builder().retry(quick).build().unwrap().thing("42").await.unwrap();
    }
    assert_eq!(script.count(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_budget_limits_the_retries_of_all_calls_together() {
    let script = Script::new(|_| status(503));
    let client = script.client();
    let mut counts = Vec::new();
    for _ in 0..8 {
        // Clones share the budget.
        let error = client.clone().thing("42").await.unwrap_err();
        counts.push(script.take().len());
        if counts.len() == 8 {
            assert_eq!(
                error.to_string(),
                "thing (GET /things/<id>): 503 Service Unavailable (not retried: the retry budget is exhausted)"
            );
        }
    }
    assert_eq!(counts, [3, 3, 3, 3, 3, 1, 1, 1]);
}

#[tokio::test(start_paused = true)]
async fn time_alone_earns_no_retries() {
    let script = Script::new(|_| status(503));
    let client = script.builder().retry(RetryPolicy { budget: 2, ..RetryPolicy::default() }).build().unwrap();
    for requests in [3, 1, 1] {
        client.thing("42").await.unwrap_err();
        assert_eq!(script.take().len(), requests);
        tokio::time::advance(24 * 60 * 60 * SECOND).await;
    }
}

#[tokio::test(start_paused = true)]
async fn clients_of_one_origin_can_share_a_budget() {
    let script = Script::new(|_| status(503));
    let budget = RetryBudget::new(3);
    for requests in [3, 2, 1] {
        let client = script.builder().shared_budget(&budget).build().unwrap();
        let _ = client.thing("42").await.unwrap_err();
        assert_eq!(script.take().len(), requests);
    }
}

#[tokio::test(start_paused = true)]
async fn successes_earn_retries_and_a_retry_that_succeeds_is_free() {
    let one = RetryPolicy { budget: 1, attempts: 2, ..RetryPolicy::default() };
    let script = Script::judging(|_, seen| if seen.target.ends_with("/good") { ok() } else { status(503) });
    let client = script.builder().retry(one).build().unwrap();
    let bad = async || {
        script.take();
        let _ = client.thing("bad").await.unwrap_err();
        script.take().len()
    };
    assert_eq!((bad().await, bad().await), (2, 1));
    for _ in 0..9 {
        client.thing("good").await.unwrap();
    }
    assert_eq!(bad().await, 1);
    client.thing("good").await.unwrap();
    assert_eq!((bad().await, bad().await), (2, 1));

    let script = Script::new(|n| if n % 2 == 1 { status(503) } else { ok() });
    let client = script.builder().retry(one).build().unwrap();
    for _ in 0..20 {
        client.thing("42").await.unwrap();
    }
    assert_eq!(script.count(), 40);
}

#[tokio::test(start_paused = true)]
async fn silence_ends_at_the_limit_of_the_attempt_and_of_the_call() {
    let script = Script::new(|_| Step::Silence);
    let error = script.client().start("42").await.unwrap_err();
    assert_eq!(gaps(&script), [120 * SECOND]);
    assert!(error.is_timeout() && error.is_outcome_unknown() && error.status().is_none());
    assert_eq!(error.to_string(), "start (POST /things/<id>/start): attempt timed out after 120s");

    let begun = Instant::now();
    let error = script.client().thing("42").await.unwrap_err();
    assert_eq!((script.take().len(), begun.elapsed()), (3, 300 * SECOND));
    assert_eq!(error.to_string(), "thing (GET /things/<id>): call timed out after 300s, after 3 attempts");
}

#[tokio::test(start_paused = true)]
async fn a_call_can_have_limits_of_its_own() {
    let script = Script::new(|_| Step::Silence);
    let client = script.builder().timeout(50 * SECOND).attempt_timeout(20 * SECOND).build().unwrap();
    let begun = Instant::now();
    let error = client.start("42").attempt_timeout(7 * SECOND).await.unwrap_err();
    assert_eq!((begun.elapsed(), script.take().len()), (7 * SECOND, 1));
    assert!(error.to_string().ends_with("attempt timed out after 7s"), "{error}");

    let begun = Instant::now();
    let error = client.thing("42").call().timeout(5 * SECOND).await.unwrap_err();
    assert_eq!((begun.elapsed(), script.take().len()), (5 * SECOND, 1));
    assert!(error.is_timeout() && error.to_string().ends_with("call timed out after 5s"), "{error}");

    let error = client.thing("42").call().timeout(20 * SECOND).await.unwrap_err();
    assert!(error.to_string().ends_with("call timed out after 20s"), "{error}");
    script.take();

    let begun = Instant::now();
    let _ = client.thing("42").await.unwrap_err();
    assert_eq!((begun.elapsed(), script.take().len()), (50 * SECOND, 3));
}

#[tokio::test(start_paused = true)]
async fn a_body_that_stalls_counts_to_the_attempt() {
    let script = Script::new(|n| {
        let stalled = Body::stream(futures_util::stream::pending::<Result<_, std::io::Error>>());
        if n == 1 { Step::Response(http::Response::new(stalled)) } else { ok() }
    });
    script.client().thing("42").await.unwrap();
    let gaps = gaps(&script);
    assert!((120 * SECOND..=121 * SECOND).contains(&gaps[0]), "{gaps:?}");
}

#[tokio::test(start_paused = true)]
async fn the_clock_of_a_call_starts_when_it_is_sent() {
    let script = Script::new(|_| ok());
    let call = script.client().thing("42").call().timeout(SECOND);
    tokio::time::sleep(10 * SECOND).await;
    let future = call.into_future();
    tokio::time::sleep(10 * SECOND).await;
    future.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn the_policy_of_a_client_counts() {
    let count = async |policy: RetryPolicy| {
        let script = Script::new(|_| status(503));
        let _ = script.builder().retry(policy).build().unwrap().thing("42").await.unwrap_err();
        script.count()
    };
    assert_eq!(count(RetryPolicy::never()).await, 1);
    assert_eq!(count(RetryPolicy { attempts: 0, ..RetryPolicy::default() }).await, 1);
    assert_eq!(count(RetryPolicy { attempts: 5, ..RetryPolicy::default() }).await, 5);
    assert_eq!(count(RetryPolicy { budget: 0, ..RetryPolicy::default() }).await, 1);
}

#[tokio::test(start_paused = true)]
async fn a_streamed_call_is_retried_until_its_status_is_good() {
    let script = Script::new(|n| if n < 3 { status(503) } else { respond(200, &[], "bytes") });
    let mut response = script.client().file("a.bin").streamed().await.unwrap();
    assert_eq!(response.body_mut().chunk().await.unwrap().unwrap(), "bytes");
    assert!(response.body_mut().chunk().await.unwrap().is_none());
    assert_eq!(script.count(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_dropped_in_its_wait_sends_nothing_more_and_costs_no_retry() {
    let script = Script::new(|_| asking_for(503, "60"));
    let client = script.builder().retry(RetryPolicy { budget: 1, ..RetryPolicy::default() }).build().unwrap();
    for _ in 0..3 {
        assert!(
            tokio::time::timeout(SECOND, client.thing("42").into_future()).await.is_err(),
            "the call is still waiting"
        );
        assert_eq!(script.take().len(), 1);
    }
    tokio::time::sleep(200 * SECOND).await;
    assert_eq!(script.count(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_dropped_drops_its_request() {
    struct Alive(Arc<AtomicU32>);
    impl Drop for Alive {
        fn drop(&mut self) {
            self.0.fetch_sub(1, Ordering::SeqCst);
        }
    }
    let alive = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&alive);
    let silent = move |_| {
        counter.fetch_add(1, Ordering::SeqCst);
        let guard = Alive(Arc::clone(&counter));
        async move {
            let _guard = guard;
            std::future::pending::<Result<http::Response<Body>, TransportError>>().await
        }
    };
    let client = Client::builder("https://things.example").transport(silent).build().unwrap();
    let call = tokio::spawn(client.thing("42").into_future());
    tokio::time::sleep(SECOND).await;
    assert_eq!(alive.load(Ordering::SeqCst), 1);
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    assert_eq!(alive.load(Ordering::SeqCst), 0);
    // An attempt that times out drops its request before the next one.
    let error = client.thing("42").call().attempt_timeout(SECOND).await.unwrap_err();
    assert_eq!((error.attempts(), alive.load(Ordering::SeqCst)), (3, 0));
}
