//! Models are read from JSON, and written, without serde. They have the values, the errors and the texts that they have
//! with it.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;
use std::hash::{BuildHasherDefault, DefaultHasher};

use fingerpost::{DecodeError, Field, FromJson, Model, Secret, ToJson};
use jiff::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Its entries are printed in the same order each time.
type Hashed = HashMap<String, Value, BuildHasherDefault<DefaultHasher>>;

/// Declares types with the same fields: one for each way in which the fields of a struct are read.
macro_rules! alike {
    ($($(#[$options:meta])* $name:ident;)+) => {$(
        #[derive(Debug, Model)]
        $(#[$options])*
        struct $name {
            flag: Option<bool>,
            small: Option<i8>,
            #[model(alias = "naturally")]
            natural: Option<u64>,
            whole: Option<i64>,
            double: Option<f64>,
            single: Option<f32>,
            #[model(rename = "a \"text\"")]
            text: Option<String>,
            letter: Option<char>,
            secret: Option<Secret>,
            kind: Option<Kind>,
            open_kind: Option<OpenKind>,
            level: Option<Level>,
            time: Option<Timestamp>,
            unit: Option<()>,
            change: Field<Option<i64>>,
            list: Option<Vec<$name>>,
            inner: Option<Box<$name>>,
            point: Option<Point>,
            any: Option<Value>,
            foreign: Option<Foreigners>,
            by_name: Option<BTreeMap<String, Option<u16>>>,
            hashed: Option<Hashed>,
        }
    )+};
}

alike! {
    Slots;
    #[model(lenient)] Lenient;
    #[model(deny_unknown_fields)] Closed;
}

/// The same, with a default for all fields.
#[derive(Debug, Default, Model)]
#[model(default, skip_none)]
struct InPlace {
    flag: Option<bool>,
    small: i8,
    double: f64,
    text: String,
    any: Value,
    #[model(default = three)]
    whole: i64,
    #[model(serde)]
    foreign: Option<Foreign>,
    list: Vec<InPlace>,
    inner: Option<Box<InPlace>>,
    by_name: BTreeMap<String, InPlace>,
}

fn three() -> i64 {
    3
}

#[derive(Debug, Model)]
struct Open {
    whole: Option<i64>,
    #[model(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Debug, Model)]
struct Point {
    x: f64,
    y: f32,
}

#[derive(Debug, Model)]
#[model(rename_all = "snake_case")]
enum Kind {
    Text,
    Whole,
}

#[derive(Debug, Model)]
#[model(rename_all = "snake_case")]
enum OpenKind {
    Text,
    #[model(other)]
    Other(String),
}

#[derive(Debug, Model)]
enum Level {
    Low = 1,
    High = 2,
}

#[derive(Debug, Model)]
struct Foreigners {
    #[model(serde)]
    foreign: Option<Foreign>,
}

#[derive(Debug, Deserialize, Serialize)]
enum Foreign {
    Text(String),
    Whole { whole: i64 },
}

/// A wrapper that only has serde's traits.
#[derive(Debug, Deserialize)]
#[allow(dead_code)] // Printed.
struct Wrapper(InPlace);

/// Has a default in place of an error.
#[derive(Debug)]
#[allow(dead_code)] // Printed.
struct Forgiving(Option<i64>);

impl<'de> Deserialize<'de> for Forgiving {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(Point::deserialize(deserializer).ok().map(|_| 1)))
    }
}

/// Checks that a text has the same value or the same error when it is read with serde.
fn check<T: Debug + DeserializeOwned>(text: &str) -> Option<T> {
    let serde = serde_json::from_str::<T>(text);
    match (T::from_json(text.as_bytes()), serde) {
        (Ok(ours), Ok(theirs)) => {
            // Printed, since `-0` equals `0`.
            assert_eq!(format!("{ours:?}"), format!("{theirs:?}"), "{text}");
            Some(ours)
        }
        (Err(DecodeError::Json(ours)), Err(theirs)) => {
            assert_eq!(ours.quoting().to_string(), theirs.to_string(), "{text}");
            None
        }
        (ours, theirs) => panic!("{text}\n  ours: {ours:?}\ntheirs: {theirs:?}"),
    }
}

/// Checks in addition that the value is written as by serde, alone and within a type with serde's traits.
pub(crate) fn check_model<T: Debug + DeserializeOwned + Serialize>(text: &str) {
    let Some(model) = check::<T>(text) else { return };
    let serde = serde_json::to_string(&model).unwrap();
    let written = match model.write_body() {
        Ok(written) => written,
        // A lenient number may exceed an `f32`, of which serde writes `null`.
        Err(error) => return assert!(error.to_string().contains("not finite"), "{text}: {error}"),
    };
    assert_eq!(String::from_utf8(written).unwrap(), serde, "{text}");
    let within = Within { model: &model, list: vec![&model, &model] }.write_body().unwrap();
    let expected = format!("{{\"model\":{serde},\"list\":[{serde},{serde}]}}");
    assert_eq!(String::from_utf8(within).unwrap(), expected, "{text}");
}

#[derive(Serialize)]
struct Within<'a, T> {
    model: &'a T,
    list: Vec<&'a T>,
}

fn check_all(text: &str) {
    check_model::<Slots>(text);
    check_model::<Lenient>(text);
    check_model::<Closed>(text);
    check_model::<InPlace>(text);
    check_model::<Open>(text);
    check_model::<Point>(text);
    check::<Wrapper>(text);
    check::<Forgiving>(text);
    check::<Option<InPlace>>(text);
    check::<Vec<InPlace>>(text);
    check::<BTreeMap<String, InPlace>>(text);
}

/// The names of the fields, and some others.
const NAMES: [&str; 26] = [
    "flag",
    "small",
    "natural",
    "naturally",
    "whole",
    "double",
    "single",
    "a \"text\"",
    "text",
    "letter",
    "secret",
    "kind",
    "open_kind",
    "level",
    "time",
    "unit",
    "change",
    "list",
    "inner",
    "point",
    "any",
    "foreign",
    "by_name",
    "hashed",
    "x",
    "other",
];

/// Values that are close to a limit of a type or of JSON.
#[rustfmt::skip]
const VALUES: &[&str] = &[
    "null", "true", "false", "0", "-0", "-1", "1", "2", "127", "128", "65535", "65536", "9007199254740993",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
    "18446744073709551615", "18446744073709551616", "123456789012345678901234567890", "0.1", "-0.0", "1.0",
    "2.5e3", "1E+2", "1e400", "-1e400", "1e-400", "3.4028236e38", "1e39", "1e-46", "16777217.0",
    "1.00000005960464477540", "01", "1.", ".5", "+1", "-", "1e", "00", "0x1", "NaN", "Infinity", "\"\"",
    "\"a\"", "\"text\"", "\"whole\"", "\"true\"", "\"7\"", "\"007\"", "\"1.5\"", "\"é\"", "\"\\u00e9\"",
    "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\ude00\"", "\"\\ud83d\\u0041\"",
    "\"\\n\\\\\\/\\\"\\b\\f\\r\\t\"", "\"\\x\"", "\"\\u12\"", "\"a\nb\"", "\"\u{0}\"", "\"\u{7f}\"",
    "\"\u{1f}\"", "\"2026-01-02T03:04:05Z\"", "\"2026-01-02\"", "[]", "{}", "[[]]", "[1, 2]", "[1,]", "[,1]",
    "{\"x\": 1, \"y\": 2}", "[1, 2, 3]", "{\"Text\": \"a\"}", "{\"Whole\": {\"whole\": 1}}", "{\"x\": 1,}",
    "{\"x\" 1}", "{x: 1}", "nul", "tru e", "'a'", "/**/1",
];

#[test]
fn every_value_in_every_field_is_that_of_serde() {
    for name in NAMES {
        let name = json!(name);
        for value in VALUES {
            check_all(&format!("{{{name}: {value}}}"));
            check_all(&format!("{{\"unknown\":[],{name}:{value},{name}:{value}}}"));
        }
    }
}

#[test]
fn every_value_alone_is_that_of_serde() {
    for value in VALUES {
        for text in [
            value.to_string(),
            format!(" \t\r\n{value}\n "),
            format!("{value} 1"),
            format!("{value}\u{0}"),
            format!("[{value}]"),
        ] {
            check_all(&text);
        }
    }
    for text in [
        "",
        " ",
        "{",
        "[",
        "\"",
        "{\"whole\"",
        "{\"whole\":",
        "{\"whole\":1",
        "[1",
        "{}}",
        "{} {}",
        "\u{a0}{}",
        "{}\u{c}",
    ] {
        check_all(text);
    }
}

#[test]
fn depth_is_limited_like_that_of_serde() {
    // Structs of so many fields need more than the stack of a test at this depth, in a build without optimization.
    let deep = std::thread::Builder::new().stack_size(1 << 28).spawn(check_depths).unwrap();
    deep.join().unwrap();
}

fn check_depths() {
    for depth in 120..135 {
        for (open, inner, close) in [
            ("{\"inner\":", "{}", "}"),
            ("{\"inner\":", "{\"other\":[[[]]]}", "}"),
            ("{\"other\":", "{}", "}"),
            ("{\"list\":[", "", "]}"),
        ] {
            check_all(&format!("{}{inner}{}", open.repeat(depth), close.repeat(depth)));
        }
        let brackets = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        check_all(&format!("{{\"any\":{brackets}}}"));
        check_all(&format!("{{\"other\":{brackets}}}"));
    }
    check_all(&format!("{{\"other\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000)));
}

#[test]
fn invalid_utf8_is_an_error() {
    for text in [&b"{\"text\":\"\xff\"}"[..], b"{\"other\":\"\xc3\"}", b"{\"\xed\xa0\x80\":1}", b"{}\xff"] {
        assert!(InPlace::from_json(text).is_err());
    }
}

#[test]
fn only_the_body_may_begin_with_a_byte_order_mark() {
    assert!(InPlace::from_json("\u{feff}{}".as_bytes()).is_ok());
    assert!(InPlace::from_item("\u{feff}{}".as_bytes()).is_err());
}

/// A text that is valid for most fields of most types.
fn text() -> impl Strategy<Value = String> {
    let value = proptest::sample::select(VALUES).prop_map(str::to_owned);
    let value = prop_oneof![4 => value, 1 => any::<f64>().prop_map(|value| json!(value).to_string()),
        1 => any::<f32>().prop_map(|value| json!(value).to_string()), 1 => any::<i64>().prop_map(|value| value.to_string()),
        1 => any::<String>().prop_map(|value| json!(value).to_string())];
    let space = || proptest::sample::select(&["", "", "", " ", "\n\t"][..]);
    value.prop_recursive(5, 60, 8, move |value| {
        let name = prop_oneof![9 => proptest::sample::select(&NAMES[..]).prop_map(str::to_owned), 1 => any::<String>()];
        let entries = vec((name, space(), value.clone()), 0..8).prop_map(|entries| {
            let entries =
                entries.iter().map(|(name, space, value)| format!("{space}{}{space}:{value}{space}", json!(name)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        });
        prop_oneof![3 => entries, 1 => vec(value, 0..4).prop_map(|items| format!("[{}]", items.join(",")))]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn generated_texts_are_those_of_serde(text in text()) {
        check_all(&text);
    }

    #[test]
    fn changed_texts_are_those_of_serde(
        text in text(),
        changes in vec((any::<prop::sample::Index>(), 0_usize..3, proptest::sample::select(&["", "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", ".", "e", " ", "\u{1}", "n", "\\u", "é"][..])), 1..4),
    ) {
        let mut characters: Vec<String> = text.chars().map(String::from).collect();
        for (index, removed, inserted) in changes {
            let start = index.index(characters.len() + 1);
            let end = characters.len().min(start + removed);
            characters.splice(start..end, [inserted.to_owned()]);
        }
        check_all(&characters.concat());
    }
}
