//! Limits on the number of requests in flight.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::core::body::{Body, BoxError};

/// A limit on the number of requests in flight. Clones share the permits, so several clients of one server can share a
/// limit.
///
/// A request holds a permit from before it is sent until its response has been read to the end or dropped. No permit is
/// held between attempts. Waiting for a permit counts towards the call's time limit.
///
/// ```
/// use fingerpost::{Client, ConcurrencyLimit};
///
/// let client = Client::builder("https://things.example").concurrency(ConcurrencyLimit::new(8));
/// ```
#[derive(Clone)]
pub struct ConcurrencyLimit {
    permits: Arc<Semaphore>,
    limit: usize,
}

impl ConcurrencyLimit {
    /// Creates a limit of this many requests; zero is taken as one.
    pub fn new(requests: usize) -> Self {
        let limit = requests.clamp(1, Semaphore::MAX_PERMITS);
        Self { permits: Arc::new(Semaphore::new(limit)), limit }
    }

    /// Returns the maximum number of requests in flight.
    pub const fn limit(&self) -> usize {
        self.limit
    }

    /// Returns the number of requests in flight now.
    pub fn in_flight(&self) -> usize {
        self.limit - self.permits.available_permits()
    }

    /// Returns a permit if one is free. Free permits are given to those that wait first, so this overtakes nobody.
    pub(crate) fn free_permit(&self) -> Option<Permit> {
        Some(Permit(Some(Arc::clone(&self.permits).try_acquire_owned().ok()?)))
    }

    /// Waits for a permit, in FIFO order.
    pub(crate) async fn permit(&self) -> Permit {
        // The semaphore is never closed; if it were, there would be no limit.
        Permit(Arc::clone(&self.permits).acquire_owned().await.ok())
    }
}

impl fmt::Debug for ConcurrencyLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} in flight", self.in_flight(), self.limit)
    }
}

/// A request's permit, released when dropped.
#[derive(Debug, Default)]
pub(crate) struct Permit(Option<OwnedSemaphorePermit>);

impl Permit {
    /// Returns the body, which keeps the permit until it ends, fails or is dropped.
    pub(crate) fn hold_through(self, body: Body) -> Body {
        if self.0.is_none() || body.as_bytes().is_some() {
            return body;
        }
        Body::wrap(Holding { body, permit: self })
    }
}

struct Holding {
    body: Body,
    permit: Permit,
}

impl http_body::Body for Holding {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let polled = Pin::new(&mut self.body).poll_frame(cx);
        if let Poll::Ready(None | Some(Err(_))) = polled {
            self.permit = Permit::default();
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
