//! A request that is ready to be sent, except for its credentials.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{ACCEPT, USER_AGENT};
use http::uri::PathAndQuery;
use http::{Extensions, HeaderMap, HeaderName, HeaderValue, Method, Uri};

use crate::client::auth::{AuthRequest, Credential};
use crate::client::base_url::Origin;
use crate::client::handle::Client;
use crate::client::options::Options;
use crate::client::rate_limit::Window;
use crate::client::retry::Budget;
use crate::core::body::Body;
#[cfg(feature = "testing")]
use crate::core::encode::SecretQuery;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::{Error, Kind};

/// A request with everything except credentials.
pub(crate) struct Outgoing {
    pub(crate) client: Client,
    pub(crate) endpoint: &'static EndpointDescriptor,
    pub(crate) uri: Uri,
    /// Sends GET in place of the endpoint's method, after a redirect.
    pub(crate) get_instead: bool,
    /// The headers that the call sets. The others are added for each attempt, so that no waiting call holds them.
    pub(crate) own_headers: HeaderMap,
    pub(crate) added_headers: AddedHeaders,
    /// A redirect has led to another origin.
    pub(crate) left_origin: bool,
    pub(crate) extensions: Extensions,
    pub(crate) body: Body,
    /// The effective options.
    pub(crate) options: Arc<Options>,
    /// The budget of the request's origin, before any redirect.
    pub(crate) budget: Arc<Budget>,
}

/// The headers that are added to those of a call, which replace any of the same names.
#[derive(Clone, Copy)]
pub(crate) enum AddedHeaders {
    /// The headers of the declaration and of the client, and `accept`.
    All,
    /// The same without most of the client's, which are meant for its own server and may contain a key.
    OfOtherOrigin,
    /// None: the request has all of its headers.
    #[cfg(feature = "tower")]
    Nothing,
}

impl AddedHeaders {
    /// Returns `true` if any are added.
    const fn are_any(self) -> bool {
        match self {
            Self::All | Self::OfOtherOrigin => true,
            #[cfg(feature = "tower")]
            Self::Nothing => false,
        }
    }
}

/// The headers that transports add: `accept-encoding`, `user-agent` and `host`. To grow the map for them would cost
/// more than to add them.
const OF_TRANSPORT: usize = 3;

/// Returns the headers of a request without credentials, with `room` for more.
pub(crate) fn request_headers(
    client: &Client,
    endpoint: &EndpointDescriptor,
    own: &HeaderMap,
    added: AddedHeaders,
    room: usize,
) -> HeaderMap {
    let (of_client, of_declaration) = (&client.inner().headers, endpoint.static_headers());
    let mut headers = HeaderMap::with_capacity(of_client.len() + of_declaration.len() + own.len() + 1 + room);
    if added.are_any() {
        // A header of the client replaces one of the declaration, and can have several values.
        for (name, value) in of_declaration.iter().filter(|(name, _)| !of_client.contains_key(*name)) {
            headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        for (name, value) in of_client {
            if matches!(added, AddedHeaders::All) || *name == USER_AGENT {
                headers.append(name, value.clone());
            }
        }
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static(endpoint.accept_header()));
    }
    for name in own.keys() {
        for (index, value) in own.get_all(name).iter().enumerate() {
            match index {
                0 => drop(headers.insert(name, value.clone())),
                _ => drop(headers.append(name, value.clone())),
            }
        }
    }
    headers
}

/// The address and headers of a request that remain next to a credential that replaces some of them.
pub(crate) struct Kept {
    uri: Uri,
    headers: HeaderMap,
}

impl Outgoing {
    /// Returns the headers of the next request, without credentials but with room for them.
    pub(crate) fn headers(&self) -> HeaderMap {
        let inner = self.client.inner();
        let room = inner.placeholder.header_count() + OF_TRANSPORT;
        let mut headers = request_headers(&self.client, self.endpoint, &self.own_headers, self.added_headers, room);
        if self.left_origin || self.get_instead {
            self.leave_behind(&mut headers);
        }
        headers
    }

    /// Returns what remains next to a credential with the names of `placeholder`; `None` if nothing is replaced.
    pub(crate) fn next_to(&self, headers: &HeaderMap, placeholder: &Credential) -> Option<Box<Kept>> {
        let target = self.uri.path_and_query().and_then(|target| placeholder.rest_of(target.as_str()));
        // Part of a valid target is a valid target.
        let uri = target.and_then(|target| with_target(&self.uri, target).ok());
        if uri.is_none() && !placeholder.header_names().any(|name| headers.contains_key(name)) {
            return None;
        }
        let mut headers = headers.clone();
        placeholder.header_names().for_each(|name| drop(headers.remove(name)));
        Some(Box::new(Kept { uri: uri.unwrap_or_else(|| self.uri.clone()), headers }))
    }

    /// Returns the request as a signer sees it: as it is sent, without the parts that its credential replaces.
    pub(crate) fn to_authenticate<'a>(&'a self, headers: &'a HeaderMap, kept: Option<&'a Kept>) -> AuthRequest<'a> {
        let (uri, headers) = kept.map_or((&self.uri, headers), |kept| (&kept.uri, &kept.headers));
        AuthRequest { endpoint: self.endpoint, method: self.method(), uri, headers, body: self.body.as_bytes() }
    }

    /// Gives back the room behind the path and query. Only worth it for a call that waits, since most do not.
    pub(crate) fn shrink(&mut self) {
        let target = self.uri.path_and_query().map(|target| target.as_str().as_bytes().to_vec());
        if let Some(Ok(uri)) = target.map(|target| with_target(&self.uri, target)) {
            self.uri = uri;
        }
    }

    /// Returns the method of the next request.
    pub(crate) fn method(&self) -> &'static Method {
        if self.get_instead { &Method::GET } else { self.endpoint.method() }
    }

    /// Returns what is known of the rate limit of the request's origin, if the call waits for it.
    pub(crate) fn rate_limit_window(&self) -> Option<Arc<Window>> {
        let limits = self.options.rate_limit.as_ref()?;
        Some(limits.of(Origin::of(&self.uri)?.key()))
    }

    /// Creates the request of the next attempt with [its headers](Self::headers). A body in memory is copied, a stream
    /// is moved out. The descriptor of the endpoint is only added if the transport needs it.
    pub(crate) fn next_request(
        &mut self,
        headers: HeaderMap,
        credential: Option<&Credential>,
        needs_descriptor: bool,
    ) -> Result<http::Request<Body>, Error> {
        let mut request = http::Request::new(Body::empty());
        *request.method_mut() = self.method().clone();
        *request.uri_mut() = self.uri.clone();
        *request.headers_mut() = headers;
        request.extensions_mut().clone_from(&self.extensions);
        if needs_descriptor {
            request.extensions_mut().insert(self.endpoint);
        }
        if let Some(credential) = credential {
            credential.set_headers(request.headers_mut());
            let target = self.uri.path_and_query().and_then(|target| credential.target(target.as_str()));
            if let Some(target) = target {
                let uri = with_target(&self.uri, target);
                *request.uri_mut() = uri.map_err(|_| Error::new(self.endpoint, Kind::AddressTooLong))?;
                #[cfg(feature = "testing")]
                request.extensions_mut().insert(SecretQuery(credential.query_names().map(str::to_owned).collect()));
            }
        }
        *request.body_mut() = self.body.try_clone().unwrap_or_else(|| std::mem::take(&mut self.body));
        Ok(request)
    }

    /// Returns the request without credentials, and without sending it.
    pub(crate) fn into_request(mut self) -> Result<http::Request<Body>, Error> {
        let headers = self.headers();
        self.next_request(headers, None, true)
    }
}

/// Returns the same origin with another path and query.
fn with_target(uri: &Uri, target: Vec<u8>) -> Result<Uri, http::Error> {
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::from_maybe_shared(Bytes::from(target))?);
    Ok(Uri::from_parts(parts)?)
}
