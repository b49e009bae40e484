//! The errors of a sign-in.

use std::fmt;

use fingerpost::Error;

/// The error of a [`SignIn`](super::SignIn). `?` turns it into an [`Error`] that keeps its message.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SignInError {
    /// Looker returned the person without a code: the person declined, or the application is not registered for this
    /// redirect URI.
    Denied {
        /// The code of the error, such as `access_denied` (RFC 6749, section 4.1.2.1).
        error: String,
        /// Looker's own words.
        description: Option<String>,
    },
    /// The state of the callback is not that of this sign-in: it belongs to another one, or was forged. Nothing was
    /// sent.
    StateMismatch,
    /// The callback has neither a code nor an error. Nothing was sent.
    NoCode,
    /// Looker refused the code: it has expired, was used already, or belongs to another application. The error has the
    /// status, and Looker's words as its source.
    Refused(Error),
    /// The code could not be exchanged for another reason, such as a broken connection.
    Failed(Error),
}

impl fmt::Display for SignInError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sign-in failed: ")?;
        match self {
            Self::Denied { error, description: Some(description) } => write!(f, "{error}: {description}"),
            Self::Denied { error, description: None } => f.write_str(error),
            Self::StateMismatch => f.write_str("the callback has the state of another sign-in; start again"),
            Self::NoCode => f.write_str("the callback has no code; start again"),
            Self::Refused(error) => {
                write!(f, "Looker refused the code ({}); start again", super::endpoint::refusal(error))
            }
            Self::Failed(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for SignInError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            // Their own messages are part of this one.
            Self::Refused(error) | Self::Failed(error) => error.source(),
            _ => None,
        }
    }
}

impl From<SignInError> for Error {
    fn from(error: SignInError) -> Self {
        match error {
            SignInError::Failed(error) => error,
            other => Self::config(other.to_string()),
        }
    }
}

/// The errors of settings and stores.
impl From<Error> for SignInError {
    fn from(error: Error) -> Self {
        match error.status().map(|status| status.as_u16()) {
            Some(400 | 401 | 403 | 404 | 422) => Self::Refused(error),
            _ => Self::Failed(error),
        }
    }
}
