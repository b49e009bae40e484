//! A response whose body has been read, and the errors of reading one as a type.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::core::body::Body;
use crate::core::json_error::JsonError;

/// An answer whose body has been read.
#[derive(Clone)]
pub struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl RawResponse {
    /// The answer whose body the attempt has read to its end.
    pub(crate) fn of_buffered(response: http::Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        Self { status: parts.status, headers: parts.headers, body: body.into_bytes().unwrap_or_default() }
    }

    pub(crate) fn into_response(self) -> http::Response<Body> {
        let mut response = http::Response::new(self.body.into());
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response
    }

    /// The status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body as it came, after decompression.
    pub const fn body(&self) -> &Bytes {
        &self.body
    }
}

/// Status and size; headers and body may hold secrets.
impl fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawResponse({}, {} bytes)", self.status, self.body.len())
    }
}

/// Why a body is not what the declaration says.
pub enum DecodeError {
    /// It is no JSON, or JSON of another shape.
    Json(JsonError),
    /// It is no UTF-8 text.
    Text(std::str::Utf8Error),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => error.fmt(f),
            Self::Text(error) => write!(f, "no UTF-8 text after byte {}", error.valid_up_to()),
        }
    }
}

/// As it displays.
impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DecodeError({self})")
    }
}

impl std::error::Error for DecodeError {}
