//! Conditions of `#[cfg(…)]` attributes.

use proc_macro2::TokenStream;
use syn::Attribute;

/// Returns the conditions inside of `#[cfg(…)]`.
pub(super) fn conditions(cfgs: &[Attribute]) -> impl Iterator<Item = &TokenStream> {
    cfgs.iter().filter_map(|cfg| cfg.meta.require_list().ok()).map(|list| &list.tokens)
}
