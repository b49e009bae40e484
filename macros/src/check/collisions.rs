//! The short names that are generated are free, as far as the declaration shows: of a name that is taken, one mistake.

use std::cell::RefCell;
use std::collections::HashMap;

use syn::{Ident, Path, Type};

use super::Sets;
use super::arguments::holds;
use crate::declaration::Endpoint;
use crate::errors::Errors;
use crate::model::{CheckedEndpoint, Prefix, Status, Variant};
use crate::names;
use crate::options::TraitOptions;

/// What the short names begin with, if anything. After a mistake it is what the help suggests: without any prefix,
/// names would collide that are not meant to be generated.
pub(super) fn check_prefix(of_trait: &Ident, prefix: Option<&Prefix>, errors: &Errors) -> Option<String> {
    let name = names::plain(of_trait);
    let literal = match prefix? {
        Prefix::Text(literal) => literal,
        Prefix::Unreadable => return Some(name),
    };
    let text = literal.value();
    if names::is_prefix(&text) {
        return Some(text);
    }
    let joined: String = text.split(|character: char| !character.is_alphanumeric()).map(names::camel_text).collect();
    let suggested = if names::is_prefix(&joined) { joined } else { name };
    let what = format!("trait `{of_trait}`: invalid prefix `{text}`: expected a name in camel case");
    errors.push(literal, what).help(format!("write `prefix = \"{suggested}\"`"));
    Some(suggested)
}

/// Endpoints without those whose name, or what is generated from it, is taken. Where `#[cfg(…)]` chooses among them,
/// that is not known.
pub(super) fn check_names(endpoints: Vec<Endpoint>, errors: &Errors) -> Vec<Endpoint> {
    let mut kept = Vec::with_capacity(endpoints.len());
    // What is generated → the endpoint it is generated from, of those without a condition.
    let mut taken: HashMap<String, String> = HashMap::new();
    for endpoint in endpoints {
        if !endpoint.cfgs.is_empty() {
            kept.push(endpoint);
            continue;
        }
        let name = names::plain(&endpoint.ident);
        let (constant, alias) = (names::constant(&name), names::camel_text(&name) + "Error");
        let collision = [(&alias, "its errors", "those of", "are"), (&constant, "its endpoint", "that of", "is")]
            .into_iter()
            .find_map(|(generated, what, whose, are)| Some((generated, what, whose, taken.get(generated)?, are)));
        match collision {
            None => {
                taken.extend([(alias, name.clone()), (constant, name)]);
                kept.push(endpoint);
            }
            Some((_, _, _, other, _)) if *other == name => {
                let what = format!("`{name}`: a second endpoint of that name");
                errors.push(&endpoint.ident, what).help("rename one of the two");
            }
            Some((generated, what, whose, other, are)) => {
                let what = format!("`{name}`: {what} would be called `{generated}`, as {whose} `{other}` {are}");
                errors.push(&endpoint.ident, what).help("rename one of the two");
            }
        }
    }
    kept
}

/// Whether the name of a result by status is not that of the trait.
pub(super) fn check_result(name: &str, ty: &Type, ok: &[Status], of_trait: &Ident, errors: &Errors) -> bool {
    let becomes_enum = ok.len() > 1 && ok.iter().any(|status| status.body.is_some());
    if !becomes_enum || !matches!(ty, Type::Path(path) if path.path.is_ident(of_trait)) {
        return true;
    }
    let suggested = names::camel_text(name.trim_matches('`')) + "Ok";
    let what = format!("{name}: the result becomes an enum named `{of_trait}`, which is the name of the trait");
    errors.push(ty, what).help(format!("return it under another name, as in `-> {suggested}`"));
    false
}

/// Leaves out what would take the name of another item that the declaration shows.
pub(super) fn check_generated(
    of_trait: &Ident,
    options: &TraitOptions,
    endpoints: &mut [CheckedEndpoint],
    sets: &Sets,
    errors: &Errors,
) {
    let mut mentioned = mentioned(of_trait, endpoints, sets);
    if let Some(body) = &options.error {
        collect(body, "a body", &mut mentioned);
    }
    for endpoint in endpoints.iter_mut().filter(|endpoint| endpoint.cfgs.is_empty()) {
        let name = names::plain(&endpoint.ident);
        let report = |generated: &Ident, what: &str, other: &str| {
            let suggested = names::plain(of_trait);
            let what = format!("`{name}`: {what} would be called `{generated}`, which is the name of {other}");
            let help = format!("rename one of the two, or write `prefix = \"{suggested}\"` in `#[endpoints(…)]`");
            errors.push(&endpoint.ident, what).help(help);
        };
        let alias = &endpoint.generated.errors;
        if let Some(other) = mentioned.get(&alias.to_string()) {
            // One that has no errors can do without a name for them.
            if endpoint.errors.is_some() {
                report(alias, "its errors", other);
            }
            endpoint.has_error_alias = false;
        }
        if !endpoint.response_headers.is_empty() {
            let headers = endpoint.generated.headers().alias;
            if let Some(other) = mentioned.get(&headers.to_string()) {
                report(&headers, "its response headers", other);
                endpoint.response_headers.clear();
            }
        }
    }
}

/// The types that a declaration shows to be beside it, by their names, and what each is.
fn mentioned(of_trait: &Ident, endpoints: &[CheckedEndpoint], sets: &Sets) -> HashMap<String, &'static str> {
    let mut types = HashMap::from([(of_trait.to_string(), "the trait")]);
    types.extend(sets.successes.iter().map(|set| (set.ident.to_string(), "a result by status")));
    let bodies = sets.errors.iter().map(|set| &set.variants).chain(sets.successes.iter().map(|set| &set.variants));
    for Variant { body, .. } in bodies.flatten() {
        collect(body, "a body", &mut types);
    }
    for endpoint in endpoints {
        collect(&endpoint.output.ty, "a result", &mut types);
        for parameter in &endpoint.parameters {
            collect(&parameter.ty, "the type of an argument", &mut types);
        }
        for header in &endpoint.response_headers {
            collect(&header.ty, "the type of a header", &mut types);
        }
    }
    types
}

/// Adds the types that are named without a path, or as `self::Type`: those are in scope beside the trait.
fn collect(ty: &Type, what: &'static str, types: &mut HashMap<String, &'static str>) {
    let types = RefCell::new(types);
    holds(ty, &|ty| {
        if let Type::Path(path) = ty
            && (path.path.segments.len() == 1 || is_of_this_module(&path.path))
            && let Some(segment) = path.path.segments.last()
        {
            types.borrow_mut().entry(segment.ident.to_string()).or_insert(what);
        }
        false
    });
}

/// `self::Type`
fn is_of_this_module(path: &Path) -> bool {
    path.leading_colon.is_none() && path.segments.len() == 2 && path.segments[0].ident == "self"
}
