//! A type as it was written, once its mistakes have been reported.

use proc_macro2::Span;
use syn::{ExprPath, Generics, Ident, LitStr, Path, Type, Visibility};

use super::case::Case;

/// A type with `#[derive(Model)]`.
pub(crate) struct Model {
    pub(super) ident: Ident,
    pub(super) vis: Visibility,
    pub(super) generics: Generics,
    pub(super) options: Options,
    /// Nothing if there was a mistake: the type then gets the traits for the sake of calling code.
    pub(super) kind: Option<Kind>,
}

/// What a type is made of.
pub(super) enum Kind {
    /// Named fields.
    Struct(Vec<Field>),
    /// Texts, and the variant that keeps others.
    Texts(Vec<Variant>, Option<Ident>),
}

/// What stands in `#[model(…)]` above the type.
#[derive(Default)]
pub(super) struct Options {
    /// `rename = "…"`
    pub(super) name: Option<LitStr>,
    pub(super) case: Option<Case>,
    pub(super) debug: Option<Span>,
    pub(super) partial_eq: Option<Span>,
    pub(super) default: Option<Span>,
    pub(super) skip_none: Option<Span>,
    pub(super) lenient: Option<Span>,
    pub(super) deny_unknown_fields: Option<Span>,
    /// Where the runtime is.
    pub(super) runtime: Option<Path>,
}

/// A field, or a variant that is a text.
pub(super) struct Field {
    pub(super) ident: Ident,
    pub(super) ty: Type,
    pub(super) options: FieldOptions,
    /// Its name on the wire.
    pub(super) name: String,
}

/// A variant that is a text.
pub(super) struct Variant {
    pub(super) ident: Ident,
    pub(super) text: String,
    pub(super) aliases: Vec<LitStr>,
}

/// What stands in `#[model(…)]` above a field or variant.
#[derive(Default)]
pub(super) struct FieldOptions {
    pub(super) rename: Option<LitStr>,
    pub(super) aliases: Vec<LitStr>,
    pub(super) default: Option<DefaultOf>,
    pub(super) skip: Option<Span>,
    pub(super) skip_none: Option<Span>,
    pub(super) flatten: Option<Span>,
    pub(super) serde: Option<Span>,
    /// Of a variant: it keeps other texts.
    pub(super) other: Option<Span>,
}

/// What a field is if it is missing.
pub(super) enum DefaultOf {
    /// The default of its type.
    Type(Span),
    /// What this function gives.
    Function(ExprPath),
}

impl Field {
    /// Whether it is read and written under a name.
    pub(super) fn is_named(&self) -> bool {
        self.options.skip.is_none() && self.options.flatten.is_none()
    }
}
