//! Declarative HTTP clients: an API is written down once, as a trait, and every method becomes a request builder.
//!
//! ```
//! use fingerpost::{Client, Error, endpoints};
//! use serde::Deserialize;
//!
//! #[derive(Debug, Deserialize)]
//! pub struct RenderTask { pub id: String, pub status: String }
//!
//! #[derive(Debug, Deserialize)]
//! pub struct ApiError { pub message: String }
//!
//! /// Render tasks turn dashboards and looks into documents.
//! #[endpoints(error = ApiError)]
//! pub trait RenderTasks {
//!     /// Looks up one render task.
//!     #[endpoint(GET "/render_tasks/<render_task_id>", errors(400, 404, 429))]
//!     fn render_task(&self, render_task_id: &str, fields: Option<&str>) -> RenderTask;
//! }
//!
//! async fn status(client: &Client) -> Result<String, Error> {
//!     match client.render_task("42").fields("id,status").await {
//!         Ok(task) => Ok(task.status),
//!         Err(error) => match error.declared() {
//!             Some(RenderTaskError::NotFound(body)) => Ok(format!("gone: {}", body.message)),
//!             // Another declared error, an undeclared status, a broken connection, a timeout, …
//!             _ => Err(error.into()),
//!         },
//!     }
//! }
//! ```
//!
//! # What a declaration may say
//!
//! The chapter [`declare`] has each of these with an example.
//!
//! - [`#[endpoints]`](endpoints) marks the trait, `#[endpoint(METHOD "/template", …)]` each of its methods.
//! - An argument that is named in the template is a path parameter: `<id>` is one segment or a part of one, `<path..>`
//!   several. Every argument without a role is a query parameter.
//! - `#[query("wire-name", comma, default = 25)]` names it, says how a list or an object is written, and what is sent
//!   unless it is set. `#[header("name")]`, `#[body]`, `#[body(text | bytes | stream | multipart)]` and `#[form]` are
//!   the other roles; `#[secret]` keeps a value out of everything that is printed.
//! - A required argument is a method argument; an `Option<…>` becomes a setter of the builder.
//! - `-> T` is JSON, `-> ()` ignores the body; `output = text | bytes | content | raw | stream | items | lines |
//!   events` says what else comes.
//! - `errors(400, 404, 422 => ValidationError)` declares statuses; the type of their bodies is the trait's `error = …`
//!   unless given. `errors(…)` on the trait is added to every endpoint.
//! - `pending(202)` makes the result a [`Progress`]. `ok(200)` says which statuses are successes; otherwise all 2xx
//!   are. With types, `ok(200 => A, 201 => B)`, the result is an enum.
//! - `paginate = …` makes a stream of items of a result that comes by pages; `response_headers(…)` gives headers types.
//! - `#[derive(Model)]` gives the types of bodies and results serde's traits, at a fraction of the compile time
//!   ([`Model`]).
//! - `headers(…)`, `idempotent`, `retry = never`, `timeout = "30s"`, `retry_after_cap = "60s"`, `auth = none`,
//!   `allow_body`, `stability = beta`, `operation = "name"`, `docs = "https://…"`, `shares_route`.
//! - `#[endpoints(prefix = "Users")]` puts a word before the generated names: `USERS_LIST` in place of `LIST`.
//! - `#[endpoints(service = TasksService)]` makes a trait that serves all endpoints to a test (feature `testing`).
//!
//! What can be said of one call alone is in [`PerCall`]; results by pages are in [`paginate`]; what a call tells
//! `tracing` is in [`trace`].
//!
//! # What a call promises
//!
//! A path value that no URL can carry is refused before anything is sent. Idempotent requests are retried on transient
//! failures, others only when that cannot do anything twice ([`RetryPolicy`]). Every call ends: 300 seconds after it
//! began, unless told otherwise. No error message shows a filled-in path, a query value, a header or a body.

mod client;
mod core;
pub mod declare;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
#[cfg(feature = "testing")]
pub mod testing;

#[doc(hidden)]
pub mod __private;

#[cfg(feature = "blocking")]
pub use self::client::blocking;
#[cfg(feature = "tower")]
pub use self::client::tower;
pub use self::client::{paginate, trace};
pub use bytes::Bytes;
/// # Example
///
/// ```
/// use fingerpost::Model;
///
/// #[derive(Clone, Debug, Default, Model, PartialEq)]
/// #[model(default, skip_none)]
/// pub struct RenderTask {
///     pub id: Option<String>,
///     #[model(rename = "result_format")]
///     pub format: Option<Format>,
/// }
///
/// #[derive(Clone, Debug, Model, PartialEq)]
/// #[model(rename_all = "lowercase")]
/// pub enum Format {
///     Pdf,
///     Png,
///     #[model(other)]
///     Unknown(String),
/// }
///
/// let task: RenderTask = serde_json::from_str(r#"{"id": "42", "result_format": "webp", "new": true}"#).unwrap();
/// assert_eq!(task, RenderTask { id: Some("42".into()), format: Some(Format::Unknown("webp".into())) });
/// assert_eq!(serde_json::to_string(&task).unwrap(), r#"{"id":"42","result_format":"webp"}"#);
/// ```
///
/// More of it in [`declare::types`]. In short:
#[doc(inline)]
pub use fingerpost_macros::Model;
pub use fingerpost_macros::{endpoint, endpoints};

#[cfg(feature = "token-file")]
pub use self::client::auth::FileStore;
pub use self::client::auth::{
    AuthRequest, Authenticate, Credential, MemoryStore, StoredToken, Token, TokenAuth, TokenEntry, TokenSource,
    TokenStore,
};
pub use self::client::call::{Call, CallFuture, ResponseCall, ResponseFuture, WithResponse};
pub use self::client::concurrency::ConcurrencyLimit;
pub use self::client::handle::{Caller, Client, ClientBuilder};
pub use self::client::retry::{Backoff, RetryBudget, RetryPolicy};
pub use self::client::setters::PerCall;
pub use self::client::settings::Settings;
pub use self::client::transport::{BoxFuture, Transport};
#[cfg(feature = "reqwest")]
pub use self::client::transport::{ReqwestBuilder, ReqwestTransport};
pub use self::core::body::{Body, BoxError, BytesBody, StreamBody, TextBody};
pub use self::core::content::{Content, FromContent, FromRaw};
pub use self::core::declared_errors::{DeclaredErrors, NoDeclaredErrors};
pub use self::core::decode::{FromBytes, FromEvents, FromItems, FromJson, FromStream, FromText, Streamable};
pub use self::core::encode::{
    ListParam, Param, ParamText, PathParam, QueryParam, QueryValues, Separator, ToJson, ValueStyle,
};
pub use self::core::endpoint::{
    BodyKind, EndpointDescriptor, EndpointOptions, Output, Pagination, Parameter, Role, Stability,
};
pub use self::core::error::{CallError, Error};
pub use self::core::field::Field;
pub use self::core::items::{Event, Items};
pub use self::core::json_error::JsonError;
pub use self::core::model::{ModelMap, ModelValue, SerdeValue};
pub use self::core::multipart::{Multipart, MultipartBody};
pub use self::core::path_template::{PathPiece, PathTemplate};
pub use self::core::preencoded::PreEncoded;
pub use self::core::progress::Progress;
pub use self::core::response::{DecodeError, RawResponse};
pub use self::core::response_headers::{FromHeader, Link, Links, ResponseHeaders};
pub use self::core::schema::{Described, EnumSchema, ObjectSchema, Schema, SchemaError, SchemaMismatch, SchemaRules};
pub use self::core::secret::Secret;
pub use self::core::stall::{StallLimit, Stalled};
pub use self::core::transport_error::{Sent, TransportError};
pub use self::core::typed_endpoint::Endpoint;
