//! Query parameters: names, styles, defaults and types.
//!
//! # Query parameters
//!
//! `#[query("name")]` marks a query parameter. The attribute is optional: an argument without an attribute that is not
//! named in the template is a query parameter under its own name. `#[query("name")]` changes the name on the wire.
//!
//! Values are strings, `char`, integers, floats, `bool`, and lists of these. Cargo features add types of other crates:
//! `uuid`, `url`, and the dates and times of `jiff` and `chrono`. These are written in RFC 3339, those with a time zone
//! in UTC; those of a civil time have no offset. An enum is a value with
//! [`#[derive(Model)]`](super::types#string-enums), in place of serde's derives. Parameters are sent in the order of
//! the declaration, and setting one twice replaces its value. A parameter that is not set is not sent. `NaN` and
//! infinite floats fail before anything is sent.
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
//! | none | slices, arrays, `Vec` | `ids=1&ids=2` |
//! | `comma`, `space`, `tab`, `pipe` | slices, arrays, `Vec` | one value, its items joined: `ids=1%2C2` |
//! | `json` | types with `Serialize` | JSON |
//! | `flatten` | structs and maps with `Serialize` | a parameter for each field that is not null; lists repeat it |
//! | `flatten`, of headers | the same, and `http::HeaderMap` | a header for each field |
//! | `flatten, prefix = "f_"` | the same | the same, with this text before each name: `f_title=Emma` |
//! | `deep` | the same, with nested fields | `filter[author][name]=Austen`, as `deepObject` of OpenAPI |
//! | `dotted` | the same, with nested fields | `filter.author.name=Austen` |
//! | `flag` | `bool` | the name alone, `deep`, if it is `true`; nothing if it is `false` |
//!
//! An empty list in repeated parameters fails before anything is sent, since servers usually select everything without
//! any parameter: leave out an optional parameter instead. With a separator, the empty list is an empty value: `ids=`.
//! An item that contains the separator of its list fails as well.
//!
//! An argument `&[&str]` takes literals, `&["a", "b"]`. For callers that have a `Vec<String>`, declare `&[String]`, or
//! `Vec<String>` to take it by value; where `&[&str]` is declared, pass
//! `&list.iter().map(String::as_str).collect::<Vec<_>>()`.
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
//! With `deep` and `dotted`, null is left out, a list repeats its name, and a list of maps or structs fails before
//! anything is sent, as does a field name that is empty or contains a separator of names. A value without fields, such
//! as the number of a [union](super::types#unions) of a number and a struct, is sent under the name itself.
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Client, PerCall, endpoints};
//! #[derive(serde::Serialize)]
//! pub struct Filter { pub author: Author, pub year: Option<u16> }
//! #[derive(serde::Serialize)]
//! pub struct Author { pub name: &'static str }
//!
//! #[endpoints]
//! pub trait Search {
//!     /// Returns the matches.
//!     #[endpoint(GET "/search")]
//!     fn search(
//!         &self,
//!         #[query(deep)] filter: &Filter,
//!         #[query("f", dotted)] dotted: Option<&Filter>,
//!         #[query(flag)] exact: Option<bool>,
//!     ) -> Vec<String>;
//! }
//!
//! let client = Client::new("https://shop.example")?;
//! let filter = Filter { author: Author { name: "Austen" }, year: Some(1815) };
//! let request = client.search(&filter).dotted(&filter).exact(true).request()?;
//! let query = "filter%5Bauthor%5D%5Bname%5D=Austen&filter%5Byear%5D=1815&f.author.name=Austen&f.year=1815&exact";
//! assert_eq!(request.uri().query(), Some(query));
//! # Ok(()) }
//! ```
//!
//! A call fails before anything is sent if a server would read a value as another one: if a name of `flatten` is that
//! of another parameter of the call, a list has a null, an item contains its separator, or a joined list has only an
//! empty item.
//!
//! Values of type [`PreEncoded`](crate::PreEncoded) are sent as they are, also in a map or a struct with `flatten`,
//! such as `#[query(flatten)] more: &BTreeMap<String, PreEncoded>`. Names are always encoded.
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
