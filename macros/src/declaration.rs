//! A parsed declaration.

use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Ident, ItemTrait, LitStr, Type};

use crate::model::Argument;
use crate::options::{EndpointOptions, TraitOptions};

/// A parsed trait with its endpoints.
pub(crate) struct Declaration {
    /// The trait without its items.
    pub(crate) item: ItemTrait,
    pub(crate) options: TraitOptions,
    pub(crate) endpoints: Vec<Endpoint>,
}

/// A parsed method of the trait.
pub(crate) struct Endpoint {
    pub(crate) ident: Ident,
    /// `&self` with the spans of the written one.
    pub(crate) receiver: TokenStream,
    pub(crate) docs: Vec<Attribute>,
    /// `#[cfg(…)]` attributes, copied to all generated items.
    pub(crate) cfgs: Vec<Attribute>,
    /// Other attributes, which are kept on the method.
    pub(crate) others: Vec<Attribute>,
    pub(crate) method: Option<MethodName>,
    pub(crate) template: Option<LitStr>,
    pub(crate) options: EndpointOptions,
    pub(crate) arguments: Vec<Argument>,
    /// Return type; `None` if it is missing or invalid, which has been reported.
    pub(crate) output: Option<Type>,
}

/// An HTTP method: `GET`, or `"PURGE"` for one that the macro does not know.
pub(crate) enum MethodName {
    Word(Ident),
    Text(LitStr),
}

impl MethodName {
    /// Returns the method without quotes.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Word(word) => word.to_string(),
            Self::Text(text) => text.value(),
        }
    }

    /// Returns the method as it is written.
    pub(crate) fn written(&self) -> String {
        match self {
            Self::Word(word) => word.to_string(),
            Self::Text(text) => format!("\"{}\"", text.value()),
        }
    }

    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Word(word) => word.span(),
            Self::Text(text) => text.span(),
        }
    }
}
