//! The path template: `/render_tasks/<render_task_id>/results`.

use std::fmt::{self, Write};
use std::ops::Range;

use crate::names::METHODS;

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

/// Reads a template. Everything wrong is reported; what is right is kept, so that expansion can go on.
pub(crate) fn parse(text: &str) -> (Vec<Piece>, Vec<TemplateError>) {
    let mut parser = Parser { text, at: 0, pieces: Vec::new(), errors: Vec::new() };
    parser.template();
    (parser.pieces, parser.errors)
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    pieces: Vec<Piece>,
    errors: Vec<TemplateError>,
}

impl Parser<'_> {
    fn template(&mut self) {
        if let Some(path) = self.text.split_once("://").map(|(scheme, _)| scheme.len()) {
            self.error(0..path + 3, Kind::Absolute);
            return;
        }
        let alone = self.text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
        if let Some(name) = alone.filter(|name| is_name(name)) {
            self.pieces.push(Piece::Address(name.to_owned()));
            return;
        }
        if METHODS.iter().any(|(method, _)| self.text.strip_prefix(method).is_some_and(|rest| rest.starts_with(' '))) {
            self.error(0..self.text.find(' ').unwrap_or(0), Kind::Method);
            return;
        }
        if !self.text.starts_with('/') {
            let first = self.text.chars().next().map_or(0, char::len_utf8);
            self.error(0..first, Kind::NoSlash);
        }
        while let Some(character) = self.text[self.at..].chars().next() {
            let start = self.at;
            self.at += character.len_utf8();
            match character {
                '<' => self.placeholder(start),
                '{' => self.foreign(start, '}'),
                ':' if self.text[..start].ends_with('/') => self.colon(start),
                '?' => {
                    self.query(start);
                    return;
                }
                '#' => {
                    self.error(start..self.text.len(), Kind::Fragment);
                    return;
                }
                '>' | '}' => self.error(start..self.at, Kind::StrayClose),
                '/' => {
                    if self.text[self.at..].starts_with('/') {
                        self.error(start..self.at + 1, Kind::EmptySegment);
                    }
                    self.dots();
                    self.literal('/');
                }
                '%' => {
                    let hex = self.text.as_bytes().get(self.at..self.at + 2);
                    if !hex.is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)) {
                        self.error(start..self.at, Kind::Percent);
                    }
                    self.literal('%');
                }
                // What may stand in a segment: RFC 3986, section 3.3.
                _ if character.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@".contains(character) => {
                    self.literal(character);
                }
                _ => self.foreign_character(start),
            }
        }
    }

    /// Characters that cannot stand in a path; those next to each other are one mistake.
    fn foreign_character(&mut self, start: usize) {
        let text = self.text;
        if let Some(TemplateError { kind: Kind::Characters(before), range }) = self.errors.last_mut()
            && range.end == start
        {
            before.push_str(&text[start..self.at]);
            range.end = self.at;
            return;
        }
        self.error(start..self.at, Kind::Characters(text[start..self.at].to_owned()));
    }

    fn placeholder(&mut self, start: usize) {
        let rest = &self.text[self.at..];
        let end = rest.find(['>', '/', '<']).unwrap_or(rest.len());
        if !rest[end..].starts_with('>') {
            self.error(start..self.at + end, Kind::Unclosed(rest[..end].to_owned()));
            self.at += end;
            return;
        }
        let inside = &rest[..end];
        self.at += end + 1;
        let (name, several) = inside.strip_suffix("..").map_or((inside, false), |name| (name, true));
        if name.is_empty() {
            return self.error(start..self.at, Kind::NoName);
        }
        if !is_name(name) {
            let kind = Kind::BadName { written: name.to_owned(), meant: as_identifier(name) };
            return self.error(start + 1..start + 1 + name.len(), kind);
        }
        let twice = |piece: &Piece| matches!(piece, Piece::Value(other) | Piece::Segments(other) if other == name);
        if self.pieces.iter().any(twice) {
            return self.error(start..self.at, Kind::Twice(name.to_owned()));
        }
        let name = name.to_owned();
        if several {
            if !self.text[..start].ends_with('/') || self.at != self.text.len() {
                self.error(start..self.at, Kind::RestNotLast(name.clone()));
            }
            self.pieces.push(Piece::Segments(name));
        } else {
            self.pieces.push(Piece::Value(name));
        }
    }

    /// `{id}`, as other frameworks write it.
    fn foreign(&mut self, start: usize, close: char) {
        let rest = &self.text[self.at..];
        let end = rest.find([close, '/']).unwrap_or(rest.len());
        let closed = rest[end..].starts_with(close);
        let name = rest[..end].to_owned();
        self.at += end + usize::from(closed);
        let written = self.text[start..self.at].to_owned();
        self.error(start..self.at, Kind::Foreign { written, meant: name.clone() });
        self.recover(name);
    }

    /// `:id`, as other frameworks write it.
    fn colon(&mut self, start: usize) {
        let rest = &self.text[self.at..];
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        if end == 0 {
            return self.literal(':');
        }
        let name = rest[..end].to_owned();
        self.at += end;
        self.error(
            start..self.at,
            Kind::Foreign { written: self.text[start..self.at].to_owned(), meant: name.clone() },
        );
        self.recover(name);
    }

    /// Takes a placeholder for what it was meant to be, so that its argument is not called unused as well.
    fn recover(&mut self, name: String) {
        if !self.pieces.iter().any(|piece| matches!(piece, Piece::Value(other) if *other == name)) {
            self.pieces.push(Piece::Value(name));
        }
    }

    fn query(&mut self, start: usize) {
        let rest = &self.text[self.at..];
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        self.error(start..self.text.len(), Kind::Query((!name.is_empty()).then_some(name)));
    }

    /// Refuses a literal segment `.` or `..` that follows the slash just read.
    fn dots(&mut self) {
        let rest = &self.text[self.at..];
        let segment = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        if matches!(segment, "." | "..") {
            self.error(self.at..self.at + segment.len(), Kind::Dots(segment.to_owned()));
        }
    }

    fn literal(&mut self, character: char) {
        if let Some(Piece::Literal(text)) = self.pieces.last_mut() {
            text.push(character);
        } else {
            self.pieces.push(Piece::Literal(character.into()));
        }
    }

    fn error(&mut self, range: Range<usize>, kind: Kind) {
        self.errors.push(TemplateError { kind, range });
    }
}

/// Whether an argument can be named like this; with `r#` if need be.
fn is_name(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok() || syn::parse_str::<syn::Ident>(&format!("r#{name}")).is_ok()
}

/// The nearest identifier, if there is one.
fn as_identifier(name: &str) -> Option<String> {
    let name: String = name.trim().chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    syn::parse_str::<syn::Ident>(&name).ok().map(|ident| ident.to_string())
}

impl TemplateError {
    /// The template with a caret line under the faulty part: stable Rust has no span inside a literal.
    pub(crate) fn drawing(&self, template: &str) -> String {
        // Escaped, so that the drawing has one line, and the caret its place.
        let before = template[..self.range.start].escape_debug().count();
        let under = template[self.range.clone()].escape_debug().count().max(1);
        format!("  \"{}\"\n   {}{}", template.escape_debug(), " ".repeat(before), "^".repeat(under))
    }
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
        assert_eq!(error.drawing(template), "  \"/é/<id\"\n      ^^^");
        let template = "/a\n/<id";
        assert_eq!(parse(template).1[1].drawing(template), "  \"/a\\n/<id\"\n        ^^^");
    }

    #[test]
    fn no_input_panics() {
        for text in ["<", ">", "{", ":", "/:", "/<..>", "/<a", "%", "/%é", "?", "#", "//", "/<é", "://", "GET "] {
            for error in parse(text).1 {
                let _ = (error.drawing(text), error.to_string(), error.help(text));
            }
        }
    }
}
