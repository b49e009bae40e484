//! Queries from builders: typed rows, files, background tasks.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use fingerpost::{Body, TransportError};
use http::{Request, Response};
use looker_api::Looker;
use looker_api::common::WriteQuery;
use looker_api::queries::{QueryError, QueryFormat, QueryState};
use looker_api::simulator::Simulator;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::scripted::scripted;
use crate::support::{in_memory, over_a_socket};

/// Returns a handle that responds to every call with this body, and its requests as `METHOD target body`.
fn responding(status: u16, body: &str) -> (Looker, Arc<Mutex<Vec<String>>>) {
    let requests = Arc::new(Mutex::new(Vec::new()));
    let (log, body) = (Arc::clone(&requests), body.to_owned());
    let (looker, _) = scripted(
        |builder| builder.retry(fingerpost::RetryPolicy::never()),
        move |_, request: Request<Body>| {
            let sent = request.body().as_bytes().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
            log.lock().unwrap().push(format!("{} {} {}", request.method(), request.uri(), sent.unwrap_or_default()));
            let response = Response::builder().status(status).body(body.clone().into_bytes());
            async move { Ok::<_, TransportError>(response.unwrap()) }
        },
    );
    (looker, requests)
}

#[tokio::test]
async fn a_builder_sets_every_property_and_setting_that_looker_has() {
    let (looker, requests) = responding(200, "[]");
    let run = looker
        .explore("thelook", "orders")
        .fields(["orders.count", "users.state"])
        .pivots(["orders.status"])
        .fill_fields(["orders.created_date"])
        .filter("users.state", "Ohio")
        .filter("users.state", "California")
        .filter_expression("${orders.count} > 1")
        .sort("orders.count desc")
        .sort("users.state")
        .limit(10)
        .column_limit(5)
        .totals()
        .row_totals()
        .subtotals(["users.state"])
        .query_timezone("UTC")
        .vis_config([("type".to_owned(), json!("table"))].into())
        .table_calculation("half", "${orders.count} / 2")
        .custom_measure("spent", "sum", "orders.amount")
        .with(|query| query.visible_ui_sections = "data".into())
        .apply_formatting(true)
        .apply_vis(true)
        .cache(false)
        .image_size(300, 200)
        .generate_drill_links(true)
        .force_production(true)
        .cache_only(false)
        .path_prefix("/x")
        .rebuild_pdts(false);
    let query = run.clone().into_query();
    let mut sent = serde_json::to_value(&query).unwrap();
    let dynamic = sent["dynamic_fields"].take();
    let dynamic: Value = serde_json::from_str(dynamic.as_str().unwrap()).unwrap();
    assert_eq!((&dynamic[0]["table_calculation"], &dynamic[1]["based_on"]), (&json!("half"), &json!("orders.amount")));
    let expected = json!({
        "model": "thelook", "view": "orders", "fields": ["orders.count", "users.state", "spent"],
        "pivots": ["orders.status"], "fill_fields": ["orders.created_date"], "filters": {"users.state": "California"},
        "filter_expression": "${orders.count} > 1", "sorts": ["orders.count desc", "users.state"], "limit": "10",
        "column_limit": "5", "total": true, "row_total": "right", "subtotals": ["users.state"],
        "vis_config": {"type": "table"}, "visible_ui_sections": "data", "query_timezone": "UTC", "dynamic_fields": null,
    });
    assert_eq!(sent, expected);
    run.clone().bytes(QueryFormat::Json).await.unwrap();
    let mut url = looker.explore_query(query);
    url = url.cache(false);
    url.in_url().bytes(QueryFormat::Csv).await.unwrap();
    let requests = requests.lock().unwrap();
    let target = requests[0].split(' ').nth(1).unwrap();
    let (path, parameters) = target.split_once('?').unwrap();
    let mut parameters: Vec<_> = parameters.split('&').collect();
    parameters.sort_unstable();
    assert!(path.ends_with("/api/4.0/queries/run/json"), "{path}");
    let expected = "apply_formatting=true apply_vis=true cache=false cache_only=false force_production=true \
                    generate_drill_links=true image_height=200 image_width=300 path_prefix=%2Fx rebuild_pdts=false \
                    server_table_calcs=true";
    assert_eq!(parameters.join(" "), expected);
    let target = requests[1].split(' ').nth(1).unwrap();
    assert!(target.contains("/queries/models/thelook/views/orders/run/csv?"), "{target}");
    for part in ["f%5Busers.state%5D=California", "limit=10", "cache=false", "total=true", "sorts=orders.count"] {
        assert!(target.contains(part), "{part}: {target}");
    }
}

#[derive(Debug, Deserialize, PartialEq)]
struct Item {
    status: String,
    order_items_count: u64,
    #[serde(rename = "users.state")]
    state: Option<String>,
}

#[tokio::test]
async fn fields_belong_to_columns_by_whole_name_by_underscore_or_by_short_name() {
    let rows = r#"[{"order_items.status":"Complete","order_items.count":3,"users.state":"Ohio","x.y":[1]},
        {"users.state":null,"order_items.count":4,"x.z":1,"order_items.status":"Re\"turned"}]"#;
    let (looker, _) = responding(200, rows);
    let orders = looker.explore("thelook", "order_items").all::<Item>().await.unwrap();
    let order = |status: &str, count, state: Option<&str>| Item {
        status: status.into(),
        order_items_count: count,
        state: state.map(Into::into),
    };
    assert_eq!(orders, [order("Complete", 3, Some("Ohio")), order("Re\"turned", 4, None)]);
    let untyped = looker.saved_query("7").all::<Map<String, Value>>().await.unwrap();
    assert_eq!(untyped[0]["x.y"], json!([1]));
}

#[tokio::test]
async fn a_short_name_that_two_columns_fit_is_an_error_that_names_both() {
    #[derive(Debug, Deserialize)]
    struct Counts {
        #[expect(dead_code, reason = "never read")]
        count: Option<u64>,
    }
    #[derive(Debug, Deserialize)]
    struct Both {
        #[serde(rename = "orders.count")]
        orders: u64,
        count: u64,
    }
    let (looker, _) = responding(200, r#"[{"orders.count":1,"users.count":2}]"#);
    let error = looker.saved_query("7").all::<Counts>().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "field `count` fits the columns `orders.count` and `users.count`; select one with \
         `#[serde(rename = \"orders.count\")]`"
    );
    // A column that another field has by its whole name is no candidate.
    let both = looker.saved_query("7").all::<Both>().await.unwrap();
    assert_eq!((both[0].orders, both[0].count), (1, 2));
}

#[tokio::test]
async fn an_invalid_row_is_an_error_with_its_number_column_and_value_and_the_stream_continues() {
    #[derive(Debug, Deserialize)]
    struct Count {
        count: u64,
    }
    let (looker, _) = responding(200, r#"[{"a.count":1},{"a.count":"many"},{"a.count":3},{"b.other":4}]"#);
    let mut rows = looker.saved_query("7").rows::<Count>();
    let mut seen = Vec::new();
    while let Some(row) = rows.next().await {
        seen.push(row.map(|row| row.count).map_err(|error| error.to_string()));
    }
    assert_eq!(seen[0], Ok(1));
    let invalid = "row 2, column `a.count`: invalid type: string \"many\", expected u64 (value: \"many\")";
    assert_eq!(seen[1], Err(invalid.to_owned()));
    assert_eq!(seen[2], Ok(3));
    assert_eq!(seen[3], Err("row 4: missing field `count`; the columns are `b.other`".to_owned()));
    assert_eq!(seen.len(), 4);
}

#[tokio::test]
async fn a_failure_within_results_is_an_error_and_never_a_row() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out");
    for (body, format, rows_before) in [
        (r#"[{"looker_error":"SQL Error: no table"}]"#, QueryFormat::Json, 0),
        ("[\n{\"a.b\":1},\n{ \"looker_error\" : \"SQL Error: no table\"}\n]", QueryFormat::Json, 1),
        ("looker_error\nSQL Error: no table\n", QueryFormat::Csv, 0),
        ("\"looker_error\"\n\"SQL Error: no table\"\n", QueryFormat::Csv, 0),
        ("looker_error\nSQL Error: no table\n", QueryFormat::Txt, 0),
    ] {
        let (looker, _) = responding(200, body);
        let run = looker.saved_query("7");
        let failed = |error: QueryError| match error {
            QueryError::Failed(message) => message,
            other => panic!("{other}"),
        };
        let error = failed(run.clone().save(&path, format).await.unwrap_err());
        assert_eq!(error, "SQL Error: no table", "{body}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "{body}");
        if format == QueryFormat::Json {
            let mut rows = run.rows::<Map<String, Value>>();
            for _ in 0..rows_before {
                rows.next().await.unwrap().unwrap();
            }
            assert_eq!(failed(rows.next().await.unwrap().unwrap_err()), "SQL Error: no table");
            assert!(rows.next().await.is_none());
        }
    }
    // The same text as a value is data.
    let (looker, _) = responding(200, r#"[{"a.b":"{\"looker_error\":1}"}]"#);
    looker.saved_query("7").save(&path, QueryFormat::Json).await.unwrap();
    assert_eq!(looker.saved_query("7").all::<Value>().await.unwrap().len(), 1);
    let (looker, _) = responding(200, "a,b\nlooker_error,x\n");
    assert_eq!(looker.saved_query("7").csv().await.unwrap(), "a,b\nlooker_error,x\n");
}

#[tokio::test]
async fn results_that_are_cut_off_are_an_error() {
    let (looker, _) = responding(200, r#"[{"a.b":1},{"a.b":2}"#);
    let error = looker.saved_query("7").all::<Value>().await.unwrap_err();
    assert!(error.to_string().contains("unexpected end of the JSON array"), "{error}");
    let (looker, _) = responding(200, r#"{"message":"no"}"#);
    let error = looker.saved_query("7").all::<Value>().await.unwrap_err();
    assert!(error.to_string().contains("expected a JSON array"), "{error}");
}

fn by_status(looker: &Looker) -> looker_api::queries::QueryRun<looker_api::queries::Explore> {
    looker
        .explore("thelook", "order_items")
        .fields(["order_items.status", "order_items.count"])
        .sort("order_items.count desc")
}

#[derive(Debug, Deserialize, PartialEq)]
struct Status {
    status: String,
    count: u64,
}

#[tokio::test]
async fn every_source_gives_the_same_rows() {
    let simulator = Simulator::new().in_memory();
    let looker = in_memory(&simulator);
    let rows = by_status(&looker).all::<Status>().await.unwrap();
    assert_eq!(rows.iter().map(|row| row.count).sum::<u64>(), 100_000);
    assert!(rows.is_sorted_by(|a, b| a.count >= b.count));
    let saved = by_status(&looker).create().await.unwrap();
    let id = saved.id.unwrap();
    assert_eq!(looker.saved_query(&id).all::<Status>().await.unwrap(), rows);
    assert_eq!(looker.saved_query(&id).limit(1).all::<Status>().await.unwrap(), rows[..1]);
    assert_eq!(by_status(&looker).in_url().all::<Status>().await.unwrap(), rows);
    assert!(by_status(&looker).share_url().await.unwrap().starts_with("http"));
    assert!(by_status(&looker).sql().await.unwrap().starts_with("SELECT"));
    assert!(!looker.look_results("1").all::<Map<String, Value>>().await.unwrap().is_empty());
    assert!(looker.look_results("1").csv().await.unwrap().contains(','));
    let query: WriteQuery = by_status(&looker).into();
    assert_eq!(query.view.value().map(String::as_str), Some("order_items"));
    assert_eq!(looker.explore_query(query).all::<Status>().await.unwrap(), rows);
}

#[tokio::test]
async fn a_file_has_what_the_server_sent() {
    let simulator = Simulator::new().start().await.unwrap();
    let looker = over_a_socket(&simulator);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("status.csv");
    std::fs::write(&path, "before").unwrap();
    let length = by_status(&looker).csv_to(&path).await.unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!((length, &text), (text.len() as u64, &by_status(&looker).csv().await.unwrap()));
    assert!(text.starts_with("Order Items Status,"));
    let workbook = by_status(&looker).bytes(QueryFormat::Xlsx).await.unwrap();
    assert!(workbook.starts_with(b"PK"));
    let mut all = Vec::new();
    by_status(&looker).to_writer(&mut all, QueryFormat::Md).await.unwrap();
    assert!(all.starts_with(b"|"));
    // An error leaves the file as it was.
    looker.explore("thelook", "nowhere").csv_to(&path).await.unwrap_err();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[cfg(feature = "object-store")]
#[tokio::test]
async fn an_object_has_what_the_server_sent_and_a_failure_leaves_none() {
    use object_store::ObjectStoreExt as _;

    let store = looker_api::destinations::memory();
    let object = async |path: &str| store.get(&object_store::path::Path::from(path)).await.ok();
    let simulator = Simulator::new().in_memory();
    let looker = in_memory(&simulator);
    by_status(&looker).csv_to("memory:///queries/status.csv").await.unwrap();
    let sent = object("queries/status.csv").await.unwrap().bytes().await.unwrap();
    assert_eq!(sent, by_status(&looker).csv().await.unwrap());
    let (looker, _) = responding(200, "[{\"a.b\":1},{\"looker_error\":\"no\"}]");
    let error = looker.saved_query("7").save("memory:///queries/rows.json", QueryFormat::Json).await.unwrap_err();
    assert_eq!(error.to_string(), "the query failed: no");
    assert!(object("queries/rows.json").await.is_none());
}

#[tokio::test]
async fn sql_runner_creates_a_query_and_runs_it() {
    let (looker, requests) = responding(200, r#"{"slug":"abc"}"#);
    looker.sql("warehouse", "select 1").bytes(QueryFormat::Csv).await.unwrap();
    looker.sql_on_model("thelook", "select 2").bytes(QueryFormat::Txt).await.unwrap();
    looker.sql_by_slug("def").bytes(QueryFormat::Csv).await.unwrap();
    let requests = requests.lock().unwrap();
    let api = "https://looker.example/api/4.0/sql_queries";
    let expected = [
        format!(r#"POST {api} {{"connection_name":"warehouse","sql":"select 1"}}"#),
        format!("POST {api}/abc/run/csv "),
        format!(r#"POST {api} {{"model_name":"thelook","sql":"select 2"}}"#),
        format!("POST {api}/abc/run/txt "),
        format!("POST {api}/def/run/csv "),
    ];
    assert_eq!(*requests, expected);
}

#[tokio::test(start_paused = true)]
async fn a_background_task_gives_the_same_rows_and_shows_its_progress() {
    let simulator = Simulator::new().in_memory();
    let looker = in_memory(&simulator);
    let rows = by_status(&looker).all::<Status>().await.unwrap();
    let run = by_status(&looker).in_background();
    let progress = run.progress();
    assert_eq!(run.all::<Status>().await.unwrap(), rows);
    assert_eq!(progress.borrow().state, QueryState::Complete);
    assert!(progress.borrow().task.is_some());
    let look = looker.look_results("1").in_background().csv().await.unwrap();
    assert_eq!(look, looker.look_results("1").csv().await.unwrap());
}

/// Returns a handle to a server whose query tasks have these statuses, one a poll, and whose results are this response.
fn tasks(statuses: &'static [&'static str], results: (u16, &'static str)) -> (Looker, Arc<Mutex<Vec<String>>>) {
    let requests = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&requests);
    let polls = std::sync::atomic::AtomicUsize::new(0);
    let (looker, _) = scripted(
        |builder| builder.retry(fingerpost::RetryPolicy::never()),
        move |_, request: Request<Body>| {
            let path = request.uri().path().trim_start_matches("/api/4.0").to_owned();
            log.lock().unwrap().push(format!("{} {path}", request.method()));
            let (status, body) = match &*path {
                "/query_tasks/t/results" => (results.0, results.1.to_owned()),
                "/query_tasks/t" => {
                    let poll = polls.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                    (200, json!({"status": statuses[poll.min(statuses.len() - 1)]}).to_string())
                }
                "/query_tasks" => (200, r#"{"id":"t","status":"added"}"#.to_owned()),
                _ => (204, String::new()),
            };
            let response = Response::builder().status(status).body(body.into_bytes());
            async move { Ok::<_, TransportError>(response.unwrap()) }
        },
    );
    (looker, requests)
}

#[tokio::test(start_paused = true)]
async fn a_background_task_is_polled_at_growing_intervals() {
    let (looker, requests) = tasks(&["running", "running", "running", "complete"], (200, "[]"));
    let start = tokio::time::Instant::now();
    assert!(looker.saved_query("7").in_background().all::<Value>().await.unwrap().is_empty());
    // 250 ms, 375 ms, 562.5 ms, 843.75 ms.
    assert_eq!(start.elapsed().as_millis() / 10, 203);
    assert_eq!(requests.lock().unwrap().iter().filter(|line| *line == "GET /query_tasks/t").count(), 4);
}

#[tokio::test(start_paused = true)]
async fn a_background_task_fails_in_lookers_words() {
    let (looker, _) = tasks(&["running", "error"], (400, r#"{"message":"SQL Error: no table"}"#));
    let run = looker.saved_query("7").in_background();
    let progress = run.progress();
    let error = run.csv().await.unwrap_err();
    assert_eq!(error.to_string(), "the query failed: SQL Error: no table");
    assert_eq!(progress.borrow().state, QueryState::Failed);
    let (looker, _) = tasks(&["killed"], (200, ""));
    let error = looker.saved_query("7").in_background().csv().await.unwrap_err();
    assert_eq!(error.to_string(), "the query failed: query task t has the status `killed`");
}

#[tokio::test(start_paused = true)]
async fn a_background_task_is_only_killed_at_its_time_limit_on_request() {
    for kill in [false, true] {
        let (looker, requests) = tasks(&["running"], (200, "[]"));
        let mut run = looker.saved_query("7").in_background().time_limit(Duration::from_secs(5));
        if kill {
            run = run.kill_on_timeout();
        }
        let error = run.csv().await.unwrap_err();
        assert_eq!(error.to_string(), "query task t did not finish within 5s");
        let killed = requests.lock().unwrap().contains(&"DELETE /running_queries/t".to_owned());
        assert_eq!(killed, kill);
    }
}
