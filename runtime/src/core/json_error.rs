//! Errors of invalid JSON, with messages that contain nothing of it.

use std::fmt;

use crate::core::json_path::{is_name, path_at};

/// The error of a body that cannot be deserialized from JSON.
///
/// Its message contains the path and the cause: `rows[3].user.id: invalid type: string, expected i64 at line 1 column
/// 57`. Of the body it contains only the names of properties, if they look like names.
pub struct JsonError(Box<Inner>);

struct Inner {
    error: serde_json::Error,
    path: String,
}

impl JsonError {
    /// Creates the error of deserializing this text.
    pub(crate) fn new(error: serde_json::Error, json: &[u8]) -> Self {
        // serde only peeks at a map or sequence of the wrong kind; other invalid values have been read.
        let looked_at = |message: &str| {
            ["map", "sequence"].iter().any(|kind| message.starts_with(&format!("invalid type: {kind},")))
        };
        let is_after = error.is_data() && !looked_at(&error.to_string());
        let path = path_at(json, error.line(), error.column(), is_after);
        Self(Box::new(Inner { error, path }))
    }

    /// Returns the path of the invalid value, such as `rows[3].user.id`. Empty for the whole body.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Returns the original error. Its message quotes the body.
    pub fn quoting(&self) -> &serde_json::Error {
        &self.0.error
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { error, path } = &*self.0;
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        if error.is_eof() {
            return f.write_str("unexpected end of JSON");
        }
        match error.is_data().then(|| without_content(&error.to_string())) {
            Some(Some(what)) => f.write_str(&what)?,
            Some(None) => f.write_str("invalid value")?,
            None => f.write_str("invalid JSON")?,
        }
        match error.line() {
            // The value was read as a whole, and then refused.
            0 => Ok(()),
            line => write!(f, " at line {line} column {}", error.column()),
        }
    }
}

/// Prints the message, since the `Debug` output of the original error quotes the body.
impl fmt::Debug for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsonError({self})")
    }
}

impl std::error::Error for JsonError {}

/// The kinds in serde's messages, some of which are followed by a value.
const KINDS: &[&str] = &[
    "null",
    "boolean",
    "integer",
    "floating point",
    "character",
    "string",
    "byte array",
    "unit value",
    "Option value",
    "newtype struct",
    "sequence",
    "map",
    "enum",
    "unit variant",
    "newtype variant",
    "tuple variant",
    "struct variant",
];

/// Returns serde's message without the value; `None` if it cannot be removed reliably, as in custom messages.
fn without_content(message: &str) -> Option<String> {
    let message = message.rsplit_once(" at line ").map_or(message, |(message, _)| message);
    // Unions add the path of the part that does not fit.
    if let Some((inner, path)) = message.strip_suffix('`').and_then(|message| message.rsplit_once(" in `")) {
        let is_step = |step: &str| step.is_empty() || step == "…" || is_name(step) || step.parse::<usize>().is_ok();
        let inner = without_content(inner).filter(|_| path.split(['.', '[', ']']).all(is_step));
        return inner.map(|inner| format!("{inner} in `{path}`"));
    }
    for of in ["invalid type", "invalid value"] {
        if let Some(found) = message.strip_prefix(of).and_then(|rest| rest.strip_prefix(": ")) {
            let kind = KINDS
                .iter()
                .find(|kind| found.strip_prefix(**kind).is_some_and(|rest| rest.starts_with([',', ' '])))?;
            let names = names_of(found).unwrap_or_default();
            return Some(format!("{of}: {kind}{names}, expected {}", expected(found)?));
        }
    }
    for of in ["unknown tag", "missing tag"] {
        if let Some((name, _)) = message.strip_prefix(of).and_then(|rest| rest.strip_prefix(" `")?.split_once('`')) {
            let names = expected(message).map_or_else(String::new, |names| format!(", expected {names}"));
            return is_name(name).then(|| format!("{of} `{name}`{names}"));
        }
    }
    for of in ["missing field", "duplicate field"] {
        if let Some(name) = message.strip_prefix(of).and_then(|rest| rest.strip_prefix(" `")?.strip_suffix('`')) {
            return is_name(name).then(|| message.to_owned());
        }
    }
    for of in ["unknown field", "unknown variant"] {
        if message.strip_prefix(of).is_some_and(|rest| rest.starts_with(" `")) {
            return Some(expected(message).map_or_else(|| of.to_owned(), |names| format!("{of}, expected {names}")));
        }
    }
    let length =
        message.strip_prefix("invalid length ")?.split(',').next().filter(|length| length.parse::<usize>().is_ok())?;
    Some(format!("invalid length {length}, expected {}", expected(message)?))
}

/// Returns the names of the properties in the error of a union, such as `` with `id`, `name` ``.
fn names_of(found: &str) -> Option<&str> {
    let with = found.strip_prefix("map")?;
    let with = with.get(..with.find("`, expected ")? + 1)?;
    let names = with.strip_prefix(" with `")?.strip_suffix('`')?;
    names.split("`, `").all(is_name).then_some(with)
}

/// Returns the expected kind, which comes from the type. Only the last such phrase: earlier ones may be in the value.
fn expected(message: &str) -> Option<&str> {
    let (_, expected) = message.rsplit_once(", expected ")?;
    (expected.len() <= 200 && !expected.contains(['"', '\n'])).then_some(expected)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use serde::de::{DeserializeOwned, Error};

    use super::*;

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)]
    #[serde(deny_unknown_fields)]
    struct Thing {
        id: u8,
        kind: Option<Kind>,
        many: Option<BTreeMap<String, Vec<Thing>>>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Kind {
        Big,
        Small,
    }

    /// Fails with its value as the message.
    #[derive(Debug)]
    struct QuotesItsValue;

    impl<'de> Deserialize<'de> for QuotesItsValue {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let text = String::deserialize(deserializer)?;
            Err(Error::custom(text))
        }
    }

    fn error<T: DeserializeOwned + fmt::Debug>(json: &str) -> String {
        JsonError::new(serde_json::from_str::<T>(json).unwrap_err(), json.as_bytes()).to_string()
    }

    #[test]
    fn messages_have_path_and_cause_but_no_value() {
        for (json, message) in [
            ("\"secret\"", "invalid type: string, expected struct Thing at line 1 column 8"),
            (r#"{"id": "secret, expected 1"}"#, "id: invalid type: string, expected u8 at line 1 column 27"),
            (r#"{"id": -77}"#, "id: invalid value: integer, expected u8 at line 1 column 10"),
            (r#"{"id": 7.5}"#, "id: invalid type: floating point, expected u8 at line 1 column 10"),
            (r#"{"id": null}"#, "id: invalid type: null, expected u8 at line 1 column 11"),
            (r#"{"id": {"a": 1}}"#, "id: invalid type: map, expected u8 at line 1 column 7"),
            ("{\n\"many\": {}}", "missing field `id` at line 2 column 11"),
            (r#"{"many": {"a": [{"id": 1}, {}]}}"#, "many.a[1]: missing field `id` at line 1 column 29"),
            (r#"{"id": 1, "id": 2}"#, "duplicate field `id` at line 1 column 14"),
            (r#"{"secret": 1}"#, "unknown field, expected one of `id`, `kind`, `many` at line 1 column 9"),
            (r#"{"id": 1, "kind": "secret"}"#, "kind: unknown variant, expected `big` or `small` at line 1 column 26"),
            (
                r#"{"many": {"a": [{"id": 1}, []]}}"#,
                "many.a[1]: invalid length 0, expected struct Thing with 3 elements at line 1 column 29",
            ),
            (
                r#"{"many": {"a": [{"id": 1}, 1, []]}}"#,
                "many.a[1]: invalid type: integer, expected struct Thing at line 1 column 28",
            ),
            (r#"{"many": {"a": [], "b": {}}}"#, "many.b: invalid type: map, expected a sequence at line 1 column 24"),
            ("[1]", "invalid length 1, expected struct Thing with 3 elements at line 1 column 3"),
            (r#"{"id": 1, "#, "unexpected end of JSON"),
            (r#"{"id": 1, "many": {"x": ["#, "many.x[0]: unexpected end of JSON"),
            (r#"{"id": secret}"#, "id: invalid JSON at line 1 column 8"),
        ] {
            assert_eq!(error::<Thing>(json), message, "{json}");
        }
    }

    #[test]
    fn custom_messages_are_hidden() {
        for (json, message) in [
            (r#"["", "secret"]"#, "[0]: invalid value at line 1 column 5"),
            (r#"["invalid type: secret, expected x"]"#, "invalid value at line 1 column 36"),
            (r#"["invalid type: string \"secret\", expected \"secret\""]"#, "invalid value at line 1 column 56"),
            (r#"["missing field `a secret`"]"#, "invalid value at line 1 column 28"),
            (r#"["invalid length secret, expected x"]"#, "invalid value at line 1 column 37"),
        ] {
            assert_eq!(error::<Vec<QuotesItsValue>>(json), message, "{json}");
        }
    }

    #[test]
    fn the_original_error_quotes_the_body() {
        let json = r#"{"id": "x"}"#;
        let error = JsonError::new(serde_json::from_str::<Thing>(json).unwrap_err(), json.as_bytes());
        assert_eq!(error.path(), "id");
        assert_eq!(error.quoting().to_string(), "invalid type: string \"x\", expected u8 at line 1 column 10");
        assert_eq!(format!("{error:?}"), "JsonError(id: invalid type: string, expected u8 at line 1 column 10)");
    }
}
