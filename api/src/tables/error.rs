//! The error of a table.

use std::error::Error as StdError;
use std::fmt;

use fingerpost::BoxError;

use super::column::ColumnKind;

/// The error of reading a result as a table, or of writing it to a destination.
///
/// A destination that is written to keeps nothing of the result, apart from a writer of the caller.
#[derive(Debug)]
#[non_exhaustive]
pub enum TableError {
    /// The connection broke, or a limit of the call was reached.
    Interrupted(BoxError),
    /// Looker reported that the query failed, inside the result.
    Failed {
        /// Looker's words.
        message: String,
    },
    /// Looker left out columns of a pivot, since there are too many.
    Truncated,
    /// The result is not in the expected format.
    Malformed {
        /// The number of rows before the error.
        rows: u64,
        /// The error.
        reason: String,
    },
    /// A value does not fit its column.
    Value {
        /// The number of the row, from 1.
        row: u64,
        /// The name of the column.
        column: String,
        /// The value as JSON, with at most 100 characters.
        value: String,
        /// The kind of the column.
        kind: ColumnKind,
    },
    /// A column does not exist, or cannot have the requested kind.
    Column {
        /// The name of the column.
        column: String,
        /// The error.
        reason: String,
    },
    /// The destination cannot be written.
    Destination {
        /// The destination, such as a path or a URL.
        destination: String,
        /// The error.
        source: BoxError,
    },
}

impl TableError {
    pub(super) fn malformed(rows: u64, reason: impl Into<String>) -> Self {
        Self::Malformed { rows, reason: reason.into() }
    }
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Interrupted(_) => f.write_str("the connection broke during the download of the result"),
            Self::Failed { message } => write!(f, "the query failed: {message}"),
            Self::Truncated => {
                f.write_str("the result lacks columns, since the pivot has too many values; filter the pivoted field")
            }
            Self::Malformed { rows, reason } => write!(f, "invalid result after {rows} rows: {reason}"),
            Self::Value { row, column, value, kind } => {
                write!(f, "row {row}: the value {value} of `{column}` is not {kind}; {}", kind.alternative())
            }
            Self::Column { column, reason } => write!(f, "column `{column}`: {reason}"),
            Self::Destination { destination, .. } => write!(f, "cannot write to {destination}"),
        }
    }
}

impl StdError for TableError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Interrupted(source) | Self::Destination { source, .. } => Some(&**source),
            _ => None,
        }
    }
}
