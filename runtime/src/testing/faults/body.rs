//! Response bodies that are slow, pause, stall or are truncated.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use tokio::time::{Sleep, sleep};

use super::fault::Effect;
use super::log::{Index, Log};
use super::plan::Chosen;
use crate::core::body::{Body, BoxError};

/// Records the faults of one request in the log.
#[derive(Debug)]
pub(super) struct Recorder {
    pub(super) log: Arc<Log>,
    pub(super) index: Index,
    /// Name of the request in errors, such as `thing #1`.
    pub(super) request: String,
}

impl Recorder {
    pub(super) fn happened(&self, chosen: &Chosen) {
        self.happened_as(chosen, chosen.effect.to_string());
    }

    pub(super) fn happened_as(&self, chosen: &Chosen, text: String) {
        self.log.happened(self.index, chosen, text);
    }

    /// Creates an I/O error whose message says that it was injected.
    pub(super) fn error(&self, kind: io::ErrorKind, chosen: &Chosen) -> io::Error {
        io::Error::new(kind, format!("{} (injected fault in {})", chosen.effect, self.request))
    }
}

/// Offset at which a body is interrupted, and what happens there.
pub(super) struct Cut {
    chosen: Chosen,
    /// Number of bytes before the interruption.
    left: usize,
    then: Then,
}

#[derive(Clone, Copy)]
enum Then {
    Fail,
    Halt,
    GoOn(Duration),
}

impl Cut {
    /// Returns `None` for a fault that does not interrupt bodies.
    pub(super) fn new(chosen: Chosen) -> Option<Self> {
        let (left, then) = match chosen.effect {
            Effect::Truncate(after) => (after, Then::Fail),
            Effect::Stall(after) => (after, Then::Halt),
            Effect::Pause(after, time) => (after, Then::GoOn(time)),
            Effect::Delay(_)
            | Effect::Jitter(_)
            | Effect::Slow(_)
            | Effect::Refuse
            | Effect::Unprocessed
            | Effect::LoseRequest
            | Effect::LoseResponse
            | Effect::ResetRequest
            | Effect::ResetResponse
            | Effect::Response(_) => return None,
        };
        Some(Self { chosen, left, then })
    }
}

struct Pace {
    bytes_per_second: u32,
    /// Set until it is logged.
    chosen: Option<Chosen>,
}

impl Pace {
    /// Returns the size of a piece: a tenth of a second, and at least one byte.
    fn piece(&self) -> usize {
        (self.bytes_per_second / 10).max(1) as usize
    }
}

pub(super) struct FaultyBody {
    body: Body,
    /// Data received from the body and not yet returned.
    rest: Bytes,
    /// Piece that is returned when the timer is over.
    piece: Option<Bytes>,
    /// Delay before the next piece.
    timer: Option<Pin<Box<Sleep>>>,
    pace: Option<Pace>,
    cut: Option<Cut>,
    state: State,
    recorder: Recorder,
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum State {
    Open,
    /// Neither data nor the end follows.
    Stalled,
    Ended,
}

impl FaultyBody {
    pub(super) fn new(body: Body, pace: Option<Chosen>, cut: Option<Cut>, recorder: Recorder) -> Self {
        let pace = pace.and_then(|chosen| match chosen.effect {
            Effect::Slow(bytes_per_second) => Some(Pace { bytes_per_second, chosen: Some(chosen) }),
            _ => None,
        });
        Self { body, rest: Bytes::new(), piece: None, timer: None, pace, cut, state: State::Open, recorder }
    }

    /// Interrupts the body; returns the error of a truncated one.
    fn cut(&mut self, cut: &Cut) -> Option<BoxError> {
        self.recorder.happened(&cut.chosen);
        match cut.then {
            Then::Fail => {
                // The connection is closed, so the rest of the body is lost.
                (self.body, self.rest, self.state) = (Body::empty(), Bytes::new(), State::Ended);
                return Some(self.recorder.error(io::ErrorKind::UnexpectedEof, &cut.chosen).into());
            }
            Then::Halt => self.state = State::Stalled,
            Then::GoOn(time) => self.timer = Some(Box::pin(sleep(time))),
        }
        None
    }

    /// Takes the next piece of the received data, and sets the timer for it.
    fn take_piece(&mut self) -> Bytes {
        let mut size = self.rest.len();
        if let Some(pace) = &mut self.pace {
            size = size.min(pace.piece());
            if let Some(chosen) = pace.chosen.take() {
                self.recorder.happened(&chosen);
            }
        }
        if let Some(cut) = &mut self.cut {
            size = size.min(cut.left);
            cut.left -= size;
        }
        if let Some(pace) = &self.pace {
            let nanoseconds = size as u64 * 1_000_000_000 / u64::from(pace.bytes_per_second);
            self.timer = Some(Box::pin(sleep(Duration::from_nanos(nanoseconds))));
        }
        self.rest.split_to(size)
    }
}

impl http_body::Body for FaultyBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = &mut *self;
        loop {
            match this.state {
                State::Open => {}
                // No waker is registered: only the client's timeout wakes the reader.
                State::Stalled => return Poll::Pending,
                State::Ended => return Poll::Ready(None),
            }
            if let Some(timer) = &mut this.timer {
                std::task::ready!(timer.as_mut().poll(cx));
                this.timer = None;
            }
            if let Some(piece) = this.piece.take() {
                return Poll::Ready(Some(Ok(Frame::data(piece))));
            }
            if let Some(cut) = this.cut.take_if(|cut| cut.left == 0) {
                match this.cut(&cut) {
                    Some(error) => return Poll::Ready(Some(Err(error))),
                    None => continue,
                }
            }
            if !this.rest.is_empty() {
                this.piece = Some(this.take_piece());
                continue;
            }
            match std::task::ready!(Pin::new(&mut this.body).poll_frame(cx)) {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(data) => this.rest = data,
                    // Trailers follow the data, so a longer offset applies here.
                    Err(trailers) if this.cut.is_none() => return Poll::Ready(Some(Ok(trailers))),
                    Err(_) => this.cut.iter_mut().for_each(|cut| cut.left = 0),
                },
                None if this.cut.is_some() => this.cut.iter_mut().for_each(|cut| cut.left = 0),
                other => {
                    this.state = State::Ended;
                    return Poll::Ready(other);
                }
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match self.state {
            State::Ended => true,
            State::Stalled => false,
            State::Open => {
                self.rest.is_empty() && self.piece.is_none() && self.cut.is_none() && self.body.is_end_stream()
            }
        }
    }

    /// Returns the size of the complete body, as the header `content-length` does.
    fn size_hint(&self) -> SizeHint {
        let remaining = (self.rest.len() + self.piece.as_ref().map_or(0, Bytes::len)) as u64;
        let hint = self.body.size_hint();
        let mut promised = SizeHint::new();
        promised.set_lower(hint.lower() + remaining);
        if let Some(upper) = hint.upper() {
            promised.set_upper(upper + remaining);
        }
        promised
    }
}
