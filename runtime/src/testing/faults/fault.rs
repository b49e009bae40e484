//! Rules: faults with the conditions under which they occur.

use std::fmt;
use std::ops::{Bound, RangeBounds};
use std::sync::Arc;
use std::time::Duration;

use http::header::RETRY_AFTER;
use http::{HeaderValue, StatusCode};

use crate::core::body::Body;
use crate::core::endpoint::EndpointDescriptor;
use bytes::Bytes;

/// A rule for [`Faults::with`](super::Faults::with): a fault and its conditions.
///
/// By default the fault occurs in every request. [`rate`](Self::rate), [`first`](Self::first),
/// [`requests`](Self::requests), [`of`](Self::of) and [`when`](Self::when) restrict it; all conditions must hold.
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
#[must_use = "a fault does nothing unless passed to `Faults::with`"]
pub struct Fault {
    pub(super) effect: Effect,
    pub(super) rate: f64,
    first: u64,
    last: u64,
    of: Option<&'static EndpointDescriptor>,
    when: Option<Arc<Predicate>>,
}

type Predicate = dyn Fn(&http::Request<Body>) -> bool + Send + Sync;

/// Effect of a fault on a request or its response.
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

/// A kind of fault, for [`Faults::count`](super::Faults::count).
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

    /// Delays the request. Delays of several rules add up, and all other faults occur after them.
    pub const fn delay(time: Duration) -> Self {
        Self::always(Effect::Delay(time))
    }

    /// Delays the request by a random time up to this one.
    pub const fn jitter(at_most: Duration) -> Self {
        Self::always(Effect::Jitter(at_most))
    }

    /// Sends the response body at this rate, in small pieces. If several rules of this kind apply, the first one wins.
    ///
    /// # Panics
    ///
    /// Panics if the rate is zero; use [`stall`](Self::stall) instead.
    #[track_caller]
    pub const fn slow(bytes_per_second: u32) -> Self {
        assert!(bytes_per_second > 0, "invalid rate of 0 bytes a second: use `Fault::stall`");
        Self::always(Effect::Slow(bytes_per_second))
    }

    /// Refuses the connection; the error has [`Sent::Never`](crate::Sent::Never).
    pub const fn refuse() -> Self {
        Self::always(Effect::Refuse)
    }

    /// Rejects the request unprocessed, like an HTTP/2 server that shuts down; the error has
    /// [`Sent::Unprocessed`](crate::Sent::Unprocessed).
    pub const fn unprocessed() -> Self {
        Self::always(Effect::Unprocessed)
    }

    /// Drops the request: the server does not receive it, and the call waits until the client's timeout.
    pub const fn lose_request() -> Self {
        Self::always(Effect::LoseRequest)
    }

    /// Drops the response: the server processes the request, and the call waits until the client's timeout.
    pub const fn lose_response() -> Self {
        Self::always(Effect::LoseResponse)
    }

    /// Resets the connection before the server receives the request. Since the client cannot know that, the error has
    /// [`Sent::Maybe`](crate::Sent::Maybe).
    pub const fn reset_request() -> Self {
        Self::always(Effect::ResetRequest)
    }

    /// Resets the connection after the server has processed the request. For the client this is the same as
    /// [`reset_request`](Self::reset_request), so a write that the client repeats takes effect twice.
    pub const fn reset_response() -> Self {
        Self::always(Effect::ResetResponse)
    }

    /// Responds with this status and no body, like a proxy: the server does not receive the request.
    ///
    /// # Panics
    ///
    /// Panics if the status is not between 100 and 999.
    #[track_caller]
    pub fn status(status: u16) -> Self {
        Self::response(empty(status))
    }

    /// Responds with this status and a `Retry-After`, rounded up to seconds. The server does not receive the request.
    ///
    /// # Panics
    ///
    /// Panics if the status is not between 100 and 999.
    #[track_caller]
    pub fn status_with_retry_after(status: u16, wait: Duration) -> Self {
        let mut response = empty(status);
        let seconds = wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0));
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        Self::response(response)
    }

    /// Responds with this response, such as the error page of a proxy. The server does not receive the request.
    pub fn response(response: http::Response<impl Into<Bytes>>) -> Self {
        Self::always(Effect::Response(Box::new(response.map(Into::into))))
    }

    /// Fails the response body after this many bytes, or at its end if it is shorter, like a connection that closes too
    /// early. Has no effect on a response without a body.
    pub const fn truncate(after_bytes: usize) -> Self {
        Self::always(Effect::Truncate(after_bytes))
    }

    /// Stalls the response body after this many bytes, or at its end if it is shorter, until the client's
    /// [`StallLimit`](crate::StallLimit) or timeout.
    pub const fn stall(after_bytes: usize) -> Self {
        Self::always(Effect::Stall(after_bytes))
    }

    /// Pauses the response body for this time after this many bytes, or at its end if it is shorter.
    pub const fn pause(after_bytes: usize, time: Duration) -> Self {
        Self::always(Effect::Pause(after_bytes, time))
    }

    /// Sets the probability: 0.2 is one request in five on average. 1 by default.
    ///
    /// # Panics
    ///
    /// Panics if the rate is not between 0 and 1.
    #[track_caller]
    pub const fn rate(mut self, rate: f64) -> Self {
        assert!(rate >= 0.0 && rate <= 1.0, "invalid rate of a fault: expected 0.0 (never) to 1.0 (always)");
        self.rate = rate;
        self
    }

    /// Restricts the fault to the first requests to each endpoint. Each attempt is a request: with `first(2)`, a call
    /// with three attempts succeeds.
    pub const fn first(mut self, requests: u64) -> Self {
        (self.first, self.last) = (1, requests);
        self
    }

    /// Restricts the fault to these requests to each endpoint, counted from 1: `3..=4` or `2..`. Requests that
    /// [`when`](Self::when) excludes are not counted.
    ///
    /// # Panics
    ///
    /// Panics if the range is empty.
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
        assert!(self.last >= self.first.max(1), "empty range of requests: they are counted from 1");
        self
    }

    /// Restricts the fault to requests to this endpoint: its generated `static`, or its [`EndpointDescriptor`].
    pub fn of(mut self, endpoint: impl Into<&'static EndpointDescriptor>) -> Self {
        self.of = Some(endpoint.into());
        self
    }

    /// Restricts the fault to requests that satisfy the predicate.
    pub fn when(mut self, predicate: impl Fn(&http::Request<Body>) -> bool + Send + Sync + 'static) -> Self {
        self.when = Some(Arc::new(predicate));
        self
    }

    /// Returns whether the conditions other than the number and the rate hold for a request.
    pub(super) fn concerns(&self, endpoint: Option<&EndpointDescriptor>, request: &http::Request<Body>) -> bool {
        let of = self.of.is_none_or(|of| endpoint.is_some_and(|endpoint| std::ptr::eq(of, endpoint) || of == endpoint));
        of && self.when.as_ref().is_none_or(|when| when(request))
    }

    /// Returns whether the fault applies to the request with this number, from 1.
    pub(super) const fn includes(&self, number: u64) -> bool {
        self.first <= number && number <= self.last
    }
}

#[track_caller]
fn empty(status: u16) -> http::Response<Bytes> {
    let Ok(status) = StatusCode::from_u16(status) else { panic!("invalid status {status}: expected 100 to 999") };
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

/// Prints the effect in the past tense: `connection reset before the response`.
impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Delay(time) => write!(f, "delayed by {time:?}"),
            Self::Jitter(at_most) => write!(f, "delayed by up to {at_most:?}"),
            Self::Slow(rate) => write!(f, "body slowed to {rate} bytes a second"),
            Self::Refuse => f.write_str("connection refused"),
            Self::Unprocessed => f.write_str("rejected unprocessed"),
            Self::LoseRequest => f.write_str("request lost"),
            Self::LoseResponse => f.write_str("response lost"),
            Self::ResetRequest => f.write_str("connection reset before the request"),
            Self::ResetResponse => f.write_str("connection reset before the response"),
            Self::Response(response) => write!(f, "responded with {}", response.status().as_u16()),
            Self::Truncate(after) => write!(f, "body truncated after at most {after} bytes"),
            Self::Stall(after) => write!(f, "body stalled after at most {after} bytes"),
            Self::Pause(after, time) => write!(f, "body paused for {time:?} after at most {after} bytes"),
        }
    }
}

/// Prints the rule: `connection refused, at a rate of 0.2, in requests 1 to 2, of thing`.
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
