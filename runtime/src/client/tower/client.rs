//! The client as a service.

use std::task::{Context, Poll};

use http::header::CONTENT_LENGTH;
use http::{Method, Request, Response};
use tower_service::Service;

use crate::client::attempt::{self, Completed, Outcome};
use crate::client::handle::{Caller, Client};
use crate::client::outgoing::{AddedHeaders, Outgoing};
use crate::client::transport::BoxFuture;
use crate::core::body::Body;
use crate::core::endpoint::{EndpointDescriptor, EndpointParts};
use crate::core::error::{Error, Kind};
use crate::core::path_template::PathPiece;

/// A [`Client`] as a service of requests to its origin, which are authenticated and retried within its time limits.
///
/// A request is sent to its own path and query, without the path of the client's base URL. Its URI either has the
/// client's origin or none; any other origin is rejected, since the client's credentials are not sent there. The
/// client's headers are added unless the request has headers of the same name. Requests from
/// [`Call::request`](crate::Call::request) keep the settings of their endpoint; others are authenticated, and are
/// retried if their method is idempotent.
///
/// Responses of every status are returned as `Ok`. The body of an error response is truncated at
/// [`max_error_body`](crate::ClientBuilder::max_error_body), that of a success is streamed. The service is always
/// ready.
///
/// ```
/// use fingerpost::{Body, Client, TransportError, tower::ClientService};
/// use tower::ServiceExt;
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::builder("https://things.example/v2")
///     .header("x-key", "7")
///     .transport(|request: http::Request<Body>| async move {
///         assert_eq!(request.uri(), "https://things.example/v2/things?limit=3");
///         assert_eq!(request.headers()["x-key"], "7");
///         Ok::<_, TransportError>(http::Response::new("[]"))
///     })
///     .build()?;
/// let request = http::Request::get("/v2/things?limit=3").body(Body::empty())?;
/// let response = ClientService::new(&client).oneshot(request).await?;
/// assert_eq!(response.status(), 200);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct ClientService(Client);

impl ClientService {
    /// Creates a service from anything that has a client. Clones share its connections, credentials and retry budget.
    pub fn new(caller: &impl Caller) -> Self {
        Self(caller.client().clone())
    }
}

impl Service<Request<Body>> for ClientService {
    type Response = Response<Body>;
    type Error = Error;
    type Future = BoxFuture<'static, Result<Response<Body>, Error>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        let client = self.0.clone();
        Box::pin(async move {
            let outgoing = Box::new(outgoing(client, request)?);
            let Completed { outcome, call, .. } = attempt::run(outgoing, false).await?;
            Ok(match outcome {
                Outcome::Success { response, .. } => {
                    call.ended(Some(response.status()), None);
                    response
                }
                Outcome::Failed { response, .. } => {
                    call.ended(Some(response.status), Some(response.status.as_str()));
                    let mut response = response.into_response();
                    // The body may have been truncated.
                    response.headers_mut().remove(CONTENT_LENGTH);
                    response
                }
            })
        })
    }
}

fn outgoing(client: Client, request: Request<Body>) -> Result<Outgoing, Error> {
    let (parts, body) = request.into_parts();
    // A layer may have changed the method, so the descriptor no longer applies.
    let declared =
        parts.extensions.get::<&'static EndpointDescriptor>().filter(|known| *known.method() == parts.method);
    let Some(endpoint) = declared.copied().or_else(|| by_method(&parts.method)) else {
        return Err(Error::argument("unsupported HTTP method; expected one of RFC 9110, or PATCH; nothing was sent"));
    };
    let refused = |problem| Error::new(endpoint, Kind::Argument { name: "uri", problem });
    let inner = client.inner();
    let (None, target) = inner.base.resolve(&parts.uri.to_string()).map_err(refused)? else {
        return Err(refused("leads to another origin, where the client's credentials are not sent"));
    };
    let uri = inner.base.origin().at(target).map_err(|_| Error::new(endpoint, Kind::AddressTooLong))?;
    let mut headers = parts.headers;
    for name in inner.headers.keys().filter(|name| !headers.contains_key(*name)).cloned().collect::<Vec<_>>() {
        for value in inner.headers.get_all(&name) {
            headers.append(&name, value.clone());
        }
    }
    let options = inner.options_for(endpoint, None);
    let budget = inner.budget_for(None, None);
    Ok(Outgoing {
        client,
        endpoint,
        uri,
        get_instead: false,
        own_headers: headers,
        added_headers: AddedHeaders::Nothing,
        left_origin: false,
        extensions: parts.extensions,
        body,
        options,
        budget,
    })
}

/// Returns a descriptor for requests without a declared endpoint, which tells whether the method is idempotent.
fn by_method(method: &Method) -> Option<&'static EndpointDescriptor> {
    const fn any(method: &'static Method) -> EndpointDescriptor {
        let template = &[PathPiece::Url("uri")];
        let parts = EndpointParts { name: "request", method, template, ..EndpointParts::DEFAULT };
        EndpointDescriptor::new(parts)
    }
    static ANY: [EndpointDescriptor; 9] = [
        any(&Method::GET),
        any(&Method::HEAD),
        any(&Method::POST),
        any(&Method::PUT),
        any(&Method::PATCH),
        any(&Method::DELETE),
        any(&Method::OPTIONS),
        any(&Method::TRACE),
        any(&Method::QUERY),
    ];
    ANY.iter().find(|known| known.method() == method)
}
