//! The source of the tokens of a person who has signed in.

use std::sync::{Arc, Mutex, PoisonError};

use fingerpost::{BoxFuture, Client, Error, StoredToken, Token};
use secrecy::{ExposeSecret, SecretString};

use super::endpoint::{GrantType, TokenEndpoint, TokenRequest, refusal};
use crate::login::token;

/// Exchanges the refresh token of a session.
pub(crate) struct Refresh {
    /// A client of the token endpoint.
    pub(super) client: Client,
    pub(super) client_id: String,
    pub(super) redirect_uri: String,
    /// The refresh token that Looker has refused, which is not sent again.
    pub(super) refused: Arc<Mutex<Option<SecretString>>>,
}

impl Refresh {
    /// Exchanges the refresh token of `last`.
    ///
    /// # Errors
    ///
    /// Returns an error that [`is_session_ended`](Error::is_session_ended) if there is none, or if Looker refuses it.
    pub(crate) fn renew(&self, last: Option<&StoredToken>) -> BoxFuture<'static, Result<Token, Error>> {
        let Some(refresh_token) = last.and_then(|last| last.refresh_token.clone()) else {
            return Box::pin(std::future::ready(Err(Error::session_ended("there is no session; sign in again"))));
        };
        let refused = Arc::clone(&self.refused);
        let is_refused = refused.lock().unwrap_or_else(PoisonError::into_inner).as_ref().is_some_and(
            // No comparison with a secret that is unknown to the caller.
            |refused| refused.expose_secret() == refresh_token.expose_secret(),
        );
        if is_refused {
            let error = Error::session_ended("the session has ended: Looker refused its refresh token; sign in again");
            return Box::pin(std::future::ready(Err(error)));
        }
        let request = TokenRequest::Refresh {
            client_id: self.client_id.clone(),
            grant_type: GrantType::RefreshToken,
            redirect_uri: self.redirect_uri.clone(),
            refresh_token: refresh_token.expose_secret().into(),
        };
        let call = self.client.request_token(&request);
        Box::pin(async move {
            match call.await.map_err(Error::from) {
                Ok(response) => token(response),
                // Only these tell that the token is invalid: others, such as 429 and 503, pass.
                Err(error) if error.status().is_some_and(|status| matches!(status.as_u16(), 400 | 401 | 403 | 404)) => {
                    *refused.lock().unwrap_or_else(PoisonError::into_inner) = Some(refresh_token);
                    let why = refusal(&error);
                    Err(Error::session_ended(format!("the session has ended ({why}); sign in again")))
                }
                Err(error) => Err(error),
            }
        })
    }
}
