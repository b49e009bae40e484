//! Credentials that depend on the request, have several headers, or are query parameters.

use std::sync::{Arc, Mutex};

use fingerpost::{AuthRequest, Authenticate, Body, BoxFuture, Credential, Error, PerCall, endpoints};
use http::HeaderName;

use crate::support::{NewThing, Script, Sessions, Step, Things, ok, respond, status};

/// Endpoints with a streamed body and with a dynamic URL.
#[endpoints]
trait Others {
    #[endpoint(PUT "/upload")]
    fn upload(&self, #[body(stream)] input: Body) -> ();

    #[endpoint(GET "<next>", auth = same_origin)]
    fn follow(&self, next: &str) -> serde_json::Value;
}

fn header(name: &'static str, value: &str) -> Result<Credential, Error> {
    Credential::header(HeaderName::from_static(name), &value.into())
}

/// Records the requests to sign, and numbers the signatures.
#[derive(Clone, Default)]
struct Signer(Arc<Mutex<Vec<String>>>);

impl Signer {
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

impl Authenticate for Signer {
    fn authenticate<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>> {
        Box::pin(async move {
            let body = request.body().ok_or_else(|| Error::config("a streamed body cannot be signed"))?;
            let (body, kind) = (String::from_utf8_lossy(body), request.headers().get("content-type"));
            let kind = kind.map_or("none", |kind| kind.to_str().unwrap());
            let number = {
                let mut all = self.0.lock().unwrap();
                assert!(!request.headers().contains_key("x-date"), "the header is replaced");
                all.push(format!("{} {} {kind} {body}", request.method(), request.uri()));
                all.len()
            };
            let both = header("x-date", "today")?.and(header("x-signature", &format!("signature {number}"))?);
            Ok(both.and(Credential::query("expires", &"9 a".into())?))
        })
    }

    fn refused(&self, _: &Credential) -> bool {
        true
    }

    fn placeholder(&self) -> Credential {
        let both = header("x-date", "*").and_then(|date| Ok(date.and(header("x-signature", "*")?)));
        both.and_then(|both| Ok(both.and(Credential::query("expires", &"*".into())?))).unwrap_or_default()
    }
}

#[tokio::test(start_paused = true)]
async fn a_signer_sees_the_request_of_each_attempt_and_adds_headers_and_parameters() {
    let signer = Signer::default();
    let script = Script::new(|number| match number {
        1 => status(429),
        2 => status(401),
        _ => ok(),
    });
    let client = script.builder().auth(signer.clone()).build().unwrap();
    client.create(&NewThing { name: "é".into() }).dry_run(true).header("x-date", "of the call").await.unwrap();
    let seen = script.take();
    let targets: Vec<_> = seen.iter().map(|seen| seen.target.as_str()).collect();
    assert_eq!(targets, ["POST https://things.example/v2/things?dry-run=true&expires=9%20a"; 3]);
    let signatures: Vec<_> = seen.iter().map(|seen| seen.headers["x-signature"].to_str().unwrap()).collect();
    assert_eq!(signatures, ["signature 1", "signature 2", "signature 3"]);
    let dates: Vec<_> = seen.iter().flat_map(|seen| seen.headers.get_all("x-date")).collect();
    assert_eq!(dates, ["today"; 3]);
    let expected = "POST https://things.example/v2/things?dry-run=true application/json {\"name\":\"é\"}";
    assert_eq!(signer.take(), [expected; 3]);
}

#[tokio::test(start_paused = true)]
async fn a_redirect_is_signed_for_where_it_leads() {
    let signer = Signer::default();
    let script = Script::new(|number| match number {
        1 => respond(302, &[("location", "/v2/things/new?expires=old&a=1")], ""),
        _ => ok(),
    });
    let client = script.builder().auth(signer.clone()).build().unwrap();
    client.thing("a b").await.unwrap();
    let targets: Vec<_> = script.take().into_iter().map(|seen| seen.target).collect();
    assert_eq!(
        targets,
        [
            "GET https://things.example/v2/things/a%20b?expires=9%20a",
            "GET https://things.example/v2/things/new?a=1&expires=9%20a"
        ]
    );
    let paths = ["/v2/things/a%20b none ", "/v2/things/new?a=1 none "];
    assert_eq!(signer.take(), paths.map(|rest| format!("GET https://things.example{rest}")));
}

#[tokio::test(start_paused = true)]
async fn a_stream_has_no_bytes_to_sign_and_the_signers_error_is_the_calls() {
    let script = Script::new(|_| ok());
    let client = script.builder().auth(Signer::default()).build().unwrap();
    let error: Error = client.upload(Body::wrap(Body::from("x"))).await.unwrap_err().into();
    assert!(error.is_auth(), "{error}");
    assert!(error.auth_error().unwrap().is_config());
    assert_eq!(script.count(), 0);
}

#[tokio::test(start_paused = true)]
async fn what_is_signed_is_masked_where_it_is_printed() {
    let client = Script::new(|_| ok()).builder().auth(Signer::default()).build().unwrap();
    assert_eq!(
        client.thing("42").fields("id").to_curl().unwrap(),
        "curl -X GET 'https://things.example/v2/things/42?fields=id&expires=***' -H 'accept: application/json' \
         -H 'x-date: ***' -H 'x-signature: ***'"
    );
}

#[tokio::test(start_paused = true)]
async fn what_a_credential_replaces_is_neither_signed_nor_printed() {
    let signer = Signer::default();
    let script = Script::new(|_| ok());
    let client = script.builder().auth(signer.clone()).build().unwrap();
    let call = client.follow("/v2/next?expires=old&page=2").header("x-date", "of the call");
    assert_eq!(
        call.to_curl().unwrap(),
        "curl -X GET 'https://things.example/v2/next?page=2&expires=***' -H 'accept: application/json' \
         -H 'x-date: ***' -H 'x-signature: ***'"
    );
    call.await.unwrap();
    assert_eq!(signer.take(), ["GET https://things.example/v2/next?page=2 none "]);
    assert_eq!(script.take()[0].target, "GET https://things.example/v2/next?page=2&expires=9%20a");

    // The same parameter is set by the call and as a credential.
    let key = Credential::query("fields", &"c4n4ry".into()).unwrap().and(header("x-key", "c4n4ry").unwrap());
    let client = script.builder().auth(key).build().unwrap();
    let command = client.thing("42").fields("old").header("x-key", "old").to_curl().unwrap();
    assert_eq!(
        command,
        "curl -X GET 'https://things.example/v2/things/42?fields=***' -H 'accept: application/json' -H 'x-key: ***'"
    );
}

#[tokio::test(start_paused = true)]
async fn an_api_key_in_the_query_of_a_client() {
    let script = Script::new(|_| ok());
    let key = Credential::query("api key", &"c4n4ry&/ é".into()).unwrap();
    let client = script.builder().auth(key).build().unwrap();
    let pair = "api%20key=c4n4ry%26%2F%20%C3%A9";
    client.thing("42").await.unwrap();
    client.thing("42").fields("id").await.unwrap();
    client.follow("https://things.example/next?page=2&api+key=old").await.unwrap();
    client.health().await.unwrap();
    let targets: Vec<_> = script.take().into_iter().map(|seen| seen.target).collect();
    assert_eq!(
        targets,
        [
            format!("GET https://things.example/v2/things/42?{pair}"),
            format!("GET https://things.example/v2/things/42?fields=id&{pair}"),
            format!("GET https://things.example/next?page=2&{pair}"),
            "GET https://things.example/v2/health".to_owned(),
        ]
    );
    let call = client.thing("42").fields("id");
    let command = call.to_curl().unwrap();
    assert!(command.contains("/things/42?fields=id&api%20key=***'") && !command.contains("authorization"), "{command}");
    assert!(!client.health().to_curl().unwrap().contains("api"), "`auth = none`");
    assert_eq!(call.request().unwrap().uri(), "https://things.example/v2/things/42?fields=id", "without credentials");
    let elsewhere: Error = client.follow("https://other.example/").await.unwrap_err().into();
    assert!(elsewhere.is_argument() && script.count() == 0, "credentials are only sent to the client's own origin");
}

#[tokio::test(start_paused = true)]
async fn a_target_that_the_key_makes_too_long_is_an_error() {
    let script = Script::new(|_| Step::Silence);
    let key = Credential::query("key", &"x".repeat(70_000).into()).unwrap();
    let client = script.builder().auth(key).build().unwrap();
    let error: Error = client.thing("42").await.unwrap_err().into();
    assert!(error.is_argument() && script.count() == 0, "{error}");
}

#[cfg(all(feature = "hyper", feature = "testing"))]
#[tokio::test(start_paused = true)]
async fn an_api_key_in_the_query_is_not_recorded() {
    use fingerpost::testing::record::{Mode, Recording};

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key.yaml");
    for (mode, key) in [(Mode::Record, "c4n4ry/1"), (Mode::Replay, "another")] {
        let echo = |request: http::Request<Body>| async move {
            assert!(request.uri().query().unwrap().contains("zone=c4n4ry%2F1"));
            let body = r#"{"message":"no thing for zone c4n4ry/1"}"#;
            http::Response::builder().status(404).body(body).map_err(fingerpost::TransportError::new)
        };
        let recording = Recording::at(&path).mode(mode).over(echo).open().unwrap();
        let credential = Credential::query("zone", &key.into()).unwrap();
        let client = fingerpost::Client::builder("https://things.example/v2").transport(recording.clone());
        let error = client.auth(credential).build().unwrap().thing("42").fields("id").await.unwrap_err();
        assert_eq!(error.status().unwrap(), 404);
        drop(recording);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("fields=id&zone=***") && !text.contains("c4n4ry"), "{text}");
    }
}
