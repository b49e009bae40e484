//! The handle to a Looker instance.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use fingerpost::{Caller, Client, Credential, Error, TokenAuth};

use crate::builder::LookerBuilder;
use crate::instance::Connection;
use crate::login::{Login, Session};
use crate::resources::api_auth::ApiAuth;
use crate::settings::INI_FILE;

/// A Looker instance, called as one user.
///
/// It implements every trait of this crate. It logs in with its first call, once even if many calls start together, and
/// again before its token expires. Clones share connections and session; [`as_user`](Self::as_user) returns a handle
/// with a separate session.
///
/// ```no_run
/// # async fn example() -> Result<(), looker_api::Error> {
/// use looker_api::Looker;
/// use looker_api::dashboard::{DashboardError, Dashboards};
///
/// let looker = Looker::builder()
///     .base_url("https://example.cloud.looker.com")
///     .client_id("…")
///     .client_secret("…")
///     .build()?;
///
/// match looker.dashboard("42").fields("id,title").await {
///     Ok(dashboard) => println!("{}", dashboard.title.unwrap_or_default()),
///     Err(error) => match error.declared() {
///         Some(DashboardError::NotFound(_)) => println!("there is no dashboard 42"),
///         _ => return Err(error.into()),
///     },
/// }
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Looker {
    client: Client,
    session: Arc<TokenAuth<Login>>,
    connection: Arc<Connection>,
    /// The sessions of other users that began in this one, while a handle has them.
    others: Arc<Mutex<HashMap<String, Weak<TokenAuth<Login>>>>>,
}

impl Looker {
    /// Creates a handle from the environment variables of the official SDKs:
    ///
    /// | variable | |
    /// |---|---|
    /// | `LOOKERSDK_BASE_URL` | `https://host`, optionally with `/api/4.0` |
    /// | `LOOKERSDK_CLIENT_ID`, `LOOKERSDK_CLIENT_SECRET` | the API key |
    /// | `LOOKERSDK_ACCESS_TOKEN` | an access token, used instead of an API key: see [`token`](LookerBuilder::token) |
    /// | `LOOKERSDK_LOOKER_URL`, `LOOKERSDK_REDIRECT_URI` | for the sign-in of people (feature `oauth`) |
    /// | `LOOKERSDK_VERIFY_SSL` | `false` accepts any certificate |
    /// | `LOOKERSDK_TIMEOUT` | seconds per attempt, 120 by default; more than 300 extends the limit of calls |
    /// | `LOOKERSDK_API_VERSION` | `4.0` |
    /// | `LOOKERSDK_AGENT_TAG` | name in `user-agent` and `x-looker-appid`, by default `looker-api-rust` |
    ///
    /// Missing settings are read from the first section of `looker.ini` in the current folder, if that file exists. Its
    /// keys are the same names without the prefix. The file is read as Python's `ConfigParser` reads it: keys in any
    /// case, values of `[DEFAULT]` in every section, values on indented lines, `%%` for `%`.
    ///
    /// # Errors
    ///
    /// A missing or invalid setting is an error that [`is_config`](Error::is_config) and names the setting.
    pub fn from_env() -> Result<Self, Error> {
        let builder = Self::builder().env()?;
        let builder = if Path::new(INI_FILE).exists() { builder.ini(INI_FILE)? } else { builder };
        builder.build()
    }

    /// Creates a builder without any settings. It reads the environment or a file only on [`env`](LookerBuilder::env)
    /// or [`ini`](LookerBuilder::ini); if several sources have a setting, the first one applies.
    pub fn builder() -> LookerBuilder {
        LookerBuilder::new()
    }

    /// Returns a handle to the same instance that acts as another user. This handle is not changed.
    ///
    /// The new handle logs in through this one with its first call, and again when its token expires; it never falls
    /// back to this handle's user. Requires an administrator (`login_user`).
    ///
    /// Handles of the same user share a session while one of them exists, so that they log in once, and a
    /// [`logout`](Self::logout) of one ends it for all.
    ///
    /// ```no_run
    /// # async fn example(looker: looker_api::Looker) -> Result<(), looker_api::Error> {
    /// use looker_api::user::Users;
    ///
    /// let theirs = looker.as_user("5")?;
    /// assert_eq!(theirs.me().await?.id.as_deref(), Some("5"));
    /// # Ok(()) }
    /// ```
    pub fn as_user(&self, user_id: impl Into<String>) -> Result<Self, Error> {
        let user_id = user_id.into();
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        let session = others.get(&user_id).and_then(Weak::upgrade).unwrap_or_else(|| {
            // Those that no handle has are dropped here, so that the table does not grow with users of the past.
            others.retain(|_, session| session.strong_count() > 0);
            let login = Login::AsUser { client: self.client.clone(), user_id: user_id.clone() };
            let session = Arc::new(TokenAuth::new(login));
            others.insert(user_id, Arc::downgrade(&session));
            session
        });
        drop(others);
        Self::sharing(session, Arc::clone(&self.connection))
    }

    /// Ends this handle's session: the token is revoked and dropped. The next call logs in again, except in the session
    /// of a person who signed in (feature `oauth`), which is removed from its store.
    ///
    /// Returns `false` and sends nothing if there is no session. It shadows the operation of the same name,
    /// [`ApiAuth::logout`], which does not drop the token.
    pub async fn logout(&self) -> Result<bool, Error> {
        let token =
            if self.session.source().is_ended_by_logout() { self.session.end().await? } else { self.session.take() };
        let Some(token) = token else { return Ok(false) };
        let client = self.connection.client(Some(Credential::bearer(&token.secret)?))?;
        match ApiAuth::logout(&client).await {
            Ok(()) => Ok(true),
            // The token had expired or been revoked: the session was over already.
            Err(error) if error.status().is_some_and(|status| status == 401) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Returns the effective settings, for people to read. Credentials are only shown as present or absent. The
    /// settings of one call are on its builder: [`PerCall::settings`](fingerpost::PerCall::settings).
    pub fn settings(&self) -> fingerpost::Settings {
        self.client.settings()
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(crate) fn with_session(session: TokenAuth<Login>, connection: Arc<Connection>) -> Result<Self, Error> {
        Self::sharing(Arc::new(session), connection)
    }

    fn sharing(session: Arc<TokenAuth<Login>>, connection: Arc<Connection>) -> Result<Self, Error> {
        let client = connection.client(Some(Session(Arc::clone(&session))))?;
        Ok(Self { client, session, connection, others: Arc::default() })
    }
}

impl Caller for Looker {
    fn client(&self) -> &Client {
        &self.client
    }
}

impl fmt::Debug for Looker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Looker").field("client", &self.client).finish_non_exhaustive()
    }
}
