//! Expands the struct of an endpoint's response headers.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;

use super::Context;
use crate::docs;
use crate::model::CheckedEndpoint;
use crate::names::Aliased;

pub(super) fn expand(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let runtime = context.runtime;
    let (vis, cfgs) = (&context.checked.item.vis, endpoint.on_items());
    let Aliased { alias, ident } = endpoint.generated.headers();
    let docs = docs::of_response_headers(context.checked, endpoint);
    let fields = endpoint.response_headers.iter().map(|header| {
        let (field, ty, docs) = (&header.ident, &header.ty, docs::of_response_header(header));
        quote!(#docs #vis #field: ::core::option::Option<#ty>)
    });
    let names = endpoint.response_headers.iter().map(|header| &header.name);
    let reads = endpoint.response_headers.iter().map(|header| {
        let (field, ty, name) = (&header.ident, &header.ty, &header.name);
        // Spanned, so that a type that cannot be parsed from a header is reported at the type.
        let read = quote_spanned!(ty.span()=> #runtime::__private::response_header::<#ty>);
        quote!(#field: #read(#name, headers)?)
    });
    // As part of the expansion, so that the compiler does not suggest to add an unknown type as a parameter.
    let name = Ident::new(&ident.to_string(), Span::call_site().located_at(ident.span()));
    let type_alias = super::method::alias(endpoint, vis, &alias, &ident);
    quote! {
        #(#cfgs)*
        #docs
        #[derive(::core::fmt::Debug)]
        #[allow(dead_code)]
        #vis struct #name { #(#fields),* }
        #(#cfgs)*
        #docs
        #[allow(dead_code, unreachable_pub)]
        #type_alias
        #(#cfgs)*
        impl #runtime::ResponseHeaders for #ident {
            const NAMES: &'static [&'static ::core::primitive::str] = &[#(#names),*];

            fn read(headers: &#runtime::__private::HeaderMap) -> ::core::result::Result<Self, #runtime::Error> {
                ::core::result::Result::Ok(Self { #(#reads),* })
            }
        }
    }
}
