//! Decoding of queries and forms.

use percent_encoding::percent_decode_str;

/// Decodes a name or a value of a query or a form.
pub(super) fn decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}
