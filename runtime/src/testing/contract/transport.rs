//! The transport that checks requests and responses.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use futures_util::stream;
use http_body::{Frame, SizeHint};

use super::document::is_json;
use super::violation::{Violation, Violations};
use super::{Contract, Exchange};
use crate::client::transport::{BoxFuture, Transport};
use crate::core::body::{Body, BoxError};
use crate::core::endpoint::Output;
use crate::core::transport_error::TransportError;

/// A transport that checks requests and responses against a document, created by [`Contract::around`].
pub struct ContractTransport {
    pub(super) contract: Contract,
    pub(super) inner: Arc<dyn Transport>,
}

/// Maximum length of a checked body; longer ones are not checked.
const LONGEST: usize = 32 * 1024 * 1024;

impl std::fmt::Debug for ContractTransport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContractTransport").field("contract", &self.contract).finish_non_exhaustive()
    }
}

impl Transport for ContractTransport {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(self.exchange(request))
    }

    fn settings(&self) -> Vec<(&'static str, String)> {
        self.inner.settings()
    }
}

impl ContractTransport {
    async fn exchange(&self, request: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        let exchange = Arc::new(self.contract.exchange(&request));
        let found = self.contract.request_problems(&exchange, &request);
        let known = found.clone();
        // Nothing was sent.
        let unsent = |violations| TransportError::unprocessed(violations).permanent();
        self.contract.seen(found).map_err(unsent)?;
        let request = match request.body().as_bytes() {
            Some(_) => request,
            None => self.watched_request(request, known, &exchange),
        };
        let response = self.inner.send(request).await?;
        let streamed = exchange.endpoint.is_some_and(|endpoint| {
            matches!(endpoint.output_kind(), Output::Stream | Output::Items | Output::Lines | Output::Events)
        });
        if streamed { self.streamed(response, exchange) } else { self.in_memory(response, &exchange).await }
    }

    /// Checks the body at its end; known violations are not repeated.
    fn watched_request(
        &self,
        request: http::Request<Body>,
        known: Vec<Violation>,
        exchange: &Arc<Exchange>,
    ) -> http::Request<Body> {
        let (parts, body) = request.into_parts();
        let (contract, exchange, head) = (self.contract.clone(), Arc::clone(exchange), parts.headers.clone());
        let ended = move |bytes: &[u8]| contract.seen(unknown(contract.body_problems(&exchange, &head, bytes), &known));
        http::Request::from_parts(parts, watched(body, ended))
    }

    /// Checks the status and headers now, and the body at its end.
    fn streamed(
        &self,
        response: http::Response<Body>,
        exchange: Arc<Exchange>,
    ) -> Result<http::Response<Body>, TransportError> {
        let known = self.contract.response_problems(&exchange, &response, None);
        self.contract.seen(known.clone()).map_err(broken)?;
        let lines =
            exchange.endpoint.is_some_and(|endpoint| matches!(endpoint.output_kind(), Output::Lines | Output::Events));
        let media_type = response.headers().get(http::header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if lines && response.status().is_success() || !media_type.is_some_and(is_json) {
            return Ok(response);
        }
        let (parts, body) = response.into_parts();
        let (contract, mut head) = (self.contract.clone(), http::Response::new(()));
        (*head.status_mut(), *head.headers_mut()) = (parts.status, parts.headers.clone());
        let ended = move |bytes: &[u8]| {
            contract.seen(unknown(contract.response_problems(&exchange, &head, Some(bytes)), &known))
        };
        Ok(http::Response::from_parts(parts, watched(body, ended)))
    }

    /// Checks the whole response before the client receives it, so that a violation is a permanent error.
    async fn in_memory(
        &self,
        response: http::Response<Body>,
        exchange: &Exchange,
    ) -> Result<http::Response<Body>, TransportError> {
        let (parts, mut body) = response.into_parts();
        let mut bytes = BytesMut::new();
        let rest = loop {
            match body.data().await {
                Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
                Ok(None) => break None,
                Err(error) => break Some(stream::once(async { Err(error) }).boxed()),
            }
            if bytes.len() > LONGEST {
                break Some(http_body_util::BodyDataStream::new(body).boxed());
            }
        };
        let bytes = bytes.freeze();
        let whole = rest.is_none().then(|| bytes.clone());
        let body = match rest {
            None => Body::from(bytes),
            Some(rest) => Body::stream(stream::once(async { Ok::<_, BoxError>(bytes) }).chain(rest)),
        };
        let response = http::Response::from_parts(parts, body);
        let found = self.contract.response_problems(exchange, &response, whole.as_deref());
        self.contract.seen(found).map_err(broken)?;
        Ok(response)
    }
}

/// Removes known violations.
fn unknown(mut found: Vec<Violation>, known: &[Violation]) -> Vec<Violation> {
    found.retain(|violation| !known.contains(violation));
    found
}

fn broken(violations: Violations) -> TransportError {
    TransportError::body(violations).permanent()
}

/// Wraps a body in a check at its end, which can fail it.
fn watched(body: Body, ended: impl FnOnce(&[u8]) -> Result<(), Violations> + Send + 'static) -> Body {
    Body::wrap(Watched { body, bytes: BytesMut::new(), ended: Some(Box::new(ended)) })
}

struct Watched {
    body: Body,
    bytes: BytesMut,
    /// Set until it is called or the body exceeds the maximum length.
    ended: Option<Ended>,
}

type Ended = Box<dyn FnOnce(&[u8]) -> Result<(), Violations> + Send>;

impl http_body::Body for Watched {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let frame = std::task::ready!(Pin::new(&mut self.body).poll_frame(cx));
        match &frame {
            Some(Ok(frame)) => {
                let chunk = frame.data_ref().filter(|_| self.ended.is_some()).cloned().unwrap_or_default();
                if self.bytes.len() + chunk.len() > LONGEST {
                    (self.ended, self.bytes) = (None, BytesMut::new());
                } else {
                    self.bytes.extend_from_slice(&chunk);
                }
            }
            Some(Err(_)) => self.ended = None,
            None => {
                let bytes = std::mem::take(&mut self.bytes);
                if let Some(Err(violations)) = self.ended.take().map(|ended| ended(&bytes)) {
                    return Poll::Ready(Some(Err(violations.into())));
                }
            }
        }
        Poll::Ready(frame)
    }

    /// Returns `false` until the body is checked.
    fn is_end_stream(&self) -> bool {
        self.ended.is_none() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
