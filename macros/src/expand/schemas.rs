//! The JSON forms of the types in a trait, each looked up once: a type stands in many parameters, and finding out whether
//! its form is known is work to the compiler.

use std::cell::RefCell;
use std::collections::HashMap;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, Ident, Path, Type};

use super::conditional::{byte_list, unless};
use crate::types;

pub(super) struct Schemas {
    /// The name of the table, and of what the runtime has for it.
    ident: Ident,
    /// The place of each type in the table.
    places: RefCell<HashMap<String, usize>>,
    types: RefCell<Vec<TokenStream>>,
}

/// What a description has of the forms of some types.
pub(super) struct Forms {
    /// For each type the place of its form in the table.
    pub(super) places: TokenStream,
    pub(super) table: TokenStream,
}

/// A type, if there is one, and the conditions on which it is there.
pub(super) type Formed<'a> = (Option<&'a Type>, &'a [Attribute]);

/// The place of what has no form, as the runtime knows it.
const NOWHERE: u8 = u8::MAX;

impl Schemas {
    pub(super) fn new(ident: &Ident) -> Self {
        Self { ident: ident.clone(), places: RefCell::default(), types: RefCell::default() }
    }

    /// The forms of these types. Those that a condition may remove cannot stand in the table of the trait, which has none:
    /// they have a table of their own, as have those for which a byte is too small there.
    pub(super) fn of(&self, types: &[Formed<'_>], is_conditional: bool, runtime: &Path) -> Forms {
        if types.iter().all(|(ty, _)| ty.is_none()) {
            let places = byte_list(types.iter().map(|(_, cfgs)| (NOWHERE, *cfgs)));
            return Forms { places, table: quote!(&[]) };
        }
        let is_conditional = is_conditional || types.iter().any(|(_, cfgs)| !cfgs.is_empty());
        let shared = || types.iter().map(|(ty, _)| self.shared_place(*ty)).collect();
        if let Some(places) = (!is_conditional).then(shared).flatten() {
            let (ident, places): (_, Vec<u8>) = (&self.ident, places);
            return Forms {
                places: byte_list(places.into_iter().map(|place| (place, &[][..]))),
                table: quote!(&#ident),
            };
        }
        let own = || (0..NOWHERE).zip(types);
        let none = quote!(::core::option::Option::None,);
        let forms = own().map(|(_, (ty, cfgs))| {
            let form = ty.map_or_else(|| none.clone(), |ty| quote!(#runtime::__schema!(#ty),));
            let otherwise = unless(cfgs, &none);
            quote!(#(#cfgs)* #form #otherwise)
        });
        let table = quote!(&[#(#forms)*]);
        Forms { places: byte_list(own().map(|(place, (_, cfgs))| (place, *cfgs))), table }
    }

    /// The form of one type.
    pub(super) fn form(&self, ty: &Type, is_conditional: bool, runtime: &Path) -> TokenStream {
        if is_conditional {
            return quote!(#runtime::__schema!(#ty));
        }
        let (ident, place) = (&self.ident, Literal::usize_unsuffixed(self.place(ty)));
        quote!(#ident[#place])
    }

    /// The place in the table of the trait, unless a byte is too small for it.
    fn shared_place(&self, ty: Option<&Type>) -> Option<u8> {
        let Some(ty) = ty else { return Some(NOWHERE) };
        u8::try_from(self.place(ty)).ok().filter(|place| *place != NOWHERE)
    }

    fn place(&self, ty: &Type) -> usize {
        let mut types = self.types.borrow_mut();
        let place = *self.places.borrow_mut().entry(types::key(ty)).or_insert(types.len());
        if place == types.len() {
            types.push(ty.to_token_stream());
        }
        place
    }

    /// The table, once all types have been asked for.
    pub(super) fn table(&self) -> Option<TokenStream> {
        let (ident, types) = (&self.ident, self.types.borrow());
        let count = Literal::usize_unsuffixed(types.len());
        (!types.is_empty()).then(|| {
            // No constant: of a type that does not exist the compiler would say, once more, that a constant could have it
            // as a parameter.
            quote! {
                #[allow(non_upper_case_globals)]
                static #ident: [#ident::Form; #count] = {
                    use #ident::Unknown as _;
                    [#(#ident::Probe::<#types>::SCHEMA,)*]
                };
            }
        })
    }
}
