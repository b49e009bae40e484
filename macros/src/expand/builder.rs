//! The builder of an endpoint with optional arguments: one setter each.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Context, method};
use crate::docs;
use crate::model::CheckedEndpoint;
use crate::names;

pub(super) fn expand(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let runtime = context.runtime;
    let (vis, cfgs, ident) = (&context.checked.item.vis, &endpoint.cfgs, names::builder(&endpoint.ident));
    let (result, errors) = (context.result(endpoint), names::error_alias(&endpoint.ident));
    let docs = docs::of_builder(context.checked, endpoint);
    let setters = endpoint.setters().map(|(place, parameter)| {
        let (name, ty) = (&parameter.ident, &parameter.ty);
        let (docs, set) = (docs::of_setter(parameter), method::set(context, place, parameter));
        let value = method::binding(parameter);
        quote! {
            #docs
            #vis fn #name(self, #value: #ty) -> Self { Self(self.0 #set) }
        }
    });
    quote! {
        #(#cfgs)*
        #runtime::private::builder! {
            #docs
            #vis struct #ident(#result, #errors);
        }
        #(#cfgs)*
        impl #ident { #(#setters)* }
    }
}
