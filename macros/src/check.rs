//! [`Declaration`] → [`Checked`]. One check a rule; each reports and goes on with the nearest harmless thing.

use syn::{GenericArgument, Ident, PathArguments, Type};

use crate::errors::Errors;
use crate::model::{
    Argument, Checked, CheckedEndpoint, Declaration, Endpoint, EndpointOptions, ErrorSet, Output, OutputKind,
    Parameter, Role, Status, TraitOptions, Variant, is_unit,
};
use crate::names::{self, BUILDER_METHODS, METHODS};
use crate::template::{self, Piece};

pub(crate) fn declaration(declaration: Declaration, errors: &Errors) -> Checked {
    let Declaration { item, options, endpoints } = declaration;
    let trait_name = format!("trait `{}`", item.ident);
    check_error_statuses(&trait_name, &options.errors, errors);
    check_error_bodies(&trait_name, &options.errors, &options, errors);
    let mut error_sets = Vec::new();
    let endpoints = endpoints
        .into_iter()
        .map(|endpoint| check_endpoint(endpoint, &options, &item.ident, &mut error_sets, errors))
        .collect();
    Checked { item, runtime: options.runtime, endpoints, error_sets }
}

fn check_endpoint(
    endpoint: Endpoint,
    of_trait: &TraitOptions,
    trait_ident: &Ident,
    error_sets: &mut Vec<ErrorSet>,
    errors: &Errors,
) -> CheckedEndpoint {
    // Taken apart field by field, so that a new one cannot be forgotten.
    let Endpoint { ident, docs, cfgs, others, method, template, options, arguments, output } = endpoint;
    let EndpointOptions { errors: statuses, ok, pending, output: output_kind, auth } = options;
    let name = format!("`{}`", names::plain(&ident));

    let method = check_method(&name, method.as_ref(), errors);
    let (template, pieces) = check_template(&name, template.as_ref(), &arguments, errors);
    let parameters = check_arguments(&name, arguments, &pieces, method, errors);
    let pieces = without_unknown(pieces, &parameters);
    check_error_statuses(&name, &statuses, errors);
    check_error_bodies(&name, &statuses, of_trait, errors);
    let variants = variants(&statuses, of_trait);
    let ok = check_success_statuses(&name, "ok", &ok, &[], errors);
    let pending = check_success_statuses(&name, "pending", &pending, &ok, errors);
    let output = check_output(&name, output, output_kind.as_ref(), errors);
    CheckedEndpoint {
        errors: error_set(variants, trait_ident, error_sets),
        authenticated: check_auth(&name, auth.as_ref(), errors),
        ident,
        docs,
        cfgs,
        others,
        method,
        template,
        pieces,
        parameters,
        output,
        ok,
        pending,
    }
}

fn check_method(name: &str, method: Option<&Ident>, errors: &Errors) -> &'static str {
    // That there is none was reported when it was read.
    let Some(method) = method else { return "GET" };
    let word = method.to_string();
    let known = || METHODS.iter().map(|&(method, _)| method);
    if let Some(method) = known().find(|known| *known == word) {
        return method;
    }
    if let Some(meant) = known().find(|known| known.eq_ignore_ascii_case(&word)) {
        errors.push(method, format!("{name}: methods are uppercase: `{meant}`\nhelp: write `{meant}`"));
        return meant;
    }
    if let Some(near) = names::closest(&word, known()) {
        errors.push(method, format!("{name}: unknown method `{word}`; did you mean `{near}`?\nhelp: write `{near}`"));
        return near_method(near);
    }
    let all: Vec<_> = known().collect();
    errors.push(method, format!("{name}: unknown method `{word}`\nhelp: write one of {}", all.join(", ")));
    // One that may carry a body, so that nothing follows from the mistake.
    "POST"
}

fn near_method(word: &str) -> &'static str {
    METHODS.iter().map(|&(method, _)| method).find(|method| *method == word).unwrap_or("POST")
}

fn check_template(
    name: &str,
    literal: Option<&syn::LitStr>,
    arguments: &[Argument],
    errors: &Errors,
) -> (String, Vec<Piece>) {
    let Some(literal) = literal else { return ("/".into(), vec![Piece::Literal("/".into())]) };
    let text = literal.value();
    let (pieces, mistakes) = template::parse(&text);
    let whole = mistakes.is_empty();
    for mistake in mistakes {
        let (drawing, help) = (mistake.drawing(&text), mistake.help(&text));
        errors.push(literal, format!("{name}: {mistake}\n{drawing}\nhelp: {help}"));
    }
    if whole {
        check_placeholders(name, literal, &text, &pieces, arguments, errors);
    }
    (text, pieces)
}

/// Every placeholder has its argument. (An argument without a placeholder is a query parameter.)
fn check_placeholders(
    name: &str,
    literal: &syn::LitStr,
    text: &str,
    pieces: &[Piece],
    arguments: &[Argument],
    errors: &Errors,
) {
    let arguments: Vec<_> = arguments.iter().map(|argument| names::plain(&argument.ident)).collect();
    for piece in pieces {
        let (placeholder, written) = match piece {
            Piece::Literal(_) => continue,
            Piece::Value(placeholder) => (placeholder, format!("<{placeholder}>")),
            Piece::Segments(placeholder) => (placeholder, format!("<{placeholder}..>")),
        };
        if arguments.contains(placeholder) {
            continue;
        }
        let start = text.find(&written).unwrap_or(0);
        let range = start..start + written.len();
        let drawing = template::TemplateError { kind: template::Kind::NoName, range }.drawing(text);
        let in_template = |argument: &&str| text.contains(&format!("<{argument}>"));
        let free = arguments.iter().map(String::as_str).filter(|argument| !in_template(argument));
        let hint = match names::closest(placeholder, free) {
            Some(near) => {
                format!("; did you mean `{near}`?\n{drawing}\nhelp: write `<{near}>`, or rename the argument")
            }
            None => format!("\n{drawing}\nhelp: add `{placeholder}: &str` to the arguments"),
        };
        errors.push(literal, format!("{name}: no argument is named `{placeholder}`{hint}"));
    }
}

/// The pieces whose argument exists.
fn without_unknown(pieces: Vec<Piece>, parameters: &[Parameter]) -> Vec<Piece> {
    let known =
        |name: &String| parameters.iter().any(|parameter| parameter.role == Role::Path && parameter.wire_name == *name);
    pieces
        .into_iter()
        .filter(|piece| match piece {
            Piece::Literal(_) => true,
            Piece::Value(name) | Piece::Segments(name) => known(name),
        })
        .collect()
}

fn check_arguments(
    endpoint: &str,
    arguments: Vec<Argument>,
    pieces: &[Piece],
    method: &str,
    errors: &Errors,
) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = Vec::new();
    for argument in arguments {
        let name = names::plain(&argument.ident);
        let of = format!("{endpoint}, argument `{name}`");
        let in_template =
            pieces.iter().any(|piece| matches!(piece, Piece::Value(p) | Piece::Segments(p) if *p == name));
        let role = check_role(&of, &argument, in_template, errors);
        if !check_body(endpoint, &of, &argument, role, &parameters, method, errors) {
            continue;
        }
        check_type(&of, &argument.ty, errors);
        let (ty, required) = match inside_option(&argument.ty) {
            Some(inside) if role == Role::Path => {
                let written = quote::ToTokens::to_token_stream(inside).to_string().replace("& ", "&");
                errors.push(
                    &argument.ty,
                    format!(
                        "{of}: a path parameter is always there, so it cannot be an `Option`\nhelp: write `{written}`"
                    ),
                );
                (inside.clone(), true)
            }
            Some(inside) => (inside.clone(), false),
            None => (argument.ty.clone(), true),
        };
        if !required && BUILDER_METHODS.contains(&name.as_str()) {
            let help = format!("rename it and keep its name on the wire: `#[query(\"{name}\")] {name}_: …`");
            let what = format!("{of}: no setter can be named `{name}`, since every builder has a method of that name");
            errors.push(&argument.ident, format!("{what}\nhelp: {help}"));
            continue;
        }
        let wire_name = argument
            .roles
            .iter()
            .find(|attribute| attribute.role == role)
            .and_then(|attribute| attribute.wire_name.as_ref())
            .map_or_else(|| name.clone(), syn::LitStr::value);
        let same = |other: &Parameter| other.role == role && other.wire_name == wire_name && role != Role::Body;
        if let Some(other) = parameters.iter().find(|other| same(other)) {
            let other = names::plain(&other.ident);
            errors.push(
                &argument.ident,
                format!("{of}: its name on the wire, `{wire_name}`, is that of `{other}` already\nhelp: rename one of the two"),
            );
            continue;
        }
        parameters.push(Parameter { ident: argument.ident, wire_name, role, ty, required, docs: argument.docs });
    }
    parameters
}

/// The one role of an argument.
fn check_role(of: &str, argument: &Argument, in_template: bool, errors: &Errors) -> Role {
    if let [first, second, ..] = &argument.roles[..] {
        let (first, second) = (first.role.attribute(), second.role.attribute());
        let what = format!("{of}: `#[{first}]` and `#[{second}]` are two roles, and a value goes to one place");
        errors.push_at(argument.roles[1].span, format!("{what}\nhelp: leave one of them out"));
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

/// There is one body at most, of one kind, and the method can carry it. Says whether the argument can stay.
fn check_body(
    endpoint: &str,
    of: &str,
    argument: &Argument,
    role: Role,
    before: &[Parameter],
    method: &str,
    errors: &Errors,
) -> bool {
    let (Role::Body | Role::Form, Some(attribute)) = (role, argument.roles.first()) else { return true };
    let carries_body = METHODS.iter().any(|&(known, carries)| known == method && carries);
    if !carries_body {
        let what = format!("{endpoint}: `{method}` carries no body");
        errors.push_at(attribute.span, format!("{what}\nhelp: use `POST`, or leave out `#[{}]`", role.attribute()));
        return false;
    }
    let Some(first) = before.iter().find(|other| matches!(other.role, Role::Body | Role::Form)) else { return true };
    if first.role != role {
        let (one, other) = (first.role.attribute(), role.attribute());
        let what = format!(
            "{of}: `#[{other}]` beside `#[{one}]` (on `{}`): a body is either JSON or a form",
            names::plain(&first.ident)
        );
        errors.push_at(attribute.span, format!("{what}\nhelp: use one of the two"));
        return false;
    }
    if role == Role::Body {
        let what = format!("{of}: a second body; the first is `{}`", names::plain(&first.ident));
        errors.push_at(attribute.span, format!("{what}\nhelp: put both into one type"));
        return false;
    }
    true
}

/// Arguments have concrete types: the trait stays usable as `dyn`.
fn check_type(of: &str, ty: &Type, errors: &Errors) {
    match ty {
        Type::ImplTrait(_) => {
            errors.push(ty, format!("{of}: an argument has a concrete type\nhelp: write the type, as in `&str`"));
        }
        Type::Infer(_) => errors.push(ty, format!("{of}: the type is missing\nhelp: write it, as in `&str`")),
        Type::Reference(reference) => check_type(of, &reference.elem, errors),
        _ => {}
    }
}

/// What stands inside `Option<…>`.
fn inside_option(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
    match &segment.arguments {
        PathArguments::AngleBracketed(arguments) if arguments.args.len() == 1 => match arguments.args.first() {
            Some(GenericArgument::Type(ty)) => Some(ty),
            _ => None,
        },
        _ => None,
    }
}

fn check_error_statuses(name: &str, statuses: &[Status], errors: &Errors) {
    for (index, status) in statuses.iter().enumerate() {
        let code = status.code;
        if statuses[..index].iter().any(|other| other.code == code) {
            errors.push_at(status.span, format!("{name}: `{code}` is listed twice\nhelp: leave one of them out"));
        } else if (200..300).contains(&code) {
            let what = format!("{name}: `{code}` is a success, not an error");
            errors
                .push_at(status.span, format!("{what}\nhelp: write `ok({code})` in `#[endpoint(…)]`, or leave it out"));
        } else if !is_error(code) {
            let what = format!("{name}: `{code}` is no error status: those are 400 to 599");
            errors.push_at(status.span, format!("{what}\nhelp: leave it out"));
        }
    }
}

fn is_error(code: u16) -> bool {
    (400..600).contains(&code)
}

fn check_error_bodies(name: &str, statuses: &[Status], of_trait: &TraitOptions, errors: &Errors) {
    if of_trait.error.is_some() {
        return;
    }
    // A repeated or impossible status is reported as that; only its first mention is asked for its body.
    let mut asked = Vec::new();
    for status in statuses.iter().filter(|status| status.body.is_none() && is_error(status.code)) {
        let code = status.code;
        if !asked.contains(&code) {
            asked.push(code);
            let help = format!(
                "write `{code} => ApiError` with its type, `{code} => ()`, or `error = ApiError` in `#[endpoints(…)]`"
            );
            errors.push_at(status.span, format!("{name}: which type is the body of {code}?\nhelp: {help}"));
        }
    }
}

/// The errors of an endpoint, its own and the trait's, ascending.
fn variants(own: &[Status], of_trait: &TraitOptions) -> Vec<Variant> {
    let mut variants: Vec<Variant> = Vec::new();
    for status in own.iter().chain(&of_trait.errors) {
        let known = variants.iter().any(|variant| variant.status == status.code);
        if is_error(status.code) && !known {
            let body = status.body.as_ref().or(of_trait.error.as_ref()).cloned();
            variants.push(Variant { status: status.code, body: body.unwrap_or_else(|| syn::parse_quote!(())) });
        }
    }
    variants.sort_by_key(|variant| variant.status);
    variants
}

/// The place of this set among the trait's sets, where it is added if it is new.
fn error_set(variants: Vec<Variant>, trait_ident: &Ident, sets: &mut Vec<ErrorSet>) -> Option<usize> {
    if variants.is_empty() {
        return None;
    }
    if let Some(place) = sets.iter().position(|set| set.variants == variants) {
        return Some(place);
    }
    let same_statuses = |set: &&ErrorSet| {
        set.variants.iter().map(|variant| variant.status).eq(variants.iter().map(|variant| variant.status))
    };
    let same_before = sets.iter().filter(same_statuses).count();
    let ident = names::error_set(trait_ident, variants.iter().map(|variant| variant.status), same_before);
    sets.push(ErrorSet { ident, variants });
    Some(sets.len() - 1)
}

fn check_success_statuses(name: &str, option: &str, statuses: &[Status], others: &[u16], errors: &Errors) -> Vec<u16> {
    let mut codes = Vec::new();
    for status in statuses {
        let code = status.code;
        if codes.contains(&code) {
            errors.push_at(status.span, format!("{name}: `{code}` is listed twice\nhelp: leave one of them out"));
        } else if others.contains(&code) {
            let what = format!("{name}: `{code}` stands in `ok` too, and cannot mean both");
            errors.push_at(status.span, format!("{what}\nhelp: leave it out of one of them"));
        } else if !(200..300).contains(&code) {
            let help = if is_error(code) { format!("write `errors({code})`") } else { "leave it out".to_owned() };
            let what =
                format!("{name}: `{code}` is no success, so it cannot stand in `{option}`: those are 200 to 299");
            errors.push_at(status.span, format!("{what}\nhelp: {help}"));
        } else if let Some(body) = &status.body {
            let what =
                format!("{name}: `{option}` takes statuses alone: the type of the result is what the method returns");
            errors.push(body, format!("{what}\nhelp: write `{option}({code})`"));
            codes.push(code);
        } else {
            codes.push(code);
        }
    }
    codes.sort_unstable();
    codes
}

fn check_output(name: &str, ty: Option<Type>, kind: Option<&Ident>, errors: &Errors) -> Output {
    // That nothing is returned was reported when it was read.
    let ty = ty.unwrap_or_else(|| syn::parse_quote!(()));
    let unit = is_unit(&ty);
    if matches!(ty, Type::ImplTrait(_) | Type::Infer(_)) {
        errors.push(
            &ty,
            format!("{name}: an endpoint returns a concrete type\nhelp: write the type of the decoded body"),
        );
        return Output { ty: syn::parse_quote!(()), kind: OutputKind::Nothing };
    }
    let Some(word) = kind else {
        return Output { kind: if unit { OutputKind::Nothing } else { OutputKind::Json }, ty };
    };
    let kinds = [("json", OutputKind::Json), ("text", OutputKind::Text), ("bytes", OutputKind::Bytes)];
    let Some(&(_, kind)) = kinds.iter().find(|(known, _)| word == known) else {
        let hint = match names::closest(&word.to_string(), kinds.iter().map(|&(known, _)| known)) {
            Some(near) => format!("; did you mean `{near}`?\nhelp: write `output = {near}`"),
            None => "\nhelp: write `output = json`, `output = text` or `output = bytes`".to_owned(),
        };
        errors.push(word, format!("{name}: unknown output `{word}`{hint}"));
        return Output { ty: syn::parse_quote!(()), kind: OutputKind::Nothing };
    };
    if unit {
        let what = format!("{name}: `-> ()` ignores the body, so there is no {word} to read");
        errors.push(word, format!("{what}\nhelp: leave out `output = {word}`, or return a type"));
        return Output { ty, kind: OutputKind::Nothing };
    }
    Output { ty, kind }
}

/// Whether credentials go with the request.
fn check_auth(name: &str, auth: Option<&Ident>, errors: &Errors) -> bool {
    match auth {
        None => true,
        Some(word) if word == "none" => false,
        Some(word) => {
            let what = format!("{name}: unknown `auth = {word}`");
            errors.push(
                word,
                format!("{what}\nhelp: write `auth = none`, or leave it out to send the client's credentials"),
            );
            true
        }
    }
}
