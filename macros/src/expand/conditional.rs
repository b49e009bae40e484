//! The conditions on which something is there.

use proc_macro2::TokenStream;
use syn::Attribute;

/// What stands inside `#[cfg(…)]`.
pub(super) fn conditions(cfgs: &[Attribute]) -> impl Iterator<Item = &TokenStream> {
    cfgs.iter().filter_map(|cfg| cfg.meta.require_list().ok()).map(|list| &list.tokens)
}
