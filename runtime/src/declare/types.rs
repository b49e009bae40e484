//! The types of bodies and results: models, fields that can be left out, enums of texts, loose servers.
//!
//! # Models
//!
//! Anything with serde's traits can be sent and received. [`#[derive(Model)]`](derive@crate::Model) gives a type these
//! traits through a core that all types share, so that hundreds of types compile in a fraction of the time that serde's
//! own derives take. It reads and writes what they would; the options have serde's names. Besides, the type is
//! [`Described`](crate::Described): what is known of its JSON form can be read at run time.
//!
//! ```
//! use fingerpost::{Described, Model, Schema};
//!
//! #[derive(Clone, Debug, Default, Model, PartialEq)]
//! #[model(default, skip_none, rename_all = "camelCase")]
//! pub struct Book {
//!     pub id: Option<String>,
//!     pub page_count: Option<i64>,
//!     #[model(rename = "type", alias = "kind")]
//!     pub book_type: Option<String>,
//!     pub sequels: Option<Vec<Book>>,
//! }
//!
//! let book: Book = serde_json::from_str(r#"{"pageCount": 249, "kind": "novel", "shelf": 7}"#).unwrap();
//! assert_eq!((book.page_count, book.book_type.as_deref()), (Some(249), Some("novel")));
//! assert_eq!(serde_json::to_string(&book).unwrap(), r#"{"pageCount":249,"type":"novel"}"#);
//!
//! let Schema::Object(schema) = Book::schema() else { panic!("a struct is an object") };
//! assert_eq!(schema.names.last(), Some(&"sequels"));
//! ```
//!
//! | above the type | |
//! |---|---|
//! | `default` | what is missing is as in the type's `Default`; with it, a type costs the least to compile |
//! | `debug` | `Debug`, cheaper than the derive: what is set, by its name on the wire, secrets as `***` |
//! | `partial_eq` | `PartialEq`, likewise: equal is what is written alike, so a skipped field does not count |
//! | `skip_none` | no `Option` is written that is `None` |
//! | `rename_all = "camelCase"` | spells the names in one of the eight cases listed below the tables |
//! | `deny_unknown_fields` | a property that is no field is an error, where it is passed over otherwise |
//! | `lenient` | see [below](#loose-servers) |
//! | `rename = "Name"` | the name in the schema |
//! | `crate = path` | where fingerpost is, if under another name |
//!
//! | on a field | |
//! |---|---|
//! | `rename = "name"`, `alias = "name"` | its name on the wire; further names that are read |
//! | `default`, `default = function` | what it is if it is missing; an `Option` may always be |
//! | `skip_none` | not written if it is `None` |
//! | `skip` | neither read nor written |
//! | `flatten` | a map that keeps the properties which are no fields, and writes them back |
//! | `serde` | its type has serde's traits, and is no `Model` |
//!
//! The cases of `rename_all` are `lowercase`, `UPPERCASE`, `PascalCase`, `camelCase`, `snake_case`, `kebab-case`,
//! `SCREAMING_SNAKE_CASE` and `SCREAMING-KEBAB-CASE`.
//!
//! What can stand in a field is a [`ModelValue`](crate::ModelValue): scalars, text, `Option`, `Box`, `Vec`, maps with
//! text as keys, `serde_json::Value`, times and dates with the feature `jiff`, and other models. For any other type
//! with serde's traits there is `#[model(serde)]`; its value takes the way through a `serde_json::Value`.
//!
//! ```
//! use std::collections::BTreeMap;
//! use std::time::Duration;
//!
//! use fingerpost::Model;
//! use serde_json::Value;
//!
//! #[derive(Debug, Model)]
//! struct Loan {
//!     book: String,
//!     #[model(default = fortnight)]
//!     days: u16,
//!     #[model(serde)]
//!     reminder: Option<Duration>,
//!     #[model(flatten)]
//!     more: BTreeMap<String, Value>,
//! }
//!
//! fn fortnight() -> u16 { 14 }
//!
//! let loan: Loan = serde_json::from_str(r#"{"book": "Emma", "branch": "north"}"#).unwrap();
//! assert_eq!((loan.days, loan.reminder), (14, None));
//! let text = r#"{"book":"Emma","days":14,"reminder":null,"branch":"north"}"#;
//! assert_eq!(serde_json::to_string(&loan).unwrap(), text);
//! ```
//!
//! # Fields of a change
//!
//! In a partial update, a property that is left out keeps its value and `null` clears it. A [`Field`](crate::Field)
//! tells the two apart. In a model it needs no options: it is `Unset` where it is missing, and `Unset` is not written.
//!
//! ```
//! use fingerpost::{Field, Model};
//!
//! #[derive(Debug, Default, Model, PartialEq)]
//! struct WriteBook { title: Field<String>, subtitle: Field<String>, pages: Field<i64> }
//!
//! let change = WriteBook { title: "Emma".into(), subtitle: Field::Null, ..WriteBook::default() };
//! let text = r#"{"title":"Emma","subtitle":null}"#;
//! assert_eq!(serde_json::to_string(&change).unwrap(), text);
//! assert_eq!(serde_json::from_str::<WriteBook>(text).unwrap(), change);
//! ```
//!
//! # Enums of texts
//!
//! The variants of an enum are texts. One marked `other` holds a `String` and keeps whatever else comes, so that a new
//! value on the server is no error and is written back unchanged; without it, unknown texts are errors. An enum has
//! `as_str` and `Display`, and can be a parameter of an endpoint; one with `other` is made of any text, by `from` or
//! `parse`.
//!
//! ```
//! use fingerpost::{Client, Model, PerCall, endpoints};
//!
//! #[derive(Clone, Debug, Model, PartialEq)]
//! #[model(rename_all = "kebab-case")]
//! pub enum Genre {
//!     Novel,
//!     ShortStory,
//!     #[model(rename = "non-fiction", alias = "essay")]
//!     Nonfiction,
//!     #[model(other)]
//!     Other(String),
//! }
//!
//! #[endpoints]
//! pub trait Shelves {
//!     /// The titles of a genre.
//!     #[endpoint(GET "/shelves/<genre>")]
//!     fn shelf(&self, genre: Genre) -> Vec<String>;
//! }
//!
//! assert_eq!(serde_json::from_str::<Genre>("\"short-story\"").unwrap(), Genre::ShortStory);
//! assert_eq!((Genre::from("essay").as_str(), Genre::from("haiku")), ("non-fiction", Genre::Other("haiku".into())));
//! let request = Client::new("https://shop.example").unwrap().shelf(Genre::Novel).request().unwrap();
//! assert_eq!(request.uri(), "https://shop.example/shelves/novel");
//! ```
//!
//! # Loose servers
//!
//! Some servers write `"12"` where 12 is meant, and 12 where text is. With `#[model(lenient)]`, in the fields of a
//! struct and in the lists, maps and options in them:
//!
//! - a number or flag is text where text is wanted, and an enum of texts;
//! - text that is a number or flag is one where that is wanted;
//! - a number without a fraction is an integer, as in `3.0`;
//! - a point in time may also be `2020-01-02 03:04:05 +0000`, `2020-01-02T03:04:05+0000`, have no offset (it is UTC),
//!   be a day (its midnight), or the seconds since 1970; it is written in UTC;
//! - an empty text is no time and no date, in an `Option`.
//!
//! What is not clear is an error as before. Models in the fields say for themselves whether they are lenient.
//!
//! ```
//! use fingerpost::Model;
//!
//! #[derive(Debug, Default, Model, PartialEq)]
//! #[model(default, lenient)]
//! struct Stock { id: Option<String>, copies: Option<i64>, lent: Vec<bool> }
//!
//! let stock: Stock = serde_json::from_str(r#"{"id": 7, "copies": "12", "lent": ["true", false]}"#).unwrap();
//! assert_eq!(stock, Stock { id: Some("7".into()), copies: Some(12), lent: vec![true, false] });
//! assert!(serde_json::from_str::<Stock>(r#"{"copies": "a few"}"#).is_err());
//! ```
//!
//! # What an error says
//!
//! A result that does not fit its type is an error that says where and why, and nothing of the body but the names of
//! properties: see [`JsonError`](crate::JsonError).
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), fingerpost::Error> {
//! # use fingerpost::{Body, Client, Model, TransportError, endpoints};
//! #[derive(Debug, Default, Model)]
//! #[model(default)]
//! pub struct Author { born: Option<i64> }
//!
//! #[endpoints]
//! pub trait Authors {
//!     /// All of them.
//!     #[endpoint(GET "/authors")]
//!     fn authors(&self) -> Vec<Author>;
//! }
//! # let transport = |_: http::Request<Body>| async move {
//! #     Ok::<_, TransportError>(http::Response::new(r#"[{"born": 1775}, {"born": "a long time ago"}]"#))
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! // The server answers `[{"born": 1775}, {"born": "a long time ago"}]`.
//! let error = client.authors().await.unwrap_err().to_string();
//! assert!(error.ends_with("[1].born: invalid type: string, expected i64 at line 1 column 43"), "{error}");
//! # Ok(()) }
//! ```
