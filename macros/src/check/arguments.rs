//! Arguments → parameters, each with one role, one wire name and a nameable type.

use quote::{ToTokens, format_ident};
use syn::{Attribute, LitStr, Type};

use super::extras;
use crate::errors::Errors;
use crate::model::{Argument, Method, Parameter, RoleAttribute, inside_option};
use crate::names::{self, BUILDER_METHODS, PAGES};
use crate::role::Role;
use crate::style::{BodyKind, Separator, Style, ValueStyle};
use crate::template::{Constant, Piece};
use crate::types::{has_named_lifetime, holds, is_named, is_self, written};

/// Properties of the endpoint that the arguments are checked against.
pub(super) struct Surroundings<'a> {
    /// Name of the endpoint in messages.
    pub(super) endpoint: &'a str,
    pub(super) method: &'a Method,
    /// Whether the endpoint is paginated.
    pub(super) paginated: bool,
    /// Whether a body is allowed although the method usually has none.
    pub(super) allow_body: bool,
    pub(super) pieces: &'a [Piece],
    /// Constant query parameters in the template.
    pub(super) constants: &'a [Constant],
    /// Whether the template is valid. If not, a query parameter may have been meant as a path parameter.
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

/// Returns `None` if expansion cannot continue with the argument.
fn check_argument(
    argument: Argument,
    before: &[Parameter],
    around: &Surroundings<'_>,
    errors: &Errors,
) -> Option<Parameter> {
    let name = names::plain(&argument.ident);
    let of = format!("{}, argument `{name}`", around.endpoint);
    let piece = around.pieces.iter().find(|piece| piece.argument() == Some(&name));
    let so_far = errors.count();
    let role = check_role(&of, &argument, piece, around.template_is_right, errors);
    check_body(&of, &argument, role, before, around, errors);
    let (ty, required) = check_type(&of, &argument, role, errors);
    let taken = BUILDER_METHODS.contains(&name.as_str()) || (around.paginated && name == PAGES);
    if let (Role::Path, Some(cfg)) = (role, argument.cfgs.first()) {
        let what = format!("{of}: `#[cfg]` is not allowed on a path parameter");
        let help = "put `#[cfg(…)]` on the endpoint, and declare another endpoint for the other case";
        errors.push(cfg.path(), what).help(help);
    }
    if !required && taken {
        let what = format!("{of}: invalid argument name `{name}`: every builder has a method of that name");
        let attribute = kept_attribute(&name, role, argument.roles.first());
        let help = match role {
            Role::Body => format!("rename it, for example `{attribute} {name}_: …`"),
            Role::Path | Role::Query | Role::Form | Role::Part | Role::Header => {
                format!("rename it and keep its wire name: `{attribute} {name}_: …`")
            }
        };
        errors.push(&argument.ident, what).help(help);
        return None;
    }
    let given = argument.roles.iter().find(|attribute| attribute.role == role);
    extras::check(&of, &argument, given, role, required, errors);
    let format = given.and_then(|given| given.format.as_ref());
    let format = format.and_then(|format| super::options::check_format(&of, format, errors));
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
    if let (Role::Query | Role::Form | Role::Part | Role::Path, false, Some(empty)) =
        (role, flattened, written_name.filter(|name| name.value().is_empty()))
    {
        let help = format!("write a name, such as `#[{}(\"{name}\")]`, or remove `\"\"`", role.word());
        errors.push(empty, format!("{of}: empty wire name")).help(help);
    }
    let media_type = match role {
        Role::Body => written_name,
        _ => given.and_then(|given| given.media_type.as_ref()),
    };
    let media_type = media_type.and_then(|name| super::options::check_media_type(&of, role, name, errors));
    let mut ident = argument.ident;
    let named = |parameter: &Parameter| parameter.style != ValueStyle::Flatten && parameter.role != Role::Body;
    let same = |other: &&Parameter| other.role == role && other.wire_name == wire_name && named(other) && !flattened;
    // Cookies with a name each share one header.
    let is_cookie = wire_name == "cookie" && format.is_some();
    let apart = |other: &Parameter| {
        may_be_apart(&argument.cfgs, other) || (is_cookie && other.format.is_some() && same(&other))
    };
    if before.iter().any(|other| other.ident == ident && !may_be_apart(&argument.cfgs, other)) {
        errors.push(&ident, format!("{of}: duplicate argument name")).help("rename one of them");
        ident = format_ident!("{}_{}", name, before.len(), span = ident.span());
    } else if let Some(other) = before.iter().find(|other| same(other) && !apart(other)) {
        let other = names::plain(&other.ident);
        let what = format!("{of}: duplicate wire name `{wire_name}`, already used by argument `{other}`");
        let at = written_name.map_or_else(|| ident.span(), LitStr::span);
        errors.push_at(at, what).help("choose another wire name for one of them");
    }
    let constant = around.constants.iter().find(|constant| constant.name == wire_name);
    if let (Role::Query, false, Some(constant)) = (role, flattened, constant) {
        let what =
            format!("{of}: duplicate wire name `{wire_name}`, already used by `{}` in the template", constant.text);
        let at = written_name.map_or_else(|| ident.span(), LitStr::span);
        errors.push_at(at, what).help("remove it from the template, or choose another wire name");
    }
    let may_be_of_the_path = role == Role::Query && given.is_none() && !around.template_is_right;
    let wrong = argument.reported || errors.count() > so_far || may_be_of_the_path;
    Some(Parameter {
        ident,
        cfgs: argument.cfgs,
        lints: argument.lints,
        wire_name,
        role,
        ty,
        required,
        style,
        body,
        media_type,
        file_name: given.and_then(|given| given.file_name.as_ref()).map(LitStr::value),
        default: given.and_then(|attribute| attribute.default.clone()),
        format,
        prefix: given.and_then(|attribute| attribute.prefix.as_ref()).map(LitStr::value),
        deprecated: argument.deprecated,
        secret: argument.secret.is_some(),
        wrong,
        docs: argument.docs,
    })
}

/// Returns the attribute that keeps the encoding of a renamed argument: `#[query("call", comma)]`.
fn kept_attribute(name: &str, role: Role, given: Option<&RoleAttribute>) -> String {
    let given = given.filter(|given| given.role == role);
    let written_name = given.and_then(|given| given.wire_name.as_ref()).map(|name| name.to_token_stream().to_string());
    let (style, named) = match given.and_then(|given| given.style) {
        Some((Style::Value(style), _)) => (style.word(), style != ValueStyle::Flatten),
        Some((Style::Body(kind), _)) => (kind.word(), false),
        None => (None, role != Role::Body),
    };
    let wire_name = written_name.or_else(|| named.then(|| format!("\"{name}\"")));
    let default = given.and_then(|given| given.default.as_ref());
    let default = default.map(|default| format!("default = {}", default.to_token_stream()));
    let parts: Vec<_> = [wire_name, style.map(str::to_owned), default].into_iter().flatten().collect();
    if parts.is_empty() { format!("#[{}]", role.word()) } else { format!("#[{}({})]", role.word(), parts.join(", ")) }
}

/// Returns the role of an argument, which may have a placeholder.
fn check_role(of: &str, argument: &Argument, piece: Option<&Piece>, template_is_right: bool, errors: &Errors) -> Role {
    if let [first, second, ..] = &argument.roles[..] {
        let (one, other) = (first.role.word(), second.role.word());
        let what = if one == other {
            format!("{of}: duplicate `#[{one}]`")
        } else {
            format!("{of}: conflicting roles `#[{one}]` and `#[{other}]`")
        };
        errors.push_at(second.span, what).help("remove one of them");
    }
    let Some(given) = argument.roles.first() else { return piece.map_or(Role::Query, |_| Role::Path) };
    match (piece, given.role) {
        (None, Role::Path) if template_is_right => {
            let name = names::plain(&argument.ident);
            let what = format!("{of}: `#[path]` is only allowed on an argument with a placeholder");
            errors.push_at(given.span, what).help(format!("write `<{name}>` in the path template"));
        }
        (Some(Piece::Segments(name)), Role::Path) => {
            let what = format!("{of}: `<{name}..>` cannot have a style");
            errors.push_at(given.span, what).help(format!("write `<{name}>` in the path template"));
        }
        (Some(Piece::Address(name)), Role::Path) => {
            let what = format!("{of}: `<{name}>` is the whole URL and cannot have a style");
            errors.push_at(given.span, what).help("remove `#[path]`");
        }
        (Some(_), role) if role != Role::Path => {
            let what = format!("{of}: `#[{}]` is not allowed on a path parameter", role.word());
            let is_comma = matches!(given.style, Some((Style::Value(ValueStyle::Joined(Separator::Comma)), _)));
            let instead = if is_comma { "write `#[path(comma)]`" } else { "remove the attribute" };
            let help = format!("{instead}, or rename the argument so that it matches no placeholder");
            errors.push_at(given.span, what).help(help);
        }
        _ => {}
    }
    if piece.is_some() { Role::Path } else { given.role }
}

/// Returns the name of a header in lower case: names are case-insensitive (RFC 9110, section 5.1).
fn check_header_name(of: &str, argument: &Argument, name: Option<&LitStr>, errors: &Errors) -> String {
    let Some(name) = name.filter(|name| !name.value().is_empty()) else {
        let attribute = argument.roles.first().map(|attribute| attribute.span);
        let at = name.map(LitStr::span).or(attribute).unwrap_or_else(|| argument.ident.span());
        let guess = names::plain(&argument.ident).replace('_', "-");
        let help = if holds(&argument.ty, &|ty| is_named(ty, "HeaderMap")) {
            "write `#[header(flatten)]`".to_owned()
        } else {
            format!("write `#[header(\"{guess}\")]`")
        };
        errors.push_at(at, format!("{of}: missing header name")).help(help);
        return guess;
    };
    super::options::check_header_name(of, &name.value(), name, errors).unwrap_or_else(|| "x".to_owned())
}

/// Checks that there is at most one body, of one kind, and that the method can have one.
fn check_body(
    of: &str,
    argument: &Argument,
    role: Role,
    before: &[Parameter],
    around: &Surroundings<'_>,
    errors: &Errors,
) {
    let (Role::Body | Role::Form | Role::Part, Some(attribute)) = (role, argument.roles.first()) else { return };
    if !(around.allow_body || around.method.carries_body) {
        let method = &around.method.name;
        let what = format!("{of}: `{method}` requests have no body");
        let help = "use `POST`, or add the option `allow_body` if the server accepts a body";
        return errors.push_at(attribute.span, what).help(help);
    }
    let is_body = |other: &&Parameter| {
        matches!(other.role, Role::Body | Role::Form | Role::Part) && !may_be_apart(&argument.cfgs, other)
    };
    let Some(first) = before.iter().find(is_body) else { return };
    let first_name = names::plain(&first.ident);
    if first.role != role {
        let (one, other) = (first.role.word(), role.word());
        let what = format!("{of}: `#[{other}]` cannot be combined with `#[{one}]` on argument `{first_name}`");
        errors.push_at(attribute.span, what).help("remove one of them");
    } else if role == Role::Body {
        let what = format!("{of}: duplicate `#[body]`, already on argument `{first_name}`");
        errors.push_at(attribute.span, what).help("combine both in one type");
    }
}

/// Returns whether an argument with these `#[cfg(…)]`s and another may exclude each other.
fn may_be_apart(cfgs: &[Attribute], other: &Parameter) -> bool {
    !cfgs.is_empty() && !other.cfgs.is_empty()
}

/// Returns the type of the value, and whether it is required.
fn check_type(of: &str, argument: &Argument, role: Role, errors: &Errors) -> (Type, bool) {
    let (given, required) = inside_option(&argument.ty).map_or((&argument.ty, true), |inside| (inside, false));
    if argument.reported {
        // Path parameters are always required.
        return (anything(), required || role == Role::Path);
    }
    if role == Role::Path && !required {
        let what = format!("{of}: path parameters cannot be optional");
        errors.push(&argument.ty, what).help(format!("write `{}`", written(given)));
        return (given.clone(), true);
    }
    if inside_option(given).is_some() {
        let what = format!("{of}: nested `Option` is not supported");
        errors.push(&argument.ty, what).help(format!("write `{}`", written(given)));
    } else if holds(given, &|ty| matches!(ty, Type::ImplTrait(_))) {
        errors
            .push(given, format!("{of}: `impl Trait` is not allowed in argument types"))
            .help("use a concrete type, such as `&str`");
        return (anything(), required);
    } else if holds(given, &|ty| matches!(ty, Type::Infer(_))) {
        errors
            .push(given, format!("{of}: `_` is not allowed in argument types"))
            .help("write the type, such as `&str`");
        return (anything(), required);
    } else if holds(given, &is_self) {
        errors
            .push(given, format!("{of}: `Self` is not allowed in argument types"))
            .help("write the type, such as `&str`");
        return (anything(), required);
    } else if holds(given, &has_named_lifetime) {
        errors
            .push(given, format!("{of}: a named lifetime is not allowed in argument types"))
            .help("remove the lifetime; arguments are only borrowed for the call");
        return (anything(), required);
    } else if matches!(given, Type::Reference(reference) if reference.mutability.is_some()) {
        let Type::Reference(reference) = given else { return (given.clone(), required) };
        let what = format!("{of}: `&mut` is not allowed in argument types");
        errors.push(given, what).help(format!("write `&{}`", written(&reference.elem)));
    }
    (given.clone(), required)
}

/// Returns a type that accepts any value.
fn anything() -> Type {
    syn::parse_quote!(impl ::core::marker::Sized)
}
