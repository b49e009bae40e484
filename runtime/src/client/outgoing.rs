//! A request that is ready to be sent, but for its credentials.

use std::sync::Arc;

use http::{Extensions, HeaderMap, Uri};

use crate::client::auth::Credential;
use crate::client::handle::Client;
use crate::client::options::Options;
use crate::client::retry::Budget;
use crate::core::body::Body;
use crate::core::endpoint::EndpointDescriptor;

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
    /// The request of the next attempt. A body that can be sent again stays here, a stream goes.
    pub(crate) fn next_request(&mut self, credential: Option<&Credential>) -> http::Request<Body> {
        let body = self.body.try_clone().unwrap_or_else(|| std::mem::take(&mut self.body));
        let mut request = http::Request::new(body);
        *request.method_mut() = self.endpoint.method().clone();
        *request.uri_mut() = self.uri.clone();
        request.headers_mut().clone_from(&self.headers);
        if let Some(Credential { name, value }) = credential {
            request.headers_mut().insert(name, value.clone());
        }
        request.extensions_mut().clone_from(&self.extensions);
        request.extensions_mut().insert(self.endpoint);
        request
    }

    /// The request, without credentials and without being sent.
    pub(crate) fn into_request(mut self) -> http::Request<Body> {
        self.next_request(None)
    }
}
