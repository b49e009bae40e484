//! Reports short generated names that conflict with other names in the declaration.

use std::cell::RefCell;
use std::collections::HashMap;

use syn::{Ident, Path, Type};

use super::Sets;
use crate::declaration::Endpoint;
use crate::errors::Errors;
use crate::model::{CheckedEndpoint, Prefix, Status};
use crate::names::{self, Generated};
use crate::options::TraitOptions;
use crate::types::holds;

/// Returns the prefix of short names. After an error it is the suggested prefix: without one, names could collide.
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
    let suggested = if names::is_prefix(&joined) { joined } else { suggested_prefix(of_trait, |_| false) };
    let what = format!("trait `{of_trait}`: invalid prefix `{text}`: expected a name in camel case");
    let help = crate::foreign::options::prefix(&text).unwrap_or_else(|| format!("write `prefix = \"{suggested}\"`"));
    errors.push(literal, what).help(help);
    Some(suggested)
}

/// Removes and reports endpoints whose name or generated names are already used. Two endpoints with `#[cfg(…)]` are
/// kept, since they may exclude each other.
pub(super) fn check_names(endpoints: Vec<Endpoint>, errors: &Errors) -> Vec<Endpoint> {
    let mut kept = Vec::with_capacity(endpoints.len());
    // Generated name → name of its endpoint, for endpoints without `#[cfg]`.
    let mut taken: HashMap<String, String> = HashMap::new();
    let always: Vec<_> = endpoints
        .iter()
        .filter(|endpoint| endpoint.cfgs.is_empty())
        .map(|endpoint| names::plain(&endpoint.ident))
        .collect();
    for endpoint in endpoints {
        let name = names::plain(&endpoint.ident);
        if !endpoint.cfgs.is_empty() {
            if always.contains(&name) {
                let what = format!("`{name}`: duplicate endpoint name: another endpoint of that name has no `#[cfg]`");
                errors
                    .push(&endpoint.ident, what)
                    .help("write `#[cfg(not(…))]` on the other one, or rename one of them");
            } else {
                kept.push(endpoint);
            }
            continue;
        }
        let (constant, alias) = (names::constant(&name), names::camel_text(&name) + "Error");
        let collision = [(&alias, "error type"), (&constant, "endpoint static")]
            .into_iter()
            .find_map(|(generated, what)| Some((generated, what, taken.get(generated)?)));
        match collision {
            None => {
                taken.extend([(alias, name.clone()), (constant, name)]);
                kept.push(endpoint);
            }
            Some((_, _, other)) if *other == name => {
                let what = format!("`{name}`: duplicate endpoint name");
                errors.push(&endpoint.ident, what).help("rename one of them");
            }
            Some((generated, what, other)) => {
                let what = format!("`{name}`: generated {what} `{generated}` conflicts with that of `{other}`");
                errors.push(&endpoint.ident, what).help("rename one of them");
            }
        }
    }
    kept
}

/// Returns whether the result differs by status, so that it becomes an enum.
pub(super) fn is_by_status(ok: &[Status]) -> bool {
    ok.len() > 1 && ok.iter().any(|status| status.body.is_some())
}

/// Reports a result by status with the name of another type in the declaration. Returns whether the name is valid.
/// `taken` are the types of the endpoints without `#[cfg]`.
pub(super) fn check_result(
    name: &str,
    ty: &Type,
    ok: &[Status],
    taken: &HashMap<String, &'static str>,
    errors: &Errors,
) -> bool {
    let Type::Path(path) = ty else { return true };
    let Some(ident) = path.path.get_ident().filter(|_| is_by_status(ok)) else { return true };
    let mut own = HashMap::new();
    ok.iter().filter_map(|status| status.body.as_ref()).for_each(|body| collect(body, "a body type", &mut own));
    let Some(other) = own.get(&ident.to_string()).or_else(|| taken.get(&ident.to_string())) else { return true };
    let is_taken = |name: &str| own.contains_key(name) || taken.contains_key(name);
    let suggested = result_enum(name.trim_matches('`'), is_taken);
    let what = format!("{name}: generated result enum `{ident}` conflicts with {other}");
    errors.push(ty, what).help(format!("use another name, such as `-> {suggested}`"));
    false
}

/// Reports and removes generated items with the name of another item in the declaration.
pub(super) fn check_generated(
    of_trait: &Ident,
    endpoints: &mut [CheckedEndpoint],
    mut mentioned: HashMap<String, &'static str>,
    sets: &Sets,
    errors: &Errors,
) {
    mentioned.extend(sets.successes.iter().map(|set| (set.ident.to_string(), "a result by status")));
    let idents: Vec<_> = endpoints.iter().map(|endpoint| endpoint.ident.clone()).collect();
    // The current prefix, or none, conflicts as well.
    let conflicts = |prefix: &str| {
        idents.iter().map(|ident| Generated::of(ident, of_trait, Some(prefix))).any(|generated| {
            [generated.headers().alias, generated.errors].iter().any(|name| mentioned.contains_key(&name.to_string()))
        })
    };
    let suggested = suggested_prefix(of_trait, conflicts);
    for endpoint in endpoints.iter_mut().filter(|endpoint| endpoint.cfgs.is_empty()) {
        let name = names::plain(&endpoint.ident);
        let report = |generated: &Ident, what: &str, other: &str| {
            let what = format!("`{name}`: generated {what} `{generated}` conflicts with the name of {other}");
            let help = format!("rename one of them, or write `prefix = \"{suggested}\"` in `#[endpoints(…)]`");
            errors.push(&endpoint.ident, what).help(help);
        };
        let alias = &endpoint.generated.errors;
        if let Some(other) = mentioned.get(&alias.to_string()) {
            // Without declared errors, the alias is simply not generated.
            if endpoint.errors.is_some() {
                report(alias, "error type", other);
            }
            endpoint.has_error_alias = false;
        }
        if !endpoint.response_headers.is_empty() {
            let headers = endpoint.generated.headers().alias;
            if let Some(other) = mentioned.get(&headers.to_string()) {
                report(&headers, "response headers struct", other);
                endpoint.response_headers.clear();
            }
        }
    }
}

/// Returns the names of types in the scope of the trait, with a description of each, except for results by status,
/// which are generated.
pub(super) fn mentioned<'a>(
    of_trait: &Ident,
    options: &TraitOptions,
    endpoints: impl Iterator<Item = &'a Endpoint>,
) -> HashMap<String, &'static str> {
    let mut types = HashMap::from([(of_trait.to_string(), "the trait")]);
    for body in options.errors.iter().filter_map(|status| status.body.as_ref()).chain(&options.error) {
        collect(body, "a body type", &mut types);
    }
    for Endpoint { options, arguments, output, .. } in endpoints {
        let of_errors = options.errors.iter().map(|status| &status.body);
        for body in of_errors.chain(options.ok.iter().map(|status| &status.body)).flatten() {
            collect(body, "a body type", &mut types);
        }
        if let Some(output) = output.as_ref().filter(|_| !is_by_status(&options.ok)) {
            collect(output, "a result type", &mut types);
        }
        for argument in arguments {
            collect(&argument.ty, "an argument type", &mut types);
        }
        options.response_headers.iter().for_each(|header| collect(&header.ty, "a header type", &mut types));
    }
    types
}

/// Adds the types named without a path or as `self::Type`, which are in the scope of the trait.
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

/// Returns whether the path is `self::Type`.
fn is_of_this_module(path: &Path) -> bool {
    path.leading_colon.is_none() && path.segments.len() == 2 && path.segments[0].ident == "self"
}

/// Suggests a name for the result enum of an endpoint: `StoreOk`, or another one if it is taken.
pub(super) fn result_enum(endpoint: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let stem = names::not_a_number(names::camel_text(endpoint));
    let suggested = ["Ok", "Response", "Result", "Success"].map(|suffix| format!("{stem}{suffix}"));
    suggested.iter().find(|name| !is_taken(name)).unwrap_or(&suggested[0]).clone()
}

/// Suggests a prefix for generated names: `Tasks` for `tasks`, or another one if it causes a conflict.
fn suggested_prefix(of_trait: &Ident, conflicts: impl Fn(&str) -> bool) -> String {
    let stem = Some(names::camel_text(&names::plain(of_trait)))
        .filter(|stem| names::is_prefix(stem))
        .unwrap_or_else(|| "Api".to_owned());
    let suggested = ["", "Api", "Client", "Calls"].map(|suffix| format!("{stem}{suffix}"));
    suggested.iter().find(|prefix| !conflicts(prefix)).unwrap_or(&suggested[0]).clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggested_names() {
        assert_eq!(result_enum("type", |_| false), "TypeOk");
        assert_eq!(result_enum("_2fa", |_| false), "_2faOk");
        assert_eq!(result_enum("store", |name| name == "StoreOk"), "StoreResponse");
        let prefix = |of_trait: &str, taken: &str| {
            suggested_prefix(&syn::parse_str(of_trait).unwrap(), |prefix| prefix == taken)
        };
        assert_eq!(prefix("users", ""), "Users");
        assert_eq!(prefix("Users", "Users"), "UsersApi");
        assert_eq!(prefix("_2", ""), "Api");
    }
}
