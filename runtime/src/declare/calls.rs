//! Calls: options, pagination, secrets, generated names and fake services.
//!
//! # Options
//!
//! These options of `#[endpoint(…)]` change how an endpoint is called, or describe it.
//!
//! ## `idempotent`
//!
//! Marks a call that has the same effect whether it is sent once or twice, so that failed attempts are retried.
//! Default: `GET`, `HEAD`, `OPTIONS`, `PUT`, `DELETE`, `TRACE` and `QUERY` are idempotent. `POST` and `PATCH` are not,
//! and neither is a method that is written as a string.
//!
//! ## `retry = never`
//!
//! Disables retries, even if the client or the call sets a [`RetryPolicy`](crate::RetryPolicy) or a
//! [`RetryRule`](crate::RetryRule). Default: the policy decides.
//!
//! `retry = unless_running` is for reads that are expensive for the server, such as a `GET` that runs a query or
//! renders a picture. It disables retries while the server may still be working on an earlier attempt: after an attempt
//! that timed out, after a lost connection, and after a 504 of a gateway. Failed connections, 429, 503 and the other
//! statuses of the policy are retried.
//!
//! ## `timeout = "90s"`
//!
//! Limits the duration of a call, retries and waits included. The units are `ms`, `s`, `min` and `h`. Default: the
//! client's [`timeout`](crate::ClientBuilder::timeout). A call can set another with
//! [`timeout`](crate::PerCall::timeout).
//!
//! A call has the time that it is given: a single attempt may take all of it. The limit of attempts, 120 seconds or the
//! client's [`attempt_timeout`](crate::ClientBuilder::attempt_timeout), only applies where it is longer, or where the
//! call sets its own. In the same way, an `attempt_timeout` of 15 minutes extends the 5 minutes that a call has by
//! default. An attempt that times out together with its call is not retried.
//!
//! ## `retry_after_cap = "60s"`
//!
//! Limits the `Retry-After` that a call waits for. If the server asks for a longer wait, the call fails at once.
//! Default: [`retry_after_cap`](crate::RetryPolicy::retry_after_cap) of the client's policy. A call can set another
//! with [`retry_after_cap`](crate::Call::retry_after_cap), or with a policy of its own.
//!
//! ## `auth = none`
//!
//! Sends no credentials. Default: the client's credentials are sent. For `auth = same_origin`, see
//! [dynamic URLs](super::routes#dynamic-urls). A [`RedirectPolicy`](crate::RedirectPolicy) can allow redirects of such
//! a call to other origins.
//!
//! The credentials are those of the client: a [`Credential`](crate::Credential) in a header, the query or a cookie, the
//! token of an [`OAuth2`](crate::OAuth2) server, or [`AuthSchemes`](crate::AuthSchemes), which chooses from several by
//! the endpoint. A call whose endpoint requires credentials that are not set fails before anything is sent.
//!
//! ## `stability = beta`
//!
//! Sets the stability level: `alpha`, `beta` or `deprecated`. It appears in the generated documentation and in the
//! [descriptor](super::descriptors). `#[deprecated = "…"]` on the method is the same as `stability = deprecated`,
//! with a note. Default: stable.
//!
//! ## `operation = "getThing"`
//!
//! Sets the name of the operation in the API, if it differs from the name of the method. Calls by name accept both.
//! Default: the name of the method.
//!
//! ## `docs = "https://…"`
//!
//! Adds a link to the API's own documentation to the documentation of the method. Default: no link.
//!
//! ## `shares_route`
//!
//! Permits an endpoint with the method and template of an earlier one. Default: two endpoints with one route are a
//! compile error.
//!
//! ## Example
//!
//! ```
//! # use fingerpost::{Client, Stability, endpoints};
//! # use std::time::Duration;
//! #[endpoints]
//! pub trait Jobs {
//!     /// Starts a job.
//!     #[endpoint(POST "/jobs/<id>/start", idempotent, timeout = "90s", retry_after_cap = "60s")]
//!     fn start(&self, id: &str) -> ();
//!
//!     /// Returns the status of a job.
//!     #[endpoint(GET "/jobs/<id>", retry = never, auth = none, stability = beta)]
//!     fn status(&self, id: &str) -> String;
//!
//!     /// Returns the log of a job.
//!     #[endpoint(
//!         GET "/jobs/<id>",
//!         output = text,
//!         shares_route,
//!         operation = "getJobLog",
//!         docs = "https://jobs.example/docs/log",
//!     )]
//!     #[deprecated = "use `status`"]
//!     fn log(&self, id: &str) -> String;
//! }
//!
//! let [start, status, log] = <dyn Jobs>::ENDPOINTS else { panic!("expected three endpoints") };
//! assert!(start.is_idempotent() && start.is_retried() && start.is_authenticated());
//! assert_eq!(start.time_limit(), Some(Duration::from_secs(90)));
//! assert_eq!(start.options().retry_after_cap, Some(Duration::from_secs(60)));
//! assert!(status.is_idempotent() && !status.is_retried() && !status.is_authenticated());
//! assert_eq!(status.stability_level(), Stability::Beta);
//! assert_eq!((log.operation_name(), log.is_deprecated()), ("getJobLog", true));
//! assert_eq!(log.docs_url(), Some("https://jobs.example/docs/log"));
//! ```
//!
//! # Pagination
//!
//! `paginate = …` adds a method `pages` to the request builder. It returns a stream of the items of all pages, and
//! requests each page when it is needed. Values that are set on the builder apply to all pages; the page size and the
//! first page can be set as well.
//!
//! | syntax | next page | ends |
//! |---|---|---|
//! | `offset(limit, offset)` | these two optional arguments; the default limit is 100 | after the last item |
//! | `page(page, per_page)` | the same with the number of the page, from 1 unless it is set | as with `offset` |
//! | `token(page_token)` | this optional argument, set to the token in the result | without a token |
//! | `link` | the `Link` header (RFC 8288) with `rel=next` | without a link |
//!
//! With `offset` and `page`, the stream ends where the header `X-Total-Count` says that there are no more items, or,
//! once a page had a `Link` with `rel=next`, with a page that has none. Such a link also tells the start of the next
//! page, by its parameter with the name of the argument; it is not followed itself. If the server says neither, the
//! stream ends after an empty page, and after a page that is not full if there was a full page before. Otherwise a page
//! that is not full may be that of a server that caps the page size, so the next page is requested; a 404 in return
//! ends the stream as well. For servers that hide items after they have cut a page, see
//! [`with_hidden_items`](crate::paginate::Pages::with_hidden_items). Two equal pages in a row are an error: the server
//! ignores the argument. A page size or a start that is negative, or a size of 0, is an argument error.
//!
//! [`total`](crate::paginate::Pages::total) returns the number of items on all pages, if the server sends
//! `X-Total-Count`. [`concurrent`](crate::paginate::Pages::concurrent) requests several pages at a time, and keeps
//! their order.
//!
//! With `token`, the type of the result implements [`Page`](crate::paginate::Page) and has a token, so it is not a
//! `Vec`. With `link`, the link is resolved against the URL of its page (RFC 3986). It is an error if it leads to
//! another origin, or if no next page is found in a header with a syntax error, since the link may be in the part that
//! cannot be read.
//!
//! A token or link that an earlier page had is an error, and so are more than 100 empty pages in a row
//! ([`max_empty_pages`](crate::paginate::Pages::max_empty_pages)). A page whose token or link is its own is the last
//! one, unless it equals the page before: then the server ignores the token or the link, which is an error.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, TransportError, endpoints};
//! #[endpoints]
//! pub trait Books {
//!     /// Lists the titles that match.
//!     #[endpoint(GET "/titles", paginate = offset(limit, offset))]
//!     fn titles(&self, like: Option<&str>, limit: Option<i64>, offset: Option<i64>) -> Vec<String>;
//! }
//! # let transport = |request: http::Request<Body>| async move {
//! #     let first = request.uri().query() == Some("like=E%25&limit=2&offset=0");
//! #     Ok::<_, TransportError>(http::Response::new(if first { r#"["Emma","Evelina"]"# } else { r#"["Eugenie"]"# }))
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! let mut titles = client.titles().like("E%").limit(2).pages();
//! let mut all = Vec::new();
//! while let Some(title) = titles.next().await {
//!     all.push(title?);
//! }
//! assert_eq!(all, ["Emma", "Evelina", "Eugenie"]);
//! # Ok(()) }
//! ```
//!
//! The functions in [`paginate`](crate::paginate) paginate any typed call, for APIs that do it in another way.
//!
//! # Secrets and curl
//!
//! Errors and traces never contain the values of arguments, but [`to_curl`](crate::Call::to_curl) does: it prints the
//! call as a shell command. `#[secret]` on a query parameter, form field, header or body replaces its value with `***`
//! there. Credentials are always replaced. `#[secret]` on a path parameter is a compile error, since URLs are logged by
//! servers and proxies.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Sessions {
//!     /// Logs in.
//!     #[endpoint(POST "/login")]
//!     fn login(
//!         &self,
//!         #[form] user: &str,
//!         #[form] #[secret] password: &str,
//!         #[secret] token: Option<&str>,
//!     ) -> String;
//! }
//!
//! let client = Client::new("https://shop.example")?;
//! assert_eq!(
//!     client.login("o'hara", "hush").token("hush").to_curl()?,
//!     "curl -X POST 'https://shop.example/login?token=***' -H 'accept: application/json' \
//!      -H 'content-type: application/x-www-form-urlencoded' --data-raw 'user=o%27hara&password=***'"
//! );
//! # Ok(()) }
//! ```
//!
//! # Placement
//!
//! A trait marked `#[endpoints]` can be declared wherever a trait can: in a module, in a function, or by a
//! `macro_rules!` macro. It can have supertraits and any visibility, and `#[cfg(…)]` is allowed on the trait, its
//! methods and their arguments. It cannot have generics, so it can be used as `dyn`. A path template is a string, or
//! `concat!` of literals: `GET concat!($base, "/books")`.
//!
//! `crate = path::to::fingerpost` sets the path of the fingerpost crate, if it is renamed or re-exported. Without it,
//! the compiler reports once for each trait that it cannot find `fingerpost`.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! /// A crate that re-exports fingerpost.
//! mod another {
//!     pub use fingerpost::*;
//! }
//!
//! macro_rules! resource {
//!     ($name:ident, $get:ident, $path:literal) => {
//!         #[another::endpoints(crate = another)]
//!         trait $name: Send + Sync {
//!             #[endpoint(GET $path)]
//!             fn $get(&self, id: i64) -> String;
//!
//!             #[cfg(windows)]
//!             #[endpoint(GET "/registry")]
//!             fn registry(&self) -> String;
//!         }
//!     };
//! }
//!
//! resource!(Books, book, "/books/<id>");
//! resource!(Authors, author, "/authors/<id>");
//! use fingerpost::PerCall as _;
//!
//! let client = fingerpost::Client::new("https://shop.example")?;
//! let books: &dyn Books = &client;
//! assert_eq!(books.book(1).request()?.uri().path(), "/books/1");
//! assert_eq!(client.author(2).request()?.uri().path(), "/authors/2");
//! # Ok(()) }
//! ```
//!
//! A trait can also be implemented by hand, for example in a test that counts calls. Its methods return the request
//! builders of the endpoints, which are named after the method and the trait: `BookBuilderForBooks`. These are aliases:
//! the compiler shows them as `BuilderForBooks<Book, NoDeclaredErrors>`, the struct of all builders of the trait.
//!
//! # Generated names
//!
//! For an endpoint `list`, the macro generates items with short names next to the trait:
//!
//! | name | item |
//! |---|---|
//! | `LIST` | the [`Endpoint`](crate::Endpoint) |
//! | `ListError` | its [declared errors](super::results#errors) |
//! | `ListHeaders` | its [response headers](super::results#response-headers) |
//! | `ListArguments` | its arguments in a [service](#services-for-tests) |
//!
//! The names of all other generated items contain the names of the method and the trait, and cannot collide.
//!
//! If two traits of a module have methods with the same name, the compiler reports each short name as a duplicate.
//! `prefix` adds a prefix to the short names of a trait. Default: no prefix.
//!
//! ```
//! use fingerpost::{Client, endpoints};
//!
//! #[endpoints(prefix = "Users", errors(404 => ()))]
//! pub trait Users {
//!     /// Lists all users.
//!     #[endpoint(GET "/users")]
//!     fn list(&self) -> Vec<String>;
//! }
//!
//! #[endpoints(errors(404 => ()))]
//! pub trait Orders {
//!     /// Lists all orders.
//!     #[endpoint(GET "/orders")]
//!     fn list(&self) -> Vec<u64>;
//! }
//!
//! # fn main() -> Result<(), fingerpost::Error> {
//! let client = Client::new("https://shop.example")?;
//! let _ = (Users::list(&client), Orders::list(&client));
//! assert_eq!(USERS_LIST.descriptor().template(), "/users");
//! assert_eq!(LIST.descriptor().template(), "/orders");
//! let _ = |error: UsersListError| matches!(error, UsersListError::NotFound);
//! let _ = |error: ListError| matches!(error, ListError::NotFound);
//! # Ok(()) }
//! ```
//!
//! Alternatively, declare each trait in its own module: `users::LIST` and `orders::LIST`.
//!
//! `prefix` does not change the names that you choose: that of `service = …`, and the return type of an endpoint with
//! `ok(200 => A, 201 => B)`, which the macro generates. Each must be unique in its module. If it is not, and the
//! declaration does not refer to the other type, the compiler reports a duplicate, and then errors that follow from it.
//!
//! Your own items must not have a generated name either: next to `fn task`, these are `TASK` and `TaskError`, even if
//! `task` declares no errors. One exception: if the declaration refers to your type, as in `error = TaskError`, the
//! macro generates no `TaskError` for a `task` without declared errors, and reports the collision otherwise.
//!
//! # Services for tests
//!
//! `#[endpoints(service = BooksService)]` generates a trait of that name if fingerpost's feature `testing` is enabled,
//! and nothing otherwise. It has a method for each endpoint, which receives the request and the decoded arguments, and
//! returns the result or one of the declared errors. Default: no service.
//!
//! - The arguments are a struct named after the endpoint: `BookArguments`. Its fields are owned: `&str` becomes
//!   `String`, `&[T]` becomes `Vec<T>`, `&T` becomes `T`, and optional arguments remain an `Option`. A body of kind
//!   `bytes`, `stream` or `multipart` is `Bytes`. `Debug` prints `***` for a `#[secret]`. Arguments must implement
//!   `serde::Deserialize`, `Clone` and `Debug`, results and errors `serde::Serialize`.
//! - A result with `output = items`, `lines` or `events` is returned as a `Vec`, and a stream as a `Body`.
//! - A method that is not implemented responds with 501, or calls the handler set by `FakeService::on_any_other`.
//!
//! `<dyn Books>::service` turns an implementation into routes, which a `fingerpost::testing::FakeService` serves in
//! memory or on loopback.
//!
#![cfg_attr(feature = "testing", doc = "```")]
#![cfg_attr(not(feature = "testing"), doc = "```ignore")]
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use fingerpost::endpoints;
//! use fingerpost::testing::{Failure, FakeService, Incoming};
//!
//! #[endpoints(service = BooksService)]
//! pub trait Books {
//!     /// Returns the title of a book.
//!     #[endpoint(GET "/books/<id>", errors(404 => String))]
//!     fn book(&self, id: u32, language: Option<&str>) -> String;
//!
//!     /// Sells a book.
//!     #[endpoint(DELETE "/books/<id>")]
//!     fn sell(&self, id: u32) -> ();
//! }
//!
//! struct Shop { titles: Vec<&'static str> }
//!
//! impl BooksService for Shop {
//!     async fn book(&self, _: Incoming, arguments: BookArguments) -> Result<String, Failure<BookError>> {
//!         match self.titles.get(arguments.id as usize) {
//!             Some(title) => Ok((*title).to_owned()),
//!             None => Err(BookError::NotFound("sold out".to_owned()).into()),
//!         }
//!     }
//! }
//!
//! let service = FakeService::new(&[]);
//! service.serve(<dyn Books>::service(Shop { titles: vec!["Emma"] }));
//!
//! let client = service.client();
//! assert_eq!(client.book(0).language("en").await?, "Emma");
//! assert!(matches!(client.book(7).await.unwrap_err().declared(), Some(BookError::NotFound(_))));
//! assert_eq!(client.sell(0).await.unwrap_err().status().unwrap(), 501);
//! # Ok(()) }
//! ```
//!
//! # Clients of other crates
//!
//! A trait is implemented for every [`Caller`](crate::Caller): for `Client`, and for every type that returns its client
//! by reference, also in a `Box` or `Arc`. To call an endpoint that a library lacks, declare it in a trait of your own.
//! Its methods are available on the library's handle, and use its connections and credentials.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! use fingerpost::{Caller, Client, PerCall, endpoints};
//!
//! # pub mod shop {
//! # use fingerpost::{Caller, Client};
//! /// The handle of a library.
//! pub struct Shop { client: Client }
//!
//! impl Caller for Shop {
//!     fn client(&self) -> &Client { &self.client }
//! }
//! # impl Shop {
//! #     pub fn new(url: &str) -> Result<Self, fingerpost::Error> { Ok(Self { client: Client::new(url)? }) }
//! # }
//! # }
//! # use shop::Shop;
//!
//! /// An endpoint declared in your program.
//! #[endpoints]
//! trait Missing {
//!     #[endpoint(GET "/beta/stock/<book>")]
//!     fn stock(&self, book: u32) -> u64;
//! }
//!
//! let shop = Shop::new("https://shop.example")?;
//! assert_eq!(shop.stock(7).request()?.uri(), "https://shop.example/beta/stock/7");
//! # Ok(()) }
//! ```
