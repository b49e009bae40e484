//! The futures of calls: what depends on the type of their result.

use std::future::Future;
use std::mem::ManuallyDrop;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use super::Call;
use super::stage::{Arrived, Head, Receive, Stage};
use crate::core::declared_errors::DeclaredErrors;
use crate::core::error::{CallError, Error};
use crate::core::response::DecodeError;
use crate::core::response_headers::ResponseHeaders;
use crate::core::retry_after::retry_after;
use crate::core::typed_endpoint::Decode;

/// The place for the result of a call.
pub(crate) struct Slot<'a, T> {
    pub(crate) decode: Decode<T>,
    /// `ManuallyDrop`, so that the drop glue of the result is not compiled here for unwinding.
    pub(crate) result: &'a mut Option<ManuallyDrop<T>>,
}

impl<T> Receive for Slot<'_, T> {
    #[expect(clippy::question_mark, reason = "`?` compiles to 88 lines of LLVM for each type instead of 61")]
    fn receive(&mut self, arrived: &mut Arrived) -> Result<(), DecodeError> {
        let result = match self.decode {
            Decode::Buffered(decode) => {
                let (endpoint, response) = arrived.whole();
                match decode(endpoint, response) {
                    Ok(result) => result,
                    Err(error) => return Err(error),
                }
            }
            Decode::Raw(decode) => decode(arrived.raw()),
            Decode::Streamed(decode) => decode(arrived.open()),
        };
        *self.result = Some(ManuallyDrop::new(result));
        Ok(())
    }
}

/// Returns the result that a call has received.
///
/// # Panics
///
/// Panics if it has received nothing.
pub(crate) fn received<T>(result: Option<ManuallyDrop<T>>) -> T {
    match result {
        Some(result) => ManuallyDrop::into_inner(result),
        None => not_received(),
    }
}

#[cold]
fn not_received() -> ! {
    panic!("a call succeeded without a result")
}

impl Stage {
    /// Polls for the result. It does not depend on the type of the errors, which is another for each endpoint.
    #[inline(never)]
    pub(super) fn poll_result<T>(
        &mut self,
        cx: &mut Context<'_>,
        decode: Decode<T>,
        head: Option<&mut Head>,
    ) -> Poll<Result<T, Error>> {
        let mut result = None;
        match self.poll(cx, &mut Slot { decode, result: &mut result }, head) {
            Poll::Ready(Ok(())) => Poll::Ready(Ok(received(result))),
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Pending => Poll::Pending,
        }
    }
}

/// Sends the request when it is first polled. Dropping the call cancels it.
impl<T, E: DeclaredErrors> Future for Call<T, E> {
    type Output = Result<T, CallError<E>>;

    // Not inlined, so that the state machine of a caller that awaits many calls stays small.
    #[inline(never)]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let decode = self.decode;
        match self.draft.poll_result(cx, decode, None) {
            Poll::Ready(Ok(result)) => Poll::Ready(Ok(result)),
            Poll::Ready(Err(error)) => Poll::Ready(Err(CallError::new(error))),
            Poll::Pending => Poll::Pending,
        }
    }
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
        let (decode, mut head) = (self.0.decode, Head::default());
        match self.0.draft.poll_result(cx, decode, Some(&mut head)) {
            Poll::Ready(Ok(value)) => {
                Poll::Ready(Ok(WithResponse { value, status: head.status, headers: head.headers }))
            }
            Poll::Ready(Err(error)) => Poll::Ready(Err(CallError::new(error))),
            Poll::Pending => Poll::Pending,
        }
    }
}
