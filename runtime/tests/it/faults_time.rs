//! Stalled responses and redirects, with paused time.

use std::error::Error as _;
use std::sync::Arc;
use std::time::Duration;

use crate::support::{Files, NewThing, Script, Step, Things, ok, respond, status};
use fingerpost::{
    Body, Client, ConcurrencyLimit, Event, Items, PerCall, RetryPolicy, StallLimit, Stalled, TransportError, endpoints,
};
use futures_util::{StreamExt, stream};
use tokio::time::{Instant, sleep};

const SECOND: Duration = Duration::from_secs(1);

/// Creates a body with a JSON document in pieces, with this pause before each.
fn trickle(pieces: usize, pause: Duration) -> Body {
    let spaces = stream::iter(0..pieces).then(move |number| async move {
        sleep(pause).await;
        Ok::<_, std::io::Error>(if number + 1 == pieces { r#"{"id":"42"}"#.into() } else { " ".into() })
    });
    Body::stream(spaces)
}

fn trickling(pieces: usize, pause: Duration) -> Client {
    let script = Script::new(move |_| Step::Response(http::Response::new(trickle(pieces, pause))));
    script.builder().retry(RetryPolicy::never()).build().unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_byte_every_two_seconds_is_a_stall() {
    let begun = Instant::now();
    let error = trickling(50, 2 * SECOND).thing("42").await.unwrap_err();
    assert!(error.is_stall() && error.is_timeout() && !error.is_connect(), "{error:?}");
    assert_eq!(error.to_string(), "thing (GET /things/<id>): the response stalled");
    assert!(format!("{error:?}").contains("less than 1 B/s for 20s"), "{error:?}");
    // Two seconds to the first byte, and then twenty.
    assert_eq!(begun.elapsed().as_secs(), 22);
}

#[tokio::test(start_paused = true)]
async fn slow_but_steady_is_no_stall() {
    assert_eq!(trickling(100, SECOND / 2).thing("42").await.unwrap().id, "42");
}

#[tokio::test(start_paused = true)]
async fn a_late_first_byte_is_no_stall() {
    assert_eq!(trickling(1, 100 * SECOND).thing("42").await.unwrap().id, "42");
}

#[tokio::test(start_paused = true)]
async fn the_limit_of_a_stall_can_be_set_for_client_and_call() {
    let client = trickling(40, 2 * SECOND);
    assert_eq!(client.thing("42").stall_limit(StallLimit::none()).await.unwrap().id, "42");

    let strict = StallLimit { bytes_per_second: 3, period: 5 * SECOND };
    let script = Script::new(|_| Step::Response(http::Response::new(trickle(100, SECOND / 2))));
    let client = script.builder().stall_limit(strict).retry(RetryPolicy::never()).build().unwrap();
    let error = client.thing("42").await.unwrap_err();
    assert!(error.is_stall(), "{error:?}");
    assert!(format!("{error:?}").contains("less than 3 B/s for 5s"), "{error:?}");
}

#[tokio::test(start_paused = true)]
async fn a_stalled_answer_is_fetched_again_if_the_endpoint_is_idempotent() {
    let script =
        Script::new(
            |number| {
                if number == 1 { Step::Response(http::Response::new(trickle(50, 2 * SECOND))) } else { ok() }
            },
        );
    assert_eq!(script.client().thing("42").await.unwrap().id, "42");
    let script = Script::new(|_| Step::Response(http::Response::new(trickle(50, 2 * SECOND))));
    let error = script.client().create(&NewThing { name: "x".into() }).await.unwrap_err();
    assert!(error.is_stall() && error.is_outcome_unknown(), "{error:?}");
    assert_eq!(script.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_streamed_answer_stalls_too_and_a_slow_reader_does_not() {
    let mut body = trickling(50, 2 * SECOND).file("a").streamed().await.unwrap().into_body();
    let error = loop {
        match body.chunk().await {
            Ok(chunk) => assert!(chunk.is_some(), "the body must not end without an error"),
            Err(error) => break error,
        }
    };
    assert!(error.is_stall() && error.is_timeout(), "{error:?}");
    assert_eq!(error.source().unwrap().downcast_ref::<Stalled>().unwrap().limit(), StallLimit::default());
    assert!(body.chunk().await.unwrap().is_none(), "nothing follows");

    let mut body = trickling(5, SECOND).file("a").streamed().await.unwrap().into_body();
    let mut chunks = 0;
    while body.chunk().await.unwrap().is_some() {
        chunks += 1;
        sleep(60 * SECOND).await;
    }
    assert_eq!(chunks, 5);
}

#[endpoints]
trait Feeds {
    /// Streams events.
    #[endpoint(GET "/events", output = events)]
    fn events(&self) -> Items<Event>;

    /// Streams lines.
    #[endpoint(GET "/log", output = lines)]
    fn log(&self) -> Items<i64>;
}

#[tokio::test(start_paused = true)]
async fn events_may_pause_unless_the_call_says_otherwise() {
    let script = Script::new(|_| {
        let events = stream::iter(["data: 1\n\n", "data: 2\n\n"]).then(|event| async move {
            sleep(1000 * SECOND).await;
            Ok::<_, std::io::Error>(event.into())
        });
        Step::Response(http::Response::new(Body::stream(events)))
    });
    let mut events = script.client().events().await.unwrap();
    assert_eq!(events.next().await.unwrap().unwrap().data, "1");
    assert_eq!(events.next().await.unwrap().unwrap().data, "2");
    let mut events = script.client().events().stall_limit(StallLimit::default()).await.unwrap();
    assert!(events.next().await.unwrap().unwrap_err().is_stall());
    let longer = StallLimit { period: 1001 * SECOND, ..StallLimit::default() };
    let mut events = script.client().events().stall_limit(longer).await.unwrap();
    assert_eq!(events.next().await.unwrap().unwrap().data, "1");
    assert!(events.next().await.unwrap().unwrap_err().is_stall(), "fewer bytes than seconds");
}

#[endpoints]
trait Streams {
    /// Streams the body.
    #[endpoint(GET "/stream", output = stream)]
    fn stream(&self) -> Body;

    /// Streams items.
    #[endpoint(GET "/items", output = items)]
    fn items(&self) -> Items<i64>;
}

#[tokio::test(start_paused = true)]
async fn a_stream_without_a_first_byte_stalls_and_returns_its_permit() {
    let silent = || Body::stream(stream::pending::<std::io::Result<fingerpost::Bytes>>());
    let script = Script::new(move |_| Step::Response(http::Response::new(silent())));
    let client = script.builder().concurrency(ConcurrencyLimit::new(1)).build().unwrap();
    for _ in 0..2 {
        let mut body = client.stream().await.unwrap();
        // The time in which nobody reads does not count.
        sleep(100 * SECOND).await;
        let begun = Instant::now();
        assert!(body.chunk().await.unwrap_err().to_string().contains("stalled"));
        assert_eq!(begun.elapsed().as_secs(), 20);
    }
    let mut body = client.file("a").streamed().await.unwrap().into_body();
    assert!(body.chunk().await.is_err());
    assert!(client.items().await.unwrap().next().await.unwrap().unwrap_err().is_stall());
}

/// Creates a server whose response has these pieces, with 1000 seconds before each.
fn pausing(pieces: &'static [&'static str]) -> Arc<Script> {
    Script::new(move |_| {
        let pieces = stream::iter(pieces).then(|piece| async move {
            sleep(1000 * SECOND).await;
            Ok::<_, std::io::Error>((*piece).into())
        });
        Step::Response(http::Response::new(Body::stream(pieces)))
    })
}

#[tokio::test(start_paused = true)]
async fn lines_may_pause_between_them_and_not_within_one() {
    let mut log = pausing(&["1\n", "2\n3\n", "4\n"]).client().log().await.unwrap();
    for expected in 1..=4 {
        assert_eq!(log.next().await.unwrap().unwrap(), expected);
    }
    assert!(log.next().await.is_none());

    let mut log = pausing(&["1\n", "2\n3", "4\n"]).client().log().await.unwrap();
    for expected in 1..=2 {
        assert_eq!(log.next().await.unwrap().unwrap(), expected);
    }
    assert!(log.next().await.unwrap().unwrap_err().is_stall(), "the third line has begun");

    let mut log = pausing(&["1\n", "2\n"]).client().log().stall_limit(StallLimit::default()).await.unwrap();
    assert!(log.next().await.unwrap().unwrap_err().is_stall(), "the call does not allow pauses");
}

fn to(location: &str) -> Step {
    respond(302, &[("location", location)], "")
}

#[tokio::test(start_paused = true)]
async fn a_redirect_within_the_origin_is_followed() {
    for location in ["/new?x=%2F", "https://things.example/new?x=%2F", "https://THINGS.example:443/new?x=%2F"] {
        let script = Script::new(move |number| if number == 1 { to(location) } else { ok() });
        let client = script.builder().header("authorization", "Bearer t").build().unwrap();
        assert_eq!(client.thing("42").fields("id").await.unwrap().id, "42");
        let seen = script.take();
        assert_eq!(seen.len(), 2);
        assert_eq!(seen[1].target, "GET https://things.example/new?x=%2F");
        assert_eq!(seen[1].authorization(), Some("Bearer t"));
        assert!(!seen[1].headers.contains_key("referer"));
    }
    // The method stays HEAD for every status.
    for code in [301, 302, 303, 307, 308] {
        let script = Script::new(
            move |number| {
                if number == 1 { respond(code, &[("location", "/new")], "") } else { status(200) }
            },
        );
        script.client().exists("42").await.unwrap();
        assert_eq!(script.take()[1].target, "HEAD https://things.example/new");
    }
}

#[tokio::test(start_paused = true)]
async fn a_redirect_is_resolved_against_the_url_of_its_request_and_its_fragment_dropped() {
    for (location, target) in [
        ("value2", "/v2/things/value2"),
        ("/value2#frag", "/value2"),
        ("../value2?a=b#frag", "/v2/value2?a=b"),
        ("?a=b", "/v2/things/42?a=b"),
        ("//things.example/value2", "/value2"),
        ("https://things.example/./value2#frag", "/value2"),
        ("/caf\u{e9}", "/caf%C3%A9"),
    ] {
        let script = Script::new(move |number| if number == 1 { to(location) } else { ok() });
        assert_eq!(script.client().thing("42").await.unwrap().id, "42");
        assert_eq!(script.take()[1].target, format!("GET https://things.example{target}"), "{location}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_redirect_to_another_origin_is_an_error() {
    for location in [
        "https://evil.example/x",
        "https://things.example:8443/x",
        "http://things.example/x",
        "https://things.example.evil.example/x",
        "//evil.example/x",
    ] {
        let script = Script::new(move |_| to(location));
        let error = script.client().thing("42").await.unwrap_err();
        assert_eq!(error.status().unwrap(), 302);
        assert!(error.to_string().ends_with("(redirect not followed: it leads to another origin)"), "{error}");
        assert!(!format!("{error:?}").contains("/x"), "{error:?}");
        assert_eq!(script.count(), 1);
    }
    for location in ["\\\\evil.example", "https:x", "/a b", "https://u:p@things.example/", "javascript:x", ""] {
        let script = Script::new(move |_| to(location));
        let error = script.client().thing("42").await.unwrap_err();
        assert!(error.to_string().contains("redirect not followed: invalid `Location`"), "{location}: {error}");
        assert_eq!(script.count(), 1);
    }
    let error = Script::new(|_| status(302)).client().thing("42").await.unwrap_err();
    assert!(error.to_string().ends_with("(redirect not followed: missing or invalid `Location` header)"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_redirect_loop_ends_at_the_limit() {
    let script = Script::new(|_| to("/again"));
    let error = script.client().thing("42").await.unwrap_err();
    assert_eq!((script.take().len(), error.status().unwrap().as_u16()), (4, 302));
    let expected = "after 4 attempts (redirect not followed: limit of `max_redirects` reached)";
    assert!(error.to_string().ends_with(expected), "{error}");
    let _ = script.client().thing("42").max_redirects(1).await.unwrap_err();
    assert_eq!(script.take().len(), 2);
    let _ = script.builder().max_redirects(0).build().unwrap().thing("42").await.unwrap_err();
    assert_eq!(script.take().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_redirected_write_is_an_error() {
    for code in [302, 303, 307, 308] {
        let script = Script::new(move |_| respond(code, &[("location", "/new")], ""));
        let error = script.client().create(&NewThing { name: "x".into() }).await.unwrap_err();
        assert!(error.to_string().ends_with("(redirect not followed: the method is not GET or HEAD)"), "{error}");
        assert_eq!(script.count(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn a_redirect_takes_no_attempt_of_the_retries() {
    let script = Script::new(|number| match number {
        1 => to("/new"),
        2 | 3 => Step::Fail(TransportError::connect("refused")),
        _ => ok(),
    });
    assert_eq!(script.client().thing("42").await.unwrap().id, "42");
    assert!(script.take()[1..].iter().all(|seen| seen.target.ends_with("/new")));
}
