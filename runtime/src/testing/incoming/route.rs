//! Matching of paths against templates, the inverse of `encode_path`.

use std::cmp::Reverse;

use crate::core::endpoint::EndpointDescriptor;
use crate::core::path_template::{PathPiece, PathTemplate};

/// Returns the encoded values of the path parameters in the order of the template, or `None` if the path does not
/// match.
pub(crate) fn path_values(template: PathTemplate, path: &str) -> Option<Vec<&str>> {
    let mut values = vec![""; template.parameters().count()];
    // An empty template is the base URL itself, whose path is at least `/`.
    let is_base = template.pieces().is_empty() && path == "/";
    if !is_base && !matches(template.pieces(), path, &mut values) {
        return None;
    }
    // A parameter in several places has one value.
    let named: Vec<_> = template.parameters().zip(values.iter().copied()).collect();
    let differs = |(name, value): &(&str, &str)| named.iter().any(|(other, text)| other == name && text != value);
    (!named.iter().any(differs)).then_some(values)
}

/// Like [`path_values`], for a template that starts at any `/` of the path. The part before it belongs to the base URL.
pub(crate) fn path_values_anywhere(template: PathTemplate, path: &str) -> Option<Vec<&str>> {
    if template.pieces().is_empty() {
        return Some(Vec::new());
    }
    let starts = path.match_indices('/').map(|(at, _)| at);
    starts.into_iter().find_map(|at| path_values(template, &path[at..]))
}

/// Sets `values` and returns whether the path matches. Each value is as long as the rest of the template allows.
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

/// Returns a sort key for endpoints: an entry for each segment of the template, and the number of constant query
/// parameters. If two endpoints match a request, the smaller key is the more specific one.
pub(crate) fn exactness(endpoint: &EndpointDescriptor) -> (Vec<u8>, Reverse<usize>) {
    let kind = |segment: &str| match (segment.contains("..>"), segment.contains('<'), segment.starts_with('<')) {
        (true, ..) => 3,
        (_, true, true) if segment.ends_with('>') && segment.matches('<').count() == 1 => 2,
        (_, true, _) => 1,
        (_, false, _) => 0,
    };
    let constants = endpoint.static_query().split('&').filter(|constant| !constant.is_empty()).count();
    (endpoint.template().to_string().split('/').map(kind).collect(), Reverse(constants))
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
    fn values_are_decoded_by_the_template() {
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
    fn a_path_may_start_with_a_base_path() {
        let a = PathTemplate::new(&[Literal("/a/"), Value("id")]);
        assert_eq!(path_values_anywhere(a, "/api/4.0/a/b"), Some(vec!["b"]));
        assert_eq!(path_values_anywhere(a, "/a/a/b"), Some(vec!["b"]));
        assert_eq!(path_values_anywhere(a, "/a"), None);
    }

    proptest! {
        #[test]
        fn encoded_values_are_decoded(first in ".+", second in ".+") {
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
