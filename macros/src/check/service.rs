//! What is made for `service = …` has names that are free, and arguments that can be handed over.

use syn::{Ident, Type};

use super::Sets;
use super::arguments::{holds, written};
use crate::errors::Errors;
use crate::model::CheckedEndpoint;
use crate::names::{self, Aliased};

/// The name of the service, if all of it can be made.
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
            let what = format!("`{}`: `<dyn {of_trait}>::{}` is what serves the trait", names::ROUTES, names::ROUTES);
            errors.push(&endpoint.ident, what).help("rename the endpoint, or leave out `service = …`");
        }
        check_arguments_name(endpoint, of_trait, sets, errors);
    }
    let mut taken = taken(of_trait, endpoints, sets).into_iter();
    if let Some((_, what)) = taken.find(|(name, _)| *name == service) {
        let what = format!("trait `{of_trait}`: `{service}` cannot name the service, since it names {what} already");
        errors.push(&service, what).help(format!("give it another name, as in `service = {of_trait}Service`"));
    }
    (errors.count() == so_far).then_some(service)
}

/// The names of what is made of the trait anyway, and what each is. One that a condition may remove is not counted.
fn taken(of_trait: &Ident, endpoints: &[CheckedEndpoint], sets: &Sets) -> Vec<(Ident, String)> {
    let mut taken = vec![(of_trait.clone(), "the trait".to_owned())];
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
    taken.extend(sets.errors.iter().map(|set| (set.ident.clone(), "declared errors".to_owned())));
    taken.extend(sets.successes.iter().map(|set| (set.ident.clone(), "a result".to_owned())));
    taken
}

/// The struct of an endpoint's arguments has a name that is no other type's, as far as the declaration says.
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
        "another type"
    } else if *of_trait == arguments {
        "the trait"
    } else {
        return;
    };
    let what = format!("`{name}`: its service takes `{arguments}`, and that names {taken_by} already");
    errors.push(&endpoint.ident, what).help("rename one of the two");
}

/// A service is given values, and those behind `&dyn …` are of no known size.
fn check_sizes(endpoint: &CheckedEndpoint, errors: &Errors) {
    let is_dyn = |ty: &Type| matches!(ty, Type::TraitObject(_));
    for parameter in endpoint.parameters.iter().filter(|parameter| !parameter.wrong) {
        if holds(&parameter.ty, &is_dyn) {
            let of = format!("`{}`, argument `{}`", names::plain(&endpoint.ident), names::plain(&parameter.ident));
            let ty = written(&parameter.ty);
            let what = format!("{of}: a service is given its arguments as values, and `{ty}` can be of any type");
            errors.push(&parameter.ty, what).help("write the type itself, or leave out `service = …`");
        }
    }
}
