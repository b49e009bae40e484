//! Parses path templates, such as `/render_tasks/<render_task_id>/results`.

mod foreign;
mod parse;
mod query;

use std::fmt::{self, Write};
use std::ops::Range;

pub(crate) use self::foreign::{Meant, translated};
pub(crate) use self::parse::parse;
pub(crate) use self::query::{Constant, constants, query};

/// A piece of a template.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Piece {
    /// Literal text.
    Literal(String),
    /// `<name>`: a value within one segment.
    Value(String),
    /// `<name..>`: a value that spans several segments.
    Segments(String),
    /// `<name>` as the entire template: a full URL.
    Address(String),
}

impl Piece {
    /// Returns the name of the argument, unless the piece is literal.
    pub(crate) fn argument(&self) -> Option<&String> {
        match self {
            Self::Literal(_) => None,
            Self::Value(name) | Self::Segments(name) | Self::Address(name) => Some(name),
        }
    }
}

/// An error in a template, with the byte range.
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
    /// A placeholder of another framework; `meant` is `None` for query parameters and fragments.
    Foreign {
        written: String,
        meant: Option<Meant>,
    },
    NoName,
    BadName {
        written: String,
        meant: Option<String>,
    },
    Query(Option<String>),
    EmptyParameter,
    NoParameterName,
    QueryCharacters(String),
    Fragment,
    EmptySegment,
    Dots(String),
    SegmentsBesideText(String),
    StrayClose(char),
    Percent,
    Characters(String),
    Method,
}

/// Draws the template with carets under a range: stable Rust has no spans inside of literals.
pub(crate) fn drawing(template: &str, range: &Range<usize>) -> String {
    // Escaped, so that the template stays on one line and the carets stay aligned.
    let before = template[..range.start].escape_debug().count();
    let under = template[range.clone()].escape_debug().count().max(1);
    format!("  \"{}\"\n   {}{}", template.escape_debug(), " ".repeat(before), "^".repeat(under))
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::NoSlash => f.write_str("path template must start with `/`"),
            Kind::Absolute => {
                f.write_str("path template must not contain a scheme or host, which come from the client's base URL")
            }
            Kind::Unclosed(name) => write!(f, "unclosed placeholder `<{name}`"),
            Kind::Foreign { written, meant: Some(meant) } if !meant.names.is_empty() => {
                write!(f, "expected a placeholder `{}`, found `{written}`", meant.written())
            }
            Kind::Foreign { written, meant: Some(_) } => {
                write!(f, "expected a placeholder with a name, found `{written}`")
            }
            Kind::Foreign { written, meant: None } => {
                write!(f, "path template must not contain a query or a fragment, found `{written}`")
            }
            Kind::NoName => f.write_str("missing placeholder name"),
            Kind::BadName { written, .. } => {
                write!(f, "invalid placeholder name `{written}`: expected an identifier")
            }
            Kind::Query(_) => f.write_str("query parameters in a path template must be constant"),
            Kind::EmptyParameter => f.write_str("empty query parameter"),
            Kind::NoParameterName => f.write_str("missing name of a query parameter"),
            Kind::QueryCharacters(characters) => {
                write!(f, "`{}` is not allowed in a query", characters.escape_debug())
            }
            Kind::Fragment => f.write_str("path template must not contain a fragment, which is never sent"),
            Kind::EmptySegment => f.write_str("empty path segment"),
            Kind::Dots(dots) => write!(f, "path segment `{dots}` is not allowed: URL parsers resolve it"),
            Kind::SegmentsBesideText(name) => {
                write!(f, "`<{name}..>` matches several segments: it must follow `/`, and no placeholder may follow it")
            }
            Kind::StrayClose(close) => write!(f, "unmatched `{close}`"),
            Kind::Percent => f.write_str("expected two hexadecimal digits after `%`"),
            Kind::Characters(characters) => write!(f, "`{}` is not allowed in a path", characters.escape_debug()),
            Kind::Method => f.write_str("the HTTP method must precede the path template"),
        }
    }
}

impl TemplateError {
    /// Returns the help for the error.
    pub(crate) fn help(&self, template: &str) -> String {
        match &self.kind {
            Kind::NoSlash => format!("write `\"/{template}\"`"),
            Kind::Absolute => {
                let path = template.splitn(4, '/').nth(3).unwrap_or("");
                format!("write `\"/{path}\"`")
            }
            Kind::Unclosed(name) => format!("write `<{name}>`"),
            Kind::Foreign { meant: Some(meant), .. } if !meant.names.is_empty() => {
                format!("write `{}`", meant.written())
            }
            Kind::Foreign { meant: None, .. } => {
                "remove it; arguments without a placeholder are query parameters".into()
            }
            Kind::Foreign { .. } | Kind::NoName => "write the name of an argument, such as `<id>`".into(),
            Kind::BadName { meant: Some(meant), .. } => format!("write `<{meant}>` and name the argument `{meant}`"),
            Kind::BadName { meant: None, .. } => "use letters, digits and `_`, such as `<id>`".into(),
            Kind::Query(Some(name)) => {
                format!("remove it; an argument `{name}` without a placeholder is a query parameter")
            }
            Kind::Query(None) => "remove it; an argument without a placeholder is a query parameter".into(),
            Kind::NoParameterName => "write a name before `=`, such as `kind=user`".into(),
            Kind::EmptyParameter | Kind::Fragment | Kind::Dots(_) | Kind::StrayClose(_) => "remove it".into(),
            Kind::EmptySegment => "remove one `/`".into(),
            Kind::SegmentsBesideText(name) => {
                format!("write `/<{name}..>`, with `/` or text before the next placeholder")
            }
            Kind::Percent => "write `%25` for a literal `%`".into(),
            Kind::QueryCharacters(plus) if plus == "+" => "write `%20` for a space, or `%2B` for `+`".into(),
            Kind::Characters(characters) | Kind::QueryCharacters(characters) => {
                let mut encoded = String::new();
                for byte in characters.bytes() {
                    // Writing to a string does not fail.
                    let _ = write!(encoded, "%{byte:02X}");
                }
                format!("write it percent-encoded: `{encoded}`")
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
        assert_eq!((pieces(""), pieces("?a=b")), (vec![], vec![]));
        let value = || Piece::Value("id".into());
        assert_eq!(pieces("/<id>/<id>"), [literal("/"), value(), literal("/"), value()]);
        assert_eq!(pieces("/<a..>:b"), [literal("/"), Piece::Segments("a".into()), literal(":b")]);
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
    fn errors_have_ranges() {
        assert_eq!(errors("x"), [(Kind::NoSlash, "x")]);
        assert_eq!(errors("?"), [(Kind::EmptyParameter, "?")]);
        assert_eq!(errors("https://host/x"), [(Kind::Absolute, "https://")]);
        assert_eq!(errors("GET /x"), [(Kind::Method, "GET")]);
        assert_eq!(errors("/x/<id"), [(Kind::Unclosed("id".into()), "<id")]);
        assert_eq!(errors("/<a/<b>"), [(Kind::Unclosed("a".into()), "<a")]);
        let foreign = |written: &str| Kind::Foreign { written: written.into(), meant: foreign::meant("id") };
        assert_eq!(errors("/x/{id}/y"), [(foreign("{id}"), "{id}")]);
        assert_eq!(errors("/x/:id/y"), [(foreign(":id"), ":id")]);
        assert_eq!(errors("/x/<>"), [(Kind::NoName, "<>")]);
        assert_eq!(errors("/x/${id}"), [(foreign("${id}"), "${id}")]);
        assert_eq!(errors("/x/%3Cid%3E"), [(foreign("%3Cid%3E"), "%3Cid%3E")]);
        assert_eq!(errors("/x/[id]"), [(foreign("[id]"), "[id]")]);
        assert_eq!(errors("/x/:id(\\d+)"), [(foreign(":id(\\d+)"), ":id(\\d+)")]);
        let bad = Kind::BadName { written: "a-b".into(), meant: Some("a_b".into()) };
        assert_eq!(errors("/x/<a-b>"), [(bad, "a-b")]);
        assert_eq!(errors("/x?y=<y>"), [(Kind::Query(Some("y".into())), "?y=<y>")]);
        assert_eq!(errors("/x#y"), [(Kind::Fragment, "#y")]);
        assert_eq!(errors("/x//y"), [(Kind::EmptySegment, "//")]);
        assert_eq!(errors("/x/../y"), [(Kind::Dots("..".into()), "..")]);
        assert_eq!(errors("/x<a..>/x"), [(Kind::SegmentsBesideText("a".into()), "<a..>")]);
        assert_eq!(errors("/<a..><b>"), [(Kind::SegmentsBesideText("a".into()), "<a..>")]);
        assert_eq!(errors("/x>"), [(Kind::StrayClose('>'), ">")]);
        assert_eq!(errors("/100%"), [(Kind::Percent, "%")]);
        assert_eq!(errors("/a b/é"), [(Kind::Characters(" ".into()), " "), (Kind::Characters("é".into()), "é")]);
        assert_eq!(errors("/öß"), [(Kind::Characters("öß".into()), "öß")]);
    }

    #[test]
    fn carets_are_under_the_error() {
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
