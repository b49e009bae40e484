//! What does not hold.

use std::error::Error as StdError;
use std::fmt;

use serde_json::Value;

use super::super::sentence::quoted;

/// A request or a response that the document does not allow.
///
/// Its `Display` says the operation, the location and the problem: ``search_users: request, query parameter `limit`: it
/// is not of type "integer"; it is "ten"``. A value stands there if it is a single one, shortened, and unless it is
/// declared secret.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Violation {
    pub(super) operation: String,
    pub(super) location: String,
    pub(super) problem: String,
}

impl Violation {
    /// The `operationId` of the document; method and path template where it has none.
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// Where: `response, status 418`, ``request, query parameter `limit` ``, or `response, body /0/id` with a JSON
    /// pointer.
    pub fn location(&self) -> &str {
        &self.location
    }

    /// What is wrong there.
    pub fn problem(&self) -> &str {
        &self.problem
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.operation, self.location, self.problem)
    }
}

/// All that does not hold of one request or response: the source of the error that a call fails with.
#[derive(Clone, Debug)]
pub struct Violations(pub(super) Vec<Violation>);

impl Violations {
    /// Each of them; there is at least one.
    pub fn as_slice(&self) -> &[Violation] {
        &self.0
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not as the OpenAPI document has it")?;
        self.0.iter().try_for_each(|violation| write!(f, "\n  {violation}"))
    }
}

impl StdError for Violations {}

/// A value for a person to read. What has parts is not shown: a part may be secret.
pub(super) fn shown(value: &Value) -> String {
    const LONGEST: usize = 40;
    match value {
        Value::Object(members) => format!("an object of {} members", members.len()),
        Value::Array(items) => format!("a list of {} items", items.len()),
        Value::String(text) => quoted(text, LONGEST),
        scalar => scalar.to_string(),
    }
}
