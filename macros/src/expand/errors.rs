//! Expands the enum of a set of declared errors.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::{Attribute, Ident};

use super::Context;
use super::conditional::conditions;
use crate::docs;
use crate::model::{CheckedEndpoint, ErrorSet, StatusSet, Variant, is_unit};
use crate::names;
use crate::spans::{located_at, spanned_at};

pub(super) fn expand(context: &Context<'_>, set: &ErrorSet) -> TokenStream {
    let (runtime, span) = (context.runtime, context.checked.item.ident.span());
    let (vis, ident, of_trait) = (&context.checked.item.vis, &set.ident, &context.checked.item.ident);
    let (docs, cfg) = (docs::of_error_set(of_trait, set), cfg(&set.cfgs));
    let checked = context.checked;
    let has_set = |endpoint: &&CheckedEndpoint| {
        endpoint.errors.is_some_and(|errors| checked.error_sets[errors.set].ident == set.ident)
    };
    let lints: Vec<_> = checked.endpoints.iter().filter(has_set).flat_map(CheckedEndpoint::lints).collect();
    let variants = set.variants.iter().map(|variant| {
        let (name, body) = (variant_name(variant, span), &variant.body);
        let (docs, has_body) = (docs::of_error_status(variant.status), !is_unit(body));
        if let StatusSet::Code(_) = variant.status {
            let body = has_body.then(|| quote!((#body)));
            return quote!(#docs #name #body,);
        }
        let (status_docs, body_docs) = (docs::of_status_field(), docs::of_body_field());
        let body = has_body.then(|| quote!(#body_docs body: #body,));
        quote!(#docs #name { #status_docs status: #runtime::__private::StatusCode, #body },)
    });
    let (codes, others): (Vec<_>, Vec<_>) =
        set.variants.iter().partition(|variant| matches!(variant.status, StatusSet::Code(_)));
    let decoded = |variant: &Variant<StatusSet>| {
        let (name, body) = (variant_name(variant, span), &variant.body);
        let body = (!is_unit(body)).then(|| quote!((#body)));
        let (first, last) = variant.status.bounds();
        let (first, last) = (Literal::u16_unsuffixed(first), Literal::u16_unsuffixed(last));
        match variant.status {
            StatusSet::Code(_) => quote!(#name #body = #first,),
            StatusSet::Class(_) | StatusSet::Default => quote!(#name #body = #first..=#last,),
        }
    };
    let codes = codes.into_iter().map(decoded);
    let others = others.into_iter().map(decoded).collect::<TokenStream>();
    let others = (!others.is_empty()).then(|| quote!(, { #others }));
    let implementations = quote!(#runtime::__errors!(#ident { #(#codes)* } #others););
    // Attributes that allow lints do not apply to what a macro call expands to.
    let implementations =
        if lints.is_empty() { implementations } else { quote!(#(#lints)* const _: () = { #implementations };) };
    // The compiler points to the enum from its first to its last token: to the statuses, where a variant is missing.
    let start = spanned_at(quote!(#vis enum), Span::call_site().located_at(set.written.0));
    let rest = quote!(#ident<const ENDPOINT: ::core::primitive::usize> { #(#variants)* });
    let rest = located_at(rest, set.written.1);
    quote! {
        #cfg
        #(#lints)*
        #docs
        #[derive(::core::fmt::Debug)]
        #[allow(dead_code)]
        #start #rest
        #cfg
        #implementations
    }
}

fn variant_name(variant: &Variant<StatusSet>, of_trait: Span) -> Ident {
    names::error_variant(variant.status, of_trait.located_at(variant.span))
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
