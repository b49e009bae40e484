//! What we say about a document beside it: corrections, names, and how operations are to be called.

mod correct;
mod patch;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::node::Node;

/// What is said about a document beside it: corrections, names, and how operations are to be called.
///
/// A TOML file. Every entry that departs from the document gives its `reason`, and every entry has to fit something in
/// the document: one that no longer does is an error, so that the file cannot outlive what it was for.
///
/// ```toml
/// [document]
/// stability = "x-status"             # the extension that says stable, beta or alpha
/// write_only = "x-write-only"        # and the one that says write-only
/// docs_url = "https://shop.example/docs/{tag}/{operation}"
/// error = "Error"                    # the body of most errors
/// root = "crate::resources"          # where the code is going to stand
/// pages = { limit = "limit", offset = "offset" }
///
/// [[fix]]                            # a place of the document, before it is read
/// reason = "…"
/// at = "/paths/~1books/get/deprecated"
/// set = true                         # or: remove = true
///
/// [[fix]]                            # a fact, after it was read
/// reason = "…"
/// operation = "search_books"
/// result = "list<Book>"              # or: body = "…", or: parameter = "…" with kind, style, required
///
/// [[fix]]
/// reason = "…"
/// type = "Book"
/// property = "printed_at"
/// kind = "date-time"                 # or: required, nullable, read_only, write_only
///
/// [tag.Book]                         # names of our own need no reason
/// module = "book"
/// trait = "Books"
/// doc = "Books, printed and planned."
///
/// [operation.login]
/// reason = "…"
/// form = ["user", "password"]        # parameters that travel in a form body instead
/// secret = ["password"]
/// auth = "none"
///
/// [type.Error]
/// reason = "…"
/// name = "ShopError"
/// ```
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Overlay {
    /// How the document is to be read.
    pub document: DocumentOptions,
    /// Corrections, in the order in which they are made.
    pub fix: Vec<Fix>,
    /// Names of groups.
    pub tag: BTreeMap<String, TagOptions>,
    /// How operations are declared.
    pub operation: BTreeMap<String, OperationOptions>,
    /// How types are named.
    #[serde(rename = "type")]
    pub types: BTreeMap<String, TypeOptions>,
}

/// How a document is to be read.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DocumentOptions {
    /// The extension of an operation that holds its stability.
    pub stability: Option<String>,
    /// The extension of a property that says it is write-only.
    pub write_only: Option<String>,
    /// Where the vendor describes an operation: `{tag}` and `{operation}` are filled in.
    pub docs_url: Option<String>,
    /// The type of most error bodies; the most frequent one unless given.
    pub error: Option<String>,
    /// The path of the module that the code is made for, as `crate::resources`; relative paths are used unless given.
    pub root: Option<String>,
    /// The query parameters by which lists come in pages: a GET that has both gets a method for all pages.
    pub pages: Option<Pages>,
    /// The group of operations without a tag; `Operations` unless given.
    pub default_tag: Option<String>,
}

/// The query parameters by which lists come in pages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pages {
    /// How many items a page has at most.
    pub limit: String,
    /// How many items come before it.
    pub offset: String,
}

/// A correction.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Fix {
    /// Why.
    pub reason: String,
    /// A place of the document.
    pub at: Option<String>,
    /// What is to stand there.
    pub set: Option<Node>,
    /// That nothing is to stand there.
    pub remove: bool,
    /// An operation.
    pub operation: Option<String>,
    /// What it results in.
    pub result: Option<String>,
    /// What its body is.
    pub body: Option<String>,
    /// Its parameter of that name.
    pub parameter: Option<String>,
    /// How the parameter is written.
    pub style: Option<String>,
    /// A type.
    #[serde(rename = "type")]
    pub ty: Option<String>,
    /// Its property of that name.
    pub property: Option<String>,
    /// The kind of the parameter or property.
    pub kind: Option<String>,
    /// Whether the parameter, property or body is required.
    pub required: Option<bool>,
    /// Whether the property may be `null`.
    pub nullable: Option<bool>,
    /// Whether the property is read-only.
    pub read_only: Option<bool>,
    /// Whether the property is write-only.
    pub write_only: Option<bool>,
}

/// Names of a group of operations.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TagOptions {
    /// Its module.
    pub module: Option<String>,
    /// Its trait.
    #[serde(rename = "trait")]
    pub trait_name: Option<String>,
    /// The documentation of both.
    pub doc: Option<String>,
    /// Whether it is there whatever the features.
    pub always: bool,
}

/// How an operation is declared.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OperationOptions {
    /// Why.
    pub reason: String,
    /// The name of its method.
    pub name: Option<String>,
    /// Its successful statuses that mean "not yet".
    pub pending: Vec<u16>,
    /// Whether it takes further query parameters of any name.
    pub free_parameters: bool,
    /// Its parameters that travel in a form body.
    pub form: Vec<String>,
    /// Its parameters that nothing prints.
    pub secret: Vec<String>,
    /// Whether credentials go with it.
    pub auth: Option<Auth>,
    /// Whether it is ever sent again.
    pub retry: Option<Retry>,
    /// Whether it can be sent twice without doing more than once, although its method says otherwise.
    pub idempotent: bool,
    /// How its result is read.
    pub output: Option<Output>,
    /// Whether its list comes in pages, where `document.pages` would have it otherwise.
    pub pages: Option<bool>,
    /// The longest that a call may take, as `"90s"`.
    pub timeout: Option<String>,
}

/// Whether credentials go with an operation.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Auth {
    /// They do not.
    None,
}

/// Whether an operation is ever sent again.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Retry {
    /// It is not.
    Never,
}

/// How a result is read that is not JSON alone.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Output {
    /// As what comes: bytes, text or JSON.
    Content,
    /// As text.
    Text,
    /// As bytes.
    Bytes,
}

/// How a type is named.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TypeOptions {
    /// Why.
    pub reason: String,
    /// Its name in code.
    pub name: Option<String>,
    /// Its properties that nothing prints.
    pub secret: Vec<String>,
}

impl Overlay {
    /// Reads an overlay file.
    pub fn parse(text: &str) -> Result<Self, String> {
        let overlay: Self = toml::from_str(text).map_err(|error| format!("the overlay cannot be read: {error}"))?;
        let lacking = overlay.without_reason();
        if lacking.is_empty() {
            Ok(overlay)
        } else {
            Err(format!("each entry of the overlay needs a `reason`; missing at {}", lacking.join(", ")))
        }
    }

    fn without_reason(&self) -> Vec<String> {
        let fixes = self.fix.iter().enumerate().map(|(index, fix)| (fix.place(index), &fix.reason));
        let operations = self.operation.iter().map(|(id, options)| (format!("operation.{id}"), &options.reason));
        let types = self.types.iter().map(|(name, options)| (format!("type.{name}"), &options.reason));
        fixes.chain(operations).chain(types).filter(|(_, reason)| reason.trim().is_empty()).map(|(at, _)| at).collect()
    }
}

impl Fix {
    /// What a message calls it.
    fn place(&self, index: usize) -> String {
        let of = [&self.at, &self.operation, &self.ty].into_iter().flatten().next();
        let part = [&self.parameter, &self.property].into_iter().flatten().next();
        let (of, part) = (of.map_or("", String::as_str), part.map(|part| format!(".{part}")).unwrap_or_default());
        format!("overlay fix {} ({of}{part})", index + 1)
    }
}

#[cfg(test)]
mod tests;
