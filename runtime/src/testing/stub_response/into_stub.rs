//! Conversions of an endpoint's own values into stub responses.

use bytes::Bytes;
use http::StatusCode;

use super::StubResponse;
use crate::core::body::Body;
use crate::core::content::Content;
use crate::core::declared_errors::{DeclaredErrors, NoDeclaredErrors};
use crate::core::encode::ToJson;
use crate::core::endpoint::{EndpointDescriptor, Output};
use crate::core::items::{Event, Items};
use crate::core::progress::Progress;
use crate::core::response::RawResponse;

/// A value that a mock or fake service can send as the result `T` of an endpoint.
///
/// | result of the endpoint | response |
/// |---|---|
/// | `T` as JSON, text or bytes | a `T` or a `&T` that is `serde::Serialize` |
/// | `String` | also a `&str` |
/// | [`Bytes`] | also a `Vec<u8>` or `&[u8]` |
/// | [`Progress<T>`](Progress) | a `Progress` with a value for `T` |
/// | an enum (`ok(200 => A, 201 => B)`) | that enum |
/// | [`Items<T>`](Items) | a `Vec<T>`, or a `Vec<Event>` for events |
/// | [`Content`] | a `Content`, or a media type with the bytes: `("text/csv", "a,b")` |
/// | [`Body`], `http::Response<Body>` | a `Body` |
/// | [`RawResponse`] | a `RawResponse`, or an `http::Response` |
/// | any of these, with response headers | a [`WithHeaders`](super::WithHeaders) of the value |
///
/// The status is the first one in `ok(…)`. Without `ok(…)` it is 204 for an endpoint that returns `()`, and 200 for all
/// others.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a response of an endpoint whose result is `{T}`",
    label = "expected a result of type `{T}`",
    note = "a JSON result is a value of that type or a reference to one, and must be `serde::Serialize`; the documentation of \
            `fingerpost::testing::IntoStubResponse` lists all types",
    note = "a result that may be pending is a `Progress`: `Progress::Ready(…)`"
)]
pub trait IntoStubResponse<T> {
    #[doc(hidden)]
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse;
}

#[diagnostic::do_not_recommend]
impl<T: ToJson> IntoStubResponse<T> for T {
    #[track_caller]
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse {
        typed(endpoint, &self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: ToJson> IntoStubResponse<T> for &T {
    #[track_caller]
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse {
        typed(endpoint, self)
    }
}

impl IntoStubResponse<String> for &str {
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse {
        typed(endpoint, self)
    }
}

impl IntoStubResponse<Bytes> for Vec<u8> {
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse {
        success(endpoint).media_type("application/octet-stream").body(self)
    }
}

impl IntoStubResponse<Bytes> for &[u8] {
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse {
        IntoStubResponse::<Bytes>::into_stub(self.to_vec(), endpoint)
    }
}

impl<const N: usize> IntoStubResponse<Bytes> for &[u8; N] {
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse {
        IntoStubResponse::<Bytes>::into_stub(self.to_vec(), endpoint)
    }
}

impl<T, R: IntoStubResponse<T>> IntoStubResponse<Progress<T>> for Progress<R> {
    #[track_caller]
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse {
        match self {
            Self::Ready(value) => value.into_stub(endpoint),
            Self::Pending { retry_after } => pending(endpoint, retry_after),
        }
    }
}

impl<T: ToJson> IntoStubResponse<Items<T>> for Vec<T> {
    #[track_caller]
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse {
        let items = self.iter().map(json_text);
        match endpoint.output_kind() {
            Output::Lines => {
                let lines = items.map(|line| [&line[..], b"\n"].concat());
                success(endpoint).media_type("application/x-ndjson").chunks(lines)
            }
            // A JSON array: of the other kinds of output, none has the result `Items<T>`.
            Output::Nothing
            | Output::Json
            | Output::Text
            | Output::Bytes
            | Output::Content
            | Output::Raw
            | Output::Stream
            | Output::Items
            | Output::Events => {
                let opened =
                    items.enumerate().map(|(index, item)| [if index == 0 { &b"["[..] } else { b"," }, &item].concat());
                let end = if self.is_empty() { &b"[]"[..] } else { b"]" };
                success(endpoint).media_type("application/json").chunks(opened.chain([end.to_vec()]))
            }
        }
    }
}

impl IntoStubResponse<Items<Event>> for Vec<Event> {
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse {
        success(endpoint).media_type("text/event-stream").chunks(self.iter().map(Event::to_block))
    }
}

impl IntoStubResponse<Content> for Content {
    fn into_stub(self, _: &'static EndpointDescriptor) -> StubResponse {
        StubResponse::response(self.into_raw().into_response())
    }
}

impl<B: Into<Body>> IntoStubResponse<Content> for (&'static str, B) {
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse {
        success(endpoint).media_type(self.0).body(self.1)
    }
}

impl IntoStubResponse<RawResponse> for RawResponse {
    fn into_stub(self, _: &'static EndpointDescriptor) -> StubResponse {
        StubResponse::response(self.into_response())
    }
}

impl<B: Into<Body>> IntoStubResponse<RawResponse> for http::Response<B> {
    fn into_stub(self, _: &'static EndpointDescriptor) -> StubResponse {
        StubResponse::response(self)
    }
}

impl IntoStubResponse<Self> for Body {
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse {
        success(endpoint).media_type("application/octet-stream").body(self)
    }
}

impl IntoStubResponse<http::Response<Self>> for Body {
    fn into_stub(self, endpoint: &'static EndpointDescriptor) -> StubResponse {
        success(endpoint).media_type("application/octet-stream").body(self)
    }
}

/// Declared errors that a mock or fake service can send. Implemented for the error enums that `#[endpoints]` generates,
/// if their bodies are `serde::Serialize`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a set of declared errors that can be sent",
    note = "the bodies of declared errors must be `serde::Serialize` to be sent by a mock or a fake service"
)]
pub trait DeclaredStubResponse: DeclaredErrors {
    #[doc(hidden)]
    fn to_stub(&self) -> StubResponse;
}

/// The enum has no values.
impl DeclaredStubResponse for NoDeclaredErrors {
    fn to_stub(&self) -> StubResponse {
        match *self {}
    }
}

/// Creates a response for a pending result, with the first status in `pending(…)`.
pub(in crate::testing) fn pending(
    endpoint: &EndpointDescriptor,
    retry_after: Option<std::time::Duration>,
) -> StubResponse {
    let response = StubResponse::status(endpoint.pending_statuses().first().copied().unwrap_or(202));
    match retry_after {
        Some(wait) => response.retry_after(wait),
        None => response,
    }
}

/// Encodes the value as the endpoint declares.
#[track_caller]
fn typed(endpoint: &EndpointDescriptor, value: &(impl ToJson + ?Sized)) -> StubResponse {
    let (json, response) = (json_text(value), success(endpoint));
    match endpoint.output_kind() {
        Output::Nothing => response,
        // The only bound on the type is that it serializes, so text and bytes are taken from its JSON.
        Output::Text => match serde_json::from_slice::<String>(&json) {
            Ok(text) => response.media_type("text/plain; charset=utf-8").body(text),
            Err(error) => panic!("{endpoint}: expected text as the response: {error}"),
        },
        Output::Bytes => match serde_json::from_slice::<Vec<u8>>(&json) {
            Ok(bytes) => response.media_type("application/octet-stream").body(bytes),
            Err(error) => panic!("{endpoint}: expected a list of bytes as the response: {error}"),
        },
        Output::Json
        | Output::Content
        | Output::Raw
        | Output::Stream
        | Output::Items
        | Output::Lines
        | Output::Events => response.media_type("application/json").body(json),
    }
}

#[track_caller]
fn json_text(value: &(impl ToJson + ?Sized)) -> Vec<u8> {
    match value.write_body() {
        Ok(json) => json,
        Err(error) => panic!("cannot serialize a stub response: {error}"),
    }
}

/// Creates a response with the status of a success.
fn success(endpoint: &EndpointDescriptor) -> StubResponse {
    let default = if endpoint.output_kind() == Output::Nothing { StatusCode::NO_CONTENT } else { StatusCode::OK };
    StubResponse::status(endpoint.success_statuses().first().copied().unwrap_or(default.as_u16()))
}
