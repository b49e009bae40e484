//! One call: built without I/O, then sent by awaiting it.

mod arguments;
mod by_name;
mod curl;
mod draft;
mod future;

use std::fmt;
use std::future::IntoFuture;
use std::marker::PhantomData;

pub use self::arguments::SetArguments;
pub(crate) use self::draft::Draft;
pub use self::future::{CallFuture, ResponseCall, ResponseFuture, WithResponse};
use crate::client::handle::Caller;
use crate::client::options::Options;
use crate::client::settings::Settings;
use crate::core::body::Body;
use crate::core::declared_errors::DeclaredErrors;
use crate::core::decode::Streamable;
use crate::core::encode::PathParam;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::{CallError, Error};
use crate::core::typed_endpoint::Decode;
use crate::core::typed_endpoint::Endpoint;

/// A call that has all it needs and has not been sent. Awaiting it sends it.
///
/// It results in `T`, or in a [`CallError`] whose declared errors are `E`. It borrows nothing, so it can be kept,
/// spawned and moved between threads. What can be said of one call alone can be said of a builder, too:
/// [`PerCall`](crate::PerCall).
///
/// ```
/// # use fingerpost::{Client, PerCall, endpoints};
/// #[endpoints]
/// pub trait Things {
///     /// One thing's name.
///     #[endpoint(GET "/things/<id>/name")]
///     fn name(&self, id: &str) -> String;
/// }
///
/// # fn main() -> Result<(), fingerpost::Error> {
/// let client = Client::new("https://things.example/v2")?;
/// let request = client.name("a/b").header("x-trace", "7").request()?;
/// assert_eq!(request.uri(), "https://things.example/v2/things/a%2Fb/name");
/// assert_eq!(request.headers()["x-trace"], "7");
/// # Ok(()) }
/// ```
#[must_use = "a call is sent by awaiting it"]
pub struct Call<T, E> {
    draft: Box<Draft>,
    decode: Decode<T>,
    errors: PhantomData<fn() -> E>,
}

impl<T, E> Endpoint<T, E> {
    /// Begins a call. `path` has the path parameters in the order of the declaration.
    #[doc(hidden)]
    pub fn call(&self, caller: &(impl Caller + ?Sized), path: &[&dyn PathParam]) -> Call<T, E> {
        Call::from_parts(Draft::new(caller.client(), self.descriptor(), path), self.decode)
    }
}

impl<T, E> Call<T, E> {
    /// A header of this call, in place of any of that name. What no header can carry fails the call before anything is
    /// sent; the value is not shown.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.draft.insert_header(name, value);
        self
    }

    /// Something for the transport to find in the request's extensions.
    pub fn extension<X: Clone + Send + Sync + 'static>(mut self, value: X) -> Self {
        self.draft.extensions.insert(value);
        self
    }

    pub(crate) fn options_mut(&mut self) -> &mut Options {
        &mut self.draft.options
    }

    pub(crate) fn into_parts(self) -> (Draft, Decode<T>) {
        (*self.draft, self.decode)
    }

    pub(crate) fn from_parts(draft: Draft, decode: Decode<T>) -> Self {
        Self { draft: Box::new(draft), decode, errors: PhantomData }
    }

    /// The endpoint that is called.
    pub fn endpoint(&self) -> &'static EndpointDescriptor {
        self.draft.endpoint
    }

    /// The settings in force for this call, for a person to read. Where it has to be over by a
    /// [`deadline`](Self::deadline), that is not among them.
    pub fn settings(&self) -> Settings {
        self.draft.client.inner().settings(Some(self.draft.endpoint), &self.draft.options)
    }

    /// The request as it would be sent, without credentials: those come with each attempt.
    ///
    /// Fails with an error that [`is_argument`](Error::is_argument) if no request can carry an argument.
    pub fn request(self) -> Result<http::Request<Body>, Error> {
        self.draft.finish()?.into_request()
    }

    /// The request as a `curl` command for a POSIX shell, with credentials and secret arguments masked as `***`.
    ///
    /// Fails as [`request`](Self::request) does.
    pub fn to_curl(&self) -> Result<String, Error> {
        curl::command(&self.draft)
    }

    /// The same call with status and headers beside its result.
    pub fn with_response(self) -> ResponseCall<T, E> {
        ResponseCall(self)
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

impl<T, E> fmt::Debug for Call<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.draft, f)
    }
}

impl<T, E: DeclaredErrors> IntoFuture for Call<T, E> {
    type Output = Result<T, CallError<E>>;
    type IntoFuture = CallFuture<T, E>;

    fn into_future(self) -> CallFuture<T, E> {
        CallFuture::new(self)
    }
}
