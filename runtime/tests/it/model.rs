//! Derived models read and write the same JSON as serde's derives.

use std::collections::BTreeMap;
use std::fmt::Debug;

use fingerpost::{Field, Model};
use proptest::collection::vec;
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Declares the same struct with both derives.
macro_rules! plain {
    ($($derived:tt)*) => {
        $($derived)*
        pub(super) struct Plain {
            pub flag: bool,
            pub small: i8,
            pub short: u16,
            pub whole: i64,
            pub natural: u64,
            pub single: f32,
            pub double: f64,
            pub text: String,
            pub letter: char,
            pub unit: (),
            pub maybe: Option<i64>,
            pub any: Value,
            pub list: Vec<String>,
            pub inner: Option<Box<Plain>>,
        }
    };
}

mod ours {
    use super::*;

    plain! {
    #[derive(Clone, Debug, Model, PartialEq)]
    }

    #[derive(Clone, Debug, Default, Model, PartialEq)]
    #[model(default, skip_none, rename_all = "camelCase")]
    pub(super) struct Loose {
        #[model(rename = "type", alias = "sort")]
        pub kind: Option<Kind>,
        pub some_items: Option<Vec<Loose>>,
        pub by_name: Option<BTreeMap<String, Option<u8>>>,
        #[model(default = seven)]
        pub with_default: i32,
        pub change: Field<String>,
        pub size: usize,
        #[model(skip)]
        pub passed_over: u8,
    }

    #[derive(Clone, Copy, Debug, Model, PartialEq)]
    #[model(rename_all = "kebab-case")]
    pub(super) enum Kind {
        OneThing,
        #[model(alias = "another")]
        Other,
    }

    #[derive(Clone, Debug, Model, PartialEq)]
    #[model(deny_unknown_fields)]
    pub(super) struct Closed {
        pub id: u8,
        pub change: Field<u8>,
        #[model(default)]
        pub list: Vec<u8>,
    }

    #[derive(Clone, Debug, Model, PartialEq)]
    pub(super) struct Open {
        pub id: Option<i64>,
        #[model(flatten)]
        pub rest: BTreeMap<String, Value>,
    }
}

mod serdes {
    use super::*;

    plain! { #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)] }

    #[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
    #[serde(default, rename_all = "camelCase")]
    pub(super) struct Loose {
        #[serde(rename = "type", alias = "sort", skip_serializing_if = "Option::is_none")]
        pub kind: Option<Kind>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub some_items: Option<Vec<Loose>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub by_name: Option<BTreeMap<String, Option<u8>>>,
        #[serde(default = "seven")]
        pub with_default: i32,
        #[serde(skip_serializing_if = "Field::is_unset")]
        pub change: Field<String>,
        pub size: usize,
        #[serde(skip)]
        pub passed_over: u8,
    }

    #[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
    #[serde(rename_all = "kebab-case")]
    pub(super) enum Kind {
        OneThing,
        #[serde(alias = "another")]
        Other,
    }

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Closed {
        pub id: u8,
        #[serde(default, skip_serializing_if = "Field::is_unset")]
        pub change: Field<u8>,
        #[serde(default)]
        pub list: Vec<u8>,
    }

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    pub(super) struct Open {
        pub id: Option<i64>,
        #[serde(flatten)]
        pub rest: BTreeMap<String, Value>,
    }
}

fn seven() -> i32 {
    7
}

/// Deserializes with both derives from all inputs, and compares values, errors and JSON.
#[track_caller]
fn same<M: Debug + DeserializeOwned + Serialize, S: Debug + DeserializeOwned + Serialize>(json: &str) {
    let (ours, theirs) = (serde_json::from_str::<M>(json), serde_json::from_str::<S>(json));
    equal(json, &ours, &theirs);
    equal(json, &serde_json::from_slice::<M>(json.as_bytes()), &theirs);
    equal(json, &serde_json::from_reader::<_, M>(json.as_bytes()), &serde_json::from_reader::<_, S>(json.as_bytes()));
    if let Ok(value) = serde_json::from_str::<Value>(json) {
        let theirs = serde_json::from_value::<S>(value.clone());
        equal(json, &serde_json::from_value::<M>(value.clone()), &theirs);
        equal(json, &M::deserialize(&value), &S::deserialize(&value));
    }
    if let (Ok(ours), Ok(theirs)) = (&ours, &theirs) {
        assert_eq!(serde_json::to_string(ours).unwrap(), serde_json::to_string(theirs).unwrap());
        assert_eq!(serde_json::to_value(ours).unwrap(), serde_json::to_value(theirs).unwrap());
        if let Ok(theirs) = toml::to_string(theirs) {
            let ours = toml::to_string(ours).unwrap();
            assert_eq!(ours, theirs);
            equal(&ours, &toml::from_str::<M>(&ours), &toml::from_str::<S>(&theirs));
        } else {
            assert!(toml::to_string(ours).is_err());
        }
    }
}

#[track_caller]
fn equal<M: Debug, S: Debug, E: std::fmt::Display>(json: &str, ours: &Result<M, E>, theirs: &Result<S, E>) {
    match (ours, theirs) {
        (Ok(ours), Ok(theirs)) => assert_eq!(debug(ours), debug(theirs), "{json}"),
        (Err(ours), Err(theirs)) => assert_eq!(without_names(ours), without_names(theirs), "{json}"),
        _ => panic!("{json}\n  ours: {}\ntheirs: {}", shown(ours), shown(theirs)),
    }
}

/// Removes the expected names from an error, since serde lists aliases as well.
fn without_names(error: &impl std::fmt::Display) -> String {
    let text = error.to_string();
    match (text.starts_with("unknown"), text.find(", expected"), text.find(" at line")) {
        (true, Some(start), end) => format!("{}{}", &text[..start], end.map_or("", |end| &text[end..])),
        _ => text,
    }
}

fn shown<T: Debug, E: std::fmt::Display>(result: &Result<T, E>) -> String {
    result.as_ref().map_or_else(|error| format!("error: {error}"), |value| format!("{value:?}"))
}

fn debug(value: &impl Debug) -> String {
    format!("{value:?}")
}

macro_rules! same_of {
    ($ours:ident, $json:expr) => {
        same::<$ours::Plain, serdes::Plain>($json);
        same::<$ours::Loose, serdes::Loose>($json);
        same::<$ours::Kind, serdes::Kind>($json);
        same::<$ours::Closed, serdes::Closed>($json);
        same::<$ours::Open, serdes::Open>($json);
        same::<Vec<$ours::Closed>, Vec<serdes::Closed>>($json);
        same::<BTreeMap<String, $ours::Kind>, BTreeMap<String, serdes::Kind>>($json);
    };
}

fn same_all(json: &str) {
    same_of!(ours, json);
}

/// Generates JSON that is similar to the types and often invalid: duplicate names, other types, other sizes.
fn any_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        3 => Just("null".to_owned()),
        1 => Just("true".to_owned()),
        3 => (-300_i64..300).prop_map(|number| number.to_string()),
        1 => any::<i64>().prop_map(|number| number.to_string()),
        1 => any::<u64>().prop_map(|number| number.to_string()),
        1 => any::<f64>().prop_filter("JSON", |number| number.is_finite()).prop_map(|number| number.to_string()),
        1 => prop_oneof![
            Just("18446744073709551616"), Just("-9223372036854775809"), Just("1e400"), Just("-0"), Just("1.0"),
            Just("-1"), Just("128"), Just("65536"), Just("16777217"), Just("9007199791611905"), Just("01"), Just("nul"),
        ]
        .prop_map(str::to_owned),
        3 => prop_oneof![
            Just(""), Just("x"), Just("xy"), Just("é"), Just("one-thing"), Just("other"), Just("another"),
            Just("Other"), Just("a\\u0000\\n"), Just("\\ud800"),
        ]
        .prop_map(|text| format!("\"{text}\"")),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        let name = prop_oneof![
            prop_oneof![
                Just("flag"),
                Just("small"),
                Just("short"),
                Just("whole"),
                Just("natural"),
                Just("single"),
                Just("double"),
                Just("text"),
                Just("letter"),
                Just("unit"),
                Just("maybe"),
                Just("any"),
                Just("list"),
                Just("inner"),
            ],
            prop_oneof![
                Just("type"),
                Just("sort"),
                Just("someItems"),
                Just("byName"),
                Just("withDefault"),
                Just("change"),
                Just("size"),
                Just("passedOver"),
                Just("id"),
                Just("list"),
                Just("rest"),
                Just("some\\u0049tems"),
                Just("one-thing"),
                Just("other"),
            ],
        ];
        prop_oneof![
            3 => vec((name, inner.clone()), 0..6).prop_map(|entries| {
                let entries: Vec<_> = entries.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
                format!("{{{}}}", entries.join(", "))
            }),
            1 => vec(inner, 0..6).prop_map(|items| format!("[{}]", items.join(","))),
        ]
    })
}

/// Generates JSON for `Plain` in which one value may be invalid.
fn nearly_plain() -> impl Strategy<Value = String> {
    (vec(any_json(), 14), any::<[u8; 14]>(), any::<bool>()).prop_map(|(wrong, chosen, as_list)| {
        let right = [
            ("flag", "true"),
            ("small", "-128"),
            ("short", "65535"),
            ("whole", "-9223372036854775808"),
            ("natural", "18446744073709551615"),
            ("single", "0.1"),
            ("double", "1e-7"),
            ("text", "\"\\\"é\\\\\""),
            ("letter", "\"é\""),
            ("unit", "null"),
            ("maybe", "4"),
            ("any", "{\"b\":[1,2.5],\"a\":null}"),
            ("list", "[\"\"]"),
            ("inner", "null"),
        ];
        let values = right.iter().zip(wrong.iter().zip(chosen));
        let entries: Vec<_> = values
            .filter(|(_, (_, chosen))| *chosen != 1)
            .map(|((name, right), (wrong, chosen))| {
                let value = if chosen < 12 { wrong } else { *right };
                if as_list { value.to_owned() } else { format!("\"{name}\": {value}") }
            })
            .collect();
        let entries = entries.join(",");
        if as_list { format!("[{entries}]") } else { format!("{{{entries}}}") }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_is_read_alike(json in any_json()) {
        same_all(&json);
    }

    #[test]
    fn a_plain_struct_is_read_alike(json in nearly_plain()) {
        same::<ours::Plain, serdes::Plain>(&json);
    }

    #[test]
    fn truncated_json_is_read_alike(json in nearly_plain(), end in any::<prop::sample::Index>()) {
        let end = end.index(json.len() + 1);
        let cut: String = json.char_indices().take_while(|(index, _)| *index < end).map(|(_, character)| character).collect();
        same::<ours::Plain, serdes::Plain>(&cut);
    }
}

#[test]
fn depth_is_limited_alike() {
    for depth in [1, 40, 62, 63, 64, 126, 127, 128, 129, 200] {
        let deep = |open: &str, close: &str| format!("{}{}", open.repeat(depth), close.repeat(depth));
        same_all(&deep("[", "]"));
        same_all(&format!("{{\"any\":{}}}", deep("[", "]")));
        same_all(&format!("{{\"unknown\":{}}}", deep("{\"a\":[", "]}").replace("[]", "[1e999]")));
        same_all(&deep("{\"someItems\":[", "]}"));
        let plain = r#"{"flag":true,"small":1,"short":1,"whole":1,"natural":1,"single":1,"double":1,"text":"",
            "letter":"a","unit":null,"any":1,"list":[],"inner":"#;
        same_all(&format!("{}null{}", plain.repeat(depth), "}".repeat(depth)));
    }
}

#[test]
fn a_number_that_is_written_again_is_the_same() {
    #[derive(Debug, Model, PartialEq)]
    struct Measured {
        value: f64,
    }
    // Without `float_roundtrip`, this number changes by one bit.
    let measured: Measured = serde_json::from_str(r#"{"value":4488888888888882888}"#).unwrap();
    let written = serde_json::to_string(&measured).unwrap();
    assert_eq!(serde_json::from_str::<Measured>(&written).unwrap(), measured);
}

#[test]
fn examples_are_read_alike() {
    for json in [
        "{}",
        "[]",
        "null",
        "\"other\"",
        r#"{"other":null}"#,
        r#"{"other":1}"#,
        r#"{"nothing":null}"#,
        r#"{"type":{"one-thing":null}}"#,
        r#"{"type":"nothing"}"#,
        r#"{"type":1}"#,
        r#"{"type":"other","sort":"another"}"#,
        r#"{"change":null}"#,
        r#"{"change":"x","withDefault":null}"#,
        r#"["another",[],{"a":null,"b":255},3,"x",9]"#,
        r#"["another",[],{"a":null,"b":256},3,"x",9]"#,
        r#"["another",[],{},3,"x",9,10]"#,
        r#"["another"]"#,
        "[1]",
        "[1,2]",
        "[1,2,[3],4]",
        r#"{"id":1,"id":2}"#,
        r#"{"id":1,"list":[1,2],"other":3}"#,
        r#"{"id":256}"#,
        r#"{"id":1,"x":1,"x":[2],"y":{"z":18446744073709551615}}"#,
    ] {
        same_all(json);
    }
}
