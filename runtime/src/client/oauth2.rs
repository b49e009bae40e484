//! Bearer tokens of OAuth 2.0 servers (RFC 6749).

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http::StatusCode;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use self::endpoint::TokenEndpoint;
use crate::client::auth::{Credential, Token, TokenAuth, TokenSource};
use crate::client::handle::Client;
use crate::client::transport::BoxFuture;
use crate::core::encode::{Encoding, ParamText};
use crate::core::error::Error;
use crate::core::masking::{MASK, masked_prose};
use crate::core::secret::Secret;

#[expect(dead_code, unreachable_pub, reason = "a builder has more methods than this crate uses")]
mod endpoint {
    use std::collections::BTreeMap;

    use fingerpost_macros::endpoints;

    use crate::core::response::RawResponse;

    #[endpoints]
    pub trait TokenEndpoint {
        /// Requests a token (RFC 6749, section 3.2). The response is raw, so that redirects are not followed.
        #[endpoint(POST "", auth = none, output = raw)]
        fn request_token(
            &self,
            #[header("authorization")]
            #[secret]
            client: Option<&str>,
            #[form(flatten)]
            #[secret]
            fields: &BTreeMap<String, String>,
        ) -> RawResponse;
    }
}

/// A source of bearer tokens: an OAuth 2.0 server (RFC 6749), by the grants "client credentials" and "refresh token".
///
/// The [`Client`] is one of the token endpoint: its base URL is that of the endpoint. It carries time limits, the
/// transport and headers; credentials of its own are not sent. The secret goes to no other address: redirects of the
/// token endpoint are errors.
///
/// [`TokenAuth`] keeps the token: callers share one request, and a new token is requested before the old one expires
/// and after a 401.
///
/// ```
/// # fn main() -> Result<(), fingerpost::Error> {
/// use fingerpost::{Client, OAuth2};
///
/// let login = OAuth2::client_credentials(Client::new("https://id.example/oauth/token")?, "inventory", "secret")
///     .scope("things:read")
///     .into_auth();
/// let client = Client::builder("https://things.example").auth(login).build()?;
/// # Ok(()) }
/// ```
pub struct OAuth2 {
    client: Client,
    client_id: String,
    client_secret: Option<SecretString>,
    in_body: bool,
    parameters: BTreeMap<String, String>,
    /// The refresh token, unless the grant is "client credentials".
    refresh: Option<Arc<Refresh>>,
}

/// A function that is told a new refresh token.
type Report = Box<dyn Fn(&SecretString) + Send + Sync>;

/// A refresh token, which the server may replace with every response.
struct Refresh {
    state: Mutex<RefreshState>,
    replaced: Option<Report>,
}

struct RefreshState {
    token: SecretString,
    /// The server has rejected the token, so that no other request can succeed.
    is_rejected: bool,
}

impl OAuth2 {
    /// Creates a source that logs in as the client itself (RFC 6749, section 4.4).
    pub fn client_credentials(
        token_endpoint: Client,
        client_id: impl Into<String>,
        client_secret: impl Into<SecretString>,
    ) -> Self {
        Self { client_secret: Some(client_secret.into()), ..Self::new(token_endpoint, client_id, None) }
    }

    /// Creates a source that exchanges a refresh token (RFC 6749, section 6), such as one that a user's login returned.
    /// Without [`client_secret`](Self::client_secret), it is that of a public client.
    ///
    /// If the server replaces the refresh token, later requests use the new one. [`replaced`](Self::replaced) reports
    /// it, to be stored: the old one is usually invalid from then on. A request for a token is cancelled with the last
    /// call that waits for it, and a replacement in its response is lost.
    ///
    /// If the server rejects the refresh token (`invalid_grant`), it is not sent again: every call that needs a new
    /// access token fails.
    pub fn refresh_token(
        token_endpoint: Client,
        client_id: impl Into<String>,
        refresh_token: impl Into<SecretString>,
    ) -> Self {
        let state = RefreshState { token: refresh_token.into(), is_rejected: false };
        Self::new(token_endpoint, client_id, Some(Refresh { state: Mutex::new(state), replaced: None }))
    }

    fn new(client: Client, client_id: impl Into<String>, refresh: Option<Refresh>) -> Self {
        Self {
            client,
            client_id: client_id.into(),
            client_secret: None,
            in_body: false,
            parameters: BTreeMap::new(),
            refresh: refresh.map(Arc::new),
        }
    }

    /// Sets the secret of the client.
    #[must_use]
    pub fn client_secret(mut self, secret: impl Into<SecretString>) -> Self {
        self.client_secret = Some(secret.into());
        self
    }

    /// Requests a scope. Several are separated by spaces, and so are those of several calls. By default, the server
    /// chooses.
    #[must_use]
    pub fn scope(mut self, scope: &str) -> Self {
        let scopes = self.parameters.entry("scope".to_owned()).or_default();
        if !scopes.is_empty() {
            scopes.push(' ');
        }
        scopes.push_str(scope);
        self
    }

    /// Adds a field to the form of the request, such as `audience` or `resource`.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.insert(name.into(), value.into());
        self
    }

    /// Sends the client's id and secret in the form, for servers that do not support HTTP Basic authentication, which
    /// is the default (RFC 6749, section 2.3.1).
    #[must_use]
    pub fn credentials_in_body(mut self) -> Self {
        self.in_body = true;
        self
    }

    /// Sets a function that is called with each new refresh token before the access token is used.
    #[must_use]
    pub fn replaced(mut self, report: impl Fn(&SecretString) + Send + Sync + 'static) -> Self {
        // A source is not shared before it is built, so that there is one owner.
        if let Some(refresh) = self.refresh.as_mut().and_then(Arc::get_mut) {
            refresh.replaced = Some(Box::new(report));
        }
        self
    }

    /// Returns the credentials of a client.
    #[must_use]
    pub fn into_auth(self) -> TokenAuth<Self> {
        TokenAuth::new(self)
    }

    /// Returns the secrets of the request, which a message of the server must not repeat.
    fn secrets(&self) -> Vec<SecretString> {
        let refresh_token = self.refresh.as_ref().map(|refresh| refresh.lock().token.clone());
        self.client_secret.iter().cloned().chain(refresh_token).collect()
    }

    fn fields(&self) -> BTreeMap<String, String> {
        let mut fields = self.parameters.clone();
        let mut add = |name: &str, value: &str| drop(fields.insert(name.to_owned(), value.to_owned()));
        match &self.refresh {
            None => add("grant_type", "client_credentials"),
            Some(refresh) => {
                add("grant_type", "refresh_token");
                add("refresh_token", refresh.lock().token.expose_secret());
            }
        }
        match &self.client_secret {
            Some(secret) if self.in_body => {
                add("client_id", &self.client_id);
                add("client_secret", secret.expose_secret());
            }
            Some(_) => {}
            None => add("client_id", &self.client_id),
        }
        fields
    }
}

impl Refresh {
    fn lock(&self) -> std::sync::MutexGuard<'_, RefreshState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn replace(&self, token: SecretString) {
        if self.lock().token.expose_secret() == token.expose_secret() {
            return;
        }
        if let Some(report) = &self.replaced {
            report(&token);
        }
        self.lock().token = token;
    }
}

/// Returns the header of HTTP Basic authentication: id and secret are form-encoded first (RFC 6749, section 2.3.1).
fn basic(id: &str, secret: &SecretString) -> Result<String, Error> {
    let encoded = |text: &str| {
        let (mut out, mut problem) = (Vec::new(), None);
        ParamText::new(&mut out, Encoding::Component, &mut problem).push(text);
        String::from_utf8_lossy(&out).into_owned()
    };
    Credential::basic_text(&encoded(id), &encoded(secret.expose_secret()).into())
}

impl TokenSource for OAuth2 {
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        let header = self.client_secret.as_ref().filter(|_| !self.in_body);
        let header = match header.map(|secret| basic(&self.client_id, secret)).transpose() {
            Ok(header) => header,
            Err(error) => return Box::pin(std::future::ready(Err(error))),
        };
        if self.refresh.as_ref().is_some_and(|refresh| refresh.lock().is_rejected) {
            let error =
                Error::config("the refresh token was rejected earlier (`invalid_grant`); a new login is needed");
            return Box::pin(std::future::ready(Err(error)));
        }
        let fields = self.fields();
        let secrets = self.secrets();
        let call = self.client.request_token(&fields);
        let call = match &header {
            Some(header) => call.client(header),
            None => call,
        };
        let refresh = self.refresh.clone();
        Box::pin(async move {
            let response = call.await?;
            if !response.status().is_success() {
                let rejection = serde_json::from_slice::<Rejection>(response.body()).unwrap_or_default();
                if let Some(refresh) = refresh.filter(|_| rejection.error.as_deref() == Some("invalid_grant")) {
                    refresh.lock().is_rejected = true;
                }
                return Err(rejection.into_error(response.status(), &secrets));
            }
            let (token, new) = accepted(response.body())?;
            if let (Some(refresh), Some(new)) = (&refresh, new) {
                refresh.replace(new);
            }
            Ok(token)
        })
    }

    fn can_renew(&self) -> bool {
        self.refresh.as_ref().is_none_or(|refresh| !refresh.lock().is_rejected)
    }
}

/// A successful response (RFC 6749, section 5.1).
#[derive(Deserialize)]
struct Granted {
    access_token: Secret,
    #[serde(default)]
    token_type: Option<String>,
    /// Seconds. Some servers send them as text.
    #[serde(default)]
    expires_in: Option<serde_json::Value>,
    #[serde(default)]
    refresh_token: Option<Secret>,
}

/// Returns the token, and the refresh token for the next request if there is one.
fn accepted(body: &[u8]) -> Result<(Token, Option<SecretString>), Error> {
    // The message does not quote the body, which has secrets.
    let granted: Granted = serde_json::from_slice(body)
        .map_err(|_| Error::config("the response of the token endpoint is not a JSON object with an `access_token`"))?;
    if let Some(kind) = granted.token_type.as_deref().filter(|kind| !kind.eq_ignore_ascii_case("bearer")) {
        let kind = one_line(kind, &[]);
        return Err(Error::config(format!(
            "the token endpoint returned a token of the type `{kind}`, expected `Bearer`"
        )));
    }
    let seconds = granted.expires_in.and_then(|seconds| match seconds {
        serde_json::Value::String(text) => text.trim().parse::<f64>().ok(),
        other => other.as_f64(),
    });
    // A negative number of seconds is past, and not an absent limit. One beyond the range is absent.
    let expires_in = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds.max(0.0)).ok());
    let refresh_token = granted.refresh_token.filter(|token| !token.expose().is_empty()).map(SecretString::from);
    Ok((Token { expires_in, ..Token::new(granted.access_token) }, refresh_token))
}

/// A response that is an error (RFC 6749, section 5.2).
#[derive(Default, Deserialize)]
struct Rejection {
    error: Option<String>,
    error_description: Option<String>,
}

impl Rejection {
    /// Returns an error with the words of the server.
    fn into_error(self, status: StatusCode, secrets: &[SecretString]) -> Error {
        let words = [self.error, self.error_description].into_iter().flatten();
        let words: Vec<_> = words.map(|text| one_line(&text, secrets)).filter(|text| !text.is_empty()).collect();
        let colon = if words.is_empty() { "" } else { ": " };
        Error::config(format!("the token endpoint responded with {}{colon}{}", status.as_u16(), words.join(": ")))
    }
}

/// Returns a text of the server on one line, shortened, without these and other secrets.
fn one_line(text: &str, secrets: &[SecretString]) -> String {
    const LENGTH: usize = 200;
    let secrets = secrets.iter().map(ExposeSecret::expose_secret).filter(|secret| !secret.is_empty());
    let text = secrets.fold(text.to_owned(), |text, secret| text.replace(secret, MASK));
    let characters = masked_prose(&text);
    let characters = characters.chars().map(|char| if char.is_control() { ' ' } else { char });
    characters.take(LENGTH).collect::<String>().trim().to_owned()
}

/// Prints no secrets.
impl fmt::Debug for OAuth2 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let grant = if self.refresh.is_some() { "refresh_token" } else { "client_credentials" };
        f.debug_struct("OAuth2").field("grant", &grant).field("client_id", &self.client_id).finish_non_exhaustive()
    }
}
