//! Dynamic URLs: accepted origins, credentials and deadlines.

use std::time::Duration;

use fingerpost::{Client, Credential, Error, PerCall, RetryBudget, RetryPolicy, endpoints};

use crate::support::{Script, respond, status};

#[endpoints]
trait Links {
    #[endpoint(GET "<next>", auth = same_origin)]
    fn follow(&self, next: &str, fields: Option<&str>) -> Vec<String>;

    #[endpoint(PUT "<upload>", auth = none, headers("x-own: 1"))]
    fn upload(&self, upload: &str, #[body(bytes)] content: &[u8]) -> ();

    #[endpoint(GET "/slow")]
    fn slow(&self) -> Vec<String>;
}

fn script() -> std::sync::Arc<Script> {
    Script::new(|_| respond(200, &[], "[]"))
}

fn client(script: &std::sync::Arc<Script>) -> fingerpost::Client {
    let credential = Credential::bearer(&"canary".to_owned().into()).unwrap();
    script.builder().auth(credential).header("x-key", "canary").header("user-agent", "test/1").build().unwrap()
}

#[tokio::test]
async fn credentials_go_to_the_own_origin() {
    let script = script();
    let client = client(&script);
    client.follow("https://things.example/any/path?page=2").fields("a b").await.unwrap();
    client.follow("/v2/other").await.unwrap();
    let seen = script.take();
    assert_eq!(seen[0].target, "GET https://things.example/any/path?page=2&fields=a%20b");
    assert_eq!(seen[1].target, "GET https://things.example/v2/other");
    assert!(seen.iter().all(|seen| seen.authorization() == Some("Bearer canary") && seen.headers["x-key"] == "canary"));
}

#[tokio::test]
async fn with_credentials_no_other_origin_is_called() {
    let script = script();
    let client = client(&script);
    for address in [
        "https://evil.example/",
        "https://things.example:444/",
        "http://things.example/",
        "//evil.example/x",
        "\\\\evil.example\\x",
        "https:evil.example",
        "https://things.example@evil.example/",
        "https://canary:canary@things.example/",
        "/a/../b",
        "",
        "canary",
    ] {
        let error: Error = client.follow(address).await.unwrap_err().into();
        assert!(error.is_argument(), "{address}: {error}");
        assert!(!error.to_string().contains("evil") && !error.to_string().contains("canary"), "{error}");
    }
    assert_eq!(script.count(), 0);
}

#[tokio::test]
async fn another_origin_gets_nothing_of_ours() {
    let script = script();
    let client = client(&script);
    client.upload("https://files.example/a?signature=b%2Fc", b"content").await.unwrap();
    let seen = script.take();
    assert_eq!(seen[0].target, "PUT https://files.example/a?signature=b%2Fc");
    assert!(seen[0].authorization().is_none() && !seen[0].headers.contains_key("x-key"));
    assert_eq!(
        (&seen[0].headers["x-own"], &seen[0].headers["user-agent"]),
        (&"1".parse().unwrap(), &"test/1".parse().unwrap())
    );
    let error = client.upload("http://files.example/a", b"content").await.unwrap_err();
    assert!(error.is_argument() && error.to_string().contains("plain http"), "{error}");
    let curl = client.upload("https://files.example/a?x=1", b"content").to_curl().unwrap();
    assert!(curl.starts_with("curl -X PUT 'https://files.example/a?x=1'") && !curl.contains("authorization"), "{curl}");
}

/// Returns the number of requests that a call makes to a server that always fails.
async fn requests(script: &Script, client: &Client, address: &str) -> usize {
    client.upload(address, b"content").await.unwrap_err();
    script.take().len()
}

#[tokio::test(start_paused = true)]
async fn each_origin_has_a_retry_budget_of_its_own() {
    let script = Script::new(|_| status(503));
    let client = script.builder().retry(RetryPolicy { budget: 2, ..RetryPolicy::default() }).build().unwrap();
    assert_eq!(requests(&script, &client, "https://files.example/a").await, 3);
    for same in ["https://files.example/b", "https://FILES.example:443/c"] {
        assert_eq!(requests(&script, &client, same).await, 1, "{same}");
    }
    assert_eq!(requests(&script, &client, "https://files.example:444/a").await, 3);
    assert_eq!(requests(&script, &client, "/v2/a").await, 3, "the own budget is not spent");
    assert_eq!(requests(&script, &client, "https://things.example/v2/a").await, 1);
    client.slow().await.unwrap_err();
    assert_eq!(script.take().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_budget_that_clients_of_several_origins_share_is_one_for_each_origin() {
    let script = Script::new(|_| status(503));
    let budget = RetryBudget::new(2);
    let client = |base: &str| {
        Client::builder(base).shared_transport(script.clone()).shared_budget(&budget).build().expect("a client")
    };
    let (things, files) = (client("https://things.example"), client("https://files.example/v1"));
    assert_eq!(requests(&script, &things, "/a").await, 3);
    assert_eq!(requests(&script, &files, "/a").await, 3);
    assert_eq!(requests(&script, &things, "https://files.example/b").await, 1, "the other client has spent the budget");
    assert_eq!(requests(&script, &client("https://THINGS.example:443/v2"), "/a").await, 1);
}

#[tokio::test]
async fn an_address_can_be_given_by_name() {
    let script = script();
    let client = script.builder().endpoints(<dyn Links>::ENDPOINTS).build().unwrap();
    let call = client.call_by_name("follow", &serde_json::json!({ "next": "/x?y=1", "fields": "z" })).unwrap();
    assert_eq!(call.request().unwrap().uri(), "https://things.example/x?y=1&fields=z");
}

#[tokio::test(start_paused = true)]
async fn a_deadline_ends_the_call_whatever_its_time_limit() {
    let script = Script::new(|_| crate::support::Step::Silence);
    let (client, began) = (script.client(), tokio::time::Instant::now());
    let at = began.into_std() + Duration::from_secs(5);
    let error = client.slow().deadline(at).timeout(Duration::from_mins(1)).await.unwrap_err();
    assert!(error.is_timeout() && error.to_string().contains("deadline"), "{error}");
    assert_eq!(began.elapsed(), Duration::from_secs(5));
    // A timeout before the deadline applies.
    let error = client.slow().deadline(at + Duration::from_mins(1)).timeout(Duration::from_secs(1)).await.unwrap_err();
    assert!(error.to_string().contains("call timed out after 1s"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_deadline_that_has_passed_and_a_wait_beyond_it() {
    let script = Script::new(|_| status(503));
    let client = script.client();
    let error = client.slow().deadline(tokio::time::Instant::now().into_std()).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_eq!(script.count(), 0);
    let script = Script::new(|_| respond(503, &[("retry-after", "30")], ""));
    let at = tokio::time::Instant::now().into_std() + Duration::from_secs(5);
    let error = script.client().slow().deadline(at).await.unwrap_err();
    assert_eq!((script.count(), error.retry_after()), (1, Some(Duration::from_secs(30))));
}
