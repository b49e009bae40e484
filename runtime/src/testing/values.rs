//! JSON values in reports: differences between two of them, and their text.

use std::collections::BTreeSet;

use serde_json::Value;

use super::sentence::shortened;

/// Longest value in a report, in characters.
pub(super) const SHOWN: usize = 200;

/// A part in which two JSON values differ.
#[derive(Debug, PartialEq)]
pub(super) struct Difference<'v> {
    pub(super) path: Vec<Step<'v>>,
    /// The expected value, if any.
    pub(super) expected: Option<&'v Value>,
    /// The actual value, if any.
    pub(super) actual: Option<&'v Value>,
}

/// A step of a path into a JSON value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Step<'v> {
    Property(&'v str),
    Item(usize),
}

impl Difference<'_> {
    /// Returns the path in the syntax of code, such as `.elements[2].title`. It is empty for the root.
    pub(super) fn accessor(&self) -> String {
        let step = |step: &Step<'_>| match step {
            Step::Property(name) => format!(".{name}"),
            Step::Item(index) => format!("[{index}]"),
        };
        self.path.iter().map(step).collect()
    }

    /// Returns the path as a JSON pointer (RFC 6901), such as `/elements/2/title`.
    pub(super) fn pointer(&self) -> String {
        let step = |step: &Step<'_>| match step {
            Step::Property(name) => format!("/{}", name.replace('~', "~0").replace('/', "~1")),
            Step::Item(index) => format!("/{index}"),
        };
        self.path.iter().map(step).collect()
    }
}

/// A comparison of two JSON values.
#[derive(Clone, Copy)]
pub(super) struct Comparison {
    /// Whether actual objects may have further properties.
    pub(super) partly: bool,
    /// Compares two values that are not both objects or both lists.
    pub(super) is_same: fn(&Value, &Value) -> bool,
}

impl Comparison {
    /// All values must be equal; `1` and `1.0` are equal.
    pub(super) const EXACT: Self = Self { partly: false, is_same: same_scalar };
    /// Like [`EXACT`](Self::EXACT), but objects may have further properties.
    pub(super) const PARTIAL: Self = Self { partly: true, ..Self::EXACT };

    /// Returns the innermost differences.
    pub(super) fn differences<'v>(self, expected: &'v Value, actual: &'v Value) -> Vec<Difference<'v>> {
        let mut found = Vec::new();
        self.compare(Some(expected), Some(actual), &mut Vec::new(), &mut found);
        found
    }

    fn compare<'v>(
        self,
        expected: Option<&'v Value>,
        actual: Option<&'v Value>,
        path: &mut Vec<Step<'v>>,
        found: &mut Vec<Difference<'v>>,
    ) {
        let mut part = |step, expected, actual| {
            path.push(step);
            self.compare(expected, actual, path, found);
            path.pop();
        };
        match (expected, actual) {
            (Some(Value::Object(expected)), Some(Value::Object(actual))) => {
                let others = actual.keys().filter(|_| !self.partly);
                for name in expected.keys().chain(others).collect::<BTreeSet<_>>() {
                    part(Step::Property(name), expected.get(name), actual.get(name));
                }
            }
            (Some(Value::Array(expected)), Some(Value::Array(actual))) => {
                for index in 0..expected.len().max(actual.len()) {
                    part(Step::Item(index), expected.get(index), actual.get(index));
                }
            }
            (Some(expected), Some(actual)) if (self.is_same)(expected, actual) => {}
            _ => found.push(Difference { path: path.clone(), expected, actual }),
        }
    }
}

/// Compares two scalars; `1` and `1.0` are equal.
fn same_scalar(expected: &Value, actual: &Value) -> bool {
    match (expected, actual) {
        (Value::Number(expected), Value::Number(actual)) => expected == actual || expected.as_f64() == actual.as_f64(),
        _ => expected == actual,
    }
}

/// Returns the value as truncated JSON, `***` for a secret, or `nothing` for `None`.
pub(super) fn shown(value: Option<&Value>, secret: bool) -> String {
    match value {
        None => "nothing".to_owned(),
        Some(_) if secret => "***".to_owned(),
        Some(value) => shortened(&value.to_string(), SHOWN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn differences<'v>(expected: &'v Value, actual: &'v Value) -> Vec<Difference<'v>> {
        Comparison::EXACT.differences(expected, actual)
    }

    #[test]
    fn differences_have_a_path() {
        let expected = json!({ "a": [1, { "b/c": "x" }], "c": 1 });
        let actual = json!({ "a": [1.0, { "b/c": "y" }, 2], "d": null });
        let text = |value| shown(value, false);
        let mut found: Vec<_> = differences(&expected, &actual)
            .iter()
            .map(|one| (one.accessor(), one.pointer(), text(one.expected), text(one.actual)))
            .collect();
        found.sort();
        let expected = [
            (".a[1].b/c", "/a/1/b~1c", "\"x\"", "\"y\""),
            (".a[2]", "/a/2", "nothing", "2"),
            (".c", "/c", "1", "nothing"),
            (".d", "/d", "nothing", "null"),
        ];
        let owned = |(accessor, pointer, expected, actual): (&str, &str, &str, &str)| {
            (accessor.to_owned(), pointer.to_owned(), expected.to_owned(), actual.to_owned())
        };
        assert_eq!(found, expected.map(owned));
        assert_eq!(Comparison::PARTIAL.differences(&json!({ "c": 1 }), &json!({ "c": 1, "d": 2 })), []);
        assert_eq!(Comparison::PARTIAL.differences(&json!([1]), &json!([1, 2])).len(), 1);
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
            prop_assert_eq!(differences(&left, &right).is_empty(), left == right);
            prop_assert_eq!(differences(&left, &left), []);
        }
    }
}
