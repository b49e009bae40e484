//! The matches that hand out the fields of a struct, by their index.
//!
//! A field's type is named, as in `<Option<i64> as ModelValue>::place(&mut self.size)`: so what is wrong with it is said in
//! the same words at the same place, which the compiler then says once.

use std::collections::HashMap;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Ident, Type};

use super::expand::{Context, local, located_at, named};
use super::model::{DefaultOf, Field};
use crate::names;

/// What values are read into.
#[derive(Clone, Copy)]
pub(super) enum Target {
    Itself,
    Slots,
}

/// The part of `Fields` that is for writing.
pub(super) fn writing(context: &Context<'_>, fields: &[Field]) -> TokenStream {
    let (runtime, model) = (&context.runtime, context.private());
    let index = local("index");
    let values = by_type(fields).map(|types| quote!(#model::fields! { value #types }));
    let foreign = arms(fields, is_foreign, |field| {
        let (ty, value) = (&field.ty, at_type(field, &quote!(&self.)));
        quote!(<#ty as #runtime::SerdeValue>::write(#value))
    });
    let foreign = foreign.map(|foreign| {
        quote! {
            fn foreign_value(&self, #index: usize) -> #model::Foreign {
                match #index { #foreign _ => ::core::result::Result::Ok(#model::Value::Null) }
            }
        }
    });
    let rest = fields.iter().find(|field| field.options.flatten.is_some()).map(|field| {
        let (ty, map) = (&field.ty, at_type(field, &quote!(&self.)));
        quote! {
            fn rest(&self) -> ::core::option::Option<&dyn #model::Entries> {
                ::core::option::Option::Some(<#ty as #runtime::ModelMap>::entries(#map))
            }
        }
    });
    quote!(#values #foreign #rest)
}

/// The part of `Fields` that is for reading.
pub(super) fn reading(context: &Context<'_>, fields: &[Field], target: Target) -> TokenStream {
    let (runtime, model) = (&context.runtime, context.private());
    let (index, value) = (local("index"), local("value"));
    let set = |field: &Field, value: TokenStream| {
        let ident = &field.ident;
        match target {
            Target::Itself => quote!(self.#ident = #value),
            Target::Slots => quote!(self.#ident.0 = ::core::option::Option::Some(#value)),
        }
    };
    let method = match target {
        Target::Itself => quote!(place),
        Target::Slots => quote!(slot),
    };
    let places = by_type(fields).map(|types| quote!(#model::fields! { place #method #types }));
    let fills = arms(fields, |field| field.options.default.is_some(), |field| set(field, default(field)));
    let fill = fills.map(|fills| quote!(fn fill(&mut self, #index: usize) { match #index { #fills _ => {} } }));
    let foreign = arms(fields, is_foreign, |field| {
        let ty = &field.ty;
        set(field, quote!(<#ty as #runtime::SerdeValue>::read(#value)?))
    });
    let foreign = foreign.map(|foreign| {
        quote! {
            fn foreign(
                &mut self,
                #index: usize,
                #value: ::core::option::Option<#model::Value>,
            ) -> ::core::result::Result<(), #model::Fault> {
                match #index { #foreign _ => {} }
                ::core::result::Result::Ok(())
            }
        }
    });
    let rest = fields.iter().find(|field| field.options.flatten.is_some()).map(|field| {
        let (ty, map) = (&field.ty, at_type(field, &quote!(&mut self.)));
        quote! {
            fn rest_place(&mut self) -> ::core::option::Option<&mut dyn #runtime::ModelMap> {
                ::core::option::Option::Some(<#ty as #runtime::ModelMap>::rest(#map))
            }
        }
    });
    quote!(#places #fill #foreign #rest)
}

/// What reads the struct, and the slots that it is read into.
pub(super) fn through_slots(context: &Context<'_>, fields: &[Field]) -> (TokenStream, TokenStream) {
    let (runtime, model, source, slots) = (&context.runtime, context.private(), local("source"), local("slots"));
    let name = Ident::new(&format!("__{}Slots", names::plain(&context.model.ident)), Span::call_site());
    let (parameters, arguments, conditions) = context.generics.split_for_impl();
    let read = || fields.iter().filter(|field| field.options.skip.is_none());
    let declared = read().map(|field| {
        let (ident, ty) = (&field.ident, &field.ty);
        match field.options.flatten {
            Some(_) => quote!(#ident: #ty),
            None => quote!(#ident: #model::Slot<#ty>),
        }
    });
    let empty = read().map(|field| {
        let (ident, ty) = (&field.ident, &field.ty);
        match field.options.flatten {
            Some(_) => quote!(#ident: <#ty as #runtime::ModelMap>::empty()),
            None => quote!(#ident: #model::Slot(::core::option::Option::None)),
        }
    });
    let taken = fields.iter().map(|field| {
        let (ident, name) = (&field.ident, &field.name);
        let value = match field.options.skip {
            Some(_) => default(field),
            None if field.options.flatten.is_some() => quote!(#slots.#ident),
            None => quote!(#slots.#ident.field(#name)?),
        };
        quote!(#ident: #value)
    });
    let reading = reading(context, fields, Target::Slots);
    // Each parameter is used, also if it stands in skipped fields alone.
    let used: Vec<_> = context.generics.type_params().map(|parameter| &parameter.ident).collect();
    let phantom = |what: TokenStream| (!used.is_empty()).then(|| quote!(__used: ::core::marker::PhantomData #what,));
    let (used, unused) = (phantom(quote!(<(#(#used,)*)>)), phantom(quote!()));
    let declaration = quote! {
        struct #name #parameters #conditions { #used #(#declared),* }
        impl #parameters #model::Fields for #name #arguments #conditions { #reading }
    };
    let read = quote! {
        let mut #slots = #name { #unused #(#empty),* };
        #model::read_struct(&__SPEC, &mut #slots, #source)?;
        ::core::result::Result::Ok(Self { #(#taken),* })
    };
    (read, declaration)
}

fn is_own(field: &Field) -> bool {
    field.options.serde.is_none()
}

fn is_foreign(field: &Field) -> bool {
    field.options.serde.is_some()
}

/// The model's own fields, those of a type together, as `fields!` takes them: the type, and each of them with its index.
/// None without fields.
fn by_type(fields: &[Field]) -> Option<TokenStream> {
    let mut types: Vec<(&Type, TokenStream)> = Vec::new();
    let mut places = HashMap::new();
    for (index, Field { ident, ty, .. }) in named(fields).filter(|(_, field)| is_own(field)) {
        let place = *places.entry(ty.to_token_stream().to_string()).or_insert(types.len());
        if place == types.len() {
            types.push((ty, TokenStream::new()));
        }
        if let Some((_, alike)) = types.get_mut(place) {
            alike.extend(quote!(#index #ident));
        }
    }
    let types = types.iter().map(|(ty, alike)| quote!((#ty) { #alike }));
    Some(types.collect::<TokenStream>()).filter(|types| !types.is_empty())
}

/// The arms of a match by index. None if no field is meant.
fn arms(
    fields: &[Field],
    is_meant: impl Fn(&Field) -> bool,
    arm: impl Fn(&Field) -> TokenStream,
) -> Option<TokenStream> {
    let meant = named(fields).filter(|(_, field)| is_meant(field)).map(|(index, field)| {
        let arm = arm(field);
        quote!(#index => #arm,)
    });
    Some(meant.collect::<TokenStream>()).filter(|arms| !arms.is_empty())
}

/// What the field is if it is missing or skipped.
fn default(field: &Field) -> TokenStream {
    let ty = &field.ty;
    match &field.options.default {
        Some(DefaultOf::Function(function)) => {
            let (value, call) = (local("default"), quote!(#function()));
            let call = located_at(call, first(function));
            quote!({ let #value: #ty = #call; #value })
        }
        Some(DefaultOf::Type(_)) | None => quote!(<#ty as ::core::default::Default>::default()),
    }
}

/// A field by reference, for errors that are to stand at its type.
fn at_type(field: &Field, reference: &TokenStream) -> TokenStream {
    let ident = &field.ident;
    located_at(quote!(#reference #ident), first(&field.ty))
}

fn first(tokens: &impl ToTokens) -> Span {
    tokens.to_token_stream().into_iter().next().map_or_else(Span::call_site, |token| token.span())
}
