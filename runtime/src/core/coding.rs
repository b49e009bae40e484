//! Content codings (RFC 9110, section 8.4): those of a response, and the error of a body that cannot be unpacked.

use std::error::Error as StdError;
use std::fmt;

use http::header::{CONTENT_ENCODING, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderName};

/// Returns the content codings of a response in the order in which they were applied, in lower case and without
/// `identity`. An unreadable line is one coding with an invalid name.
pub(crate) fn codings(headers: &HeaderMap) -> impl Iterator<Item = String> {
    names(headers, &CONTENT_ENCODING)
}

fn names(headers: &HeaderMap, header: &HeaderName) -> impl Iterator<Item = String> {
    let lines = headers.get_all(header).iter().map(|line| line.to_str().unwrap_or("?"));
    let names = lines.flat_map(|line| line.split(',')).map(|name| name.trim().to_ascii_lowercase());
    names.filter(|name| !matches!(name.as_str(), "" | "identity"))
}

/// Returns the codings that keep a response from being read. A transport removes those that it unpacks, and reads
/// `chunked`; no other transfer coding is asked for, but a server may apply one (RFC 9112, section 7).
pub(crate) fn unsupported(headers: &HeaderMap) -> Option<Box<str>> {
    const LONGEST: usize = 40;
    if !headers.contains_key(CONTENT_ENCODING) && !headers.contains_key(TRANSFER_ENCODING) {
        return None;
    }
    // Anything else could be any text of the server's.
    let of_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.+".contains(&byte);
    let transfer = names(headers, &TRANSFER_ENCODING).filter(|name| name != "chunked");
    let names: Vec<_> = codings(headers).chain(transfer).collect();
    let is_list = names.iter().all(|name| name.bytes().all(of_name));
    match names.join(", ") {
        list if list.is_empty() => None,
        list if is_list && list.len() <= LONGEST => Some(list.into()),
        _ => Some("unknown".into()),
    }
}

/// The error of a response body that is not in the coding that its header names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CorruptCoding(pub(crate) &'static str);

impl fmt::Display for CorruptCoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the response body is not valid {}, its content coding", self.0)
    }
}

impl StdError for CorruptCoding {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codings_are_named_if_they_are_names() {
        for (value, expected) in [
            ("BR", Some("br")),
            ("gzip,Zstd", Some("gzip, zstd")),
            ("identity", None),
            ("", None),
            ("a secret", Some("unknown")),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_ENCODING, value.parse().unwrap());
            assert_eq!(unsupported(&headers).as_deref(), expected, "{value}");
        }
        for (value, expected) in [("chunked", None), ("gzip, Chunked", Some("gzip")), ("identity", None)] {
            let headers = HeaderMap::from_iter([(TRANSFER_ENCODING, value.parse().unwrap())]);
            assert_eq!(unsupported(&headers).as_deref(), expected, "{value}");
        }
    }
}
