//! Checks the descriptive options of an endpoint: stability, names and headers.

use quote::ToTokens;
use syn::{Attribute, Ident, LitStr};

use crate::errors::Errors;
use crate::model::Stability;
use crate::names::{self, FRAMING_HEADERS};
use crate::role::Role;

/// Headers that have one value (RFC 9110), so that two are a mistake.
const SINGLE_HEADERS: &[&str] = &["authorization", "content-type", "from", "referer", "user-agent"];

/// Values of `stability`.
const STABILITIES: &[(&str, Stability)] =
    &[("beta", Stability::Beta), ("alpha", Stability::Alpha), (names::DEPRECATED, Stability::Deprecated)];

/// Returns the stability of the endpoint, which `#[deprecated]` on the method also sets.
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
            Some(near) => format!("did you mean `{near}`?"),
            None => "use `beta`, `alpha` or `deprecated`, or remove `stability` if the endpoint is stable".to_owned(),
        };
        errors.push(word, format!("{name}: invalid value `{word}` for option `stability`")).help(help);
        return unmarked;
    };
    if stability == Stability::Deprecated && attribute.is_some() {
        let what = format!("{name}: redundant `stability = deprecated`: the method is marked `#[deprecated]`");
        errors.push(word, what).help("remove `stability = deprecated`");
    }
    stability
}

/// Returns the API's name of the endpoint.
pub(super) fn check_operation(name: &str, operation: Option<&LitStr>, errors: &Errors) -> Option<String> {
    let literal = operation?;
    let text = literal.value();
    if text.trim().is_empty() || text.chars().any(|character| character.is_control() || character.is_whitespace()) {
        let what = format!("{name}: invalid operation name: expected a name without whitespace");
        errors.push(literal, what).help("write the name from the API's documentation, or remove `operation`");
        return None;
    }
    if text == name.trim_matches('`') {
        let what = format!("{name}: redundant option `operation`: the default is the method's name");
        errors.push(literal, what).help("remove `operation`");
        return None;
    }
    Some(text)
}

/// Returns the URL of the endpoint's documentation.
pub(super) fn check_docs(name: &str, docs: Option<&LitStr>, errors: &Errors) -> Option<String> {
    let literal = docs?;
    let text = literal.value();
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let printable = text.bytes().all(|byte| matches!(byte, b'!'..=b'~') && !matches!(byte, b'<' | b'>' | b'"'));
    if !printable || host.is_none_or(|host| host.is_empty() || host.starts_with('/')) {
        let what = format!("{name}: invalid value for option `docs`: expected a URL");
        errors.push(literal, what).help("write an absolute URL, such as `docs = \"https://host/page\"`");
        return None;
    }
    Some(text)
}

/// Returns the text before and after the value of a header.
pub(super) fn check_format(of: &str, literal: &LitStr, errors: &Errors) -> Option<(String, String)> {
    let text = literal.value();
    let parts = text.split_once("{}");
    let (before, after) =
        parts.filter(|(before, after)| !before.contains(['{', '}']) && !after.contains(['{', '}'])).or_else(|| {
            let what = format!("{of}: expected `{{}}` once in the format, in place of the value");
            errors.push(literal, what).help("write the text around it, such as `format = \"Bearer {}\"`");
            None
        })?;
    if !text.bytes().all(|byte| matches!(byte, b' '..=b'~')) || text.trim() != text {
        let what = format!("{of}: format contains characters not allowed in a header");
        errors.push(literal, what).help("use printable ASCII characters, without a space at the start or the end");
        return None;
    }
    Some((before.to_owned(), after.to_owned()))
}

/// Removes headers of the trait that an endpoint leaves out.
pub(super) fn without_headers(
    name: &str,
    left_out: &[LitStr],
    of_trait: &[(String, String)],
    errors: &Errors,
) -> Vec<(String, String)> {
    let is_left_out = |header: &str| left_out.iter().any(|name| name.value().eq_ignore_ascii_case(header));
    for literal in left_out {
        let text = literal.value();
        if of_trait.iter().any(|(header, _)| header.eq_ignore_ascii_case(&text)) {
            continue;
        }
        let help = match names::closest(&text, of_trait.iter().map(|(header, _)| header.as_str())) {
            Some(near) => format!("did you mean `\"{near}\"`?"),
            None => "write the name of a header in `#[endpoints(headers(…))]`, or remove it".to_owned(),
        };
        errors.push(literal, format!("{name}: the trait has no header `{text}`")).help(help);
    }
    of_trait.iter().filter(|(header, _)| !is_left_out(header)).cloned().collect()
}

/// Splits `"name: value"` into lower-case names and values. Headers of an endpoint override those of the trait.
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
            let help = "write a name, a colon and a value, such as `\"accept-language: de\"`";
            errors.push(literal, format!("{name}: invalid header `{text}`: expected `name: value`")).help(help);
            continue;
        };
        let value = value.trim();
        let Some(header) = check_header_name(name, header.trim_end(), literal, errors) else { continue };
        if !value.bytes().all(|byte| matches!(byte, b'\t' | b' '..=b'~')) {
            let what = format!("{name}: value of header `{header}` contains characters not allowed in a header");
            errors.push(literal, what).help("use printable ASCII characters");
        } else if header == "content-type" && !is_media_type(value) {
            let what = format!("{name}: invalid media type `{value}` in header `content-type`");
            errors.push(literal, what).help("write a media type, such as `\"content-type: application/json\"`");
        } else if headers.iter().any(|(other, other_value)| {
            *other == header && (other_value == value || SINGLE_HEADERS.contains(&header.as_str()))
        }) {
            let what = format!("{name}: duplicate header `{header}`");
            errors.push(literal, what).help("remove one of them");
        } else {
            headers.push((header, value.to_owned()));
        }
    }
    let inherited = of_trait.iter().filter(|(header, _)| !headers.iter().any(|(own, _)| own == header)).cloned();
    let inherited: Vec<_> = inherited.collect();
    headers.extend(inherited);
    headers
}

/// Returns the name in lower case, if it is valid (RFC 9110, section 5.6.2) and not set by the transport.
pub(super) fn check_header_name(of: &str, header: &str, at: &impl ToTokens, errors: &Errors) -> Option<String> {
    let token = is_token_character;
    let lower = header.to_ascii_lowercase();
    if let Some(position) = header.chars().position(|character| !token(character)) {
        let drawing = format!("  \"{header}\"\n   {}^", " ".repeat(position));
        let words: Vec<_> = lower.split(|character| !token(character)).filter(|word| !word.is_empty()).collect();
        let help = if words.is_empty() || !header.is_ascii() {
            "use ASCII letters and digits, with `-` between words".to_owned()
        } else {
            format!("write `{}`", words.join("-"))
        };
        errors.push(at, format!("{of}: invalid header name `{header}`\n{drawing}")).help(help);
        return None;
    }
    if header.is_empty() {
        errors
            .push(at, format!("{of}: missing header name"))
            .help("write the name before the colon, such as `\"x-trace: …\"`");
        return None;
    }
    if FRAMING_HEADERS.contains(&lower.as_str()) {
        let what = format!("{of}: header `{lower}` cannot be declared: the transport sets it");
        errors.push(at, what).help("remove it");
        return None;
    }
    Some(lower)
}

/// Returns whether the character can be part of a token (RFC 9110, section 5.6.2).
pub(super) fn is_token_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character)
}

/// Returns whether the text is a media type, with or without parameters (RFC 9110, section 8.3.1).
fn is_media_type(text: &str) -> bool {
    let is_token = |text: &str| !text.is_empty() && text.chars().all(is_token_character);
    // A semicolon inside a quoted string belongs to it.
    let mut quoted = false;
    let mut parts = text.split(|character| {
        quoted ^= character == '"';
        character == ';' && !quoted
    });
    let named = parts.next().and_then(|part| part.trim_end().split_once('/'));
    let is_value = |value: &str| {
        let quoted = value.len() > 1 && value.starts_with('"') && value.ends_with('"');
        is_token(value) || (quoted && value.bytes().all(|byte| matches!(byte, b'\t' | b' '..=b'~')))
    };
    let is_parameter = |part: &str| part.split_once('=').is_some_and(|(name, value)| is_token(name) && is_value(value));
    named.is_some_and(|(kind, subtype)| is_token(kind) && is_token(subtype))
        && parts.all(|part| part.trim().is_empty() || is_parameter(part.trim()))
}

/// Returns the media type, if it is valid (RFC 9110, section 8.3.1).
pub(super) fn check_media_type(of: &str, role: Role, literal: &LitStr, errors: &Errors) -> Option<String> {
    let text = literal.value();
    if !is_media_type(&text) {
        let help = match role {
            Role::Part => "write a media type, such as `media_type = \"image/png\"`",
            _ => "write a media type, such as `#[body(bytes, \"image/png\")]`; a body has no wire name",
        };
        errors.push(literal, format!("{of}: invalid media type `{text}`")).help(help);
        return None;
    }
    Some(text)
}
