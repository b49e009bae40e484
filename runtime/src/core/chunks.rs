//! Reading of a body chunk by chunk.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_util::Stream;
use http_body_util::BodyExt;

use crate::core::body::{Body, BoxError};
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::Error;
use crate::core::not_an_iterator::not_an_iterator;
use crate::core::transport_error::TransportError;
use crate::core::typed_endpoint::OpenResponse;

impl Body {
    /// Reads the next chunk of data; `None` at the end.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
    /// # let mut body = fingerpost::Body::from("tea");
    /// let mut size = 0;
    /// while let Some(chunk) = body.chunk().await? {
    ///     size += chunk.len();
    /// }
    /// # assert_eq!(size, 3);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the error of the connection if it fails. A truncated body is always an error.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        self.next().await.transpose()
    }

    /// Returns the next chunk of data, as [`chunk`](Self::chunk) does, in the form of [`Items`](crate::Items) and of
    /// all streams; `None` at the end.
    ///
    /// # Errors
    ///
    /// Returns the error of the connection if it fails. A truncated body is always an error.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

not_an_iterator!(=> Body { Result<Bytes, Error> });

impl Stream for Body {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_data(cx).map(|data| data.map(|data| data.map_err(|error| broken(None, error))))
    }
}

/// Returns the error of a body that broke off. One that names its call stays what it is.
fn broken(endpoint: Option<&'static EndpointDescriptor>, error: BoxError) -> Error {
    error.downcast().map_or_else(|error| Error::of_body(endpoint, TransportError::body(error)), |error| *error)
}

impl OpenResponse {
    /// Returns the response for a caller that reads it. The errors of its body name the call.
    pub(crate) fn for_caller(self) -> http::Response<Body> {
        let endpoint = self.endpoint;
        let named = move |body: Body| Body::wrap(body.map_err(move |error| broken(Some(endpoint), error)));
        self.response.map(|body| body.into_bytes().map_or_else(named, Body::from))
    }
}
