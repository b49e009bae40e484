//! A field → the expressions by which it is read and written.
//!
//! A field's type is named, as in `<Option<Size> as ModelValue>::target(&mut value.size)`: so the compiler reports a
//! type that is no model at the field, and once. Types of the standard library are not: to name a type is most of what
//! a field costs the compiler.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{GenericArgument, PathArguments, Type};

use super::context::local;
use super::model::{DefaultOf, Field};
use crate::names;
use crate::spans::{located_at, start};

/// Types that are a `ModelValue`.
const WELL_KNOWN: [&str; 6] = ["String", "bool", "i32", "i64", "u64", "f64"];

/// Types that are one if what they hold is.
const WELL_KNOWN_HOLDERS: [&str; 4] = ["Option", "Vec", "Field", "BTreeMap"];

/// The field that takes unknown properties, if there is one.
pub(super) fn rest_of(fields: &[Field]) -> Option<&Field> {
    fields.iter().find(|field| field.options.flatten.is_some())
}

/// A field of a value, to be written.
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

/// A field of a value, to be read into.
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

/// The variable that a field is read into where there is no value yet.
pub(super) fn slot_name(field: &Field) -> Ident {
    local(&names::plain(&format_ident!("{}_slot", field.ident)))
}

/// An empty slot.
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

/// The value of a field, out of its slot.
pub(super) fn taken(field: &Field, slot: &Ident) -> TokenStream {
    let (name, ty) = (&field.name, &field.ty);
    match (field.options.skip, field.options.flatten) {
        (Some(_), _) => match &field.options.default {
            Some(DefaultOf::Function(function)) => located_at(quote!(#function()), start(function)),
            Some(DefaultOf::Type(_)) | None => quote!(<#ty as _model::Default>::default()),
        },
        (None, Some(_)) => quote!(#slot),
        (None, None) => quote!(#slot.take(#name)?),
    }
}

/// The map of unknown properties, to be written.
pub(super) fn rest(field: &Field) -> TokenStream {
    let (ident, ty) = (&field.ident, &field.ty);
    let map = at_type(field, quote!(&self.#ident));
    quote!(<#ty as _model::ModelMap>::entries(#map))
}

/// The map of unknown properties, to be read into.
pub(super) fn rest_target(field: &Field, map: &TokenStream) -> TokenStream {
    let (ty, map) = (&field.ty, at_type(field, quote!(&mut #map)));
    quote!(<#ty as _model::ModelMap>::rest(#map))
}

/// `.or_else(…)`, if the field has a default of its own.
fn or_default(field: &Field) -> Option<TokenStream> {
    let ty = &field.ty;
    let default = match field.options.default.as_ref()? {
        DefaultOf::Function(function) => {
            let call = located_at(quote!(#function()), start(function));
            quote!(|| -> #ty { #call })
        }
        DefaultOf::Type(_) => quote!(<#ty as _model::Default>::default),
    };
    Some(quote!(.or_else(#default)))
}

/// For errors that are to stand at the name of the field.
fn at_name(field: &Field) -> Span {
    Span::call_site().located_at(field.ident.span())
}

/// For errors that are to stand at the type of the field.
fn at_type(field: &Field, value: TokenStream) -> TokenStream {
    located_at(value, start(&field.ty))
}

/// Whether a type is a `ModelValue` by its looks. If it is another of that name, the errors are at the name of the
/// field, one for reading and one for writing.
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
