//! Import, check and export of fingerpost declarations from and to `OpenAPI` documents.
//!
//! - `import` generates traits and types from a document; [`Build`] does so in a build script.
//! - `check` compares declarations with a document and reports every difference. The command fails if there is one.
//! - `diff` tells what changed between two documents, and what of it breaks callers.
//! - `facts` reduces a document to a table that is small enough to commit and can be checked against later.
//! - `export` generates a document from declared endpoints.
//!
//! All of them use [`Facts`]: the content of a document or a set of endpoints, without prose. The words of a document
//! are [`Texts`].
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
//! # Three ways to a client
//!
//! - `fingerpost-openapi new` writes a crate, and updates it: [`new_crate`].
//! - `fingerpost-openapi import` writes a folder of modules for a crate of your own, to check in.
//! - A build script generates a module whenever the document changes; nothing is checked in: [`Build`].
//!
//! # From a new document to a release
//!
//! 1. **List the changes**: `fingerpost-openapi diff spec/facts.json NEW`, with the facts of the last release, says
//!    which of them break callers.
//! 2. **Import the document**: `fingerpost-openapi import NEW --overlay overlay.toml --docs docs/ --since 1.0=OLD -o
//!   src/resources --features features.toml`. Notes list what cannot be declared, each with its position; the code does
//!    not have it. With an error, nothing is written.
//! 3. **Correct the document** in the overlay where it is wrong, with a reason each: [`Overlay`]. An entry that matches
//!    nothing is an error; an entry that the document no longer needs is a note.
//! 4. **Write the documentation** of the operations and types that `import` lists: [`Texts`]. With `--strict-docs` the
//!    import fails if one is missing.
//! 5. **Keep the facts and check against them**: `fingerpost-openapi facts NEW --overlay overlay.toml -o
//!    spec/facts.json`. A test compares [`Facts::from_endpoints`] with that file; `import … --check` in CI ensures that
//!    the code was not edited by hand.
//!
//! # Supported parts of a document
//!
//! `OpenAPI` 3.0, 3.1 and 3.2 and Swagger 2.0, as JSON or YAML, in one or several files: references to files are read
//! relative to the file that they are in ([`read_file`]), and those to servers are not followed. The importer reads
//! operations with their parameters, bodies, results and errors, and schemas as far as they affect code. Limits
//! (`minLength`, `pattern`, …), defaults, examples and prose only become docs of the code, and response headers are
//! skipped. Everything else that is not used is reported in a note with its line and JSON pointer:
//!
//! | in the document | becomes |
//! |---|---|
//! | `allOf` | one object with the properties of all members; a scalar or an enum if the others only limit it |
//! | `oneOf`, `anyOf`, lists of types | an enum: told apart by `discriminator`, by constants or by shape |
//! | all spellings of null in a union | a nullable value |
//! | members that nothing tells apart | tried in the order of the document, with a note |
//! | enums of integers, constants | an open enum; a boolean constant is `bool`, an enum of numbers `f64` |
//! | properties beside named ones, `patternProperties` | a map that is read, kept and sent |
//! | required properties of a request | arguments of `new`; `required = false` in the overlay makes them optional |
//! | a schema without a type | any value |
//! | `not`, `if`, … | ignored |
//! | enums of parameters | that enum; equal ones of parameters with one name are one type |
//! | additional properties beside named ones | not declared; ignored in responses |
//! | `deepObject` of an object, of a list | nested names, `name[]` for each item |
//! | a nested field of a form or a multipart body without an encoding | JSON |
//! | lists of objects in a query, objects in a header, JSON in a path | text, which the caller writes |
//! | a form of `allOf` or a union | the fields of all members; those that only some have are optional |
//! | a form with `additionalProperties` alone | a map of its fields |
//! | a part whose media type is neither text nor JSON | a `FormPart`, which the caller writes |
//! | `query` and `additionalOperations` of a path (3.2) | operations with that method, unless it is in lower case |
//! | `in: querystring` (3.2) | the fields of its form as parameters; left out with a warning in another media type |
//! | cookies | arguments that are sent in the header `cookie`; lists and objects as text |
//! | several media types of a body | JSON, or else a form, or else the first one |
//! | a result that may be null | an `Option` |
//! | unions that apply together | one type with the properties of all their members |
//! | a result in several media types | its JSON, if that has a type; otherwise `fingerpost::Content` |
//! | other results | `text/…`: text; JSON lines and server-sent events: a stream; other bytes: `fingerpost::Bytes` |
//! | errors `4XX`, `5XX` and `default` | declared, for all other statuses |
//! | `default` as the only response | also the result of a success, unless it is called an error |
//! | an inline schema of a shared response or body | one type with its name |
//! | inline errors that several operations define alike | one type `Problem` |
//! | `security: []` of an operation | `auth = none`; `auth = "client"` in the overlay sends credentials nevertheless |
//! | `servers` of a path or an operation, credentials that differ from the document's | facts, and a note |
//! | JSON bodies of `webhooks` | types in `common`, for a receiver that decodes them; not those of a selection |
//! | schemas without `paths` | types in `common` |
//! | `$anchor`, `$dynamicAnchor`, `$id`, `$self` | places that references of the document lead to |
//! | `callbacks`, `links` | ignored |
//!
//! Of a result in several media types, only JSON is asked for. For another one, declare an endpoint of your own in a
//! trait of your crate, with the same route, `output = content` and `headers("accept: application/xml")`.
//!
//! A document that is wrong is imported as far as it says what is meant, with a warning for each mistake. `--strict`
//! refuses it instead.
//!
//! | in the document | becomes |
//! |---|---|
//! | a reference that leads nowhere | any value as a schema, and otherwise nothing |
//! | a placeholder without a parameter | a path parameter, as text |
//! | a path parameter that is not in the path, a second parameter or member of a name | left out |
//! | a placeholder twice in a path, or without a name | a placeholder with another name |
//! | versions and tags that YAML reads as numbers or booleans | their texts |
//! | headers that only the transport sets, such as `content-length` | left out, with a note |
//! | an operation id that is in use, or is not one word | an id from method and path, or the words joined by `_` |
//! | a fragment or empty segments in a path | left out |
//! | a parameter in the query of a path | a query parameter |
//! | spaces and other characters that a path cannot have | sent percent-encoded |
//! | a header with a name that no header can have, an unknown `in`, an invalid status | left out |
//! | an invalid media type of a body | `application/octet-stream` |
//!
//! Tags of any spelling become modules: names beyond ASCII are spelled in ASCII, keywords and names in use get the
//! suffix `_operations`, and tags with one name in code share a module. The trait of a tag with the name of a type gets
//! the suffix `Operations`. An operation with the route of another one has the option `shares_route`.
//!
//! The document is parsed into a tree instead of the types of an existing crate: those drop fields that they do not
//! know, and have no pointers.
//!
//! # Generated code
//!
//! The output is a folder with a module for each tag (its trait and types), `common` for types that several tags use,
//! and a root with the table of all operations and a module that exports all traits. Each module has a feature of the
//! same name. The first line of a file marks it as generated. The output is deterministic; `rustfmt` formats it if it
//! is installed.
//!
//! Every field of a response type is an `Option`. A field of a request type is a [`Field`](fingerpost::Field), which
//! distinguishes unset from null; read-only properties are left out. Required properties are plain fields, or an
//! `Option` if they may be null, and arguments of `new`: `WriteBook { pages: 3.into(), ..WriteBook::new("Emma") }`. A
//! constant is set by itself. `required = false` in the overlay makes them a `Field`, too. The request type is called
//! `WriteX` if there is also a response type `X`. A name that is used by the macro (`BookError` for an operation
//! `book`), by the prelude or by another type gets the suffix `Data`, with a note; the overlay can choose a better
//! one. Arguments have this order: path; required query, headers, form; body; optional query, headers, form; further
//! parameters of any name.
//!
//! # Documentation of the code
//!
//! The docs are the document's own words ([`Reading::texts`]), unless there is a folder of texts: `--prose` uses both,
//! with the folder's first, and `--no-prose` neither. Summaries and descriptions become docs of modules, traits,
//! methods, arguments, types, fields and values, with deprecations, links to further pages, limits and small examples.
//!
//! Descriptions are Markdown and HTML, and stay so where `rustdoc` neither warns nor tests nor loads: known tags become
//! Markdown and others are escaped, addresses become links, brackets that would link to items are escaped, code without
//! a language is `text`, relative links and pictures become text and links, headings become smaller.
//!
//! # Features
//!
//! - `cli` (default): the program. Build scripts and tests, which use the library only, do without.
//!
//! # Files
//!
//! - **Overlay** (TOML): see [`Overlay`].
//! - **Documentation** (TOML, a folder of files): see [`Texts`].
//! - **Facts** (JSON, one operation or type per line): `"limit": "integer nullable"` is a property, `"query ids":
//!   "list<text> comma required"` a parameter, `"200": "ref<Book>"` a JSON response and `"404": "nothing"` one without
//!   content. An object may have `"*": ["text"]` for its further properties. An enum is a list of strings or integers,
//!   `[1, "Low"]` with a name; a last `null` marks it as open. A union is `{"oneOf": [{"ref<Circle>": ["circle"]}],
//!   "tag": "kind"}` with the values of a tag, or `{"oneOf": [{"text": []}, {"ref<Book>": ["id", {"of": "book"}]}]}`
//!   with the properties that tell a member apart. Kinds are `boolean`, `integer`, `unsigned`, `number`, `text`,
//!   `date-time`, `date`, `binary`, `any`, `list<…>`, `map<…>`, `ref<Name>`, and `null|…` inside lists and maps.
//!   `"servers": {"https://{region}.shop.example": {"region": ["eu", "us"]}}` are base URLs with the values of their
//!   variables, the default first, and `null` at the end if there may be others; `"schemes": {"key": "query api_key"}`
//!   the security schemes; `"security": ["token", "id & key", "none"]` the alternative credentials, with those that are
//!   sent together joined by `&`, or as a list if one is called `none` or has `&` in its name. `"webhooks": {"docked":
//!   "ref<Call>"}` are the contents that the API sends itself.

mod build;
mod check;
mod diff;
mod document;
mod endpoints;
mod export;
mod facts;
mod import;
mod names;
mod new;
mod node;
mod note;
mod overlay;

pub use self::build::{Build, BuildError};
pub use self::check::{CheckOptions, Drift, Of, Report, check};
pub use self::diff::{Change, Changes, Direction, Level, Subject, diff};
pub use self::document::{Locator, Reading, parse, read_file};
pub use self::export::export;
pub use self::facts::{
    Body, Constant, Content, Facts, Flow, Kind, Member, Object, Operation, Parameter, Place, Property, Scheme,
    Security, Selection, Server, Stability, Status, Style, Type, Union, Variable,
};
pub use self::import::{Difference, Imported, Since, Sources, Texts, compare, import, write};
pub use self::new::{
    ClientCrate, CrateOptions, Dependency, FileChange, Outcome, new_crate, package_name, package_of, selection_of,
    update,
};
pub use self::node::Node;
pub use self::note::{Note, Notes, Position, Severity};
pub use self::overlay::{
    Auth, DocumentOptions, Fix, OperationOptions, Output, Overlay, Pages, Retry, TagOptions, TypeOptions,
};
