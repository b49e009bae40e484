//! Shared parts of the expansion of a model.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Generics, Path, parse_quote};

use super::model::{Field, Model};
use crate::names;

/// Body of the function that reads a model from the local variable `event`.
pub(super) struct Read {
    /// Name of the mode argument, or `_`.
    pub(super) mode: TokenStream,
    /// The kind of value that the model expects.
    pub(super) expected: TokenStream,
    pub(super) body: TokenStream,
}

/// Shared data of an expansion.
pub(super) struct Context<'a> {
    pub(super) model: &'a Model,
    /// Name in the schema and for serde.
    pub(super) name: String,
    /// The generic parameters with their bounds.
    pub(super) generics: Generics,
    runtime: Path,
}

impl<'a> Context<'a> {
    pub(super) fn new(model: &'a Model) -> Self {
        let runtime = model.options.runtime.clone().unwrap_or_else(|| parse_quote!(::fingerpost));
        let name = model.options.name.as_ref().map_or_else(|| names::plain(&model.ident), syn::LitStr::value);
        let mut generics = model.generics.clone();
        for parameter in generics.type_params_mut() {
            parameter.bounds.push(parse_quote!(_model::ModelValue));
            parameter.default = None;
        }
        if model.options.default.is_some() && !generics.params.is_empty() {
            generics.make_where_clause().predicates.push(parse_quote!(Self: _model::Default));
        }
        Self { model, name, generics, runtime }
    }

    /// Wraps the implementations in a scope with the runtime's items in `_model`.
    pub(super) fn scope(&self, implementations: &TokenStream) -> TokenStream {
        let runtime = &self.runtime;
        quote! {
            const _: () = {
                use #runtime::__private::model as _model;
                #implementations
            };
        }
    }

    /// Implements the traits of all models: reading, writing and the schema.
    pub(super) fn traits(&self, value: &TokenStream, schema: &TokenStream) -> TokenStream {
        let ident = &self.model.ident;
        let with_lifetime = self.with_lifetime();
        let (lifetime, ..) = with_lifetime.split_for_impl();
        let (parameters, arguments, conditions) = self.generics.split_for_impl();
        quote! {
            impl #parameters _model::ModelValue for #ident #arguments #conditions {
                #value
            }
            impl #parameters _model::Described for #ident #arguments #conditions {
                fn schema() -> _model::Schema {
                    #schema
                }
            }
            impl #parameters _model::Serialize for #ident #arguments #conditions {
                fn serialize<__S: _model::Serializer>(
                    &self,
                    serializer: __S,
                ) -> _model::Result<__S::Ok, __S::Error> {
                    _model::serialize(self, serializer)
                }
            }
            impl #lifetime _model::Deserialize<'de> for #ident #arguments #conditions {
                fn deserialize<__D: _model::Deserializer<'de>>(
                    deserializer: __D,
                ) -> _model::Result<Self, __D::Error> {
                    _model::deserialize(deserializer)
                }
            }
        }
    }

    /// Implements the traits of a model that is read and written as a whole.
    pub(super) fn traits_of_whole(&self, read: &Read, shape: &TokenStream, schema: &TokenStream) -> TokenStream {
        let (event, Read { mode, expected, body }) = (local("event"), read);
        let value = quote! {
            fn expected() -> _model::Expected {
                #expected
            }
            fn read(#event: _model::Event<'_>, #mode: _model::Mode) -> _model::Result<Self, _model::Fault> {
                #body
            }
            fn shape(&self, _: _model::Mode) -> _model::Shape<'_> {
                #shape
            }
        };
        self.traits(&value, schema)
    }

    /// Implements `Debug` by the model's fields. It is spanned at the option, where a conflict with the derive is
    /// reported.
    pub(super) fn debug(&self) -> Option<TokenStream> {
        let at = Span::call_site().located_at(self.model.options.debug?);
        let ident = &self.model.ident;
        let (parameters, arguments, conditions) = self.generics.split_for_impl();
        Some(quote_spanned! {at=>
            impl #parameters _model::fmt::Debug for #ident #arguments #conditions {
                fn fmt(&self, f: &mut _model::fmt::Formatter<'_>) -> _model::fmt::Result {
                    _model::ModelValue::debug(self, f)
                }
            }
        })
    }

    /// Implements `PartialEq` in the same way.
    pub(super) fn partial_eq(&self) -> Option<TokenStream> {
        let at = Span::call_site().located_at(self.model.options.partial_eq?);
        let ident = &self.model.ident;
        let (parameters, arguments, conditions) = self.generics.split_for_impl();
        Some(quote_spanned! {at=>
            impl #parameters _model::PartialEq for #ident #arguments #conditions {
                fn eq(&self, other: &Self) -> _model::bool {
                    _model::ModelValue::same(self, other)
                }
            }
        })
    }

    /// Returns the generic parameters with the lifetime `'de`.
    fn with_lifetime(&self) -> Generics {
        let mut generics = self.generics.clone();
        generics.params.insert(0, parse_quote!('de));
        generics
    }
}

/// Returns the fields that have a wire name.
pub(super) fn named(fields: &[Field]) -> impl Iterator<Item = &Field> {
    fields.iter().filter(|field| field.is_named())
}

/// Creates an integer literal without a suffix.
pub(super) fn number(number: usize) -> Literal {
    Literal::usize_unsuffixed(number)
}

/// Creates the name of a local variable that cannot collide with names of the user.
pub(super) fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}
