//! The declaration language: everything a trait can say, each with an example.
//!
//! This module holds no code. Its examples are tests; `request()` shows what a call would send without sending it, and
//! a closure in place of the network gives answers where one is looked at.
//!
//! | section | what it is about |
//! |---|---|
//! | [Traits and endpoints](#traits-and-endpoints) | `#[endpoints]` on a trait, `#[endpoint(…)]` on its methods |
//! | [Path templates](requests#path-templates) | `<id>`, `<name>.json`, `<path..>` |
//! | [Addresses](requests#addresses-that-come-with-the-call) | `"<next>"` with `auth = same_origin` or `auth = none` |
//! | [Query parameters](requests#query-parameters) | an argument without a role; `#[query("name")]` |
//! | [Lists and objects](requests#lists-and-objects) | `#[query(comma)]`; `space`, `tab`, `pipe`, `json`, `flatten` |
//! | [Defaults](requests#defaults) | `#[query(default = 25)]` |
//! | [Types of your own](requests#types-of-your-own) | `impl Param for …` |
//! | [Headers](requests#headers) | `headers("name: value")`, `#[header("name")]`, `#[header(flatten)]` |
//! | [Bodies](requests#bodies) | `#[body]`, `#[body(text)]`, `bytes`, `stream`, `multipart`; `#[form]`, `allow_body` |
//! | [Results](results#results) | `-> T`, `-> ()`, `-> Option<T>`; `output = text`, `bytes` |
//! | [Content and raw answers](results#content-and-raw-answers) | `output = content`, `raw` |
//! | [Streamed results](results#streamed-results) | `output = stream`, `items`, `lines`, `events` |
//! | [Statuses](results#statuses) | `ok(200)`, `ok(200 => A, 201 => B)`, `pending(202)` |
//! | [Headers of answers](results#headers-of-answers) | `response_headers(total: u64 = "x-total-count")` |
//! | [Errors](results#errors) | `error = Problem`, `errors(404, 409 => (), 422 => Invalid)` |
//! | [Models](types#models) | `#[derive(Model)]` for the types of bodies and results |
//! | [Fields of a change](types#fields-of-a-change) | left out, `null`, or a value |
//! | [Enums of texts](types#enums-of-texts) | `#[model(other)]` keeps unknown texts |
//! | [Loose servers](types#loose-servers) | `#[model(lenient)]` |
//! | [Options of a call](calls#options) | `idempotent`, `retry = never`, `timeout = "30s"`, `auth = none` |
//! | [Waits for a server](calls#options) | `retry_after_cap = "60s"` |
//! | [Options of the docs](calls#options) | `stability = beta`, `operation = "…"`, `docs = "…"`, `shares_route` |
//! | [Results by pages](calls#results-by-pages) | `paginate = offset(limit, offset)`, `token(…)`, `link` |
//! | [Secrets and curl](calls#secrets-and-curl) | `#[secret]`; `.to_curl()` |
//! | [One call](calls#one-call) | `.timeout(…)`, `.deadline(…)`, `.retry(…)`, `.maybe(…)`, `.with_response()` |
//! | [Where a trait can stand](calls#where-a-trait-can-stand) | functions, macros, supertraits, `dyn`; `crate = …` |
//! | [Generated names](calls#generated-names) | `LIST`, `ListError`; `#[endpoints(prefix = "Users")]` |
//! | [A service for tests](calls#a-service-for-tests) | `#[endpoints(service = TasksService)]` |
//! | [Somebody else's client](calls#somebody-elses-client) | a trait of your own |
//! | [The table](calls#the-table) | `<dyn Trait>::ENDPOINTS` |
//!
//! # Traits and endpoints
//!
//! `#[endpoints]` stands on a trait, and `#[endpoint(METHOD "/template", option, …)]` on each of its methods. The
//! methods take `&self` and say what they result in. Every [`Client`](crate::Client) has them as soon as the trait is
//! in scope. A required argument is an argument of the method. An `Option<…>` is a setter of what the method returns;
//! its documentation is that of the argument. Nothing is sent until the call is awaited.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! use fingerpost::{Client, PerCall, endpoints};
//!
//! /// The books of a shop.
//! #[endpoints]
//! pub trait Books {
//!     /// The titles of an author.
//!     #[endpoint(GET "/titles")]
//!     fn titles(
//!         &self,
//!         author: &str,
//!         /// At most so many.
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

pub mod calls;
pub mod requests;
pub mod results;
pub mod types;
