//! Files, writers and object stores.

use std::sync::Arc;

use fingerpost::Body;
use looker_api::destinations::{Destination, DestinationError, memory};
use looker_api::tables::Table;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt as _};

use super::{chunks, json_bi, read_back};

/// Returns a body of this many MiB, then an error if it `breaks`.
fn mebibytes(count: u8, breaks: bool) -> Body {
    let chunks = (0..count).map(|byte| Ok(vec![byte; 1 << 20].into()));
    let end = breaks.then(|| Err(std::io::Error::other("reset")));
    Body::stream(futures_util::stream::iter(chunks.chain(end).collect::<Vec<_>>()))
}

async fn object(store: &dyn ObjectStore, path: &str) -> Option<Vec<u8>> {
    Some(store.get(&Path::from(path)).await.ok()?.bytes().await.unwrap().to_vec())
}

#[tokio::test]
async fn results_go_to_object_stores_by_url() {
    let table = json_bi(&[("a", "count")], r#"[{"a":{"value":7}}]"#);
    let rows = Table::open(chunks(&table)).await.unwrap().to_parquet("memory:///x/rows.parquet").await.unwrap();
    assert_eq!((rows, read_back(object(&*memory(), "x/rows.parquet").await.unwrap())), (1, vec!["{a: 7}".to_owned()]));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a b.csv");
    let url = url::Url::from_file_path(&path).unwrap().to_string();
    for content in ["1", ""] {
        assert_eq!(Destination::from(&url).save(Body::from(content)).await.unwrap(), content.len() as u64);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), content);
    }
}

#[tokio::test]
async fn large_objects_are_uploaded_in_parts_and_appear_as_a_whole() {
    let folder = tempfile::tempdir().unwrap();
    let local = object_store::local::LocalFileSystem::new_with_prefix(folder.path()).unwrap();
    let stores: [Arc<dyn ObjectStore>; 2] = [Arc::new(InMemory::new()), Arc::new(local)];
    for store in stores {
        let destination = || Destination::store(Arc::clone(&store), Path::from("large"));
        let error = destination().save(mebibytes(12, true)).await.unwrap_err();
        assert!(matches!(error, DestinationError::Interrupted(_)), "{error}");
        assert_eq!(object(&*store, "large").await, None);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert_eq!(destination().save(mebibytes(12, false)).await.unwrap(), 12 << 20);
        let expected: Vec<u8> = (0..12).flat_map(|byte| vec![byte; 1 << 20]).collect();
        assert!(object(&*store, "large").await.unwrap() == expected);
    }
}

#[tokio::test]
async fn an_upload_that_is_dropped_is_aborted() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(object_store::local::LocalFileSystem::new_with_prefix(folder.path()).unwrap());
    let (sender, receiver) = tokio::sync::oneshot::channel::<()>();
    let chunks = futures_util::stream::iter((0..12).map(|byte| Ok(vec![byte; 1 << 20].into())));
    let pending = futures_util::StreamExt::chain(
        chunks,
        futures_util::stream::once(async move {
            let _ = sender.send(());
            std::future::pending::<std::io::Result<bytes::Bytes>>().await
        }),
    );
    let save = tokio::spawn(Destination::store(store, Path::from("large")).save(Body::stream(pending)));
    receiver.await.unwrap();
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    save.abort();
    assert!(save.await.unwrap_err().is_cancelled());
    while std::fs::read_dir(folder.path()).unwrap().count() > 0 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_file_of_an_invalid_result_does_not_appear() {
    let folder = tempfile::tempdir().unwrap();
    let table = json_bi(&[("a", "count")], r#"[{"a":{"value":7}},{"a":{"value":"x"}}]"#);
    let path = folder.path().join("a.parquet");
    std::fs::write(&path, "before").unwrap();
    assert!(Table::open(chunks(&table)).await.unwrap().to_parquet(&path).await.is_err());
    assert!(Destination::from(&path).save(mebibytes(1, true)).await.is_err());
    assert_eq!(
        (std::fs::read(&path).unwrap(), std::fs::read_dir(folder.path()).unwrap().count()),
        (b"before".to_vec(), 1)
    );
}

#[tokio::test]
async fn destinations_that_cannot_be_opened_are_named() {
    let failure = |destination: &'static str| async move {
        let error = Destination::from(destination).save(Body::from("a")).await.unwrap_err();
        (error.to_string(), std::error::Error::source(&error).unwrap().to_string())
    };
    for url in ["memory:///", "file:///folder/", "memory:///folder/"] {
        assert_eq!(
            failure(url).await,
            (format!("cannot write to {url}"), "the URL has no name of an object".to_owned())
        );
    }
    let (message, _) = failure("s3:///x?secret=1").await;
    assert_eq!(message, "cannot write to s3:///x");
    // Other text is a path, even with `://`.
    let (message, _) = failure("folder/that/is:/missing").await;
    assert_eq!(message, "cannot write to folder/that/is:/missing");
    #[cfg(not(feature = "object-store-aws"))]
    assert!(failure("s3://bucket/x").await.1.contains("`object-store-aws`"));
}
