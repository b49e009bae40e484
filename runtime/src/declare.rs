//! The declaration language: everything a trait can say, each with an example.
//!
//! This module holds no code. Its examples are tests; `request()` shows what a call would send without sending it, and
//! a closure in place of the network gives answers where one is looked at.
//!
//! | section | what it is about |
//! |---|---|
//! | [Traits and endpoints](#traits-and-endpoints) | `#[endpoints]` on a trait, `#[endpoint(…)]` on its methods |
//! | [Path templates](#path-templates) | `<id>`, `<name>.json`, `<path..>` |
//! | [Query parameters](#query-parameters) | an argument without a role; `#[query("name")]` |
//! | [Lists and objects](#lists-and-objects) | `#[query(comma)]`; `space`, `tab`, `pipe`, `json`, `flatten` |
//! | [Defaults](#defaults) | `#[query(default = 25)]` |
//! | [Types of your own](#types-of-your-own) | `impl Param for …` |
//! | [Headers](#headers) | `headers("name: value")`, `#[header("name")]` |
//! | [Bodies](#bodies) | `#[body]`, `#[body(text)]`, `bytes`, `stream`, `multipart`; `#[form]`, `allow_body` |
//! | [Results](#results) | `-> T`, `-> ()`, `-> Option<T>`; `output = text`, `bytes` |
//! | [Streamed results](#streamed-results) | `output = stream`, `items`, `lines`, `events` |
//! | [Statuses](#statuses) | `ok(200)`, `pending(202)` |
//! | [Errors](#errors) | `error = Problem`, `errors(404, 409 => (), 422 => Invalid)` |
//! | [Options](#options) | `idempotent`, `retry = never`, `timeout = "30s"`, `auth = none`, `stability = beta` |
//! | [Secrets and curl](#secrets-and-curl) | `#[secret]`; `.to_curl()` |
//! | [One call](#one-call) | `.timeout(…)`, `.retry(…)`, `.header(…)`, `.extension(…)`, `.with_response()` |
//! | [Where a trait can stand](#where-a-trait-can-stand) | functions, macros, supertraits, `dyn`; `crate = …` |
//! | [Somebody else's client](#somebody-elses-client) | a trait of your own |
//! | [The table](#the-table) | `<dyn Trait>::ENDPOINTS` |
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
//! use fingerpost::{Client, endpoints};
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
//! let request = client.titles("Austen").limit(3).call().request()?;
//! assert_eq!(request.method(), "GET");
//! assert_eq!(request.uri(), "https://shop.example/v1/titles?author=Austen&limit=3");
//! # Ok(()) }
//! ```
//!
//! # Path templates
//!
//! A template is a path as the server's own documentation has it, and begins with `/`. `<id>` stands for the argument
//! of that name. It is one segment or a part of one, and whatever its value holds is encoded, so that it stays there.
//! `<path..>` is several segments and stands at the end; its slashes stay slashes.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, endpoints};
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
//! # use fingerpost::{Client, PreEncoded, endpoints};
//! #[endpoints]
//! pub trait Branches {
//!     /// The newest commit of a branch.
//!     #[endpoint(GET "/branches/<name>/head")]
//!     fn head(&self, name: &str) -> String;
//!
//!     /// The same for a name as a link has it.
//!     #[endpoint(GET "/branches/<name>/head")]
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
//! # Query parameters
//!
//! An argument that is neither in the template nor marked is a query parameter, under its own name unless
//! `#[query("name")]` gives another. Parameters are sent in the order of the declaration, in whatever order they are
//! set; setting one twice replaces it. Text, integers, floats and flags can be values, and slices of them. With the
//! feature `jiff` its timestamps and dates can, too.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, endpoints};
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
//! assert_eq!(call.call().request()?.uri(), target);
//! // No server knows what such a number is.
//! assert!(client.search("tea").weight(f64::NAN).call().request().unwrap_err().is_argument());
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
//! # use fingerpost::{Client, endpoints};
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
//! assert_eq!(call.call().request()?.uri().query(), Some(query));
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
//! # use fingerpost::{Client, endpoints};
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
//! assert_eq!(client.all().call().request()?.uri(), "https://shop.example/all?limit=25&by=id");
//! assert_eq!(client.all().limit(3).call().request()?.uri(), "https://shop.example/all?limit=3&by=id");
//! # Ok(()) }
//! ```
//!
//! Pages are no matter of the declaration: [`paginate`](crate::paginate) makes one stream of the calls for them.
//!
//! # Types of your own
//!
//! A type that implements [`Param`](crate::Param) can stand in the path, in the query, in a form and in a header, and
//! slices of it where lists can. It writes plain text; encoding is not its concern. It can also
//! [refuse](crate::ParamText::refuse) a value that has no text.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! use fingerpost::{Client, Param, ParamText, endpoints};
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
//! assert_eq!(call.call().request()?.uri(), "https://shop.example/documents/page%202?or=pdf");
//! assert!(client.document(Format::Page(0)).call().request().is_err());
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
//! # use fingerpost::{Client, endpoints};
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
//! let request = client.orders("Ada").page(2).call().request()?;
//! let names = ["accept-language", "x-app", "x-customer", "x-page"];
//! assert_eq!(names.map(|name| request.headers()[name].to_str().unwrap()), ["en", "orders", "Ada", "2"]);
//! assert!(client.orders("Ada\r\nx-admin: yes").call().request().unwrap_err().is_argument());
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
//! # use fingerpost::{Body, Client, endpoints};
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
//! assert!(client.stream().call().request()?.headers().get("content-type").is_none());
//! # let chunks = Body::stream(futures_util::stream::iter([Ok::<_, std::io::Error>("tea".into())]));
//! # let request = client.stream().chunks(chunks).call().request()?;
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
//! # use fingerpost::{Client, Multipart, endpoints};
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
//! let login = client.login("a+b c").code(7).call().request()?;
//! assert_eq!(login.headers()["content-type"], "application/x-www-form-urlencoded");
//! assert_eq!(login.body().as_bytes(), Some(&b"user=a%2Bb+c&one-time+code=7"[..]));
//! let form = Multipart::new().text("title", "Tea").file("picture", "tea.png", "image/png", vec![1, 2]);
//! let store = client.store(form).request()?;
//! assert!(store.headers()["content-type"].to_str().unwrap().starts_with("multipart/form-data; boundary="));
//! assert_eq!(client.search(&[1]).request()?.body().as_bytes(), Some(&b"[1]"[..]));
//! # Ok(()) }
//! ```
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
//!     #[endpoint(GET "/json", output = text)]
//!     fn text(&self) -> String;
//!     /// Bytes, as `Vec<u8>` or as `Bytes`.
//!     #[endpoint(GET "/json", output = bytes)]
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
//! # Streamed results
//!
//! `output = stream` gives the [`Body`](crate::Body) while it is still coming, or the whole `http::Response<Body>`.
//! [`Items`](crate::Items) gives what comes one by one: of a JSON array with `items`, of JSON lines with `lines`, and
//! as server-sent [`Event`](crate::Event)s with `events`. The status is judged, and failed attempts are made again,
//! before any of them begins; dropping one closes its connection. An item that cannot be read is an error, and the next
//! can be read; when the connection breaks off, that is the last error.
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
//!     #[endpoint(GET "/array", output = items)]
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
//!     #[endpoint(GET "/report", output = text, ok(200))]
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
//! `?` makes one [`Error`](crate::Error) of all of them, so that a function can call several endpoints. What was
//! declared is still in it.
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
//! assert!(matches!(error.declared(), Some(TitleError::NotFound)));
//! let error = label(&client, 1).await.unwrap_err();
//! assert!(error.declared::<TitleError>().is_none());
//! assert_eq!((error.status().unwrap(), error.endpoint().unwrap().name()), (http::StatusCode::IM_A_TEAPOT, "price"));
//! # Ok(()) }
//! ```
//!
//! # Options
//!
//! - `idempotent`: the endpoint can be called twice without doing more than once, so that a failed attempt is made
//!   again. GET, HEAD, OPTIONS, PUT, DELETE and TRACE are so by themselves.
//! - `retry = never`: it is sent once, whatever happens and whatever the client's [`RetryPolicy`](crate::RetryPolicy).
//! - `timeout = "90s"`: the longest that a call may take, retries included, in place of the client's limit. The units
//!   are `ms`, `s`, `min` and `h`.
//! - `auth = none`: the client's credentials stay away from it.
//! - `stability = beta` or `alpha`: it may still change. The documentation says so, and the [table](#the-table) does.
//! - `#[deprecated]` is Rust's own, and goes on the method.
//!
//! ```
//! # use fingerpost::{Client, Stability, endpoints};
//! # use std::time::Duration;
//! #[endpoints]
//! pub trait Jobs {
//!     /// Starts a job.
//!     #[endpoint(POST "/jobs/<id>/start", idempotent, timeout = "90s")]
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
//! assert!(now.is_idempotent() && !now.is_retried() && !now.is_authenticated());
//! assert_eq!(now.stability_level(), Stability::Beta);
//! ```
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
//! What a single call needs is said on it, before it is awaited: its time limit, its
//! [`RetryPolicy`](crate::RetryPolicy), a header, a value for the transport to find in the request's extensions.
//! `with_response` gives status and headers beside the result. Builders have these methods by the trait
//! [`PerCall`](crate::PerCall), so that a parameter may have one of their names; [`Call`](crate::Call) has them by
//! itself.
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
//! `macro_rules!` macro, `#[cfg(…)]` works on it and on its methods, and it can have supertraits. It has no generics,
//! which keeps it usable as `dyn`. Where fingerpost has another name, `crate = path` says which.
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
//! let client = fingerpost::Client::new("https://shop.example")?;
//! let books: &dyn Books = &client;
//! assert_eq!(books.book(1).request()?.uri().path(), "/books/1");
//! assert_eq!(client.author(2).request()?.uri().path(), "/authors/2");
//! # Ok(()) }
//! ```
//!
//! A method has no body of its own, so a trait can also be implemented by hand, for a test that counts calls, say. What
//! it returns is a `Call`, or the builder, which is named after the endpoint: `TitlesBuilder`.
//!
//! # Somebody else's client
//!
//! A trait is implemented for every [`Caller`](crate::Caller): for `Client`, and for each type that says which client
//! it holds, by reference, in a `Box` and in an `Arc`, too. So an endpoint that a library has left out is a trait of
//! yours, and its methods stand next to the library's, with the same connections and credentials.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! use fingerpost::{Caller, Client, endpoints};
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
//! `<dyn Trait>::ENDPOINTS` has the [`Description`](crate::Description) of each endpoint, in the order of the
//! declaration. It is what calls are made from, so it cannot differ from them. It also rides along in the extensions of
//! each request, as `&'static Description`, and it is what [`Error::endpoint`](crate::Error::endpoint) gives. A client
//! that is given tables can make calls [by name](crate::Client::call_by_name).
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
//! let [id, parts] = book.parameters() else { panic!("there are two") };
//! assert_eq!((id.role(), id.is_required()), (Role::Path, true));
//! assert_eq!((parts.name(), parts.wire_name(), parts.is_required()), ("parts", "include", false));
//!
//! let client = Client::builder("https://shop.example").endpoints(<dyn Books>::ENDPOINTS).build()?;
//! let call = client.call_by_name("book", &json!({ "id": 7, "parts": ["cover", "blurb"] }))?;
//! assert_eq!(call.request()?.uri(), "https://shop.example/books/7?include=cover%2Cblurb");
//! # Ok(()) }
//! ```
