//! [`Declaration`] → [`Checked`]. Each check reports its errors and replaces invalid parts by neutral defaults.

mod arguments;
pub(crate) mod behaviour;
mod collisions;
mod decoded;
mod extras;
mod method;
mod no_body;
mod options;
mod output;
mod pages;
mod response_headers;
mod service;
mod statuses;
mod template;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use syn::Ident;

use self::arguments::Surroundings;
use crate::conditional;
use crate::declaration::{Declaration, Endpoint};
use crate::errors::Errors;
use crate::model::{Checked, CheckedEndpoint, ErrorSet, OutputKind, SuccessSet};
use crate::names::{self, Generated};
use crate::options::TraitOptions;
use crate::template::Piece;

pub(crate) fn declaration(declaration: Declaration, errors: &Errors) -> Checked {
    let Declaration { item, mut options, endpoints } = declaration;
    let trait_name = format!("trait `{}`", item.ident);
    statuses::check_errors(&trait_name, &options.errors, errors);
    statuses::check_error_bodies(&trait_name, &options.errors, &options, errors);
    statuses::check_body_types(&trait_name, &mut options.errors, errors);
    if options.error.as_ref().is_some_and(|ty| !decoded::check(&trait_name, ty, errors)) {
        options.error = Some(syn::parse_quote!(()));
    }
    let headers = options::check_headers(&trait_name, &options.headers, &[], errors);
    let endpoints = collisions::check_names(endpoints, errors);
    let prefix = collisions::check_prefix(&item.ident, options.prefix.as_ref(), errors);
    check_routes(&endpoints, errors);
    let mut sets = Sets::default();
    let mentioned = collisions::mentioned(&item.ident, &options, endpoints.iter());
    let always = endpoints.iter().filter(|endpoint| endpoint.cfgs.is_empty());
    let of_trait = Surrounding {
        ident: &item.ident,
        options: &options,
        headers: &headers,
        prefix: prefix.as_deref(),
        types: &collisions::mentioned(&item.ident, &options, always),
    };
    let mut endpoints: Vec<_> =
        endpoints.into_iter().map(|endpoint| check_endpoint(endpoint, &of_trait, &mut sets, errors)).collect();
    collisions::check_generated(&item.ident, &mut endpoints, mentioned, &sets, errors);
    let service = service::check(options.service, &item.ident, &endpoints, &sets, errors);
    let Sets { errors: error_sets, successes: success_sets } = sets;
    let runtime = options.runtime.unwrap_or_else(|| syn::parse_quote!(::fingerpost));
    Checked { item, runtime, service, endpoints, error_sets, success_sets }
}

/// The enums generated for a trait, without duplicates.
#[derive(Default)]
struct Sets {
    errors: Vec<ErrorSet>,
    successes: Vec<SuccessSet>,
}

/// Properties of the trait that apply to its endpoints.
struct Surrounding<'a> {
    ident: &'a Ident,
    options: &'a TraitOptions,
    headers: &'a [(String, String)],
    prefix: Option<&'a str>,
    /// The types that the endpoints without `#[cfg]` refer to, with a description of each.
    types: &'a HashMap<String, &'static str>,
}

fn check_endpoint(endpoint: Endpoint, of_trait: &Surrounding<'_>, sets: &mut Sets, errors: &Errors) -> CheckedEndpoint {
    let Surrounding { ident: trait_ident, options: of_trait, headers: trait_headers, prefix, types } = *of_trait;
    // Destructured, so that the compiler reports a new field that is not handled. The options are not: an option that
    // is never read causes a warning, and those that control calls need no code here.
    let Endpoint { ident, receiver, docs, cfgs, others, method, template, mut options, arguments, output } = endpoint;
    let name = format!("`{}`", names::plain(&ident));

    let method = method::check(&name, method.as_ref(), errors);
    let literal = template;
    let template = template::check(&name, literal.as_ref(), &arguments, errors);
    let around = Surroundings {
        endpoint: &name,
        method: &method,
        paginated: options.paginate.is_some(),
        allow_body: options.allow_body.is_some(),
        pieces: &template.pieces,
        constants: &template.constants,
        template_is_right: template.is_right,
    };
    let parameters = arguments::check(arguments, &around, errors);
    let trait_headers = options::without_headers(&name, &options.without_headers, trait_headers, errors);
    let pieces = template::without_unknown(template.pieces, &parameters);
    statuses::check_errors(&name, &options.errors, errors);
    statuses::check_body_types(&name, &mut options.errors, errors);
    no_body::check_errors(&name, &method.name, &options.errors, errors);
    let without_bodies = no_body::is_head(&method.name);
    if !without_bodies {
        statuses::check_error_bodies(&name, &options.errors, of_trait, errors);
    }
    let ok_codes = statuses::check_successes(&name, "ok", &options.ok, &[], of_trait.error.is_some(), errors);
    let pending =
        statuses::check_successes(&name, "pending", &options.pending, &ok_codes, of_trait.error.is_some(), errors);
    let output = output.filter(|ty| collisions::check_result(&name, ty, &options.ok, types, errors));
    if collisions::is_by_status(&options.ok) {
        statuses::check_body_types(&name, &mut options.ok, errors);
    }
    let kind = options.output.as_ref();
    let around = output::Surroundings { endpoint: &name, kind, ok: &options.ok, cfgs: &cfgs, types };
    let output = output::check(output, &around, &mut sets.successes, errors);
    no_body::check_result(&name, &method.name, &options.ok, &output, errors);
    // A raw result has no errors, so those declared by the trait do not apply.
    let raw = output.kind == OutputKind::Raw;
    if let (true, Some(status)) = (raw, options.errors.first()) {
        let what = format!(
            "{name}: `errors(…)` cannot be combined with `output = raw`, which returns responses with any status"
        );
        errors.push_at(status.span, what).help("remove `errors(…)`, or `output = raw`");
    }
    let variants = if raw { Vec::new() } else { statuses::variants(&options.errors, of_trait, without_bodies) };
    let written = if options.errors.is_empty() { &of_trait.errors } else { &options.errors };
    let around = behaviour::Surroundings {
        endpoint: &name,
        template: literal.as_ref(),
        takes_address: matches!(pieces[..], [Piece::Address(_)]),
        errors,
    };
    CheckedEndpoint {
        receiver,
        generated: Generated::of(&ident, trait_ident, prefix),
        errors: statuses::error_set(variants, written, &cfgs, trait_ident, &mut sets.errors),
        has_error_alias: true,
        settings: options.settings(&around),
        headers: options::check_headers(&name, &options.headers, &trait_headers, errors),
        stability: options::check_stability(&name, options.stability.as_ref(), &others, errors),
        deprecated_if: conditional::condition_of(names::DEPRECATED, &others),
        operation: options::check_operation(&name, options.operation.as_ref(), errors),
        docs_url: options::check_docs(&name, options.docs.as_ref(), errors),
        paginate: pages::check(&name, options.paginate.as_ref(), &parameters, &output, !pending.is_empty(), errors),
        response_headers: response_headers::check(&name, options.response_headers, errors),
        ident,
        docs,
        cfgs,
        others,
        method,
        query: template::query(&template.text, &template.constants),
        template: template.text,
        pieces,
        parameters,
        output,
        ok: ok_codes,
        pending,
    }
}

/// Reports endpoints with the same route, unless they have the option `shares_route`.
fn check_routes(endpoints: &[Endpoint], errors: &Errors) {
    // Route → the first endpoint that has it.
    let mut first: HashMap<(String, String), &Endpoint> = HashMap::new();
    for endpoint in endpoints {
        let (Some(method), Some(template)) = (&endpoint.method, &endpoint.template) else { continue };
        let text = template.value();
        // An endpoint with a dynamic URL has no route.
        if text.starts_with('<') {
            continue;
        }
        let name = names::plain(&endpoint.ident);
        let method = method.text();
        let entry = first.entry((method.clone(), without_names(&text)));
        let before = match &entry {
            Entry::Occupied(other) => Some(*other.get()),
            Entry::Vacant(_) => None,
        };
        match (before, endpoint.options.shares_route) {
            (Some(other), None) if endpoint.cfgs.is_empty() && other.cfgs.is_empty() => {
                let other = names::plain(&other.ident);
                let what = format!("`{name}`: duplicate route `{method} {text}`, already used by `{other}`");
                let help = "add the option `shares_route` if both are intended, for example with different results";
                errors.push(template, what).help(help);
            }
            (None, Some(span)) => {
                let what = format!("`{name}`: no earlier endpoint has this route");
                errors.push_at(span, what).help("remove `shares_route`");
            }
            _ => {}
        }
        entry.or_insert(endpoint);
    }
}

/// `/things/<id>` → `/things/<>`
fn without_names(template: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for character in template.chars() {
        inside &= character != '>';
        if !inside || character == '.' {
            text.push(character);
        }
        inside |= character == '<';
    }
    text
}
