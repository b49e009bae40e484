//! The sources of a Looker handle's tokens.

use std::time::Duration;

use fingerpost::{BoxFuture, Client, Error, Token, TokenSource};
use secrecy::{ExposeSecret, SecretString};

use crate::resources::api_auth::{AccessToken, ApiAuth};

/// Logs in, with an API key or as another user.
pub(crate) enum Login {
    /// `client` sends no credentials.
    ApiKey { client: Client, client_id: String, client_secret: SecretString },
    /// A token obtained elsewhere.
    Given { token: SecretString },
    /// `client` is authenticated as the API user, who must be an administrator.
    AsUser { client: Client, user_id: String },
}

impl TokenSource for Login {
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        match self {
            Self::ApiKey { client, client_id, client_secret } => {
                let login = client.login().client_id(client_id).client_secret(client_secret.expose_secret());
                Box::pin(async move { token(login.await?) })
            }
            Self::Given { token } => {
                let token = Token { secret: token.clone(), expires_in: None };
                Box::pin(std::future::ready(Ok(token)))
            }
            Self::AsUser { client, user_id } => {
                let login = client.login_user(user_id);
                Box::pin(async move { token(login.await?) })
            }
        }
    }

    fn can_renew(&self) -> bool {
        !matches!(self, Self::Given { .. })
    }
}

fn token(response: AccessToken) -> Result<Token, Error> {
    let secret = response.access_token.filter(|token| !token.expose().is_empty());
    let secret = secret.ok_or_else(|| Error::config("the response of the login has no access token"))?;
    // A negative number of seconds is past, and not an absent limit.
    let expires_in = response.expires_in.map(|seconds| Duration::from_secs(u64::try_from(seconds).unwrap_or(0)));
    Ok(Token { secret: secret.into(), expires_in })
}
