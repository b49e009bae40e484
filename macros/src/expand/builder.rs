//! The builder of an endpoint with optional arguments: one setter each.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;

use super::{Context, method};
use crate::docs;
use crate::model::CheckedEndpoint;
use crate::names;

pub(super) fn expand(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let runtime = context.runtime;
    let (vis, cfgs, ident) = (&context.checked.item.vis, &endpoint.cfgs, &endpoint.generated.builder);
    let (result, errors) = (context.result(endpoint), &endpoint.generated.errors);
    let docs = docs::of_builder(context.checked, endpoint);
    let setters = endpoint.setters().map(|(place, parameter)| {
        let (name, ty) = (&parameter.ident, &parameter.ty);
        let place = method::place(endpoint, place);
        let (docs, set, cfgs) = (docs::of_setter(parameter), method::set(context, &place, parameter), &parameter.cfgs);
        let value = method::binding(parameter);
        quote! {
            #(#cfgs)*
            #docs
            #vis fn #name(self, #value: #ty) -> Self { Self(self.0 #set) }
        }
    });
    let pages = endpoint.paginate.is_some().then(|| {
        let (ty, docs) = (&endpoint.output.ty, docs::of_pages());
        let pages = Ident::new(names::PAGES, ty.span());
        let (runtime, errors) = (quote!(#runtime), quote!(#errors));
        let [runtime, errors] = [runtime, errors].map(|tokens| at(tokens, ty.span()));
        // Spanned as a whole, so that a type that is no page is reported where it was written, and once.
        let function = quote_spanned! {ty.span()=>
            #vis fn #pages(self) -> #runtime::paginate::Pages<<#ty as #runtime::paginate::Page>::Item, #errors> {
                <#ty as #runtime::paginate::Page>::pages(self.0)
            }
        };
        quote!(#docs #function)
    });
    quote! {
        #(#cfgs)*
        #runtime::__builder! {
            #docs
            #vis struct #ident(#result, #errors);
        }
        #(#cfgs)*
        impl #ident { #(#setters)* #pages }
    }
}

/// The same tokens as if they stood there: the compiler says the same of the same place once.
fn at(tokens: TokenStream, place: Span) -> TokenStream {
    let moved = |mut token: TokenTree| {
        token.set_span(place);
        token
    };
    tokens.into_iter().map(moved).collect()
}
