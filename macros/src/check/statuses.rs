//! Declared statuses: which are errors, with which bodies, and which are successes.

use syn::{Attribute, Ident};

use crate::errors::Errors;
use crate::model::{ErrorSet, Status, Variant};
use crate::names;
use crate::options::TraitOptions;

pub(super) fn check_errors(name: &str, statuses: &[Status], errors: &Errors) {
    for (index, status) in statuses.iter().enumerate() {
        let code = status.code;
        if statuses[..index].iter().any(|other| other.code == code) {
            errors.push_at(status.span, format!("{name}: `{code}` is listed twice")).help("leave one of them out");
        } else if (200..300).contains(&code) {
            let what = format!("{name}: `{code}` is a success, not an error");
            errors.push_at(status.span, what).help(format!("write `ok({code})` in `#[endpoint(…)]`, or leave it out"));
        } else if !is_error(code) {
            let what = format!("{name}: `{code}` is no error status: those are 400 to 599");
            errors.push_at(status.span, what).help("leave it out");
        }
    }
}

fn is_error(code: u16) -> bool {
    (400..600).contains(&code)
}

pub(super) fn check_error_bodies(name: &str, statuses: &[Status], of_trait: &TraitOptions, errors: &Errors) {
    if of_trait.error.is_some() || of_trait.incomplete {
        return;
    }
    // A repeated or impossible status is reported as that; only its first mention is asked for its body.
    for (index, status) in statuses.iter().enumerate() {
        let code = status.code;
        let first = !statuses[..index].iter().any(|other| other.code == code);
        if first && status.body.is_none() && is_error(code) {
            let help = format!(
                "write `{code} => ApiError` with its type, `{code} => ()`, or `error = ApiError` in `#[endpoints(…)]`"
            );
            errors.push_at(status.span, format!("{name}: which type is the body of {code}?")).help(help);
        }
    }
}

/// The errors of an endpoint, its own and the trait's, ascending.
pub(super) fn variants(own: &[Status], of_trait: &TraitOptions) -> Vec<Variant> {
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
pub(super) fn error_set(
    variants: Vec<Variant>,
    cfgs: &[Attribute],
    trait_ident: &Ident,
    sets: &mut Vec<ErrorSet>,
) -> Option<usize> {
    if variants.is_empty() {
        return None;
    }
    if let Some(place) = sets.iter().position(|set| set.variants == variants) {
        sets[place].cfgs.push(cfgs.to_vec());
        return Some(place);
    }
    let same_statuses = |set: &&ErrorSet| {
        set.variants.iter().map(|variant| variant.status).eq(variants.iter().map(|variant| variant.status))
    };
    let same_before = sets.iter().filter(same_statuses).count();
    let ident = names::error_set(trait_ident, variants.iter().map(|variant| variant.status), same_before);
    sets.push(ErrorSet { ident, variants, cfgs: vec![cfgs.to_vec()] });
    Some(sets.len() - 1)
}

pub(super) fn check_successes(
    name: &str,
    option: &str,
    statuses: &[Status],
    others: &[u16],
    errors: &Errors,
) -> Vec<u16> {
    let mut codes = Vec::new();
    for status in statuses {
        let code = status.code;
        if codes.contains(&code) {
            errors.push_at(status.span, format!("{name}: `{code}` is listed twice")).help("leave one of them out");
        } else if others.contains(&code) {
            let what = format!("{name}: `{code}` stands in `ok` too, and cannot mean both");
            errors.push_at(status.span, what).help("leave it out of one of them");
        } else if !(200..300).contains(&code) {
            let help = if is_error(code) { format!("write `errors({code})`") } else { "leave it out".to_owned() };
            let what =
                format!("{name}: `{code}` is no success, so it cannot stand in `{option}`: those are 200 to 299");
            errors.push_at(status.span, what).help(help);
        } else if let Some(body) = status.body.as_ref().filter(|_| option == "pending" || statuses.len() == 1) {
            let what = match option {
                "pending" => format!("{name}: what is pending has no result yet, so it has no type"),
                _ => format!("{name}: with a single status, the type of the result is what the method returns"),
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
