//! The content of a document or a set of declared endpoints, without prose.

mod access;
mod kind;
mod media;
mod read;
mod select;
mod settle;
mod types;
mod words;
mod write;

use std::collections::BTreeMap;

use indexmap::IndexMap;

pub use self::access::{Flow, Scheme, Security, Server, Variable};
pub use self::kind::Kind;
pub(crate) use self::media::{
    BYTES, FORM, JSON, MULTIPART, in_lower_case, is_json, is_lines, is_range, is_valid, without_parameters,
};
pub use self::select::Selection;
pub use self::types::{Constant, Member, Object, Union};
pub(crate) use self::write::compact;

/// The operations and types of an API.
///
/// Operations and types keep the order of the document, but it is not part of equality: two tables in different orders
/// are equal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Name of the API.
    pub title: String,
    /// Version of the document.
    pub version: String,
    /// Set if they come from declared endpoints, which have less information: see [`check`](fn@crate::check).
    pub declared: bool,
    /// Sources, for information only: file, package, licence.
    pub source: Vec<String>,
    /// Base URLs, the default first.
    pub servers: Vec<Server>,
    /// Security schemes by name.
    pub schemes: IndexMap<String, Scheme>,
    /// Credentials that operations require, unless they have their own `security`. Empty if the document does not say.
    pub security: Security,
    /// Operations by id.
    pub operations: IndexMap<String, Operation>,
    /// Contents that the API sends to a receiver of its webhooks, by their ids. Their types are generated with those of
    /// the responses; the requests themselves are not.
    pub webhooks: IndexMap<String, Kind>,
    /// Types by name.
    pub types: IndexMap<String, Type>,
}

/// An operation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Operation {
    /// HTTP method in upper case.
    pub method: String,
    /// Path, with parameters as `{name}`.
    pub path: String,
    /// Group of the operation.
    pub tag: Option<String>,
    /// Parameters, including the fields of a form.
    pub parameters: Vec<Parameter>,
    /// Set if the operation accepts further query parameters of any name.
    pub free_parameters: bool,
    /// Body, unless it is a form.
    pub body: Option<Body>,
    /// Content of successful responses, by status.
    pub successes: IndexMap<Status, Vec<Content>>,
    /// Content of error responses, by status.
    pub errors: IndexMap<Status, Vec<Content>>,
    /// Successful statuses that mean "not yet".
    pub pending: Vec<u16>,
    /// Base URLs of its own; empty if it has those of the document.
    pub servers: Vec<Server>,
    /// Credentials that it requires, if they are others than the document's; empty if it requires none.
    pub security: Option<Security>,
    /// Stability level.
    pub stability: Stability,
    /// Marks the operation as deprecated.
    pub deprecated: bool,
}

/// A status, a class of statuses, or the default.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Status {
    /// A single status.
    Code(u16),
    /// A class of statuses, such as `4XX`.
    Class(u8),
    /// All statuses that are not listed.
    Default,
}

/// The content of a body or response in one media type.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Content {
    /// Media type.
    pub media: String,
    /// Kind of the value.
    pub kind: Kind,
}

impl Content {
    /// Creates JSON content.
    pub fn json(kind: Kind) -> Self {
        Self { media: JSON.to_owned(), kind }
    }

    /// Returns true if the content is JSON.
    pub fn is_json(&self) -> bool {
        is_json(&self.media)
    }
}

/// Returns the content that a declaration reads: JSON if it is among them.
pub(crate) fn preferred(contents: &[Content]) -> Option<&Content> {
    contents.iter().min_by_key(|content| match without_parameters(&content.media) {
        JSON => 0,
        "*/*" => 2,
        _ if content.is_json() => 1,
        _ => 3,
    })
}

/// A request body.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Body {
    /// Content of the body.
    pub content: Content,
    /// Set if the body is required.
    pub required: bool,
}

/// A parameter of an operation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Parameter {
    /// Name in the request.
    pub name: String,
    /// Location in the request.
    pub place: Place,
    /// Kind of the value.
    pub kind: Kind,
    /// Style of a list or an object.
    pub style: Style,
    /// Set if the parameter is required.
    pub required: bool,
    /// Marks the parameter as deprecated.
    pub deprecated: bool,
    /// Value that the server assumes if the parameter is absent, as JSON. Declared endpoints do not have it.
    pub default: Option<String>,
}

impl Parameter {
    /// Returns the reason why fingerpost cannot declare the parameter, if there is one. The facts have its types.
    pub fn gap(&self, facts: &Facts) -> Option<&'static str> {
        let is_value = |kind: &Kind| facts.is_scalar(kind) || *facts.resolve(kind) == Kind::Any;
        match (self.place, self.style) {
            (Place::Cookie, style) if style != Style::Plain || !facts.is_scalar(&self.kind) => {
                Some("lists and objects in a cookie are not supported")
            }
            (Place::Path, Style::Json) => Some("JSON in a path is not supported"),
            (Place::Header | Place::Path, Style::Deep) => Some("the style `deepObject` is only supported in queries"),
            (_, Style::Deep) if is_value(&self.kind) || matches!(facts.resolve(&self.kind), Kind::List(_)) => {
                Some("the style `deepObject` is only supported for objects")
            }
            (_, Style::Deep) => None,
            (Place::Header, style)
                if style != Style::Json && !facts.is_scalar(&self.kind) && !facts.is_list_of_scalars(&self.kind) =>
            {
                Some("objects in a header are not supported")
            }
            (_, Style::Json | Style::File) => None,
            (
                _,
                Style::Plain
                | Style::Comma
                | Style::Space
                | Style::Pipe
                | Style::CommaExploded
                | Style::Label
                | Style::LabelExploded
                | Style::Matrix
                | Style::MatrixExploded,
            ) => match &self.kind {
                Kind::List(of) if !is_value(of) => Some("lists of lists or objects are not supported in parameters"),
                Kind::Map(of) if self.place == Place::Path && !is_value(of) => {
                    Some("objects of lists or objects are not supported in a path")
                }
                _ => None,
            },
        }
    }
}

/// Location of a parameter.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Place {
    /// Path.
    Path,
    /// Query.
    Query,
    /// Header.
    Header,
    /// Form body.
    Form,
    /// Part of a multipart form.
    Part,
    /// Cookie.
    Cookie,
}

/// Style of a list or an object in a parameter.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Style {
    /// Plain text; a list repeats the name, an object becomes a parameter for each field.
    #[default]
    Plain,
    /// One value, separated by commas.
    Comma,
    /// One value, separated by spaces.
    Space,
    /// One value, separated by `|`.
    Pipe,
    /// JSON.
    Json,
    /// `name[field]=value`.
    Deep,
    /// In a path, `field=value` pairs, separated by commas.
    CommaExploded,
    /// In a path, `.a,b`.
    Label,
    /// In a path, `.a.b`.
    LabelExploded,
    /// In a path, `;name=a,b`.
    Matrix,
    /// In a path, `;name=a;name=b`.
    MatrixExploded,
    /// A file in a multipart form; a list repeats it.
    File,
}

/// Stability level of an operation.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Stability {
    /// The operation will not change incompatibly.
    #[default]
    Stable,
    /// The operation may still change.
    Beta,
    /// The operation may change or be removed at any time.
    Alpha,
}

/// A named type.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// An object with named properties.
    Object(Object),
    /// An enum of strings.
    Enum {
        /// Values.
        values: Vec<String>,
        /// Set if there may be other values. Documents cannot express this, so it is not compared.
        open: bool,
        /// Names of values, by value, where the document has them.
        names: BTreeMap<String, String>,
    },
    /// An enum of integers.
    Integers {
        /// Values.
        values: Vec<i64>,
        /// Names of values, by value, where the document has them.
        names: BTreeMap<i64, String>,
    },
    /// A value of one of several kinds.
    Union(Union),
    /// An alias of a kind.
    Alias(Kind),
}

/// A property of an object.
#[derive(Clone, Debug, Eq, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is an independent keyword of a schema")]
pub struct Property {
    /// Kind of the value.
    pub kind: Kind,
    /// Set if the property is always present.
    pub required: bool,
    /// Set if the property may be `null`.
    pub nullable: bool,
    /// Set if the property is only in responses.
    pub read_only: bool,
    /// Set if the property is only in requests.
    pub write_only: bool,
    /// Marks the property as deprecated.
    pub deprecated: bool,
}

impl Property {
    /// Creates a property of that kind, without flags.
    pub fn of(kind: Kind) -> Self {
        Self { kind, required: false, nullable: false, read_only: false, write_only: false, deprecated: false }
    }
}

impl Facts {
    /// Returns true if a value of that kind is a text, a number or a boolean, so that it is one value of a parameter.
    pub fn is_scalar(&self, kind: &Kind) -> bool {
        match self.resolve(kind).without_null() {
            Kind::Boolean
            | Kind::Integer
            | Kind::Unsigned
            | Kind::Number
            | Kind::Text
            | Kind::DateTime
            | Kind::Date
            | Kind::Binary => true,
            Kind::Ref(name) => matches!(self.types.get(name), Some(Type::Enum { .. } | Type::Integers { .. })),
            Kind::Any | Kind::List(_) | Kind::Map(_) | Kind::Nullable(_) => false,
        }
    }

    /// Returns true if a value of that kind is a list of values that each are one value of a parameter.
    pub fn is_list_of_scalars(&self, kind: &Kind) -> bool {
        matches!(self.resolve(kind), Kind::List(of) if self.is_scalar(of))
    }

    /// Returns the JSON of a response that a declaration reads. Beside other media types, JSON without a structure is
    /// only one of the formats that the request chooses from.
    pub(crate) fn json<'c>(&self, contents: &'c [Content]) -> Option<&'c Content> {
        let json = preferred(contents).filter(|content| content.is_json())?;
        let is_plain = matches!(self.resolve(&json.kind), Kind::Any | Kind::Text | Kind::Binary);
        (!is_plain || contents.iter().all(Content::is_json)).then_some(json)
    }

    /// Resolves aliases. A type that is only an alias of itself is `any`.
    pub fn resolve<'a>(&'a self, kind: &'a Kind) -> &'a Kind {
        let mut kind = kind;
        for _ in 0..=self.types.len() {
            let Kind::Ref(name) = kind else { return kind };
            let Some(Type::Alias(of)) = self.types.get(name) else { return kind };
            kind = of;
        }
        &Kind::Any
    }

    /// Resolves aliases, and leaves out `null`: that of the kind, and those of the aliases on the way.
    pub(crate) fn resolve_without_null<'a>(&'a self, kind: &'a Kind) -> &'a Kind {
        let mut kind = self.resolve(kind);
        for _ in 0..=self.types.len() {
            let Kind::Nullable(of) = kind else { return kind };
            kind = self.resolve(of);
        }
        &Kind::Any
    }

    /// Replaces every alias of itself, including inside lists and maps, by `any`, since it has no finite definition.
    /// Returns the names of these types.
    pub(crate) fn break_circles(&mut self) -> Vec<String> {
        let mut broken = Vec::new();
        for start in 0..self.types.len() {
            let Some((first, _)) = self.types.get_index(start) else { break };
            let (first, mut at) = (first.clone(), first.clone());
            for _ in 0..=self.types.len() {
                let Some(Type::Alias(kind)) = self.types.get(&at) else { break };
                let Some(next) = kind.name() else { break };
                at = next.to_owned();
                if at == first {
                    self.types.insert(first.clone(), Type::Alias(Kind::Any));
                    broken.push(first);
                    break;
                }
            }
        }
        broken
    }
}
