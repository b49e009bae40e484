//! How a request differs from a recorded one, part by part.

use std::collections::BTreeSet;
use std::fmt;

use serde_json::Value;

use super::redact::MASK;

/// A part that differs, with what it is in the one and in the other.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct Difference {
    part: String,
    asked: Option<String>,
    recorded: Option<String>,
}

impl Difference {
    pub(super) fn both(part: &str, asked: &str, recorded: &str) -> Self {
        Self { part: part.to_owned(), asked: Some(asked.to_owned()), recorded: Some(recorded.to_owned()) }
    }

    /// Adds it to the list, if it is one.
    pub(super) fn of(part: String, asked: Option<String>, recorded: Option<String>, list: &mut Vec<Self>) {
        let same = match (&asked, &recorded) {
            (Some(asked), Some(recorded)) => fits(recorded, asked),
            _ => asked == recorded,
        };
        if !same {
            list.push(Self { part, asked, recorded });
        }
    }

    /// How far apart it sets two requests.
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
        let side = |value: &Option<String>| value.as_deref().map_or("nothing".to_owned(), quoted);
        write!(f, "{}: asked for {}, recorded is {}", self.part, side(&self.asked), side(&self.recorded))
    }
}

/// Quoted, on one line, and not all of it if it is long.
fn quoted(text: &str) -> String {
    const MOST: usize = 80;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{:?}… ({} bytes)", &text[..end], text.len()),
        None => format!("{text:?}"),
    }
}

/// Whether a text is the recorded one, in which `***` stands for anything.
pub(super) fn fits(recorded: &str, asked: &str) -> bool {
    let Some((head, rest)) = recorded.split_once(MASK) else { return recorded == asked };
    let Some(mut left) = asked.strip_prefix(head) else { return false };
    let mut parts: Vec<&str> = rest.split(MASK).collect();
    let tail = parts.pop().unwrap_or_default();
    for part in parts {
        let Some(at) = left.find(part) else { return false };
        left = &left[at + part.len()..];
    }
    left.ends_with(tail)
}

/// What differs between two JSON documents, by JSON pointers.
pub(super) fn json(pointer: &str, asked: &Value, recorded: &Value, list: &mut Vec<Difference>) {
    let part = || if pointer.is_empty() { "body".to_owned() } else { format!("body `{pointer}`") };
    match (asked, recorded) {
        (Value::Object(ours), Value::Object(theirs)) => {
            let names: BTreeSet<_> = ours.keys().chain(theirs.keys()).collect();
            for name in names {
                let pointer = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
                pair(&pointer, ours.get(name), theirs.get(name), list);
            }
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            for place in 0..ours.len().max(theirs.len()) {
                pair(&format!("{pointer}/{place}"), ours.get(place), theirs.get(place), list);
            }
        }
        (Value::String(asked), Value::String(recorded)) if fits(recorded, asked) => {}
        // A number that is a secret is recorded as text.
        (Value::Number(_), Value::String(recorded)) if recorded == MASK => {}
        _ if asked == recorded => {}
        _ => list.push(Difference::both(&part(), &asked.to_string(), &recorded.to_string())),
    }
}

fn pair(pointer: &str, asked: Option<&Value>, recorded: Option<&Value>, list: &mut Vec<Difference>) {
    match (asked, recorded) {
        (Some(asked), Some(recorded)) => json(pointer, asked, recorded, list),
        _ => {
            let text = |value: Option<&Value>| value.map(Value::to_string);
            Difference::of(format!("body `{pointer}`"), text(asked), text(recorded), list);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_fits_anything() {
        for (recorded, asked) in [("a", "a"), ("***", ""), ("a***c", "abc"), ("a***c***", "abcbd"), ("***b", "***b")] {
            assert!(fits(recorded, asked), "{recorded} {asked}");
        }
        for (recorded, asked) in [("a", "b"), ("a***c", "ab"), ("a***b***c", "axc"), ("ab***bc", "abc"), ("a", "***")] {
            assert!(!fits(recorded, asked), "{recorded} {asked}");
        }
    }
}
