//! Redirects that a client follows if it is told so: of writes, and to other origins.

use std::sync::{Arc, Mutex};

use crate::support::server::{Server, builder};
use crate::support::{NewThing, Script, Step, Things, ok, respond};
use fingerpost::{
    AuthRequest, Authenticate, Body, BoxFuture, Credential, Error, PerCall, RedirectPolicy, TransportError, endpoints,
};

const THING: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"id\":\"42\"}";
const WRITES: RedirectPolicy = RedirectPolicy { writes: true, other_origins: false };
const OTHERS: RedirectPolicy = RedirectPolicy { writes: false, other_origins: true };
const BOTH: RedirectPolicy = RedirectPolicy { writes: true, other_origins: true };

/// Endpoints without credentials.
#[endpoints]
trait Public {
    /// Returns a file.
    #[endpoint(GET "/file", auth = none, output = text)]
    fn file(&self, #[header("x-key")] key: Option<&str>) -> String;

    /// Logs in.
    #[endpoint(POST "/login", auth = none, output = text)]
    fn login(&self, #[form] password: &str) -> String;

    /// Sends a stream.
    #[endpoint(POST "/upload", auth = none, output = text)]
    fn upload(&self, #[body(stream)] body: Body) -> String;

    /// Lists names.
    #[endpoint(GET "/names", auth = none, paginate = link)]
    fn names(&self) -> Vec<String>;
}

fn thing() -> NewThing {
    NewThing { name: "x".into() }
}

fn to(code: u16, location: &str) -> Step {
    respond(code, &[("location", location)], "")
}

/// Starts a server that responds with a redirect.
async fn redirecting(code: u16, location: String) -> Server {
    let head = format!("HTTP/1.1 {code} Moved\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");
    Server::start(move |_, mut connection| {
        let head = head.clone();
        async move {
            while let Some(request) = connection.request().await {
                connection.write(if request.contains(" /new ") { THING } else { head.as_bytes() }).await;
            }
        }
    })
    .await
}

#[tokio::test]
async fn a_write_continues_with_get_after_303_and_is_repeated_after_307_and_308() {
    for (code, method, ends) in [(303, "GET", "\r\n\r\n"), (307, "POST", "{\"name\":\"x\"}"), (308, "POST", "\"x\"}")] {
        let server = redirecting(code, "/new".into()).await;
        let client = server.builder().redirects(WRITES).header("authorization", "Bearer t").build().unwrap();
        assert_eq!(client.create(&thing()).await.unwrap().id, "42", "{code}");
        let [_, second] = &server.requests()[..] else { panic!("expected two requests") };
        assert!(second.starts_with(&format!("{method} /new HTTP/1.1\r\n")) && second.ends_with(ends), "{second}");
        assert!(second.contains("authorization: Bearer t"), "{second}");
        assert_eq!(second.contains("content-"), method == "POST", "{second}");
        // By default, and with `max_redirects(0)`, it is an error.
        server.client().create(&thing()).await.unwrap_err();
        client.create(&thing()).max_redirects(0).await.unwrap_err();
        client.create(&thing()).redirects(RedirectPolicy::default()).await.unwrap_err();
        assert_eq!(server.requests().len(), 5);
    }
}

#[tokio::test(start_paused = true)]
async fn the_conditions_of_a_write_are_not_those_of_the_get_after_303() {
    let script = Script::new(|number| if number == 1 { to(303, "/new") } else { ok() });
    let client = script.builder().redirects(WRITES).header("digest", "sha-256=x").build().unwrap();
    client.create(&thing()).header("if-match", "\"1\"").header("idempotency-key", "k").await.unwrap();
    let [write, read] = &script.take()[..] else { panic!("expected two requests") };
    assert!(write.headers.contains_key("if-match") && write.headers.contains_key("digest"));
    assert!(!read.headers.contains_key("if-match") && !read.headers.contains_key("digest"));
    assert!(read.headers.contains_key("idempotency-key"));
}

#[tokio::test(start_paused = true)]
async fn a_redirect_to_two_locations_is_an_error() {
    for (second, is_followed) in [("/b", false), ("/a", true)] {
        let script = Script::new(move |number| match number {
            1 => respond(302, &[("location", "/a"), ("location", second)], ""),
            _ => ok(),
        });
        let result = script.client().thing("42").await;
        assert_eq!((result.is_ok(), script.take().len()), (is_followed, if is_followed { 2 } else { 1 }));
    }
}

#[tokio::test(start_paused = true)]
async fn a_redirect_that_does_not_say_what_becomes_of_a_write_is_an_error() {
    for code in [301, 302] {
        let script = Script::new(move |_| to(code, "/new"));
        let client = script.builder().redirects(BOTH).build().unwrap();
        let error = client.create(&thing()).await.unwrap_err();
        assert!(error.to_string().contains("does not say whether the request is to be repeated"), "{error}");
        assert_eq!(script.count(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn a_stream_is_not_sent_again_but_may_continue_with_get() {
    let body = || Body::stream(futures_util::stream::iter([Ok::<_, std::io::Error>("x".into())]));
    let script = Script::new(|number| if number == 1 { to(307, "/new") } else { ok() });
    let client = script.builder().redirects(WRITES).build().unwrap();
    let error = client.upload(body()).await.unwrap_err();
    assert!(error.to_string().ends_with("(redirect not followed: the request body is a stream)"), "{error}");
    let script = Script::new(|number| if number == 1 { to(303, "/new") } else { ok() });
    script.builder().redirects(WRITES).build().unwrap().upload(body()).await.unwrap();
    assert_eq!(script.take()[1].target, "GET https://things.example/new");
}

/// The write itself is never repeated.
#[tokio::test(start_paused = true)]
async fn the_get_after_303_is_retried() {
    let script = Script::new(|number| match number {
        1 => to(303, "/new"),
        2 => Step::Fail(TransportError::new("reset")),
        _ => ok(),
    });
    let client = script.builder().redirects(WRITES).build().unwrap();
    assert_eq!(client.create(&thing()).await.unwrap().id, "42");
    let targets: Vec<_> = script.take().into_iter().map(|seen| seen.target).collect();
    let get = "GET https://things.example/new";
    assert_eq!(targets, ["POST https://things.example/v2/things", get, get]);
}

/// Signs the method.
struct Signer(Arc<Mutex<Vec<String>>>);

impl Authenticate for Signer {
    fn authenticate<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>> {
        self.0.lock().unwrap().push(format!("{} {} {:?}", request.method(), request.uri().path(), request.body()));
        Box::pin(async { Credential::header(http::header::AUTHORIZATION, &"signed".into()) })
    }
}

#[tokio::test(start_paused = true)]
async fn the_get_after_303_is_signed_as_such() {
    let script = Script::new(|number| if number == 1 { to(303, "/new") } else { ok() });
    let signed = Arc::default();
    let client = script.builder().redirects(WRITES).auth(Signer(Arc::clone(&signed))).build().unwrap();
    client.start("42").await.unwrap();
    assert_eq!(*signed.lock().unwrap(), ["POST /v2/things/42/start Some([])", "GET /new Some([])"]);
}

#[tokio::test]
async fn a_call_without_credentials_may_be_redirected_to_another_origin() {
    let elsewhere = Server::responding(THING).await;
    let server = redirecting(302, format!("http://{}/there?x=1", elsewhere.address)).await;
    let client = server.builder().redirects(OTHERS).header("x-own", "c4n4ry").header("user-agent", "a/1");
    let client = client.auth(Credential::bearer(&"c4n4ry".into()).unwrap()).build().unwrap();
    client.file().key("c4n4ry").header("x-trace", "c4n4ry").header("accept-language", "fr").await.unwrap();
    let there = &elsewhere.requests()[0];
    assert!(there.starts_with("GET /there?x=1 HTTP/1.1\r\n") && !there.contains("c4n4ry"), "{there}");
    for header in ["user-agent: a/1", "accept-language: fr"] {
        assert!(there.contains(&format!("\r\n{header}\r\n")), "{there}");
    }
    // With credentials, or by default, it is an error.
    client.thing("42").await.unwrap_err();
    builder(server.address).build().unwrap().file().await.unwrap_err();
    assert_eq!((server.requests().len(), elsewhere.requests().len()), (3, 1));
}

#[tokio::test]
async fn a_body_is_not_sent_to_another_origin() {
    let elsewhere = Server::responding(THING).await;
    let server = redirecting(307, format!("http://{}/login", elsewhere.address)).await;
    let client = server.builder().redirects(BOTH).build().unwrap();
    let error = client.login("c4n4ry").await.unwrap_err();
    assert!(error.to_string().ends_with("it would send the request body to another origin)"), "{error}");
    assert_eq!(elsewhere.connections(), 0);
    // After 303 there is no body.
    let server = redirecting(303, format!("http://{}/in", elsewhere.address)).await;
    server.builder().redirects(BOTH).build().unwrap().login("c4n4ry").await.unwrap();
    let there = &elsewhere.requests()[0];
    assert!(there.starts_with("GET /in ") && !there.contains("c4n4ry") && !there.contains("content-"), "{there}");
}

#[tokio::test(start_paused = true)]
async fn where_a_redirect_may_not_lead() {
    for (location, problem) in [
        ("http://evil.example/x", "it leads to a URL that cannot be called, or to plain http on another machine"),
        ("https://user:c4n4ry@evil.example/x", "it leads to a URL that cannot be called"),
        ("https://127.1/x", "it leads from another machine to this one"),
        ("http://[::1]:80/x", "it leads from another machine to this one"),
        ("ftp://evil.example/x", "it leads to a URL that cannot be called"),
        ("https:evil.example", "invalid `Location` header"),
        ("https://user:c4n4ry@things.example/x", "invalid `Location` header"),
    ] {
        let script = Script::new(move |_| to(302, location));
        let client = script.builder().redirects(BOTH).build().unwrap();
        let error = client.file().await.unwrap_err();
        assert!(error.to_string().contains(&format!("redirect not followed: {problem}")), "{location}: {error}");
        assert!(!format!("{error:?}").contains("c4n4ry") && script.count() == 1, "{error:?}");
    }
    // The links of pages would be resolved there.
    let script = Script::new(|_| to(302, "https://other.example/names"));
    let client = script.builder().redirects(BOTH).build().unwrap();
    let error = client.names().pages().next().await.unwrap().unwrap_err();
    assert!(error.to_string().ends_with("(redirect not followed: it leads to another origin)"), "{error}");
}

/// Headers that were left out do not come back.
#[tokio::test(start_paused = true)]
async fn a_redirect_chain_through_another_origin_keeps_secrets_out() {
    let script = Script::new(|number| match number {
        1 => to(302, "https://other.example/a"),
        2 => to(302, "//things.example/back"),
        3 => to(302, "/here"),
        _ => ok(),
    });
    let client = script.builder().redirects(OTHERS).header("x-own", "c4n4ry").build().unwrap();
    client.file().await.unwrap();
    let seen = script.take();
    let targets: Vec<_> = seen.iter().map(|seen| &*seen.target).collect();
    assert_eq!(
        targets[1..],
        ["GET https://other.example/a", "GET https://things.example/back", "GET https://things.example/here"]
    );
    assert!(seen[0].headers.contains_key("x-own"));
    assert!(seen[1..].iter().all(|seen| !seen.headers.contains_key("x-own")));
    let settings = client.settings().to_string();
    assert!(settings.contains("redirects") && settings.contains("= also to other origins (client)"), "{settings}");
}
