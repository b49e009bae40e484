//! Decompression of gzip (RFC 1952).

use std::io::{self, Write};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Buf, Bytes};
use flate2::write::MultiGzDecoder;
use http_body::Frame;

use crate::core::body::{Body, BoxError};
use crate::core::coding::CorruptCoding;

/// An unpacked body. It may consist of several members, which are one content (RFC 1952, section 2.2).
pub(super) struct Unpacked {
    packed: Body,
    decoder: MultiGzDecoder<Vec<u8>>,
    /// The part of the current chunk that is not decoded yet.
    input: Bytes,
    begun: bool,
    ended: bool,
}

impl Unpacked {
    pub(super) fn new(packed: Body) -> Self {
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
