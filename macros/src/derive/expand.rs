//! A struct → its implementations. Nothing here can fail.
//!
//! ```text
//! #[derive(Model)] #[model(default)] struct Thing { id: Option<String>, size: Option<i64> }
//!     ↓
//! static SPEC: StructSpec                    the names, and what is said of them
//! impl Fields for Thing                      two matches: a field to read into, a field to write
//! impl ModelValue for Thing                  read and write, by the two above
//! impl Described, Serialize, Deserialize     as much as their signatures need
//! ```
//!
//! Without `#[model(default)]` there is no value to read into: a second struct has an empty slot for each field.

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, Ident, Path, parse_quote};

use super::model::{DefaultOf, Field, Model};
use crate::names;

/// What all parts of an expansion look at.
pub(super) struct Context<'a> {
    pub(super) model: &'a Model,
    pub(super) runtime: Path,
    /// The name in the schema and to serde.
    pub(super) name: String,
    /// The parameters, each with what is required of it.
    generics: Generics,
}

impl<'a> Context<'a> {
    pub(super) fn new(model: &'a Model) -> Self {
        let runtime = model.options.runtime.clone().unwrap_or_else(|| parse_quote!(::fingerpost));
        let name = model.options.name.as_ref().map_or_else(|| names::plain(&model.ident), syn::LitStr::value);
        let mut generics = model.generics.clone();
        for parameter in generics.type_params_mut() {
            parameter.bounds.push(parse_quote!(#runtime::ModelValue));
            parameter.default = None;
        }
        if model.options.default.is_some() && !generics.params.is_empty() {
            generics.make_where_clause().predicates.push(parse_quote!(Self: ::core::default::Default));
        }
        Self { model, runtime, name, generics }
    }

    /// `impl<T: ModelValue> a::Trait for Type<T> { … }`
    fn implemented(&self, of: &TokenStream, body: &TokenStream) -> TokenStream {
        let (ident, (parameters, arguments, conditions)) = (&self.model.ident, self.generics.split_for_impl());
        quote!(impl #parameters #of for #ident #arguments #conditions { #body })
    }

    /// What is the same for all: serde's traits, by way of ours.
    pub(super) fn traits(&self, read: &TokenStream, shape: &TokenStream, schema: &TokenStream) -> TokenStream {
        let runtime = &self.runtime;
        let model = quote!(#runtime::private::model);
        let value = self.implemented(
            &quote!(#runtime::ModelValue),
            &quote! {
                fn read(
                    source: &mut dyn #model::Source,
                    mode: #model::Mode,
                ) -> ::core::result::Result<Self, #model::Fault> {
                    #read
                }

                fn shape(&self, mode: #model::Mode) -> #model::Shape<'_> {
                    #shape
                }
            },
        );
        let described =
            self.implemented(&quote!(#runtime::Described), &quote!(fn schema() -> #runtime::Schema { #schema }));
        let serialize = self.implemented(
            &quote!(#model::Serialize),
            &quote! {
                fn serialize<S: #model::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                    #model::serialize(self, serializer)
                }
            },
        );
        let mut with_lifetime = self.generics.clone();
        with_lifetime.params.insert(0, parse_quote!('de));
        let (parameters, ..) = with_lifetime.split_for_impl();
        let (ident, (_, arguments, conditions)) = (&self.model.ident, self.generics.split_for_impl());
        quote! {
            #value
            #described
            #serialize
            impl #parameters #model::Deserialize<'de> for #ident #arguments #conditions {
                fn deserialize<D: #model::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                    #model::deserialize(deserializer)
                }
            }
        }
    }
}

/// After mistakes: the type has the traits all the same, so that code which uses it does not complain, too.
pub(super) fn of_mistakes(context: &Context<'_>) -> TokenStream {
    let never = quote!(::core::unreachable!());
    let traits = context.traits(&never, &never, &never);
    quote!(#[allow(unused_variables, unreachable_code)] const _: () = { #traits };)
}

pub(super) fn of_struct(context: &Context<'_>, fields: &[Field]) -> TokenStream {
    let runtime = &context.runtime;
    let model = quote!(#runtime::private::model);
    let spec = spec(context, fields);
    let writing = writing(context, fields);
    let (read, slots, reading) = match context.model.options.default {
        Some(at) => {
            let default = located_at(quote!(<Self as ::core::default::Default>::default()), at);
            let read = quote! {
                let mut value = #default;
                #model::read_struct(&SPEC, &mut value, source)?;
                ::core::result::Result::Ok(value)
            };
            (read, TokenStream::new(), reading(context, fields, &Target::Itself))
        }
        None => through_slots(context, fields),
    };
    let read = quote!(let _ = mode; #read);
    let shape = quote!(let _ = mode; #model::Shape::Struct(&SPEC, self));
    let traits = context.traits(&read, &shape, &schema(context, fields));
    let all = context.implemented(&quote!(#model::Fields), &quote!(#reading #writing));
    quote! {
        const _: () = {
            static SPEC: #model::StructSpec = #spec;
            #slots
            #all
            #traits
        };
    }
}

/// The fields that have a name on the wire, with their index.
fn named(fields: &[Field]) -> impl Iterator<Item = (Literal, &Field)> {
    let named = fields.iter().filter(|field| field.is_named());
    named.enumerate().map(|(index, field)| (Literal::usize_unsuffixed(index), field))
}

fn spec(context: &Context<'_>, fields: &[Field]) -> TokenStream {
    let (runtime, name, options) = (&context.runtime, &context.name, &context.model.options);
    let names = named(fields).map(|(_, field)| &field.name);
    let mut spec = quote!(#runtime::private::model::StructSpec::new(#name, &[#(#names),*]));
    let aliases: Vec<_> = named(fields)
        .flat_map(|(index, field)| field.options.aliases.iter().map(move |alias| quote!((#alias, #index))))
        .collect();
    if !aliases.is_empty() {
        spec.extend(quote!(.aliases(&[#(#aliases),*])));
    }
    let of = |has: fn(&Field) -> bool| -> Vec<_> {
        named(fields).filter(|(_, field)| has(field)).map(|(index, _)| index).collect()
    };
    let defaults = of(|field| field.options.default.is_some());
    if !defaults.is_empty() {
        spec.extend(quote!(.defaults(&[#(#defaults),*])));
    }
    let skipped = of(|field| field.options.skip_none.is_some());
    if !skipped.is_empty() {
        spec.extend(quote!(.skip_none_of(&[#(#skipped),*])));
    }
    let flags = [
        (options.default.is_some(), quote!(.default())),
        (options.skip_none.is_some(), quote!(.skip_none())),
        (options.deny_unknown_fields.is_some(), quote!(.deny_unknown_fields())),
        (options.lenient.is_some(), quote!(.lenient())),
        (fields.iter().any(|field| field.options.flatten.is_some()), quote!(.flatten())),
    ];
    spec.extend(flags.into_iter().filter(|(is_set, _)| *is_set).map(|(_, flag)| flag));
    spec
}

fn schema(context: &Context<'_>, fields: &[Field]) -> TokenStream {
    let (runtime, name) = (&context.runtime, &context.name);
    let properties = named(fields).map(|(_, field)| {
        let (name, ty) = (&field.name, &field.ty);
        let schema = match field.options.serde {
            Some(_) => quote!(#runtime::private::model::foreign_schema),
            None => quote!(<#ty as #runtime::Described>::schema),
        };
        quote!(#runtime::Property { name: #name, schema: #schema })
    });
    let object = quote!(#runtime::ObjectSchema { name: #name, properties: &[#(#properties),*] });
    // A static cannot name the parameters of what it stands in.
    match context.model.generics.params.is_empty() {
        true => quote! {
            static OBJECT: #runtime::ObjectSchema = #object;
            #runtime::Schema::Object(&OBJECT)
        },
        false => quote!(#runtime::Schema::Object(const { &#object })),
    }
}

/// The part of `Fields` that is for writing.
fn writing(context: &Context<'_>, fields: &[Field]) -> TokenStream {
    let model = {
        let runtime = &context.runtime;
        quote!(#runtime::private::model)
    };
    let own = named(fields).filter(|(_, field)| field.options.serde.is_none());
    let values: Vec<_> = own
        .map(|(index, field)| {
            let value = at_type(field, &quote!(&self.), &quote!());
            quote!(#index => #value,)
        })
        .collect();
    let mut writing = TokenStream::new();
    if !values.is_empty() {
        writing.extend(quote! {
            fn value(&self, index: usize) -> ::core::option::Option<&dyn #model::Place> {
                let value: &dyn #model::Place = match index { #(#values)* _ => return ::core::option::Option::None };
                ::core::option::Option::Some(value)
            }
        });
    }
    let foreign = named(fields).filter(|(_, field)| field.options.serde.is_some());
    let foreign: Vec<_> = foreign
        .map(|(index, field)| {
            let value = at_type(field, &quote!(&self.), &quote!());
            quote!(#index => #model::foreign_value(#value),)
        })
        .collect();
    if !foreign.is_empty() {
        writing.extend(quote! {
            fn foreign_value(&self, index: usize) -> #model::Foreign {
                match index { #(#foreign)* _ => #model::foreign_value(&()) }
            }
        });
    }
    if let Some(field) = fields.iter().find(|field| field.options.flatten.is_some()) {
        let rest = at_type(field, &quote!(&self.), &quote!());
        writing.extend(quote! {
            fn rest(&self) -> ::core::option::Option<&dyn #model::Entries> {
                let rest: &dyn #model::Rest = #rest;
                ::core::option::Option::Some(rest.entries())
            }
        });
    }
    writing
}

/// What values are read into.
enum Target {
    Itself,
    Slots,
}

/// The part of `Fields` that is for reading.
fn reading(context: &Context<'_>, fields: &[Field], target: &Target) -> TokenStream {
    let model = {
        let runtime = &context.runtime;
        quote!(#runtime::private::model)
    };
    let set = |field: &Field, value: TokenStream| {
        let ident = &field.ident;
        match target {
            Target::Itself => quote!(self.#ident = #value),
            Target::Slots => quote!(self.#ident.0 = ::core::option::Option::Some(#value)),
        }
    };
    let mut reading = TokenStream::new();
    let own = named(fields).filter(|(_, field)| field.options.serde.is_none());
    let places: Vec<_> = own
        .map(|(index, field)| {
            let place = at_type(field, &quote!(&mut self.), &quote!());
            quote!(#index => #place,)
        })
        .collect();
    if !places.is_empty() {
        reading.extend(quote! {
            fn place(&mut self, index: usize) -> ::core::option::Option<&mut dyn #model::Place> {
                let place: &mut dyn #model::Place = match index { #(#places)* _ => return ::core::option::Option::None };
                ::core::option::Option::Some(place)
            }
        });
    }
    let fills: Vec<_> = named(fields)
        .filter_map(|(index, field)| {
            let value = match field.options.default.as_ref()? {
                DefaultOf::Type(at) => located_at(quote!(::core::default::Default::default()), *at),
                DefaultOf::Function(function) => quote!(#function()),
            };
            let set = set(field, value);
            Some(quote!(#index => #set,))
        })
        .collect();
    if !fills.is_empty() {
        reading.extend(quote!(fn fill(&mut self, index: usize) { match index { #(#fills)* _ => {} } }));
    }
    let foreign = named(fields).filter(|(_, field)| field.options.serde.is_some());
    let foreign: Vec<_> = foreign
        .map(|(index, field)| {
            let ty = &field.ty;
            let set = set(field, quote!(#model::foreign_read::<#ty>(value)?));
            quote!(#index => #set,)
        })
        .collect();
    if !foreign.is_empty() {
        reading.extend(quote! {
            fn foreign(
                &mut self,
                index: usize,
                value: ::core::option::Option<#model::Value>,
            ) -> ::core::result::Result<(), #model::Fault> {
                match index { #(#foreign)* _ => {} }
                ::core::result::Result::Ok(())
            }
        });
    }
    if let Some(field) = fields.iter().find(|field| field.options.flatten.is_some()) {
        let rest = at_type(field, &quote!(&mut self.), &quote!());
        reading.extend(quote! {
            fn rest_place(&mut self) -> ::core::option::Option<&mut dyn #model::Rest> {
                ::core::option::Option::Some(#rest)
            }
        });
    }
    reading
}

/// What reads the struct, what it is read into, and nothing for the struct itself.
fn through_slots(context: &Context<'_>, fields: &[Field]) -> (TokenStream, TokenStream, TokenStream) {
    let (runtime, model_generics) = (&context.runtime, &context.generics);
    let model = quote!(#runtime::private::model);
    let slots = Ident::new(&format!("__{}Slots", names::plain(&context.model.ident)), Span::mixed_site());
    let (parameters, arguments, conditions) = model_generics.split_for_impl();
    let declared = fields.iter().filter(|field| field.options.skip.is_none()).map(|field| {
        let (ident, ty) = (&field.ident, &field.ty);
        match field.options.flatten {
            Some(_) => quote!(#ident: #ty),
            None => quote!(#ident: #model::Slot<#ty>),
        }
    });
    let empty = fields.iter().filter(|field| field.options.skip.is_none()).map(|field| {
        let ident = &field.ident;
        quote!(#ident: ::core::default::Default::default())
    });
    let taken = fields.iter().map(|field| {
        let (ident, name) = (&field.ident, &field.name);
        let value = match (&field.options.skip, &field.options.default) {
            (Some(_), Some(DefaultOf::Function(function))) => quote!(#function()),
            (Some(at), _) => located_at(quote!(::core::default::Default::default()), *at),
            (None, _) if field.options.flatten.is_some() => quote!(slots.#ident),
            (None, _) => quote!(slots.#ident.field(#name)?),
        };
        quote!(#ident: #value)
    });
    let reading = reading(context, fields, &Target::Slots);
    let phantom = (!model_generics.params.is_empty()).then(|| {
        let parameters = model_generics.type_params().map(|parameter| &parameter.ident);
        quote!(__parameters: ::core::marker::PhantomData<(#(#parameters,)*)>,)
    });
    let no_phantom = phantom.as_ref().map(|_| quote!(__parameters: ::core::marker::PhantomData,));
    let declaration = quote! {
        struct #slots #parameters #conditions { #phantom #(#declared),* }
        impl #parameters #model::Fields for #slots #arguments #conditions { #reading }
    };
    let read = quote! {
        let mut slots = #slots { #no_phantom #(#empty),* };
        #model::read_struct(&SPEC, &mut slots, source)?;
        ::core::result::Result::Ok(Self { #(#taken),* })
    };
    (read, declaration, TokenStream::new())
}

/// An expression of a field, for errors that are to stand at its type.
fn at_type(field: &Field, before: &TokenStream, after: &TokenStream) -> TokenStream {
    let (ident, place) = (&field.ident, place_of(field));
    located_at(quote!(#before #ident #after), place)
}

fn place_of(field: &Field) -> Span {
    field.ty.to_token_stream().into_iter().next().map_or_else(Span::call_site, |token| token.span())
}

/// The same tokens, for errors that are to stand elsewhere.
pub(super) fn located_at(tokens: TokenStream, place: Span) -> TokenStream {
    let moved = |mut token: TokenTree| {
        token.set_span(token.span().located_at(place));
        token
    };
    tokens.into_iter().map(moved).collect()
}
