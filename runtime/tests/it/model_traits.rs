//! `#[model(debug, partial_eq)]`: printed values, and equality.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use fingerpost::{Described, Field, Model, Schema, Secret};
use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Declares two types with the same fields: one with the standard derives of these traits, one with those of the model.
macro_rules! alike {
    ($($field:ident: $ty:ty),+ $(,)?) => {
        #[derive(Clone, Debug, Default, Model, PartialEq)]
        #[model(default)]
        struct Derived { $($field: $ty),+ }

        #[derive(Clone, Default, Model)]
        #[model(default, debug, partial_eq)]
        struct Shown { $($field: $ty),+ }
    };
}

alike! {
    flag: Option<bool>,
    small: Option<i8>,
    large: Option<u64>,
    number: Option<f64>,
    single: f32,
    letter: Option<char>,
    text: Field<String>,
    list: Vec<Option<i64>>,
    sorted: BTreeMap<String, i64>,
    hashed: HashMap<String, Option<Kind>>,
    time: Option<Timestamp>,
    any: Value,
    secret: Option<Secret>,
    inner: Option<Box<Inner>>,
}

#[derive(Clone, Copy, Debug, Model, PartialEq)]
enum Kind {
    Left,
    Right,
}

#[derive(Clone, Default, Model)]
#[model(default, debug, partial_eq)]
struct Inner {
    id: Option<i64>,
    #[model(serde)]
    wait: Option<Duration>,
    #[model(flatten)]
    rest: BTreeMap<String, Value>,
}

fn read<T: serde::de::DeserializeOwned>(json: &Value) -> T {
    serde_json::from_value(json.clone()).unwrap()
}

/// Generates one of a few values, so that two are often equal.
fn one_of(values: Value) -> impl Strategy<Value = Option<Value>> {
    let Value::Array(values) = values else { panic!("a list") };
    proptest::option::of(proptest::sample::select(values))
}

fn object() -> impl Strategy<Value = Value> {
    let fields = [
        ("flag", json!([null, true, false])),
        ("small", json!([1, 2])),
        ("large", json!([u64::MAX, 2])),
        ("number", json!([0.0, -0.0, 1.5])),
        ("single", json!([0.0, 1.5])),
        ("letter", json!(["a", "b"])),
        ("text", json!([null, "", "a"])),
        ("list", json!([[], [1], [1, null], [null, 1]])),
        ("sorted", json!([{}, {"a": 1}, {"b": 1}, {"a": 1, "b": 1}])),
        ("hashed", json!([{}, {"a": null}, {"a": "Left"}, {"a": "Right", "b": null}, {"b": null, "a": "Right"}])),
        ("time", json!(["2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000000001Z", "2026-01-02T04:04:05+01:00"])),
        ("any", json!([null, 1, {"a": [1]}])),
        ("secret", json!(["one", "other"])),
        ("inner", json!([null, {}, {"id": 1}, {"id": 1, "wait": {"secs": 1, "nanos": 0}}, {"more": 1}, {"more": 2}])),
    ];
    let fields = fields.map(|(name, values)| one_of(values).prop_map(move |value| value.map(|value| (name, value))));
    Vec::from(fields)
        .prop_map(|fields| fields.into_iter().flatten().map(|(name, value)| (name.to_owned(), value)).collect())
}

proptest! {
    #[test]
    fn equality_is_that_of_the_derive(json in object(), change in object(), keep in any::<u16>()) {
        // Mostly equal: some fields of the other one.
        let mut other = json.clone();
        for (index, (name, value)) in change.as_object().unwrap().iter().enumerate() {
            if keep & (1 << index) == 0 {
                other[name] = value.clone();
            }
        }
        let derived = read::<Derived>(&json) == read::<Derived>(&other);
        let shown = read::<Shown>(&json) == read::<Shown>(&other);
        prop_assert_eq!(derived, shown, "{} and {}", json, other);
        prop_assert_eq!(read::<Shown>(&json), read::<Shown>(&json));
    }
}

#[test]
fn nan_is_not_equal_to_itself() {
    let nan = Shown { number: Some(f64::NAN), ..Shown::default() };
    assert_ne!(nan, nan.clone());
}

#[test]
fn set_fields_are_printed() {
    let nothing = Inner::default();
    assert_eq!(format!("{nothing:?}"), "Inner { .. }");
    let json = json!({
        "flag": true, "number": 1.5, "text": null, "list": [1, null], "hashed": {"a": "Left"},
        "time": "2026-01-02T03:04:05Z", "secret": "canary", "inner": {"id": 7, "more": "x"},
    });
    let shown: Shown = read(&json);
    let printed = r#"Shown { flag: true, number: 1.5, single: 0.0, text: Null, list: [1, None], sorted: {}, hashed: {"a": "Left"}, time: 2026-01-02T03:04:05Z, any: Null, secret: ***, inner: Inner { id: 7, more: String("x"), .. }, .. }"#;
    assert_eq!(format!("{shown:?}"), printed);
    let Schema::Object(schema) = Shown::schema() else { panic!("a struct") };
    let of = |expected: &str| schema.properties().find(|(name, _)| *name == expected).map(|(_, schema)| schema);
    assert_eq!((of("flag"), of("inner")), (Some(Schema::Boolean), Some(Inner::schema())));
    let inner: Inner = read(&json!({"id": 7, "wait": {"secs": 1, "nanos": 0}}));
    assert_eq!(
        format!("{inner:#?}"),
        "Inner {\n    id: 7,\n    wait: Object {\n        \"nanos\": Number(0),\n        \"secs\": Number(1),\n    },\n}"
    );
}

#[derive(Clone, Model)]
#[model(debug, partial_eq, rename = "Pair")]
struct Generic<T: Clone> {
    #[model(rename = "leftHand")]
    left: T,
    #[model(skip)]
    cache: u8,
}

#[test]
fn generic_types_and_names_on_the_wire() {
    let one = Generic { left: vec![1_i64], cache: 1 };
    assert_eq!(one, Generic { cache: 2, ..one.clone() });
    assert_ne!(one, Generic { left: vec![2], ..one.clone() });
    assert_eq!(one.cache, 1);
    assert_eq!(format!("{one:?}"), "Pair { leftHand: [1] }");
}
