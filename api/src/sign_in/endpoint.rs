//! The endpoint that exchanges codes and refresh tokens for access tokens. It is beside the API, not part of it.

use std::fmt;

use fingerpost::{Error, Secret, endpoints};
use serde::{Deserialize, Serialize};

use crate::resources::api_auth::AccessToken;

/// The body of a request for a token (RFC 6749, sections 4.1.3 and 6), as the official SDKs send it.
#[derive(Serialize)]
#[serde(untagged)]
pub enum TokenRequest {
    Code { client_id: String, code: Secret, code_verifier: Secret, grant_type: GrantType, redirect_uri: String },
    Refresh { client_id: String, grant_type: GrantType, redirect_uri: String, refresh_token: Secret },
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GrantType {
    AuthorizationCode,
    RefreshToken,
}

/// Prints the grant type only.
impl fmt::Debug for TokenRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Code { .. } => "TokenRequest(authorization_code)",
            Self::Refresh { .. } => "TokenRequest(refresh_token)",
        })
    }
}

/// The body of a refusal: that of OAuth (RFC 6749, section 5.2), or Looker's own.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct TokenRefusal {
    error: Option<String>,
    error_description: Option<String>,
    message: Option<String>,
}

impl fmt::Display for TokenRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<_> = [&self.error, &self.error_description, &self.message].into_iter().flatten().collect();
        match &words[..] {
            [] => f.write_str("no message given"),
            [first, rest @ ..] => {
                f.write_str(first)?;
                rest.iter().try_for_each(|word| write!(f, ": {word}"))
            }
        }
    }
}

impl std::error::Error for TokenRefusal {}

#[endpoints(error = TokenRefusal, errors(400, 401, 403, 404, 422, 429))]
pub trait TokenEndpoint {
    /// Exchanges a code or a refresh token for an access token.
    #[endpoint(POST "", auth = none)]
    fn request_token(
        &self,
        #[body]
        #[secret]
        body: &TokenRequest,
    ) -> AccessToken;
}

/// Returns the status and words of a refusal.
pub(super) fn refusal(error: &Error) -> String {
    let status = error.status().map_or_else(String::new, |status| status.to_string());
    match std::error::Error::source(error) {
        Some(words) => format!("{status}: {words}"),
        None => status,
    }
}
