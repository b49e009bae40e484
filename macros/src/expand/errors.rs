//! Expands the enum of a set of declared errors.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Attribute;

use super::Context;
use super::conditional::conditions;
use crate::docs;
use crate::model::{ErrorSet, is_unit};
use crate::names;

pub(super) fn expand(context: &Context<'_>, set: &ErrorSet) -> TokenStream {
    let (runtime, span) = (context.runtime, set.ident.span());
    let (vis, ident, of_trait) = (&context.checked.item.vis, &set.ident, &context.checked.item.ident);
    let (docs, cfg) = (docs::of_error_set(of_trait, set), cfg(&set.cfgs));
    let variants = set.variants.iter().map(|variant| {
        let (name, body) = (names::variant(variant.status, span), &variant.body);
        let (docs, body) = (docs::of_status(variant.status), (!is_unit(body)).then(|| quote!((#body))));
        quote!(#docs #name #body,)
    });
    let decoded = set.variants.iter().map(|variant| {
        let (name, body) = (names::variant(variant.status, span), &variant.body);
        let body = (!is_unit(body)).then(|| quote!((#body)));
        let status = Literal::u16_unsuffixed(variant.status);
        quote!(#name #body = #status,)
    });
    quote! {
        #cfg
        #docs
        #[derive(::core::fmt::Debug)]
        #[allow(dead_code)]
        #vis enum #ident { #(#variants)* }
        #cfg
        #runtime::__errors!(#ident { #(#decoded)* });
    }
}

/// Expands to `#[cfg(any(…))]` if all endpoints with this set have conditions.
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
