//! Results whose media type depends on the call.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::de::DeserializeOwned;

use crate::core::body::Body;
use crate::core::decode::{FromJson, Streamable};
use crate::core::endpoint::EndpointDescriptor;
use crate::core::response::{DecodeError, RawResponse, media_type};
use crate::core::text::text_of;
use crate::core::typed_endpoint::OpenResponse;

/// The result of an endpoint with `output = content`: a body and its media type, which depends on the call.
///
/// It suits endpoints that return JSON, CSV or an image depending on an argument. The caller decodes it; if the body
/// does not fit into memory, use [`Call::streamed`](crate::Call::streamed).
///
/// ```
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use fingerpost::{Body, Client, TransportError, endpoints};
/// use fingerpost::Content;
///
/// #[endpoints]
/// pub trait Reports {
///     /// Returns a report as `json` or `csv`.
///     #[endpoint(GET "/report.<format>", output = content)]
///     fn report(&self, format: &str) -> Content;
/// }
/// # let transport = |request: http::Request<Body>| async move {
/// #     let csv = request.uri().path().ends_with("csv");
/// #     let (kind, body) = if csv { ("text/csv", "n\n7\n") } else { ("application/json", "[7]") };
/// #     Ok::<_, TransportError>(http::Response::builder().header("content-type", kind).body(body).unwrap())
/// # };
/// # let client = Client::builder("https://shop.example").transport(transport).build()?;
/// assert_eq!(client.report("json").await?.json::<Vec<i64>>()?, [7]);
/// let csv = client.report("csv").await?;
/// assert_eq!((csv.media_type(), csv.text()?), (Some("text/csv"), "n\n7\n"));
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Content {
    response: RawResponse,
    /// The text, once it has been converted to UTF-8.
    text: OnceLock<String>,
}

impl Content {
    /// Creates content of this media type, for tests. Its only header is the content type, which is left out if it is
    /// not a valid header value.
    pub fn new(media_type: &str, bytes: impl Into<Bytes>) -> Self {
        let mut headers = HeaderMap::new();
        if let Ok(media_type) = HeaderValue::from_str(media_type) {
            headers.insert(CONTENT_TYPE, media_type);
        }
        Self { response: RawResponse { status: StatusCode::OK, headers, body: bytes.into() }, text: OnceLock::new() }
    }

    #[cfg(feature = "testing")]
    pub(crate) fn into_raw(self) -> RawResponse {
        self.response
    }

    /// Returns the media type without its parameters, such as `text/csv`, if the response has one.
    pub fn media_type(&self) -> Option<&str> {
        media_type(&self.response.headers)
    }

    /// Returns `true` if the media type is one of text: `text/…`, a name of a text format such as `application/json`,
    /// `application/sql` or `image/svg+xml`, or any type with a `charset`. Others, such as `image/png` and
    /// `application/zip`, and a missing one, are binary.
    pub fn is_text(&self) -> bool {
        const FORMATS: [&str; 8] =
            ["graphql", "javascript", "json", "ndjson", "sql", "xml", "x-www-form-urlencoded", "yaml"];
        let value = self.response.headers.get(http::header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let value = value.unwrap_or_default().to_ascii_lowercase();
        let (media_type, parameters) = value.split_once(';').unwrap_or((&value, ""));
        let Some((kind, format)) = media_type.trim().split_once('/') else { return false };
        let has_charset = parameters.split(';').any(|parameter| parameter.trim_start().starts_with("charset="));
        let is_format = |format: &str| FORMATS.contains(&format);
        // `+json` is the suffix of a structured syntax (RFC 6839), `.` separates the trees of a name.
        has_charset
            || kind == "text"
            || (kind == "application" && format.split(['+', '.']).any(is_format))
            || format.rsplit_once('+').is_some_and(|(_, syntax)| is_format(syntax))
    }

    /// Returns the body.
    pub fn bytes(&self) -> &Bytes {
        &self.response.body
    }

    /// Converts it into its body.
    pub fn into_bytes(self) -> Bytes {
        self.response.body
    }

    /// Returns the body as a string, decoded by its byte order mark, by the `charset` of its media type, or from UTF-8.
    ///
    /// # Errors
    ///
    /// Returns an error if it is not text in this character encoding, or if the encoding is unknown.
    pub fn text(&self) -> Result<&str, DecodeError> {
        if let Some(text) = self.text.get() {
            return Ok(text);
        }
        Ok(match text_of(&self.response)? {
            Cow::Borrowed(text) => text,
            Cow::Owned(text) => self.text.get_or_init(|| text),
        })
    }

    /// Deserializes the body as JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if it is not JSON, or not of this type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        T::from_json(&self.response.body)
    }
}

/// Prints the media type and the size, never the content.
impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Content({}, {} bytes)", self.media_type().unwrap_or("no media type"), self.response.body.len())
    }
}

impl Streamable for Content {
    type Streamed = http::Response<Body>;

    fn streamed(open: OpenResponse) -> Self::Streamed {
        open.response
    }
}

/// A result of any media type: [`Content`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold content of any media type",
    label = "`output = content` returns `fingerpost::Content`",
    note = "remove `output = content` if the response is always JSON"
)]
pub trait FromContent: Sized {
    #[doc(hidden)]
    fn decode(_: &EndpointDescriptor, response: &RawResponse) -> Result<Self, DecodeError>;
}

impl FromContent for Content {
    fn decode(_: &EndpointDescriptor, response: &RawResponse) -> Result<Self, DecodeError> {
        Ok(Self { response: response.clone(), text: OnceLock::new() })
    }
}

/// An undecoded response of any status: [`RawResponse`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a raw response",
    label = "`output = raw` returns `fingerpost::RawResponse`",
    note = "remove `output = raw` if undeclared statuses are errors"
)]
pub trait FromRaw: Sized {
    #[doc(hidden)]
    fn from_raw(response: RawResponse) -> Self;
}

impl FromRaw for RawResponse {
    fn from_raw(response: RawResponse) -> Self {
        response
    }
}
