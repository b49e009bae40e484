//! Sources of tokens: logins.

use std::time::Duration;

use secrecy::SecretString;

use crate::client::auth::store::StoredToken;
use crate::client::transport::BoxFuture;
use crate::core::error::Error;

/// A token returned by a login.
#[derive(Clone, Debug)]
pub struct Token {
    /// The token itself.
    pub secret: SecretString,
    /// Its lifetime from now; `None` if unknown.
    pub expires_in: Option<Duration>,
    /// The token to exchange for the next one, of servers that issue it: [`TokenSource::renew`] receives it.
    pub refresh_token: Option<SecretString>,
}

impl Token {
    /// Creates a token of unknown lifetime, without a refresh token.
    pub fn new(secret: impl Into<SecretString>) -> Self {
        Self { secret: secret.into(), expires_in: None, refresh_token: None }
    }
}

/// A source of new tokens: a login.
pub trait TokenSource: Send + Sync + 'static {
    /// Fetches a new token. Never called concurrently; callers that need a token meanwhile wait for the same result.
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>>;

    /// Fetches the token that replaces `last`, the one in the store, expired or not; `None` if there is none. Calls
    /// [`fetch`](Self::fetch) by default. A source that exchanges refresh tokens (RFC 6749, section 6) uses that of
    /// `last`, which any client of the store may have replaced. If the new token has no refresh token, that of `last`
    /// is kept. Without a store, `last` is always `None`.
    fn renew(&self, last: Option<&StoredToken>) -> BoxFuture<'static, Result<Token, Error>> {
        let _ = last;
        self.fetch()
    }

    /// Returns whether a rejected token can be replaced. If not, the request is not sent again.
    fn can_renew(&self) -> bool {
        true
    }
}
