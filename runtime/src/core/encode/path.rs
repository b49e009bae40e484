//! Encoding of the path from a template and its values.

use super::{Encoding, ParamText, PathParam};
use crate::core::path_template::PathPiece;

/// The reason why a value is invalid in its path.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum PathProblem {
    /// The value is the empty string.
    Empty,
    /// One of several segments is empty.
    EmptySegment,
    /// The segment is `.` or `..`, which every URL parser resolves, even as `%2e`.
    Dots,
    /// The value was rejected by its type.
    Refused(&'static str),
}

impl PathProblem {
    /// Returns the reason, phrased to follow the name of the argument.
    pub(crate) const fn reason(self) -> &'static str {
        match self {
            Self::Empty => "is empty, which is not allowed in a path",
            Self::EmptySegment => "has an empty segment, which many servers and URL parsers drop",
            Self::Dots => "creates a path segment `.` or `..`, which every URL parser resolves",
            Self::Refused(why) => why,
        }
    }
}

/// Appends the path to `out`; `values` are in template order. The error is the index of the invalid value, with the
/// reason.
pub(crate) fn encode_path(
    pieces: &[PathPiece],
    values: &[&dyn PathParam],
    out: &mut Vec<u8>,
) -> Result<(), (usize, PathProblem)> {
    let mut segment = out.len();
    let mut last = None;
    let mut values = values.iter().copied().enumerate();
    for piece in pieces {
        match piece {
            PathPiece::Literal(text) => {
                // Only the segment before the first slash can contain a value; the segments between slashes were
                // checked with the template.
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
            PathPiece::Value(_) | PathPiece::Url(_) => {
                last = write(values.next(), Encoding::Component, out)?;
            }
            PathPiece::Segments(_) => {
                let start = out.len();
                let value = write(values.next(), Encoding::Segments, out)?;
                for segment in out[start..].split(|&byte| byte == b'/') {
                    match value {
                        Some(index) if segment.is_empty() => return Err((index, PathProblem::EmptySegment)),
                        _ => refuse_dots(segment, value)?,
                    }
                }
            }
        }
    }
    refuse_dots(&out[segment..], last)
}

/// Appends a value and returns its index. The macro generates one value per placeholder.
fn write(
    value: Option<(usize, &dyn PathParam)>,
    encoding: Encoding,
    out: &mut Vec<u8>,
) -> Result<Option<usize>, (usize, PathProblem)> {
    let Some((index, value)) = value else { return Ok(None) };
    let (start, mut problem) = (out.len(), None);
    value.append(&mut ParamText::new(out, encoding, &mut problem));
    match problem {
        Some(why) => Err((index, PathProblem::Refused(why))),
        None if out.len() == start => Err((index, PathProblem::Empty)),
        None => Ok(Some(index)),
    }
}

/// URL parsers also resolve dots written as `%2e`, which a pre-encoded value may contain.
fn refuse_dots(segment: &[u8], value: Option<usize>) -> Result<(), (usize, PathProblem)> {
    let mut rest = segment;
    let mut dots = 0;
    while let Some(after) =
        rest.strip_prefix(b".").or_else(|| rest.strip_prefix(b"%2e")).or_else(|| rest.strip_prefix(b"%2E"))
    {
        (rest, dots) = (after, dots + 1);
    }
    match value {
        Some(index) if rest.is_empty() && matches!(dots, 1 | 2) => Err((index, PathProblem::Dots)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::core::path_template::PathPiece::{Literal, Segments, Value};

    fn encode(template: &[PathPiece], values: &[&dyn PathParam]) -> Result<String, (usize, PathProblem)> {
        let mut out = Vec::new();
        encode_path(template, values, &mut out)?;
        Ok(String::from_utf8(out).expect("a path is ASCII"))
    }

    const RESULTS: &[PathPiece] = &[Literal("/tasks/"), Value("id"), Literal("/results")];
    const FILE: &[PathPiece] = &[Literal("/files/"), Value("name"), Literal(".json")];
    const DOTTED: &[PathPiece] = &[Literal("/files/"), Value("name"), Literal("."), Value("suffix")];

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
    fn invalid_values_are_rejected() {
        assert_eq!(encode(RESULTS, &[&""]), Err((0, PathProblem::Empty)));
        assert_eq!(encode(RESULTS, &[&"."]), Err((0, PathProblem::Dots)));
        assert_eq!(encode(RESULTS, &[&".."]), Err((0, PathProblem::Dots)));
        assert_eq!(encode(FILE, &[&""]), Err((0, PathProblem::Empty)));
    }

    #[test]
    fn dots_are_judged_by_the_whole_segment() {
        assert_eq!(encode(FILE, &[&".."]).as_deref(), Ok("/files/...json"));
        assert_eq!(encode(DOTTED, &[&"a", &"b"]).as_deref(), Ok("/files/a.b"));
        // Values that are harmless alone, but form a segment of dots with their neighbours.
        let around = &[Literal("/x/."), Value("name"), Literal("/y")];
        assert_eq!(encode(around, &[&"."]), Err((0, PathProblem::Dots)));
        assert_eq!(encode(around, &[&".."]).as_deref(), Ok("/x/.../y"));
        let pair = &[Literal("/"), Value("a"), Value("b")];
        assert_eq!(encode(pair, &[&".", &"."]), Err((1, PathProblem::Dots)));
    }

    #[test]
    fn numbers_must_be_finite() {
        assert_eq!(encode(RESULTS, &[&1.5]).as_deref(), Ok("/tasks/1.5/results"));
        assert_eq!(encode(RESULTS, &[&f64::NAN]), Err((0, PathProblem::Refused("is not a finite number"))));
    }

    #[test]
    fn several_segments_keep_their_slashes() {
        let template = &[Literal("/files/"), Segments("path")];
        assert_eq!(encode(template, &[&"a b/c%/é"]).as_deref(), Ok("/files/a%20b/c%25/%C3%A9"));
        assert_eq!(encode(template, &[&""]), Err((0, PathProblem::Empty)));
        for value in ["/", "/a", "a/", "a//b"] {
            assert_eq!(encode(template, &[&value]), Err((0, PathProblem::EmptySegment)), "{value}");
        }
        for value in [".", "a/..", "../a", "a/./b"] {
            assert_eq!(encode(template, &[&value]), Err((0, PathProblem::Dots)), "{value}");
        }
    }

    proptest! {
        /// A server that splits the path at its slashes and decodes each segment gets the original Unicode strings, and
        /// a URL parser changes nothing.
        #[test]
        fn a_server_decodes_the_value(first in "\\PC*|.{0,12}", second in any::<String>()) {
            let template = &[Literal("/a/"), Value("first"), Literal("/b/"), Value("second")];
            let refused = |value: &str| matches!(value, "" | "." | "..");
            match encode(template, &[&first, &second]) {
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

        /// A value within a segment never leaves it.
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
