//! Where credentials come from. Each attempt is authenticated anew, and only requests to the client's own origin are.

mod token;

use std::fmt;

use http::{HeaderName, HeaderValue, header};
use secrecy::{ExposeSecret, SecretString};

pub use self::token::{Token, TokenAuth, TokenSource};
use crate::error::Error;
use crate::transport::BoxFuture;

/// Gives each request its credentials.
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

    /// Any header. Fails if the value holds what no header can carry, such as a line break.
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
