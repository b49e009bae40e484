//! Hosts of URLs, by meaning: the only place that decides which spellings are the same host, and which are loopback.

use std::borrow::Cow;
use std::fmt;

/// The host of a URL. It is printed in one spelling, in which it is also sent.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Host(url::Host);

impl Host {
    /// Parses a host as URL parsers do (WHATWG URL, section 3.5), but rejects names that cannot be resolved.
    ///
    /// The error is phrased to follow the name of the URL.
    pub(crate) fn parse(text: &str) -> Result<Self, &'static str> {
        let invalid = if text.starts_with('[') { "has an invalid IPv6 address" } else { "has an invalid host name" };
        // Otherwise the parser would decode it.
        if text.contains('%') {
            return Err(invalid);
        }
        let host = url::Host::parse(text).map_err(|error| match error {
            url::ParseError::InvalidIpv4Address => "has an invalid IPv4 address",
            _ => invalid,
        })?;
        if let url::Host::Domain(name) = &host {
            let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
            let is_label = |label: &str| matches!(label.len(), 1..=63) && label.bytes().all(allowed);
            if name.len() > 254 || !name.strip_suffix('.').unwrap_or(name).split('.').all(is_label) {
                return Err(invalid);
            }
        }
        Ok(Self(host))
    }

    /// Returns `true` for hosts that are this machine: `localhost`, names below it, and loopback addresses.
    pub(crate) fn is_loopback(&self) -> bool {
        match &self.0 {
            url::Host::Domain(name) => {
                let name = name.strip_suffix('.').unwrap_or(name);
                name == "localhost" || name.ends_with(".localhost")
            }
            url::Host::Ipv4(address) => address.is_loopback(),
            url::Host::Ipv6(address) => {
                address.is_loopback() || address.to_ipv4_mapped().is_some_and(|address| address.is_loopback())
            }
        }
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Returns a URL with its host in ASCII (IDNA, RFC 5890: `bücher.example` is `xn--bcher-kva.example`), since
/// `http::Uri` rejects any other.
pub(crate) fn with_ascii_host(url: &str) -> Result<Cow<'_, str>, &'static str> {
    let Some((scheme, rest)) = url.split_once("://") else { return Ok(url.into()) };
    let (authority, target) = rest.split_at(rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len()));
    let (user, address) = authority.split_at(authority.rfind('@').map_or(0, |at| at + 1));
    if address.is_ascii() {
        return Ok(url.into());
    }
    let (host, port) = address.split_at(address.rfind(':').unwrap_or(address.len()));
    Ok(format!("{scheme}://{user}{}{port}{target}", Host::parse(host)?).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(text: &str) -> String {
        Host::parse(text).map_or_else(ToOwned::to_owned, |host| host.to_string())
    }

    #[test]
    fn every_spelling_of_this_machine_is_loopback() {
        for text in [
            "localhost",
            "LOCALHOST",
            "localhost.",
            "a.LocalHost",
            "127.0.0.1",
            "127.1",
            "127.255.255.254",
            "2130706433",
            "0x7f.1",
            "0X7F000001",
            "0177.0.0.01",
            "[::1]",
            "[0:0:0:0:0:0:0:1]",
            "[::ffff:127.0.0.1]",
            "[::FFFF:7f00:1]",
        ] {
            assert!(Host::parse(text).unwrap().is_loopback(), "{text}");
        }
        for text in
            ["host", "localhost.evil.com", "notlocalhost", "128.0.0.1", "[::2]", "[::ffff:128.0.0.1]", "0.0.0.0"]
        {
            assert!(!Host::parse(text).unwrap().is_loopback(), "{text}");
        }
    }

    #[test]
    fn hosts_that_no_connection_can_be_made_to_are_rejected() {
        for text in ["256.256.256.256", "1.2.3.4.5", "1.2.3.256", "4294967296", "a.0x7g.1", "1..2", "08.1.1.1"] {
            assert_eq!(host(text), "has an invalid IPv4 address", "{text}");
        }
        assert_eq!(
            (host("HOST"), host("0x7f.1"), host("[::0:1]")),
            ("host".into(), "127.0.0.1".into(), "[::1]".into())
        );
        for text in ["[1::2::3]", "[::1", "[]", "[::g]", "[1]", "[fe80::1%25eth0]", "[v1.x]"] {
            assert_eq!(host(text), "has an invalid IPv6 address", "{text}");
        }
        for text in ["", ".", "a..b", ".a", "a b", "a%62", "ho!st", "a'b", &"a".repeat(64), &"a.".repeat(128)] {
            assert_eq!(host(text), "has an invalid host name", "{text}");
        }
    }

    #[test]
    fn international_names_are_one_host_with_their_ascii_form() {
        for (text, expected) in [
            ("https://bücher.example:444/ü", Ok("https://xn--bcher-kva.example:444/ü")),
            ("https://BÜCHER.Example", Ok("https://xn--bcher-kva.example")),
            ("https://例え。テスト?x", Ok("https://xn--r8jz45g.xn--zckzah?x")),
            ("https://user@bücher.example", Ok("https://user@xn--bcher-kva.example")),
            // Full-width digits and dots.
            ("http://１２７．０．０．１", Ok("http://127.0.0.1")),
            ("https://host/ü", Ok("https://host/ü")),
            ("/ü", Ok("/ü")),
            ("https://a／b.example", Err("has an invalid host name")),
            ("https://a％2fb.example", Err("has an invalid host name")),
            ("https://a\u{ad}", Ok("https://a")),
            ("https://\u{ad}", Err("has an invalid host name")),
        ] {
            assert_eq!(with_ascii_host(text).as_deref(), expected.as_ref().copied(), "{text}");
        }
    }
}
