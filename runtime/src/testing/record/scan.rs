//! Scanners for named values in JSON, queries, forms and multipart forms.
//!
//! The input need not be well-formed: truncated JSON, JSON lines and server-sent events are scanned as well.

use std::ops::Range;

use super::super::query::decoded;

/// A value and its range in the text.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    /// The decoded value.
    pub(super) value: String,
    /// Whether the value is not quoted, so that its replacement needs quotes.
    pub(super) bare: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    /// A string, with its range inside the quotes.
    Text,
    /// A number or a literal.
    Bare,
    Open,
    Close,
    Comma,
    Colon,
}

/// Returns the JSON tokens in a text.
fn tokens(text: &str) -> impl Iterator<Item = (Kind, Range<usize>)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        let start = at;
        let kind = match bytes.get(at)? {
            b'"' => {
                at += 1;
                // JSON strings contain no line breaks, so a stray quote affects one line at most.
                while bytes.get(at).is_some_and(|byte| !matches!(byte, b'"' | b'\n')) {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                let end = at.min(bytes.len());
                at = end + usize::from(bytes.get(end) == Some(&b'"'));
                return Some((Kind::Text, start + 1..end));
            }
            b'{' | b'[' => Kind::Open,
            b'}' | b']' => Kind::Close,
            b',' => Kind::Comma,
            b':' => Kind::Colon,
            _ => {
                let ends = |byte: &u8| byte.is_ascii_whitespace() || b"\"{}[],:".contains(byte);
                at += bytes[at..].iter().position(ends).unwrap_or(bytes.len() - at);
                return Some((Kind::Bare, start..at));
            }
        };
        at += 1;
        Some((kind, start..at))
    })
}

fn unescaped(text: &str) -> String {
    serde_json::from_str(&format!("\"{text}\"")).unwrap_or_else(|_| text.to_owned())
}

/// Finds the values of the JSON properties with these names, including all values in arrays and objects, but not
/// `true`, `false` and `null`.
pub(super) fn properties(text: &str, wanted: &dyn Fn(&str) -> bool, found: &mut Vec<Found>) {
    let mut depth = 0_usize;
    // Whether the next value is wanted, and the depth from which on all values are.
    let (mut next, mut inside): (bool, Option<usize>) = (false, None);
    let mut tokens = tokens(text).peekable();
    while let Some((kind, range)) = tokens.next() {
        let name = kind == Kind::Text && matches!(tokens.peek(), Some((Kind::Colon, _)));
        match kind {
            Kind::Text if name => next = wanted(&unescaped(&text[range])),
            Kind::Text if next || inside.is_some() => {
                found.push(Found { value: unescaped(&text[range.clone()]), range, bare: false });
            }
            Kind::Bare if next || inside.is_some() => {
                let value = text[range.clone()].to_owned();
                if !matches!(value.as_str(), "true" | "false" | "null") {
                    found.push(Found { value, range, bare: true });
                }
            }
            Kind::Open => {
                depth += 1;
                if next && inside.is_none() {
                    inside = Some(depth);
                }
            }
            Kind::Close => {
                if inside == Some(depth) {
                    inside = None;
                }
                depth = depth.saturating_sub(1);
            }
            Kind::Text | Kind::Bare | Kind::Comma | Kind::Colon => {}
        }
        next &= name || kind == Kind::Colon;
    }
}

/// Finds the numbers in JSON, whose replacements need quotes.
pub(super) fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut depth = 0_usize;
    let number = |(kind, range): (Kind, Range<usize>)| {
        match kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Text | Kind::Bare | Kind::Comma | Kind::Colon => {}
        }
        let is_number = kind == Kind::Bare && depth > 0 && serde_json::from_str::<f64>(&text[range.clone()]).is_ok();
        is_number.then_some(range)
    };
    tokens(text).filter_map(number).collect()
}

/// Finds the values of pairs `name=value` with these names: in the queries of all URLs in the text, and in a form,
/// which is a text that starts with a pair.
pub(super) fn pairs(text: &str, wanted: &dyn Fn(&str) -> bool, found: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let of_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.%+[]~".contains(byte);
    for (equals, _) in text.match_indices('=') {
        let mut start = bytes[..equals].iter().rposition(|byte| !of_name(byte)).map_or(0, |before| before + 1);
        // `&` may be escaped as `\u0026` in JSON, and as `&amp;` in HTML.
        let escaped = text[..start].ends_with('\\') && text[start..equals].starts_with("u0026");
        if escaped {
            start += "u0026".len();
        }
        let starts = start == 0 || escaped || matches!(bytes[start - 1], b'?' | b'&' | b'#');
        if !(starts || text[..start].ends_with("&amp;")) || !wanted(&decoded(&text[start..equals])) {
            continue;
        }
        let ends = |byte: &u8| byte.is_ascii_whitespace() || b"&#\"'<>\\".contains(byte);
        let end = bytes[equals + 1..].iter().position(ends).map_or(bytes.len(), |length| equals + 1 + length);
        found.push(Found { range: equals + 1..end, value: decoded(&text[equals + 1..end]), bare: false });
    }
}

/// Finds the contents of the parts with these names in a `multipart/form-data` body.
pub(super) fn parts(text: &str, wanted: &dyn Fn(&str) -> bool, found: &mut Vec<Found>) {
    const BEFORE_NAME: &str = "form-data; name=\"";
    for (at, _) in text.match_indices(BEFORE_NAME) {
        let start = at + BEFORE_NAME.len();
        let name = text[start..].split('"').next().unwrap_or_default();
        let Some(content) = text[start..].find("\r\n\r\n").map(|head| start + head + 4) else { continue };
        if wanted(name) {
            let end = text[content..].find("\r\n--").map_or(text.len(), |length| content + length);
            found.push(Found { range: content..end, value: text[content..end].to_owned(), bare: false });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Scan = fn(&str, &dyn Fn(&str) -> bool, &mut Vec<Found>);

    /// Returns the text with the values named `key` in brackets.
    fn marked(scan: Scan, text: &str) -> String {
        let (mut found, mut marked) = (Vec::new(), text.to_owned());
        scan(text, &|name| name == "key", &mut found);
        for Found { range, bare, .. } in found.into_iter().rev() {
            let (open, close) = if bare { ("<", ">") } else { ("[", "]") };
            marked.insert_str(range.end, close);
            marked.insert_str(range.start, open);
        }
        marked
    }

    #[test]
    fn properties_are_found_in_any_json() {
        for (text, expected) in [
            (r#"{"key":"a","b":"c"}"#, r#"{"key":"[a]","b":"c"}"#),
            (r#"{ "k\u0065y" : "a\"b\\" , "b" : "key" }"#, r#"{ "k\u0065y" : "[a\"b\\]" , "b" : "key" }"#),
            (r#"{"key":17,"b":18}"#, r#"{"key":<17>,"b":18}"#),
            (r#"{"key":null,"b":18}"#, r#"{"key":null,"b":18}"#),
            (r#"{"key":["a",{"b":"c"}],"b":["d"]}"#, r#"{"key":["[a]",{"b":"[c]"}],"b":["d"]}"#),
            (r#"["key","b"]"#, r#"["key","b"]"#),
            (r#"{"key":"brok"#, r#"{"key":"[brok]"#),
            ("{\"a\":\"stray\n{\"key\":\"b\"}\n{\"c\":\"d\"}", "{\"a\":\"stray\n{\"key\":\"[b]\"}\n{\"c\":\"d\"}"),
            ("data: {\"key\":\"a\"}\n\n", "data: {\"key\":\"[a]\"}\n\n"),
        ] {
            assert_eq!(marked(properties, text), expected);
        }
    }

    #[test]
    fn pairs_are_found_in_queries_forms_and_urls() {
        for (text, expected) in [
            ("key=a&b=c", "key=[a]&b=c"),
            ("/p?b=c&k%65y=a#f", "/p?b=c&k%65y=[a]#f"),
            (r#"{"url":"https://h/?b=c\u0026key=a"}"#, r#"{"url":"https://h/?b=c\u0026key=[a]"}"#),
            ("<a href='/?b=c&amp;key=a'>", "<a href='/?b=c&amp;key=[a]'>"),
            ("the key=a", "the key=a"),
            ("monkey=a", "monkey=a"),
        ] {
            assert_eq!(marked(pairs, text), expected);
        }
    }

    #[test]
    fn parts_of_a_multipart_form_are_found() {
        let text = "--x\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nab\r\n--x\r\n\
                    Content-Disposition: form-data; name=\"b\"\r\n\r\nc\r\n--x--\r\n";
        assert_eq!(marked(parts, text), text.replace("ab", "[ab]"));
    }

    #[test]
    fn numbers_are_only_found_in_json() {
        assert_eq!(numbers(r#"17, {"a":17, "b":"18", "c":[1.5,true]}"#), [9..11, 28..31]);
    }

    proptest::proptest! {
        /// No text makes a scanner panic, and all ranges are within the text.
        #[test]
        fn any_text_is_scanned(text in r#"([a-c{}\[\]:,"\\=&?/\n\r ]|key|é|\PC){0,40}"#) {
            for scan in [properties, pairs, parts] as [Scan; 3] {
                let mut found = Vec::new();
                scan(&text, &|_| true, &mut found);
                proptest::prop_assert!(found.iter().all(|found| text.get(found.range.clone()).is_some()));
            }
            numbers(&text);
        }
    }
}
