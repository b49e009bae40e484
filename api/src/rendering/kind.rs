//! Formats of documents, and the check that a document is of its format.

use std::fmt;
use std::str::FromStr;

/// The number of bytes that are read before a document is checked. It covers every signature, and the start of an HTML
/// page after white space.
pub(super) const START: usize = 64;

/// The format of a rendered document.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum RenderFormat {
    /// A PDF document. Only dashboards are rendered as PDF.
    Pdf,
    /// A PNG image.
    Png,
    /// A JPEG image.
    Jpg,
}

impl RenderFormat {
    /// Returns Looker's name of the format: `pdf`, `png` or `jpg`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpg => "jpg",
        }
    }
}

impl fmt::Display for RenderFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Reads Looker's name of the format. `jpeg` is accepted as well.
impl FromStr for RenderFormat {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        match text {
            "pdf" => Ok(Self::Pdf),
            "png" => Ok(Self::Png),
            "jpg" | "jpeg" => Ok(Self::Jpg),
            _ => Err(UnknownFormat(())),
        }
    }
}

/// The error of a text that names no format.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct UnknownFormat(());

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a format: `pdf`, `png` or `jpg`")
    }
}

impl std::error::Error for UnknownFormat {}

/// Returns `true` if a document can begin with these bytes. `format` is Looker's name of any format of results; of an
/// unknown one, only an HTML page in its place is noticed, which is what proxies and login pages send.
pub(crate) fn fits(format: &str, start: &[u8]) -> bool {
    match format {
        "pdf" => start.starts_with(b"%PDF-"),
        "png" => start.starts_with(b"\x89PNG\r\n\x1a\n"),
        "jpg" | "jpeg" => start.starts_with(b"\xff\xd8\xff"),
        // A workbook is a ZIP archive. The second signature is that of an empty archive.
        "xlsx" | "zip" | "csv_zip" => start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06"),
        "html" => true,
        _ => !is_html(start),
    }
}

/// Returns `true` for the start of an HTML page.
fn is_html(start: &[u8]) -> bool {
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    [&b"<!doctype html"[..], b"<html"]
        .iter()
        .any(|tag| start.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag)))
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_document_is_recognized_by_its_first_bytes() {
        for (format, start) in [
            ("pdf", &b"%PDF-1.7\n"[..]),
            ("png", b"\x89PNG\r\n\x1a\n\0\0"),
            ("jpg", b"\xff\xd8\xff\xe0"),
            ("xlsx", b"PK\x03\x04\x14"),
            ("zip", b"PK\x05\x06"),
            ("csv", b"id,name\n1,<html>\n"),
            ("txt", b"\xef\xbb\xbfid"),
            ("html", b"<!DOCTYPE html>"),
            ("a format of tomorrow", b"anything"),
        ] {
            assert!(fits(format, start), "{format}");
        }
    }

    #[test]
    fn another_document_in_its_place_is_noticed() {
        let page = b" \r\n<!doctype HTML><html><head><title>Log in</title>";
        for format in ["pdf", "png", "jpg", "xlsx", "zip", "csv", "txt", "json", "a format of tomorrow"] {
            assert!(!fits(format, page) && !fits(format, b"\xef\xbb\xbf<HTML lang=en>"), "{format}");
        }
        for format in ["pdf", "png", "jpg", "xlsx", "zip"] {
            assert!(
                !fits(format, b"{\"message\":\"no\"}") && !fits(format, b"GIF89a") && !fits(format, b""),
                "{format}"
            );
        }
        assert!(!fits("pdf", b"\x89PNG\r\n\x1a\n") && !fits("png", b"\xff\xd8\xff\xe0") && !fits("jpg", b"%PDF-1.7"));
    }
}
