//! What a call sends: path, query, headers and body.
//!
//! # Path templates
//!
//! A template is a path as the server's own documentation has it, and begins with `/`. `<id>` stands for the argument
//! of that name. It is one segment or a part of one, and whatever its value holds is encoded, so that it stays there.
//! `<path..>` is several segments and stands at the end; its slashes stay slashes.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Files {
//!     /// What is known of a file.
//!     #[endpoint(GET "/shelves/<shelf>/<name>.json")]
//!     fn about(&self, name: &str, shelf: u32) -> String;
//!
//!     /// A file.
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
//! The compiler refuses a placeholder without an argument, a query or a fragment in the template, segments that are
//! empty or `..`, and characters that no path can hold. An argument that is named in the template cannot be optional.
//!
//! ```compile_fail
//! #[fingerpost::endpoints]
//! pub trait Files {
//!     /// No argument is named `name`; the compiler asks whether `names` was meant.
//!     #[endpoint(GET "/files/<name>")]
//!     fn file(&self, names: &str) -> String;
//! }
//! ```
//!
//! Some values can be in no path: the empty one, `.` and `..`, and with `<path..>` an empty segment. The call then
//! fails before anything is sent. A value that is encoded already says so with its type,
//! [`PreEncoded`](crate::PreEncoded); any other is encoded whatever it looks like.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, PreEncoded, endpoints};
//! #[endpoints]
//! pub trait Branches {
//!     /// The newest commit of a branch.
//!     #[endpoint(GET "/branches/<name>/head")]
//!     fn head(&self, name: &str) -> String;
//!
//!     /// The same for a name as a link has it.
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
//! # Addresses that come with the call
//!
//! A placeholder alone, `"<next>"`, is a whole address: a link that the server gave, or a place to upload to. Such an
//! endpoint has to say how credentials travel. `auth = same_origin` takes addresses of the client's own origin, and its
//! credentials go along; any other is refused before anything is sent. `auth = none` takes any address and sends
//! nothing of the client's but its `user-agent`. A path (`/x?page=2`) is one at the client's origin.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Links {
//!     /// What a link leads to.
//!     #[endpoint(GET "<next>", auth = same_origin)]
//!     fn follow(&self, next: &str) -> Vec<String>;
//!
//!     /// Stores a file where the server said.
//!     #[endpoint(PUT "<place>", auth = none)]
//!     fn upload(&self, place: &str, #[body(bytes)] file: &[u8]) -> ();
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
//! # Query parameters
//!
//! An argument that is neither in the template nor marked is a query parameter, under its own name unless
//! `#[query("name")]` gives another. Parameters are sent in the order of the declaration, in whatever order they are
//! set; setting one twice replaces it. Text, integers, floats and flags can be values, and slices of them. With the
//! feature `jiff` its timestamps and dates can, too.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Search {
//!     /// What matches.
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
//! // No server knows what such a number is.
//! assert!(client.search("tea").weight(f64::NAN).request().unwrap_err().is_argument());
//! # Ok(()) }
//! ```
//!
//! # Lists and objects
//!
//! A list repeats its name. `comma`, `space`, `tab` and `pipe` make one value of it, with that between its items.
//! `json` writes anything with `Serialize` as JSON text. `flatten` makes a parameter of each field of a struct, or of
//! each entry of a map: fields that are null are left out, and lists repeat the name of their field. An empty list is
//! left out.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! use std::collections::BTreeMap;
//!
//! #[endpoints]
//! pub trait Search {
//!     /// What matches.
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
//! `default = …` is sent unless the setter is called. For what a server takes by itself there is no need of it: what is
//! not set is not sent.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Search {
//!     /// Everything, in pages.
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
//! Results that come by pages are declared with [`paginate = …`](super::calls#results-by-pages).
//!
//! # Types of your own
//!
//! A type that implements [`Param`](crate::Param) can stand in the path, in the query, in a form and in a header, and
//! slices of it where lists can. It writes plain text; encoding is not its concern. It can also
//! [refuse](crate::ParamText::refuse) a value that has no text.
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
//! #     /// A document.
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
//! `headers("name: value")` on the trait goes with all of its requests, on an endpoint with that one's.
//! `#[header("name")]` makes an argument a header. Where several give the same header, the one of the call counts, then
//! the argument, then the client, then the endpoint, then the trait. A value that would end the header, say by a line
//! break, is refused.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[endpoints(headers("accept-language: en", "x-app: shop"))]
//! pub trait Orders {
//!     /// All orders of a customer.
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
//! `#[header(flatten)]` takes the headers out of a map or a struct, each under its own name.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! # use std::collections::BTreeMap;
//! #[endpoints]
//! pub trait Orders {
//!     /// All orders.
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
//! `#[body]` sends anything with `Serialize` as JSON. A string in it is another media type. `text`, `bytes` and
//! `stream` say that it is no JSON. A body that is a stream goes out as it comes, and since it is gone then, its
//! request is never made again. An optional body that is not set is no body.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, PerCall, endpoints};
//! #[endpoints]
//! pub trait Things {
//!     /// JSON.
//!     #[endpoint(POST "/json")]
//!     fn json(&self, #[body] ids: &[i64]) -> ();
//!     /// JSON by another name.
//!     #[endpoint(PATCH "/patch")]
//!     fn patch(&self, #[body("application/merge-patch+json")] ids: &[i64]) -> ();
//!     /// Text, as `text/plain` unless it says otherwise.
//!     #[endpoint(PUT "/text")]
//!     fn text(&self, #[body(text)] text: &str) -> ();
//!     /// Bytes, as `application/octet-stream` unless it says otherwise.
//!     #[endpoint(PUT "/bytes")]
//!     fn bytes(&self, #[body(bytes, "image/png")] picture: &[u8]) -> ();
//!     /// Bytes that need not be in memory all at once.
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
//! In a partial update, leaving a property out and clearing it are two things; [`Field`](crate::Field) tells them
//! apart.
//!
//! Arguments marked `#[form]` are the fields of one form, each with a name, a style and a default as a query parameter
//! has them. `#[body(multipart)]` takes a [`Multipart`](crate::Multipart), which can hold files. A GET has no body by
//! custom, which the compiler says; `allow_body` is for servers that want one all the same.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, Multipart, PerCall, endpoints};
//! #[endpoints]
//! pub trait Forms {
//!     /// Logs in.
//!     #[endpoint(POST "/login")]
//!     fn login(&self, #[form] user: &str, #[form("one-time code")] code: Option<u32>) -> String;
//!     /// Stores a picture.
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
