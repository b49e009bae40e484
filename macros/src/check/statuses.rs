//! Checks the declared error and success statuses and their bodies.

use std::fmt::Display;

use syn::{Attribute, Ident};

use crate::errors::Errors;
use crate::model::{ErrorSet, ErrorType, Status, StatusSet, Variant};
use crate::names;
use crate::options::TraitOptions;

/// The help for a declared 304, the response to a conditional request.
const NOT_MODIFIED: &str = "remove it; the error of a call that gets 304 has it as `status()`";

pub(super) fn check_errors(name: &str, statuses: &[Status<StatusSet>], errors: &Errors) {
    for (index, status) in statuses.iter().enumerate() {
        let code = status.code;
        if statuses[..index].iter().any(|other| other.code == code) {
            errors.push_at(status.span, format!("{name}: duplicate status `{code}`")).help("remove one of them");
        } else if (200..300).contains(&code.bounds().0) {
            let what = format!("{name}: `{code}` is not an error status");
            let help = match code {
                StatusSet::Code(_) => format!("write `ok({code})` in `#[endpoint(…)]`, or remove it"),
                StatusSet::Class(_) | StatusSet::Default => "remove it".to_owned(),
            };
            errors.push_at(status.span, what).help(help);
        } else if !is_error(code) {
            let what = format!("{name}: invalid error status `{code}`: expected 400 to 599");
            let help = if code == StatusSet::Code(304) { NOT_MODIFIED } else { "remove it" };
            errors.push_at(status.span, what).help(help);
        }
    }
}

fn is_error(statuses: StatusSet) -> bool {
    match statuses {
        StatusSet::Code(code) => (400..600).contains(&code),
        StatusSet::Class(digit) => matches!(digit, 4 | 5),
        StatusSet::Default => true,
    }
}

pub(super) fn check_error_bodies(name: &str, statuses: &[Status<StatusSet>], of_trait: &TraitOptions, errors: &Errors) {
    if of_trait.error.is_some() || of_trait.incomplete {
        return;
    }
    // Duplicate and invalid statuses have been reported; their bodies are not checked.
    for (index, status) in statuses.iter().enumerate() {
        let code = status.code;
        let first = !statuses[..index].iter().any(|other| other.code == code);
        if first && status.body.is_none() && is_error(code) {
            let help = format!(
                "write `{code} => ApiError`, `{code} => ()` to ignore the body, or `error = ApiError` in `#[endpoints(…)]`"
            );
            errors.push_at(status.span, format!("{name}: missing body type for status {code}")).help(help);
        }
    }
}

/// Checks the body types of the statuses. An invalid one is replaced by `()`.
pub(super) fn check_body_types<S: Display>(name: &str, statuses: &mut [Status<S>], errors: &Errors) {
    for status in statuses {
        let of = format!("{name}, status {}", status.code);
        if status.body.as_ref().is_some_and(|body| !super::decoded::check(&of, body, errors)) {
            status.body = Some(syn::parse_quote!(()));
        }
    }
}

/// Returns the errors of an endpoint, including the trait's, in ascending order. If its responses have no bodies, the
/// trait's body type does not apply.
pub(super) fn variants(
    own: &[Status<StatusSet>],
    of_trait: &TraitOptions,
    without_bodies: bool,
) -> Vec<Variant<StatusSet>> {
    let mut variants: Vec<Variant<StatusSet>> = Vec::new();
    for status in own.iter().chain(&of_trait.errors) {
        let known = variants.iter().any(|variant| variant.status == status.code);
        if is_error(status.code) && !known {
            let body = status.body.as_ref().or(of_trait.error.as_ref()).filter(|_| !without_bodies).cloned();
            let body = body.unwrap_or_else(|| syn::parse_quote!(()));
            variants.push(Variant { status: status.code, span: status.span, body });
        }
    }
    variants.sort_by_key(|variant| variant.status);
    variants
}

/// Returns the type of these errors, whose set is in `sets`. A new set is added.
pub(super) fn error_set(
    variants: Vec<Variant<StatusSet>>,
    written: &[Status<StatusSet>],
    cfgs: &[Attribute],
    trait_ident: &Ident,
    sets: &mut Vec<ErrorSet>,
) -> Option<ErrorType> {
    if variants.is_empty() {
        return None;
    }
    if let Some(index) = sets.iter().position(|set| set.variants == variants) {
        sets[index].cfgs.push(cfgs.to_vec());
        return Some(ErrorType { set: index, number: sets[index].cfgs.len() - 1 });
    }
    let statuses: Vec<_> = variants.iter().map(|variant| variant.status).collect();
    let same_statuses =
        |set: &&ErrorSet| set.variants.iter().map(|variant| variant.status).eq(statuses.iter().copied());
    let same_before = sets.iter().filter(same_statuses).count();
    let mut ident = names::error_set(trait_ident, &statuses, same_before);
    let at = |status: Option<&Status<_>>| status.map_or_else(|| trait_ident.span(), |status| status.span);
    let written = (at(written.first()), at(written.last()));
    ident.set_span(ident.span().located_at(written.1));
    sets.push(ErrorSet { ident, written, variants, cfgs: vec![cfgs.to_vec()] });
    Some(ErrorType { set: sets.len() - 1, number: 0 })
}

pub(super) fn check_successes(
    name: &str,
    option: &str,
    statuses: &[Status],
    others: &[u16],
    has_error_type: bool,
    errors: &Errors,
) -> Vec<u16> {
    let mut codes = Vec::new();
    for status in statuses {
        let code = status.code;
        if codes.contains(&code) {
            errors.push_at(status.span, format!("{name}: duplicate status `{code}`")).help("remove one of them");
        } else if others.contains(&code) {
            let what = format!("{name}: status `{code}` is in both `ok` and `pending`");
            errors.push_at(status.span, what).help("remove it from one of them");
        } else if !(200..300).contains(&code) {
            let help = match is_error(StatusSet::Code(code)) {
                true if has_error_type => format!("write `errors({code})`"),
                true => format!("write `errors({code} => ())`"),
                false if code == 304 => NOT_MODIFIED.to_owned(),
                false => "remove it".to_owned(),
            };
            let what = format!("{name}: invalid status `{code}` in `{option}`: expected 200 to 299");
            errors.push_at(status.span, what).help(help);
        } else if let Some(body) = status.body.as_ref().filter(|_| option == "pending" || statuses.len() == 1) {
            let what = match option {
                "pending" => format!("{name}: `pending` statuses cannot have a body type"),
                _ => format!("{name}: a single `ok` status cannot have a body type: the return type is used"),
            };
            errors.push(body, what).help(format!("write `{option}({code})`"));
            codes.push(code);
        } else {
            codes.push(code);
        }
    }
    codes.sort_unstable();
    codes
}
