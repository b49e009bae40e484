//! Options of an endpoint that describe it: its stability, its names, its headers.

use quote::ToTokens;
use syn::{Attribute, Ident, LitStr};

use crate::errors::Errors;
use crate::model::Stability;
use crate::names::{self, FRAMING_HEADERS};

/// The words of `stability`, but for what is stable, which needs none.
const STABILITIES: &[(&str, Stability)] =
    &[("beta", Stability::Beta), ("alpha", Stability::Alpha), (names::DEPRECATED, Stability::Deprecated)];

/// How settled the endpoint is. `#[deprecated]` on the method says so, too.
pub(super) fn check_stability(
    name: &str,
    stability: Option<&Ident>,
    attributes: &[Attribute],
    errors: &Errors,
) -> Stability {
    let attribute = attributes.iter().find(|attribute| attribute.path().is_ident(names::DEPRECATED));
    let unmarked = if attribute.is_some() { Stability::Deprecated } else { Stability::Stable };
    let Some(word) = stability else { return unmarked };
    let Some(&(_, stability)) = STABILITIES.iter().find(|(known, _)| word == known) else {
        let help = match names::closest(&word.to_string(), STABILITIES.iter().map(|(known, _)| *known)) {
            Some(near) => format!("write `stability = {near}`"),
            None => "write `stability = beta`, `alpha` or `deprecated`, or leave it out if it is stable".to_owned(),
        };
        errors.push(word, format!("{name}: unknown `stability = {word}`")).help(help);
        return unmarked;
    };
    if stability == Stability::Deprecated && attribute.is_some() {
        let what = format!("{name}: `#[deprecated]` on the method says that already");
        errors.push(word, what).help("leave out `stability = deprecated`");
    }
    stability
}

/// The API's own name for the endpoint.
pub(super) fn check_operation(name: &str, operation: Option<&LitStr>, errors: &Errors) -> Option<String> {
    let literal = operation?;
    let text = literal.value();
    if text.trim().is_empty() || text.chars().any(|character| character.is_control() || character.is_whitespace()) {
        let what = format!("{name}: the name of an operation is one word");
        errors.push(literal, what).help("write the one that the API's documentation has, or leave it out");
        return None;
    }
    if text == name.trim_matches('`') {
        let what = format!("{name}: the operation has the method's name anyway");
        errors.push(literal, what).help("leave out `operation`");
        return None;
    }
    Some(text)
}

/// The page that describes the endpoint.
pub(super) fn check_docs(name: &str, docs: Option<&LitStr>, errors: &Errors) -> Option<String> {
    let literal = docs?;
    let text = literal.value();
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let printable = text.bytes().all(|byte| matches!(byte, b'!'..=b'~') && !matches!(byte, b'<' | b'>' | b'"'));
    if !printable || host.is_none_or(|host| host.is_empty() || host.starts_with('/')) {
        let what = format!("{name}: `docs` is the address of a page");
        errors.push(literal, what).help("write it as in `docs = \"https://host/page\"`");
        return None;
    }
    Some(text)
}

/// `"name: value"` as names in lower case, and values. Those of an endpoint replace those of the trait.
pub(super) fn check_headers(
    name: &str,
    own: &[LitStr],
    of_trait: &[(String, String)],
    errors: &Errors,
) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for literal in own {
        let text = literal.value();
        let Some((header, value)) = text.split_once(':') else {
            let help = "write a name, a colon and a value, as in `\"accept-language: de\"`";
            errors.push(literal, format!("{name}: `{text}` is no header")).help(help);
            continue;
        };
        let value = value.trim();
        let Some(header) = check_header_name(name, header.trim_end(), literal, errors) else { continue };
        if !value.bytes().all(|byte| matches!(byte, b'\t' | b' '..=b'~')) {
            let what = format!("{name}: the value of `{header}` holds characters that no header can carry");
            errors.push(literal, what).help("use printable ASCII");
        } else if headers.iter().any(|(other, _)| *other == header) {
            let what = format!("{name}: the header `{header}` is given twice");
            errors.push(literal, what).help("leave one of them out");
        } else {
            headers.push((header, value.to_owned()));
        }
    }
    let inherited = of_trait.iter().filter(|(header, _)| !headers.iter().any(|(own, _)| own == header)).cloned();
    let inherited: Vec<_> = inherited.collect();
    headers.extend(inherited);
    headers
}

/// The name in lower case, if it is one (RFC 9110, section 5.6.2) and the transport does not set it itself.
pub(super) fn check_header_name(of: &str, header: &str, at: &impl ToTokens, errors: &Errors) -> Option<String> {
    let token = |character: char| character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character);
    let lower = header.to_ascii_lowercase();
    if let Some(position) = header.chars().position(|character| !token(character)) {
        let drawing = format!("  \"{header}\"\n   {}^", " ".repeat(position));
        let words: Vec<_> = lower.split(|character| !token(character)).filter(|word| !word.is_empty()).collect();
        let help = if words.is_empty() || !header.is_ascii() {
            "write letters and digits of ASCII, and `-` between words".to_owned()
        } else {
            format!("write `{}`", words.join("-"))
        };
        errors.push(at, format!("{of}: `{header}` is no header name\n{drawing}")).help(help);
        return None;
    }
    if header.is_empty() {
        errors
            .push(at, format!("{of}: a header needs its name"))
            .help("write it before the colon, as in `\"x-trace: …\"`");
        return None;
    }
    if FRAMING_HEADERS.contains(&lower.as_str()) {
        let what = format!("{of}: `{lower}` says how a message is framed, which the transport alone knows");
        errors.push(at, what).help("leave it out");
        return None;
    }
    Some(lower)
}

/// A media type (RFC 9110, section 8.3.1).
pub(super) fn check_media_type(of: &str, literal: &LitStr, errors: &Errors) -> Option<String> {
    let text = literal.value();
    let printable = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    let named =
        text.split_once('/').is_some_and(|(kind, subtype)| !kind.trim().is_empty() && !subtype.trim().is_empty());
    if !(printable && named) {
        let help = "write one as in `#[body(bytes, \"image/png\")]`; a body has no name on the wire";
        errors.push(literal, format!("{of}: `{text}` is no media type")).help(help);
        return None;
    }
    Some(text)
}
