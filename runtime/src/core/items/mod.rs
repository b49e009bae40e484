//! Streamed items: the items of a JSON array, JSON lines, server-sent events.
//!
//! A splitter finds the end of each item, independently of the chunk boundaries; [`Items`] decodes the complete items.

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
use crate::core::response::{BYTE_ORDER_MARK, DecodeError};
use crate::core::transport_error::TransportError;
use crate::core::typed_endpoint::OpenResponse;

/// Splits a stream of bytes into items.
pub(crate) trait Splitter: Send {
    /// Consumes the next chunk, and appends the items that it completes to `items`.
    fn push(&mut self, chunk: &[u8], items: &mut VecDeque<Bytes>) -> Result<(), Broken>;

    /// Handles the end of the stream, and appends the items that it completes to `items`.
    fn finish(&mut self, items: &mut VecDeque<Bytes>) -> Result<(), Broken>;

    /// Returns the number of buffered bytes of an incomplete item.
    fn held(&self) -> usize;
}

/// Skips the byte order mark of UTF-8 at the beginning of a stream.
#[derive(Default)]
struct Mark {
    /// The number of bytes of the mark that have arrived.
    matched: usize,
    /// Set once other bytes have arrived.
    begun: bool,
}

impl Mark {
    fn push(&mut self, chunk: &[u8], splitter: &mut dyn Splitter, items: &mut VecDeque<Bytes>) -> Result<(), Broken> {
        let rest = BYTE_ORDER_MARK.get(self.matched..).filter(|_| !self.begun).unwrap_or_default();
        let of_mark = rest.iter().zip(chunk).take_while(|(mark, byte)| mark == byte).count();
        self.matched += of_mark;
        let chunk = &chunk[of_mark..];
        if chunk.is_empty() {
            return Ok(());
        }
        self.begin(splitter, items)?;
        splitter.push(chunk, items)
    }

    /// Passes on the beginning of a mark, if the rest of it did not follow.
    fn begin(&mut self, splitter: &mut dyn Splitter, items: &mut VecDeque<Bytes>) -> Result<(), Broken> {
        let begun = std::mem::replace(&mut self.begun, true);
        match BYTE_ORDER_MARK.get(..self.matched) {
            Some(part) if !begun && part.len() < BYTE_ORDER_MARK.len() => splitter.push(part, items),
            _ => Ok(()),
        }
    }

    fn finish(&mut self, splitter: &mut dyn Splitter, items: &mut VecDeque<Bytes>) -> Result<(), Broken> {
        self.begin(splitter, items)?;
        splitter.finish(items)
    }
}

/// The reason why bytes are not a valid stream of items.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Broken(pub(crate) &'static str);

/// A stream of items, each decoded as soon as it has arrived.
///
/// Dropping it closes the connection. An item that cannot be decoded is an error, and the stream continues after it; it
/// ends after an error of the connection or of the syntax between items.
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
    /// Skips a byte order mark.
    mark: Mark,
    ready: VecDeque<Bytes>,
    limit: usize,
    ended: bool,
    /// The error at the end, returned after the items that were complete before it.
    failure: Option<Kind>,
}

impl<T> Items<T> {
    pub(crate) fn new(
        open: OpenResponse,
        splitter: Box<dyn Splitter>,
        read: fn(&[u8]) -> Result<T, DecodeError>,
    ) -> Self {
        let OpenResponse { endpoint, response, limit } = open;
        let (parts, body) = response.into_parts();
        let ready = VecDeque::new();
        let (headers, ended, failure) = (parts.headers, false, None);
        let mark = Mark::default();
        let source = Source { endpoint, headers, body, splitter, mark, ready, limit, ended, failure };
        Self { source, read, item: PhantomData }
    }

    /// Returns the headers of the response.
    pub fn headers(&self) -> &HeaderMap {
        &self.source.headers
    }

    /// Returns the next item; `None` at the end.
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
            let split = match ready!(self.body.poll_data(cx)) {
                Some(Ok(chunk)) => self.mark.push(&chunk, &mut *self.splitter, &mut self.ready),
                Some(Err(error)) => {
                    self.end(Kind::Transport(TransportError::body(error)));
                    continue;
                }
                None => {
                    self.ended = true;
                    self.mark.finish(&mut *self.splitter, &mut self.ready)
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
        Kind::Item(format!("an item exceeds the limit of {} bytes (`max_body`)", self.limit))
    }

    /// Ends with an error after the complete items, and closes the connection at once.
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
