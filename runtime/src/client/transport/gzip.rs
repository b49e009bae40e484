//! Decompression of gzip (RFC 1952).

use std::io::{self, Write};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Buf, Bytes};
use flate2::write::MultiGzDecoder;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use http_body::{Body as _, Frame};

use crate::core::body::{Body, BoxError};
use crate::core::coding::{CorruptCoding, codings};

/// The number of codings that are unpacked one after the other. A server that applies more wants to exhaust memory.
const LAYERS: usize = 2;

/// Unpacks a response whose codings are all gzip, and removes the headers that describe the packed body. Others are
/// returned unchanged; the client rejects them.
pub(super) fn unpacked(mut response: http::Response<Body>) -> http::Response<Body> {
    // A response to HEAD has no body, and its headers describe the one that GET would return.
    if response.body().is_end_stream() {
        return response;
    }
    let layers: Vec<_> = codings(response.headers()).collect();
    // `x-gzip` is equivalent (RFC 9110, section 8.4.1.3).
    let supported = layers.iter().all(|name| matches!(name.as_str(), "gzip" | "x-gzip"));
    if layers.is_empty() || layers.len() > LAYERS || !supported {
        return response;
    }
    response.headers_mut().remove(CONTENT_ENCODING);
    response.headers_mut().remove(CONTENT_LENGTH);
    response.map(|body| layers.iter().fold(body, |body, _| Body::wrap(Unpacked::new(body))))
}

/// An unpacked body. It may consist of several members, which are one content (RFC 1952, section 2.2).
struct Unpacked {
    packed: Body,
    decoder: MultiGzDecoder<Vec<u8>>,
    /// The part of the current chunk that is not decoded yet.
    input: Bytes,
    begun: bool,
    ended: bool,
}

impl Unpacked {
    fn new(packed: Body) -> Self {
        let decoder = MultiGzDecoder::new(Vec::new());
        Self { packed, decoder, input: Bytes::new(), begun: false, ended: false }
    }

    /// Decodes a part of the input. The output of one step is limited, whatever the ratio of the compression.
    fn step(&mut self) -> io::Result<()> {
        match self.decoder.write(&self.input)? {
            0 => return Err(io::ErrorKind::InvalidData.into()),
            length => self.input.advance(length),
        }
        // Whatever has arrived is returned at once, since a stream may pause after it.
        if self.input.is_empty() { self.decoder.flush() } else { Ok(()) }
    }

    fn output(&mut self) -> Option<Bytes> {
        let output = std::mem::take(self.decoder.get_mut());
        (!output.is_empty()).then(|| output.into())
    }

    fn corrupt(&mut self) -> BoxError {
        // Close the connection at once.
        (self.packed, self.input, self.ended) = (Body::empty(), Bytes::new(), true);
        CorruptCoding("gzip").into()
    }
}

impl http_body::Body for Unpacked {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        loop {
            if let Some(output) = self.output() {
                return Poll::Ready(Some(Ok(Frame::data(output))));
            }
            if !self.input.is_empty() {
                if self.step().is_err() {
                    return Poll::Ready(Some(Err(self.corrupt())));
                }
                continue;
            }
            if self.ended {
                return Poll::Ready(None);
            }
            match ready!(Pin::new(&mut self.packed).poll_frame(cx)) {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(chunk) => {
                        self.begun |= !chunk.is_empty();
                        self.input = chunk;
                    }
                    Err(trailers) => return Poll::Ready(Some(Ok(trailers))),
                },
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                // An empty body is not gzip either, but there is nothing to unpack.
                None => {
                    self.ended = true;
                    if self.begun && self.decoder.try_finish().is_err() {
                        return Poll::Ready(Some(Err(self.corrupt())));
                    }
                }
            }
        }
    }
}
