//! Header parameters of a call.

use http::header::{AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION};
use http::{HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;

use crate::core::serialize::{self, FlatField};

/// Writes the headers of a map: a closure around [`header_fields`].
pub(crate) type WriteHeaders<'a> = &'a dyn Fn(&mut HeaderValues<'_>);

/// Collects headers by name and value, rejecting invalid ones.
#[derive(Debug)]
pub struct HeaderValues<'a> {
    secret: bool,
    headers: &'a mut HeaderMap,
    problem: Option<&'static str>,
}

impl<'a> HeaderValues<'a> {
    pub(crate) fn new(secret: bool, headers: &'a mut HeaderMap) -> Self {
        Self { secret, headers, problem: None }
    }

    /// Returns the reason of the first rejection.
    pub(crate) fn problem(&self) -> Option<&'static str> {
        self.problem
    }

    /// Sets a header, replacing any of the same name.
    pub(crate) fn set(&mut self, name: &str, value: &str) {
        if let Some((name, value)) = self.pair(name, value) {
            self.headers.insert(name, value);
        }
    }

    /// Sets the values of a field. Null is left out.
    fn set_field(&mut self, field: &FlatField) {
        if field.values.is_empty() {
            self.problem.get_or_insert("has an empty list, which headers cannot express; leave it out instead");
        }
        if field.is_list {
            self.headers.remove(&field.name);
        }
        for text in &field.values {
            match text {
                Some(text) if field.is_list => {
                    if let Some((name, value)) = self.pair(&field.name, &text.text) {
                        self.headers.append(name, value);
                    }
                }
                Some(text) => self.set(&field.name, &text.text),
                None if field.is_list => drop(self.problem.get_or_insert("has a list with a null")),
                None => {}
            }
        }
    }

    /// Sets all values of a header, replacing any of the same name.
    pub(super) fn set_values<'v>(&mut self, name: &HeaderName, values: impl Iterator<Item = &'v HeaderValue>) {
        self.headers.remove(name);
        for value in values {
            let checked = if has_outer_space(value.as_bytes()) { Err(OUTER_SPACE) } else { Ok(value.clone()) };
            if let Some(value) = self.checked(name, checked) {
                self.headers.append(name, value);
            }
        }
    }

    fn pair(&mut self, name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
        let Ok(name) = HeaderName::try_from(name) else {
            self.problem.get_or_insert("has an invalid header name");
            return None;
        };
        let value = self.checked(&name, header_value(value))?;
        Some((name, value))
    }

    /// Returns the value if it may be sent with this name.
    fn checked(&mut self, name: &HeaderName, value: Result<HeaderValue, &'static str>) -> Option<HeaderValue> {
        let problem = match value {
            _ if is_framing(name) => "sets a framing header, which only the transport may set",
            Ok(mut value) => {
                value.set_sensitive(value.is_sensitive() || self.secret || is_credential(name.as_str()));
                return Some(value);
            }
            Err(problem) => problem,
        };
        self.problem.get_or_insert(problem);
        None
    }
}

const OUTER_SPACE: &str = "begins or ends with white space, which is not a part of a header";

/// Returns `true` if a header value has white space around it, which is not a part of it (RFC 9110, section 5.5).
fn has_outer_space(value: &[u8]) -> bool {
    [value.first(), value.last()].iter().flatten().any(|byte| matches!(byte, b' ' | b'\t'))
}

/// Creates the value of a header, or returns the reason for which the value cannot be sent as it is.
pub(crate) fn header_value(text: &str) -> Result<HeaderValue, &'static str> {
    if has_outer_space(text.as_bytes()) {
        return Err(OUTER_SPACE);
    }
    HeaderValue::from_str(text).map_err(|_| "contains characters that are not allowed in a header")
}

/// Returns the reason why a text cannot be the value of a cookie (RFC 6265, section 4.1.1), if there is one.
pub(crate) fn cookie_problem(text: &str) -> Option<&'static str> {
    let is_allowed = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
    (!text.bytes().all(is_allowed)).then_some("contains characters that are not allowed in a cookie")
}

/// Returns the value of the header `cookie` with another cookie, which replaces the one with the same start, `name=`.
pub(crate) fn with_cookie(header: Option<&HeaderValue>, start: &str, cookie: &str) -> String {
    let others = header.and_then(|header| header.to_str().ok()).unwrap_or_default().split("; ");
    let others = others.filter(|other| !other.is_empty() && !other.starts_with(start));
    others.chain([cookie]).collect::<Vec<_>>().join("; ")
}

/// Request headers that always contain credentials and are never printed.
const CREDENTIALS: [HeaderName; 3] = [AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION];

/// Returns `true` if a request header, named in lower case, always contains credentials.
pub(crate) fn is_credential(name: &str) -> bool {
    CREDENTIALS.iter().any(|known| known == name)
}

/// The macro rejects the same headers in declarations, so it defines the list.
const FRAMING: &[&str] = fingerpost_macros::__framing_headers!();

/// Returns `true` if a header describes the framing of the message.
pub(crate) fn is_framing(name: &HeaderName) -> bool {
    FRAMING.contains(&name.as_str())
}

/// Writes the entries of a map or the fields of a struct as headers. Null is left out, and a list becomes one header
/// per item.
pub(super) fn header_fields(fields: &(impl Serialize + ?Sized), out: &mut HeaderValues<'_>) {
    match serialize::fields(fields) {
        Ok(fields) => fields.iter().for_each(|field| out.set_field(field)),
        Err(problem) => drop(out.problem.get_or_insert(problem)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn set(fields: &Value) -> Result<Vec<(String, String)>, &'static str> {
        let mut headers = HeaderMap::new();
        headers.insert("x-old", "1".parse().unwrap());
        let mut values = HeaderValues::new(false, &mut headers);
        header_fields(fields, &mut values);
        if let Some(problem) = values.problem() {
            return Err(problem);
        }
        let text = |value: &HeaderValue| value.to_str().unwrap().to_owned();
        Ok(headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect())
    }

    #[test]
    fn fields_become_headers() {
        let pairs = set(&json!({ "X-A": "b", "x-n": 7, "x-none": null, "x-l": ["1", true], "x-old": "2" })).unwrap();
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(pairs, ["x-old=2", "x-a=b", "x-l=1", "x-l=true", "x-n=7"]);
    }

    #[test]
    fn invalid_headers_are_rejected() {
        assert_eq!(set(&json!({ "x a": "b" })), Err("has an invalid header name"));
        assert_eq!(set(&json!({ "": "b" })), Err("has an invalid header name"));
        for value in ["a\r\nx-evil: 1", "a\n", "\0"] {
            assert_eq!(set(&json!({ "x-a": value })), Err("contains characters that are not allowed in a header"));
        }
        for name in ["Content-Length", "transfer-encoding", "HOST", "keep-alive"] {
            let problem = set(&json!({ name: "5" })).unwrap_err();
            assert!(problem.contains("framing"), "{name}: {problem}");
        }
        assert_eq!(set(&json!({ "x-a": { "b": 1 } })), Err("has a nested map or struct"));
        assert_eq!(set(&json!([1])), Err("must be a map or a struct"));
    }
}
