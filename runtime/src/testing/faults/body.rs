//! Bodies that come slowly, halt or break off.

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

/// Where it is written down what happened to one request.
#[derive(Debug)]
pub(super) struct Recorder {
    pub(super) log: Arc<Log>,
    pub(super) index: Index,
    /// Which it is, for errors.
    pub(super) request: String,
}

impl Recorder {
    pub(super) fn happened(&self, chosen: &Chosen) {
        self.happened_as(chosen, chosen.effect.to_string());
    }

    pub(super) fn happened_as(&self, chosen: &Chosen, text: String) {
        self.log.happened(self.index, chosen, text);
    }

    /// An error as the network has it, which does not hide that it was made.
    pub(super) fn error(&self, kind: io::ErrorKind, chosen: &Chosen) -> io::Error {
        io::Error::new(kind, format!("{} (a fault on purpose, in {})", chosen.effect, self.request))
    }
}

/// Where a body comes to a halt, and how it goes on.
pub(super) struct Cut {
    chosen: Chosen,
    /// How many bytes come before it.
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
    /// `None` for what is not done to a body.
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
    /// Until it has been written down.
    chosen: Option<Chosen>,
}

impl Pace {
    /// Ten pieces a second, or single bytes.
    fn piece(&self) -> usize {
        (self.bytes_per_second / 10).max(1) as usize
    }
}

pub(super) struct FaultyBody {
    body: Body,
    /// What has come of the body and is not handed out yet.
    rest: Bytes,
    /// The piece that is handed out once its time is over.
    piece: Option<Bytes>,
    /// Set while nothing may come.
    timer: Option<Pin<Box<Sleep>>>,
    pace: Option<Pace>,
    cut: Option<Cut>,
    state: State,
    recorder: Recorder,
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum State {
    Coming,
    /// Nothing comes any more, and no end.
    Halted,
    Over,
}

impl FaultyBody {
    pub(super) fn new(body: Body, pace: Option<Chosen>, cut: Option<Cut>, recorder: Recorder) -> Self {
        let pace = pace.and_then(|chosen| match chosen.effect {
            Effect::Slow(bytes_per_second) => Some(Pace { bytes_per_second, chosen: Some(chosen) }),
            _ => None,
        });
        Self { body, rest: Bytes::new(), piece: None, timer: None, pace, cut, state: State::Coming, recorder }
    }

    /// Does what the cut says; the error, if it is one.
    fn cut(&mut self, cut: &Cut) -> Option<BoxError> {
        self.recorder.happened(&cut.chosen);
        match cut.then {
            Then::Fail => {
                // The connection is gone, and the rest of the body with it.
                (self.body, self.rest, self.state) = (Body::empty(), Bytes::new(), State::Over);
                return Some(self.recorder.error(io::ErrorKind::UnexpectedEof, &cut.chosen).into());
            }
            Then::Halt => self.state = State::Halted,
            Then::GoOn(time) => self.timer = Some(Box::pin(sleep(time))),
        }
        None
    }

    /// The next piece of what has come: no longer than it may be, and after the time that it takes.
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
                State::Coming => {}
                // Nobody wakes the reader: it is its time limit that has to.
                State::Halted => return Poll::Pending,
                State::Over => return Poll::Ready(None),
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
                    // Trailers come after the data: where the data ends, it is cut at the latest.
                    Err(trailers) if this.cut.is_none() => return Poll::Ready(Some(Ok(trailers))),
                    Err(_) => this.cut.iter_mut().for_each(|cut| cut.left = 0),
                },
                None if this.cut.is_some() => this.cut.iter_mut().for_each(|cut| cut.left = 0),
                other => {
                    this.state = State::Over;
                    return Poll::Ready(other);
                }
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match self.state {
            State::Over => true,
            State::Halted => false,
            State::Coming => {
                self.rest.is_empty() && self.piece.is_none() && self.cut.is_none() && self.body.is_end_stream()
            }
        }
    }

    /// What the header of the response promises, and not what comes.
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
