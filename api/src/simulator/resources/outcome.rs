//! Results of operations.

use serde_json::Value;

/// The result of an operation, for the first declared successful status.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::simulator) enum Outcome {
    Json(Value),
    /// A page of items.
    Page {
        items: Value,
        /// Total number of items.
        total: usize,
        offset: usize,
        limit: Option<usize>,
    },
    NoContent,
}

impl Outcome {
    /// Applies a function to the value.
    pub(super) fn map(self, change: impl FnOnce(Value) -> Value) -> Self {
        match self {
            Self::Json(value) => Self::Json(change(value)),
            Self::Page { items, total, offset, limit } => Self::Page { items: change(items), total, offset, limit },
            Self::NoContent => Self::NoContent,
        }
    }

    /// Returns the result as JSON, or null without one.
    pub(in crate::simulator) fn into_json(self) -> Value {
        match self {
            Self::Json(value) | Self::Page { items: value, .. } => value,
            Self::NoContent => Value::Null,
        }
    }
}
