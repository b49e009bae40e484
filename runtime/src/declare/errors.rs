//! Error handling: kinds of errors, `?`, `thiserror`, `anyhow` and custom error types.
//!
//! A failed call returns a [`CallError`](crate::CallError), which has the [declared errors](super::results#errors) of
//! its endpoint and derefs to [`Error`](crate::Error). `?` converts it into `Error`, the error of any call.
//!
//! # Kinds of errors
//!
//! | method of [`Error`](crate::Error) | failure | the request |
//! |---|---|---|
//! | `declared()` | a declared error status | was answered |
//! | `status()` | any error status; `response()` has headers and body | was answered |
//! | `is_decode()` | a success that does not match the declaration | was answered |
//! | `is_argument()` | an argument that cannot be sent | was not sent |
//! | `is_config()` | a setting of the client | was not sent |
//! | `is_auth()` | authentication; `auth_error()` is its error | was not sent, or answered with 401 |
//! | `is_connect()` | no connection | was not sent |
//! | `is_tls()` | TLS, such as an invalid certificate | was not sent, unless the connection was open already |
//! | `is_timeout()`, `is_stall()` | a time limit | may have been processed |
//! | `is_too_large()` | a response above `max_body` | was answered |
//!
//! [`is_outcome_unknown`](crate::Error::is_outcome_unknown) tells whether the server may have processed the request
//! although no response arrived, so that a write may have happened.
//!
//! # Declared errors after `?`
//!
//! Each endpoint has an error type of its own, even if another one declares the same statuses: after `?`, a pattern of
//! `TitleError` matches errors of `title` only. [`declared_by`](crate::Error::declared_by) is the same with the
//! endpoint in place of the type.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, Error, TransportError, endpoints};
//! #[endpoints(errors(404 => ()))]
//! pub trait Books {
//!     /// Returns the title of a book.
//!     #[endpoint(GET "/books/<id>/title")]
//!     fn title(&self, id: u32) -> String;
//!     /// Returns the price of a book.
//!     #[endpoint(GET "/books/<id>/price")]
//!     fn price(&self, id: u32) -> f64;
//! }
//!
//! async fn label(client: &Client, id: u32) -> Result<String, Error> {
//!     Ok(format!("{}, {}", client.title(id).await?, client.price(id).await?))
//! }
//! # let transport = |request: http::Request<Body>| async move {
//! #     let status = if request.uri().path() == "/books/1/title" { 200 } else { 404 };
//! #     Ok::<_, TransportError>(http::Response::builder().status(status).body("\"Emma\"").unwrap())
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! // The server knows the title of book 1, and nothing else.
//! let error = label(&client, 1).await.unwrap_err();
//! assert!(matches!(error.declared(), Some(PriceError::NotFound)));
//! assert!(error.declared::<TitleError>().is_none());
//! let error = label(&client, 2).await.unwrap_err();
//! assert!(matches!(error.declared_by(&TITLE), Some(TitleError::NotFound)));
//! assert_eq!(error.endpoint().unwrap().name(), "title");
//! # Ok(()) }
//! ```
//!
//! # The server's message
//!
//! The messages of errors contain no values, since a body may contain secrets. If the type of a declared body
//! implements [`std::error::Error`], here with [`thiserror`](https://docs.rs/thiserror), the body is the
//! [source](std::error::Error::source) of the error, and reports of the chain contain its message: on one line of up to
//! 1,000 characters, with secrets masked.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, TransportError, endpoints};
//! #[derive(Debug, serde::Deserialize, thiserror::Error)]
//! #[error("{message}")]
//! pub struct Problem {
//!     message: String,
//! }
//!
//! #[endpoints(error = Problem)]
//! pub trait Books {
//!     /// Orders a book.
//!     #[endpoint(POST "/books/<id>/orders", errors(409))]
//!     fn order(&self, id: u32) -> ();
//! }
//! # let transport = |_: http::Request<Body>| async {
//! #     Ok::<_, TransportError>(http::Response::builder().status(409).body(r#"{"message":"sold out"}"#).unwrap())
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! // The server responds with 409 and `{"message":"sold out"}`.
//! let error = anyhow::Error::from(client.order(7).await.unwrap_err());
//! assert_eq!(format!("{error:#}"), "order (POST /books/<id>/orders): 409 Conflict: sold out");
//! # Ok(()) }
//! ```
//!
//! # `anyhow`
//!
//! `?` converts every `CallError` into `anyhow::Error`, and `context` works as usual. The error keeps the type of its
//! endpoint: `downcast_ref::<CallError<TitleError>>()` finds it. To look for the error of any call, convert it first.
//!
//! ```
//! # use fingerpost::{Client, endpoints};
//! use anyhow::Context;
//! use fingerpost::Error;
//! # #[endpoints]
//! # pub trait Books {
//! #     /// Returns the title of a book.
//! #     #[endpoint(GET "/books/<id>/title", errors(404 => ()))]
//! #     fn title(&self, id: u32) -> String;
//! # }
//!
//! async fn label(client: &Client) -> anyhow::Result<String> {
//!     let title = client.title(7).await.map_err(Error::from).context("no label for book 7")?;
//!     Ok(title + " by " + &std::fs::read_to_string("author")?)
//! }
//!
//! fn is_temporary(error: &anyhow::Error) -> bool {
//!     error.downcast_ref::<Error>().is_some_and(|error| error.is_timeout() || error.is_connect())
//! }
//! ```
//!
//! # Custom error types
//!
//! `#[from] fingerpost::Error` in a `thiserror` enum converts errors of building a client or a request. Calls return
//! `CallError<…>`, for which a `?` needs four more lines:
//!
//! ```
//! # use fingerpost::{Client, endpoints};
//! use fingerpost::{CallError, DeclaredErrors};
//! # #[endpoints]
//! # pub trait Books {
//! #     /// Returns the title of a book.
//! #     #[endpoint(GET "/books/<id>/title", errors(404 => ()))]
//! #     fn title(&self, id: u32) -> String;
//! # }
//!
//! #[derive(Debug, thiserror::Error)]
//! pub enum AppError {
//!     #[error(transparent)]
//!     Api(#[from] fingerpost::Error),
//!     #[error("cannot read the list of books")]
//!     Io(#[from] std::io::Error),
//! }
//!
//! impl<E: DeclaredErrors> From<CallError<E>> for AppError {
//!     fn from(error: CallError<E>) -> Self {
//!         Self::Api(error.into())
//!     }
//! }
//!
//! async fn label(client: &Client) -> Result<String, AppError> {
//!     let shop = std::fs::read_to_string("/etc/hostname")?;
//!     Ok(format!("{}, {shop}", client.title(7).await?))
//! }
//! ```
//!
//! The conversion can also tell declared errors apart. It needs no crate:
//!
//! ```
//! # use fingerpost::{Client, endpoints};
//! use fingerpost::{CallError, DeclaredErrors, Error};
//!
//! # #[endpoints]
//! # pub trait Books {
//! #     /// Returns the title of a book.
//! #     #[endpoint(GET "/books/<id>/title", errors(404 => ()))]
//! #     fn title(&self, id: u32) -> String;
//! #     /// Returns the name of an author.
//! #     #[endpoint(GET "/authors/<id>/name", errors(404 => ()))]
//! #     fn author(&self, id: u32) -> String;
//! # }
//! #[derive(Debug)]
//! pub enum AppError {
//!     NoSuchBook,
//!     Api(Error),
//! }
//!
//! impl<E: DeclaredErrors> From<CallError<E>> for AppError {
//!     fn from(error: CallError<E>) -> Self {
//!         let error = Error::from(error);
//!         match error.declared() {
//!             Some(TitleError::NotFound) => Self::NoSuchBook,
//!             None => Self::Api(error),
//!         }
//!     }
//! }
//!
//! async fn label(client: &Client) -> Result<String, AppError> {
//!     Ok(format!("{} by {}", client.title(7).await?, client.author(7).await?))
//! }
//! ```
//!
//! Without the generic `impl`, a type can have one conversion for each endpoint: `User(#[from] CallError<UserError>)`.
//! A call of an endpoint that has none is then a compile error.
