//! Headers and query parameters that authenticate a request.

use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use http::{HeaderMap, HeaderName, HeaderValue, header};
use secrecy::{ExposeSecret, SecretString};

use super::{AuthRequest, Authenticate};
use crate::client::transport::BoxFuture;
use crate::core::encode::{Encoding, ParamText, header_value, is_framing, percent_decoded};
use crate::core::error::Error;

/// Headers and query parameters that authenticate a request. Their values are never printed.
///
/// They replace any of the same name. As an [`Authenticate`] it adds the same credentials to every request: a token
/// that does not expire, or an API key.
///
/// ```
/// use fingerpost::{Client, Credential};
/// use http::HeaderName;
///
/// # fn main() -> Result<(), fingerpost::Error> {
/// let bearer = Credential::bearer(&"token".into())?;
/// let in_query = Credential::query("api_key", &"key".into())?;
/// let two_headers = Credential::header(HeaderName::from_static("x-client"), &"id".into())?
///     .and(Credential::header(HeaderName::from_static("x-key"), &"key".into())?);
/// let client = Client::builder("https://api.example").auth(in_query);
/// # Ok(()) }
/// ```
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Credential(Arc<Parts>);

/// Shared by the copies of a credential, of which every attempt gets one.
#[derive(Clone, Default, Eq, PartialEq)]
struct Parts {
    headers: Vec<(HeaderName, HeaderValue)>,
    query: Vec<Pair>,
    /// Names and values of cookies.
    cookies: Vec<(String, String)>,
}

#[derive(Clone, Eq, PartialEq)]
struct Pair {
    name: String,
    /// Percent-encoded, like the value.
    encoded_name: String,
    value: String,
}

impl Credential {
    /// Creates an `Authorization: Bearer …` header (RFC 6750).
    ///
    /// # Errors
    ///
    /// Returns an [`is_config`](Error::is_config) error if the token is empty, or contains characters that are not
    /// allowed in a header.
    pub fn bearer(token: &SecretString) -> Result<Self, Error> {
        not_empty(token, "the bearer token")?;
        Self::header(header::AUTHORIZATION, &format!("Bearer {}", token.expose_secret()).into())
    }

    /// Creates an `Authorization: Basic …` header (RFC 7617), in UTF-8.
    ///
    /// # Errors
    ///
    /// Returns an [`is_config`](Error::is_config) error if the user name contains a colon, if either contains control
    /// characters, or if both are empty. One of them may be: some servers take an API key as either.
    ///
    /// ```
    /// use fingerpost::Credential;
    ///
    /// assert!(Credential::basic("Aladdin", &"open sesame".into()).is_ok());
    /// assert!(Credential::basic("a:b", &"secret".into()).unwrap_err().is_config());
    /// ```
    pub fn basic(user: &str, password: &SecretString) -> Result<Self, Error> {
        Self::header(header::AUTHORIZATION, &Self::basic_text(user, password)?.into())
    }

    /// Creates a header, such as one for an API key.
    ///
    /// # Errors
    ///
    /// Returns an [`is_config`](Error::is_config) error if the value is empty, or contains characters that are not
    /// allowed in a header, such as a line break, or if it is a framing header such as `Content-Length`.
    pub fn header(name: HeaderName, value: &SecretString) -> Result<Self, Error> {
        refuse_framing(&name)?;
        not_empty(value, format_args!("the credential for header `{name}`"))?;
        let mut value = header_value(value.expose_secret())
            .map_err(|problem| Error::config(format!("invalid credential for header `{name}`: it {problem}")))?;
        value.set_sensitive(true);
        Ok(Self::new(vec![(name, value)], Vec::new()))
    }

    /// Creates a query parameter, such as an API key. Name and value are percent-encoded like every other parameter.
    ///
    /// Prefer a header if the server accepts one: proxies and servers log addresses more often than headers.
    ///
    /// # Errors
    ///
    /// Returns an [`is_config`](Error::is_config) error if the name or the value is empty.
    pub fn query(name: &str, value: &SecretString) -> Result<Self, Error> {
        if name.is_empty() {
            return Err(Error::config("the name of a query credential must not be empty"));
        }
        not_empty(value, format_args!("the query credential `{name}`"))?;
        let pair = Pair { name: name.to_owned(), encoded_name: encoded(name), value: encoded(value.expose_secret()) };
        Ok(Self::new(Vec::new(), vec![pair]))
    }

    /// Creates a cookie, such as one with an API key or the id of a session. It is sent beside the other cookies of a
    /// request, in one header. A `CookieJar` adds no cookies to such a request.
    ///
    /// # Errors
    ///
    /// Returns an [`is_config`](Error::is_config) error if the name is not a token (RFC 9110), or if the value is empty
    /// or contains characters that a cookie cannot have (RFC 6265, section 4.1.1): spaces, quotes, commas, semicolons,
    /// backslashes, and those beyond ASCII.
    pub fn cookie(name: &str, value: &SecretString) -> Result<Self, Error> {
        if HeaderName::try_from(name).is_err() {
            return Err(Error::config("invalid name of a cookie; expected letters, digits and `-`"));
        }
        not_empty(value, format_args!("the cookie `{name}`"))?;
        let value = value.expose_secret();
        if !value.bytes().all(|byte| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte)) {
            return Err(Error::config(format!(
                "the value of the cookie `{name}` has characters that cookies cannot have"
            )));
        }
        Ok(Self(Arc::new(Parts { cookies: vec![(name.to_owned(), value.to_owned())], ..Parts::default() })))
    }

    /// Combines two credentials. If both have a header of the same name, both values are sent.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        let parts = Arc::make_mut(&mut self.0);
        let Parts { headers, query, cookies } = Arc::unwrap_or_clone(other.0);
        parts.headers.extend(headers);
        parts.query.extend(query);
        parts.cookies.extend(cookies);
        self
    }

    fn new(headers: Vec<(HeaderName, HeaderValue)>, query: Vec<Pair>) -> Self {
        Self(Arc::new(Parts { headers, query, cookies: Vec::new() }))
    }

    /// Returns the value of a header with HTTP Basic authentication.
    pub(crate) fn basic_text(user: &str, password: &SecretString) -> Result<String, Error> {
        if user.trim().is_empty() {
            not_empty(password, "the user name and password")?;
        }
        let password = password.expose_secret();
        if user.contains(':') || user.chars().chain(password.chars()).any(char::is_control) {
            return Err(Error::config(
                "basic authentication does not allow a colon in the user name, nor control characters (RFC 7617)",
            ));
        }
        Ok(format!("Basic {}", BASE64_STANDARD.encode(format!("{user}:{password}"))))
    }

    /// Returns true if this credential consists of `part` and possibly others.
    pub(super) fn includes(&self, part: &Self) -> bool {
        let (all, part) = (&self.0, &part.0);
        part.headers.iter().all(|header| all.headers.contains(header))
            && part.query.iter().all(|pair| all.query.contains(pair))
            && part.cookies.iter().all(|cookie| all.cookies.contains(cookie))
    }

    /// Returns the placeholder of schemes that do not name their headers.
    pub(super) fn placeholder() -> Self {
        Self::new(vec![(header::AUTHORIZATION, HeaderValue::from_static("***"))], Vec::new())
    }

    /// Returns the number of its headers.
    pub(crate) fn header_count(&self) -> usize {
        self.0.headers.len() + usize::from(!self.0.cookies.is_empty())
    }

    pub(crate) fn header_names(&self) -> impl Iterator<Item = &HeaderName> {
        self.0.headers.iter().map(|(name, _)| name)
    }

    #[cfg(feature = "testing")]
    pub(crate) fn query_names(&self) -> impl Iterator<Item = &str> {
        self.0.query.iter().map(|pair| pair.name.as_str())
    }

    /// Returns the same names, all with the value `mask`.
    pub(crate) fn with_values(&self, mask: &'static str) -> Self {
        let headers = self.0.headers.iter().map(|(name, _)| (name.clone(), HeaderValue::from_static(mask))).collect();
        let masked = |pair: &Pair| Pair { value: mask.to_owned(), ..pair.clone() };
        let query = self.0.query.iter().map(masked).collect();
        let cookies = self.0.cookies.iter().map(|(name, _)| (name.clone(), mask.to_owned())).collect();
        Self(Arc::new(Parts { headers, query, cookies }))
    }

    /// Sets its headers, replacing any of the same names.
    pub(crate) fn set_headers(&self, headers: &mut HeaderMap) {
        for (index, (name, value)) in self.0.headers.iter().enumerate() {
            if self.0.headers[..index].iter().any(|(earlier, _)| earlier == name) {
                headers.append(name, value.clone());
            } else {
                headers.insert(name, value.clone());
            }
        }
        self.set_cookies(headers);
    }

    /// Adds its cookies to those of the request, in one header (RFC 6265, section 5.4).
    fn set_cookies(&self, headers: &mut HeaderMap) {
        if self.0.cookies.is_empty() {
            return;
        }
        let given: Vec<_> =
            headers.get_all(header::COOKIE).iter().flat_map(|value| value.as_bytes().split(|b| *b == b';')).collect();
        let is_kept = |pair: &&[u8]| {
            let name = pair.split(|byte| *byte == b'=').next().unwrap_or_default();
            !pair.is_empty() && self.0.cookies.iter().all(|(own, _)| own.as_bytes() != name)
        };
        let kept = given.into_iter().map(<[u8]>::trim_ascii).filter(is_kept).map(<[u8]>::to_vec);
        let own = self.0.cookies.iter().map(|(name, value)| format!("{name}={value}").into_bytes());
        let pairs: Vec<_> = kept.chain(own).collect();
        // All parts come from a header, or were checked.
        if let Ok(mut value) = HeaderValue::from_bytes(&pairs.join(&b"; "[..])) {
            value.set_sensitive(true);
            headers.insert(header::COOKIE, value);
        }
    }

    /// Returns the path and query with its parameters, which replace any of the same names; `None` if it has no
    /// parameters.
    pub(crate) fn target(&self, target: &str) -> Option<Vec<u8>> {
        if self.0.query.is_empty() {
            return None;
        }
        let (mut out, mut separator) = self.kept(target);
        for Pair { encoded_name, value, .. } in &self.0.query {
            out.push(separator);
            separator = b'&';
            out.extend([encoded_name, "=", value].into_iter().flat_map(str::bytes));
        }
        Some(out)
    }

    /// Returns the path and query without the parameters that [`target`](Self::target) replaces; `None` if it replaces
    /// none.
    pub(crate) fn rest_of(&self, target: &str) -> Option<Vec<u8>> {
        if self.0.query.is_empty() {
            return None;
        }
        let (kept, _) = self.kept(target);
        (kept != target.as_bytes()).then_some(kept)
    }

    /// Returns the path with the query pairs whose names are not its own, and the separator before the next pair.
    fn kept(&self, target: &str) -> (Vec<u8>, u8) {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let is_kept = |pair: &&str| {
            let name = percent_decoded(pair.split('=').next().unwrap_or_default().as_bytes());
            !pair.is_empty() && self.0.query.iter().all(|own| own.name.as_bytes() != name)
        };
        let (mut out, mut separator) = (path.as_bytes().to_vec(), b'?');
        for pair in query.split('&').filter(is_kept) {
            out.push(separator);
            separator = b'&';
            out.extend(pair.bytes());
        }
        (out, separator)
    }
}

/// Rejects an empty secret, such as that of an unset variable: the server would see an anonymous or invalid request.
fn not_empty(secret: &SecretString, what: impl fmt::Display) -> Result<(), Error> {
    match secret.expose_secret().trim() {
        "" => Err(Error::config(format!("{what} must not be empty"))),
        _ => Ok(()),
    }
}

fn encoded(text: &str) -> String {
    let (mut out, mut problem) = (Vec::new(), None);
    ParamText::new(&mut out, Encoding::Component, &mut problem).push(text);
    String::from_utf8_lossy(&out).into_owned()
}

/// Rejects a header of a client or a credential that describes the framing of the message.
pub(crate) fn refuse_framing(name: &HeaderName) -> Result<(), Error> {
    if is_framing(name) {
        return Err(Error::config(format!("header `{name}` is a framing header, which only the transport may set")));
    }
    Ok(())
}

/// Prints the names only.
impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential(")?;
        let headers = self.0.headers.iter().map(|(name, _)| name.as_str());
        let query = self.0.query.iter().map(|pair| pair.name.as_str());
        let cookies = self.0.cookies.iter().map(|(name, _)| name.as_str());
        for (index, name) in headers.chain(query).chain(cookies).enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}{name}: [redacted]")?;
        }
        f.write_str(")")
    }
}

/// Adds the same credentials to every request.
impl Authenticate for Credential {
    fn authenticate<'a>(&'a self, _: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>> {
        Box::pin(std::future::ready(Ok(self.clone())))
    }

    fn at_hand(&self) -> Option<Credential> {
        Some(self.clone())
    }

    fn placeholder(&self) -> Credential {
        self.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(credential: &Credential, target: &str) -> String {
        String::from_utf8(credential.target(target).unwrap()).unwrap()
    }

    #[test]
    fn query_parameters_are_encoded_and_replace_those_of_the_same_name() {
        let key = Credential::query("api key", &"a&b/c é".into()).unwrap();
        let pair = "api%20key=a%26b%2Fc%20%C3%A9";
        assert_eq!(target(&key, "/x"), format!("/x?{pair}"));
        assert_eq!(target(&key, "/x?"), format!("/x?{pair}"));
        assert_eq!(target(&key, "/x?q=1&r"), format!("/x?q=1&r&{pair}"));
        // As a redirect may return it, encoded differently.
        assert_eq!(target(&key, "/x?api+key=old&q=1&%61pi%20key=old"), format!("/x?q=1&{pair}"));
        assert_eq!(key.rest_of("/x?api+key=old&q=1"), Some(b"/x?q=1".to_vec()));
        assert_eq!(key.rest_of("/x?api+key=old"), Some(b"/x".to_vec()));
        assert_eq!(key.rest_of("/x?q=1"), None);
        assert_eq!(target(&key.with_values("***"), "/x?q=1&api+key=old"), "/x?q=1&api%20key=***");
        assert!(Credential::query("", &"x".into()).is_err());
    }

    #[test]
    fn both_of_two_are_sent() {
        let header = |name, value: &str| Credential::header(HeaderName::from_static(name), &value.into()).unwrap();
        let both = header("x-a", "1").and(header("x-a", "2")).and(Credential::query("k", &"3".into()).unwrap());
        let mut headers = HeaderMap::new();
        headers.insert("x-a", HeaderValue::from_static("old"));
        both.set_headers(&mut headers);
        assert_eq!(headers.get_all("x-a").iter().collect::<Vec<_>>(), ["1", "2"]);
        assert!(headers["x-a"].is_sensitive());
        assert_eq!(format!("{both:?}"), "Credential(x-a: [redacted], x-a: [redacted], k: [redacted])");
        assert_eq!(target(&both, "/"), "/?k=3");
    }

    #[test]
    fn cookies_are_one_header_with_those_of_the_request() {
        let cookie = |name, value: &str| Credential::cookie(name, &value.into());
        let both = cookie("session", "1").unwrap().and(cookie("key", "2").unwrap());
        let mut headers = HeaderMap::new();
        headers.append("cookie", HeaderValue::from_static("a=1; session=old"));
        headers.append("cookie", HeaderValue::from_static("b=2"));
        for _ in 0..2 {
            both.set_headers(&mut headers);
            assert_eq!(headers.get_all("cookie").iter().collect::<Vec<_>>(), ["a=1; b=2; session=1; key=2"]);
        }
        assert!(headers["cookie"].is_sensitive());
        assert_eq!(format!("{both:?}"), "Credential(session: [redacted], key: [redacted])");
        for (name, value) in
            [("a b", "x"), ("", "x"), ("a", ""), ("a", "x;y"), ("a", "x y"), ("a", "\u{fc}"), ("a", "x\r\n")]
        {
            let error = cookie(name, value).unwrap_err();
            assert!(error.is_config() && (value.len() < 2 || !error.to_string().contains(value)), "{error}");
        }
    }
}
