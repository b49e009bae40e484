//! Injected faults of bodies: truncated, stalled, paused and slow.

use std::error::Error as _;
use std::sync::Arc;
use std::time::Duration;

use fingerpost::testing::faults::{Fault, FaultKind, Faults};
use fingerpost::{Body, Bytes, Client, RetryPolicy, Transport, TransportError};
use http_body_util::BodyExt;
use tokio::time::Instant;

use crate::support::{Files, Script, Things, ok, respond};

/// Creates a client of the script with faults and without retries.
fn once(faults: &Faults, script: &Arc<Script>) -> Client {
    let transport = faults.around_shared(Arc::clone(script) as Arc<dyn Transport>);
    Client::builder("https://things.example").transport(transport).retry(RetryPolicy::never()).build().unwrap()
}

fn always_ok() -> Arc<Script> {
    Script::new(|_| ok())
}

fn request() -> http::Request<Body> {
    http::Request::get("https://things.example/things/42").body(Body::empty()).unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_body_that_breaks_off_gives_its_first_bytes_and_then_an_error() {
    // `{"id":"42"}` has 11 bytes: within them, at their end, and beyond it.
    for (after, given) in [(0, &b""[..]), (5, b"{\"id\""), (11, b"{\"id\":\"42\"}"), (1000, b"{\"id\":\"42\"}")] {
        let faults = Faults::seeded(7).with(Fault::truncate(after));
        let transport = faults.around(|_| async { Ok::<_, TransportError>(http::Response::new(r#"{"id":"42"}"#)) });
        let mut body = transport.send(request()).await.unwrap().into_body();
        assert!(body.as_bytes().is_none());
        let mut come = Vec::new();
        let error = loop {
            assert!(!http_body::Body::is_end_stream(&body));
            match body.chunk().await {
                Ok(chunk) => come.extend_from_slice(&chunk.expect("the body must not end without an error")),
                Err(error) => break error,
            }
        };
        assert_eq!(come, given, "after {after}");
        assert_eq!(
            error.source().unwrap().downcast_ref::<std::io::Error>().unwrap().kind(),
            std::io::ErrorKind::UnexpectedEof
        );
        assert!(body.chunk().await.unwrap().is_none(), "nothing follows an error");
    }
}

#[tokio::test(start_paused = true)]
async fn a_truncated_answer_is_an_error_whatever_is_read_of_it_and_never_a_result() {
    for after in 0..20 {
        let (faults, script) = (Faults::seeded(7).with(Fault::truncate(after)), always_ok());
        let client = once(&faults, &script);
        let error = client.thing("42").await.unwrap_err();
        assert!(!error.is_decode() && error.to_string().contains("during the response"), "{error}");
        assert!(client.file("a/b").await.is_err() && client.name("42").await.is_err());
        assert_eq!(faults.count(FaultKind::Truncated), 3);
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_without_a_body_cannot_break_off_and_the_log_does_not_say_so() {
    let script = Script::new(|_| respond(200, &[], ""));
    let faults = Faults::seeded(7).with(Fault::truncate(0)).with(Fault::slow(1));
    once(&faults, &script).exists("42").await.unwrap();
    assert_eq!(faults.log()[0].to_string(), "exists #1: no faults");
}

#[tokio::test(start_paused = true)]
async fn a_stalled_body_is_ended_by_the_stall_limit_and_before_its_first_byte_by_the_attempts() {
    for (after, stall, time) in [(5, true, 20), (0, false, 120)] {
        let (faults, script) = (Faults::seeded(7).with(Fault::stall(after)), always_ok());
        let begun = Instant::now();
        let error = once(&faults, &script).thing("42").await.unwrap_err();
        assert!(error.is_timeout());
        assert_eq!((error.is_stall(), begun.elapsed().as_secs()), (stall, time), "after {after}");
        assert_eq!(faults.count(FaultKind::Stalled), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn a_pause_goes_on_unless_it_is_longer_than_the_stall_limit() {
    for (pause, good) in [(19, true), (21, false)] {
        let fault = Fault::pause(5, Duration::from_secs(pause));
        let (faults, script) = (Faults::seeded(7).with(fault), always_ok());
        assert_eq!(once(&faults, &script).thing("42").await.is_ok(), good, "{pause} s");
        assert_eq!(faults.count(FaultKind::Paused), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn a_slow_body_takes_its_time_comes_whole_and_may_break_off_nevertheless() {
    let script = Script::new(|_| respond(200, &[], "0123456789"));
    let faults = Faults::seeded(7).with(Fault::slow(2)).with(Fault::truncate(4).requests(2..=2));
    let client = once(&faults, &script);
    let begun = Instant::now();
    assert_eq!(client.file("a").await.unwrap(), Bytes::from_static(b"0123456789"));
    assert_eq!(begun.elapsed(), Duration::from_secs(5));
    assert!(client.file("a").await.is_err());
    assert_eq!(begun.elapsed(), Duration::from_secs(7));
    assert_eq!((faults.count(FaultKind::Slowed), faults.count(FaultKind::Truncated)), (2, 1));
}

#[tokio::test(start_paused = true)]
async fn bodies_of_many_chunks_are_cut_where_it_was_said_and_trailers_go_with_what_is_whole() {
    let server = |_| async {
        let chunks =
            futures_util::stream::iter(["ab", "", "cde", "fgh"].map(|text| Ok::<_, std::io::Error>(text.into())));
        let trailers = http::HeaderMap::from_iter([("x-sum".parse().unwrap(), "8".parse().unwrap())]);
        let body = BodyExt::map_err(Body::stream(chunks), std::io::Error::other);
        let body = body.with_trailers(async move { Some(Ok(trailers)) });
        Ok::<_, TransportError>(http::Response::new(Body::wrap(body)))
    };
    let faults = Faults::seeded(7).with(Fault::truncate(4).first(1)).with(Fault::truncate(9).requests(2..=2));
    let transport = faults.with(Fault::slow(10).requests(3..)).around(server);
    for given in ["abcd", "abcdefgh"] {
        let mut cut = transport.send(request()).await.unwrap().into_body();
        let mut come = String::new();
        while let Some(frame) = cut.frame().await
            && let Ok(frame) = frame
        {
            come.push_str(std::str::from_utf8(&frame.into_data().expect("no trailers")).unwrap());
        }
        assert_eq!(come, given);
    }
    let slow = transport.send(request()).await.unwrap().into_body().collect().await.unwrap();
    assert_eq!(slow.trailers().unwrap()["x-sum"], "8");
    assert_eq!(slow.to_bytes(), "abcdefgh");
}
