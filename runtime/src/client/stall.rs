//! Answers that come to a halt: how slow is too slow, and a body that says so.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep_until};

use crate::client::deadline::after;
use crate::core::body::{Body, BoxError};

/// How slow the body of an answer may come, from its first byte on.
///
/// A body of which less comes over a whole period has stalled: reading it fails with [`Stalled`]. Time in which nobody
/// asks for more does not count, so a slow reader is not taken for a slow server.
///
/// ```
/// use fingerpost::{Client, StallLimit};
/// use std::time::Duration;
///
/// let impatient = StallLimit { bytes_per_second: 1000, period: Duration::from_secs(5) };
/// let client = Client::builder("https://things.example").stall_limit(impatient);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct StallLimit {
    /// The least that has to come, in bytes a second after decompression. One by default; with zero nothing stalls.
    pub bytes_per_second: u32,
    /// Over how long that is measured. 20 seconds by default.
    pub period: Duration,
}

impl Default for StallLimit {
    fn default() -> Self {
        Self { bytes_per_second: 1, period: Duration::from_secs(20) }
    }
}

impl StallLimit {
    /// No limit: an answer may pause for as long as it likes.
    pub fn none() -> Self {
        Self { bytes_per_second: 0, ..Self::default() }
    }

    /// What has to come in a period.
    fn bytes(self) -> u128 {
        (u128::from(self.bytes_per_second) * self.period.as_millis()).div_ceil(1000)
    }

    /// The body, held to this limit. What is in memory cannot stall. With `pauses` it may come to a halt where a line has
    /// ended: then each line is held to the limit from its own first byte on.
    pub(crate) fn watch(self, body: Body, pauses: bool) -> Body {
        if self.bytes() == 0 || body.as_bytes().is_some() {
            return body;
        }
        let until = Instant::now();
        Body::wrap(Watched { body, limit: self, pauses, missing: None, until, handed_out: None, timer: None })
    }
}

/// The body of an answer stalled: less of it came than the [`StallLimit`] asks for.
///
/// It is the source of an error that [`is_stall`](crate::Error::is_stall), and what reading a streamed
/// [`Body`] fails with.
#[derive(Clone, Copy, Debug)]
pub struct Stalled(StallLimit);

impl Stalled {
    /// The limit that was missed.
    pub const fn limit(&self) -> StallLimit {
        self.0
    }
}

impl fmt::Display for Stalled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let StallLimit { bytes_per_second, period } = self.0;
        write!(f, "the answer stalled: under {bytes_per_second} bytes a second for {period:?}")
    }
}

impl StdError for Stalled {}

/// A body that fails once it has stalled.
struct Watched {
    body: Body,
    limit: StallLimit,
    /// Whether it may pause where a line has ended.
    pauses: bool,
    /// How many bytes have to come until `until`; `None` before the first byte, and while it may pause.
    missing: Option<u128>,
    until: Instant,
    /// When the reader was last given something. What passes until it asks again is its own time.
    handed_out: Option<Instant>,
    /// Set while the reader waits; kept, since it costs an allocation.
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
            // The first byte, or the last that this period needs.
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
        // What has come counts, also when the period is just over.
        match Pin::new(&mut self.body).poll_frame(cx) {
            Poll::Ready(frame) => {
                if let Some(Ok(frame)) = &frame {
                    self.received(frame.data_ref().map_or(&[], Bytes::as_ref));
                    self.handed_out = Some(Instant::now());
                }
                Poll::Ready(frame)
            }
            Poll::Pending if self.missing.is_some() && self.poll_period(cx).is_ready() => {
                // The connection is closed at once: nothing good comes from it any more.
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
