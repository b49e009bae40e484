//! The redirects that a call follows.

/// The redirects that a call follows in addition to those of GET and HEAD requests within their origin. None by
/// default.
///
/// ```
/// use fingerpost::{Client, RedirectPolicy};
///
/// let policy = RedirectPolicy { writes: true, ..RedirectPolicy::default() };
/// let client = Client::builder("https://things.example").redirects(policy);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct RedirectPolicy {
    /// Follows redirects of other methods, such as POST: after a 303 with a GET without a body and without conditions
    /// such as `if-match`, after a 307 or 308 with the same method and body. A body that is a stream is not sent again.
    /// 301 and 302 are never followed, since they do not say whether the request is to be repeated. Disabled by
    /// default.
    pub writes: bool,
    /// Follows redirects to other origins if the endpoint is declared with `auth = none`. Disabled by default.
    ///
    /// Of the headers, only `accept`, `accept-encoding`, `accept-language`, `range` and `user-agent` are sent there. A
    /// body never is. Plain http to another machine needs
    /// [`allow_plain_http`](crate::ClientBuilder::allow_plain_http), and a redirect from another machine to a loopback
    /// address is not followed. The retry budget of the first origin applies. Endpoints with `paginate = link` stay at
    /// their origin.
    pub other_origins: bool,
}
