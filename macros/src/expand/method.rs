//! Expands the method of an endpoint, in the trait and in its implementation.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Type, Visibility};

use super::conditional::conditions;
use super::{Context, path};
use crate::docs;
use crate::foreign::types as foreign;
use crate::model::{CheckedEndpoint, Parameter, Stability};
use crate::names;
use crate::role::Role;
use crate::spans::{located_at, span_of, spanned_at};
use crate::style::{BodyKind, ValueStyle};
use crate::template::Piece;
use crate::types::{is_named, list_item};

/// Expands to `fn thing(&self, id: i64) -> ThingBuilderForThings`.
fn signature(endpoint: &CheckedEndpoint) -> TokenStream {
    let ident = &endpoint.ident;
    let required = || endpoint.parameters.iter().filter(|parameter| parameter.required);
    let arguments = required().map(|parameter| {
        let Parameter { ty, cfgs, lints, .. } = parameter;
        let name = binding(parameter);
        quote!(#(#cfgs)* #(#lints)* #name: #ty)
    });
    // `impl Trait` occurs only after an error. The bound keeps the trait dyn-compatible.
    let bound = required()
        .any(|parameter| matches!(parameter.ty, Type::ImplTrait(_)))
        .then(|| quote!(where Self: ::core::marker::Sized));
    let builder = &endpoint.generated.builder;
    let receiver = &endpoint.receiver;
    quote!(fn #ident(#receiver, #(#arguments),*) -> #builder #bound)
}

/// Expands to the name of an argument, or `_` if it is invalid and thus unused.
pub(super) fn binding(parameter: &Parameter) -> TokenStream {
    let name = &parameter.ident;
    if parameter.wrong { quote!(_) } else { quote!(#name) }
}

pub(super) fn declared(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let (cfgs, others, docs) = (&endpoint.cfgs, &endpoint.others, docs::of_method(context.checked, endpoint));
    let signature = signature(endpoint);
    let says_so = others.iter().any(|attribute| attribute.path().is_ident(names::DEPRECATED));
    let deprecated = (endpoint.stability == Stability::Deprecated && !says_so).then(|| quote!(#[deprecated]));
    quote!(#(#cfgs)* #docs #(#others)* #deprecated #signature;)
}

pub(super) fn implemented(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let (cfgs, signature, declared) = (endpoint.on_items(), signature(endpoint), &endpoint.generated.declared);
    // The runtime expects path values in the order of the template.
    let placeholders = endpoint.pieces.iter().filter_map(Piece::argument);
    let is =
        |parameter: &Parameter, name: &str| parameter.role == Role::Path && names::plain(&parameter.ident) == *name;
    let paths = placeholders
        .filter_map(|name| endpoint.parameters.iter().find(|parameter| is(parameter, name)))
        .map(|parameter| path::value(context, parameter));
    let (builder, field) = (names::of_builders(&context.checked.item.ident), names::builder_field());
    let mut call = quote! {
        #declared.call(self, &[#(#paths),*])
    };
    for (index, parameter) in endpoint.parameters.iter().enumerate().filter(|(_, parameter)| parameter.required) {
        let set = set(context, &self::index(endpoint, index), parameter);
        let set = set.map(|Set { method, arguments }| quote!(.#method(#arguments)));
        let cfgs = &parameter.cfgs;
        // `#[cfg]` is allowed on a statement, but not on a method call.
        call = if cfgs.is_empty() {
            quote!(#call #set)
        } else {
            let whole = local("call");
            quote!({ let #whole = #call; #(#cfgs)* let #whole = #whole #set; #whole })
        };
    }
    quote!(#(#cfgs)* #signature { #builder { #field: #call } })
}

/// Expands to the index of a parameter: a literal, plus a `cfg!` for each conditional parameter before it.
pub(super) fn index(endpoint: &CheckedEndpoint, index: usize) -> TokenStream {
    let (conditional, certain): (Vec<_>, Vec<_>) =
        endpoint.parameters[..index].iter().partition(|parameter| !parameter.cfgs.is_empty());
    let certain = Literal::usize_unsuffixed(certain.len());
    let there = conditional.into_iter().map(|parameter| {
        let conditions = conditions(&parameter.cfgs);
        quote!(::core::cfg!(all(#(#conditions),*)) as ::core::primitive::usize)
    });
    quote!(#certain #(+ #there)*)
}

/// A call that sets a value: the name of a method of `SetArguments`, and its arguments.
pub(super) struct Set {
    pub(super) method: Ident,
    pub(super) arguments: TokenStream,
}

/// Expands to the call that sets a value, `set_query(1, …)`. Returns `None` for path values, which are passed when the
/// call is created.
pub(super) fn set(context: &Context<'_>, index: &TokenStream, parameter: &Parameter) -> Option<Set> {
    if parameter.wrong {
        return None;
    }
    let set =
        |method: &str, arguments: TokenStream| Some(Set { method: Ident::new(method, Span::call_site()), arguments });
    let (runtime, name) = (context.runtime, value(parameter));
    match parameter.role {
        Role::Path => None,
        Role::Query | Role::Form => {
            let values = local("out");
            let is_form = parameter.role == Role::Form;
            match write_values(context, parameter, &name, &values) {
                Some(write) => {
                    let method = if is_form { "set_form_with" } else { "set_query_with" };
                    set(method, quote!(#index, &|#values| #write))
                }
                None => {
                    let (method, value) = (if is_form { "set_form" } else { "set_query" }, reference(parameter));
                    set(method, quote!(#index, #value))
                }
            }
        }
        Role::Part if parameter.style == ValueStyle::File => {
            let (declared, ty) = (local("declared"), &parameter.ty);
            let name = moved(parameter);
            set("set_files", quote!(#index, |#declared| <#ty as #runtime::FileParts>::into_parts(#name, #declared)))
        }
        Role::Part => {
            let (values, ty) = (local("out"), value_type(&parameter.ty));
            let write =
                write_values(context, parameter, &name, &values).filter(|_| parameter.style != ValueStyle::Plain);
            let write = write.unwrap_or_else(|| quote!(<#ty as #runtime::PartParam>::append_part(#name, #values)));
            set("set_part_with", quote!(#index, &|#values| #write))
        }
        Role::Header if parameter.style == ValueStyle::Flatten => {
            let out = local("out");
            let ty = value_type(&parameter.ty);
            // May be `http::HeaderMap`, which is not a type of serde.
            let write = if is_named(ty, "HeaderMap") {
                quote!({
                    use #runtime::__private::NamedHeaderMap as _;
                    #runtime::__private::Probe::<#ty>::append_headers(#name, #out)
                })
            } else {
                quote!(<#ty as #runtime::ToJson>::append_headers(#name, #out))
            };
            set("set_headers", quote!(#index, &|#out| #write))
        }
        Role::Header => {
            let values = local("out");
            match write_values(context, parameter, &name, &values).filter(|_| parameter.style != ValueStyle::Plain) {
                Some(write) => set("set_header_with", quote!(#index, &|#values| #write)),
                None => {
                    let value = reference(parameter);
                    set("set_header", quote!(#index, #value))
                }
            }
        }
        Role::Body => {
            let media_type = |usual: &'static str| parameter.media_type.clone().unwrap_or_else(|| usual.to_owned());
            match parameter.body {
                BodyKind::Text => {
                    let media_type = media_type("text/plain; charset=utf-8");
                    let ty = value_type(&parameter.ty);
                    set("set_payload", quote!(#media_type, <#ty as #runtime::TextBody>::to_body(#name)))
                }
                BodyKind::Bytes => {
                    let media_type = media_type("application/octet-stream");
                    let ty = value_type(&parameter.ty);
                    set("set_payload", quote!(#media_type, <#ty as #runtime::BytesBody>::to_body(#name)))
                }
                // These two kinds of body are moved, not borrowed.
                BodyKind::Stream => {
                    let media_type = media_type("application/octet-stream");
                    let ty = &parameter.ty;
                    let body = taken(parameter, &quote!(<#ty as #runtime::StreamBody>::into_body));
                    set("set_payload", quote!(#media_type, #body))
                }
                BodyKind::Multipart => {
                    let ty = &parameter.ty;
                    let body = taken(parameter, &quote!(<#ty as #runtime::MultipartBody>::into_form));
                    set("set_multipart", quote!(#body))
                }
                BodyKind::Json => {
                    let media_type = media_type("application/json");
                    set("set_json", quote!(#media_type, #runtime::ToJson::write_body(#name)))
                }
            }
        }
    }
}

/// Expands to the default value in the descriptor.
pub(super) fn default(context: &Context<'_>, parameter: &Parameter) -> Option<TokenStream> {
    let default = parameter.default.as_ref().filter(|_| !parameter.wrong)?;
    let runtime = context.runtime;
    let (name, ty, values) = (local("default"), &parameter.ty, local("out"));
    let value = if matches!(ty, Type::Reference(_)) { quote!(#name) } else { quote!(&#name) };
    let write = write_values(context, parameter, &value, &values)
        .unwrap_or_else(|| quote!(#runtime::QueryParam::append(#value, #values)));
    Some(quote!(|#values| { let #name: #ty = #default; #write }))
}

/// Expands to the code that writes a value with a style. Returns `None` for values that write themselves.
fn write_values(
    context: &Context<'_>,
    parameter: &Parameter,
    value: &TokenStream,
    values: &Ident,
) -> Option<TokenStream> {
    let runtime = context.runtime;
    // A trait method is named first, so that the compiler reports an unsupported type at the type itself. Otherwise the
    // error would mention the private function.
    Some(match parameter.style {
        ValueStyle::Joined(separator) => {
            let separator = separator.path(&context.short);
            // An unsupported item type is reported at the item.
            if let Some(item) = list_item(&parameter.ty) {
                let value = located_at(value.clone(), span_of(item));
                let item = value_type(item);
                return Some(quote!({
                    let _ = <#item as #runtime::Param>::write;
                    #runtime::__private::joined(#value, #separator, #values)
                }));
            }
            let ty = value_type(&parameter.ty);
            quote!(<#ty as #runtime::ListParam>::append_joined(#value, #separator, #values))
        }
        ValueStyle::Json => {
            let ty = value_type(&parameter.ty);
            quote!(<#ty as #runtime::ToJson>::append_json(#value, #values))
        }
        ValueStyle::Flatten => {
            let ty = value_type(&parameter.ty);
            quote!(<#ty as #runtime::ToJson>::append_flattened(#value, #values))
        }
        ValueStyle::Nested(nesting) => {
            let (ty, nesting) = (value_type(&parameter.ty), nesting.path(&context.short));
            quote!(<#ty as #runtime::ToJson>::append_nested(#value, #nesting, #values))
        }
        ValueStyle::Flag => quote!(#runtime::__private::flag(#value, #values)),
        ValueStyle::Plain if foreign::extractor(value_type(&parameter.ty), false).is_some() => {
            let ty = value_type(&parameter.ty);
            let extractor = foreign::extractor(ty, false);
            quote!(<#ty as #runtime::foreign::#extractor>::append_extracted(#value, #values))
        }
        ValueStyle::Plain if is_reference_to_named(&parameter.ty) => {
            quote!(#runtime::QueryParam::append(#value, #values))
        }
        // Path parameters and files are not written here.
        ValueStyle::Plain | ValueStyle::Expanded { .. } | ValueStyle::File => return None,
    })
}

/// Returns whether the type is a reference to a named type, which may be unsized. As `dyn`, errors would mention the
/// reference, so such a value is written by a closure. That costs more to compile, but is rare.
pub(super) fn is_reference_to_named(ty: &Type) -> bool {
    let Type::Reference(reference) = ty else { return false };
    matches!(&*reference.elem, Type::Path(named) if !named.path.is_ident("str"))
}

/// Creates the name of a local variable that cannot collide with arguments.
pub(super) fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// Expands to a reference to the argument, spanned at its type, where a value that cannot be encoded is reported.
pub(super) fn value(parameter: &Parameter) -> TokenStream {
    let mut name = parameter.ident.clone();
    name.set_span(name.span().located_at(span_of(&parameter.ty)));
    match parameter.ty {
        Type::Reference(_) => quote!(#name),
        _ => quote_spanned!(parameter.ty.span()=> &#name),
    }
}

/// Expands to a reference to the argument of any type, to be coerced to `dyn`.
pub(super) fn reference(parameter: &Parameter) -> TokenStream {
    let (mut name, span) = (parameter.ident.clone(), span_of(&parameter.ty));
    name.set_span(name.span().located_at(span));
    match &parameter.ty {
        // Underlines the whole `&[…]` in errors.
        Type::Reference(list) if matches!(*list.elem, Type::Slice(_)) && parameter.role != Role::Header => {
            quote_spanned!(list.and_token.span=> &#name)
        }
        _ => quote_spanned!(span=> &#name),
    }
}

/// Expands to the argument passed by value to `conversion`, a trait method. A type without the trait is reported at the
/// type.
fn taken(parameter: &Parameter, conversion: &TokenStream) -> TokenStream {
    let name = moved(parameter);
    quote!(#conversion(#name))
}

/// Expands to the argument, spanned at its type.
fn moved(parameter: &Parameter) -> Ident {
    let mut name = parameter.ident.clone();
    name.set_span(name.span().located_at(span_of(&parameter.ty)));
    name
}

/// Returns the type without its reference.
pub(super) fn value_type(ty: &Type) -> &Type {
    match ty {
        Type::Reference(reference) => &reference.elem,
        other => other,
    }
}

/// Expands to a type alias with a short name, spanned at the method, where the compiler then reports a duplicate name.
pub(super) fn alias(
    endpoint: &CheckedEndpoint,
    visibility: &Visibility,
    alias: &Ident,
    of: &impl ToTokens,
) -> TokenStream {
    let at = endpoint.ident.span();
    let visibility = spanned_at(quote!(#visibility), at);
    quote_spanned!(at=> #visibility type #alias = #of;)
}
