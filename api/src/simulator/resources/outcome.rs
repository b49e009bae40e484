//! What an operation gives.

use serde_json::Value;

/// The result of an operation, for the first status that its declaration lists.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::simulator) enum Outcome {
    Json(Value),
    /// Some of the items that there are.
    Page {
        items: Value,
        /// How many there are.
        total: usize,
        offset: usize,
        limit: Option<usize>,
    },
    NoContent,
}

impl Outcome {
    /// The outcome with another value in place of its own.
    pub(super) fn map(self, change: impl FnOnce(Value) -> Value) -> Self {
        match self {
            Self::Json(value) => Self::Json(change(value)),
            Self::Page { items, total, offset, limit } => Self::Page { items: change(items), total, offset, limit },
            Self::NoContent => Self::NoContent,
        }
    }

    /// The JSON of it, null where there is none.
    pub(in crate::simulator) fn into_json(self) -> Value {
        match self {
            Self::Json(value) | Self::Page { items: value, .. } => value,
            Self::NoContent => Value::Null,
        }
    }
}
