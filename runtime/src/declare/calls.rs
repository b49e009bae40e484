//! How calls are made, where a trait can stand, and what can be read of it.
//!
//! # Options
//!
//! - `idempotent`: the endpoint can be called twice without doing more than once, so that a failed attempt is made
//!   again. GET, HEAD, OPTIONS, PUT and DELETE are so by themselves.
//! - `retry = never`: it is sent once, whatever happens and whatever the [`RetryPolicy`](crate::RetryPolicy) of the
//!   client or of the call.
//! - `timeout = "90s"`: the longest that a call may take, retries included, in place of the client's limit. The units
//!   are `ms`, `s`, `min` and `h`.
//! - `retry_after_cap = "60s"`: the longest `Retry-After` of the server that a call waits for, in place of the
//!   [`max_retry_after`](crate::RetryPolicy::max_retry_after) of the client's policy. If the server asks for a longer
//!   wait, the call fails at once. A call can set another by [`Call::retry_after_cap`](crate::Call::retry_after_cap),
//!   or with a policy of its own.
//! - `auth = none`: the client's credentials stay away from it.
//! - `stability = beta` or `alpha`: it may still change. The documentation says so, and the [table](#the-table) does.
//! - `stability = deprecated`: it is better not used. `#[deprecated]` on the method says the same, with a note.
//! - `operation = "getThing"`: the API's own name for it, where that is another than the method's. Calls by name know
//!   both.
//! - `docs = "https://…"`: the page of the API's documentation, which the method's documentation links to.
//! - `shares_route`: another endpoint before it has the same method and template, and both are meant.
//!
//! ```
//! # use fingerpost::{Client, Stability, endpoints};
//! # use std::time::Duration;
//! #[endpoints]
//! pub trait Jobs {
//!     /// Starts a job.
//!     #[endpoint(POST "/jobs/<id>/start", idempotent, timeout = "90s", retry_after_cap = "60s")]
//!     fn start(&self, id: &str) -> ();
//!     /// What a job is doing.
//!     #[endpoint(GET "/jobs/<id>/now", retry = never, auth = none, stability = beta)]
//!     #[deprecated = "use `start`"]
//!     fn now(&self, id: &str) -> String;
//! }
//!
//! let [start, now] = <dyn Jobs>::ENDPOINTS else { panic!("there are two") };
//! assert!(start.is_idempotent() && start.is_retried() && start.is_authenticated());
//! assert_eq!(start.time_limit(), Some(Duration::from_secs(90)));
//! assert_eq!(start.options().retry_after_cap, Some(Duration::from_secs(60)));
//! assert!(now.is_idempotent() && !now.is_retried() && !now.is_authenticated());
//! assert_eq!(now.stability_level(), Stability::Beta);
//! ```
//!
//! # Results by pages
//!
//! `paginate = …` gives the builder a method `pages`: the items of all pages, one by one, each page asked for as it is
//! needed. Whatever has been set on the builder stays; so it also says how many items a page has, and where to begin.
//!
//! - `paginate = offset(limit, offset)` names two optional arguments. It ends with a page that is not full, unless the
//!   answer's `X-Total-Count` says that there is more. A page has 100 items unless the call says.
//! - `paginate = token(page_token)` names the argument that takes the token, which the result's type gives: it
//!   implements [`Page`](crate::client::paginate::Page).
//! - `paginate = link` follows the answer's `Link` header (RFC 8288) with `rel=next`, and only at the client's origin.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, TransportError, endpoints};
//! #[endpoints]
//! pub trait Books {
//!     /// The titles that match.
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
//! Other ways to page are functions over any typed call: [`paginate`](crate::paginate).
//!
//! # Secrets and curl
//!
//! No error and no log line shows a value. What does is [`to_curl`](crate::Call::to_curl), a call as a command for a
//! shell: there `#[secret]` keeps a parameter, a form field, a header or a body out. Credentials are out of it by
//! themselves. In a path nothing can be a secret, since addresses end up in logs; the compiler says so.
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
//! # One call
//!
//! What a single call needs is said on it, before it is awaited: its time limit or the deadline that it shares with
//! others, its [`RetryPolicy`](crate::RetryPolicy), a header, a value for the transport to find in the request's
//! extensions. `with_response` gives status and headers beside the result. Every endpoint has a builder, and builders
//! have these methods by the trait [`PerCall`](crate::PerCall), so that a parameter may have one of their names. Its
//! method [`maybe`](crate::PerCall::maybe) sets a value that there may not be, without `if let`.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, TransportError, endpoints};
//! use fingerpost::{PerCall, RetryPolicy};
//! use std::time::Duration;
//!
//! #[endpoints]
//! pub trait Books {
//!     /// All titles.
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
//! # Where a trait can stand
//!
//! Anywhere a trait can: in a module, public or private, in a function, several side by side. It can come out of a
//! `macro_rules!` macro, `#[cfg(…)]` works on it, on its methods and on their arguments, and it can have supertraits.
//! It has no generics, which keeps it usable as `dyn`. Where fingerpost has another name, `crate = path` says which.
//! Without it the compiler reports that it cannot find `fingerpost`; the errors after this one follow from it.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! /// A crate that hands fingerpost on.
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
//! A method has no body of its own, so a trait can also be implemented by hand, for a test that counts calls, say. It
//! returns the builder of the endpoint, which is named after the method and the trait: `BookBuilderForBooks`.
//!
//! # Generated names
//!
//! Of an endpoint `list` the macro generates items with short names beside the trait: the endpoint `LIST`, its errors
//! `ListError`, its response headers `ListHeaders` and, for a service, its arguments `ListArguments`. All else that it
//! generates is named after trait and method, and never collides.
//!
//! If two traits of a module have a method of one name, the compiler reports each short name once, at the method. There
//! are two ways out. `prefix` puts a word before the short names of a trait:
//!
//! ```
//! use fingerpost::{Client, endpoints};
//!
//! #[endpoints(prefix = "Users", errors(404 => ()))]
//! pub trait Users {
//!     /// All users.
//!     #[endpoint(GET "/users")]
//!     fn list(&self) -> Vec<String>;
//! }
//!
//! #[endpoints(errors(404 => ()))]
//! pub trait Orders {
//!     /// All orders.
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
//! The other way out is a module for each trait: `users::LIST` and `orders::LIST`.
//!
//! Two kinds of names are yours, so that `prefix` does not change them: the service of `service = …`, and the enum that
//! `ok(200 => A, 201 => B)` makes under the name that the method returns. Each must be unique in its module.
//!
//! An item of your own must not have a generated name either: beside `fn task`, that is `TASK` and `TaskError`, even if
//! `task` declares no errors. Where the declaration itself names such a type, as in `error = TaskError`, the macro
//! knows of it: it reports the collision if `task` declares errors, and leaves the name to your type if not.
//!
//! # A service for tests
//!
//! With `#[endpoints(service = BooksService)]` a trait of that name is made beside the declared one, where fingerpost
//! has its feature `testing`; without it, nothing is. It has a method for each endpoint, which gets the call as it came
//! and the arguments decoded, and gives the endpoint's own result or one of its declared errors:
//!
//! - The arguments are a struct, named after the endpoint: `BookArguments`. Its fields own what they hold: `&str`
//!   becomes `String`, `&[T]` becomes `Vec<T>`, `&T` becomes `T`, and what may be left out stays an `Option`. A body of
//!   bytes, a stream or several parts is `Bytes`. `Debug` shows `***` for a `#[secret]`. So arguments have to be
//!   `serde::Deserialize`, `Clone` and `Debug`, and results and errors `serde::Serialize`.
//! - A result that comes item by item is given as a `Vec`, a stream as a `Body`.
//! - A method that is left out answers 501, or is left to `FakeService::on_any_other` where that has been set.
//!
//! `<dyn Books>::service` makes routes of it, which a `fingerpost::testing::FakeService` serves in memory or on
//! loopback.
//!
#![cfg_attr(feature = "testing", doc = "```")]
#![cfg_attr(not(feature = "testing"), doc = "```ignore")]
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use fingerpost::endpoints;
//! use fingerpost::testing::{Failure, FakeService, Incoming};
//!
//! #[endpoints(service = BooksService)]
//! pub trait Books {
//!     /// The title of a book.
//!     #[endpoint(GET "/books/<id>", errors(404 => String))]
//!     fn book(&self, id: u32, language: Option<&str>) -> String;
//!
//!     /// Sells one.
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
//! # Somebody else's client
//!
//! A trait is implemented for every [`Caller`](crate::Caller): for `Client`, and for each type that says which client
//! it holds, by reference, in a `Box` and in an `Arc`, too. So an endpoint that a library has left out is a trait of
//! yours, and its methods stand next to the library's, with the same connections and credentials.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! use fingerpost::{Caller, Client, PerCall, endpoints};
//!
//! # pub mod shop {
//! # use fingerpost::{Caller, Client};
//! /// In the library: a handle of its own.
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
//! /// In your program.
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
//!
//! # The table
//!
//! `<dyn Trait>::ENDPOINTS` has the [`EndpointDescriptor`](crate::EndpointDescriptor) of each endpoint, in the order
//! of the declaration. It is what calls are made from, so it cannot differ from them. It also rides along in the
//! extensions of each request, as `&'static EndpointDescriptor`, and it is what
//! [`Error::endpoint`](crate::Error::endpoint) gives. A client that is given tables can make calls
//! [by name](crate::Client::call_by_name).
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! use fingerpost::{Client, Role, endpoints};
//! # use serde_json::json;
//!
//! #[endpoints]
//! pub trait Books {
//!     /// One book.
//!     #[endpoint(GET "/books/<id>", errors(404 => (), 410 => ()))]
//!     fn book(&self, id: u32, #[query("include", comma)] parts: Option<&[&str]>) -> String;
//! }
//!
//! let book = <dyn Books>::ENDPOINTS[0];
//! assert_eq!(book.to_string(), "book (GET /books/<id>)");
//! assert_eq!(book.error_statuses(), [404, 410]);
//! let (id, parts) = (book.parameter(0).unwrap(), book.parameter(1).unwrap());
//! assert_eq!((id.role(), id.is_required()), (Role::Path, true));
//! assert_eq!((parts.name(), parts.wire_name(), parts.is_required()), ("parts", "include", false));
//!
//! let client = Client::builder("https://shop.example").endpoints(<dyn Books>::ENDPOINTS).build()?;
//! let call = client.call_by_name("book", &json!({ "id": 7, "parts": ["cover", "blurb"] }))?;
//! assert_eq!(call.request()?.uri(), "https://shop.example/books/7?include=cover%2Cblurb");
//! # Ok(()) }
//! ```
