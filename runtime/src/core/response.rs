//! A response whose body has been read, and decoding errors.

use std::fmt;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};

use crate::core::body::Body;
use crate::core::coding::unsupported;
use crate::core::json_error::JsonError;

/// The byte order mark of UTF-8. JSON text may begin with it (RFC 8259, section 8.1), and so may event streams.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A response with its body in memory.
#[derive(Clone)]
pub struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl RawResponse {
    /// Converts a response whose body the attempt has read.
    pub(crate) fn of_buffered(response: http::Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        Self { status: parts.status, headers: parts.headers, body: body.into_bytes().unwrap_or_default() }
    }

    pub(crate) fn without_body(status: StatusCode) -> Self {
        Self { status, headers: HeaderMap::new(), body: Bytes::new() }
    }

    pub(crate) fn into_response(self) -> http::Response<Body> {
        let mut response = http::Response::new(self.body.into());
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response
    }

    /// Returns the status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the undecoded body, after decompression.
    pub const fn body(&self) -> &Bytes {
        &self.body
    }
}

impl RawResponse {
    /// Returns the error of a body that the transport did not unpack.
    pub(crate) fn undecodable(&self) -> Option<DecodeError> {
        if self.body.is_empty() { None } else { unsupported(&self.headers).map(DecodeError::Coding) }
    }
}

/// Prints status and size only, since headers and body may contain secrets.
impl fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawResponse({}, {} bytes)", self.status, self.body.len())
    }
}

/// Returns the media type of a response's body without its parameters, such as `text/csv`.
pub(crate) fn media_type(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    Some(without_parameters(value)).filter(|media_type| !media_type.is_empty())
}

/// Returns a media type without its parameters: `text/csv` of `text/csv; charset=utf-8`.
pub(crate) fn without_parameters(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// The error of a body that does not match the declaration.
#[non_exhaustive]
pub enum DecodeError {
    /// The body is not JSON, or not of the expected type.
    Json(JsonError),
    /// The body is not UTF-8.
    Text(std::str::Utf8Error),
    /// The body is not text in this character encoding, which the response names.
    Charset(&'static str),
    /// The character encoding that the response names is not supported.
    UnknownCharset(Box<str>),
    /// The body is in a content coding that the transport did not unpack.
    Coding(Box<str>),
    /// The body is of another media type than this one.
    MediaType(&'static str),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => error.fmt(f),
            Self::Text(error) => write!(f, "invalid UTF-8 after byte {}", error.valid_up_to()),
            Self::Charset(name) => write!(f, "invalid text for the character encoding `{name}`"),
            Self::UnknownCharset(name) => write!(f, "character encoding `{name}` is not supported"),
            Self::Coding(name) => write!(f, "content coding `{name}` is not supported"),
            Self::MediaType(expected) => write!(f, "expected `{expected}`"),
        }
    }
}

/// Prints the message.
impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DecodeError({self})")
    }
}

impl std::error::Error for DecodeError {}
