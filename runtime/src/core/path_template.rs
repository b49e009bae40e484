//! The path template of an endpoint, as parsed by the macro.

use std::fmt;

/// A path template, such as `/render_tasks/<render_task_id>/results`.
///
/// `Display` prints it as declared; [`braced`](Self::braced) returns OpenAPI's notation.
#[derive(Clone, Copy, Eq, Hash, PartialEq)]
pub struct PathTemplate(&'static [PathPiece]);

/// A piece of a [`PathTemplate`].
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum PathPiece {
    /// Literal text, percent-encoded where necessary.
    Literal(&'static str),
    /// `<name>`: the value of a path parameter, within one segment.
    Value(&'static str),
    /// `<name..>`: the value of a path parameter, spanning several segments.
    Segments(&'static str),
    /// `<name>` as the whole template: the value is the URL of the call.
    Url(&'static str),
}

impl PathPiece {
    /// Returns the name of the parameter, unless the piece is literal.
    pub const fn parameter(&self) -> Option<&'static str> {
        match *self {
            Self::Literal(_) => None,
            Self::Value(name) | Self::Segments(name) | Self::Url(name) => Some(name),
        }
    }
}

impl PathTemplate {
    pub(crate) const fn new(pieces: &'static [PathPiece]) -> Self {
        Self(pieces)
    }

    /// Returns the pieces in order.
    pub const fn pieces(&self) -> &'static [PathPiece] {
        self.0
    }

    /// Returns the names of the path parameters in template order.
    pub fn parameters(&self) -> impl Iterator<Item = &'static str> + Clone + use<> {
        self.0.iter().filter_map(PathPiece::parameter)
    }

    /// Returns the template in OpenAPI's notation: `/render_tasks/{render_task_id}/results`.
    pub fn braced(&self) -> String {
        let text = |piece: &PathPiece| match piece.parameter() {
            Some(name) => format!("{{{name}}}"),
            None => piece.to_string(),
        };
        self.0.iter().map(text).collect()
    }

    /// Returns `true` if the template is a placeholder for the whole URL.
    pub(crate) const fn is_url(&self) -> bool {
        matches!(self.0, [PathPiece::Url(_)])
    }
}

impl fmt::Display for PathPiece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Literal(text) => f.write_str(text),
            Self::Value(name) | Self::Url(name) => write!(f, "<{name}>"),
            Self::Segments(name) => write!(f, "<{name}..>"),
        }
    }
}

impl fmt::Display for PathTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| piece.fmt(f))
    }
}

/// Prints the template as a quoted string.
impl fmt::Debug for PathTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_string().fmt(f)
    }
}

/// Compares with the template as declared.
impl PartialEq<str> for PathTemplate {
    fn eq(&self, declared: &str) -> bool {
        let mut rest = declared;
        for piece in self.0 {
            match rest.strip_prefix(piece.to_string().as_str()) {
                Some(after) => rest = after,
                None => return false,
            }
        }
        rest.is_empty()
    }
}

/// Compares with the template as declared.
impl PartialEq<&str> for PathTemplate {
    fn eq(&self, declared: &&str) -> bool {
        *self == **declared
    }
}

#[cfg(test)]
mod tests {
    use super::PathPiece::{Literal, Segments, Url, Value};
    use super::*;

    #[test]
    fn a_template_displays_as_declared_and_in_braces() {
        let results = PathTemplate::new(&[Literal("/render_tasks/"), Value("render_task_id"), Literal("/results")]);
        assert_eq!(results.to_string(), "/render_tasks/<render_task_id>/results");
        assert_eq!(results.braced(), "/render_tasks/{render_task_id}/results");
        let files = PathTemplate::new(&[Literal("/files/"), Segments("path")]);
        assert_eq!(files.to_string(), "/files/<path..>");
        assert_eq!(files.braced(), "/files/{path}");
        assert!(files.parameters().eq(["path"]));
    }

    #[test]
    fn a_template_compares_with_the_text_of_its_declaration() {
        let user = PathTemplate::new(&[Literal("/users/"), Value("id")]);
        assert_eq!(user, "/users/<id>");
        assert!(user != "/users/<id>/" && user != "/users/" && user != "/users/<name>");
    }

    #[test]
    fn a_placeholder_for_everything_is_a_url() {
        assert!(PathTemplate::new(&[Url("next")]).is_url());
        assert!(!PathTemplate::new(&[Literal("/"), Value("next")]).is_url());
        assert!(!PathTemplate::new(&[]).is_url());
    }
}
