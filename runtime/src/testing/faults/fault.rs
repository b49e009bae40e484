//! One rule: what goes wrong, in which requests, how often.

use std::fmt;
use std::ops::{Bound, RangeBounds};
use std::sync::Arc;
use std::time::Duration;

use http::header::RETRY_AFTER;
use http::{HeaderValue, StatusCode};

use crate::core::body::Body;
use crate::core::endpoint::EndpointDescriptor;
use bytes::Bytes;

/// One thing that goes wrong, for [`Faults::with`](super::Faults::with): in every request, unless [`rate`](Self::rate),
/// [`first`](Self::first), [`requests`](Self::requests), [`of`](Self::of) or [`when`](Self::when) say otherwise. Of
/// these all have to hold.
///
/// ```
/// use fingerpost::testing::faults::Fault;
/// use std::time::Duration;
///
/// let sometimes = Fault::reset_request().rate(0.2);
/// let twice = Fault::status(503).first(2);
/// let throttled = Fault::status_with_retry_after(429, Duration::from_secs(2)).requests(3..=4);
/// let logins = Fault::delay(Duration::from_secs(1)).when(|request| request.uri().path().ends_with("/login"));
/// ```
#[derive(Clone)]
#[must_use = "a fault does nothing until it is given to `Faults::with`"]
pub struct Fault {
    pub(super) effect: Effect,
    pub(super) rate: f64,
    first: u64,
    last: u64,
    of: Option<&'static EndpointDescriptor>,
    when: Option<Arc<Predicate>>,
}

type Predicate = dyn Fn(&http::Request<Body>) -> bool + Send + Sync;

/// What is done to a request or its response.
#[derive(Clone, Debug)]
pub(super) enum Effect {
    Delay(Duration),
    Jitter(Duration),
    Slow(u32),
    Refuse,
    Unprocessed,
    LoseRequest,
    LoseResponse,
    ResetRequest,
    ResetResponse,
    Response(Box<http::Response<Bytes>>),
    Truncate(usize),
    Stall(usize),
    Pause(usize, Duration),
}

/// The kinds of faults, for [`Faults::count`](super::Faults::count).
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum FaultKind {
    /// [`Fault::delay`] and [`Fault::jitter`].
    Delayed,
    /// [`Fault::slow`].
    Slowed,
    /// [`Fault::refuse`].
    Refused,
    /// [`Fault::unprocessed`].
    Unprocessed,
    /// [`Fault::lose_request`].
    RequestLost,
    /// [`Fault::lose_response`].
    ResponseLost,
    /// [`Fault::reset_request`].
    RequestReset,
    /// [`Fault::reset_response`].
    ResponseReset,
    /// [`Fault::status`], [`Fault::status_with_retry_after`] and [`Fault::response`].
    Responded,
    /// [`Fault::truncate`].
    Truncated,
    /// [`Fault::stall`].
    Stalled,
    /// [`Fault::pause`].
    Paused,
}

impl Fault {
    const fn always(effect: Effect) -> Self {
        Self { effect, rate: 1.0, first: 1, last: u64::MAX, of: None, when: None }
    }

    /// The request is held back for this long. Delays of several rules add up, and whatever else is to happen comes
    /// after them.
    pub const fn delay(time: Duration) -> Self {
        Self::always(Effect::Delay(time))
    }

    /// The request is held back for a time between none and this, which the seed decides.
    pub const fn jitter(at_most: Duration) -> Self {
        Self::always(Effect::Jitter(at_most))
    }

    /// The body of the response comes slowly, in small pieces. Of several such rules the first counts.
    ///
    /// # Panics
    ///
    /// At zero bytes a second: that is [`stall`](Self::stall).
    #[track_caller]
    pub const fn slow(bytes_per_second: u32) -> Self {
        assert!(bytes_per_second > 0, "a body at 0 bytes a second never comes: use `Fault::stall`");
        Self::always(Effect::Slow(bytes_per_second))
    }

    /// No connection is made, and the error says so ([`Sent::Never`](crate::Sent::Never)).
    pub const fn refuse() -> Self {
        Self::always(Effect::Refuse)
    }

    /// The server hands the request back undone, as HTTP/2 servers do that shut down
    /// ([`Sent::Unprocessed`](crate::Sent::Unprocessed)).
    pub const fn unprocessed() -> Self {
        Self::always(Effect::Unprocessed)
    }

    /// The request vanishes: the server never sees it, and no response comes. The client's time limit has to end it.
    pub const fn lose_request() -> Self {
        Self::always(Effect::LoseRequest)
    }

    /// The server gets the request and does what it says, and its response vanishes. The client's time limit has to end
    /// it.
    pub const fn lose_response() -> Self {
        Self::always(Effect::LoseResponse)
    }

    /// The connection breaks before the server has the request. The client cannot know
    /// ([`Sent::Maybe`](crate::Sent::Maybe)).
    pub const fn reset_request() -> Self {
        Self::always(Effect::ResetRequest)
    }

    /// The server gets the request and does what it says, and the connection breaks before its response comes. For the
    /// client it looks like [`reset_request`](Self::reset_request), so what is sent twice shows in what the server did.
    pub const fn reset_response() -> Self {
        Self::always(Effect::ResetResponse)
    }

    /// A response with this status and no body, in place of the server's: as from a proxy, the server never sees the
    /// request.
    ///
    /// # Panics
    ///
    /// If it is no status: those are 100 to 999.
    #[track_caller]
    pub fn status(status: u16) -> Self {
        Self::response(empty(status))
    }

    /// A response with this status and a `Retry-After`, in whole seconds, rounded up.
    ///
    /// # Panics
    ///
    /// If it is no status: those are 100 to 999.
    #[track_caller]
    pub fn status_with_retry_after(status: u16, wait: Duration) -> Self {
        let mut response = empty(status);
        let seconds = wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0));
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        Self::response(response)
    }

    /// This response in place of the server's: an error page with a body that nobody declared, say.
    pub fn response(response: http::Response<impl Into<Bytes>>) -> Self {
        Self::always(Effect::Response(Box::new(response.map(Into::into))))
    }

    /// The body of the response breaks off after this many bytes, or where it ends if it is shorter: with an error, as
    /// on a connection that closes too early. A response without a body cannot break off.
    pub const fn truncate(after_bytes: usize) -> Self {
        Self::always(Effect::Truncate(after_bytes))
    }

    /// The body of the response comes to a halt after this many bytes, or where it ends if it is shorter, and never
    /// goes on. The client's [`StallLimit`](crate::StallLimit) or its time limit has to end it.
    pub const fn stall(after_bytes: usize) -> Self {
        Self::always(Effect::Stall(after_bytes))
    }

    /// The body of the response comes to a halt after this many bytes, or where it ends if it is shorter, and goes on
    /// after this long.
    pub const fn pause(after_bytes: usize, time: Duration) -> Self {
        Self::always(Effect::Pause(after_bytes, time))
    }

    /// How often it happens: 0.2 is one request in five, by chance. Always, unless this is said.
    ///
    /// # Panics
    ///
    /// If it is not between 0 and 1.
    #[track_caller]
    pub const fn rate(mut self, rate: f64) -> Self {
        assert!(rate >= 0.0 && rate <= 1.0, "the rate of a fault is between 0.0 (never) and 1.0 (always)");
        self.rate = rate;
        self
    }

    /// Only in the first requests to each endpoint. A retry is a request of its own: with `first(2)` a call that is
    /// tried three times succeeds.
    pub const fn first(mut self, requests: u64) -> Self {
        (self.first, self.last) = (1, requests);
        self
    }

    /// Only in these requests to each endpoint, counted from 1: `3..=4`, `2..`. Those that [`when`](Self::when)
    /// excludes are not counted.
    ///
    /// # Panics
    ///
    /// If no request can be among them.
    #[track_caller]
    pub fn requests(mut self, numbers: impl RangeBounds<u64>) -> Self {
        self.first = match numbers.start_bound() {
            Bound::Included(&first) => first,
            Bound::Excluded(&before) => before.saturating_add(1),
            Bound::Unbounded => 1,
        };
        self.last = match numbers.end_bound() {
            Bound::Included(&last) => last,
            Bound::Excluded(&end) => end.saturating_sub(1),
            Bound::Unbounded => u64::MAX,
        };
        assert!(
            self.last >= self.first.max(1),
            "no request is among those that this fault is for: they are counted from 1, and the first comes first"
        );
        self
    }

    /// Only in requests to this endpoint: the `static` that the macro made of it, or its [`EndpointDescriptor`].
    pub fn of(mut self, endpoint: impl Into<&'static EndpointDescriptor>) -> Self {
        self.of = Some(endpoint.into());
        self
    }

    /// Only in requests of which this is true.
    pub fn when(mut self, predicate: impl Fn(&http::Request<Body>) -> bool + Send + Sync + 'static) -> Self {
        self.when = Some(Arc::new(predicate));
        self
    }

    /// Whether it is for requests like this, whatever their number.
    pub(super) fn concerns(&self, endpoint: Option<&EndpointDescriptor>, request: &http::Request<Body>) -> bool {
        let of = self.of.is_none_or(|of| endpoint.is_some_and(|endpoint| std::ptr::eq(of, endpoint) || of == endpoint));
        of && self.when.as_ref().is_none_or(|when| when(request))
    }

    /// Whether it is for the request of this number, from 1.
    pub(super) const fn includes(&self, number: u64) -> bool {
        self.first <= number && number <= self.last
    }
}

#[track_caller]
fn empty(status: u16) -> http::Response<Bytes> {
    let Ok(status) = StatusCode::from_u16(status) else { panic!("{status} is no status: those are 100 to 999") };
    let mut response = http::Response::new(Bytes::new());
    *response.status_mut() = status;
    response
}

impl Effect {
    pub(super) const fn kind(&self) -> FaultKind {
        match self {
            Self::Delay(_) | Self::Jitter(_) => FaultKind::Delayed,
            Self::Slow(_) => FaultKind::Slowed,
            Self::Refuse => FaultKind::Refused,
            Self::Unprocessed => FaultKind::Unprocessed,
            Self::LoseRequest => FaultKind::RequestLost,
            Self::LoseResponse => FaultKind::ResponseLost,
            Self::ResetRequest => FaultKind::RequestReset,
            Self::ResetResponse => FaultKind::ResponseReset,
            Self::Response(_) => FaultKind::Responded,
            Self::Truncate(_) => FaultKind::Truncated,
            Self::Stall(_) => FaultKind::Stalled,
            Self::Pause(..) => FaultKind::Paused,
        }
    }
}

/// As it is said when it has happened: `connection reset before the response`.
impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Delay(time) => write!(f, "delayed by {time:?}"),
            Self::Jitter(at_most) => write!(f, "delayed by up to {at_most:?}"),
            Self::Slow(rate) => write!(f, "body slowed to {rate} bytes a second"),
            Self::Refuse => f.write_str("connection refused"),
            Self::Unprocessed => f.write_str("handed back unprocessed"),
            Self::LoseRequest => f.write_str("request lost"),
            Self::LoseResponse => f.write_str("response lost"),
            Self::ResetRequest => f.write_str("connection reset before the server had the request"),
            Self::ResetResponse => f.write_str("connection reset before the response"),
            Self::Response(response) => write!(f, "responded {}", response.status().as_u16()),
            Self::Truncate(after) => write!(f, "body broken off after {after} bytes at most"),
            Self::Stall(after) => write!(f, "body stalled after {after} bytes at most"),
            Self::Pause(after, time) => write!(f, "body paused for {time:?} after {after} bytes at most"),
        }
    }
}

/// The rule in words: `connection refused, at a rate of 0.2, in requests 1 to 2, of thing`.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.effect)?;
        if self.rate < 1.0 {
            write!(f, ", at a rate of {}", self.rate)?;
        }
        match (self.first, self.last) {
            (0 | 1, u64::MAX) => {}
            (first, u64::MAX) => write!(f, ", in requests from {first} on")?,
            (first, last) => write!(f, ", in requests {first} to {last}")?,
        }
        if let Some(of) = self.of {
            write!(f, ", of {}", of.name())?;
        }
        if self.when.is_some() {
            f.write_str(", when the predicate holds")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fault({self})")
    }
}
