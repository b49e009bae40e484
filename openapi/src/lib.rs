//! `OpenAPI` documents and fingerpost declarations.
//!
//! - `import`: a document becomes declared traits and types.
//! - `check`: what is declared is compared with a document. A difference is reported, and fails the build that asks.
//! - `facts`: a document becomes a table small enough to keep, which the check can be made against later.
//! - `export`: declared endpoints become a document.
//!
//! All of them go through [`Facts`]: what a document or a set of endpoints says, without its prose.
//!
//! ```
//! use fingerpost::endpoints;
//! use fingerpost_openapi::{CheckOptions, Facts, Overlay, check};
//!
//! #[endpoints]
//! pub trait Books {
//!     /// One book's title.
//!     #[endpoint(GET "/books/<id>/title")]
//!     fn title(&self, id: i64) -> String;
//! }
//!
//! let document = "
//! openapi: 3.1.0
//! info: { title: Shop, version: '7' }
//! paths:
//!   /books/{id}/title:
//!     get:
//!       operationId: title
//!       parameters:
//!         - { name: id, in: path, required: true, schema: { type: integer } }
//!         - { name: language, in: query, schema: { type: string } }
//!       responses:
//!         200: { description: A title, content: { application/json: { schema: { type: string } } } }
//! ";
//! let reading = Facts::from_document(document, &Overlay::default());
//! let declared = Facts::from_endpoints(<dyn Books>::ENDPOINTS);
//! let report = check(&declared, &reading.facts, &CheckOptions::default());
//! assert_eq!(
//!     report.to_string(),
//!     "operation title\n  parameter query language: in the document (text), not declared\n1 difference\n"
//! );
//! ```
//!
//! # From a new document to a release
//!
//! 1. **Look at what is new**: `fingerpost-openapi check spec/facts.json NEW`, the facts being those of the last
//!    release.
//! 2. **Import it**: `fingerpost-openapi import NEW --overlay overlay.toml --docs docs/ --since 1.0=OLD -o
//!    src/resources --features features.toml`. What cannot be declared is in the notes, each with its place. A note is
//!    about something that the code does not have; an error means that nothing was written.
//! 3. **Correct the document** in the overlay where it is wrong, each time with the reason: [`Overlay`]. An entry that
//!    fits nothing any more is an error; one that the document has caught up with is a note.
//! 4. **Write the documentation** of the operations and types that `import` lists: [`Texts`]. With `--strict-docs` it
//!    fails while one is missing.
//! 5. **Keep the facts and check against them**: `fingerpost-openapi facts NEW --overlay overlay.toml -o
//!    spec/facts.json`. A test compares [`Facts::from_endpoints`] with that file; `import … --check` in CI sees to it
//!    that nobody has edited the code by hand.
//!
//! # What is read of a document, and what is not
//!
//! `OpenAPI` 3.0 and 3.1, as JSON or YAML, in one file. Read are operations with their parameters, bodies, results and
//! errors, and schemas as far as they decide about code. Constraints (`minLength`, `pattern`, …), defaults, examples,
//! response headers and prose are passed over, since no type shows them. Everything else that is there and not used is
//! noted with its JSON pointer:
//!
//! | in the document | becomes |
//! |---|---|
//! | `allOf` | one object, where all are objects |
//! | `oneOf`, `anyOf` | the only one beside `null`; text, where all are texts; otherwise any value |
//! | `not`, `if`, `discriminator`, `patternProperties`, … | nothing |
//! | enums of numbers | any value |
//! | enums of parameters | text |
//! | properties beside named ones | nothing; ignored when they come |
//! | cookies, `deepObject`, lists of objects in a query | nothing; the operation is declared without the parameter |
//! | several media types of a body | JSON, or else a form, or else the first |
//! | results that are not all JSON | `fingerpost::Content`, or text where all are plain text |
//! | errors `4XX` and `default` | nothing: an error that is not declared keeps its whole answer |
//! | `callbacks`, `webhooks`, `links`, `servers`, `security` | nothing |
//!
//! The document is read into a tree of our own and not through a crate for it: those there are forget what they have no
//! field for, and have no pointers.
//!
//! # What code is made
//!
//! A folder with a module for each tag (its trait, its types), `common` for types that several tags use, and a root
//! with the table of all operations and all traits to import; each module has a feature of its name. A file begins with
//! a line that says what made it. The same sources give the same text; `rustfmt` formats it where it is installed.
//!
//! A type that comes with answers has every field in an `Option`. A type that is sent has them in a
//! [`Field`](fingerpost::Field), which tells unset from null, and does not have the read-only ones; it is called
//! `WriteX` where there is an `X` that comes. A name that the macro needs (`BookError` for an operation `book`), one
//! that the prelude has and one that is taken by another type gets `Data` at its end, with a note; the overlay can give
//! a better one. Arguments are in this order: path; required query, headers, form; body; optional query, headers, form;
//! further parameters of any name.
//!
//! # The files
//!
//! - **Overlay** (TOML): see [`Overlay`].
//! - **Documentation** (TOML, a folder of files): see [`Texts`].
//! - **Facts** (JSON, an operation or a type a line): `"limit": "integer nullable"` is a property, `"query ids":
//!   "list<text> comma required"` a parameter, `"200": "ref<Book>"` an answer in JSON and `"404": "nothing"` one
//!   without content. Kinds are `boolean`, `integer`, `number`, `text`, `date-time`, `date`, `binary`, `any`,
//!   `list<…>`, `map<…>`, `ref<Name>`, and `null|…` inside lists and maps.

mod check;
mod document;
mod endpoints;
mod export;
mod facts;
mod import;
mod names;
mod node;
mod note;
mod overlay;

pub use self::check::{CheckOptions, Drift, Of, Report, check};
pub use self::document::{Reading, parse};
pub use self::export::export;
pub use self::facts::{
    Body, Content, Facts, Kind, Operation, Parameter, Place, Property, Stability, Status, Style, Type,
};
pub use self::import::{Difference, Imported, Since, Sources, Texts, compare, import, write};
pub use self::node::Node;
pub use self::note::{Note, Notes, Severity};
pub use self::overlay::{
    Auth, DocumentOptions, Fix, OperationOptions, Output, Overlay, Pages, Retry, TagOptions, TypeOptions,
};
