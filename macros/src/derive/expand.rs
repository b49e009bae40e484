//! A struct → its implementations. Nothing here can fail.
//!
//! ```text
//! #[derive(Model)] #[model(default)] struct Thing { id: Option<String>, size: Option<i64> }
//!     ↓
//! record! { by_default … Thing "Thing" ["id" "size"] … (Option<String>: 0 id; Option<i64>: 1 size;) }
//!     ↓ by the compiler, which writes out a macro of this kind much faster than a derive can hand over the same text
//! impl Fields for Thing                      two matches: a field to read into, one to write
//! impl ModelValue for Thing                  fn record: the names, and what is said of them
//! impl Described, Serialize, Deserialize     as much as their signatures need
//! ```
//!
//! With `#[model(generated)]` it is `[id size]`, and lists of all fields in place of the matches.
//!
//! Without `#[model(default)]` there is no value to read into: a second struct has an empty slot for each field.

use proc_macro2::{Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt, quote, quote_spanned};
use syn::{Generics, Path, parse_quote};

use super::fields::{self, ByType, List};
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
    pub(super) fn private(&self) -> Private<'_> {
        Private { runtime: &self.runtime, at: None }
    }

    /// What is the same for all that is no struct: serde's traits, by way of ours. `source` and `mode` are local names in
    /// `read`.
    pub(super) fn traits(&self, read: &TokenStream, shape: &TokenStream, schema: &TokenStream) -> TokenStream {
        let (model, ident, source, mode) = (self.private(), &self.model.ident, local("source"), local("mode"));
        let with_lifetime = self.with_lifetime();
        let (lifetime, ..) = with_lifetime.split_for_impl();
        let (parameters, arguments, conditions) = self.generics.split_for_impl();
        quote! {
            #model::traits! {
                { #parameters } { #lifetime } #ident { #arguments } { #conditions }
                { #model::value! { self #source #mode { #read } { #shape } } }
                { #schema }
            }
        }
    }

    /// The parameters of what deserializes.
    fn with_lifetime(&self) -> Generics {
        let mut generics = self.generics.clone();
        generics.params.insert(0, parse_quote!('de));
        generics
    }

    /// A trait of the standard library, by way of ours. It stands at the option: where the derive is there, too, one of them
    /// has to go.
    fn shown(&self, of: &str, at: Span) -> TokenStream {
        let at = Span::call_site().located_at(at);
        let model = Private { runtime: &self.runtime, at: Some(at) };
        let (ident, of) = (&self.model.ident, Ident::new(of, at));
        let (parameters, arguments, conditions) = self.generics.split_for_impl();
        quote_spanned!(at=> #model::shown! { #of { #parameters } #ident { #arguments } { #conditions } })
    }
}

/// The path of what only the expansion names; all of it at one place, if that is given.
pub(super) struct Private<'a> {
    runtime: &'a Path,
    at: Option<Span>,
}

impl ToTokens for Private<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self.at {
            Some(at) => tokens.extend(located_at(self.runtime.to_token_stream(), at)),
            None => self.runtime.to_tokens(tokens),
        }
        let at = self.at.unwrap_or_else(Span::call_site);
        for step in ["__private", "model"] {
            for spacing in [Spacing::Joint, Spacing::Alone] {
                let mut colon = Punct::new(':', spacing);
                colon.set_span(at);
                tokens.append(colon);
            }
            tokens.append(Ident::new(step, at));
        }
    }
}

/// After mistakes: the type has the traits all the same, so that code which uses it does not complain, too.
pub(super) fn of_mistakes(context: &Context<'_>) -> TokenStream {
    let never = quote!(::core::unreachable!());
    let traits = context.traits(&never, &never, &never);
    quote!(const _: () = { #traits };)
}

/// All in one stream where that can be: each that goes into another costs the compiler several calls of the macro.
pub(super) fn of_struct(context: &Context<'_>, fields: &[Field]) -> TokenStream {
    let (model, ident, name) = (context.private(), &context.model.ident, &context.name);
    let options = &context.model.options;
    let with_lifetime = context.with_lifetime();
    let (lifetime, ..) = with_lifetime.split_for_impl();
    let (parameters, arguments, conditions) = context.generics.split_for_impl();

    let names = named(fields).map(|(_, field)| &field.name);
    let (all_default, all_skipped) = (options.default.is_some(), options.skip_none.is_some());
    let (closed, open) =
        (options.deny_unknown_fields.is_some(), fields.iter().any(|field| field.options.flatten.is_some()));
    let own = ByType::of(fields);
    let list = options.generated.and_then(|_| List::of_generated(fields));
    // As `StructSpec` of the runtime reads them.
    let bits = [
        (1, all_default),
        (2, all_skipped),
        (4, closed),
        (8, open),
        (16, options.lenient.is_some()),
        (32, list.is_some()),
    ];
    let bits = Literal::u8_unsuffixed(bits.iter().filter(|(_, is_set)| *is_set).map(|(bit, _)| bit).sum());
    let lists = lists(context, fields);

    let writing = fields::writing(context, fields);
    let (kind, reading, read, slots) = match options.default {
        // Where the type itself is to have a default, that is said at the option.
        Some(at) => {
            let at = Span::call_site().located_at(at);
            let default = quote_spanned!(at=> <Self as ::core::default::Default>::default);
            (quote!(by_default, #default), fields::reading(context, fields, fields::Target::Itself), None, None)
        }
        None => {
            let (read, slots) = fields::through_slots(context, fields, &own, list.as_ref());
            (quote!(by_slots), Some(quote!(#model::fields! { forms #own })), Some(read), Some(slots))
        }
    };
    let handed_out = list.as_ref().map_or_else(|| quote!((#own)), |list| quote!([#list]));
    let debug = options.debug.map(|at| context.shown("debug", at));
    let partial_eq = options.partial_eq.map(|at| context.shown("partial_eq", at));
    let implementations = quote! {
        #model::record! {
            #kind;
            { { #parameters } { #lifetime } #ident { #arguments } { #conditions } }
            { #name [#(#names)*] #bits #lists }
            #handed_out { #writing #reading } { #read }
        }
        #debug
        #partial_eq
    };
    match slots {
        Some(slots) => quote!(const _: () = { #slots #implementations };),
        // What has no names of its own needs no scope either, which is one more body to the compiler.
        None => implementations,
    }
}

/// The fields that have a name on the wire, with their index.
pub(super) fn named(fields: &[Field]) -> impl Iterator<Item = (Literal, &Field)> {
    let named = fields.iter().filter(|field| field.is_named());
    named.enumerate().map(|(index, field)| (Literal::usize_unsuffixed(index), field))
}

/// What is said of single fields, if it is: an option.
fn lists(context: &Context<'_>, fields: &[Field]) -> TokenStream {
    let model = context.private();
    let aliases: Vec<_> = named(fields)
        .flat_map(|(index, field)| field.options.aliases.iter().map(move |alias| quote!((#alias, #index))))
        .collect();
    let of = |has: fn(&Field) -> bool| -> Vec<_> {
        named(fields).filter(|(_, field)| has(field)).map(|(index, _)| index).collect()
    };
    let (defaults, skipped) =
        (of(|field| field.options.default.is_some()), of(|field| field.options.skip_none.is_some()));
    if aliases.is_empty() && defaults.is_empty() && skipped.is_empty() {
        return quote!(#model::NO_FIELD_SPECS);
    }
    quote! {
        #model::Some(&#model::FieldSpecs {
            aliases: &[#(#aliases),*],
            defaults: &[#(#defaults),*],
            skipped: &[#(#skipped),*],
        })
    }
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
