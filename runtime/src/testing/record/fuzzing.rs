//! Recordings for the fuzz targets in `fuzz/`. Not public API.

use std::path::Path;

use bytes::Bytes;

use super::content::{Content, End};
use super::error::RecordingError;
use super::format::{self, Headers, Interaction, Outcome, RecordedResponse};
use super::redact::{Known, Marks};
use super::request::RecordedRequest;
use super::secret_names::SecretNames;

/// The interactions of a recording.
#[derive(Clone, Debug, PartialEq)]
pub struct Interactions(Vec<Interaction>);

/// A request and its response.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// Path and query.
    pub target: String,
    /// Headers of the request and of the response.
    pub headers: [Vec<(String, Vec<u8>)>; 2],
    /// The body of the request.
    pub body: Vec<u8>,
    /// The chunks of the body of the response.
    pub chunks: Vec<Vec<u8>>,
    /// The message of an error while the response was read.
    pub broken_off: Option<String>,
}

/// Parses a recording in YAML, or in JSON.
pub fn parse(text: &str, json: bool) -> Result<Interactions, RecordingError> {
    format::parse(path(json), text).map(Interactions)
}

fn path(json: bool) -> &'static Path {
    Path::new(if json { "fuzz.json" } else { "fuzz.yaml" })
}

impl Interactions {
    /// Creates a recording of one interaction.
    pub fn of(texts: &Texts) -> Self {
        let headers = |all: &[(String, Vec<u8>)]| {
            let mut all: Vec<_> = all.iter().map(|(name, value)| (name.clone(), Bytes::from(value.clone()))).collect();
            // In the order of the file.
            all.sort_by(|one, other| one.0.cmp(&other.0));
            Headers(all)
        };
        let request = RecordedRequest {
            endpoint: None,
            method: "POST".to_owned(),
            target: texts.target.clone(),
            headers: headers(&texts.headers[0]),
            body: Content::from(Bytes::from(texts.body.clone())),
            unread: false,
        };
        let response = RecordedResponse {
            status: 200,
            headers: headers(&texts.headers[1]),
            body: texts.chunks.iter().cloned().map(Bytes::from).collect(),
            ended: texts.broken_off.clone().map_or(End::Whole, End::BrokenOff),
        };
        Self(vec![Interaction { request, outcome: Outcome::Response(response) }])
    }

    /// Masks its secrets.
    #[must_use]
    pub fn masked(self) -> Self {
        let (names, marks, mut known) = (SecretNames::default(), Marks::default(), Known::default());
        for Interaction { request, outcome } in &self.0 {
            names.learn_request(request, &marks, &mut known);
            names.learn_outcome(outcome, &marks, &mut known);
        }
        Self(self.0.into_iter().map(|one| names.masked(one, &marks, &known)).collect())
    }

    /// Serializes it in YAML, or in JSON.
    pub fn print(&self, json: bool) -> Result<String, RecordingError> {
        format::print(path(json), self.0.clone())
    }

    /// Returns everything in it that a secret can be in.
    pub fn texts(&self) -> Vec<Bytes> {
        let mut all = Vec::new();
        for Interaction { request, outcome } in &self.0 {
            all.extend([Bytes::from(request.target.clone()), request.body.joined()]);
            all.extend(request.headers.0.iter().map(|(_, value)| value.clone()));
            if let Outcome::Response(response) = outcome {
                all.push(response.body.joined());
                all.extend(response.headers.0.iter().map(|(_, value)| value.clone()));
                if let End::BrokenOff(message) = &response.ended {
                    all.push(Bytes::from(message.clone()));
                }
            }
        }
        all
    }
}
