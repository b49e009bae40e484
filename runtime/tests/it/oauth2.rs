//! Tokens of OAuth 2.0 servers, and credentials chosen by security scheme.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::support::server::Server;
use crate::support::{Script, Seen, Sessions, Things, ok, status};
use fingerpost::{AuthSchemes, Client, Credential, Error, OAuth2, PerCall};
use http::HeaderName;
use secrecy::ExposeSecret;

/// Starts a token endpoint that responds with these, in order; the last one is repeated.
async fn token_endpoint(responses: &'static [(u16, &'static str)]) -> Server {
    let number = Arc::new(Mutex::new(0));
    Server::start(move |_, mut connection| {
        let number = Arc::clone(&number);
        async move {
            while connection.request().await.is_some() {
                let (status, body) = {
                    let mut number = number.lock().unwrap();
                    *number += 1;
                    responses[(*number - 1).min(responses.len() - 1)]
                };
                let head = format!("HTTP/1.1 {status} X\r\ncontent-type: application/json\r\nlocation: /elsewhere\r\n");
                connection.write(format!("{head}content-length: {}\r\n\r\n{body}", body.len())).await;
            }
        }
    })
    .await
}

fn endpoint(server: &Server) -> Client {
    Client::builder(&format!("http://{}/oauth/token", server.address)).build().unwrap()
}

/// Accepts only this token.
fn api(token: &'static str) -> Arc<Script> {
    Script::judging(
        move |_, seen: &Seen| {
            if seen.authorization() == Some(&format!("Bearer {token}")) { ok() } else { status(401) }
        },
    )
}

const GRANTED: &str = r#"{"access_token":"first","token_type":"bearer","expires_in":3600}"#;

#[tokio::test]
async fn the_client_logs_in_once_for_all_calls_and_its_secret_goes_to_the_token_endpoint_alone() {
    let server = token_endpoint(&[(200, GRANTED)]).await;
    let login = OAuth2::client_credentials(endpoint(&server), "my app", "s:cret/é").scope("read").scope("write");
    let script = api("first");
    let client = script.builder().auth(login.parameter("audience", "things").into_auth()).build().unwrap();
    let calls = (0..20).map(|_| async { client.thing("42").await.unwrap() });
    futures_util::future::join_all(calls).await;
    let [request] = &server.requests()[..] else { panic!("{:?}", server.requests()) };
    assert!(request.starts_with("POST /oauth/token HTTP/1.1\r\n"), "{request}");
    // Id and secret are form-encoded before they are joined (RFC 6749, section 2.3.1).
    assert!(request.to_lowercase().contains("authorization: basic bxklmjbhcha6cyuzqwnyzxqlmkylqzmlqtk="), "{request}");
    assert!(request.ends_with("audience=things&grant_type=client_credentials&scope=read+write"), "{request}");
    assert!(script.take().iter().all(|seen| seen.headers.len() == 2 || !format!("{seen:?}").contains("cret")));
}

#[tokio::test]
async fn id_and_secret_can_be_sent_in_the_form() {
    let server = token_endpoint(&[(200, r#"{"access_token":"first","expires_in":"3600"}"#)]).await;
    let login = OAuth2::client_credentials(endpoint(&server), "app", "a b").credentials_in_body();
    assert_eq!(format!("{login:?}"), r#"OAuth2 { grant: "client_credentials", client_id: "app", .. }"#);
    let client = api("first").builder().auth(login.into_auth()).build().unwrap();
    client.thing("42").await.unwrap();
    let request = &server.requests()[0];
    assert!(request.ends_with("client_id=app&client_secret=a+b&grant_type=client_credentials"), "{request}");
    assert!(!request.to_lowercase().contains("authorization:"), "{request}");
}

#[tokio::test]
async fn a_refused_access_token_is_refreshed_and_a_new_refresh_token_is_used_and_reported() {
    let server = token_endpoint(&[
        (200, r#"{"access_token":"old","refresh_token":"second"}"#),
        (200, r#"{"access_token":"new","refresh_token":"third"}"#),
    ])
    .await;
    let reported = Arc::new(Mutex::new(Vec::new()));
    let report = Arc::clone(&reported);
    let login = OAuth2::refresh_token(endpoint(&server), "app", "first")
        .replaced(move |token| report.lock().unwrap().push(token.expose_secret().to_owned()));
    let client = api("new").builder().auth(login.into_auth()).build().unwrap();
    client.thing("42").await.unwrap();
    let bodies: Vec<_> = server.requests().iter().map(|seen| seen.rsplit("\r\n").next().unwrap().to_owned()).collect();
    let expected =
        ["first", "second"].map(|token| format!("client_id=app&grant_type=refresh_token&refresh_token={token}"));
    assert_eq!(bodies, expected);
    assert_eq!(*reported.lock().unwrap(), ["second", "third"]);
}

#[tokio::test]
async fn the_words_of_the_token_endpoint_are_in_the_error_and_secrets_are_not() {
    let server = token_endpoint(&[(400, r#"{"error":"invalid_grant","error_description":"hush1\nis revoked"}"#)]).await;
    let client = api("x").builder().auth(OAuth2::refresh_token(endpoint(&server), "app", "hush1").into_auth());
    let client = client.build().unwrap();
    let error = client.thing("42").await.unwrap_err();
    assert!(error.is_auth(), "{error:?}");
    let text = format!("{error:?} {}", error.auth_error().unwrap());
    assert!(text.contains("the token endpoint responded with 400: invalid_grant: *** is revoked"), "{text}");
    assert!(!text.contains("hush"), "{text}");
    // The rejected token is not sent again.
    let error = client.thing("42").await.unwrap_err();
    assert!(error.auth_error().unwrap().to_string().contains("rejected earlier"), "{error:?}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn responses_that_are_no_tokens_are_errors() {
    for (status, body, expected) in [
        (200, "{}", "is not a JSON object with an `access_token`"),
        (200, "<html>", "is not a JSON object with an `access_token`"),
        (200, r#"{"access_token":"a","token_type":"mac"}"#, "a token of the type `mac`, expected `Bearer`"),
        (200, r#"{"access_token":""}"#, "bearer token must not be empty"),
        (401, "", "the token endpoint responded with 401"),
        (302, "", "the token endpoint responded with 302"),
    ] {
        let server = token_endpoint(Vec::leak(vec![(status, body)])).await;
        let login = OAuth2::client_credentials(endpoint(&server), "app", "hush").into_auth();
        let client = api("x").builder().auth(login).build().unwrap();
        let error = client.thing("42").timeout(Duration::from_secs(5)).await.unwrap_err();
        let text = format!("{error:?} {}", error.auth_error().unwrap());
        assert!(text.contains(expected) && !text.contains("hush"), "{text}");
        // A redirect is not followed.
        assert_eq!(server.requests().len(), 1, "{body}");
    }
}

/// Calls need a token, or a key with a cookie; `start` needs the key; `lock` needs none but accepts the token.
const SCHEMES: AuthSchemes =
    AuthSchemes::new(&[&["token"], &["key", "session"]], &[("start", &[&["key"]]), ("lock", &[&[], &["token"]])]);

fn token() -> Credential {
    Credential::bearer(&"t0ken".into()).unwrap()
}

fn key() -> Credential {
    Credential::query("api_key", &"k3y".into()).unwrap()
}

/// Returns the target, token and cookie of the last request.
fn sent(script: &Script) -> (String, Option<String>, Option<String>) {
    let seen = script.take().pop().unwrap();
    let text = |name: &str| seen.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
    (seen.target.split_once(".example").unwrap().1.to_owned(), text("authorization"), text("cookie"))
}

#[tokio::test]
async fn each_call_sends_the_credentials_that_its_endpoint_requires() {
    let script = Script::new(|_| ok());
    let session = Credential::cookie("session", &"s3ssion".into()).unwrap();
    let all = SCHEMES.with("key", key()).with("session", session).with("token", token());
    assert_eq!(format!("{all:?}"), r#"["key", "session", "token"]"#);
    let client = script.builder().auth(all).build().unwrap();
    client.thing("1").await.unwrap();
    let token_sent = Some("Bearer t0ken".to_owned());
    assert_eq!(sent(&script), ("/v2/things/1".to_owned(), token_sent.clone(), None));
    client.start("1").await.unwrap();
    assert_eq!(sent(&script), ("/v2/things/1/start?api_key=k3y".to_owned(), None, None));
    client.lock("1").await.unwrap();
    assert_eq!(sent(&script), ("/v2/things/1/lock".to_owned(), token_sent, None));
    client.health().await.unwrap();
    assert_eq!(sent(&script).1, None, "declared with `auth = none`");
    let session = Credential::cookie("session", &"s3ssion".into()).unwrap();
    let client = script.builder().auth(SCHEMES.with("key", key()).with("session", session)).build().unwrap();
    client.thing("1").await.unwrap();
    assert_eq!(sent(&script), ("/v2/things/1?api_key=k3y".to_owned(), None, Some("session=s3ssion".to_owned())));
}

#[tokio::test]
async fn a_call_whose_credentials_are_not_set_fails_before_anything_is_sent() {
    let script = Script::new(|_| ok());
    let client = script.builder().auth(SCHEMES.with("key", key())).build().unwrap();
    let error = client.thing("1").await.unwrap_err();
    assert!(error.is_auth() && error.attempts() == 0, "{error:?}");
    let expected = "the client lacks credentials for this endpoint: set `token` or `key` with `session`";
    assert_eq!(error.auth_error().unwrap().to_string(), expected);
    client.lock("1").await.unwrap();
    assert_eq!(sent(&script), ("/v2/things/1/lock".to_owned(), None, None));
    assert_eq!(script.count(), 0);
}

#[tokio::test]
async fn a_refused_token_is_replaced_also_beside_other_credentials() {
    let server = token_endpoint(&[(200, r#"{"access_token":"old"}"#), (200, r#"{"access_token":"new"}"#)]).await;
    let login = OAuth2::client_credentials(endpoint(&server), "app", "secret").into_auth();
    let id = Credential::header(HeaderName::from_static("x-id"), &"7".into()).unwrap();
    let script = Script::judging(|_, seen: &Seen| {
        let is_new = seen.authorization() == Some("Bearer new");
        if is_new && seen.headers["x-id"] == "7" { ok() } else { status(401) }
    });
    let client = script
        .builder()
        .auth(AuthSchemes::new(&[&["login", "id"]], &[]).with("login", login).with("id", id))
        .build()
        .unwrap();
    client.thing("1").await.unwrap();
    assert_eq!((server.requests().len(), script.count()), (2, 2));
}

#[tokio::test]
async fn credentials_do_not_follow_a_redirect_to_another_host() {
    let away = [("location", "https://other.example/v2/things/1")];
    let script = Script::new(move |_| crate::support::respond(302, &away, ""));
    let session = Credential::cookie("session", &"s3ssion".into()).unwrap();
    let client = script.builder().auth(SCHEMES.with("key", key()).with("session", session)).build().unwrap();
    let error: Error = client.thing("1").await.unwrap_err().into();
    assert!(error.to_string().contains("redirect"), "{error}");
    assert_eq!(script.count(), 1);
    let text = format!("{error:?} {client:?}");
    assert!(!text.contains("k3y") && !text.contains("s3ssion"), "{text}");
}
