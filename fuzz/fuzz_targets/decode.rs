//! Derived models read and write what serde's own derives do; lenient ones read that and more; errors stay short.

#![no_main]

use std::collections::BTreeMap;
use std::fmt::Debug;

use fingerpost::{Field, FromJson, Model};
use libfuzzer_sys::fuzz_target;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The same fields with each derive.
macro_rules! things {
    ($name:ident, $derive:ident, #[$options:meta]) => {
        #[derive(Debug, Default, PartialEq, $derive)]
        #[$options]
        struct $name {
            flag: Option<bool>,
            small: Option<i8>,
            natural: Option<u64>,
            number: Option<f64>,
            text: Option<String>,
            letter: Option<char>,
            list: Vec<$name>,
            map: BTreeMap<String, Option<u16>>,
            change: Field<String>,
            any: Value,
        }
    };
}

things!(Ours, Model, #[model(default)]);
things!(Loose, Model, #[model(default, lenient)]);

mod theirs {
    use super::*;

    // `Serialize` by a second derive, which the macro above has no place for.
    #[derive(Debug, Default, PartialEq, Deserialize, Serialize)]
    #[serde(default)]
    // Of the same name, since errors hold it.
    pub(super) struct Ours {
        flag: Option<bool>,
        small: Option<i8>,
        natural: Option<u64>,
        number: Option<f64>,
        text: Option<String>,
        letter: Option<char>,
        list: Vec<Ours>,
        map: BTreeMap<String, Option<u16>>,
        #[serde(skip_serializing_if = "Field::is_unset")]
        change: Field<String>,
        any: Value,
    }
}

fuzz_target!(|json: &[u8]| {
    let ours = serde_json::from_slice::<Ours>(json);
    let theirs = serde_json::from_slice::<theirs::Ours>(json);
    match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => {
            let written = serde_json::to_string(ours).expect("JSON");
            assert_eq!(written, serde_json::to_string(theirs).expect("JSON"));
            let loose = read_again::<Loose>(json);
            assert_eq!(written, serde_json::to_string(&loose).expect("JSON"), "lenience changes what is clear");
            read_again::<Ours>(json);
        }
        (Err(ours), Err(theirs)) => assert_eq!(ours.to_string(), theirs.to_string()),
        _ => panic!("one reads it\n  ours: {ours:?}\ntheirs: {theirs:?}"),
    }
    if serde_json::from_slice::<Loose>(json).is_ok() {
        read_again::<Loose>(json);
    }
    check_error::<Ours>(json);
    check_error::<Loose>(json);
});

/// What was read and is written is read as the same.
fn read_again<T: Debug + DeserializeOwned + PartialEq + Serialize>(json: &[u8]) -> T {
    let value: T = serde_json::from_slice(json).expect("read before");
    let written = serde_json::to_vec(&value).expect("JSON");
    assert_eq!(serde_json::from_slice::<T>(&written).expect("our own JSON"), value);
    value
}

/// An error is one short line, whatever the body; and there is one exactly if serde has one.
fn check_error<T: DeserializeOwned>(json: &[u8]) {
    match T::from_json(json) {
        Ok(_) => assert!(serde_json::from_slice::<T>(json).is_ok()),
        Err(error) => {
            let said = error.to_string();
            assert!(said.len() < 2_000 && !said.contains(char::is_control), "{said:?}");
        }
    }
}
