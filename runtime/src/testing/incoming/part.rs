//! Parsing of multipart forms (RFC 2046, section 5.1; RFC 7578).

use std::fmt;

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_TYPE;

/// A part of a multipart form, received by a mock or a fake service.
#[derive(Clone, Eq, PartialEq)]
pub struct ReceivedPart {
    name: String,
    file_name: Option<String>,
    media_type: Option<String>,
    content: Bytes,
}

impl ReceivedPart {
    /// Returns the name of the form field.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the file name, if it was sent.
    pub fn file_name(&self) -> Option<&str> {
        self.file_name.as_deref()
    }

    /// Returns the media type, if it was sent.
    pub fn media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    /// Returns the content.
    pub const fn content(&self) -> &Bytes {
        &self.content
    }
}

/// Prints the name and the size, never the content, which may be secret.
impl fmt::Debug for ReceivedPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReceivedPart({:?}, {} bytes)", self.name, self.content.len())
    }
}

/// Returns the parts of a body; `None` if it is not a multipart form. An empty body has no parts.
pub(super) fn parts(headers: &HeaderMap, body: &Bytes) -> Option<Vec<ReceivedPart>> {
    if body.is_empty() {
        return Some(Vec::new());
    }
    let media_type = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let (essence, parameters) = media_type.split_once(';')?;
    if !essence.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let boundary = parameter(parameters, "boundary")?;
    // The first boundary may be the first line.
    let delimiter = format!("\r\n--{boundary}");
    let first = &delimiter.as_bytes()[2..];
    let mut at =
        if body.starts_with(first) { first.len() } else { find(body, 0, delimiter.as_bytes())? + delimiter.len() };
    let mut parts = Vec::new();
    while !body[at..].starts_with(b"--") {
        // White space after a boundary is ignored.
        let head = find(body, at, b"\r\n")? + 2;
        let content = if body[head..].starts_with(b"\r\n") { head } else { find(body, head, b"\r\n\r\n")? + 2 } + 2;
        // A part without content ends in the line end of its headers.
        let end = find(body, content - 2, delimiter.as_bytes())?;
        let text = String::from_utf8_lossy(&body[head..content]);
        parts.push(part(&text, body.slice(content.min(end)..end))?);
        at = end + delimiter.len();
    }
    Some(parts)
}

fn part(head: &str, content: Bytes) -> Option<ReceivedPart> {
    let header = |wanted: &str| {
        let lines = head.lines().filter_map(|line| line.split_once(':'));
        lines.into_iter().find(|(name, _)| name.trim().eq_ignore_ascii_case(wanted)).map(|(_, value)| value.trim())
    };
    let (_, parameters) = header("content-disposition")?.split_once(';')?;
    let unescaped = |text: String| text.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    Some(ReceivedPart {
        name: unescaped(parameter(parameters, "name")?),
        file_name: parameter(parameters, "filename").map(unescaped),
        media_type: header("content-type").map(str::to_owned),
        content,
    })
}

/// Returns a parameter of a header, which may be quoted: `form-data; name="title"`.
fn parameter(mut parameters: &str, wanted: &str) -> Option<String> {
    loop {
        let (name, rest) = parameters.split_once('=')?;
        let (value, after) = match rest.trim_start().strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => rest.split_once(';').unwrap_or((rest, "")),
        };
        if name.trim_matches([' ', ';', '\t']).eq_ignore_ascii_case(wanted) {
            return Some(value.trim().to_owned());
        }
        parameters = after;
    }
}

fn find(body: &[u8], from: usize, text: &[u8]) -> Option<usize> {
    body.get(from..)?.windows(text.len()).position(|window| window == text).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(media_type: &str, body: &'static str) -> Option<Vec<(String, Option<String>, String)>> {
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, media_type.parse().unwrap())]);
        let parts = parts(&headers, &Bytes::from_static(body.as_bytes()))?;
        let text = |part: &ReceivedPart| String::from_utf8(part.content.to_vec()).unwrap();
        Some(parts.iter().map(|part| (part.name.clone(), part.file_name.clone(), text(part))).collect())
    }

    #[test]
    fn parts_are_read_in_any_notation() {
        let part = |name: &str, file_name: Option<&str>, text: &str| {
            (name.to_owned(), file_name.map(str::to_owned), text.to_owned())
        };
        let body = "preamble\r\n--x y \r\ncontent-disposition: form-data; name=a\r\n\r\n--\r\n\r\n--x y\r\n\
                    CONTENT-DISPOSITION: form-data; filename=\"b%22;c\"; name=\"d\"\r\nX: y\r\n\r\n\r\n--x y--\r\nepilogue";
        let expected = vec![part("a", None, "--\r\n"), part("d", Some("b\";c"), "")];
        assert_eq!(read("Multipart/Form-Data; charset=utf-8; boundary=\"x y\"", body), Some(expected));
        assert_eq!(read("multipart/form-data; boundary=x", "--x--"), Some(vec![]));
        assert_eq!(read("text/plain", ""), Some(vec![]));
    }

    #[test]
    fn other_bodies_are_not_forms() {
        for (media_type, body) in [
            ("text/plain", "--x--"),
            ("multipart/mixed; boundary=x", "--x--"),
            ("multipart/form-data", "--x--"),
            ("multipart/form-data; boundary=x", "x"),
            ("multipart/form-data; boundary=x", "--x"),
            ("multipart/form-data; boundary=x", "--x\r\n"),
            ("multipart/form-data; boundary=x", "--x\r\n\r\n\r\n--x--"),
            ("multipart/form-data; boundary=x", "--x\r\ncontent-disposition: form-data; name=a\r\n\r\nb"),
        ] {
            assert_eq!(read(media_type, body), None, "{media_type}: {body}");
        }
    }
}
