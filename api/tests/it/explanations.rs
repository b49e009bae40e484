//! Errors as programs show them: the chain of sources, and explanations with what to check.

use std::error::Error as StdError;

use fingerpost::TransportError;
use http::Response;
use looker_api::look::WriteLookWithQuery;
use looker_api::prelude::*;
use looker_api::{Error, LookerBuilder};

use crate::scripted::scripted;

/// A handle whose calls all get this response.
fn responding(status: u16, body: &'static str) -> Looker {
    let respond = move |_, _| async move { Ok(response(status, body)) };
    scripted(|builder| builder, respond).0
}

fn response(status: u16, body: &str) -> Response<Vec<u8>> {
    Response::builder().status(status).header("content-type", "application/json").body(body.into()).unwrap()
}

/// A handle whose logins all get this response.
fn refusing(set: impl FnOnce(LookerBuilder) -> LookerBuilder, status: u16, body: &'static str) -> Looker {
    let builder = Looker::builder().base_url("https://looker.example").client_id("id").client_secret("canary");
    let respond =
        move |_: http::Request<fingerpost::Body>| async move { Ok::<_, TransportError>(response(status, body)) };
    set(builder).transport(respond).build().unwrap()
}

/// Prints an error with all its sources, as `anyhow` does.
fn chain(error: &Error) -> String {
    let (mut text, mut source) = (error.to_string(), error.source());
    while let Some(error) = source {
        text = format!("{text}: {error}");
        source = error.source();
    }
    text
}

const INVALID: &str = r#"{
    "message": "Validation Failed",
    "errors": [{ "field": "title", "code": "missing_field", "message": "This field is required." }]
}"#;

#[tokio::test]
async fn the_chain_of_an_error_has_the_servers_words() {
    let looker = responding(422, INVALID);
    let error: Error = looker.create_look(&WriteLookWithQuery::default()).await.unwrap_err().into();
    let words =
        "create_look (POST /looks): 422 Unprocessable Entity: Validation Failed; title: This field is required.";
    assert_eq!((chain(&error), looker.explain(&error)), (words.to_owned(), words.to_owned()));

    let looker = responding(404, r#"{"message":"Not found","documentation_url":"https://looker.example/docs"}"#);
    let error: Error = looker.dashboard("7").await.unwrap_err().into();
    let words = "dashboard (GET /dashboards/{dashboard_id}): 404 Not Found: Not found";
    assert_eq!((chain(&error), looker.explain(&error)), (words.to_owned(), words.to_owned()));

    // A status that Looker does not document, and a page of a proxy.
    let looker = responding(501, r#"{"message":"Not on this instance"}"#);
    let error: Error = looker.dashboard("7").await.unwrap_err().into();
    assert!(looker.explain(&error).ends_with(": 501 Not Implemented: Not on this instance"));
    let looker = responding(501, "<html>canary</html>");
    let error: Error = looker.dashboard("7").await.unwrap_err().into();
    assert!(looker.explain(&error).ends_with("}): 501 Not Implemented"), "{}", looker.explain(&error));
}

#[tokio::test]
async fn secrets_in_the_servers_words_are_masked() {
    for status in [422, 501] {
        let looker =
            responding(status, r#"{"message":"Wrong client_secret=c4n4ryc4n4ry in https://ada:c4n4ryc4n4ry@host"}"#);
        let error: Error = looker.create_look(&WriteLookWithQuery::default()).await.unwrap_err().into();
        assert!(!chain(&error).contains("c4n4ry") && !looker.explain(&error).contains("c4n4ry"), "{}", chain(&error));
        assert!(looker.explain(&error).contains("Wrong"), "{}", looker.explain(&error));
    }
}

#[tokio::test]
async fn a_refused_login_gives_its_status_and_reason() {
    let looker = refusing(|builder| builder, 404, r#"{"message":"Not found"}"#);
    let error: Error = looker.me().await.unwrap_err().into();
    assert_eq!(chain(&error), "me (GET /user): authentication failed: login (POST /login): 404 Not Found: Not found");
    let check = "check `LookerBuilder::client_id` and `LookerBuilder::client_secret`";
    assert_eq!(looker.explain(&error), format!("Looker rejected the credentials (404 Not Found: Not found); {check}"));

    let looker = refusing(|builder| builder, 200, r#"{"expires_in":3600}"#);
    let error: Error = looker.me().await.unwrap_err().into();
    assert_eq!(chain(&error), "me (GET /user): authentication failed: the response of the login has no access token");

    let (admin, _) = scripted(
        |builder| builder,
        |_, request| async move {
            let is_login = request.uri().path().contains("/login/");
            Ok(if is_login { response(403, r#"{"message":"Forbidden"}"#) } else { response(200, "{}") })
        },
    );
    let error: Error = admin.as_user("5").unwrap().me().await.unwrap_err().into();
    let sentence = admin.explain(&error);
    assert!(sentence.starts_with("Looker refused the login as another user (403 Forbidden: Forbidden);"), "{sentence}");
}

#[tokio::test]
async fn hints_name_the_source_of_a_setting() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("looker.ini");
    let text = "[Looker]\nbase_url=https://looker.example\nclient_id=id\nclient_secret=canary\ntimeout=7\n";
    std::fs::write(&file, text).unwrap();
    let in_file = |key: &str| format!("`{key}` in `{}`", file.display());
    let from_file = || Looker::builder().ini(&file).unwrap();
    let failing = |error: fn() -> TransportError| {
        let respond = move |_: http::Request<fingerpost::Body>| async move { Err::<Response<Vec<u8>>, _>(error()) };
        from_file().transport(respond).retry(fingerpost::RetryPolicy::never()).build().unwrap()
    };

    let looker = failing(|| TransportError::connect("refused"));
    let sentence = looker.explain(&looker.me().await.unwrap_err());
    assert_eq!(sentence, format!("cannot connect to Looker (refused); check {}", in_file("base_url")));

    let refused = |_: http::Request<fingerpost::Body>| async { Ok::<_, TransportError>(response(401, "{}")) };
    let looker = from_file().client_id("other").transport(refused).build().unwrap();
    let sentence = looker.explain(&looker.me().await.unwrap_err());
    let check = format!("check `LookerBuilder::client_id` and {}", in_file("client_secret"));
    assert_eq!(sentence, format!("Looker rejected the credentials (401 Unauthorized); {check}"));
    assert!(!sentence.contains("canary"));
}

#[tokio::test(start_paused = true)]
async fn a_timeout_has_a_hint_of_its_own() {
    let respond = |_, _| async { std::future::pending().await };
    let looker = scripted(|builder| builder, respond).0;
    let sentence = looker.explain(&looker.run_look("1", "json").await.unwrap_err());
    assert!(sentence.contains("attempt timed out after 120s"), "{sentence}");
    assert!(sentence.ends_with("; a longer time is set with LOOKERSDK_TIMEOUT"), "{sentence}");
}

#[tokio::test]
async fn a_failure_of_tls_is_not_explained_by_the_address_alone() {
    // A server that does not speak TLS.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            std::io::Write::write_all(&mut connection.unwrap(), b"HTTP/1.1 400 Bad Request\r\n\r\n").unwrap();
        }
    });
    let looker = Looker::builder().base_url(url).client_id("id").client_secret("secret").build().unwrap();
    let error: Error = looker.me().await.unwrap_err().into();
    assert!(error.is_tls(), "{}", chain(&error));
    let sentence = looker.explain(&error);
    assert!(sentence.starts_with("cannot establish a secure connection to Looker ("), "{sentence}");
    let hint =
        "check the server's certificate and `LookerBuilder::base_url`, or LOOKERSDK_VERIFY_SSL for a test instance";
    assert!(sentence.ends_with(hint), "{sentence}");
}

#[test]
fn problems_of_settings_name_their_source() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("looker.ini");
    for (url, problem) in [("https://", "host"), ("http://looker.example", "http"), ("https://h/api/3.1", "`/api/3.1`")]
    {
        std::fs::write(&file, format!("[Looker]\nbase_url={url}\nclient_id=id\nclient_secret=canary\n")).unwrap();
        let error = Looker::builder().ini(&file).unwrap().build().unwrap_err();
        let message = error.to_string();
        assert!(error.is_config() && message.contains(problem), "{message}");
        assert!(message.ends_with(&format!("(`base_url` in `{}`)", file.display())), "{message}");
    }
    let error = Looker::builder().env_prefix("NO_SUCH_PREFIX").unwrap().build().unwrap_err().to_string();
    assert!(error.starts_with("missing Looker settings: base_url (NO_SUCH_PREFIX_BASE_URL), "), "{error}");
    let error = Looker::builder().base_url("https://").client_id("id").client_secret("x").build().unwrap_err();
    assert!(error.to_string().ends_with("(`LookerBuilder::base_url`)"), "{error}");
}
