//! Fields, types, functions and constants with names that the expansion also uses.
#![allow(non_camel_case_types)]

use fingerpost::Model;

#[derive(Debug, Model)]
pub struct Slots {
    slots: Option<Box<Slots>>,
    source: Source,
    mode: Mode,
    index: i64,
    #[model(default = index)]
    value: i64,
    #[model(default = source)]
    place: i64,
    #[model(serde, default = value)]
    default: [u8; SPEC],
    r#type: i64,
    #[model(rename = "a \"quoted\" {name}")]
    r#match: Option<bool>,
    self_: Option<D>,
}

#[derive(Debug, Default, Model)]
#[model(default)]
pub struct Source {
    value: Option<S>,
    default: Option<i64>,
}

#[derive(Debug, Model)]
pub enum Mode {
    Known,
    #[model(other)]
    text(String),
}

#[derive(Debug, Model)]
pub struct Generic<S, D> {
    s: S,
    d: Option<D>,
}

#[derive(Debug, Model)]
pub struct S {}

#[derive(Debug, Model)]
pub struct D {}

const SPEC: usize = 2;

fn index() -> i64 {
    1
}

fn source() -> i64 {
    2
}

fn value() -> [u8; SPEC] {
    [3; SPEC]
}

fn main() {
    let slots: Slots = serde_json::from_str(r#"{"source":{},"mode":"x","index":0,"type":4}"#).unwrap();
    let read = (slots.value, slots.place, slots.default, slots.r#type, slots.r#match);
    assert_eq!(read, (1, 2, [3, 3], 4, None));
    assert_eq!(slots.mode.as_str(), "x");
}
