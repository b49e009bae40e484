//! How results come by pages.

use syn::Type;

use super::arguments::written;
use crate::errors::Errors;
use crate::model::{Output, OutputKind, Paginate, Pagination, Parameter};
use crate::names::{self, PAGINATIONS};
use crate::parse::results;
use crate::role::Role;
use crate::style::ValueStyle;

/// Types that count items.
const INTEGERS: &[&str] = &["i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize"];

pub(super) fn check(
    name: &str,
    paginate: Option<&Paginate>,
    parameters: &[Parameter],
    output: &Output,
    pending: bool,
    errors: &Errors,
) -> Option<Pagination> {
    let Paginate { way, arguments } = paginate?;
    let word = way.to_string();
    let Some(&(_, wanted)) = PAGINATIONS.iter().find(|(known, _)| *known == word) else {
        let (hint, help) = match names::closest(&word, PAGINATIONS.iter().map(|(way, _)| *way)) {
            Some(near) => (format!("; did you mean `{near}`?"), format!("write `paginate = {near}`")),
            None => {
                let ways: Vec<_> = PAGINATIONS.iter().map(|(way, wanted)| results::written(way, wanted)).collect();
                (String::new(), format!("write `paginate = {}`", ways.join("`, `paginate = ")))
            }
        };
        errors.push(way, format!("{name}: unknown `paginate = {word}`{hint}")).help(help);
        return None;
    };
    let so_far = errors.count();
    if arguments.len() != wanted.len() {
        let what = match wanted.len() {
            0 => format!("{name}: `paginate = {word}` is about no argument"),
            1 => format!("{name}: `paginate = {word}` names the argument that takes the token"),
            _ => format!("{name}: `paginate = {word}` names the arguments for the size of a page and for its start"),
        };
        let help = format!("write `paginate = {}`", results::written(&word, wanted));
        errors.push(way, what).help(help);
        return None;
    }
    let places: Vec<_> = arguments.iter().map(|argument| place(name, argument, parameters, errors)).collect();
    if word == "offset" {
        for place in places.iter().flatten() {
            check_number(name, &parameters[*place], errors);
        }
    }
    if pending || !matches!(output.kind, OutputKind::Json | OutputKind::Wrong) || output.by_status.is_some() {
        let what = format!("{name}: pages are read as JSON, and come by one status");
        errors.push(way, what).help("leave out `paginate`, or what makes the result another one");
    }
    if errors.count() > so_far {
        return None;
    }
    match places[..] {
        [Some(limit), Some(offset)] => Some(Pagination::Offset { limit, offset }),
        [Some(token)] => Some(Pagination::Token { token }),
        [] => Some(Pagination::Link),
        // An argument without a place has been reported.
        _ => None,
    }
}

/// The place of the argument, which has to be an optional one of the query.
fn place(name: &str, argument: &syn::Ident, parameters: &[Parameter], errors: &Errors) -> Option<usize> {
    let plain = names::plain(argument);
    let Some(place) = parameters.iter().position(|parameter| names::plain(&parameter.ident) == plain) else {
        let known: Vec<_> = parameters.iter().map(|parameter| names::plain(&parameter.ident)).collect();
        let (hint, help) = match names::closest(&plain, known.iter().map(String::as_str)) {
            Some(near) => (format!("; did you mean `{near}`?"), format!("write `{near}`")),
            None => (String::new(), format!("add `{plain}: Option<…>` to the arguments")),
        };
        errors.push(argument, format!("{name}: pages need an argument `{plain}`, and there is none{hint}")).help(help);
        return None;
    };
    let parameter = &parameters[place];
    if parameter.wrong {
        return Some(place);
    }
    if parameter.role != Role::Query || parameter.required || parameter.style != ValueStyle::Plain {
        let what = format!("{name}: `{plain}` changes from page to page, so it is an optional query parameter");
        let help = format!("write `{plain}: Option<{}>`, without a role", written(&parameter.ty));
        errors.push(argument, what).help(help);
        return None;
    }
    Some(place)
}

fn check_number(name: &str, parameter: &Parameter, errors: &Errors) {
    let plain = names::plain(&parameter.ident);
    let is_integer = matches!(&parameter.ty, Type::Path(path)
        if path.path.get_ident().is_some_and(|ident| INTEGERS.iter().any(|integer| ident == integer)));
    if !is_integer && !parameter.wrong {
        let what = format!("{name}: `{plain}` counts items, and `{}` is no whole number", written(&parameter.ty));
        errors.push(&parameter.ty, what).help("write `Option<i64>`");
    }
}
