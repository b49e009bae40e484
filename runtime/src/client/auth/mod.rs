//! Where credentials come from. Each attempt is authenticated anew, and only requests to the client's own origin are.

#[cfg(feature = "token-file")]
mod file_store;
mod store;
mod token;

use std::fmt;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use http::{HeaderName, HeaderValue, header};
use secrecy::{ExposeSecret, SecretString};

#[cfg(feature = "token-file")]
pub use self::file_store::FileStore;
pub use self::store::{MemoryStore, StoredToken, TokenEntry, TokenStore};
pub use self::token::{Token, TokenAuth, TokenSource};
use crate::client::transport::BoxFuture;
use crate::core::error::Error;

/// Gives each request its credentials. A scheme of one's own implements it:
///
/// ```
/// use fingerpost::{Authenticate, BoxFuture, Client, Credential, Error};
/// use http::HeaderName;
///
/// /// A key that is read anew for every attempt, so that it can be replaced while the program runs.
/// struct KeyFile(std::path::PathBuf);
///
/// impl Authenticate for KeyFile {
///     fn credential(&self) -> BoxFuture<'_, Result<Credential, Error>> {
///         let key = std::fs::read_to_string(&self.0).map_err(|_| Error::config("the key file cannot be read"));
///         Box::pin(async move { Credential::header(HeaderName::from_static("x-api-key"), &key?.trim().into()) })
///     }
/// }
///
/// # fn main() -> Result<(), Error> {
/// let client = Client::builder("https://api.example").auth(KeyFile("key.txt".into()));
/// # Ok(())
/// # }
/// ```
pub trait Authenticate: Send + Sync + 'static {
    /// The credentials for the next attempt; waits for them where they must be fetched first.
    fn credential(&self) -> BoxFuture<'_, Result<Credential, Error>>;

    /// The server refused these credentials with 401. Says whether others can be had: then the request is sent once
    /// more.
    fn refused(&self, credential: &Credential) -> bool {
        let _ = credential;
        false
    }
}

/// A header that authenticates a request. Its value is never printed.
#[derive(Clone, Eq, PartialEq)]
pub struct Credential {
    pub(crate) name: HeaderName,
    pub(crate) value: HeaderValue,
}

impl Credential {
    /// `Authorization: Bearer …` (RFC 6750). Fails if the token holds what no header can carry.
    pub fn bearer(token: &SecretString) -> Result<Self, Error> {
        Self::header(header::AUTHORIZATION, &format!("Bearer {}", token.expose_secret()).into())
    }

    /// `Authorization: Basic …` (RFC 7617), in UTF-8. Fails if the user's name has a colon, which would end it, or if
    /// either holds control characters.
    ///
    /// ```
    /// use fingerpost::Credential;
    ///
    /// assert!(Credential::basic("Aladdin", &"open sesame".into()).is_ok());
    /// assert!(Credential::basic("a:b", &"secret".into()).unwrap_err().is_config());
    /// ```
    pub fn basic(user: &str, password: &SecretString) -> Result<Self, Error> {
        let password = password.expose_secret();
        if user.contains(':') || user.chars().chain(password.chars()).any(char::is_control) {
            return Err(Error::config(
                "basic authentication takes no colon in the user's name and no control characters at all (RFC 7617)",
            ));
        }
        let pair = BASE64_STANDARD.encode(format!("{user}:{password}"));
        Self::header(header::AUTHORIZATION, &format!("Basic {pair}").into())
    }

    /// Any header, such as one for an API key. Fails if the value holds what no header can carry, such as a line break.
    pub fn header(name: HeaderName, value: &SecretString) -> Result<Self, Error> {
        let mut value = HeaderValue::from_str(value.expose_secret()).map_err(|_| {
            Error::config(format!("the credential for `{name}` holds characters that no header can carry"))
        })?;
        value.set_sensitive(true);
        Ok(Self { name, value })
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Credential({}: [redacted])", self.name)
    }
}

/// The same credentials always: a token from elsewhere, an API key.
impl Authenticate for Credential {
    fn credential(&self) -> BoxFuture<'_, Result<Credential, Error>> {
        Box::pin(std::future::ready(Ok(self.clone())))
    }
}
