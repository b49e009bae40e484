//! A struct → its implementations. Nothing here can fail.
//!
//! ```text
//! #[derive(Model)] #[model(default)] struct Thing { id: Option<String>, size: Option<i64> }
//!     ↓
//! static __SPEC: StructSpec                  the names, and what is said of them
//! impl Fields for Thing                      three matches: a field to read into, one to write, the form of one
//! impl ModelValue for Thing                  read and write, by the two above
//! impl Described, Serialize, Deserialize     as much as their signatures need
//! ```
//!
//! Without `#[model(default)]` there is no value to read into: a second struct has an empty slot for each field.

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::quote;
use syn::{Generics, Ident, Path, parse_quote};

use super::fields;
use super::model::{Field, Model};
use crate::names;

/// What all parts of an expansion look at.
pub(super) struct Context<'a> {
    pub(super) model: &'a Model,
    pub(super) runtime: Path,
    /// The name in the schema and to serde.
    pub(super) name: String,
    /// The parameters, each with what is required of it.
    pub(super) generics: Generics,
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

    /// Where what only the expansion names is.
    pub(super) fn private(&self) -> TokenStream {
        let runtime = &self.runtime;
        quote!(#runtime::private::model)
    }

    /// `impl<T: ModelValue> a::Trait for Type<T> { … }`
    pub(super) fn implemented(&self, of: &TokenStream, body: &TokenStream) -> TokenStream {
        let (ident, (parameters, arguments, conditions)) = (&self.model.ident, self.generics.split_for_impl());
        quote!(impl #parameters #of for #ident #arguments #conditions { #body })
    }

    /// What is the same for all: serde's traits, by way of ours. `source` and `mode` are local names in `read`.
    pub(super) fn traits(&self, read: &TokenStream, shape: &TokenStream, schema: &TokenStream) -> TokenStream {
        let (model, ident, source, mode) = (self.private(), &self.model.ident, local("source"), local("mode"));
        let mut with_lifetime = self.generics.clone();
        with_lifetime.params.insert(0, parse_quote!('de));
        let (lifetime, ..) = with_lifetime.split_for_impl();
        let (parameters, arguments, conditions) = self.generics.split_for_impl();
        quote! {
            #model::traits! {
                { #parameters } { #lifetime } #ident { #arguments } { #conditions }
                (self #source #mode) { #read } { #shape } { #schema }
            }
        }
    }

    /// A trait of the standard library, by way of ours. It stands at the option: where the derive is there, too, one of them
    /// has to go.
    fn shown(&self, of: &TokenStream, at: Span) -> TokenStream {
        let (model, ident) = (self.private(), &self.model.ident);
        let (parameters, arguments, conditions) = self.generics.split_for_impl();
        located_at(quote!(#model::shown! { #of { #parameters } #ident { #arguments } { #conditions } }), at)
    }
}

/// After mistakes: the type has the traits all the same, so that code which uses it does not complain, too.
pub(super) fn of_mistakes(context: &Context<'_>) -> TokenStream {
    let never = quote!(::core::unreachable!());
    let traits = context.traits(&never, &never, &never);
    quote!(const _: () = { #traits };)
}

pub(super) fn of_struct(context: &Context<'_>, fields: &[Field]) -> TokenStream {
    let model = context.private();
    let (spec, source) = (spec(context, fields), local("source"));
    let writing = fields::writing(context, fields);
    let (read, slots, reading) = match context.model.options.default {
        Some(at) => {
            let default = located_at(quote!(<Self as ::core::default::Default>::default), at);
            let read = quote!(#model::read_default(#default, &__SPEC, #source));
            (read, TokenStream::new(), fields::reading(context, fields, fields::Target::Itself))
        }
        None => {
            let (read, slots) = fields::through_slots(context, fields);
            (read, slots, TokenStream::new())
        }
    };
    let shape = quote!(#model::Shape::Struct(&__SPEC, self));
    let schema = quote!(__SPEC.schema(<Self as #model::Fields>::property));
    let traits = context.traits(&read, &shape, &schema);
    let all = context.implemented(&quote!(#model::Fields), &quote!(#reading #writing));
    let debug = context.model.options.debug.map(|at| context.shown(&quote!(debug), at));
    let partial_eq = context.model.options.partial_eq.map(|at| context.shown(&quote!(partial_eq), at));
    quote! {
        const _: () = {
            static __SPEC: #model::StructSpec = #spec;
            #slots
            #all
            #traits
            #debug
            #partial_eq
        };
    }
}

/// The fields that have a name on the wire, with their index.
pub(super) fn named(fields: &[Field]) -> impl Iterator<Item = (Literal, &Field)> {
    let named = fields.iter().filter(|field| field.is_named());
    named.enumerate().map(|(index, field)| (Literal::usize_unsuffixed(index), field))
}

fn spec(context: &Context<'_>, fields: &[Field]) -> TokenStream {
    let (model, name, options) = (context.private(), &context.name, &context.model.options);
    let names = named(fields).map(|(_, field)| &field.name);
    let mut more = TokenStream::new();
    let aliases: Vec<_> = named(fields)
        .flat_map(|(index, field)| field.options.aliases.iter().map(move |alias| quote!((#alias, #index))))
        .collect();
    if !aliases.is_empty() {
        more.extend(quote!(aliases: &[#(#aliases),*],));
    }
    let of = |has: fn(&Field) -> bool| -> Vec<_> {
        named(fields).filter(|(_, field)| has(field)).map(|(index, _)| index).collect()
    };
    let defaults = of(|field| field.options.default.is_some());
    if !defaults.is_empty() {
        more.extend(quote!(defaults: &[#(#defaults),*],));
    }
    let skipped = of(|field| field.options.skip_none.is_some());
    if !skipped.is_empty() {
        more.extend(quote!(skipped: &[#(#skipped),*],));
    }
    let flags = [
        (options.default.is_some(), quote!(all_default: true,)),
        (options.skip_none.is_some(), quote!(all_skipped: true,)),
        (options.deny_unknown_fields.is_some(), quote!(closed: true,)),
        (fields.iter().any(|field| field.options.flatten.is_some()), quote!(open: true,)),
        (options.lenient.is_some(), quote!(mode: #model::Mode::Lenient,)),
    ];
    more.extend(flags.into_iter().filter(|(is_set, _)| *is_set).map(|(_, flag)| flag));
    quote!(#model::StructSpec { name: #name, names: &[#(#names),*], #more ..#model::StructSpec::PLAIN })
}

/// A local variable that no name of the user's means.
pub(super) fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// The same tokens, for errors that are to stand elsewhere.
pub(super) fn located_at(tokens: TokenStream, place: Span) -> TokenStream {
    let moved = |mut token: TokenTree| {
        token.set_span(token.span().located_at(place));
        token
    };
    tokens.into_iter().map(moved).collect()
}
