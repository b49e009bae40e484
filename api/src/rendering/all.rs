//! Many renderings at a time.

use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::pin::Pin;
use std::task::{Context, Poll};

use fingerpost::BoxFuture;
use futures_util::stream::{FuturesUnordered, Stream};
use tokio::sync::watch;

use super::{Document, RenderError, RenderProgress, RenderToFile};

/// Several renderings, of which a limited number run at a time: [`Looker::render_all`](crate::Looker::render_all).
///
/// It is a stream of outcomes in the order of completion, and runs while it is awaited. A failed rendering does not
/// stop the others, and the second one to the same file fails. Dropping it stops all of them; unfinished files are
/// removed.
#[must_use = "renderings do nothing until their outcomes are awaited"]
pub struct RenderAll {
    waiting: VecDeque<Waiting>,
    running: FuturesUnordered<BoxFuture<'static, RenderOutcome>>,
    progress: Vec<watch::Receiver<RenderProgress>>,
    limit: usize,
}

/// A rendering that has not begun.
struct Waiting {
    index: usize,
    rendering: RenderToFile,
    /// A rendering before it has the same file.
    is_duplicate: bool,
}

/// The outcome of one of several renderings.
#[derive(Debug)]
#[non_exhaustive]
pub struct RenderOutcome {
    /// The index of the rendering, in the order in which they were passed.
    pub index: usize,
    /// The path of its file.
    pub path: PathBuf,
    /// The document, or the error.
    pub result: Result<Document, RenderError>,
}

impl RenderAll {
    pub(crate) fn new(renderings: impl IntoIterator<Item = RenderToFile>, limit: usize) -> Self {
        let mut paths = HashSet::new();
        let waiting = renderings.into_iter().enumerate().map(|(index, rendering)| {
            let path = std::path::absolute(rendering.path()).unwrap_or_else(|_| rendering.path().to_owned());
            Waiting { index, rendering, is_duplicate: !paths.insert(path) }
        });
        let waiting: VecDeque<_> = waiting.collect();
        let progress = waiting.iter().map(|waiting| waiting.rendering.progress()).collect();
        Self { waiting, running: FuturesUnordered::new(), progress, limit }
    }

    /// Sets how many renderings run at a time; 0 is taken as 1. The default is 4, since a Looker node renders only a
    /// few documents at a time and queues the others.
    pub fn limit(mut self, renderings: usize) -> Self {
        self.limit = renderings.max(1);
        self
    }

    /// Returns the progress of each rendering, in the order in which they were passed.
    pub fn progress(&self) -> Vec<watch::Receiver<RenderProgress>> {
        self.progress.clone()
    }

    /// Returns the next outcome; `None` after the last one.
    pub async fn next(&mut self) -> Option<RenderOutcome> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// Waits for all renderings, and returns their outcomes in the order in which they were passed.
    pub async fn outcomes(mut self) -> Vec<RenderOutcome> {
        let mut outcomes = Vec::with_capacity(self.progress.len());
        while let Some(outcome) = self.next().await {
            outcomes.push(outcome);
        }
        outcomes.sort_by_key(|outcome| outcome.index);
        outcomes
    }
}

impl Stream for RenderAll {
    type Item = RenderOutcome;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<RenderOutcome>> {
        while self.running.len() < self.limit {
            let Some(Waiting { index, rendering, is_duplicate }) = self.waiting.pop_front() else { break };
            let path = rendering.path().to_owned();
            self.running.push(Box::pin(async move {
                let result = if is_duplicate { rendering.refused(same_file()) } else { rendering.run().await };
                RenderOutcome { index, path, result }
            }));
        }
        Pin::new(&mut self.running).poll_next(cx)
    }
}

/// Returns the error of a rendering to the file of another one, which would replace it.
fn same_file() -> RenderError {
    RenderError::Write(std::io::Error::new(ErrorKind::AlreadyExists, "another rendering has the same file"))
}

impl fmt::Debug for RenderAll {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (waiting, running) = (self.waiting.len(), self.running.len());
        f.debug_struct("RenderAll").field("waiting", &waiting).field("running", &running).finish_non_exhaustive()
    }
}
