//! Path templates of OpenAPI.

use percent_encoding::percent_decode_str;

/// The path template of an operation, such as `/users/{id}.json`.
pub(super) struct Template(Vec<Vec<Piece>>);

enum Piece {
    Literal(String),
    Value(String),
}

impl Template {
    pub(super) fn new(path: &str) -> Self {
        Self(path.trim_start_matches('/').split('/').map(segment).collect())
    }

    /// Returns the decoded values of the placeholders, if the path matches.
    pub(super) fn values(&self, path: &str) -> Option<Vec<(&str, String)>> {
        let segments: Vec<_> = path.strip_prefix('/')?.split('/').collect();
        if segments.len() != self.0.len() {
            return None;
        }
        let mut values = Vec::new();
        for (pieces, segment) in self.0.iter().zip(segments) {
            let segment = percent_decode_str(segment).decode_utf8_lossy();
            matches(pieces, &segment, &mut values).then_some(())?;
        }
        Some(values)
    }

    /// Returns the rank among matching templates; literals precede placeholders, as in `/users/me` before
    /// `/users/{id}`.
    pub(super) fn rank(&self) -> Vec<bool> {
        self.0.iter().map(|pieces| pieces.iter().any(|piece| matches!(piece, Piece::Value(_)))).collect()
    }
}

fn segment(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, name, after)) =
        rest.split_once('{').and_then(|(before, rest)| rest.split_once('}').map(|(name, after)| (before, name, after)))
    {
        if !before.is_empty() {
            pieces.push(Piece::Literal(before.to_owned()));
        }
        pieces.push(Piece::Value(name.to_owned()));
        rest = after;
    }
    if !rest.is_empty() || pieces.is_empty() {
        pieces.push(Piece::Literal(rest.to_owned()));
    }
    pieces
}

/// Returns whether the text matches the pieces. Values are as short as possible, but not empty.
fn matches<'a>(pieces: &'a [Piece], text: &str, values: &mut Vec<(&'a str, String)>) -> bool {
    match pieces {
        [] => text.is_empty(),
        [Piece::Literal(literal), rest @ ..] => {
            text.strip_prefix(literal.as_str()).is_some_and(|text| matches(rest, text, values))
        }
        [Piece::Value(name), rest @ ..] => {
            let ends = text.char_indices().map(|(at, char)| at + char.len_utf8());
            for end in ends {
                let known = values.len();
                values.push((name, text[..end].to_owned()));
                if matches(rest, &text[end..], values) {
                    return true;
                }
                values.truncate(known);
            }
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(template: &str, path: &str) -> Option<Vec<String>> {
        Some(Template::new(template).values(path)?.into_iter().map(|(name, value)| format!("{name}={value}")).collect())
    }

    #[test]
    fn placeholders_are_segments_or_parts_of_them() {
        assert_eq!(values("/users/{id}", "/users/a%2Fb").unwrap(), ["id=a/b"]);
        assert_eq!(values("/compare/{old}...{new}.json", "/compare/v1...v2.json").unwrap(), ["old=v1", "new=v2"]);
        assert_eq!(values("/", "/").unwrap(), [""; 0]);
        for (template, path) in [
            ("/users/{id}", "/users/"),
            ("/users/{id}", "/users/1/2"),
            ("/users/{id}", "/groups/1"),
            ("/a/{id}.json", "/a/.json"),
        ] {
            assert_eq!(values(template, path), None, "{template} {path}");
        }
    }

    #[test]
    fn literals_precede_placeholders() {
        assert!(Template::new("/users/me").rank() < Template::new("/users/{id}").rank());
    }
}
