//! Parser of path templates.

use std::ops::Range;

use super::foreign::{self, Meant};
use super::{Kind, Piece, TemplateError, query};
use crate::names::METHODS;

/// Parses a template. Returns all errors, and the valid pieces, so that expansion can continue.
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
        // An empty path is the base URL itself.
        if !self.text.is_empty() && !self.text.starts_with(['/', '?']) {
            let first = self.text.chars().next().map_or(0, char::len_utf8);
            self.error(0..first, Kind::NoSlash);
        }
        while let Some(character) = self.text[self.at..].chars().next() {
            let start = self.at;
            self.at += character.len_utf8();
            match character {
                '<' => self.placeholder(start),
                '{' | '[' => self.bracketed(start, start),
                '$' | '#' | '%' if self.text[self.at..].starts_with('{') => self.bracketed(start, self.at),
                '%' if self.encoded(start) => {}
                ':' if self.text[..start].ends_with('/') => self.colon(start),
                '?' => {
                    self.errors.extend(query::check(self.text, start));
                    return;
                }
                '#' => {
                    self.error(start..self.text.len(), Kind::Fragment);
                    return;
                }
                '>' | '}' => self.error(start..self.at, Kind::StrayClose(character)),
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
                // Characters allowed in a segment: RFC 3986, section 3.3.
                _ if character.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@".contains(character) => {
                    self.literal(character);
                }
                _ => self.foreign_character(start),
            }
        }
    }

    /// Reports a character that is not allowed in a path. Adjacent ones are one error.
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
        let mut end = rest.find(['>', '/', '<']).unwrap_or(rest.len());
        // `<id: Option<u64>>` is a placeholder with a type.
        if rest[end..].starts_with('<') && rest[..end].contains(':') {
            end = closing(rest, '<', '>').unwrap_or(end);
        }
        if !rest[end..].starts_with('>') {
            let name = rest[..end].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            self.error(start..self.at + end, Kind::Unclosed(name));
            self.at += end;
            return;
        }
        let inside = &rest[..end];
        self.at += end + 1;
        let is_foreign = inside.contains(|c: char| !c.is_alphanumeric() && !"_.-# ".contains(c))
            || (inside.starts_with('.') && !inside.trim_matches('.').is_empty())
            || inside.ends_with("...");
        if is_foreign && foreign::meant(inside).is_none_or(|meant| !meant.names.is_empty()) {
            return self.foreign(start, inside);
        }
        let (name, several) = inside.strip_suffix("..").map_or((inside, false), |name| (name, true));
        if name.is_empty() {
            return self.error(start..self.at, Kind::NoName);
        }
        if !is_name(name) {
            let kind = Kind::BadName { written: name.to_owned(), meant: as_identifier(name) };
            return self.error(start + 1..start + 1 + name.len(), kind);
        }
        let name = name.to_owned();
        if several {
            if !self.text[..start].ends_with('/') || self.text[self.at..].starts_with('<') {
                self.error(start..self.at, Kind::SegmentsBesideText(name.clone()));
            }
            self.pieces.push(Piece::Segments(name));
        } else {
            self.pieces.push(Piece::Value(name));
        }
    }

    /// Reports `{id}`, `[id]` or `${id}`. The bracket is at `open`.
    fn bracketed(&mut self, start: usize, open: usize) {
        let (bracket, close) = if self.text[open..].starts_with('{') { ('{', '}') } else { ('[', ']') };
        self.at = open + 1;
        let rest = &self.text[self.at..];
        let end = closing(rest, bracket, close);
        let inside = &rest[..end.unwrap_or_else(|| rest.find('/').unwrap_or(rest.len()))];
        self.at += inside.len() + usize::from(end.is_some());
        self.foreign(start, inside);
    }

    /// Reports `%3Cid%3E` and `%7Bid%7D`, encoded brackets, and `%s`.
    fn encoded(&mut self, start: usize) -> bool {
        let rest = &self.text[self.at..];
        let lower = rest.to_ascii_lowercase();
        for (open, close) in [("3c", "%3e"), ("7b", "%7d")] {
            if lower.starts_with(open)
                && let Some(end) = lower.find(close)
            {
                self.at += end + close.len();
                self.foreign(start, &rest[open.len()..end]);
                return true;
            }
        }
        let is_printf = ["s", "d"].iter().any(|verb| {
            lower.strip_prefix(verb).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        });
        if is_printf {
            self.at += 1;
            self.foreign(start, "");
        }
        is_printf
    }

    /// Reports `:id`, `:id?`, `:id(\d+)` and `:path*`.
    fn colon(&mut self, start: usize) {
        let rest = &self.text[self.at..];
        let mut end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        if end == 0 {
            return self.literal(':');
        }
        if rest[end..].starts_with('(')
            && let Some(close) = closing(&rest[end + 1..], '(', ')')
        {
            end += close + 2;
        }
        end += usize::from(rest[end..].starts_with(['?', '*', '+']) && !rest[end + 1..].contains(['=', '&']));
        self.at += end;
        self.foreign(start, &rest[..end]);
    }

    /// Reports the placeholder of another framework from `start` up to here.
    fn foreign(&mut self, start: usize, inside: &str) {
        let meant = foreign::meant(inside);
        self.recover(meant.as_ref());
        self.error(start..self.at, Kind::Foreign { written: self.text[start..self.at].to_owned(), meant });
    }

    /// Adds an invalid placeholder as it was meant, so that its argument remains a path parameter.
    fn recover(&mut self, meant: Option<&Meant>) {
        for name in meant.into_iter().flat_map(|meant| &meant.names) {
            if !self.pieces.iter().any(|piece| piece.argument() == Some(&name.name)) {
                self.pieces.push(Piece::Value(name.name.clone()));
            }
        }
    }

    /// Reports a segment `.` or `..` after the slash just read.
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

/// Returns the index of the bracket that closes the one before the text.
fn closing(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0;
    for (index, character) in text.char_indices() {
        if character == close {
            if depth == 0 {
                return Some(index);
            }
            depth -= 1;
        } else if character == open {
            depth += 1;
        }
    }
    None
}

/// Returns whether this is a valid argument name, possibly with `r#`.
fn is_name(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok() || syn::parse_str::<syn::Ident>(&format!("r#{name}")).is_ok()
}

/// Converts the name to an identifier, if possible.
pub(super) fn as_identifier(name: &str) -> Option<String> {
    let name: String = name.trim().chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    syn::parse_str::<syn::Ident>(&name).ok().map(|ident| ident.to_string())
}
