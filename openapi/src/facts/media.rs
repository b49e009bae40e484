//! Media types: RFC 9110, section 8.3.1.

use fingerpost::http::HeaderName;

pub(crate) const JSON: &str = "application/json";
pub(crate) const BYTES: &str = "application/octet-stream";
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
pub(crate) const MULTIPART: &str = "multipart/form-data";

/// Returns true if a media type is JSON.
pub(crate) fn is_json(media: &str) -> bool {
    let essence = without_parameters(media);
    essence == JSON || essence.ends_with("+json") || essence == "*/*"
}

/// Returns true if a media type is JSON lines.
pub(crate) fn is_lines(media: &str) -> bool {
    let known = ["application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines"];
    known.contains(&without_parameters(media))
}

/// Removes the parameters of a media type: `text/csv; charset=utf-8` becomes `text/csv`.
pub(crate) fn without_parameters(media: &str) -> &str {
    media.split(';').next().unwrap_or_default().trim()
}

/// Returns a media type with its type and subtype in lower case, since they mean the same in any case. Parameters keep
/// theirs.
pub(crate) fn in_lower_case(media: &str) -> String {
    let (essence, parameters) = media.trim().split_at(media.trim().find(';').unwrap_or(media.trim().len()));
    essence.to_lowercase() + parameters
}

/// Returns true if a text is a media type or a range of them, perhaps with parameters.
pub(crate) fn is_valid(text: &str) -> bool {
    let is_token = |text: &str| !text.is_empty() && HeaderName::from_bytes(text.as_bytes()).is_ok();
    without_parameters(text)
        .split_once('/')
        .is_some_and(|(ty, subtype)| is_token(ty) && (is_token(subtype) || subtype == "*"))
        || without_parameters(text) == "*/*"
}

/// Returns true if a media type is a range of types, such as `image/*`, which no request can name as its own.
pub(crate) fn is_range(media: &str) -> bool {
    without_parameters(media).ends_with("/*")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_media_type_is_the_same_in_any_case() {
        assert_eq!(in_lower_case(" Application/JSON; Charset=UTF-8"), "application/json; Charset=UTF-8");
        assert_eq!(in_lower_case("text/CSV"), "text/csv");
    }

    #[test]
    fn ranges_are_told_apart() {
        assert!(is_range("image/*") && is_range("*/*; q=1") && !is_range("image/png"));
        assert!(
            is_valid("image/*")
                && is_valid("*/*")
                && is_valid("a/b+c; d=e")
                && !is_valid("image")
                && !is_valid("a b/c")
        );
    }
}
