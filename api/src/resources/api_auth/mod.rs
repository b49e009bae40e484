// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Sessions of the API. [`Looker`](crate::Looker) logs in and out by itself; the operations are here for those who need
//! them.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::ApiError;

pub use self::types::*;

/// Sessions of the API. [`Looker`](crate::Looker) logs in and out by itself; the operations are here for those who need
/// them.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait ApiAuth {
    /// Exchanges an API key for a token.
    ///
    /// The document has the two halves of the key in the query; they go into the form body here, since an address ends
    /// up in logs, and Looker is withdrawing credentials in the query. Wrong credentials are answered with 404.
    #[endpoint(
        POST "/login",
        auth = none,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ApiAuth/login"
    )]
    fn login(
        &self,
        /// The public half of the API key.
        #[form]
        client_id: Option<&str>,
        /// The secret half of the API key.
        #[form]
        #[secret]
        client_secret: Option<&str>,
    ) -> AccessToken;

    /// Gives a token that acts as another user. Only an administrator's session can call it.
    ///
    /// [`Looker::as_user`](crate::Looker::as_user) keeps and renews such a token. The user needs no API key. Looker
    /// (Google Cloud core) allows it only to an API-only service account that is an administrator, for embed users.
    #[endpoint(
        POST "/login/<user_id>",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ApiAuth/login_user"
    )]
    fn login_user(
        &self,
        /// Id of the user to act as.
        user_id: &str,
    ) -> AccessToken;

    /// Makes the session's token invalid.
    ///
    /// [`Looker::logout`](crate::Looker::logout) also forgets it.
    #[endpoint(
        DELETE "/logout",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ApiAuth/logout"
    )]
    fn logout(&self) -> ();
}
