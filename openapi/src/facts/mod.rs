//! What a document or a set of declared endpoints says, without its prose.

mod kind;
mod read;
mod words;
mod write;

use indexmap::IndexMap;

pub use self::kind::Kind;

/// What is known of an API.
///
/// The order of operations and types is that of the document and is no part of what they say: two tables in different
/// orders are equal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// The name of the API.
    pub title: String,
    /// The version of the document.
    pub version: String,
    /// Whether these come from declared endpoints, which know less than a document: see [`check`](fn@crate::check).
    pub declared: bool,
    /// Where they come from, for the reader: file, package, licence. It says nothing about the API.
    pub source: Vec<String>,
    /// The operations by their ids.
    pub operations: IndexMap<String, Operation>,
    /// The types by their names.
    pub types: IndexMap<String, Type>,
}

/// An operation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Operation {
    /// The HTTP method in capitals.
    pub method: String,
    /// The path, its parameters as `{name}`.
    pub path: String,
    /// The group it stands in.
    pub tag: Option<String>,
    /// The parameters, fields of a form among them.
    pub parameters: Vec<Parameter>,
    /// Whether it takes further query parameters of any name.
    pub free_parameters: bool,
    /// The body, unless it is a form.
    pub body: Option<Body>,
    /// What comes by successful status.
    pub successes: IndexMap<Status, Vec<Content>>,
    /// What comes by other status.
    pub errors: IndexMap<Status, Vec<Content>>,
    /// The successful statuses that mean "not yet".
    pub pending: Vec<u16>,
    /// How settled it is.
    pub stability: Stability,
    /// Whether it is on its way out.
    pub deprecated: bool,
}

/// A status, a hundred of them, or any.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Status {
    /// That one.
    Code(u16),
    /// All that begin with the digit: `4XX`.
    Class(u8),
    /// All that are not named.
    Default,
}

/// What a body or an answer holds, in one of its media types.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Content {
    /// The media type.
    pub media: String,
    /// The form of the value.
    pub kind: Kind,
}

impl Content {
    /// JSON.
    pub fn json(kind: Kind) -> Self {
        Self { media: JSON.to_owned(), kind }
    }

    /// Whether it is JSON.
    pub fn is_json(&self) -> bool {
        is_json(&self.media)
    }
}

pub(crate) const JSON: &str = "application/json";
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// Whether a media type is JSON, by its name.
pub(crate) fn is_json(media: &str) -> bool {
    let essence = without_parameters(media);
    essence == JSON || essence.ends_with("+json") || essence == "*/*"
}

/// A media type without its parameters: `text/csv` of `text/csv; charset=utf-8`.
pub(crate) fn without_parameters(media: &str) -> &str {
    media.split(';').next().unwrap_or_default().trim()
}

/// A body.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Body {
    /// What it holds.
    pub content: Content,
    /// Whether every call has it.
    pub required: bool,
}

/// A parameter.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Parameter {
    /// Its name on the wire.
    pub name: String,
    /// Where it goes.
    pub place: Place,
    /// The form of its value.
    pub kind: Kind,
    /// How a list or an object is written.
    pub style: Style,
    /// Whether every call has it.
    pub required: bool,
    /// Whether it is on its way out.
    pub deprecated: bool,
}

impl Parameter {
    /// Why fingerpost cannot declare it, if it cannot.
    pub fn gap(&self) -> Option<&'static str> {
        match (self.place, self.style) {
            (Place::Cookie, _) => Some("a cookie cannot be declared as a parameter"),
            (_, Style::Deep) => Some("the style `deepObject` cannot be declared"),
            (Place::Path, _) if matches!(self.kind, Kind::List(_) | Kind::Map(_)) => {
                Some("a list or an object in the path cannot be declared")
            }
            (Place::Header, _) if matches!(self.kind, Kind::List(_) | Kind::Map(_)) => {
                Some("a list or an object in a header cannot be declared")
            }
            (_, Style::Json) => None,
            (_, Style::Plain | Style::Comma | Style::Space | Style::Pipe) => {
                let is_nested = |of: &Kind| matches!(of, Kind::List(_) | Kind::Map(_) | Kind::Ref(_));
                matches!(&self.kind, Kind::List(of) if is_nested(of))
                    .then_some("a list of lists or objects cannot be declared as a parameter")
            }
        }
    }
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Place {
    /// Into the path.
    Path,
    /// Into the query.
    Query,
    /// Into a header.
    Header,
    /// Into a form body.
    Form,
    /// Into a cookie.
    Cookie,
}

/// How a list or an object is written.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Style {
    /// As text; a list by repeating the name, an object by a parameter for each field.
    #[default]
    Plain,
    /// As one value with commas.
    Comma,
    /// As one value with spaces.
    Space,
    /// As one value with `|`.
    Pipe,
    /// As JSON text.
    Json,
    /// `name[field]=value`.
    Deep,
}

/// How settled an operation is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Stability {
    /// It stays as it is.
    #[default]
    Stable,
    /// It may still change.
    Beta,
    /// It may change or go at any time.
    Alpha,
}

/// A named type.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// Named properties.
    Object(IndexMap<String, Property>),
    /// One of several texts.
    Enum {
        /// The texts.
        values: Vec<String>,
        /// Whether there may be others. A document has no word for it, so it is no part of a comparison.
        open: bool,
    },
    /// Another name for a form.
    Alias(Kind),
}

/// A property of an object.
#[derive(Clone, Debug, Eq, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a keyword of a schema of its own")]
pub struct Property {
    /// The form of its value.
    pub kind: Kind,
    /// Whether it is always there.
    pub required: bool,
    /// Whether it may be `null`.
    pub nullable: bool,
    /// Whether only answers have it.
    pub read_only: bool,
    /// Whether only requests have it.
    pub write_only: bool,
    /// Whether it is on its way out.
    pub deprecated: bool,
}

impl Property {
    /// A property of that form, without any of the flags.
    pub fn of(kind: Kind) -> Self {
        Self { kind, required: false, nullable: false, read_only: false, write_only: false, deprecated: false }
    }
}

impl Facts {
    /// The form behind a name, through all of its other names. A type that is only another name for itself is `any`.
    pub fn resolve<'a>(&'a self, kind: &'a Kind) -> &'a Kind {
        let mut kind = kind;
        for _ in 0..=self.types.len() {
            let Kind::Ref(name) = kind else { return kind };
            let Some(Type::Alias(of)) = self.types.get(name) else { return kind };
            kind = of;
        }
        &Kind::Any
    }

    /// Makes `any` of every name that stands for itself, be it within lists and maps, since it has no form that could
    /// be written down; says which these were.
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
