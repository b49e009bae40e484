//! The handle to a Looker instance.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use fingerpost::{
    Caller, Client, ConcurrencyLimit, Credential, Error, HyperTransport, RetryBudget, RetryPolicy, TokenAuth,
    TokenStore, Transport,
};
use secrecy::SecretString;

use crate::instance::Connection;
use crate::login::Login;
use crate::resources::api_auth::ApiAuth;
use crate::settings::{INI_FILE, PREFIX, Settings, api_url};

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
}

impl Looker {
    /// Creates a handle from the environment variables of the official SDKs:
    ///
    /// | variable | |
    /// |---|---|
    /// | `LOOKERSDK_BASE_URL` | `https://host`, optionally with `/api/4.0` |
    /// | `LOOKERSDK_CLIENT_ID`, `LOOKERSDK_CLIENT_SECRET` | the API key |
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
        LookerBuilder {
            settings: Settings::default(),
            token: None,
            app_id: None,
            allow_plain_http: false,
            retry: RetryPolicy::default(),
            transport: None,
            concurrency: ConcurrencyLimit::new(64),
            tokens: None,
        }
    }

    /// Returns a handle to the same instance that acts as another user. This handle is not changed.
    ///
    /// The new handle logs in through this one with its first call, and again when its token expires; it never falls
    /// back to this handle's user. Requires an administrator (`login_user`).
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
        let login = Login::AsUser { client: self.client.clone(), user_id: user_id.into() };
        Self::with_session(TokenAuth::new(login), Arc::clone(&self.connection))
    }

    /// Ends this handle's session: the token is revoked and dropped. The next call logs in again.
    ///
    /// Returns `false` and sends nothing if there is no session. It shadows the operation of the same name,
    /// [`ApiAuth::logout`], which does not drop the token.
    pub async fn logout(&self) -> Result<bool, Error> {
        let Some(token) = self.session.take() else { return Ok(false) };
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

    fn with_session(session: TokenAuth<Login>, connection: Arc<Connection>) -> Result<Self, Error> {
        let session = Arc::new(session);
        let client = connection.client(Some(Arc::clone(&session)))?;
        Ok(Self { client, session, connection })
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

/// A builder for a [`Looker`].
#[must_use]
pub struct LookerBuilder {
    settings: Settings,
    token: Option<SecretString>,
    app_id: Option<String>,
    allow_plain_http: bool,
    retry: RetryPolicy,
    transport: Option<Arc<dyn Transport>>,
    concurrency: ConcurrencyLimit,
    tokens: Option<Arc<dyn TokenStore>>,
}

impl LookerBuilder {
    /// Reads settings that are not set yet from the environment; see [`Looker::from_env`].
    pub fn env(self) -> Result<Self, Error> {
        self.env_prefix(PREFIX)
    }

    /// Like [`env`](Self::env), with another prefix: `ACME` reads `ACME_BASE_URL`.
    pub fn env_prefix(mut self, prefix: &str) -> Result<Self, Error> {
        self.settings = self.settings.or(Settings::of_environment(prefix)?);
        Ok(self)
    }

    /// Reads settings that are not set yet from the first section of a settings file.
    ///
    /// # Errors
    ///
    /// A missing or invalid file is an error that [`is_config`](Error::is_config) and names the file, but does not
    /// quote its content.
    pub fn ini(self, path: impl AsRef<Path>) -> Result<Self, Error> {
        self.read_ini(path.as_ref(), None)
    }

    /// Reads settings that are not set yet from a section of a settings file.
    pub fn ini_section(self, path: impl AsRef<Path>, section: &str) -> Result<Self, Error> {
        self.read_ini(path.as_ref(), Some(section))
    }

    fn read_ini(mut self, path: &Path, section: Option<&str>) -> Result<Self, Error> {
        self.settings = self.settings.or(Settings::read_ini(path, section)?);
        Ok(self)
    }

    /// Sets an access token to use instead of an API key. The handle does not log in, and does not replace the token
    /// when it expires.
    pub fn token(mut self, token: impl Into<SecretString>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sets the URL of the instance: `https://host`, with its port or path if it has one. A trailing slash or
    /// `/api/4.0` is accepted; the path of another version, such as `/api/3.1`, is an error.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.settings.base_url = Some(url.into());
        self.settings.in_code("base_url");
        self
    }

    /// Sets the public half of the API key.
    pub fn client_id(mut self, id: impl Into<String>) -> Self {
        self.settings.client_id = Some(id.into());
        self.settings.in_code("client_id");
        self
    }

    /// Sets the secret half of the API key.
    pub fn client_secret(mut self, secret: impl Into<SecretString>) -> Self {
        self.settings.client_secret = Some(secret.into());
        self.settings.in_code("client_secret");
        self
    }

    /// Enables or disables the check of the server's certificate, enabled by default. Without it, anyone on the network
    /// path can read the credentials: disable it only for your own test instances. It does not apply to a custom
    /// [`transport`](Self::transport).
    pub fn verify_ssl(mut self, verify: bool) -> Self {
        self.settings.verify_ssl = Some(verify);
        self.settings.in_code("verify_ssl");
        self
    }

    /// Sets the time limit of one attempt. The default is 120 seconds. A call takes 300 seconds at most, retries
    /// included, or this limit if it is longer. Operations that run queries are not repeated after an attempt that
    /// timed out, since the database may still be working on it.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.settings.timeout = Some(limit);
        self.settings.in_code("timeout");
        self
    }

    /// Sets the retry policy.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Limits the number of concurrent requests of all sessions together. The default is 64: a Looker node has 200
    /// threads for all its users.
    pub fn concurrency(mut self, limit: ConcurrencyLimit) -> Self {
        self.concurrency = limit;
        self
    }

    /// Shares the session with everyone who uses the same store, instance and API key: programs of one machine with a
    /// `fingerpost::FileStore` (feature `token-file`), handles of one program with a
    /// [`MemoryStore`](fingerpost::MemoryStore). They log in once, and a [`logout`](Looker::logout) of one ends the
    /// session of all. The sessions of [`as_user`](Looker::as_user) and of a [`token`](Self::token) are not shared.
    ///
    /// ```
    /// # fn main() -> Result<(), looker_api::Error> {
    /// use looker_api::Looker;
    ///
    /// let looker = Looker::builder()
    ///     .base_url("https://example.cloud.looker.com")
    ///     .client_id("…")
    ///     .client_secret("…")
    ///     .token_store(fingerpost::MemoryStore::new())
    ///     .build()?;
    /// # Ok(()) }
    /// ```
    pub fn token_store(mut self, store: impl TokenStore) -> Self {
        self.tokens = Some(Arc::new(store));
        self
    }

    /// Sets the name of the program, sent in the headers `x-looker-appid` and `user-agent` of every request.
    pub fn app_id(mut self, app_id: impl Into<String>) -> Self {
        self.app_id = Some(app_id.into());
        self
    }

    /// Allows plain HTTP to other machines, where anyone on the network path can read the credentials.
    pub fn allow_plain_http(mut self, allow: bool) -> Self {
        self.allow_plain_http = allow;
        self
    }

    /// Sets the transport, instead of hyper with rustls.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Creates the handle. Sends nothing.
    ///
    /// # Errors
    ///
    /// A missing or invalid setting is an error that [`is_config`](Error::is_config).
    pub fn build(self) -> Result<Looker, Error> {
        let Settings { base_url, client_id, client_secret, verify_ssl, timeout, agent_tag, sources } = self.settings;
        let keyless = self.token.is_some();
        let missing = [
            ("base_url", base_url.is_none()),
            ("client_id", client_id.is_none() && !keyless),
            ("client_secret", client_secret.is_none() && !keyless),
        ];
        let missing = missing.iter().filter(|(_, is_missing)| *is_missing);
        let missing: Vec<_> = missing.map(|(key, _)| format!("{key} ({})", sources.variable(key))).collect();
        if !missing.is_empty() {
            return Err(Error::config(format!("missing Looker settings: {}", missing.join(", "))));
        }
        let (base_url, client_id) = (base_url.unwrap_or_default(), client_id.unwrap_or_default());
        let client_secret = client_secret.unwrap_or_default();
        let transport = match self.transport {
            Some(transport) => transport,
            None => {
                let accept = verify_ssl == Some(false);
                Arc::new(HyperTransport::builder().danger_accept_invalid_certificates(accept).build()?)
            }
        };
        let connection = Arc::new(Connection {
            api_url: api_url(&base_url).map_err(|problem| sources.blame("base_url", &problem))?,
            allow_plain_http: self.allow_plain_http,
            app_id: self.app_id.unwrap_or_else(|| app_id(agent_tag.as_deref())),
            timeout: timeout.unwrap_or(Duration::from_mins(2)),
            retry: self.retry,
            transport,
            concurrency: self.concurrency,
            budget: RetryBudget::new(self.retry.budget),
            sources,
        });
        // Fails for an invalid URL only.
        connection.bare().map_err(|problem| connection.sources.blame("base_url", &problem))?;
        let session = match self.token {
            Some(token) => TokenAuth::new(Login::Given { token }),
            None => {
                let key = format!("{} {client_id}", connection.api_url);
                let client = connection.without_credentials()?;
                let session = TokenAuth::new(Login::ApiKey { client, client_id, client_secret });
                match self.tokens {
                    Some(store) => session.stored(store, key),
                    None => session,
                }
            }
        };
        Looker::with_session(session, connection)
    }
}

/// Returns the default name of the program.
fn app_id(agent_tag: Option<&str>) -> String {
    format!("{} {}", agent_tag.unwrap_or("looker-api-rust"), env!("CARGO_PKG_VERSION"))
}

impl fmt::Debug for LookerBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LookerBuilder").field("settings", &self.settings).finish_non_exhaustive()
    }
}
