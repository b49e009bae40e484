//! The matches that hand out the fields of a struct, by their index.
//!
//! A field's type is named, as in `<Option<i64> as ModelValue>::place(&mut self.size)`: so what is wrong with it is said in
//! the same words at the same place, which the compiler then says once.

use std::collections::HashMap;

use proc_macro2::{Literal, Punct, Spacing, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::{Ident, Type};

use super::expand::{Context, local, located_at, named};
use super::model::{DefaultOf, Field};
use crate::{names, types};

/// What values are read into.
#[derive(Clone, Copy)]
pub(super) enum Target {
    Itself,
    Slots,
}

/// The part of `Fields` that is for writing, besides `value`, if there is any.
pub(super) fn writing(context: &Context<'_>, fields: &[Field]) -> Option<TokenStream> {
    let (runtime, model) = (&context.runtime, context.private());
    let index = local("index");
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
    (foreign.is_some() || rest.is_some()).then(|| quote!(#foreign #rest))
}

/// The part of `Fields` that is for reading, besides `place`, if there is any.
pub(super) fn reading(context: &Context<'_>, fields: &[Field], target: Target) -> Option<TokenStream> {
    let (runtime, model) = (&context.runtime, context.private());
    let (index, value) = (local("index"), local("value"));
    let set = |field: &Field, value: TokenStream| {
        let ident = &field.ident;
        match target {
            Target::Itself => quote!(self.#ident = #value),
            Target::Slots => quote!(self.#ident.0 = ::core::option::Option::Some(#value)),
        }
    };
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
    (fill.is_some() || foreign.is_some() || rest.is_some()).then(|| quote!(#fill #foreign #rest))
}

/// What reads the struct, and the slots that it is read into. `own` are the fields that a model can read.
pub(super) fn through_slots(
    context: &Context<'_>,
    fields: &[Field],
    own: &ByType<'_>,
    list: Option<&List<'_>>,
) -> (TokenStream, TokenStream) {
    let (runtime, model) = (&context.runtime, context.private());
    let (source, slots) = (local("source"), local("slots"));
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
    let handed_out = list.map_or_else(|| quote!(by_index slot #own), |list| quote!(listed #list));
    // Each parameter is used, also if it stands in skipped fields alone.
    let used: Vec<_> = context.generics.type_params().map(|parameter| &parameter.ident).collect();
    let phantom = |what: TokenStream| (!used.is_empty()).then(|| quote!(__used: ::core::marker::PhantomData #what,));
    let (used, unused) = (phantom(quote!(<(#(#used,)*)>)), phantom(quote!()));
    let declaration = quote! {
        struct #name #parameters #conditions { #used #(#declared),* }
        impl #parameters #model::Fields for #name #arguments #conditions {
            #model::fields! { #handed_out }
            #reading
        }
    };
    let read = quote! {
        #[inline(never)]
        fn read(
            #source: &mut dyn #model::Source,
            _: #model::Mode,
        ) -> ::core::result::Result<Self, #model::Fault> {
            let mut #slots = #name { #unused #(#empty),* };
            #model::read_slots::<Self>(&mut #slots, #source)?;
            ::core::result::Result::Ok(Self { #(#taken),* })
        }
    };
    (read, declaration)
}

fn is_own(field: &Field) -> bool {
    field.options.serde.is_none()
}

fn is_foreign(field: &Field) -> bool {
    field.options.serde.is_some()
}

/// The model's own fields, those of a type together, as `fields!` takes them: `Option<i64>: 0 width 2 height;`
pub(super) struct ByType<'a>(Vec<(&'a Type, Vec<(Literal, &'a Ident)>)>);

impl<'a> ByType<'a> {
    pub(super) fn of(fields: &'a [Field]) -> Self {
        let mut types: Vec<(&Type, Vec<_>)> = Vec::new();
        let mut places = HashMap::new();
        for (index, Field { ident, ty, .. }) in named(fields).filter(|(_, field)| is_own(field)) {
            let place = *places.entry(types::key(ty)).or_insert(types.len());
            match types.get_mut(place) {
                Some((_, alike)) => alike.push((index, ident)),
                None => types.push((ty, vec![(index, ident)])),
            }
        }
        Self(types)
    }
}

impl ToTokens for ByType<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for (ty, alike) in &self.0 {
            ty.to_tokens(tokens);
            tokens.append(Punct::new(':', Spacing::Alone));
            for (index, ident) in alike {
                index.to_tokens(tokens);
                ident.to_tokens(tokens);
            }
            tokens.append(Punct::new(';', Spacing::Alone));
        }
    }
}

/// All fields, for a list of them: their types are not named, so it is for code without mistakes in them.
pub(super) struct List<'a>(Vec<&'a Field>);

impl<'a> List<'a> {
    /// None if some fields are not read or written as all others.
    pub(super) fn of_generated(fields: &'a [Field]) -> Option<Self> {
        let is_plain = |field: &Field| {
            let options = &field.options;
            options.flatten.is_none() && options.serde.is_none() && options.default.is_none()
        };
        fields.iter().all(is_plain).then(|| Self(named(fields).map(|(_, field)| field).collect()))
    }
}

impl ToTokens for List<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.iter().for_each(|field| field.ident.to_tokens(tokens));
    }
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
