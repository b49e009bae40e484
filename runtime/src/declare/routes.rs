//! Routes: methods, path templates and dynamic URLs.
//!
//! # Methods
//!
//! `GET`, `POST`, `PUT`, `PATCH`, `DELETE`, `HEAD`, `OPTIONS`, `TRACE` and `QUERY` are written without quotes. Any
//! other method is a string in capitals, such as `"PURGE"`, so that a typo of `GET` is an error. Its requests may have
//! a body, and failed attempts are only retried if the endpoint is declared [`idempotent`](super::calls#idempotent),
//! since its meaning is unknown. `CONNECT` cannot be declared.
//!
//! `QUERY` is a `GET` with a body ([draft](https://datatracker.ietf.org/doc/draft-ietf-httpbis-safe-method-w-body/)):
//! it is safe, and therefore retried.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Cache {
//!     /// Removes a page from the cache.
//!     #[endpoint("PURGE" "/pages/<page>", idempotent)]
//!     fn purge(&self, page: &str) -> ();
//!
//!     /// Returns the matching pages.
//!     #[endpoint(QUERY "/pages")]
//!     fn pages(&self, #[body(text)] query: &str) -> Vec<String>;
//! }
//!
//! let client = Client::new("https://shop.example")?;
//! assert_eq!(client.purge("home").request()?.method(), "PURGE");
//! assert!(PURGE.descriptor().is_idempotent() && PAGES.descriptor().is_idempotent());
//! # Ok(()) }
//! ```
//!
//! # Path templates
//!
//! A template is a path that starts with `/` and is appended to the client's base URL; an empty template is the base
//! URL itself. Two kinds of placeholders refer to the argument of the same name, which can be in several places:
//!
//! | syntax | value |
//! |---|---|
//! | `<id>` | one path segment or a part of one, as in `<name>.json`; slashes are percent-encoded |
//! | `<path..>` | any number of segments after a slash, as in `/<path..>/raw` and `/<name..>:cancel` |
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Files {
//!     /// Returns the description of a file.
//!     #[endpoint(GET "/shelves/<shelf>/<name>.json")]
//!     fn about(&self, name: &str, shelf: u32) -> String;
//!
//!     /// Returns a file.
//!     #[endpoint(GET "/files/<path..>", output = bytes)]
//!     fn file(&self, path: &str) -> Vec<u8>;
//! }
//!
//! let client = Client::new("https://shop.example")?;
//! assert_eq!(client.about("a/b", 7).request()?.uri(), "https://shop.example/shelves/7/a%2Fb.json");
//! assert_eq!(client.file("a b/c").request()?.uri(), "https://shop.example/files/a%20b/c");
//! # Ok(()) }
//! ```
//!
//! These are compile errors: a placeholder without an argument, an optional path argument, a placeholder in a query, a
//! fragment, an empty segment or `..`, and a character that is not allowed in a path.
//!
//! ```compile_fail
//! #[fingerpost::endpoints]
//! pub trait Files {
//!     // error: missing argument for `<name>`, with a suggestion of `names`
//!     #[endpoint(GET "/files/<name>")]
//!     fn file(&self, names: &str) -> String;
//! }
//! ```
//!
//! Some values cannot be sent in a path: an empty value, `.` and `..`, and for `<path..>` an empty segment. With these
//! the call fails before anything is sent, with an error that [`is_argument`](crate::Error::is_argument). Values of
//! type [`PreEncoded`](crate::PreEncoded) are sent as they are; all others are percent-encoded, even if they contain
//! `%`.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, PreEncoded, endpoints};
//! #[endpoints]
//! pub trait Branches {
//!     /// Returns the newest commit of a branch.
//!     #[endpoint(GET "/branches/<name>/head")]
//!     fn head(&self, name: &str) -> String;
//!
//!     /// Does the same for an encoded name, such as one taken from a link.
//!     #[endpoint(GET "/branches/<name>/head", shares_route)]
//!     fn linked_head(&self, name: &PreEncoded) -> String;
//! }
//!
//! let client = Client::new("https://git.example")?;
//! for name in ["", ".", ".."] {
//!     assert!(client.head(name).request().unwrap_err().is_argument());
//! }
//! assert_eq!(client.head("a%2Fb").request()?.uri(), "https://git.example/branches/a%252Fb/head");
//! let name = PreEncoded::new("a%2Fb")?;
//! assert_eq!(client.linked_head(&name).request()?.uri(), "https://git.example/branches/a%2Fb/head");
//! # Ok(()) }
//! ```
//!
//! # Lists and objects in a path
//!
//! A list, a map or a struct needs a style, those of OpenAPI and RFC 6570. `explode` separates each item of a list, and
//! writes each field of a map or a struct as `name=value`:
//!
//! | attribute of `color` | list | map or struct | with `explode` |
//! |---|---|---|---|
//! | `#[path(comma)]` | `blue,black` | `R,100,G,200` | the same list; `R=100,G=200` |
//! | `#[path(label)]` | `.blue,black` | `.R,100,G,200` | `.blue.black`; `.R=100.G=200` |
//! | `#[path(matrix)]` | `;color=blue,black` | `;color=R,100,G,200` | `;color=blue;color=black`; `;R=100;G=200` |
//!
//! Lists are slices, arrays and `Vec`s of parameter values; maps and structs have `Serialize`, and null is left out. A
//! string in the attribute is the name in the request: `#[path("base-color", matrix)]`. Separators are written as they
//! are, and everything else of an item is percent-encoded. Calls that a server would read otherwise fail before
//! anything is sent: an empty list or map, and an item with a `.` where dots separate the items.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! # use std::collections::BTreeMap;
//! #[endpoints]
//! pub trait Maps {
//!     /// Returns the tiles of a map.
//!     #[endpoint(GET "/tiles/<ids>/map<color>")]
//!     fn tiles(
//!         &self,
//!         #[path(comma)] ids: &[u32],
//!         #[path(matrix, explode)] color: &BTreeMap<&str, u8>,
//!     ) -> Vec<String>;
//! }
//!
//! let client = Client::new("https://maps.example")?;
//! let request = client.tiles(&[1, 2], &BTreeMap::from([("R", 100), ("G", 200)])).request()?;
//! assert_eq!(request.uri(), "https://maps.example/tiles/1,2/map;G=200;R=100");
//! assert!(client.tiles(&[], &BTreeMap::from([("R", 100)])).request().unwrap_err().is_argument());
//! # Ok(()) }
//! ```
//!
//! # Constant query parameters
//!
//! A template can end with constant query parameters, as in a URL: `?kind=user`, or `?deep` without a value. They are
//! sent as they are written and before all others, so a name or value is percent-encoded if necessary: `%20` for a
//! space, `%2B` for `+`. An argument with the same wire name is a compile error. A fake service tells endpoints with
//! the same path apart by their constant parameters.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Objects {
//!     /// Lists the versions of an object.
//!     #[endpoint(GET "/objects/<key>?versions&order=newest%20first")]
//!     fn versions(&self, key: &str, limit: Option<u32>) -> Vec<String>;
//! }
//!
//! let client = Client::new("https://shop.example")?;
//! let target = "https://shop.example/objects/7?versions&order=newest%20first&limit=3";
//! assert_eq!(client.versions("7").limit(3).request()?.uri(), target);
//! # Ok(()) }
//! ```
//!
//! # Dynamic URLs
//!
//! A template that consists of one placeholder, such as `"<next>"`, takes the URL from the argument: a link in a
//! response, or an upload URL. A path such as `/x?page=2` is resolved against the client's origin. The endpoint must
//! say whether credentials are sent:
//!
//! | option | accepted URLs | sent |
//! |---|---|---|
//! | `auth = same_origin` | those of the client's own origin; others fail before anything is sent | credentials |
//! | `auth = none` | all | no credentials, and of the client's headers only `user-agent` |
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Links {
//!     /// Follows a link.
//!     #[endpoint(GET "<next>", auth = same_origin)]
//!     fn follow(&self, next: &str) -> Vec<String>;
//!
//!     /// Uploads a file to a URL issued by the server.
//!     #[endpoint(PUT "<url>", auth = none)]
//!     fn upload(&self, url: &str, #[body(bytes)] file: &[u8]) -> ();
//! }
//!
//! let client = Client::new("https://shop.example/v1")?;
//! assert_eq!(client.follow("https://shop.example/v1/x?page=2").request()?.uri().query(), Some("page=2"));
//! for link in ["https://evil.example/", "//evil.example/", "https://shop.example@evil.example/", "/a/../b"] {
//!     assert!(client.follow(link).request().unwrap_err().is_argument());
//! }
//! assert_eq!(client.upload("https://files.example/7", b"x").request()?.uri().host(), Some("files.example"));
//! # Ok(()) }
//! ```
//!
//! Characters that cannot be part of a URL, but that URL parsers accept and encode, such as `"`, `{` and `'` in a
//! query, are encoded in all URLs, so that a request shows the URL that is sent. Hosts are written in one spelling.
