//! [`Declaration`] → [`Checked`]. One check a rule; each reports and goes on with the nearest harmless thing.

mod arguments;
mod options;
mod statuses;
mod template;

#[cfg(test)]
mod tests;

use syn::{GenericArgument, Ident, PathArguments, Type};

use self::arguments::Surroundings;
use crate::errors::Errors;
use crate::model::{
    Checked, CheckedEndpoint, Declaration, Endpoint, EndpointOptions, ErrorSet, Output, OutputKind, TraitOptions,
    is_unit,
};
use crate::names::{self, METHODS, OUTPUTS};

pub(crate) fn declaration(declaration: Declaration, errors: &Errors) -> Checked {
    let Declaration { item, options, endpoints } = declaration;
    let trait_name = format!("trait `{}`", item.ident);
    statuses::check_errors(&trait_name, &options.errors, errors);
    statuses::check_error_bodies(&trait_name, &options.errors, &options, errors);
    let headers = options::check_headers(&trait_name, &options.headers, &[], errors);
    let endpoints = check_names(endpoints, errors);
    let mut error_sets = Vec::new();
    let endpoints = endpoints
        .into_iter()
        .map(|endpoint| check_endpoint(endpoint, &options, &headers, &item.ident, &mut error_sets, errors))
        .collect();
    Checked { item, runtime: options.runtime, endpoints, error_sets }
}

fn check_endpoint(
    endpoint: Endpoint,
    of_trait: &TraitOptions,
    trait_headers: &[(String, String)],
    trait_ident: &Ident,
    error_sets: &mut Vec<ErrorSet>,
    errors: &Errors,
) -> CheckedEndpoint {
    // Taken apart field by field, so that a new one cannot be forgotten.
    let Endpoint { ident, docs, cfgs, others, method, template, options, arguments, output } = endpoint;
    let EndpointOptions {
        errors: statuses,
        ok,
        pending,
        output: output_kind,
        auth,
        headers,
        idempotent,
        retry,
        timeout,
        allow_body,
        stability,
    } = options;
    let name = format!("`{}`", names::plain(&ident));

    let method = check_method(&name, method.as_ref(), errors);
    let template = template::check(&name, template.as_ref(), &arguments, errors);
    let around = Surroundings {
        endpoint: &name,
        method,
        allow_body,
        pieces: &template.pieces,
        template_is_right: template.is_right,
    };
    let parameters = arguments::check(arguments, &around, errors);
    let pieces = template::without_unknown(template.pieces, &parameters);
    statuses::check_errors(&name, &statuses, errors);
    statuses::check_error_bodies(&name, &statuses, of_trait, errors);
    let variants = statuses::variants(&statuses, of_trait);
    let ok = statuses::check_successes(&name, "ok", &ok, &[], errors);
    let pending = statuses::check_successes(&name, "pending", &pending, &ok, errors);
    let output = check_output(&name, output, output_kind.as_ref(), errors);
    CheckedEndpoint {
        errors: statuses::error_set(variants, &cfgs, trait_ident, error_sets),
        authenticated: check_auth(&name, auth.as_ref(), errors),
        idempotent,
        retried: options::check_retry(&name, retry.as_ref(), errors),
        timeout: options::check_timeout(&name, timeout.as_ref(), errors),
        headers: options::check_headers(&name, &headers, trait_headers, errors),
        stability: options::check_stability(&name, stability.as_ref(), errors),
        ident,
        docs,
        cfgs,
        others,
        method,
        template: template.text,
        pieces,
        parameters,
        output,
        ok,
        pending,
    }
}

/// Endpoints without those whose name, or what is generated from it, is taken. Where `#[cfg(…)]` chooses among them,
/// that is not known.
fn check_names(endpoints: Vec<Endpoint>, errors: &Errors) -> Vec<Endpoint> {
    let mut kept: Vec<Endpoint> = Vec::new();
    for endpoint in endpoints {
        let name = names::plain(&endpoint.ident);
        let generated = names::error_alias(&endpoint.ident);
        let same = |other: &&Endpoint| {
            names::error_alias(&other.ident) == generated && other.cfgs.is_empty() && endpoint.cfgs.is_empty()
        };
        match kept.iter().find(same).map(|other| names::plain(&other.ident)) {
            None => kept.push(endpoint),
            Some(other) if other == name => {
                let what = format!("`{name}`: a second endpoint of that name");
                errors.push(&endpoint.ident, format!("{what}\nhelp: rename one of the two"));
            }
            Some(other) => {
                let what = format!("`{name}`: its errors would be called `{generated}`, as those of `{other}` are");
                errors.push(&endpoint.ident, format!("{what}\nhelp: rename one of the two"));
            }
        }
    }
    kept
}

fn check_method(name: &str, method: Option<&Ident>, errors: &Errors) -> &'static str {
    // That there is none was reported when it was read. One that carries a body, so that nothing more is said.
    let Some(method) = method else { return "POST" };
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
        return near;
    }
    let all: Vec<_> = known().collect();
    errors.push(method, format!("{name}: unknown method `{word}`\nhelp: write one of {}", all.join(", ")));
    // One that may carry a body, so that nothing follows from the mistake.
    "POST"
}

fn check_output(name: &str, ty: Option<Type>, kind: Option<&Ident>, errors: &Errors) -> Output {
    let so_far = errors.count();
    let kind = kind.and_then(|word| check_output_kind(name, word, errors));
    // That nothing is returned was reported when it was read.
    let Some(ty) = ty else { return Output { ty: syn::parse_quote!(()), kind: OutputKind::Wrong } };
    if arguments::holds(&ty, &|ty| matches!(ty, Type::ImplTrait(_) | Type::Infer(_))) {
        let what = format!("{name}: an endpoint returns a concrete type");
        errors.push(&ty, format!("{what}\nhelp: write the type of the decoded body"));
        return Output { ty: syn::parse_quote!(()), kind: OutputKind::Wrong };
    }
    let borrowed = |ty: &Type| matches!(ty, Type::Reference(reference) if reference.lifetime.is_none());
    if arguments::holds(&ty, &borrowed) {
        let what = format!("{name}: the result is decoded from the answer, so it cannot be borrowed");
        errors.push(&ty, format!("{what}\nhelp: write an owned type, as in `String` or `Vec<Thing>`"));
        return Output { ty: syn::parse_quote!(()), kind: OutputKind::Wrong };
    }
    if let Some(inside) = inside_result(&ty) {
        let what =
            format!("{name}: a call results in a `Result` anyway, so an endpoint returns what it has if all is well");
        errors.push(
            &ty,
            format!("{what}\nhelp: write `{}`, and declare errors in `errors(…)`", arguments::written(inside)),
        );
        return Output { ty: inside.clone(), kind: OutputKind::Wrong };
    }
    let unit = is_unit(&ty);
    if let (true, Some((word, _))) = (unit, kind) {
        let what = format!("{name}: `-> ()` ignores the body, so there is no {word} to read");
        errors.push(word, format!("{what}\nhelp: leave out `output = {word}`, or return a type"));
    }
    let kind = match kind {
        _ if errors.count() > so_far => OutputKind::Wrong,
        Some((_, kind)) => kind,
        None if unit => OutputKind::Nothing,
        None => OutputKind::Json,
    };
    Output { ty, kind }
}

fn check_output_kind<'a>(name: &str, word: &'a Ident, errors: &Errors) -> Option<(&'a Ident, OutputKind)> {
    let kind = match word.to_string().as_str() {
        "json" => OutputKind::Json,
        "text" => OutputKind::Text,
        "bytes" => OutputKind::Bytes,
        "stream" => OutputKind::Stream,
        "items" => OutputKind::Items,
        "lines" => OutputKind::Lines,
        "events" => OutputKind::Events,
        other => {
            let hint = match names::closest(other, OUTPUTS.iter().copied()) {
                Some(near) => format!("; did you mean `{near}`?\nhelp: write `output = {near}`"),
                None => format!("\nhelp: there are {}", names::list_of(OUTPUTS, |word| format!("`{word}`"))),
            };
            errors.push(word, format!("{name}: unknown output `{word}`{hint}"));
            return None;
        }
    };
    Some((word, kind))
}

/// What stands first inside `Result<…>`.
fn inside_result(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last().filter(|segment| segment.ident == "Result")?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(ty)) => Some(ty),
        _ => None,
    }
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
