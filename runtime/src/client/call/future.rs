//! Calls in progress.

use std::future::Future;
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode, Uri};
use tracing::span::EnteredSpan;

use super::Call;
use super::draft::Draft;
use crate::client::attempt::{self, Completed, Outcome};
use crate::client::handle::Client;
use crate::client::trace;
use crate::client::transport::BoxFuture;
use crate::core::body::Body;
use crate::core::declared_errors::DeclaredErrors;
use crate::core::encode::PathParam;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::{Attempts, CallError, Error, Kind};
use crate::core::response::{DecodeError, RawResponse};
use crate::core::response_headers::ResponseHeaders;
use crate::core::retry_after::retry_after;
use crate::core::typed_endpoint::{Decode, OpenResponse};

/// A call before and after it is first polled: a draft, and then the future that sends it.
pub(super) struct Stage {
    draft: Option<Box<Draft>>,
    sent: Option<Sent>,
}

impl Stage {
    pub(super) fn new(draft: Box<Draft>) -> Self {
        Self { draft: Some(draft), sent: None }
    }

    /// Creates a call with its path parameters.
    #[inline(never)]
    pub(super) fn start(client: &Client, endpoint: &'static EndpointDescriptor, path: &[&dyn PathParam]) -> Self {
        Self::new(Box::new(Draft::new(client, endpoint, path)))
    }

    /// Returns the draft.
    ///
    /// # Panics
    ///
    /// Panics if the call has been polled.
    pub(super) fn into_draft(self) -> Box<Draft> {
        self.draft.unwrap_or_else(|| polled())
    }

    /// Returns the draft, unless the call has been polled.
    pub(super) fn draft(&self) -> Option<&Draft> {
        self.draft.as_deref()
    }

    pub(super) fn endpoint(&self) -> &'static EndpointDescriptor {
        match &self.sent {
            Some(sent) => sent.endpoint,
            None => self.endpoint,
        }
    }

    /// Polls for the result. It does not depend on the type of the errors, which is another for each endpoint.
    #[inline(never)]
    fn poll<T>(&mut self, cx: &mut Context<'_>, decode: Decode<T>) -> Poll<Result<T, Error>> {
        match self.sent(decode.is_buffered()).poll(cx, decode.is_raw()) {
            Poll::Ready(Ok(arrived)) => Poll::Ready(arrived.decode(decode)),
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Pending => Poll::Pending,
        }
    }

    fn sent(&mut self, buffered: bool) -> &mut Sent {
        let draft = &mut self.draft;
        self.sent.get_or_insert_with(|| Sent::new(draft.take().unwrap_or_else(|| polled()), buffered))
    }
}

impl Deref for Stage {
    type Target = Draft;

    fn deref(&self) -> &Draft {
        self.draft.as_deref().unwrap_or_else(|| polled())
    }
}

impl DerefMut for Stage {
    fn deref_mut(&mut self) -> &mut Draft {
        self.draft.as_deref_mut().unwrap_or_else(|| polled())
    }
}

#[cold]
fn polled() -> ! {
    panic!("a call cannot be changed or read after it was polled")
}

/// Sends the request when it is first polled. Dropping the call cancels it.
impl<T, E: DeclaredErrors> Future for Call<T, E> {
    type Output = Result<T, CallError<E>>;

    // Not inlined, so that the state machine of a caller that awaits many calls stays small.
    #[inline(never)]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let decode = self.decode;
        match self.draft.poll(cx, decode) {
            Poll::Ready(Ok(value)) => Poll::Ready(Ok(value)),
            Poll::Ready(Err(error)) => Poll::Ready(Err(CallError::new(error))),
            Poll::Pending => Poll::Pending,
        }
    }
}

/// The part of a call that does not depend on its types: nearly all of it, so that it is compiled once.
struct Sent {
    completed: BoxFuture<'static, Result<Completed, Error>>,
    endpoint: &'static EndpointDescriptor,
    buffered: bool,
}

impl Sent {
    fn new(draft: Box<Draft>, buffered: bool) -> Self {
        let endpoint = draft.endpoint;
        // Not in a future, which would keep the memory of the draft until the call ends.
        let completed: BoxFuture<'static, _> = match draft.finish() {
            Ok(outgoing) => Box::pin(attempt::run(Box::new(outgoing), buffered)),
            Err(error) => Box::pin(std::future::ready(Err(error))),
        };
        Self { completed, endpoint, buffered }
    }

    /// Polls for the response to decode. An error status is an error, except for raw results.
    fn poll(&mut self, cx: &mut Context<'_>, raw: bool) -> Poll<Result<Arrived, Error>> {
        let Completed { outcome, call, max_body: limit } = ready!(self.completed.as_mut().poll(cx))?;
        let endpoint = self.endpoint;
        let (response, attempts, uri) = match outcome {
            Outcome::Success { response, .. } if !self.buffered => {
                return Poll::Ready(Ok(Arrived::Open(Box::new(Open { response, call, endpoint, limit }))));
            }
            Outcome::Success { response, attempts, uri } => (RawResponse::of_buffered(response), attempts, Some(uri)),
            Outcome::Failed { response, attempts, .. } if raw && response.undecodable().is_none() => {
                (response, attempts, None)
            }
            Outcome::Failed { response, attempts, note } => {
                let status = response.status;
                let error = match response.undecodable() {
                    // A raw result accepts any status.
                    Some(error) if raw => Error::sent(endpoint, attempts, note, Kind::Decode { response, error }),
                    Some(error) => Error::of_status(endpoint, attempts, note, response, Some(Err(error))),
                    None => {
                        let errors = endpoint.errors();
                        let declared = call.span().in_scope(|| errors.decode(response.status, &response.body));
                        Error::of_status(endpoint, attempts, note, response, declared)
                    }
                };
                call.ended(Some(status), Some(trace::error_type(error.kind())));
                return Poll::Ready(Err(error));
            }
        };
        Poll::Ready(Ok(Arrived::Whole(Box::new(Whole { response, attempts, uri, call, endpoint, entered: None }))))
    }
}

/// A response that is ready to be decoded, as the last step of its call. Boxed, since decoding is compiled for each
/// type; its methods are not inlined there for the same reason.
enum Arrived {
    Whole(Box<Whole>),
    Open(Box<Open>),
}

/// A response with its body in memory.
struct Whole {
    response: RawResponse,
    attempts: Attempts,
    /// The URL of a success.
    uri: Option<Uri>,
    call: trace::Call,
    endpoint: &'static EndpointDescriptor,
    /// Attributes log events during decoding to the call.
    entered: Option<EnteredSpan>,
}

/// A success with an unread body.
struct Open {
    response: http::Response<Body>,
    call: trace::Call,
    endpoint: &'static EndpointDescriptor,
    limit: usize,
}

impl Arrived {
    fn head(&self) -> (StatusCode, HeaderMap) {
        match self {
            Self::Whole(whole) => (whole.response.status, whole.response.headers.clone()),
            Self::Open(open) => (open.response.status(), open.response.headers().clone()),
        }
    }

    /// Returns the URL and the body of a success in memory.
    fn source(&self) -> (Option<Uri>, Bytes) {
        match self {
            Self::Whole(whole) => (whole.uri.clone(), whole.response.body.clone()),
            Self::Open(_) => (None, Bytes::new()),
        }
    }

    fn decode<T>(self, decode: Decode<T>) -> Result<T, Error> {
        match decode {
            Decode::Streamed(decode) => Ok(decode(self.open())),
            Decode::Raw(decode) => Ok(decode(self.raw())),
            Decode::Buffered(decode) => {
                let whole = self.whole();
                match decode(whole.endpoint, &whole.response) {
                    Ok(value) => {
                        // `ManuallyDrop`, so that the drop glue of the value is not compiled here for unwinding.
                        let value = ManuallyDrop::new(value);
                        whole.ended();
                        Ok(ManuallyDrop::into_inner(value))
                    }
                    Err(error) => Err(whole.refused(error)),
                }
            }
        }
    }

    /// Returns the response with an unread body. Closes the call.
    #[inline(never)]
    fn open(self) -> OpenResponse {
        let (response, call, endpoint, limit) = match self {
            Self::Open(open) => (open.response, open.call, open.endpoint, open.limit),
            // The body of a streamed response is not read before, so this does not occur.
            Self::Whole(whole) => (whole.response.into_response(), whole.call, whole.endpoint, usize::MAX),
        };
        call.ended(Some(response.status()), None);
        OpenResponse { endpoint, response, limit }
    }

    /// Returns the response undecoded. Closes the call.
    #[inline(never)]
    fn raw(self) -> RawResponse {
        let Whole { entered, response, uri, call, .. } = *self.whole();
        drop(entered);
        ended(call, response.status, uri.is_some());
        response
    }

    /// Returns the response with its body in memory, to be decoded within the span of its call.
    #[inline(never)]
    fn whole(self) -> Box<Whole> {
        let mut whole = match self {
            Self::Whole(whole) => whole,
            // The body of a buffered response has been read, so this does not occur.
            Self::Open(open) => {
                let Open { response, call, endpoint, .. } = *open;
                let response = RawResponse::of_buffered(response);
                Box::new(Whole { response, attempts: Attempts::default(), uri: None, call, endpoint, entered: None })
            }
        };
        whole.entered = Some(whole.call.span().clone().entered());
        whole
    }
}

impl Whole {
    #[inline(never)]
    fn ended(self: Box<Self>) {
        let Self { entered, response, uri, call, .. } = *self;
        drop(entered);
        ended(call, response.status, uri.is_some());
    }

    /// Closes the call with a decode error.
    #[inline(never)]
    fn refused(self: Box<Self>, error: DecodeError) -> Error {
        let Self { entered, response, attempts, call, endpoint, .. } = *self;
        drop(entered);
        let status = response.status;
        let error = Error::sent(endpoint, attempts, None, Kind::Decode { response, error });
        call.ended(Some(status), Some(trace::error_type(error.kind())));
        error
    }
}

fn ended(call: trace::Call, status: StatusCode, is_success: bool) {
    call.ended(Some(status), (!is_success).then_some(status.as_str()));
}

/// A result with the status and headers of its response.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct WithResponse<T> {
    /// The result.
    pub value: T,
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
}

impl<T> WithResponse<T> {
    /// Returns the wait that the server asks for in `Retry-After` (RFC 9110, section 10.2.3), if any.
    pub fn retry_after(&self) -> Option<Duration> {
        retry_after(&self.headers)
    }

    /// Parses the headers that the endpoint declares in `response_headers(…)`; `H` is named after the endpoint, as in
    /// `UsersHeaders`.
    ///
    /// # Errors
    ///
    /// Returns an [`is_decode`](Error::is_decode) error if a header is present but invalid.
    pub fn headers_as<H: ResponseHeaders>(&self) -> Result<H, Error> {
        H::read(&self.headers)
    }
}

/// A call that resolves to its result with status and headers, returned by [`Call::with_response`].
#[derive(Debug)]
#[must_use = "a call does nothing unless it is awaited"]
pub struct ResponseCall<T, E>(pub(super) Call<T, E>);

impl<T, E: DeclaredErrors> Future for ResponseCall<T, E> {
    type Output = Result<WithResponse<T>, CallError<E>>;

    #[inline(never)]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let decode = self.0.decode;
        let arrived = match self.0.draft.sent(decode.is_buffered()).poll(cx, decode.is_raw()) {
            Poll::Ready(Ok(arrived)) => arrived,
            Poll::Ready(Err(error)) => return Poll::Ready(Err(CallError::new(error))),
            Poll::Pending => return Poll::Pending,
        };
        let (status, headers) = arrived.head();
        Poll::Ready(match arrived.decode(decode) {
            Ok(value) => Ok(WithResponse { value, status, headers }),
            Err(error) => Err(CallError::new(error)),
        })
    }
}

/// A page of a paginated result, with the parts of its response that lead to the next one.
pub(crate) struct ReceivedPage<T> {
    pub(crate) value: T,
    pub(crate) headers: HeaderMap,
    /// The URL that the page comes from, after redirects.
    pub(crate) uri: Option<Uri>,
    pub(crate) body: Bytes,
}

/// The future of a call for a page.
pub(crate) struct PageFuture<T, E>(Call<T, E>);

impl<T, E: DeclaredErrors> PageFuture<T, E> {
    pub(crate) fn new(call: Call<T, E>) -> Self {
        Self(call)
    }
}

impl<T, E: DeclaredErrors> Future for PageFuture<T, E> {
    type Output = Result<ReceivedPage<T>, CallError<E>>;

    #[inline(never)]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let decode = self.0.decode;
        let arrived = match self.0.draft.sent(decode.is_buffered()).poll(cx, decode.is_raw()) {
            Poll::Ready(Ok(arrived)) => arrived,
            Poll::Ready(Err(error)) => return Poll::Ready(Err(CallError::new(error))),
            Poll::Pending => return Poll::Pending,
        };
        let (_, headers) = arrived.head();
        let (uri, body) = arrived.source();
        Poll::Ready(match arrived.decode(decode) {
            Ok(value) => Ok(ReceivedPage { value, headers, uri, body }),
            Err(error) => Err(CallError::new(error)),
        })
    }
}
