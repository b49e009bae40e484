//! Errors of queries.

/// The reason for rejecting a query.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::simulator) enum QueryError {
    /// Unknown model or explore; the message names it and the known ones.
    NotFound(String),
    /// Invalid properties of the query, at least one.
    Invalid(Vec<Problem>),
}

impl QueryError {
    /// Returns all messages as one.
    pub(in crate::simulator) fn into_message(self) -> String {
        match self {
            Self::NotFound(message) => message,
            Self::Invalid(problems) => {
                problems.into_iter().map(|problem| problem.message).collect::<Vec<_>>().join(" ")
            }
        }
    }
}

/// A problem of a query.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::simulator) struct Problem {
    /// Property of the query: `fields`, `filters` …
    pub(in crate::simulator) property: &'static str,
    pub(in crate::simulator) code: Code,
    /// Description of the problem and the expected value.
    pub(in crate::simulator) message: String,
}

/// Kind of a problem.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::simulator) enum Code {
    /// The property is missing.
    Missing,
    /// The explore has no such field.
    Unknown,
    /// The value is invalid or contradicts another one.
    Invalid,
    /// The value is valid in Looker, but not supported by the simulator.
    Unsupported,
}

impl Code {
    /// Returns the code in validation errors.
    pub(in crate::simulator) const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing_field",
            Self::Unknown => "unknown_field",
            Self::Invalid => "invalid",
            Self::Unsupported => "unsupported",
        }
    }
}

/// The problems found so far; parsing continues after each.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<Problem>);

impl Problems {
    pub(super) fn add(&mut self, property: &'static str, code: Code, message: impl Into<String>) {
        self.0.push(Problem { property, code, message: message.into() });
    }

    /// Returns the parsed value, if there was no problem.
    pub(super) fn or<T>(self, value: T) -> Result<T, QueryError> {
        if self.0.is_empty() { Ok(value) } else { Err(QueryError::Invalid(self.0)) }
    }
}
