//! The rules of retries: their cost, rules of the program, and rate-limit headers.

use std::time::Duration;

use crate::support::{NewThing, Script, Step, Things, ok, respond, status};
use fingerpost::{
    ConcurrencyLimit, Error, PerCall, RateLimitHeaders, RetryDecision, RetryPolicy, RetryRule, TransportError,
    endpoints,
};
use tokio::time::Instant;

const SECOND: Duration = Duration::from_secs(1);

fn thing() -> NewThing {
    NewThing { name: "x".into() }
}

/// Endpoints that limit their retries.
#[endpoints]
trait Limited {
    #[endpoint(GET "/once", retry = never)]
    fn once(&self) -> ();

    #[endpoint(GET "/query", retry = unless_running)]
    fn query(&self) -> ();
}

/// The server may still process what was abandoned.
#[tokio::test(start_paused = true)]
async fn a_retry_after_a_timeout_costs_more_of_the_budget() {
    let timed_out = || Step::Fail(TransportError::new("no response").timed_out());
    let steps: [fn() -> Step; 3] = [|| Step::Silence, || status(504), timed_out];
    for step in steps {
        let script = Script::new(move |_| step());
        let client = script.client();
        for requests in [3, 1] {
            client.thing("42").await.unwrap_err();
            assert_eq!(script.take().len(), requests);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn further_statuses_are_retried_for_idempotent_calls() {
    let script = Script::new(|_| status(409));
    let client = script.builder().retry_rule(RetryRule::statuses([409, 423])).build().unwrap();
    client.thing("42").await.unwrap_err();
    assert_eq!(script.take().len(), 3);
    // A write is not repeated, and neither is a call of another rule.
    client.create(&thing()).await.unwrap_err();
    assert_eq!(script.take().len(), 1);
    client.thing("42").retry_rule(RetryRule::statuses([418])).await.unwrap_err();
    assert_eq!(script.take().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_rule_decides_from_the_response() {
    let rule = RetryRule::new(|failed| {
        assert_eq!((failed.endpoint().name(), failed.may_be_running()), ("create", false));
        assert!(!format!("{failed:?}").contains("busy"), "{failed:?}");
        match failed.body().map(|body| &body[..]) {
            Some(b"busy") if failed.attempt() == 1 => RetryDecision::RetryNonIdempotent,
            Some(b"busy") => RetryDecision::Retry,
            _ => RetryDecision::Policy,
        }
    });
    let script = Script::new(|_| respond(503, &[], "busy"));
    let client = script.builder().retry_rule(rule).build().unwrap();
    client.create(&thing()).await.unwrap_err();
    assert_eq!(script.take().len(), 2, "a write is only repeated when the rule says so");
}

#[tokio::test(start_paused = true)]
async fn a_rule_can_refuse_a_retry_and_the_error_says_so() {
    for step in [|| status(503), || Step::Fail(TransportError::connect("refused"))] as [fn() -> Step; 2] {
        let script = Script::new(move |_| step());
        let client = script.builder().retry_rule(RetryRule::new(|_| RetryDecision::Fail)).build().unwrap();
        let error: Error = client.thing("42").await.unwrap_err().into();
        assert_eq!(script.take().len(), 1);
        assert!(error.to_string().ends_with("(not retried: the retry rule of the call says so)"), "{error}");
    }
}

/// Neither attempts, budget and streams nor the declaration can be overruled.
#[tokio::test(start_paused = true)]
async fn a_rule_cannot_exceed_the_limits_of_the_policy() {
    let always = || RetryRule::new(|_| RetryDecision::RetryNonIdempotent);
    let script = Script::new(|_| status(400));
    let client = script.builder().retry_rule(always()).build().unwrap();
    client.once().await.unwrap_err();
    assert_eq!(script.take().len(), 1, "retry = never");
    for requests in [3, 3, 3, 3, 3, 1] {
        client.create(&thing()).await.unwrap_err();
        assert_eq!(script.take().len(), requests);
    }
    let script = Script::new(|_| status(504));
    let client = script.builder().retry_rule(always()).build().unwrap();
    client.query().await.unwrap_err();
    assert_eq!(script.take().len(), 1, "retry = unless_running");
    let script = Script::new(|_| Step::Fail(TransportError::new("certificate").permanent()));
    let client = script.builder().retry_rule(always()).build().unwrap();
    client.thing("42").await.unwrap_err();
    assert_eq!(script.take().len(), 1, "a permanent failure");
}

/// Returns the times of the requests since the start, in seconds.
fn times(script: &Script, start: Instant) -> Vec<u64> {
    script.take().iter().map(|seen| (seen.at - start).as_secs()).collect()
}

#[tokio::test(start_paused = true)]
async fn a_request_waits_until_an_exhausted_rate_limit_is_reset() {
    let forms: [&[(&str, &str)]; 4] = [
        &[("ratelimit", r#""default";r=0;t=30"#)],
        &[("ratelimit-remaining", "0"), ("ratelimit-reset", "30")],
        &[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "30")],
        &[
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", "1793955007"),
            ("date", "Fri, 06 Nov 2026 08:49:37 GMT"),
        ],
    ];
    for headers in forms {
        let script = Script::new(move |n| respond(200, if n == 1 { headers } else { &[] }, r#"{"id":"42"}"#));
        let client = script.builder().rate_limit(RateLimitHeaders::new()).build().unwrap();
        let start = Instant::now();
        for _ in 0..3 {
            client.thing("42").await.unwrap();
        }
        assert_eq!(times(&script, start), [0, 30, 30], "{headers:?}");
        let plain = script.client();
        plain.thing("42").await.unwrap();
        plain.thing("42").await.unwrap();
        assert_eq!(start.elapsed().as_secs(), 30, "only if the client says so");
    }
}

#[tokio::test(start_paused = true)]
async fn calls_at_once_do_not_exceed_what_remains() {
    let script = Script::new(|n| {
        let remaining = 3_usize.saturating_sub(n).to_string();
        let headers = [("x-ratelimit-remaining", &*remaining), ("x-ratelimit-reset", "10")];
        respond(200, if n <= 3 { &headers } else { &[] }, r#"{"id":"42"}"#)
    });
    let limit = ConcurrencyLimit::new(4);
    let builder = script.builder().concurrency(limit.clone());
    let client = builder.rate_limit(RateLimitHeaders::new()).build().unwrap();
    let start = Instant::now();
    client.thing("42").await.unwrap();
    let calls = (0..5).map(|_| tokio::spawn(client.thing("42").into_future())).collect::<Vec<_>>();
    tokio::time::sleep(5 * SECOND).await;
    assert_eq!(limit.in_flight(), 0, "a call that waits holds no permit");
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(times(&script, start), [0, 0, 0, 10, 10, 10]);
}

#[tokio::test(start_paused = true)]
async fn a_rate_limit_that_lasts_too_long_is_an_error_and_nothing_is_sent() {
    let exhausted = || respond(200, &[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "100")], r#"{"id":"42"}"#);
    let script = Script::new(move |_| exhausted());
    let client = script.builder().rate_limit(RateLimitHeaders::new()).build().unwrap();
    client.thing("42").await.unwrap();
    let error: Error = client.thing("42").timeout(60 * SECOND).await.unwrap_err().into();
    assert_eq!(
        error.to_string(),
        "thing (GET /things/<id>): not sent: the server's rate limit is exhausted for 100 more seconds"
    );
    assert_eq!((error.attempts(), error.retry_after()), (0, Some(100 * SECOND)));
    assert!(error.is_rate_limited() && !error.is_timeout() && !error.is_outcome_unknown());
    let error: Error = client.thing("42").retry_after_cap(60 * SECOND).await.unwrap_err().into();
    assert!(error.is_rate_limited(), "{error}");
    assert_eq!(script.take().len(), 1);
    // Another client of its own knows of no limit.
    script.client().thing("42").await.unwrap();
}

/// Also for the calls after the one that was refused.
#[tokio::test(start_paused = true)]
async fn the_retry_after_of_a_429_holds_for_all_calls_of_a_rate_limit() {
    let script = Script::new(|n| if n == 1 { respond(429, &[("retry-after", "20")], "") } else { ok() });
    let limits = RateLimitHeaders::new();
    let once = RetryPolicy::never();
    let client = script.builder().retry(once).rate_limit(limits.clone()).build().unwrap();
    let start = Instant::now();
    let error: Error = client.thing("42").await.unwrap_err().into();
    assert!(error.is_rate_limited());
    script.builder().rate_limit(limits).build().unwrap().thing("42").await.unwrap();
    assert_eq!(times(&script, start), [0, 20]);
}
