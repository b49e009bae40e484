//! Base URLs and the addresses resolved against them.

use std::fmt;

use http::Uri;
use http::uri::{Authority, PathAndQuery, Scheme};

use crate::client::host::{Host, with_ascii_host};
use crate::core::error::Error;

/// Scheme, host and port.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    scheme: Scheme,
    authority: Authority,
}

impl Origin {
    /// Splits an address. The error does not repeat it, since it may contain a secret.
    fn split(text: &str) -> Result<(Self, PathAndQuery), &'static str> {
        let uri: Uri =
            with_ascii_host(text)?.parse().map_err(|_| "is not a valid URL; expected `https://host/path`")?;
        let parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err("has no scheme or no host; expected `https://host/path`");
        };
        if authority.as_str().contains('@') {
            return Err("contains a user name or password, which is not supported");
        }
        if authority.host().is_empty() {
            return Err("has no host; expected `https://host/path`");
        }
        // A sign is part of no port.
        let port = authority.port().filter(|port| port.as_str().bytes().all(|byte| byte.is_ascii_digit()));
        let port = port.map(|port| port.as_u16());
        if authority.as_str() != authority.host() && port.is_none() {
            return Err("has an invalid port; expected a number up to 65535");
        }
        if !matches!(scheme.as_str(), "https" | "http") {
            return Err("has an unsupported scheme; expected https or http");
        }
        // In the spelling in which transports send it.
        let host = Host::parse(authority.host())?;
        let authority = match port.filter(|&port| port != usual_port(Some(&scheme))) {
            Some(port) => format!("{host}:{port}"),
            None => host.to_string(),
        };
        let authority = Authority::try_from(authority).map_err(|_| "has an invalid host name")?;
        let path_and_query = parts.path_and_query.unwrap_or_else(|| PathAndQuery::from_static("/"));
        check_path(text, path_and_query.path())?;
        Ok((Self { scheme, authority }, path_and_query))
    }

    /// Parses an origin, whose path is ignored.
    pub(crate) fn parse(text: &str) -> Result<Self, &'static str> {
        Self::split(text).map(|(origin, _)| origin)
    }

    /// Returns the origin of a request's address.
    pub(crate) fn of(uri: &Uri) -> Option<Self> {
        let parts = uri.clone().into_parts();
        Some(Self { scheme: parts.scheme?, authority: parts.authority? })
    }

    pub(crate) fn host(&self) -> &str {
        self.authority.host()
    }

    pub(crate) fn port(&self) -> u16 {
        self.authority.port_u16().unwrap_or(usual_port(Some(&self.scheme)))
    }

    /// Compares origins (RFC 6454, section 5): hosts are case-insensitive, and default ports may be explicit.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.scheme == other.scheme && self.host().eq_ignore_ascii_case(other.host()) && self.port() == other.port()
    }

    /// Returns the normalized form, equal for equal origins.
    pub(crate) fn key(&self) -> String {
        format!("{}://{}:{}", self.scheme, self.host().to_ascii_lowercase(), self.port())
    }

    /// Returns `true` if requests can be read on the network.
    fn is_exposed(&self) -> bool {
        self.scheme == Scheme::HTTP && !is_loopback(self.host())
    }

    /// Returns the URL of a path and query, as it is sent.
    pub(crate) fn at(&self, target: Vec<u8>) -> Result<Uri, http::Error> {
        let target = as_sent(target);
        let mut parts = http::uri::Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(PathAndQuery::from_maybe_shared(bytes::Bytes::from(target))?);
        Ok(Uri::from_parts(parts)?)
    }
}

/// Prints the beginning of a URL.
impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.scheme, self.authority)
    }
}

/// The bytes that stay as they are in paths and in queries.
const STAYS: [bool; 256] = {
    let (mut table, mut byte) = ([false; 256], 0_u8);
    while byte < u8::MAX {
        table[byte as usize] = stays(byte, true) && stays(byte, false);
        byte += 1;
    }
    table
};

const fn stays(byte: u8, in_query: bool) -> bool {
    let of_part = if in_query { byte != b'\'' } else { !matches!(byte, b'`' | b'{' | b'}' | b'^') };
    of_part && byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>')
}

/// Encodes the characters of a path and query that URL parsers of transports would encode (WHATWG URL, section 1.3), so
/// that a request shows the address that is sent. All other characters are encoded already, or are allowed as they are.
pub(crate) fn as_sent(target: Vec<u8>) -> Vec<u8> {
    // Most targets are encoded already, and a table tells so with a quarter of the instructions.
    if target.iter().all(|&byte| STAYS[usize::from(byte)]) {
        return target;
    }
    let query = target.iter().position(|&byte| byte == b'?').unwrap_or(target.len());
    let mut encoded = Vec::with_capacity(target.len() + 16);
    for (index, &byte) in target.iter().enumerate() {
        if stays(byte, index > query) {
            encoded.push(byte);
        } else {
            encoded.extend(format!("%{byte:02X}").bytes());
        }
    }
    encoded
}

/// Rejects URLs that parsers interpret differently, since a proxy may use another parser.
fn check_path(text: &str, path: &str) -> Result<(), &'static str> {
    if text.contains('#') {
        return Err("contains a fragment, which is never sent");
    }
    if text.contains('\\') {
        return Err("contains a backslash, which URL parsers read as a slash");
    }
    let plain = path.to_ascii_lowercase().replace("%2e", ".");
    if plain.split('/').any(|segment| matches!(segment, "." | "..")) {
        return Err("contains a `.` or `..` segment, which URL parsers resolve");
    }
    Ok(())
}

/// An origin, and the path before every template.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl {
    origin: Origin,
    /// Without a trailing slash.
    prefix: String,
    allow_plain_http: bool,
}

impl BaseUrl {
    pub(crate) fn parse(text: &str, allow_plain_http: bool) -> Result<Self, Error> {
        let wrong = |problem: &str| Error::config(format!("the base URL {problem}"));
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong("is empty; expected `https://host/prefix`"));
        }
        let (origin, path_and_query) = Origin::split(text).map_err(wrong)?;
        if path_and_query.query().is_some() {
            return Err(wrong("contains a query, which is not allowed in a base URL"));
        }
        if origin.is_exposed() && !allow_plain_http {
            return Err(wrong(
                "uses plain http to another machine, which exposes credentials on the network; use https, \
                 or allow it with `allow_plain_http(true)`",
            ));
        }
        Ok(Self { origin, prefix: path_and_query.path().trim_end_matches('/').to_owned(), allow_plain_http })
    }

    pub(crate) fn allows_plain_http(&self) -> bool {
        self.allow_plain_http
    }

    pub(crate) fn prefix(&self) -> &str {
        &self.prefix
    }

    pub(crate) fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Resolves an address from an argument to its origin, `None` for this one, and its path and query. A path (`/x?y`)
    /// or a query alone (`?y`) is relative to this origin.
    ///
    /// The error is phrased for an argument, and does not contain the address.
    pub(crate) fn resolve(&self, address: &str) -> Result<(Option<Origin>, Vec<u8>), &'static str> {
        let relative = |target: Vec<u8>| {
            let parsed =
                PathAndQuery::try_from(&target[..]).map_err(|_| "contains characters that are not allowed in a URL")?;
            check_path(address, parsed.path())?;
            Ok((None, target))
        };
        if address.starts_with("//") {
            return Err("starts with `//`, which leads to another host");
        }
        if address.starts_with('/') {
            return relative(address.as_bytes().to_vec());
        }
        if address.starts_with('?') {
            return relative([b"/", address.as_bytes()].concat());
        }
        let (origin, path_and_query) = Origin::split(address)?;
        let target = path_and_query.as_str().as_bytes().to_vec();
        if origin.is(&self.origin) {
            return Ok((None, target));
        }
        if origin.is_exposed() && !self.allow_plain_http {
            return Err("uses plain http to another machine, which is readable on the network");
        }
        Ok((Some(origin), target))
    }
}

/// Returns `true` for loopback hosts, in any spelling.
pub(crate) fn is_loopback(host: &str) -> bool {
    Host::parse(host).is_ok_and(|host| host.is_loopback())
}

/// The port of an address that names none.
pub(crate) fn usual_port(scheme: Option<&Scheme>) -> u16 {
    if scheme == Some(&Scheme::HTTP) { 80 } else { 443 }
}

/// The host as it is written outside of URLs: an IPv6 address has brackets only there.
pub(crate) fn without_brackets(host: &str) -> &str {
    host.trim_start_matches('[').trim_end_matches(']')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(base: &str) -> String {
        match BaseUrl::parse(base, false) {
            Ok(base) => base.origin().at(format!("{}/x", base.prefix()).into_bytes()).unwrap().to_string(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn with_and_without_a_slash() {
        assert_eq!(target("https://host"), "https://host/x");
        assert_eq!(target("https://host:19999/"), "https://host:19999/x");
        assert_eq!(target(" https://host/api/4.0 "), "https://host/api/4.0/x");
        assert_eq!(target("https://host/api/4.0//"), "https://host/api/4.0/x");
        assert_eq!(target("https://XN--bcher-kva.example:443/a"), "https://xn--bcher-kva.example/a/x");
        #[cfg(feature = "idna")]
        assert_eq!(target("https://Bücher.example:443/a"), "https://xn--bcher-kva.example/a/x");
    }

    #[test]
    fn plain_http_stays_on_this_machine() {
        for base in ["http://localhost:80", "http://127.0.0.1:8080", "http://[::1]:8080", "http://a.localhost"] {
            assert!(target(base).ends_with("/x"), "{base}: {}", target(base));
        }
        for base in ["http://host", "http://128.0.0.1", "http://localhost.evil.com", "http://127.0.0.1.evil.com"] {
            assert!(target(base).contains("plain http"), "{base}: {}", target(base));
        }
        assert!(BaseUrl::parse("http://host", true).is_ok());
    }

    #[test]
    fn invalid_base_urls_are_rejected_without_being_repeated() {
        for base in [
            "",
            "host",
            "host:443",
            "/path",
            "ftp://host",
            "https://",
            "https://host/?a=secret",
            "https://host/#secret",
            "https://user:secret@host",
            "https://host/a/../b",
            "https://host/a/%2E%2e",
            "https://host/a\\..\\b",
            "https://host:99999",
            "https://host:",
            "https://ho st",
            "https://host/\u{0}",
        ] {
            let message = target(base);
            assert!(message.starts_with("the base URL "), "{base}: {message}");
            assert!(!message.contains("secret"), "{base}: {message}");
        }
    }

    #[test]
    fn addresses_are_resolved_strictly() {
        let base = BaseUrl::parse("https://Host/api", false).unwrap();
        let resolve = |address: &str| {
            base.resolve(address)
                .map(|(origin, target)| (origin.map(|origin| origin.to_string()), String::from_utf8(target).unwrap()))
        };
        let here = |target: &str| Ok((None, target.to_owned()));
        assert_eq!(resolve("/a?b=%2F"), here("/a?b=%2F"));
        assert_eq!(resolve("?page=2"), here("/?page=2"));
        assert_eq!(resolve("https://host:443/a"), here("/a"));
        assert_eq!(resolve("https://HOST"), here("/"));
        assert_eq!(resolve("https://other/a?b"), Ok((Some("https://other".to_owned()), "/a?b".to_owned())));
        assert_eq!(resolve("https://host:444/"), Ok((Some("https://host:444".to_owned()), "/".to_owned())));
        for address in [
            "",
            "//evil.com/x",
            "\\\\evil.com\\x",
            "/\\evil.com",
            "https:evil.com",
            "https:\\\\evil.com",
            "http://evil.com/",
            "ftp://host/",
            "javascript:alert(1)",
            "https://user:secret@host/",
            "https://host/a/../b",
            "/a/%2e%2E/b",
            "/a#b",
            "/a b",
            "x/y",
            "https://host@evil.com/",
        ] {
            assert!(resolve(address).is_err(), "{address}: {:?}", resolve(address));
        }
    }
}
