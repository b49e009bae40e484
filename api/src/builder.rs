//! The builder of a handle.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use fingerpost::{ConcurrencyLimit, Error, HyperTransport, RetryBudget, RetryPolicy, TokenAuth, TokenStore, Transport};
use secrecy::SecretString;

use crate::instance::Connection;
use crate::login::Login;
use crate::looker::Looker;
use crate::settings::{PREFIX, Settings, api_url};

/// A builder for a [`Looker`].
#[must_use]
pub struct LookerBuilder {
    settings: Settings,
    app_id: Option<String>,
    allow_plain_http: bool,
    retry: RetryPolicy,
    transport: Option<Arc<dyn Transport>>,
    concurrency: ConcurrencyLimit,
    tokens: Option<Arc<dyn TokenStore>>,
}

impl LookerBuilder {
    pub(crate) fn new() -> Self {
        Self {
            settings: Settings::default(),
            app_id: None,
            allow_plain_http: false,
            retry: RetryPolicy::default(),
            transport: None,
            concurrency: ConcurrencyLimit::new(64),
            tokens: None,
        }
    }

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

    /// Sets an access token to use instead of an API key, even if there is a key. The handle does not log in, and does
    /// not replace the token when it expires: its calls fail with 401 then. The setting of the environment and of
    /// settings files is `access_token`.
    pub fn token(mut self, token: impl Into<SecretString>) -> Self {
        self.settings.access_token = Some(token.into());
        self.settings.in_code("access_token");
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

    /// Sets the application that people sign in to, and the URI that Looker redirects them to, both as registered: see
    /// [`sign_in`](Self::sign_in). They are also settings, `client_id` and `redirect_uri`.
    #[cfg(feature = "oauth")]
    pub fn oauth(mut self, client_id: impl Into<String>, redirect_uri: impl Into<String>) -> Self {
        self.settings.redirect_uri = Some(redirect_uri.into());
        self.settings.in_code("redirect_uri");
        self.client_id(client_id)
    }

    /// Sets the URL of Looker's web pages, where people sign in. The default is the base URL, unless that has the port
    /// 19999, on which old hosts have the API alone.
    #[cfg(feature = "oauth")]
    pub fn looker_url(mut self, url: impl Into<String>) -> Self {
        self.settings.looker_url = Some(url.into());
        self.settings.in_code("looker_url");
        self
    }

    /// Starts the sign-in of a person, with OAuth and PKCE: see [`sign_in`](crate::sign_in). Sends nothing.
    ///
    /// # Errors
    ///
    /// A missing or invalid setting is an error that [`is_config`](Error::is_config), as is a system without random
    /// numbers.
    #[cfg(feature = "oauth")]
    pub fn sign_in(self) -> Result<crate::sign_in::SignIn, Error> {
        let settings = &self.settings;
        let missing = [
            ("base_url", settings.base_url.is_none()),
            ("client_id", settings.client_id.is_none()),
            ("redirect_uri", settings.redirect_uri.is_none()),
        ];
        settings.sources.refuse_missing(&missing)?;
        let looker_url = match &settings.looker_url {
            Some(url) => url.trim().trim_end_matches('/').to_owned(),
            None => settings.pages_url()?,
        };
        if !looker_url.starts_with("https://") && !looker_url.starts_with("http://") {
            let problem = Error::config("the URL of Looker's web pages must start with `https://`");
            return Err(settings.sources.blame("looker_url", &problem));
        }
        let settings = crate::sign_in::OAuthSettings {
            client_id: settings.client_id.clone().unwrap_or_default(),
            redirect_uri: settings.redirect_uri.clone().unwrap_or_default(),
            looker_url,
        };
        // Without a store of the program's, the refresh token is in memory.
        let store = self.tokens.clone().unwrap_or_else(|| Arc::new(fingerpost::MemoryStore::new()));
        crate::sign_in::SignIn::new(self.connect()?, settings, store)
    }

    /// Creates the handle. Sends nothing.
    ///
    /// # Errors
    ///
    /// A missing or invalid setting is an error that [`is_config`](Error::is_config).
    pub fn build(self) -> Result<Looker, Error> {
        let settings = &self.settings;
        let keyless = settings.access_token.is_some();
        let missing = [
            ("base_url", settings.base_url.is_none()),
            ("client_id", settings.client_id.is_none() && !keyless),
            ("client_secret", settings.client_secret.is_none() && !keyless),
        ];
        settings.sources.refuse_missing(&missing)?;
        let client_id = settings.client_id.clone().unwrap_or_default();
        let client_secret = settings.client_secret.clone().unwrap_or_default();
        let (token, tokens) = (settings.access_token.clone(), self.tokens.clone());
        let connection = self.connect()?;
        let session = match token {
            Some(token) => TokenAuth::new(Login::Given { token }),
            None => {
                let key = format!("{} {client_id}", connection.api_url);
                let client = connection.without_credentials()?;
                let session = TokenAuth::new(Login::ApiKey { client, client_id, client_secret });
                match tokens {
                    Some(store) => session.stored(store, key),
                    None => session,
                }
            }
        };
        Looker::with_session(session, connection)
    }

    /// Creates the connection.
    fn connect(self) -> Result<Arc<Connection>, Error> {
        let Settings { base_url, verify_ssl, timeout, agent_tag, sources, .. } = self.settings;
        let base_url = base_url.unwrap_or_default();
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
        Ok(connection)
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
