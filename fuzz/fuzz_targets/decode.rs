//! Derived models read and write the same JSON as serde's derives, also in calls; lenient ones also accept it; errors
//! are short.

#![no_main]

use std::collections::BTreeMap;
use std::fmt::Debug;

use fingerpost::{DecodeError, Field, FromJson, Model, ModelValue};
use libfuzzer_sys::fuzz_target;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Declares the same fields with each derive.
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

    // A separate definition, since the macro above takes one derive only.
    #[derive(Debug, Default, PartialEq, Deserialize, Serialize)]
    #[serde(default)]
    // The same name, since errors contain it.
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
            assert_eq!(written, serde_json::to_string(&loose).expect("JSON"), "lenient decoding changes a valid value");
            read_again::<Ours>(json);
        }
        (Err(ours), Err(theirs)) => assert_eq!(ours.to_string(), theirs.to_string()),
        _ => panic!("only one succeeds\n  ours: {ours:?}\ntheirs: {theirs:?}"),
    }
    if serde_json::from_slice::<Loose>(json).is_ok() {
        read_again::<Loose>(json);
    }
    check_error::<Ours>(json);
    check_error::<Loose>(json);
    check_call::<Ours>(json);
    check_call::<Loose>(json);
});

/// Decodes a value, and checks that it survives a round trip.
fn read_again<T: Debug + DeserializeOwned + PartialEq + Serialize>(json: &[u8]) -> T {
    let value: T = serde_json::from_slice(json).expect("read before");
    let written = serde_json::to_vec(&value).expect("JSON");
    assert_eq!(serde_json::from_slice::<T>(&written).expect("our own JSON"), value);
    value
}

/// Checks that a call, which reads JSON without serde, has the value or the error that serde has.
fn check_call<T: Debug + DeserializeOwned + ModelValue>(json: &[u8]) {
    let Ok(text) = std::str::from_utf8(json) else { return };
    // A call accepts a byte order mark.
    if text.is_empty() || text.starts_with('\u{feff}') {
        return;
    }
    let serde = serde_json::from_str::<T>(text).map_err(|error| error.to_string());
    let call = fingerpost::fuzzing::decode::<T>(json.to_vec().into()).map_err(|error| match error {
        DecodeError::Json(error) => error.quoting().to_string(),
        other => panic!("{other}"),
    });
    // Printed, since `-0` equals `0`.
    assert_eq!(format!("{call:?}"), format!("{serde:?}"), "{text}");
}

/// Checks that there is an error exactly if serde has one, and that it is one short line.
fn check_error<T: DeserializeOwned>(json: &[u8]) {
    match T::from_json(json) {
        Ok(_) => assert!(serde_json::from_slice::<T>(json).is_ok()),
        Err(error) => {
            let message = error.to_string();
            assert!(message.len() < 2_000 && !message.contains(char::is_control), "{message:?}");
        }
    }
}
