//! A declarative HTTP client framework: declare an API as a trait, and each method becomes a typed request builder.
//!
//! ```no_run
//! use fingerpost::{Client, Error, endpoints};
//! use serde::Deserialize;
//!
//! #[derive(Debug, Deserialize)]
//! pub struct Repository { pub name: String, pub stargazers_count: u64 }
//!
//! #[derive(Debug, Deserialize)]
//! pub struct ApiError { pub message: String }
//!
//! #[endpoints(error = ApiError)]
//! pub trait GitHub {
//!     /// Lists the repositories of a user.
//!     #[endpoint(GET "/users/<user>/repos", errors(403, 404))]
//!     fn repositories(&self, user: &str, sort: Option<&str>) -> Vec<Repository>;
//! }
//!
//! #[tokio::main]
//! async fn main() -> Result<(), Error> {
//!     let client = Client::builder("https://api.github.com")
//!         .header("user-agent", "stars/1.0")
//!         .build()?;
//!
//!     match client.repositories("rust-lang").sort("pushed").await {
//!         Ok(repositories) => println!("{repositories:?}"),
//!         Err(error) => match error.declared() {
//!             Some(RepositoriesError::NotFound(body)) => println!("{}", body.message),
//!             Some(RepositoriesError::Forbidden(body)) => println!("{}", body.message),
//!             // An undeclared status, a failed connection, a timeout, …
//!             None => return Err(error.into()),
//!         },
//!     }
//!     Ok(())
//! }
//! ```
//!
//! A required argument becomes an argument of the method, and an `Option` a setter of the request builder. The declared
//! error statuses of an endpoint become one closed enum. Besides fingerpost, the example needs `serde` with the feature
//! `derive` and `tokio` with the features `macros` and `rt-multi-thread`.
//!
//! # Start here
//!
//! - [`#[endpoints]`](endpoints): the macro, with a list of all options of traits and endpoints
//! - [`declare`]: the reference manual of the macro; each option with its syntax, default and an example
//! - [`Client`], [`ClientBuilder`]: the base URL and the settings that all calls of a client share
//! - [`#[derive(Model)]`](derive@Model): `Serialize` and `Deserialize` for request and response types, with less
//!   compile time than serde's derives
//! - [`Field`]: a property of a partial update, which is left out, `null` or a value
//!
//! # Calls
//!
//! - [`PerCall`]: the options of one call, such as its timeout, retry policy and headers
//! - [`Call`], [`ResponseCall`]: an unsent call, and an unsent call that also returns status and headers
//! - [`ExtraCall`], [`WithExtra`]: an unsent call that also returns properties its type does not have, and its result
//! - [`paginate`]: streams of the items of a paginated result
//! - [`Items`], [`Event`]: streamed results in JSON arrays, JSON lines or server-sent events
//! - [`Content`], [`RawResponse`]: results whose media type or status varies
//! - [`Progress`]: the result of an endpoint that may respond "not ready yet"
//! - [`Body`], [`Multipart`], [`FormPart`]: bodies in memory or streamed, and multipart forms
//! - [`Param`], [`PathParam`], [`QueryParam`]: conversion of argument types into paths, queries, forms and headers
//! - [`blocking`]: calls without `async`
//!
//! # Errors
//!
//! - [`CallError`]: the error of one endpoint, with its declared errors as an enum
//! - [`Error`]: the error of any endpoint; `?` converts each `CallError` into it
//! - [`TransportError`]: a failure to send a request or to receive its response
//! - [`RetryPolicy`], [`Backoff`], [`RetryBudget`]: the number of retries, the delays between them, and their limit
//! - [`RetryRule`]: the decision of a program about a failed attempt
//! - [`RateLimitHeaders`]: waits that the rate-limit headers of a server ask for
//! - [`RedirectPolicy`]: redirects of writes and to other origins
//! - [`StallLimit`]: the minimum transfer rate of a response
//!
//! # Transports and credentials
//!
//! - [`Transport`]: the trait that sends a request; implemented for closures
//! - [`HyperTransport`]: the default transport, hyper's client with rustls
//! - [`TransportBuilder`]: the settings of transports, such as proxies, certificates and the connection pool
//! - [`tower`]: Tower services and layers as transports, and the client as a service
//! - [`Credential`]: fixed API keys and passwords
//! - [`TokenAuth`], [`TokenSource`]: access tokens that are fetched and renewed
//! - [`OAuth2`]: tokens by the grants "client credentials" and "refresh token" of OAuth 2.0
//! - [`AuthSchemes`]: several security schemes, chosen for each endpoint
//! - [`TokenStore`], [`MemoryStore`], [`FileStore`]: tokens shared by clients or processes
//! - [`Authenticate`]: any other authentication, such as request signing
//! - [`CookieJar`]: the cookies of servers, kept and sent again
//! - [`trace`]: the spans, events and the metric that calls emit for `tracing`
//!
//! # Testing
//!
//! - [`testing`]: a guide that tests one function in six ways
//! - [`testing::Mock`]: stub responses with the endpoint's own types, and expected calls
//! - [`testing::FakeService`]: a stateful service, in memory or on loopback
//! - [`testing::record`]: recorded responses of a real service, replayed from a file
//! - [`testing::faults`]: network faults injected by a seed
//! - [`testing::contract`]: checks of requests and responses against an OpenAPI document
//! - [`testing::conformance`]: checks of a transport of your own
//!
//! # Guarantees
//!
//! - A path value cannot leave its segment. A value that no URL can carry fails the call before anything is sent.
//! - Idempotent requests are retried after transient failures. Other requests are only retried after a 429 or if the
//!   server provably did nothing with them ([`RetryPolicy`]).
//! - Every call ends, by default within 300 seconds, retries included ([`ClientBuilder::timeout`]).
//! - Error messages and traces never contain a filled-in path, a query value, a header or a body. A declared error
//!   whose type is an error is the source of the call's error, with secrets masked.
//!
//! # Features
//!
//! | feature | adds | dependencies |
//! |---|---|---|
//! | `hyper` (default) | [`HyperTransport`]; without it, set a [`Transport`] | `hyper-util`, `rustls`, `ring` |
//! | `aws-lc-rs` | [`HyperTransport`] with the cryptography of AWS-LC | `hyper-util`, `rustls`, `aws-lc-rs` |
//! | `reqwest` | `ReqwestTransport`: the same settings on reqwest, or a client of the program | `reqwest` |
//! | `cookies` | [`CookieJar`]: the cookies of servers | `cookie_store`, `url` |
//! | `idna` | host names beyond ASCII in URLs; included in `reqwest`, `cookies` and `url` | `idna` |
//! | `socks` | proxies that speak SOCKS 4 and 5, for reqwest | |
//! | `brotli`, `zstd`, `deflate` | responses in the content coding of that name, besides gzip | `async-compression` |
//! | `blocking` | [`blocking`]: calls and streams without `async` | tokio's `rt` |
//! | `jiff` | dates and times of `jiff` as parameters, in models and in headers | `jiff` |
//! | `chrono` | dates and times of `chrono` as parameters and in response headers | `chrono` |
//! | `uuid` | `uuid::Uuid` as a parameter and in response headers | `uuid` |
//! | `url` | `url::Url` as a parameter and in response headers | `url` |
//! | `token-file` | [`FileStore`]: tokens shared by the processes of a machine | `fs4`, `tempfile` |
//! | `tower` | [`tower`]: services and layers as transports | `tower-layer`, `tower-service` |
//! | `testing` | [`testing`] | `fnv`, `hyper`, `hyper-util`, `percent-encoding`, `tempfile`, `yaml_serde` |
//! | `contract` | [`testing::contract`], and the feature `testing` | `jsonschema` |
//! | `conformance` | [`testing::conformance`], and the feature `testing` | `h2`, `rcgen`, `tokio-rustls` |
//!
//! `testing`, `contract` and `conformance` belong in `[dev-dependencies]`. The transport of the feature `hyper`
//! supports HTTP/1.1, HTTP/2, gzip, TLS by rustls, and the system's proxy settings.
//!
// Without a feature, links to its items lead to the docs with all features.
#![cfg_attr(not(feature = "blocking"), doc = "[`blocking`]: https://docs.rs/fingerpost/latest/fingerpost/blocking/")]
#![cfg_attr(
    not(feature = "cookies"),
    doc = "[`CookieJar`]: https://docs.rs/fingerpost/latest/fingerpost/struct.CookieJar.html"
)]
#![cfg_attr(not(feature = "tower"), doc = "[`tower`]: https://docs.rs/fingerpost/latest/fingerpost/tower/")]
#![cfg_attr(
    not(feature = "token-file"),
    doc = "[`FileStore`]: https://docs.rs/fingerpost/latest/fingerpost/struct.FileStore.html"
)]
#![cfg_attr(not(feature = "testing"), doc = "[`testing`]: https://docs.rs/fingerpost/latest/fingerpost/testing/")]
#![cfg_attr(
    not(feature = "testing"),
    doc = "[`testing::Mock`]: https://docs.rs/fingerpost/latest/fingerpost/testing/struct.Mock.html"
)]
#![cfg_attr(
    not(feature = "testing"),
    doc = "[`testing::FakeService`]: https://docs.rs/fingerpost/latest/fingerpost/testing/struct.FakeService.html"
)]
#![cfg_attr(
    not(feature = "testing"),
    doc = "[`testing::record`]: https://docs.rs/fingerpost/latest/fingerpost/testing/record/"
)]
#![cfg_attr(
    not(feature = "testing"),
    doc = "[`testing::faults`]: https://docs.rs/fingerpost/latest/fingerpost/testing/faults/"
)]
#![cfg_attr(
    not(feature = "contract"),
    doc = "[`testing::contract`]: https://docs.rs/fingerpost/latest/fingerpost/testing/contract/"
)]
#![cfg_attr(
    not(feature = "_hyper"),
    doc = "[`HyperTransport`]: https://docs.rs/fingerpost/latest/fingerpost/struct.HyperTransport.html"
)]
#![cfg_attr(
    not(feature = "_transport"),
    doc = "[`TransportBuilder`]: https://docs.rs/fingerpost/latest/fingerpost/struct.TransportBuilder.html"
)]
#![cfg_attr(
    not(feature = "conformance"),
    doc = "[`testing::conformance`]: https://docs.rs/fingerpost/latest/fingerpost/testing/conformance/"
)]
// Shows on docs.rs which feature an item needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

// The code that the macros generate refers to the crate by this name.
extern crate self as fingerpost;

mod client;
mod core;
pub mod declare;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
#[cfg(feature = "testing")]
pub mod testing;

pub mod foreign {
    //! Traits whose only purpose are compile errors: each names the counterpart of what is written elsewhere.
    //!
    //! The macro uses most of them for types with the names `Json<T>`, `Response<T>`, `Query<T>`, `Form<T>` and
    //! `Path<T>`. They are implemented for all types that are valid in their place. No type implements
    //! [`BlockingIterator`], for the message of `for item in stream`, [`AlwaysDeclared`], for that of `?` into declared
    //! errors, and [`CallInOtherStyle`], for that of `call.send()`.

    pub use crate::core::error::AlwaysDeclared;
    pub use crate::core::foreign::{
        FormExtractor, FromHttpResponse, FromWrapped, JsonExtractor, PathExtractor, QueryExtractor,
    };
    pub use crate::core::foreign_calls::CallInOtherStyle;
    pub use crate::core::not_an_iterator::{BlockingIterator, NextItem};
}

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
/// [`declare::types`] describes all options, with examples. In short:
#[doc(inline)]
pub use fingerpost_macros::Model;
pub use fingerpost_macros::{endpoint, endpoints};
/// The `http` crate, whose requests and responses transports exchange.
pub use http;
/// The reqwest crate of [`ReqwestTransport::from_client`].
#[cfg(feature = "reqwest")]
pub use reqwest;

#[cfg(feature = "token-file")]
pub use self::client::auth::FileStore;
pub use self::client::auth::{
    AuthRequest, AuthSchemes, Authenticate, Credential, MemoryStore, SchemeAlternatives, StoredToken, Token, TokenAuth,
    TokenEntry, TokenSource, TokenStore,
};
pub use self::client::call::{Call, ExtraCall, ResponseCall, WithExtra, WithResponse};
pub use self::client::concurrency::ConcurrencyLimit;
#[cfg(feature = "cookies")]
pub use self::client::cookies::CookieJar;
pub use self::client::handle::{Caller, Client, ClientBuilder};
pub use self::client::oauth2::OAuth2;
pub use self::client::per_call::PerCall;
pub use self::client::rate_limit::RateLimitHeaders;
pub use self::client::redirect_policy::RedirectPolicy;
pub use self::client::retry::{Backoff, FailedAttempt, RetryBudget, RetryDecision, RetryPolicy, RetryRule};
pub use self::client::settings::Settings;
#[cfg(feature = "_hyper")]
pub use self::client::transport::HyperTransport;
#[cfg(feature = "reqwest")]
pub use self::client::transport::ReqwestTransport;
#[cfg(feature = "_transport")]
pub use self::client::transport::TransportBuilder;
pub use self::client::transport::{BoxFuture, Transport};
pub use self::core::body::{Body, BoxError, BytesBody, StreamBody, TextBody};
pub use self::core::content::{Content, FromContent, FromRaw};
pub use self::core::declared_errors::{DeclaredErrors, NoDeclaredErrors};
pub use self::core::decode::{FromBytes, FromEvents, FromItems, FromJson, FromStream, FromText, Streamable};
pub use self::core::encode::{
    Expansion, ListParam, Nesting, Param, ParamText, PartParam, PathFields, PathNotation, PathParam, QueryParam,
    QueryValues, Separator, ToJson, ValueStyle,
};
pub use self::core::endpoint::{
    BodyKind, EndpointDescriptor, EndpointOptions, EndpointRetry, Output, Pagination, Parameter, Role, Stability,
};
pub use self::core::error::{CallError, Error};
pub use self::core::field::Field;
pub use self::core::form_part::{FilePart, FileParts, FormPart};
pub use self::core::items::{Event, Items};
pub use self::core::json_error::JsonError;
pub use self::core::model::{ModelMap, ModelValue, SerdeValue};
pub use self::core::multipart::{Multipart, MultipartBody};
pub use self::core::path_template::{PathPiece, PathTemplate};
pub use self::core::preencoded::PreEncoded;
pub use self::core::progress::Progress;
pub use self::core::response::{DecodeError, RawResponse};
pub use self::core::response_headers::{FromHeader, Link, Links, ResponseHeaders};
pub use self::core::schema::{
    Described, EnumSchema, ObjectSchema, Schema, SchemaConstant, SchemaError, SchemaMismatch, SchemaRules, UnionMember,
    UnionSchema,
};
pub use self::core::secret::Secret;
pub use self::core::stall::{StallLimit, Stalled};
pub use self::core::transport_error::{Sent, TransportError};
pub use self::core::typed_endpoint::Endpoint;
