//! Scanners for named values in JSON, queries, forms and multipart forms.
//!
//! The input need not be well-formed: truncated JSON, JSON lines and server-sent events are scanned as well.

use std::ops::Range;

use super::values::{LONGEST, looks_secret};
use crate::core::encode::percent_decoded;

/// A value and its range in the text.
#[derive(Debug, Eq, PartialEq)]
pub(crate) struct Found {
    pub(crate) range: Range<usize>,
    /// The decoded value.
    pub(crate) value: String,
    /// Whether the value is not quoted, so that its replacement needs quotes.
    pub(crate) bare: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    /// A string, with its range inside the quotes.
    Text,
    /// A number or a literal.
    Bare,
    Open,
    Close,
    Comma,
    Colon,
}

/// Returns the JSON tokens in a text.
fn tokens(text: &str) -> impl Iterator<Item = (Kind, Range<usize>)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        let start = at;
        let kind = match bytes.get(at)? {
            b'"' => {
                at += 1;
                // JSON strings contain no line breaks, so a stray quote affects one line at most.
                while bytes.get(at).is_some_and(|byte| !matches!(byte, b'"' | b'\n')) {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                let end = at.min(bytes.len());
                at = end + usize::from(bytes.get(end) == Some(&b'"'));
                return Some((Kind::Text, start + 1..end));
            }
            b'{' | b'[' => Kind::Open,
            b'}' | b']' => Kind::Close,
            b',' => Kind::Comma,
            b':' => Kind::Colon,
            _ => {
                let ends = |byte: &u8| byte.is_ascii_whitespace() || b"\"{}[],:".contains(byte);
                at += bytes[at..].iter().position(ends).unwrap_or(bytes.len() - at);
                return Some((Kind::Bare, start..at));
            }
        };
        at += 1;
        Some((kind, start..at))
    })
}

/// Decodes a name or a value of a query or a form.
fn decoded(text: &str) -> String {
    String::from_utf8_lossy(&percent_decoded(text.as_bytes())).into_owned()
}

fn unescaped(text: &str) -> String {
    serde_json::from_str(&format!("\"{text}\"")).unwrap_or_else(|_| text.to_owned())
}

/// Finds the values of the JSON properties with these names, including all values in arrays and objects, but not
/// `true`, `false` and `null`; all strings that look like secrets; and those that are JSON with a secret.
///
/// Takes time linear in the length of the text.
pub(crate) fn properties(text: &str, wanted: &dyn Fn(&str) -> bool, found: &mut Vec<Found>) {
    properties_at(0, text, wanted, found);
}

fn properties_at(level: usize, text: &str, wanted: &dyn Fn(&str) -> bool, found: &mut Vec<Found>) {
    let mut depth = 0_usize;
    // Whether the next value is wanted, and the depth from which on all values are.
    let (mut next, mut inside): (bool, Option<usize>) = (false, None);
    let mut tokens = tokens(text).peekable();
    while let Some((kind, range)) = tokens.next() {
        let is_before_colon = matches!(tokens.peek(), Some((Kind::Colon, _)));
        let name = kind == Kind::Text && is_before_colon;
        match kind {
            // Not of JSON, but the `data:` of an event whose JSON has several lines.
            Kind::Bare if is_before_colon => {
                tokens.next();
                continue;
            }
            Kind::Text if name => next = wanted(&unescaped(&text[range])),
            Kind::Text if next || inside.is_some() || looks_secret(&text[range.clone()]) => {
                found.push(Found { value: unescaped(&text[range.clone()]), range, bare: false });
            }
            Kind::Text if level < LEVELS && is_escaped_json(&text[range.clone()]) => {
                let value = unescaped(&text[range.clone()]);
                let inner = found.len();
                properties_at(level + 1, &value, wanted, found);
                if found.len() > inner {
                    // The inner values are known then, but have no range in this text.
                    found[inner..].iter_mut().for_each(|found| found.range = 0..0);
                    found.push(Found { value, range, bare: false });
                }
            }
            Kind::Bare if next || inside.is_some() => {
                let value = text[range.clone()].to_owned();
                if !matches!(value.as_str(), "true" | "false" | "null") {
                    found.push(Found { value, range, bare: true });
                }
            }
            Kind::Open => {
                depth += 1;
                if next && inside.is_none() {
                    inside = Some(depth);
                }
            }
            Kind::Close => {
                if inside == Some(depth) {
                    inside = None;
                }
                depth = depth.saturating_sub(1);
            }
            Kind::Text | Kind::Bare | Kind::Comma | Kind::Colon => {}
        }
        next &= name || kind == Kind::Colon;
    }
}

/// Returns `true` if a string may contain an object or a list as JSON text.
fn is_escaped_json(string: &str) -> bool {
    string.contains('\\') && string.contains(['{', '['])
}

/// Finds a text that looks like a secret as a whole.
pub(crate) fn whole(text: &str, found: &mut Vec<Found>) {
    let value = text.trim();
    if looks_secret(value) {
        let start = text.len() - text.trim_start().len();
        found.push(Found { range: start..start + value.len(), value: value.to_owned(), bare: false });
    }
}

/// Finds the numbers in JSON, whose replacements need quotes.
#[cfg(any(feature = "testing", test))]
pub(crate) fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut depth = 0_usize;
    let number = |(kind, range): (Kind, Range<usize>)| {
        match kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Text | Kind::Bare | Kind::Comma | Kind::Colon => {}
        }
        let is_number = kind == Kind::Bare && depth > 0 && serde_json::from_str::<f64>(&text[range.clone()]).is_ok();
        is_number.then_some(range)
    };
    tokens(text).filter_map(number).collect()
}

/// The number of times that a URL, a form or JSON within a value may be encoded.
const LEVELS: usize = 4;

/// Finds the values of pairs `name=value` that have these names, look like secrets, or are URLs or forms with a secret:
/// in the queries of all URLs in the text, and in a form, which is a text that starts with a pair.
///
/// Takes time linear in the length of the text.
pub(crate) fn pairs(text: &str, wanted: &dyn Fn(&str) -> bool, found: &mut Vec<Found>) {
    pairs_at(0, text, wanted, found);
}

/// At every level but the first, the text is a value, so that a value in it may begin with a pair as well.
fn pairs_at(level: usize, text: &str, wanted: &dyn Fn(&str) -> bool, found: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let (mut end, mut found_to, mut searched_to) = (0, 0, 0);
    let of_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.%+[]~".contains(byte);
    for (equals, _) in text.match_indices('=') {
        let mut start = bytes[..equals].iter().rposition(|byte| !of_name(byte)).map_or(0, |before| before + 1);
        // `&` may be escaped as `\u0026` in JSON, and as `&amp;` in HTML.
        let escaped = text[..start].ends_with('\\') && text[start..equals].starts_with("u0026");
        if escaped {
            start += "u0026".len();
        }
        let starts = start == 0 || escaped || matches!(bytes[start - 1], b'?' | b'&' | b'#');
        let in_value = level > 0 && start > 0 && start < equals && bytes[start - 1] == b'=';
        if !(starts || in_value || text[..start].ends_with("&amp;")) {
            continue;
        }
        let ends = |byte: &u8| byte.is_ascii_whitespace() || b"&#\"'<>\\".contains(byte);
        // The end is that of the pairs before as well, unless it is passed.
        if end <= equals {
            end = bytes[equals + 1..].iter().position(ends).map_or(bytes.len(), |length| equals + 1 + length);
        }
        // The next value can only begin where one that was found ends.
        if equals < found_to {
            continue;
        }
        let value = &text[equals + 1..end];
        // The end of a value without a secret is not searched again.
        let is_new = end > searched_to;
        let is_secret = wanted(&decoded(&text[start..equals]))
            || value.len() <= 3 * LONGEST && (is_new || has_no_pairs(value)) && {
                let decoded = decoded(value);
                let is_nested = is_new && (level == 0 || decoded != value) && level < LEVELS;
                looks_secret(&decoded) || is_nested && has_secret(level + 1, &decoded, wanted)
            };
        if is_secret {
            found_to = end;
            found.push(Found { range: equals + 1..end, value: decoded(value), bare: false });
        } else if value.len() <= 3 * LONGEST {
            searched_to = end;
        }
    }
}

/// Returns `true` if a value has no `?` and no `=`, except at its end, as in base64.
fn has_no_pairs(value: &str) -> bool {
    let end = value.find(['?', '=']).unwrap_or(value.len());
    value[end..].bytes().all(|byte| byte == b'=')
}

/// Returns `true` if a value is a URL, a form or JSON with a secret.
fn has_secret(level: usize, value: &str, wanted: &dyn Fn(&str) -> bool) -> bool {
    let mut found = Vec::new();
    userinfo(value, &mut found);
    if found.is_empty() {
        pairs_at(level, value, wanted, &mut found);
    }
    if found.is_empty() && value.trim_start().starts_with(['{', '[']) {
        properties_at(level, value, wanted, &mut found);
    }
    !found.is_empty()
}

/// Finds the contents of the parts of a `multipart/form-data` body that have these names, or look like secrets.
pub(crate) fn parts(text: &str, wanted: &dyn Fn(&str) -> bool, found: &mut Vec<Found>) {
    const BEFORE_NAME: &str = "form-data; name=\"";
    // A body begins with its boundary; in a part of one, any line with dashes may be it.
    let boundary = text.lines().next().filter(|line| line.len() > 2 && line.starts_with("--")).unwrap_or("--");
    let delimiter = format!("\r\n{boundary}");
    let mut end = 0;
    for (at, _) in text.match_indices(BEFORE_NAME) {
        // The content of a part has no parts.
        if at < end {
            continue;
        }
        let start = at + BEFORE_NAME.len();
        let name = text[start..].split('"').next().unwrap_or_default();
        let Some(content) = text[start..].find("\r\n\r\n").map(|head| start + head + 4) else { break };
        end = text[content..].find(&delimiter).map_or(text.len(), |length| content + length);
        let value = &text[content..end];
        if wanted(name) || looks_secret(value.trim()) {
            found.push(Found { range: content..end, value: value.to_owned(), bare: false });
        }
    }
}

/// Finds the user names and passwords of all URLs in the text.
pub(crate) fn userinfo(text: &str, found: &mut Vec<Found>) {
    // JSON may escape slashes.
    for scheme_end in ["://", r":\/\/"] {
        for (at, _) in text.match_indices(scheme_end) {
            userinfo_at(text, at + scheme_end.len(), found);
        }
    }
}

/// Finds what is before the `@` of an authority that begins here.
fn userinfo_at(text: &str, start: usize, found: &mut Vec<Found>) {
    let ends = |letter: char| letter.is_whitespace() || "/?#\"'<>\\".contains(letter);
    let authority = text[start..].split(ends).next().unwrap_or_default();
    let Some(at) = authority.rfind('@') else { return };
    let (user, password) = match authority[..at].find(':') {
        Some(colon) => (0..colon, colon + 1..at),
        None => (0..at, at..at),
    };
    // A user name without a password is often a token, and with one it need not be hidden.
    let secret = if password.is_empty() { user } else { password };
    let secret = start + secret.start..start + secret.end;
    if !secret.is_empty() {
        found.push(Found { value: decoded(&text[secret.clone()].replace('+', "%2B")), range: secret, bare: false });
    }
}

#[cfg(test)]
mod tests;
