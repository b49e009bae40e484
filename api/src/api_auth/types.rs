//! What a login gives.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The answer to a login: a token to call the API with.
///
/// Given by `login` and, for acting as another user, by `login_user`. `Debug` shows that a token is there, never the
/// token.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccessToken {
    /// Token to send with each call, in the `Authorization` header. A secret. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<String>,
    /// How the token is to be presented, normally `Bearer`. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_type: Option<String>,
    /// Lifetime of the token in seconds, counted from the answer. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i64>,
    /// Token that can be exchanged for a new access token. A secret. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessToken")
            .field("access_token", &self.access_token.as_ref().map(|_| "[redacted]"))
            .field("token_type", &self.token_type)
            .field("expires_in", &self.expires_in)
            .field("refresh_token", &self.refresh_token.as_ref().map(|_| "[redacted]"))
            .finish()
    }
}
