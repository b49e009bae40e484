//! Injected faults: their effect on the client, reproducibility, and the client's guarantees.

use std::error::Error as _;
use std::sync::Arc;
use std::time::Duration;

use fingerpost::testing::faults::{Fault, FaultKind, Faults};
use fingerpost::{Body, Client, PerCall, RetryPolicy, Sent, Transport, TransportError};
use futures_util::StreamExt;
use tokio::time::Instant;

use crate::support::{EXISTS, Files, LOCK, NewThing, START, Script, THING, Things, ok};

/// Creates a client of the script with faults and without retries.
fn once(faults: &Faults, script: &Arc<Script>) -> Client {
    patient(faults, script, RetryPolicy::never())
}

fn patient(faults: &Faults, script: &Arc<Script>, retry: RetryPolicy) -> Client {
    let transport = faults.around_shared(Arc::clone(script) as Arc<dyn Transport>);
    Client::builder("https://things.example").transport(transport).retry(retry).build().unwrap()
}

/// Creates a policy with many retries.
fn tireless() -> RetryPolicy {
    RetryPolicy { attempts: 20, budget: 1_000_000, ..RetryPolicy::default() }
}

fn always_ok() -> Arc<Script> {
    Script::new(|_| ok())
}

fn request() -> http::Request<Body> {
    http::Request::get("https://things.example/things/42").body(Body::empty()).unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_transport_without_faults_is_unchanged() {
    let (faults, script) = (Faults::seeded(7), always_ok());
    assert_eq!(once(&faults, &script).thing("42").await.unwrap().id, "42");
    assert_eq!(faults.log()[0].to_string(), "thing #1: no faults");
}

#[tokio::test(start_paused = true)]
async fn each_failure_before_an_answer_says_how_far_the_request_got_and_only_some_reach_the_server() {
    let cases = [
        (Fault::refuse(), FaultKind::Refused, Sent::Never, 0),
        (Fault::unprocessed(), FaultKind::Unprocessed, Sent::Unprocessed, 0),
        (Fault::reset_request(), FaultKind::RequestReset, Sent::Maybe, 0),
        (Fault::reset_response(), FaultKind::ResponseReset, Sent::Maybe, 1),
    ];
    for (fault, kind, sent, seen) in cases {
        let (faults, script) = (Faults::seeded(7).with(fault), always_ok());
        let transport = faults.around_shared(Arc::clone(&script) as Arc<dyn Transport>);
        let mut request = request();
        request.extensions_mut().insert(THING.descriptor());
        let error = transport.send(request).await.unwrap_err();
        assert_eq!((error.sent(), script.count(), faults.count(kind)), (sent, seen, 1), "{kind:?}");
        let source = error.source().unwrap().to_string();
        assert!(source.contains("(injected fault in thing #1)"), "{source}");
    }
}

#[tokio::test(start_paused = true)]
async fn lost_requests_end_at_the_timeout_and_lost_responses_had_an_effect() {
    for (fault, seen) in [(Fault::lose_request(), 0), (Fault::lose_response(), 1)] {
        let (faults, script) = (Faults::seeded(7).with(fault), always_ok());
        let begun = Instant::now();
        let error = once(&faults, &script).start("42").timeout(Duration::from_secs(9)).await.unwrap_err();
        assert!(error.is_timeout() && error.is_outcome_unknown());
        assert_eq!((begun.elapsed(), script.count()), (Duration::from_secs(9), seen));
    }
}

#[tokio::test(start_paused = true)]
async fn a_transports_own_failure_is_not_replaced_by_a_lost_answer() {
    let faults = Faults::seeded(7).with(Fault::reset_response()).with(Fault::truncate(1));
    let transport =
        faults.around(|_| async { Err::<http::Response<Body>, _>(TransportError::connect("nobody is there")) });
    assert_eq!(transport.send(request()).await.unwrap_err().sent(), Sent::Never);
    assert_eq!(faults.log()[0].to_string(), "GET #1: no faults");
}

#[tokio::test(start_paused = true)]
async fn statuses_come_from_before_the_server_with_what_they_ask_for() {
    let busy = Fault::status_with_retry_after(429, Duration::from_millis(1500)).first(1);
    let page = http::Response::builder().status(502).header("content-type", "text/html").body("<h1>Bad</h1>").unwrap();
    let faults = Faults::seeded(7).with(busy).with(Fault::response(page).requests(2..));
    let script = always_ok();
    let error = once(&faults, &script).start("42").await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.retry_after()), (429, Some(Duration::from_secs(2))));
    let error = once(&faults, &script).start("42").await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.snippet().as_deref()), (502, Some("<h1>Bad</h1>")));
    assert_eq!((script.count(), faults.count(FaultKind::Responded)), (0, 2));
}

#[tokio::test(start_paused = true)]
async fn the_first_two_fail_and_the_third_attempt_is_the_result() {
    let (faults, script) = (Faults::seeded(7).with(Fault::status(503).first(2)), always_ok());
    let client = patient(&faults, &script, RetryPolicy::default());
    assert_eq!(client.thing("42").await.unwrap().id, "42");
    assert_eq!(script.count(), 1);
    let log: Vec<_> = faults.log().iter().map(ToString::to_string).collect();
    assert_eq!(log, ["thing #1: responded with 503", "thing #2: responded with 503", "thing #3: no faults"]);
}

#[tokio::test(start_paused = true)]
async fn rules_are_for_endpoints_and_for_what_a_predicate_says() {
    let faults = Faults::seeded(7)
        .with(Fault::refuse().of(&LOCK))
        .with(Fault::refuse().of(EXISTS.descriptor()))
        .with(Fault::status(500).when(|request| request.uri().path().ends_with("/13")).first(1));
    let script = always_ok();
    let client = once(&faults, &script);
    assert!(client.thing("42").await.is_ok() && client.start("42").await.is_ok());
    assert!(client.lock("42").await.unwrap_err().is_connect() && client.exists("42").await.unwrap_err().is_connect());
    // Only requests that satisfy the predicate are counted.
    assert_eq!(client.thing("13").await.unwrap_err().status().unwrap().as_u16(), 500);
    assert!(client.thing("13").await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn delays_add_up_and_what_else_happens_comes_after_them() {
    let delay = Fault::delay(Duration::from_millis(300));
    let jitter = Fault::jitter(Duration::from_secs(1));
    let faults = Faults::seeded(7).with(delay.clone()).with(jitter).with(delay).with(Fault::refuse());
    let mut times = Vec::new();
    for _ in 0..50 {
        let begun = Instant::now();
        assert!(once(&faults, &always_ok()).thing("42").await.unwrap_err().is_connect());
        times.push(begun.elapsed());
    }
    let (least, most) = (times.iter().min().unwrap(), times.iter().max().unwrap());
    assert!(*least >= Duration::from_millis(600) && *least < Duration::from_millis(800), "{least:?}");
    assert!(*most < Duration::from_millis(1605) && *most > Duration::from_millis(1400), "{most:?}");
    assert_eq!(faults.count(FaultKind::Delayed), 150);
    assert!(faults.log()[0].to_string().starts_with("thing #1: delayed by 300ms, delayed by "));
}

/// Makes two hundred concurrent calls to two endpoints, with faults of all kinds.
async fn run(seed: u64) -> (Vec<String>, usize) {
    let faults = Faults::seeded(seed)
        .with(Fault::jitter(Duration::from_millis(200)))
        .with(Fault::reset_request().rate(0.1))
        .with(Fault::truncate(3).rate(0.1))
        .with(Fault::status(503).rate(0.1).of(&THING));
    let script = Script::new(|_| ok());
    let client = once(&faults, &script);
    let calls = futures_util::stream::iter(0..100).map(|_| async {
        let (thing, file) = tokio::join!(client.thing("42"), client.file("a"));
        usize::from(thing.is_ok()) + usize::from(file.is_ok())
    });
    let good: Vec<_> = calls.buffer_unordered(30).collect().await;
    let mut log = faults.log();
    log.sort();
    (log.iter().map(ToString::to_string).collect(), good.iter().sum())
}

#[tokio::test(start_paused = true)]
async fn the_same_seed_gives_the_same_run_and_another_another() {
    let first = run(7).await;
    assert_eq!(first, run(7).await);
    assert_ne!(first.0, run(8).await.0);
    assert!((120..180).contains(&first.1), "{}", first.1);
}

/// On threads, whose order varies.
#[test]
fn the_same_seed_gives_the_same_run_on_many_threads() {
    let threaded = || {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build().unwrap();
        runtime.block_on(async {
            let faults = Faults::seeded(7).with(Fault::refuse().rate(0.3)).with(Fault::truncate(3).rate(0.3));
            let client = once(&faults, &Script::new(|_| ok()));
            let spawn = |number: u32| {
                let client = client.clone();
                tokio::spawn(async move {
                    if number.is_multiple_of(3) {
                        client.thing("42").await.is_ok()
                    } else {
                        client.file("a").await.is_ok()
                    }
                })
            };
            let good = futures_util::future::join_all((0..300).map(spawn)).await;
            let mut log = faults.log();
            log.sort();
            (log, good.into_iter().filter(|call| *call.as_ref().unwrap()).count())
        })
    };
    assert_eq!(threaded(), threaded());
}

#[tokio::test(start_paused = true)]
async fn two_hundred_reads_through_loss_resets_and_truncation_all_end_in_time_with_the_right_result() {
    let faults = Faults::random()
        .with(Fault::lose_request().rate(0.05))
        .with(Fault::lose_response().rate(0.05))
        .with(Fault::reset_request().rate(0.1))
        .with(Fault::reset_response().rate(0.1))
        .with(Fault::truncate(4).rate(0.1))
        .with(Fault::jitter(Duration::from_millis(300)));
    let server = |request: http::Request<Body>| async move {
        let id = request.uri().path().rsplit('/').next().unwrap().to_owned();
        Ok::<_, TransportError>(http::Response::new(format!(r#"{{"id":"{id}"}}"#)))
    };
    let client = Client::builder("https://things.example")
        .transport(faults.around(server))
        .retry(tireless())
        .attempt_timeout(Duration::from_secs(5))
        .build()
        .unwrap();
    let calls = futures_util::stream::iter(0..200).map(|number| {
        let client = &client;
        async move {
            let (id, begun) = (number.to_string(), Instant::now());
            let thing = client.thing(&id).await.unwrap();
            assert_eq!(thing.id, id);
            assert!(begun.elapsed() < Duration::from_mins(5));
        }
    });
    calls.buffer_unordered(20).collect::<()>().await;
    faults.assert_all_happened();
    assert!(faults.requests() > 200);
}

#[tokio::test(start_paused = true)]
async fn a_write_is_done_at_most_once_however_its_answers_are_lost() {
    let faults = Faults::random()
        .with(Fault::refuse().rate(0.2))
        .with(Fault::unprocessed().rate(0.1))
        .with(Fault::reset_response().rate(0.2))
        .with(Fault::reset_request().rate(0.1))
        .with(Fault::lose_response().rate(0.1))
        .with(Fault::truncate(4).rate(0.1));
    let script = always_ok();
    let client = patient(&faults, &script, tireless());
    let (mut good, mut unknown) = (0, 0);
    for number in 0..300 {
        let name = number.to_string();
        match client.create(&NewThing { name }).await {
            Ok(_) => good += 1,
            Err(error) => {
                assert!(error.is_outcome_unknown() || error.to_string().contains("during the response"), "{error}");
                unknown += 1;
            }
        }
    }
    let mut bodies: Vec<_> = script.take().into_iter().map(|seen| seen.body.unwrap()).collect();
    let done = bodies.len();
    bodies.sort();
    bodies.dedup();
    assert_eq!(bodies.len(), done, "each write was received once");
    assert!(good > 100 && unknown > 50, "{good} and {unknown}");
    // Only requests that never reached the server are retried.
    let sent_again = faults.count(FaultKind::Refused) + faults.count(FaultKind::Unprocessed);
    assert_eq!(faults.requests(), 300 + sent_again);
    faults.assert_all_happened();
}

#[tokio::test(start_paused = true)]
async fn clones_and_all_transports_of_the_same_faults_count_together_and_settings_name_the_seed() {
    let faults = Faults::seeded(7).with(Fault::refuse().of(&START).first(1));
    let script = always_ok();
    assert!(once(&faults, &script).start("42").await.is_err());
    assert!(once(&faults.clone(), &script).start("42").await.is_ok());
    assert_eq!(faults.requests(), 2);
    assert_eq!(faults.around(|_| async { Ok::<_, TransportError>(http::Response::new("")) }).settings().len(), 1);
    assert!(once(&faults, &script).settings().to_string().contains("1 rules, seed 7"));
    let debug = format!("{faults:?}");
    assert!(debug.contains("seed: 7") && debug.contains("connection refused, in requests 1 to 1, of start"), "{debug}");
}

fn panic_of(misuse: impl FnOnce() + std::panic::UnwindSafe) -> String {
    let panic = std::panic::catch_unwind(misuse).expect_err("a panic");
    panic.downcast::<String>().map_or_else(|panic| (*panic.downcast::<&str>().unwrap()).to_owned(), |text| *text)
}

#[test]
fn misuse_panics_with_a_remedy() {
    for rate in [1.01, -0.1, f64::NAN, f64::INFINITY] {
        assert!(panic_of(move || drop(Fault::refuse().rate(rate))).contains("expected 0.0 (never) to 1.0 (always)"));
    }
    assert!(panic_of(|| drop(Fault::slow(0))).contains("use `Fault::stall`"));
    assert!(panic_of(|| drop(Fault::status(99))).contains("invalid status 99"));
    for none in [0..=0, std::ops::RangeInclusive::new(4, 3)] {
        assert!(panic_of(move || drop(Fault::refuse().requests(none))).contains("counted from 1"));
    }
}

#[tokio::test(start_paused = true)]
async fn a_fault_that_did_not_happen_is_reported() {
    let faults = Faults::seeded(7).with(Fault::refuse().first(1)).with(Fault::truncate(9).rate(0.5).of(&LOCK));
    assert!(once(&faults, &always_ok()).thing("42").await.is_err());
    let text = panic_of(std::panic::AssertUnwindSafe(|| faults.assert_all_happened()));
    assert_eq!(
        text,
        "missing faults in 1 requests with seed 7:\n  rule 2: body truncated after at most 9 bytes, at a \
         rate of 0.5, of lock"
    );
}
