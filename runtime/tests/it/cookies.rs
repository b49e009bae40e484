//! Cookies of servers, in a jar.

use std::sync::Arc;

use crate::support::{Script, Sessions, Step, Things, ok, respond, status};
use fingerpost::testing::record::{Mode, Recording};
use fingerpost::{Client, CookieJar, PerCall, Transport, endpoints};

/// Calls with full addresses.
#[endpoints]
trait Addresses {
    /// Returns what is there.
    #[endpoint(GET "<address>", auth = none)]
    fn anywhere(&self, address: &str) -> serde_json::Value;

    /// Returns what is there, with credentials.
    #[endpoint(GET "<address>", auth = same_origin)]
    fn here(&self, address: &str) -> serde_json::Value;
}

fn setting(cookies: &[&str]) -> Step {
    let headers: Vec<_> = cookies.iter().map(|cookie| ("set-cookie", *cookie)).collect();
    respond(200, &headers, r#"{"id":"42"}"#)
}

/// Returns the cookies of each request, empty if it has none.
fn sent(script: &Script) -> Vec<String> {
    let cookies = |headers: &http::HeaderMap| headers.get("cookie").map(|value| value.to_str().unwrap().to_owned());
    script.take().iter().map(|seen| cookies(&seen.headers).unwrap_or_default()).collect()
}

#[tokio::test(start_paused = true)]
async fn cookies_are_kept_and_sent_again() {
    let script = Script::new(|number| match number {
        1 => setting(&["sid=c4n4ry; Path=/; HttpOnly; Secure", "deep=1; Path=/v2/things", "gone=1", "else=1; Path=/x"]),
        2 => setting(&["sid=new", "sid=c4n4ry-2; Path=/", "deep=; Path=/v2/things; Max-Age=0", "invalid"]),
        _ => ok(),
    });
    let jar = CookieJar::new();
    let client = script.builder().cookies(&jar).build().unwrap();
    for _ in 0..3 {
        client.thing("42").await.unwrap();
    }
    assert_eq!(sent(&script), ["", "deep=1; gone=1; sid=c4n4ry", "gone=1; sid=new; sid=c4n4ry-2"]);
    for text in [format!("{jar:?}"), format!("{client:?}"), client.settings().to_string()] {
        assert!(!text.contains("c4n4ry"), "{text}");
    }
    // By default they are ignored, and a client with the same jar has the same session.
    script.client().thing("42").await.unwrap();
    let shared = script.builder().cookies(&jar).build().unwrap();
    shared.thing("42").await.unwrap();
    // A header of the program replaces them.
    shared.thing("42").header("cookie", "mine=1").await.unwrap();
    jar.clear();
    shared.thing("42").await.unwrap();
    assert_eq!(sent(&script), ["", "gone=1; sid=new; sid=c4n4ry-2", "mine=1", ""]);
    assert_eq!(jar.count(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_cookie_with_bytes_above_0x7f_is_sent_back_as_it_is() {
    let script = Script::new(|number| match number {
        1 => setting(&["name=Jos\u{e9}; Path=/", "a=1; Path=/; Comment=\u{e9}"]),
        _ => ok(),
    });
    let client = script.builder().cookies(&CookieJar::new()).build().unwrap();
    for _ in 0..2 {
        client.thing("42").await.unwrap();
    }
    let sent = script.take();
    assert_eq!(sent[1].headers["cookie"].as_bytes(), "a=1; name=Jos\u{e9}".as_bytes());
}

#[tokio::test(start_paused = true)]
async fn a_cookie_is_only_sent_to_the_origin_that_set_it() {
    let script = Script::new(|number| match number {
        1 => setting(&[
            "sid=c4n4ry; Domain=example; Path=/",
            "wide=c4n4ry; Domain=things.example; Path=/",
            "a=1; Path=/",
        ]),
        _ => ok(),
    });
    let jar = CookieJar::new();
    script.builder().cookies(&jar).build().unwrap().thing("42").await.unwrap();
    let all = "a=1; sid=c4n4ry; wide=c4n4ry";
    assert!(sent(&script) == [""] && jar.count() >= 2);
    for base in [
        "https://other.example",
        "https://sub.things.example",
        "https://things.example:8443",
        "http://things.example",
        "https://example",
    ] {
        let builder = Client::builder(base).shared_transport(Arc::clone(&script) as Arc<dyn Transport>);
        let client = builder.allow_plain_http(true).cookies(&jar).build().unwrap();
        client.here("/x").await.unwrap();
        assert_eq!(sent(&script), [""], "{base}");
    }
    let client = script.builder().cookies(&jar).build().unwrap();
    client.here("https://THINGS.example:443/x").await.unwrap();
    assert_eq!(sent(&script), [all]);
}

/// They are credentials.
#[tokio::test(start_paused = true)]
async fn calls_without_credentials_can_set_cookies_and_are_sent_none() {
    let script = Script::new(|number| match number {
        1 => respond(200, &[("set-cookie", "sid=c4n4ry; Path=/")], r#"{"access_token":"t"}"#),
        _ => ok(),
    });
    let client = script.builder().cookies(&CookieJar::new()).build().unwrap();
    client.login("ada", "pass").await.unwrap();
    client.thing("42").await.unwrap();
    client.anywhere("https://things.example/v2/x").await.unwrap();
    client.anywhere("https://other.example/v2/x").await.unwrap();
    assert_eq!(sent(&script), ["", "sid=c4n4ry", "", ""]);
}

#[tokio::test(start_paused = true)]
async fn cookies_of_errors_and_redirects_are_kept_and_their_number_is_limited() {
    let script = Script::new(|number| match number {
        1 => respond(302, &[("location", "/new"), ("set-cookie", "hop=1; Path=/")], ""),
        2 => respond(503, &[("set-cookie", "busy=1; Path=/")], ""),
        _ => ok(),
    });
    let client = script.builder().cookies(&CookieJar::new()).build().unwrap();
    client.thing("42").await.unwrap();
    assert_eq!(sent(&script), ["", "hop=1", "busy=1; hop=1"]);

    let lines: Vec<_> = (0..500).map(|number| format!("c{number}=1; Path=/")).collect();
    let long = format!("long={}", "x".repeat(5000));
    let script = Script::new(move |number| match number {
        1 => setting(&lines.iter().map(|line| &**line).chain([&*long]).collect::<Vec<_>>()),
        2 => setting(&["c7=2; Path=/", "new=1; Path=/"]),
        _ => status(200),
    });
    let jar = CookieJar::new();
    let client = script.builder().cookies(&jar).build().unwrap();
    for _ in 0..2 {
        client.thing("42").await.unwrap();
    }
    assert_eq!(jar.count(), 180);
    client.exists("42").await.unwrap();
    let cookies = sent(&script).pop().unwrap();
    assert!(cookies.contains("c7=2") && !cookies.contains("new=1") && !cookies.contains("long"), "{cookies}");
}

#[tokio::test(start_paused = true)]
async fn no_cookie_is_written_to_a_recording() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cookies.yaml");
    for mode in [Mode::Record, Mode::Replay] {
        let script = Script::new(|number| if number == 1 { setting(&["sid=c4n4ry; Path=/"]) } else { ok() });
        let transport = move |request| {
            let script = Arc::clone(&script);
            async move { script.send(request).await }
        };
        let recording = Recording::at(&path).mode(mode).over(transport).open().unwrap();
        let builder = Client::builder("https://things.example").transport(recording.clone());
        let client = builder.cookies(&CookieJar::new()).build().unwrap();
        for _ in 0..2 {
            client.thing("42").await.unwrap();
        }
    }
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains("c4n4ry") && text.contains("set-cookie"), "{text}");
}
