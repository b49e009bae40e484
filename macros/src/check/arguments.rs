//! Arguments → parameters: each has one role, one name on the wire and a type that can be named.

use quote::{ToTokens, format_ident};
use syn::{Attribute, GenericArgument, LitStr, PathArguments, Type};

use crate::errors::Errors;
use crate::model::{Argument, Parameter, RoleAttribute, inside_option};
use crate::names::{self, BUILDER_METHODS, METHODS, PAGES};
use crate::role::Role;
use crate::style::{BodyKind, Style, ValueStyle};
use crate::template::Piece;

/// What the arguments are checked against.
pub(super) struct Surroundings<'a> {
    /// The endpoint, as messages name it.
    pub(super) endpoint: &'a str,
    pub(super) method: &'a str,
    /// Whether its results come by pages.
    pub(super) paginated: bool,
    /// Whether it carries a body although its method does not by custom.
    pub(super) allow_body: bool,
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
    let in_template = around.pieces.iter().any(|piece| piece.argument() == Some(&name));
    let so_far = errors.count();
    let role = check_role(&of, &argument, in_template, errors);
    check_body(&of, &argument, role, before, around, errors);
    let (ty, required) = check_type(&of, &argument, role, errors);
    let taken = BUILDER_METHODS.contains(&name.as_str()) || (around.paginated && name == PAGES);
    if let (Role::Path, Some(cfg)) = (role, argument.cfgs.first()) {
        let what = format!("{of}: the template has it always, so there is no `#[cfg]` to it");
        let help = "put `#[cfg(…)]` on the endpoint, and declare another one for the other case";
        errors.push(cfg.path(), what).help(help);
    }
    if !required && taken {
        let what = format!("{of}: no setter can be named `{name}`, since every builder has a method of that name");
        let help = match role {
            Role::Body => format!("rename it, as in `#[body] {name}_: …`"),
            Role::Path | Role::Query | Role::Form | Role::Header => {
                format!("rename it and keep its name on the wire: `#[{}(\"{name}\")] {name}_: …`", role.word())
            }
        };
        errors.push(&argument.ident, what).help(help);
        return None;
    }
    let given = argument.roles.iter().find(|attribute| attribute.role == role);
    check_extras(&of, &argument, given, role, required, errors);
    let written_name = given.and_then(|attribute| attribute.wire_name.as_ref());
    let mut wire_name = written_name.filter(|_| role != Role::Body).map_or_else(|| name.clone(), syn::LitStr::value);
    let (style, body) = match given.and_then(|attribute| attribute.style) {
        Some((Style::Value(style), _)) => (style, BodyKind::default()),
        Some((Style::Body(body), _)) => (ValueStyle::default(), body),
        None => (ValueStyle::default(), BodyKind::default()),
    };
    let flattened = style == ValueStyle::Flatten;
    if role == Role::Header && !flattened {
        wire_name = check_header_name(&of, &argument, written_name, errors);
    }
    let media_type = written_name.filter(|_| role == Role::Body);
    let media_type = media_type.and_then(|name| super::options::check_media_type(&of, name, errors));
    let mut ident = argument.ident;
    let named = |parameter: &Parameter| parameter.style != ValueStyle::Flatten && parameter.role != Role::Body;
    let same = |other: &&Parameter| other.role == role && other.wire_name == wire_name && named(other) && !flattened;
    let apart = |other: &Parameter| may_be_apart(&argument.cfgs, other);
    if before.iter().any(|other| other.ident == ident && !apart(other)) {
        errors.push(&ident, format!("{of}: a second argument of that name")).help("rename one of the two");
        ident = format_ident!("{}_{}", name, before.len(), span = ident.span());
    } else if let Some(other) = before.iter().find(|other| same(other) && !apart(other)) {
        let other = names::plain(&other.ident);
        let what = format!("{of}: its name on the wire, `{wire_name}`, is that of `{other}` already");
        let at = written_name.map_or_else(|| ident.span(), LitStr::span);
        errors.push_at(at, what).help("give one of the two another name on the wire");
    }
    let may_be_of_the_path = role == Role::Query && given.is_none() && !around.template_is_right;
    let wrong = argument.reported || errors.count() > so_far || may_be_of_the_path;
    Some(Parameter {
        ident,
        cfgs: argument.cfgs,
        wire_name,
        role,
        ty,
        required,
        style,
        body,
        media_type,
        default: given.and_then(|attribute| attribute.default.clone()),
        secret: argument.secret.is_some(),
        wrong,
        docs: argument.docs,
    })
}

/// The one role of an argument.
fn check_role(of: &str, argument: &Argument, in_template: bool, errors: &Errors) -> Role {
    if let [first, second, ..] = &argument.roles[..] {
        let (one, other) = (first.role.word(), second.role.word());
        let what = if one == other {
            format!("{of}: `#[{one}]` is given twice")
        } else {
            format!("{of}: `#[{one}]` and `#[{other}]` are two roles, and a value goes to one place")
        };
        errors.push_at(second.span, what).help("leave one of them out");
    }
    let given = argument.roles.first();
    if in_template {
        if let Some(given) = given {
            let attribute = given.role.word();
            let what = format!("{of}: it stands in the template, so it is a path parameter and not `#[{attribute}]`");
            errors.push_at(given.span, what).help("leave out the attribute, or rename the argument");
        }
        return Role::Path;
    }
    given.map_or(Role::Query, |attribute| attribute.role)
}

/// What stands in a role beside its name goes together.
fn check_extras(
    of: &str,
    argument: &Argument,
    given: Option<&RoleAttribute>,
    role: Role,
    required: bool,
    errors: &Errors,
) {
    if let (Some(at), Role::Path) = (argument.secret, role) {
        let what = format!("{of}: a path is no place for a secret, since addresses end up in logs");
        errors.push_at(at, what).help("leave out `#[secret]`, or send it in a header or the body");
    }
    let Some(given) = given else { return };
    if let (Some((Style::Value(ValueStyle::Flatten), _)), Some(name)) = (given.style, &given.wire_name) {
        let what = format!("{of}: flattened fields have names of their own, so there is no use for this one");
        errors.push(name, what).help(format!("write `#[{}(flatten)]`", role.word()));
    }
    if let (Some((Style::Body(BodyKind::Multipart), _)), Some(name)) = (given.style, &given.wire_name) {
        let what = format!("{of}: a multipart body has its own media type, which names its boundary");
        errors.push(name, what).help("write `#[body(multipart)]`");
    }
    check_styled_type(of, argument, given, errors);
    let Some(default) = &given.default else { return };
    if required {
        let what = format!("{of}: a required argument is always given, so it has no default");
        let help = format!("make it an `Option<{}>`, or leave out `default`", written(&argument.ty));
        errors.push(default, what).help(help);
    }
}

/// What can be said of a type by its looks alone. Of the others rustc speaks.
fn check_styled_type(of: &str, argument: &Argument, given: &RoleAttribute, errors: &Errors) {
    let Some((style, _)) = given.style else { return };
    let ty = inside_option(&argument.ty).unwrap_or(&argument.ty);
    let core = match ty {
        Type::Reference(reference) => &*reference.elem,
        other => other,
    };
    let text = written(ty);
    match style {
        Style::Value(style) if style.is_of_lists() && is_scalar(core) => {
            let what = format!("{of}: only the items of a list can be joined, and `{text}` is none");
            let word = style.word().unwrap_or_default();
            let help = format!("write `&[{text}]`, or leave out `{word}`");
            errors.push(ty, what).help(help);
        }
        Style::Body(BodyKind::Stream) if is_scalar(core) || !matches!(ty, Type::Path(_)) => {
            let what = format!("{of}: a body that is sent as a stream is a `fingerpost::Body`, and `{text}` is none");
            errors.push(ty, what).help("write `fingerpost::Body`, or leave out `stream`");
        }
        Style::Body(BodyKind::Multipart) if is_scalar(core) || !matches!(ty, Type::Path(_)) => {
            let what = format!("{of}: a body of several parts is a `fingerpost::Multipart`, and `{text}` is none");
            errors.push(ty, what).help("write `fingerpost::Multipart`, or leave out `multipart`");
        }
        Style::Value(_) | Style::Body(_) => {}
    }
}

/// A number, `bool` or text.
fn is_scalar(ty: &Type) -> bool {
    const SCALARS: &[&str] = &[
        "bool", "char", "str", "String", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32",
        "u64", "u128", "usize",
    ];
    matches!(ty, Type::Path(path) if path.path.get_ident().is_some_and(|name| SCALARS.iter().any(|known| name == known)))
}

/// The name of a header in lower case, as it is the same in any (RFC 9110, section 5.1).
fn check_header_name(of: &str, argument: &Argument, name: Option<&LitStr>, errors: &Errors) -> String {
    let Some(name) = name.filter(|name| !name.value().is_empty()) else {
        let attribute = argument.roles.first().map(|attribute| attribute.span);
        let at = name.map(LitStr::span).or(attribute).unwrap_or_else(|| argument.ident.span());
        let guess = names::plain(&argument.ident).replace('_', "-");
        errors.push_at(at, format!("{of}: a header needs its name")).help(format!("write `#[header(\"{guess}\")]`"));
        return guess;
    };
    super::options::check_header_name(of, &name.value(), name, errors).unwrap_or_else(|| "x".to_owned())
}

/// There is one body at most, of one kind, and the method can carry it.
fn check_body(
    of: &str,
    argument: &Argument,
    role: Role,
    before: &[Parameter],
    around: &Surroundings<'_>,
    errors: &Errors,
) {
    let (Role::Body | Role::Form, Some(attribute)) = (role, argument.roles.first()) else { return };
    let method = around.method;
    let carries_body = around.allow_body || METHODS.iter().any(|&(known, carries)| known == method && carries);
    if !carries_body {
        let what = format!("{of}: `{method}` carries no body");
        let help = "use `POST`, or say `allow_body` if the server takes one all the same";
        return errors.push_at(attribute.span, what).help(help);
    }
    let is_body =
        |other: &&Parameter| matches!(other.role, Role::Body | Role::Form) && !may_be_apart(&argument.cfgs, other);
    let Some(first) = before.iter().find(is_body) else { return };
    let first_name = names::plain(&first.ident);
    if first.role != role {
        let (one, other) = (first.role.word(), role.word());
        let what = format!("{of}: `#[{other}]` beside `#[{one}]` (on `{first_name}`): a body is either JSON or a form");
        errors.push_at(attribute.span, what).help("use one of the two");
    } else if role == Role::Body {
        let what = format!("{of}: a second body; the first is `{first_name}`");
        errors.push_at(attribute.span, what).help("put both into one type");
    }
}

/// Whether `#[cfg(…)]` may choose between an argument with these attributes and another: then it is not known whether
/// both are there together.
fn may_be_apart(cfgs: &[Attribute], other: &Parameter) -> bool {
    !cfgs.is_empty() && !other.cfgs.is_empty()
}

/// The type of the value, and whether it is always there.
fn check_type(of: &str, argument: &Argument, role: Role, errors: &Errors) -> (Type, bool) {
    let (given, required) = inside_option(&argument.ty).map_or((&argument.ty, true), |inside| (inside, false));
    if argument.reported {
        return (anything(), required);
    }
    if role == Role::Path && !required {
        let what = format!("{of}: a path parameter is always there, so it cannot be an `Option`");
        errors.push(&argument.ty, what).help(format!("write `{}`", written(given)));
        return (given.clone(), true);
    }
    if inside_option(given).is_some() {
        let what = format!("{of}: an `Option` in an `Option`: whether it is set is all there is to say");
        errors.push(&argument.ty, what).help(format!("write `{}`", written(given)));
    } else if holds(given, &|ty| matches!(ty, Type::ImplTrait(_))) {
        errors.push(given, format!("{of}: an argument has a concrete type")).help("write the type, as in `&str`");
        return (anything(), required);
    } else if holds(given, &|ty| matches!(ty, Type::Infer(_))) {
        errors.push(given, format!("{of}: the type is missing")).help("write it, as in `&str`");
        return (anything(), required);
    } else if matches!(given, Type::Reference(reference) if reference.mutability.is_some()) {
        let Type::Reference(reference) = given else { return (given.clone(), required) };
        let what = format!("{of}: an argument is only read, so it is not borrowed mutably");
        errors.push(given, what).help(format!("write `&{}`", written(&reference.elem)));
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
            // What a macro was given as a type.
            Type::Group(group) => holds(&group.elem, such),
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
