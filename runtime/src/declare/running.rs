//! Per-call options, time limits, several calls at once, and tasks.
//!
//! # Per-call options
//!
//! The trait [`PerCall`](crate::PerCall) has the options of a single call: its timeout or deadline, its
//! [`RetryPolicy`](crate::RetryPolicy), headers, and request extensions for the transport. `with_response` also returns
//! the status and headers. [`maybe`](crate::PerCall::maybe) passes an `Option` to a setter, without `if let`. Since
//! these are trait methods, an argument of an endpoint may have the same name as one of them.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, TransportError, endpoints};
//! use fingerpost::{PerCall, RetryPolicy};
//! use std::time::Duration;
//!
//! #[endpoints]
//! pub trait Books {
//!     /// Lists all titles.
//!     #[endpoint(GET "/titles")]
//!     fn titles(&self, limit: Option<i64>) -> Vec<String>;
//! }
//! # let transport = |request: http::Request<Body>| async move {
//! #     assert_eq!(request.headers()["x-trace"], "7");
//! #     assert_eq!(request.extensions().get::<u8>(), Some(&9));
//! #     assert_eq!(request.uri().query(), Some("limit=1"));
//! #     Ok::<_, TransportError>(http::Response::builder().header("x-total", 12).body("[\"Emma\"]").unwrap())
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! let call = client.titles().timeout(Duration::from_secs(2)).retry(RetryPolicy::never()).limit(1);
//! let response = call.header("x-trace", "7").extension(9_u8).with_response().await?;
//! assert_eq!((response.status.as_u16(), &response.headers["x-total"]), (200, &"12".parse().unwrap()));
//! assert_eq!(response.value, ["Emma"]);
//! # Ok(()) }
//! ```
//!
//! # Time limits
//!
//! | limit | covers | default |
//! |---|---|---|
//! | [`timeout`](crate::PerCall::timeout) | the call: login, all attempts, redirects, waits between them | 300 s |
//! | [`deadline`](crate::PerCall::deadline) | several calls that end at the same time | none |
//! | [`attempt_timeout`](crate::PerCall::attempt_timeout) | one attempt, until its response is complete | 120 s |
//! | `connect_timeout` of the transport | the connection and its TLS handshake | 5 s |
//! | [`stall_limit`](crate::PerCall::stall_limit) | pauses and slowness of a response body | 1 byte/s over 20 s |
//!
//! The call's limit is the one that a program chooses, and the others follow it. An attempt may take all of a longer
//! `timeout`, whether the client, the declaration or the call sets it, unless the same layer or a later one sets an
//! `attempt_timeout`. A limit that is set on a call replaces that of the declaration, which replaces that of the
//! client.
//!
//! A streamed response is not part of its call: the limits of the call end with the headers, and the stall limit
//! applies to the body.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! use std::time::{Duration, Instant};
//!
//! use fingerpost::{Client, Error, PerCall, endpoints};
//!
//! #[endpoints]
//! pub trait Reports {
//!     /// Starts a report.
//!     #[endpoint(POST "/reports")]
//!     fn start(&self) -> u64;
//!     /// Computes a report, which takes minutes.
//!     #[endpoint(GET "/reports/<id>", timeout = "10min")]
//!     fn report(&self, id: u64) -> String;
//! }
//!
//! /// Both calls together take 15 minutes at most.
//! async fn whole(client: &Client) -> Result<String, Error> {
//!     let end = Instant::now() + Duration::from_mins(15);
//!     let id = client.start().deadline(end).await?;
//!     Ok(client.report(id).deadline(end).await?)
//! }
//!
//! // An attempt has the ten minutes of the declaration, and not the 120 seconds that are the default.
//! let client = Client::new("https://reports.example")?;
//! let settings = client.report(7).settings().to_string();
//! assert!(settings.contains("timeout") && settings.contains("600s"), "{settings}");
//! # Ok(()) }
//! ```
//!
//! A call that runs out of time fails with [`is_timeout`](crate::Error::is_timeout). Its message tells which limit it
//! was, and [`is_outcome_unknown`](crate::Error::is_outcome_unknown) whether the server may have processed the request.
//! `tokio::time::timeout` around a call drops it, which cancels the request, but loses this information.
//!
//! # Several calls at once
//!
//! A request builder is a future, so it can be awaited, or passed to `join_all`, `select!` or `tokio::spawn`. Nothing
//! is sent before it is first polled, and dropping it cancels the call. Arguments and options are set before: once the
//! call was polled, setting one panics. An `async` block around a call converts its error with `?`.
//!
//! ```
//! use fingerpost::{Client, Error, endpoints};
//! use futures_util::future::{join_all, try_join};
//! use futures_util::stream::{self, StreamExt, TryStreamExt};
//! # #[endpoints]
//! # pub trait Books {
//! #     /// Returns the title of a book.
//! #     #[endpoint(GET "/books/<id>/title")]
//! #     fn title(&self, id: u32) -> String;
//! #     /// Returns the price of a book.
//! #     #[endpoint(GET "/books/<id>/price")]
//! #     fn price(&self, id: u32) -> f64;
//! # }
//!
//! async fn label(client: &Client) -> Result<(String, f64), Error> {
//!     Ok(try_join(client.title(7), client.price(7)).await?)
//! }
//!
//! /// All results, and then the titles or the first error.
//! async fn titles(client: &Client) -> Result<Vec<String>, Error> {
//!     let results = join_all((1..=5).map(|id| client.title(id))).await;
//!     results.into_iter().map(|title| Ok(title?)).collect()
//! }
//!
//! /// At most eight calls at a time, and an end at the first error.
//! async fn all_titles(client: &Client, ids: Vec<u32>) -> Result<Vec<String>, Error> {
//!     let titles = stream::iter(ids).map(|id| async move { Ok(client.title(id).await?) });
//!     titles.buffered(8).try_collect().await
//! }
//! ```
//!
//! All errors of `try_join` must have one type, and the errors of each endpoint are a type of their own: two endpoints
//! that declare errors need the `async` block. A client sends as many requests at a time as it is asked to, unless a
//! [`ConcurrencyLimit`](crate::ConcurrencyLimit) bounds them.
//!
//! # Tasks
//!
//! A request builder borrows nothing, neither the client nor its arguments, and is `Send`, so that it can be moved into
//! a task. A task that makes calls itself owns a client: a clone is cheap and shares the connections.
//!
//! ```
//! # use fingerpost::{Client, Error, endpoints};
//! # #[endpoints]
//! # pub trait Books {
//! #     /// Returns the title of a book.
//! #     #[endpoint(GET "/books/<id>/title")]
//! #     fn title(&self, id: u32) -> String;
//! # }
//!
//! async fn in_tasks(client: &Client) -> Result<String, Box<dyn std::error::Error>> {
//!     let first = tokio::spawn(client.title(1));
//!     let client = client.clone();
//!     let others = tokio::spawn(async move { Ok::<_, Error>(client.title(2).await? + &client.title(3).await?) });
//!     Ok(first.await?? + &others.await??)
//! }
//! ```
//!
//! Dropping a call cancels it: its request is cancelled or its connection closed, and its permit returned. Dropping the
//! handle of a task does not.
