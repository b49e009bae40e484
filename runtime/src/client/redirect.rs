//! Redirects (RFC 9110, section 15.4): which are followed, and the request that follows.

use http::header::{ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, LOCATION, RANGE, USER_AGENT};
use http::{HeaderMap, HeaderName, Method, StatusCode, Uri};

use crate::client::base_url::is_loopback;
use crate::client::failure::Failure;
use crate::client::outgoing::Outgoing;
use crate::client::reference::{redirect, redirect_elsewhere};
use crate::core::body::Body;
use crate::core::endpoint::{Output, Pagination};

/// A redirect that is followed.
pub(crate) struct Redirect {
    uri: Uri,
    /// The next request is a GET without a body.
    is_get: bool,
    /// The origin changes.
    leaves: bool,
}

impl Outgoing {
    /// Returns the next request if the response is a redirect that the endpoint does not declare, or the reason why it
    /// is not followed.
    ///
    /// By default, redirects are only followed within the origin, since neither credentials nor data are meant for
    /// another.
    pub(crate) fn redirected(
        &self,
        failure: &Failure,
        replayable: bool,
        left: u32,
    ) -> Option<Result<Redirect, &'static str>> {
        let Failure::Response(response) = failure else { return None };
        let status = response.status;
        let declared = self.endpoint.error_statuses().contains(&status.as_u16());
        if declared || self.endpoint.output_kind() == Output::Raw || !is_redirect(status) {
            return None;
        }
        let safe = matches!(*self.method(), Method::GET | Method::HEAD);
        let is_get = !safe && status == StatusCode::SEE_OTHER;
        // Of several ones, it is unknown which is meant.
        let mut locations = response.headers.get_all(LOCATION).iter();
        let only = locations.next().filter(|first| locations.all(|other| other == first));
        let location = only.and_then(|value| std::str::from_utf8(value.as_bytes()).ok());
        Some(match location {
            _ if !safe && !self.options.redirects().writes => {
                Err("redirect not followed: the method is not GET or HEAD")
            }
            _ if !safe && matches!(status.as_u16(), 301 | 302) => {
                Err("redirect not followed: its status does not say whether the request is to be repeated")
            }
            _ if !is_get && !replayable => Err("redirect not followed: the request body is a stream"),
            _ if left == 0 => Err("redirect not followed: limit of `max_redirects` reached"),
            None => Err("redirect not followed: missing or invalid `Location` header"),
            Some(location) => self.target_of(location, is_get).map(|(uri, leaves)| Redirect { uri, is_get, leaves }),
        })
    }

    /// Returns the URL of the next request, and whether it is at another origin.
    fn target_of(&self, location: &str, is_get: bool) -> Result<(Uri, bool), &'static str> {
        let links = matches!(self.endpoint.pagination(), Some(Pagination::Link));
        if !self.options.redirects().other_origins || self.endpoint.is_authenticated() || links {
            return redirect(&self.uri, location).map(|uri| (uri, false));
        }
        let (uri, leaves) = redirect_elsewhere(&self.uri, location, &self.client.inner().base)?;
        let is_local = |uri: &Uri| uri.host().is_some_and(is_loopback);
        if leaves && is_local(&uri) && !is_local(&self.uri) {
            return Err("redirect not followed: it leads from another machine to this one");
        }
        if leaves && !is_get && self.body.as_bytes() != Some(&[]) {
            return Err("redirect not followed: it would send the request body to another origin");
        }
        Ok((uri, leaves))
    }

    /// Turns the request into the next one.
    pub(crate) fn follow(&mut self, Redirect { uri, is_get, leaves }: Redirect) {
        self.uri = uri;
        if is_get {
            self.get_instead = true;
            self.body = Body::empty();
        }
        self.left_origin |= leaves;
    }

    /// Removes the headers that do not go along with the redirects that were followed.
    pub(crate) fn leave_behind(&self, headers: &mut HeaderMap) {
        // Headers of arguments and of the client may contain secrets.
        let travels = |name: &HeaderName| [ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, RANGE, USER_AGENT].contains(name);
        // The body, or a condition that the write has met: after it, the condition would not hold.
        let of_write = |name: &HeaderName| {
            let name = name.as_str();
            ["content-", "if-"].iter().any(|start| name.starts_with(start)) || ["digest", "repr-digest"].contains(&name)
        };
        let names: Vec<_> = headers.keys().cloned().collect();
        for name in names {
            if self.left_origin && !travels(&name) || self.get_instead && of_write(&name) {
                headers.remove(name);
            }
        }
    }
}

/// Returns `true` for the statuses of redirects (RFC 9110, section 15.4).
fn is_redirect(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}
