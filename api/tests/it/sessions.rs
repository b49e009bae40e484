//! Login and logout, against the simulator over a real socket.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use fingerpost::{Body, Caller, TransportError};
use looker_api::Looker;
use looker_api::api_auth::{LOGIN, LoginError};
use looker_api::prelude::*;
use looker_api::simulator::{RunningSimulator, Simulator};
use looker_api::user::MeError;

use crate::support::{looker_at, over_a_socket};

async fn started(settings: Simulator) -> (RunningSimulator, Looker) {
    let simulator = settings.start().await.unwrap();
    let looker = over_a_socket(&simulator);
    (simulator, looker)
}

async fn who(looker: &Looker) -> String {
    looker.me().await.unwrap().id.unwrap()
}

#[tokio::test]
async fn the_first_call_logs_in_and_the_next_does_not() {
    let (simulator, looker) = started(Simulator::new()).await;
    assert_eq!(simulator.count("POST /login"), 0);
    assert_eq!(who(&looker).await, "1");
    assert_eq!(who(&looker.clone()).await, "1");
    assert_eq!((simulator.count("POST /login"), simulator.count("GET /user")), (1, 2));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_callers_at_once_log_in_once() {
    let (simulator, looker) = started(Simulator::new()).await;
    let callers: Vec<_> = (0..50)
        .map(|_| {
            let looker = looker.clone();
            tokio::spawn(async move { who(&looker).await })
        })
        .collect();
    for caller in callers {
        assert_eq!(caller.await.unwrap(), "1");
    }
    assert_eq!((simulator.count("POST /login"), simulator.count("GET /user")), (1, 50));
}

#[tokio::test]
async fn the_base_url_with_or_without_its_tail() {
    let (simulator, _) = started(Simulator::new()).await;
    for tail in ["", "/", "/api", "/api/4.0", "/api/4.0/"] {
        let looker = looker_at(&simulator, &format!("{}{tail}", simulator.base_url()));
        assert_eq!(who(&looker).await, "1", "{tail}");
    }
    assert_eq!(simulator.count("unknown"), 0);
}

#[tokio::test]
async fn a_wrong_secret_is_the_logins_error() {
    let (simulator, _) = started(Simulator::new()).await;
    let looker = Looker::builder()
        .base_url(simulator.base_url())
        .client_id(simulator.client_id())
        .client_secret("wrong-canary")
        .build()
        .unwrap();
    let error = looker.me().await.unwrap_err();
    assert!(error.is_auth() && error.declared().is_none() && error.status().is_none());
    let login = error.auth_error().unwrap();
    assert_eq!(login.status().unwrap(), 404);
    assert!(matches!(login.declared_by(&LOGIN), Some(LoginError::NotFound(_))));
    assert_eq!(error.to_string(), "me (GET /user): authentication failed: login (POST /login): 404 Not Found");
    assert_eq!(login.to_string(), "login (POST /login): 404 Not Found");
    assert!(!format!("{looker:?} {error:?}").contains("canary"));
    assert_eq!(simulator.count("GET /user"), 0);
}

#[tokio::test]
async fn a_revoked_token_is_replaced_and_the_call_repeated() {
    let (simulator, looker) = started(Simulator::new()).await;
    who(&looker).await;
    simulator.revoke_tokens();
    assert_eq!(who(&looker).await, "1");
    assert_eq!((simulator.count("POST /login"), simulator.count("GET /user")), (2, 3));
}

#[tokio::test]
async fn an_expired_token_is_replaced() {
    let (simulator, looker) = started(Simulator::new().token_lifetime(Duration::from_secs(1))).await;
    who(&looker).await;
    tokio::time::sleep(Duration::from_millis(1100)).await;
    assert_eq!(who(&looker).await, "1");
    // The token was known to be expired, so it was not tried.
    assert_eq!((simulator.count("POST /login"), simulator.count("GET /user")), (2, 2));
}

#[tokio::test]
async fn logout_ends_the_session_and_the_next_call_begins_one() {
    let (simulator, looker) = started(Simulator::new()).await;
    assert!(!looker.logout().await.unwrap(), "there is no session yet");
    assert_eq!(simulator.requests().len(), 0);
    who(&looker).await;
    assert!(looker.logout().await.unwrap());
    assert!(!looker.logout().await.unwrap());
    assert_eq!(simulator.count("DELETE /logout"), 1);
    assert_eq!(who(&looker).await, "1");
    assert_eq!(simulator.count("POST /login"), 2);
}

#[tokio::test]
async fn logout_of_a_session_that_is_gone_already() {
    let (simulator, looker) = started(Simulator::new()).await;
    who(&looker).await;
    simulator.revoke_tokens();
    assert!(!looker.logout().await.unwrap());
}

#[tokio::test]
async fn another_user_is_another_handle() {
    let (simulator, looker) = started(Simulator::new()).await;
    let theirs = looker.as_user("2").unwrap();
    assert_eq!(who(&theirs).await, "2");
    assert_eq!(who(&looker).await, "1");
    // If their token is revoked, only that is renewed.
    simulator.revoke_tokens();
    assert_eq!(who(&theirs).await, "2");
    assert!(theirs.logout().await.unwrap());
    assert_eq!(who(&looker).await, "1");
    // Once at the start, then once with the API user's revoked token and once with its new one.
    assert_eq!(simulator.count("POST /login/{user_id}"), 3);
}

#[tokio::test]
async fn handles_of_the_same_user_share_a_login_while_one_exists() {
    let (simulator, looker) = started(Simulator::new()).await;
    let (one, other) = (looker.as_user("2").unwrap(), looker.clone().as_user("2").unwrap());
    assert_eq!((who(&one).await, who(&other).await), ("2".to_owned(), "2".to_owned()));
    assert_eq!(who(&looker.as_user("3").unwrap()).await, "3");
    assert_eq!(simulator.count("POST /login/{user_id}"), 2);
    drop((one, other));
    assert_eq!(who(&looker.as_user("2").unwrap()).await, "2");
    assert_eq!(simulator.count("POST /login/{user_id}"), 3);
}

#[tokio::test]
async fn another_user_who_does_not_exist() {
    let (_simulator, looker) = started(Simulator::new()).await;
    let error = looker.as_user("99").unwrap().me().await.unwrap_err();
    assert_eq!(error.auth_error().unwrap().status().unwrap(), 404);
}

#[tokio::test]
async fn an_overloaded_server_is_asked_again_and_then_says_so() {
    let (simulator, looker) = started(Simulator::new()).await;
    simulator.refuse_next(2, http::StatusCode::TOO_MANY_REQUESTS, Some(Duration::ZERO));
    assert_eq!(who(&looker).await, "1");
    simulator.refuse_next(3, http::StatusCode::TOO_MANY_REQUESTS, Some(Duration::ZERO));
    let error = looker.me().await.unwrap_err();
    assert!(matches!(error.declared(), Some(MeError::TooManyRequests(_))));
    assert_eq!((error.attempts(), error.retry_after()), (3, Some(Duration::ZERO)));
}

/// Checks a login and the call after it on the wire, byte by byte where it matters.
#[tokio::test]
async fn credentials_go_into_the_form_and_nowhere_else() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let looker = Looker::builder()
        .base_url("https://looker.example:19999/")
        .client_id("a+b c&d")
        .client_secret("s=/%")
        .transport({
            let seen = Arc::clone(&seen);
            move |request: http::Request<Body>| {
                let login = request.uri().path().ends_with("/login");
                seen.lock().unwrap().push(request);
                let body = if login { r#"{"access_token":"T","expires_in":3600}"# } else { r#"{"id":"1"}"# };
                async move { Ok::<_, TransportError>(http::Response::new(body)) }
            }
        })
        .build()
        .unwrap();
    looker.me().fields("id, first_name").await.unwrap();
    assert!(looker.logout().await.unwrap());

    let seen = seen.lock().unwrap();
    let [login, me, logout] = &seen[..] else { panic!("three requests, not {}", seen.len()) };
    assert_eq!(
        (login.method(), login.uri().to_string().as_str()),
        (&http::Method::POST, "https://looker.example:19999/api/4.0/login")
    );
    assert_eq!(login.body().as_bytes(), Some(&b"client_id=a%2Bb+c%26d&client_secret=s%3D%2F%25"[..]));
    assert_eq!(login.headers()["content-type"], "application/x-www-form-urlencoded");
    assert!(!login.headers().contains_key("authorization"));
    assert_eq!(me.uri(), "https://looker.example:19999/api/4.0/user?fields=id%2C%20first_name");
    assert_eq!(me.headers()["authorization"], "Bearer T");
    assert!(!me.headers().contains_key("content-type"));
    assert_eq!((logout.method(), logout.uri().path()), (&http::Method::DELETE, "/api/4.0/logout"));
    assert_eq!(logout.headers()["authorization"], "Bearer T");
    for request in &*seen {
        let app = format!("looker-api-rust {}", env!("CARGO_PKG_VERSION"));
        assert_eq!(
            (&request.headers()["x-looker-appid"], &request.headers()["user-agent"]),
            (&http::HeaderValue::from_str(&app).unwrap(), &http::HeaderValue::from_str(&app).unwrap())
        );
    }
}

#[tokio::test]
async fn operations_by_name_and_as_a_command() {
    let (_simulator, looker) = started(Simulator::new()).await;
    let arguments = serde_json::json!({ "dashboard_id": "2", "fields": "id,title" });
    let reply = looker.call_by_name("dashboard", &arguments).unwrap().await.unwrap();
    let dashboard: serde_json::Value = serde_json::from_slice(reply.body()).unwrap();
    assert_eq!(dashboard, serde_json::json!({ "id": "2", "title": "Umsätze & Erträge – 2026" }));

    let command = looker.login().client_id("id").client_secret("canary").to_curl().unwrap();
    assert!(command.ends_with("--data-raw 'client_id=id&client_secret=***'"), "{command}");
    assert!(looker.me().to_curl().unwrap().ends_with("-H 'authorization: ***'"));
}

#[test]
fn missing_settings_are_named() {
    let error = Looker::builder().base_url("https://looker.example").build().unwrap_err();
    assert!(error.is_config());
    let names = "client_id (LOOKERSDK_CLIENT_ID), client_secret (LOOKERSDK_CLIENT_SECRET)";
    assert_eq!(error.to_string(), format!("missing Looker settings: {names}"));
    let plain = Looker::builder().base_url("http://looker.example").client_id("id").client_secret("s").build();
    assert!(plain.unwrap_err().to_string().starts_with("the base URL uses plain http to another machine"));
}

#[test]
fn a_handle_is_a_caller_that_can_be_shared() {
    fn shared<T: Caller + Clone + Send + Sync + 'static>() {}
    shared::<Looker>();
}

#[tokio::test]
async fn a_given_token_is_used_as_it_is_and_never_replaced() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let looker = Looker::builder()
        .base_url("https://looker.example")
        .token("given")
        .transport({
            let seen = Arc::clone(&seen);
            move |request: http::Request<Body>| {
                let authorization =
                    request.headers().get("authorization").map(|value| value.to_str().unwrap().to_owned());
                seen.lock().unwrap().push((request.uri().path().to_owned(), authorization));
                async move { Ok::<_, TransportError>(http::Response::builder().status(401).body("").unwrap()) }
            }
        })
        .build()
        .unwrap();
    let error = looker.me().await.unwrap_err();
    assert_eq!(error.status().unwrap(), http::StatusCode::UNAUTHORIZED);
    assert_eq!(*seen.lock().unwrap(), [("/api/4.0/user".to_owned(), Some("Bearer given".to_owned()))]);
}

#[tokio::test]
async fn settings_come_from_a_file_and_what_is_set_goes_first() {
    let folder = std::env::temp_dir().join(format!("looker-api-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("looker.ini");
    std::fs::write(&path, "[Looker]\nbase_url=https://file.example\nclient_id=id\nclient_secret=hush\n").unwrap();
    let host = |builder: looker_api::LookerBuilder| {
        let looker = builder.build().unwrap();
        looker.me().request().unwrap().uri().host().unwrap().to_owned()
    };
    assert_eq!(host(Looker::builder().ini(&path).unwrap()), "file.example");
    let set = Looker::builder().base_url("https://set.example").ini_section(&path, "Looker").unwrap();
    assert!(!format!("{set:?}").contains("hush"));
    assert_eq!(host(set), "set.example");
    assert!(Looker::builder().ini(folder.join("none.ini")).unwrap_err().is_config());
    // A token takes precedence over a key, wherever it is set.
    std::fs::write(&path, "[Looker]\nbase_url=https://file.example\naccess_token=preset-canary\nclient_id=id\n")
        .unwrap();
    let preset = Looker::builder().ini(&path).unwrap();
    assert!(!format!("{preset:?}").contains("canary"));
    assert_eq!(host(preset), "file.example");
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_token_that_expired_before_it_was_returned_is_not_kept() {
    let requests = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&requests);
    let transport = move |request: http::Request<Body>| {
        let login = request.uri().path().ends_with("/login");
        log.lock().unwrap().push(login);
        let body = if login { r#"{"access_token":"T","expires_in":-1}"# } else { r#"{"id":"1"}"# };
        async move { Ok::<_, TransportError>(http::Response::new(body)) }
    };
    let builder = Looker::builder().base_url("https://h").client_id("id").client_secret("secret");
    let looker = builder.transport(transport).build().unwrap();
    for _ in 0..2 {
        assert_eq!(who(&looker).await, "1");
    }
    assert_eq!(requests.lock().unwrap()[..], [true, false, true, false]);
}
