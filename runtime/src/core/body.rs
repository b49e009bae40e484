//! Bodies of requests and responses.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::Stream;
use http_body::{Body as _, Frame, SizeHint};
use http_body_util::BodyExt;
use http_body_util::combinators::UnsyncBoxBody;

/// A boxed error of foreign code.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The body of a request or a response: empty, in memory, or a stream.
///
/// A body in memory can be sent again, so its request can be retried; a stream cannot.
///
/// It is a [`Stream`] of chunks, and a body of the crate `http_body`. [`chunk`](Self::chunk) and [`next`](Self::next)
/// read a streamed response without either.
///
/// ```
/// use fingerpost::Body;
///
/// assert_eq!(Body::from(r#"{"id":"42"}"#).as_bytes(), Some(&br#"{"id":"42"}"#[..]));
/// assert_eq!(Body::empty().as_bytes(), Some(&b""[..]));
/// ```
pub struct Body(Kind);

enum Kind {
    Empty,
    Full(Bytes),
    Stream(UnsyncBoxBody<Bytes, BoxError>),
}

impl Body {
    /// Creates an empty body.
    pub const fn empty() -> Self {
        Self(Kind::Empty)
    }

    /// Wraps a body of another crate, such as those of transports and servers.
    pub fn wrap<B>(body: B) -> Self
    where
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        Self(Kind::Stream(body.map_err(Into::into).boxed_unsync()))
    }

    /// Creates a body from a stream of chunks. It can only be sent once, so the request is never retried.
    pub fn stream<S, X>(chunks: S) -> Self
    where
        S: Stream<Item = Result<Bytes, X>> + Send + 'static,
        X: Into<BoxError> + 'static,
    {
        use futures_util::TryStreamExt;
        Self::wrap(http_body_util::StreamBody::new(chunks.map_ok(Frame::data).map_err(Into::into)))
    }

    /// Creates a body from a stream of chunks whose total size is known, such as a file. It is sent with
    /// `Content-Length`, which some servers require. Like any other stream it can only be sent once.
    ///
    /// The request fails if the chunks have another size.
    ///
    /// ```
    /// use fingerpost::Body;
    /// use http_body::Body as _;
    ///
    /// let chunks = futures_util::stream::iter([Ok::<_, std::io::Error>("te".into()), Ok("a".into())]);
    /// assert_eq!(Body::sized_stream(3, chunks).size_hint().exact(), Some(3));
    /// ```
    pub fn sized_stream<S, X>(bytes: u64, chunks: S) -> Self
    where
        S: Stream<Item = Result<Bytes, X>> + Send + 'static,
        X: Into<BoxError> + 'static,
    {
        Self::wrap(SizedBody::new(Self::stream(chunks), bytes))
    }

    /// Returns the bytes if they are in memory.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match &self.0 {
            Kind::Empty => Some(&[]),
            Kind::Full(bytes) => Some(bytes),
            Kind::Stream(_) => None,
        }
    }

    /// Returns a copy of the body, unless it is a stream.
    pub fn try_clone(&self) -> Option<Self> {
        match &self.0 {
            Kind::Empty => Some(Self(Kind::Empty)),
            Kind::Full(bytes) => Some(Self(Kind::Full(bytes.clone()))),
            Kind::Stream(_) => None,
        }
    }

    /// Returns the bytes, or the body itself if it is a stream, for transports that distinguish the two.
    pub fn into_bytes(self) -> Result<Bytes, Self> {
        match self.0 {
            Kind::Empty => Ok(Bytes::new()),
            Kind::Full(bytes) => Ok(bytes),
            Kind::Stream(_) => Err(self),
        }
    }

    /// Polls for the next chunk of data.
    pub(crate) fn poll_data(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BoxError>>> {
        loop {
            match ready!(Pin::new(&mut *self).poll_frame(cx)) {
                // Trailers carry no data.
                Some(Ok(frame)) => {
                    if let Ok(data) = frame.into_data() {
                        return Poll::Ready(Some(Ok(data)));
                    }
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }

    /// Reads the next chunk of data, with the error of the wrapped body.
    pub(crate) async fn data(&mut self) -> Result<Option<Bytes>, BoxError> {
        poll_fn(|cx| self.poll_data(cx)).await.transpose()
    }
}

/// A body that must have a certain size. Its last chunk is only returned when the body has ended, since a connection
/// would not ask for any excess.
pub(crate) struct SizedBody {
    body: Body,
    left: u64,
    last: Option<Frame<Bytes>>,
}

impl SizedBody {
    pub(crate) fn new(body: Body, bytes: u64) -> Self {
        Self { body, left: bytes, last: None }
    }
}

impl http_body::Body for SizedBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        loop {
            let frame = match Pin::new(&mut self.body).poll_frame(cx) {
                Poll::Ready(Some(Ok(frame))) => frame,
                Poll::Ready(None) => {
                    return Poll::Ready(match (self.last.take(), self.left) {
                        (Some(last), _) => Some(Ok(last)),
                        (None, 0) => None,
                        (None, left) => {
                            self.left = 0;
                            Some(Err(format!("the request body ended {left} bytes before its declared size").into()))
                        }
                    });
                }
                other @ (Poll::Ready(Some(Err(_))) | Poll::Pending) => return other,
            };
            let size = frame.data_ref().map_or(0, |data| data.len() as u64);
            match (self.left.checked_sub(size), size) {
                (None, _) => {
                    (self.body, self.last) = (Body::empty(), None);
                    return Poll::Ready(Some(Err("the request body is longer than its declared size".into())));
                }
                // Empty chunks and trailers.
                (Some(0), 0) => {}
                (Some(0), _) => (self.left, self.last) = (0, Some(frame)),
                (Some(left), _) => {
                    self.left = left;
                    return Poll::Ready(Some(Ok(frame)));
                }
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0 && self.last.is_none() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let last = self.last.as_ref().and_then(Frame::data_ref).map_or(0, |data| data.len() as u64);
        SizeHint::with_exact(self.left + last)
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match std::mem::replace(&mut self.0, Kind::Empty) {
            Kind::Empty => Poll::Ready(None),
            Kind::Full(bytes) if bytes.is_empty() => Poll::Ready(None),
            Kind::Full(bytes) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            Kind::Stream(mut body) => {
                let polled = Pin::new(&mut body).poll_frame(cx);
                self.0 = Kind::Stream(body);
                polled
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Kind::Empty => true,
            Kind::Full(bytes) => bytes.is_empty(),
            Kind::Stream(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Kind::Empty => SizeHint::with_exact(0),
            Kind::Full(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Kind::Stream(body) => body.size_hint(),
        }
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::empty()
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self(Kind::Full(bytes))
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static str> for Body {
    fn from(text: &'static str) -> Self {
        Bytes::from_static(text.as_bytes()).into()
    }
}

impl From<()> for Body {
    fn from((): ()) -> Self {
        Self::empty()
    }
}

/// Prints the kind and the size, never the content, which may be secret.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Empty => f.write_str("Body(empty)"),
            Kind::Full(bytes) => write!(f, "Body({} bytes)", bytes.len()),
            Kind::Stream(_) => f.write_str("Body(stream)"),
        }
    }
}

/// A value that can be sent as a text body: `str` and `String`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a text body",
    label = "`#[body(text)]` takes `&str` or `&String`"
)]
pub trait TextBody {
    #[doc(hidden)]
    fn to_body(&self) -> Body;
}

impl TextBody for str {
    fn to_body(&self) -> Body {
        self.to_owned().into()
    }
}

impl TextBody for String {
    fn to_body(&self) -> Body {
        self.clone().into()
    }
}

/// A value that can be sent as a binary body: `[u8]`, `Vec<u8>` and `Bytes`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a binary body",
    label = "`#[body(bytes)]` takes `&[u8]`, `&Vec<u8>` or `&Bytes`"
)]
pub trait BytesBody {
    #[doc(hidden)]
    fn to_body(&self) -> Body;
}

impl BytesBody for [u8] {
    fn to_body(&self) -> Body {
        self.to_owned().into()
    }
}

impl BytesBody for Vec<u8> {
    fn to_body(&self) -> Body {
        self.clone().into()
    }
}

impl BytesBody for Bytes {
    fn to_body(&self) -> Body {
        self.clone().into()
    }
}

/// A value that can be sent as a streamed body: [`Body`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent as a stream",
    label = "`#[body(stream)]` takes a `fingerpost::Body`",
    note = "use `Body::stream` for a stream of chunks, `Body::wrap` for a body of another crate"
)]
pub trait StreamBody {
    #[doc(hidden)]
    fn into_body(self) -> Body;
}

impl StreamBody for Body {
    fn into_body(self) -> Body {
        self
    }
}
