//! Checks `service = …`: its generated names must be unused, and its arguments must be sized.

use syn::{Ident, Type};

use super::Sets;
use crate::errors::Errors;
use crate::model::CheckedEndpoint;
use crate::names::{self, Aliased};
use crate::types::{holds, written};

/// Returns the name of the service, if it can be generated.
pub(super) fn check(
    service: Option<Ident>,
    of_trait: &Ident,
    endpoints: &[CheckedEndpoint],
    sets: &Sets,
    errors: &Errors,
) -> Option<Ident> {
    let service = service?;
    let so_far = errors.count();
    for endpoint in endpoints {
        check_sizes(endpoint, errors);
        if names::plain(&endpoint.ident) == names::ROUTES {
            let what = format!(
                "`{}`: conflicts with the generated function `<dyn {of_trait}>::{}`",
                names::ROUTES,
                names::ROUTES
            );
            errors.push(&endpoint.ident, what).help("rename the endpoint, or remove `service = …`");
        }
        check_arguments_name(endpoint, of_trait, sets, errors);
    }
    let mut taken = taken(of_trait, endpoints, sets).into_iter();
    if let Some((_, what)) = taken.find(|(name, _)| *name == service) {
        let what = format!("trait `{of_trait}`: service name `{service}` conflicts with {what}");
        errors.push(&service, what).help(format!("use another name, such as `service = {of_trait}Service`"));
    }
    (errors.count() == so_far).then_some(service)
}

/// Returns the names of all items generated for the trait, with a description. Items behind a `#[cfg]` are ignored.
fn taken(of_trait: &Ident, endpoints: &[CheckedEndpoint], sets: &Sets) -> Vec<(Ident, String)> {
    let mut taken = vec![
        (of_trait.clone(), "the trait".to_owned()),
        (names::of_builders(of_trait), "the request builders".to_owned()),
    ];
    for endpoint in endpoints.iter().filter(|endpoint| endpoint.cfgs.is_empty()) {
        let (generated, name) = (&endpoint.generated, names::plain(&endpoint.ident));
        let of = |kind: &str| format!("the {kind} of `{name}`");
        taken.extend([(generated.errors.clone(), of("errors")), (generated.builder.clone(), of("builder"))]);
        if !endpoint.response_headers.is_empty() {
            let Aliased { alias, ident } = generated.headers();
            taken.extend([(alias, of("headers")), (ident, of("headers"))]);
        }
        if !endpoint.parameters.is_empty() {
            let Aliased { alias, ident } = generated.arguments();
            taken.extend([(alias, of("arguments")), (ident, of("arguments"))]);
        }
    }
    taken.extend(sets.errors.iter().map(|set| (set.ident.clone(), "a generated error type".to_owned())));
    taken.extend(sets.successes.iter().map(|set| (set.ident.clone(), "a result type".to_owned())));
    taken
}

/// Reports a generated arguments struct whose name is that of another type in the declaration.
fn check_arguments_name(endpoint: &CheckedEndpoint, of_trait: &Ident, sets: &Sets, errors: &Errors) {
    if endpoint.parameters.is_empty() {
        return;
    }
    let (name, arguments) = (names::plain(&endpoint.ident), endpoint.generated.arguments().alias);
    let is_that = |ty: &Type| matches!(ty, Type::Path(path) if path.path.is_ident(&arguments));
    let is_named = endpoint.parameters.iter().map(|parameter| &parameter.ty).any(|ty| holds(ty, &is_that))
        || holds(&endpoint.output.ty, &is_that)
        || sets.successes.iter().any(|set| set.ident == arguments);
    let taken_by = if is_named {
        "another type of that name"
    } else if *of_trait == arguments {
        "the trait"
    } else {
        return;
    };
    let what = format!("`{name}`: generated arguments struct `{arguments}` conflicts with {taken_by}");
    errors.push(&endpoint.ident, what).help("rename one of them");
}

/// Reports `&dyn …` arguments: a service receives owned values, which must be sized.
fn check_sizes(endpoint: &CheckedEndpoint, errors: &Errors) {
    let is_dyn = |ty: &Type| matches!(ty, Type::TraitObject(_));
    for parameter in endpoint.parameters.iter().filter(|parameter| !parameter.wrong) {
        if holds(&parameter.ty, &is_dyn) {
            let of = format!("`{}`, argument `{}`", names::plain(&endpoint.ident), names::plain(&parameter.ident));
            let ty = written(&parameter.ty);
            let what = format!("{of}: `{ty}` is not supported with `service = …`, which receives owned arguments");
            errors.push(&parameter.ty, what).help("write a concrete type, or remove `service = …`");
        }
    }
}
