//! Limits of concurrent requests: permits, and their release when a call is dropped.

use std::future::{Future, IntoFuture};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use crate::support::{Files, Script, Step, Things, ok, status};
use fingerpost::{
    AuthRequest, Authenticate, Body, BoxFuture, Bytes, Client, ConcurrencyLimit, Credential, Error, PerCall,
    RetryBudget, RetryPolicy, TransportError,
};
use futures_util::future::join_all;
use futures_util::{StreamExt, stream};
use tokio::task::yield_now;
use tokio::time::{Instant, sleep};

const SECOND: Duration = Duration::from_secs(1);

#[tokio::test(start_paused = true)]
async fn no_more_requests_than_the_limit_are_in_flight_also_of_two_clients() {
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let limit = ConcurrencyLimit::new(3);
    let transport = {
        let (now, most) = (Arc::clone(&now), Arc::clone(&most));
        move |_| {
            let (now, most) = (Arc::clone(&now), Arc::clone(&most));
            async move {
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                sleep(SECOND).await;
                now.fetch_sub(1, Ordering::SeqCst);
                Ok::<_, TransportError>(http::Response::new(r#"{"id":"42"}"#))
            }
        }
    };
    let first = Client::builder("https://things.example").transport(transport).concurrency(limit.clone());
    let first = first.build().unwrap();
    let second = Client::builder("https://things.example").shared_transport(first.transport());
    let second = second.concurrency(limit.clone()).build().unwrap();
    let begun = Instant::now();
    let calls = (0..12).map(|n| if n % 2 == 0 { first.thing("42") } else { second.thing("42") });
    for result in join_all(calls.map(IntoFuture::into_future)).await {
        result.unwrap();
    }
    assert_eq!((most.load(Ordering::SeqCst), begun.elapsed(), limit.in_flight()), (3, 4 * SECOND, 0));
}

#[tokio::test(start_paused = true)]
async fn waiting_for_a_place_counts_to_the_call() {
    let script = Script::new(|_| Step::Silence);
    let client = script.builder().concurrency(ConcurrencyLimit::new(1)).build().unwrap();
    let first = tokio::spawn(client.thing("1").into_future());
    yield_now().await;
    let begun = Instant::now();
    let error = client.thing("2").timeout(5 * SECOND).await.unwrap_err();
    assert_eq!((begun.elapsed(), error.attempts(), script.count()), (5 * SECOND, 0, 1));
    assert!(error.is_timeout() && !error.is_outcome_unknown(), "{error:?}");
    assert_eq!(
        error.to_string(),
        "thing (GET /things/<id>): call timed out after 5s (while waiting for a concurrency permit)"
    );
    first.abort();
}

#[tokio::test(start_paused = true)]
async fn a_call_may_have_a_limit_of_its_own() {
    let script = Script::new(|_| Step::Silence);
    let client = script.builder().concurrency(ConcurrencyLimit::new(1)).build().unwrap();
    let first = tokio::spawn(client.thing("1").into_future());
    yield_now().await;
    // The client's only permit is taken; the batch has permits of its own.
    let limit = ConcurrencyLimit::new(2);
    let calls = (0..3).map(|_| client.thing("2").concurrency(limit.clone()).timeout(SECOND).into_future());
    let errors = join_all(calls).await;
    assert!(errors.iter().all(Result::is_err));
    assert_eq!((script.count(), limit.in_flight()), (3, 0));
    first.abort();
}

#[tokio::test(start_paused = true)]
async fn a_streamed_answer_keeps_its_place_until_its_end_or_its_drop() {
    let script = Script::new(|_| {
        let chunks = stream::iter(["a", "b"]).map(|chunk| Ok::<_, std::io::Error>(Bytes::from(chunk)));
        Step::Response(http::Response::new(Body::stream(chunks)))
    });
    let limit = ConcurrencyLimit::new(1);
    let client = script.builder().concurrency(limit.clone()).build().unwrap();
    let mut response = client.file("a").streamed().await.unwrap();
    assert_eq!(limit.in_flight(), 1);
    while response.body_mut().chunk().await.unwrap().is_some() {
        assert_eq!(limit.in_flight(), 1);
    }
    assert_eq!(limit.in_flight(), 0, "the body has ended, but is not dropped");
    drop(client.file("a").streamed().await.unwrap());
    assert_eq!(limit.in_flight(), 0);
    drop(response);
}

#[tokio::test(start_paused = true)]
async fn a_call_has_no_place_while_it_waits_for_its_next_attempt() {
    let script = Script::new(|_| status(503));
    let limit = ConcurrencyLimit::new(1);
    let client = script.builder().concurrency(limit.clone()).build().unwrap();
    let mut call = pin!(client.thing("42").into_future());
    assert!(call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    assert_eq!((script.count(), limit.in_flight()), (1, 0));
}

/// Is pending once and then ready: a point at which a future can be dropped.
async fn pause() {
    let mut paused = false;
    std::future::poll_fn(move |_| if std::mem::replace(&mut paused, true) { Poll::Ready(()) } else { Poll::Pending })
        .await;
}

struct SlowKey;

impl Authenticate for SlowKey {
    fn authenticate<'a>(&'a self, _: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>> {
        Box::pin(async {
            pause().await;
            Credential::bearer(&"t".to_owned().into())
        })
    }
}

/// Creates a client that pauses at each step: credentials, two failed attempts, and a third with a body in two parts.
fn pausing(limit: &ConcurrencyLimit, budget: &RetryBudget, sent: &Arc<AtomicUsize>, alive: &Arc<()>) -> Client {
    let (sent, alive) = (Arc::clone(sent), Arc::clone(alive));
    let transport = move |_| {
        let (number, alive) = (sent.fetch_add(1, Ordering::SeqCst), Arc::clone(&alive));
        async move {
            pause().await;
            let chunks = stream::iter([r#"{"id":"#, r#""42"}"#]).then(move |chunk| {
                let alive = Arc::clone(&alive);
                async move {
                    pause().await;
                    drop(alive);
                    Ok::<_, std::io::Error>(Bytes::from(chunk))
                }
            });
            let status = if number < 2 { 503 } else { 200 };
            let response = http::Response::builder().status(status).body(Body::stream(chunks));
            Ok::<_, TransportError>(response.expect("a response"))
        }
    };
    let builder = Client::builder("https://things.example").transport(transport).auth(SlowKey);
    builder.shared_budget(budget).concurrency(limit.clone()).build().unwrap()
}

/// Returns the number of retries left in the budget, by spending them.
async fn retries_left(budget: &RetryBudget) -> usize {
    let script = Script::new(|_| status(503));
    let untiring = RetryPolicy { attempts: u32::MAX, ..RetryPolicy::default() };
    let client = script.builder().retry(untiring).shared_budget(budget).timeout(Duration::MAX).build().unwrap();
    client.thing("42").await.unwrap_err();
    script.count() - 1
}

#[tokio::test(start_paused = true)]
async fn dropped_at_every_await_point() {
    let mut points = 0;
    loop {
        let (limit, budget, alive) = (ConcurrencyLimit::new(1), RetryBudget::new(3), Arc::new(()));
        let sent = Arc::new(AtomicUsize::new(0));
        let client = pausing(&limit, &budget, &sent, &alive);
        let mut call = Box::pin(client.thing("42").into_future());
        let mut done = false;
        // Polled and advanced by hand, so that the future can be dropped at each pause.
        for _ in 0..=points {
            tokio::time::advance(10 * SECOND).await;
            done = call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready();
        }
        drop(call);
        assert_eq!(limit.in_flight(), 0, "after {points} polls");
        drop(client);
        assert_eq!(Arc::strong_count(&alive), 1, "all data of the call is dropped after {points} polls");
        // A sent retry costs a token. One that was dropped before it was sent costs none, and a successful one gets its
        // token back.
        let retries = sent.load(Ordering::SeqCst).saturating_sub(1);
        let cost = if done { retries - 1 } else { retries };
        assert_eq!(retries_left(&budget).await, 3 - cost, "after {points} polls and {retries} retries");
        if done {
            break;
        }
        points += 1;
    }
    assert!(points >= 10, "credentials, headers and two parts, three times, and the waits: {points}");
}

#[tokio::test(start_paused = true)]
async fn a_call_that_leaves_the_queue_leaves_no_gap() {
    let script = Script::new(|number| if number == 1 { Step::Silence } else { ok() });
    let limit = ConcurrencyLimit::new(1);
    let client = script.builder().concurrency(limit.clone()).build().unwrap();
    let first = tokio::spawn(client.thing("1").into_future());
    yield_now().await;
    let second = tokio::spawn(client.thing("2").into_future());
    let third = tokio::spawn(client.thing("3").into_future());
    yield_now().await;
    second.abort();
    first.abort();
    assert_eq!(third.await.unwrap().unwrap().id, "42");
    assert_eq!((script.count(), limit.in_flight()), (2, 0));
}

#[test]
fn a_limit_of_nothing_would_stop_everything_and_is_one() {
    assert_eq!((ConcurrencyLimit::new(0).limit(), ConcurrencyLimit::new(1).limit()), (1, 1));
    assert_eq!(format!("{:?}", ConcurrencyLimit::new(64)), "0 of 64 in flight");
    assert!(ConcurrencyLimit::new(usize::MAX).limit() > 64);
}

#[tokio::test(start_paused = true)]
async fn a_request_that_waited_for_its_permit_is_the_same_as_one_that_did_not() {
    let script = Script::new(|number| if number == 1 { Step::Silence } else { ok() });
    let client = script.builder().header("x-of-client", "1").header("accept", "application/vnd.things+json");
    let client = client.auth(Credential::bearer(&"secret".into()).unwrap()).concurrency(ConcurrencyLimit::new(1));
    let client = client.build().unwrap();
    let call = || client.thing("42").header("x-of-call", "2").header("x-of-client", "3").into_future();
    let mut context = Context::from_waker(Waker::noop());
    let (mut silent, mut waiting) = (Box::pin(call()), Box::pin(call()));
    assert!(silent.as_mut().poll(&mut context).is_pending() && waiting.as_mut().poll(&mut context).is_pending());
    assert_eq!(script.count(), 1);
    drop(silent);
    waiting.await.unwrap();
    let seen = script.take();
    let [first, second] = &seen[..] else { panic!("{seen:?}") };
    assert_eq!(first.headers, second.headers);
    let names: Vec<_> = second.headers.iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap())).collect();
    let accept = ("accept", "application/vnd.things+json");
    assert_eq!(names, [("x-of-client", "3"), accept, ("x-of-call", "2"), ("authorization", "Bearer secret")]);
}
