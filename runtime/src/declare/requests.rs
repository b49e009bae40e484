//! Headers, bodies and forms of requests.
//!
//! # Headers
//!
//! | syntax | header |
//! |---|---|
//! | `#[endpoints(headers("name: value"))]` | fixed header of every request of the trait |
//! | `#[endpoint(…, headers("name: value"))]` | fixed header of the endpoint's requests; a name can be repeated |
//! | `#[endpoint(…, without_headers("name"))]` | leaves out a fixed header of the trait |
//! | `#[header("name")]` on an argument | header with the argument as its value; not sent if an `Option` is not set |
//! | `#[header("name", format = "Bearer {}")]` | the same, with text around the value, which cannot be empty then |
//! | `#[header("name", comma)]`, `space`, `tab`, `pipe` | list as one value with this separator |
//! | `#[header("name", json)]` | JSON, which must be ASCII |
//! | `#[header("name", default = 1)]` | value that is sent unless the client or the call sets another |
//! | `#[header("cookie", format = "name={}")]` | a cookie; several of them share the header |
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
//! An argument can be a part of the value, a list, or have a default:
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints(headers("x-app: shop"))]
//! pub trait Orders {
//!     /// Lists the orders of the owner of a token.
//!     #[endpoint(GET "/orders", without_headers("x-app"), headers("prefer: wait=5", "prefer: handling=strict"))]
//!     fn orders(
//!         &self,
//!         #[header("authorization", format = "Bearer {}")] token: &str,
//!         #[header("x-fields", comma)] fields: Option<&[&str]>,
//!         #[header("x-version", default = 2)] version: Option<u32>,
//!     ) -> Vec<String>;
//! }
//!
//! let client = Client::new("https://shop.example")?;
//! let request = client.orders("t0ken").fields(&["id", "total"]).request()?;
//! let names = ["authorization", "x-fields", "x-version"];
//! assert_eq!(names.map(|name| request.headers()[name].to_str().unwrap()), ["Bearer t0ken", "id,total", "2"]);
//! assert_eq!(request.headers().get_all("prefer").iter().count(), 2);
//! assert!(!request.headers().contains_key("x-app"));
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
//! options as `#[query]`: a name, a [style](super::parameters#lists-and-objects) and a
//! [default](super::parameters#defaults).
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Forms {
//!     /// Logs in.
//!     #[endpoint(POST "/login")]
//!     fn login(&self, #[form] user: &str, #[form("one-time code")] code: Option<u32>) -> String;
//!     /// Finds things.
//!     #[endpoint(GET "/search", allow_body)]
//!     fn search(&self, #[body] ids: &[i64]) -> Vec<String>;
//! }
//!
//! let client = Client::new("https://shop.example")?;
//! let login = client.login("a+b c").code(7).request()?;
//! assert_eq!(login.headers()["content-type"], "application/x-www-form-urlencoded");
//! assert_eq!(login.body().as_bytes(), Some(&b"user=a%2Bb+c&one-time+code=7"[..]));
//! assert_eq!(client.search(&[1]).request()?.body().as_bytes(), Some(&b"[1]"[..]));
//! # Ok(()) }
//! ```
//!
//! # Parts
//!
//! `#[part]` makes an argument a part of a multipart form, sent as `multipart/form-data` in the order of the
//! declaration:
//!
//! | syntax | argument | sent |
//! |---|---|---|
//! | `#[part]`, `#[part("name")]` | as for `#[form]`, with its styles and defaults | text; a list repeats the part |
//! | `#[part(json)]` | types with `Serialize` | a part of the type `application/json` |
//! | `#[part(file)]` | bytes, strings, [`Body`](crate::Body), [`FormPart`](crate::FormPart) | a file |
//! | `#[part(file)]` | slices and `Vec`s of these | a file for each item |
//! | `file_name = "a.png"`, `media_type = "image/png"` | beside these | the file name and the media type |
//!
//! Without these options a file has the name of its part, since servers only treat a part with a file name as a file,
//! and the media type `application/octet-stream`. A `FormPart` is sent as it is, with the options where it sets
//! nothing. A part that is not set is not sent, and a form without parts has no body. An empty list, an invalid media
//! type and a number that is not finite fail before anything is sent. If the sizes of all parts are known, the form has
//! a `Content-Length`; a streamed part cannot be sent twice, so its request is never retried.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, FormPart, PerCall, endpoints};
//! #[derive(serde::Serialize)]
//! pub struct Meta { pub year: u16 }
//!
//! #[endpoints]
//! pub trait Pictures {
//!     /// Stores a picture.
//!     #[endpoint(POST "/pictures")]
//!     fn store(
//!         &self,
//!         #[part] title: &str,
//!         #[part(json)] meta: &Meta,
//!         #[part(file, file_name = "picture.png", media_type = "image/png")] picture: &[u8],
//!         #[part("page", file)] pages: Option<Vec<FormPart>>,
//!     ) -> ();
//! }
//!
//! let client = Client::new("https://pictures.example")?;
//! let page = FormPart::new("Tea").file_name("1.txt").media_type("text/plain");
//! let request = client.store("Tea", &Meta { year: 1815 }, &[1, 2]).pages(vec![page]).request()?;
//! assert!(request.headers()["content-type"].to_str().unwrap().starts_with("multipart/form-data; boundary="));
//! # Ok(()) }
//! ```
//!
//! A `content-type` that another layer sets is only used if it has the boundary of the form.
//!
//! A `#[body(multipart)]` is a form whose parts are not declared. The boundary of a form is random, unless
//! [`Multipart::boundary`](crate::Multipart::boundary) sets it.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, Multipart, PerCall, endpoints};
//! #[endpoints]
//! pub trait Pictures {
//!     /// Stores an image.
//!     #[endpoint(POST "/pictures")]
//!     fn store(&self, #[body(multipart)] form: Multipart) -> ();
//! }
//!
//! let client = Client::new("https://pictures.example")?;
//! let form = Multipart::new().text("title", "Tea").file("picture", "tea.png", "image/png", vec![1, 2]);
//! assert!(client.store(form).request()?.body().as_bytes().is_some());
//! # Ok(()) }
//! ```
