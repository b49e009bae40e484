//! Expands the enum of a result by status.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;

use super::Context;
use super::errors::cfg;
use crate::docs;
use crate::model::{CheckedEndpoint, OutputKind, SuccessSet, is_unit};
use crate::names;
use crate::spans::spanned_at;

pub(super) fn expand(context: &Context<'_>, set: &SuccessSet) -> TokenStream {
    let runtime = context.runtime;
    let (vis, ident) = (&context.checked.item.vis, &set.ident);
    let reader = match set.kind {
        OutputKind::Text => quote!(FromText),
        OutputKind::Bytes => quote!(FromBytes),
        OutputKind::Content => quote!(FromContent),
        // All of these but JSON have been reported as errors.
        OutputKind::Nothing
        | OutputKind::Json
        | OutputKind::Raw
        | OutputKind::Stream
        | OutputKind::Items
        | OutputKind::Lines
        | OutputKind::Events
        | OutputKind::Wrong => quote!(FromJson),
    };
    let variants = set.variants.iter().map(|variant| {
        let span = set.ident.span().located_at(variant.span);
        let (name, body) = (names::variant(variant.status, span), &variant.body);
        let docs = docs::of_status(variant.status);
        let body = (!is_unit(body)).then(|| quote!((#body)));
        quote!(#docs #name #body)
    });
    let last = set.variants.len().saturating_sub(1);
    let arms = set.variants.iter().enumerate().map(|(index, variant)| {
        let (status, body) = (variant.status, &variant.body);
        let (at, name) = (located(ident), names::variant(status, located(ident)));
        // No other status is possible here: statuses that are not in `ok` are errors.
        let pattern = if index == last { quote!(_) } else { quote!(#status) };
        if is_unit(body) {
            return quote_spanned!(at=> #pattern => ::core::result::Result::Ok(#ident::#name));
        }
        // The body may come from a macro's argument, where the function's arguments would not resolve.
        let argument = |name| Ident::new(name, Span::call_site().located_at(body.span()));
        let (endpoint, response) = (argument("endpoint"), argument("response"));
        let read = quote_spanned!(body.span()=> <#body as #runtime::#reader>::decode(#endpoint, #response));
        quote_spanned!(at=> #pattern => #read.map(#ident::#name))
    });
    let (docs, cfg) = (docs::of_success_set(context.checked, set), cfg(&set.cfgs));
    let checked = context.checked;
    let has_set = |endpoint: &&CheckedEndpoint| {
        endpoint.output.by_status.is_some_and(|index| checked.success_sets[index].ident == set.ident)
    };
    let lints: Vec<_> = checked.endpoints.iter().filter(has_set).flat_map(CheckedEndpoint::lints).collect();
    let cfg = quote!(#cfg #(#lints)*);
    let stub_conversion = stub_conversion(context, set);
    // Spanned at the return type, where the compiler then reports a duplicate name.
    let at = ident.span();
    let vis = spanned_at(quote!(#vis), at);
    let item = quote_spanned! {at=>
        #[derive(::core::fmt::Debug)]
        #[allow(dead_code, unreachable_pub, clippy::large_enum_variant)]
        #vis enum #ident { #(#variants),* }
    };
    let decode = names::decode(ident, &context.checked.item.ident);
    // Not a method, which would conflict with a method of the user's.
    let decode = quote_spanned! {located(ident)=>
        #cfg
        #[allow(non_snake_case)]
        fn #decode(
            endpoint: &#runtime::EndpointDescriptor,
            response: &#runtime::RawResponse,
        ) -> ::core::result::Result<#ident, #runtime::DecodeError> {
            match response.status().as_u16() { #(#arms,)* }
        }
    };
    quote! {
        #cfg
        #docs
        #item
        #decode
        #runtime::__testing! { #cfg #stub_conversion }
    }
}

/// Expands to the conversion to a stub response, for tests.
fn stub_conversion(context: &Context<'_>, set: &SuccessSet) -> TokenStream {
    let (runtime, ident, at) = (context.runtime, &set.ident, located(&set.ident));
    let bodies = set.variants.iter().map(|variant| &variant.body).filter(|body| !is_unit(body));
    let bounds = bodies.map(|body| quote!(for<'any> #body: #runtime::testing::IntoStubResponse<#body>));
    let arms = set.variants.iter().map(|variant| {
        let (status, body) = (variant.status, &variant.body);
        let name = names::variant(status, at);
        if is_unit(body) {
            return quote_spanned!(at=> Self::#name => #runtime::testing::StubResponse::status(#status));
        }
        let stub = quote_spanned!(at=> #runtime::testing::IntoStubResponse::<#body>::into_stub(body, endpoint));
        quote_spanned!(at=> Self::#name(body) => #stub.with_status(#status))
    });
    quote_spanned! {at=>
        impl #runtime::testing::IntoStubResponse<Self> for #ident where #(#bounds),* {
            fn into_stub(self, endpoint: &'static #runtime::EndpointDescriptor) -> #runtime::testing::StubResponse {
                match self { #(#arms),* }
            }
        }
    }
}

/// Returns a span that reports errors at the name, but resolves like generated code.
fn located(ident: &Ident) -> Span {
    Span::call_site().located_at(ident.span())
}
