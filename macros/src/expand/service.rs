//! Expands the service trait for tests, and the structs of the arguments of its methods.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{GenericArgument, Ident, Lifetime, PathArguments, Type};

use super::Context;
use crate::docs;
use crate::model::{CheckedEndpoint, OutputKind, Parameter, is_unit};
use crate::names::{self, Aliased};
use crate::role::Role;
use crate::spans::{located_at, span_of, spanned_at};
use crate::style::{BodyKind, ValueStyle};
use crate::types::{is_byte, list_item};

pub(super) fn expand(context: &Context<'_>, service: &Ident) -> TokenStream {
    let (runtime, checked) = (context.runtime, context.checked);
    let (ident, vis) = (&checked.item.ident, &checked.item.vis);
    let structs = checked.endpoints.iter().filter(|endpoint| has_arguments(endpoint));
    let structs = structs.map(|endpoint| arguments(context, endpoint));
    let methods = checked.endpoints.iter().map(|endpoint| method(context, endpoint));
    let routes = checked.endpoints.iter().filter(|endpoint| is_right(endpoint));
    let routes = routes.map(|endpoint| route(context, service, endpoint));
    let function = Ident::new(names::ROUTES, Span::call_site());
    let (docs, docs_of_routes) = (docs::of_service(checked), docs::of_routes(service));
    // Spanned at the option, where the compiler then reports a duplicate name.
    let at = service.span();
    let trait_vis = spanned_at(quote!(#vis), at);
    let item = quote_spanned! {at=>
        #trait_vis trait #service: ::core::marker::Send + ::core::marker::Sync + 'static { #(#methods)* }
    };
    quote! {
        #runtime::__testing! {
            #(#structs)*
            #docs
            #[allow(dead_code, unreachable_pub)]
            #item
            impl dyn #ident {
                #docs_of_routes
                #[allow(dead_code, unused_mut)]
                #vis fn #function(service: impl #service) -> #runtime::testing::Routes {
                    let mut serving = #runtime::testing::serve::Serving::new(service);
                    #(#routes)*
                    serving.routes()
                }
            }
        }
    }
}

fn has_arguments(endpoint: &CheckedEndpoint) -> bool {
    !endpoint.parameters.is_empty()
}

/// Returns whether the endpoint has no errors, which would have been reported.
fn is_right(endpoint: &CheckedEndpoint) -> bool {
    endpoint.output.kind != OutputKind::Wrong && !endpoint.parameters.iter().any(|parameter| parameter.wrong)
}

/// Expands to `struct ThingArguments { id: i64, lang: Option<String> }`.
fn arguments(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let (cfgs, vis) = (endpoint.on_items(), &context.checked.item.vis);
    let Aliased { alias, ident } = endpoint.generated.arguments();
    let docs = docs::of_arguments(context.checked, endpoint);
    let fields = endpoint.parameters.iter().map(|parameter| {
        let (cfgs, lints) = (&parameter.cfgs, &parameter.lints);
        let (name, docs) = (&parameter.ident, docs::of_argument(parameter));
        let ty = field_type(context, parameter);
        // A type without `Clone` is reported at the whole field, which starts here.
        let vis = located_at(quote!(#vis), span_of(&parameter.ty));
        quote!(#(#cfgs)* #(#lints)* #docs #vis #name: #ty)
    });
    let printed = printed(endpoint);
    let type_alias = super::method::alias(endpoint, vis, &alias, &ident);
    quote! {
        #(#cfgs)*
        #docs
        #[derive(::core::clone::Clone)]
        #[allow(dead_code)]
        #vis struct #ident { #(#fields),* }
        #printed
        #(#cfgs)*
        #docs
        #[allow(dead_code, unreachable_pub)]
        #type_alias
    }
}

/// Expands to `Debug` for arguments, with the name of the alias and redacted secrets.
fn printed(endpoint: &CheckedEndpoint) -> TokenStream {
    let (cfgs, Aliased { alias, ident }) = (endpoint.on_items(), endpoint.generated.arguments());
    let text = alias.to_string();
    let fields = endpoint.parameters.iter().map(|parameter| {
        let (cfgs, field, name) = (&parameter.cfgs, &parameter.ident, names::plain(&parameter.ident));
        let value = if parameter.secret {
            quote!(&::core::format_args!("***"))
        } else {
            // A type without `Debug` is reported at the type.
            let at = span_of(&parameter.ty);
            // The type may come from a macro's argument, where `self` would not resolve.
            let this = Ident::new("self", Span::call_site().located_at(at));
            quote_spanned!(at=> &#this.#field)
        };
        quote!(#(#cfgs)* out.field(#name, #value);)
    });
    quote! {
        #(#cfgs)*
        impl ::core::fmt::Debug for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let mut out = f.debug_struct(#text);
                #(#fields)*
                out.finish()
            }
        }
    }
}

/// Expands to `fn thing(&self, call: Incoming, arguments: ThingArguments) -> impl Future<…>`, which responds with 501.
fn method(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let (runtime, cfgs, ident) = (context.runtime, endpoint.on_items(), &endpoint.ident);
    let docs = docs::of_served(context.checked, endpoint);
    let (given, errors) = (given(context, endpoint), context.errors(endpoint));
    let struct_name = endpoint.generated.arguments().ident;
    let arguments = has_arguments(endpoint).then(|| quote!(, arguments: #struct_name));
    let unused = arguments.as_ref().map(|_| quote!(let _ = arguments;));
    quote! {
        #(#cfgs)*
        #docs
        fn #ident(
            &self,
            call: #runtime::testing::Incoming
            #arguments
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<#given, #runtime::testing::Failure<#errors>>,
        > + ::core::marker::Send {
            #unused
            async move { ::core::result::Result::Err(#runtime::testing::Failure::unhandled(call.endpoint())) }
        }
    }
}

/// Expands to `serving.route(&THING, …)`, which decodes the arguments, calls the method and converts its result to a
/// response.
fn route(context: &Context<'_>, service: &Ident, endpoint: &CheckedEndpoint) -> TokenStream {
    let (runtime, cfgs, ident) = (context.runtime, endpoint.on_items(), &endpoint.ident);
    let declared = &endpoint.generated.declared;
    let (arguments, struct_name) = (quote!(arguments), endpoint.generated.arguments().ident);
    let read = has_arguments(endpoint).then(|| {
        let fields = endpoint.parameters.iter().map(|parameter| {
            let (cfgs, name, read) = (&parameter.cfgs, &parameter.ident, read(context, parameter));
            quote!(#(#cfgs)* #name: #read)
        });
        quote!(let #arguments = #struct_name { #(#fields),* };)
    });
    let arguments = has_arguments(endpoint).then_some(arguments);
    let (given, result) = (given(context, endpoint), context.result(endpoint));
    // Spanned, so that a result that cannot be sent is reported at its type, and errors at the first body type.
    let into_stub = quote_spanned! {span_of(&endpoint.output.ty)=>
        <#given as #runtime::testing::IntoStubResponse<#result>>::into_stub
    };
    let set = endpoint.errors.and_then(|errors| context.checked.error_sets.get(errors.set));
    let body = set.and_then(|set| set.variants.iter().map(|variant| &variant.body).find(|body| !is_unit(body)));
    let at = body.map_or_else(|| ident.span(), Spanned::span);
    let mut located = declared.clone();
    located.set_span(located.span().located_at(at));
    let reference = quote_spanned!(at=> &#located);
    quote! {
        #(#cfgs)*
        serving.route(#reference, |service, call| async move {
            #read
            let result = #service::#ident(&*service, call, #arguments).await?;
            ::core::result::Result::Ok(#into_stub(result, &#declared.descriptor))
        });
    }
}

/// Expands to the value of an argument, decoded from the call.
fn read(context: &Context<'_>, parameter: &Parameter) -> TokenStream {
    let (runtime, name) = (context.runtime, names::plain(&parameter.ident));
    if is_payload(parameter) {
        return quote!(#runtime::testing::serve::Payload::read(&call));
    }
    if is_file(parameter) {
        let ty = field_type(context, parameter);
        return quote!(<#ty as #runtime::testing::serve::Files>::read(&call, #name)?);
    }
    let ty = owned(context, &parameter.ty);
    let read = Ident::new(if parameter.required { "read" } else { "read_optional" }, Span::call_site());
    let read = quote_spanned!(span_of(&parameter.ty)=> <#ty as #runtime::testing::serve::Argument>::#read);
    quote!(#read(&call, #name)?)
}

/// Returns whether the argument is a body that is passed on as bytes, without decoding.
fn is_payload(parameter: &Parameter) -> bool {
    match (parameter.role, parameter.body) {
        (Role::Body, BodyKind::Bytes | BodyKind::Stream | BodyKind::Multipart) => true,
        (Role::Body, BodyKind::Json | BodyKind::Text)
        | (Role::Path | Role::Query | Role::Form | Role::Part | Role::Header, _) => false,
    }
}

fn is_file(parameter: &Parameter) -> bool {
    parameter.role == Role::Part && parameter.style == ValueStyle::File
}

/// Expands to the type of received files: a list, unless the argument is bytes.
fn files(context: &Context<'_>, ty: &Type) -> TokenStream {
    let runtime = context.runtime;
    let part = quote!(#runtime::testing::ReceivedPart);
    match list_item(ty) {
        Some(item) if !is_byte(item) => quote!(#runtime::testing::serve::Vec<#part>),
        Some(_) | None => part,
    }
}

/// Expands to the type of an argument's field.
fn field_type(context: &Context<'_>, parameter: &Parameter) -> TokenStream {
    let runtime = context.runtime;
    let ty = match &parameter.ty {
        _ if is_payload(parameter) => quote!(#runtime::Bytes),
        // `impl Trait` occurs only after an error.
        Type::ImplTrait(_) => quote!(()),
        ty if is_file(parameter) => files(context, ty),
        ty => owned(context, ty),
    };
    if parameter.required { ty } else { quote!(::core::option::Option<#ty>) }
}

/// Expands to the return type of a service method: the endpoint's result, with the items of a stream as a list.
fn given(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let (runtime, ty) = (context.runtime, &endpoint.output.ty);
    let given = match endpoint.output.kind {
        OutputKind::Items | OutputKind::Lines | OutputKind::Events => {
            quote_spanned!(span_of(ty)=> <#ty as #runtime::testing::serve::Listed>::List)
        }
        OutputKind::Stream => quote!(#runtime::Body),
        OutputKind::Nothing
        | OutputKind::Json
        | OutputKind::Text
        | OutputKind::Bytes
        | OutputKind::Content
        | OutputKind::Raw
        | OutputKind::Wrong => ty.to_token_stream(),
    };
    if endpoint.pending.is_empty() { given } else { quote!(#runtime::Progress<#given>) }
}

/// Expands to the owned counterpart of a type: `&str` → `String`, `&[&T]` → `Vec<T>`.
fn owned(context: &Context<'_>, ty: &Type) -> TokenStream {
    let owned = |ty: &Type| owned(context, ty);
    match ty {
        Type::Reference(reference) => match &*reference.elem {
            Type::Slice(slice) => {
                let (runtime, item) = (context.runtime, owned(&slice.elem));
                quote!(#runtime::testing::serve::Vec<#item>)
            }
            Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "str") => {
                let runtime = context.runtime;
                quote!(#runtime::testing::serve::String)
            }
            other => owned(other),
        },
        Type::Paren(paren) => owned(&paren.elem),
        Type::Slice(slice) => {
            let item = owned(&slice.elem);
            quote!([#item])
        }
        Type::Array(array) => {
            let (item, length) = (owned(&array.elem), &array.len);
            quote!([#item; #length])
        }
        Type::Tuple(tuple) => {
            let items = tuple.elems.iter().map(owned);
            quote!((#(#items,)*))
        }
        Type::Path(path) => {
            let mut path = path.clone();
            for segment in &mut path.path.segments {
                let PathArguments::AngleBracketed(arguments) = &mut segment.arguments else { continue };
                for argument in &mut arguments.args {
                    match argument {
                        GenericArgument::Type(ty) => *ty = Type::Verbatim(owned(ty)),
                        GenericArgument::Lifetime(lifetime) => *lifetime = Lifetime::new("'static", lifetime.span()),
                        _ => {}
                    }
                }
            }
            path.to_token_stream()
        }
        other => other.to_token_stream(),
    }
}
