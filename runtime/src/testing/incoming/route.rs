//! Paths held against templates: the way back from what `encode_path` wrote.

use crate::core::path_template::{PathPiece, PathTemplate};

/// The values of the path parameters in the order of the template, still encoded; `None` if the path is not one of this
/// template.
pub(crate) fn path_values(template: PathTemplate, path: &str) -> Option<Vec<&str>> {
    let mut values = vec![""; template.parameters().count()];
    matches(template.pieces(), path, &mut values).then_some(values)
}

/// As [`path_values`], where the template begins at some `/` of the path: what is before it belongs to the base URL.
pub(crate) fn path_values_anywhere(template: PathTemplate, path: &str) -> Option<Vec<&str>> {
    let begins = path.match_indices('/').map(|(at, _)| at);
    begins.into_iter().find_map(|at| path_values(template, &path[at..]))
}

/// Fills in `values`. A value is as long as the rest of the template allows.
fn matches<'p>(pieces: &[PathPiece], path: &'p str, values: &mut [&'p str]) -> bool {
    let Some((piece, rest)) = pieces.split_first() else { return path.is_empty() };
    let longest = match piece {
        PathPiece::Literal(text) => {
            return path.strip_prefix(text).is_some_and(|path| matches(rest, path, values));
        }
        PathPiece::Value(_) => path.find('/').unwrap_or(path.len()),
        PathPiece::Segments(_) | PathPiece::Url(_) => path.len(),
    };
    let Some((value, others)) = values.split_first_mut() else { return false };
    for end in (1..=longest).rev().filter(|end| path.is_char_boundary(*end)) {
        if matches(rest, &path[end..], others) {
            *value = &path[..end];
            return true;
        }
    }
    false
}

/// How exact a template is, segment by segment: of two that fit one path, the one that compares less is meant.
pub(crate) fn exactness(template: PathTemplate) -> Vec<u8> {
    let kind = |segment: &str| match (segment.contains("..>"), segment.contains('<'), segment.starts_with('<')) {
        (true, ..) => 3,
        (_, true, true) if segment.ends_with('>') && segment.matches('<').count() == 1 => 2,
        (_, true, _) => 1,
        (_, false, _) => 0,
    };
    template.to_string().split('/').map(kind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::core::encode::{PathParam, encode_path};
    use crate::core::path_template::PathPiece::{Literal, Segments, Value};

    const FILE: PathTemplate =
        PathTemplate::new(&[Literal("/people/"), Value("name"), Literal("/notes/"), Value("note"), Literal(".json")]);

    #[test]
    fn values_are_found_where_the_template_has_them() {
        assert_eq!(path_values(FILE, "/people/ada/notes/7.json"), Some(vec!["ada", "7"]));
        assert_eq!(path_values(FILE, "/people/ada/notes/7.json.json"), Some(vec!["ada", "7.json"]));
        for other in
            ["/people/ada/notes/7", "/people//notes/7.json", "/people/ada/notes/.json", "/people/a/b/notes/7.json"]
        {
            assert_eq!(path_values(FILE, other), None, "{other}");
        }
    }

    #[test]
    fn several_segments_are_one_value() {
        let files = PathTemplate::new(&[Literal("/files/"), Segments("path"), Literal("/raw")]);
        assert_eq!(path_values(files, "/files/a/b/raw/raw"), Some(vec!["a/b/raw"]));
        assert_eq!(path_values(files, "/files/raw"), None);
    }

    #[test]
    fn what_comes_before_the_template_is_the_base() {
        let a = PathTemplate::new(&[Literal("/a/"), Value("id")]);
        assert_eq!(path_values_anywhere(a, "/api/4.0/a/b"), Some(vec!["b"]));
        assert_eq!(path_values_anywhere(a, "/a/a/b"), Some(vec!["b"]));
        assert_eq!(path_values_anywhere(a, "/a"), None);
    }

    proptest! {
        #[test]
        fn what_was_encoded_is_found(first in ".+", second in ".+") {
            let (mut path, values) = (Vec::new(), [&first.as_str() as &dyn PathParam, &second.as_str()]);
            if encode_path(FILE.pieces(), &values, &mut path).is_ok() {
                let path = String::from_utf8(path).unwrap();
                let decoded = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8().unwrap().into_owned();
                let found: Vec<_> = path_values(FILE, &path).unwrap().into_iter().map(decoded).collect();
                prop_assert_eq!(found, [first, second]);
            }
        }
    }
}
