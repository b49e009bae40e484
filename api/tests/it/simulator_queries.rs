//! Queries on the simulator: in all formats, as streams, and in the background.

use std::time::Duration;

use fingerpost::Progress;
use looker_api::common::WriteQuery;
use looker_api::prelude::*;
use looker_api::query::{CreateQueryTask, CreateQueryTaskResultFormat, RunInlineQueryError};
use looker_api::simulator::Simulator;
use serde_json::{Value, json};

use crate::support::{in_memory, over_a_socket};

fn query(fields: &[&str], limit: &str) -> WriteQuery {
    let fields = fields.iter().map(|field| (*field).to_owned()).collect::<Vec<_>>();
    WriteQuery {
        model: "thelook".into(),
        view: "order_items".into(),
        fields: fields.into(),
        limit: limit.into(),
        ..Default::default()
    }
}

#[tokio::test]
async fn a_query_is_answered_in_every_format() {
    let simulator = Simulator::new().in_memory();
    let looker = in_memory(&simulator);
    let query = query(&["order_items.status", "order_items.count"], "500");
    let rows = looker.run_inline_query("json", &query).await.unwrap().json::<Vec<Value>>().unwrap();
    let all: i64 = rows.iter().filter_map(|row| row["order_items.count"].as_i64()).sum();
    assert_eq!(all, 100_000);
    for (format, media_type, beginning) in [
        ("json_bi", "application/json", &b"{"[..]),
        ("json_detail", "application/json", b"{"),
        ("csv", "text/csv", b"Order Items Status,"),
        ("txt", "text/plain", b"Order Items Status\t"),
        ("html", "text/html", b"<"),
        ("md", "text/markdown", b"|"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
        ("sql", "text/plain", b"SELECT"),
        ("png", "image/png", b"\x89PNG"),
        ("jpg", "image/jpeg", b"\xFF\xD8\xFF"),
    ] {
        let content = looker.run_inline_query(format, &query).image_width(320).image_height(200).await.unwrap();
        assert_eq!(content.media_type(), Some(media_type), "{format}");
        assert!(content.bytes().starts_with(beginning), "{format}");
    }
    let error = looker.run_inline_query("gif", &query).await.unwrap_err();
    assert!(matches!(error.declared(), Some(RunInlineQueryError::BadRequest(_))), "{error}");
}

#[tokio::test]
async fn invalid_queries_are_reported_by_field() {
    let simulator = Simulator::new().in_memory();
    let looker = in_memory(&simulator);
    let unknown = query(&["order_items.colour"], "many");
    let error = looker.run_inline_query("json", &unknown).await.unwrap_err();
    let Some(RunInlineQueryError::UnprocessableContent(problems)) = error.declared() else { panic!("{error}") };
    let fields: Vec<_> = problems.errors.iter().flatten().filter_map(|error| error.field.as_deref()).collect();
    assert_eq!(fields, ["fields", "limit"]);
    let nowhere = WriteQuery { view: "nowhere".into(), ..query(&["order_items.count"], "1") };
    let error = looker.run_inline_query("json", &nowhere).await.unwrap_err();
    assert!(matches!(error.declared(), Some(RunInlineQueryError::NotFound(_))), "{error}");
}

#[tokio::test]
async fn a_hundred_thousand_rows_come_as_a_stream() {
    let simulator = Simulator::new().start().await.unwrap();
    let over_a_socket = over_a_socket(&simulator);
    let query = query(&["order_items.id", "users.name", "order_items.sale_price"], "-1");
    for looker in [in_memory(&simulator), over_a_socket] {
        let mut content = looker.run_inline_query("csv", &query).call().streamed().await.unwrap();
        let (mut lines, mut largest) = (0, 0);
        while let Some(chunk) = content.body_mut().chunk().await.unwrap() {
            lines += chunk.split(|byte| *byte == b'\n').count() - 1;
            largest = largest.max(chunk.len());
        }
        assert_eq!(lines, 100_001);
        assert!(largest < 1_000_000, "{largest}");
    }
}

#[tokio::test]
async fn a_query_may_stand_in_the_address() {
    let simulator = Simulator::new().in_memory();
    let looker = in_memory(&simulator);
    let more = [("fields", "order_items.count"), ("f[order_items.status]", "Complete"), ("limit", "5")];
    let more = more.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    let rows = looker.run_url_encoded_query("thelook", "order_items", "json").more(&more).await.unwrap();
    let rows = rows.json::<Vec<Value>>().unwrap();
    let count = rows[0]["order_items.count"].as_i64().unwrap();
    assert!(rows.len() == 1 && (1..100_000).contains(&count), "{rows:?}");
}

#[tokio::test]
async fn saved_queries_and_looks_are_run() {
    let simulator = Simulator::new().in_memory();
    let looker = in_memory(&simulator);
    let saved = looker.create_query(&query(&["users.country", "order_items.count"], "3")).await.unwrap();
    let rows = looker.run_query(saved.id.as_deref().unwrap(), "json").await.unwrap().json::<Vec<Value>>().unwrap();
    assert_eq!(rows.len(), 3);
    let fewer = looker.run_query(saved.id.as_deref().unwrap(), "json").limit(1).await.unwrap();
    assert_eq!(fewer.json::<Vec<Value>>().unwrap(), rows[..1]);
    let look = looker.run_look("1", "json").await.unwrap().json::<Vec<Value>>().unwrap();
    assert!(!look.is_empty());
}

#[tokio::test]
async fn a_query_task_is_complete_in_its_time() {
    let simulator = Simulator::new().query_step(Duration::from_secs(10)).in_memory();
    let looker = in_memory(&simulator);
    let saved = looker.create_query(&query(&["order_items.count"], "1")).await.unwrap();
    let order = CreateQueryTask {
        query_id: saved.id.clone().unwrap().into(),
        result_format: CreateQueryTaskResultFormat::Json.into(),
        ..Default::default()
    };
    let task = looker.create_query_task(&order).await.unwrap();
    let deferred = CreateQueryTask { deferred: true.into(), ..order.clone() };
    let deferred = looker.create_query_task(&deferred).await.unwrap().id.unwrap();
    let id = task.id.unwrap();
    assert_eq!((task.status.as_deref(), task.query_id), (Some("added"), saved.id));
    for status in ["running", "complete"] {
        let waiting = looker.query_task_results(&id).await.unwrap();
        assert!(matches!(waiting, Progress::Pending { retry_after: Some(_) }));
        simulator.advance(Duration::from_secs(10));
        let task = looker.query_task(&id).fields("status").await.unwrap();
        assert_eq!(task.status.as_deref(), Some(status));
    }
    let Progress::Ready(rows) = looker.query_task_results(&id).await.unwrap() else { panic!("it is complete") };
    let rows = rows.json::<Value>().unwrap();
    assert_eq!(rows, json!([{ "order_items.count": 100_000 }]));
    let all = looker.query_task_multi_results(&[&id, &deferred, "none"]).await.unwrap();
    assert_eq!((&all[&id], &all["none"]), (&rows, &json!({ "status": "missing" })));
    assert_eq!(all[&deferred], json!({ "status": "added" }));
}
