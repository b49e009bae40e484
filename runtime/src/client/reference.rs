//! URLs in responses, `Location` and `Link`, resolved against the URL of their response.

use bytes::Bytes;
use http::Uri;
use http::uri::PathAndQuery;
use url::{Position, Url};

use crate::client::base_url::BaseUrl;

/// The reason why a reference is not followed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Unfollowed {
    Invalid,
    OtherOrigin,
    TooLong,
}

/// Resolves a reference (RFC 3986, section 5.2), and drops its fragment. The result has the origin of `current`.
///
/// Rejects references that URL parsers interpret differently, since a proxy may use another parser.
pub(crate) fn resolve(current: &Uri, reference: &str) -> Result<Uri, Unfollowed> {
    let (current_url, url) = joined(current, reference)?;
    if url.origin() != current_url.origin() {
        return Err(Unfollowed::OtherOrigin);
    }
    let target = Bytes::copy_from_slice(url[Position::BeforePath..Position::AfterQuery].as_bytes());
    let mut parts = current.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::from_maybe_shared(target).map_err(|_| Unfollowed::TooLong)?);
    Uri::from_parts(parts).map_err(|_| Unfollowed::Invalid)
}

/// Returns both as URLs, the reference resolved.
fn joined(current: &Uri, reference: &str) -> Result<(Url, Url), Unfollowed> {
    let is_ambiguous = |byte: u8| byte.is_ascii_control() || matches!(byte, b' ' | b'\\');
    if reference.is_empty() || reference.bytes().any(is_ambiguous) || is_scheme_without_authority(reference) {
        return Err(Unfollowed::Invalid);
    }
    let current = Url::parse(&current.to_string()).map_err(|_| Unfollowed::Invalid)?;
    let url = current.join(reference).map_err(|_| Unfollowed::Invalid)?;
    // Of another origin, this is not the reason to be told.
    if current.origin() == url.origin() && (!url.username().is_empty() || url.password().is_some()) {
        return Err(Unfollowed::Invalid);
    }
    Ok((current, url))
}

/// Does the same as [`redirect`] at any origin that a client of `base` may call, and returns whether it is another.
pub(crate) fn redirect_elsewhere(current: &Uri, location: &str, base: &BaseUrl) -> Result<(Uri, bool), &'static str> {
    let invalid = "redirect not followed: invalid `Location` header";
    let (here, url) = joined(current, location).map_err(|_| invalid)?;
    if here.origin() == url.origin() {
        return redirect(current, location).map(|uri| (uri, false));
    }
    let (origin, target) = base.resolve(&url[..Position::AfterQuery]).map_err(
        |_| "redirect not followed: it leads to a URL that cannot be called, or to plain http on another machine",
    )?;
    let uri = origin.as_ref().unwrap_or(base.origin()).at(target);
    uri.map(|uri| (uri, true)).map_err(|_| "redirect not followed: its URL is too long")
}

/// Resolves the `Location` of a response to a request for `current`.
///
/// The error is the reason, without the address.
pub(crate) fn redirect(current: &Uri, location: &str) -> Result<Uri, &'static str> {
    resolve(current, location).map_err(|problem| match problem {
        Unfollowed::Invalid => "redirect not followed: invalid `Location` header",
        Unfollowed::OtherOrigin => "redirect not followed: it leads to another origin",
        Unfollowed::TooLong => "redirect not followed: its URL is too long",
    })
}

/// Returns `true` for references such as `https:x`, which browsers read as a relative path, and RFC 3986 does not.
fn is_scheme_without_authority(reference: &str) -> bool {
    let is_scheme = |scheme: &str| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    };
    matches!(reference.split_once(':'), Some((scheme, rest)) if is_scheme(scheme) && !rest.starts_with("//"))
}

#[cfg(test)]
mod tests {
    use super::*;

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
