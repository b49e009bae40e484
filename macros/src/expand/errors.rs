//! The enum of a set of declared errors.

use std::collections::HashMap;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Attribute, Type};

use super::conditional::conditions;
use super::{Context, descriptor};
use crate::docs;
use crate::model::{ErrorSet, Variant, is_unit};
use crate::{names, types};

pub(super) fn expand(context: &Context<'_>, set: &ErrorSet) -> TokenStream {
    let (runtime, span) = (context.runtime, set.ident.span());
    let (vis, ident, of_trait) = (&context.checked.item.vis, &set.ident, &context.checked.item.ident);
    let (docs, cfg) = (docs::of_error_set(of_trait, set), cfg(&set.cfgs));
    let variants = set.variants.iter().map(|variant| {
        let (name, body) = (names::variant(variant.status, span), &variant.body);
        let (docs, body) = (docs::text_of_status(variant.status), (!is_unit(body)).then(|| quote!((#body))));
        quote!(#docs #name #body;)
    });
    let schemas = set.variants.iter().map(|variant| {
        let short = &context.short;
        if is_unit(&variant.body) { quote!(#short::NO_SCHEMA) } else { descriptor::schema(short, &variant.body) }
    });
    let statuses = set.variants.iter().map(|variant| Literal::u16_unsuffixed(variant.status));
    let named = |variant: &&Variant| {
        let (status, name) = (Literal::u16_unsuffixed(variant.status), names::variant(variant.status, span));
        quote!(#status #name)
    };
    let (empty, full): (Vec<_>, Vec<_>) = set.variants.iter().partition(|variant| is_unit(&variant.body));
    let empty = empty.iter().map(named);
    let full = by_body(&full).into_iter().map(|(body, alike)| {
        let alike = alike.iter().map(named);
        quote!(#body: #(#alike),*;)
    });
    quote! {
        #runtime::__errors! {
            [#cfg] [#docs] #vis enum #ident { &[#(#statuses),*], &[#(#schemas),*] }
            { #(#variants)* } { #(#full)* } { #(#empty;)* }
        }
    }
}

/// The variants with a body, those of one type together: to the compiler, reading it is work each time. The last comes
/// first, as the one that is meant if it is none of the others.
fn by_body<'a>(variants: &[&'a Variant]) -> Vec<(&'a Type, Vec<&'a Variant>)> {
    let mut places = HashMap::new();
    let mut bodies: Vec<(&Type, Vec<&Variant>)> = Vec::new();
    for variant in variants {
        let place = *places.entry(types::key(&variant.body)).or_insert(bodies.len());
        match bodies.get_mut(place) {
            Some((_, alike)) => alike.insert(0, variant),
            None => bodies.push((&variant.body, vec![variant])),
        }
    }
    bodies
}

/// `#[cfg(any(…))]` where all endpoints with this set have their conditions.
pub(super) fn cfg(cfgs: &[Vec<Attribute>]) -> Option<TokenStream> {
    if cfgs.iter().any(Vec::is_empty) {
        return None;
    }
    let conditions = cfgs.iter().map(|cfgs| {
        let conditions = conditions(cfgs);
        quote!(all(#(#conditions),*))
    });
    Some(quote!(#[cfg(any(#(#conditions),*))]))
}
