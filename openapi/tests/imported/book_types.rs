// Made by `test`. Not edited by hand: change the overlay or the texts.

//! Types of `Books`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::civil::Date;
use serde_json::Value;

/// A book.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Book {
    /// Id. Read-only.
    pub id: Option<i64>,
    /// Type.
    pub r#type: Option<Binding>,
    /// Mime type.
    #[model(rename = "mimeType")]
    pub mime_type: Option<String>,
    /// Next.
    pub next: Option<Box<Book>>,
    /// Parts.
    pub parts: Option<Vec<Book>>,
    /// Any.
    pub any: Option<Value>,
    /// Names.
    pub names: Option<BTreeMap<String, Option<String>>>,
    /// Itself.
    #[model(rename = "self")]
    pub self_: Option<Date>,
}

/// A book.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteBook {
    /// Type.
    pub r#type: Field<Binding>,
    /// Mime type.
    #[model(rename = "mimeType")]
    pub mime_type: Field<String>,
    /// Next.
    pub next: Field<Box<WriteBook>>,
    /// Parts.
    pub parts: Field<Vec<WriteBook>>,
    /// Password. Required. Write-only.
    pub password: Field<String>,
    /// Any.
    pub any: Field<Value>,
    /// Names.
    pub names: Field<BTreeMap<String, Option<String>>>,
    /// Itself.
    #[model(rename = "self")]
    pub self_: Field<Date>,
}

/// What `type` of `Book` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum Binding {
    /// `hard`.
    #[model(rename = "hard")]
    Hard,
    /// `soft-cover`.
    #[model(rename = "soft-cover")]
    SoftCover,
    /// `unknown`.
    #[model(rename = "unknown")]
    UnknownValue,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}
