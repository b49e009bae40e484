//! A body that copies its data to a sink.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body as _, Frame, SizeHint};

use super::content::End;
use crate::core::body::{Body, BoxError};

/// A receiver of the chunks and the end of a body.
pub(super) trait Sink: Send + Unpin + 'static {
    fn chunk(&mut self, chunk: Bytes);
    fn end(&mut self, end: End);
}

/// Wraps a body, and copies its data to the sink as it is read. A body in memory is copied at once, even if it is never
/// read.
pub(super) fn tee(body: Body, mut sink: impl Sink) -> Body {
    if let Some(bytes) = body.as_bytes() {
        sink.chunk(Bytes::copy_from_slice(bytes));
        sink.end(End::Whole);
        return body;
    }
    Body::wrap(Tee { body, sink, ended: false })
}

struct Tee<S: Sink> {
    body: Body,
    sink: S,
    ended: bool,
}

impl<S: Sink> Tee<S> {
    fn end(&mut self, end: End) {
        if !std::mem::replace(&mut self.ended, true) {
            self.sink.end(end);
        }
    }
}

impl<S: Sink> http_body::Body for Tee<S> {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let polled = Pin::new(&mut self.body).poll_frame(cx);
        match &polled {
            Poll::Ready(Some(Ok(frame))) => {
                if let Some(chunk) = frame.data_ref() {
                    self.sink.chunk(chunk.clone());
                }
            }
            Poll::Ready(Some(Err(error))) => {
                let message = messages(&**error);
                self.end(End::BrokenOff(message));
            }
            Poll::Ready(None) => self.end(End::Whole),
            Poll::Pending => {}
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

impl<S: Sink> Drop for Tee<S> {
    fn drop(&mut self) {
        // A reader that knows the length does not poll again at the end.
        self.end(if self.body.is_end_stream() { End::Whole } else { End::Unread });
    }
}

/// Formats an error and its sources in one line.
pub(super) fn messages(error: &(dyn std::error::Error + 'static)) -> String {
    let sources = std::iter::successors(Some(error), |error| error.source());
    sources.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
