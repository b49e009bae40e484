//! A server that decodes once receives each value in its own segment or pair.

#![no_main]

use std::collections::BTreeMap;

use arbitrary::Arbitrary;
use fingerpost::PathPiece::{Literal, Segments, Value};
use fingerpost::{PathParam, PathPiece, fuzzing};
use libfuzzer_sys::fuzz_target;
use percent_encoding::percent_decode_str;

#[derive(Arbitrary, Debug)]
enum Input {
    Values(String, String),
    Inside(String),
    Segments(String),
    Pairs { pairs: Vec<(u8, String, String)>, form: bool },
}

const VALUES: &[PathPiece] = &[Literal("/a/"), Value("first"), Literal("/b/"), Value("second")];
const INSIDE: &[PathPiece] = &[Literal("/a/."), Value("value"), Literal("/b")];
const SEGMENTS: &[PathPiece] = &[Literal("/a/"), Segments("value")];

fuzz_target!(|input: Input| match input {
    Input::Values(first, second) => {
        let expected = ["", "a", &first, "b", &second];
        check_path(VALUES, &[&first, &second], &expected, |value| matches!(value, "" | "." | ".."));
    }
    Input::Inside(value) => {
        check_path(INSIDE, &[&value], &["", "a", &format!(".{value}"), "b"], |value| matches!(value, "" | "."));
    }
    Input::Segments(value) => {
        let expected: Vec<_> = ["", "a"].into_iter().chain(value.split('/')).collect();
        check_path(SEGMENTS, &[&value], &expected, |value| {
            value.split('/').any(|segment| matches!(segment, "" | "." | ".."))
        });
    }
    Input::Pairs { pairs, form } => check_pairs(&pairs, form),
});

fn check_path(template: &[PathPiece], values: &[&String], expected: &[&str], refused: fn(&str) -> bool) {
    let params: Vec<_> = values.iter().map(|value| *value as &dyn PathParam).collect();
    match fuzzing::path(template, &params) {
        Err(index) => assert!(refused(values[index]), "refused without a reason"),
        Ok(path) => {
            assert!(!values.iter().any(|value| refused(value)), "not refused");
            let url = url::Url::parse(&format!("https://host{path}")).expect("a URL");
            assert_eq!((url.path(), url.query(), url.fragment()), (path.as_str(), None, None));
            let decoded: Vec<_> =
                path.split('/').map(|segment| percent_decode_str(segment).decode_utf8().expect("UTF-8")).collect();
            assert_eq!(decoded, expected);
        }
    }
}

/// Checks that parameters are in the order of their indexes, and that setting one twice replaces it.
fn check_pairs(pairs: &[(u8, String, String)], form: bool) {
    let query = fuzzing::pairs(pairs, form);
    let expected: BTreeMap<_, _> =
        pairs.iter().map(|(index, name, value)| (index, (name.clone(), value.clone()))).collect();
    let expected: Vec<_> = expected.into_values().collect();
    let text = query.strip_prefix('&').unwrap_or_default();
    let decoded: Vec<(String, String)> = if form {
        form_urlencoded::parse(text.as_bytes()).into_owned().collect()
    } else {
        let decode = |text| percent_decode_str(text).decode_utf8().expect("UTF-8").into_owned();
        let pairs = query.split('&').skip(1).map(|pair| pair.split_once('=').expect("a pair"));
        pairs.map(|(name, value)| (decode(name), decode(value))).collect()
    };
    assert_eq!(decoded, expected);
    if !form {
        let url = url::Url::parse(&format!("https://host/?{text}")).expect("a URL");
        assert_eq!((url.query(), url.fragment()), (Some(text), None));
    }
}
