//! Arguments → parameters: each has one role, one name on the wire and a type that can be named.

use quote::{ToTokens, format_ident};
use syn::{GenericArgument, PathArguments, Type};

use crate::errors::Errors;
use crate::model::{Argument, Parameter, Role, inside_option};
use crate::names::{self, BUILDER_METHODS, METHODS};
use crate::template::Piece;

/// What the arguments are checked against.
pub(super) struct Surroundings<'a> {
    /// The endpoint, as messages name it.
    pub(super) endpoint: &'a str,
    pub(super) method: &'a str,
    pub(super) pieces: &'a [Piece],
    /// Whether the template is right. If not, a query parameter may have been meant as one of the path.
    pub(super) template_is_right: bool,
}

pub(super) fn check(arguments: Vec<Argument>, around: &Surroundings<'_>, errors: &Errors) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = Vec::new();
    for argument in arguments {
        let parameter = check_argument(argument, &parameters, around, errors);
        parameters.extend(parameter);
    }
    parameters
}

/// Nothing if there can be no such argument, not even to go on with.
fn check_argument(
    argument: Argument,
    before: &[Parameter],
    around: &Surroundings<'_>,
    errors: &Errors,
) -> Option<Parameter> {
    let name = names::plain(&argument.ident);
    let of = format!("{}, argument `{name}`", around.endpoint);
    let in_template =
        around.pieces.iter().any(|piece| matches!(piece, Piece::Value(p) | Piece::Segments(p) if *p == name));
    let so_far = errors.count();
    let role = check_role(&of, &argument, in_template, errors);
    check_body(&of, &argument, role, before, around.method, errors);
    let (ty, required) = check_type(&of, &argument, role, errors);
    if !required && BUILDER_METHODS.contains(&name.as_str()) {
        let what = format!("{of}: no setter can be named `{name}`, since every builder has a method of that name");
        let help = match role {
            Role::Body => format!("rename it, as in `#[body] {name}_: …`"),
            _ => {
                format!("rename it and keep its name on the wire: `#[{}(\"{name}\")] {name}_: …`", role.attribute())
            }
        };
        errors.push(&argument.ident, format!("{what}\nhelp: {help}"));
        return None;
    }
    let given = argument.roles.iter().find(|attribute| attribute.role == role);
    let wire_name =
        given.and_then(|attribute| attribute.wire_name.as_ref()).map_or_else(|| name.clone(), syn::LitStr::value);
    let mut ident = argument.ident;
    let same = |other: &&Parameter| other.role == role && other.wire_name == wire_name && role != Role::Body;
    if before.iter().any(|other| other.ident == ident) {
        errors.push(&ident, format!("{of}: a second argument of that name\nhelp: rename one of the two"));
        ident = format_ident!("{}_{}", name, before.len(), span = ident.span());
    } else if let Some(other) = before.iter().find(same) {
        let other = names::plain(&other.ident);
        let what = format!("{of}: its name on the wire, `{wire_name}`, is that of `{other}` already");
        errors.push(&ident, format!("{what}\nhelp: rename one of the two"));
    }
    let may_be_of_the_path = role == Role::Query && given.is_none() && !around.template_is_right;
    let wrong = argument.reported || errors.count() > so_far || may_be_of_the_path;
    Some(Parameter { ident, wire_name, role, ty, required, wrong, docs: argument.docs })
}

/// The one role of an argument.
fn check_role(of: &str, argument: &Argument, in_template: bool, errors: &Errors) -> Role {
    if let [first, second, ..] = &argument.roles[..] {
        let (one, other) = (first.role.attribute(), second.role.attribute());
        let what = if one == other {
            format!("{of}: `#[{one}]` is given twice")
        } else {
            format!("{of}: `#[{one}]` and `#[{other}]` are two roles, and a value goes to one place")
        };
        errors.push_at(second.span, format!("{what}\nhelp: leave one of them out"));
    }
    let given = argument.roles.first();
    if in_template {
        if let Some(given) = given {
            let attribute = given.role.attribute();
            let what = format!("{of}: it stands in the template, so it is a path parameter and not `#[{attribute}]`");
            errors.push_at(given.span, format!("{what}\nhelp: leave out the attribute, or rename the argument"));
        }
        return Role::Path;
    }
    given.map_or(Role::Query, |attribute| attribute.role)
}

/// There is one body at most, of one kind, and the method can carry it.
fn check_body(of: &str, argument: &Argument, role: Role, before: &[Parameter], method: &str, errors: &Errors) {
    let (Role::Body | Role::Form, Some(attribute)) = (role, argument.roles.first()) else { return };
    let carries_body = METHODS.iter().any(|&(known, carries)| known == method && carries);
    if !carries_body {
        let what = format!("{of}: `{method}` carries no body");
        let help = format!("use `POST`, or leave out `#[{}]`", role.attribute());
        return errors.push_at(attribute.span, format!("{what}\nhelp: {help}"));
    }
    let Some(first) = before.iter().find(|other| matches!(other.role, Role::Body | Role::Form)) else { return };
    let first_name = names::plain(&first.ident);
    if first.role != role {
        let (one, other) = (first.role.attribute(), role.attribute());
        let what = format!("{of}: `#[{other}]` beside `#[{one}]` (on `{first_name}`): a body is either JSON or a form");
        errors.push_at(attribute.span, format!("{what}\nhelp: use one of the two"));
    } else if role == Role::Body {
        let what = format!("{of}: a second body; the first is `{first_name}`");
        errors.push_at(attribute.span, format!("{what}\nhelp: put both into one type"));
    }
}

/// The type of the value, and whether it is always there.
fn check_type(of: &str, argument: &Argument, role: Role, errors: &Errors) -> (Type, bool) {
    let (given, required) = inside_option(&argument.ty).map_or((&argument.ty, true), |inside| (inside, false));
    if argument.reported {
        return (anything(), required);
    }
    if role == Role::Path && !required {
        let what = format!("{of}: a path parameter is always there, so it cannot be an `Option`");
        errors.push(&argument.ty, format!("{what}\nhelp: write `{}`", written(given)));
        return (given.clone(), true);
    }
    if inside_option(given).is_some() {
        let what = format!("{of}: an `Option` in an `Option`: whether it is set is all there is to say");
        errors.push(&argument.ty, format!("{what}\nhelp: write `{}`", written(given)));
    } else if holds(given, &|ty| matches!(ty, Type::ImplTrait(_))) {
        errors.push(given, format!("{of}: an argument has a concrete type\nhelp: write the type, as in `&str`"));
        return (anything(), required);
    } else if holds(given, &|ty| matches!(ty, Type::Infer(_))) {
        errors.push(given, format!("{of}: the type is missing\nhelp: write it, as in `&str`"));
        return (anything(), required);
    } else if matches!(given, Type::Reference(reference) if reference.mutability.is_some()) {
        let Type::Reference(reference) = given else { return (given.clone(), required) };
        let what = format!("{of}: an argument is only read, so it is not borrowed mutably");
        errors.push(given, format!("{what}\nhelp: write `&{}`", written(&reference.elem)));
    }
    (given.clone(), required)
}

/// A type that takes whatever the calling code gives.
fn anything() -> Type {
    syn::parse_quote!(impl ::core::marker::Sized)
}

/// Whether the type, or one that stands in it, is such a type.
pub(super) fn holds(ty: &Type, such: &dyn Fn(&Type) -> bool) -> bool {
    such(ty)
        || match ty {
            Type::Reference(reference) => holds(&reference.elem, such),
            Type::Slice(slice) => holds(&slice.elem, such),
            Type::Array(array) => holds(&array.elem, such),
            Type::Tuple(tuple) => tuple.elems.iter().any(|ty| holds(ty, such)),
            Type::Path(path) => path.path.segments.iter().any(|segment| match &segment.arguments {
                PathArguments::AngleBracketed(arguments) => arguments
                    .args
                    .iter()
                    .any(|argument| matches!(argument, GenericArgument::Type(ty) if holds(ty, such))),
                _ => false,
            }),
            _ => false,
        }
}

/// A type as a person writes it, where that is simple.
pub(super) fn written(ty: &Type) -> String {
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
    use super::*;

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
}
