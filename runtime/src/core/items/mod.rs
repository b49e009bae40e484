//! Results that come one by one: the items of a JSON array, JSON lines, server-sent events.
//!
//! A splitter finds where an item ends, whatever the sizes of the chunks that come; [`Items`] reads each as it is
//! whole.

mod array;
mod events;
mod lines;

use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::Stream;
use http::HeaderMap;

pub(crate) use self::array::ArraySplitter;
pub use self::events::Event;
pub(crate) use self::events::EventSplitter;
pub(crate) use self::lines::LineSplitter;
use crate::core::body::Body;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::{Error, Kind};
use crate::core::response::DecodeError;
use crate::core::transport_error::TransportError;
use crate::core::typed_endpoint::OpenResponse;

/// Cuts a stream of bytes into items.
pub(crate) trait Splitter: Send {
    /// Takes the next chunk; puts each item that it completes into `items`.
    fn push(&mut self, chunk: &[u8], items: &mut VecDeque<Bytes>) -> Result<(), Broken>;

    /// The stream has ended; puts what is complete by that into `items`.
    fn finish(&mut self, items: &mut VecDeque<Bytes>) -> Result<(), Broken>;

    /// How many bytes of an incomplete item are held.
    fn held(&self) -> usize;
}

/// Why bytes are no stream of items.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Broken(pub(crate) &'static str);

/// Results one by one, as they come: a stream.
///
/// Dropping it closes the connection. An item that cannot be read ends in an error and leaves the next ones to be read;
/// an error of the connection, or of the framing, is the last thing that comes.
///
/// ```
/// use fingerpost::Items;
///
/// async fn total(mut amounts: Items<i64>) -> Result<i64, fingerpost::Error> {
///     let mut total = 0;
///     while let Some(amount) = amounts.next().await {
///         total += amount?;
///     }
///     Ok(total)
/// }
/// ```
#[must_use = "items come as they are asked for"]
pub struct Items<T> {
    source: Source,
    read: fn(&[u8]) -> Result<T, DecodeError>,
    item: PhantomData<fn() -> T>,
}

/// The part that does not depend on the type of the items.
struct Source {
    endpoint: &'static EndpointDescriptor,
    headers: HeaderMap,
    body: Body,
    splitter: Box<dyn Splitter>,
    ready: VecDeque<Bytes>,
    limit: usize,
    ended: bool,
    /// What it ends in, once the items that were complete before have been handed out.
    failure: Option<Kind>,
}

impl<T> Items<T> {
    pub(crate) fn new(
        answer: OpenResponse,
        splitter: Box<dyn Splitter>,
        read: fn(&[u8]) -> Result<T, DecodeError>,
    ) -> Self {
        let OpenResponse { endpoint, response, limit } = answer;
        let (parts, body) = response.into_parts();
        let ready = VecDeque::new();
        let (headers, ended, failure) = (parts.headers, false, None);
        let source = Source { endpoint, headers, body, splitter, ready, limit, ended, failure };
        Self { source, read, item: PhantomData }
    }

    /// The headers of the response.
    pub fn headers(&self) -> &HeaderMap {
        &self.source.headers
    }

    /// The next item; `None` once all have come.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<T> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(item) = ready!(self.source.poll_item(cx)) else { return Poll::Ready(None) };
        let read = self.read;
        Poll::Ready(Some(item.and_then(|bytes| {
            read(&bytes).map_err(|error| Error::new(self.source.endpoint, Kind::Item(error.to_string())))
        })))
    }
}

impl Source {
    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                if item.len() > self.limit {
                    self.ready.clear();
                    self.end(self.too_large());
                    continue;
                }
                return Poll::Ready(Some(Ok(item)));
            }
            if self.ended {
                return Poll::Ready(self.failure.take().map(|kind| Err(Error::new(self.endpoint, kind))));
            }
            let split = match ready!(http_body::Body::poll_frame(Pin::new(&mut self.body), cx)) {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(chunk) => self.splitter.push(&chunk, &mut self.ready),
                    // Trailers carry no items.
                    Err(_) => continue,
                },
                Some(Err(error)) => {
                    self.end(Kind::Transport(TransportError::body(error)));
                    continue;
                }
                None => {
                    self.ended = true;
                    self.splitter.finish(&mut self.ready)
                }
            };
            if let Err(Broken(why)) = split {
                self.end(Kind::Item(why.to_owned()));
            } else if self.splitter.held() > self.limit {
                self.end(self.too_large());
            }
        }
    }

    fn too_large(&self) -> Kind {
        Kind::Item(format!("an item is larger than the {} bytes this client takes", self.limit))
    }

    /// Ends with an error, after the items that are complete; the connection is closed at once.
    fn end(&mut self, kind: Kind) {
        self.ended = true;
        self.failure = Some(kind);
        self.body = Body::empty();
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Items({})", self.source.endpoint)
    }
}

#[cfg(test)]
mod tests;
