//! Hosts of URLs, by meaning: the only place that decides which spellings are the same host, and which are loopback.

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
}
