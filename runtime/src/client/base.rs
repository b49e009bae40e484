//! The address that every path of a client is appended to.

use http::Uri;
use http::uri::{Authority, PathAndQuery, Scheme};

use crate::error::Error;

/// Scheme, host and port, and the path before every template.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl {
    scheme: Scheme,
    authority: Authority,
    /// Without a slash at its end.
    prefix: String,
}

impl BaseUrl {
    pub(crate) fn parse(text: &str, allow_plain_http: bool) -> Result<Self, Error> {
        // The text itself is not repeated in an error: it may hold a password.
        let wrong = |problem: &str| Error::config(format!("the base URL {problem}"));
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong("is empty; it reads like `https://host/prefix`"));
        }
        let uri: Uri = text.parse().map_err(|_| wrong("is no URL; it reads like `https://host/prefix`"))?;
        let parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(wrong("needs a scheme and a host, as in `https://host/prefix`"));
        };
        if authority.as_str().contains('@') {
            return Err(wrong("holds a user name or password; credentials are given separately"));
        }
        if authority.host().is_empty() {
            return Err(wrong("needs a host, as in `https://host/prefix`"));
        }
        if authority.as_str() != authority.host() && authority.port_u16().is_none() {
            return Err(wrong("has a port that is no number up to 65535"));
        }
        let path_and_query = parts.path_and_query.unwrap_or_else(|| PathAndQuery::from_static("/"));
        if path_and_query.query().is_some() {
            return Err(wrong("has a query, which belongs to no base"));
        }
        if text.contains('#') {
            return Err(wrong("has a fragment, which belongs to no base"));
        }
        let prefix = path_and_query.path().trim_end_matches('/').to_owned();
        let plain = prefix.to_ascii_lowercase().replace("%2e", ".");
        if plain.split('/').any(|segment| matches!(segment, "." | "..")) {
            return Err(wrong("has a `.` or `..` segment, which URL parsers resolve"));
        }
        if prefix.contains('\\') {
            return Err(wrong("has a backslash, which URL parsers take for a slash"));
        }
        match scheme.as_str() {
            "https" => {}
            "http" if allow_plain_http || is_loopback(authority.host()) => {}
            "http" => {
                return Err(wrong(
                    "is plain http to another machine, where anyone on the way can read the credentials; use https, \
                     or allow it by `allow_plain_http(true)`",
                ));
            }
            _ => return Err(wrong("has a scheme other than https and http")),
        }
        Ok(Self { scheme, authority, prefix })
    }

    pub(crate) fn prefix(&self) -> &str {
        &self.prefix
    }

    pub(crate) fn host(&self) -> &str {
        self.authority.host()
    }

    /// Scheme, host and port, as every address begins.
    pub(crate) fn origin(&self) -> String {
        format!("{}://{}", self.scheme, self.authority)
    }

    pub(crate) fn port(&self) -> u16 {
        self.authority.port_u16().unwrap_or(if self.scheme == Scheme::HTTPS { 443 } else { 80 })
    }

    /// The address of a path and query, which begin with the prefix. No URL library joins or parses them again.
    pub(crate) fn at(&self, target: Vec<u8>) -> Result<Uri, http::Error> {
        let mut parts = http::uri::Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(PathAndQuery::from_maybe_shared(bytes::Bytes::from(target))?);
        Ok(Uri::from_parts(parts)?)
    }
}

/// Whether a host is this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || host.ends_with(".localhost")
        || address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(base: &str) -> String {
        match BaseUrl::parse(base, false) {
            Ok(base) => base.at(format!("{}/x", base.prefix()).into_bytes()).unwrap().to_string(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn with_and_without_a_slash() {
        assert_eq!(target("https://host"), "https://host/x");
        assert_eq!(target("https://host:19999/"), "https://host:19999/x");
        assert_eq!(target(" https://host/api/4.0 "), "https://host/api/4.0/x");
        assert_eq!(target("https://host/api/4.0//"), "https://host/api/4.0/x");
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
    fn what_is_no_base_is_refused_without_being_repeated() {
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
            let said = target(base);
            assert!(said.starts_with("the base URL "), "{base}: {said}");
            assert!(!said.contains("secret"), "{base}: {said}");
        }
    }
}
