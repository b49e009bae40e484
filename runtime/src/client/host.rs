//! Hosts of URLs, by meaning: the only place that decides which spellings are the same host, and which are loopback.

use std::borrow::Cow;
use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

/// The host of a URL. It is printed in one spelling, in which it is also sent.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Host {
    /// In lower case.
    Name(String),
    V4(Ipv4Addr),
    V6(Ipv6Addr),
}

const INVALID_NAME: &str = "has an invalid host name";

impl Host {
    /// Parses a host as URL parsers do (WHATWG URL, section 3.5), but rejects names that cannot be resolved, and
    /// percent-encoding.
    ///
    /// The error is phrased to follow the name of the URL.
    pub(crate) fn parse(text: &str) -> Result<Self, &'static str> {
        if let Some(text) = text.strip_prefix('[') {
            let address = text.strip_suffix(']').and_then(|text| text.parse().ok());
            return address.map(Self::V6).ok_or("has an invalid IPv6 address");
        }
        let name = in_ascii(text)?;
        if ends_in_a_number(&name) {
            return ipv4(&name).map(Self::V4).ok_or("has an invalid IPv4 address");
        }
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let is_label = |label: &str| matches!(label.len(), 1..=63) && label.bytes().all(allowed);
        if name.len() > 254 || !name.strip_suffix('.').unwrap_or(&name).split('.').all(is_label) {
            return Err(INVALID_NAME);
        }
        Ok(Self::Name(name))
    }

    /// Returns `true` for hosts that are this machine: `localhost`, names below it, and loopback addresses.
    pub(crate) fn is_loopback(&self) -> bool {
        match self {
            Self::Name(name) => {
                let name = name.strip_suffix('.').unwrap_or(name);
                name == "localhost" || name.ends_with(".localhost")
            }
            Self::V4(address) => address.is_loopback(),
            Self::V6(address) => {
                address.is_loopback() || address.to_ipv4_mapped().is_some_and(|address| address.is_loopback())
            }
        }
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => f.write_str(name),
            Self::V4(address) => address.fmt(f),
            // In URLs, the address in it is hexadecimal as well (WHATWG URL, section 3.5).
            Self::V6(address) if address.to_ipv4_mapped().is_some() => {
                let [.., high, low] = address.segments();
                write!(f, "[::ffff:{high:x}:{low:x}]")
            }
            Self::V6(address) => write!(f, "[{address}]"),
        }
    }
}

/// Returns a name in lower case and in ASCII (IDNA, UTS 46).
#[cfg(feature = "idna")]
fn in_ascii(name: &str) -> Result<String, &'static str> {
    let name = idna::domain_to_ascii_cow(name.as_bytes(), idna::AsciiDenyList::URL);
    name.map(Cow::into_owned).map_err(|_| INVALID_NAME)
}

/// Returns a name in lower case.
#[cfg(not(feature = "idna"))]
fn in_ascii(name: &str) -> Result<String, &'static str> {
    if name.is_ascii() {
        Ok(name.to_ascii_lowercase())
    } else {
        Err(
            "has a host name that is not in ASCII; write it in its form `xn--…`, or enable the cargo feature `idna` of \
             fingerpost",
        )
    }
}

/// Returns `true` for names that URL parsers take for IPv4 addresses (WHATWG URL, section 3.5): the last label is a
/// number. The name is in lower case.
fn ends_in_a_number(name: &str) -> bool {
    let last = name.strip_suffix('.').unwrap_or(name).rsplit('.').next().unwrap_or_default();
    let is_decimal = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
    is_decimal || last.strip_prefix("0x").is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Parses an IPv4 address of one to four numbers, of which the last one fills the remaining bytes.
fn ipv4(name: &str) -> Option<Ipv4Addr> {
    let name = name.strip_suffix('.').unwrap_or(name);
    let numbers: Vec<_> = name.split('.').map(ipv4_number).collect::<Option<_>>()?;
    let (&last, first) = numbers.split_last()?;
    let first = first.iter().map(|&number| u8::try_from(number).ok()).collect::<Option<Vec<_>>>()?;
    let mut bytes = [0; 4];
    bytes.get_mut(..first.len()).filter(|bytes| bytes.len() < 4)?.copy_from_slice(&first);
    let bits = 32 - 8 * first.len();
    let rest = u64::from(last) >> bits == 0;
    rest.then(|| Ipv4Addr::from_bits(u32::from_be_bytes(bytes) | last))
}

/// Parses a decimal number, a hexadecimal one with `0x`, or an octal one with `0`.
fn ipv4_number(text: &str) -> Option<u32> {
    let (digits, radix) = match (text.strip_prefix("0x"), text.strip_prefix('0')) {
        (Some(""), _) => return Some(0),
        (Some(digits), _) => (digits, 16),
        (None, Some(digits)) if !digits.is_empty() => (digits, 8),
        _ => (text, 10),
    };
    // A sign is part of no number.
    let is_number = digits.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_number.then(|| u32::from_str_radix(digits, radix).ok()).flatten()
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
    use proptest::prelude::*;

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

    proptest! {
        #[test]
        fn hosts_are_those_of_the_url_crate(
            text in prop_oneof![
                "[0-9a-fxA-FX._-]{1,14}",
                "(0x|0|)[0-9a-f]{0,10}(\\.(0x|0|)[0-9a-f]{0,4}){0,4}\\.?",
                "\\[([0-9a-fA-F]{0,4}:){0,8}[0-9a-f.]{0,8}\\]?",
                "\\[(::|::ffff:|1:)[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\]",
                "\\[((0|1):){0,7}(0|1)\\]",
                "[!-~]{0,6}",
            ]
        ) {
            // Checked by the feature `idna` alone; percent-encoding is always rejected.
            prop_assume!(!text.contains("xn--") && !text.contains('%'));
            let is_resolvable = |name: &str| {
                let name = name.strip_suffix('.').unwrap_or(name);
                name.split('.').all(|label| !label.is_empty() && !label.contains(|c: char| "!\"$&'()*+,;=`{}~".contains(c)))
            };
            match (Host::parse(&text), url::Host::parse(&text)) {
                (Ok(ours), theirs) => prop_assert_eq!(ours.to_string(), theirs.unwrap().to_string()),
                (Err(_), Ok(url::Host::Domain(name))) => prop_assert!(!is_resolvable(&name), "{}", text),
                (Err(_), theirs) => prop_assert!(theirs.is_err(), "{}", text),
            }
        }
    }

    #[cfg(not(feature = "idna"))]
    #[test]
    fn without_idna_names_beyond_ascii_are_rejected_with_the_way_out() {
        let error = Host::parse("bücher.example").unwrap_err();
        assert!(error.contains("`xn--…`") && error.contains("`idna`"), "{error}");
        assert_eq!(host("XN--bcher-kva.example"), "xn--bcher-kva.example");
        assert_eq!(with_ascii_host("https://host/ü").as_deref(), Ok("https://host/ü"));
        assert!(with_ascii_host("https://user@bücher.example/").is_err());
    }

    #[cfg(feature = "idna")]
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
