//! Which texts are read without serde; `runtime/tests/it/json_texts.rs` compares the values.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{read_json, read_model};
use crate::core::model::{Maybe, ModelValue};

fn is_read<T: ModelValue>(text: &str) -> bool {
    read_json(text, &mut Maybe(&mut None::<T>))
}

#[test]
fn valid_texts_are_read_without_serde() {
    assert!(is_read::<Vec<Option<i64>>>("[1, -9223372036854775808,null ,0]\n"));
    assert!(is_read::<Vec<f64>>("[0.5,-0,1E3,18446744073709551616,1e-400]"));
    assert!(is_read::<Vec<f32>>("[0.5,3.4e38]"));
    assert!(is_read::<Vec<bool>>(" [ true , false ] "));
    assert!(is_read::<BTreeMap<String, String>>(
        r#"{"a":"","\u00e9":"\ud83d\ude00\n","long enough for two steps":"é"}"#
    ));
    assert!(is_read::<Vec<Value>>(r#"[1.50,"a",null,true,[{}],{"a":[1]}]"#));
    assert!(is_read::<Option<Vec<Vec<()>>>>("[[],[null]]"));
    assert!(is_read::<Option<Vec<Vec<()>>>>("null"));
}

#[test]
fn invalid_texts_are_left_to_serde() {
    for text in
        ["", "[", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[01]", "[1.]", "[+1]", "[-]", "[1e400]", "[1]1", "[nul]", "{}"]
    {
        assert!(!is_read::<Vec<f64>>(text), "{text}");
    }
    for text in
        [r#"{"a"}"#, r#"{"a":}"#, r#"{"a":"b",}"#, r#"{a:"b"}"#, r#"{"a":"\ud83d"}"#, r#"{"a":"\x"}"#, "{\"a\":\"\n\"}"]
    {
        assert!(!is_read::<BTreeMap<String, String>>(text), "{text}");
    }
    assert!(!is_read::<Vec<f32>>("[1e39]"));
}

#[test]
fn types_that_are_not_models_are_left_to_serde() {
    assert!(read_model::<BTreeMap<String, i64>>("{}").is_none());
    assert!(read_model::<Value>("{}").is_none());
    assert!(read_model::<Option<i64>>("1").is_none());
}
