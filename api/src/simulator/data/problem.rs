//! Why a query is not run.

/// What is wrong with a query.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::simulator) enum QueryError {
    /// There is no such model or explore: the message says which, and what there is.
    NotFound(String),
    /// These properties of the query are wrong. There is at least one.
    Invalid(Vec<Problem>),
}

/// One thing that is wrong with a query.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::simulator) struct Problem {
    /// The property of the query: `fields`, `filters` …
    pub(in crate::simulator) property: &'static str,
    pub(in crate::simulator) code: Code,
    /// What is wrong, and what would be right.
    pub(in crate::simulator) message: String,
}

/// What kind of problem it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::simulator) enum Code {
    /// It has to be there.
    Missing,
    /// The explore has no such field.
    Unknown,
    /// It cannot be read, or contradicts something else.
    Invalid,
    /// A Looker does this, and the simulator does not.
    Unsupported,
}

impl Code {
    /// As validation errors name it.
    pub(in crate::simulator) const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing_field",
            Self::Unknown => "unknown_field",
            Self::Invalid => "invalid",
            Self::Unsupported => "unsupported",
        }
    }
}

/// The problems that are found while a query is read; one does not hide the next.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<Problem>);

impl Problems {
    pub(super) fn add(&mut self, property: &'static str, code: Code, message: impl Into<String>) {
        self.0.push(Problem { property, code, message: message.into() });
    }

    /// What was read, if nothing was wrong with it.
    pub(super) fn or<T>(self, value: T) -> Result<T, QueryError> {
        if self.0.is_empty() { Ok(value) } else { Err(QueryError::Invalid(self.0)) }
    }
}
