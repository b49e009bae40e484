//! A request that is ready to be sent, but for its credentials.

use std::sync::Arc;

use bytes::Bytes;
use http::uri::PathAndQuery;
use http::{Extensions, HeaderMap, Uri};

use crate::client::auth::{AuthRequest, Credential};
use crate::client::handle::Client;
use crate::client::options::Options;
use crate::client::retry::Budget;
use crate::core::body::Body;
use crate::core::encode::SecretQuery;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::{Error, Kind};

/// A request with everything but credentials.
pub(crate) struct Outgoing {
    pub(crate) client: Client,
    pub(crate) endpoint: &'static EndpointDescriptor,
    pub(crate) uri: Uri,
    pub(crate) headers: HeaderMap,
    pub(crate) extensions: Extensions,
    pub(crate) body: Body,
    /// The options in force.
    pub(crate) options: Options,
    /// That of the origin it goes to, where redirects stay.
    pub(crate) budget: Arc<Budget>,
}

impl Outgoing {
    pub(crate) fn to_authenticate(&self) -> AuthRequest<'_> {
        let Self { endpoint, uri, headers, body, .. } = self;
        AuthRequest { endpoint, uri, headers, body: body.as_bytes() }
    }

    /// The request of the next attempt. A body that can be sent again stays here, a stream goes.
    pub(crate) fn next_request(&mut self, credential: Option<&Credential>) -> Result<http::Request<Body>, Error> {
        let mut request = http::Request::new(Body::empty());
        *request.method_mut() = self.endpoint.method().clone();
        *request.uri_mut() = self.uri.clone();
        request.headers_mut().clone_from(&self.headers);
        request.extensions_mut().clone_from(&self.extensions);
        request.extensions_mut().insert(self.endpoint);
        if let Some(credential) = credential {
            credential.set_headers(request.headers_mut());
            let target = self.uri.path_and_query().and_then(|target| credential.target(target.as_str()));
            if let Some(target) = target {
                let uri = with_target(&self.uri, target);
                *request.uri_mut() = uri.map_err(|_| Error::new(self.endpoint, Kind::AddressTooLong))?;
                let names = credential.query_names().map(|(name, _)| name.to_owned()).collect();
                request.extensions_mut().insert(SecretQuery(names));
            }
        }
        *request.body_mut() = self.body.try_clone().unwrap_or_else(|| std::mem::take(&mut self.body));
        Ok(request)
    }

    /// The request, without credentials and without being sent.
    pub(crate) fn into_request(mut self) -> Result<http::Request<Body>, Error> {
        self.next_request(None)
    }
}

/// The same origin with another path and query.
fn with_target(uri: &Uri, target: Vec<u8>) -> Result<Uri, http::Error> {
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::from_maybe_shared(Bytes::from(target))?);
    Ok(Uri::from_parts(parts)?)
}
