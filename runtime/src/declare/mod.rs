//! The reference manual of `#[endpoints]`: every option with its syntax, default and an example.
//!
//! This module contains no code. Its examples run as tests: `request()` builds the request of a call without sending
//! it, and a closure replaces the network where an example needs a response.
//!
//! # Traits and endpoints
//!
//! `#[endpoints]` marks a trait, and `#[endpoint(METHOD "/template", option, …)]` marks each of its methods; `METHOD`
//! is an [HTTP method](routes#methods). A method of the trait takes `&self` and returns the type of the decoded
//! response. Every [`Client`](crate::Client) implements the trait, so its methods are available wherever the trait is
//! in scope.
//!
//! A required argument is an argument of the generated method. An `Option<…>` argument becomes a setter of the request
//! builder that the method returns, with the argument's documentation. Awaiting the builder sends the request.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! use fingerpost::{Client, PerCall, endpoints};
//!
//! /// The books of a shop.
//! #[endpoints]
//! pub trait Books {
//!     /// Lists the titles of an author.
//!     #[endpoint(GET "/titles")]
//!     fn titles(
//!         &self,
//!         author: &str,
//!         /// The maximum number of titles.
//!         limit: Option<i64>,
//!     ) -> Vec<String>;
//! }
//!
//! let client = Client::new("https://shop.example/v1")?;
//! let request = client.titles("Austen").limit(3).request()?;
//! assert_eq!(request.method(), "GET");
//! assert_eq!(request.uri(), "https://shop.example/v1/titles?author=Austen&limit=3");
//! # Ok(()) }
//! ```
//!
//! # Options of a trait
//!
//! | in `#[endpoints(…)]` | meaning | default |
//! |---|---|---|
//! | `error = Problem` | [body type of declared errors](results#errors) | each status names its own |
//! | `errors(401, 429)` | [errors that every endpoint declares](results#errors) | none |
//! | `headers("name: value")` | [headers of every request](requests#headers) | none |
//! | `prefix = "Users"` | [prefix of the generated names](calls#generated-names) | none |
//! | `service = BooksService` | [trait for a fake service](calls#services-for-tests) | none |
//! | `crate = path::to::fingerpost` | [path of the fingerpost crate](calls#placement) | `fingerpost` |
//!
//! # Options of an endpoint
//!
//! | in `#[endpoint(METHOD "/template", …)]` | meaning | default |
//! |---|---|---|
//! | `errors(404, 422 => Invalid, 409 => (), 4XX, default)` | [declared error statuses](results#errors) | none |
//! | `ok(200)`, `ok(200 => A, 201 => B)` | [statuses of success](results#statuses) | all 2xx |
//! | `pending(202)` | [statuses that mean "not ready yet"](results#statuses) | none |
//! | `output = text` | [decoding of the response body](results#results) | `json` |
//! | `response_headers(total: u64 = "x-total-count")` | [typed response headers](results#response-headers) | none |
//! | `headers("name: value")` | [headers of the request](requests#headers) | those of the trait |
//! | `without_headers("name")` | [headers of the trait that are left out](requests#headers) | none |
//! | `allow_body` | [a body on a method that usually has none](requests#bodies) | not allowed |
//! | `paginate = offset(limit, offset)` | [pagination](calls#pagination) | none |
//! | `idempotent` | [the call may be repeated](calls#idempotent) | by method |
//! | `retry = never`, `retry = unless_running` | [no retries](calls#retry--never) | the client's policy |
//! | `timeout = "90s"` | [time limit of a call](calls#timeout--90s) | the client's |
//! | `retry_after_cap = "60s"` | [longest accepted `Retry-After`](calls#retry_after_cap--60s) | the policy's |
//! | `auth = none`, `auth = same_origin` | [credentials](calls#auth--none) | sent |
//! | `stability = beta` | [stability level](calls#stability--beta) | stable |
//! | `operation = "getThing"` | [name of the operation in the API](calls#operation--getthing) | the method's name |
//! | `docs = "https://…"` | [link to the API's documentation](calls#docs--https) | none |
//! | `shares_route` | [permits a second endpoint with one route](calls#shares_route) | not allowed |
//!
//! # Attributes of an argument
//!
//! An argument named in the template is a [path parameter](routes#path-templates). Any other argument without an
//! attribute is a [query parameter](parameters#query-parameters).
//!
//! | attribute | meaning |
//! |---|---|
//! | `#[path(comma)]`, `label`, `matrix` | [list or map in the path](routes#lists-and-objects-in-a-path) |
//! | `#[query("name")]` | [query parameter](parameters#query-parameters) with this name on the wire |
//! | `#[query(comma)]`, `space`, `tab`, `pipe`, `json` | [style of lists](parameters#lists-and-objects) |
//! | `#[query(flatten)]`, `deep`, `dotted`, `flag` | [style of objects and flags](parameters#lists-and-objects) |
//! | `#[query(default = 25)]` | [value that is sent unless another is set](parameters#defaults) |
//! | `#[header("name")]`, with these options and `format = "Bearer {}"` | [request header](requests#headers) |
//! | `#[body]`; `#[body(text)]`, `bytes`, `stream`, `multipart` | [request body](requests#bodies) |
//! | `#[form]`, with the options of `#[query]` | [form field](requests#forms) |
//! | `#[part]`, with the options of `#[form]`; `#[part(file)]` | [part of a multipart form](requests#parts) |
//! | `#[secret]` | [value that is never printed](calls#secrets-and-curl) |
//!
//! `#[cfg]`, `#[allow]`, `#[expect]` and doc comments are allowed on methods and arguments, and so are `#[cfg_attr]`
//! with these and `#[deprecated]`, which marks the method, or the setter of an optional argument, and is part of the
//! [descriptor](descriptors). On a method, `#[cfg]`, `#[allow]` and `#[expect]` hold for everything that is generated
//! for it; `#[expect]` then means `#[allow]`, since most of these items do not have the lint. `#[doc(hidden)]` hides
//! the generated items, too. Any other attribute stays on the method.
//!
//! # Further topics
//!
//! - [Constant query parameters](routes#constant-query-parameters), [dynamic URLs](routes#dynamic-urls)
//! - [Custom parameter types](parameters#custom-parameter-types)
//! - [Content and raw responses](results#content-and-raw-responses), [streamed results](results#streamed-results)
//! - [Time limits, several calls at once, and tasks](running): `join_all`, `spawn`
//! - [Conditional requests](conditional): `ETag`, 304 and 412
//! - [Error handling](errors): `?`, `thiserror`, `anyhow`, custom error types
//! - [Models](types#models), [partial updates](types#partial-updates), [string](types#string-enums) and
//!   [integer enums](types#integer-enums), [unions](types#unions), and
//!   [lenient decoding](types#lenient-decoding)
//! - [Per-call options](running#per-call-options)
//! - [Adding endpoints to another crate's client](calls#clients-of-other-crates)
//! - [Endpoint descriptors and calls by name](descriptors)
//! - [Compiler messages about calls](messages), with what to write instead

pub mod calls;
pub mod conditional;
pub mod descriptors;
pub mod errors;
pub mod messages;
pub mod parameters;
pub mod requests;
pub mod results;
pub mod routes;
pub mod running;
pub mod types;
