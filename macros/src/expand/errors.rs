//! The enum of a set of declared errors.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Attribute;
use syn::spanned::Spanned;

use super::Context;
use crate::docs;
use crate::model::{ErrorSet, Variant, is_unit};
use crate::{names, types};

pub(super) fn expand(context: &Context<'_>, set: &ErrorSet) -> TokenStream {
    let runtime = context.runtime;
    let (vis, ident, of_trait) = (&context.checked.item.vis, &set.ident, &context.checked.item.ident);
    let variants = set.variants.iter().map(|variant| {
        let (name, body) = (names::variant(variant.status, set.ident.span()), &variant.body);
        let docs = docs::of_status(variant.status);
        let body = (!is_unit(body)).then(|| quote!((#body)));
        quote!(#docs #name #body)
    });
    let arms = by_body(set).into_iter().map(|variants| arm(context, &variants, set.ident.span()));
    let docs = docs::of_error_set(of_trait, set);
    let cfg = cfg(&set.cfgs);
    let answers = answers(context, set);
    let statuses = set.variants.iter().map(|variant| variant.status);
    let bodies = set.variants.iter().map(|variant| match &variant.body {
        body if is_unit(body) => quote!(::core::option::Option::None),
        body => context.schemas.of(body, cfg.is_some(), runtime),
    });
    quote! {
        #cfg
        #docs
        #[derive(::core::fmt::Debug)]
        #[allow(dead_code)]
        #vis enum #ident { #(#variants),* }
        #cfg
        impl #runtime::DeclaredErrors for #ident {
            const STATUSES: &'static [::core::primitive::u16] = &[#(#statuses),*];
            const BODIES: &'static [::core::option::Option<#runtime::private::SchemaOf>] = &[#(#bodies),*];

            fn decode(
                status: ::core::primitive::u16,
                body: &[::core::primitive::u8],
            ) -> ::core::option::Option<::core::result::Result<Self, #runtime::DecodeError>> {
                ::core::option::Option::Some(match status {
                    #(#arms,)*
                    _ => return ::core::option::Option::None,
                })
            }
        }
        #runtime::private::testing! { #cfg #answers }
    }
}

/// How they are answered with by a test: their bodies can be read, and not all can be written, too.
fn answers(context: &Context<'_>, set: &ErrorSet) -> TokenStream {
    let (runtime, ident) = (context.runtime, &set.ident);
    let bodies = by_body(set).into_iter().filter_map(|alike| alike.first().map(|variant| &variant.body));
    // The lifetime makes it a question that is only asked where the answer is needed.
    let bounds = bodies.filter(|body| !is_unit(body)).map(|body| quote!(for<'any> #body: #runtime::ToJson));
    let arms = set.variants.iter().map(|variant| {
        let (status, name) = (variant.status, names::variant(variant.status, set.ident.span()));
        if is_unit(&variant.body) {
            quote!(Self::#name => #runtime::testing::Answer::status(#status))
        } else {
            quote!(Self::#name(body) => #runtime::testing::Answer::json(#status, body))
        }
    });
    quote! {
        impl #runtime::testing::DeclaredAnswer for #ident where #(#bounds),* {
            fn answer(&self) -> #runtime::testing::Answer {
                match self { #(#arms),* }
            }
        }
    }
}

/// The variants, those of one body together: to the compiler, reading it is work each time.
fn by_body(set: &ErrorSet) -> Vec<Vec<&Variant>> {
    let mut bodies: Vec<(String, Vec<&Variant>)> = Vec::new();
    for variant in &set.variants {
        let body = types::key(&variant.body);
        match bodies.iter_mut().find(|(known, _)| *known == body && !is_unit(&variant.body)) {
            Some((_, alike)) => alike.push(variant),
            None => bodies.push((body, vec![variant])),
        }
    }
    bodies.into_iter().map(|(_, alike)| alike).collect()
}

/// `400u16 | 404u16 => …`: reads a body, which has a variant for each of its statuses.
fn arm(context: &Context<'_>, variants: &[&Variant], span: Span) -> Option<TokenStream> {
    let (runtime, (last, others)) = (context.runtime, variants.split_last()?);
    let (name, body) = (|variant: &Variant| names::variant(variant.status, span), &variants.first()?.body);
    let last = name(last);
    let statuses = variants.iter().map(|variant| variant.status);
    let statuses = quote!(#(#statuses)|*);
    if is_unit(body) {
        return Some(quote!(#statuses => ::core::result::Result::Ok(Self::#last)));
    }
    // Spanned, so that a body that cannot be decoded is reported where its type was written.
    let read = quote_spanned!(body.span()=> <#body as #runtime::FromJson>::from_json(body));
    if others.is_empty() {
        return Some(quote!(#statuses => #read.map(Self::#last)));
    }
    let others = others.iter().map(|variant| {
        let (status, name) = (variant.status, name(variant));
        quote!(#status => Self::#name(body))
    });
    Some(quote!(#statuses => #read.map(|body| match status { #(#others,)* _ => Self::#last(body) })))
}

/// `#[cfg(any(…))]` where all endpoints with this set have their conditions.
pub(super) fn cfg(cfgs: &[Vec<Attribute>]) -> Option<TokenStream> {
    if cfgs.iter().any(Vec::is_empty) {
        return None;
    }
    let conditions = cfgs.iter().map(|cfgs| {
        let conditions = cfgs.iter().filter_map(|cfg| cfg.meta.require_list().ok()).map(|list| &list.tokens);
        quote!(all(#(#conditions),*))
    });
    Some(quote!(#[cfg(any(#(#conditions),*))]))
}
