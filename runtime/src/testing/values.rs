//! JSON values in reports: how they differ, and how they are shown.

use std::fmt::Write as _;

use serde_json::{Map, Value};

/// More of one value is not read in a report.
const SHOWN: usize = 200;

/// More differences of two values are not read, either.
const DIFFERENCES: usize = 8;

/// Where two values differ.
#[derive(Debug, PartialEq)]
pub(super) struct Difference<'v> {
    /// Such as `.elements[2].title`, from the values on; empty where they differ as a whole.
    pub(super) path: String,
    /// What was expected, if anything.
    pub(super) expected: Option<&'v Value>,
    /// What came, if anything.
    pub(super) came: Option<&'v Value>,
}

/// The first differences, deepest first where both values are objects or lists of one length. `partly` says that objects
/// may have more than is expected.
pub(super) fn differences<'v>(expected: &'v Value, came: &'v Value, partly: bool) -> Vec<Difference<'v>> {
    let mut found = Vec::new();
    compare(expected, came, partly, &mut String::new(), &mut found);
    found
}

fn compare<'v>(expected: &'v Value, came: &'v Value, partly: bool, path: &mut String, found: &mut Vec<Difference<'v>>) {
    if found.len() == DIFFERENCES || same_scalar(expected, came) {
        return;
    }
    let length = path.len();
    match (expected, came) {
        (Value::Object(expected), Value::Object(came)) => {
            for name in names(expected, came, partly) {
                let _ = write!(path, ".{name}");
                match (expected.get(name), came.get(name)) {
                    (Some(expected), Some(came)) => compare(expected, came, partly, path, found),
                    (expected, came) => found.push(Difference { path: path.clone(), expected, came }),
                }
                path.truncate(length);
            }
        }
        (Value::Array(expected), Value::Array(came)) if expected.len() == came.len() => {
            for (place, (expected, came)) in expected.iter().zip(came).enumerate() {
                let _ = write!(path, "[{place}]");
                compare(expected, came, partly, path, found);
                path.truncate(length);
            }
        }
        _ => found.push(Difference { path: path.clone(), expected: Some(expected), came: Some(came) }),
    }
    found.truncate(DIFFERENCES);
}

fn names<'v>(expected: &'v Map<String, Value>, came: &'v Map<String, Value>, partly: bool) -> Vec<&'v str> {
    let more = came.keys().filter(|name| !partly && !expected.contains_key(*name));
    expected.keys().chain(more).map(String::as_str).collect()
}

/// `1` and `1.0` are one number.
fn same_scalar(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left == right || left.as_f64() == right.as_f64(),
        (Value::Object(_) | Value::Array(_), _) => false,
        _ => left == right,
    }
}

/// The value as JSON, shortened; `***` if it is secret; `nothing` if there is none.
pub(super) fn shown(value: Option<&Value>, secret: bool) -> String {
    match value {
        None => "nothing".to_owned(),
        Some(_) if secret => "***".to_owned(),
        Some(value) => shortened(&value.to_string()),
    }
}

/// The beginning of a text, if it is long.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}… ({} bytes)", &text[..end], text.len()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn differences_say_where() {
        let (expected, came) =
            (json!({ "a": [1, { "b": "x" }], "c": 1 }), json!({ "a": [1.0, { "b": "y" }], "d": null }));
        let found = differences(&expected, &came, false);
        let told: Vec<_> =
            found.iter().map(|one| (one.path.as_str(), shown(one.expected, false), shown(one.came, false))).collect();
        let text = |text: &str| text.to_owned();
        assert_eq!(
            told,
            [
                (".a[1].b", text("\"x\""), text("\"y\"")),
                (".c", text("1"), text("nothing")),
                (".d", text("nothing"), text("null"))
            ]
        );
        assert_eq!(differences(&json!({ "c": 1 }), &json!({ "c": 1, "d": 2 }), true), []);
        assert_eq!(differences(&json!([1]), &json!([1, 2]), false).len(), 1);
    }

    #[test]
    fn long_values_are_shortened_and_secrets_are_not_shown() {
        let long = Value::from("ü".repeat(500));
        assert!(shown(Some(&long), false).ends_with("… (1002 bytes)"));
        assert_eq!(shown(Some(&long), true), "***");
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            (-3_i64..3).prop_map(Value::from),
            "[ab]{0,2}".prop_map(Value::from)
        ];
        leaf.prop_recursive(3, 16, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                prop::collection::hash_map("[ab]", inner, 0..3)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn values_differ_where_they_are_not_equal(left in any_json(), right in any_json()) {
            prop_assert_eq!(differences(&left, &right, false).is_empty(), left == right);
            prop_assert_eq!(differences(&left, &left, false), []);
        }
    }
}
