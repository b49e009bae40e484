//! A call on its way.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use http::{HeaderMap, StatusCode};
use tracing::span::EnteredSpan;

use super::Call;
use super::draft::Draft;
use crate::client::attempt::{self, Completed, Outcome};
use crate::client::trace;
use crate::client::transport::BoxFuture;
use crate::core::body::Body;
use crate::core::declared_errors::DeclaredErrors;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::{Attempts, CallError, DeclaredError, Error, Kind};
use crate::core::response::{DecodeError, RawResponse};
use crate::core::response_headers::ResponseHeaders;
use crate::core::retry_after::retry_after;
use crate::core::typed_endpoint::{Decode, OpenResponse};

/// A call on its way. Dropping it cancels the call.
#[must_use = "a future does nothing unless it is awaited"]
pub struct CallFuture<T, E> {
    sent: Sent,
    decode: Decode<T>,
    errors: PhantomData<fn() -> E>,
}

impl<T, E: DeclaredErrors> CallFuture<T, E> {
    pub(super) fn new(call: Call<T, E>) -> Self {
        let Call { draft, decode, .. } = call;
        Self { sent: Sent::new(draft, decode.is_buffered()), decode, errors: PhantomData }
    }
}

impl<T, E: DeclaredErrors> Future for CallFuture<T, E> {
    type Output = Result<T, CallError<E>>;

    // Whoever awaits many calls has one state machine of all of them, which is to stay small.
    #[inline(never)]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let decode = self.decode;
        let arrived = match self.sent.poll(cx, decode.is_raw(), declared::<E>) {
            Poll::Ready(Ok(arrived)) => arrived.decode(decode),
            Poll::Ready(Err(error)) => Err(error),
            Poll::Pending => return Poll::Pending,
        };
        Poll::Ready(match arrived {
            Ok(value) => Ok(value),
            Err(error) => Err(CallError::new(error)),
        })
    }
}

impl<T, E> fmt::Debug for CallFuture<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CallFuture({})", self.sent.endpoint)
    }
}

/// The part of a call that does not depend on its types: nearly all of it, so that it is compiled once.
struct Sent {
    completed: BoxFuture<'static, Result<Completed, Error>>,
    endpoint: &'static EndpointDescriptor,
}

impl Sent {
    fn new(draft: Box<Draft>, buffered: bool) -> Self {
        let endpoint = draft.endpoint;
        let completed = Box::pin(async move {
            let outgoing = Box::new(draft.finish()?);
            attempt::run(outgoing, buffered).await
        });
        Self { completed, endpoint }
    }

    /// The response that is to be decoded. Any that is no success is an error, except to a raw result.
    fn poll(
        &mut self,
        cx: &mut Context<'_>,
        raw: bool,
        declared: fn(&RawResponse) -> Declared,
    ) -> Poll<Result<Box<Arrived>, Error>> {
        let Completed { outcome, call, max_body: limit } = ready!(self.completed.as_mut().poll(cx))?;
        let endpoint = self.endpoint;
        let (response, attempts, is_success) = match outcome {
            Outcome::Success { response, attempts } => (response, attempts, true),
            Outcome::Failed { response, attempts, .. } if raw => (response.into_response(), attempts, false),
            Outcome::Failed { response, attempts, note } => {
                let (status, declared) = (response.status, call.span().in_scope(|| declared(&response)));
                let error = Error::of_status(endpoint, attempts, note, response, declared);
                call.ended(Some(status), Some(trace::error_type(error.kind())));
                return Poll::Ready(Err(error));
            }
        };
        Poll::Ready(Ok(Box::new(Arrived { response, attempts, is_success, call, endpoint, limit })))
    }
}

/// What the body of an response that is no success says, if its status is declared.
pub(crate) type Declared = Option<Result<DeclaredError, DecodeError>>;

fn declared<E: DeclaredErrors>(response: &RawResponse) -> Declared {
    let declared = E::decode(response.status.as_u16(), &response.body)?;
    Some(declared.map(|value| Arc::new(value) as DeclaredError))
}

/// A response that is to be decoded, which is the end of its call. Boxed, as it is handled where a type is decoded,
/// which is compiled for each type; its methods are not inlined there for the same reason.
struct Arrived {
    response: http::Response<Body>,
    attempts: Attempts,
    is_success: bool,
    call: trace::Call,
    endpoint: &'static EndpointDescriptor,
    limit: usize,
}

impl Arrived {
    fn head(&self) -> (StatusCode, HeaderMap) {
        (self.response.status(), self.response.headers().clone())
    }

    fn decode<T>(self: Box<Self>, decode: Decode<T>) -> Result<T, Error> {
        match decode {
            Decode::Streamed(decode) => Ok(decode(self.open())),
            Decode::Raw(decode) => Ok(decode(self.raw())),
            Decode::Buffered(decode) => {
                let whole = self.whole();
                match decode(whole.endpoint, &whole.response) {
                    Ok(value) => {
                        // Nothing that may panic has a value to drop: how it is dropped would be compiled here, too.
                        let value = ManuallyDrop::new(value);
                        whole.ended();
                        Ok(ManuallyDrop::into_inner(value))
                    }
                    Err(error) => Err(whole.refused(error)),
                }
            }
        }
    }

    /// The response with its body still to come. The call is over.
    #[inline(never)]
    fn open(self: Box<Self>) -> OpenResponse {
        let Self { response, call, endpoint, limit, .. } = *self;
        call.ended(Some(response.status()), None);
        OpenResponse { endpoint, response, limit }
    }

    /// The response as it is. The call is over.
    #[inline(never)]
    fn raw(self: Box<Self>) -> RawResponse {
        let Whole { entered, response, is_success, call, .. } = *self.whole();
        drop(entered);
        ended(call, response.status, is_success);
        response
    }

    /// The response with its body.
    #[inline(never)]
    fn whole(self: Box<Self>) -> Box<Whole> {
        let Self { response, attempts, is_success, call, endpoint, .. } = *self;
        let entered = call.span().clone().entered();
        Box::new(Whole { entered, response: RawResponse::of_buffered(response), attempts, is_success, call, endpoint })
    }
}

/// A response with its body, while it is decoded.
struct Whole {
    /// Whatever is logged meanwhile belongs to the call.
    entered: EnteredSpan,
    response: RawResponse,
    attempts: Attempts,
    is_success: bool,
    call: trace::Call,
    endpoint: &'static EndpointDescriptor,
}

impl Whole {
    #[inline(never)]
    fn ended(self: Box<Self>) {
        let Self { entered, response, is_success, call, .. } = *self;
        drop(entered);
        ended(call, response.status, is_success);
    }

    /// It is not what was declared.
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

/// A result with the status and the headers that it came with.
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
    /// How long the server asked to be left alone (RFC 9110, section 10.2.3), if it did.
    pub fn retry_after(&self) -> Option<Duration> {
        retry_after(&self.headers)
    }

    /// The headers that the endpoint declares in `response_headers(…)`; `H` is named after it, as in `UsersHeaders`.
    ///
    /// Fails with an error that [`is_decode`](Error::is_decode) if one of them is there and is not what was declared.
    pub fn headers_as<H: ResponseHeaders>(&self) -> Result<H, Error> {
        H::read(&self.headers)
    }
}

/// A call whose result comes with status and headers: [`Call::with_response`].
#[derive(Debug)]
#[must_use = "a call is sent by awaiting it"]
pub struct ResponseCall<T, E>(pub(super) Call<T, E>);

impl<T, E: DeclaredErrors> IntoFuture for ResponseCall<T, E> {
    type Output = Result<WithResponse<T>, CallError<E>>;
    type IntoFuture = ResponseFuture<T, E>;

    fn into_future(self) -> ResponseFuture<T, E> {
        ResponseFuture(CallFuture::new(self.0))
    }
}

/// A [`ResponseCall`] on its way. Dropping it cancels the call.
#[derive(Debug)]
#[must_use = "a future does nothing unless it is awaited"]
pub struct ResponseFuture<T, E>(CallFuture<T, E>);

impl<T, E: DeclaredErrors> Future for ResponseFuture<T, E> {
    type Output = Result<WithResponse<T>, CallError<E>>;

    #[inline(never)]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let decode = self.0.decode;
        let arrived = match self.0.sent.poll(cx, decode.is_raw(), declared::<E>) {
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
