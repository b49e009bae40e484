//! Cases of Looker that no other file is about; `docs/looker-cases.md` lists all of them.

use std::error::Error as _;
use std::sync::atomic::Ordering;

use fingerpost::{Body, BoxError, Content, FailedAttempt, RetryDecision, RetryPolicy, RetryRule, TransportError};
use futures_util::stream;
use http::{Response, StatusCode};
use looker_api::dashboard::DashboardError;
use looker_api::prelude::*;
use looker_api::user::{CreateUserError, WriteUser};
use looker_api::{Error, Looker, OPERATIONS};

use crate::scripted::scripted;

fn response(status: u16, content_type: &str, body: &[u8]) -> Response<Vec<u8>> {
    let response = Response::builder().status(status).header("content-type", content_type);
    response.header("x-request-id", "abc-123").body(body.to_vec()).unwrap()
}

/// A handle whose calls all get this response.
fn responding(status: u16, content_type: &'static str, body: &'static [u8]) -> Looker {
    scripted(|builder| builder, move |_, _| async move { Ok(response(status, content_type, body)) }).0
}

#[test]
fn media_types_are_text_or_binary() {
    for text in [
        "application/json",
        "application/graphql",
        "application/javascript",
        "application/sql",
        "application/xml",
        "application/x-www-form-urlencoded",
        "application/vnd.looker+json",
        "application/json;charset=utf-8",
        "image/svg+xml",
        "text/csv",
        "text/html; charset=UTF-8",
        "TEXT/Plain",
        "application/octet-stream; charset=latin1",
    ] {
        assert!(Content::new(text, "").is_text(), "{text}");
    }
    for binary in [
        "image/png",
        "image/jpeg",
        "image/gif",
        "application/pdf",
        "application/zip",
        "application/octet-stream",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "audio/mpeg",
        "video/mp4",
        "font/woff2",
        "multipart/mixed; boundary=x",
        "application/jsonish",
        "json",
        "",
    ] {
        assert!(!Content::new(binary, "").is_text(), "{binary}");
    }
}

#[tokio::test]
async fn the_result_of_a_query_is_what_its_format_makes_it() {
    let png = responding(200, "image/png", b"\x89PNG\xff").run_query("1", "png").await.unwrap();
    assert_eq!((&png.bytes()[..], png.media_type(), png.is_text()), (&b"\x89PNG\xff"[..], Some("image/png"), false));
    let csv = responding(200, "text/csv", b"a,b\n1,2\n").run_query("1", "csv").await.unwrap();
    assert_eq!((csv.text().unwrap(), csv.is_text()), ("a,b\n1,2\n", true));
    let json = responding(200, "application/json", b"[ {\"a\":1.0} ]").run_query("1", "json").await.unwrap();
    assert_eq!(json.text().unwrap(), "[ {\"a\":1.0} ]");
    assert_eq!(json.json::<Vec<serde_json::Value>>().unwrap()[0]["a"], 1.0);
}

#[tokio::test]
async fn the_status_of_a_streamed_query_is_checked_before_its_body() {
    let looker = responding(404, "application/json", br#"{"message":"Not found"}"#);
    let error = looker.run_look("1", "csv").call().streamed().await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::NOT_FOUND));
    let endless = |request: http::Request<Body>| async move {
        let login = request.uri().path().ends_with("/login");
        let chunks = stream::repeat_with(|| Ok::<_, BoxError>(bytes::Bytes::from_static(&[b'x'; 1024])));
        let body = if login { r#"{"access_token":"T"}"#.into() } else { Body::stream(chunks) };
        Ok::<_, TransportError>(Response::new(body))
    };
    let builder = Looker::builder().base_url("https://h").client_id("a").client_secret("b");
    let looker = builder.transport(endless).build().unwrap();
    let mut csv = looker.run_look("1", "csv").call().streamed().await.unwrap();
    for _ in 0..1000 {
        assert_eq!(csv.body_mut().chunk().await.unwrap().unwrap().len(), 1024);
    }
}

#[tokio::test]
async fn an_error_has_everything_that_looker_said() {
    const BODY: &[u8] = br#"{"message":"Validation Failed","documentation_url":"https://docs.example/e/",
        "errors":[{"field":"title","code":"missing_field","message":"Required.","documentation_url":"https://docs.example/f/"}]}"#;
    let error = responding(422, "application/json", BODY).create_user().body(&WriteUser::default()).await.unwrap_err();
    let Some(CreateUserError::UnprocessableContent(body)) = error.declared() else { panic!("{error}") };
    let detail = &body.errors.as_ref().unwrap()[0];
    assert_eq!(body.documentation_url.as_deref(), Some("https://docs.example/e/"));
    assert_eq!((detail.field.as_deref(), detail.code.as_deref()), (Some("title"), Some("missing_field")));
    assert_eq!(detail.documentation_url.as_deref(), Some("https://docs.example/f/"));
    assert_eq!((error.status().unwrap().as_u16(), &error.body().unwrap()[..]), (422, BODY));
    assert_eq!(error.headers().unwrap()["x-request-id"], "abc-123");
    assert!(error.to_string().starts_with("create_user (POST /users): 422"), "{error}");
    let error: Error = error.into();
    assert_eq!(error.source().unwrap().to_string(), "Validation Failed; title: Required.");
}

#[tokio::test]
async fn a_documentation_url_may_be_null_or_missing() {
    for body in [&br#"{"message":"Not found","documentation_url":null}"#[..], br#"{"message":"Not found"}"#] {
        let error = responding(404, "application/json", body).dashboard("1").await.unwrap_err();
        let Some(DashboardError::NotFound(body)) = error.declared() else { panic!("{error}") };
        assert_eq!((body.to_string().as_str(), body.documentation_url.as_deref()), ("Not found", None));
    }
}

#[tokio::test]
async fn a_page_in_place_of_json_is_a_decode_error_that_shows_its_start() {
    let looker = responding(200, "text/html", b"<!DOCTYPE html><title>Log in</title>");
    let error = looker.dashboard("1").await.unwrap_err();
    assert!(error.is_decode() && error.status() == Some(StatusCode::OK), "{error}");
    assert_eq!(error.headers().unwrap()["content-type"], "text/html");
    assert!(error.snippet().unwrap().starts_with("<!DOCTYPE html>"));
}

#[tokio::test]
async fn failures_of_the_connection_have_kinds_and_errors_make_no_calls() {
    let failing = |error: fn() -> TransportError| {
        let respond = move |_, _| async move { Err(error()) };
        scripted(|builder| builder.retry(RetryPolicy::never()), respond)
    };
    let (looker, calls) = failing(|| TransportError::connect("refused"));
    let error: Error = looker.dashboard("1").await.unwrap_err().into();
    assert!(error.is_connect() && !error.is_timeout() && !error.is_tls() && error.status().is_none());
    let (slow, _) = failing(|| TransportError::new("no response").timed_out());
    let error_of_time: Error = slow.dashboard("1").await.unwrap_err().into();
    assert!(error_of_time.is_timeout() && !error_of_time.is_connect());
    // Neither the error nor its explanation looks anything up.
    let _ = (looker.explain(&error), format!("{error:?}"));
    assert_eq!(calls.load(Ordering::SeqCst), 1);
}

#[tokio::test(start_paused = true)]
async fn the_attempts_of_a_policy_are_all_that_are_made() {
    for (attempts, made, status) in [(4, 3, None), (3, 3, None), (2, 2, Some(503)), (1, 1, Some(429))] {
        let policy = RetryPolicy { attempts, ..RetryPolicy::default() };
        let respond = |call, _| async move {
            let status = [429, 503, 200][call - 1];
            Ok(response(status, "application/json", b"{}"))
        };
        let (looker, calls) = scripted(|builder| builder.retry(policy), respond);
        let result = looker.dashboard("1").await;
        assert_eq!(result.err().and_then(|error| error.status()).map(|status| status.as_u16()), status);
        assert_eq!(calls.load(Ordering::SeqCst), made);
    }
}

#[tokio::test(start_paused = true)]
async fn a_write_is_repeated_only_if_it_was_not_made() {
    for (status, made) in [(429, 3), (502, 1), (503, 1), (504, 1)] {
        let respond =
            move |call, _| async move { Ok(response(if call < 3 { status } else { 200 }, "application/json", b"{}")) };
        let (looker, calls) = scripted(|builder| builder, respond);
        assert_eq!(looker.create_user().body(&WriteUser::default()).await.is_ok(), made > 1, "{status}");
        assert_eq!(calls.load(Ordering::SeqCst), made, "{status}");
    }
    let side_effects = [
        "start_pdt_build",
        "stop_pdt_build",
        "run_git_connection_test",
        "run_lookml_test",
        "test_ssh_server",
        "test_ssh_tunnel",
    ];
    let all = OPERATIONS.concat();
    for name in side_effects {
        let endpoint = all.iter().find(|endpoint| endpoint.operation_name() == name).unwrap();
        assert!(!endpoint.is_idempotent() || endpoint.options().retry != fingerpost::EndpointRetry::Policy, "{name}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_rule_that_refuses_a_retry_leaves_the_response_and_gives_the_reason() {
    let respond = |_, _| async { Ok(response(503, "application/json", br#"{"message":"Maintenance"}"#)) };
    let (looker, calls) = scripted(|builder| builder, respond);
    let rule = RetryRule::new(|failed: &FailedAttempt<'_>| {
        let is_maintenance = failed.body().is_some_and(|body| body.windows(11).any(|part| part == b"Maintenance"));
        if is_maintenance { RetryDecision::Fail } else { RetryDecision::Policy }
    });
    let error = looker.dashboard("1").retry_rule(rule).await.unwrap_err();
    assert_eq!((error.status(), calls.load(Ordering::SeqCst)), (Some(StatusCode::SERVICE_UNAVAILABLE), 1));
    assert_eq!(&error.body().unwrap()[..], br#"{"message":"Maintenance"}"#);
    assert!(error.to_string().contains("not retried: the retry rule"), "{error}");
}

#[tokio::test]
async fn the_first_call_has_its_own_content_type() {
    let respond = |_, request: http::Request<Body>| async move {
        assert_eq!(request.headers()["content-type"], "application/json");
        assert_eq!(request.headers()["x-trace"], "7");
        Ok(response(200, "application/json", b"{}"))
    };
    let (looker, calls) = scripted(|builder| builder, respond);
    looker.create_user().body(&WriteUser::default()).header("x-trace", "7").await.unwrap();
    assert_eq!(calls.load(Ordering::SeqCst), 1);
}

#[test]
fn every_list_with_an_offset_is_a_stream_of_pages() {
    let all = OPERATIONS.concat();
    let has = |endpoint: &fingerpost::EndpointDescriptor, name: &str| {
        endpoint.parameters().any(|parameter| parameter.role() == fingerpost::Role::Query && parameter.name() == name)
    };
    let lists: Vec<_> = all.iter().filter(|endpoint| has(endpoint, "limit") && has(endpoint, "offset")).collect();
    assert!(lists.len() >= 30, "{}", lists.len());
    for endpoint in lists {
        assert!(endpoint.pagination().is_some(), "{}", endpoint.operation_name());
    }
}
