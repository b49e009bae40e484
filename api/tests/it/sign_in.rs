//! Sign-in of people, by OAuth with PKCE.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use fingerpost::{Body, MemoryStore, TransportError};
use http::{Request, Response};
use looker_api::sign_in::{SignIn, SignInError};
use looker_api::simulator::{RunningSimulator, Simulator};
use looker_api::{Looker, LookerBuilder, prelude::*};

const VERIFIER: &str = "The quick brown fox jumped over the lazy dog.";
const CALLBACK: &str = "http://localhost:3000/oauth?from=looker";

/// Requests as method, URL, authorization and body.
type Seen = Arc<Mutex<Vec<(String, String, Option<String>, String)>>>;

/// Returns a builder whose requests are answered by `respond`: with a status and a body, by number from 1 and path.
fn scripted(respond: impl Fn(usize, &str) -> (u16, String) + Send + Sync + 'static) -> (LookerBuilder, Seen) {
    let seen = Seen::default();
    let log = Arc::clone(&seen);
    let builder = Looker::builder()
        .base_url("https://looker.example:19999")
        .looker_url("https://looker.example:9999/")
        .oauth("my app", CALLBACK)
        .transport(move |request: Request<Body>| {
            let authorization = request.headers().get("authorization").map(|value| value.to_str().unwrap().to_owned());
            let body = String::from_utf8(request.body().as_bytes().unwrap_or_default().to_vec()).unwrap();
            let path = request.uri().path().to_owned();
            let mut log = log.lock().unwrap();
            log.push((request.method().to_string(), request.uri().to_string(), authorization, body));
            let (status, body) = respond(log.len(), &path);
            async move { Ok::<_, TransportError>(Response::builder().status(status).body(body).unwrap()) }
        });
    (builder, seen)
}

fn granted(number: usize, refresh_token: Option<&str>) -> (u16, String) {
    let refresh_token = refresh_token.map_or(String::new(), |token| format!(r#","refresh_token":"{token}""#));
    (200, format!(r#"{{"access_token":"access-{number}","token_type":"Bearer","expires_in":3600{refresh_token}}}"#))
}

async fn who(looker: &Looker) -> String {
    looker.me().await.unwrap().id.unwrap()
}

#[test]
fn the_url_is_that_of_lookers_own_sdks() {
    let (builder, _) = scripted(|_, _| (500, String::new()));
    let sign_in = builder.sign_in().unwrap().started("a state", VERIFIER);
    assert_eq!(
        sign_in.url(),
        "https://looker.example:9999/auth?response_type=code&client_id=my+app\
         &redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Foauth%3Ffrom%3Dlooker&scope=cors_api&state=a+state\
         &code_challenge_method=S256&code_challenge=aLEoK5HeLAVMNmKcuN1EfxLwltPjxYeXjcIkhERjNIM%3D"
    );
    assert!(!format!("{sign_in:?}").contains("fox"));
}

#[test]
fn each_sign_in_has_a_state_and_a_verifier_of_its_own() {
    let start = || scripted(|_, _| (500, String::new())).0.sign_in().unwrap();
    let (one, other) = (start(), start());
    assert_ne!(one.state(), other.state());
    assert_ne!(one.url(), other.url());
}

#[test]
fn missing_settings_of_a_sign_in_are_named() {
    let error = Looker::builder().base_url("https://looker.example").sign_in().unwrap_err();
    let names = "client_id (LOOKERSDK_CLIENT_ID), redirect_uri (LOOKERSDK_REDIRECT_URI)";
    assert_eq!(error.to_string(), format!("missing Looker settings: {names}"));
    let builder = Looker::builder().oauth("app", CALLBACK);
    let pages = builder.base_url("https://looker.example").sign_in().unwrap();
    assert!(pages.url().starts_with("https://looker.example/auth?"), "{}", pages.url());
    let builder = Looker::builder().oauth("app", CALLBACK);
    let error = builder.base_url("https://looker.example:19999").sign_in().unwrap_err();
    assert!(error.to_string().contains("set looker_url (LOOKERSDK_LOOKER_URL)"), "{error}");
}

#[tokio::test]
async fn a_code_is_redeemed_at_the_origin_of_the_api() {
    let (builder, seen) = scripted(|number, path| match path {
        "/api/token" => granted(number, Some("refresh")),
        _ => (200, r#"{"id":"7"}"#.to_owned()),
    });
    let sign_in = builder.sign_in().unwrap().started("state", VERIFIER);
    let looker = sign_in.redeem("a code", "state").await.unwrap();
    assert_eq!(who(&looker).await, "7");
    let seen = seen.lock().unwrap();
    let body = format!(
        r#"{{"client_id":"my app","code":"a code","code_verifier":"{VERIFIER}","grant_type":"authorization_code","redirect_uri":"{CALLBACK}"}}"#
    );
    assert_eq!(seen[0], ("POST".into(), "https://looker.example:19999/api/token".into(), None, body));
    assert_eq!(seen[1].1, "https://looker.example:19999/api/4.0/user");
    assert_eq!(seen[1].2.as_deref(), Some("Bearer access-1"));
    assert_eq!(seen.len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_refresh_token_is_kept_unless_the_response_has_another() {
    let (builder, seen) = scripted(|number, path| match (path, number) {
        ("/api/token", 1) => granted(number, Some("first")),
        ("/api/token", 4) => granted(number, Some("second")),
        ("/api/token", _) => granted(number, None),
        _ => (200, r#"{"id":"7"}"#.to_owned()),
    });
    let sign_in = builder.sign_in().unwrap().started("state", VERIFIER);
    let looker = sign_in.redeem("code", "state").await.unwrap();
    for _ in 0..4 {
        tokio::time::advance(Duration::from_secs(3541)).await;
        assert_eq!(who(&looker).await, "7");
    }
    let seen = seen.lock().unwrap();
    let sent: Vec<_> = seen.iter().filter(|request| request.3.contains("refresh_token")).map(|one| &one.3).collect();
    let body = |token: &str| {
        format!(
            r#"{{"client_id":"my app","grant_type":"refresh_token","redirect_uri":"{CALLBACK}","refresh_token":"{token}"}}"#
        )
    };
    // The requests 2, 4, 6 and 8.
    assert_eq!(sent, [&body("first"), &body("first"), &body("second"), &body("second")]);
}

#[tokio::test]
async fn a_callback_of_another_sign_in_or_with_an_error_sends_nothing() {
    let (builder, seen) = scripted(|_, _| (500, String::new()));
    let sign_in = builder.sign_in().unwrap().started("state", VERIFIER);
    let redeemed = async |callback: &str| sign_in.redeem_callback(callback).await.unwrap_err();

    let denied = redeemed(&format!("{CALLBACK}&error=access_denied&error_description=Not+you&state=state")).await;
    assert!(matches!(&denied, SignInError::Denied { error, .. } if error == "access_denied"));
    assert_eq!(denied.to_string(), "sign-in failed: access_denied: Not you");
    for callback in ["code=c&state=stat", "code=c&state=state2", "code=c", "error=access_denied", ""] {
        assert!(matches!(redeemed(callback).await, SignInError::StateMismatch), "{callback}");
    }
    assert!(matches!(redeemed("state=state").await, SignInError::NoCode));
    assert!(matches!(redeemed("state=state&code=").await, SignInError::NoCode));
    assert!(matches!(sign_in.redeem("code", "other").await.unwrap_err(), SignInError::StateMismatch));
    assert!(seen.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_refused_code_has_lookers_status_and_words() {
    let refusal = r#"{"error":"invalid_grant","error_description":"The code has expired"}"#;
    for (status, body, message) in [
        (400, refusal, "Looker refused the code (400 Bad Request: invalid_grant: The code has expired); start again"),
        (401, r#"{"message":"Unknown app"}"#, "Looker refused the code (401 Unauthorized: Unknown app); start again"),
        (503, "", "503 Service Unavailable"),
    ] {
        let (builder, _) = scripted(move |_, _| (status, body.to_owned()));
        let sign_in = builder.sign_in().unwrap().started("state", VERIFIER);
        let error = sign_in.redeem("canary", "state").await.unwrap_err();
        assert!(error.to_string().contains(message), "{error}");
        assert_eq!(matches!(error, SignInError::Refused(_)), status != 503);
        assert!(!format!("{error:?} {}", fingerpost::Error::from(error.clone())).contains("canary"));
    }
}

/// Returns the sign-in of a person at the simulator, over a socket.
fn at(simulator: &RunningSimulator, store: impl fingerpost::TokenStore) -> SignIn {
    let builder = Looker::builder().base_url(simulator.base_url()).token_store(store);
    builder.oauth("app", "http://127.0.0.1:1/callback").sign_in().unwrap()
}

fn simulator() -> Simulator {
    Simulator::new().oauth_client("app", "http://127.0.0.1:1/callback")
}

/// Opens a URL like a browser, and returns the one that it is redirected to.
async fn redirected(url: &str) -> String {
    let browser = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let response = browser.get(url).send().await.unwrap();
    assert_eq!(response.status(), 302, "{url}");
    response.headers()["location"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_person_signs_in_and_the_session_refreshes_itself() {
    let simulator = simulator().start().await.unwrap();
    let sign_in = at(&simulator, MemoryStore::new());
    let callback = redirected(&sign_in.url()).await;
    let looker = sign_in.redeem_callback(&callback).await.unwrap();
    assert_eq!(who(&looker).await, "2");
    let again = sign_in.redeem_callback(&callback).await.unwrap_err();
    assert!(again.to_string().contains("invalid_grant"), "a code can be used once: {again}");

    // 20 callers share one refresh.
    simulator.revoke_tokens();
    let callers: Vec<_> =
        (0..20).map(|_| looker.clone()).map(|own| tokio::spawn(async move { who(&own).await })).collect();
    for caller in callers {
        assert_eq!(caller.await.unwrap(), "2");
    }
    assert_eq!(simulator.count("POST /api/token"), 3);

    simulator.end_sign_ins();
    for _ in 0..2 {
        let error = fingerpost::Error::from(looker.me().await.unwrap_err());
        assert!(error.is_auth() && error.is_session_ended(), "{error}");
        assert!(error.to_string().ends_with("sign in again"), "{error}");
    }
    assert_eq!(simulator.count("POST /api/token"), 4, "a refused refresh token is not sent again");
    assert_eq!(simulator.count("POST /login"), 0);
}

#[tokio::test]
async fn the_simulator_checks_the_application_and_the_verifier() {
    let simulator = simulator().person("99").start().await.unwrap();
    let sign_in = at(&simulator, MemoryStore::new());
    let denied = sign_in.redeem_callback(&redirected(&sign_in.url()).await).await.unwrap_err();
    assert!(matches!(denied, SignInError::Denied { .. }), "{denied}");
    let wrong_scope = redirected(&sign_in.url().replace("cors_api", "other")).await;
    assert!(wrong_scope.contains("error=invalid_scope"), "{wrong_scope}");
    for unknown in ["client_id=app&", "127.0.0.1%3A1"] {
        let response = reqwest::get(sign_in.url().replace(unknown, "client_id=x&")).await.unwrap();
        assert_eq!(response.status(), 400);
    }

    let simulator = self::simulator().start().await.unwrap();
    let sign_in = at(&simulator, MemoryStore::new());
    let callback = redirected(&sign_in.url()).await;
    let state = sign_in.state().to_owned();
    let stolen = sign_in.started(state, "guessed").redeem_callback(&callback).await.unwrap_err();
    assert!(stolen.to_string().contains("code_verifier"), "{stolen}");
}

#[cfg(feature = "token-file")]
#[tokio::test]
async fn a_program_signs_in_once_and_resumes_its_session_until_the_logout() {
    let simulator = simulator().start().await.unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    let store = || fingerpost::FileStore::new(folder.path());
    let first = at(&simulator, store());
    assert!(first.resume().await.unwrap().is_none());
    first.redeem_callback(&redirected(&first.url()).await).await.unwrap();

    // The program is started again, after the access token has been revoked.
    simulator.revoke_tokens();
    let resumed = at(&simulator, store()).resume().await.unwrap().unwrap();
    assert_eq!(who(&resumed).await, "2");
    assert!(at(&simulator, store()).account("another").resume().await.unwrap().is_none());

    assert!(resumed.logout().await.unwrap());
    assert!(at(&simulator, store()).resume().await.unwrap().is_none());
    assert!(!resumed.logout().await.unwrap());
    let error = fingerpost::Error::from(resumed.me().await.unwrap_err());
    assert!(error.is_session_ended(), "{error}");
}

#[tokio::test]
async fn an_administrator_who_signed_in_can_act_as_another_user() {
    let simulator = simulator().person("1").start().await.unwrap();
    let sign_in = at(&simulator, MemoryStore::new());
    let looker = sign_in.redeem_callback(&redirected(&sign_in.url()).await).await.unwrap();
    assert_eq!(who(&looker.as_user("3").unwrap()).await, "3");
    simulator.revoke_tokens();
    assert_eq!(who(&looker.as_user("3").unwrap()).await, "3");
}

#[tokio::test(start_paused = true)]
async fn a_refresh_whose_caller_is_dropped_is_completed() {
    let store = MemoryStore::new();
    let requests = Arc::new(Mutex::new(0));
    let count = Arc::clone(&requests);
    let builder = Looker::builder().base_url("https://looker.example").oauth("app", CALLBACK);
    let sign_in = builder
        .token_store(store.clone())
        .transport(move |request: Request<Body>| {
            let is_token = request.uri().path() == "/api/token";
            let number = {
                let mut count = count.lock().unwrap();
                *count += usize::from(is_token);
                *count
            };
            async move {
                tokio::time::sleep(Duration::from_secs(1)).await;
                let body =
                    if is_token { granted(number, Some(&format!("refresh-{number}"))).1 } else { "{}".to_owned() };
                Ok::<_, TransportError>(Response::new(body))
            }
        })
        .sign_in()
        .unwrap()
        .started("state", VERIFIER);
    let looker = sign_in.redeem("code", "state").await.unwrap();
    tokio::time::advance(Duration::from_hours(1)).await;
    assert!(tokio::time::timeout(Duration::from_millis(500), looker.me()).await.is_err());
    tokio::time::sleep(Duration::from_secs(1)).await;
    looker.me().await.unwrap();
    assert_eq!(*requests.lock().unwrap(), 2, "its replaced refresh token was not lost");
}
