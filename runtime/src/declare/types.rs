//! Types of bodies and results: models, partial updates, enums, unions and lenient decoding.
//!
//! # Models
//!
//! Any type with serde's traits can be sent and received. [`#[derive(Model)]`](derive@crate::Model) implements
//! `Serialize` and `Deserialize` with code that all types share, so that hundreds of types compile in a fraction of the
//! time that serde's derives take. The JSON is the same, and the options have serde's names. The derive also implements
//! [`Described`](crate::Described), which returns the JSON schema at run time.
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
//! ## Options of a struct
//!
//! | in `#[model(…)]` | meaning | default |
//! |---|---|---|
//! | `default` | missing fields are taken from the struct's `Default`; compiles fastest | errors, except `Option`s |
//! | `debug` | `Debug` of the set fields, with their names on the wire and secrets as `***` | not implemented |
//! | `partial_eq` | `PartialEq` of the serialized values, without skipped fields | not implemented |
//! | `skip_none` | an `Option` that is `None` is not written | written as `null` |
//! | `rename_all = "camelCase"` | case of the names on the wire, also of an enum | as in Rust |
//! | `deny_unknown_fields` | unknown properties are errors | ignored |
//! | `lenient` | [lenient decoding](#lenient-decoding) | strict |
//! | `rename = "Name"` | name in the schema, also of an enum | the Rust name |
//! | `crate = path::to::fingerpost` | path of the fingerpost crate, also of an enum | `fingerpost` |
//!
//! `debug` and `partial_eq` replace the standard derives, and compile faster. The cases of `rename_all` are
//! `lowercase`, `UPPERCASE`, `PascalCase`, `camelCase`, `snake_case`, `kebab-case`, `SCREAMING_SNAKE_CASE` and
//! `SCREAMING-KEBAB-CASE`.
//!
//! ## Options of a field
//!
//! | in `#[model(…)]` | meaning | default |
//! |---|---|---|
//! | `rename = "name"` | name on the wire | the Rust name |
//! | `alias = "name"` | a further name to read; can be repeated | none |
//! | `default` | `Default` of the field's type if it is missing | an error, or `None` of an `Option` |
//! | `default = 25` | this boolean, number or string if the field is missing | |
//! | `default = path::to::function` | the function's result if the field is missing | |
//! | `skip_none` | not written if it is `None` | written as `null` |
//! | `skip` | neither read nor written | |
//! | `flatten` | a map that collects all unknown properties, and writes them back | |
//! | `serde` | the type has serde's traits and is no `Model` | |
//!
//! Calls read and write the JSON of models without serde: bodies, results, lists of models, items of streams, and the
//! bodies of errors. Other code, such as `serde_json::from_str`, and other formats use serde's traits, with the same
//! values and errors.
//!
//! A string is the value itself and not the path of a function, as it is with serde's derives.
//!
//! Field types are [`ModelValue`](crate::ModelValue)s: scalars, strings, `Option`, `Box`, `Vec`, maps with string keys,
//! `serde_json::Value`, dates and times with the feature `jiff`, and other models. Any other type with serde's
//! traits needs `#[model(serde)]`; it is converted by way of a `serde_json::Value`.
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
//! ## Numbers
//!
//! Integers are read with all digits up to 64 bits: `u64` from 0 to 18,446,744,073,709,551,615. An integer that is out
//! of the range of its type is an error. A decimal that the server sends as a string is a `String`. For a JSON number
//! of any precision, write `serde_json::Number` and enable the feature `arbitrary_precision` of `serde_json`, which
//! keeps its digits; without the feature, a number that is not an integer of 64 bits is rounded to an `f64`.
//!
//! # Partial updates
//!
//! In a partial update, a missing property keeps its value, and `null` clears it. A [`Field`](crate::Field)
//! distinguishes the two. It needs no options in a model: a missing property is read as `Unset`, and `Unset` is not
//! written. In the bodies of requests, the same holds for types with serde's derives.
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
//! A property that must be sent is a field of a plain type beside them. Such a struct has no `Default`, so that the
//! compiler asks for the property; when it is read, a missing one is an error.
//!
//! ```
//! use fingerpost::{Field, Model};
//!
//! #[derive(Debug, Model)]
//! struct NewBook { title: String, pages: Field<i64> }
//!
//! let book = NewBook { title: "Emma".into(), pages: Field::Unset };
//! assert_eq!(serde_json::to_string(&book).unwrap(), r#"{"title":"Emma"}"#);
//! assert!(serde_json::from_str::<NewBook>(r#"{"pages": 249}"#).is_err());
//! ```
//!
//! # String enums
//!
//! An enum without fields is written as a string. The derive also generates `as_str`, `Display` and
//! [`Param`](crate::Param), so that the enum can be a parameter of an endpoint, and, with `other`, `From<&str>` and
//! `FromStr`.
//!
//! | on a variant | meaning | default |
//! |---|---|---|
//! | `rename = "name"` | string on the wire | the Rust name, in the case of `rename_all` |
//! | `alias = "name"` | a further string to read; can be repeated | none |
//! | `other` | keeps unknown strings in the variant's `String`, and writes them back | unknown strings are errors |
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
//!     /// Lists the titles of a genre.
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
//! # Integer enums
//!
//! An enum whose variants have values, as in `Low = 1`, and no names by `rename`, `alias` or `rename_all`, is written
//! as an integer. A variant without a value has that of the variant before plus one, and the first has 0, as in Rust.
//! The derive generates `as_i64`, `Display`, [`Param`](crate::Param) and `From<Priority> for i64`. `#[model(other)]` on
//! a variant with an `i64` keeps unknown integers and adds `From<i64>`; the enum then needs `#[repr(i64)]`. Without it,
//! unknown integers are errors.
//!
//! ```
//! use fingerpost::{Client, Model, PerCall, endpoints};
//!
//! #[derive(Clone, Copy, Debug, Model, PartialEq)]
//! #[repr(i64)]
//! pub enum Priority {
//!     Low = -1,
//!     Normal,
//!     High = 10,
//!     #[model(other)]
//!     Other(i64),
//! }
//!
//! #[endpoints]
//! pub trait Tasks {
//!     /// Lists the titles of tasks.
//!     #[endpoint(GET "/tasks")]
//!     fn tasks(&self, priority: &[Priority]) -> Vec<String>;
//! }
//!
//! let priorities: Vec<Priority> = serde_json::from_str("[-1, 0, 7]").unwrap();
//! assert_eq!(priorities, [Priority::Low, Priority::Normal, Priority::Other(7)]);
//! let request = Client::new("https://tasks.example").unwrap().tasks(&priorities).request().unwrap();
//! assert_eq!(request.uri(), "https://tasks.example/tasks?priority=-1&priority=0&priority=7");
//! ```
//!
//! # Unions
//!
//! A union is an enum whose variants hold one [`ModelValue`](crate::ModelValue) each, as OpenAPI's `oneOf` and `anyOf`.
//! The derive generates a `From` for each type that only one variant holds, also for the type in a `Box`, and for
//! `&str` if it is `String`. The standard derives of `Clone`, `Debug` and `PartialEq` can be used. Decoding is strict,
//! even in a [lenient](#lenient-decoding) struct.
//!
//! | on the enum | the variants are told apart by |
//! |---|---|
//! | `tag = "kind"` | the property `kind`, a string |
//! | `untagged` | their JSON kinds, the properties of `has`, and the order of the declaration |
//!
//! | on a variant | meaning | default |
//! |---|---|---|
//! | `rename = "name"` | value of the tag | the Rust name, in the case of `rename_all` |
//! | `alias = "name"` | a further value of the tag to read; can be repeated | none |
//! | `has("id", "object" = "user")` | without a tag: properties that an object must have | none |
//! | `other` | keeps any other value in a `serde_json::Value`, and writes it back | other values are errors |
//!
//! A property in `has` may have a string, an integer or a boolean as its value.
//!
//! **With a tag**, the content is a struct or another object. The tag may stand anywhere among the properties. A struct
//! with a field of its name receives it; otherwise, the struct does not see the tag. It is written as the first
//! property, with the name of the variant, and the field is not written. `other` keeps objects whose tag is missing or
//! has another value. Of several tags, the first counts. A known tag whose content does not decode is an error, and so
//! is a value that is not an object.
//!
//! **Without a tag**, a variant is skipped if the JSON kind of the value is not that of its type: null, a boolean, an
//! integer, a number, a string (also for enums of strings, dates and times), a list or an object. An integer fits a
//! number, but `1.0` does not fit an integer. Of the rest, the first that decodes is taken, then `other`, which keeps a
//! value of any kind. Types whose properties are all optional decode from every object, so mark them with `has`, or
//! declare them last. `has` is not checked when a value is written.
//!
//! Without `other`, the error contains the tag with its value and the known values, or the JSON kind and the names of
//! properties that were found, and no other values. Unions may be nested and recursive, through a `Box`, a `Vec` or a
//! map. Numbers keep all digits that the type of the variant has.
//!
//! ```
//! use fingerpost::Model;
//! use serde_json::Value;
//!
//! #[derive(Clone, Debug, Model, PartialEq)]
//! pub struct Circle { radius: f64 }
//!
//! #[derive(Clone, Debug, Model, PartialEq)]
//! pub struct Group { shapes: Vec<Shape> }
//!
//! #[derive(Clone, Debug, Model, PartialEq)]
//! #[model(tag = "kind", rename_all = "lowercase")]
//! pub enum Shape {
//!     #[model(alias = "round")]
//!     Circle(Circle),
//!     Group(Group),
//!     #[model(other)]
//!     Unknown(Value),
//! }
//!
//! let text = r#"{"shapes": [{"radius": 1.5, "kind": "round"}, {"kind": "star", "rays": 5}], "kind": "group"}"#;
//! let shape: Shape = serde_json::from_str(text).unwrap();
//! let Shape::Group(group) = &shape else { panic!("a group") };
//! assert_eq!(group.shapes[0], Circle { radius: 1.5 }.into());
//! assert!(matches!(&group.shapes[1], Shape::Unknown(star) if star["rays"] == 5));
//! let text = r#"{"kind":"group","shapes":[{"kind":"circle","radius":1.5},{"kind":"star","rays":5}]}"#;
//! assert_eq!(serde_json::to_string(&shape).unwrap(), text);
//!
//! #[derive(Debug, Model, PartialEq)]
//! pub struct User { id: i64, name: Option<String> }
//!
//! #[derive(Debug, Model, PartialEq)]
//! #[model(untagged)]
//! pub enum Owner {
//!     Id(i64),
//!     #[model(has("object" = "user"))]
//!     User(User),
//!     Names(Vec<String>),
//! }
//!
//! let owners: Vec<Owner> = serde_json::from_str(r#"[7, {"object": "user", "id": 7}, ["Ada"]]"#).unwrap();
//! assert_eq!(owners, [7.into(), User { id: 7, name: None }.into(), vec!["Ada".to_owned()].into()]);
//! let error = serde_json::from_str::<Owner>(r#"{"object": "team"}"#).unwrap_err().to_string();
//! let expected = "invalid value: map with `object`, expected i64 or struct User with `object` = `user` or a sequence";
//! assert!(error.starts_with(expected), "{error}");
//! ```
//!
//! # Lenient decoding
//!
//! Some servers send `"12"` for a number, or 12 for a string. `#[model(lenient)]` on a struct accepts, in its fields
//! and in the lists, maps and options in them:
//!
//! - a number or a boolean for a string or a string enum;
//! - a string that contains a number or a boolean for a number or a boolean;
//! - a number without a fraction for an integer, such as `3.0`;
//! - timestamps such as `2020-01-02 03:04:05 +0000` and `2020-01-02T03:04:05+0000`, without an offset (UTC), as a date
//!   (midnight), and as seconds since 1970; they are written in UTC;
//! - an empty string for `None` of an optional timestamp or date.
//!
//! All other mismatches are errors. Models in the fields are only lenient if they are marked themselves. Default:
//! strict.
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
//! # Decode errors
//!
//! If a response does not match its type, the error contains the path of the value and the reason, but of the body only
//! the names of properties; see [`JsonError`](crate::JsonError).
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
//!     /// Lists all authors.
//!     #[endpoint(GET "/authors")]
//!     fn authors(&self) -> Vec<Author>;
//! }
//! # let transport = |_: http::Request<Body>| async move {
//! #     Ok::<_, TransportError>(http::Response::new(r#"[{"born": 1775}, {"born": "a long time ago"}]"#))
//! # };
//! # let client = Client::builder("https://shop.example").transport(transport).build()?;
//! // The server responds with `[{"born": 1775}, {"born": "a long time ago"}]`.
//! let error = client.authors().await.unwrap_err().to_string();
//! assert!(error.ends_with("[1].born: invalid type: string, expected i64 at line 1 column 43"), "{error}");
//! # Ok(()) }
//! ```
