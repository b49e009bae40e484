//! Expands the request builder of an endpoint, with a setter for each optional argument.
//!
//! Endpoints without optional arguments have a builder as well, so that adding the first one does not break callers.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;

use super::method::Set;
use super::{Context, method};
use crate::docs;
use crate::model::{CheckedEndpoint, Pagination};
use crate::names;
use crate::spans::{located_at, span_of, spanned_at};

/// Expands to the struct of all request builders of the trait: one, since a struct for each endpoint costs the compiler
/// four implementations more.
pub(super) fn of_trait(context: &Context<'_>) -> TokenStream {
    let Context { checked, runtime, short } = context;
    let (vis, docs) = (&checked.item.vis, docs::of_builders(checked));
    let name = names::of_builders(&checked.item.ident);
    let field = names::builder_field();
    let setters: Vec<_> = checked.endpoints.iter().flat_map(CheckedEndpoint::setters).collect();
    let is_free = |name: &&&str| !setters.iter().any(|(_, setter)| setter.ident == **name);
    let methods: Vec<_> = names::FOREIGN_METHODS.iter().filter(is_free).collect();
    let methods = (methods.len() < names::FOREIGN_METHODS.len()).then(|| {
        let methods = methods.iter().map(|name| Ident::new(name, Span::call_site()));
        quote!(, #(#methods)*)
    });
    // The struct is not part of the macro call: if the runtime is not found, the compiler reports that once, and not
    // every use of a struct that does not exist. The same applies to the enum of declared errors.
    quote! {
        #docs
        #[must_use = "a call does nothing unless it is awaited"]
        #vis struct #name<T, E, const ENDPOINT: #short::usize = 0> { #field: #short::Unsent<T, E> }
        #runtime::__builder!(#name #methods);
    }
}

/// Expands the request builder of the endpoint with this number.
pub(super) fn expand(context: &Context<'_>, endpoint: &CheckedEndpoint, number: usize) -> TokenStream {
    let runtime = context.runtime;
    let (vis, cfgs, ident) = (&context.checked.item.vis, endpoint.on_items(), &endpoint.generated.builder);
    let (result, errors) = (context.result(endpoint), context.errors(endpoint));
    let docs = docs::of_builder(context.checked, endpoint);
    let builders = names::of_builders(&context.checked.item.ident);
    let short = &context.short;
    let setters = endpoint.setters().map(|(index, parameter)| {
        let (name, ty) = (&parameter.ident, &parameter.ty);
        let index = method::index(endpoint, index);
        let docs = docs::of_setter(parameter);
        // Not as a method, since a setter may have its name.
        let set = match method::set(context, &index, parameter) {
            Some(Set { method, arguments }) => quote!(#short::SetArguments::#method(self, #arguments)),
            None => quote!(self),
        };
        let (cfgs, lints, value) = (&parameter.cfgs, &parameter.lints, method::binding(parameter));
        // At the type, since that is what the setter takes: the `&str` of `state: Option<&str>`.
        let value = located_at(value, span_of(ty));
        // At the argument, where the compiler says that the setter moves its builder.
        let this = located_at(quote!(self), name.span());
        let deprecated = parameter.deprecated.as_ref().map(|deprecation| &deprecation.attribute);
        quote! {
            #(#cfgs)*
            #(#lints)*
            #docs
            #deprecated
            #vis fn #name(#this, #value: #ty) -> Self { #set }
        }
    });
    let pages = endpoint.paginate.is_some().then(|| {
        let (ty, docs) = (&endpoint.output.ty, docs::of_pages());
        let pages = Ident::new(names::PAGES, ty.span());
        let (runtime, errors) = (quote!(#runtime), quote!(#errors));
        let [runtime, errors] = [runtime, errors].map(|tokens| spanned_at(tokens, ty.span()));
        // Spanned as a whole, so that a type that is not a `Page` is reported once, at the return type.
        let function = quote_spanned! {ty.span()=>
            #vis fn #pages(self) -> #runtime::paginate::Pages<<#ty as #runtime::paginate::Page>::Item, #errors> {
                <#ty as #runtime::paginate::Page>::pages(#runtime::PerCall::call(self))
            }
        };
        quote!(#docs #function)
    });
    let token = matches!(endpoint.paginate, Some(Pagination::Token { .. })).then(|| {
        let (ty, runtime) = (&endpoint.output.ty, spanned_at(quote!(#runtime), endpoint.output.ty.span()));
        quote_spanned! {ty.span()=>
            const _: () = #runtime::paginate::assert_token(<#ty as #runtime::paginate::Page>::HAS_TOKEN);
        }
    });
    let token = token.map(|token| quote!(#(#cfgs)* #token));
    let has_methods = pages.is_some() || endpoint.setters().next().is_some();
    let methods = has_methods.then(|| quote!(#(#cfgs)* impl #ident { #(#setters)* #pages }));
    // As part of the expansion, so that the compiler does not suggest to add an unknown type as a parameter.
    let name = Ident::new(&ident.to_string(), Span::call_site().located_at(ident.span()));
    // Different errors already make a builder another type.
    let number = endpoint.errors.is_none().then(|| Literal::usize_unsuffixed(number)).into_iter();
    quote! {
        #(#cfgs)*
        #docs
        #vis type #name = #builders<#result, #errors #(, #number)*>;
        #methods
        #token
    }
}
