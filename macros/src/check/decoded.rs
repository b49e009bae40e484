//! Checks types of decoded values by their syntax. The compiler would report such a type at every use.

use quote::ToTokens;
use syn::{GenericArgument, Lifetime, PathArguments, Type, TypePath};

use crate::errors::Errors;
use crate::types::{is_self, written};

/// Generic types whose arguments must be sized.
const HOLDERS: [&str; 9] =
    ["Option", "Vec", "VecDeque", "HashMap", "BTreeMap", "HashSet", "BTreeSet", "Progress", "Field"];

/// Checks the type of a response's body or header. Returns whether it is valid.
pub(super) fn check(of: &str, ty: &Type, errors: &Errors) -> bool {
    let Some(Problem { part, what, help }) = find(ty, true) else { return true };
    errors.push(part, format!("{of}: {what}")).help(help);
    false
}

/// Returns whether [`check`] would report nothing.
pub(super) fn is_valid(ty: &Type) -> bool {
    find(ty, true).is_none()
}

/// Returns whether a value of this lifetime could be decoded.
pub(super) fn is_static(lifetime: &Lifetime) -> bool {
    lifetime.ident == "static"
}

struct Problem<'a> {
    /// The invalid part of the type.
    part: &'a Type,
    what: String,
    help: String,
}

/// Finds the first part that cannot occur in a response type. `must_be_sized` is `false` inside of types such as `Box`.
fn find(ty: &Type, must_be_sized: bool) -> Option<Problem<'_>> {
    let text = || written(ty);
    let problem = |what: String, help: String| Some(Problem { part: ty, what, help });
    let unsized_type = |help: String| problem(format!("`{}` has no known size", text()), help);
    match ty {
        Type::Infer(_) | Type::ImplTrait(_) => {
            problem(format!("expected a concrete type, found `{}`", text()), "write the name of the type".to_owned())
        }
        Type::TraitObject(_) if must_be_sized => {
            unsized_type("write a concrete type that implements `Deserialize`".to_owned())
        }
        Type::Slice(slice) if must_be_sized => unsized_type(format!("write `Vec<{}>`", owned(&slice.elem))),
        Type::Path(path) if must_be_sized && path.path.is_ident("str") => unsized_type("write `String`".to_owned()),
        Type::Reference(reference) if !reference.lifetime.as_ref().is_some_and(is_static) => {
            problem(format!("expected an owned type, found `{}`", text()), format!("write `{}`", owned(ty)))
        }
        Type::Path(_) if is_self(ty) => {
            let what = format!("`{}` is not allowed in the type of a response", text());
            problem(what, "write the type, such as `String` or `Vec<Thing>`".to_owned())
        }
        Type::Path(path) => find_in_path(ty, path),
        Type::Paren(paren) => find(&paren.elem, must_be_sized),
        Type::Slice(slice) => find(&slice.elem, true),
        Type::Array(array) => find(&array.elem, true),
        Type::Tuple(tuple) => tuple.elems.iter().find_map(|ty| find(ty, true)),
        _ => None,
    }
}

fn find_in_path<'a>(ty: &'a Type, path: &'a TypePath) -> Option<Problem<'a>> {
    path.path.segments.iter().find_map(|segment| {
        let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
        let must_be_sized = HOLDERS.iter().any(|holder| segment.ident == holder);
        arguments.args.iter().find_map(|argument| match argument {
            GenericArgument::Type(ty) => find(ty, must_be_sized),
            GenericArgument::Lifetime(lifetime) if !is_static(lifetime) => {
                let text = written(ty);
                let what = format!("expected an owned type, found `{text}`");
                let lifetime = lifetime.to_token_stream().to_string();
                let help = format!("write `{}`", text.replacen(&lifetime, "'static", 1));
                Some(Problem { part: ty, what, help })
            }
            _ => None,
        })
    })
}

/// Formats the owned counterpart of a type: `&str` → `String`, `[&str]` → `Vec<String>`.
fn owned(ty: &Type) -> String {
    match ty {
        Type::Reference(reference) => owned(&reference.elem),
        Type::Slice(slice) => format!("Vec<{}>", owned(&slice.elem)),
        Type::Path(path) if path.path.is_ident("str") => "String".to_owned(),
        other => written(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_types_that_cannot_be_decoded_are_reported() {
        let check = |text: &str| {
            let errors = Errors::new();
            check("x", &syn::parse_str(text).unwrap(), &errors);
            errors.finish().into_iter().next().map(|mistake| mistake.message)
        };
        for valid in [
            "String",
            "Vec<Box<str>>",
            "Arc<[u8]>",
            "Box<dyn Tool>",
            "Cow<'static, str>",
            "&'static str",
            "(u8, [Thing; 2])",
            "Page<Thing>",
            "api::str",
        ] {
            assert_eq!(check(valid), None, "{valid}");
        }
        for (invalid, help) in [
            ("str", "write `String`"),
            ("[u8]", "write `Vec<u8>`"),
            ("[&str]", "write `Vec<String>`"),
            ("Vec<str>", "write `String`"),
            ("Option<[u8]>", "write `Vec<u8>`"),
            ("(u8, str)", "write `String`"),
            ("Box<_>", "write the name of the type"),
            ("&'a str", "write `String`"),
            ("Box<&[u8]>", "write `Vec<u8>`"),
            ("Cow<'_, str>", "write `Cow<'static, str>`"),
            ("dyn Tool", "write a concrete type that implements `Deserialize`"),
            ("Self", "write the type, such as `String` or `Vec<Thing>`"),
            ("Vec<Self::Item>", "write the type, such as `String` or `Vec<Thing>`"),
        ] {
            let message = check(invalid).unwrap_or_default();
            assert!(message.ends_with(&format!("\nhelp: {help}")), "{invalid}: {message}");
        }
    }
}
