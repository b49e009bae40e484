//! Credentials of requests. Every attempt is authenticated separately, and only requests to the client's own origin
//! are.

mod credential;
#[cfg(feature = "token-file")]
mod file_store;
mod schemes;
mod store;
mod token;

use std::fmt;

use http::{HeaderMap, Method, Uri};

pub use self::credential::Credential;
pub(crate) use self::credential::refuse_framing;
#[cfg(feature = "token-file")]
pub use self::file_store::FileStore;
pub use self::schemes::{AuthSchemes, SchemeAlternatives};
pub use self::store::{MemoryStore, StoredToken, TokenEntry, TokenStore};
pub use self::token::{Token, TokenAuth, TokenSource};
use crate::client::transport::BoxFuture;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::Error;

/// Authenticates each request: with a key, a token, or a signature over the request.
///
/// It is called for every attempt, also after a redirect, but only for requests to the client's own origin. The common
/// schemes need no implementation: use [`Credential`] for fixed keys and [`TokenAuth`] for tokens that are fetched.
///
/// ```
/// use fingerpost::{AuthRequest, Authenticate, BoxFuture, Client, Credential, Error};
/// use http::HeaderName;
///
/// /// A key that is read again for every attempt, so that it can be replaced while the program runs.
/// struct KeyFile(std::path::PathBuf);
///
/// impl Authenticate for KeyFile {
///     fn authenticate<'a>(&'a self, _: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>> {
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
///
/// A signing scheme reads the request, and can return several headers and query parameters:
///
/// ```
/// use fingerpost::{AuthRequest, Authenticate, BoxFuture, Credential, Error};
/// use http::HeaderName;
///
/// struct Signer { key_id: String }
///
/// impl Signer {
///     fn sign(&self, text: &str, body: &[u8]) -> String {
///         // For example, an HMAC over both.
/// #       format!("{text}{}", body.len())
///     }
/// }
///
/// impl Authenticate for Signer {
///     fn authenticate<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>> {
///         Box::pin(async move {
///             let body = request.body().ok_or_else(|| Error::config("a streamed body cannot be signed"))?;
///             let signature = self.sign(&format!("{} {}", request.method(), request.uri()), body);
///             let key_id = Credential::header(HeaderName::from_static("x-key-id"), &self.key_id.as_str().into())?;
///             Ok(key_id.and(Credential::header(HeaderName::from_static("x-signature"), &signature.into())?))
///         })
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a way to authenticate",
    label = "expected credentials",
    note = "write `fingerpost::Credential::bearer(&token.into())?` for a token; `basic`, `header` and `query` make other \
            credentials, and `fingerpost::TokenAuth` logs in"
)]
pub trait Authenticate: Send + Sync + 'static {
    /// Returns the credentials of the next attempt, fetching them first if necessary.
    ///
    /// The request is the one that is sent, without the credentials: its URI is percent-encoded as it is sent, and
    /// headers and query parameters named by the [`placeholder`](Self::placeholder) are left out, since the credentials
    /// replace them. If the client limits its concurrency, the request waits for its permit after it is authenticated.
    ///
    /// # Errors
    ///
    /// The call fails with an [`is_auth`](Error::is_auth) error that contains this one.
    fn authenticate<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>>;

    /// Returns credentials that are there already and do not depend on the request, such as a token that has not
    /// expired. They are used without calling [`authenticate`](Self::authenticate), whose future needs an allocation.
    /// `None` by default.
    fn at_hand(&self) -> Option<Credential> {
        None
    }

    /// Called when the server rejects these credentials with 401. Returns whether new credentials may be available, in
    /// which case the request is sent once more.
    fn refused(&self, credential: &Credential) -> bool {
        let _ = credential;
        false
    }

    /// Returns the headers and query parameters that this scheme adds, with arbitrary values. They are shown as `***`
    /// where a request is printed rather than sent, as by [`Call::to_curl`](crate::Call::to_curl), and are left out of
    /// the request passed to `authenticate`. The header `authorization` by default. Called once, when a client is
    /// built.
    fn placeholder(&self) -> Credential {
        Credential::placeholder()
    }
}

/// A request to be authenticated: everything that is sent except the credentials.
#[derive(Clone, Copy)]
pub struct AuthRequest<'a> {
    pub(crate) endpoint: &'static EndpointDescriptor,
    pub(crate) method: &'static Method,
    pub(crate) uri: &'a Uri,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: Option<&'a [u8]>,
}

impl<'a> AuthRequest<'a> {
    /// Returns the descriptor of the endpoint that is called.
    pub const fn endpoint(&self) -> &'static EndpointDescriptor {
        self.endpoint
    }

    /// Returns the method. It is that of the endpoint, or GET after a redirect with 303.
    pub const fn method(&self) -> &'static Method {
        self.method
    }

    /// Returns the full URI, percent-encoded as it is sent.
    pub const fn uri(&self) -> &'a Uri {
        self.uri
    }

    /// Returns the headers, without those that a transport adds, such as `host` and `content-length`.
    pub const fn headers(&self) -> &'a HeaderMap {
        self.headers
    }

    /// Returns the body if it is in memory, empty if the request has none; `None` if it is a stream.
    pub const fn body(&self) -> Option<&'a [u8]> {
        self.body
    }
}

/// Prints neither values nor the address, since both can be secret.
impl fmt::Debug for AuthRequest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AuthRequest({})", self.endpoint)
    }
}
