//! Requests: paths, query parameters, headers and bodies.
//!
//! # Path templates
//!
//! A template is a path that starts with `/` and is appended to the client's base URL. Two kinds of placeholders refer
//! to the argument of the same name:
//!
//! | syntax | value |
//! |---|---|
//! | `<id>` | one path segment or a part of one, as in `<name>.json`; slashes are percent-encoded |
//! | `<path..>` | any number of segments, only at the end of a template; slashes separate segments |
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
//! These are compile errors: a placeholder without an argument, an optional path argument, a query or a fragment in the
//! template, an empty segment or `..`, and a character that is not allowed in a path.
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
//!
//! # Query parameters
//!
//! `#[query("name")]` marks a query parameter. The attribute is optional: an argument without an attribute that is not
//! named in the template is a query parameter under its own name. `#[query("name")]` changes the name on the wire.
//!
//! Values are strings, integers, floats, `bool`, and slices of these; with the feature `jiff`, also its timestamps and
//! dates, which are written in RFC 3339. Parameters are sent in the order of the declaration, and setting one twice
//! replaces its value. A parameter that is not set is not sent. `NaN` and infinite floats fail before anything is sent.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Search {
//!     /// Returns the matches.
//!     #[endpoint(GET "/search")]
//!     fn search(
//!         &self,
//!         #[query("q")] words: &str,
//!         #[query("filter[year]")] year: Option<u16>,
//!         exact: Option<bool>,
//!         weight: Option<f64>,
//!     ) -> Vec<String>;
//! }
//!
//! let client = Client::new("https://shop.example")?;
//! let call = client.search("tea & cake").exact(true).year(1815).weight(0.5);
//! let target = "https://shop.example/search?q=tea%20%26%20cake&filter%5Byear%5D=1815&exact=true&weight=0.5";
//! assert_eq!(call.request()?.uri(), target);
//! assert!(client.search("tea").weight(f64::NAN).request().unwrap_err().is_argument());
//! # Ok(()) }
//! ```
//!
//! # Lists and objects
//!
//! By default a list is sent as one parameter for each item. `#[query(…)]` and `#[form(…)]` take these styles:
//!
//! | style | arguments | sent |
//! |---|---|---|
//! | none | slices | `ids=1&ids=2` |
//! | `comma`, `space`, `tab`, `pipe` | slices | one value with the items joined by this separator: `ids=1%2C2` |
//! | `json` | types with `Serialize` | JSON |
//! | `flatten` | structs and maps with `Serialize` | a parameter for each field that is not null; lists repeat it |
//!
//! An empty list in repeated parameters fails before anything is sent, since servers usually select everything without
//! any parameter: leave out an optional parameter instead. With a separator, the empty list is an empty value: `ids=`.
//! An item that contains the separator of its list fails as well.
//!
//! Numbers have the same text in every style, such as `0.1` for an `f32`, and fields have the order of their struct.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! use std::collections::BTreeMap;
//!
//! #[endpoints]
//! pub trait Search {
//!     /// Returns the matches.
//!     #[endpoint(GET "/search")]
//!     fn search(
//!         &self,
//!         ids: &[i64],
//!         #[query(comma)] fields: Option<&[&str]>,
//!         #[query("where", json)] filter: Option<&BTreeMap<&str, i64>>,
//!         #[query(flatten)] more: Option<&BTreeMap<String, String>>,
//!     ) -> Vec<String>;
//! }
//!
//! let client = Client::new("https://shop.example")?;
//! let more = BTreeMap::from([("x.y".to_owned(), "z".to_owned())]);
//! let filter = BTreeMap::from([("year", 1815)]);
//! let call = client.search(&[1, 2]).fields(&["id", "title"]).filter(&filter).more(&more);
//! let query = "ids=1&ids=2&fields=id%2Ctitle&where=%7B%22year%22%3A1815%7D&x.y=z";
//! assert_eq!(call.request()?.uri().query(), Some(query));
//! # Ok(()) }
//! ```
//!
//! # Defaults
//!
//! `#[query(default = value)]` and `#[form(default = value)]` send a value unless the setter is called. Without
//! `default`, a parameter that is not set is not sent, so that the server's own default applies.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Search {
//!     /// Lists everything.
//!     #[endpoint(GET "/all")]
//!     fn all(
//!         &self,
//!         #[query(default = 25)] limit: Option<i64>,
//!         #[query("by", default = "id")] order: Option<&str>,
//!     ) -> ();
//! }
//!
//! let client = Client::new("https://shop.example")?;
//! assert_eq!(client.all().request()?.uri(), "https://shop.example/all?limit=25&by=id");
//! assert_eq!(client.all().limit(3).request()?.uri(), "https://shop.example/all?limit=3&by=id");
//! # Ok(()) }
//! ```
//!
//! For limits and offsets of paginated results, see [`paginate`](super::calls#pagination).
//!
//! # Custom parameter types
//!
//! A type that implements [`Param`](crate::Param) can be used in paths, queries, forms and headers, and slices of it
//! wherever lists are allowed. It writes plain text, which the caller encodes, and can
//! [refuse](crate::ParamText::refuse) a value that has no text form; the call then fails before anything is sent.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! use fingerpost::{Client, Param, ParamText, PerCall, endpoints};
//!
//! pub enum Format { Pdf, Page(u32) }
//!
//! impl Param for Format {
//!     fn write(&self, out: &mut ParamText<'_>) {
//!         match self {
//!             Format::Pdf => out.push("pdf"),
//!             Format::Page(0) => out.refuse("has no page 0"),
//!             Format::Page(number) => out.push(&format!("page {number}")),
//!         }
//!     }
//! }
//! # #[endpoints]
//! # pub trait Documents {
//! #     /// Returns a document.
//! #     #[endpoint(GET "/documents/<format>")]
//! #     fn document(&self, format: Format, or: Option<&[Format]>) -> String;
//! # }
//! // #[endpoint(GET "/documents/<format>")]
//! // fn document(&self, format: Format, or: Option<&[Format]>) -> String;
//! let client = Client::new("https://shop.example")?;
//! let call = client.document(Format::Page(2)).or(&[Format::Pdf]);
//! assert_eq!(call.request()?.uri(), "https://shop.example/documents/page%202?or=pdf");
//! assert!(client.document(Format::Page(0)).request().is_err());
//! # Ok(()) }
//! ```
//!
//! # Headers
//!
//! | syntax | header |
//! |---|---|
//! | `#[endpoints(headers("name: value"))]` | fixed header of every request of the trait |
//! | `#[endpoint(…, headers("name: value"))]` | fixed header of the endpoint's requests |
//! | `#[header("name")]` on an argument | header with the argument as its value; not sent if an `Option` is not set |
//! | `#[header(flatten)]` on a map or struct | a header for each entry or field |
//!
//! If a header is set more than once, the value set on the call wins, then that of the argument, the client, the
//! endpoint and the trait, in this order. A value that contains a line break or another character not allowed in a
//! header fails before anything is sent. Headers that frame the message, such as `content-length`, cannot be set.
//!
//! A timestamp in a header is an HTTP date, such as `Sun, 06 Nov 1994 08:49:37 GMT`, as `if-modified-since` requires it
//! and as [`response_headers`](super::results#response-headers) read it. For another format, declare a string.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints(headers("accept-language: en", "x-app: shop"))]
//! pub trait Orders {
//!     /// Lists the orders of a customer.
//!     #[endpoint(GET "/orders", headers("x-app: orders"))]
//!     fn orders(
//!         &self,
//!         #[header("x-customer")] customer: &str,
//!         #[header("x-page")] page: Option<u32>,
//!     ) -> Vec<String>;
//! }
//!
//! let client = Client::new("https://shop.example")?;
//! let request = client.orders("Ada").page(2).request()?;
//! let names = ["accept-language", "x-app", "x-customer", "x-page"];
//! assert_eq!(names.map(|name| request.headers()[name].to_str().unwrap()), ["en", "orders", "Ada", "2"]);
//! assert!(client.orders("Ada\r\nx-admin: yes").request().unwrap_err().is_argument());
//! # Ok(()) }
//! ```
//!
//! With `#[header(flatten)]`, the names come from the map or struct:
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! # use std::collections::BTreeMap;
//! #[endpoints]
//! pub trait Orders {
//!     /// Lists all orders.
//!     #[endpoint(GET "/orders")]
//!     fn orders(&self, #[header(flatten)] more: &BTreeMap<&str, &str>) -> Vec<String>;
//! }
//!
//! let client = Client::new("https://shop.example")?;
//! let request = client.orders(&BTreeMap::from([("x-trace", "7"), ("x-span", "8")])).request()?;
//! assert_eq!(request.headers()["x-trace"], "7");
//! assert_eq!(request.headers()["x-span"], "8");
//! # Ok(()) }
//! ```
//!
//! # Bodies
//!
//! | syntax | argument | default `content-type` |
//! |---|---|---|
//! | `#[body]` | any type with `Serialize`, sent as JSON | `application/json` |
//! | `#[body(text)]` | strings | `text/plain; charset=utf-8` |
//! | `#[body(bytes)]` | bytes | `application/octet-stream` |
//! | `#[body(stream)]` | [`Body`](crate::Body), sent as it is produced | `application/octet-stream` |
//! | `#[body(multipart)]` | [`Multipart`](crate::Multipart), which can contain files | `multipart/form-data` |
//!
//! A stream is sent in chunks, or with `Content-Length` if its size is known: see
//! [`Body::sized_stream`](crate::Body::sized_stream).
//!
//! A string sets another `content-type`, as in `#[body(bytes, "image/png")]`; only `multipart` does not take one. A
//! request with a streamed body cannot be sent twice, so it is never retried. An optional body that is not set sends no
//! body and no `content-type`.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Things {
//!     /// JSON, as `application/json`.
//!     #[endpoint(POST "/json")]
//!     fn json(&self, #[body] ids: &[i64]) -> ();
//!     /// JSON with another media type.
//!     #[endpoint(PATCH "/patch")]
//!     fn patch(&self, #[body("application/merge-patch+json")] ids: &[i64]) -> ();
//!     /// Text, as `text/plain; charset=utf-8`.
//!     #[endpoint(PUT "/text")]
//!     fn text(&self, #[body(text)] text: &str) -> ();
//!     /// Bytes with another media type.
//!     #[endpoint(PUT "/bytes")]
//!     fn bytes(&self, #[body(bytes, "image/png")] picture: &[u8]) -> ();
//!     /// Bytes that are not in memory all at once.
//!     #[endpoint(PUT "/stream")]
//!     fn stream(&self, #[body(stream)] chunks: Option<Body>) -> ();
//! }
//! # let client = Client::new("https://shop.example")?;
//! # let check = |request: http::Request<Body>, media_type: &str, body: &[u8]| {
//! #     assert_eq!(request.headers()["content-type"], media_type);
//! #     assert_eq!(request.body().as_bytes(), Some(body));
//! # };
//! check(client.json(&[1, 2]).request()?, "application/json", b"[1,2]");
//! check(client.patch(&[1, 2]).request()?, "application/merge-patch+json", b"[1,2]");
//! check(client.text("tea").request()?, "text/plain; charset=utf-8", b"tea");
//! check(client.bytes(&[1, 2]).request()?, "image/png", &[1, 2]);
//! assert!(client.stream().request()?.headers().get("content-type").is_none());
//! # let chunks = Body::stream(futures_util::stream::iter([Ok::<_, std::io::Error>("tea".into())]));
//! # let request = client.stream().chunks(chunks).request()?;
//! # assert_eq!(request.headers()["content-type"], "application/octet-stream");
//! # assert!(request.body().as_bytes().is_none());
//! # Ok(()) }
//! ```
//!
//! `NaN` and infinite floats, which JSON cannot express, fail before anything is sent. For partial updates, where a
//! missing property and `null` differ, see [`Field`](super::types#partial-updates).
//!
//! `GET` and `HEAD` requests have no body. `allow_body` permits one, for servers that require it.
//!
//! # Forms
//!
//! `#[form]` makes an argument a field of the form body, sent as `application/x-www-form-urlencoded`. It takes the same
//! options as `#[query]`: a name, a [style](#lists-and-objects) and a [default](#defaults).
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, Multipart, PerCall, endpoints};
//! #[endpoints]
//! pub trait Forms {
//!     /// Logs in.
//!     #[endpoint(POST "/login")]
//!     fn login(&self, #[form] user: &str, #[form("one-time code")] code: Option<u32>) -> String;
//!     /// Stores an image.
//!     #[endpoint(POST "/pictures")]
//!     fn store(&self, #[body(multipart)] form: Multipart) -> ();
//!     /// Finds things.
//!     #[endpoint(GET "/search", allow_body)]
//!     fn search(&self, #[body] ids: &[i64]) -> Vec<String>;
//! }
//!
//! let client = Client::new("https://shop.example")?;
//! let login = client.login("a+b c").code(7).request()?;
//! assert_eq!(login.headers()["content-type"], "application/x-www-form-urlencoded");
//! assert_eq!(login.body().as_bytes(), Some(&b"user=a%2Bb+c&one-time+code=7"[..]));
//! let form = Multipart::new().text("title", "Tea").file("picture", "tea.png", "image/png", vec![1, 2]);
//! let store = client.store(form).request()?;
//! assert!(store.headers()["content-type"].to_str().unwrap().starts_with("multipart/form-data; boundary="));
//! assert_eq!(client.search(&[1]).request()?.body().as_bytes(), Some(&b"[1]"[..]));
//! # Ok(()) }
//! ```
