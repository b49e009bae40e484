//! A call before and after it is first polled, and the response that it decodes. Nothing here depends on the type of a
//! result, so it is compiled once, and not for each call of a program.

use std::ops::{Deref, DerefMut};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::{HeaderMap, StatusCode, Uri};

use super::draft::Draft;
use crate::client::attempt::{self, Completed, Outcome};
use crate::client::handle::Client;
use crate::client::trace;
use crate::client::transport::BoxFuture;
use crate::core::body::Body;
use crate::core::encode::PathParam;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::{Error, Kind};
use crate::core::response::{DecodeError, RawResponse};
use crate::core::typed_endpoint::{DecodeKind, OpenResponse};

/// A call before and after it is first polled: a draft, and then the future that sends it.
pub(crate) struct Stage {
    draft: Option<Box<Draft>>,
    sent: Option<Sent>,
    kind: DecodeKind,
}

/// A place for the result of a call.
pub(crate) trait Receive {
    /// Decodes the response. Once it returns `Ok`, the place has the result.
    fn receive(&mut self, arrived: &mut Arrived) -> Result<(), DecodeError>;
}

/// The parts of a response that remain once it is decoded.
#[derive(Default)]
pub(crate) struct Head {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// The URL of a success, after redirects.
    pub(crate) uri: Option<Uri>,
    /// A body in memory.
    pub(crate) body: Bytes,
}

impl Stage {
    pub(crate) fn new(draft: Box<Draft>, kind: DecodeKind) -> Self {
        Self { draft: Some(draft), sent: None, kind }
    }

    /// Creates a call with its path parameters.
    #[inline(never)]
    pub(super) fn start(
        client: &Client,
        endpoint: &'static EndpointDescriptor,
        path: &[&dyn PathParam],
        kind: DecodeKind,
    ) -> Self {
        Self::new(Box::new(Draft::new(client, endpoint, path)), kind)
    }

    /// Returns the same call with its body unread.
    pub(super) fn streamed(self) -> Self {
        Self { kind: DecodeKind::Streamed, ..self }
    }

    /// Returns the draft.
    ///
    /// # Panics
    ///
    /// Panics if the call has been polled.
    pub(super) fn into_draft(self) -> Box<Draft> {
        self.draft.unwrap_or_else(|| polled())
    }

    pub(super) fn kind(&self) -> DecodeKind {
        self.kind
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

    /// Sends the request and reads its response, which [`poll`](Self::poll) decodes later.
    pub(crate) fn poll_arrival(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let Self { draft, kind, .. } = self;
        let sent = self.sent.get_or_insert_with(|| Sent::new(draft.take().unwrap_or_else(|| polled()), *kind));
        let completed = ready!(sent.completed.as_mut().poll(cx));
        // In place of the future, so that calls need no memory for it.
        sent.completed = Box::pin(std::future::ready(completed));
        Poll::Ready(())
    }

    /// Sends the request and decodes its response. An error status is an error, except for raw results. The parts of a
    /// response that remain are copied to `head`, if there is one.
    pub(crate) fn poll(
        &mut self,
        cx: &mut Context<'_>,
        result: &mut dyn Receive,
        head: Option<&mut Head>,
    ) -> Poll<Result<(), Error>> {
        let Self { draft, kind, .. } = self;
        let kind = *kind;
        let sent = self.sent.get_or_insert_with(|| Sent::new(draft.take().unwrap_or_else(|| polled()), kind));
        let Completed { outcome, call, max_body: limit } = ready!(sent.completed.as_mut().poll(cx))?;
        let (endpoint, raw) = (sent.endpoint, kind == DecodeKind::Raw);
        let (whole, open, attempts, uri) = match outcome {
            Outcome::Success { response, attempts, uri } if kind == DecodeKind::Streamed => {
                (RawResponse::without_body(response.status()), Some(response), attempts, Some(uri))
            }
            Outcome::Success { response, attempts, uri } => {
                (RawResponse::of_buffered(response), None, attempts, Some(uri))
            }
            Outcome::Failed { response, attempts, .. } if raw && response.undecodable().is_none() => {
                (response, None, attempts, None)
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
        let (status, is_success) = (whole.status, uri.is_some());
        let mut arrived = Arrived { endpoint, whole, open, limit };
        if let Some(head) = head {
            *head = arrived.head(uri);
        }
        // Within the span, so that events during decoding belong to the call.
        Poll::Ready(match call.span().in_scope(|| result.receive(&mut arrived)) {
            Ok(()) => {
                call.ended(Some(status), (!is_success).then_some(status.as_str()));
                Ok(())
            }
            Err(error) => {
                let error = Error::sent(endpoint, attempts, None, Kind::Decode { response: arrived.raw(), error });
                call.ended(Some(status), Some(trace::error_type(error.kind())));
                Err(error)
            }
        })
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

/// A call in progress.
struct Sent {
    completed: BoxFuture<'static, Result<Completed, Error>>,
    endpoint: &'static EndpointDescriptor,
}

impl Sent {
    fn new(draft: Box<Draft>, kind: DecodeKind) -> Self {
        let endpoint = draft.endpoint;
        // Not in a future, which would keep the memory of the draft until the call ends.
        let completed: BoxFuture<'static, _> = match draft.finish() {
            Ok(outgoing) => Box::pin(attempt::run(Box::new(outgoing), kind != DecodeKind::Streamed)),
            Err(error) => Box::pin(std::future::ready(Err(error))),
        };
        Self { completed, endpoint }
    }
}

/// A response that is ready to be decoded, which is the last step of its call.
pub(crate) struct Arrived {
    endpoint: &'static EndpointDescriptor,
    /// The response with its body in memory; if it is streamed, only its status.
    whole: RawResponse,
    /// The response with an unread body.
    open: Option<http::Response<Body>>,
    /// The limit on the memory that a streamed result may use at once.
    limit: usize,
}

impl Arrived {
    fn head(&self, uri: Option<Uri>) -> Head {
        let RawResponse { status, headers, body } = &self.whole;
        let headers = self.open.as_ref().map_or(headers, http::Response::headers);
        Head { status: *status, headers: headers.clone(), uri, body: body.clone() }
    }

    /// Returns the endpoint, and the response with its body in memory.
    pub(crate) fn whole(&self) -> (&'static EndpointDescriptor, &RawResponse) {
        (self.endpoint, &self.whole)
    }

    /// Takes the response with its body in memory.
    #[inline(never)]
    pub(crate) fn raw(&mut self) -> RawResponse {
        let status = self.whole.status;
        std::mem::replace(&mut self.whole, RawResponse::without_body(status))
    }

    /// Takes the response with an unread body.
    #[inline(never)]
    pub(crate) fn open(&mut self) -> OpenResponse {
        let response = self.open.take().unwrap_or_else(|| self.raw().into_response());
        OpenResponse { endpoint: self.endpoint, response, limit: self.limit }
    }
}
