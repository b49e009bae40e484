//! Pages of calls that a closure builds.

use std::hash::Hash;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::Stream;

use super::{Guard, Parts, Source};
use crate::client::transport::BoxFuture;
use crate::core::error::{CallError, Error};

/// The items of a page and the start of the next one, if there is one.
type Fetched<S, T, E> = Result<(Vec<T>, Option<S>), CallError<E>>;

/// The items of all pages, one after the other.
pub(super) struct CalledPages<S, F, T, E> {
    /// Requests the page with the given start.
    fetch: F,
    /// The name of this kind of start, for error messages.
    what: &'static str,
    next: Option<S>,
    /// The next page, in progress.
    page: Option<BoxFuture<'static, Fetched<S, T, E>>>,
    /// The remaining items of the last page.
    items: std::vec::IntoIter<T>,
    guard: Guard,
}

impl<S, F, T, E> CalledPages<S, F, T, E>
where
    F: FnMut(S) -> BoxFuture<'static, Fetched<S, T, E>>,
{
    pub(super) fn new(first: S, what: &'static str, fetch: F) -> Self {
        Self { fetch, what, next: Some(first), page: None, items: Vec::new().into_iter(), guard: Guard::default() }
    }
}

/// The only pinned data is boxed.
impl<S, F, T, E> Unpin for CalledPages<S, F, T, E> {}

impl<S, F, T, E> Stream for CalledPages<S, F, T, E>
where
    S: Hash,
    F: FnMut(S) -> BoxFuture<'static, Fetched<S, T, E>>,
{
    type Item = Result<T, CallError<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { fetch, what, next, page, items, guard } = &mut *self;
        loop {
            if let Some(item) = items.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            let coming = match (&mut *page, next.take()) {
                (Some(coming), _) => coming,
                (None, None) => return Poll::Ready(None),
                (None, Some(start)) => {
                    if let Err(problem) = guard.request(&start, what) {
                        return Poll::Ready(Some(Err(CallError::new(Error::page(problem)))));
                    }
                    page.insert(fetch(start))
                }
            };
            let received = ready!(coming.as_mut().poll(cx));
            *page = None;
            let (more, following) = match received {
                Ok(received) => received,
                Err(error) => return Poll::Ready(Some(Err(error))),
            };
            if let (Some(_), Err(problem)) = (&following, guard.receive(more.len() as u64)) {
                return Poll::Ready(Some(Err(CallError::new(Error::page(problem)))));
            }
            (*next, *items) = (following, more.into_iter());
        }
    }
}

impl<S, F, T, E> Source<T, E> for CalledPages<S, F, T, E>
where
    S: Hash + Send,
    F: FnMut(S) -> BoxFuture<'static, Fetched<S, T, E>> + Send,
    T: Send,
{
    fn parts(&mut self) -> Parts<'_> {
        Parts::Called(&mut self.guard)
    }
}
