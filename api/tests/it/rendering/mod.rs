//! Rendering: polling intervals, messages and outcomes. Time is paused in tests without a socket.

#[cfg(feature = "full")]
mod content;
#[cfg(feature = "full")]
mod documents;
#[cfg(feature = "full")]
mod many;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use fingerpost::{Body, Client, RetryPolicy, TransportError};
use looker_api::render_task::{CreateDashboardRenderTask, RenderTasks};
use looker_api::{RenderError, Rendering};
use tokio::time::Instant;

/// A response of a scripted server: status, headers, body.
type Scripted = (u16, &'static [(&'static str, &'static str)], &'static str);

/// Returns a client of a server with these responses (the last one repeats), and the time of each request.
fn scripted(answers: &'static [Scripted]) -> (Client, Arc<Mutex<Vec<Duration>>>) {
    let (start, times, next) = (Instant::now(), Arc::new(Mutex::new(Vec::new())), AtomicUsize::new(0));
    let asked = Arc::clone(&times);
    let transport = move |_: http::Request<Body>| {
        asked.lock().unwrap().push(start.elapsed());
        let (status, headers, body) = answers[next.fetch_add(1, Ordering::SeqCst).min(answers.len() - 1)];
        let mut response = http::Response::builder().status(status);
        for (name, value) in headers {
            response = response.header(*name, *value);
        }
        async move { Ok::<_, TransportError>(response.body(body).unwrap()) }
    };
    let client = Client::builder("https://looker.example").transport(transport).retry(RetryPolicy::never()).build();
    (client.unwrap(), times)
}

fn rendering(client: &Client) -> Rendering {
    let body = CreateDashboardRenderTask::default();
    Rendering::new(client, client.create_dashboard_render_task("1", "pdf", 800, 600, &body))
}

const ENQUEUED: Scripted = (200, &[], r#"{"id":"7","status":"enqueued_for_query"}"#);
const QUERYING: Scripted = (200, &[], r#"{"id":"7","status":"querying"}"#);
const SUCCESS: Scripted = (200, &[], r#"{"id":"7","status":"success"}"#);
const FAILURE: Scripted = (200, &[], r#"{"id":"7","status":"failure","status_detail":"no rows"}"#);
const DOCUMENT: Scripted = (200, &[("content-type", "application/pdf")], "%PDF-");

fn millis(times: &Mutex<Vec<Duration>>) -> Vec<u128> {
    times.lock().unwrap().iter().map(Duration::as_millis).collect()
}

#[tokio::test(start_paused = true)]
async fn the_document_is_written_and_each_status_is_told_once() {
    let (client, _) = scripted(&[ENQUEUED, ENQUEUED, QUERYING, QUERYING, SUCCESS, DOCUMENT]);
    let statuses = Arc::new(Mutex::new(Vec::new()));
    let tell = Arc::clone(&statuses);
    let mut written = Vec::new();
    let document = rendering(&client)
        .on_status(move |task| tell.lock().unwrap().push(task.status.clone().unwrap()))
        .write_to(&mut written)
        .await
        .unwrap();
    assert_eq!(written, b"%PDF-");
    assert_eq!((document.length, document.content_type.as_deref()), (5, Some("application/pdf")));
    assert_eq!(document.task.status.as_deref(), Some("success"));
    assert_eq!(*statuses.lock().unwrap(), ["enqueued_for_query", "querying", "success"]);
}

#[tokio::test(start_paused = true)]
async fn polling_intervals_grow() {
    let (client, times) = scripted(&[ENQUEUED, QUERYING, QUERYING, QUERYING, QUERYING, SUCCESS, DOCUMENT]);
    let intervals = (Duration::from_secs(1), Duration::from_secs(3));
    assert_eq!(rendering(&client).intervals(intervals.0, intervals.1).bytes().await.unwrap(), "%PDF-");
    // 1, 1.5, 2.25, then the longest.
    assert_eq!(millis(&times), [0, 1000, 2500, 4750, 7750, 10750, 10750]);
}

#[tokio::test(start_paused = true)]
async fn retry_after_is_honoured_of_a_pending_document_and_of_a_busy_server() {
    const PENDING: Scripted = (202, &[("retry-after", "3")], "");
    const BUSY: Scripted = (429, &[("retry-after", "20")], r#"{"message":"slow down"}"#);
    let (client, times) = scripted(&[ENQUEUED, BUSY, SUCCESS, PENDING, PENDING, DOCUMENT]);
    assert_eq!(rendering(&client).bytes().await.unwrap(), "%PDF-");
    assert_eq!(millis(&times), [0, 250, 20250, 20250, 23250, 26250]);
}

#[tokio::test(start_paused = true)]
async fn a_failure_carries_its_detail() {
    let (client, _) = scripted(&[ENQUEUED, FAILURE]);
    let error = rendering(&client).bytes().await.unwrap_err();
    assert_eq!(error.to_string(), "render task 7 failed: no rows");
    let RenderError::Failed(task) = error else { panic!("{error:?}") };
    assert_eq!(task.status_detail.as_deref(), Some("no rows"));
}

#[tokio::test(start_paused = true)]
async fn a_timeout_reports_the_last_status() {
    let (client, times) = scripted(&[ENQUEUED, QUERYING]);
    let error = rendering(&client).timeout(Duration::from_secs(10)).bytes().await.unwrap_err();
    assert_eq!(error.to_string(), "render task 7 did not finish within 10s; its last status was querying");
    assert!(*times.lock().unwrap().last().unwrap() < Duration::from_secs(10));
}

#[tokio::test(start_paused = true)]
async fn a_server_that_never_answers_is_not_waited_for_longer() {
    let start = Instant::now();
    let never = |_: http::Request<Body>| std::future::pending::<Result<http::Response<Body>, TransportError>>();
    let client = Client::builder("https://looker.example").transport(never).build().unwrap();
    let error = rendering(&client).timeout(Duration::from_secs(5)).bytes().await.unwrap_err();
    assert_eq!(error.to_string(), "no render task was created within 5s");
    assert_eq!(start.elapsed(), Duration::from_secs(5));
}

#[tokio::test(start_paused = true)]
async fn an_error_of_a_call_stays_what_it_is() {
    use looker_api::render_task::{CREATE_DASHBOARD_RENDER_TASK, CreateDashboardRenderTaskError as Declared};
    let (client, _) = scripted(&[(422, &[], r#"{"message":"no","errors":[{"field":"width","message":"too small"}]}"#)]);
    let RenderError::Call(error) = rendering(&client).bytes().await.unwrap_err() else { panic!("a call failed") };
    let Some(Declared::UnprocessableContent(body)) = error.declared_by(&CREATE_DASHBOARD_RENDER_TASK) else {
        panic!("{error}")
    };
    assert_eq!(body.to_string(), "no; width: too small");
}

#[tokio::test(start_paused = true)]
async fn a_task_that_exists_is_gone_on_with() {
    let (client, _) = scripted(&[SUCCESS, DOCUMENT]);
    assert_eq!(Rendering::new(&client, client.render_task("7")).bytes().await.unwrap(), "%PDF-");
}

#[tokio::test(start_paused = true)]
async fn a_writer_that_fails_is_told_apart() {
    struct Full;
    impl tokio::io::AsyncWrite for Full {
        fn poll_write(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
            _: &[u8],
        ) -> std::task::Poll<std::io::Result<usize>> {
            std::task::Poll::Ready(Err(std::io::ErrorKind::StorageFull.into()))
        }
        fn poll_flush(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<std::io::Result<()>> {
            std::task::Poll::Ready(Ok(()))
        }
        fn poll_shutdown(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<std::io::Result<()>> {
            std::task::Poll::Ready(Ok(()))
        }
    }
    let (client, _) = scripted(&[SUCCESS, DOCUMENT]);
    let error = rendering(&client).write_to(&mut Full).await.unwrap_err();
    assert!(matches!(&error, RenderError::Write(source) if source.kind() == std::io::ErrorKind::StorageFull));
}

#[cfg(feature = "simulator")]
#[tokio::test]
async fn every_kind_of_task_through_a_real_socket() {
    use looker_api::simulator::Simulator;

    let simulator = Simulator::new().render_step(Duration::from_millis(5)).start().await.unwrap();
    let looker = crate::support::over_a_socket(&simulator);
    let (first, longest) = (Duration::from_millis(5), Duration::from_millis(20));
    let body = CreateDashboardRenderTask { dashboard_style: "single_column".into(), ..Default::default() };
    let pdf = looker.create_dashboard_render_task("thelook::business_pulse", "pdf", 800, 600, &body);
    let pdf = looker.render(pdf.pdf_paper_size("a4").pdf_landscape(true)).intervals(first, longest).bytes().await;
    assert!(pdf.unwrap().starts_with(b"%PDF-"));
    let look = looker.render(looker.create_look_render_task("1", "png", 300, 200)).intervals(first, longest);
    assert!(look.bytes().await.unwrap().starts_with(b"\x89PNG"));
    let query = looker.render(looker.create_query_render_task("501", "jpg", 300, 200)).intervals(first, longest);
    assert!(query.bytes().await.unwrap().starts_with(b"\xff\xd8"));
    let tile = looker.create_dashboard_element_render_task("101", "png", 300, 200);
    assert!(looker.render(tile).intervals(first, longest).bytes().await.unwrap().starts_with(b"\x89PNG"));
    let folder = tempfile::tempdir().unwrap();
    let (a, b, c) = (folder.path().join("a.pdf"), folder.path().join("b.png"), folder.path().join("c.jpg"));
    let outcomes = looker.render_all([
        looker.render_dashboard("1").filter("Country", "USA").pdf().intervals(first, longest).to_file(&a),
        looker.render_look("1").size(300, 200).png().intervals(first, longest).to_file(&b),
        looker.render_tile("101").size(300, 200).jpg().intervals(first, longest).to_file(&c),
    ]);
    for outcome in outcomes.limit(2).outcomes().await {
        assert_eq!(std::fs::metadata(&outcome.path).unwrap().len(), outcome.result.unwrap().length);
    }
}
