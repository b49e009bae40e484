//! A call on its way.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use super::Call;
use super::draft::Draft;
use crate::attempt::{self, Answer};
use crate::decode::{DeclaredErrors, Decode, OpenReply, Reply};
use crate::endpoint::Description;
use crate::error::{CallError, Error, Kind};
use crate::response_headers::ResponseHeaders;
use crate::retry::retry_after;
use crate::trace;
use crate::transport::BoxFuture;

/// A call on its way. Dropping it cancels the call.
#[must_use = "a future does nothing unless it is awaited"]
pub struct CallFuture<T, E> {
    answer: BoxFuture<'static, Result<(Answer, trace::Call), Error>>,
    endpoint: &'static Description,
    /// The most that a streamed result may hold in memory at once.
    limit: usize,
    decode: Decode<T>,
    errors: PhantomData<fn() -> E>,
}

/// The part of a call that does not depend on its types.
fn send(draft: Box<Draft>, buffered: bool) -> BoxFuture<'static, Result<(Answer, trace::Call), Error>> {
    Box::pin(async move {
        let outgoing = Box::new(draft.finish()?);
        attempt::run(outgoing, buffered).await
    })
}

impl<T, E: DeclaredErrors> CallFuture<T, E> {
    pub(super) fn new(call: Call<T, E>) -> Self {
        let Call { draft, decode, .. } = call;
        let (endpoint, limit) = (draft.endpoint, draft.client.inner().max_body);
        let buffered = !matches!(decode, Decode::Streamed(_));
        Self { answer: send(draft, buffered), endpoint, limit, decode, errors: PhantomData }
    }

    /// Reads the answer within the span of the call, which ends here.
    fn read(&self, answer: Answer, call: trace::Call) -> Result<T, CallError<E>> {
        let (status, is_success) = match &answer {
            Answer::Success { response, .. } => (response.status(), true),
            Answer::Failed { reply, .. } => (reply.status, false),
        };
        let result = call.span().in_scope(|| self.judge(answer));
        match &result {
            Err(error) => call.ended(Some(status), Some(trace::error_type(error.kind()))),
            Ok(_) => call.ended(Some(status), (!is_success).then_some(status.as_str())),
        }
        result
    }

    fn judge(&self, answer: Answer) -> Result<T, CallError<E>> {
        let endpoint = self.endpoint;
        match answer {
            Answer::Success { response, attempts } => match self.decode {
                Decode::Streamed(decode) => Ok(decode(OpenReply { endpoint, response, limit: self.limit })),
                Decode::Raw(decode) => Ok(decode(Reply::of_buffered(response))),
                Decode::Buffered(decode) => {
                    let reply = Reply::of_buffered(response);
                    decode(endpoint, &reply).map_err(|error| {
                        CallError::new(Error::sent(endpoint, attempts, None, Kind::Decode { reply, error }))
                    })
                }
            },
            Answer::Failed { reply, attempts, note } => match self.decode {
                Decode::Raw(decode) => Ok(decode(reply)),
                _ => Err(CallError::from_reply(endpoint, attempts, note, reply)),
            },
        }
    }
}

impl<T, E: DeclaredErrors> Future for CallFuture<T, E> {
    type Output = Result<T, CallError<E>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let (answer, call) = ready!(self.answer.as_mut().poll(cx)).map_err(CallError::new)?;
        Poll::Ready(self.read(answer, call))
    }
}

impl<T, E> fmt::Debug for CallFuture<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CallFuture({})", self.endpoint)
    }
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

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let (answer, call) = ready!(self.0.answer.as_mut().poll(cx)).map_err(CallError::new)?;
        let head = match &answer {
            Answer::Success { response, .. } => (response.status(), response.headers().clone()),
            // Only a raw result goes on from here.
            Answer::Failed { reply, .. } => (reply.status, reply.headers.clone()),
        };
        let value = self.0.read(answer, call)?;
        let (status, headers) = head;
        Poll::Ready(Ok(WithResponse { value, status, headers }))
    }
}
