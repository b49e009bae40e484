//! What Looker says when a call fails.

use std::fmt;

use serde::{Deserialize, Serialize};

const NO_MESSAGE: &str = "no message given";

/// What Looker says about a call it refused or could not carry out.
///
/// The body of nearly every answer with a status of 400 or more; 422 and some 403s carry a [`ValidationError`] instead.
#[doc(alias = "Error")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ApiError {
    /// What went wrong. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Page that explains the error. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub documentation_url: Option<String>,
}

/// Only the message, or `no message given`.
impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message.as_deref().unwrap_or(NO_MESSAGE))
    }
}

/// What Looker says about a call whose input it found invalid, detail by detail.
///
/// The body of answers with status 422, and of some with status 403.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ValidationError {
    /// What went wrong, in one sentence. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Each thing that was found invalid. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<ValidationErrorDetail>>,
    /// Page that explains the error. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub documentation_url: Option<String>,
}

/// The message, or `no message given`, and then each detail.
impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message.as_deref().unwrap_or(NO_MESSAGE))?;
        self.errors.iter().flatten().try_for_each(|detail| write!(f, "; {detail}"))
    }
}

/// One thing that was found invalid in a call's input.
///
/// Only ever a part of [`ValidationError`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ValidationErrorDetail {
    /// Name of the property or parameter. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Short name of the kind of error, such as `missing_field`. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What is wrong with it. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Page that explains the error. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub documentation_url: Option<String>,
}

/// `field: message`, or the message alone where no field is named.
impl fmt::Display for ValidationErrorDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(field) = &self.field {
            write!(f, "{field}: ")?;
        }
        f.write_str(self.message.as_deref().unwrap_or(NO_MESSAGE))
    }
}
