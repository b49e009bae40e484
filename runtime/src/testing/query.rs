//! Decoding of queries and forms.

use percent_encoding::percent_decode_str;

/// Decodes a name or a value of a query or a form.
pub(super) fn decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

/// Splits a query or a form into its pairs: each name, decoded, with its value as it was sent.
pub(super) fn pairs(text: &str) -> impl Iterator<Item = (String, &str)> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(|(name, value)| (decoded(name), value))
}
