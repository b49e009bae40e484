//! The handle on a Looker instance.

use std::fmt;
#[cfg(feature = "render_task")]
use std::future::IntoFuture;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use fingerpost::{
    Authenticate, Caller, Client, ConcurrencyLimit, Credential, Error, ReqwestTransport, RetryBudget, RetryPolicy,
    TokenAuth, TokenStore, Transport,
};
#[cfg(feature = "render_task")]
use fingerpost::{CallError, DeclaredErrors};
use secrecy::SecretString;

use crate::login::Login;
#[cfg(feature = "render_task")]
use crate::rendering::Rendering;
use crate::resources::api_auth::ApiAuth;
#[cfg(feature = "render_task")]
use crate::resources::render_task::RenderTask;
use crate::settings::{INI_FILE, PREFIX, Settings, api_url};

/// A Looker instance, called as one user.
///
/// Every trait of this crate is implemented for it. It logs in with the first call, once however many calls come at
/// once, and again before its token expires. Clones share connections and session; [`as_user`](Self::as_user) gives a
/// handle with a session of its own.
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

/// What all clients of an instance have in common.
struct Connection {
    api_url: String,
    allow_plain_http: bool,
    app_id: String,
    timeout: Duration,
    retry: RetryPolicy,
    transport: Arc<dyn Transport>,
    /// Of all sessions together, since they meet the same server.
    concurrency: ConcurrencyLimit,
    budget: RetryBudget,
}

impl Connection {
    fn client(&self, auth: Option<impl Authenticate>) -> Result<Client, Error> {
        let mut builder = Client::builder(&self.api_url)
            .shared_transport(Arc::clone(&self.transport))
            .allow_plain_http(self.allow_plain_http)
            .attempt_timeout(self.timeout)
            .retry(self.retry)
            .concurrency(self.concurrency.clone())
            .shared_budget(&self.budget)
            .header("x-looker-appid", &self.app_id)
            .header("user-agent", &self.app_id);
        if let Some(auth) = auth {
            builder = builder.auth(auth);
        }
        builder.build()
    }

    fn without_credentials(&self) -> Result<Client, Error> {
        self.client(None::<Credential>)
    }
}

impl Looker {
    /// The instance that the environment names, as for the official SDKs:
    ///
    /// | variable | |
    /// |---|---|
    /// | `LOOKERSDK_BASE_URL` | `https://host`, with `/api/4.0` or without |
    /// | `LOOKERSDK_CLIENT_ID`, `LOOKERSDK_CLIENT_SECRET` | the API key |
    /// | `LOOKERSDK_VERIFY_SSL` | `false` accepts any certificate |
    /// | `LOOKERSDK_TIMEOUT` | seconds for one attempt, 120 unless set |
    /// | `LOOKERSDK_API_VERSION` | `4.0` |
    ///
    /// What it leaves open is read from the first section of `looker.ini` in the current folder, if there is such a
    /// file, by the same names in lower case and without the prefix.
    ///
    /// Fails with an error that [`is_config`](Error::is_config) and names what is missing or wrong.
    pub fn from_env() -> Result<Self, Error> {
        let builder = Self::builder().env()?;
        let builder = if Path::new(INI_FILE).exists() { builder.ini(INI_FILE)? } else { builder };
        builder.build()
    }

    /// Settings for a handle. Nothing is read from the environment or a file unless [`env`](LookerBuilder::env) or
    /// [`ini`](LookerBuilder::ini) says so; of several sources the first one counts.
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

    /// The same instance, called as another user. This handle stays what it is.
    ///
    /// The new handle logs in through this one with its first call, and again when its token runs out; it never falls
    /// back to this one's user. Only an administrator can do that (`login_user`).
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

    /// Ends this handle's session: the token becomes invalid, and is forgotten. The next call logs in again.
    ///
    /// Gives `false`, and sends nothing, if there is no session. It stands in front of the operation of the same name,
    /// [`ApiAuth::logout`], which does not forget the token.
    pub async fn logout(&self) -> Result<bool, Error> {
        let Some(token) = self.session.take() else { return Ok(false) };
        let client = self.connection.client(Some(Credential::bearer(&token.secret)?))?;
        match ApiAuth::logout(&client).await {
            Ok(()) => Ok(true),
            // It had expired or been revoked: there was no session any more.
            Err(error) if error.status().is_some_and(|status| status == 401) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Renders what `create` asks for, from the task to the document. `create` is any call that gives a render task:
    /// one of the four that create one, or [`render_task`](crate::render_task::RenderTasks::render_task) to go on with
    /// a task that exists.
    #[cfg(feature = "render_task")]
    pub fn render<C, E>(&self, create: C) -> Rendering
    where
        C: IntoFuture<Output = Result<RenderTask, CallError<E>>>,
        C::IntoFuture: Send + 'static,
        E: DeclaredErrors,
    {
        Rendering::new(self, create)
    }

    /// The settings in force, for a person to read; of credentials there is only whether there are any. Those of one
    /// call are given by its builder: [`PerCall::settings`](fingerpost::PerCall::settings).
    pub fn settings(&self) -> fingerpost::Settings {
        self.client.settings()
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

/// Settings of a [`Looker`]: where it is, who calls, and how.
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
    /// Takes from the environment what has not been set here; see [`Looker::from_env`].
    pub fn env(self) -> Result<Self, Error> {
        self.env_prefix(PREFIX)
    }

    /// The same with another prefix before the names: `ACME` for `ACME_BASE_URL`.
    pub fn env_prefix(mut self, prefix: &str) -> Result<Self, Error> {
        let read = Settings::read(prefix, |name| std::env::var(name).ok())?;
        self.settings = self.settings.or(read);
        Ok(self)
    }

    /// Takes from the first section of a settings file what has not been set here.
    ///
    /// Fails with an error that [`is_config`](Error::is_config) and names the file, if it is not there or has no such
    /// values. None of its content is repeated.
    pub fn ini(self, path: impl AsRef<Path>) -> Result<Self, Error> {
        self.read_ini(path.as_ref(), None)
    }

    /// Takes from a section of a settings file what has not been set here.
    pub fn ini_section(self, path: impl AsRef<Path>, section: &str) -> Result<Self, Error> {
        self.read_ini(path.as_ref(), Some(section))
    }

    fn read_ini(mut self, path: &Path, section: Option<&str>) -> Result<Self, Error> {
        self.settings = self.settings.or(Settings::read_ini(path, section)?);
        Ok(self)
    }

    /// A token from elsewhere, in place of an API key. It is used as it is: nobody logs in, and none replaces it once
    /// it has expired.
    pub fn token(mut self, token: impl Into<SecretString>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Where the instance is: `https://host`, with a port or path if it has one; a slash or `/api/4.0` at its end
    /// makes no difference.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.settings.base_url = Some(url.into());
        self
    }

    /// The public half of the API key.
    pub fn client_id(mut self, id: impl Into<String>) -> Self {
        self.settings.client_id = Some(id.into());
        self
    }

    /// The secret half of the API key.
    pub fn client_secret(mut self, secret: impl Into<SecretString>) -> Self {
        self.settings.client_secret = Some(secret.into());
        self
    }

    /// Whether the server's certificate is checked; it is unless this says `false`. Without the check anyone on the way
    /// can read the credentials: it is for instances of your own. It has no meaning for a
    /// [`transport`](Self::transport) of your own.
    pub fn verify_ssl(mut self, verify: bool) -> Self {
        self.settings.verify_ssl = Some(verify);
        self
    }

    /// The longest one attempt may take. 120 seconds by default.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.settings.timeout = Some(limit);
        self
    }

    /// When attempts are made again.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// How many requests may be on their way at once, of all sessions together. 64 by default: a Looker node has 200
    /// threads for all its users.
    pub fn concurrency(mut self, limit: ConcurrencyLimit) -> Self {
        self.concurrency = limit;
        self
    }

    /// Shares the session with all who use the same store, instance and API key: programs of one machine by a
    /// `fingerpost::FileStore` (feature `token-file`), handles of one program by a
    /// [`MemoryStore`](fingerpost::MemoryStore). They log in once between them, and a [`logout`](Looker::logout) of one
    /// ends the session of all. The sessions of [`as_user`](Looker::as_user) and of a given token are not shared.
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

    /// What the program calls itself: the headers `x-looker-appid` and `user-agent` of every request.
    pub fn app_id(mut self, app_id: impl Into<String>) -> Self {
        self.app_id = Some(app_id.into());
        self
    }

    /// Lets requests go to other machines over plain http, with the credentials readable by anyone on the way.
    pub fn allow_plain_http(mut self, allow: bool) -> Self {
        self.allow_plain_http = allow;
        self
    }

    /// What carries the requests, in place of reqwest with rustls.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The handle. Sends nothing. Fails with an error that [`is_config`](Error::is_config) if a setting is missing or
    /// wrong.
    pub fn build(self) -> Result<Looker, Error> {
        let Settings { base_url, client_id, client_secret, verify_ssl, timeout, agent_tag } = self.settings;
        let keyless = self.token.is_some();
        let missing = [
            ("base_url (LOOKERSDK_BASE_URL)", base_url.is_none()),
            ("client_id (LOOKERSDK_CLIENT_ID)", client_id.is_none() && !keyless),
            ("client_secret (LOOKERSDK_CLIENT_SECRET)", client_secret.is_none() && !keyless),
        ];
        let missing: Vec<_> = missing.iter().filter(|(_, is)| *is).map(|(name, _)| *name).collect();
        if !missing.is_empty() {
            return Err(Error::config(format!("Looker needs settings that are not there: {}", missing.join(", "))));
        }
        let (base_url, client_id) = (base_url.unwrap_or_default(), client_id.unwrap_or_default());
        let client_secret = client_secret.unwrap_or_default();
        let transport = match self.transport {
            Some(transport) => transport,
            None => {
                let accept = verify_ssl == Some(false);
                Arc::new(ReqwestTransport::builder().danger_accept_invalid_certificates(accept).build()?)
            }
        };
        let connection = Arc::new(Connection {
            api_url: api_url(&base_url),
            allow_plain_http: self.allow_plain_http,
            app_id: self.app_id.unwrap_or_else(|| app_id(agent_tag.as_deref())),
            timeout: timeout.unwrap_or(Duration::from_secs(120)),
            retry: self.retry,
            transport,
            concurrency: self.concurrency,
            budget: RetryBudget::new(self.retry.budget),
        });
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

/// What the program calls itself unless it says so.
fn app_id(agent_tag: Option<&str>) -> String {
    format!("{} {}", agent_tag.unwrap_or("looker-api-rust"), env!("CARGO_PKG_VERSION"))
}

impl fmt::Debug for LookerBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LookerBuilder").field("settings", &self.settings).finish_non_exhaustive()
    }
}
