//! The error of a query.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use fingerpost::Error;

use crate::destinations::DestinationError;
#[cfg(feature = "arrow")]
use crate::tables::TableError;

/// The error of running a query.
#[derive(Debug)]
#[non_exhaustive]
pub enum QueryError {
    /// A call failed, or the connection broke while results were read.
    Call(Error),
    /// The query failed, and Looker reported it in place of results or within them. The text is Looker's.
    Failed(String),
    /// A row does not fit the type of the rows.
    Row(RowError),
    /// Two columns fit one field of the row type by its short name.
    Ambiguous {
        /// The field of the row type.
        field: String,
        /// The columns.
        columns: Vec<String>,
    },
    /// A background task did not finish within its time limit.
    TimedOut {
        /// The time limit.
        after: Duration,
        /// The id of the query task; `None` if its creation had no response yet.
        task: Option<String>,
    },
    /// The results are not text.
    NotText(std::string::FromUtf8Error),
    /// Writing the results failed.
    Save(DestinationError),
    /// The results are not the table that they should be, or it could not be written.
    #[cfg(feature = "arrow")]
    Table(TableError),
}

/// A row that does not fit the type of the rows.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct RowError {
    /// The number of the row, from 1.
    pub row: u64,
    /// The column with the invalid value; `None` if the error concerns the whole row, such as a missing column.
    pub column: Option<String>,
    /// The value as JSON, cut off after 80 characters.
    pub value: Option<String>,
    /// The problem: what was expected and found, or which field is missing.
    pub problem: String,
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}", self.row)?;
        if let Some(column) = &self.column {
            write!(f, ", column `{column}`")?;
        }
        write!(f, ": {}", self.problem)?;
        match &self.value {
            Some(value) => write!(f, " (value: {value})"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call(error) => error.fmt(f),
            Self::Failed(message) => write!(f, "the query failed: {message}"),
            Self::Row(error) => error.fmt(f),
            Self::Ambiguous { field, columns } => {
                let columns: Vec<_> = columns.iter().map(|column| format!("`{column}`")).collect();
                write!(f, "field `{field}` fits the columns {}", columns.join(" and "))?;
                let column = columns.first().map_or("", String::as_str).trim_matches('`');
                write!(f, "; select one with `#[serde(rename = \"{column}\")]`")
            }
            Self::TimedOut { after, task: None } => write!(f, "no query task was created within {after:?}"),
            Self::TimedOut { after, task: Some(task) } => {
                write!(f, "query task {task} did not finish within {after:?}")
            }
            Self::NotText(_) => f.write_str("the results are not text"),
            Self::Save(error) => error.fmt(f),
            #[cfg(feature = "arrow")]
            Self::Table(error) => error.fmt(f),
        }
    }
}

impl StdError for QueryError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            // Their messages are used as this error's message, so their sources are, too.
            Self::Call(error) => error.source(),
            Self::Save(error) => error.source(),
            #[cfg(feature = "arrow")]
            Self::Table(error) => error.source(),
            Self::NotText(error) => Some(error),
            Self::Failed(_) | Self::Row(_) | Self::Ambiguous { .. } | Self::TimedOut { .. } => None,
        }
    }
}

impl From<Error> for QueryError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}
