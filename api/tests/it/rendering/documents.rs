//! Documents: the check of their kind, further attempts, and files.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use fingerpost::{Body, BoxError, TransportError};
use futures_util::{StreamExt, stream};
use http::{Method, Request, Response};
use looker_api::{Looker, RenderError, RenderState};
use tokio::time::Instant;

pub(super) const PDF: &[u8] = b"%PDF-1.7 and the rest of it";

/// A part of a rendering.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Call {
    Create,
    Status,
    Results,
}

/// Returns a handle to a server that renders, and the calls so far. Tasks are numbered from 1. Responses to the n-th
/// call of a kind are those of `respond`, or those of a rendering that succeeds.
pub(super) fn renderer(
    respond: impl Fn(Call, usize) -> Option<Response<Body>> + Send + Sync + 'static,
) -> (Looker, Arc<Mutex<Vec<Call>>>) {
    let calls = Arc::new(Mutex::new(Vec::new()));
    let record = Arc::clone(&calls);
    let transport = move |request: Request<Body>| {
        let call = if request.method() == Method::POST {
            Call::Create
        } else if request.uri().path().ends_with("/results") {
            Call::Results
        } else {
            Call::Status
        };
        let nth = {
            let mut calls = record.lock().unwrap();
            calls.push(call);
            calls.iter().filter(|earlier| **earlier == call).count()
        };
        let response = respond(call, nth).unwrap_or_else(|| match call {
            Call::Create => json(format!(r#"{{"id":"{nth}","status":"enqueued_for_query"}}"#)),
            Call::Status => json(r#"{"id":"1","status":"success"}"#.to_owned()),
            Call::Results => {
                Response::builder().header("content-type", "application/pdf").body(PDF.to_vec().into()).unwrap()
            }
        });
        async move { Ok::<_, TransportError>(response) }
    };
    (Looker::builder().base_url("https://h").token("t").transport(transport).build().unwrap(), calls)
}

fn json(text: String) -> Response<Body> {
    Response::new(text.into())
}

fn failure() -> Response<Body> {
    json(r#"{"id":"1","status":"failure","status_detail":"out of memory"}"#.to_owned())
}

/// A document that comes in chunks, and then breaks if it is not whole.
fn chunks(chunks: Vec<&'static [u8]>, is_whole: bool) -> Response<Body> {
    let broken: Option<Result<Bytes, BoxError>> = (!is_whole).then(|| Err("reset".into()));
    let chunks =
        stream::iter(chunks.into_iter().map(|chunk| Ok(Bytes::from_static(chunk)))).chain(stream::iter(broken));
    Response::new(Body::stream(chunks))
}

fn files(folder: &tempfile::TempDir) -> usize {
    std::fs::read_dir(folder.path()).unwrap().count()
}

#[tokio::test(start_paused = true)]
async fn a_document_of_another_kind_is_an_error_with_its_first_bytes() {
    let page =
        || Response::builder().header("content-type", "text/html").body("<!DOCTYPE html><p>Log in".into()).unwrap();
    let (looker, calls) = renderer(move |call, _| (call == Call::Results).then(page));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, "before").unwrap();
    let error = looker.render_dashboard("1").pdf().retries(0).to_file(&path).await.unwrap_err();
    assert_eq!(error.to_string(), "the document of render task 1 is not `pdf` (content type: text/html)");
    let RenderError::WrongKind { start, expected, .. } = error else { panic!("{error:?}") };
    assert_eq!((&start[..], expected.as_str()), (&b"<!DOCTYPE html><p>Log in"[..], "pdf"));
    assert_eq!((std::fs::read(&path).unwrap(), files(&folder)), (b"before".to_vec(), 1));
    assert_eq!(*calls.lock().unwrap(), [Call::Create, Call::Status, Call::Results]);

    // Not written to a writer either.
    let mut written = Vec::new();
    looker.render_dashboard("1").png().retries(0).write_to(&mut written).await.unwrap_err();
    assert!(written.is_empty());
}

#[tokio::test(start_paused = true)]
async fn the_format_of_a_task_is_checked_where_no_other_is_known() {
    let (looker, _) = renderer(|call, _| {
        (call != Call::Results).then(|| json(r#"{"id":"1","status":"success","result_format":"png"}"#.to_owned()))
    });
    let error =
        looker.render(looker_api::render_task::RenderTasks::render_task(&looker, "1")).bytes().await.unwrap_err();
    assert!(matches!(error, RenderError::WrongKind { expected, .. } if expected == "png"));
}

#[tokio::test(start_paused = true)]
async fn an_empty_document_is_an_error() {
    let (looker, calls) = renderer(|call, _| (call == Call::Results).then(|| chunks(vec![], true)));
    let error = looker.render_dashboard("1").pdf().bytes().await.unwrap_err();
    assert_eq!(error.to_string(), "the document of render task 1 is empty");
    assert!(matches!(error, RenderError::Empty(_)));
    let created = calls.lock().unwrap().iter().filter(|call| **call == Call::Create).count();
    assert_eq!(created, 3);
}

#[tokio::test(start_paused = true)]
async fn a_start_in_small_chunks_is_checked_as_a_whole() {
    let (looker, _) =
        renderer(|call, _| (call == Call::Results).then(|| chunks(vec![b"%P", b"DF", b"-1.7", b" end"], true)));
    assert_eq!(looker.render_dashboard("1").pdf().bytes().await.unwrap(), "%PDF-1.7 end");
}

#[tokio::test(start_paused = true)]
async fn a_failed_task_is_created_again() {
    let (looker, calls) = renderer(|call, nth| (call == Call::Status && nth < 3).then(failure));
    let rendering = looker.render_dashboard("1").pdf();
    let mut progress = rendering.progress();
    assert_eq!(progress.borrow_and_update().to_string(), "queued");
    let start = Instant::now();
    assert_eq!(rendering.bytes().await.unwrap(), PDF);
    // Two waits of the longest interval, and the first interval of each attempt.
    assert_eq!(start.elapsed(), 2 * Duration::from_secs(5) + 3 * Duration::from_millis(250));
    assert_eq!(calls.lock().unwrap().iter().filter(|call| **call == Call::Create).count(), 3);
    let last = progress.borrow_and_update().clone();
    assert_eq!((last.attempt, last.state.is_final()), (3, true));
    assert_eq!(last.to_string(), "attempt 3: done (27 bytes)");

    for (retries, created) in [(0, 1), (1, 2), (4, 5)] {
        let (looker, calls) = renderer(|call, _| (call == Call::Status).then(failure));
        let error = looker.render_look("1").png().retries(retries).bytes().await.unwrap_err();
        assert_eq!(error.to_string(), "render task 1 failed: out of memory");
        assert_eq!(calls.lock().unwrap().iter().filter(|call| **call == Call::Create).count(), created);
    }
}

#[tokio::test(start_paused = true)]
async fn an_error_of_a_call_is_not_attempted_again() {
    let missing = || Response::builder().status(404).body(r#"{"message":"Not found"}"#.into()).unwrap();
    let (looker, calls) = renderer(move |_, _| Some(missing()));
    let error = looker.render_dashboard("1").pdf().bytes().await.unwrap_err();
    assert!(matches!(error, RenderError::Call(error) if error.status().is_some_and(|status| status == 404)));
    assert_eq!(*calls.lock().unwrap(), [Call::Create]);
    // The document of a task that succeeded, but has expired.
    let (looker, calls) = renderer(move |call, _| (call == Call::Results).then(missing));
    looker.render_dashboard("1").pdf().bytes().await.unwrap_err();
    assert_eq!(*calls.lock().unwrap(), [Call::Create, Call::Status, Call::Results]);
}

#[tokio::test(start_paused = true)]
async fn a_call_is_not_repeated_unless_it_can_be() {
    use looker_api::render_task::RenderTasks;

    let (looker, calls) = renderer(|call, nth| (call == Call::Status && nth == 1).then(failure));
    let once = looker.render(looker.create_look_render_task("1", "jpg", 1, 1));
    assert!(matches!(once.bytes().await.unwrap_err(), RenderError::Failed(_)));
    assert_eq!(*calls.lock().unwrap(), [Call::Create, Call::Status]);

    let (looker, _) = renderer(|call, nth| (call == Call::Status && nth == 1).then(failure));
    let caller = looker.clone();
    let each = looker_api::Rendering::repeatable(&looker, move || caller.create_look_render_task("1", "pdf", 1, 1));
    assert_eq!(each.bytes().await.unwrap(), PDF);
}

#[tokio::test(start_paused = true)]
async fn a_download_that_breaks_is_repeated_from_the_same_task() {
    let broken =
        |call, nth| (call == Call::Results && nth == 1).then(|| chunks(vec![&[b'%'; 1], b"PDF-", &[b'x'; 70]], false));
    let (looker, calls) = renderer(broken);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    let document = looker.render_dashboard("1").pdf().to_file(&path).await.unwrap();
    assert_eq!((std::fs::read(&path).unwrap(), document.length, files(&folder)), (PDF.to_vec(), 27, 1));
    assert_eq!(*calls.lock().unwrap(), [Call::Create, Call::Status, Call::Results, Call::Results]);

    // Also that of a call which can be made once, but not if a writer has part of the document.
    let (looker, calls) = renderer(broken);
    let task = looker_api::render_task::RenderTasks::create_look_render_task(&looker, "1", "pdf", 1, 1);
    assert_eq!(looker.render(task).bytes().await.unwrap(), PDF);
    assert_eq!(calls.lock().unwrap().len(), 4);
    let (looker, calls) = renderer(broken);
    let mut written = Vec::new();
    let error = looker.render_dashboard("1").pdf().write_to(&mut written).await.unwrap_err();
    assert!(matches!(error, RenderError::Interrupted(_)) && written.len() == 75, "{error}");
    assert_eq!(calls.lock().unwrap().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn the_time_limit_is_that_of_all_attempts() {
    let (looker, _) = renderer(|call, _| (call == Call::Status).then(failure));
    let start = Instant::now();
    let rendering = looker.render_dashboard("1").pdf().retries(1000).timeout(Duration::from_mins(1));
    let error = rendering.bytes().await.unwrap_err();
    // The reason is worth more than the time.
    assert!(matches!(error, RenderError::Failed(_)), "{error}");
    assert!(start.elapsed() < Duration::from_mins(1));
}

#[tokio::test(start_paused = true)]
async fn a_path_that_cannot_be_written_is_an_error_before_anything_is_sent() {
    let (looker, calls) = renderer(|_, _| None);
    let rendering = looker.render_dashboard("1").pdf().to_file("/no/such/folder/a.pdf");
    let mut progress = rendering.progress();
    assert!(matches!(rendering.await.unwrap_err(), RenderError::Write(_)));
    assert_eq!(progress.borrow_and_update().state, RenderState::Failed);
    assert!(calls.lock().unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_rendering_that_is_dropped_leaves_no_file() {
    let endless = |call: Call, _| {
        (call == Call::Results).then(|| {
            let start =
                stream::iter([Ok::<_, BoxError>(Bytes::from_static(PDF)), Ok(Bytes::from_static(&[b'x'; 100]))]);
            Response::new(Body::stream(start.chain(stream::pending())))
        })
    };
    let (looker, _) = renderer(endless);
    let folder = tempfile::tempdir().unwrap();
    let rendering = looker.render_dashboard("1").pdf().to_file(folder.path().join("a.pdf"));
    let mut progress = rendering.progress();
    let mut running = Box::pin(rendering.into_future());
    let written = async {
        while progress.borrow_and_update().state != (RenderState::Downloading { bytes: 127 }) {
            progress.changed().await.unwrap();
        }
    };
    tokio::select! {
        _ = &mut running => panic!("the document has no end"),
        () = written => {}
    }
    assert_eq!(files(&folder), 1);
    drop(running);
    assert_eq!(files(&folder), 0);
    assert!(progress.changed().await.is_err());
}
