//! One call: built without I/O, then sent by awaiting it.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue};

use crate::attempt::{self, Answer, Outgoing};
use crate::body::Body;
use crate::client::{Client, Timeouts};
use crate::decode::{DeclaredErrors, Decode, Reply, Streamable};
use crate::encode::{Encoding, PathProblem, QueryString, WriteSegment, WriteValues, encode_path};
use crate::endpoint::{Description, Endpoint};
use crate::error::{CallError, Error, Kind};
use crate::transport::BoxFuture;

/// A call that has all it needs and has not been sent. Awaiting it sends it.
///
/// It results in `T`, or in a [`CallError`] whose declared errors are `E`. It borrows nothing, so it can be kept,
/// spawned and moved between threads.
///
/// ```
/// # use fingerpost::{Client, endpoints};
/// #[endpoints]
/// pub trait Things {
///     /// One thing's name.
///     #[endpoint(GET "/things/<id>/name")]
///     fn name(&self, id: &str) -> String;
/// }
///
/// # fn main() -> Result<(), fingerpost::Error> {
/// let client = Client::new("https://things.example/v2")?;
/// let request = client.name("a/b").request()?;
/// assert_eq!(request.uri(), "https://things.example/v2/things/a%2Fb/name");
/// # Ok(()) }
/// ```
#[must_use = "a call is sent by awaiting it"]
pub struct Call<T, E> {
    draft: Box<Draft>,
    decode: Decode<T>,
    errors: PhantomData<fn() -> E>,
}

/// The request so far.
struct Draft {
    client: Client,
    endpoint: &'static Description,
    path: Vec<u8>,
    query: QueryString,
    form: Option<QueryString>,
    json: Option<Vec<u8>>,
    timeouts: Timeouts,
    /// The first thing that no request can carry; reported in place of sending.
    refused: Option<Error>,
}

impl<T, E> Call<T, E> {
    /// Begins a call. `path` writes the values of the path parameters in the order of the declaration.
    #[doc(hidden)]
    pub fn new(client: &Client, endpoint: &'static Endpoint<T, E>, path: &[WriteSegment<'_>]) -> Self {
        let draft = Draft::new(client, endpoint.description(), path);
        Self { draft: Box::new(draft), decode: endpoint.decode, errors: PhantomData }
    }

    /// Sets the query parameter that stands at `place` in the declaration to the values that `write` writes.
    #[doc(hidden)]
    pub fn query(mut self, place: usize, write: WriteValues<'_>) -> Self {
        let name = self.draft.name(place);
        self.draft.query.set(place, name, write);
        self
    }

    /// Sets the form field that stands at `place` in the declaration to the values that `write` writes.
    #[doc(hidden)]
    pub fn form(mut self, place: usize, write: WriteValues<'_>) -> Self {
        let name = self.draft.name(place);
        self.draft.form.get_or_insert_with(|| QueryString::new(Encoding::Form)).set(place, name, write);
        self
    }

    /// Sets the JSON body.
    #[doc(hidden)]
    pub fn json(mut self, body: Result<Vec<u8>, serde_json::Error>) -> Self {
        match body {
            Ok(json) => self.draft.json = Some(json),
            Err(error) => self.draft.refuse(Kind::Encode(error)),
        }
        self
    }

    /// The longest this call may take, retries and waits included, in place of the client's.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.draft.timeouts.call = limit;
        self
    }

    /// The longest one attempt of this call may take, in place of the client's.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.draft.timeouts.attempt = limit;
        self
    }

    /// The endpoint that is called.
    pub fn endpoint(&self) -> &'static Description {
        self.draft.endpoint
    }

    /// The request as it would be sent, without credentials: those come with each attempt.
    ///
    /// Fails with an error that [`is_argument`](Error::is_argument) if no request can carry an argument.
    pub fn request(self) -> Result<http::Request<Body>, Error> {
        self.draft.finish().map(Outgoing::into_request)
    }

    /// The same call with its result as a stream: for documents that do not fit into memory.
    ///
    /// The status is judged, and failed attempts are made again, before the response is handed over; its body is then
    /// read by [`Body::chunk`], and dropping it closes it.
    pub fn streamed(self) -> Call<T::Streamed, E>
    where
        T: Streamable,
    {
        Call { draft: self.draft, decode: Decode::Streamed(T::streamed), errors: PhantomData }
    }
}

impl Draft {
    fn new(client: &Client, endpoint: &'static Description, values: &[WriteSegment<'_>]) -> Self {
        let prefix = client.inner().base.prefix();
        let mut path = Vec::with_capacity(prefix.len() + endpoint.template().len() + 16 * values.len());
        path.extend_from_slice(prefix.as_bytes());
        let encoded = encode_path(endpoint.pieces, values, &mut path);
        let mut draft = Self {
            client: client.clone(),
            endpoint,
            path,
            query: QueryString::new(Encoding::Component),
            form: None,
            json: None,
            timeouts: client.inner().timeouts,
            refused: None,
        };
        if let Err((index, problem)) = encoded {
            let is_path = |parameter: &&crate::Parameter| parameter.role() == crate::Role::Path;
            let parameter = endpoint.parameters().iter().filter(is_path).nth(index);
            draft.refuse(Kind::Argument {
                name: parameter.map_or("", |parameter| parameter.name()),
                problem: match problem {
                    PathProblem::Empty => "is empty, and no URL can carry an empty path value",
                    PathProblem::EmptySegment => "has an empty segment, which many servers and URL parsers drop",
                    PathProblem::Dots => "makes a path segment `.` or `..`, which every URL parser resolves",
                },
            });
        }
        draft
    }

    fn name(&self, place: usize) -> &'static str {
        self.endpoint.parameters().get(place).map_or("", |parameter| parameter.wire_name())
    }

    fn refuse(&mut self, kind: Kind) {
        if self.refused.is_none() {
            self.refused = Some(Error::new(self.endpoint, kind));
        }
    }

    fn finish(self) -> Result<Outgoing, Error> {
        let Self { client, endpoint, mut path, query, form, json, timeouts, refused } = self;
        if let Some(error) = refused {
            return Err(error);
        }
        if let [_, pairs @ ..] = query.as_bytes() {
            path.push(b'?');
            path.extend_from_slice(pairs);
        }
        let inner = client.inner();
        let uri = inner.base.at(path).map_err(|_| Error::new(endpoint, Kind::AddressTooLong))?;
        let mut headers = HeaderMap::with_capacity(inner.headers.len() + 4);
        headers.extend(inner.headers.iter().map(|(name, value)| (name.clone(), value.clone())));
        // A header that the client was given stands before ours.
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static(endpoint.accept_header()));
        let body = match (json, form) {
            (Some(json), _) => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                Body::from(json)
            }
            (None, Some(form)) => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
                Body::from(form.as_bytes().get(1..).unwrap_or_default().to_vec())
            }
            (None, None) => Body::empty(),
        };
        Ok(Outgoing { client, endpoint, uri, headers, body, timeouts })
    }
}

impl<T, E> fmt::Debug for Call<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Call({})", self.draft.endpoint)
    }
}

impl<T, E: DeclaredErrors> IntoFuture for Call<T, E> {
    type Output = Result<T, CallError<E>>;
    type IntoFuture = CallFuture<T, E>;

    fn into_future(self) -> CallFuture<T, E> {
        let endpoint = self.draft.endpoint;
        let buffered = matches!(self.decode, Decode::Buffered(_));
        CallFuture { answer: send(*self.draft, buffered), endpoint, decode: self.decode, errors: PhantomData }
    }
}

/// The part of a call that does not depend on its types.
fn send(draft: Draft, buffered: bool) -> BoxFuture<'static, Result<Answer, Error>> {
    Box::pin(async move { attempt::run(draft.finish()?, buffered).await })
}

/// A call on its way. Dropping it cancels the call.
#[must_use = "a future does nothing unless it is awaited"]
pub struct CallFuture<T, E> {
    answer: BoxFuture<'static, Result<Answer, Error>>,
    endpoint: &'static Description,
    decode: Decode<T>,
    errors: PhantomData<fn() -> E>,
}

impl<T, E: DeclaredErrors> Future for CallFuture<T, E> {
    type Output = Result<T, CallError<E>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let endpoint = self.endpoint;
        let answer = match self.answer.as_mut().poll(cx) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(answer) => answer,
        };
        Poll::Ready(match answer.map_err(CallError::new)? {
            Answer::Success { response, attempts } => match self.decode {
                Decode::Streamed(decode) => Ok(decode(endpoint, response)),
                Decode::Buffered(decode) => {
                    let reply = Reply::of_buffered(response);
                    decode(endpoint, &reply).map_err(|error| {
                        CallError::new(Error::sent(endpoint, attempts, None, Kind::Decode { reply, error }))
                    })
                }
            },
            Answer::Failed { reply, attempts, note } => Err(CallError::from_reply(endpoint, attempts, note, reply)),
        })
    }
}

impl<T, E> fmt::Debug for CallFuture<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CallFuture({})", self.endpoint)
    }
}
