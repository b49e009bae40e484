//! Operations that take minutes: their time limits, and how often they reach the server.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use fingerpost::{EndpointDescriptor, EndpointRetry, TransportError};
use http::{Response, StatusCode};
use looker_api::prelude::*;
use looker_api::{LookerBuilder, OPERATIONS};

use crate::scripted::scripted;

/// A handle whose server handles a call for ten minutes, and the number of calls.
fn slow(set: impl FnOnce(LookerBuilder) -> LookerBuilder) -> (Looker, Arc<AtomicUsize>) {
    scripted(set, |_, _| async {
        tokio::time::sleep(Duration::from_mins(10)).await;
        Ok(Response::new(b"[]".to_vec()))
    })
}

#[tokio::test(start_paused = true)]
async fn a_query_that_takes_longer_than_its_limit_is_run_once() {
    let (looker, calls) = slow(|builder| builder);
    let body = looker_api::query::WriteQuery::default();
    let run = |calls: &AtomicUsize| calls.swap(0, Ordering::SeqCst);
    assert!(looker.run_look("1", "json").await.unwrap_err().is_timeout());
    assert_eq!(run(&calls), 1);
    assert!(looker.run_query("1", "json").await.unwrap_err().is_timeout());
    assert_eq!(run(&calls), 1);
    assert!(looker.run_url_encoded_query("m", "v", "json").await.unwrap_err().is_timeout());
    assert_eq!(run(&calls), 1);
    assert!(looker.run_inline_query("json", &body).await.unwrap_err().is_timeout());
    assert_eq!(run(&calls), 1);
    assert!(looker.run_sql_interface_query(1, "json").await.unwrap_err().is_timeout());
    assert_eq!(run(&calls), 1);
    // The same by name, and without reading the result into memory.
    let arguments = serde_json::json!({ "look_id": "1", "result_format": "json" });
    assert!(looker.call_by_name("run_look", &arguments).unwrap().await.unwrap_err().is_timeout());
    assert_eq!(run(&calls), 1);
    assert!(looker.run_look("1", "csv").call().streamed().await.unwrap_err().is_timeout());
    assert_eq!(run(&calls), 1);
    // A plain read is repeated.
    assert!(looker.look("1").await.unwrap_err().is_timeout());
    assert!(run(&calls) > 1);
}

#[tokio::test(start_paused = true)]
async fn a_query_that_was_not_run_is_sent_again() {
    for status in [429, 503] {
        let (looker, calls) = scripted(
            |builder| builder,
            move |call, _| async move {
                let mut response = Response::new(b"[]".to_vec());
                if call < 3 {
                    *response.status_mut() = StatusCode::from_u16(status).unwrap();
                }
                Ok(response)
            },
        );
        looker.run_look("1", "json").await.unwrap();
        assert_eq!(calls.load(Ordering::SeqCst), 3, "{status}");
    }
    let (looker, calls) = scripted(
        |builder| builder,
        |call, _| async move {
            if call < 3 { Err(TransportError::connect("refused")) } else { Ok(Response::new(b"[]".to_vec())) }
        },
    );
    looker.run_look("1", "json").await.unwrap();
    assert_eq!(calls.load(Ordering::SeqCst), 3);
}

#[tokio::test(start_paused = true)]
async fn a_timeout_of_15_minutes_is_had() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("looker.ini");
    std::fs::write(&file, "[Looker]\ntimeout=900\n").unwrap();
    let (looker, calls) = slow(|builder| builder.timeout(Duration::from_mins(15)));
    let (from_file, more_calls) = slow(|builder| builder.ini(&file).unwrap());
    for (looker, calls) in [(looker, calls), (from_file, more_calls)] {
        let run = || calls.swap(0, Ordering::SeqCst);
        looker.run_look("1", "json").await.unwrap();
        assert_eq!(run(), 1);
        looker.run_inline_query("json", &looker_api::query::WriteQuery::default()).await.unwrap();
        assert_eq!(run(), 1);
        looker.all_looks().await.unwrap();
        assert_eq!(run(), 1);
        let settings = looker.settings().to_string();
        assert!(settings.contains("attempt_timeout              = 900s (client)\n"), "{settings}");
        assert!(settings.contains("\ntimeout                      = 900s (client)\n"), "{settings}");
    }
}

/// Operations of an idempotent method that do more than to read or to set something, by their names.
#[test]
fn operations_that_run_something_are_not_repeated_while_it_may_be_running() {
    let runs = |endpoint: &EndpointDescriptor| {
        let name = endpoint.operation_name();
        let words: Vec<_> = name.split('_').collect();
        let begins = ["run", "start", "stop", "test", "validate"].contains(&words[0]);
        let ends = ["thumbnail", "suggestions", "validation", "test", "health", "columns", "tables", "schemas"];
        let is_setting = ["get", "delete", "set", "all"].contains(&words[0]) || name.contains("test_config");
        begins || (ends.contains(&words[words.len() - 1]) && !is_setting)
    };
    for endpoint in OPERATIONS.concat().into_iter().filter(|endpoint| endpoint.is_idempotent() && runs(endpoint)) {
        let name = endpoint.operation_name();
        // It only checks a URL.
        let expected = name != "validate_embed_url";
        assert_eq!(endpoint.options().retry != EndpointRetry::Policy, expected, "{name}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_limit_of_an_attempt_holds_for_its_login() {
    let silent =
        |_: http::Request<fingerpost::Body>| std::future::pending::<Result<Response<Vec<u8>>, TransportError>>();
    let builder = Looker::builder().base_url("https://looker.example").client_id("id").client_secret("secret");
    let looker = builder.transport(silent).retry(fingerpost::RetryPolicy::never()).build().unwrap();
    let started = tokio::time::Instant::now();
    assert!(looker.me().attempt_timeout(Duration::from_millis(300)).await.unwrap_err().is_timeout());
    assert_eq!(started.elapsed(), Duration::from_millis(300));
}
