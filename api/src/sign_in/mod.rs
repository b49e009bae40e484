//! Sign-in of people: OAuth with PKCE (RFC 6749, RFC 7636), as Looker has it (feature `oauth`).
//!
//! An administrator registers the application once, with its redirect URI, by
//! `register_oauth_client_app`. The person opens
//! [`SignIn::url`] in a browser, signs in to Looker, and Looker redirects the browser to the redirect URI.
//!
//! ```no_run
//! # async fn example(callback_url: &str) -> Result<(), looker_api::Error> {
//! use looker_api::prelude::*;
//!
//! let sign_in = Looker::builder()
//!     .base_url("https://example.cloud.looker.com")
//!     .oauth("my-application", "http://127.0.0.1:7777/callback")
//!     .token_store(fingerpost::MemoryStore::new())
//!     .sign_in()?;
//! let looker = match sign_in.resume().await? {
//!     Some(looker) => looker,
//!     None => {
//!         println!("open {}", sign_in.url());
//!         // … the browser comes back to `callback_url`
//!         sign_in.redeem_callback(callback_url).await?
//!     }
//! };
//! println!("{:?}", looker.me().await?.display_name);
//! # Ok(()) }
//! ```
//!
//! The session refreshes itself: its refresh token is exchanged before the access token expires and after a 401, once
//! for all who share the [store](crate::LookerBuilder::token_store). With a `fingerpost::FileStore`, a program signs in
//! once and [resumes](SignIn::resume) the session when it is started again. Once Looker refuses the refresh token,
//! calls fail with an error that [`is_session_ended`](Error::is_session_ended): the person has to sign in again.

#[expect(unreachable_pub, reason = "the items of the macro are public, and so are the types in them")]
mod endpoint;
mod error;
mod refresh;
mod secrets;

use std::fmt;
use std::sync::Arc;

use fingerpost::{Client, Error, Token, TokenAuth, TokenStore};
use http::Uri;
use secrecy::{ExposeSecret, SecretString};

use self::endpoint::{GrantType, TokenEndpoint, TokenRequest};
pub use self::error::SignInError;
pub(crate) use self::refresh::Refresh;
#[cfg(feature = "simulator")]
pub(crate) use self::secrets::challenge;
use crate::instance::Connection;
use crate::login::{Login, token};
use crate::looker::Looker;

/// The scope that Looker has for its API.
const SCOPE: &str = "cors_api";

/// The sign-in of a person, created by [`LookerBuilder::sign_in`](crate::LookerBuilder::sign_in): one state and one
/// verifier, for one [`url`](Self::url).
pub struct SignIn {
    connection: Arc<Connection>,
    settings: OAuthSettings,
    store: Arc<dyn TokenStore>,
    account: String,
    state: String,
    verifier: SecretString,
}

/// The settings of an application.
#[derive(Clone)]
pub(crate) struct OAuthSettings {
    pub(crate) client_id: String,
    pub(crate) redirect_uri: String,
    /// Without a slash at the end.
    pub(crate) looker_url: String,
}

impl SignIn {
    pub(crate) fn new(
        connection: Arc<Connection>,
        settings: OAuthSettings,
        store: Arc<dyn TokenStore>,
    ) -> Result<Self, Error> {
        let (state, verifier) = (secrets::random()?, secrets::random()?.into());
        Ok(Self { connection, settings, store, account: String::new(), state, verifier })
    }

    /// Names the account that the session belongs to in the store, for programs that sign in several people. The
    /// default is one account for each instance and application.
    #[must_use]
    pub fn account(mut self, name: impl Into<String>) -> Self {
        self.account = name.into();
        self
    }

    /// Continues a sign-in that another process started, such as a web server whose callback reaches another of its
    /// machines: with the [`state`](Self::state) and the [`verifier`](Self::verifier) of that one.
    #[must_use]
    pub fn started(mut self, state: impl Into<String>, verifier: impl Into<SecretString>) -> Self {
        self.state = state.into();
        self.verifier = verifier.into();
        self
    }

    /// Returns the state, which Looker repeats in the callback.
    pub fn state(&self) -> &str {
        &self.state
    }

    /// Returns the verifier, a secret that proves that code and sign-in belong together.
    pub const fn verifier(&self) -> &SecretString {
        &self.verifier
    }

    /// Returns the URL to open in the person's browser.
    pub fn url(&self) -> String {
        let OAuthSettings { client_id, redirect_uri, looker_url } = &self.settings;
        let challenge = secrets::challenge(self.verifier.expose_secret());
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("response_type", "code")
            .append_pair("client_id", client_id)
            .append_pair("redirect_uri", redirect_uri)
            .append_pair("scope", SCOPE)
            .append_pair("state", &self.state)
            .append_pair("code_challenge_method", "S256")
            .append_pair("code_challenge", &challenge)
            .finish();
        format!("{looker_url}/auth?{query}")
    }

    /// Exchanges the code of a callback URL, or of its query alone: see [`redeem`](Self::redeem).
    ///
    /// # Errors
    ///
    /// A callback with an error, such as `error=access_denied`, is [`SignInError::Denied`] with Looker's words.
    pub async fn redeem_callback(&self, callback: &str) -> Result<Looker, SignInError> {
        let callback = callback.split('#').next().unwrap_or_default();
        let query = callback.split_once('?').map_or(callback, |(_, query)| query);
        let value = |name: &str| {
            form_urlencoded::parse(query.as_bytes()).find_map(|(key, value)| (key == name).then(|| value.into_owned()))
        };
        // An error of another sign-in says nothing about this one.
        self.check_state(&value("state").unwrap_or_default())?;
        if let Some(error) = value("error") {
            return Err(SignInError::Denied { error, description: value("error_description") });
        }
        let code = value("code").filter(|code| !code.is_empty()).ok_or(SignInError::NoCode)?;
        self.exchange(&code).await
    }

    /// Exchanges a code for a session, and stores the session. `state` is that of the callback.
    ///
    /// # Errors
    ///
    /// Returns [`SignInError::StateMismatch`] for another state, without sending anything.
    pub async fn redeem(&self, code: &str, state: &str) -> Result<Looker, SignInError> {
        self.check_state(state)?;
        self.exchange(code).await
    }

    /// Returns a handle to the session in the store, if there is one, without a request. Looker may have ended it.
    ///
    /// # Errors
    ///
    /// Returns the error of the store.
    pub async fn resume(&self) -> Result<Option<Looker>, Error> {
        let session = self.session()?;
        match session.last().await? {
            Some(Token { refresh_token: None, expires_in: Some(left), .. }) if left.is_zero() => Ok(None),
            Some(_) => Looker::with_session(session, Arc::clone(&self.connection)).map(Some),
            None => Ok(None),
        }
    }

    fn check_state(&self, state: &str) -> Result<(), SignInError> {
        if secrets::is_equal(state, &self.state) { Ok(()) } else { Err(SignInError::StateMismatch) }
    }

    async fn exchange(&self, code: &str) -> Result<Looker, SignInError> {
        let request = TokenRequest::Code {
            client_id: self.settings.client_id.clone(),
            code: code.into(),
            code_verifier: self.verifier.expose_secret().into(),
            grant_type: GrantType::AuthorizationCode,
            redirect_uri: self.settings.redirect_uri.clone(),
        };
        let response = self.endpoint()?.request_token(&request).await.map_err(Error::from)?;
        let session = self.session()?;
        session.adopt(token(response)?).await?;
        Ok(Looker::with_session(session, Arc::clone(&self.connection))?)
    }

    /// Returns a client of the token endpoint, which has the origin of the API.
    fn endpoint(&self) -> Result<Client, Error> {
        let uri: Uri = self.connection.api_url.parse().map_err(|_| Error::config("invalid base URL"))?;
        let (scheme, host) = (uri.scheme_str().unwrap_or_default(), uri.authority().map_or("", |host| host.as_str()));
        self.connection.client_of(&format!("{scheme}://{host}/api/token"))
    }

    fn session(&self) -> Result<TokenAuth<Login>, Error> {
        let OAuthSettings { client_id, redirect_uri, .. } = self.settings.clone();
        let key = format!("oauth {} {client_id} {}", self.connection.api_url, self.account);
        let refresh = Refresh { client: self.endpoint()?, client_id, redirect_uri, refused: Arc::default() };
        Ok(TokenAuth::new(Login::Person(refresh)).stored(Arc::clone(&self.store), key.trim_end()))
    }
}

/// Leaves out state and verifier.
impl fmt::Debug for SignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignIn").field("api_url", &self.connection.api_url).finish_non_exhaustive()
    }
}
