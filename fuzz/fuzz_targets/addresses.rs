//! Addresses are those of the `url` crate, of the origin that they should have, and are shown as they are sent.

#![no_main]

use arbitrary::Arbitrary;
use fingerpost::fuzzing;
use http::Uri;
use libfuzzer_sys::fuzz_target;
use url::{Host, Url};

#[derive(Arbitrary, Debug)]
enum Input<'a> {
    Base { text: &'a str, plain: bool },
    Address { base: u8, address: &'a str, plain: bool },
    Link { base: u8, current: &'a str, reference: &'a str },
    Redirect { base: u8, current: &'a str, location: &'a str, plain: bool },
}

const BASES: [&str; 6] = [
    "https://host.example",
    "https://host.example:8443",
    "http://localhost:8080",
    "http://127.0.0.1",
    "https://[2001:db8::1]",
    "https://bücher.example",
];
const SECRET: &str = "hush-7c1d";

fn base(index: u8) -> &'static str {
    BASES[usize::from(index) % BASES.len()]
}

fuzz_target!(|input: Input| match input {
    Input::Base { text, plain } => check_base(text, plain),
    Input::Address { base: index, address, plain } => check_address(base(index), address, plain),
    Input::Link { base: index, current, reference } => {
        let Ok(current) = fuzzing::address(base(index), current, true) else { return };
        if let Some(uri) = fuzzing::link(&current, reference) {
            check_resolved(&current, reference, &uri);
            assert_eq!(sent(&uri).origin(), sent(&current).origin());
        }
    }
    Input::Redirect { base: index, current, location, plain } => {
        check_redirect(base(index), current, location, plain);
    }
});

/// Returns the URL that a transport sends, which is the one that the request shows.
fn sent(uri: &Uri) -> Url {
    let shown = uri.to_string();
    let url = Url::parse(&shown).expect("a URL");
    assert_eq!(url.as_str(), shown, "the request shows another address than is sent");
    assert_eq!((url.username(), url.password(), url.fragment()), ("", None, None));
    url
}

fn check_plain(url: &Url, plain: bool) {
    let is_local = match url.host().expect("a host") {
        Host::Domain(name) => {
            let name = name.strip_suffix('.').unwrap_or(name);
            name == "localhost" || name.ends_with(".localhost")
        }
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.to_canonical().is_loopback(),
    };
    assert!(url.scheme() == "https" || url.scheme() == "http" && (plain || is_local), "plain http: {url}");
}

fn check_base(text: &str, plain: bool) {
    match fuzzing::base_url(text, "/x?y=z", plain) {
        Ok(uri) => {
            let (url, seen) = (sent(&uri), Url::parse(text.trim()).expect("a URL"));
            check_plain(&url, plain);
            assert_eq!(url.origin(), seen.origin());
            if has_drive_letter(text) {
                return;
            }
            let path = seen.path().trim_end_matches('/').replace('^', "%5E");
            assert_eq!(url.path(), format!("{path}/x"));
            let shown = uri.to_string();
            let shown = shown.trim_end_matches("?y=z");
            let again = fuzzing::base_url(shown, "", plain).expect("a URL");
            assert_eq!(again.to_string(), shown, "what is shown is parsed as another");
        }
        Err(error) => assert!(error.is_config()),
    }
    for text in [format!("{text}{SECRET}"), format!("{SECRET}{text}"), format!("{text}{SECRET}{text}")] {
        if let Err(error) = fuzzing::base_url(&text, "", plain) {
            assert!(!format!("{error} {error:?}").contains(SECRET), "the error contains the address");
        }
    }
}

fn check_address(base: &str, address: &str, plain: bool) {
    match fuzzing::address(base, address, plain) {
        Ok(uri) => {
            let url = sent(&uri);
            check_plain(&url, plain);
            if has_drive_letter(base) || has_drive_letter(address) {
                return;
            }
            let seen = Url::parse(base).and_then(|base| base.join(address)).expect("a URL");
            assert_eq!(normalized(&url), normalized(&seen));
            let again = fuzzing::address(base, &uri.to_string(), plain);
            assert_eq!(again.expect("an address"), uri, "what is shown is parsed as another");
        }
        Err(error) => assert!(error.is_config()),
    }
    if let Err(error) = fuzzing::address(base, &format!("{address}{SECRET}"), plain) {
        assert!(!format!("{error} {error:?}").contains(SECRET), "the error contains the address");
    }
}

/// Checks that it is the reference that the `url` crate resolves.
fn check_resolved(current: &Uri, reference: &str, uri: &Uri) {
    if has_drive_letter(current.path()) || has_drive_letter(reference) {
        return;
    }
    let mut expected = sent(current).join(reference).expect("a URL");
    expected.set_fragment(None);
    assert_eq!(normalized(&sent(uri)), normalized(&expected));
}

/// Returns whether the `url` crate reads a segment such as `c:` as a drive letter, which a following `..` keeps. By the
/// WHATWG's URL standard, section 4.2, and RFC 3986, section 5.2.4, only `file` URLs have drive letters.
fn has_drive_letter(text: &str) -> bool {
    let is_letter = |segment: &str| {
        let segment: Vec<_> = segment.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
        matches!(segment.as_slice(), [letter, ':' | '|'] if letter.is_ascii_alphabetic())
    };
    text.split(['/', '\\']).any(is_letter)
}

/// Encodes `^` in a path, as the WHATWG does since 2023, and the `url` crate does not.
fn normalized(url: &Url) -> String {
    let path = url.path().replace('^', "%5E");
    format!("{} {path} {:?} {:?}", url.origin().ascii_serialization(), url.query(), url.fragment())
}

fn check_redirect(base: &str, current: &str, location: &str, plain: bool) {
    let Ok(current) = fuzzing::address(base, current, plain) else { return };
    let Ok((uri, leaves)) = fuzzing::redirect(base, plain, &current, location) else { return };
    check_resolved(&current, location, &uri);
    check_plain(&sent(&uri), plain);
    assert_eq!(leaves, sent(&uri).origin() != sent(&current).origin());
}
