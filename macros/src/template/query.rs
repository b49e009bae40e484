//! Constant query parameters of a template: `/search?kind=user&deep`.

use std::ops::Range;

use super::{Kind, TemplateError};

/// A constant query parameter.
pub(crate) struct Constant {
    /// Decoded name.
    pub(crate) name: String,
    /// Its text in the template: `kind=user`.
    pub(crate) text: String,
}

/// Returns the constant query parameters of a valid template.
pub(crate) fn constants(template: &str) -> Vec<Constant> {
    let pairs = query(template).into_iter().flat_map(|query| query.split('&'));
    pairs
        .map(|pair| Constant { name: decoded(pair.split('=').next().unwrap_or(pair)), text: pair.to_owned() })
        .collect()
}

/// Returns the query of a template.
pub(crate) fn query(template: &str) -> Option<&str> {
    template.split_once('?').map(|(_, query)| query)
}

/// Checks the query after the `?` at `mark`.
pub(super) fn check(text: &str, mark: usize) -> Vec<TemplateError> {
    let mut errors = Vec::new();
    let mut at = mark;
    let (query, fragment) = text[mark + 1..]
        .split_once('#')
        .map_or((&text[mark + 1..], None), |(query, fragment)| (query, Some(text.len() - fragment.len() - 1)));
    for pair in query.split('&') {
        let range = at + 1..at + 1 + pair.len();
        match placeholder(pair) {
            Some(kind) => errors.push(TemplateError { kind, range: at..range.end }),
            None => check_pair(pair, &range, at, &mut errors),
        }
        at = range.end;
    }
    errors.extend(fragment.map(|start| TemplateError { kind: Kind::Fragment, range: start..text.len() }));
    errors
}

/// Checks one parameter, which the character at `separator` precedes.
fn check_pair(pair: &str, range: &Range<usize>, separator: usize, errors: &mut Vec<TemplateError>) {
    let mut push = |kind, range| errors.push(TemplateError { kind, range });
    if pair.is_empty() {
        return push(Kind::EmptyParameter, separator..separator + 1);
    }
    if pair.starts_with('=') {
        return push(Kind::NoParameterName, range.clone());
    }
    let mut forbidden: Option<(String, Range<usize>)> = None;
    for (index, character) in pair.char_indices() {
        let start = range.start + index;
        let end = start + character.len_utf8();
        match character {
            '%' => {
                let hex = pair.as_bytes().get(index + 1..index + 3);
                if !hex.is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)) {
                    push(Kind::Percent, start..end);
                }
            }
            // RFC 3986, section 3.4, without `+`, which many servers read as a space, and `'`, which URL parsers
            // encode.
            _ if character.is_ascii_alphanumeric() || "-._~!$()*,;=:@/?".contains(character) => {}
            _ => match &mut forbidden {
                Some((text, before)) if before.end == start => {
                    text.push(character);
                    before.end = end;
                }
                _ => {
                    if let Some((text, range)) = forbidden.replace((character.to_string(), start..end)) {
                        push(Kind::QueryCharacters(text), range);
                    }
                }
            },
        }
    }
    if let Some((text, range)) = forbidden {
        push(Kind::QueryCharacters(text), range);
    }
}

/// Returns the error of a value that was meant as a placeholder, as in `id=<id>`, `id={id}` and `id=:id`.
fn placeholder(pair: &str) -> Option<Kind> {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let is_marked = |value: &str| {
        let rest = value.trim_start_matches([':', '$', '@', '*']);
        rest.len() < value.len() && rest.starts_with(|first: char| first.is_alphabetic() || first == '_')
    };
    let is_meant = pair.contains(['<', '>', '{', '}']) || is_marked(value);
    let name: String = name.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect();
    is_meant.then(|| Kind::Query((!name.is_empty()).then_some(name)))
}

/// Decodes `%20`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.filter(|_| *first == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(query: &str) -> Vec<(Kind, &str)> {
        check(query, 0).into_iter().map(|error| (error.kind, &query[error.range])).collect()
    }

    #[test]
    fn names_are_decoded() {
        let constants = constants("/x?kind=user&a%20b=&deep");
        assert_eq!(constants.iter().map(|constant| &constant.name[..]).collect::<Vec<_>>(), ["kind", "a b", "deep"]);
        assert_eq!(constants[1].text, "a%20b=");
    }

    #[test]
    fn valid_queries() {
        for query in ["?a=1", "?a", "?a=", "?a=b=c", "?a=/x?y", "?a=1&a=2", "?a=%2B%27", "?a=$", "?at=12:30"] {
            assert_eq!(errors(query), [], "{query}");
        }
    }

    #[test]
    fn invalid_queries() {
        assert_eq!(errors("?"), [(Kind::EmptyParameter, "?")]);
        assert_eq!(errors("?a=1&&b=2"), [(Kind::EmptyParameter, "&")]);
        assert_eq!(errors("?=1"), [(Kind::NoParameterName, "=1")]);
        assert_eq!(
            errors("?a=1+2'é"),
            [(Kind::QueryCharacters("+".into()), "+"), (Kind::QueryCharacters("'é".into()), "'é")]
        );
        assert_eq!(errors("?a=%2"), [(Kind::Percent, "%")]);
        assert_eq!(errors("?a=1#b"), [(Kind::Fragment, "#b")]);
        for query in ["?a=<a>", "?a={a}", "?a=:a", "?a=$a", "?a=<b>&c=1"] {
            assert_eq!(errors(query)[0].0, Kind::Query(Some("a".into())), "{query}");
        }
    }
}
