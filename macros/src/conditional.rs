//! `#[cfg_attr(…)]`, which the compiler only expands after the macro.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token, parse_quote};

use crate::names::{ALLOW, CFG, CFG_ATTR, DOC, EXPECT};

/// Returns the attributes with each `#[cfg_attr(a, b, c)]` as `#[cfg_attr(a, b)]` and `#[cfg_attr(a, c)]`, and each
/// `#[cfg_attr(a, cfg(b))]` as the equivalent `#[cfg(any(not(a), b))]`.
pub(crate) fn separated(attributes: Vec<Attribute>) -> impl Iterator<Item = Attribute> {
    attributes.into_iter().flat_map(|attribute| match parts(&attribute) {
        None => vec![attribute],
        Some((condition, metas)) => metas.iter().map(|meta| conditional(&condition, meta)).collect(),
    })
}

/// Returns the condition of a separated `#[cfg_attr]`, and the attribute that depends on it.
pub(crate) fn inside(attribute: &Attribute) -> Option<(TokenStream, Meta)> {
    let (condition, mut metas) = parts(attribute)?;
    metas.pop().map(|meta| (condition, meta))
}

/// Returns the condition under which `#[cfg_attr]` has an attribute of this name.
pub(crate) fn condition_of(name: &str, attributes: &[Attribute]) -> Option<TokenStream> {
    let found = attributes.iter().filter_map(inside).find(|(_, meta)| meta.path().is_ident(name));
    found.map(|(condition, _)| condition)
}

/// Returns the attribute as `#[allow(…)]` if it allows or expects lints, which may be conditional. A lint may be
/// expected in only one of the items that are generated for a method.
pub(crate) fn as_allow(attribute: &Attribute) -> Option<Attribute> {
    let allow = |meta: &Meta| match meta {
        Meta::List(list) if list.path.is_ident(ALLOW) || list.path.is_ident(EXPECT) => {
            let lints = &list.tokens;
            Some(quote!(allow(#lints)))
        }
        _ => None,
    };
    match inside(attribute) {
        Some((condition, meta)) => allow(&meta).map(|allow| parse_quote!(#[cfg_attr(#condition, #allow)])),
        None => allow(&attribute.meta).map(|allow| parse_quote!(#[#allow])),
    }
}

/// Returns whether this is `#[doc(hidden)]`, which may be conditional.
pub(crate) fn is_hidden(attribute: &Attribute) -> bool {
    let hides = |meta: &Meta| matches!(meta, Meta::List(list) if list.path.is_ident(DOC) && list.tokens.to_string().contains("hidden"));
    inside(attribute).map_or_else(|| hides(&attribute.meta), |(_, meta)| hides(&meta))
}

/// Returns the condition and the attributes of a `#[cfg_attr]` that can be read. The compiler reports any other.
fn parts(attribute: &Attribute) -> Option<(TokenStream, Vec<Meta>)> {
    if !attribute.path().is_ident(CFG_ATTR) {
        return None;
    }
    let list = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()?;
    let mut metas = list.into_iter();
    let condition = metas.next()?.into_token_stream();
    Some((condition, metas.collect()))
}

fn conditional(condition: &TokenStream, meta: &Meta) -> Attribute {
    match meta {
        Meta::List(list) if list.path.is_ident(CFG) => {
            let inner = &list.tokens;
            parse_quote!(#[cfg(any(not(#condition), #inner))])
        }
        _ => {
            let tokens = quote!(#condition, #meta);
            parse_quote!(#[cfg_attr(#tokens)])
        }
    }
}
