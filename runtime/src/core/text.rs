//! Text in the character encoding that a response names.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};
use http::header::CONTENT_TYPE;

use crate::core::response::{DecodeError, RawResponse};
use crate::core::response_headers::header_text;

/// Returns the body as text. A byte order mark takes precedence over the `charset` of the content type, as in browsers
/// (WHATWG Encoding, section 6); without either, the text is UTF-8.
pub(crate) fn text_of(response: &RawResponse) -> Result<Cow<'_, str>, DecodeError> {
    let body = &response.body;
    let (encoding, mark) = match Encoding::for_bom(body) {
        Some(marked) => marked,
        None => (declared(response)?, 0),
    };
    let text = &body[mark..];
    if encoding == UTF_8 {
        return std::str::from_utf8(text).map(Cow::Borrowed).map_err(DecodeError::Text);
    }
    let decoded = encoding.decode_without_bom_handling_and_without_replacement(text);
    decoded.ok_or_else(|| DecodeError::Charset(encoding.name()))
}

/// Returns the encoding that the content type names.
fn declared(response: &RawResponse) -> Result<&'static Encoding, DecodeError> {
    const LONGEST: usize = 40;
    let Some(value) = response.headers.get(CONTENT_TYPE) else { return Ok(UTF_8) };
    let value = header_text(value);
    // A semicolon in a quoted string separates nothing.
    let mut is_quoted = false;
    let parts = value.split(|letter| {
        is_quoted ^= letter == '"';
        letter == ';' && !is_quoted
    });
    let parameters = parts.skip(1).filter_map(|parameter| parameter.split_once('='));
    let mut charsets = parameters.filter(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
    let Some((_, label)) = charsets.next() else { return Ok(UTF_8) };
    let label = label.trim().trim_matches(['"', '\'']);
    // US-ASCII is a part of every encoding that a label can name.
    match Encoding::for_label_no_replacement(label.as_bytes()) {
        Some(encoding) => Ok(encoding),
        None if label.is_empty() => Ok(UTF_8),
        None => {
            // Anything else could be any text of the server's.
            let of_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:+".contains(&byte);
            let is_name = label.len() <= LONGEST && label.bytes().all(of_name);
            Err(DecodeError::UnknownCharset(if is_name { label } else { "unknown" }.into()))
        }
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, StatusCode};

    use super::*;

    fn text(content_type: &[u8], body: &'static [u8]) -> Result<String, String> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, http::HeaderValue::from_bytes(content_type).unwrap());
        let response = RawResponse { status: StatusCode::OK, headers, body: body.into() };
        text_of(&response).map(Cow::into_owned).map_err(|error| error.to_string())
    }

    #[test]
    fn text_is_decoded_by_its_charset() {
        for (content_type, body, expected) in [
            ("text/plain; charset=iso-8859-1", &b"caf\xe9"[..], Ok("caf\u{e9}")),
            ("text/plain; format=flowed; CHARSET=\"Windows-1252\"", b"\x80", Ok("\u{20ac}")),
            ("text/plain; charset=utf-8", "caf\u{e9}".as_bytes(), Ok("caf\u{e9}")),
            ("text/plain; charset=us-ascii", b"cafe", Ok("cafe")),
            ("text/plain; x=\"; charset=utf-16\"; charset=latin1", b"caf\xe9", Ok("caf\u{e9}")),
            ("text/plain; charset=utf-16le", b"a\0b\0", Ok("ab")),
            ("text/plain; charset=", b"ab", Ok("ab")),
            ("text/plain; charset=iso-8859-1", b"\xef\xbb\xbfab", Ok("ab")),
            ("text/plain", b"\xff\xfea\0", Ok("a")),
            ("text/plain", b"caf\xe9", Err("invalid UTF-8 after byte 3")),
            ("text/plain; charset=shift_jis", b"\xff", Err("invalid text for the character encoding `Shift_JIS`")),
            ("text/plain; charset=ebcdic", b"ab", Err("character encoding `ebcdic` is not supported")),
            ("text/plain; charset=a secret", b"ab", Err("character encoding `unknown` is not supported")),
        ] {
            assert_eq!(text(content_type.as_bytes(), body).as_deref().map_err(|e| &**e), expected, "{content_type}");
        }
        assert_eq!(text(b"text/\xe9; charset=iso-8859-1", b"\xe9").unwrap(), "\u{e9}");
    }
}
