//! Unions: enums whose variants hold models.

use std::collections::BTreeMap;
use std::fmt::Debug;

use fingerpost::{DecodeError, Described, Field, FromJson, Model, Schema, Secret, ToJson};
use proptest::collection::vec;
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::json_texts::check_model;

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

#[derive(Clone, Debug, Default, Model, PartialEq)]
#[model(default, lenient)]
struct Drawing {
    best: Option<Shape>,
    all: Vec<Shape>,
    by_name: BTreeMap<String, Expandable>,
    owner: Field<Expandable>,
    count: Option<i64>,
}

#[test]
fn unions_are_values_of_fields_options_lists_and_maps() {
    let json = json!({
        "best": {"radius": 0.1, "kind": "round"},
        "all": [{"kind": "dot"}, {"kind": "group", "shapes": []}, {"kind": "new"}],
        "by_name": {"a": "id", "b": 1, "c": [], "d": {"x": 1}},
        "owner": null,
        "count": "3",
    });
    let drawing: Drawing = read(&json);
    assert_eq!(drawing.best, Some(Shape::Circle(Circle { radius: 0.1 })));
    assert_eq!((drawing.all.len(), drawing.by_name.len(), drawing.count), (3, 4, Some(3)));
    assert_eq!(drawing.owner, Field::Null);
    assert_eq!(read::<Drawing>(&json!({"best": null, "owner": "me"})).owner, Field::Set("me".into()));
    let text = written(&drawing);
    assert!(text.contains(r#""by_name":{"a":"id","b":1,"c":[],"d":{"x":1}},"owner":null"#), "{text}");
    // A lenient struct does not convert the content of a union.
    assert!(Drawing::from_json(br#"{"best": {"kind": "circle", "radius": "0.1"}}"#).is_err());
    assert_eq!(read::<Drawing>(&json!({"owner": true})).owner, Field::Set(Expandable::Flag(true)));
}

#[derive(Clone, Model, PartialEq)]
#[model(debug)]
struct Login {
    password: Secret,
}

#[derive(Clone, Debug, Model, PartialEq)]
#[model(tag = "way")]
enum Way {
    Login(Login),
}

#[test]
fn secrets_in_unions_are_not_printed() {
    let way: Way = read(&json!({"way": "Login", "password": "hidden"}));
    assert_eq!(format!("{way:?}"), "Login(Login { password: *** })");
    assert_eq!(written(&way), r#"{"way":"Login","password":"hidden"}"#);
}

#[derive(Clone, Debug, Model, PartialEq)]
struct Dog {
    name: Option<String>,
}

#[derive(Clone, Debug, Model, PartialEq)]
#[model(tag = "breed")]
enum Pet {
    #[model(rename = "pug")]
    Dog(Dog),
    #[model(other)]
    Other(Value),
}

/// Unions in unions, with another tag, the same tag, and none.
#[derive(Clone, Debug, Model, PartialEq)]
#[model(tag = "kind")]
enum Animal {
    #[model(rename = "pet")]
    Pet(Pet),
    #[model(rename = "circle", alias = "dot", alias = "star")]
    Shape(Box<Shape>),
    #[model(rename = "map")]
    Map(BTreeMap<String, Expandable>),
    #[model(rename = "any")]
    Any(Value),
    #[model(rename = "pair")]
    Either(Either),
}

#[derive(Clone, Debug, Model, PartialEq)]
#[model(untagged)]
enum Either {
    Number(f64),
    Animals(Vec<Animal>),
    #[model(has("name"))]
    Dog(Dog),
    Shape(Shape),
}

#[test]
fn unions_in_unions_keep_every_tag() {
    let dog = Dog { name: Some("Rex".into()) };
    for (text, value) in [
        (r#"{"kind":"pet","breed":"pug","name":"Rex"}"#, Animal::Pet(Pet::Dog(dog.clone()))),
        (r#"{"kind":"pet","breed":"new"}"#, Animal::Pet(Pet::Other(json!({"kind": "pet", "breed": "new"})))),
        (r#"{"kind":"circle","radius":1.0}"#, Animal::Shape(Box::new(Circle { radius: 1.0 }.into()))),
        (r#"{"kind":"dot"}"#, Animal::Shape(Box::new(Dot {}.into()))),
        (r#"{"kind":"star","rays":5}"#, Animal::Shape(Box::new(Shape::Unknown(json!({"kind": "star", "rays": 5}))))),
        (r#"{"kind":"map","a":1,"b":"c"}"#, Animal::Map([("a".into(), 1.into()), ("b".into(), "c".into())].into())),
        (r#"{"kind":"any","a":1}"#, Animal::Any(json!({"kind": "any", "a": 1}))),
        (r#"{"kind":"pair","name":"Rex"}"#, Animal::Either(dog.into())),
    ] {
        let json: Value = serde_json::from_str(text).unwrap();
        assert_eq!(read::<Animal>(&json), value, "{text}");
        assert_eq!(serde_json::from_str::<Value>(&written(&value)).unwrap(), json, "{text}");
    }
    assert_eq!(written(&Animal::Any(json!({"a": 1}))), r#"{"kind":"any","a":1}"#);
    assert!(Animal::Any(json!(1)).write_body().is_err(), "a number has no tag");
    assert!(serde_json::to_string(&Animal::Any(json!(1))).is_err());
}

/// Without a variant for other values.
#[derive(Clone, Debug, Model, PartialEq)]
#[model(tag = "kind", rename_all = "lowercase")]
enum ClosedShape {
    Circle(Circle),
    Dot(Dot),
}

#[test]
fn errors_name_what_was_expected_and_contain_no_values() {
    let error = |json: &str| {
        let error = serde_json::from_str::<Vec<ClosedShape>>(json).unwrap_err().to_string();
        let Err(DecodeError::Json(shown)) = <Vec<ClosedShape>>::from_json(json.as_bytes()) else { panic!("{json}") };
        (error.split(" at line ").next().unwrap().to_owned(), shown.to_string())
    };
    let (whole, shown) = error(r#"[{"kind": "dot"}, {"a": "secret", "kind": "star"}]"#);
    assert_eq!(whole, "unknown tag `kind`: `star`, expected one of `circle`, `dot`");
    assert_eq!(shown, "[1]: unknown tag `kind`, expected one of `circle`, `dot` at line 1 column 49");
    let (whole, shown) = error(r#"[{"kind": 1}]"#);
    assert_eq!(whole, "unknown tag `kind`: integer, expected one of `circle`, `dot`");
    assert_eq!(shown, "[0]: unknown tag `kind`, expected one of `circle`, `dot` at line 1 column 12");
    let (whole, shown) = error(r#"[{"secret": 1}]"#);
    assert_eq!(whole, "missing tag `kind`, expected one of `circle`, `dot`");
    assert_eq!(shown, "[0]: missing tag `kind`, expected one of `circle`, `dot` at line 1 column 14");
    assert_eq!(error("[1]").0, "invalid type: integer `1`, expected union ClosedShape");
    let (whole, shown) = error(r#"[{"kind": "circle", "radius": "secret"}]"#);
    assert_eq!(whole, "invalid type: string \"secret\", expected f64");
    assert_eq!(shown, "[0].radius: invalid type: string, expected f64 at line 1 column 38");
    assert_eq!(
        error(r#"[{"radius": "secret", "kind": "circle"}]"#).0,
        "invalid type: string, expected f64 in `radius`"
    );
}

#[derive(Clone, Debug, Model, PartialEq)]
#[model(untagged)]
enum ClosedEither {
    Id(String),
    #[model(has("id", "level" = 1))]
    Customer(Customer),
    Drawings(Vec<Drawing>),
}

#[test]
fn errors_without_a_tag_name_the_kinds_and_the_properties() {
    let error = |json: &str| {
        let error = serde_json::from_str::<ClosedEither>(json).unwrap_err().to_string();
        let Err(DecodeError::Json(shown)) = ClosedEither::from_json(json.as_bytes()) else { panic!("{json}") };
        let shown = shown.to_string();
        assert!(!shown.contains("line 0"), "{shown}");
        let cut = |text: &str| text.split(" at line ").next().unwrap().to_owned();
        assert!(!error.contains("secret") && !shown.contains("secret"), "{error} {shown}");
        assert_eq!(cut(&error), cut(&shown));
        cut(&shown)
    };
    let expected = "expected a string or struct Customer with `id` and `level` = `1` or a sequence";
    assert_eq!(error("1"), format!("invalid value: integer, {expected}"));
    assert_eq!(
        error(r#"{"id": "secret", "level": 2, "a secret": 1}"#),
        format!("invalid value: map with `id`, `level`, {expected}")
    );
    // Only one variant fits, so its error is the cause.
    assert_eq!(error(r#"{"id": "secret", "level": 1}"#), "missing field `object`");
    let text = r#"{"id": "secret", "level": 1, "object": 1}"#;
    assert_eq!(error(text), "invalid type: integer, expected a string in `object`");
    let text = r#"[{}, {"by_name": {"a secret": 1}, "all": [{"kind": "circle", "radius": "secret"}]}]"#;
    assert_eq!(error(text), "invalid type: string, expected f64 in `[1].all[0].radius`");
}

#[test]
fn the_schema_lists_the_members() {
    let Schema::Union(schema) = Shape::schema() else { panic!("a union") };
    let members: Vec<_> = schema.members.iter().map(|member| (member.name, member.tags)).collect();
    assert_eq!((schema.name, schema.tag, schema.open), ("Shape", Some("kind"), true));
    assert_eq!(members[..2], [("Circle", &["circle", "round"][..]), ("Square", &["square"])]);
    let Schema::Object(circle) = (schema.members[0].schema)() else { panic!("an object") };
    assert_eq!(circle.names, ["radius"]);
    assert!(<Vec<Shape>>::schema().validate(&json!([{"kind": "circle", "radius": "1"}])).is_err());
    assert_eq!(Either::schema().coerce(&json!("1.5")), Ok(json!(1.5)));
}

/// A value is read twice on each level, so that the time doubles with each.
#[derive(Clone, Debug, Model, PartialEq)]
#[model(untagged)]
enum Endless {
    First(Box<First>),
    Second(Box<Second>),
}

#[derive(Clone, Debug, Model, PartialEq)]
struct First {
    a: Option<Endless>,
    first: i64,
}

#[derive(Clone, Debug, Model, PartialEq)]
struct Second {
    a: Option<Endless>,
    second: i64,
}

/// Two unions that contain each other without an object in between.
#[derive(Clone, Debug, Model, PartialEq)]
#[model(untagged)]
enum Ping {
    Pong(Box<Pong>),
    Number(i64),
}

#[derive(Clone, Debug, Model, PartialEq)]
#[model(untagged)]
enum Pong {
    Ping(Box<Ping>),
    Text(String),
}

#[test]
fn a_small_text_does_not_take_for_ever() {
    let deep = |depth: usize| format!("{}{{\"second\":1}}{}", "{\"a\":".repeat(depth), ",\"second\":1}".repeat(depth));
    let small = Endless::from_json(deep(3).as_bytes());
    assert!(matches!(small, Ok(Endless::Second(_))), "{small:?}");
    let start = std::time::Instant::now();
    let deep = deep(100);
    assert!(serde_json::from_str::<Value>(&deep).is_ok(), "{deep}");
    let error = serde_json::from_str::<Endless>(&deep).unwrap_err().to_string();
    assert!(error.starts_with("too many variants of unions to try"), "{error}");
    assert!(start.elapsed().as_secs() < 60);
    assert_eq!(read::<Ping>(&json!("a")), Ping::Pong(Box::new(Pong::Text("a".into()))));
    assert!(serde_json::from_str::<Ping>("true").is_err());
    // The limits are those of one value.
    assert!(read::<Vec<Endless>>(&json!(vec![json!({"second": 1}); 20_000])).len() == 20_000);
}

/// Declares a union twice: as a model, and with serde's derives.
macro_rules! alike {
    ($ours:ident $theirs:ident [$($options:tt)*] $($variant:ident($ty:ty),)+) => {
        #[derive(Debug, Model)]
        #[model($($options)*)]
        enum $ours { $($variant($ty)),+ }

        #[derive(Debug, Deserialize, Serialize)]
        #[serde($($options)*)]
        enum $theirs { $($variant($ty)),+ }
    };
}

alike! { TaggedModel TaggedSerde [tag = "kind", rename_all = "snake_case"] Circle(Circle), Dot(Dot), Numbers(Numbers), }
alike! { UntaggedModel UntaggedSerde [untagged] Flag(bool), Count(u64), Whole(i64), Share(f64), Text(String),
Numbers(Numbers), Circle(Circle), List(Vec<Option<f64>>), }

#[derive(Debug, Model)]
struct Numbers {
    unsigned: u64,
    signed: Option<i64>,
    small: Option<i8>,
    any: Option<Value>,
    circles: Option<Vec<Circle>>,
}

/// An object or another value that is often one of the unions.
fn text() -> impl Strategy<Value = String> {
    let scalars = [
        "null",
        "true",
        "0",
        "-1",
        "200",
        "1.5",
        "0.1",
        "18446744073709551615",
        "9223372036854775808",
        "18446744073709551616",
        "-9223372036854775808",
        "1e300",
        "\"\"",
        "\"circle\"",
        "\"dot\"",
        "\"numbers\"",
        "\"star\"",
    ];
    let scalar = proptest::sample::select(scalars.to_vec()).prop_map(str::to_owned);
    let names = ["kind", "radius", "unsigned", "signed", "small", "any", "circles", "other"];
    scalar.prop_recursive(3, 24, 6, move |value| {
        let entry = (proptest::sample::select(names.to_vec()), value.clone());
        let kinds = proptest::sample::select(vec!["\"circle\"", "\"dot\"", "\"numbers\"", "\"star\""]);
        let object = (kinds, 0_usize..4, vec(entry, 0..5)).prop_map(|(kind, at, entries)| {
            let mut entries: Vec<_> = entries.into_iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
            if at < 3 {
                entries.insert(at.min(entries.len()), format!("\"kind\":{kind}"));
            }
            format!("{{{}}}", entries.join(","))
        });
        let list = vec(value, 0..3).prop_map(|items| format!("[{}]", items.join(",")));
        prop_oneof![6 => object, 1 => list]
    })
}

/// Checks that a union reads and writes what serde's derives do.
fn check_like_serde<T: Debug + DeserializeOwned + Serialize, S: DeserializeOwned + Serialize>(text: &str) {
    check_model::<T>(text);
    check_model::<Vec<T>>(&format!("[{text},{text}]"));
    match (serde_json::from_str::<T>(text), serde_json::from_str::<S>(text)) {
        (Ok(ours), Ok(theirs)) => {
            let (ours, theirs) = (serde_json::to_string(&ours).unwrap(), serde_json::to_string(&theirs).unwrap());
            assert_eq!(ours, theirs, "{text}");
        }
        (Err(_), Err(_)) => {}
        (ours, theirs) => panic!("{text}\n  ours: {:?}\ntheirs: {:?}", ours.err(), theirs.err()),
    }
}

proptest! {
    #[test]
    fn unions_read_and_write_what_serde_does(text in text()) {
        // Of several tags, the first one counts. Serde also reads a tagged struct from a list.
        if text.matches("\"kind\":").count() < 2 && !text.starts_with('[') {
            check_like_serde::<TaggedModel, TaggedSerde>(&text);
        }
        // Serde also reads a struct from a list, and rejects a duplicate property.
        let has_duplicate = serde_json::from_str::<Value>(&text).is_ok_and(|value| value.to_string().len() < text.len());
        if !text.contains('[') && !has_duplicate {
            check_like_serde::<UntaggedModel, UntaggedSerde>(&text);
        }
    }

    #[test]
    fn unions_are_read_alike_through_all_doors(text in text()) {
        check_model::<Shape>(&text);
        check_model::<Expandable>(&text);
        check_model::<Animal>(&text);
        check_model::<Either>(&text);
        check_model::<ClosedEither>(&text);
        check_model::<Drawing>(&format!("{{\"best\":{text},\"all\":[{text}],\"owner\":{text},\"by_name\":{{\"a\":{text}}}}}"));
    }
}
