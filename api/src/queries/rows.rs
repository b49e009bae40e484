//! Results as a stream of typed rows.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use fingerpost::{BoxFuture, Items};
use futures_util::Stream;
use serde::de::DeserializeOwned;

use super::QueryError;
use super::names::Names;
use super::source::Plan;

/// The rows of a query, each read as soon as it has arrived: [`QueryRun::rows`](super::QueryRun::rows).
///
/// The query runs when the first row is awaited. Dropping the stream closes the connection. A row that does not fit the
/// type is an error, and the stream continues after it; it ends after any other error. Results that are cut off are an
/// error.
#[must_use = "a query does not run until its rows are awaited"]
pub struct Rows<T> {
    state: State,
    names: Names,
    row: u64,
    item: PhantomData<fn() -> T>,
}

enum State {
    Opening(BoxFuture<'static, Result<Items<Bytes>, QueryError>>),
    // Boxed, since it is much larger than the others.
    Open(Box<Items<Bytes>>),
    Ended,
}

impl<T: DeserializeOwned> Rows<T> {
    pub(super) fn new(plan: Plan) -> Self {
        let opening = State::Opening(Box::pin(async move { plan.items().await }));
        Self { state: opening, names: Names::default(), row: 0, item: PhantomData }
    }

    /// Returns the next row; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<T, QueryError>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// Collects the rows into memory. Stops at the first error.
    pub async fn all(mut self) -> Result<Vec<T>, QueryError> {
        let mut rows = Vec::new();
        while let Some(row) = self.next().await {
            rows.push(row?);
        }
        Ok(rows)
    }

    fn read(&mut self, item: &[u8]) -> Result<T, QueryError> {
        self.row += 1;
        self.names.row(self.row, item)
    }
}

impl<T: DeserializeOwned> Stream for Rows<T> {
    type Item = Result<T, QueryError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match &mut self.state {
                State::Opening(opening) => match ready!(opening.as_mut().poll(cx)) {
                    Ok(items) => self.state = State::Open(Box::new(items)),
                    Err(error) => {
                        self.state = State::Ended;
                        return Poll::Ready(Some(Err(error)));
                    }
                },
                State::Open(items) => {
                    let row = match ready!(Pin::new(&mut **items).poll_next(cx)) {
                        Some(Ok(item)) => self.read(&item),
                        Some(Err(error)) => Err(QueryError::Call(error)),
                        None => {
                            self.state = State::Ended;
                            return Poll::Ready(None);
                        }
                    };
                    if matches!(&row, Err(error) if !matches!(error, QueryError::Row(_))) {
                        self.state = State::Ended;
                    }
                    return Poll::Ready(Some(row));
                }
                State::Ended => return Poll::Ready(None),
            }
        }
    }
}

impl<T> fmt::Debug for Rows<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows").field("rows_so_far", &self.row).finish_non_exhaustive()
    }
}
