//! A request as it stands in a recording.

use bytes::Bytes;
use serde::{Deserialize, Serialize};

use super::content::Content;
use super::format::Headers;
use crate::core::endpoint::EndpointDescriptor;

/// A request as a recording has it: without secrets, which are `***`.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedRequest {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) endpoint: Option<String>,
    pub(super) method: String,
    pub(super) target: String,
    #[serde(default, skip_serializing_if = "Headers::is_empty")]
    pub(super) headers: Headers,
    #[serde(default, skip_serializing_if = "Content::is_empty")]
    pub(super) body: Content,
    /// Whether the transport took only the beginning of a streamed body.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) unread: bool,
}

/// What differs from run to run, or follows from the rest, and says nothing of the call.
const NOISE: [&str; 9] = [
    "accept-encoding",
    "baggage",
    "connection",
    "content-length",
    "host",
    "idempotency-key",
    "traceparent",
    "tracestate",
    "user-agent",
];

impl RecordedRequest {
    /// A request without its body.
    pub(super) fn of(parts: &http::request::Parts) -> Self {
        let endpoint = parts.extensions.get::<&EndpointDescriptor>().map(|endpoint| endpoint.name().to_owned());
        let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
        let headers = parts.headers.iter().filter(|(name, _)| !NOISE.contains(&name.as_str()));
        let headers = headers.map(|(name, value)| (name.to_string(), Bytes::copy_from_slice(value.as_bytes())));
        Self {
            endpoint,
            method: parts.method.to_string(),
            target: target.to_owned(),
            headers: Headers(headers.collect()),
            body: Content::default(),
            unread: false,
        }
    }

    /// The name of the endpoint that it came from, if it came from one.
    pub fn endpoint(&self) -> Option<&str> {
        self.endpoint.as_deref()
    }

    /// The method: `GET`.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// The path, as it was sent.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// The query, as it was sent, without its `?`; empty if there is none.
    pub fn query(&self) -> &str {
        self.target.split_once('?').map_or("", |(_, query)| query)
    }

    /// The first value of a header.
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        self.headers.all(name).next().map(AsRef::as_ref)
    }

    /// The body.
    pub fn body(&self) -> Bytes {
        self.body.joined()
    }
}
