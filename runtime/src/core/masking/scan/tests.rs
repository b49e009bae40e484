use super::*;

type Scan = fn(&str, &dyn Fn(&str) -> bool, &mut Vec<Found>);

/// Returns the text with the values named `key` in brackets.
fn marked(scan: Scan, text: &str) -> String {
    let (mut found, mut marked) = (Vec::new(), text.to_owned());
    scan(text, &|name| name == "key", &mut found);
    found.sort_by_key(|found| found.range.start);
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
        ("data: {\"key\":\ndata: \"a\"}\n\n", "data: {\"key\":\ndata: \"[a]\"}\n\n"),
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
fn values_that_are_urls_or_forms_with_a_secret_are_found() {
    for (text, expected) in [
        ("?u=https://h/?key=a&b=c", "?u=[https://h/?key=a]&b=c"),
        ("?u=b=key=a", "?u=[b=key=a]"),
        ("?u=x?v=b=key=a", "?u=[x?v=b=key=a]"),
        ("?u=https%3A%2F%2Fh%2F%3Fkey%3Da&b=c", "?u=[https%3A%2F%2Fh%2F%3Fkey%3Da]&b=c"),
        ("?u=%3Fv%3D%253Fw%253D%25253Fkey%25253Da", "?u=[%3Fv%3D%253Fw%253D%25253Fkey%25253Da]"),
        ("?u=https%3A%2F%2Fada:hush%40h&b=c", "?u=[https%3A%2F%2Fada:hush%40h]&b=c"),
        ("?u=x?v=q8Zt3VbXw0PnR5kYd7LmC2sF==", "?u=[x?v=q8Zt3VbXw0PnR5kYd7LmC2sF==]"),
        ("?u=x?v=y?w=z", "?u=x?v=y?w=z"),
        ("?u=%7B%22b%22%3A%7B%22key%22%3A%22a%22%7D%7D&b=c", "?u=[%7B%22b%22%3A%7B%22key%22%3A%22a%22%7D%7D]&b=c"),
    ] {
        assert_eq!(marked(pairs, text), expected);
    }
}

#[test]
fn pairs_within_pairs_take_linear_time() {
    for part in ["?a=", "a=", "&a=?b=", "?a=%3Fb%3D", "?a=%3Fb%3D%253Fc%253D", "==", "?=", "a=b==?", "?a=b://c@"] {
        let text = format!("?{}", part.repeat(8000));
        let (calls, bytes) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
        let wanted = |name: &str| {
            calls.set(calls.get() + 1);
            bytes.set(bytes.get() + name.len());
            false
        };
        pairs(&text, &wanted, &mut Vec::new());
        assert!(calls.get() <= 2 * text.len() && bytes.get() <= 4 * text.len(), "{part}: {calls:?}, {bytes:?}");
    }
}

#[test]
fn passwords_of_urls_are_found() {
    let scan: Scan = |text, _, found| userinfo(text, found);
    for (text, expected) in [
        ("see https://ada:hush@h/p, ok", "see https://ada:[hush]@h/p, ok"),
        ("https://ghp_x@h", "https://[ghp_x]@h"),
        (r#"{"a":"postgres:\/\/u:p%40@h\/d"}"#, r#"{"a":"postgres:\/\/u:[p%40]@h\/d"}"#),
        ("https://h/a@b ada@h http://h?x=a:b@c", "https://h/a@b ada@h http://h?x=a:b@c"),
    ] {
        assert_eq!(marked(scan, text), expected);
    }
}

#[test]
fn parts_of_a_multipart_form_are_found() {
    let text = "--x\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nab\r\n--x\r\n\
                Content-Disposition: form-data; name=\"b\"\r\n\r\nc\r\n--x--\r\n";
    assert_eq!(marked(parts, text), text.replace("ab", "[ab]"));
}

#[test]
fn a_part_ends_at_the_boundary_of_its_form() {
    let text = "--x\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\na\r\n--y\r\nb\r\n--x\r\n\
                Content-Disposition: form-data; name=\"b\"\r\n\r\nghp_0123456789abcdef\r\n--x--\r\n";
    let expected =
        text.replace("a\r\n--y\r\nb", "[a\r\n--y\r\nb]").replace("ghp_0123456789abcdef", "[ghp_0123456789abcdef]");
    assert_eq!(marked(parts, text), expected);
}

#[test]
fn json_within_json_is_found_at_any_level() {
    let mut text = r#"{"key":"a"}"#.to_owned();
    for _ in 0..LEVELS {
        text = serde_json::json!({ "b": text, "c": "{d" }).to_string();
        let mut found = Vec::new();
        properties(&text, &|name| name == "key", &mut found);
        let shown: Vec<_> = found.iter().filter(|found| !found.range.is_empty()).collect();
        assert_eq!((shown.len(), &text[shown[0].range.clone()][..1]), (1, "{"));
        assert!(found.iter().any(|found| found.value == "a"));
    }
}

#[test]
fn numbers_are_only_found_in_json() {
    assert_eq!(numbers(r#"17, {"a":17, "b":"18", "c":[1.5,true]}"#), [9..11, 28..31]);
}

proptest::proptest! {
    /// No text makes a scanner panic, and all ranges are within the text.
    #[test]
    fn any_text_is_scanned(text in r#"([a-c{}\[\]:,"\\=&?/\n\r ]|key|é|\PC){0,40}"#) {
        for scan in [properties, pairs, parts, |text, _, found| userinfo(text, found)] as [Scan; 4] {
            let mut found = Vec::new();
            scan(&text, &|_| true, &mut found);
            proptest::prop_assert!(found.iter().all(|found| text.get(found.range.clone()).is_some()));
        }
        numbers(&text);
    }
}
