//! The error of a destination.

use std::error::Error as StdError;
use std::fmt;

use fingerpost::BoxError;

/// The error of saving a result at a destination.
#[derive(Debug)]
#[non_exhaustive]
pub enum DestinationError {
    /// The connection to Looker broke, or a limit of the call was reached.
    Interrupted(BoxError),
    /// The destination cannot be written.
    Write {
        /// The destination, such as a path or a URL.
        destination: String,
        /// The error.
        source: BoxError,
    },
}

impl fmt::Display for DestinationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Interrupted(_) => f.write_str("the connection broke during the download of the result"),
            Self::Write { destination, .. } => write!(f, "cannot write to {destination}"),
        }
    }
}

impl StdError for DestinationError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Interrupted(source) | Self::Write { source, .. } => Some(&**source),
        }
    }
}
