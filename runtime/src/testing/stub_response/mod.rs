//! Stub responses of mocks and fake services.

mod into_stub;
mod with_headers;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, LINK, RETRY_AFTER};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

pub(super) use self::into_stub::pending;
pub use self::into_stub::{DeclaredStubResponse, IntoStubResponse};
pub use self::with_headers::WithHeaders;
use crate::core::body::Body;
use crate::core::encode::ToJson;
use crate::core::transport_error::TransportError;

/// A stub response, or a transport error in its place.
///
/// [`IntoStubResponse`] converts values of the endpoint's own types. A response that is created with these constructors
/// is raw: its status and body are not checked against the declaration of the endpoint.
///
/// ```
/// use fingerpost::testing::StubResponse;
/// use std::time::Duration;
///
/// let broken = StubResponse::status(502).header("server", "proxy").body("<html>bad gateway</html>");
/// let broken = broken.delayed(Duration::from_secs(2));
/// assert_eq!(format!("{broken:?}"), "StubResponse(502 Bad Gateway, after 2s)");
/// ```
#[must_use = "a stub response does nothing unless a mock or a handler sends it"]
pub struct StubResponse {
    outcome: Outcome,
    delay: Duration,
}

enum Outcome {
    Response { status: StatusCode, headers: HeaderMap, body: Payload },
    Failure(Arc<dyn Fn() -> TransportError + Send + Sync>),
}

/// A body that can be sent more than once, unless it is a stream.
enum Payload {
    Whole(Body),
    Chunks(Arc<[Bytes]>),
}

impl StubResponse {
    /// Creates a response with this status and no body.
    ///
    /// # Panics
    ///
    /// Panics if the status is not between 100 and 999.
    #[track_caller]
    pub fn status(status: u16) -> Self {
        let Ok(status) = StatusCode::from_u16(status) else {
            panic!("invalid status {status}: expected 100 to 999");
        };
        let body = Payload::Whole(Body::empty());
        Self { outcome: Outcome::Response { status, headers: HeaderMap::new(), body }, delay: Duration::ZERO }
    }

    /// Creates a response with a JSON body.
    ///
    /// # Panics
    ///
    /// Panics if the value cannot be serialized, or if the status is invalid.
    #[track_caller]
    pub fn json(status: u16, value: &(impl ToJson + ?Sized)) -> Self {
        match value.write_body() {
            Ok(json) => Self::status(status).media_type("application/json").body(json),
            Err(error) => panic!("cannot serialize a stub response: {error}"),
        }
    }

    /// Creates a transport error in place of a response. The function is called for each request.
    pub fn failure(error: impl Fn() -> TransportError + Send + Sync + 'static) -> Self {
        Self { outcome: Outcome::Failure(Arc::new(error)), delay: Duration::ZERO }
    }

    /// Converts an [`http::Response`].
    pub fn response(response: http::Response<impl Into<Body>>) -> Self {
        let (parts, body) = response.into_parts();
        let (status, headers, body) = (parts.status, parts.headers, Payload::Whole(body.into()));
        Self { outcome: Outcome::Response { status, headers, body }, delay: Duration::ZERO }
    }

    /// Sets a header, replacing headers of the same name.
    ///
    /// # Panics
    ///
    /// Panics if the name or the value is invalid.
    #[track_caller]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let (Ok(known), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) else {
            panic!("invalid header name `{name}` or value {value:?}");
        };
        if let Outcome::Response { headers, .. } = &mut self.outcome {
            headers.insert(known, value);
        }
        self
    }

    /// Adds a link in the header `Link` (RFC 8288): `.link("next", "/things?page=2")`.
    ///
    /// # Panics
    ///
    /// Panics if the relation or the target contains characters that the header does not allow.
    #[track_caller]
    pub fn link(mut self, rel: &str, target: &str) -> Self {
        let is_invalid = rel.contains(['"', '\\']) || target.contains(['<', '>']);
        let value = HeaderValue::from_str(&format!("<{target}>; rel=\"{rel}\""));
        let (Ok(value), false) = (value, is_invalid) else {
            panic!("invalid relation `{rel}` or target `{target}` of a link");
        };
        if let Outcome::Response { headers, .. } = &mut self.outcome {
            headers.append(LINK, value);
        }
        self
    }

    /// Sets the header `Retry-After` (RFC 9110, section 10.2.3), rounded up to seconds.
    pub fn retry_after(mut self, wait: Duration) -> Self {
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        if let Outcome::Response { headers, .. } = &mut self.outcome {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        self
    }

    /// Sets the body. A response with a streamed body can be sent once.
    pub fn body(mut self, content: impl Into<Body>) -> Self {
        if let Outcome::Response { body, .. } = &mut self.outcome {
            *body = Payload::Whole(content.into());
        }
        self
    }

    /// Sets a body that is sent in these chunks. The response can be sent any number of times.
    pub fn chunks<C: Into<Bytes>>(mut self, chunks: impl IntoIterator<Item = C>) -> Self {
        if let Outcome::Response { body, .. } = &mut self.outcome {
            *body = Payload::Chunks(chunks.into_iter().map(Into::into).collect());
        }
        self
    }

    /// Delays the response. With tokio's paused time, this takes no real time.
    pub fn delayed(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Returns the status; `None` for a transport error.
    pub fn status_code(&self) -> Option<StatusCode> {
        match &self.outcome {
            Outcome::Response { status, .. } => Some(*status),
            Outcome::Failure(_) => None,
        }
    }

    /// Creates the error that replaces a streamed response after it was sent.
    pub(super) fn spent() -> Self {
        Self::failure(|| {
            let problem = "the body of this stub response is a stream and has been sent; add a response for each call, or use `StubResponse::chunks`";
            TransportError::unprocessed(problem).permanent()
        })
    }

    pub(super) fn media_type(mut self, media_type: &'static str) -> Self {
        if let Outcome::Response { headers, .. } = &mut self.outcome {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        }
        self
    }

    #[doc(hidden)]
    #[track_caller]
    pub fn with_status(mut self, code: u16) -> Self {
        if let (Outcome::Response { status, .. }, Ok(code)) = (&mut self.outcome, StatusCode::from_u16(code)) {
            *status = code;
        }
        self
    }

    /// Clones the response; `None` if its body is a stream.
    pub(super) fn try_clone(&self) -> Option<Self> {
        let outcome = match &self.outcome {
            Outcome::Failure(error) => Outcome::Failure(Arc::clone(error)),
            Outcome::Response { status, headers, body } => {
                let body = match body {
                    Payload::Whole(body) => Payload::Whole(body.try_clone()?),
                    Payload::Chunks(chunks) => Payload::Chunks(Arc::clone(chunks)),
                };
                Outcome::Response { status: *status, headers: headers.clone(), body }
            }
        };
        Some(Self { outcome, delay: self.delay })
    }

    /// Sends the response after its delay.
    pub(super) async fn send(self) -> Result<http::Response<Body>, TransportError> {
        if !self.delay.is_zero() {
            tokio::time::sleep(self.delay).await;
        }
        match self.outcome {
            Outcome::Failure(error) => Err(error()),
            Outcome::Response { status, headers, body } => {
                let mut response = http::Response::new(body.into_body());
                *response.status_mut() = status;
                *response.headers_mut() = headers;
                Ok(response)
            }
        }
    }
}

impl Payload {
    fn into_body(self) -> Body {
        match self {
            Self::Whole(body) => body,
            Self::Chunks(chunks) => {
                let all: Vec<Result<Bytes, std::convert::Infallible>> = chunks.iter().cloned().map(Ok).collect();
                Body::stream(futures_util::stream::iter(all))
            }
        }
    }
}

/// Prints the status and the delay, since headers and body may contain secrets.
impl fmt::Debug for StubResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.outcome {
            Outcome::Response { status, .. } => write!(f, "StubResponse({status}")?,
            Outcome::Failure(error) => write!(f, "StubResponse({}", error())?,
        }
        if !self.delay.is_zero() {
            write!(f, ", after {:?}", self.delay)?;
        }
        f.write_str(")")
    }
}
