//! The path of an endpoint: its template as the macro has read it.

/// A piece of a path.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Piece<'a> {
    /// Text that stands in every path, encoded already.
    Literal(&'a str),
    /// The value of a path parameter, by its place among the path parameters.
    Value(usize),
    /// The value of a path parameter that is several segments.
    Segments(usize),
}

/// The pieces of a path, one after the other: `/files/<0>/<1..>` has four. The places of values are those among the path
/// parameters. One text and no list of pieces, which would be many times the work to the compiler; `<` is in no text that
/// is encoded.
#[derive(Clone, Debug)]
pub(crate) struct Pieces<'a> {
    rest: &'a str,
}

impl<'a> Pieces<'a> {
    pub(crate) const fn new(path: &'a str) -> Self {
        Self { rest: path }
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        let Some(inside) = self.rest.strip_prefix('<') else {
            let (text, rest) = self.rest.split_at(self.rest.find('<').unwrap_or(self.rest.len()));
            self.rest = rest;
            return (!text.is_empty()).then_some(Piece::Literal(text));
        };
        let (inside, rest) = inside.split_once('>')?;
        self.rest = rest;
        match inside.strip_suffix("..") {
            Some(place) => Some(Piece::Segments(place.parse().ok()?)),
            None => Some(Piece::Value(inside.parse().ok()?)),
        }
    }
}

/// Whether the path is no path but the whole address, which is the value of a parameter.
pub(super) const fn is_address(path: &str) -> bool {
    matches!(path.as_bytes(), [b'<', ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_values_take_turns_or_not() {
        let pieces = |path| Pieces::new(path).collect::<Vec<_>>();
        let literal = Piece::Literal;
        assert_eq!(pieces("/tasks"), [literal("/tasks")]);
        assert_eq!(pieces("/a/<1>/b<0>"), [literal("/a/"), Piece::Value(1), literal("/b"), Piece::Value(0)]);
        assert_eq!(pieces("/<0><12>"), [literal("/"), Piece::Value(0), Piece::Value(12)]);
        assert_eq!(pieces("/files/<0..>"), [literal("/files/"), Piece::Segments(0)]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn only_an_address_begins_with_a_value() {
        assert!(is_address("<0>"));
        assert!(!is_address("/<0>"));
        assert!(!is_address(""));
    }
}
