//! Calls: built without I/O and sent when awaited.

mod arguments;
mod by_name;
mod curl;
mod draft;
mod extra;
mod future;
mod parts;
mod stage;

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde_json::{Map, Value};

pub use self::arguments::{Arguments, SetArguments, Unsent};
pub(crate) use self::draft::Draft;
pub use self::extra::{ExtraCall, WithExtra};
pub use self::future::{ResponseCall, WithResponse};
pub(crate) use self::future::{Slot, received};
pub(crate) use self::stage::{Arrived, Head, Receive, Stage};
use crate::client::handle::{Caller, Client};
use crate::client::options::Options;
use crate::client::settings::Settings;
use crate::core::body::Body;
use crate::core::decode::Streamable;
use crate::core::encode::PathParam;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::error::Error;
use crate::core::schema::Described;
use crate::core::typed_endpoint::{DeclaredEndpoint, Decode, DecodeKind, Endpoint};

/// A complete call, which is sent when it is awaited or first polled. Dropping it cancels it.
///
/// It resolves to `T`, or to a [`CallError`](crate::CallError) whose declared errors are `E`. It borrows nothing, so it
/// can be stored, spawned and moved between threads. The options of a call can also be set on a request builder,
/// through [`PerCall`](crate::PerCall). Setting or reading one after the call was polled panics.
///
/// ```
/// # use fingerpost::{Client, PerCall, endpoints};
/// #[endpoints]
/// pub trait Things {
///     /// Returns the name of one thing.
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
#[must_use = "a call does nothing unless it is awaited"]
pub struct Call<T, E> {
    draft: Stage,
    decode: Decode<T>,
    errors: PhantomData<fn() -> E>,
}

impl<T, E> DeclaredEndpoint<T, E> {
    /// Creates a call. `path` holds the path parameters in declaration order.
    #[doc(hidden)]
    #[inline]
    pub fn call(&'static self, caller: &(impl Caller + ?Sized), path: &[&dyn PathParam]) -> Unsent<T, E> {
        // Not generic, and thus compiled once.
        let draft = Stage::start(caller.client(), &self.descriptor, path, self.kind);
        Unsent(Call { draft, decode: self.decode, errors: PhantomData })
    }
}

impl<T, E> Endpoint<T, E> {
    /// Creates a call. `path` holds the path parameters in declaration order.
    #[doc(hidden)]
    pub fn call(&self, client: &Client, path: &[&dyn PathParam]) -> Call<T, E> {
        Unsent::into_call(self.declared().call(client, path))
    }
}

impl<T, E> Call<T, E> {
    /// Sets a header of this call, replacing any of the same name. A name or value that is not allowed in a header
    /// fails the call before anything is sent; the error does not show the value.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.draft.insert_header(name, value);
        self
    }

    /// Adds a value to the extensions of the request, for the transport to read.
    pub fn extension<X: Clone + Send + Sync + 'static>(mut self, value: X) -> Self {
        self.draft.extensions.insert(value);
        self
    }

    pub(crate) fn options_mut(&mut self) -> &mut Options {
        self.draft.options.get_or_insert_default()
    }

    pub(crate) fn into_parts(self) -> (Box<Draft>, DecodeKind, Decode<T>) {
        let kind = self.draft.kind();
        (self.draft.into_draft(), kind, self.decode)
    }

    pub(crate) fn from_parts(draft: Draft, decode: Decode<T>) -> Self {
        Self { draft: Stage::new(Box::new(draft), decode.kind()), decode, errors: PhantomData }
    }

    /// Returns the descriptor of the endpoint that is called.
    pub fn endpoint(&self) -> &'static EndpointDescriptor {
        self.draft.endpoint()
    }

    /// Returns the effective settings of this call, for printing. A [`deadline`](Self::deadline) is not included.
    pub fn settings(&self) -> Settings {
        let options = self.draft.options.as_deref().map_or_else(Cow::default, Cow::Borrowed);
        self.draft.client.inner().settings(Some(self.draft.endpoint), &options)
    }

    /// Returns the request as it would be sent, without credentials, which are added to each attempt.
    ///
    /// # Errors
    ///
    /// Returns an [`is_argument`](Error::is_argument) error if an argument cannot be encoded.
    pub fn request(self) -> Result<http::Request<Body>, Error> {
        self.draft.into_draft().finish()?.into_request()
    }

    /// Returns the request as a `curl` command for a POSIX shell, with credentials and secret arguments masked as
    /// `***`.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`request`](Self::request).
    pub fn to_curl(&self) -> Result<String, Error> {
        curl::command(&self.draft)
    }

    /// Returns the same call with its status and headers next to its result.
    pub fn with_response(self) -> ResponseCall<T, E> {
        ResponseCall(self)
    }

    /// Returns the same call with the properties of the response that the type of its result does not have, for
    /// programs that write back what they read.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
    /// use fingerpost::{Body, Client, Model, PerCall, TransportError, endpoints};
    ///
    /// #[derive(Model)]
    /// pub struct Tile {
    ///     pub title: Option<String>,
    /// }
    ///
    /// #[endpoints]
    /// pub trait Tiles {
    ///     /// Returns a tile.
    ///     #[endpoint(GET "/tiles/<id>")]
    ///     fn tile(&self, id: u64) -> Tile;
    ///
    ///     /// Changes a tile.
    ///     #[endpoint(PUT "/tiles/<id>")]
    ///     fn set_tile(&self, id: u64, #[body] tile: &Tile) -> ();
    /// }
    ///
    /// # let transport = |request: http::Request<Body>| async move {
    /// #     let sent = request.body().as_bytes().unwrap();
    /// #     assert!(sent.is_empty() || sent == br##"{"title":"Orders","color":"red"}"##);
    /// #     Ok::<_, TransportError>(http::Response::new(r##"{"title":"Sales","color":"red"}"##))
    /// # };
    /// # let client = Client::builder("https://tiles.example").transport(transport).build()?;
    /// let tile = client.tile(7).with_extra().await?;
    /// assert_eq!(tile.extra["color"], "red");
    /// let changed = Tile { title: Some("Orders".into()) };
    /// client.set_tile(7, &changed).body_extra(&tile.extra).await?;
    /// # Ok(()) }
    /// ```
    pub fn with_extra(self) -> ExtraCall<T, E>
    where
        T: Described,
    {
        ExtraCall(self)
    }

    /// Adds properties to the JSON object that is the body of this call, such as those of [`WithExtra`] and those that
    /// its type does not have yet. Properties that the body has are kept. An optional body must be set before.
    ///
    /// If the body is not a JSON object, the call fails before anything is sent.
    pub fn body_extra(mut self, properties: &Map<String, Value>) -> Self {
        self.draft.add_properties(properties);
        self
    }

    /// Returns the same call with its result as a stream, for documents that do not fit into memory.
    ///
    /// The status is checked, and failed attempts are retried, before the response is returned. Read its body with
    /// [`Body::chunk`]; dropping it closes the connection.
    pub fn streamed(self) -> Call<T::Streamed, E>
    where
        T: Streamable,
    {
        Call { draft: self.draft.streamed(), decode: Decode::Streamed(T::streamed), errors: PhantomData }
    }
}

impl<T, E> fmt::Debug for Call<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.draft.draft() {
            Some(draft) => draft.fmt(f),
            None => write!(f, "Call({})", self.endpoint()),
        }
    }
}
