//! Paths held against templates: the way back from what `encode_path` wrote.

use crate::core::endpoint::{EndpointDescriptor, Piece, Pieces};

/// The values of the path parameters, by their places among the path parameters, still encoded; `None` if the path is
/// not one of this template.
pub(crate) fn path_values<'p>(pieces: &Pieces<'_>, path: &'p str) -> Option<Vec<&'p str>> {
    let count = pieces.clone().filter(|piece| !matches!(piece, Piece::Literal(_))).count();
    let mut values = vec![""; count];
    matches(pieces, path, &mut values).then_some(values)
}

/// As [`path_values`], where the template begins at some `/` of the path: what is before it belongs to the base URL.
pub(crate) fn path_values_anywhere<'p>(pieces: &Pieces<'_>, path: &'p str) -> Option<Vec<&'p str>> {
    let begins = path.match_indices('/').map(|(at, _)| at);
    begins.into_iter().find_map(|at| path_values(pieces, &path[at..]))
}

/// Fills in `values`. A value is as long as the rest of the template allows.
fn matches<'p>(pieces: &Pieces<'_>, path: &'p str, values: &mut [&'p str]) -> bool {
    let mut rest = pieces.clone();
    let Some(piece) = rest.next() else { return path.is_empty() };
    let (index, longest) = match piece {
        Piece::Literal(text) => {
            return path.strip_prefix(text).is_some_and(|path| matches(&rest, path, values));
        }
        Piece::Value(index) => (index, path.find('/').unwrap_or(path.len())),
        Piece::Segments(index) => (index, path.len()),
    };
    for end in (1..=longest).rev().filter(|end| path.is_char_boundary(*end)) {
        if matches(&rest, &path[end..], values) {
            if let Some(value) = values.get_mut(index) {
                *value = &path[..end];
            }
            return true;
        }
    }
    false
}

/// How exact a template is, segment by segment: of two that fit one path, the one that compares less is meant.
pub(crate) fn exactness(endpoint: &EndpointDescriptor) -> Vec<u8> {
    let kind = |segment: &str| match (segment.contains("..>"), segment.contains('<'), segment.starts_with('<')) {
        (true, ..) => 3,
        (_, true, true) if segment.ends_with('>') && segment.matches('<').count() == 1 => 2,
        (_, true, _) => 1,
        (_, false, _) => 0,
    };
    endpoint.template().split('/').map(kind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::core::encode::{PathParam, encode_path};

    const FILE: &Pieces<'static> = &Pieces::new("/people/<1>/notes/<0>.json");

    #[test]
    fn values_are_found_where_the_template_has_them() {
        assert_eq!(path_values(FILE, "/people/ada/notes/7.json"), Some(vec!["7", "ada"]));
        assert_eq!(path_values(FILE, "/people/ada/notes/7.json.json"), Some(vec!["7.json", "ada"]));
        for other in
            ["/people/ada/notes/7", "/people//notes/7.json", "/people/ada/notes/.json", "/people/a/b/notes/7.json"]
        {
            assert_eq!(path_values(FILE, other), None, "{other}");
        }
    }

    #[test]
    fn several_segments_are_one_value() {
        let pieces = &Pieces::new("/files/<0..>/raw");
        assert_eq!(path_values(pieces, "/files/a/b/raw/raw"), Some(vec!["a/b/raw"]));
        assert_eq!(path_values(pieces, "/files/raw"), None);
    }

    #[test]
    fn what_comes_before_the_template_is_the_base() {
        let pieces = &Pieces::new("/a/<0>");
        assert_eq!(path_values_anywhere(pieces, "/api/4.0/a/b"), Some(vec!["b"]));
        assert_eq!(path_values_anywhere(pieces, "/a/a/b"), Some(vec!["b"]));
        assert_eq!(path_values_anywhere(pieces, "/a"), None);
    }

    proptest! {
        #[test]
        fn what_was_encoded_is_found(first in ".+", second in ".+") {
            let (mut path, values) = (Vec::new(), [&first.as_str() as &dyn PathParam, &second.as_str()]);
            if encode_path(FILE.clone(), &values, &mut path).is_ok() {
                let path = String::from_utf8(path).unwrap();
                let decoded = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8().unwrap().into_owned();
                let found: Vec<_> = path_values(FILE, &path).unwrap().into_iter().map(decoded).collect();
                prop_assert_eq!(found, [first, second]);
            }
        }
    }
}
