use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::{fields, json, to_value};
use crate::core::field::Field;

fn text(value: &impl Serialize) -> Result<String, String> {
    json(value).map(|json| String::from_utf8(json).unwrap()).map_err(|error| error.to_string())
}

#[derive(Serialize)]
enum Variants {
    Unit,
    One(i64),
    Two(i64, f32),
    Named { a: Field<i64>, b: char },
}

#[derive(Serialize)]
struct Everything {
    text: &'static str,
    bytes: (u8, i16),
    wide: i128,
    floats: (f32, f64, f64),
    none: Option<i64>,
    some: Option<Box<i64>>,
    variants: Vec<Variants>,
    by_number: BTreeMap<u8, bool>,
    empty: (Vec<i64>, BTreeMap<String, i64>),
    unit: (),
    tagged: Tagged,
}

#[derive(Serialize)]
#[serde(tag = "kind")]
enum Tagged {
    One { first: Field<i64>, rest: i64 },
}

fn everything() -> Everything {
    Everything {
        text: "a \"b\"\n\u{1}é[",
        bytes: (1, -2),
        wide: i128::from(i64::MIN),
        floats: (0.1, 1.0, 1e300),
        none: None,
        some: Some(Box::new(7)),
        variants: vec![
            Variants::Unit,
            Variants::One(1),
            Variants::Two(1, 2.5),
            Variants::Named { a: Field::Set(1), b: 'x' },
        ],
        by_number: BTreeMap::from([(1, true), (2, false)]),
        empty: (Vec::new(), BTreeMap::new()),
        unit: (),
        tagged: Tagged::One { first: Field::Null, rest: 2 },
    }
}

#[test]
fn json_is_that_of_serde_json() {
    assert_eq!(text(&everything()).unwrap(), serde_json::to_string(&everything()).unwrap());
    assert_eq!(text(&i128::MAX).unwrap(), i128::MAX.to_string());
    assert_eq!(text(&f32::MAX).unwrap(), serde_json::to_string(&f32::MAX).unwrap());
    let value = json!({ "a": [1, -2.5, null, { "b": "c" }], "d": {} });
    assert_eq!(text(&value).unwrap(), value.to_string());
    assert_eq!(to_value(&value).unwrap(), value);
    assert_eq!(text(&BTreeMap::from([((1, 2), 3)])).unwrap_err(), "a key is not a string, a number or a boolean");
}

#[test]
fn unset_fields_are_left_out_of_every_object() {
    #[derive(Serialize)]
    struct Write {
        first: Field<String>,
        middle: Field<i64>,
        nested: BTreeMap<&'static str, Field<i64>>,
        #[serde(flatten)]
        more: BTreeMap<&'static str, Field<i64>>,
        last: Option<Field<i64>>,
    }
    let write = Write {
        first: Field::Unset,
        middle: Field::Null,
        nested: BTreeMap::from([("a", Field::Unset), ("b", Field::Set(1)), ("c", Field::Unset)]),
        more: BTreeMap::from([("d", Field::Unset)]),
        last: Some(Field::Unset),
    };
    let expected = r#"{"middle":null,"nested":{"b":1}}"#;
    assert_eq!(text(&write).unwrap(), expected);
    assert_eq!(to_value(&write).unwrap().to_string(), expected);
    assert_eq!(text(&Variants::Named { a: Field::Unset, b: 'x' }).unwrap(), r#"{"Named":{"b":"x"}}"#);
    assert_eq!(text(&Tagged::One { first: Field::Unset, rest: 2 }).unwrap(), r#"{"kind":"One","rest":2}"#);
}

#[test]
fn an_unset_field_outside_of_an_object_is_refused() {
    assert!(text(&[Field::Set(1), Field::Unset]).unwrap_err().contains("`Unset` outside of an object"));
    assert!(text(&Field::<i64>::Unset).unwrap_err().contains("`Unset` outside of an object"));
    let nested = BTreeMap::from([("a", [Field::<i64>::Unset])]);
    assert!(text(&nested).is_err() && to_value(&nested).is_err() && fields(&nested).is_err());
}

#[test]
fn numbers_that_are_not_finite_are_refused() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert!(text(&[1.0, number]).unwrap_err().contains("not finite"));
        assert!(to_value(&BTreeMap::from([("a", number)])).unwrap_err().to_string().contains("not finite"));
        assert_eq!(fields(&BTreeMap::from([("a", number)])), Err("is not a finite number"));
    }
    assert!(text(&f32::NAN).is_err() && to_value(&f32::NAN).is_err());
}

#[test]
fn a_float_of_32_bits_keeps_its_digits() {
    assert_eq!(text(&0.1_f32).unwrap(), "0.1");
    assert_eq!(to_value(&0.1_f32).unwrap(), Value::from(0.1));
}
