//! Streamed items: the items of a JSON array, JSON lines, server-sent events.
//!
//! A splitter finds the end of each item, independently of the chunk boundaries; [`Items`] decodes the complete items.

mod array;
mod events;
mod lines;

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
use crate::core::not_an_iterator::not_an_iterator;
use crate::core::response::{BYTE_ORDER_MARK, DecodeError};
use crate::core::transport_error::TransportError;
use crate::core::typed_endpoint::OpenResponse;

/// Splits a stream of bytes into items.
pub(crate) trait Splitter: Send {
    /// Takes the next item out of the stream, of which `chunk` is the part that has arrived. Without a complete item it
    /// consumes the whole chunk, and keeps what belongs to an incomplete one.
    ///
    /// An item that lies within a chunk is a part of it, so that it is not copied.
    fn next(&mut self, chunk: &mut Bytes) -> Result<Option<Bytes>, Broken>;

    /// Returns the item that the end of the stream completes, if any.
    fn finish(&mut self) -> Result<Option<Bytes>, Broken>;

    /// Returns the number of buffered bytes of an incomplete item.
    fn held(&self) -> usize;
}

/// The beginning of an item whose end has not arrived.
#[derive(Default)]
struct Held(Vec<u8>);

impl Held {
    /// Takes the item that ends after `length` bytes of the chunk.
    fn complete(&mut self, chunk: &mut Bytes, length: usize) -> Bytes {
        let end = chunk.split_to(length);
        if self.0.is_empty() {
            return end;
        }
        self.0.extend_from_slice(&end);
        std::mem::take(&mut self.0).into()
    }

    /// Keeps the whole chunk, which does not complete the item.
    fn extend(&mut self, chunk: &mut Bytes) {
        self.0.extend_from_slice(chunk);
        chunk.clear();
    }

    fn len(&self) -> usize {
        self.0.len()
    }
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
    /// Returns the chunk without what it has of the mark, and with the beginning of a mark that did not go on.
    fn skip(&mut self, chunk: Bytes) -> Bytes {
        if self.begun {
            return chunk;
        }
        let (before, rest) = BYTE_ORDER_MARK.split_at(self.matched);
        let of_mark = rest.iter().zip(&chunk).take_while(|(mark, byte)| mark == byte).count();
        if of_mark == chunk.len() {
            self.matched += of_mark;
            return Bytes::new();
        }
        self.begun = true;
        match before.len() + of_mark {
            0 => chunk,
            matched if matched == BYTE_ORDER_MARK.len() => chunk.slice(of_mark..),
            _ => [before, &chunk].concat().into(),
        }
    }

    /// Returns the beginning of a mark at the end of the stream.
    fn finish(&mut self) -> Bytes {
        let is_part = !self.begun && self.matched < BYTE_ORDER_MARK.len();
        self.begun = true;
        Bytes::from_static(if is_part { &BYTE_ORDER_MARK[..self.matched] } else { &[] })
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
    /// The part of the stream that has arrived and is still to be split.
    chunk: Bytes,
    limit: usize,
    ended: bool,
    /// The error at the end.
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
        let (headers, ended, failure) = (parts.headers, false, None);
        let (mark, chunk) = (Mark::default(), Bytes::new());
        let source = Source { endpoint, headers, body, splitter, mark, chunk, limit, ended, failure };
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

impl Items<Bytes> {
    /// Splits a streamed response whose body is a JSON array into its items, each as undecoded JSON. The errors name
    /// the endpoint. An item of more than `limit` bytes is an error.
    ///
    /// It suits results that a [`Content`](crate::Content) holds, of which only some formats are arrays.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use fingerpost::{Body, Client, Content, TransportError, endpoints, http};
    /// use fingerpost::{Items, PerCall};
    ///
    /// #[endpoints]
    /// pub trait Reports {
    ///     /// Returns a report as `json` or `csv`.
    ///     #[endpoint(GET "/report.<format>", output = content)]
    ///     fn report(&self, format: &str) -> Content;
    /// }
    /// # let transport = |_: http::Request<Body>| async {
    /// #     Ok::<_, TransportError>(http::Response::new(r#"[{"n": 7}, 8]"#))
    /// # };
    /// # let client = Client::builder("https://shop.example").transport(transport).build()?;
    /// let response = client.report("json").streamed().await?;
    /// let mut rows = Items::of_json_array(&REPORT, response, 1 << 20);
    /// while let Some(row) = rows.next().await {
    ///     println!("{}", std::str::from_utf8(&row?)?);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn of_json_array(
        endpoint: impl Into<&'static EndpointDescriptor>,
        response: http::Response<Body>,
        limit: usize,
    ) -> Self {
        let open = OpenResponse { endpoint: endpoint.into(), response, limit };
        Self::new(open, Box::new(ArraySplitter::default()), |item| Ok(Bytes::copy_from_slice(item.trim_ascii())))
    }
}

not_an_iterator!(T => Items<T> { Result<T, Error> });

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
            if self.ended {
                return Poll::Ready(self.failure.take().map(|kind| Err(Error::new(self.endpoint, kind))));
            }
            let split = self.splitter.next(&mut self.chunk);
            if let Some(item) = self.checked(split) {
                return Poll::Ready(Some(Ok(item)));
            }
            if self.ended {
                continue;
            }
            match ready!(self.body.poll_data(cx)) {
                Some(Ok(chunk)) => self.chunk = self.mark.skip(chunk),
                Some(Err(error)) => self.end(Kind::Transport(TransportError::body(error))),
                None => {
                    // A body is not polled again after its end, but there may be more to split.
                    self.body = Body::empty();
                    self.chunk = self.mark.finish();
                    if self.chunk.is_empty() {
                        self.ended = true;
                        let split = self.splitter.finish();
                        if let Some(item) = self.checked(split) {
                            return Poll::Ready(Some(Ok(item)));
                        }
                    }
                }
            }
        }
    }

    /// Returns a complete item. Ends with an error if the stream is invalid or an item is too large.
    fn checked(&mut self, split: Result<Option<Bytes>, Broken>) -> Option<Bytes> {
        match split {
            Ok(Some(item)) if item.len() <= self.limit => return Some(item),
            Ok(None) if self.splitter.held() <= self.limit => {}
            Ok(_) => self.end(self.too_large()),
            Err(Broken(why)) => self.end(Kind::Item(why.to_owned())),
        }
        None
    }

    fn too_large(&self) -> Kind {
        Kind::Item(format!("an item exceeds the limit of {} bytes (`max_body`)", self.limit))
    }

    /// Ends with an error, and closes the connection at once.
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
