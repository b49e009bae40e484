//! Detection of stalled bodies.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep_until};

use crate::client::deadline::after;
use crate::core::body::{Body, BoxError};
use crate::core::stall::{StallLimit, Stalled};

impl StallLimit {
    /// Returns the body, which fails once it stalls. A body in memory cannot stall. With `pauses` it may pause after
    /// the end of a line: the limit then applies to each line from its first byte. Otherwise a `streamed` body is
    /// measured from now on, since no other limit ends the wait for its first byte.
    pub(crate) fn watch(self, body: Body, pauses: bool, streamed: bool) -> Body {
        if self.bytes() == 0 || body.as_bytes().is_some() {
            return body;
        }
        let until = Instant::now();
        let mut watched = Watched { body, limit: self, pauses, missing: None, until, handed_out: None, timer: None };
        if streamed && !pauses {
            watched.begin_period();
            watched.handed_out = Some(until);
        }
        Body::wrap(watched)
    }
}

/// A body that fails once it stalls.
struct Watched {
    body: Body,
    limit: StallLimit,
    /// Allows pauses after the end of a line.
    pauses: bool,
    /// The number of bytes still due before `until`; `None` while the body may pause.
    missing: Option<u128>,
    until: Instant,
    /// When data was last returned. The time until the reader polls again does not count.
    handed_out: Option<Instant>,
    /// Armed while the reader waits; kept, since it costs an allocation.
    timer: Option<Pin<Box<Sleep>>>,
}

impl Watched {
    fn begin_period(&mut self) {
        self.missing = Some(self.limit.bytes());
        self.until = after(self.limit.period);
    }

    fn received(&mut self, chunk: &[u8]) {
        let bytes = chunk.len() as u128;
        match &mut self.missing {
            _ if self.pauses && chunk.ends_with(b"\n") => self.missing = None,
            None if bytes == 0 => {}
            Some(missing) if *missing > bytes => *missing -= bytes,
            // The first byte, or the last one due in this period.
            _ => self.begin_period(),
        }
    }

    /// Ready once the period is over.
    fn poll_period(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let until = self.until;
        let timer = self.timer.get_or_insert_with(|| Box::pin(sleep_until(until)));
        if timer.deadline() != until {
            timer.as_mut().reset(until);
        }
        timer.as_mut().poll(cx)
    }
}

impl http_body::Body for Watched {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if let Some(handed_out) = self.handed_out.take() {
            let away = handed_out.elapsed();
            self.until = self.until.checked_add(away).unwrap_or(self.until);
        }
        // Data that is ready counts, even if the period has just ended.
        match Pin::new(&mut self.body).poll_frame(cx) {
            Poll::Ready(frame) => {
                if let Some(Ok(frame)) = &frame {
                    self.received(frame.data_ref().map_or(&[], Bytes::as_ref));
                    self.handed_out = Some(Instant::now());
                }
                Poll::Ready(frame)
            }
            Poll::Pending if self.missing.is_some() && self.poll_period(cx).is_ready() => {
                // Close the connection at once.
                self.body = Body::empty();
                self.missing = None;
                Poll::Ready(Some(Err(Stalled(self.limit).into())))
            }
            Poll::Pending => Poll::Pending,
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
