//! Field → the expressions that read and write it.
//!
//! Expressions name a field's type, as in `<Option<Size> as ModelValue>::target(&mut value.size)`, so that the compiler
//! reports a type that is not a model once, at the field. Types of the standard library are not named, since most of a
//! field's compile time goes into naming its type.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Expr, ExprLit, ExprUnary, GenericArgument, Lit, LitFloat, PathArguments, Type};

use super::context::local;
use super::model::{DefaultOf, Field};
use super::parse::{argument_of, is_named};
use crate::names;
use crate::spans::{located_at, start};

/// Types that implement `ModelValue`.
const WELL_KNOWN: [&str; 6] = ["String", "bool", "i32", "i64", "u64", "f64"];

/// Types that implement `ModelValue` if their arguments do.
const WELL_KNOWN_HOLDERS: [&str; 4] = ["Option", "Vec", "Field", "BTreeMap"];

/// Returns the field that collects unknown properties, if any.
pub(super) fn rest_of(fields: &[Field]) -> Option<&Field> {
    fields.iter().find(|field| field.options.flatten.is_some())
}

/// Expands to a field that is written.
pub(super) fn shown(field: &Field) -> TokenStream {
    let (ident, ty) = (&field.ident, &field.ty);
    let shown = match field.options.serde {
        Some(_) => {
            let value = at_type(field, quote!(&self.#ident));
            quote!(&<#ty as _model::SerdeValue>::shown(#value))
        }
        None if is_well_known(ty) => quote_spanned!(at_name(field)=> &self.#ident),
        None => quote!(<#ty as _model::ModelValue>::shown(&self.#ident)),
    };
    match field.options.skip_none {
        Some(_) => quote!(&_model::SkipNone(#shown)),
        None => shown,
    }
}

/// Expands to a field of the value that is read into.
pub(super) fn target(field: &Field, value: &Ident) -> TokenStream {
    let (ident, ty, default) = (&field.ident, &field.ty, or_default(field));
    if field.options.serde.is_some() {
        let value = at_type(field, quote!(&mut #value.#ident));
        return quote!(&mut <#ty as _model::SerdeValue>::in_place(#value) #default);
    }
    match default {
        Some(default) => quote!(&mut <#ty as _model::ModelValue>::in_place(&mut #value.#ident) #default),
        None if is_well_known(ty) => {
            let mut value = value.clone();
            value.set_span(value.span().located_at(ident.span()));
            quote_spanned!(at_name(field)=> &mut #value.#ident)
        }
        None => quote!(<#ty as _model::ModelValue>::target(&mut #value.#ident)),
    }
}

/// Returns the name of the variable for a field's slot.
pub(super) fn slot_name(field: &Field) -> Ident {
    local(&names::plain(&format_ident!("{}_slot", field.ident)))
}

/// Expands to an empty slot.
pub(super) fn slot(field: &Field) -> TokenStream {
    let ty = &field.ty;
    if field.options.flatten.is_some() {
        return quote!(<#ty as _model::ModelMap>::empty());
    }
    let default = or_default(field);
    match field.options.serde {
        Some(_) => quote!(<#ty as _model::SerdeValue>::slot() #default),
        None => quote!(<#ty as _model::ModelValue>::slot() #default),
    }
}

/// Expands to the value taken from a slot.
pub(super) fn taken(field: &Field, slot: &Ident) -> TokenStream {
    let (name, ty) = (&field.name, &field.ty);
    match (field.options.skip, field.options.flatten) {
        (Some(_), _) => match &field.options.default {
            Some(DefaultOf::Function(function)) => located_at(quote!(#function()), start(function)),
            Some(DefaultOf::Literal(value)) => literal(ty, value),
            Some(DefaultOf::Type(_)) | None => quote!(<#ty as _model::Default>::default()),
        },
        (None, Some(_)) => quote!(#slot),
        (None, None) => quote!(#slot.take(#name)?),
    }
}

/// Expands to the map of unknown properties that is written.
pub(super) fn rest(field: &Field) -> TokenStream {
    let (ident, ty) = (&field.ident, &field.ty);
    let map = at_type(field, quote!(&self.#ident));
    quote!(<#ty as _model::ModelMap>::entries(#map))
}

/// Expands to the map of unknown properties that is read into.
pub(super) fn rest_target(field: &Field, map: &TokenStream) -> TokenStream {
    let (ty, map) = (&field.ty, at_type(field, quote!(&mut #map)));
    quote!(<#ty as _model::ModelMap>::rest(#map))
}

/// Expands to `.or_else(…)`, if the field has its own default.
fn or_default(field: &Field) -> Option<TokenStream> {
    let ty = &field.ty;
    let default = match field.options.default.as_ref()? {
        DefaultOf::Function(function) => {
            let call = located_at(quote!(#function()), start(function));
            quote!(|| -> #ty { #call })
        }
        DefaultOf::Literal(value) => {
            let value = literal(ty, value);
            quote!(|| -> #ty { #value })
        }
        DefaultOf::Type(_) => quote!(<#ty as _model::Default>::default),
    };
    Some(quote!(.or_else(#default)))
}

/// Expands to the value of a literal in a type, which may be an option.
fn literal(ty: &Type, value: &Expr) -> TokenStream {
    if let Some(inner) = ["Option", "Field", "Box"].iter().find_map(|holder| argument_of(ty, holder)) {
        let value = literal(inner, value);
        return quote!(<#ty as _model::From<#inner>>::from(#value));
    }
    let is_float = is_named(ty, "f64") || is_named(ty, "f32");
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(_), .. }) => quote!(<#ty as _model::From<&_model::str>>::from(#value)),
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) if is_float && number.suffix().is_empty() => {
            LitFloat::new(&format!("{}.0", number.base10_digits()), number.span()).to_token_stream()
        }
        Expr::Unary(ExprUnary { op, expr, .. }) => {
            let value = literal(ty, expr);
            quote!(#op #value)
        }
        _ => value.to_token_stream(),
    }
}

/// Returns the span for errors at the name of the field.
fn at_name(field: &Field) -> Span {
    Span::call_site().located_at(field.ident.span())
}

/// Moves the value to the type of the field, where errors are reported.
fn at_type(field: &Field, value: TokenStream) -> TokenStream {
    located_at(value, start(&field.ty))
}

/// Returns whether the name of a type is that of a known `ModelValue`. For another type of that name, errors are
/// reported at the field, one for reading and one for writing.
fn is_well_known(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    let (None, Some(segment)) = (&path.qself, path.path.segments.last()) else { return false };
    if path.path.leading_colon.is_some() || path.path.segments.len() > 1 {
        return false;
    }
    match &segment.arguments {
        PathArguments::None => WELL_KNOWN.iter().any(|name| segment.ident == name),
        PathArguments::AngleBracketed(arguments) => {
            WELL_KNOWN_HOLDERS.iter().any(|name| segment.ident == name)
                && arguments
                    .args
                    .iter()
                    .all(|argument| matches!(argument, GenericArgument::Type(ty) if is_well_known(ty)))
        }
        PathArguments::Parenthesized(_) => false,
    }
}
