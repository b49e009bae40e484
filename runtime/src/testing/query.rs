//! Texts of queries and forms.

use percent_encoding::percent_decode_str;

/// Returns a name or a value of a query or a form as it was before it was encoded.
pub(super) fn decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}
