//! Many renderings at a time.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use fingerpost::{Body, ConcurrencyLimit, TransportError};
use http::{Request, Response};
use looker_api::{Looker, RenderError, RenderState, RenderToFile};
use tempfile::TempDir;

/// A server whose dashboard n takes n seconds, and the highest number of dashboards that were rendered at a time.
/// Dashboard 13 does not exist.
fn slow() -> (Looker, Arc<AtomicUsize>) {
    let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let highest = Arc::clone(&most);
    let transport = move |request: Request<Body>| {
        let (running, most) = (Arc::clone(&running), Arc::clone(&most));
        async move {
            let path = request.uri().path();
            if path.ends_with("/results") {
                running.fetch_sub(1, Ordering::SeqCst);
                return Ok::<_, TransportError>(Response::new(format!("%PDF-{path}")));
            }
            let id: u64 = path.split('/').find_map(|part| part.parse().ok()).unwrap();
            if id == 13 {
                return Ok(Response::builder().status(404).body("{}".to_owned()).unwrap());
            }
            most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_secs(id)).await;
            Ok(Response::new(format!(r#"{{"id":"{id}","status":"success"}}"#)))
        }
    };
    let builder = Looker::builder().base_url("https://h").token("t").concurrency(ConcurrencyLimit::new(8));
    (builder.transport(transport).build().unwrap(), highest)
}

fn renderings(looker: &Looker, folder: &TempDir, ids: &[u64]) -> Vec<RenderToFile> {
    let to_file =
        |id: &u64| looker.render_dashboard(id.to_string()).pdf().to_file(folder.path().join(format!("{id}.pdf")));
    ids.iter().map(to_file).collect()
}

#[tokio::test(start_paused = true)]
async fn outcomes_come_in_the_order_of_completion() {
    let (looker, most) = slow();
    let folder = tempfile::tempdir().unwrap();
    let mut all = looker.render_all(renderings(&looker, &folder, &[5, 3, 13, 1, 2])).limit(2);
    let mut order = Vec::new();
    while let Some(outcome) = all.next().await {
        order.push((outcome.index, outcome.result.is_ok()));
    }
    // 3 seconds, then the missing one, 4, 5, and 6 seconds.
    assert_eq!(order, [(1, true), (2, false), (3, true), (0, true), (4, true)]);
    assert_eq!(most.load(Ordering::SeqCst), 2);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 4);
    assert!(all.next().await.is_none());
}

#[tokio::test(start_paused = true)]
async fn outcomes_are_collected_in_the_order_of_the_renderings() {
    let (looker, most) = slow();
    let folder = tempfile::tempdir().unwrap();
    let outcomes = looker.render_all(renderings(&looker, &folder, &[6, 5, 4, 3, 2, 1])).outcomes().await;
    assert_eq!(outcomes.iter().map(|outcome| outcome.index).collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5]);
    let text = std::fs::read_to_string(&outcomes[1].path).unwrap();
    assert!(text.starts_with("%PDF-") && text.contains("/5/"), "{text}");
    assert_eq!(most.load(Ordering::SeqCst), 4);
    assert!(looker.render_all([]).outcomes().await.is_empty());
    let one = looker.render_all(renderings(&looker, &folder, &[1])).limit(0).outcomes().await;
    assert!(one[0].result.is_ok());
}

#[tokio::test(start_paused = true)]
async fn each_rendering_has_its_progress() {
    let (looker, _) = slow();
    let folder = tempfile::tempdir().unwrap();
    let mut all = looker.render_all(renderings(&looker, &folder, &[1, 2, 13])).limit(1);
    let progress = all.progress();
    let states = || progress.iter().map(|one| one.borrow().to_string()).collect::<Vec<_>>();
    assert_eq!(states(), ["queued", "queued", "queued"]);
    let first = all.next().await.unwrap();
    let length = first.result.unwrap().length;
    assert_eq!(states(), [format!("done ({length} bytes)"), "queued".to_owned(), "queued".to_owned()]);
    tokio::time::timeout(Duration::from_secs(1), all.next()).await.unwrap_err();
    assert_eq!(states()[1], "rendering");
    all.outcomes().await;
    assert_eq!(progress[2].borrow().state, RenderState::Failed);
}

#[tokio::test(start_paused = true)]
async fn two_renderings_to_one_file_do_not_replace_each_other() {
    let (looker, _) = slow();
    let folder = tempfile::tempdir().unwrap();
    let outcomes = looker.render_all(renderings(&looker, &folder, &[1, 2, 1])).outcomes().await;
    let RenderError::Write(error) = outcomes[2].result.as_ref().unwrap_err() else { panic!("the file is taken") };
    assert_eq!(error.kind(), std::io::ErrorKind::AlreadyExists);
    assert!(outcomes[0].result.is_ok() && outcomes[1].result.is_ok());
}

#[tokio::test(start_paused = true)]
async fn dropping_the_stream_stops_all_renderings() {
    let (looker, _) = slow();
    let folder = tempfile::tempdir().unwrap();
    let mut all = looker.render_all(renderings(&looker, &folder, &[1, 20, 30, 40]));
    assert!(all.next().await.unwrap().result.is_ok());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 4);
    let progress = all.progress();
    drop(all);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    assert!(progress.into_iter().skip(1).all(|one| one.has_changed().is_err()));
}

/// Programs spawn renderings.
#[test]
fn renderings_are_send() {
    fn is_send<T: Send>(_: T) {}
    let (looker, _) = slow();
    is_send(looker.render_dashboard("1").pdf().bytes());
    is_send(looker.render_look("1").png().to_file("a.png").into_future());
    is_send(looker.render_all([]).outcomes());
    is_send(async move {
        let mut written = Vec::new();
        let _ = looker.render_dashboard("1").pdf().write_to(&mut written).await;
    });
}
