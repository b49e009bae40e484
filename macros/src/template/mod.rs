//! The path template: `/render_tasks/<render_task_id>/results`.

mod parse;

use std::fmt::{self, Write};
use std::ops::Range;

pub(crate) use self::parse::parse;

/// A piece of a template.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Piece {
    /// Text as it stands in every path.
    Literal(String),
    /// `<name>`: a value, in one segment or a part of it.
    Value(String),
    /// `<name..>`: a value of several segments.
    Segments(String),
    /// `<name>` and nothing else: a whole address.
    Address(String),
}

impl Piece {
    /// The argument whose value stands there.
    pub(crate) fn argument(&self) -> Option<&String> {
        match self {
            Self::Literal(_) => None,
            Self::Value(name) | Self::Segments(name) | Self::Address(name) => Some(name),
        }
    }
}

/// What is wrong with a template, and in which of its bytes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct TemplateError {
    pub(crate) kind: Kind,
    pub(crate) range: Range<usize>,
}

#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    NoSlash,
    Absolute,
    Unclosed(String),
    Foreign { written: String, meant: String },
    NoName,
    BadName { written: String, meant: Option<String> },
    Twice(String),
    Query(Option<String>),
    Fragment,
    EmptySegment,
    Dots(String),
    RestNotLast(String),
    StrayClose,
    Percent,
    Characters(String),
    Method,
}

/// The template with a caret line under a part of it: stable Rust has no span inside a literal.
pub(crate) fn drawing(template: &str, range: &Range<usize>) -> String {
    // Escaped, so that the drawing has one line, and the caret its place.
    let before = template[..range.start].escape_debug().count();
    let under = template[range.clone()].escape_debug().count().max(1);
    format!("  \"{}\"\n   {}{}", template.escape_debug(), " ".repeat(before), "^".repeat(under))
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::NoSlash => f.write_str("a template starts with `/`"),
            Kind::Absolute => f.write_str("a template has no scheme and no host: those are the client's base URL"),
            Kind::Unclosed(name) => write!(f, "`<{name}` is never closed"),
            Kind::Foreign { written, .. } => write!(f, "placeholders are written `<…>`, and `{written}` is none"),
            Kind::NoName => f.write_str("a placeholder needs a name"),
            Kind::BadName { written, .. } => {
                write!(f, "`{written}` is no identifier, so no argument can have that name")
            }
            Kind::Twice(name) => write!(f, "`<{name}>` stands twice in the template"),
            Kind::Query(_) => f.write_str("a template has no query"),
            Kind::Fragment => f.write_str("a template has no fragment: it would not be sent"),
            Kind::EmptySegment => f.write_str("the template has an empty segment"),
            Kind::Dots(dots) => write!(f, "a segment `{dots}` never reaches a server: URL parsers resolve it"),
            Kind::RestNotLast(name) => {
                write!(f, "`<{name}..>` is several segments, so it stands alone after the last `/`")
            }
            Kind::StrayClose => f.write_str("nothing is open here that could be closed"),
            Kind::Percent => f.write_str("a `%` in a template begins an encoded byte, with two hexadecimal digits"),
            Kind::Characters(characters) => write!(f, "`{}` cannot stand in a path", characters.escape_debug()),
            Kind::Method => f.write_str("the method stands before the template, not in it"),
        }
    }
}

impl TemplateError {
    /// What to write instead.
    pub(crate) fn help(&self, template: &str) -> String {
        match &self.kind {
            Kind::NoSlash => format!("write `\"/{template}\"`"),
            Kind::Absolute => {
                let path = template.splitn(4, '/').nth(3).unwrap_or("");
                format!("write `\"/{path}\"`")
            }
            Kind::Unclosed(name) => format!("write `<{name}>`"),
            Kind::Foreign { meant, .. } => format!("write `<{meant}>`"),
            Kind::NoName => "name the argument whose value stands there, as in `<id>`".into(),
            Kind::BadName { meant: Some(meant), .. } => format!("write `<{meant}>`, and name the argument `{meant}`"),
            Kind::BadName { meant: None, .. } => "use letters, digits and `_`, as in `<id>`".into(),
            Kind::Twice(name) => {
                format!("give the second one a name and an argument of its own, as in `<other_{name}>`")
            }
            Kind::Query(Some(name)) => {
                format!("leave it out: an argument `{name}` that is not in the template is a query parameter already")
            }
            Kind::Query(None) => {
                "leave it out: an argument that is not in the template is a query parameter already".into()
            }
            Kind::Fragment | Kind::Dots(_) | Kind::StrayClose => "leave it out".into(),
            Kind::EmptySegment => "leave out one `/`".into(),
            Kind::RestNotLast(name) => format!("write `/<{name}..>` at the end of the template"),
            Kind::Percent => "write `%25` for the character itself".into(),
            Kind::Characters(characters) => {
                let mut encoded = String::new();
                for byte in characters.bytes() {
                    // Writing into memory does not fail.
                    let _ = write!(encoded, "%{byte:02X}");
                }
                format!("write it encoded: `{encoded}`")
            }
            Kind::Method => {
                let (method, path) = template.split_once(' ').unwrap_or((template, "/"));
                format!("write `{method} \"{}\"`", path.trim_start())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<Piece> {
        let (pieces, errors) = parse(text);
        assert_eq!(errors, [], "{text}");
        pieces
    }

    fn errors(text: &str) -> Vec<(Kind, &str)> {
        parse(text).1.into_iter().map(|error| (error.kind, &text[error.range])).collect()
    }

    fn literal(text: &str) -> Piece {
        Piece::Literal(text.into())
    }

    #[test]
    fn literals_and_placeholders() {
        assert_eq!(pieces("/"), [literal("/")]);
        assert_eq!(
            pieces("/render_tasks/<id>/results"),
            [literal("/render_tasks/"), Piece::Value("id".into()), literal("/results")]
        );
        assert_eq!(
            pieces("/<a>.<b>"),
            [literal("/"), Piece::Value("a".into()), literal("."), Piece::Value("b".into())]
        );
        assert_eq!(pieces("/files/<path..>"), [literal("/files/"), Piece::Segments("path".into())]);
        assert_eq!(pieces("/a%20b/~c:d/"), [literal("/a%20b/~c:d/")]);
        assert_eq!(pieces("/<type>"), [literal("/"), Piece::Value("type".into())]);
        assert_eq!(pieces("<next>"), [Piece::Address("next".into())]);
    }

    #[test]
    fn each_mistake_has_its_place() {
        assert_eq!(errors("x"), [(Kind::NoSlash, "x")]);
        assert_eq!(errors(""), [(Kind::NoSlash, "")]);
        assert_eq!(errors("https://host/x"), [(Kind::Absolute, "https://")]);
        assert_eq!(errors("GET /x"), [(Kind::Method, "GET")]);
        assert_eq!(errors("/x/<id"), [(Kind::Unclosed("id".into()), "<id")]);
        assert_eq!(errors("/<a/<b>"), [(Kind::Unclosed("a".into()), "<a")]);
        let foreign = |written: &str| Kind::Foreign { written: written.into(), meant: "id".into() };
        assert_eq!(errors("/x/{id}/y"), [(foreign("{id}"), "{id}")]);
        assert_eq!(errors("/x/:id/y"), [(foreign(":id"), ":id")]);
        assert_eq!(errors("/x/<>"), [(Kind::NoName, "<>")]);
        let bad = Kind::BadName { written: "a-b".into(), meant: Some("a_b".into()) };
        assert_eq!(errors("/x/<a-b>"), [(bad, "a-b")]);
        assert_eq!(errors("/<id>/y/<id>"), [(Kind::Twice("id".into()), "<id>")]);
        assert_eq!(errors("/x?y=<y>"), [(Kind::Query(Some("y".into())), "?y=<y>")]);
        assert_eq!(errors("/x#y"), [(Kind::Fragment, "#y")]);
        assert_eq!(errors("/x//y"), [(Kind::EmptySegment, "//")]);
        assert_eq!(errors("/x/../y"), [(Kind::Dots("..".into()), "..")]);
        assert_eq!(errors("/<a..>/x"), [(Kind::RestNotLast("a".into()), "<a..>")]);
        assert_eq!(errors("/x>"), [(Kind::StrayClose, ">")]);
        assert_eq!(errors("/100%"), [(Kind::Percent, "%")]);
        assert_eq!(errors("/a b/é"), [(Kind::Characters(" ".into()), " "), (Kind::Characters("é".into()), "é")]);
        assert_eq!(errors("/öß"), [(Kind::Characters("öß".into()), "öß")]);
    }

    #[test]
    fn the_caret_stands_under_the_fault() {
        let template = "/é/<id";
        let error = &parse(template).1[1];
        assert_eq!(drawing(template, &error.range), "  \"/é/<id\"\n      ^^^");
        let template = "/a\n/<id";
        assert_eq!(drawing(template, &parse(template).1[1].range), "  \"/a\\n/<id\"\n        ^^^");
    }

    #[test]
    fn no_input_panics() {
        for text in ["<", ">", "{", ":", "/:", "/<..>", "/<a", "%", "/%é", "?", "#", "//", "/<é", "://", "GET "] {
            for error in parse(text).1 {
                let _ = (drawing(text, &error.range), error.to_string(), error.help(text));
            }
        }
    }
}
