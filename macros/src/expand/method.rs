//! The method of an endpoint: in the trait, and in its implementation.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{GenericArgument, Ident, PathArguments, Type, Visibility};

use super::Context;
use super::conditional::conditions;
use crate::docs;
use crate::model::{CheckedEndpoint, Parameter, Stability};
use crate::names;
use crate::role::Role;
use crate::spans::{located_at, span_of, spanned_at};
use crate::style::{BodyKind, ValueStyle};
use crate::template::Piece;

/// `fn thing(&self, id: i64) -> ThingBuilderForThings`
fn signature(endpoint: &CheckedEndpoint) -> TokenStream {
    let ident = &endpoint.ident;
    let required = || endpoint.parameters.iter().filter(|parameter| parameter.required);
    let arguments = required().map(|parameter| {
        let (name, ty, cfgs) = (binding(parameter), &parameter.ty, &parameter.cfgs);
        quote!(#(#cfgs)* #name: #ty)
    });
    // Only after a mistake: the trait is usable as `dyn` all the same.
    let bound = required()
        .any(|parameter| matches!(parameter.ty, Type::ImplTrait(_)))
        .then(|| quote!(where Self: ::core::marker::Sized));
    let builder = &endpoint.generated.builder;
    quote!(fn #ident(&self, #(#arguments),*) -> #builder #bound)
}

/// The name of an argument, or of a setter's; nothing reads one that is wrong.
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
    let (cfgs, signature, builder) = (&endpoint.cfgs, signature(endpoint), &endpoint.generated.builder);
    // In the order of the template, in which the runtime takes them.
    let placeholders = endpoint.pieces.iter().filter_map(Piece::argument);
    let is = |parameter: &Parameter, name: &str| parameter.role == Role::Path && parameter.wire_name == *name;
    let paths = placeholders
        .filter_map(|name| endpoint.parameters.iter().find(|parameter| is(parameter, name)))
        .map(|parameter| path(context, parameter));
    let mut call = quote! {
        #builder::ENDPOINT.call(self, &[#(#paths),*])
    };
    for (place, parameter) in endpoint.parameters.iter().enumerate().filter(|(_, parameter)| parameter.required) {
        let (set, cfgs) = (set(context, &self::place(endpoint, place), parameter), &parameter.cfgs);
        // A call of a method cannot be conditional, a statement can.
        call = if cfgs.is_empty() {
            quote!(#call #set)
        } else {
            let whole = local("call");
            quote!({ let #whole = #call; #(#cfgs)* let #whole = #whole #set; #whole })
        };
    }
    quote!(#(#cfgs)* #signature { #builder(#call) })
}

/// The place of a parameter among those of its endpoint: a number, unless there are some before it that may not be
/// there.
pub(super) fn place(endpoint: &CheckedEndpoint, place: usize) -> TokenStream {
    let (conditional, certain): (Vec<_>, Vec<_>) =
        endpoint.parameters[..place].iter().partition(|parameter| !parameter.cfgs.is_empty());
    let certain = Literal::usize_unsuffixed(certain.len());
    let there = conditional.into_iter().map(|parameter| {
        let conditions = conditions(&parameter.cfgs);
        quote!(::core::cfg!(all(#(#conditions),*)) as ::core::primitive::usize)
    });
    quote!(#certain #(+ #there)*)
}

/// `.query(1, …)`: what puts a value into its call. Nothing for a path value, which the call begins with.
pub(super) fn set(context: &Context<'_>, place: &TokenStream, parameter: &Parameter) -> TokenStream {
    if parameter.wrong {
        return TokenStream::new();
    }
    let (runtime, name) = (context.runtime, value(parameter));
    match parameter.role {
        Role::Path => TokenStream::new(),
        Role::Query | Role::Form => {
            let values = local("out");
            let is_form = parameter.role == Role::Form;
            match write_values(context, parameter, &name, &values) {
                Some(write) => {
                    let set = if is_form { quote!(form_with) } else { quote!(query_with) };
                    quote!(.#set(#place, &|#values| #write))
                }
                None => {
                    let (set, value) = (if is_form { quote!(form) } else { quote!(query) }, reference(parameter));
                    quote!(.#set(#place, #value))
                }
            }
        }
        Role::Header if parameter.style == ValueStyle::Flatten => {
            let out = local("out");
            let ty = value_type(&parameter.ty);
            quote!(.header_parameters(#place, &|#out| {
                let _ = <#ty as #runtime::ToJson>::to_json;
                #runtime::__private::header_fields(#name, #out)
            }))
        }
        Role::Header => {
            let value = reference(parameter);
            quote!(.header_parameter(#place, #value))
        }
        Role::Body => {
            let media_type = |usual: &'static str| parameter.media_type.clone().unwrap_or_else(|| usual.to_owned());
            match parameter.body {
                BodyKind::Text => {
                    let media_type = media_type("text/plain; charset=utf-8");
                    let ty = value_type(&parameter.ty);
                    quote!(.payload(#media_type, <#ty as #runtime::TextBody>::to_body(#name)))
                }
                BodyKind::Bytes => {
                    let media_type = media_type("application/octet-stream");
                    let ty = value_type(&parameter.ty);
                    quote!(.payload(#media_type, <#ty as #runtime::BytesBody>::to_body(#name)))
                }
                // The two kinds of value that are taken and not borrowed.
                BodyKind::Stream => {
                    let media_type = media_type("application/octet-stream");
                    let ty = &parameter.ty;
                    let body = taken(parameter, &quote!(<#ty as #runtime::StreamBody>::into_body));
                    quote!(.payload(#media_type, #body))
                }
                BodyKind::Multipart => {
                    let ty = &parameter.ty;
                    let body = taken(parameter, &quote!(<#ty as #runtime::MultipartBody>::into_form));
                    quote!(.multipart(#body))
                }
                BodyKind::Json => {
                    let media_type = media_type("application/json");
                    quote!(.json(#media_type, #runtime::ToJson::to_json(#name)))
                }
            }
        }
    }
}

/// What is sent unless it is set, for the description.
pub(super) fn default(context: &Context<'_>, parameter: &Parameter) -> Option<TokenStream> {
    let default = parameter.default.as_ref().filter(|_| !parameter.wrong)?;
    let runtime = context.runtime;
    let (name, ty, values) = (local("default"), &parameter.ty, local("out"));
    let value = if matches!(ty, Type::Reference(_)) { quote!(#name) } else { quote!(&#name) };
    let write = write_values(context, parameter, &value, &values)
        .unwrap_or_else(|| quote!(#runtime::QueryParam::append(#value, #values)));
    Some(quote!(|#values| { let #name: #ty = #default; #write }))
}

/// What writes a value that is not written as what it is.
fn write_values(
    context: &Context<'_>,
    parameter: &Parameter,
    value: &TokenStream,
    values: &Ident,
) -> Option<TokenStream> {
    let runtime = context.runtime;
    // A type that cannot be written is refused by a trait first, at the type itself; a function that takes the value
    // would have its own name in the error.
    Some(match parameter.style {
        ValueStyle::Joined(separator) => {
            let separator = separator.path(&context.short);
            // Of a list whose items are no values, the item is what to look at.
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
            quote!({ let _ = <#ty as #runtime::ToJson>::to_json; #runtime::__private::json_value(#value, #values) })
        }
        ValueStyle::Flatten => {
            let ty = value_type(&parameter.ty);
            quote!({ let _ = <#ty as #runtime::ToJson>::to_json; #runtime::__private::flattened(#value, #values) })
        }
        ValueStyle::Plain if is_reference_to_named(&parameter.ty) => {
            quote!(#runtime::QueryParam::append(#value, #values))
        }
        ValueStyle::Plain => return None,
    })
}

/// The value of a path parameter.
fn path(context: &Context<'_>, parameter: &Parameter) -> TokenStream {
    if parameter.wrong {
        return quote!(&"");
    }
    if is_reference_to_named(&parameter.ty) {
        let (runtime, value, out) = (context.runtime, value(parameter), local("out"));
        return quote!(&#runtime::__private::Written(|#out| #runtime::PathParam::append(#value, #out)));
    }
    reference(parameter)
}

/// Whether it is a reference to a type that has a name. Taken as `dyn`, an error would speak of the reference, since
/// the type may have no size; so what it is written by is a closure, which costs more to compile and is rare.
fn is_reference_to_named(ty: &Type) -> bool {
    let Type::Reference(reference) = ty else { return false };
    matches!(&*reference.elem, Type::Path(named) if !named.path.is_ident("str"))
}

/// A local variable that no argument collides with, whatever its name.
fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// A reference to the argument, with the place of its type: a value that cannot be encoded is reported where the type
/// stands.
fn value(parameter: &Parameter) -> TokenStream {
    let mut name = parameter.ident.clone();
    name.set_span(name.span().located_at(span_of(&parameter.ty)));
    match parameter.ty {
        Type::Reference(_) => quote!(#name),
        _ => quote_spanned!(parameter.ty.span()=> &#name),
    }
}

/// A reference to the argument, whatever its type: to be taken as `dyn`.
fn reference(parameter: &Parameter) -> TokenStream {
    let (mut name, span) = (parameter.ident.clone(), span_of(&parameter.ty));
    name.set_span(name.span().located_at(span));
    match &parameter.ty {
        // An error is about the whole `&[…]`, which this underlines.
        Type::Reference(list) if matches!(*list.elem, Type::Slice(_)) && parameter.role != Role::Header => {
            quote_spanned!(list.and_token.span=> &#name)
        }
        _ => quote_spanned!(span=> &#name),
    }
}

/// The argument itself, given to `conversion`, a method of a trait. If its type does not have that trait, that is said
/// where the type stands.
fn taken(parameter: &Parameter, conversion: &TokenStream) -> TokenStream {
    let mut name = parameter.ident.clone();
    name.set_span(name.span().located_at(span_of(&parameter.ty)));
    quote!(#conversion(#name))
}

/// The type that a reference to the argument refers to.
fn value_type(ty: &Type) -> &Type {
    match ty {
        Type::Reference(reference) => &reference.elem,
        other => other,
    }
}

/// The type of the items, if the type is a list by its looks.
fn list_item(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Reference(reference) => list_item(&reference.elem),
        Type::Slice(slice) => Some(&slice.elem),
        Type::Array(array) => Some(&array.elem),
        Type::Path(path) => {
            let PathArguments::AngleBracketed(arguments) =
                &path.path.segments.last().filter(|last| last.ident == "Vec")?.arguments
            else {
                return None;
            };
            match arguments.args.first() {
                Some(GenericArgument::Type(item)) => Some(item),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A short name for a type. The item begins and ends at the method, so that the compiler shows it if the name is taken.
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
