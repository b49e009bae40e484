//! Types with the names of other frameworks' wrappers. They may be types of the user, so the compiler decides whether
//! they are valid: a trait of the runtime, which every valid type implements, has the message for those that are not.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{GenericArgument, PathArguments, Type};

use super::async_trait;
use crate::types::inside;

/// Returns the function that decodes a result with the name of a wrapper.
pub(crate) fn decoder(runtime: &impl quote::ToTokens, ty: &Type) -> Option<TokenStream> {
    if let Some(inner) = inside(ty, "Json") {
        return Some(quote!(<#ty as #runtime::foreign::FromWrapped<#inner>>::decode_wrapped));
    }
    inside(ty, "Response").map(|_| quote!(<#ty as #runtime::foreign::FromHttpResponse>::decode_response))
}

/// Returns the trait of an argument with the name of an extractor, with its type parameter.
pub(crate) fn extractor(ty: &Type, is_path: bool) -> Option<TokenStream> {
    let names: &[(&str, TokenStream)] = if is_path {
        &[("Path", quote!(PathExtractor))]
    } else {
        &[("Query", quote!(QueryExtractor)), ("Form", quote!(FormExtractor)), ("Json", quote!(JsonExtractor))]
    };
    names.iter().find_map(|(name, of)| inside(ty, name).map(|inner| quote!(#of<#inner>)))
}

/// Returns the result of a future: `T` of `impl Future<Output = T>`, `BoxFuture<'_, T>` or `Pin<Box<dyn Future<…>>>`.
pub(crate) fn awaited(ty: &Type) -> Option<Type> {
    async_trait::output(ty).or_else(|| {
        let Type::Path(path) = ty else { return None };
        let last = path.path.segments.last()?;
        // `BoxFuture`, `LocalBoxFuture`
        if !last.ident.to_string().ends_with("BoxFuture") {
            return None;
        }
        let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
        arguments.args.iter().find_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty.clone()),
            _ => None,
        })
    })
}
