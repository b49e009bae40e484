//! Violations of the document.

use std::error::Error as StdError;
use std::fmt;

use serde_json::Value;

use super::super::sentence::quoted;

/// A request or response that violates the document.
///
/// `Display` prints the operation, the location and the problem: ``search_users: request, query parameter `limit`: the
/// value is not of type "integer"; found "ten"``. Values are truncated, and objects, lists and secrets are not printed.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Violation {
    pub(super) operation: String,
    pub(super) location: String,
    pub(super) problem: String,
}

impl Violation {
    /// Returns the `operationId` of the document, or the method and the path template.
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// Returns the location: `response, status 418`, ``request, query parameter `limit` ``, or `response, body /0/id`
    /// with a JSON pointer.
    pub fn location(&self) -> &str {
        &self.location
    }

    /// Returns the problem.
    pub fn problem(&self) -> &str {
        &self.problem
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.operation, self.location, self.problem)
    }
}

/// All violations in one request or response. It is the source of the error of the call.
#[derive(Clone, Debug)]
pub struct Violations(pub(super) Vec<Violation>);

impl Violations {
    /// Returns the violations, at least one.
    pub fn as_slice(&self) -> &[Violation] {
        &self.0
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("violations of the OpenAPI document:")?;
        self.0.iter().try_for_each(|violation| write!(f, "\n  {violation}"))
    }
}

impl StdError for Violations {}

/// Formats a value for a message. Objects and lists are not printed, since a part may be secret.
pub(super) fn shown(value: &Value) -> String {
    const LONGEST: usize = 40;
    match value {
        Value::Object(members) => format!("an object of {} members", members.len()),
        Value::Array(items) => format!("a list of {} items", items.len()),
        Value::String(text) => quoted(text, LONGEST),
        scalar => scalar.to_string(),
    }
}
