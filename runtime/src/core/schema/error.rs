//! The error of a value that does not fit a schema.

use std::borrow::Cow;
use std::fmt;

/// All mismatches between a JSON value and a [`Schema`](super::Schema). The messages do not contain any values.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SchemaError {
    first: SchemaMismatch,
    others: Vec<SchemaMismatch>,
}

impl SchemaError {
    /// Creates an error; `None` if there is no mismatch.
    pub(super) fn of(mismatches: Vec<SchemaMismatch>) -> Option<Self> {
        let mut mismatches = mismatches.into_iter();
        Some(Self { first: mismatches.next()?, others: mismatches.collect() })
    }

    /// Returns the first mismatch, in the order of the value.
    pub fn first(&self) -> &SchemaMismatch {
        &self.first
    }

    /// Returns all mismatches, in the order of the value.
    pub fn mismatches(&self) -> impl Iterator<Item = &SchemaMismatch> {
        std::iter::once(&self.first).chain(&self.others)
    }

    pub(super) fn into_mismatches(self) -> impl Iterator<Item = SchemaMismatch> {
        std::iter::once(self.first).chain(self.others)
    }
}

impl fmt::Display for SchemaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.fmt(f)?;
        self.others.iter().try_for_each(|mismatch| write!(f, "; {mismatch}"))
    }
}

impl std::error::Error for SchemaError {}

/// A part of a JSON value that does not fit its schema.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SchemaMismatch {
    pub(super) pointer: String,
    pub(super) expected: Cow<'static, str>,
    pub(super) found: &'static str,
    pub(super) nearest: Option<&'static str>,
}

/// The kind of a property that the schema does not list.
pub(super) const UNKNOWN_PROPERTY: &str = "an unknown property";

impl SchemaMismatch {
    /// Returns the JSON pointer (RFC 6901) of the part, such as `/elements/2/title`; empty for the whole value.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// Returns the expected kind as a noun phrase: "a 64-bit integer", "one of: `asc`, `desc`".
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// Returns the actual kind as a noun phrase, such as "a string" or "null". It does not contain the value.
    pub fn found(&self) -> &str {
        self.found
    }

    /// Returns `true` if the part is a property that the schema does not list.
    pub fn is_unknown_property(&self) -> bool {
        self.found == UNKNOWN_PROPERTY
    }

    /// Returns the listed property whose name is most similar to that of an unknown one, if one is similar.
    pub fn nearest(&self) -> Option<&'static str> {
        self.nearest
    }
}

impl fmt::Display for SchemaMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.pointer.is_empty() {
            write!(f, "at `{}`: ", self.pointer)?;
        }
        write!(f, "expected {}, found {}", self.expected, self.found)?;
        self.nearest.map_or(Ok(()), |nearest| write!(f, " (did you mean `{nearest}`?)"))
    }
}
