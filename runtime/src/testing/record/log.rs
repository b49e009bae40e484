//! The log of interactions with the real service.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;

use super::RecordedRequest;
use super::content::{Content, End};
use super::error::RecordingError;
use super::file::Claim;
use super::format::{Failure, Headers, Interaction, Outcome, RecordedResponse};
use super::redact::{Known, Marks};
use super::secret_names::SecretNames;
use super::tee::{Sink, messages, tee};
use crate::client::transport::Transport;
use crate::core::body::Body;
use crate::core::encode::SecretQuery;
use crate::core::endpoint::{EndpointDescriptor, Output};
use crate::core::transport_error::TransportError;

/// The interactions so far, in the order of the requests, including their secrets. Bodies that are being read keep a
/// reference to the log, so that the file is written after their end.
pub(super) struct Log {
    claim: Claim,
    names: Arc<SecretNames>,
    entries: Mutex<Entries>,
    /// Set if the test failed, so that the file must not be written.
    abandoned: AtomicBool,
}

#[derive(Default)]
struct Entries {
    all: Vec<(Interaction, Marks)>,
    /// Number of changes.
    changes: usize,
    /// Number of changes when the file was last written.
    written: Option<usize>,
}

/// Response headers that vary or follow from the rest of the response.
const NOISE: [&str; 4] = ["connection", "date", "keep-alive", "transfer-encoding"];

impl Log {
    pub(super) fn new(claim: Claim, names: Arc<SecretNames>) -> Self {
        Self { claim, names, entries: Mutex::default(), abandoned: AtomicBool::new(false) }
    }

    fn with<T>(&self, change: impl FnOnce(&mut Entries) -> T) -> T {
        change(&mut self.entries.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn change<T>(&self, index: usize, change: impl FnOnce(&mut Interaction) -> T) -> T {
        self.with(|entries| {
            entries.changes += 1;
            change(&mut entries.all[index].0)
        })
    }

    /// Prevents the file from being written.
    pub(super) fn abandon(&self) {
        self.abandoned.store(true, Ordering::Relaxed);
    }

    /// Writes the file if there were changes.
    pub(super) fn save(&self) -> Result<(), RecordingError> {
        self.with(|entries| {
            if entries.written == Some(entries.changes) {
                return Ok(());
            }
            let mut known = Known::default();
            for (Interaction { request, outcome }, marks) in &entries.all {
                self.names.learn_request(request, marks, &mut known);
                self.names.learn_outcome(outcome, marks, &mut known);
            }
            let masked = entries.all.iter().map(|(one, marks)| self.names.masked(one.clone(), marks, &known));
            self.claim.write(masked.collect())?;
            entries.written = Some(entries.changes);
            Ok(())
        })
    }

    /// Sends and logs a request. The response is logged as it is read.
    pub(super) async fn send(
        self: &Arc<Self>,
        transport: &dyn Transport,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let (parts, body) = request.into_parts();
        let marks = marks(&parts);
        let whole = marks.description.is_some_and(|endpoint| reads_whole(endpoint.output_kind()));
        let head = parts.method == http::Method::HEAD;
        let request = RecordedRequest::of(&parts);
        // The caller may give up before a response arrives.
        let interaction = Interaction { request, outcome: Outcome::Unanswered };
        let index = self.with(|entries| {
            entries.changes += 1;
            entries.all.push((interaction, marks));
            entries.all.len() - 1
        });
        let body = tee(body, RequestSink { log: Arc::clone(self), index, content: Content::default() });
        match transport.send(http::Request::from_parts(parts, body)).await {
            Ok(response) => {
                let (parts, body) = response.into_parts();
                let response = RecordedResponse {
                    status: parts.status.as_u16(),
                    headers: headers(&parts.headers, head),
                    body: Content::default(),
                    ended: End::Unread,
                };
                self.change(index, |one| one.outcome = Outcome::Response(response));
                let body = tee(body, ResponseSink { log: Arc::clone(self), index, whole });
                Ok(http::Response::from_parts(parts, body))
            }
            Err(error) => {
                self.change(index, |one| one.outcome = Outcome::Failure(Failure::of(&error)));
                Err(error)
            }
        }
    }
}

impl Drop for Log {
    fn drop(&mut self) {
        let path = self.claim.path().display();
        if self.abandoned.load(Ordering::Relaxed) || std::thread::panicking() {
            eprintln!("{path}: the recording was not written, since the test failed");
        } else if let Err(error) = self.save() {
            panic!("{error}");
        }
    }
}

/// Returns the metadata of a request that tells which values are secret.
pub(super) fn marks(parts: &http::request::Parts) -> Marks {
    let sensitive: BTreeSet<_> =
        parts.headers.iter().filter(|(_, value)| value.is_sensitive()).map(|(name, _)| name.to_string()).collect();
    let credentials = parts.extensions.get::<SecretQuery>().map(|names| names.0.iter().cloned().collect());
    let description = parts.extensions.get::<&'static EndpointDescriptor>().copied();
    Marks { description, sensitive, credentials: credentials.unwrap_or_default() }
}

/// Returns whether callers cannot observe the chunks of the response.
fn reads_whole(output: Output) -> bool {
    matches!(output, Output::Nothing | Output::Json | Output::Text)
}

/// Returns the headers to record. `content-length` is only kept for HEAD, since it follows from the body otherwise.
fn headers(all: &http::HeaderMap, head: bool) -> Headers {
    let kept = all.iter().filter(|(name, _)| !NOISE.contains(&name.as_str()) && (head || *name != "content-length"));
    Headers(kept.map(|(name, value)| (name.to_string(), Bytes::copy_from_slice(value.as_bytes()))).collect())
}

impl Failure {
    fn of(error: &TransportError) -> Self {
        // The message of the error itself follows from the other fields.
        let message = std::error::Error::source(error).map(messages).unwrap_or_default();
        let (timeout, permanent, tls) = (error.is_timeout(), error.is_permanent(), error.is_tls());
        Self { sent: error.sent(), timeout, permanent, tls, message }
    }
}

struct RequestSink {
    log: Arc<Log>,
    index: usize,
    content: Content,
}

impl Sink for RequestSink {
    fn chunk(&mut self, chunk: Bytes) {
        self.content.push(chunk);
    }

    fn end(&mut self, end: End) {
        let Self { log, index, content } = self;
        log.change(*index, |one| {
            one.request.body = content.in_one();
            one.request.unread = !end.is_whole();
        });
    }
}

struct ResponseSink {
    log: Arc<Log>,
    index: usize,
    /// Whether chunks are merged.
    whole: bool,
}

impl ResponseSink {
    fn change(&self, change: impl FnOnce(&mut RecordedResponse)) {
        self.log.change(self.index, |one| {
            if let Outcome::Response(response) = &mut one.outcome {
                change(response);
            }
        });
    }
}

impl Sink for ResponseSink {
    fn chunk(&mut self, chunk: Bytes) {
        self.change(|response| response.body.push(chunk));
    }

    fn end(&mut self, end: End) {
        self.change(|response| {
            response.ended = end;
            if self.whole {
                response.body = response.body.in_one();
            }
        });
    }
}
