// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `ApiAuth`.

use fingerpost::{Model, Secret};

/// The answer to a login: a token to call the API with. Given by `login` and, for acting as another user, by
/// `login_user`. `Debug` shows that a token is there, never the token.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AccessToken {
    /// Token to send with each call, in the `Authorization` header. A secret. Read-only.
    pub access_token: Option<Secret>,
    /// How the token is to be presented, normally `Bearer`. Read-only.
    pub token_type: Option<String>,
    /// Lifetime of the token in seconds, counted from the answer. Read-only.
    pub expires_in: Option<i64>,
    /// Token that can be exchanged for a new access token. A secret. Read-only.
    pub refresh_token: Option<Secret>,
}
