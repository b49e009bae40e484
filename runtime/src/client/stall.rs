//! Detection of stalled bodies.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body as _, Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep_until};

use crate::client::deadline::later;
use crate::core::body::{Body, BoxError};
use crate::core::stall::{StallLimit, Stalled};

/// Measures a body, which fails once it stalls. With `pauses` it may pause after the end of a line: the limit then
/// applies to each line from its first byte.
pub(crate) struct Watch {
    limit: StallLimit,
    /// Allows pauses after the end of a line.
    pauses: bool,
    /// The bytes that are still due; `None` while the body may pause.
    due: Option<Due>,
    /// When data was last returned. The time until the reader polls again does not count.
    handed_out: Option<Instant>,
    /// Armed while the reader waits; kept, since it costs an allocation.
    timer: Option<Pin<Box<Sleep>>>,
}

/// A number of bytes, and the end of the period in which they are due.
struct Due {
    bytes: u64,
    until: Instant,
}

impl Watch {
    pub(crate) fn new(limit: StallLimit, pauses: bool) -> Self {
        Self { limit, pauses, due: None, handed_out: None, timer: None }
    }

    /// Measures the wait for the first byte as well, which no other limit ends if the body is streamed.
    pub(crate) fn begun(mut self) -> Self {
        if !self.pauses {
            let now = Instant::now();
            self.begin_period(now);
            self.handed_out = Some(now);
        }
        self
    }

    /// Returns the body, measured. A body in memory cannot stall.
    pub(crate) fn over(self, body: Body) -> Body {
        if self.limit.is_none() || body.as_bytes().is_some() { body } else { Body::wrap(Watched { body, watch: self }) }
    }

    /// Polls the body. The clock is read for data and for a wait only.
    pub(crate) fn poll_frame(
        &mut self,
        body: &mut Body,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        // Data that is ready counts, even if the period has just ended.
        match Pin::new(&mut *body).poll_frame(cx) {
            Poll::Ready(Some(Ok(frame))) => {
                if !self.limit.is_none() {
                    self.received(frame.data_ref().map_or(&[], Bytes::as_ref));
                }
                Poll::Ready(Some(Ok(frame)))
            }
            Poll::Pending if self.poll_period(cx).is_ready() => {
                // Close the connection at once.
                *body = Body::empty();
                self.due = None;
                Poll::Ready(Some(Err(Stalled(self.limit).into())))
            }
            other => other,
        }
    }

    fn begin_period(&mut self, now: Instant) {
        self.due = Some(Due { bytes: self.limit.bytes(), until: later(now, self.limit.period) });
    }

    /// Leaves out the time that the reader was away.
    fn resume(&mut self, now: Instant) {
        if let (Some(handed_out), Some(due)) = (self.handed_out.take(), &mut self.due) {
            let away = now.saturating_duration_since(handed_out);
            due.until = due.until.checked_add(away).unwrap_or(due.until);
        }
    }

    fn received(&mut self, chunk: &[u8]) {
        let (now, bytes) = (Instant::now(), chunk.len() as u64);
        self.resume(now);
        match &mut self.due {
            _ if self.pauses && chunk.ends_with(b"\n") => self.due = None,
            None if bytes == 0 => {}
            Some(due) if due.bytes > bytes => due.bytes -= bytes,
            // The first byte, or the last one due in this period.
            _ => self.begin_period(now),
        }
        self.handed_out = Some(now);
    }

    /// Ready once the period is over.
    fn poll_period(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        if self.handed_out.is_some() {
            self.resume(Instant::now());
        }
        let Some(&Due { until, .. }) = self.due.as_ref() else { return Poll::Pending };
        let timer = self.timer.get_or_insert_with(|| Box::pin(sleep_until(until)));
        if timer.deadline() != until {
            timer.as_mut().reset(until);
        }
        timer.as_mut().poll(cx)
    }
}

/// A body that fails once it stalls.
struct Watched {
    body: Body,
    watch: Watch,
}

impl http_body::Body for Watched {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let Self { body, watch } = &mut *self;
        watch.poll_frame(body, cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
