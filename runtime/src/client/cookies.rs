//! A jar that keeps the cookies of servers.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use cookie_store::CookieStore;
use http::header::{COOKIE, HeaderValue, SET_COOKIE};
use http::{HeaderMap, Uri};
use url::Url;

use crate::client::base_url::Origin;
use crate::client::transport::{BoxFuture, Transport};
use crate::core::body::Body;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::response_headers::header_text;
use crate::core::transport_error::TransportError;

/// A jar that keeps the cookies of responses (RFC 6265) and sends them with later requests. Clones share the cookies,
/// so several clients can share a session.
///
/// - A cookie is only sent to the origin that set it: the same scheme, host and port, whatever its `Domain` says.
///   `Path`, `Secure`, `Expires` and `Max-Age` are observed.
/// - Endpoints declared with `auth = none` are sent no cookies, and their responses can set them, as a login does.
/// - A request that has a header `cookie` of its own is sent no others.
/// - A cookie above 4096 bytes is ignored, and so is every further one of an origin that has set 180. The jar is
///   emptied when more than 1000 origins have set cookies.
///
/// Cookies are kept in memory. A call with a [transport of its own](crate::Call::shared_transport) does not use the
/// jar.
///
/// ```
/// use fingerpost::{Client, CookieJar};
///
/// let client = Client::builder("https://things.example").cookies(&CookieJar::new());
/// ```
#[derive(Clone, Default)]
pub struct CookieJar(Arc<Mutex<HashMap<String, CookieStore>>>);

/// The number of cookies of an origin, and the bytes of a cookie, that clients should at least support (RFC 6265,
/// section 6.1; browsers allow about 180).
const PER_ORIGIN: usize = 180;
const LONGEST: usize = 4096;
/// The number of origins above which all cookies are dropped, so that calls to ever new origins do not fill the memory.
const ORIGINS: usize = 1000;

impl CookieJar {
    /// Creates an empty jar.
    pub fn new() -> Self {
        Self::default()
    }

    /// Removes all cookies.
    pub fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Returns the number of cookies that have not expired, of all origins.
    pub fn count(&self) -> usize {
        let origins = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        origins.values().map(|cookies| cookies.iter_unexpired().count()).sum()
    }

    /// Returns a transport that uses this jar.
    pub(crate) fn over(&self, transport: Arc<dyn Transport>) -> Arc<dyn Transport> {
        Arc::new(WithCookies { jar: self.clone(), transport })
    }

    /// Returns the value of the header `cookie` for a URL.
    fn header(&self, (origin, url): &(String, Url)) -> Option<HeaderValue> {
        let origins = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut cookies = origins.get(origin)?.matches(url);
        // Longer paths come first (RFC 6265, section 5.4).
        cookies.sort_by_key(|cookie| (std::cmp::Reverse(cookie.path.len()), cookie.name().to_owned()));
        let pairs: Vec<_> = cookies.iter().map(|cookie| format!("{}={}", cookie.name(), cookie.value())).collect();
        let mut value = HeaderValue::try_from(pairs.join("; ")).ok().filter(|value| !value.is_empty())?;
        value.set_sensitive(true);
        Some(value)
    }

    /// Keeps the cookies of a response. Invalid ones are ignored.
    fn keep(&self, (origin, url): (String, Url), headers: &HeaderMap) {
        let lines = headers.get_all(SET_COOKIE).iter().filter_map(text_of);
        let mut lines = lines.filter(|line| line.len() <= LONGEST).peekable();
        if lines.peek().is_none() {
            return;
        }
        let mut origins = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if origins.len() >= ORIGINS && !origins.contains_key(&origin) {
            origins.clear();
        }
        let cookies = origins.entry(origin).or_default();
        for line in lines {
            // Also the cookies that replace or remove others are parsed, of which there is always room for one.
            let before = cookies.iter_unexpired().count();
            let Ok(cookie) = cookie_store::Cookie::parse(line, &url) else { continue };
            let known =
                cookies.iter_unexpired().any(|other| other.name() == cookie.name() && other.path == cookie.path);
            if before < PER_ORIGIN || known {
                let _ = cookies.insert(cookie, &url);
            }
        }
    }
}

/// Returns the text of a header `set-cookie`, whose bytes above 0x7F are opaque. A cookie is sent back byte for byte,
/// so its name and value are UTF-8; its attributes need not be.
fn text_of(line: &HeaderValue) -> Option<String> {
    let text = header_text(line);
    let is_kept = text.as_bytes() == line.as_bytes() || text.split(';').next().is_some_and(str::is_ascii);
    is_kept.then(|| text.into_owned())
}

/// Prints only the number of cookies.
impl fmt::Debug for CookieJar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CookieJar({} cookies)", self.count())
    }
}

struct WithCookies {
    jar: CookieJar,
    transport: Arc<dyn Transport>,
}

/// Returns the origin and the URL of a request.
fn location(uri: &Uri) -> Option<(String, Url)> {
    Some((Origin::of(uri)?.key(), Url::parse(&uri.to_string()).ok()?))
}

impl Transport for WithCookies {
    fn send(&self, mut request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let location = location(request.uri());
        let endpoint = request.extensions().get::<&'static EndpointDescriptor>();
        let is_authenticated = endpoint.is_none_or(|endpoint| endpoint.is_authenticated());
        if is_authenticated && !request.headers().contains_key(COOKIE) {
            let cookies = location.as_ref().and_then(|location| self.jar.header(location));
            request.headers_mut().extend(cookies.map(|cookies| (COOKIE, cookies)));
        }
        let sending = self.transport.send(request);
        Box::pin(async move {
            let response = sending.await?;
            if let Some(location) = location {
                self.jar.keep(location, response.headers());
            }
            Ok(response)
        })
    }

    fn settings(&self) -> Vec<(&'static str, String)> {
        let mut all = self.transport.settings();
        all.push(("cookies", "kept".to_owned()));
        all
    }
}
