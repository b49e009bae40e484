//! Types by the way they are written.

use std::fmt::Write;

use quote::ToTokens;
use syn::{GenericArgument, PathArguments, Type};

/// A text that two types have in common if they are written alike. What types are mostly made of is put together here: to
/// have the tokens printed is a call of the compiler.
pub(crate) fn key(ty: &Type) -> String {
    let mut key = String::new();
    write_key(ty, &mut key);
    key
}

fn write_key(ty: &Type, key: &mut String) {
    let whole = |key: &mut String| write!(key, "{}", ty.to_token_stream());
    // What goes into a text is written.
    let _ = match ty {
        Type::Path(path)
            if path.qself.is_none() && path.path.segments.iter().all(|segment| is_plain(&segment.arguments)) =>
        {
            path.path.segments.iter().enumerate().try_for_each(|(place, segment)| {
                if place > 0 || path.path.leading_colon.is_some() {
                    key.push_str("::");
                }
                write!(key, "{}", segment.ident)?;
                if let PathArguments::AngleBracketed(arguments) = &segment.arguments {
                    key.push('<');
                    for argument in &arguments.args {
                        if let GenericArgument::Type(ty) = argument {
                            write_key(ty, key);
                        }
                        key.push(',');
                    }
                    key.push('>');
                }
                Ok(())
            })
        }
        _ => whole(key),
    };
}

/// Nothing, or `<…>` with types alone.
fn is_plain(arguments: &PathArguments) -> bool {
    match arguments {
        PathArguments::None => true,
        PathArguments::AngleBracketed(arguments) => {
            arguments.args.iter().all(|argument| matches!(argument, GenericArgument::Type(_)))
        }
        PathArguments::Parenthesized(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use syn::{Type, parse_quote};

    use super::key;

    #[test]
    fn types_share_a_key_if_they_are_written_alike() {
        let types: [Type; 12] = [
            parse_quote!(String),
            parse_quote!(std::string::String),
            parse_quote!(::std::string::String),
            parse_quote!(Option<String>),
            parse_quote!(Option<Option<String>>),
            parse_quote!(HashMap<String, Option<i64>>),
            parse_quote!(HashMap<Option<String>, i64>),
            parse_quote!(&str),
            parse_quote!(&'static str),
            parse_quote!(Vec<&str>),
            parse_quote!(<Thing as Trait>::Item),
            parse_quote!(fn(String) -> i64),
        ];
        for (place, ty) in types.iter().enumerate() {
            for (other_place, other) in types.iter().enumerate() {
                assert_eq!(key(ty) == key(other), place == other_place, "{} {}", key(ty), key(other));
            }
        }
    }
}
