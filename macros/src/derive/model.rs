//! A parsed and checked type.

use proc_macro2::Span;
use syn::{Expr, ExprPath, Generics, Ident, LitStr, Path, Type, Visibility};

use super::case::Case;

/// A type with `#[derive(Model)]`.
pub(crate) struct Model {
    pub(super) ident: Ident,
    pub(super) vis: Visibility,
    pub(super) generics: Generics,
    pub(super) options: Options,
    /// `None` after an error. The type then gets stub implementations, so that calling code compiles.
    pub(super) kind: Option<Kind>,
}

/// Contents of a type.
pub(super) enum Kind {
    /// Named fields.
    Struct(Vec<Field>),
    /// String values, and the variant that holds unknown values.
    Texts(Vec<Variant>, Option<Ident>),
    /// Integer values, and the variant that holds unknown values.
    Numbers(Vec<NumberVariant>, Option<Ident>),
    /// Values of several types.
    Union(Box<Union>),
}

/// Options of `#[model(…)]` on the type.
#[derive(Default)]
pub(super) struct Options {
    /// `rename = "…"`
    pub(super) name: Option<LitStr>,
    pub(super) case: Option<Case>,
    /// The span of `rename_all`.
    pub(super) case_at: Option<Span>,
    pub(super) debug: Option<Span>,
    pub(super) partial_eq: Option<Span>,
    pub(super) default: Option<Span>,
    pub(super) skip_none: Option<Span>,
    pub(super) lenient: Option<Span>,
    pub(super) deny_unknown_fields: Option<Span>,
    /// The property that tells the variants of a union apart.
    pub(super) tag: Option<LitStr>,
    /// Marks a union whose variants are told apart by their shapes.
    pub(super) untagged: Option<Span>,
    /// Path to the runtime.
    pub(super) runtime: Option<Path>,
}

/// A field of a struct.
pub(super) struct Field {
    pub(super) ident: Ident,
    pub(super) ty: Type,
    pub(super) options: FieldOptions,
    /// Wire name.
    pub(super) name: String,
}

/// A unit variant of a string enum.
pub(super) struct Variant {
    pub(super) ident: Ident,
    pub(super) text: String,
    pub(super) aliases: Vec<LitStr>,
}

/// A unit variant of an integer enum.
pub(super) struct NumberVariant {
    pub(super) ident: Ident,
    pub(super) number: i64,
}

/// A union.
pub(super) struct Union {
    pub(super) tag: Option<LitStr>,
    pub(super) members: Vec<Member>,
    /// The variant that holds other values.
    pub(super) other: Option<Member>,
}

/// A variant of a union.
pub(super) struct Member {
    pub(super) ident: Ident,
    pub(super) ty: Type,
    /// Values of the tag, of which the first one is written.
    pub(super) tags: Vec<String>,
    /// Properties that a value must have.
    pub(super) properties: Vec<Property>,
}

/// `has(…)`
pub(super) struct Has {
    pub(super) at: Span,
    pub(super) properties: Vec<Property>,
}

/// A property that a value must have, perhaps with a constant value.
pub(super) struct Property {
    pub(super) name: LitStr,
    pub(super) value: Option<Constant>,
}

/// The constant value of a property.
pub(super) enum Constant {
    Text(LitStr),
    Integer(i64),
    Bool(bool),
}

/// Options of `#[model(…)]` on a field or variant.
#[derive(Default)]
pub(super) struct FieldOptions {
    pub(super) rename: Option<LitStr>,
    pub(super) aliases: Vec<LitStr>,
    pub(super) default: Option<DefaultOf>,
    pub(super) skip: Option<Span>,
    pub(super) skip_none: Option<Span>,
    pub(super) flatten: Option<Span>,
    pub(super) serde: Option<Span>,
    /// Marks the variant that holds unknown values.
    pub(super) other: Option<Span>,
    /// Properties by which a variant of a union is recognized.
    pub(super) has: Option<Has>,
}

/// Default of a missing field.
pub(super) enum DefaultOf {
    /// The default of its type.
    Type(Span),
    /// The return value of this function.
    Function(ExprPath),
    /// This value, a literal that may be negative.
    Literal(Expr),
}

impl Field {
    /// Returns whether the field has a wire name.
    pub(super) fn is_named(&self) -> bool {
        self.options.skip.is_none() && self.options.flatten.is_none()
    }
}
