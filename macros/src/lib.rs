//! x
use proc_macro::TokenStream;
#[proc_macro_attribute]
#[allow(missing_docs)]
pub fn endpoints(_a: TokenStream, i: TokenStream) -> TokenStream { i }
