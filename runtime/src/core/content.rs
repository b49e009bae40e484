//! A result whose form depends on what was asked for.

use std::fmt;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::de::DeserializeOwned;

use crate::core::body::Body;
use crate::core::decode::{FromJson, Streamable};
use crate::core::endpoint::EndpointDescriptor;
use crate::core::response::{DecodeError, RawResponse};
use crate::core::typed_endpoint::OpenResponse;

/// What an endpoint with `output = content` gives: a body of whatever form the call asked for, with its media type.
///
/// For endpoints that answer with JSON, CSV or a picture, say, as an argument tells them. It is read as what it is
/// expected to be; a body that does not fit into memory is taken by [`Call::streamed`](crate::Call::streamed).
///
/// ```
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use fingerpost::{Body, Client, TransportError, endpoints};
/// use fingerpost::Content;
///
/// #[endpoints]
/// pub trait Reports {
///     /// A report, as `json` or as `csv`.
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
}

impl Content {
    /// Content of this media type: what a test hands out. Headers have the type alone, and none if no header can carry
    /// it.
    pub fn new(media_type: &str, bytes: impl Into<Bytes>) -> Self {
        let mut headers = HeaderMap::new();
        if let Ok(media_type) = HeaderValue::from_str(media_type) {
            headers.insert(CONTENT_TYPE, media_type);
        }
        Self { response: RawResponse { status: StatusCode::OK, headers, body: bytes.into() } }
    }

    #[cfg(feature = "testing")]
    pub(crate) fn into_raw(self) -> RawResponse {
        self.response
    }

    /// The media type without its parameters, if the answer says one: `text/csv`.
    pub fn media_type(&self) -> Option<&str> {
        let value = self.response.headers.get(CONTENT_TYPE)?.to_str().ok()?;
        value.split(';').next().map(str::trim).filter(|media_type| !media_type.is_empty())
    }

    /// The bytes.
    pub fn bytes(&self) -> &Bytes {
        &self.response.body
    }

    /// The bytes, taken out.
    pub fn into_bytes(self) -> Bytes {
        self.response.body
    }

    /// The text. Fails if it is not UTF-8.
    pub fn text(&self) -> Result<&str, DecodeError> {
        std::str::from_utf8(&self.response.body).map_err(DecodeError::Text)
    }

    /// What it is as JSON. Fails if it is none, or of another shape.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        T::from_json(&self.response.body)
    }
}

/// The media type and the size; never the content.
impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Content({}, {} bytes)", self.media_type().unwrap_or("no media type"), self.response.body.len())
    }
}

impl Streamable for Content {
    type Streamed = http::Response<Body>;

    fn streamed(answer: OpenResponse) -> Self::Streamed {
        answer.response
    }
}

/// A result of any form: [`Content`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold content of any form",
    label = "`output = content` gives `fingerpost::Content`",
    note = "leave out `output = content` if the answer is always JSON"
)]
pub trait FromContent: Sized {
    #[doc(hidden)]
    fn decode(_: &EndpointDescriptor, response: &RawResponse) -> Result<Self, DecodeError>;
}

impl FromContent for Content {
    fn decode(_: &EndpointDescriptor, response: &RawResponse) -> Result<Self, DecodeError> {
        Ok(Self { response: response.clone() })
    }
}

/// An answer as it is, whatever its status: [`RawResponse`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no raw answer",
    label = "`output = raw` gives `fingerpost::RawResponse`",
    note = "leave out `output = raw` if other statuses than the declared ones are errors"
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
