//! Credentials by security scheme, chosen for each call.

use std::fmt;
use std::sync::Arc;

use super::{AuthRequest, Authenticate, Credential};
use crate::client::transport::BoxFuture;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::Error;

/// The security schemes that an endpoint accepts: alternatives, each with the names of the schemes that are sent
/// together. An alternative without names needs no credentials; an empty list says nothing.
pub type SchemeAlternatives = &'static [&'static [&'static str]];

/// Credentials for an API with several security schemes: each call sends those that its endpoint requires.
///
/// Of the alternatives of an endpoint, the first one is used for which all schemes are set. If none is complete, the
/// call fails before anything is sent, unless the endpoint also accepts calls without credentials. An endpoint that
/// requires nothing in particular is sent all schemes that are set. Generated clients use it.
///
/// ```
/// # fn main() -> Result<(), fingerpost::Error> {
/// use fingerpost::{AuthSchemes, Client, Credential};
///
/// // Calls need a token, apart from the operation `listKeys`, which needs a key and an id.
/// let auth = AuthSchemes::new(&[&["token"]], &[("listKeys", &[&["key", "id"]])])
///     .with("token", Credential::bearer(&"token".into())?)
///     .with("key", Credential::query("api_key", &"key".into())?)
///     .with("id", Credential::cookie("id", &"7".into())?);
/// let client = Client::builder("https://things.example").auth(auth).build()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct AuthSchemes {
    required: SchemeAlternatives,
    operations: &'static [(&'static str, SchemeAlternatives)],
    set: Vec<(&'static str, Arc<dyn Authenticate>)>,
}

impl AuthSchemes {
    /// Creates credentials without any scheme: `required` is what calls require, and `operations` what those with these
    /// [operation names](EndpointDescriptor::operation_name) require instead.
    pub const fn new(required: SchemeAlternatives, operations: &'static [(&'static str, SchemeAlternatives)]) -> Self {
        Self { required, operations, set: Vec::new() }
    }

    /// Sets the credentials of a scheme, in place of any that it has.
    #[must_use]
    pub fn with(mut self, scheme: &'static str, credentials: impl Authenticate) -> Self {
        self.set.retain(|(name, _)| *name != scheme);
        self.set.push((scheme, Arc::new(credentials)));
        self
    }

    /// Returns true if no scheme is set.
    pub fn is_empty(&self) -> bool {
        self.set.is_empty()
    }

    fn find(&self, scheme: &str) -> Option<&dyn Authenticate> {
        self.set.iter().find(|(name, _)| *name == scheme).map(|(_, credentials)| &**credentials)
    }

    /// Returns the credentials that a call of the endpoint sends.
    fn chosen(&self, endpoint: &EndpointDescriptor) -> Result<Vec<&dyn Authenticate>, Error> {
        let own = self.operations.iter().find(|(name, _)| *name == endpoint.operation_name());
        let required = own.map_or(self.required, |(_, required)| required);
        if required.is_empty() {
            return Ok(self.set.iter().map(|(_, credentials)| &**credentials).collect());
        }
        let complete = |names: &&&[&str]| !names.is_empty() && names.iter().all(|name| self.find(name).is_some());
        if let Some(names) = required.iter().find(complete) {
            return Ok(names.iter().filter_map(|name| self.find(name)).collect());
        }
        if required.iter().any(|names| names.is_empty()) {
            return Ok(Vec::new());
        }
        let alternatives: Vec<_> = required.iter().map(|names| format!("`{}`", names.join("` with `"))).collect();
        let message = format!("the client lacks credentials for this endpoint: set {}", alternatives.join(" or "));
        Err(Error::config(message))
    }
}

impl Authenticate for AuthSchemes {
    fn authenticate<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>> {
        Box::pin(async move {
            let mut all = Credential::default();
            for scheme in self.chosen(request.endpoint())? {
                all = all.and(match scheme.at_hand() {
                    Some(credential) => credential,
                    None => scheme.authenticate(request).await?,
                });
            }
            Ok(all)
        })
    }

    /// Every scheme recognizes its own part of the credentials.
    fn refused(&self, credential: &Credential) -> bool {
        self.set.iter().fold(false, |renewed, (_, scheme)| scheme.refused(credential) || renewed)
    }

    fn placeholder(&self) -> Credential {
        self.set.iter().fold(Credential::default(), |all, (_, scheme)| all.and(scheme.placeholder()))
    }
}

/// Prints the names of the schemes that are set.
impl fmt::Debug for AuthSchemes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.set.iter().map(|(name, _)| name)).finish()
    }
}
