//! The JSON forms of the types in a trait, each looked up once: a type stands in many parameters, and finding out whether
//! its form is known is work to the compiler.

use std::cell::RefCell;
use std::collections::HashMap;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{Ident, Path, Type};

use crate::types;

pub(super) struct Schemas {
    /// The name of the table, and of what the runtime has for it.
    ident: Ident,
    /// The place of each type in the table.
    places: RefCell<HashMap<String, usize>>,
    types: RefCell<Vec<TokenStream>>,
}

impl Schemas {
    pub(super) fn new(ident: &Ident) -> Self {
        Self { ident: ident.clone(), places: RefCell::default(), types: RefCell::default() }
    }

    /// The form of a type. One that a condition may remove cannot stand in the table, which has none.
    pub(super) fn of(&self, ty: &Type, is_conditional: bool, runtime: &Path) -> TokenStream {
        if is_conditional {
            return quote!(#runtime::__schema!(#ty));
        }
        let mut types = self.types.borrow_mut();
        let place = *self.places.borrow_mut().entry(types::key(ty)).or_insert(types.len());
        if place == types.len() {
            types.push(ty.to_token_stream());
        }
        let (ident, place) = (&self.ident, Literal::usize_unsuffixed(place));
        quote!(#ident.#place)
    }

    /// The table, once all types have been asked for.
    pub(super) fn table(&self) -> Option<TokenStream> {
        let (ident, types) = (&self.ident, self.types.borrow());
        (!types.is_empty()).then(|| {
            let form = types.iter().map(|_| quote!(#ident::Form));
            // A tuple, as an index into a list would be checked wherever it stands. No constant: of a type that does not
            // exist the compiler would say, once more, that a constant could have it as a parameter.
            quote! {
                #[allow(non_upper_case_globals)]
                static #ident: (#(#form,)*) = {
                    use #ident::Unknown as _;
                    (#(#ident::Probe::<#types>::SCHEMA,)*)
                };
            }
        })
    }
}
