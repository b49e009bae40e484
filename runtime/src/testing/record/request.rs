//! Recorded requests.

use bytes::Bytes;
use serde::{Deserialize, Serialize};

use super::content::Content;
use super::format::Headers;
use crate::core::endpoint::EndpointDescriptor;

/// A recorded request, with secrets replaced by `***`.
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
    /// Whether the transport did not read a streamed body to its end.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) unread: bool,
}

/// Request headers that vary between runs or follow from the rest of the request.
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
    /// Creates a recorded request without its body.
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

    /// Returns the name of the endpoint, if the request has one.
    pub fn endpoint(&self) -> Option<&str> {
        self.endpoint.as_deref()
    }

    /// Returns the method, such as `GET`.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Returns the encoded path.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// Returns the encoded query without its `?`; empty for a request without a query.
    pub fn query(&self) -> &str {
        self.target.split_once('?').map_or("", |(_, query)| query)
    }

    /// Returns the first value of a header.
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        self.headers.all(name).next().map(AsRef::as_ref)
    }

    /// Returns the body.
    pub fn body(&self) -> Bytes {
        self.body.joined()
    }
}
