//! Differences between a request and a recorded one.

use std::fmt;

use serde_json::Value;

use super::super::sentence::quoted;
use super::super::values::Comparison;
use crate::core::masking::MASK;

/// Longest value in a report, in characters.
const LONGEST: usize = 80;

/// A part of a request that differs, with both values.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct Difference {
    part: String,
    expected: Option<String>,
    actual: Option<String>,
}

impl Difference {
    pub(super) fn both(part: &str, expected: &str, actual: &str) -> Self {
        Self { part: part.to_owned(), expected: Some(expected.to_owned()), actual: Some(actual.to_owned()) }
    }

    /// Adds a part to the list if its values differ.
    pub(super) fn of(part: String, expected: Option<String>, actual: Option<String>, list: &mut Vec<Self>) {
        let same = match (&expected, &actual) {
            (Some(expected), Some(actual)) => fits(expected, actual),
            _ => expected == actual,
        };
        if !same {
            list.push(Self { part, expected, actual });
        }
    }

    /// Returns the weight of the difference when the nearest request is selected.
    pub(super) fn weight(&self) -> usize {
        match self.part.as_str() {
            "method" | "path" => 4,
            part if part.starts_with("path") => 2,
            _ => 1,
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side =
            |value: &Option<String>| value.as_deref().map_or("nothing".to_owned(), |value| quoted(value, LONGEST));
        write!(f, "{}: expected {}, found {}", self.part, side(&self.expected), side(&self.actual))
    }
}

/// Returns whether a text matches the recorded one, in which `***` matches anything.
pub(super) fn fits(recorded: &str, actual: &str) -> bool {
    let Some((head, rest)) = recorded.split_once(MASK) else { return recorded == actual };
    let Some(mut left) = actual.strip_prefix(head) else { return false };
    let mut parts: Vec<&str> = rest.split(MASK).collect();
    let tail = parts.pop().unwrap_or_default();
    for part in parts {
        let Some(at) = left.find(part) else { return false };
        left = &left[at + part.len()..];
    }
    left.ends_with(tail)
}

/// Adds the differences between two JSON documents, with their JSON pointers.
pub(super) fn json(recorded: &Value, actual: &Value, list: &mut Vec<Difference>) {
    let comparison = Comparison { partly: false, is_same: same_or_masked };
    let text = |value: Option<&Value>| value.map(Value::to_string);
    list.extend(comparison.differences(recorded, actual).iter().map(|one| {
        let part = if one.path.is_empty() { "body".to_owned() } else { format!("body `{}`", one.pointer()) };
        Difference { part, expected: text(one.expected), actual: text(one.actual) }
    }));
}

fn same_or_masked(recorded: &Value, actual: &Value) -> bool {
    match (recorded, actual) {
        (Value::String(recorded), Value::String(actual)) => fits(recorded, actual),
        // A secret number is recorded as a string.
        (Value::String(recorded), Value::Number(_)) => recorded == MASK,
        _ => recorded == actual,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_fits_anything() {
        for (recorded, actual) in [("a", "a"), ("***", ""), ("a***c", "abc"), ("a***c***", "abcbd"), ("***b", "***b")] {
            assert!(fits(recorded, actual), "{recorded} {actual}");
        }
        for (recorded, actual) in [("a", "b"), ("a***c", "ab"), ("a***b***c", "axc"), ("ab***bc", "abc"), ("a", "***")]
        {
            assert!(!fits(recorded, actual), "{recorded} {actual}");
        }
    }
}
