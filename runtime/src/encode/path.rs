//! A template and its values become the path of a request.

use super::{Encoding, ParamText};
use crate::endpoint::Piece;

/// Writes the value of a path parameter: a closure around [`PathParam::write_segment`](super::PathParam).
pub(crate) type WriteSegment<'a> = &'a dyn Fn(&mut ParamText<'_>);

/// Why a value cannot stand in its path.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum PathProblem {
    /// The value is the empty string.
    Empty,
    /// A segment of several is empty.
    EmptySegment,
    /// The segment is `.` or `..`, which every URL parser resolves, also as `%2e`.
    Dots,
}

/// Appends the path to `out`. On a refusal the index of the parameter is returned with the reason.
pub(crate) fn encode_path(
    pieces: &[Piece],
    values: &[WriteSegment<'_>],
    out: &mut Vec<u8>,
) -> Result<(), (usize, PathProblem)> {
    let mut segment = out.len();
    let mut last = None;
    for piece in pieces {
        match *piece {
            Piece::Literal(text) => {
                // Only the segment before the first slash can hold a value; those between slashes were checked when
                // the template was.
                if let Some(slash) = text.find('/') {
                    out.extend_from_slice(&text.as_bytes()[..slash]);
                    refuse_dots(&out[segment..], last)?;
                    out.extend_from_slice(&text.as_bytes()[slash..]);
                    segment = out.len() - (text.len() - text.rfind('/').unwrap_or(0) - 1);
                    last = None;
                } else {
                    out.extend_from_slice(text.as_bytes());
                }
            }
            Piece::Value(index) => {
                let start = out.len();
                if let Some(value) = values.get(index) {
                    value(&mut ParamText::new(out, Encoding::Component));
                }
                if out.len() == start {
                    return Err((index, PathProblem::Empty));
                }
                last = Some(index);
            }
            Piece::Segments(index) => {
                let start = out.len();
                if let Some(value) = values.get(index) {
                    value(&mut ParamText::new(out, Encoding::Segments));
                }
                for segment in out[start..].split(|&byte| byte == b'/') {
                    match segment {
                        b"" if out.len() == start => return Err((index, PathProblem::Empty)),
                        b"" => return Err((index, PathProblem::EmptySegment)),
                        b"." | b".." => return Err((index, PathProblem::Dots)),
                        _ => {}
                    }
                }
            }
        }
    }
    refuse_dots(&out[segment..], last)
}

fn refuse_dots(segment: &[u8], value: Option<usize>) -> Result<(), (usize, PathProblem)> {
    match value {
        Some(index) if matches!(segment, b"." | b"..") => Err((index, PathProblem::Dots)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encode::PathParam;
    use proptest::prelude::*;

    fn encode(pieces: &[Piece], values: &[&dyn PathParam]) -> Result<String, (usize, PathProblem)> {
        let mut out = Vec::new();
        let writers: Vec<_> = values.iter().map(|value| |out: &mut ParamText<'_>| value.write_segment(out)).collect();
        let writers: Vec<WriteSegment<'_>> = writers.iter().map(|writer| writer as WriteSegment<'_>).collect();
        encode_path(pieces, &writers, &mut out)?;
        Ok(String::from_utf8(out).expect("a path is ASCII"))
    }

    const RESULTS: &[Piece] = &[Piece::Literal("/tasks/"), Piece::Value(0), Piece::Literal("/results")];
    const FILE: &[Piece] = &[Piece::Literal("/files/"), Piece::Value(0), Piece::Literal(".json")];
    const DOTTED: &[Piece] = &[Piece::Literal("/files/"), Piece::Value(0), Piece::Literal("."), Piece::Value(1)];

    #[test]
    fn reserved_characters_are_encoded() {
        for (value, target) in [
            ("42", "/tasks/42/results"),
            ("model::dash", "/tasks/model%3A%3Adash/results"),
            ("feature/foo bar", "/tasks/feature%2Ffoo%20bar/results"),
            ("a+b", "/tasks/a%2Bb/results"),
            ("100%", "/tasks/100%25/results"),
            ("%2e%2e", "/tasks/%252e%252e/results"),
            ("日本", "/tasks/%E6%97%A5%E6%9C%AC/results"),
            ("?#\\", "/tasks/%3F%23%5C/results"),
            ("...", "/tasks/.../results"),
            ("~-_.x", "/tasks/~-_.x/results"),
        ] {
            assert_eq!(encode(RESULTS, &[&value]).as_deref(), Ok(target), "{value}");
        }
    }

    #[test]
    fn what_no_url_can_carry_is_refused() {
        assert_eq!(encode(RESULTS, &[&""]), Err((0, PathProblem::Empty)));
        assert_eq!(encode(RESULTS, &[&"."]), Err((0, PathProblem::Dots)));
        assert_eq!(encode(RESULTS, &[&".."]), Err((0, PathProblem::Dots)));
        assert_eq!(encode(FILE, &[&""]), Err((0, PathProblem::Empty)));
    }

    #[test]
    fn dots_are_judged_by_the_whole_segment() {
        assert_eq!(encode(FILE, &[&".."]).as_deref(), Ok("/files/...json"));
        assert_eq!(encode(DOTTED, &[&"a", &"b"]).as_deref(), Ok("/files/a.b"));
        // Harmless values whose neighbours make a segment of dots.
        let around = &[Piece::Literal("/x/."), Piece::Value(0), Piece::Literal("/y")];
        assert_eq!(encode(around, &[&"."]), Err((0, PathProblem::Dots)));
        assert_eq!(encode(around, &[&".."]).as_deref(), Ok("/x/.../y"));
        let pair = &[Piece::Literal("/"), Piece::Value(0), Piece::Value(1)];
        assert_eq!(encode(pair, &[&".", &"."]), Err((1, PathProblem::Dots)));
    }

    #[test]
    fn several_segments_keep_their_slashes() {
        let pieces = &[Piece::Literal("/files/"), Piece::Segments(0)];
        assert_eq!(encode(pieces, &[&"a b/c%/é"]).as_deref(), Ok("/files/a%20b/c%25/%C3%A9"));
        assert_eq!(encode(pieces, &[&""]), Err((0, PathProblem::Empty)));
        for value in ["/", "/a", "a/", "a//b"] {
            assert_eq!(encode(pieces, &[&value]), Err((0, PathProblem::EmptySegment)), "{value}");
        }
        for value in [".", "a/..", "../a", "a/./b"] {
            assert_eq!(encode(pieces, &[&value]), Err((0, PathProblem::Dots)), "{value}");
        }
    }

    proptest! {
        /// A server that splits the path at its slashes and decodes each segment has the values back, whichever
        /// Unicode strings they are; and a URL parser changes nothing.
        #[test]
        fn a_server_decodes_the_value(first in "\\PC*|.{0,12}", second in any::<String>()) {
            let pieces = &[Piece::Literal("/a/"), Piece::Value(0), Piece::Literal("/b/"), Piece::Value(1)];
            let refused = |value: &str| matches!(value, "" | "." | "..");
            match encode(pieces, &[&first, &second]) {
                Err((index, _)) => prop_assert!(refused([&first, &second][index])),
                Ok(path) => {
                    prop_assert!(!refused(&first) && !refused(&second));
                    let url = url::Url::parse(&format!("https://host{path}")).unwrap();
                    prop_assert_eq!(url.path(), &path);
                    prop_assert_eq!((url.query(), url.fragment(), url.host_str()), (None, None, Some("host")));
                    let decoded: Vec<_> = path
                        .split('/')
                        .map(|segment| percent_encoding::percent_decode_str(segment).decode_utf8().unwrap())
                        .collect();
                    prop_assert_eq!(decoded, ["", "a", &first, "b", &second]);
                }
            }
        }

        /// A value inside a segment stays inside it.
        #[test]
        fn no_value_leaves_its_segment(value in any::<String>()) {
            if let Ok(path) = encode(FILE, &[&value]) {
                prop_assert_eq!(path.matches('/').count(), 2);
                let name = path.strip_prefix("/files/").and_then(|rest| rest.strip_suffix(".json")).unwrap();
                prop_assert_eq!(percent_encoding::percent_decode_str(name).decode_utf8().unwrap(), value);
            }
        }
    }
}
