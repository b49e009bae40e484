//! The loop that sends requests: deadline, credentials, attempt, verdict, wait.

use std::future::poll_fn;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, StatusCode, Uri};
use http_body::Body as _;
use tokio::time::{Instant, sleep, timeout_at};
use tracing::Instrument;

use crate::client::auth::Credential;
use crate::client::concurrency::Permit;
use crate::client::deadline::{Deadline, after, later};
use crate::client::failure::Failure;
use crate::client::options::Options;
use crate::client::outgoing::Outgoing;
use crate::client::rate_limit::Window;
use crate::client::retry::{Budget, Cost, Paid, RetryContext, Verdict};
use crate::client::stall::Watch;
use crate::client::trace;
use crate::client::transport::BoxFuture;
use crate::core::body::Body;
use crate::core::decode::undecodable;
use crate::core::endpoint::{EndpointDescriptor, EndpointRetry};
use crate::core::error::{Attempts, Error, Kind, Limit};
use crate::core::response::RawResponse;
use crate::core::transport_error::TransportError;

/// The response of a call.
pub(crate) enum Outcome {
    /// A success, with the URL that it comes from. The body is in memory if the call is buffered.
    Success { response: http::Response<Body>, attempts: Attempts, uri: Uri },
    /// Any other status.
    Failed { response: RawResponse, attempts: Attempts, note: Option<&'static str> },
}

/// The response of a call, with its span, which ends once the response is read.
pub(crate) struct Completed {
    pub(crate) outcome: Outcome,
    pub(crate) call: trace::Call,
    /// The limit on the memory that a streamed result may use at once.
    pub(crate) max_body: usize,
}

/// Sends the request until there is an outcome.
///
/// Thousands of calls may wait here, so waiting futures are kept small: the request is boxed, and so is the state of an
/// attempt, which is only allocated when it begins.
pub(crate) async fn run(outgoing: Box<Outgoing>, buffered: bool) -> Result<Completed, Error> {
    let max_body = outgoing.options.max_body();
    let call = trace::Call::new(outgoing.endpoint, &outgoing.uri);
    match attempts(outgoing, buffered).instrument(call.span().clone()).await {
        Ok(outcome) => Ok(Completed { outcome, call, max_body }),
        Err(error) => {
            call.failed(&error);
            Err(error)
        }
    }
}

async fn attempts(mut outgoing: Box<Outgoing>, buffered: bool) -> Result<Outcome, Error> {
    let endpoint = outgoing.endpoint;
    let (client, budget) = (outgoing.client.clone(), Arc::clone(&outgoing.budget));
    let inner = client.inner();
    let transport = outgoing.options.transport.clone().unwrap_or_else(|| Arc::clone(&inner.transport));
    let auth = inner.auth.as_deref().filter(|_| endpoint.is_authenticated());
    let deadline = Deadline::new(outgoing.options.timeout(), outgoing.options.deadline);
    let (mut attempt, mut sent, mut replayed) = (1, Attempts::default(), false);
    let mut redirects = outgoing.options.max_redirects();
    // The tokens that the next attempt has cost, refunded if it is never sent.
    let mut paid: Option<Paid> = None;
    let mut cost = None;
    loop {
        let (headers, credential) = authenticated(&mut outgoing, &deadline, sent).await?;
        let window = outgoing.rate_limit_window();
        let (headers, permit) = match admitted_at_once(&outgoing.options, window.as_deref()) {
            Some(permit) => (headers, permit),
            None => {
                // A call may wait for long, and thousands may: without the headers, which are a fifth of its memory,
                // and without room that it does not need.
                drop(headers);
                outgoing.shrink();
                let permit = admitted(endpoint, &outgoing.options, &deadline, window.as_deref(), sent).await?;
                (outgoing.headers(), permit)
            }
        };
        // Do not send a request past the deadline.
        let now = Instant::now();
        if now >= deadline.at {
            return Err(Error::sent(endpoint, sent, None, deadline.missed()));
        }
        // A block, so that the failure is dropped before the wait.
        let wait = {
            let replayable = outgoing.body.try_clone().is_some();
            let request = outgoing.next_request(headers, credential.as_ref(), transport.needs_descriptor())?;
            cost = paid.take().map(Paid::sent).or(cost);
            let traced = trace::Attempt::new(endpoint, outgoing.method(), &outgoing.uri, sent.made);
            sent.made += 1;
            let own_limit = later(now, outgoing.options.attempt_timeout());
            let exchange = Exchange { endpoint, options: &outgoing.options, deadline, own_limit, buffered, window };
            let sending = traced.span().in_scope(|| transport.send(request));
            let exchanged = Box::pin(exchange.make(sending, permit, &traced).instrument(traced.span().clone())).await;
            traced.ended(exchanged.as_ref().err().map(Failure::error_type));
            let failure = match exchanged {
                Ok(response) => {
                    budget.succeeded(cost);
                    return Ok(Outcome::Success { response, attempts: sent, uri: std::mem::take(&mut outgoing.uri) });
                }
                Err(failure) => failure,
            };
            sent.unsettled |= failure.is_unsettled();
            if let (Some(auth), Some(credential), false) = (auth, &credential, replayed)
                && failure.status() == Some(StatusCode::UNAUTHORIZED)
                && auth.refused(credential)
            {
                if !replayable {
                    let why = "not sent again with new credentials: the request body is a stream";
                    return failure.into_outcome(endpoint, sent, Some(why));
                }
                replayed = true;
                trace::replay();
                continue;
            }
            match outgoing.redirected(&failure, replayable, redirects) {
                Some(Ok(redirect)) => {
                    trace::redirect();
                    outgoing.follow(redirect);
                    redirects -= 1;
                    continue;
                }
                Some(Err(why)) => return failure.into_outcome(endpoint, sent, Some(why)),
                None => {}
            }
            let retries = outgoing.options.retries();
            let context = failure.retry_context(attempt, endpoint, replayable);
            let verdict = match context.filter(|_| retries != EndpointRetry::Never) {
                None => Verdict::Fail(None),
                Some(_) if retries == EndpointRetry::UnlessRunning && failure.may_be_running() => {
                    Verdict::Fail(Some("not retried: the server may still be working on it"))
                }
                Some(context) => {
                    let rule = outgoing.options.retry_rule.as_ref();
                    let decision = rule.map(|rule| rule.decide(&failure.as_seen(endpoint, attempt)));
                    // The GET after a 303 repeats no write.
                    let idempotent = context.idempotent || outgoing.get_instead;
                    let context = RetryContext { idempotent, decision: decision.unwrap_or_default(), ..context };
                    outgoing.options.retry().judge(context, fastrand::f64())
                }
            };
            match affordable(verdict, deadline, &budget, failure.retry_cost()) {
                Err(note) => return failure.into_outcome(endpoint, sent, note),
                Ok((wait, tokens)) => {
                    trace::retry(failure.error_type(), wait);
                    paid = Some(tokens);
                    wait
                }
            }
        };
        sleep(wait).await;
        attempt += 1;
    }
}

/// Returns the headers and the credentials of the next attempt. The request is borrowed as a whole, since a streamed
/// body cannot be shared between threads.
async fn authenticated(
    outgoing: &mut Outgoing,
    deadline: &Deadline,
    sent: Attempts,
) -> Result<(HeaderMap, Option<Credential>), Error> {
    let (endpoint, inner, headers) = (outgoing.endpoint, outgoing.client.inner(), outgoing.headers());
    let Some(auth) = inner.auth.as_deref().filter(|_| endpoint.is_authenticated()) else { return Ok((headers, None)) };
    if let Some(credential) = auth.at_hand() {
        return Ok((headers, Some(credential)));
    }
    let kept = outgoing.next_to(&headers, &inner.placeholder);
    let authenticating = auth.authenticate(outgoing.to_authenticate(&headers, kept.as_deref()));
    // A login is a part of the attempt that waits for it, though others may go on waiting.
    let authenticated = deadline
        .or_attempt(outgoing.options.attempt_timeout(), authenticating)
        .await
        .map_err(|missed| Error::sent(endpoint, sent, Some("while waiting for credentials"), missed))?;
    let credential = authenticated.map_err(|error| Error::sent(endpoint, sent, None, Kind::Auth(error)))?;
    Ok((headers, Some(credential)))
}

/// Returns a permit if neither the concurrency nor the rate is limited now.
fn admitted_at_once(options: &Options, window: Option<&Window>) -> Option<Permit> {
    let permit = match &options.concurrency {
        Some(limit) => limit.free_permit()?,
        None => Permit::default(),
    };
    window.is_none_or(|window| window.take().is_ok()).then_some(permit)
}

/// Waits for a permit, and until the rate limit of the server allows a request. No permit is held while the limit is
/// exhausted.
async fn admitted(
    endpoint: &'static EndpointDescriptor,
    options: &Options,
    deadline: &Deadline,
    window: Option<&Window>,
    sent: Attempts,
) -> Result<Permit, Error> {
    let failed = |note, kind| Error::sent(endpoint, sent, note, kind);
    loop {
        let permit = match &options.concurrency {
            Some(limit) => timeout_at(deadline.at, limit.permit())
                .await
                .map_err(|_| failed(Some("while waiting for a concurrency permit"), deadline.missed()))?,
            None => Permit::default(),
        };
        let Some(Err(wait)) = window.map(Window::take) else { return Ok(permit) };
        drop(permit);
        if wait > options.retry().retry_after_cap || after(wait) >= deadline.at {
            return Err(failed(None, Kind::RateLimited(wait)));
        }
        sleep(wait).await;
    }
}

/// Pays for a retry and returns its wait, or the reason for a failure, if it tells one. A retry must neither pass the
/// deadline nor exceed the budget.
fn affordable(
    verdict: Verdict,
    deadline: Deadline,
    budget: &Budget,
    cost: Cost,
) -> Result<(Duration, Paid<'_>), Option<&'static str>> {
    match verdict {
        Verdict::Fail(note) => Err(note),
        Verdict::Retry(wait) if after(wait) >= deadline.at => {
            Err(Some("not retried: the wait would exceed the call's time limit"))
        }
        Verdict::Retry(wait) => {
            let paid = budget.withdraw(cost).ok_or(Some("not retried: the retry budget is exhausted"))?;
            Ok((wait, paid))
        }
    }
}

/// The context of one request and its response.
struct Exchange<'a> {
    endpoint: &'static EndpointDescriptor,
    options: &'a Options,
    deadline: Deadline,
    /// The end of the attempt, unless the call ends before.
    own_limit: Instant,
    /// Read the body of a success into memory.
    buffered: bool,
    /// The rate limit of the server.
    window: Option<Arc<Window>>,
}

impl Exchange<'_> {
    /// Sends one request and receives its response, reading the body if required.
    async fn make(
        &self,
        sending: BoxFuture<'_, Result<http::Response<Body>, TransportError>>,
        permit: Permit,
        traced: &trace::Attempt,
    ) -> Result<http::Response<Body>, Failure> {
        let until = self.own_limit.min(self.deadline.at);
        let exchanged = async {
            let response = sending.await.map_err(Failure::Transport)?;
            traced.responded(response.status());
            if let Some(window) = &self.window {
                window.learn(response.status(), response.headers());
            }
            let watch = Watch::new(self.options.stall_limit(), self.options.pauses());
            if !self.endpoint.is_success(response.status()) {
                let response = response.map(|body| watch.over(body));
                // On the heap, which keeps the state of most attempts small enough for the cache of the allocator.
                let reading = Box::pin(read_failure(response, self.options.max_error_body(), until));
                return Err(Failure::Response(reading.await));
            }
            if let Some(error) = undecodable(self.endpoint, &response) {
                let response = RawResponse::of_buffered(response.map(|_| Body::empty()));
                return Err(Failure::Undecodable { response, error });
            }
            if self.buffered {
                return read_success(response, self.options.max_body(), watch).await;
            }
            Ok(response.map(|body| permit.hold_through(watch.begun().over(body))))
        };
        match timeout_at(until, exchanged).await {
            Ok(outcome) => outcome,
            Err(_) if self.own_limit < self.deadline.at => {
                Err(Failure::Timeout { limit: Limit::Attempt, after: self.options.attempt_timeout() })
            }
            Err(_) => Err(Failure::Timeout { limit: self.deadline.limit, after: self.deadline.after }),
        }
    }
}

/// Reads the body of a success. It is watched here, so it needs no wrapper, and a body of one chunk is not copied.
async fn read_success(
    response: http::Response<Body>,
    limit: usize,
    mut watch: Watch,
) -> Result<http::Response<Body>, Failure> {
    let (parts, mut body) = response.into_parts();
    let expected = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    let (mut first, mut bytes) = (Bytes::new(), BytesMut::new());
    while let Some(frame) = poll_fn(|cx| watch.poll_frame(&mut body, cx)).await {
        let frame = frame.map_err(|error| Failure::Transport(TransportError::body(error)))?;
        // Trailers carry no data.
        let Ok(chunk) = frame.into_data() else { continue };
        let size = first.len() + bytes.len() + chunk.len();
        if size > limit {
            return Err(Failure::TooLarge { status: parts.status, limit });
        }
        if size == chunk.len() {
            first = chunk;
            continue;
        }
        if bytes.capacity() < size {
            // All of the body at once, as far as the length that its header states is plausible: a header alone does
            // not allocate memory.
            bytes.reserve(expected.clamp(size, 8 * size) - bytes.len());
        }
        bytes.extend_from_slice(&std::mem::take(&mut first));
        bytes.extend_from_slice(&chunk);
    }
    let bytes = if bytes.is_empty() { first } else { bytes.freeze() };
    Ok(http::Response::from_parts(parts, bytes.into()))
}

/// Reads the body of an error response. The status matters most, so a body that is too long, breaks off or exceeds the
/// attempt's time limit is truncated.
async fn read_failure(response: http::Response<Body>, limit: usize, until: Instant) -> RawResponse {
    let (parts, mut body) = response.into_parts();
    let mut bytes = BytesMut::new();
    while let Ok(Ok(Some(chunk))) = timeout_at(until, body.data()).await {
        let room = limit - bytes.len();
        bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() >= room {
            break;
        }
    }
    RawResponse { status: parts.status, headers: parts.headers, body: bytes.freeze() }
}

impl Failure {
    fn into_outcome(
        self,
        endpoint: &'static EndpointDescriptor,
        attempts: Attempts,
        note: Option<&'static str>,
    ) -> Result<Outcome, Error> {
        let kind = match self {
            Self::Response(response) => return Ok(Outcome::Failed { response, attempts, note }),
            Self::Transport(error) => Kind::Transport(error),
            Self::Timeout { limit, after } => Kind::Timeout { limit, after },
            Self::TooLarge { status, limit } => Kind::TooLarge { status, limit },
            Self::Undecodable { response, error } => Kind::Decode { response, error },
        };
        Err(Error::sent(endpoint, attempts, note, kind))
    }
}
