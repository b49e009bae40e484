//! Results: response bodies, statuses, response headers and errors.
//!
//! # Results
//!
//! The return type is the type of the decoded response body. `output` says how the body is decoded:
//!
//! | syntax | return type | response body |
//! |---|---|---|
//! | `output = json`, the default | any type with `Deserialize` | JSON |
//! | | `Option<T>` | JSON; `None` for `null` and for an empty body, such as that of a 204 |
//! | | `()` | ignored |
//! | `output = text` | `String` | text |
//! | `output = bytes` | `Vec<u8>`, `Bytes` | bytes |
//! | `output = content` | `Content` | [any media type](#content-and-raw-responses) |
//! | `output = raw` | `RawResponse` | [any status and media type](#content-and-raw-responses) |
//! | `output = stream` | `Body`, `http::Response<Body>` | [unread](#streamed-results) |
//! | `output = items`, `lines` | `Items<T>` | [JSON array, JSON lines](#streamed-results) |
//! | `output = events` | `Items<Event>` | [server-sent events](#streamed-results) |
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, TransportError, endpoints};
//! #[endpoints]
//! pub trait Results {
//!     /// JSON.
//!     #[endpoint(GET "/json")]
//!     fn json(&self) -> String;
//!     /// Text.
//!     #[endpoint(GET "/json", output = text, shares_route)]
//!     fn text(&self) -> String;
//!     /// Bytes.
//!     #[endpoint(GET "/json", output = bytes, shares_route)]
//!     fn bytes(&self) -> Vec<u8>;
//!     /// JSON, `null` or no body.
//!     #[endpoint(GET "/nothing")]
//!     fn maybe(&self) -> Option<String>;
//!     /// Any body, which is ignored.
//!     #[endpoint(DELETE "/json")]
//!     fn done(&self) -> ();
//! }
//! # let transport = |request: http::Request<Body>| async move {
//! #     let body = if request.uri().path() == "/json" { "\"tea\"" } else { "" };
//! #     Ok::<_, TransportError>(http::Response::new(body))
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! // The server responds with `"tea"`, including the quotes, and at `/nothing` with an empty body.
//! assert_eq!((client.json().await?, client.text().await?), ("tea".to_owned(), "\"tea\"".to_owned()));
//! assert_eq!((client.bytes().await?.len(), client.maybe().await?, client.done().await?), (5, None, ()));
//! # Ok(()) }
//! ```
//!
//! A response with an empty body has no JSON: only `Option` and `()` accept it, `serde_json::Value` does not. A byte
//! order mark before JSON is skipped. JSON that is not UTF-8 (RFC 8259, section 8.1) is an error, even in a property
//! that the type does not have.
//!
//! Text is decoded by its byte order mark, by the `charset` of its content type, or else from UTF-8. If the text is not
//! in this character encoding, or the encoding is unknown, the call fails with an error that names it.
//!
//! The default transport unpacks `Content-Encoding: gzip`, in any spelling and of several members. A response in any
//! other content coding, or one that cannot be unpacked, is an error that names the coding, whatever the `output`.
//!
//! # Content and raw responses
//!
//! `output = content` is for endpoints whose media type depends on the request. A [`Content`](crate::Content) has the
//! media type, and is read as bytes, text or JSON, or taken as a stream.
//!
//! `output = raw` returns the [`RawResponse`](crate::RawResponse) of the last attempt, with any status. Such an
//! endpoint has no declared errors.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # use fingerpost::{Body, Client, Content, RawResponse, TransportError, endpoints};
//! #[endpoints]
//! pub trait Reports {
//!     /// Returns a report as `json` or `csv`.
//!     #[endpoint(GET "/report.<format>", output = content)]
//!     fn report(&self, format: &str) -> Content;
//!     /// Returns any response.
//!     #[endpoint(GET "/teapot", output = raw)]
//!     fn teapot(&self) -> RawResponse;
//! }
//! # let transport = |request: http::Request<Body>| async move {
//! #     let path = request.uri().path();
//! #     let body = if path.ends_with("csv") { "n\n7\n" } else { "[7]" };
//! #     let kind = if path.ends_with("csv") { "text/csv" } else { "application/json" };
//! #     let status = if path == "/teapot" { 418 } else { 200 };
//! #     let response = http::Response::builder().status(status).header("content-type", kind);
//! #     Ok::<_, TransportError>(response.body(body).unwrap())
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! assert_eq!(client.report("json").await?.json::<Vec<i64>>()?, [7]);
//! let csv = client.report("csv").await?;
//! assert_eq!((csv.media_type(), csv.text()?), (Some("text/csv"), "n\n7\n"));
//! assert_eq!(client.teapot().await?.status(), 418);
//! # Ok(()) }
//! ```
//!
//! # Streamed results
//!
//! `output = stream` returns the unread [`Body`](crate::Body), or the `http::Response<Body>`. An
//! [`Items`](crate::Items) is a stream of decoded items: the elements of a JSON array (`items`), JSON lines (`lines`)
//! or server-sent [`Event`](crate::Event)s (`events`).
//!
//! A success of another media type than `text/event-stream`, such as a login page, is an error of a call with
//! `output = events`.
//!
//! The status is checked, and failed attempts are retried, before the call returns the stream. Dropping the stream
//! closes its connection. An item that cannot be decoded is an error, after which the next item can be read; a failed
//! connection is the last error of the stream.
//!
//! A response that pauses for too long fails as stalled ([`StallLimit`](crate::StallLimit)). By default the limit does
//! not apply to events, nor between two lines, so that a log can be followed. To apply it between lines too, set it on
//! the call: `client.lines().stall_limit(StallLimit::default())`.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, Event, Items, TransportError, endpoints};
//! #[endpoints]
//! pub trait Feeds {
//!     /// Streams the body.
//!     #[endpoint(GET "/array", output = stream)]
//!     fn raw(&self) -> Body;
//!     /// Streams the elements of a JSON array.
//!     #[endpoint(GET "/array", output = items, shares_route)]
//!     fn items(&self) -> Items<i64>;
//!     /// Streams JSON lines.
//!     #[endpoint(GET "/lines", output = lines)]
//!     fn lines(&self) -> Items<i64>;
//!     /// Streams server-sent events.
//!     #[endpoint(GET "/events", output = events)]
//!     fn events(&self) -> Items<Event>;
//! }
//! # let transport = |request: http::Request<Body>| async move {
//! #     let body = match request.uri().path() { "/array" => "[1,2]", "/lines" => "1\n2\n", _ => "data: tea\n\n" };
//! #     Ok::<_, TransportError>(http::Response::new(body))
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! let mut items = client.items().await?;
//! while let Some(item) = items.next().await {
//!     assert!([1, 2].contains(&item?));
//! }
//! # assert_eq!(client.lines().await?.next().await.unwrap()?, 1);
//! # assert_eq!(client.raw().await?.chunk().await.unwrap().unwrap(), "[1,2]");
//! assert_eq!(client.events().await?.next().await.unwrap()?.data, "tea");
//! # Ok(()) }
//! ```
//!
//! A caller can also stream the result of an endpoint that returns `Bytes`, with
//! [`Call::streamed`](crate::Call::streamed).
//!
//! # Statuses
//!
//! | syntax | effect | default |
//! |---|---|---|
//! | `ok(200)` | only these statuses are a success | all 2xx |
//! | `ok(200 => A, 201 => B, 204 => ())` | as above; the result is an enum with a variant for each status | |
//! | `pending(202)` | with these statuses the result is not ready yet | none |
//!
//! With `pending`, the call returns a [`Progress`](crate::Progress): either the result, or the `Retry-After` of a
//! response that is not ready.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, Progress, TransportError, endpoints};
//! # use std::time::Duration;
//! #[endpoints]
//! pub trait Reports {
//!     /// Returns a report, if it is ready.
//!     #[endpoint(GET "/report", output = text, pending(202))]
//!     fn report(&self) -> String;
//!     /// Returns a report, or fails if it is not ready.
//!     #[endpoint(GET "/report", output = text, ok(200), shares_route)]
//!     fn finished_report(&self) -> String;
//! }
//! # let transport = |_: http::Request<Body>| async {
//! #     let response = http::Response::builder().status(202).header("retry-after", 2);
//! #     Ok::<_, TransportError>(response.body("").unwrap())
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! // The server responds with 202 and `Retry-After: 2`.
//! assert_eq!(client.report().await?, Progress::Pending { retry_after: Some(Duration::from_secs(2)) });
//! assert_eq!(client.finished_report().await.unwrap_err().status().unwrap(), 202);
//! # Ok(()) }
//! ```
//!
//! If `ok(…)` has types, the macro generates an enum with the name of the return type. Its variants are named after the
//! statuses, and `=> ()` is a variant without a body.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, TransportError, endpoints};
//! #[endpoints]
//! pub trait Books {
//!     /// Stores a title. Returns the previous one (200), the ID of a new one (201), or nothing if unchanged (204).
//!     #[endpoint(PUT "/titles/<isbn>", ok(200 => String, 201 => u32, 204 => ()))]
//!     fn store(&self, isbn: &str, #[body] title: &str) -> Stored;
//! }
//! # let transport = |_: http::Request<Body>| async {
//! #     Ok::<_, TransportError>(http::Response::builder().status(201).body("7").unwrap())
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! // The server responds with 201 and the body `7`.
//! match client.store("0-19", "Emma").await? {
//!     Stored::Ok(previous) => println!("replaced {previous}"),
//!     Stored::Created(id) => assert_eq!(id, 7),
//!     Stored::NoContent => println!("unchanged"),
//! }
//! # Ok(()) }
//! ```
//!
//! # Response headers
//!
//! [`with_response()`](crate::PerCall::with_response) returns the status and headers with the result; errors have them
//! as well. `response_headers(field: Type = "name", …)` declares headers with their types, and generates a struct that
//! is named after the endpoint: `TitlesHeaders` for `titles`. Each field is an `Option`, `None` if the header is
//! missing. The default name is that of the field, with `-` in place of `_`.
//!
//! A type is `String`, a number, `bool`, `Duration` (in the format of `Retry-After`), [`Links`](crate::Links), a
//! timestamp of `jiff`, or any type that implements [`FromHeader`](crate::FromHeader). A header with an invalid value
//! makes `headers_as` fail, not the call.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, PerCall, TransportError, endpoints};
//! # use std::time::Duration;
//! #[endpoints]
//! pub trait Books {
//!     /// Lists all titles.
//!     #[endpoint(GET "/titles", response_headers(total: u64 = "x-total-count", retry_after: Duration))]
//!     fn titles(&self) -> Vec<String>;
//! }
//! # let transport = |_: http::Request<Body>| async {
//! #     Ok::<_, TransportError>(http::Response::builder().header("x-total-count", "12").body("[]").unwrap())
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! match client.titles().with_response().await {
//!     Ok(response) => assert_eq!(response.headers_as::<TitlesHeaders>()?.total, Some(12)),
//!     Err(error) => match error.headers_as::<TitlesHeaders>() {
//!         Some(headers) => println!("retry after {:?}", headers?.retry_after),
//!         None => println!("no response"),
//!     },
//! }
//! # Ok(()) }
//! ```
//!
//! # Errors
//!
//! `errors(…)` declares the error statuses of an endpoint, or, on the trait, of all its endpoints. The macro generates
//! one closed enum, named after the endpoint: `RenameError` for `rename`. Its variants are named after the statuses,
//! such as `NotFound` for 404, and contain the decoded body:
//!
//! | syntax | body |
//! |---|---|
//! | `404` | the type in `#[endpoints(error = Problem)]`, which is required then |
//! | `422 => Invalid` | `Invalid` |
//! | `409 => ()` | none; the variant has no field |
//! | `4XX`, `5XX`, `default` | as above; see [below](#ranges-of-errors) |
//!
//! Responses to `HEAD` have no body, so all of their variants have no field, and a body type is a compile error. So is
//! a result of `HEAD`, or of `ok(204)`, other than `()`, an `Option`, `output = content` or `output = raw`.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, TransportError, endpoints};
//! # #[derive(Debug, serde::Deserialize)] pub struct Problem { pub message: String }
//! # #[derive(Debug, serde::Deserialize)] pub struct Invalid { pub fields: Vec<String> }
//! #[endpoints(error = Problem, errors(429))]
//! pub trait Books {
//!     /// Renames a book.
//!     #[endpoint(PUT "/books/<id>/title", errors(404, 409 => (), 422 => Invalid))]
//!     fn rename(&self, id: u32, #[body(text)] title: &str) -> ();
//! }
//! # let transport = |_: http::Request<Body>| async {
//! #     Ok::<_, TransportError>(http::Response::builder().status(422).body(r#"{"fields":["title"]}"#).unwrap())
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! // The server responds with 422 and `{"fields":["title"]}`.
//! let error = client.rename(7, "").await.unwrap_err();
//! match error.declared() {
//!     Some(RenameError::UnprocessableContent(Invalid { fields })) => assert_eq!(fields, &["title"]),
//!     Some(RenameError::NotFound(Problem { message })) => panic!("not found: {message}"),
//!     Some(RenameError::Conflict) => panic!("duplicate title"),
//!     Some(RenameError::TooManyRequests(_)) => panic!("retry after {:?}", error.retry_after()),
//!     None => return Err(error.into()),
//! }
//! # Ok(()) }
//! ```
//!
//! ## Ranges of errors
//!
//! `4XX`, `5XX` and `default` stand for all other statuses from 400 to 499, from 500 to 599, and from 400. Their
//! variants are `Status4XX`, `Status5XX` and `Other`, with a field `status` and, unless it is `()`, a field
//! `body`. An error has the variant of its exact status, or else of its range, or else of `default`.
//!
//! ```
//! # use fingerpost::{CallError, endpoints};
//! # #[derive(Debug, serde::Deserialize)] pub struct Problem { pub message: String }
//! #[endpoints(error = Problem)]
//! pub trait Books {
//!     /// Removes a book.
//!     #[endpoint(DELETE "/books/<id>", errors(404 => (), 4XX, default => ()))]
//!     fn remove(&self, id: u32) -> ();
//! }
//!
//! fn reason(error: &CallError<RemoveError>) -> String {
//!     match error.declared() {
//!         Some(RemoveError::NotFound) => "no such book".to_owned(),
//!         Some(RemoveError::Status4XX { status, body }) => format!("{status}: {}", body.message),
//!         Some(RemoveError::Other { status }) => status.to_string(),
//!         None => error.to_string(),
//!     }
//! }
//! ```
//!
//! ## Other failures
//!
//! [`declared`](crate::CallError::declared) is `None` for all other failures: an undeclared status, a declared status
//! whose body has another type, a failed connection, a timeout. The methods of [`Error`](crate::Error), to which
//! [`CallError`](crate::CallError) derefs, tell these apart and return the status, headers and body of the response.
//!
//! The errors of each endpoint are a type of their own, also where two endpoints declare the same. [Error
//! handling](super::errors) describes `?`, the server's message, `thiserror`, `anyhow` and custom error types.
