//! Lists in which something may stand on a condition.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Attribute;

/// A list of bytes, each with its conditions. Without any it is one literal.
pub(super) fn byte_list<'a>(bytes: impl Iterator<Item = (u8, &'a [Attribute])> + Clone) -> TokenStream {
    if bytes.clone().all(|(_, cfgs)| cfgs.is_empty()) {
        let literal = Literal::byte_string(&bytes.map(|(byte, _)| byte).collect::<Vec<_>>());
        return quote!(#literal);
    }
    let bytes = bytes.map(|(byte, cfgs)| {
        let byte = Literal::u8_unsuffixed(byte);
        quote!(#(#cfgs)* #byte)
    });
    quote!(&[#(#bytes),*])
}

/// What stands there on no other condition than that not all of these hold.
pub(super) fn unless(cfgs: &[Attribute], tokens: &TokenStream) -> Option<TokenStream> {
    let conditions = conditions(cfgs);
    (!cfgs.is_empty()).then(|| quote!(#[cfg(not(all(#(#conditions),*)))] #tokens))
}

/// What stands inside `#[cfg(…)]`.
pub(super) fn conditions(cfgs: &[Attribute]) -> impl Iterator<Item = &TokenStream> {
    cfgs.iter().filter_map(|cfg| cfg.meta.require_list().ok()).map(|list| &list.tokens)
}
