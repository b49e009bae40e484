//! Traits that decode a response into the result of an endpoint.

use std::fmt;
use std::mem::ManuallyDrop;

use bytes::Bytes;
use http_body::Body as _;
use serde::de::DeserializeOwned;

use crate::core::body::Body;
use crate::core::coding::unsupported;
use crate::core::declared_errors::AnyBody;
use crate::core::endpoint::{EndpointDescriptor, Output};
use crate::core::items::{ArraySplitter, Event, EventSplitter, Items, LineSplitter};
use crate::core::json_error::JsonError;
use crate::core::model::{Absent, Maybe, ModelValue, Target, fill_with_nothing, read_exact, read_json, read_model};
use crate::core::progress::Progress;
use crate::core::response::{BYTE_ORDER_MARK, DecodeError, RawResponse, media_type};
use crate::core::retry_after::retry_after;
use crate::core::schema::Probe;
use crate::core::text::text_of;
use crate::core::typed_endpoint::OpenResponse;

/// A type that can be deserialized from JSON: anything with serde's `Deserialize`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from JSON",
    label = "responses are decoded as JSON by default",
    note = "derive `serde::Deserialize` for it; for a text, binary or streamed response, use `output = text`, \
            `output = bytes` or `output = stream`"
)]
pub trait FromJson: Sized {
    #[doc(hidden)]
    fn read(json: &mut JsonText<'_>) -> Result<Self, DecodeError>;

    #[doc(hidden)]
    fn from_json(body: &[u8]) -> Result<Self, DecodeError> {
        Self::read(&mut JsonText::of(body))
    }

    /// Decodes the body of a declared error, whose type is erased.
    #[doc(hidden)]
    fn error_from_json(body: &[u8]) -> Result<AnyBody, DecodeError>
    where
        Self: Send + Sync + 'static,
    {
        Self::from_json(body).map(|body| Box::new(body) as _)
    }

    /// Decodes an item of a stream, which cannot begin with a byte order mark.
    #[doc(hidden)]
    fn from_item(item: &[u8]) -> Result<Self, DecodeError> {
        Self::read(&mut JsonText::of_item(item))
    }

    /// Returns the result without a body, which only `Option` has.
    #[doc(hidden)]
    fn of_nothing() -> Result<Self, DecodeError>;

    #[doc(hidden)]
    fn decode(_: &EndpointDescriptor, response: &RawResponse) -> Result<Self, DecodeError> {
        let mut json = JsonText::of(&response.body);
        if json.body.is_empty() { Self::of_nothing() } else { Self::read(&mut json) }
    }
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned> FromJson for T {
    // Like `serde_json::from_slice`, but with the parts that do not depend on the type compiled once.
    fn read(json: &mut JsonText<'_>) -> Result<Self, DecodeError> {
        if let Some(error) = json.not_text() {
            return Err(error);
        }
        if let Some(value) = read_model(json.text) {
            return Ok(value);
        }
        match Self::deserialize(&mut json.reader) {
            Ok(value) => match json.end() {
                None => Ok(value),
                Some(error) => Err(error),
            },
            Err(error) => Err(json.refused(error)),
        }
    }

    fn of_nothing() -> Result<Self, DecodeError> {
        T::deserialize(Absent).map_err(|_| JsonText::absent())
    }
}

/// Decoding of results for the macro: `Probe::<T>::decode`, with [`DecodeJson`] in scope. The inherent function takes
/// precedence over that of the trait if its bounds hold. Only moving the value depends on the type, while serde's
/// traits are compiled again for each type and for each list of it.
impl<T: ModelValue> Probe<T> {
    /// Decodes the body of a response as JSON.
    pub fn decode(_: &EndpointDescriptor, response: &RawResponse) -> Result<T, DecodeError> {
        // `ManuallyDrop`, so that the drop glue of the value is not compiled here for unwinding.
        let mut value = ManuallyDrop::new(None);
        let error = match fill(&response.body, &mut Maybe(&mut value)) {
            None => match ManuallyDrop::into_inner(value) {
                Some(value) => return Ok(value),
                None => JsonText::absent(),
            },
            Some(error) => {
                T::clear(&mut value);
                error
            }
        };
        Err(error)
    }
}

/// Reads the whole body of a result into a target; returns the error if that fails. An empty body has no value, which
/// only `Option` accepts: any other type would have to invent one.
#[inline(never)]
fn fill(body: &[u8], target: &mut dyn Target) -> Option<DecodeError> {
    // A body of only a byte order mark is empty as well.
    let body = body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body);
    if body.is_empty() {
        return fill_with_nothing(target).err().map(|_| JsonText::absent());
    }
    if std::str::from_utf8(body).is_ok_and(|text| read_json(text, target)) {
        return None;
    }
    // Once more, for the error that names what was expected at its position.
    let mut json = JsonText::of_item(body);
    if let Some(error) = json.not_text() {
        return Some(error);
    }
    match read_exact(&mut json.reader, target) {
        Ok(()) => json.end(),
        Err(error) => Some(json.refused(error)),
    }
}

/// The fallback for types that only implement serde's traits.
pub trait DecodeJson<T> {
    /// Decodes the body of a response as JSON.
    fn decode(endpoint: &EndpointDescriptor, response: &RawResponse) -> Result<T, DecodeError>
    where
        T: FromJson,
    {
        T::decode(endpoint, response)
    }
}

impl<T> DecodeJson<T> for Probe<T> {}

/// A body while it is deserialized: the part that does not depend on the type.
#[doc(hidden)]
pub struct JsonText<'a> {
    /// Reads text, so that UTF-8 is checked once for the whole body instead of once for each of its strings, which is a
    /// sixth of the cost of decoding.
    reader: serde_json::Deserializer<serde_json::de::StrRead<'a>>,
    body: &'a [u8],
    /// The body; empty if it is not UTF-8.
    text: &'a str,
    is_text: bool,
}

impl<'a> JsonText<'a> {
    /// Creates it for a body, which may begin with a byte order mark.
    pub(crate) fn of(body: &'a [u8]) -> Self {
        Self::of_item(body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body))
    }

    fn of_item(body: &'a [u8]) -> Self {
        let text = std::str::from_utf8(body);
        let is_text = text.is_ok();
        let text = text.unwrap_or_default();
        Self { reader: serde_json::Deserializer::from_str(text), body, text, is_text }
    }

    /// Returns the error of a body that is not UTF-8, which JSON has to be (RFC 8259, section 8.1), with the position
    /// of the string that is not.
    fn not_text(&self) -> Option<DecodeError> {
        if self.is_text {
            return None;
        }
        let error = serde_json::from_slice::<serde_json::Value>(self.body).err();
        error.map(|error| self.refused(error))
    }

    /// Returns the error of an empty body, or of an absent value, which only lenient fields accept.
    #[cold]
    fn absent() -> DecodeError {
        let error = serde_json::from_slice::<()>(b"").err().unwrap_or_else(|| serde::de::Error::custom("no value"));
        DecodeError::Json(JsonError::new(error, b""))
    }

    /// Returns an error for data after the value.
    fn end(&mut self) -> Option<DecodeError> {
        self.reader.end().err().map(|error| self.refused(error))
    }

    /// Returns the error, based on the original body.
    fn refused(&self, error: serde_json::Error) -> DecodeError {
        DecodeError::Json(JsonError::new(error, self.body))
    }
}

impl fmt::Debug for JsonText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsonText({} bytes)", self.body.len())
    }
}

/// A type that can be created from text: `String`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from text",
    label = "`output = text` returns a `String`",
    note = "remove `output = text` if the response is JSON"
)]
pub trait FromText: Sized {
    #[doc(hidden)]
    fn from_text(text: &str) -> Self;

    #[doc(hidden)]
    fn decode(_: &EndpointDescriptor, response: &RawResponse) -> Result<Self, DecodeError> {
        text_of(response).map(|text| Self::from_text(&text))
    }
}

impl FromText for String {
    fn from_text(text: &str) -> Self {
        text.to_owned()
    }
}

/// A type that can be created from bytes: `Bytes` and `Vec<u8>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be created from bytes",
    label = "`output = bytes` returns `fingerpost::Bytes` or `Vec<u8>`",
    note = "remove `output = bytes` if the response is JSON"
)]
pub trait FromBytes: Sized {
    #[doc(hidden)]
    fn from_bytes(bytes: Bytes) -> Self;

    #[doc(hidden)]
    fn decode(_: &EndpointDescriptor, response: &RawResponse) -> Result<Self, DecodeError> {
        Ok(Self::from_bytes(response.body.clone()))
    }
}

impl FromBytes for Bytes {
    fn from_bytes(bytes: Bytes) -> Self {
        bytes
    }
}

impl FromBytes for Vec<u8> {
    fn from_bytes(bytes: Bytes) -> Self {
        bytes.into()
    }
}

#[doc(hidden)]
pub fn nothing(_: &EndpointDescriptor, _: &RawResponse) -> Result<(), DecodeError> {
    Ok(())
}

/// Decodes a result that may be pending; `ready` decodes it once it is ready.
#[doc(hidden)]
pub fn progress<T>(
    endpoint: &EndpointDescriptor,
    response: &RawResponse,
    ready: fn(&EndpointDescriptor, &RawResponse) -> Result<T, DecodeError>,
) -> Result<Progress<T>, DecodeError> {
    if endpoint.is_pending(response.status) {
        return Ok(Progress::Pending { retry_after: retry_after(&response.headers) });
    }
    ready(endpoint, response).map(Progress::Ready)
}

/// Returns the error of a response whose headers say that its body cannot be decoded. An absent body needs no decoding,
/// as after HEAD, whatever body a transport makes of it; and without a media type the declared one is assumed.
pub(crate) fn undecodable(endpoint: &EndpointDescriptor, response: &http::Response<Body>) -> Option<DecodeError> {
    const EVENTS: &str = "text/event-stream";
    if response.body().is_end_stream() || *endpoint.method() == http::Method::HEAD {
        return None;
    }
    if let Some(name) = unsupported(response.headers()) {
        return Some(DecodeError::Coding(name));
    }
    if endpoint.output_kind() != Output::Events || endpoint.is_pending(response.status()) {
        return None;
    }
    // Any other text, such as a login page, would be a stream without events.
    let other = media_type(response.headers()).filter(|media_type| !media_type.eq_ignore_ascii_case(EVENTS));
    other.map(|_| DecodeError::MediaType(EVENTS))
}

/// A result that is returned before its body is read: the [`Body`], or the whole response.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a streamed result",
    label = "`output = stream` returns `fingerpost::Body`, or `http::Response<fingerpost::Body>`",
    note = "remove `output = stream` if the response is JSON"
)]
pub trait FromStream: Sized {
    #[doc(hidden)]
    fn from_stream(open: OpenResponse) -> Self;
}

impl FromStream for Body {
    fn from_stream(open: OpenResponse) -> Self {
        open.for_caller().into_body()
    }
}

impl FromStream for http::Response<Body> {
    fn from_stream(open: OpenResponse) -> Self {
        open.for_caller()
    }
}

/// A stream of JSON items: [`Items`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a stream of JSON items",
    label = "`output = items` and `output = lines` return `fingerpost::Items<T>`",
    note = "for a whole list, remove `output`: `-> Vec<T>` is decoded from JSON"
)]
pub trait FromItems: Sized {
    #[doc(hidden)]
    fn from_array(open: OpenResponse) -> Self;

    #[doc(hidden)]
    fn from_lines(open: OpenResponse) -> Self;
}

impl<T: FromJson> FromItems for Items<T> {
    fn from_array(open: OpenResponse) -> Self {
        Self::new(open, Box::new(ArraySplitter::default()), T::from_item)
    }

    fn from_lines(open: OpenResponse) -> Self {
        Self::new(open, Box::new(LineSplitter::default()), T::from_item)
    }
}

/// A stream of server-sent events: `Items<Event>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a stream of events",
    label = "`output = events` returns `fingerpost::Items<fingerpost::Event>`",
    note = "decode the data of each event from `event.data`"
)]
pub trait FromEvents: Sized {
    #[doc(hidden)]
    fn from_events(open: OpenResponse) -> Self;
}

impl FromEvents for Items<Event> {
    fn from_events(open: OpenResponse) -> Self {
        Self::new(open, Box::new(EventSplitter::default()), |block| Ok(Event::read(block)))
    }
}

/// Decodes a streamed result that may be pending; `ready` decodes it once it is ready.
#[doc(hidden)]
pub fn open_progress<T>(open: OpenResponse, ready: fn(OpenResponse) -> T) -> Progress<T> {
    let response = &open.response;
    if open.endpoint.is_pending(response.status()) {
        return Progress::Pending { retry_after: retry_after(response.headers()) };
    }
    Progress::Ready(ready(open))
}

/// A result that [`Call::streamed`](crate::Call::streamed) can return as a stream.
#[diagnostic::on_unimplemented(message = "`{Self}` cannot be streamed", note = "endpoints with `output = bytes` can")]
pub trait Streamable: Sized {
    /// The result of the streamed call.
    type Streamed;

    #[doc(hidden)]
    fn streamed(open: OpenResponse) -> Self::Streamed;
}

impl Streamable for Bytes {
    type Streamed = http::Response<Body>;

    fn streamed(open: OpenResponse) -> Self::Streamed {
        open.for_caller()
    }
}

/// For calls by name.
impl Streamable for RawResponse {
    type Streamed = http::Response<Body>;

    fn streamed(open: OpenResponse) -> Self::Streamed {
        open.for_caller()
    }
}

impl<T: Streamable> Streamable for Progress<T> {
    type Streamed = Progress<T::Streamed>;

    fn streamed(open: OpenResponse) -> Self::Streamed {
        open_progress(open, T::streamed)
    }
}
