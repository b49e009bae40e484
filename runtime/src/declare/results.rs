//! What a call results in: by declaration, by status, and if it fails.
//!
//! # Results
//!
//! `-> T` reads JSON into anything with `Deserialize`. `-> ()` takes no notice of the body. `-> Option<T>` is `None`
//! for `null` and for an answer without a body, such as 204. `output = text` gives the text as it came, `output =
//! bytes` the bytes; so a JSON string and plain text are never taken for each other.
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
//!     /// Bytes, as `Vec<u8>` or as `Bytes`.
//!     #[endpoint(GET "/json", output = bytes, shares_route)]
//!     fn bytes(&self) -> Vec<u8>;
//!     /// Something or nothing.
//!     #[endpoint(GET "/nothing")]
//!     fn maybe(&self) -> Option<String>;
//!     /// Whatever it is, it worked.
//!     #[endpoint(DELETE "/json")]
//!     fn done(&self) -> ();
//! }
//! # let transport = |request: http::Request<Body>| async move {
//! #     let body = if request.uri().path() == "/json" { "\"tea\"" } else { "" };
//! #     Ok::<_, TransportError>(http::Response::new(body))
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! // The server answers `"tea"`, quotes included, and at `/nothing` nothing.
//! assert_eq!((client.json().await?, client.text().await?), ("tea".to_owned(), "\"tea\"".to_owned()));
//! assert_eq!((client.bytes().await?.len(), client.maybe().await?, client.done().await?), (5, None, ()));
//! # Ok(()) }
//! ```
//!
//! # Content and raw answers
//!
//! `output = content` is for endpoints that answer with whatever form was asked for: a [`Content`](crate::Content) has
//! the media type and is read as bytes, text or JSON, or taken as a stream. `output = raw` gives the
//! [`RawResponse`](crate::RawResponse) whatever its status, once there is nothing more to try; it has no declared
//! errors.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # use fingerpost::{Body, Client, Content, RawResponse, TransportError, endpoints};
//! #[endpoints]
//! pub trait Reports {
//!     /// A report, as `json` or as `csv`.
//!     #[endpoint(GET "/report.<format>", output = content)]
//!     fn report(&self, format: &str) -> Content;
//!     /// Whatever it says.
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
//! `output = stream` gives the [`Body`](crate::Body) while it is still coming, or the whole `http::Response<Body>`.
//! [`Items`](crate::Items) gives what comes one by one: of a JSON array with `items`, of JSON lines with `lines`, and
//! as server-sent [`Event`](crate::Event)s with `events`. The status is judged, and failed attempts are made again,
//! before any of them begins; dropping one closes its connection. An item that cannot be read is an error, and the next
//! can be read; when the connection breaks off, that is the last error.
//!
//! A stream whose answer comes to a halt fails as stalled ([`StallLimit`](crate::StallLimit)), except where a halt is
//! nothing unusual: events may pause for as long as they like, and so may lines where one has ended, as of a log that
//! is followed. Where a pause of lines means that something is wrong, as in an export, the call says so:
//! `client.lines().stall_limit(StallLimit::default())`.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, Event, Items, TransportError, endpoints};
//! #[endpoints]
//! pub trait Feeds {
//!     /// As it comes.
//!     #[endpoint(GET "/array", output = stream)]
//!     fn raw(&self) -> Body;
//!     /// Each item of a JSON array.
//!     #[endpoint(GET "/array", output = items, shares_route)]
//!     fn items(&self) -> Items<i64>;
//!     /// A JSON value each line.
//!     #[endpoint(GET "/lines", output = lines)]
//!     fn lines(&self) -> Items<i64>;
//!     /// What happens.
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
//! A result in `Bytes` can be taken as a stream by the caller alone: [`Call::streamed`](crate::Call::streamed).
//!
//! # Statuses
//!
//! Every 2xx is a success, unless `ok(…)` says which are. `pending(…)` names those that mean "not yet": the result
//! becomes a [`Progress`](crate::Progress), which is either ready or says how long the server wants to be left alone.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, Progress, TransportError, endpoints};
//! # use std::time::Duration;
//! #[endpoints]
//! pub trait Reports {
//!     /// A report, once it is written.
//!     #[endpoint(GET "/report", output = text, pending(202))]
//!     fn report(&self) -> String;
//!     /// The same, where anything but a report is an error.
//!     #[endpoint(GET "/report", output = text, ok(200), shares_route)]
//!     fn finished_report(&self) -> String;
//! }
//! # let transport = |_: http::Request<Body>| async {
//! #     let response = http::Response::builder().status(202).header("retry-after", 2);
//! #     Ok::<_, TransportError>(response.body("").unwrap())
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! // The server answers 202 with `Retry-After: 2`.
//! assert_eq!(client.report().await?, Progress::Pending { retry_after: Some(Duration::from_secs(2)) });
//! assert_eq!(client.finished_report().await.unwrap_err().status().unwrap(), 202);
//! # Ok(()) }
//! ```
//!
//! With types, `ok(…)` makes the result an enum, under the name that the method returns. Its variants are named after
//! the statuses; `=> ()` is one without a body.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, TransportError, endpoints};
//! #[endpoints]
//! pub trait Books {
//!     /// Stores a title: what it was before, its number if it is new, or nothing if it was there.
//!     #[endpoint(PUT "/titles/<isbn>", ok(200 => String, 201 => u32, 204 => ()))]
//!     fn store(&self, isbn: &str, #[body] title: &str) -> Stored;
//! }
//! # let transport = |_: http::Request<Body>| async {
//! #     Ok::<_, TransportError>(http::Response::builder().status(201).body("7").unwrap())
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! // The server answers 201 with `7`.
//! match client.store("0-19", "Emma").await? {
//!     Stored::Ok(before) => println!("it was {before}"),
//!     Stored::Created(number) => assert_eq!(number, 7),
//!     Stored::NoContent => println!("nothing to do"),
//! }
//! # Ok(()) }
//! ```
//!
//! # Headers of answers
//!
//! `with_response()` gives status and headers beside a result, and an error has them, too. Those that matter are
//! declared with their types: `response_headers(total: u64 = "x-total-count", etag: String)` makes a struct, named
//! after the endpoint, whose fields are `None` where a header is missing. Without a name a header is called as its
//! field, with `-` for `_`. A type is text, a number, `bool`, a `Duration` (as `Retry-After` has it),
//! [`Links`](crate::Links), a time of `jiff`, or one of yours that implements [`FromHeader`](crate::FromHeader).
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, PerCall, TransportError, endpoints};
//! # use std::time::Duration;
//! #[endpoints]
//! pub trait Books {
//!     /// All titles.
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
//!         Some(headers) => println!("try again in {:?}", headers?.retry_after),
//!         None => println!("there was no answer"),
//!     },
//! }
//! # Ok(()) }
//! ```
//!
//! # Errors
//!
//! `errors(…)` declares the statuses that an endpoint can fail with. Together they are a closed enum, under the name of
//! the endpoint: `book` fails with a `BookError`. The variants are named after the statuses, `NotFound` for 404. Each
//! holds the body: of the trait's type `error = …`, or of its own, `422 => Invalid`; with `=> ()` it holds nothing.
//! `errors(…)` on the trait is added to every endpoint.
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
//! // The server answers 422 with `{"fields":["title"]}`.
//! let error = client.rename(7, "").await.unwrap_err();
//! match error.declared() {
//!     Some(RenameError::UnprocessableContent(Invalid { fields })) => assert_eq!(fields, &["title"]),
//!     Some(RenameError::NotFound(Problem { message })) => panic!("there is none: {message}"),
//!     Some(RenameError::Conflict) => panic!("another has that title"),
//!     Some(RenameError::TooManyRequests(_)) => panic!("ask again in {:?}", error.retry_after()),
//!     None => return Err(error.into()),
//! }
//! # Ok(()) }
//! ```
//!
//! Everything else that can happen is [`None`] there: a status that is not declared, a declared one with another body,
//! no connection, too much time. The error itself says which, with status, headers and body where there was an answer.
//!
//! `?` makes one [`Error`](crate::Error) of all of them, so that a function can call several endpoints. It keeps the
//! declared error: [`declared_by`](crate::Error::declared_by) returns it for the endpoint that failed, and for no
//! other.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, Error, TransportError, endpoints};
//! #[endpoints]
//! pub trait Books {
//!     /// A title.
//!     #[endpoint(GET "/books/<id>/title", errors(404 => ()))]
//!     fn title(&self, id: u32) -> String;
//!     /// A price.
//!     #[endpoint(GET "/books/<id>/price")]
//!     fn price(&self, id: u32) -> f64;
//! }
//!
//! async fn label(client: &Client, id: u32) -> Result<String, Error> {
//!     Ok(format!("{}, {}", client.title(id).await?, client.price(id).await?))
//! }
//! # let transport = |request: http::Request<Body>| async move {
//! #     let (known, title) = (request.uri().path().contains('1'), request.uri().path().ends_with("title"));
//! #     let status = if known && !title { 418 } else if known { 200 } else { 404 };
//! #     Ok::<_, TransportError>(http::Response::builder().status(status).body("\"Emma\"").unwrap())
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! // The server knows book 1, but not what it costs.
//! let error = label(&client, 2).await.unwrap_err();
//! assert!(matches!(error.declared_by(&TITLE), Some(TitleError::NotFound)));
//! let error = label(&client, 1).await.unwrap_err();
//! assert!(error.declared_by(&TITLE).is_none());
//! assert_eq!((error.status().unwrap(), error.endpoint().unwrap().name()), (http::StatusCode::IM_A_TEAPOT, "price"));
//! # Ok(()) }
//! ```
//!
//! ## Errors of your own
//!
//! An error type of your own takes the errors of all calls by `?`, with one `impl` that is generic over the declared
//! errors. It stands beside a `From<Error>`, also one that `thiserror` derives from `#[from]`.
//!
//! ```
//! # use fingerpost::{Client, endpoints};
//! use fingerpost::{CallError, DeclaredErrors, Error};
//!
//! # #[endpoints]
//! # pub trait Books {
//! #     /// A title.
//! #     #[endpoint(GET "/books/<id>/title", errors(404 => ()))]
//! #     fn title(&self, id: u32) -> String;
//! #     /// A name.
//! #     #[endpoint(GET "/authors/<id>/name", errors(404 => ()))]
//! #     fn author(&self, id: u32) -> String;
//! # }
//! #[derive(Debug)]
//! pub enum AppError {
//!     NoSuchBook,
//!     Api(Error),
//!     Io(std::io::Error),
//! }
//!
//! impl<E: DeclaredErrors> From<CallError<E>> for AppError {
//!     fn from(error: CallError<E>) -> Self {
//!         Error::from(error).into()
//!     }
//! }
//!
//! impl From<Error> for AppError {
//!     fn from(error: Error) -> Self {
//!         match error.declared_by(&TITLE) {
//!             Some(TitleError::NotFound) => Self::NoSuchBook,
//!             None => Self::Api(error),
//!         }
//!     }
//! }
//!
//! # impl From<std::io::Error> for AppError { fn from(error: std::io::Error) -> Self { Self::Io(error) } }
//! async fn label(client: &Client) -> Result<String, AppError> {
//!     let shop = std::fs::read_to_string("/etc/hostname")?;
//!     Ok(format!("{} by {}, {shop}", client.title(7).await?, client.author(7).await?))
//! }
//! ```
//!
//! Two endpoints of a trait that declare the same statuses with the same bodies share one enum: here `TitleError` and
//! `AuthorError` are names of one type. So `From<CallError<TitleError>>` and `From<CallError<AuthorError>>` for one
//! type are the same `impl`, which the compiler refuses; write the generic one, and tell endpoints apart by
//! `declared_by`. A single `From<CallError<TitleError>>`, also one that `thiserror` derives from `#[from]`, takes the
//! errors of `author` as well: ask `declared_by(&TITLE)` of the `Error` instead. Endpoints whose bodies differ, as with
//! `404 => NoTitle`, have enums of their own.
