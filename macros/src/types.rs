//! Types as they are written in the source.

use quote::ToTokens;
use syn::{GenericArgument, Lifetime, PathArguments, Type};

/// Removes invisible groups and parentheses, also inside of the type. A macro passes `$t:ty` in an invisible group, so
/// without this, `$t` and `(Option<u8>)` would not be recognized as an `Option`.
pub(crate) fn bare(mut ty: Type) -> Type {
    loop {
        let inner = match ty {
            Type::Group(group) => *group.elem,
            Type::Paren(paren) => *paren.elem,
            other => {
                ty = other;
                break;
            }
        };
        // `&(dyn A + B)` needs its parentheses.
        if matches!(inner, Type::TraitObject(_) | Type::ImplTrait(_)) {
            return syn::parse_quote!((#inner));
        }
        ty = inner;
    }
    each_inner(&mut ty, make_bare);
    ty
}

/// Applies a function to the types that a type is directly made of: its target, its items, its type arguments.
pub(crate) fn each_inner(ty: &mut Type, apply: fn(&mut Type)) {
    match ty {
        Type::Reference(reference) => apply(&mut reference.elem),
        Type::Slice(slice) => apply(&mut slice.elem),
        Type::Array(array) => apply(&mut array.elem),
        Type::Tuple(tuple) => tuple.elems.iter_mut().for_each(apply),
        Type::Path(path) => {
            for segment in &mut path.path.segments {
                if let PathArguments::AngleBracketed(arguments) = &mut segment.arguments {
                    for argument in &mut arguments.args {
                        if let GenericArgument::Type(ty) = argument {
                            apply(ty);
                        }
                    }
                }
            }
        }
        _ => {}
    }
}

fn make_bare(ty: &mut Type) {
    let inner = std::mem::replace(ty, Type::Verbatim(proc_macro2::TokenStream::new()));
    *ty = bare(inner);
}

/// Returns whether the type is a number, `bool`, `char` or string.
pub(crate) fn is_scalar(ty: &Type) -> bool {
    const SCALARS: &[&str] = &[
        "bool", "char", "str", "String", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32",
        "u64", "u128", "usize",
    ];
    matches!(ty, Type::Path(path) if path.path.get_ident().is_some_and(|name| SCALARS.iter().any(|known| name == known)))
}

/// Returns whether this is `u8`.
pub(crate) fn is_byte(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("u8"))
}

/// Returns whether the type has this name, with or without a path.
pub(crate) fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

/// Returns the type of the items, if the type looks like a list.
pub(crate) fn list_item(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Reference(reference) => list_item(&reference.elem),
        Type::Slice(slice) => Some(&slice.elem),
        Type::Array(array) => Some(&array.elem),
        Type::Path(path) => {
            let PathArguments::AngleBracketed(arguments) =
                &path.path.segments.last().filter(|last| last.ident == "Vec")?.arguments
            else {
                return None;
            };
            match arguments.args.first() {
                Some(GenericArgument::Type(item)) => Some(item),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Returns whether this is `Self` or `Self::…`.
pub(crate) fn is_self(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.first().is_some_and(|first| first.ident == "Self"))
}

/// Returns whether the type has a lifetime that cannot be declared: neither `'static` nor `'_`.
pub(crate) fn has_named_lifetime(ty: &Type) -> bool {
    let is_named = |lifetime: &Lifetime| lifetime.ident != "static" && lifetime.ident != "_";
    match ty {
        Type::Reference(reference) => reference.lifetime.as_ref().is_some_and(is_named),
        Type::Path(path) => path.path.segments.iter().any(|segment| match &segment.arguments {
            PathArguments::AngleBracketed(arguments) => arguments
                .args
                .iter()
                .any(|argument| matches!(argument, GenericArgument::Lifetime(lifetime) if is_named(lifetime))),
            PathArguments::None | PathArguments::Parenthesized(_) => false,
        }),
        _ => false,
    }
}

/// Returns whether the type, or a type inside of it, matches the predicate.
pub(crate) fn holds(ty: &Type, such: &dyn Fn(&Type) -> bool) -> bool {
    such(ty)
        || match ty {
            Type::Reference(reference) => holds(&reference.elem, such),
            Type::Paren(paren) => holds(&paren.elem, such),
            Type::Slice(slice) => holds(&slice.elem, such),
            Type::Array(array) => holds(&array.elem, such),
            Type::Tuple(tuple) => tuple.elems.iter().any(|ty| holds(ty, such)),
            Type::Path(path) => path.path.segments.iter().any(|segment| match &segment.arguments {
                PathArguments::AngleBracketed(arguments) => arguments
                    .args
                    .iter()
                    .any(|argument| matches!(argument, GenericArgument::Type(ty) if holds(ty, such))),
                PathArguments::None | PathArguments::Parenthesized(_) => false,
            }),
            _ => false,
        }
}

/// Returns the only generic argument of a type with this name: `u64` in `Path<u64>`.
pub(crate) fn inside<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match (arguments.args.first()?, arguments.args.len()) {
        (GenericArgument::Type(ty), 1) => Some(ty),
        _ => None,
    }
}

/// Formats a type with the usual spacing, for simple types.
pub(crate) fn written(ty: &Type) -> String {
    let mut text = ty.to_token_stream().to_string();
    for (spaced, tight) in [
        ("& ", "&"),
        (" :: ", "::"),
        (":: ", "::"),
        (" < ", "<"),
        ("< ", "<"),
        (" >", ">"),
        ("[ ", "["),
        (" ]", "]"),
        (" ,", ","),
    ] {
        text = text.replace(spaced, tight);
    }
    text
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
    use quote::quote;

    use super::*;

    fn fragment(tokens: TokenStream) -> TokenTree {
        Group::new(Delimiter::None, tokens).into()
    }

    #[test]
    fn types_are_written_as_people_do() {
        for text in ["&str", "&[&str]", "Vec<u8>", "api::Thing", "Map<String, i64>"] {
            assert_eq!(written(&syn::parse_str(text).unwrap()), text);
        }
    }

    #[test]
    fn a_type_is_searched_to_its_core() {
        let infers = |text: &str| holds(&syn::parse_str(text).unwrap(), &|ty| matches!(ty, Type::Infer(_)));
        assert!(infers("_") && infers("&_") && infers("&[Vec<_>]") && infers("(u8, _)"));
        assert!(!infers("Vec<u8>"));
    }

    #[test]
    fn fragments_and_parentheses_are_removed_at_every_depth() {
        let (unit, text, option) = (fragment(quote!(())), fragment(quote!(str)), fragment(quote!(Option<(u8)>)));
        for (written, expected) in [
            (quote!(#unit), quote!(())),
            (quote!((())), quote!(())),
            (quote!(&#text), quote!(&str)),
            (quote!(#option), quote!(Option<u8>)),
            (quote!(Vec<[(#option); 2]>), quote!(Vec<[Option<u8>; 2]>)),
            (quote!((#unit, u8)), quote!(((), u8))),
            (quote!(&(dyn Send + Sync)), quote!(&(dyn Send + Sync))),
        ] {
            let ty = bare(syn::parse2(written.clone()).unwrap());
            assert_eq!(ty.to_token_stream().to_string(), expected.to_string(), "{written}");
        }
    }
}
