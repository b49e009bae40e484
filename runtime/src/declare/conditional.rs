//! Conditional requests: validators, 304 and 412.
//!
//! A server sends a validator with a response, `ETag` or `Last-Modified`, and the client returns it in a later request
//! (RFC 9110, section 13). Both are headers, so an endpoint declares them like any other: the validator of the request
//! as a `#[header]`, that of the response in `response_headers(…)`.
//!
//! # Reading only what has changed
//!
//! With `If-None-Match` or `If-Modified-Since`, a server that has nothing new responds with 304 and no body. A 304 is
//! not a success, since there is no result: the call fails with an [`Error`](crate::Error) whose
//! [`status`](crate::Error::status) is 304. It is not retried, and no redirect. `ok(304)` and `errors(304)` are compile
//! errors.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, Error, PerCall, TransportError, endpoints};
//! use fingerpost::http::StatusCode;
//!
//! #[endpoints]
//! pub trait Books {
//!     /// Returns the title of a book.
//!     #[endpoint(GET "/books/<id>/title", response_headers(etag: String = "etag"))]
//!     fn title(&self, id: u32, #[header("if-none-match")] known: Option<&str>) -> String;
//! }
//!
//! /// A title with its validator.
//! struct Cached {
//!     title: String,
//!     etag: Option<String>,
//! }
//!
//! impl Cached {
//!     async fn refresh(&mut self, client: &Client) -> Result<(), Error> {
//!         let mut call = client.title(7);
//!         if let Some(etag) = &self.etag {
//!             call = call.known(etag);
//!         }
//!         match call.with_response().await {
//!             Ok(response) => {
//!                 self.etag = response.headers_as::<TitleHeaders>()?.etag;
//!                 self.title = response.value;
//!                 Ok(())
//!             }
//!             Err(error) if error.status() == Some(StatusCode::NOT_MODIFIED) => Ok(()),
//!             Err(error) => Err(error.into()),
//!         }
//!     }
//! }
//! # let transport = |request: http::Request<Body>| async move {
//! #     let known = request.headers().get("if-none-match").is_some_and(|etag| etag == "\"1\"");
//! #     let response = http::Response::builder().status(if known { 304 } else { 200 }).header("etag", "\"1\"");
//! #     Ok::<_, TransportError>(response.body(if known { "" } else { "\"Emma\"" }).unwrap())
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//!
//! // The server responds with 200 and `ETag: "1"`, and then with 304.
//! let mut cached = Cached { title: String::new(), etag: None };
//! cached.refresh(&client).await?;
//! cached.refresh(&client).await?;
//! assert_eq!((cached.title.as_str(), cached.etag.as_deref()), ("Emma", Some("\"1\"")));
//! # Ok(()) }
//! ```
//!
//! With the feature `jiff` or `chrono`, `#[header("if-modified-since")]` takes a timestamp and writes an HTTP date, and
//! `response_headers(modified: jiff::Timestamp = "last-modified")` reads one.
//!
//! An endpoint with [`output = raw`](super::results#content-and-raw-responses) returns the 304 as any other response.
//!
//! # Writing only if nothing has changed
//!
//! With `If-Match`, a server refuses a write with 412 if another one came first, or with 428 if the header is missing
//! (RFC 6585). Declare them as errors; an argument that is not an `Option` cannot be forgotten.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, TransportError, endpoints};
//! #[endpoints]
//! pub trait Books {
//!     /// Renames a book.
//!     #[endpoint(PUT "/books/<id>/title", errors(412 => ()))]
//!     fn rename(&self, id: u32, #[header("if-match")] etag: &str, #[body] title: &str) -> ();
//! }
//! # let transport = |_: http::Request<Body>| async {
//! #     Ok::<_, TransportError>(http::Response::builder().status(412).body("").unwrap())
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! let error = client.rename(7, "\"1\"", "Emma").await.unwrap_err();
//! assert!(matches!(error.declared(), Some(RenameError::PreconditionFailed)));
//! # Ok(()) }
//! ```
//!
//! A conditional write cannot overwrite the change of another client. It is still retried like any other request of its
//! method, so after a lost response a retry may find its own change and fail with 412.
