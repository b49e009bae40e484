//! The sources of a Looker handle's tokens.

use std::sync::Arc;
use std::time::Duration;

use fingerpost::{
    AuthRequest, Authenticate, BoxFuture, Client, Credential, Error, StoredToken, Token, TokenAuth, TokenSource,
};
use secrecy::{ExposeSecret, SecretString};

use crate::resources::api_auth::{AccessToken, ApiAuth};
#[cfg(feature = "oauth")]
use crate::sign_in::Refresh;

/// Logs in, with an API key or as another user.
pub(crate) enum Login {
    /// `client` sends no credentials.
    ApiKey { client: Client, client_id: String, client_secret: SecretString },
    /// A token obtained elsewhere.
    Given { token: SecretString },
    /// `client` is authenticated as the API user, who must be an administrator.
    AsUser { client: Client, user_id: String },
    /// The session of a person who has signed in.
    #[cfg(feature = "oauth")]
    Person(Refresh),
}

impl Login {
    /// Returns whether a login that was started has to end, even if nobody waits for it any more: Looker may have
    /// replaced the refresh token already.
    const fn must_complete(&self) -> bool {
        match self {
            Self::ApiKey { .. } | Self::Given { .. } | Self::AsUser { .. } => false,
            #[cfg(feature = "oauth")]
            Self::Person(_) => true,
        }
    }

    /// Returns whether the session ends for good with a logout.
    pub(crate) const fn is_ended_by_logout(&self) -> bool {
        self.must_complete()
    }
}

impl TokenSource for Login {
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        match self {
            Self::ApiKey { client, client_id, client_secret } => {
                let login = client.login().client_id(client_id).client_secret(client_secret.expose_secret());
                Box::pin(async move { token(login.await?) })
            }
            Self::Given { token } => {
                let token = Token::new(token.clone());
                Box::pin(std::future::ready(Ok(token)))
            }
            Self::AsUser { client, user_id } => {
                let login = client.login_user(user_id);
                Box::pin(async move { token(login.await?) })
            }
            #[cfg(feature = "oauth")]
            Self::Person(refresh) => refresh.renew(None),
        }
    }

    fn renew(&self, last: Option<&StoredToken>) -> BoxFuture<'static, Result<Token, Error>> {
        match self {
            #[cfg(feature = "oauth")]
            Self::Person(refresh) => refresh.renew(last),
            _ => {
                let _ = last;
                self.fetch()
            }
        }
    }

    fn can_renew(&self) -> bool {
        !matches!(self, Self::Given { .. })
    }
}

/// The session of a handle, as the credentials of its calls.
pub(crate) struct Session(pub(crate) Arc<TokenAuth<Login>>);

impl Authenticate for Session {
    fn authenticate<'a>(&'a self, _: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>> {
        if !self.0.source().must_complete() {
            return Box::pin(self.0.credential());
        }
        let session = Arc::clone(&self.0);
        let login = tokio::spawn(async move { session.credential().await });
        Box::pin(async move { login.await.unwrap_or_else(|_| Err(Error::config("the login was interrupted"))) })
    }

    fn at_hand(&self) -> Option<Credential> {
        self.0.at_hand()
    }

    fn refused(&self, credential: &Credential) -> bool {
        self.0.refused(credential)
    }
}

/// Returns the token of a login, with its refresh token if there is one.
pub(crate) fn token(response: AccessToken) -> Result<Token, Error> {
    let secret = response.access_token.filter(|token| !token.expose().is_empty());
    let secret = secret.ok_or_else(|| Error::config("the response of the login has no access token"))?;
    // A negative number of seconds is past, and not an absent limit.
    let expires_in = response.expires_in.map(|seconds| Duration::from_secs(u64::try_from(seconds).unwrap_or(0)));
    let refresh_token = response.refresh_token.filter(|token| !token.expose().is_empty()).map(Into::into);
    Ok(Token { expires_in, refresh_token, ..Token::new(secret) })
}
