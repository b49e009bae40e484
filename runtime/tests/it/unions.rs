//! Unions: enums whose variants hold models.

use std::collections::BTreeMap;
use std::fmt::Debug;

use fingerpost::{FromJson, Model, ToJson};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

#[derive(Clone, Debug, Model, PartialEq)]
struct Circle {
    radius: f64,
}

#[derive(Clone, Debug, Model, PartialEq)]
struct Square {
    /// Its own field for the tag.
    kind: String,
    side: u64,
    inner: Option<Box<Shape>>,
}

#[derive(Clone, Debug, Model, PartialEq)]
#[model(deny_unknown_fields)]
struct Dot {}

#[derive(Clone, Debug, Model, PartialEq)]
struct Group {
    shapes: Vec<Shape>,
    #[model(flatten)]
    more: BTreeMap<String, Value>,
}

#[derive(Clone, Debug, Model, PartialEq)]
#[model(tag = "kind", rename_all = "snake_case")]
enum Shape {
    #[model(rename = "circle", alias = "round")]
    Circle(Circle),
    Square(Box<Square>),
    Dot(Dot),
    Group(Group),
    #[model(other)]
    Unknown(Value),
}

#[derive(Clone, Debug, Model, PartialEq)]
struct Customer {
    id: String,
    object: String,
    credit: i64,
}

#[derive(Clone, Debug, Model, PartialEq)]
#[model(untagged)]
enum Expandable {
    Id(String),
    #[model(has("id", "object" = "customer"))]
    Customer(Customer),
    List(Vec<String>),
    Flag(bool),
    Count(u64),
    Share(f64),
    #[model(other)]
    Unknown(Value),
}

/// Reads a value as calls do, and with serde's traits from text and from a value; the results are the same.
fn read<T: Model + PartialEq>(json: &Value) -> T {
    let text = json.to_string();
    let value: T = T::from_json(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(value, serde_json::from_str(&text).unwrap(), "{text}");
    assert_eq!(value, serde_json::from_value(json.clone()).unwrap(), "{text}");
    value
}

/// Writes a value as calls do, and with serde's traits; the texts are the same.
fn written<T: Model>(value: &T) -> String {
    let text = String::from_utf8(value.write_body().unwrap()).unwrap();
    assert_eq!(text, serde_json::to_string(value).unwrap());
    text
}

trait Model: Serialize + DeserializeOwned + Debug + FromJson + ToJson {}

impl<T: Serialize + DeserializeOwned + Debug + FromJson + ToJson> Model for T {}

#[test]
fn the_tag_selects_the_variant_wherever_it_stands() {
    let circle = Shape::Circle(Circle { radius: 1.5 });
    for text in [
        r#"{"kind": "circle", "radius": 1.5}"#,
        r#"{"radius": 1.5, "kind": "circle"}"#,
        r#"{"a": [{"kind": "dot"}], "radius": 1.5, "kind": "round", "z": null}"#,
    ] {
        assert_eq!(Shape::from_json(text.as_bytes()).unwrap(), circle, "{text}");
        assert_eq!(serde_json::from_str::<Shape>(text).unwrap(), circle, "{text}");
        assert_eq!(read::<Shape>(&serde_json::from_str(text).unwrap()), circle, "{text}");
    }
    assert_eq!(written(&circle), r#"{"kind":"circle","radius":1.5}"#);
}

#[test]
fn a_field_of_the_name_of_the_tag_receives_it_and_is_written_once() {
    let json = json!({"kind": "square", "side": u64::MAX, "inner": {"kind": "dot"}});
    let mut shape: Shape = read(&json);
    let Shape::Square(square) = &mut shape else { panic!("{shape:?}") };
    assert_eq!((square.kind.as_str(), square.side), ("square", u64::MAX));
    assert_eq!(square.inner.as_deref(), Some(&Shape::Dot(Dot {})));
    square.kind = "changed".into();
    assert_eq!(written(&shape), r#"{"kind":"square","side":18446744073709551615,"inner":{"kind":"dot"}}"#);
}

#[test]
fn the_tag_is_neither_unknown_nor_kept_in_a_map() {
    assert_eq!(read::<Shape>(&json!({"kind": "dot"})), Shape::Dot(Dot {}));
    assert!(Shape::from_json(br#"{"kind": "dot", "a": 1}"#).is_err());
    let group: Shape = read(&json!({"a": 1, "kind": "group", "shapes": [{"kind": "dot"}], "b": 2}));
    let Shape::Group(Group { shapes, more }) = &group else { panic!("{group:?}") };
    assert_eq!((shapes.len(), more.len()), (1, 2), "{more:?}");
    assert_eq!(written(&group), r#"{"kind":"group","shapes":[{"kind":"dot"}],"a":1,"b":2}"#);
    let mut more = more.clone();
    more.insert("kind".into(), json!("other"));
    let group = Shape::Group(Group { shapes: vec![], more });
    assert_eq!(written(&group), r#"{"kind":"group","shapes":[],"a":1,"b":2}"#);
}

#[test]
fn objects_with_an_unknown_or_missing_tag_are_kept_whole() {
    for json in
        [json!({"kind": "star", "rays": 5}), json!({"rays": 5}), json!({"kind": 1}), json!({"kind": null}), json!({})]
    {
        let shape: Shape = read(&json);
        assert_eq!(shape, Shape::Unknown(json.clone()));
        assert_eq!(serde_json::from_str::<Value>(&written(&shape)).unwrap(), json);
    }
    for json in ["1", "null", "[]", "\"circle\"", r#"{"kind": "circle"}"#, r#"{"kind":"circle","radius":"1"}"#] {
        assert!(Shape::from_json(json.as_bytes()).is_err(), "{json}");
        assert!(serde_json::from_str::<Shape>(json).is_err(), "{json}");
    }
}

#[test]
fn kinds_and_properties_select_the_variant_without_a_tag() {
    let customer = Customer { id: "c".into(), object: "customer".into(), credit: -1 };
    for (json, value) in [
        (json!("a"), Expandable::Id("a".into())),
        (json!({"id": "c", "object": "customer", "credit": -1}), Expandable::Customer(customer)),
        (json!(["a", "b"]), Expandable::List(vec!["a".into(), "b".into()])),
        (json!(true), Expandable::Flag(true)),
        (json!(u64::MAX), Expandable::Count(u64::MAX)),
        (json!(-1), Expandable::Share(-1.0)),
        (json!(1.0), Expandable::Share(1.0)),
        (json!(0.1), Expandable::Share(0.1)),
        (json!(null), Expandable::Unknown(json!(null))),
        (json!([1]), Expandable::Unknown(json!([1]))),
        (json!({"id": "c", "object": "account"}), Expandable::Unknown(json!({"id": "c", "object": "account"}))),
        (json!({"object": "customer"}), Expandable::Unknown(json!({"object": "customer"}))),
        // It is a customer that does not decode.
        (json!({"id": 1, "object": "customer"}), Expandable::Unknown(json!({"id": 1, "object": "customer"}))),
    ] {
        assert_eq!(read::<Expandable>(&json), value, "{json}");
        assert_eq!(serde_json::from_str::<Expandable>(&written(&value)).unwrap(), value);
    }
}
