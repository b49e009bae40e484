//! The overlay of a document: corrections, names and options of operations.

mod correct;
mod patch;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::node::Node;

pub(crate) use self::patch::before;

/// Corrections of a document, names, and options of operations.
///
/// A TOML file. Every entry that departs from the document has a `reason`, and every entry must match something in the
/// document: one that no longer does is an error, so that the file has no outdated entries.
///
/// ```toml
/// [document]
/// stability = "x-status"             # extension with the level: stable, beta or alpha
/// write_only = "x-write-only"        # extension that marks write-only properties
/// docs_url = "https://shop.example/docs/{tag}/{operation}"
/// error = "Error"                    # body of most errors
/// root = "crate::resources"          # path of the generated module
/// client = "Shop"                    # name of the client's type
/// pages = { limit = "limit", offset = "offset" }
/// enum_parameters = false            # parameters with an enum take text
/// required = false                   # requests do not enforce required properties
///
/// [[fix]]                            # corrects the document before it is read
/// reason = "…"
/// at = "/paths/~1books/get/deprecated"
/// set = true                         # or: remove = true
///
/// [[fix]]                            # corrects the facts after reading
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
/// [tag.Book]                         # names need no reason
/// module = "book"
/// trait = "Books"
/// doc = "Books, printed and planned."
///
/// [operation.login]
/// reason = "…"
/// form = ["user", "password"]        # parameters that are sent in a form body
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
    /// Options for reading the document.
    pub document: DocumentOptions,
    /// Corrections, applied in order.
    pub fix: Vec<Fix>,
    /// Group options, keyed by tag.
    pub tag: BTreeMap<String, TagOptions>,
    /// Operation options, keyed by id.
    pub operation: BTreeMap<String, OperationOptions>,
    /// Options of types, by name.
    #[serde(rename = "type")]
    pub types: BTreeMap<String, TypeOptions>,
}

/// Options for reading a document.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DocumentOptions {
    /// Extension of an operation with its stability.
    pub stability: Option<String>,
    /// Extension of a property that marks it as write-only.
    pub write_only: Option<String>,
    /// URL of the vendor's page on an operation, with the placeholders `{tag}` and `{operation}`.
    pub docs_url: Option<String>,
    /// Type of most error bodies; the most frequent one by default.
    pub error: Option<String>,
    /// Path of the generated module, such as `crate::resources`; relative paths are used by default.
    pub root: Option<String>,
    /// Query parameters of paginated lists: a GET with both gets a method for all pages.
    pub pages: Option<Pages>,
    /// Name of the client's type; from the title of the document by default.
    pub client: Option<String>,
    /// Group of operations without a tag; `Operations` by default.
    pub default_tag: Option<String>,
    /// Whether the types of requests enforce required properties: fields that are no [`Field`](fingerpost::Field), and
    /// a constructor instead of `Default`. By default they do.
    pub required: Option<bool>,
    /// Whether parameters with an enum take that enum, the default, or any text.
    pub enum_parameters: Option<bool>,
}

/// The query parameters of paginated lists.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pages {
    /// Parameter with the maximum number of items per page.
    pub limit: String,
    /// Parameter with the number of items to skip.
    pub offset: String,
}

/// A correction.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Fix {
    /// Reason for the correction.
    pub reason: String,
    /// JSON pointer into the document.
    pub at: Option<String>,
    /// New value at the pointer.
    pub set: Option<Node>,
    /// Removes the value at the pointer.
    pub remove: bool,
    /// Operation id.
    pub operation: Option<String>,
    /// Kind of the operation's result.
    pub result: Option<String>,
    /// Kind of the operation's body.
    pub body: Option<String>,
    /// Name of the operation's parameter.
    pub parameter: Option<String>,
    /// Style of the parameter.
    pub style: Option<String>,
    /// Type name.
    #[serde(rename = "type")]
    pub ty: Option<String>,
    /// Name of the type's property.
    pub property: Option<String>,
    /// Kind of the parameter or property.
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

/// Options of a group of operations.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TagOptions {
    /// Name of the module.
    pub module: Option<String>,
    /// Name of the trait.
    #[serde(rename = "trait")]
    pub trait_name: Option<String>,
    /// Documentation of both.
    pub doc: Option<String>,
    /// Makes the group independent of cargo features.
    pub always: bool,
}

/// Options of an operation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OperationOptions {
    /// Reason for departing from the document.
    pub reason: String,
    /// Name of the method.
    pub name: Option<String>,
    /// Successful statuses that mean "not yet".
    pub pending: Vec<u16>,
    /// Accepts further query parameters of any name.
    pub free_parameters: bool,
    /// Parameters that are sent in a form body.
    pub form: Vec<String>,
    /// Parameters that are never printed.
    pub secret: Vec<String>,
    /// Use of credentials.
    pub auth: Option<Auth>,
    /// Use of retries.
    pub retry: Option<Retry>,
    /// Marks the operation as idempotent, although its method is not.
    pub idempotent: bool,
    /// Format of the result.
    pub output: Option<Output>,
    /// Whether the list is paginated, to override `document.pages`.
    pub pages: Option<bool>,
    /// Time limit of a call, such as `"90s"`.
    pub timeout: Option<String>,
    /// Maximum `Retry-After` that a call waits for, such as `"60s"`.
    pub retry_after_cap: Option<String>,
}

/// Use of credentials by an operation.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Auth {
    /// No credentials are sent.
    None,
    /// The client's credentials are sent, even if the document requires none.
    Client,
}

/// Use of retries by an operation.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum Retry {
    /// The operation is not retried.
    Never,
    /// The operation is not retried while the server may still be working on an attempt.
    UnlessRunning,
}

/// Format of a result that is not only JSON.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Output {
    /// Bytes, text or JSON, by the media type.
    Content,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
}

/// Options of a type.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TypeOptions {
    /// Reason for departing from the document.
    pub reason: String,
    /// Name in code.
    pub name: Option<String>,
    /// Properties that are never printed.
    pub secret: Vec<String>,
    /// Whether required properties are enforced in requests, to override `document.required`.
    pub required: Option<bool>,
}

impl Overlay {
    /// Parses an overlay file.
    pub fn parse(text: &str) -> Result<Self, String> {
        let overlay: Self = toml::from_str(text).map_err(|error| format!("invalid overlay: {error}"))?;
        let lacking = overlay.without_reason();
        if lacking.is_empty() {
            Ok(overlay)
        } else {
            Err(format!("missing `reason` in the overlay at {}", lacking.join(", ")))
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
    /// Returns the position of the entry for messages.
    fn place(&self, index: usize) -> String {
        let of = [&self.at, &self.operation, &self.ty].into_iter().flatten().next();
        let part = [&self.parameter, &self.property].into_iter().flatten().next();
        let (of, part) = (of.map_or("", String::as_str), part.map(|part| format!(".{part}")).unwrap_or_default());
        format!("overlay fix {} ({of}{part})", index + 1)
    }
}

#[cfg(test)]
mod tests;
