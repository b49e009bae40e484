//! Looker's error bodies as errors: their messages, and the [source](std::error::Error::source) of a failed call.

use std::error::Error;
use std::fmt;

use crate::resources::common::{ApiError, ValidationError, ValidationErrorDetail};

const NO_MESSAGE: &str = "no message given";

/// Writes the message, or `no message given`.
impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message.as_deref().unwrap_or(NO_MESSAGE))
    }
}

/// Writes the message, or `no message given`, and then each detail.
impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message.as_deref().unwrap_or(NO_MESSAGE))?;
        self.errors.iter().flatten().try_for_each(|detail| write!(f, "; {detail}"))
    }
}

/// Writes `field: message`, or only the message if no field is named.
impl fmt::Display for ValidationErrorDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(field) = &self.field {
            write!(f, "{field}: ")?;
        }
        f.write_str(self.message.as_deref().unwrap_or(NO_MESSAGE))
    }
}

impl Error for ApiError {}

impl Error for ValidationError {}

impl Error for ValidationErrorDetail {}
