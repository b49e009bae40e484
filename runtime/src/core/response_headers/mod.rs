//! Declared response headers, by type.

mod link;

use std::borrow::Cow;
use std::time::Duration;

use http::{HeaderMap, HeaderValue};

pub use self::link::{Link, Links};
use crate::core::error::Error;
use crate::core::retry_after::retry_after;

/// The headers that an endpoint declares in `response_headers(…)`. The macro generates a type for each such endpoint.
pub trait ResponseHeaders: Sized {
    /// The names, in lower case.
    #[doc(hidden)]
    const NAMES: &'static [&'static str];

    #[doc(hidden)]
    fn read(headers: &HeaderMap) -> Result<Self, Error>;
}

impl Error {
    /// Parses the headers that the endpoint declares in `response_headers(…)`, if there was a response; `H` is named
    /// after the endpoint, as in `UsersHeaders`. The inner error is that of an invalid header.
    pub fn headers_as<H: ResponseHeaders>(&self) -> Option<Result<H, Self>> {
        self.headers().map(H::read)
    }
}

/// A type that can be parsed from a response header: strings, numbers, `bool`, `Duration` (`Retry-After`), and
/// [`Links`] (`Link`).
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be parsed from a header",
    label = "this type does not implement `fingerpost::FromHeader`",
    note = "use `String` and parse it, or implement `fingerpost::FromHeader` for it"
)]
pub trait FromHeader: Sized {
    /// A noun phrase with its article, for messages such as "response header `age` is not an integer".
    const EXPECTED: &'static str;

    /// Parses the values of a header, of which there is at least one; `None` if they are invalid.
    fn from_header(name: &str, headers: &HeaderMap) -> Option<Self>;
}

/// Parses a declared header; `None` if it is absent.
#[doc(hidden)]
pub fn response_header<T: FromHeader>(name: &'static str, headers: &HeaderMap) -> Result<Option<T>, Error> {
    if !headers.contains_key(name) {
        return Ok(None);
    }
    T::from_header(name, headers).map(Some).ok_or_else(|| Error::header(name, T::EXPECTED))
}

/// Returns the text of a header. Bytes above 0x7F are allowed (RFC 9110, section 5.5): they are read as UTF-8 and, if
/// they are not, as ISO 8859-1, which headers were in before.
pub(crate) fn header_text(value: &HeaderValue) -> Cow<'_, str> {
    match std::str::from_utf8(value.as_bytes()) {
        Ok(text) => text.into(),
        Err(_) => value.as_bytes().iter().map(|&byte| char::from(byte)).collect(),
    }
}

fn first<'a>(name: &str, headers: &'a HeaderMap) -> Option<Cow<'a, str>> {
    let trimmed = |text: Cow<'a, str>| match text {
        Cow::Borrowed(text) => text.trim().into(),
        Cow::Owned(text) => text.trim().to_owned().into(),
    };
    headers.get(name).map(header_text).map(trimmed)
}

macro_rules! from_header {
    ($($ty:ty => $expected:literal),+ $(,)?) => {
        $(impl FromHeader for $ty {
            const EXPECTED: &'static str = $expected;

            fn from_header(name: &str, headers: &HeaderMap) -> Option<Self> {
                first(name, headers)?.parse().ok()
            }
        })+
    };
}

from_header! {
    String => "text", bool => "`true` or `false`",
    i32 => "an integer", i64 => "an integer", u16 => "an integer", u32 => "an integer", u64 => "an integer",
    usize => "an integer", f64 => "a number",
}

/// Parses a number of seconds or, for `Retry-After`, also a date.
impl FromHeader for Duration {
    const EXPECTED: &'static str = "a number of seconds";

    fn from_header(name: &str, headers: &HeaderMap) -> Option<Self> {
        if name == "retry-after" {
            return retry_after(headers);
        }
        first(name, headers)?.parse().ok().map(Self::from_secs)
    }
}

/// Parses an HTTP date (RFC 9110, section 5.6.7).
#[cfg(feature = "jiff")]
impl FromHeader for jiff::Timestamp {
    const EXPECTED: &'static str = "an HTTP date";

    fn from_header(name: &str, headers: &HeaderMap) -> Option<Self> {
        let date = httpdate::parse_http_date(&first(name, headers)?).ok()?;
        Self::try_from(date).ok()
    }
}

/// Parses an HTTP date (RFC 9110, section 5.6.7).
#[cfg(feature = "chrono")]
impl FromHeader for chrono::DateTime<chrono::Utc> {
    const EXPECTED: &'static str = "an HTTP date";

    fn from_header(name: &str, headers: &HeaderMap) -> Option<Self> {
        httpdate::parse_http_date(&first(name, headers)?).ok().map(Self::from)
    }
}

#[cfg(feature = "uuid")]
from_header! { uuid::Uuid => "a UUID" }

#[cfg(feature = "url")]
from_header! { url::Url => "a URL" }

/// Parses the links of all values. Fails if a value cannot be read and no link was found in any of them.
impl FromHeader for Links {
    const EXPECTED: &'static str = "a list of links";

    fn from_header(name: &str, headers: &HeaderMap) -> Option<Self> {
        let links = Self::of_headers(name, headers);
        (links.is_complete() || links.iter().next().is_some()).then_some(links)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers() -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert("x-total-count", " 12 ".parse().unwrap());
        headers.insert("x-bad", "twelve".parse().unwrap());
        headers.insert("retry-after", "3".parse().unwrap());
        headers.insert("date", "Sun, 06 Nov 1994 08:49:37 GMT".parse().unwrap());
        headers
    }

    #[test]
    fn by_type() {
        let headers = headers();
        assert_eq!(response_header::<u64>("x-total-count", &headers).unwrap(), Some(12));
        assert_eq!(response_header::<u64>("x-none", &headers).unwrap(), None);
        assert_eq!(response_header::<String>("x-bad", &headers).unwrap().as_deref(), Some("twelve"));
        assert_eq!(response_header::<Duration>("retry-after", &headers).unwrap(), Some(Duration::from_secs(3)));
    }

    #[cfg(feature = "jiff")]
    #[test]
    fn dates() {
        let date = response_header::<jiff::Timestamp>("date", &headers()).unwrap().unwrap();
        assert_eq!(date.to_string(), "1994-11-06T08:49:37Z");
    }

    #[test]
    fn a_value_of_another_kind_is_named_and_not_shown() {
        let error = response_header::<u64>("x-bad", &headers()).unwrap_err();
        assert!(error.is_decode());
        assert_eq!(error.to_string(), "response header `x-bad` is not an integer");
    }
}
