//! Credentials: logins, the tokens of requests, and responses with 401.

use std::future::IntoFuture;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use crate::support::{NewThing, Script, Seen, Sessions, Step, Things, ok, respond, status};
use fingerpost::{
    AuthRequest, Authenticate, Body, BoxFuture, Client, Credential, Error, PerCall, Token, TokenAuth, TokenSource,
    endpoints,
};
use tokio::time::Instant;

/// An endpoint with a body that can be sent only once.
#[endpoints]
trait Uploads {
    /// Uploads a stream.
    #[endpoint(PUT "/upload")]
    fn upload(&self, #[body(stream)] input: Body) -> ();
}

/// A token source that takes a second. Its tokens are numbered.
#[derive(Clone, Default)]
struct Login {
    count: Arc<AtomicU32>,
    life: Option<Duration>,
    /// The number of logins that fail first.
    failing: u32,
}

impl Login {
    fn count(&self) -> u32 {
        self.count.load(Ordering::SeqCst)
    }
}

impl TokenSource for Login {
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        let number = self.count.fetch_add(1, Ordering::SeqCst) + 1;
        let (expires_in, fails) = (self.life, number <= self.failing);
        Box::pin(async move {
            tokio::time::sleep(SECOND).await;
            if fails { Err(Error::config("wrong password")) } else { Ok(token(&format!("token-{number}"), expires_in)) }
        })
    }
}

fn token(secret: &str, expires_in: Option<Duration>) -> Token {
    Token { expires_in, ..Token::new(secret) }
}

const SECOND: Duration = Duration::from_secs(1);

fn client(script: &Arc<Script>, login: &Login) -> Client {
    script.builder().auth(TokenAuth::new(login.clone())).build().unwrap()
}

/// Creates a server that accepts only these tokens.
fn taking(good: &'static [&str]) -> Arc<Script> {
    Script::judging(move |_, seen| {
        let taken =
            seen.authorization().and_then(|value| value.strip_prefix("Bearer ")).is_some_and(|t| good.contains(&t));
        if taken { ok() } else { status(401) }
    })
}

fn tokens(script: &Script) -> Vec<String> {
    script.take().iter().map(|seen| seen.authorization().unwrap_or("none").to_owned()).collect()
}

/// Makes a hundred concurrent calls and returns their results.
async fn hundred(client: &Client) -> Vec<Result<String, Error>> {
    let calls: Vec<_> = (0..100).map(|_| tokio::spawn(client.thing("42").into_future())).collect();
    let mut results = Vec::new();
    for call in calls {
        results.push(call.await.unwrap().map(|thing| thing.id).map_err(Error::from));
    }
    results
}

#[tokio::test(start_paused = true)]
async fn a_hundred_calls_log_in_once() {
    let (script, login) = (taking(&["token-1"]), Login::default());
    let client = client(&script, &login);
    assert!(hundred(&client).await.iter().all(Result::is_ok));
    assert_eq!((login.count(), script.count()), (1, 100));
    assert!(hundred(&client).await.iter().all(Result::is_ok));
    assert_eq!((login.count(), script.count()), (1, 200));
}

#[tokio::test(start_paused = true)]
async fn a_hundred_calls_with_an_expired_token_log_in_once() {
    let script = taking(&["token-1", "token-2"]);
    let login = Login { life: Some(Duration::from_hours(1)), ..Login::default() };
    let client = client(&script, &login);
    client.thing("42").await.unwrap();
    tokio::time::advance(Duration::from_hours(1)).await;
    script.take();
    assert!(hundred(&client).await.iter().all(Result::is_ok));
    assert_eq!(login.count(), 2);
    let tokens = tokens(&script);
    assert!(tokens.len() == 100 && tokens.iter().all(|token| token == "Bearer token-2"), "{tokens:?}");
}

#[tokio::test(start_paused = true)]
async fn a_refused_token_is_replaced_and_the_request_sent_again() {
    let (script, login) = (taking(&["token-2"]), Login::default());
    client(&script, &login).create(&NewThing { name: "x".into() }).await.unwrap();
    assert_eq!(login.count(), 2);
    let seen = script.take();
    assert_eq!(seen.iter().filter_map(Seen::authorization).collect::<Vec<_>>(), ["Bearer token-1", "Bearer token-2"]);
    assert_eq!((&seen[0].target, &seen[0].body), (&seen[1].target, &seen[1].body));
    assert_eq!(seen[1].body.as_deref(), Some(&br#"{"name":"x"}"#[..]));
}

#[tokio::test(start_paused = true)]
async fn a_hundred_refusals_refresh_once() {
    let (script, login) = (taking(&["token-2"]), Login::default());
    assert!(hundred(&client(&script, &login)).await.iter().all(Result::is_ok));
    assert_eq!((login.count(), script.count()), (2, 200));
}

#[tokio::test(start_paused = true)]
async fn a_server_that_always_refuses_is_asked_twice() {
    let (script, login) = (taking(&[]), Login::default());
    let error = client(&script, &login).thing("42").await.unwrap_err();
    assert_eq!((script.count(), login.count()), (2, 2));
    assert_eq!(error.status().unwrap(), 401);
    assert!(!error.is_auth() && error.auth_error().is_none());
    assert_eq!(error.to_string(), "thing (GET /things/<id>): 401 Unauthorized, after 2 attempts");
}

#[tokio::test(start_paused = true)]
async fn a_body_that_is_a_stream_is_not_sent_again_with_another_token() {
    let (script, login) = (taking(&["token-2"]), Login::default());
    let client = client(&script, &login);
    let error = client.upload(Body::wrap(Body::from("x"))).await.unwrap_err();
    assert_eq!((script.count(), error.attempts(), error.status().unwrap().as_u16()), (1, 1, 401));
    assert_eq!(
        error.to_string(),
        "upload (PUT /upload): 401 Unauthorized (not sent again with new credentials: the request body is a stream)"
    );
    // The next call logs in again, since streams cannot be repeated with a new token.
    client.upload(Body::wrap(Body::from("x"))).await.unwrap();
    assert_eq!((script.count(), login.count()), (2, 2));
}

#[tokio::test(start_paused = true)]
async fn a_request_with_a_new_token_does_not_count_as_a_retry() {
    let login = Login::default();
    let script = Script::new(|n| match n {
        1 => status(401),
        2 | 3 => status(503),
        _ => ok(),
    });
    client(&script, &login).thing("42").await.unwrap();
    assert_eq!((script.count(), login.count()), (4, 2));
}

#[tokio::test(start_paused = true)]
async fn an_endpoint_without_auth_sends_no_credentials_and_needs_no_login() {
    let login = Login::default();
    let script = Script::new(|n| if n == 1 { respond(200, &[], "up") } else { status(401) });
    let client = client(&script, &login);
    assert_eq!(client.health().await.unwrap(), "up");
    // A 401 refreshes nothing without a token.
    assert_eq!(client.login("id", "secret").await.unwrap_err().status().unwrap(), 401);
    assert_eq!((tokens(&script), login.count()), (vec!["none".to_owned(); 2], 0));
}

#[tokio::test(start_paused = true)]
async fn a_failed_login_is_the_error_of_all_who_waited() {
    let login = Login { failing: 1, ..Login::default() };
    let script = taking(&["token-2"]);
    let client = client(&script, &login);
    for result in hundred(&client).await {
        let error = result.unwrap_err();
        assert!(error.is_auth() && !error.is_timeout() && error.status().is_none() && !error.is_outcome_unknown());
        assert_eq!(error.attempts(), 0);
        assert_eq!(error.to_string(), "thing (GET /things/<id>): authentication failed: wrong password");
        assert_eq!(error.auth_error().unwrap().to_string(), "wrong password");
    }
    assert_eq!((login.count(), script.count()), (1, 0));
    client.thing("42").await.unwrap();
    assert_eq!(login.count(), 2);
}

#[tokio::test(start_paused = true)]
async fn the_timeout_of_a_call_includes_its_login() {
    let (script, login) = (taking(&["token-1"]), Login::default());
    let client = client(&script, &login);
    let begun = Instant::now();
    let error = client.thing("42").call().timeout(SECOND / 2).await.unwrap_err();
    assert_eq!(begun.elapsed(), SECOND / 2);
    assert!(error.is_timeout() && !error.is_outcome_unknown(), "nothing was sent");
    assert_eq!(
        error.to_string(),
        "thing (GET /things/<id>): call timed out after 500ms (while waiting for credentials)"
    );
    assert_eq!(script.count(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_cancelled_call_does_not_cancel_the_login() {
    let (script, login) = (taking(&["token-1"]), Login::default());
    let client = client(&script, &login);
    let first = tokio::spawn(client.thing("1").into_future());
    tokio::time::sleep(SECOND / 4).await;
    let second = tokio::spawn(client.thing("2").into_future());
    tokio::time::sleep(SECOND / 4).await;
    first.abort();
    second.await.unwrap().unwrap();
    assert_eq!((login.count(), script.count()), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn each_attempt_is_authenticated() {
    let login = Login { life: Some(5 * SECOND), ..Login::default() };
    let script = Script::new(|n| if n == 1 { respond(503, &[("retry-after", "10")], "") } else { ok() });
    client(&script, &login).thing("42").await.unwrap();
    assert_eq!(tokens(&script), ["Bearer token-1", "Bearer token-2"]);
}

#[tokio::test(start_paused = true)]
async fn a_login_that_fails_after_a_lost_answer_leaves_the_outcome_unknown() {
    struct Once(AtomicU32);
    impl TokenSource for Once {
        fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
            let first = self.0.fetch_add(1, Ordering::SeqCst) == 0;
            let result = if first { Ok(token("t", Some(Duration::ZERO))) } else { Err(Error::config("no more")) };
            Box::pin(std::future::ready(result))
        }
    }
    let script = Script::new(|_| Step::Fail(fingerpost::TransportError::new("reset")));
    let client = script.builder().auth(TokenAuth::new(Once(AtomicU32::new(0)))).build().unwrap();
    let error = client.lock("42").await.unwrap_err();
    assert!(error.is_auth() && error.is_outcome_unknown());
    assert_eq!(error.attempts(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_token_is_replaced_before_it_expires() {
    let login = Login { life: Some(3600 * SECOND), ..Login::default() };
    let script = Script::new(|_| ok());
    let client = client(&script, &login);
    client.thing("1").await.unwrap();
    tokio::time::advance(3539 * SECOND).await;
    client.thing("2").await.unwrap();
    tokio::time::advance(2 * SECOND).await;
    client.thing("3").await.unwrap();
    assert_eq!(tokens(&script), ["Bearer token-1", "Bearer token-1", "Bearer token-2"]);
}

#[tokio::test(start_paused = true)]
async fn a_refresh_does_not_depend_on_the_wall_clock_or_the_servers_date() {
    for date in ["Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"] {
        let script = Script::new(move |_| respond(200, &[("date", date), ("expires", date)], r#"{"id":"42"}"#));
        let login = Login { life: Some(3600 * SECOND), ..Login::default() };
        let client = client(&script, &login);
        let wall = SystemTime::now();
        for _ in 0..3 {
            client.thing("1").await.unwrap();
            tokio::time::advance(3539 * SECOND).await;
            client.thing("2").await.unwrap();
            tokio::time::advance(SECOND).await;
        }
        assert!(wall.elapsed().unwrap() < 3600 * SECOND, "the wall clock has hardly advanced");
        let numbers = ["1", "1", "2", "2", "3", "3"];
        assert_eq!(tokens(&script), numbers.map(|number| format!("Bearer token-{number}")), "{date}");
    }
}

#[tokio::test]
async fn fixed_credentials_are_sent_and_not_replayed() {
    let script = Script::new(|n| if n == 1 { ok() } else { status(401) });
    let key = Credential::header("x-api-key".parse().unwrap(), &"k".into()).unwrap();
    let client = script.builder().header("X-Api-Key", "another").auth(key).build().unwrap();
    client.thing("42").await.unwrap();
    assert_eq!(client.thing("42").await.unwrap_err().status().unwrap(), 401);
    let seen = script.take();
    assert_eq!(seen.len(), 2);
    for request in seen {
        // The credential replaces the client's own header.
        assert_eq!(request.headers.get_all("x-api-key").iter().collect::<Vec<_>>(), ["k"]);
        assert!(request.headers["x-api-key"].is_sensitive());
    }
}

#[tokio::test]
async fn an_invalid_token_is_a_failed_login_and_is_not_printed() {
    struct Broken;
    impl TokenSource for Broken {
        fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
            Box::pin(std::future::ready(Ok(token("hidden\r\nx: y", None))))
        }
    }
    let script = Script::new(|_| ok());
    let client = script.builder().auth(TokenAuth::new(Broken)).build().unwrap();
    let error = client.thing("42").await.unwrap_err();
    assert!(error.is_auth());
    assert_eq!(
        format!("{error:?}"),
        "Error(thing (GET /things/<id>): authentication failed: invalid credential for header `authorization`: it \
         contains characters that are not allowed in a header)"
    );
    assert_eq!(script.count(), 0);
}

#[tokio::test]
async fn a_built_request_has_no_credentials() {
    let (script, login) = (Script::new(|_| ok()), Login::default());
    let request = client(&script, &login).thing("42").call().request().unwrap();
    assert!(!request.headers().contains_key("authorization"));
    assert_eq!((login.count(), script.count()), (0, 0));
}

#[tokio::test]
async fn basic_credentials_are_those_of_rfc_7617() {
    for (user, password, pair) in
        [("Aladdin", "open sesame", "QWxhZGRpbjpvcGVuIHNlc2FtZQ=="), ("test", "123\u{a3}", "dGVzdDoxMjPCow==")]
    {
        let script = Script::new(|_| ok());
        let basic = Credential::basic(user, &password.into()).unwrap();
        assert!(!format!("{basic:?}").contains(pair));
        script.builder().auth(basic).build().unwrap().thing("42").await.unwrap();
        assert_eq!(tokens(&script), [format!("Basic {pair}")]);
    }
    for (user, password) in [("canary:", "p"), ("u", "canary\n")] {
        let error = Credential::basic(user, &password.into()).unwrap_err();
        assert!(error.is_config() && !error.to_string().contains("canary"));
    }
}

/// Has credentials at hand for the first request only.
#[derive(Default)]
struct OnceAtHand(AtomicU32);

impl Authenticate for OnceAtHand {
    fn authenticate<'a>(&'a self, _: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>> {
        Box::pin(async { Credential::bearer(&"asked".into()) })
    }

    fn at_hand(&self) -> Option<Credential> {
        (self.0.fetch_add(1, Ordering::SeqCst) == 0).then(|| Credential::bearer(&"at hand".into()).unwrap())
    }
}

#[tokio::test(start_paused = true)]
async fn credentials_at_hand_are_used_without_asking_for_others() {
    let script = Script::new(|_| ok());
    let client = script.builder().auth(OnceAtHand::default()).build().unwrap();
    client.thing("42").await.unwrap();
    client.thing("42").await.unwrap();
    let sent: Vec<_> = script.take().into_iter().map(|seen| seen.authorization().unwrap().to_owned()).collect();
    assert_eq!(sent, ["Bearer at hand", "Bearer asked"]);
}
