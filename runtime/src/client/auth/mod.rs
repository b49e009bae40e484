//! Where credentials come from. Each attempt is authenticated anew, and only requests to the client's own origin are.

mod credential;
#[cfg(feature = "token-file")]
mod file_store;
mod store;
mod token;

use std::fmt;

use http::{HeaderMap, Method, Uri};

pub use self::credential::Credential;
#[cfg(feature = "token-file")]
pub use self::file_store::FileStore;
pub use self::store::{MemoryStore, StoredToken, TokenEntry, TokenStore};
pub use self::token::{Token, TokenAuth, TokenSource};
use crate::client::transport::BoxFuture;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::Error;

/// Authenticates each request: a key, a token, or a signature over the request.
///
/// It is asked anew for every attempt, after a redirect too, and only for requests to the client's own origin. The
/// common schemes need no implementation: [`Credential`] is one for fixed keys, [`TokenAuth`] for tokens that are
/// fetched.
///
/// ```
/// use fingerpost::{AuthRequest, Authenticate, BoxFuture, Client, Credential, Error};
/// use http::HeaderName;
///
/// /// A key that is read anew for every attempt, so that it can be replaced while the program runs.
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
/// A scheme that signs reads the request, and may return several headers and query parameters:
///
/// ```
/// use fingerpost::{AuthRequest, Authenticate, BoxFuture, Credential, Error};
/// use http::HeaderName;
///
/// struct Signer { key_id: String }
///
/// impl Signer {
///     fn sign(&self, text: &str, body: &[u8]) -> String {
///         // An HMAC over both, say.
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
pub trait Authenticate: Send + Sync + 'static {
    /// The credentials of the next attempt; waits for them where they must be fetched first.
    ///
    /// The request is the one that is sent, apart from the credentials: its URI is encoded as it goes over the wire,
    /// and headers and query parameters with the names of the [`placeholder`](Self::placeholder) are left out, since
    /// the credentials replace them. If the client limits its concurrency, the request waits for its turn after it is
    /// authenticated.
    ///
    /// # Errors
    ///
    /// The call fails with an error that [`is_auth`](Error::is_auth) and carries this one.
    fn authenticate<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>>;

    /// Learns that the server refused these credentials with 401, and returns whether others can be had: then the
    /// request is sent once more.
    fn refused(&self, credential: &Credential) -> bool {
        let _ = credential;
        false
    }

    /// Returns the headers and query parameters that it adds, with any values. Where a request is printed and not sent,
    /// as by [`Call::to_curl`](crate::Call::to_curl), they are shown as `***`; a request that is to be authenticated
    /// does not have them. The header `authorization` by default.
    fn placeholder(&self) -> Credential {
        Credential::placeholder()
    }
}

/// A request that is to be authenticated: all that is sent, apart from the credentials.
#[derive(Clone, Copy)]
pub struct AuthRequest<'a> {
    pub(crate) endpoint: &'static EndpointDescriptor,
    pub(crate) uri: &'a Uri,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: Option<&'a [u8]>,
}

impl<'a> AuthRequest<'a> {
    /// The endpoint that is called.
    pub const fn endpoint(&self) -> &'static EndpointDescriptor {
        self.endpoint
    }

    /// The method.
    pub const fn method(&self) -> &'static Method {
        self.endpoint.method()
    }

    /// The whole address, percent-encoded as it is sent.
    pub const fn uri(&self) -> &'a Uri {
        self.uri
    }

    /// The headers. Those that a transport adds, such as `host` and `content-length`, are not among them.
    pub const fn headers(&self) -> &'a HeaderMap {
        self.headers
    }

    /// The body if it is in memory, empty if there is none; `None` if it is a stream.
    pub const fn body(&self) -> Option<&'a [u8]> {
        self.body
    }
}

/// Prints neither values nor the address, which may be secret.
impl fmt::Debug for AuthRequest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AuthRequest({})", self.endpoint)
    }
}
