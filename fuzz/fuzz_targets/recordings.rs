//! A recording is read back as it is written, without known secrets, and in a time that grows with its length.

#![no_main]

use arbitrary::Arbitrary;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use fingerpost::fuzzing::masked;
use fingerpost::fuzzing::recordings::{Interactions, Texts, parse};
use libfuzzer_sys::fuzz_target;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything except the unreserved characters (RFC 3986, section 2.3).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

#[derive(Arbitrary, Debug)]
enum Input<'a> {
    File { text: &'a str, json: bool },
    Written { texts: Written<'a>, json: bool },
    Scanned(&'a str),
    Secret { secret: &'a str, known: Known, spelling: Spelling, texts: Written<'a>, place: u8 },
}

#[derive(Arbitrary, Debug)]
struct Written<'a> {
    target: &'a str,
    headers: Vec<(&'a str, &'a [u8])>,
    body: &'a [u8],
    chunks: Vec<&'a [u8]>,
    broken_off: Option<&'a str>,
}

/// A place whose value is known to be a secret.
#[derive(Arbitrary, Clone, Copy, Debug)]
enum Known {
    Header,
    Bearer,
    Basic,
    Cookie,
    Property,
    Nested,
    Query,
    Form,
    Userinfo,
    Location,
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Spelling {
    Plain,
    Json,
    Url,
    Hex,
    Base64(u8),
    UrlSafe(u8),
}

fuzz_target!(|input: Input| match input {
    Input::File { text, json } => {
        if let Ok(file) = parse(text, json) {
            check_round_trip(&file, json);
        }
    }
    Input::Written { texts, json } => check_round_trip(&Interactions::of(&texts.texts()), json),
    Input::Scanned(text) => {
        let (_, names) = masked(text);
        assert!(names <= 8 * (text.len() + 1), "{names} names in {} bytes", text.len());
    }
    Input::Secret { secret, known, spelling, texts, place } => {
        check_secret(secret, known, spelling, &texts.texts(), place);
    }
});

impl Written<'_> {
    fn texts(&self) -> Texts {
        let name = |name: &str| http::HeaderName::try_from(name).ok();
        let headers = self.headers.iter().filter_map(|(known, value)| Some((name(known)?.to_string(), value.to_vec())));
        Texts {
            target: self.target.to_owned(),
            headers: [headers.clone().collect(), headers.collect()],
            body: self.body.to_vec(),
            chunks: self.chunks.iter().map(|chunk| chunk.to_vec()).collect(),
            broken_off: self.broken_off.map(ToOwned::to_owned),
        }
    }
}

fn check_round_trip(file: &Interactions, json: bool) {
    let text = file.print(json).expect("a recording");
    let again = parse(&text, json).unwrap_or_else(|error| panic!("what is written cannot be read: {error}\n{text}"));
    assert_eq!(&again, file);
}

fn check_secret(secret: &str, known: Known, spelling: Spelling, texts: &Texts, place: u8) {
    // Asterisks could be a part of a mask.
    let plain = |char: char| !char.is_control() && char != '*';
    if secret.len() < 8 || secret.trim() != secret || !secret.chars().all(plain) {
        return;
    }
    let mut all = texts.clone();
    if !teach(secret, known, &mut all) {
        return;
    }
    let spelled = spelled(secret, spelling);
    let put = |text: &mut Vec<u8>| {
        // Not inside the form in which it is known.
        let at = if matches!(known, Known::Form) { text.len() } else { usize::from(place).min(text.len()) };
        text.splice(at..at, spelled.bytes());
    };
    put(&mut all.body);
    all.broken_off.get_or_insert_default().push_str(&spelled);
    all.target.push_str(&spelled);
    all.headers[1].push(("etag".to_owned(), spelled.clone().into_bytes()));
    // Chunks do not hide it.
    let (start, end) = spelled.as_bytes().split_at(usize::from(place) % (spelled.len() + 1));
    all.chunks.extend([start.to_vec(), end.to_vec()]);
    let file = Interactions::of(&all).masked();
    for text in file.texts() {
        for spelling in [secret, sure(&spelled, secret.len(), spelling)] {
            let is_in = text.windows(spelling.len()).any(|window| window == spelling.as_bytes());
            assert!(!is_in, "the secret {spelling:?} is in {text:?}");
        }
    }
    check_round_trip(&file, place % 2 == 0);
}

/// Puts a secret where it is known by its place, if it can be there.
fn teach(secret: &str, known: Known, texts: &mut Texts) -> bool {
    let in_header = secret.is_ascii();
    let in_url = utf8_percent_encode(secret, NON_ALPHANUMERIC);
    let mut header = |name: &str, value: String| texts.headers[0].push((name.to_owned(), value.into_bytes()));
    match known {
        Known::Header if in_header => header("x-secret", secret.to_owned()),
        Known::Bearer if in_header => header("authorization", format!("Bearer {secret}")),
        Known::Basic => header("authorization", format!("Basic {}", STANDARD.encode(format!("me:{secret}")))),
        Known::Cookie if in_header && !secret.contains(';') => header("cookie", format!("a=b; c={secret}; d=e")),
        Known::Property => texts.chunks = vec![serde_json::json!({ "password": secret }).to_string().into_bytes()],
        Known::Nested => {
            texts.chunks =
                vec![serde_json::json!({ "tokens": 1, "client_secret": [{ "a": secret }] }).to_string().into()];
        }
        Known::Query => texts.target = format!("/p?token={in_url}&q="),
        Known::Form => texts.body = format!("a=b&password={in_url}&c=").into_bytes(),
        Known::Userinfo => texts.broken_off = Some(format!("https://me:{in_url}@host/ failed ")),
        Known::Location => header("location", format!("https://host/?access_token={in_url}")),
        Known::Header | Known::Bearer | Known::Cookie => return false,
    }
    true
}

fn spelled(secret: &str, spelling: Spelling) -> String {
    let within = |before: u8| [&b"ab"[..usize::from(before % 3)], secret.as_bytes(), b"z"].concat();
    match spelling {
        Spelling::Plain => secret.to_owned(),
        Spelling::Json => serde_json::json!([secret]).to_string(),
        Spelling::Url => utf8_percent_encode(secret, ENCODED).to_string(),
        Spelling::Hex => secret.bytes().map(|byte| format!("{byte:02x}")).collect(),
        Spelling::Base64(before) => STANDARD.encode(within(before)),
        Spelling::UrlSafe(before) => URL_SAFE_NO_PAD.encode(within(before)),
    }
}

/// Returns the part of a spelling that depends on nothing but the secret.
fn sure(spelled: &str, length: usize, spelling: Spelling) -> &str {
    match spelling {
        Spelling::Json => &spelled[2..spelled.len() - 2],
        Spelling::Base64(before) | Spelling::UrlSafe(before) => {
            let before = usize::from(before % 3);
            // Six bits a letter.
            &spelled[(before * 8).div_ceil(6)..(before + length) * 8 / 6]
        }
        _ => spelled,
    }
}
