//! An object that is uploaded in parts.

use std::sync::Arc;

use bytes::Bytes;
use object_store::path::Path;
use object_store::{
    Error, MultipartUpload, ObjectStore, ObjectStoreExt as _, PutPayload, PutPayloadMut, Result, UploadPart,
};
use tokio::task::JoinSet;

/// The size of a part: the least that S3 takes.
const PART: usize = 5 << 20;
/// The number of parts that are sent at a time.
const IN_FLIGHT: usize = 2;

/// An object that appears when it is finished. Dropped before that, its upload is aborted by a task of its own, since
/// a drop cannot wait.
pub(super) struct Upload {
    store: Arc<dyn ObjectStore>,
    path: Path,
    /// The bytes that do not fill a part yet.
    part: PutPayloadMut,
    /// The upload, once there is more than one part.
    multipart: Option<Box<dyn MultipartUpload>>,
    in_flight: JoinSet<Result<()>>,
}

impl Upload {
    pub(super) fn new(store: Arc<dyn ObjectStore>, path: Path) -> Self {
        Self { store, path, part: PutPayloadMut::new(), multipart: None, in_flight: JoinSet::new() }
    }

    /// Adds bytes, and waits while too many parts are being sent.
    pub(super) async fn write(&mut self, mut bytes: Bytes) -> Result<()> {
        while !bytes.is_empty() {
            // All parts but the last have the same size, which some stores ask for.
            let length = bytes.len().min(PART - self.part.content_length());
            self.part.extend_from_slice(&bytes.split_to(length));
            if self.part.content_length() == PART {
                self.send().await?;
            }
        }
        Ok(())
    }

    /// Sends the part.
    async fn send(&mut self) -> Result<()> {
        while self.in_flight.len() >= IN_FLIGHT {
            self.sent().await?;
        }
        let multipart = match &mut self.multipart {
            Some(multipart) => multipart,
            none => none.insert(self.store.put_multipart(&self.path).await?),
        };
        let part: UploadPart = multipart.put_part(std::mem::take(&mut self.part).freeze());
        self.in_flight.spawn(part);
        Ok(())
    }

    /// Waits until a part is sent.
    async fn sent(&mut self) -> Result<()> {
        match self.in_flight.join_next().await {
            Some(Ok(sent)) => sent,
            Some(Err(source)) => Err(Error::JoinError { source }),
            None => Ok(()),
        }
    }

    pub(super) async fn finish(mut self: Box<Self>) -> Result<()> {
        let finished = self.complete().await;
        if finished.is_err() {
            self.abort().await;
        }
        finished
    }

    async fn complete(&mut self) -> Result<()> {
        if self.multipart.is_none() {
            let object: PutPayload = std::mem::take(&mut self.part).freeze();
            return self.store.put(&self.path, object).await.map(drop);
        }
        if self.part.content_length() > 0 {
            self.send().await?;
        }
        while !self.in_flight.is_empty() {
            self.sent().await?;
        }
        if let Some(multipart) = &mut self.multipart {
            multipart.complete().await?;
        }
        self.multipart = None;
        Ok(())
    }

    /// Aborts the upload. An error is ignored, since there is another one to report.
    pub(super) async fn abort(&mut self) {
        self.in_flight.shutdown().await;
        if let Some(mut multipart) = self.multipart.take() {
            let _ = multipart.abort().await;
        }
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        let Some(mut multipart) = self.multipart.take() else { return };
        let mut in_flight = std::mem::take(&mut self.in_flight);
        in_flight.abort_all();
        // Without a runtime, the rule of the bucket for incomplete uploads removes the parts.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                in_flight.shutdown().await;
                let _ = multipart.abort().await;
            });
        }
    }
}
