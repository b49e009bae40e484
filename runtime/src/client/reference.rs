//! URLs in responses, `Location` and `Link`, resolved against the URL of their response.

use bytes::Bytes;
use http::Uri;
use http::uri::PathAndQuery;

use crate::client::base_url::{BaseUrl, Origin, as_sent};

/// The reason why a reference is not followed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Unfollowed {
    Invalid,
    OtherOrigin,
    TooLong,
}

/// A resolved reference. Its path and query are as they are sent.
enum Resolved {
    /// At the origin of the current URL.
    Here(Vec<u8>),
    /// At another one, with it as it is written.
    Elsewhere(String, Vec<u8>),
}

/// Resolves a reference (RFC 3986, section 5.2), and drops its fragment. The result has the origin of `current`.
///
/// Rejects references that URL parsers interpret differently, since a proxy may use another parser.
pub(crate) fn resolve(current: &Uri, reference: &str) -> Result<Uri, Unfollowed> {
    match resolved(current, reference)? {
        Resolved::Here(target) => at(current, target),
        Resolved::Elsewhere(..) => Err(Unfollowed::OtherOrigin),
    }
}

/// Returns the URL of a path and query at the origin of `current`.
fn at(current: &Uri, target: Vec<u8>) -> Result<Uri, Unfollowed> {
    let mut parts = current.clone().into_parts();
    let target = PathAndQuery::from_maybe_shared(Bytes::from(target));
    parts.path_and_query = Some(target.map_err(|_| Unfollowed::TooLong)?);
    Uri::from_parts(parts).map_err(|_| Unfollowed::Invalid)
}

fn resolved(current: &Uri, reference: &str) -> Result<Resolved, Unfollowed> {
    let is_ambiguous = |byte: u8| byte.is_ascii_control() || matches!(byte, b' ' | b'\\');
    if reference.is_empty() || reference.bytes().any(is_ambiguous) || is_scheme_without_authority(reference) {
        return Err(Unfollowed::Invalid);
    }
    let reference = reference.split_once('#').map_or(reference, |(reference, _)| reference);
    let (scheme, rest) = match reference.split_once("://") {
        // URL parsers skip further slashes (WHATWG URL, section 4.4).
        Some((scheme, rest)) if is_scheme(scheme) => (scheme, rest.trim_start_matches('/')),
        _ => match reference.strip_prefix("//") {
            Some(rest) => (current.scheme_str().unwrap_or_default(), rest),
            None => return Ok(Resolved::Here(target(current.path(), current.query(), reference))),
        },
    };
    if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return Err(Unfollowed::OtherOrigin);
    }
    let (authority, rest) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let (user, address) = authority.split_at(authority.rfind('@').map_or(0, |at| at + 1));
    // An empty port is the usual one (RFC 3986, section 3.2.3).
    let address = address.strip_suffix(':').unwrap_or(address);
    let origin = Origin::parse(&format!("{scheme}://{address}")).map_err(|_| Unfollowed::Invalid)?;
    let target = target("/", None, rest);
    if !Origin::of(current).is_some_and(|current| current.is(&origin)) {
        return Ok(Resolved::Elsewhere(format!("{scheme}://{user}{address}"), target));
    }
    // Of another origin, this is not the reason to be told.
    if user.is_empty() { Ok(Resolved::Here(target)) } else { Err(Unfollowed::Invalid) }
}

/// Resolves a path and query, of which both may be missing, against those of a URL.
fn target(path: &str, query: Option<&str>, reference: &str) -> Vec<u8> {
    let (relative, own_query) = match reference.split_once('?') {
        Some((relative, query)) => (relative, Some(query)),
        None => (reference, None),
    };
    let query = if relative.is_empty() { own_query.or(query) } else { own_query };
    let folder = match relative.starts_with('/') {
        true => "",
        false if relative.is_empty() => path,
        false => &path[..=path.rfind('/').unwrap_or_default()],
    };
    let mut target = without_dots(&format!("{folder}{relative}"));
    if let Some(query) = query {
        target.push('?');
        target.push_str(query);
    }
    as_sent(target.into_bytes())
}

/// Removes `.` and `..` segments from an absolute path (RFC 3986, section 5.2.4), also in percent-encoding, which URL
/// parsers do not distinguish.
fn without_dots(path: &str) -> String {
    let mut kept = Vec::new();
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let dots = segment.to_ascii_lowercase().replace("%2e", ".");
        match &*dots {
            "." => {}
            ".." => drop(kept.pop()),
            _ => kept.push(segment),
        }
        if matches!(&*dots, "." | "..") && segments.peek().is_none() {
            kept.push("");
        }
    }
    format!("/{}", kept.join("/"))
}

/// Does the same as [`redirect`] at any origin that a client of `base` may call, and returns whether it is another.
pub(crate) fn redirect_elsewhere(current: &Uri, location: &str, base: &BaseUrl) -> Result<(Uri, bool), &'static str> {
    let (address, target) = match resolved(current, location) {
        Ok(Resolved::Here(target)) => return at(current, target).map(|uri| (uri, false)).map_err(why),
        Ok(Resolved::Elsewhere(address, target)) => (address, String::from_utf8_lossy(&target).into_owned()),
        Err(Unfollowed::OtherOrigin) => return Err(UNCALLABLE),
        Err(problem) => return Err(why(problem)),
    };
    let (origin, target) = base.resolve(&format!("{address}{target}")).map_err(|_| UNCALLABLE)?;
    let uri = origin.as_ref().unwrap_or(base.origin()).at(target);
    uri.map(|uri| (uri, true)).map_err(|_| why(Unfollowed::TooLong))
}

const UNCALLABLE: &str =
    "redirect not followed: it leads to a URL that cannot be called, or to plain http on another machine";

/// Resolves the `Location` of a response to a request for `current`.
///
/// The error is the reason, without the address.
pub(crate) fn redirect(current: &Uri, location: &str) -> Result<Uri, &'static str> {
    resolve(current, location).map_err(why)
}

const fn why(problem: Unfollowed) -> &'static str {
    match problem {
        Unfollowed::Invalid => "redirect not followed: invalid `Location` header",
        Unfollowed::OtherOrigin => "redirect not followed: it leads to another origin",
        Unfollowed::TooLong => "redirect not followed: its URL is too long",
    }
}

/// Returns `true` for references such as `https:x`, which browsers read as a relative path, and RFC 3986 does not.
fn is_scheme_without_authority(reference: &str) -> bool {
    matches!(reference.split_once(':'), Some((scheme, rest)) if is_scheme(scheme) && !rest.starts_with("//"))
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::{Position, Url};

    use super::*;

    /// Returns what the `url` crate resolves, in its spelling.
    fn joined(current: &Uri, reference: &str) -> Option<Url> {
        Url::parse(&current.to_string()).unwrap().join(reference).ok()
    }

    /// Encodes `^` in a path, as the WHATWG does since 2023, and the `url` crate does not.
    fn target_of(url: &Url) -> String {
        let (path, query) = (url.path().replace('^', "%5E"), &url[Position::AfterPath..Position::AfterQuery]);
        format!("{path}{query}")
    }

    proptest! {
        #[test]
        fn references_are_resolved_as_by_the_url_crate(
            current in "https?://host(:[1-9][0-9]{0,3})?(/[a-c;=]{1,3}){0,3}/?(\\?[a-c/=]{0,4})?",
            reference in prop_oneof![
                "(([a-c]|\\.|\\.\\.|%2e|%2E\\.|)/){0,5}([a-c]|\\.|\\.\\.|\\.%2e)?(\\?[a-c/.?']{0,4})?(#[a-c?/]{0,3})?",
                "(https?|HTTPS|ftp)?(://|//|:/|:)(u@|u:p@|)(host|HOST|other|127\\.1|\\[::1\\])(:|:80|:443|:0443|:8080)?(/[a-c./]{0,6})?",
                "/[!-~é]{0,8}(\\?[!-~é]{0,8})?",
                "[!-~]{0,8}",
            ]
        ) {
            let current: Uri = current.parse().unwrap();
            let (expected, here) = (joined(&current, &reference), Url::parse(&current.to_string()).unwrap().origin());
            match resolve(&current, &reference) {
                Ok(uri) => {
                    let expected = expected.unwrap();
                    prop_assert_eq!(expected.origin(), here);
                    prop_assert_eq!(uri.path_and_query().unwrap().as_str(), target_of(&expected));
                }
                Err(Unfollowed::OtherOrigin) => prop_assert!(expected.is_none_or(|url| url.origin() != here)),
                // Those that parsers interpret differently, and hosts that are percent-encoded or cannot be resolved.
                Err(_) => prop_assert!(
                    expected.as_ref().is_none_or(|url| url.origin() != here)
                        || reference.is_empty()
                        || reference.contains(['\\', '@', '%'])
                        || is_scheme_without_authority(&reference),
                    "{}: {:?}", reference, expected
                ),
            }
        }
    }

    fn resolved(reference: &str) -> Result<String, Unfollowed> {
        let current = Uri::from_static("https://Host/a/b/c?d=e");
        resolve(&current, reference).map(|uri| uri.to_string().replace("https://Host", ""))
    }

    #[test]
    fn references_are_resolved_against_the_current_url() {
        // RFC 3986, section 5.4, with `https://Host/a/b/c?d=e` as base.
        for (reference, target) in [
            ("g", "/a/b/g"),
            ("./g", "/a/b/g"),
            ("g/", "/a/b/g/"),
            ("/g", "/g"),
            ("//host/g", "/g"),
            ("?y", "/a/b/c?y"),
            ("g?y", "/a/b/g?y"),
            ("#s", "/a/b/c?d=e"),
            ("g#s", "/a/b/g"),
            ("g?y#s", "/a/b/g?y"),
            (";x", "/a/b/;x"),
            (".", "/a/b/"),
            ("..", "/a/"),
            ("../g", "/a/g"),
            ("../../../g", "/g"),
            ("/./g", "/g"),
            ("/a/%2e%2E/g", "/g"),
            ("g;x=1/../y", "/a/b/y"),
            ("g?y/./x", "/a/b/g?y/./x"),
            ("https://host:443/g?b=%2F", "/g?b=%2F"),
            ("HTTPS://HOST", "/"),
            ("/caf\u{e9}", "/caf%C3%A9"),
        ] {
            assert_eq!(resolved(reference).as_deref(), Ok(target), "{reference}");
        }
    }

    #[test]
    fn references_to_another_origin_or_of_two_meanings_are_rejected() {
        for reference in [
            "https://evil.com/",
            "//evil.com/x",
            "https:///evil.com/x",
            "https://host.evil.com/",
            "https://host@evil.com/",
            "http://host/",
            "https://host:444/",
            "ftp://host/",
        ] {
            assert_eq!(resolved(reference), Err(Unfollowed::OtherOrigin), "{reference}");
        }
        for reference in [
            "",
            "///evil.com/x",
            "\\\\evil.com\\x",
            "/\\evil.com",
            "https:evil.com",
            "https:/evil.com",
            "https:\\\\evil.com",
            "javascript:alert(1)",
            "https://user:secret@host/",
            "https://user@host/",
            "/a b",
            "/a\tb",
            "https://ho st/",
        ] {
            assert_eq!(resolved(reference), Err(Unfollowed::Invalid), "{reference}");
        }
    }
}
