//! Replaying of recorded interactions, each once and in their order.

use std::error::Error as StdError;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use futures_util::stream;
use http::{HeaderName, HeaderValue, StatusCode};

use super::RecordedRequest;
use super::content::End;
use super::format::{Failure, Interaction, Outcome, RecordedResponse};
use super::log::marks;
use super::matching::Matching;
use super::redact::Known;
use super::report;
use super::secret_names::SecretNames;
use crate::core::body::{Body, BoxError};
use crate::core::transport_error::{Sent, TransportError};

/// A recording that is replayed.
pub(super) struct Tape {
    interactions: Vec<Interaction>,
    matching: Matching,
    /// Whether the last of several equal interactions is repeated.
    repeat_last: bool,
    played: Mutex<Played>,
}

#[derive(Default)]
struct Played {
    /// Number of times each interaction was replayed.
    times: Vec<usize>,
    /// Requests without a matching interaction.
    unrecorded: Vec<RecordedRequest>,
    /// Secrets of the requests so far.
    known: Known,
}

impl Tape {
    pub(super) fn new(interactions: Vec<Interaction>, matching: Matching, repeat_last: bool) -> Self {
        let times = vec![0; interactions.len()];
        let played = Mutex::new(Played { times, ..Played::default() });
        Self { interactions, matching, repeat_last, played }
    }

    fn with<T>(&self, change: impl FnOnce(&mut Played) -> T) -> T {
        change(&mut self.played.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Replays the response to a request. `file` is the name of the recording in reports.
    pub(super) async fn send(
        &self,
        names: &SecretNames,
        file: &str,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let (parts, mut body) = request.into_parts();
        let mut actual = RecordedRequest::of(&parts);
        while let Some(chunk) = body.data().await.map_err(TransportError::new)? {
            actual.body.push(chunk);
        }
        actual.body = actual.body.in_one();
        let index = self.with(|played| {
            let marks = marks(&parts);
            names.learn_request(&actual, &marks, &mut played.known);
            let actual = names.masked_request(actual, &marks, &played.known);
            let Some(index) = self.find(&actual, &played.times) else {
                let text = report::unrecorded(file, &actual, &self.interactions, &played.times, &self.matching);
                played.unrecorded.push(actual);
                return Err(TransportError::unprocessed(Replayed(text)).permanent());
            };
            played.times[index] += 1;
            Ok(index)
        })?;
        match &self.interactions[index].outcome {
            Outcome::Response(recorded) => response(recorded).map_err(|error| TransportError::new(error).permanent()),
            Outcome::Failure(failure) => Err(failure.again()),
            Outcome::Unanswered => std::future::pending().await,
        }
    }

    fn find(&self, actual: &RecordedRequest, times: &[usize]) -> Option<usize> {
        let same = |index: &usize| self.matching.is_same(actual, &self.interactions[*index].request);
        let unplayed = (0..times.len()).filter(|&index| times[index] == 0).find(same);
        unplayed.or_else(|| self.repeat_last.then(|| (0..times.len()).rev().find(same)).flatten())
    }

    /// Returns a report if an interaction was not replayed or a request was not recorded.
    pub(super) fn complaint(&self, file: &str) -> Option<String> {
        self.with(|played| report::not_all_played(file, &self.interactions, &played.times, &played.unrecorded))
    }
}

fn response(recorded: &RecordedResponse) -> Result<http::Response<Body>, BoxError> {
    let mut response = http::Response::new(body(recorded));
    *response.status_mut() = StatusCode::from_u16(recorded.status)?;
    for (name, value) in &recorded.headers.0 {
        response.headers_mut().append(HeaderName::try_from(name)?, HeaderValue::from_bytes(value)?);
    }
    Ok(response)
}

fn body(recorded: &RecordedResponse) -> Body {
    let end = match &recorded.ended {
        End::Whole if recorded.body.chunks().len() < 2 => return recorded.body.joined().into(),
        End::Whole => None,
        End::BrokenOff(message) => Some(message.clone()),
        End::Unread => Some("the recorded response ends here, since its caller did not read further".to_owned()),
    };
    let chunks = recorded.body.chunks().to_vec().into_iter().map(Ok);
    Body::stream(stream::iter(chunks.chain(end.map(|message| Err(Replayed(message))))))
}

impl Failure {
    fn again(&self) -> TransportError {
        let source = Replayed(self.message.clone());
        let error = match self.sent {
            Sent::Never => TransportError::connect(source),
            Sent::Unprocessed => TransportError::unprocessed(source),
            Sent::Maybe => TransportError::new(source),
            Sent::Responded => TransportError::body(source),
        };
        let error = if self.timeout { error.timed_out() } else { error };
        let error = if self.tls { error.tls() } else { error };
        if self.permanent { error.permanent() } else { error }
    }
}

/// A recorded error, or an error of the recording.
struct Replayed(String);

impl fmt::Display for Replayed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Replayed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl StdError for Replayed {}
