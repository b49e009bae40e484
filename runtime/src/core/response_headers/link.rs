//! The `Link` header (RFC 8288, section 3).

use std::iter::Peekable;
use std::str::Chars;

use http::HeaderMap;

/// The links of a response.
///
/// ```
/// use fingerpost::Links;
///
/// let links = Links::parse(r#"</a?ids=1,2>; rel="next last", <https://x.example/>; rel=first"#);
/// assert_eq!(links.rel("next"), Some("/a?ids=1,2"));
/// assert_eq!(links.iter().count(), 2);
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Links {
    links: Vec<Link>,
    is_complete: bool,
}

/// No links.
impl Default for Links {
    fn default() -> Self {
        Self { links: Vec::new(), is_complete: true }
    }
}

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
    /// Parses one value of a `Link` header (RFC 8288, appendix B.2). Parsing stops at the first syntax error and keeps
    /// the links before it; [`is_complete`](Self::is_complete) is then `false`.
    ///
    /// ```
    /// use fingerpost::Links;
    ///
    /// let links = Links::parse("</a>; rel=prev, </b; rel=next");
    /// assert_eq!((links.rel("next"), links.is_complete()), (None, false));
    /// ```
    pub fn parse(value: &str) -> Self {
        let mut rest = value.chars().peekable();
        let mut links = Self::default();
        loop {
            while rest.next_if(|c| is_space(*c) || *c == ',').is_some() {}
            match rest.next() {
                None => return links,
                Some('<') => {}
                Some(_) => break,
            }
            let mut link = Link::default();
            loop {
                match rest.next() {
                    Some('>') => break,
                    Some(c) => link.target.push(c),
                    None => return Self { is_complete: false, ..links },
                }
            }
            let is_closed = parameters(&mut rest, &mut link.parameters);
            links.links.push(link);
            if !is_closed {
                break;
            }
        }
        Self { is_complete: false, ..links }
    }

    /// Reads all values of a header. Each value is parsed separately, so that a syntax error in one of them does not
    /// affect the others. Bytes above 0x7F are UTF-8, or otherwise ISO 8859-1 (RFC 9110, section 5.5).
    pub(crate) fn of_headers(name: &str, headers: &HeaderMap) -> Self {
        let mut all = Self::default();
        for value in headers.get_all(name) {
            let text = match std::str::from_utf8(value.as_bytes()) {
                Ok(text) => text.to_owned(),
                Err(_) => value.as_bytes().iter().map(|byte| char::from(*byte)).collect(),
            };
            let Self { links, is_complete } = Self::parse(&text);
            all.links.extend(links);
            all.is_complete &= is_complete;
        }
        all
    }

    /// Returns the target of the first link with this relation, compared case-insensitively.
    pub fn rel(&self, relation: &str) -> Option<&str> {
        let is = |link: &&Link| {
            let relations = link.parameter("rel").unwrap_or_default();
            relations.split_ascii_whitespace().any(|known| known.eq_ignore_ascii_case(relation))
        };
        self.links.iter().find(is).map(|link| link.target.as_str())
    }

    /// Returns all links, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Link> {
        self.links.iter()
    }

    /// Returns `false` if a part of the header could not be read. A relation that is missing then may have been in that
    /// part, so it does not mean that there is no further page.
    pub const fn is_complete(&self) -> bool {
        self.is_complete
    }
}

/// Optional white space (RFC 9110, section 5.6.3).
const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t')
}

/// Parses `; name=value; name="value"` up to the next link (RFC 8288, appendix B.3). Returns `false` if a quoted string
/// is not closed.
fn parameters(rest: &mut Peekable<Chars<'_>>, parameters: &mut Vec<(String, String)>) -> bool {
    loop {
        skip_space(rest);
        if rest.next_if_eq(&';').is_none() {
            return true;
        }
        skip_space(rest);
        let mut name = String::new();
        while let Some(c) = rest.next_if(|c| !matches!(c, '=' | ';' | ',') && !is_space(*c)) {
            name.push(c.to_ascii_lowercase());
        }
        skip_space(rest);
        let mut value = String::new();
        let is_closed = rest.next_if_eq(&'=').is_none() || parameter_value(rest, &mut value);
        // Also tolerates `;;` and a semicolon at the end.
        if !name.is_empty() {
            parameters.push((name, value));
        }
        if !is_closed {
            return false;
        }
    }
}

/// Parses a token, or a quoted string with backslash escapes. Returns `false` if the string is not closed.
fn parameter_value(rest: &mut Peekable<Chars<'_>>, value: &mut String) -> bool {
    skip_space(rest);
    if rest.next_if_eq(&'"').is_none() {
        while let Some(c) = rest.next_if(|c| !matches!(c, ';' | ',')) {
            value.push(c);
        }
        value.truncate(value.trim_end_matches(is_space).len());
        return true;
    }
    while let Some(c) = rest.next() {
        match c {
            '"' => return true,
            '\\' => value.extend(rest.next()),
            c => value.push(c),
        }
    }
    false
}

fn skip_space(rest: &mut Peekable<Chars<'_>>) {
    while rest.next_if(|c| is_space(*c)).is_some() {}
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
        assert_eq!(Links::parse(" , "), Links::default());
        assert_eq!(Links::parse("next").iter().count(), 0);
        assert_eq!(Links::parse("<a>;rel=next, b").rel("next"), Some("a"));
        assert_eq!(Links::parse("<a;rel=next").iter().count(), 0);
        assert_eq!(Links::parse("<a>;;=x;rel=next,<b>;rel=next").rel("next"), Some("a"));
        assert_eq!(Links::parse("<a>; rel = next").rel("next"), Some("a"));
        assert_eq!(Links::parse("<a>; rel").rel("next"), None);
        assert_eq!(Links::parse("<a>; rel=\"next\" x, <b>; rel=last").rel("next"), Some("a"));
    }

    #[test]
    fn a_part_that_cannot_be_read_is_known() {
        let incomplete =
            ["next", "<a", "<a>; rel=prev, b", "<a> rel=next", "<a>; title=\"x, <b>; rel=next", "<a>; x=\"y\" z", "/x"];
        for value in incomplete {
            assert!(!Links::parse(value).is_complete(), "{value}");
        }
        for value in ["", ",", "<a>", "<a>;", "<a>;;rel=next", "<a>; rel=\"\"", "<a><b>", ",<a>,,<b>,"] {
            assert!(Links::parse(value).is_complete(), "{value}");
        }
    }

    #[test]
    fn targets_side_by_side_have_their_own_parameters() {
        let links = Links::parse("</0></x>; rel=next");
        assert_eq!((links.rel("next"), links.iter().count()), (Some("/x"), 2));
    }

    #[test]
    fn each_value_is_read_by_itself_and_in_any_encoding() {
        let headers = |values: &[&[u8]]| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append("link", http::HeaderValue::from_bytes(value).unwrap());
            }
            Links::of_headers("link", &headers)
        };
        for title in ["Zur\u{fc}ck".as_bytes(), b"Zur\xfcck"] {
            let links = headers(&[&[b"</a>; rel=next; title=\"", title, b"\""].concat()]);
            assert_eq!((links.rel("next"), links.is_complete()), (Some("/a"), true));
            assert_eq!(links.iter().next().unwrap().parameter("title"), Some("Zur\u{fc}ck"));
        }
        let links = headers(&[b"</0", b"</a>; rel=\"prev", b"</b>; rel=next"]);
        assert_eq!((links.rel("next"), links.rel("prev"), links.is_complete()), (Some("/b"), Some("/a"), false));
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
            prop_assert_eq!(read, Links { links: expected, is_complete: true });
        }
    }
}
