//! The rule by which requests and responses are masked when they are shown or written: the headers that are shown, the
//! names of secrets, and the values that look like secrets.

mod names;
mod prose;
mod scan;
mod values;

use std::fmt::Write;
use std::ops::Range;

pub(crate) use self::names::{is_secret_name, is_shown_header};
pub use self::prose::masked_prose;
#[cfg(feature = "testing")]
pub(crate) use self::scan::{Found, numbers};
pub(crate) use self::scan::{pairs, parts, properties, userinfo, whole};
use crate::core::endpoint::{EndpointDescriptor, Role};

/// Replacement of a secret.
pub(crate) const MASK: &str = "***";
/// Replacement of a secret in JSON that is not in quotes.
pub(crate) const QUOTED_MASK: &str = "\"***\"";

/// Returns `true` if the value of a header is a secret, or may be one: all headers are, except those that the standards
/// define for something else, and those that the endpoint declares under a name that is not that of a secret. Headers
/// that are marked as sensitive are secret in any case.
pub(crate) fn is_secret_header(name: &str, endpoint: Option<&EndpointDescriptor>) -> bool {
    let is_declared = |endpoint: &EndpointDescriptor| {
        let mut parameters = endpoint.parameters().filter(|parameter| parameter.role() == Role::Header);
        parameters.any(|parameter| !parameter.is_secret() && parameter.wire_name().eq_ignore_ascii_case(name))
            || endpoint.static_headers().iter().any(|(declared, _)| declared.eq_ignore_ascii_case(name))
            || endpoint.declared_response_headers().iter().any(|declared| declared.eq_ignore_ascii_case(name))
    };
    !is_shown_header(name) && (is_secret_name(name) || !endpoint.is_some_and(is_declared))
}

/// Returns a text with the secrets masked that its names, its values and its URLs tell.
pub(crate) fn masked(text: &str) -> String {
    let mut found = Vec::new();
    whole(text, &mut found);
    properties(text, &is_secret_name, &mut found);
    parts(text, &is_secret_name, &mut found);
    pairs(text, &is_secret_name, &mut found);
    userinfo(text, &mut found);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, bare) in merged(found.into_iter().map(|found| (found.range, found.bare)).collect()) {
        // Writing to a `String` cannot fail.
        let _ = write!(out, "{}{}", &text[at..range.start], if bare { QUOTED_MASK } else { MASK });
        at = range.end;
    }
    out + &text[at..]
}

/// Sorts the ranges, and merges those that overlap.
pub(crate) fn merged(mut ranges: Vec<(Range<usize>, bool)>) -> Vec<(Range<usize>, bool)> {
    ranges.retain(|(range, _)| !range.is_empty());
    ranges.sort_by_key(|(range, _)| range.start);
    let mut merged: Vec<(Range<usize>, bool)> = Vec::new();
    for (range, bare) in ranges {
        match merged.last_mut() {
            Some((last, was_bare)) if range.start < last.end => {
                last.end = last.end.max(range.end);
                *was_bare |= bare;
            }
            _ => merged.push((range, bare)),
        }
    }
    merged
}
