//! The `Link` header (RFC 8288, section 3).

use std::iter::Peekable;
use std::str::Chars;

/// The links of a response.
///
/// ```
/// use fingerpost::Links;
///
/// let links = Links::parse(r#"</a?ids=1,2>; rel="next last", <https://x.example/>; rel=first"#);
/// assert_eq!(links.rel("next"), Some("/a?ids=1,2"));
/// assert_eq!(links.iter().count(), 2);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Links(Vec<Link>);

/// A link with its parameters.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Link {
    /// The target, as written in the header.
    pub target: String,
    /// Parameter names in lower case with unquoted values; values of names with `*` are not decoded.
    pub parameters: Vec<(String, String)>,
}

impl Link {
    /// Returns the value of the first parameter of this name, which must be in lower case.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl Links {
    /// Parses the value of a `Link` header; join several values with commas. Parsing stops at the first syntax error
    /// and keeps the links before it.
    pub fn parse(value: &str) -> Self {
        let mut links = Vec::new();
        let mut rest = value.chars().peekable();
        loop {
            while rest.next_if(|c| c.is_whitespace() || *c == ',').is_some() {}
            if rest.next() != Some('<') {
                return Self(links);
            }
            let mut link = Link::default();
            loop {
                match rest.next() {
                    Some('>') => break,
                    Some(c) => link.target.push(c),
                    None => return Self(links),
                }
            }
            link.parameters = parameters(&mut rest);
            links.push(link);
        }
    }

    /// Returns the target of the first link with this relation, compared case-insensitively.
    pub fn rel(&self, relation: &str) -> Option<&str> {
        let is = |link: &&Link| {
            let relations = link.parameter("rel").unwrap_or_default();
            relations.split_whitespace().any(|known| known.eq_ignore_ascii_case(relation))
        };
        self.0.iter().find(is).map(|link| link.target.as_str())
    }

    /// Returns all links, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Link> {
        self.0.iter()
    }
}

/// Parses `; name=value; name="value"` up to the next comma.
fn parameters(rest: &mut Peekable<Chars<'_>>) -> Vec<(String, String)> {
    let mut parameters = Vec::new();
    loop {
        while rest.next_if(|c| c.is_whitespace() || *c == ';').is_some() {}
        let mut name = String::new();
        while let Some(c) = rest.next_if(|c| !matches!(c, '=' | ';' | ',') && !c.is_whitespace()) {
            name.extend(c.to_lowercase());
        }
        while rest.next_if(|c| c.is_whitespace()).is_some() {}
        let value = if rest.next_if_eq(&'=').is_some() { parameter_value(rest) } else { String::new() };
        if name.is_empty() {
            // A comma, the end, or a value without a name: skip to the next link.
            while rest.next_if(|c| *c != ',').is_some() {}
            return parameters;
        }
        parameters.push((name, value));
        if rest.peek().is_none_or(|c| *c == ',') {
            return parameters;
        }
    }
}

/// Parses a token, or a quoted string with backslash escapes.
fn parameter_value(rest: &mut Peekable<Chars<'_>>) -> String {
    while rest.next_if(|c| c.is_whitespace()).is_some() {}
    let mut value = String::new();
    if rest.next_if_eq(&'"').is_none() {
        while let Some(c) = rest.next_if(|c| !matches!(c, ';' | ',') && !c.is_whitespace()) {
            value.push(c);
        }
        while rest.next_if(|c| c.is_whitespace()).is_some() {}
        return value;
    }
    while let Some(c) = rest.next() {
        match c {
            '"' => break,
            '\\' => value.extend(rest.next()),
            c => value.push(c),
        }
    }
    while rest.next_if(|c| c.is_whitespace()).is_some() {}
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn commas_and_semicolons_inside() {
        let value = r#"<https://h/a?ids=1,2;x>; title="a, \"b\"; c" ; REL=next;hreflang=de,</b>;rel="LAST prev""#;
        let links = Links::parse(value);
        assert_eq!(links.rel("next"), Some("https://h/a?ids=1,2;x"));
        assert_eq!(links.iter().next().unwrap().parameter("title"), Some("a, \"b\"; c"));
        assert_eq!(links.iter().next().unwrap().parameter("hreflang"), Some("de"));
        assert_eq!((links.rel("last"), links.rel("Prev"), links.rel("first")), (Some("/b"), Some("/b"), None));
    }

    #[test]
    fn parsing_stops_at_a_syntax_error() {
        assert_eq!(Links::parse(""), Links::default());
        assert_eq!(Links::parse("next"), Links::default());
        assert_eq!(Links::parse("<a>;rel=next, b").rel("next"), Some("a"));
        assert_eq!(Links::parse("<a;rel=next").iter().count(), 0);
        assert_eq!(Links::parse("<a>;;=x;rel=next,<b>;rel=next").rel("next"), Some("b"));
        assert_eq!(Links::parse("<a>; rel = next").rel("next"), Some("a"));
        assert_eq!(Links::parse("<a>; rel").rel("next"), None);
    }

    proptest! {
        #[test]
        fn any_text_is_read_to_an_end(value in any::<String>()) {
            Links::parse(&value);
        }

        #[test]
        fn what_is_written_is_read(
            links in prop::collection::vec(("[^<>\\x00-\\x1f]{0,12}", "[a-z]{1,6}", "[^\\x00-\\x1f]{0,12}"), 0..4)
        ) {
            let quoted = |text: &str| format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\""));
            let value: Vec<_> =
                links.iter().map(|(target, name, text)| format!("<{target}>; {name}={}", quoted(text))).collect();
            let read = Links::parse(&value.join(", "));
            let expected: Vec<_> = links
                .iter()
                .map(|(target, name, text)| Link {
                    target: target.clone(),
                    parameters: vec![(name.clone(), text.clone())],
                })
                .collect();
            prop_assert_eq!(read.0, expected);
        }
    }
}
